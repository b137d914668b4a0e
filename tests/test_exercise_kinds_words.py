"""Exercises on words: keys that stand in the text, and nothing where the evidence is not clear."""

from itertools import combinations
from pathlib import Path

import pytest

import framing
from features.sensational import LEXICON
from framing.article import Article
from reports.exercises import KINDS, candidates, material
from reports.exercises.finding.clear_hedges import meaning
from reports.exercises.finding.fit import explained, fit, points_back, runs
from reports.exercises.finding.loaded_words import loaded
from reports.exercises.finding.sentence_acts import Act, signs
from reports.exercises.item import Choice, Marking, Writing, of_kind

SEEDS = Path(__file__).parents[1] / "seeds"
NAMES = (
    "spot-hedge",
    "spot-loaded",
    "loaded-or-neutral",
    "which-style",
    "fact-opinion-statement",
    "rewrite-neutral",
)
OF_WORDS = [kind for kind in KINDS if kind.name in NAMES]

REPORT = """HALDEN, Oct. 4 - The council of Halden imposed a 12 percent fee on market stalls on \
Monday, the town clerk said. The fee starts in March 2026.

"We need the money for the bridge," the clerk, Mona Reyes, told reporters. The council approved it \
by 9 votes to 6, according to the minutes. Traders may pay in two parts, Reyes said.

The market was founded in 1921. The decision could lead to fewer stalls next summer.
"""
BLOG = """Have you been to our market lately? Then say goodbye to it, dear reader. The council of \
Halden slapped a staggering 12 percent fee on market stalls, and it did so in a shameful hurry.

You know who will pay for this, don't you? The whole plan is absurd. We should stop it.

"We need the money for the bridge," complained Mona Reyes. What bridge? I have yet to see \
one. The fee is an outrageous blow to a market of 140 stalls.
"""


def article(id_, text, **given):
    return Article(id=id_, text=text, **given)


@pytest.fixture(scope="module")
def ground():
    invented = [
        article("report", REPORT, title="Halden imposes fee", style="wire", event="fee"),
        article("blog", BLOG, title="Goodbye, market", style="blog", event="fee"),
    ]
    return material([*framing.read(str(SEEDS)), *invented])


@pytest.fixture(scope="module")
def items(ground):
    return candidates(ground, OF_WORDS)


def items_of(text, kind, **given):
    found = candidates(material([article("a", text, **given)]), OF_WORDS)
    return of_kind(found, kind)


# --- all kinds ----------------------------------------------------------------------------------


def test_every_kind_finds_items_in_the_seeds(items):
    for name in NAMES:
        made = [item for item in of_kind(items, name) if "trump" in item.articles[0]]
        assert made, name


def test_everything_a_kind_says_is_filled_in(items):
    for item in items:
        assert item.prompt
        assert item.explanation
        assert item.evidence
        assert "“”" not in item.explanation


def test_passages_are_whole(items):
    for item in items:
        for passage in item.passages:
            assert fit(passage.text), passage.text


def test_explanations_quote_the_evidence(ground, items):
    for item in items:
        quoted = item.explanation.split("“")[1:]
        assert quoted, item.explanation
        texts = [ground.texts[id_].article for id_ in item.articles]
        words = quoted[0].split("”")[0]
        assert any(words in one.text or words in one.title for one in texts), words


def test_ids_stay_when_an_unrelated_article_is_added(ground, items):
    more = material([*ground.comparison.analysis.articles, article("other", "Rain fell. " * 60)])
    assert {item.id for item in candidates(more, OF_WORDS)} == {item.id for item in items}


def test_ids_are_unique(items):
    assert len({item.id for item in items}) == len(items)


# --- marking ------------------------------------------------------------------------------------


def test_targets_slice_back_and_do_not_overlap(items):
    marking = [item for item in items if isinstance(item.response, Marking)]
    assert marking
    for item in marking:
        text = item.passages[0].text
        parts = (*item.response.targets, *item.response.free)
        assert item.response.targets
        for part in parts:
            assert text[part.start : part.end] == part.text
            assert f"“{part.text}”" in part.feedback
        for one, other in combinations(parts, 2):
            assert one.end <= other.start or other.end <= one.start


