"""Match the quotation to its source: pupils trace who is quoted, through names and pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.finding.excerpts import passages
from reports.exercises.finding.full_names import full_name
from reports.exercises.finding.phrasing import quoted
from reports.exercises.finding.sourcing import is_pronoun
from reports.exercises.finding.speaking import Quote, quotes, same_source
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Answer, Difficulty, Item, Matching, Prompt
from reports.exercises.kind import Kind
from reports.exercises.material import some

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.item import Passage
    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Text

_SPEAKERS: Final = (3, 4)
_SHOWN: Final = 6  # words of a quotation by which feedback names it


def find(material: Material) -> Iterator[Item]:
    """An item for each article that quotes enough speakers clearly, or else for its event."""
    used = set()
    for text in material.texts.values():
        item = _item(material, [text])
        if item is not None:
            used.add(text.id)
            yield item
    for event in material.events:
        members = [material.texts[i] for i in sorted(event.articles) if i in material.texts]
        if not used & {text.id for text in members}:
            item = _item(material, members)
            if item is not None:
                yield item


def _item(material: Material, members: Sequence[Text]) -> Item | None:
    found = [quote for text in members for quote in quotes(text)]
    chosen = _chosen(found, material.words)
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
        passages=tuple(_shown(chosen, material.words)),
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


def _feedback(quote: Quote) -> str:
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
    return words if len(first) <= _SHOWN else f"{' '.join(first[:_SHOWN])} …"


# --- which of them -------------------------------------------------------------------------------


def _chosen(found: Sequence[Quote], words: int) -> list[Quote] | None:
    """Quotations of different speakers that fit into the words of an excerpt together.

    Those that stand near each other come first, since they make a passage of one piece.
    """
    near = max((_near(found[place:], words) for place in range(len(found))), key=len, default=[])
    least, _ = _SPEAKERS
    if len(near) >= least:
        return near
    chosen: list[Quote] = []
    for quote in sorted(found, key=lambda one: (one.size, one.text.id, one.words.start)):
        if _size([*chosen, quote]) <= words and _is_new(quote, chosen):
            chosen.append(quote)
    chosen.sort(key=lambda one: (one.text.id, one.words.start))
    return chosen if len(chosen) >= least else None


def _near(found: Sequence[Quote], words: int) -> list[Quote]:
    """From the first on, quotations of an article in one run of sentences."""
    chosen: list[Quote] = []
    for quote in found:
        together = not chosen or quote.text is chosen[0].text
        if together and _is_new(quote, chosen) and _run([*chosen, quote], words):
            chosen.append(quote)
    return chosen


def _is_new(quote: Quote, chosen: Sequence[Quote]) -> bool:
    _, most = _SPEAKERS
    known = any(same_source(quote.speaker, other.speaker) for other in chosen)
    # Two that have no name could be the same person.
    nameless = quote.nameless and any(other.nameless for other in chosen)
    return len(chosen) < most and not known and not nameless


def _size(chosen: Sequence[Quote]) -> int:
    read = {(quote.text.id, s.number): s.words for quote in chosen for s in quote.sentences}
    return sum(read.values())


def _run(chosen: Sequence[Quote], words: int) -> tuple[Sentence, ...]:
    """All sentences from the first to the last that they stand in; none if they are too long."""
    numbers = [sentence.number for quote in chosen for sentence in quote.sentences]
    first, last = min(numbers), max(numbers)
    run = tuple(one for one in chosen[0].text.body if first <= one.number <= last)
    whole = len(run) == last - first + 1 and sum(one.words for one in run) <= words
    return run if whole else ()


def _other(members: Sequence[Text], chosen: Sequence[Quote]) -> str | None:
    """Somebody else who is heard in these articles."""
    names = [
        name
        for text in members
        for attribution in text.attributions
        if attribution.source_class == "named person"
        and (name := full_name(text, attribution))
        and not any(same_source(name, quote.speaker) for quote in chosen)
    ]
    distinct = list(dict.fromkeys(names))
    return some(distinct, 1, " ".join(q.words.text for q in chosen))[0] if distinct else None


def _shown(chosen: Sequence[Quote], words: int) -> Iterator[Passage]:
    """The sentences that show who speaks, article by article, of one piece where they fit."""
    for text in dict.fromkeys(quote.text.id for quote in chosen):
        of_text = [quote for quote in chosen if quote.text.id == text]
        sentences = {s.number: s for quote in of_text for s in quote.sentences}
        whole = _run(of_text, words) if len(of_text) == len(chosen) else ()
        yield from passages(of_text[0].text, whole or sentences.values())


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
