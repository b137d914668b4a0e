"""Figures on small invented files, worked out by hand, and what is said of files in other forms."""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path

import click
import numpy as np
import pytest
from click.testing import CliRunner
from sklearn import metrics

from features import FEATURES
from framing import vader
from framing.cli.evaluate import TASKS as NAMED
from framing.cli.evaluate import evaluate as command
from framing.evaluation import TASKS, EvaluationError, evaluate, figures, intervals, tables
from framing.evaluation.attribution import kind_of
from framing.evaluation.detokenising import detokenised
from framing.evaluation.hedging import ROUNDING

ROOT = Path(__file__).parents[1]

# Uncertain: three with a hedge, one without. Certain: one with a hedge, one with an approximator.
HEDGING = """label\tsentence
1\tPerhaps the ferry sank .
1\tThe well was allegedly poisoned .
1\tThe two kings probably never met -LRB- at least not in person -RRB- .
1\tThe king admired the bridge .
0\tThe mill possibly burnt down in spring .
0\tThe village has about 20 houses .
0\tThe river flows north .
0\tShe did n't sing .
0\tThe tower stands on a hill .
"""
CLICKBAIT = """label\theadline
1\tYou Won't Believe What This Baker Did
1\tThis Shocking Trick Will Make You Smile
1\tA Dog And A Duck
0\tCouncil Approves Budget
0\tRail Line Reopens
"""
LOADED = "".join(
    json.dumps({"id": number, "text": text, "label_bias": label}) + "\n"
    for number, (text, label) in enumerate(
        [
            ("The shocking bill was pushed through at night.", "Biased"),
            ("The senator sat on the left.", "Biased"),
            ("The bill was passed at night.", "Non-biased"),
            ("The bill was passed at noon.", "Non-biased"),
            ("The bill was a shocking one.", "No agreement"),
        ]
    )
)
SENTIMENT = """id\tmean\tsd\tratings\ttext
1_1\t2.5\t0.5\t[2, 3]\tThe children were happy and the food was great.
1_2\t-2.0\t0.0\t[-2, -2]\tThe flood was terrible.
1_3\t0.1\t0.2\t[0, 0]\tThe train left at nine.
1_4\t1.0\t1.0\t[0, 2]\tThe plan is good.
1_5\t-0.5\t0.5\t[0, -1]\tThe bridge is old.
"""
# Two relations each: found as marked; with another cue, and the other with more content.
ATTRIBUTION = "".join(
    json.dumps({"id": str(number), "title": "", "text": text, "attributions": relations}) + "\n"
    for number, (text, relations) in enumerate(
        [
            (
                "The mayor said the bridge is old. “It is safe,” said Lund.",
                [
                    {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 33]]},
                    {"source": [[53, 57]], "cue": [[48, 52]], "content": [[34, 47]]},
                ],
            ),
            (
                "The mayor said the bridge is old. The council met, Lund added.",
                [
                    {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 32]]},
                    {"source": [], "cue": [[51, 61]], "content": [[34, 49]]},
                ],
            ),
        ]
    )
)
COMPARISON = """[texts]
one = "The bridge is old. Ten boats sank."
two = "The bridge is very old."

[[event]]
files = ["one", "two"]

[[statement]]
id = "old"
in.one = "The bridge is old"
in.two = "The bridge is very old"
"""
# Two events with two articles each; one round-up has fewer loaded words than its articles.
EVENTS = "".join(
    json.dumps(
        {
            "articles": [{"title": "", "text": text} for text in texts],
            "neutral": {"title": "", "text": neutral},
        }
    )
    + "\n"
    for texts, neutral in [
        (
            (
                "The shocking fire in Tolsund hurt Maren Okafor and ruined 900 tonnes of timber.",
                "Maren Okafor was hurt as 900 tonnes of timber burnt in Tolsund.",
            ),
            "A fire in Tolsund hurt Maren Okafor.",
        ),
        (
            (
                "Erdal votes for a tram line, Mayor Jonas Brekke said.",
                "A tram line will be built in Erdal, Jonas Brekke said.",
            ),
            "Erdal builds a tram line.",
        ),
    ]
)
SAMPLES = {
    "attribution": ATTRIBUTION,
    "comparison": COMPARISON,
    "events": EVENTS,
    "hedging": HEDGING,
    "sentiment": SENTIMENT,
    "clickbait": CLICKBAIT,
    "loaded": LOADED,
}


