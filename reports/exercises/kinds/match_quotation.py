"""Match the quotation to its source: pupils trace who is quoted, through names and pronouns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.attributions import naming
from reports.exercises import questions
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Answer, Difficulty, Item, Matching, Prompt
from reports.exercises.kind import Kind
from reports.exercises.material import some
from reports.exercises.phrasing import balanced, capitalised, quoted, spoken
from reports.exercises.sourcing import (
    Given,
    full_name,
    given,
    is_pronoun,
    is_whole,
    reports_speech,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.item import Passage
    from reports.exercises.material import Material
    from reports.exercises.texts import Attribution, Cue, Sentence, Span, Text

_SPEAKERS: Final = (3, 4)
_LEAST: Final = 6  # words of a quotation, for it to mean something
_NO_NAMES: Final = frozenset("of a an the and for mr mrs ms dr president rep sen gov".split())
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@dataclass(frozen=True)
class _Quote:
    """What somebody is quoted with, and the sentences that show who."""

    text: Text
    words: Span
    speaker: str
    attribution: Attribution
    sentences: tuple[Sentence, ...]

    @property
    def size(self) -> int:
        return sum(sentence.words for sentence in self.sentences)


def find(material: Material) -> Iterator[Item]:
    """An item for each article that quotes enough speakers clearly, or else for its event."""
    used = set()
    for text in material.texts.values():
        item = _item(material, [text])
        if item is not None:
            used.add(text.id)
            yield item
    for event in material.events:
        members = [material.texts[i] for i in event.articles if i in material.texts]
        if not used & {text.id for text in members}:
            item = _item(material, members)
            if item is not None:
                yield item


def _item(material: Material, members: Sequence[Text]) -> Item | None:
    quotes = [quote for text in members for quote in _quotes(text)]
    chosen = _chosen(quotes, material.words)
    if chosen is None:
        return None
    other = _other(members, chosen)
    if other is None:
        return None
    evidence = tuple(quote.text.evidence(quote.words) for quote in chosen)
    names = [*(quote.speaker for quote in chosen), other]
    pronouns = any(
        quote.attribution.source and is_pronoun(quote.attribution.source.text) for quote in chosen
    )
    alone = len({quote.text.id for quote in chosen}) == 1
    where = "the article gives" if alone else "the articles, all on one event, give"
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            f"Who said it? Match each quotation with the source that {where} for it. "
            "One source is left over."
        ),
        passages=tuple(_passages(chosen, material.words)),
        response=Matching(
            prompts=tuple(
                Prompt(
                    id=part_id(quote.words.text),
                    text=quoted(quote.words.text),
                    answer=part_id(quote.speaker),
                    feedback=_feedback(quote),
                )
                for quote in chosen
            ),
            answers=tuple(sorted((Answer(part_id(n), n) for n in names), key=lambda a: a.id)),
        ),
        explanation=" ".join(_feedback(quote) for quote in chosen),
        evidence=evidence,
        difficulty=Difficulty.MEDIUM if pronouns else Difficulty.EASY,
    )


def _feedback(quote: _Quote) -> str:
    source = quote.attribution.source
    words = source.text.rstrip(",") if source else ""
    cue = quote.attribution.cue.text.rstrip(":")
    meant = "" if quote.speaker.casefold() in words.casefold() else f", that is {quote.speaker},"
    return (
        f"The text gives {quoted(_beginning(quote.words.text))} to {quoted(words)}{meant} "
        f"by {quoted(cue)}."
    )


def _beginning(words: str) -> str:
    first = words.split()
    return words if len(first) <= _LEAST else f"{' '.join(first[:_LEAST])} …"


# --- quotations with a clear speaker -------------------------------------------------------------


def _quotes(text: Text) -> Iterator[_Quote]:
    for cue in text.cues:
        if cue.feature == "quotation" and cue.zone == "body":
            quote = _quote(text, cue)
            if quote is not None:
                yield quote


def _quote(text: Text, cue: Cue) -> _Quote | None:
    start, end = spoken(cue.span.text)
    if cue.span.text[start:end][:1].islower() and cue.span.text[:end].endswith("."):
        end -= 1
    words = text.span(cue.span.start + start, cue.span.start + end, cue.span.field)
    holders = [one for one in text.attributions if any(_within(words, c) for c in one.contents)]
    if len(holders) != 1 or not _means_something(words.text):
        return None
    (attribution,) = holders
    speaker = _speaker(text, attribution)
    sentences = _showing(text, words, attribution, speaker)
    if not speaker or not sentences:
        return None
    return _Quote(text, words, speaker, attribution, sentences)


def _within(words: Span, content: Span) -> bool:
    return (
        words.field == content.field and content.start <= words.start and words.end <= content.end
    )


def _means_something(words: str) -> bool:
    """Whether it is long enough, of one piece, and no "agreed to ...", which others did."""
    found = _LETTERS.findall(words)
    return (
        len(found) >= _LEAST
        and not any(mark in words for mark in '\n“”"[]…')
        and not found[0].endswith("ed")
    )


def _speaker(text: Text, attribution: Attribution) -> str:
    """Whose words they are, empty where that is not sure."""
    source = attribution.source
    if source is None or not reports_speech(attribution) or not is_whole(text, attribution):
        return ""
    if attribution.source_class == "named person":
        return full_name(text, attribution)
    kind = given(text, attribution)
    if kind is Given.UNNAMED or kind is Given.NAMED:
        return capitalised(source.text.rstrip(","))
    return ""


def _showing(
    text: Text, words: Span, attribution: Attribution, speaker: str
) -> tuple[Sentence, ...]:
    """The sentences from which pupils can tell who speaks; none where they cannot."""
    source = attribution.source
    if source is None or not speaker:
        return ()
    start = min(words.start, source.start, attribution.cue.start)
    end = max(words.end, source.end, attribution.cue.end)
    found = text.over(text.span(start, end, words.field))
    if found and not _named_in(speaker, found):
        before = [one for one in text.body if one.number == found[0].number - 1]
        found = (*before, *found)
    clear = (
        _named_in(speaker, found)
        and all(one.zone == "body" for one in found)
        and balanced(" ".join(one.span.text for one in found))
    )
    return found if clear else ()


def _named_in(speaker: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a part of a name stands in some sentences: which is the surname varies."""
    there = {word.casefold() for one in sentences for word in _LETTERS.findall(one.span.text)}
    return any(part in there or f"{part}'s" in there for part in _words(speaker))


