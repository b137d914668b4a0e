"""What kind of source: pupils say whether a statement is given to a name, a paper or nobody."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.finding.excerpts import in_context
from reports.exercises.finding.fit import presentable
from reports.exercises.finding.phrasing import balanced, quoted
from reports.exercises.finding.saying import told_by_others
from reports.exercises.finding.sourcing import Given, given
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.material import some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.material import Material
    from reports.exercises.texts import Attribution, Sentence, Text

_WORDS: Final = (8, 40)  # of the sentence that is asked about
# Of one kind of source in an article, so that the answers stay mixed: most sources are named.
_EACH: Final = {Given.NAMED: 1, Given.UNNAMED: 2, Given.DOCUMENT: 2, Given.NOBODY: 2}
_MOST: Final = 0.35  # of a sentence that its source must stand behind
# A name, and something written as well: "said in a statement", "tweeted".
_WRITTEN: Final = re.compile(
    r"\b(?:statement|(?:news|press) release|announcement|letter|book|report|memo|e-?mail|blog"
    r"|op-ed|article|essay|study|paper|filing|comments"
    r"|briefing|wrote|writes|tweet(?:ed|s)?|Twitter|website|claimed responsibility)\b",
    re.IGNORECASE,
)
_OPENING: Final = 7  # words of what something is expected of

_OPTIONS: Final = {
    Given.NAMED: "A person or an organisation whose name is given",
    Given.UNNAMED: "Somebody who speaks without a name being given",
    Given.DOCUMENT: "Something written: a report, a study or figures",
    Given.NOBODY: "No source: we are not told who says or thinks so",
}
_DIFFICULTY: Final = {
    Given.NAMED: Difficulty.EASY,
    Given.UNNAMED: Difficulty.MEDIUM,
    Given.DOCUMENT: Difficulty.EASY,
    Given.NOBODY: Difficulty.HARD,
}


def find(material: Material) -> Iterator[Item]:
    """An item for sentences that have one source, of a kind that is certain."""
    for text in material.texts.values():
        found: dict[Given, list[tuple[Sentence, Attribution]]] = defaultdict(list)
        for sentence in text.body:
            attribution = _only(text, sentence)
            kind = given(text, attribution) if attribution else None
            if attribution and kind and _is_clear(text, sentence, attribution, kind):
                found[kind].append((sentence, attribution))
        for kind, places in found.items():
            for sentence, attribution in some(places, _EACH[kind], f"{text.id} {kind}"):
                yield _item(material, text, sentence, attribution, kind)


def _only(text: Text, sentence: Sentence) -> Attribution | None:
    """The attribution of a sentence that has one alone, made in it and told in it."""
    least, most = _WORDS
    found = text.attributions_in(sentence)
    if len(found) != 1 or not least <= sentence.words <= most:
        return None
    (attribution,) = found
    whole = attribution.sentence == sentence.number and all(
        sentence.span.start <= content.start and content.end <= sentence.span.end
        for content in attribution.contents
    )
    alone = whole and attribution.contents and not told_by_others(text, sentence, attribution)
    return attribution if alone else None


def _is_clear(text: Text, sentence: Sentence, attribution: Attribution, kind: Given) -> bool:
    """Whether the sentences beside it leave the answer as it is."""
    beside = [
        found
        for other in text.body
        if abs(other.number - sentence.number) == 1
        for found in text.attributions_in(other)
        if found.source is not None
    ]
    words = sentence.span.text
    if not presentable(words) or words.startswith("("):
        return False
    if not balanced(words) or not words.endswith((".", "”", '"', "’")) or words[:6] == "While ":
        return False
    if kind in {Given.NAMED, Given.UNNAMED} and _WRITTEN.search(words):
        return False
    told = sum(len(content.text) for content in attribution.contents)
    if kind is not Given.NOBODY and told < _MOST * len(words):
        return False
    if kind is Given.NOBODY:
        return not beside and not sentence.words_quoted and _is_about_all(sentence, attribution)
    # "One neighbour said so. “...”, said Ann Lee": the name may follow.
    return kind is not Given.UNNAMED or not any(
        found.source_class == "named person" and found.sentence > sentence.number
        for found in beside
    )


def _is_about_all(sentence: Sentence, attribution: Attribution) -> bool:
    """Whether what is expected is what the sentence is about, not something that it mentions."""
    before = sentence.span.text[: attribution.cue.start - sentence.span.start]
    return len(before.split()) <= _OPENING


def _item(
    material: Material, text: Text, sentence: Sentence, attribution: Attribution, kind: Given
) -> Item:
    evidence = (text.evidence(sentence.span),)
    why = _why(attribution, kind)
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            "What kind of source does the text give for what this sentence says? "
            f"{quoted(sentence.span.text)}"
        ),
        passages=(in_context(text, sentence, material.words),),
        response=Choice(
            tuple(
                Option(
                    id=part_id(words),
                    text=words,
                    correct=option is kind,
                    feedback=f"Yes: {why}" if option is kind else f"No: {why}",
                )
                for option, words in _OPTIONS.items()
            )
        ),
        explanation=f"In this sentence {why}",
        evidence=evidence,
        difficulty=_DIFFICULTY[kind],
    )


def _why(attribution: Attribution, kind: Given) -> str:
    cue = quoted(attribution.cue.text)
    if attribution.source is None:
        return f"{cue} tells of what is thought or said, but not by whom."
    source = quoted(attribution.source.text.rstrip(","))
    if kind is Given.NAMED:
        return f"it is given to {source}, and that is a name we can look up."
    if kind is Given.UNNAMED:
        return f"it is given to {source}: we learn something about who it is, but no name."
    return f"it is given to {source}, which is something written that one could look up."


KIND: Final = Kind(
    name="source-kind",
    about="sources",
    title="What kind of source?",
    task="Say whether a statement is given to a name, to somebody unnamed, a paper or nobody.",
    skill="Seeing what a statement rests on.",
    questions=(questions.EVIDENCE, questions.INVESTIGATE),
    caution=(
        "A source may be named elsewhere in the article. An unnamed source may have good reason "
        "to stay so; the item does not ask whether it has."
    ),
    find=find,
)