@pytest.fixture
def file(tmp_path):
    def write(content, name="labelled.tsv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def measured(file):
    def run(task, content=None):
        found = evaluate(TASKS[task], file(content or SAMPLES[task])).measured
        return {figure.name: figure for figure in (*found.figures, found.floor)}

    return run


@pytest.fixture
def run():
    def invoke(*arguments):
        return CliRunner().invoke(command, [str(argument) for argument in arguments])

    return invoke


def test_hedging_by_hand(measured):
    found = measured("hedging")
    # 3 right, 1 called wrongly, 1 missed.
    assert found["F1 of the uncertain sentences"].value == 0.75
    assert found["precision"].value == 0.75
    assert found["recall"].value == 0.75
    # "about 20" is called wrongly too: 2 * 3 / (2 * 3 + 2 + 1).
    assert found["F1 if approximators count too"].value == pytest.approx(2 / 3)
    # 4 of 9 are uncertain: 2 * 4 / (2 * 4 + 5).
    assert found["F1 of calling every sentence uncertain"].value == pytest.approx(8 / 13)


def test_events_by_hand(measured):
    found = measured("events")
    assert found["B-cubed F1"].value == 1.0
    # Alone, each article finds half of its event; together, half of the rest is on it.
    assert found["B-cubed F1 of every article its own event"].value == pytest.approx(2 / 3)
    assert found["B-cubed F1 of everything one event"].value == pytest.approx(2 / 3)
    than = (
        "of 2 events in which the neutral round-up has {} loaded words than the mean of its "
        "articles"
    )
    assert found[f"share {than.format('fewer')}"].value == 0.5
    assert found[f"share {than.format('more')}"].value == 0.0


def test_clickbait_by_hand(measured):
    found = measured("clickbait")
    # Of six pairs four are in the right order and two are equal.
    assert found["AUC"].value == pytest.approx(5 / 6)
    assert found["accuracy of “some cue or none”"].value == pytest.approx(4 / 5)
    assert found["accuracy of always saying the commoner kind"].value == pytest.approx(3 / 5)


def test_attribution_by_hand(measured):
    found = measured("attribution")
    # Sources: 4 found, 3 marked, 3 right.
    assert found["exact-span F1 of the source"].value == pytest.approx(6 / 7)
    assert found["precision of the source"].value == 0.75
    assert found["recall of the source"].value == 1.0
    # Cues: 4 found, 4 marked; "added" is not "Lund added".
    assert found["exact-span F1 of the cue"].value == 0.75
    # Contents: of 4 marked one has a full stop in it.
    assert found["exact-span F1 of the content"].value == 0.75
    assert found["overlap F1 of the content"].value == 1.0
    assert found["F1 of the words of the content"].value == 1.0
    # Words of cues: 4 of ours are right, 5 are marked: 2 * 4 / (4 + 5).
    assert found["F1 of the words of the cue"].value == pytest.approx(8 / 9)
    assert found["F1 of direct content at 0.8 overlap"].value == 1.0
    assert found["right source of the direct content found"].value == 1.0
    assert found["F1 of indirect content at 0.8 overlap"].value == 1.0
    # "Lund" where no source is marked.
    assert found["right source of the indirect content found"].value == pytest.approx(2 / 3)
    # No content is mixed: nothing to be right or wrong.
    assert found["F1 of mixed content at 0.8 overlap"].value == 0.0
    # One quotation, which is the content of one relation: 2 * 1 / (1 + 4).
    floor = "exact-span F1 of the content if it were whatever is in quotation marks"
    assert found[floor].value == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("“It is safe,”", "direct"),
        ("the bridge is “safe,”", "mixed"),
        ("the bridge is safe", "indirect"),
        ("“It is safe", "direct"),
        ("''It is safe,''", "direct"),
        ("'It is safe,'", "direct"),
        ("Lee's bridge isn't safe", "indirect"),
        ("“It is” and “is safe”", "mixed"),
    ],
)
def test_the_kind_of_a_content(content, kind):
    assert kind_of(f"She said {content} now.", [(9, 9 + len(content))]) == kind


