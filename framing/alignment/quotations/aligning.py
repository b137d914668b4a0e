"""From the sides of an event to its quotations."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Quotation, QuotationPair, Version
from framing.alignment.quotations.differences import edits
from framing.alignment.quotations.gathering import Utterance, gather
from framing.alignment.quotations.joining import Versions, join
from framing.alignment.quotations.kinship import other_speaker
from framing.alignment.quotations.matching import links
from framing.alignment.quotations.passages import Passage, passages
from framing.alignment.quotations.relation import relation
from framing.alignment.quotations.speakers import other_cue
from framing.alignment.quotations.weights import weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.sides import Side

# What nobody is reported to have said, as in a headline, makes a lesser version.
_UNREPORTED: Final = 0.9


def align(sides: Sequence[Side]) -> tuple[Quotation, ...]:
    """Quotations: the same utterance over several articles.

    The order of the articles changes nothing; quotations are numbered by the article's id and
    the place of their first version.
    """
    ordered = sorted(sides, key=lambda side: side.id)
    found = [passage for side in ordered for passage in passages(side)]
    known = weights(ordered)
    groups = gather(found, links(found, known), known)
    matched = [chosen for group in groups if len(chosen := _versions(group, found)) > 1]
    said = join(matched, found, {side.id: side for side in ordered})
    said.sort(key=lambda chosen: [_place(passage) for passage in chosen.values()])
    return tuple(
        _quotation(f"q{number}", tuple(chosen.values()))
        for number, chosen in enumerate(said, start=1)
    )


def _place(passage: Passage) -> tuple[str, str, int, int]:
    place = passage.stretch
    return place.article, place.field, place.start, place.end


def _versions(group: Utterance, found: Sequence[Passage]) -> Versions:
    """The best passage of each article, by article: the surest, and of these the longest."""
    best: dict[str, tuple[tuple[bool, float, int, int], Passage]] = {}
    for one, score in group.items():
        passage = found[one]
        sure = score if passage.report.speaker else _UNREPORTED * score
        rank = (passage.quoted, round(sure, 6), len(passage.words), -one)
        if passage.article not in best or rank > best[passage.article][0]:
            best[passage.article] = rank, passage
    return {article: best[article][1] for article in sorted(best)}


def _quotation(name: str, chosen: Sequence[Passage]) -> Quotation:
    versions = [_version(passage) for passage in chosen]
    pairs = tuple(
        _pair(versions[one], versions[other], (chosen[one], chosen[other]))
        for one, other in combinations(range(len(versions)), 2)
    )
    return Quotation(name, tuple(versions), pairs)


def _version(passage: Passage) -> Version:
    report = passage.report
    return Version(
        article=passage.stretch.article,
        stretch=passage.stretch,
        quoted=passage.quoted,
        speaker=report.speaker,
        speaker_class=report.speaker_class,
        cue=report.cue,
        stance=report.stance,
    )


def _pair(first: Version, second: Version, chosen: tuple[Passage, Passage]) -> QuotationPair:
    return QuotationPair(
        first=first,
        second=second,
        relation=relation(first, second),
        other_speaker=other_speaker(*chosen),
        other_cue=other_cue(first.cue, second.cue),
        edits=edits(first.stretch.text, second.stretch.text),
    )
