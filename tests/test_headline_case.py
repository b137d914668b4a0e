"""A headline says the same in whatever case it is set, so its measures say so too."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing

SMALL = set("a an and as at but by for in of on or the to with from is".split())
SUBJECTS = [
    "the council", "two women", "seven ways", "these five charts", "the mayor’s “experts”",
    "officials", "a shocking blow", "the harbour board", "critics", "what the critics",
    "five things they", "she", "the furious town", "nobody", "here’s why the crew",
]  # fmt: skip
VERBS = [
    "slams", "may close", "hails", "could lose", "fails to save", "is said to fear", "will fix",
    "did not steal", "loves", "seems to back", "must not harm", "allegedly killed", "blasts",
    "clearly wins", "warns of", "struggles with", "never hated", "lauds",
]  # fmt: skip
OBJECTS = [
    "a stunning plan", "the worst storm ever", "your boat", "the bridge", "hope and fear",
    "this ship", "a terrible disaster", "its friends", "the best harbour", "a lovely gift",
    "a possible deal", "about 20 ferries", "war", "the dead", "love", "an ugly fight",
]  # fmt: skip
ENDS = [
    "",
    "?",
    "!",
    " again",
    ", experts say",
    " this week",
    " – and nobody knows why",
    ": what now?",
]


def capitalised(word):
    """The word with a capital, also behind a quotation mark."""
    return word.title() if word[:1] in "“‘" else word[:1].upper() + word[1:]


def sentence_case(text):
    return text[:1].upper() + text[1:]


def title_case(text):
    return " ".join(map(capitalised, text.split(" ")))


def house_style(text):
    """Capitals but for short function words inside: as many papers set their headlines."""
    first, *rest = text.split(" ")
    words = (word if word in SMALL else capitalised(word) for word in rest)
    return " ".join([capitalised(first), *words])


CASES = (sentence_case, title_case, house_style)


def headline_scores(headline):
    article = framing.Article(id="a", title=headline, text="It rained.", language="en")
    row = framing.score(article).iloc[0]
    # Who speaks is told by capitals too: an attribution is no feeling, and may hang on them.
    names = set(row.index) - {"attribution_headline"}
    return {name: row[name] for name in sorted(names) if name.endswith("_headline")}


headlines = st.builds(
    "{} {} {}{}".format,
    st.sampled_from(SUBJECTS),
    st.sampled_from(VERBS),
    st.sampled_from(OBJECTS),
    st.sampled_from(ENDS),
)


@settings(max_examples=200, deadline=None)
@given(headlines)
def test_headline_measures_do_not_mistake_case_for_feeling(headline):
    small = headline_scores(headline)
    for case in CASES:
        found = headline_scores(case(headline))
        assert found == pytest.approx(small, nan_ok=True), case(headline)