def test_a_folder_is_read_as_one_file(file, tmp_path):
    lines = ATTRIBUTION.splitlines(keepends=True)
    whole = evaluate(TASKS["attribution"], file(ATTRIBUTION))
    folder = tmp_path / "parts"
    folder.mkdir()
    for number, line in enumerate(lines):
        (folder / f"{number}.jsonl").write_text(line, encoding="utf-8")
    parts = evaluate(TASKS["attribution"], folder)
    assert parts.measured == whole.measured
    assert (parts.count, parts.sha256) == (whole.count, whole.sha256)


def test_headlines_are_scored_in_lower_case(measured):
    shouted = "label\theadline\n" + "\n".join(
        f"{line[:2]}{line[2:].upper()}" for line in CLICKBAIT.splitlines()[1:]
    )
    assert measured("clickbait", shouted) == measured("clickbait")


def test_loaded_by_hand(measured, file):
    found = measured("loaded")
    # Of four pairs two are in the right order and two are equal.
    assert found["AUC"].value == 0.75
    # Biased: 1 right, 1 missed, F1 2/3; others: 2 right, 1 wrongly called, F1 4/5.
    assert found["macro-F1 of “some cue or none”"].value == pytest.approx((2 / 3 + 4 / 5) / 2)
    # As many of either kind: all are called biased, F1 2/3 and 0.
    assert found["macro-F1 of always saying the commoner kind"].value == pytest.approx(1 / 3)
    evaluation = evaluate(TASKS["loaded"], file(LOADED))
    assert (evaluation.count, evaluation.left_out) == (4, 1)


def test_sentiment_against_the_library(measured):
    rows = [line.split("\t") for line in SENTIMENT.splitlines()[1:]]
    ratings = [float(row[1]) for row in rows]
    # One plain sentence each, without names, quotation or shifters: sentiment is VADER's figure.
    expected = np.corrcoef(ratings, vader.compounds_of([row[4] for row in rows]))[0, 1]
    found = measured("sentiment")
    assert found["Pearson's r of VADER on the raw snippet"].value == pytest.approx(expected)
    assert found["Pearson's r of sentiment"].value == pytest.approx(expected)
    assert found["r gained over VADER"].value == pytest.approx(0)


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("It is `` between '' 2D and 3D .", 'It is "between" 2D and 3D.'),
        ("He -LRB- the elder -RRB- , she , and I .", "He (the elder), she, and I."),
        ("They 're sure he ca n't say it 's his .", "They're sure he can't say it's his."),
        ("It can not cost $ 20 or 5 % .", "It cannot cost $20 or 5%."),
        ("The ` old ' and\\/or -LSB- new -RSB- road .", "The 'old ' and/or [new] road."),
        ("We wan na go ; he is gon na stay ?", "We wanna go; he is gonna stay?"),
        ("A .458 rifle , and an .22 .", "A .458 rifle, and an .22."),
    ],
)
def test_tokens_become_running_text(tokens, text):
    assert detokenised(tokens) == text


@pytest.mark.parametrize("task", SAMPLES)
def test_other_ends_of_lines_and_further_columns_change_nothing(measured, task):
    content = SAMPLES[task]
    expected = measured(task)
    assert (
        measured(task, b"\xef\xbb\xbf" + content.replace("\n", "\r\n").encode() + b"\n") == expected
    )
    if task not in {"loaded", "attribution", "comparison", "events"}:
        wider = "".join(f"x\t{line}\n" for line in content.splitlines())
        assert measured(task, wider) == expected


def test_only_a_line_feed_ends_a_line(file):
    path = file("label\tsentence\n1\tOne\u2028two \x85 three\n")
    assert list(tables.rows(path, ("sentence",))) == [
        ("labelled.tsv, line 2", ("One\u2028two \x85 three",))
    ]


