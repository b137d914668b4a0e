"""H5P packages: held against Lumi's validator, and read as the players of H5P read them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.exercises.formats import h5p
from reports.exercises.formats.h5p.writing import marked
from reports.exercises.item import Answer, Choice, Marking, Matching, Prompt, Target
from reports.exercises.serial import loads

KEY = Path(__file__).parent / "cases" / "exercises" / "every-response.jsonl"
VALIDATOR = Path(__file__).parent / "node" / "validate-h5p.cjs"
# Where `make node` installs what these tests run in Node.
CACHE = Path.home() / ".cache" / "framing-toolkit" / "node" / "node_modules"
MODULES = Path(os.environ.get("FRAMING_NODE_MODULES", CACHE))

PIECES = [
    *("could", "may", "*", "**", "“may”", "(may)", "so-called", "don’t", "<b>", "&lt;", "a*b"),
    *(" ", " ", "\n", "\n\n", "\r\n", "\u00a0", "\u200f", "\ufeff", "🙂", ",", ".”", ":", "\0"),
]
JOINER = "\u2060"
ASTERISK = "\N{ASTERISK OPERATOR}"


@pytest.fixture(scope="module")
def exercises():
    return loads(KEY.read_text(encoding="utf-8"))


def files_of(exercises):
    with ZipFile(BytesIO(h5p.write(exercises))) as archive:
        return {name: json.loads(archive.read(name)) for name in archive.namelist()}


def questions_of(exercises, *items):
    made = replace(exercises, items=items) if items else exercises
    return files_of(made)["content/content.json"]["questions"]


def all_counting(item):
    """The item without words that count neither way."""
    return replace(item, response=replace(item.response, free=()))


class Shown(HTMLParser):
    """The text that a page shows, and the elements it is in."""

    def __init__(self, page):
        super().__init__()
        self.text, self.tags = "", set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        assert not attributes
        self.tags.add(tag)
        self.text += "\n" if tag == "br" else ""

    def handle_endtag(self, tag):
        self.text += "\n\n" if tag == "p" else ""

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        raise AssertionError(data)


def as_it_was(page):
    """The text of an article that a field shows."""
    return Shown(page).text.strip().replace(JOINER, "").replace(ASTERISK, "*")


def words_to_mark(page):
    """What Mark the Words makes of its text: the words it lets pupils choose, and which are right.

    Words stand between spaces; some marks before and behind are taken off; what is then between
    asterisks is right. An asterisk that is left would be seen.
    """
    chosen, right = [], []
    for token in re.split(r"[\s\ufeff]+", Shown(page).text):
        word = re.sub(r"^[\[({⟨¿¡“\"«„]+", "", token)
        word = re.sub(r"[\",….:;?!\])}⟩»”]+$", "", word)
        if len(word) > 2 and word[0] == word[-1] == "*":
            word = word[1:-1]
            right.append(word)
        assert "*" not in word
        chosen.append(word)
    return chosen, right


# --- the package --------------------------------------------------------------------------------


def test_package_has_content_alone(exercises):
    files = files_of(exercises)
    assert set(files) == {"h5p.json", "content/content.json"}
    assert files["h5p.json"]["preloadedDependencies"] == [
        {"machineName": "H5P.QuestionSet", "majorVersion": 1, "minorVersion": 21}
    ]
    assert "5 keys were computed: review before use." in files["h5p.json"]["authorComments"]
    assert "review before use" not in json.dumps(files["content/content.json"])


def test_the_same_set_gives_the_same_bytes(exercises):
    assert h5p.write(exercises) == h5p.write(exercises)


def test_questions_are_of_the_content_types_that_suit_them(exercises):
    libraries = [question["library"] for question in questions_of(exercises)]
    assert libraries == [
        "H5P.MultiChoice 1.16",
        "H5P.MultiChoice 1.16",
        "H5P.MultiChoice 1.16",
        "H5P.DragText 1.10",
        "H5P.Blanks 1.14",
    ]
    (marking,) = questions_of(exercises, all_counting(exercises.items[0]))
    assert marking["library"] == "H5P.MarkTheWords 1.11"


def test_ids_stay_when_a_set_is_written_again_in_another_order(exercises):
    ids = [question["subContentId"] for question in questions_of(exercises)]
    again = [
        question["subContentId"] for question in questions_of(exercises, *exercises.items[::-1])
    ]
    assert ids == again[::-1]
    assert len(set(ids)) == len(ids)
    assert {UUID(one).version for one in ids} == {5}


def test_writing_is_refused_with_its_reason(exercises):
    told = [h5p.refusal(item) for item in exercises.items]
    assert told[:5] == [""] * 5
    assert told[5] == "a quiz that scores itself cannot read what is written freely"


def test_what_is_no_word_is_refused(exercises):
    item = exercises.items[0]
    place = item.passages[0].text.index(" = ") + 1
    odd = replace(item, response=Marking((Target("p", place, place + 1, "="),)))
    assert h5p.refusal(odd) == ""  # it stands alone between spaces, and can be clicked
    place = item.passages[0].text.index(": ")
    odd = replace(item, response=Marking((Target("p", place, place + 1, ":"),)))
    assert "is no word" in h5p.refusal(odd)


# --- the questions ------------------------------------------------------------------------------


def test_choice_keeps_options_key_and_feedback(exercises):
    made = questions_of(exercises)
    for item, question in zip(exercises.items[1:3], made[1:3], strict=True):
        fields = question["params"]
        for option, answer in zip(item.response.options, fields["answers"], strict=True):
            assert as_it_was(answer["text"]) == option.text
            assert answer["correct"] == option.correct
            assert as_it_was(answer["tipsAndFeedback"]["chosenFeedback"]) == option.feedback
        assert fields["behaviour"]["randomAnswers"] is False
        shown = as_it_was(fields["question"])
        assert item.prompt in shown
        assert all(passage.text in shown for passage in item.passages)
    assert [one["params"]["behaviour"]["type"] for one in made[:3]] == ["multi", "single", "multi"]


def test_words_on_which_readers_differ_are_not_to_be_chosen(exercises):
    fields = questions_of(exercises)[0]["params"]
    texts = [(as_it_was(one["text"]).split("] ")[1], one["correct"]) for one in fields["answers"]]
    assert {text for text, correct in texts if correct} == {
        "could", "reportedly", "appears to", "possibly",
    }  # fmt: skip
    assert not any("may" in text.split() for text, _ in texts)
    assert "rain reportedly [" in as_it_was(fields["question"])


def test_each_word_of_a_cue_is_marked(exercises):
    item = all_counting(exercises.items[0])
    (question,) = questions_of(exercises, item)
    fields = question["params"]
    chosen, right = words_to_mark(fields["textField"])
    assert [word.replace(JOINER, "") for word in right] == [
        "<b>could</b>", "reportedly", "appears", "to", "possibly",
    ]  # fmt: skip
    assert "O'Neil" in chosen
    assert f"5{ASTERISK}6" in chosen
    text = Shown(fields["textField"]).text.replace("*", "")
    assert text.strip().replace(JOINER, "").replace(ASTERISK, "*") == item.passages[0].text
    assert "Harbour Post" in fields["taskDescription"]
    assert "“appears to” ~ seems." in as_it_was(fields["overallFeedback"][0]["feedback"])


@given(st.data())
def test_marked_words_are_those_of_the_key_whatever_the_text(data):
    text = f"x{''.join(data.draw(st.lists(st.sampled_from(PIECES), max_size=25)))}x"
    places = [match.span() for match in re.finditer(r"could|may|don’t", text)]
    picked = data.draw(st.lists(st.sampled_from(places), unique=True)) if places else []
    targets = [Target(str(start), start, end, text[start:end]) for start, end in picked]
    chosen, right = words_to_mark(marked(text, targets))
    for start, end in picked:
        assert any(text[start:end] in word for word in right)
    assert len(right) <= len(picked)
    assert len(chosen) >= len(right)


def test_matching_has_a_gap_for_each_prompt(exercises):
    item = exercises.items[3]
    fields = questions_of(exercises)[3]["params"]
    lines = fields["textField"].split("\n")
    texts = {answer.id: answer.text for answer in item.response.answers}
    for prompt, row in zip(item.response.prompts, lines, strict=True):
        asked, gap, rest = re.split(r"(?<!\\)\*", row)
        assert as_it_was(asked) == f"{prompt.text} →"
        assert rest == ""
        answer, *feedback = re.split(r" ?\\[+-]", gap)
        assert answer.replace("\N{RATIO}", ":") == texts[prompt.answer].replace("&", "&amp;")
        assert {one.replace("\N{RATIO}", ":") for one in feedback} <= {prompt.feedback}
    assert fields["distractors"] == "*O'Neil ~ Sons #1*"


def test_signs_with_a_meaning_stay_text_in_a_gap(exercises):
    item = exercises.items[3]
    answer = r"a*b: c\+d / <i>e"
    response = Matching((Prompt("p", "2 * 3: x", "a", r"f\-g: *h*"),), (Answer("a", answer),))
    (question,) = questions_of(exercises, replace(item, response=response))
    row = question["params"]["textField"]
    assert row.count("*") == 2
    assert row.count(":") == 1  # before the gap, where it means nothing
    assert re.findall(r"\\.", row) == [r"\+", r"\-"]
    assert unescape(row).count("<") == 1


def test_order_is_typed_as_numbers(exercises):
    fields = questions_of(exercises)[4]["params"]
    assert [as_it_was(one) for one in fields["questions"]] == [
        "*3* SHOCK: ferry {chaos} = doom!",
        "*1* Ferry trial ends",
        "*2* Ferry “mess” & more: trial slammed ~ 🙂",
    ]
    assert "1 is the calmest, 3 is the most sensational." in fields["text"]
    assert "2: “slammed”" in as_it_was(fields["overallFeedback"][0]["feedback"])


def test_evidence_is_told_after_the_answer_and_sources_before_all(exercises):
    content = files_of(exercises)["content/content.json"]
    for item, question in zip(exercises.items[:5], content["questions"], strict=True):
        told = as_it_was(question["params"]["overallFeedback"][0]["feedback"])
        assert item.explanation in told
        assert all(evidence.quote in told for evidence in item.evidence)
    asked = as_it_was(content["questions"][1]["params"]["question"])
    assert "Daily {Wave}" not in asked
    assert "Daily {Wave}" in as_it_was(content["introPage"]["introduction"])


def test_no_field_has_other_markup_even_if_it_is_read_twice(exercises):
    hostile = "</p><script>alert(1)</script><img src=x onerror=y> &lt;b&gt; <!-- & ]]> *x*"
    items = [replace(one, prompt=hostile, explanation=hostile) for one in exercises.items]
    response = Choice(
        tuple(replace(one, text=hostile, feedback=hostile) for one in items[1].response.options)
    )
    items[1] = replace(items[1], response=response)
    items.append(replace(all_counting(items[0]), id="another"))
    found = []

    def look(value):
        if isinstance(value, dict | list):
            for part in value.values() if isinstance(value, dict) else value:
                look(part)
        elif isinstance(value, str):
            once = Shown(value)
            assert once.tags <= {"p", "br", "strong", "em", "div"}
            assert Shown(once.text).tags <= {"b"}  # of "&lt;b&gt;", which the article has so
            found.append(once.text)

    look(files_of(replace(exercises, items=tuple(items)))["content/content.json"])
    assert any("onerror" in text for text in found)


# --- in Node ------------------------------------------------------------------------------------


@pytest.mark.skipif(
    not (MODULES / "@lumieducation").is_dir() or shutil.which("node") is None,
    reason="needs Node and Lumi's H5P server: make node",
)
def test_lumi_takes_the_package(exercises, tmp_path):
    def verdict(data):
        package = tmp_path / "set.h5p"
        package.write_bytes(data)
        environment = {**os.environ, "NODE_PATH": str(MODULES)}
        run = subprocess.run(
            [shutil.which("node"), VALIDATOR, package],
            check=True,
            capture_output=True,
            encoding="utf-8",
            env=environment,
        )
        return run.stdout

    assert verdict(h5p.write(exercises)) == "valid\n"
    assert verdict(h5p.write(replace(exercises, title="\n" + "🙂" * 300))) == "valid\n"
    assert verdict(b"PK") != "valid\n"
    with ZipFile(BytesIO(), "w") as archive:
        archive.writestr("h5p.json", "{}")
        archive.writestr("content/content.json", "{}")
        buffer = archive.fp
    assert verdict(buffer.getvalue()) != "valid\n"
