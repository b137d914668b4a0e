"""Exercises on sources: keys that stand in the text, and nothing where the case is open."""

import json
import re
from pathlib import Path

import pytest

import framing
from framing import Article
from reports.exercises import KINDS, candidates, material
from reports.exercises.item import Choice, Matching, Ordering, Writing

SEEDS = Path(__file__).parents[1] / "seeds"
CASES = json.loads(
    (Path(__file__).parent / "cases" / "exercises" / "sources.json").read_text(encoding="utf-8")
)
NAMES = (
    "match-quotation",
    "source-kind",
    "unsourced-claim",
    "order-headlines",
    "left-out",
    "two-quotations",
    "lateral-reading",
)
SOURCES = tuple(kind for kind in KINDS if kind.name in NAMES)
UNRELATED = Article(
    id="unrelated",
    title="New bridge over the Arn opens to cyclists",
    text=(
        "A new bridge over the river Arn opened to cyclists on Saturday.\n\n"
        '"We have waited eleven years for this morning," said Ilse Brandt, who heads the club.\n\n'
        "The bridge cost 2.4 million crowns.\n\n"
        "Per Dahl, the engineer, said that it would carry 4,000 riders a day."
    ),
)


@pytest.fixture(scope="module")
def ground():
    return material(framing.read(str(SEEDS)))


@pytest.fixture(scope="module")
def found(ground):
    return candidates(ground, SOURCES)


def test_the_seeds_yield_items_of_every_kind(found):
    assert {item.kind for item in found} == set(NAMES)


def test_a_choice_has_one_right_answer_and_no_two_alike(found):
    for item in found:
        if isinstance(item.response, Choice):
            assert len(item.response.correct) == 1
            texts = [option.text.casefold() for option in item.response.options]
            assert len(texts) >= 3
            assert len(set(texts)) == len(texts)


def test_every_prompt_has_its_answer_and_one_answer_is_left_over(found):
    for item in found:
        if isinstance(item.response, Matching):
            answers = {answer.id for answer in item.response.answers}
            used = {prompt.answer for prompt in item.response.prompts}
            assert used < answers
            assert len(used) == len(item.response.prompts)
            assert len({answer.text for answer in item.response.answers}) == len(answers)


def test_the_order_of_headlines_is_complete(found):
    for item in found:
        if isinstance(item.response, Ordering):
            ranks = [step.rank for step in item.response.ranked]
            assert ranks == list(range(1, len(ranks) + 1))


def test_every_answer_has_feedback_that_ends_as_a_sentence(found):
    for item in found:
        parts = {
            Choice: lambda response: response.options,
            Matching: lambda response: response.prompts,
            Ordering: lambda response: response.steps,
            Writing: lambda _: (),
        }[type(item.response)](item.response)
        for part in parts:
            assert part.feedback.endswith((".", ".’", ".”")), part.feedback
            assert ".”." not in part.feedback


def test_feedback_quotes_what_stands_in_the_articles(ground, found):
    whole = "\n".join(f"{text.title}\n{text.article.text}" for text in ground.texts.values())
    for item in found:
        parts = getattr(item.response, "options", getattr(item.response, "prompts", ()))
        for part in parts:
            for words in re.findall(r"“([^“”]+)”", part.feedback):
                assert words.removesuffix("[…]").removesuffix("…").strip() in whole


def test_passages_keep_to_the_words_of_an_excerpt(ground, found):
    for item in found:
        read = {}
        for passage in item.passages:
            for sentence in ground.texts[passage.article].over(passage):
                read.setdefault(passage.article, {})[sentence.number] = sentence.words
        assert all(sum(words.values()) <= ground.words for words in read.values())


def test_no_item_asks_for_truth_or_bias(found):
    for item in found:
        assert "is it true" not in item.prompt.casefold()
        assert "biased" not in item.prompt.casefold()


def test_ids_stay_when_an_unrelated_article_is_added(found):
    more = candidates(material([*framing.read(str(SEEDS)), UNRELATED]), SOURCES)
    assert {item.id for item in found} <= {item.id for item in more}


def test_all_items_are_the_same_when_articles_come_in_another_order(found):
    turned = candidates(material(list(framing.read(str(SEEDS)))[::-1]), SOURCES)
    assert {item.id for item in found} == {item.id for item in turned}


@pytest.mark.parametrize("case", CASES, ids=[f"{c['kind']}: {c['label']}" for c in CASES])
def test_cases(case):
    articles = [Article(**article) for article in case["articles"]]
    (kind,) = [kind for kind in SOURCES if kind.name == case["kind"]]
    items = list(kind.find(material(articles, together=len(articles) > 1)))
    if case["keys"] is None:
        assert items == []
    else:
        assert _keys(items) == case["keys"] or _holds(items, case["keys"])


def _keys(items):
    """What is right, in a form that a case can give."""
    match items[0].response:
        case Matching(prompts, answers):
            names = {answer.id: answer.text for answer in answers}
            return {prompt.text.strip("“”"): names[prompt.answer] for prompt in prompts}
        case Ordering():
            return [step.text for step in items[0].response.ranked]
        case Choice():
            return [option.text for item in items for option in item.response.correct]
        case _:
            return None


def _holds(items, words):
    """Whether the model of a card has all the words."""
    response = items[0].response
    return isinstance(response, Writing) and all(word in response.model for word in words)