REFUSED = r"""
hedging | | labelled.tsv: found nothing in it, expected the columns label, sentence, parted by tabs.
hedging | label,sentence~1,Yes | labelled.tsv, line 1: found the columns "label,sentence", \
expected the columns label, sentence, parted by tabs.
clickbait | label^sentence~1^Yes | labelled.tsv, line 1: found the columns "label", "sentence", \
expected the columns label, headline, parted by tabs.
hedging | label^sentence | labelled.tsv: found 0 uncertain sentences and 0 certain ones, expected \
some of each.
hedging | label^sentence~1^Perhaps.~~1^Maybe. | labelled.tsv: found 2 uncertain sentences and 0 \
certain ones, expected some of each.
hedging | label^sentence~1^Perhaps.~yes^Maybe. | labelled.tsv, line 3: found the label "yes", \
expected "1" or "0".
hedging | label^sentence~1 | labelled.tsv, line 2: found 1 cell, expected 2 parted by tabs: \
label, sentence.
clickbait | label^headline~~1^A^B | labelled.tsv, line 3: found 3 cells, expected 2 parted by \
tabs: label, headline.
sentiment | mean^text~high^Good. | labelled.tsv, line 2: found "high", expected a number from -4 \
to 4.
sentiment | mean^text~4.5^Good. | labelled.tsv, line 2: found "4.5", expected a number from -4 to 4.
sentiment | mean^text~nan^Good. | labelled.tsv, line 2: found "nan", expected a number from -4 to 4.
sentiment | mean^text~1^Good.~2^Bad. | labelled.tsv: found 2 snippets with 2 different means, \
expected at least 4 snippets that are not all rated alike.
sentiment | mean^text~1^A.~1^B.~1^C.~1^D. | labelled.tsv: found 4 snippets with 1 different means, \
expected at least 4 snippets that are not all rated alike.
loaded | | labelled.tsv: found 0 biased sentences and 0 others, expected some of each.
loaded | {"text": "A." | labelled.tsv, line 1: found "{"text": "A."", expected a JSON object.
loaded | ["a list that goes on for far more than forty letters"] | labelled.tsv, line 1: found \
"["a list that goes on for far more than ...", expected a JSON object.
loaded | {"text": "A."} | labelled.tsv, line 1: found the keys "text", expected "label_bias" among \
them.
loaded | {"text": 5, "label_bias": "Biased"} | labelled.tsv, line 1: found "5" under "text", \
expected a text.
loaded | {"text": "A.", "label_bias": "biased"} | labelled.tsv, line 1: found the label "biased", \
expected "Biased" or "Non-biased" or "No agreement".
attribution | | labelled.tsv: found no article, expected a JSON object a line.
attribution | {"text": "A."} | labelled.tsv, line 1: found no list under "attributions", expected \
the relations.
attribution | {"text": "A.", "attributions": [5]} | labelled.tsv, line 1: found the relation 5, \
expected an object.
attribution | {"text": "A.", "attributions": [{"cue": [[0, 9]]}]} | labelled.tsv, line 1: found \
[[0, 9]] as the spans of a cue, expected a list of [start, end], offsets into a text of 2 \
characters.
"""  # ^ is a tab, ~ ends a line


@pytest.mark.parametrize("case", REFUSED.replace("\\\n", "").strip().splitlines())
def test_another_form_is_refused_with_its_place(file, case):
    task, content, message = (part.strip() for part in case.split("|"))
    path = file(content.replace("^", "\t").replace("~", "\n"))
    with pytest.raises(EvaluationError) as caught:
        evaluate(TASKS[task], path)
    assert str(caught.value) == message


def test_another_encoding_is_refused_with_its_place(file):
    with pytest.raises(EvaluationError) as caught:
        evaluate(TASKS["hedging"], file(b"label\tsentence\n1\tCaf\xe9.\n"))
    assert str(caught.value) == (
        "labelled.tsv, line 2: found the byte 0xe9 at column 6, expected UTF-8."
    )


def test_a_missing_file_and_a_folder_are_refused(run, tmp_path):
    missing = run("hedging", tmp_path / "none.tsv")
    assert missing.exit_code == 1
    assert missing.stderr == (
        f"Error: {tmp_path / 'none.tsv'}: cannot be read: No such file or directory.\n"
    )
    folder = run("hedging", tmp_path)
    assert folder.stderr == f"Error: {tmp_path}: cannot be read: Is a directory.\n"


def test_an_unknown_task_names_those_there_are(run, file):
    result = run("irony", file(HEDGING))
    assert result.exit_code == 2
    assert (
        "Invalid value for 'TASK': 'irony' is not one of 'hedging', 'sentiment', 'clickbait', "
        "'loaded', 'attribution', 'comparison', 'events', 'pack'." in result.stderr
    )


def test_the_command_names_the_tasks_that_are_declared():
    assert tuple(TASKS) == NAMED
    assert set(TASKS) == {*SAMPLES, "pack"}
    assert [task.name for task in TASKS.values()] == list(TASKS)