# --- which of them -------------------------------------------------------------------------------


def _chosen(quotes: Sequence[_Quote], words: int) -> list[_Quote] | None:
    """Quotations of different speakers that fit into the words of an excerpt together.

    Those that stand near each other come first, since they make a passage of one piece.
    """
    near = max((_near(quotes[place:], words) for place in range(len(quotes))), key=len, default=[])
    least, _ = _SPEAKERS
    if len(near) >= least:
        return near
    chosen: list[_Quote] = []
    for quote in sorted(quotes, key=lambda one: (one.size, one.text.id, one.words.start)):
        if _size([*chosen, quote]) <= words and _is_new(quote, chosen):
            chosen.append(quote)
    chosen.sort(key=lambda one: (one.text.id, one.words.start))
    return chosen if len(chosen) >= least else None


def _near(quotes: Sequence[_Quote], words: int) -> list[_Quote]:
    """From the first on, quotations of an article in one run of sentences."""
    chosen: list[_Quote] = []
    for quote in quotes:
        together = not chosen or quote.text is chosen[0].text
        if together and _is_new(quote, chosen) and _run([*chosen, quote], words):
            chosen.append(quote)
    return chosen


def _is_new(quote: _Quote, chosen: Sequence[_Quote]) -> bool:
    _, most = _SPEAKERS
    known = any(_same(quote.speaker, other.speaker) for other in chosen)
    # Two that have no name could be the same person.
    nameless = _is_nameless(quote) and any(map(_is_nameless, chosen))
    return len(chosen) < most and not known and not nameless


def _is_nameless(quote: _Quote) -> bool:
    return quote.attribution.source_class != "named person"


def _size(chosen: Sequence[_Quote]) -> int:
    read = {(quote.text.id, s.number): s.words for quote in chosen for s in quote.sentences}
    return sum(read.values())


def _run(chosen: Sequence[_Quote], words: int) -> tuple[Sentence, ...]:
    """All sentences from the first to the last that they stand in; none if they are too long."""
    numbers = [sentence.number for quote in chosen for sentence in quote.sentences]
    first, last = min(numbers), max(numbers)
    run = tuple(one for one in chosen[0].text.body if first <= one.number <= last)
    whole = len(run) == last - first + 1 and sum(one.words for one in run) <= words
    return run if whole else ()


def _same(one: str, other: str) -> bool:
    """Whether two names may mean the same source, or one that speaks for the other."""
    return bool(_words(one) & _words(other))


def _words(name: str) -> set[str]:
    return set(naming.key(name).replace("'s", "").split()) - _NO_NAMES


def _other(members: Sequence[Text], chosen: Sequence[_Quote]) -> str | None:
    """Somebody else who is heard in these articles."""
    names = [
        name
        for text in members
        for attribution in text.attributions
        if attribution.source_class == "named person"
        and (name := full_name(text, attribution))
        and not any(_same(name, quote.speaker) for quote in chosen)
    ]
    distinct = list(dict.fromkeys(names))
    return some(distinct, 1, " ".join(q.words.text for q in chosen))[0] if distinct else None


def _passages(chosen: Sequence[_Quote], words: int) -> Iterator[Passage]:
    """The sentences that show who speaks, those that follow one another in one passage."""
    if len({quote.text.id for quote in chosen}) == 1 and (whole := _run(chosen, words)):
        yield chosen[0].text.passage(whole[0], whole[-1])
        return
    by_text: dict[str, dict[int, Sentence]] = {}
    of = {quote.text.id: quote.text for quote in chosen}
    for quote in chosen:
        by_text.setdefault(quote.text.id, {}).update({s.number: s for s in quote.sentences})
    for id_, sentences in by_text.items():
        run: list[Sentence] = []
        for number in sorted(sentences):
            if run and number != run[-1].number + 1:
                yield of[id_].passage(run[0], run[-1])
                run = []
            run.append(sentences[number])
        yield of[id_].passage(run[0], run[-1])


KIND: Final = Kind(
    name="match-quotation",
    about="sources",
    title="Who said it?",
    task="Match quotations with their sources.",
    skill="Tracing what is said back to who says it.",
    questions=(questions.TRACE, questions.EVIDENCE),
    caution=(
        "Whom a pronoun means is computed. Somebody may speak for somebody else: the key has the "
        "source that the text gives."
    ),
    find=find,
)