@pytest.mark.parametrize(
    ("sentence", "hedges"),
    [
        ("The bridge may close for two weeks in spring.", ["may"]),
        ("The work could cost more than the council has.", ["could"]),
        ("A storm apparently moved the old pier.", ["apparently"]),
        ("The two towns seem ready for a deal.", ["seem"]),
        ("The fee is likely to rise in the autumn.", ["likely"]),
        ("The mayor is said to be angry with the board.", ["is said to"]),
        # Not hedges: the month, ability, permission, a degree.
        ("The bridge opened on May 5 and closed on May 9.", []),
        ("Nobody could lift the beam without a crane.", []),
        ("The crew worked at night so that trains could run by day.", []),
        ("Visitors may not bring dogs into the hall.", []),
        ("Older pupils are more likely to walk than younger ones.", []),
        # Leave, ability, a range, what was granted, what did not succeed, what others think.
        ("The rules say that members may vote by letter.", []),
        ("Old tickets may be used by new members.", []),
        ("The pier could be seen from the hill.", []),
        ("Prizes in Halden could be anything from a cup to a boat.", []),
        ("The storm could have been worse for the harbour.", []),
        ("The harbour may be small, but it is busy.", []),
        ("While the harbour may be small, it is busy.", []),
        ("The owner cannot seem to find a buyer.", []),
        ("Nothing could be further from the truth.", []),
        ("The young are disproportionately likely to walk.", []),
        ("The captain appeared to answer questions before the council.", []),
        ("Perhaps we should thank the owner for the storm.", []),
        ("The idea that the ferry could sink is old.", []),
        ("It seems obvious that the pier is old.", []),
        # Doubtful, or the hedge of whoever says so.
        ("About 40 boats were in the harbour.", []),
        ("The harbour may close, the port office said.", []),
        ("The captain believes that the ferry might sink.", []),
        ("“The pier may fall,” the guard said.", []),
    ],
)
def test_only_clear_hedges_are_in_a_key(sentence, hedges):
    filler = "The town has a market on Mondays. The market is old. People come by train and by bus."
    text = material([article("a", f"{sentence} {filler}")]).texts["a"]
    first = text.sentences[0]
    found = [cue.span.text for cue in text.cues_in(first) if meaning(cue, first)]
    assert found == hedges


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The council slapped a hefty fee on every stall.", ["slapped", "hefty"]),
        ("The board slapped a tariff on imports from the island.", ["slapped"]),
        ("It was a shameful answer to a fair question.", ["shameful"]),
        ("She slapped the wasp away from her plate.", []),
        ("The officer described it as “a shameful answer to us all”.", []),
        ("The captain said that the answer was shameful.", []),
        ("The prices rose dramatically in the second year.", []),
        ("A hurricane slammed the coast on Sunday night.", []),
        # In quotation marks, literally, denied, only supposed, compared, or as others find it.
        ("Some left the hall for a “shameful” evening at home.", []),
        ("The town held a dramatic reading of the letter.", []),
        ("The guards are trained to fire back with rubber bullets.", []),
        ("The answer was not at all shameful.", []),
        ("A late boat could be disastrous for the dairy.", []),
        ("The second race was more dramatic than the first.", []),
        ("The new fee is alarming shop owners in the harbour.", []),
        ("Critics describe the plan as absurd.", []),
    ],
)
def test_only_clear_loaded_words_of_the_writer_are_in_a_key(sentence, words):
    filler = "The town has a market on Mondays. The market is old. People come by train and by bus."
    text = material([article("a", f"{sentence} {filler}")]).texts["a"]
    assert [word.cue.span.text for word in loaded(text, text.sentences[0])] == words


def test_a_text_with_only_quoted_loaded_words_has_none_to_spot():
    quoted = (
        "“This is a shameful, absurd and outrageous plan,” the guard told reporters on Monday. "
        "“It is a disgrace,” said the captain of the ferry, who has worked on the lake for years. "
        "The two men spoke at the pier before the vote, and the council heard them for an hour."
    )
    assert not items_of(quoted, "spot-loaded")
    assert not items_of(quoted, "rewrite-neutral")


def test_every_clear_loaded_word_is_in_the_lexicon():
    listed = (
        Path(framing.__file__).parents[1] / "reports" / "exercises" / "finding" / "clear_loaded.tsv"
    )
    lines = listed.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    forms = {entry.lemma: entry.forms for entry in LEXICON.entries}
    assert len({row[0] for row in rows}) == len(rows)
    for entry, _, but, _ in rows:
        assert entry in forms, entry
        for form in filter(None, but.split(",")):
            assert form in forms[entry], form


# --- choosing -----------------------------------------------------------------------------------


def test_choices_have_one_right_option_and_say_why(items):
    choices = [item for item in items if isinstance(item.response, Choice)]
    assert choices
    for item in choices:
        options = item.response.options
        assert len(item.response.correct) == 1
        assert len({option.text.lower() for option in options}) == len(options)
        assert len({option.id for option in options}) == len(options)
        assert all("“" in option.feedback for option in options)


def test_loaded_and_neutral_wordings_of_one_act(items):
    made = of_kind(items, "loaded-or-neutral")
    options = {
        tuple(sorted((option.text, option.correct) for option in item.response.options))
        for item in made
    }
    assert (
        ("imposed a 12 percent fee", False),
        ("slapped a staggering 12 percent fee", True),
    ) in options


def test_a_coloured_reporting_word_stands_beside_a_plain_one(items):
    made = [item for item in of_kind(items, "loaded-or-neutral") if item.passages]
    assert [item.response.correct[0].text for item in made] == ["complained"]
    assert {option.text for option in made[0].response.options} == {"complained", "told"}