def test_the_families_left_out_are_in_the_lexicon():
    lexicon = next(feature.lexicon for feature in FEATURES if feature.name == "hedging")
    assert set(ROUNDING) <= set({entry.family for entry in lexicon.entries})


@pytest.mark.parametrize("task", SAMPLES)
def test_the_results_for_people_say_what_they_rest_on(run, file, task):
    path = file(SAMPLES[task])
    result = run(task, path)
    assert result.exit_code == 0, result.output
    text = " ".join(result.stdout.split())
    declared = TASKS[task]
    for said in (declared.question, f"Rule: {declared.rule}", declared.tuned, "floor: "):
        assert said in text
    for figure in declared.published:
        assert f"{figure.value:.3f} published: {figure.name}" in text
        assert f": {figure.reference}" in text
    assert result.stderr.startswith("Scored ")
    assert result.stderr.rstrip().endswith(" s.")
    quiet = run(task, path, "-q")
    assert (quiet.stdout, quiet.stderr) == (result.stdout, "")


@pytest.mark.parametrize("task", SAMPLES)
def test_the_results_for_machines(run, file, task):
    path = file(SAMPLES[task])
    result = run(task, path, "--json", "-q")
    found = json.loads(result.stdout)
    assert list(found) == [
        "task", "question", "file", "file_sha256", "items", "count", "left_out", "rule", "figures",
        "floor", "differences", "published", "interval", "tuned", "version", "lexicon",
    ]  # fmt: skip
    assert found["file_sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert found["task"] == task
    for figure in found["figures"]:
        if figure["low"] is not None:
            assert figure["low"] <= figure["value"] <= figure["high"]
    assert run(task, path, "--json", "-q").stdout == result.stdout
    if task != "sentiment":
        lexicon = ROOT / found["lexicon"]["name"]
        assert found["lexicon"]["sha256"] == hashlib.sha256(lexicon.read_bytes()).hexdigest()


def test_each_section_of_a_page_is_its_own(run, file, tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# Ours\n\nBy hand.\n", encoding="utf-8")
    for task in (name for name in TASKS if name in SAMPLES):
        assert run(task, file(SAMPLES[task]), "--write", page).exit_code == 0
    first = page.read_text(encoding="utf-8")
    assert first.startswith("# Ours\n\nBy hand.\n\n<!-- framing evaluate hedging: begin -->\n\n## ")
    assert first.count("<!--") == 2 * len(SAMPLES)
    assert "| **F1 of the uncertain sentences** | 0.750 | 0.375 to 0.938 |" in first
    run("clickbait", file(CLICKBAIT), "--write", page)
    assert page.read_text(encoding="utf-8") == first
    run("hedging", file(HEDGING + "0\tThe road is perhaps closed .\n"), "--write", page)
    second = page.read_text(encoding="utf-8")
    behind = "<!-- framing evaluate hedging: end -->"
    assert second.partition(behind)[2] == first.partition(behind)[2]
    assert "| **F1 of the uncertain sentences** | 0.667 |" in second


def test_a_page_is_made_where_there_is_none(run, file, tmp_path):
    page = tmp_path / "new.md"
    run("loaded", file(LOADED), "--write", page)
    assert page.read_text(encoding="utf-8").startswith("<!-- framing evaluate loaded: begin -->\n")


def test_a_page_that_cannot_be_written_or_has_lost_a_marker_stays(run, file, tmp_path):
    page = tmp_path / "page.md"
    torn = "# Ours\n\n<!-- framing evaluate loaded: begin -->\n"
    page.write_text(torn, encoding="utf-8")
    result = run("loaded", file(LOADED), "--write", page)
    assert result.exit_code == 1
    assert result.stderr == (
        "Error: page.md: found one of the markers of the section loaded, expected "
        "<!-- framing evaluate loaded: begin --> and, below it, "
        "<!-- framing evaluate loaded: end -->. "
        "Remove the one there is, and the section is added.\n"
    )
    assert page.read_text(encoding="utf-8") == torn
    page.write_bytes(b"Caf\xe9")
    result = run("loaded", file(LOADED), "--write", page)
    assert result.stderr == f"Error: {page}: cannot be read and written: it is not UTF-8.\n"
    result = run("loaded", file(LOADED), "--write", tmp_path)
    assert result.stderr == f"Error: {tmp_path}: cannot be read and written: Is a directory.\n"


def test_the_page_of_this_project_has_a_section_for_each_task():
    page = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    for task in TASKS.values():
        section = page.partition(f"<!-- framing evaluate {task.name}: begin -->")[2]
        section = section.partition(f"<!-- framing evaluate {task.name}: end -->")[0]
        assert f"**Rule:** {task.rule}" in " ".join(section.split())


def test_wilson_by_hand():
    # (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n) with z = 1.959964, for 3 of 4 and 0 of 10.
    assert intervals.wilson(3, 4) == pytest.approx((0.30064, 0.95441), abs=1e-5)
    assert intervals.wilson(0, 10) == pytest.approx((0.0, 0.27754), abs=1e-5)
    assert intervals.wilson(0, 0) == (0.0, 1.0)


def test_f1_carries_wilson_over():
    # 3 of 5 gives 0.23072 to 0.88238; 2J / (1 + J) of these.
    assert intervals.f1(3, 2) == pytest.approx((0.3749, 0.9375), abs=1e-4)


def test_correlations_by_hand():
    # atanh 0.5 = 0.549306, give or take 1.959964 / 5.
    assert intervals.correlation(0.5, 28) == pytest.approx((0.15600, 0.73583), abs=1e-4)
    assert intervals.correlation(0.5, 3) == (-1.0, 1.0)
    assert intervals.correlation(1.0, 9) == (1.0, 1.0)


def test_difference_of_correlations_as_in_the_paper():
    # Zou 2007, example of overlapping correlations.
    found = intervals.difference(0.396, 0.179, 0.088, 66)
    assert found == pytest.approx((-0.093, 0.517), abs=5e-4)


def test_area_agrees_with_all_pairs_one_by_one():
    random = np.random.default_rng(5)
    positive = random.random(60) < 0.4
    values = np.round(random.normal(size=60) + positive, 1)
    wins = np.array(
        [
            [1.0 if one > other else 0.5 if one == other else 0.0 for other in values[~positive]]
            for one in values[positive]
        ]
    )
    middle = wins.mean()
    variance = wins.mean(axis=1).var(ddof=1) / wins.shape[0]
    variance += wins.mean(axis=0).var(ddof=1) / wins.shape[1]
    half = 1.959964 * math.sqrt(variance) / (middle * (1 - middle))
    expected = [1 / (1 + (1 - middle) / middle * math.exp(sign * half)) for sign in (1, -1)]
    found = figures.area(positive, values)
    assert found.value == pytest.approx(middle)
    assert [found.low, found.high] == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("values", [[1, 2, 3, 4], [4, 3, 2, 1]])
def test_a_perfect_area_has_the_whole_range(values):
    positive = np.array([False, False, True, True])
    assert intervals.area(positive, np.array(values, dtype=float)) == (0.0, 1.0)


def test_intervals_hold_the_true_value_as_often_as_they_say():
    random = np.random.default_rng(7)
    rounds, size = 600, 150
    held = {"area": 0, "f1": 0}
    for _ in range(rounds):
        labels = random.random(size) < 0.4
        labels[:2] = True, False
        values = random.normal(size=size) + labels
        low, high = intervals.area(labels, values)
        # Two normal distributions one standard deviation apart: the normal distribution at 1/√2.
        held["area"] += low <= 0.760250 <= high
        called = np.where(labels, random.random(size) < 0.7, random.random(size) < 0.2)
        low, high = intervals.f1(int((labels & called).sum()), int((labels ^ called).sum()))
        # Shares 0.28 right, 0.12 called wrongly, 0.12 missed: 0.56 / 0.80.
        held["f1"] += low <= 0.7 <= high
    for count in held.values():
        assert 0.93 <= count / rounds <= 0.97


def test_figures_where_nothing_is_called_or_nothing_varies():
    labels, none = np.array([True, False]), np.array([False, False])
    assert figures.f1("F1", labels, none).value == 0.0
    assert figures.precision(labels, none).value == 0.0
    assert figures.macro_f1("F1", labels, none).value == pytest.approx(
        metrics.f1_score([0, 1], [1, 1]) / 2
    )
    assert figures.pearson(np.array([1.0, 2.0]), np.array([0.0, 0.0])) == 0.0


def test_help_names_every_form():
    text = command.get_help(click.Context(command, info_name="evaluate"))
    for task in TASKS:
        assert f"framing evaluate {task} " in text