def test_a_style_is_told_only_where_it_is_known_and_clear(items):
    by_article = {item.articles[0]: item for item in of_kind(items, "which-style")}
    assert "wire-style" in by_article["report"].response.correct[0].text
    assert "blog-style" in by_article["blog"].response.correct[0].text
    assert all(item.passages[0].veiled for item in of_kind(items, "which-style"))
    assert not items_of(REPORT, "which-style")
    assert not items_of(BLOG, "which-style", style="wire")
    assert not items_of(REPORT, "which-style", style="blog")


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The Halden market was founded by nine farmers in 1921.", Act.CHECKABLE),
        ("The council of Halden approved a fee by 9 votes to 6.", Act.CHECKABLE),
        ("The whole plan of the Halden council is absurd.", Act.JUDGEMENT),
        ("We should stop the plan before it is too late for the town.", Act.JUDGEMENT),
        ("The fee starts in March 2026, the town clerk said.", Act.STATEMENT),
        ("According to the harbour office, the ferry had 14 cars on board.", Act.STATEMENT),
        # Mixed or open.
        ("The absurd fee of 12 percent starts in March 2026.", None),
        ("The ferry may have had 14 cars on board in the storm.", None),
        ("The council considered a fee of 12 percent too low.", None),
        ("The best market in the county was founded in 1921.", None),
        ("The old plan of the council was not absurd by mistake alone.", None),
        ("She said that the ferry had 14 cars on board.", None),
        ("The 21st district of Halden has a market and a pier.", None),
        # What nobody can look up without what stands before it, or mixed with a judgement.
        ("The poll was conducted by telephone with 800 adults in 2019.", None),
        ("The ferry arrived at Halden 8 minutes later.", None),
        ("In 2012, another owner bought the pier of Halden.", None),
        ("The council of Halden — a merry crowd — raised fees by 12 percent.", None),
        ("One of the mistakes is that the owners are stupid.", None),
        ("Thirty percent said they would walk to the market of Halden.", None),
    ],
)
def test_what_a_writer_does_is_told_only_where_it_is_unmixed(sentence, act):
    filler = "The town has a market on Mondays. The market is old. People come by train and by bus."
    text = material([article("a", f"{sentence} {filler}")]).texts["a"]
    found = signs(text, text.sentences[0])
    assert (found.act if found else None) is act


# --- writing ------------------------------------------------------------------------------------


def test_rewriting_watches_the_loaded_words_of_the_sentence(items):
    made = of_kind(items, "rewrite-neutral")
    for item in made:
        response = item.response
        assert isinstance(response, Writing)
        assert [level.name for level in response.rubric] == ["Proficient", "Emergent", "Basic"]
        assert item.passages[0].text.endswith(response.start)
        for words in response.watched:
            assert words in response.start
            assert f"“{words}”" in response.model


def test_another_article_shows_how_it_can_be_told(items):
    models = [item.response.model for item in of_kind(items, "rewrite-neutral")]
    assert any("Another article tells it so: “In April, the Trump" in model for model in models)


# --- passages -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "and went home.",
        "The pier fell",
        "The pier fell,” he said. “Nobody was hurt.",
        "The pier fell. Click here for more.",
        "The pier fell.The ferry did not.",
        "See https://example.org for the plan.",
        "The pier is a piece of shit.",
        "Old pier to close\n\nThe pier fell in the night.",
        "She wrote a letter:\n\nThe pier fell in the night.",
        "The pier fell (in the night. Nobody was there.",
        "Mona Reyes: The pier fell. (LAUGHTER) We all ran.",
    ],
)
def test_what_is_no_whole_text_or_not_for_pupils_is_not_fit(words):
    assert not fit(words)


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("The pier fell in May.", True),
        ("In spring, the pier fell.", True),
        ("It fell in May.", False),
        ("But the pier fell.", False),
        ("In the other towns, they fell by 3 percent.", False),
        ("Shortly after his speech, the pier fell.", False),
        ("One of them stood on the pier.", False),
        ("For example, the pier fell.", False),
    ],
)
def test_a_sentence_that_refers_back_is_not_explained(words, alone):
    assert explained(words) is alone


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("The town may fill that vacancy in May.", True),
        ("The town lives by these rules.", True),
        ("A storm there broke the pier.", True),
        ("“This is the end,” he said.", True),
        ("“This is the end,” Mona Reyes said.", False),
        ("There were 48 boats in Halden this week.", False),
        ("Those who came by boat went home.", False),
    ],
)
def test_words_for_what_stands_before_are_found_outside_of_quotations(words, back):
    assert points_back(words) is back


def test_excerpts_begin_with_a_sentence_that_names_what_it_is_about():
    unnamed = "The answer may be in the letter. "
    named = (
        "The ferry of Halden may stop in spring. It carries 48 cars and many people every day, "
        "and on Mondays it brings the milk of eleven farms to the town and the post to the farms."
    )
    text = material([article("a", unnamed + named)]).texts["a"]
    (run,) = runs(text, 60, least=20)
    assert run[0].span.text.startswith("The ferry of Halden")


def test_a_speech_that_is_quoted_at_length_is_no_blog_style():
    speech = (
        "We need to do more for our towns. I believe that we can, and our children deserve it. "
        "My father rowed a ferry on the lake of Halden. We were never rich. We shared our bread "
        "with the farms, and our boats, and our winters. I want us to remember that, all of us."
    )
    assert not items_of(speech, "which-style", style="blog")
