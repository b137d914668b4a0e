"""From the sides of an event to its quotations."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from framing.alignment.aligned import Quotation, QuotationPair, Version
from framing.alignment.quotations.differences import edits
from framing.alignment.quotations.gathering import gather
from framing.alignment.quotations.kinship import weights
from framing.alignment.quotations.matching import links
from framing.alignment.quotations.passages import Passage, passages
from framing.alignment.quotations.relation import relation
from framing.alignment.quotations.speakers import other_cue, other_people

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.alignment.sides import Side


def align(sides: Sequence[Side]) -> tuple[Quotation, ...]:
    """Quotations: the same utterance over several articles.

    The order of the articles changes nothing; quotations are numbered by the article's id and
    the place of their first version.
    """
    ordered = sorted(sides, key=lambda side: side.id)
    found = [passage for side in ordered for passage in passages(side)]
    known = weights(
        frozenset(term.key for term in sentence.terms)
        for side in ordered
        for sentence in side.sentences
    )
    groups = gather(found, links(found, known))
    said = [chosen for group in groups if len(chosen := _versions(group, found)) > 1]
    said.sort(key=lambda chosen: _place(chosen[0]))
    return tuple(
        _quotation(f"q{number}", chosen) for number, chosen in enumerate(said, start=1)
    )


def _place(passage: Passage) -> tuple[str, str, int, int]:
    place = passage.stretch
    return place.article, place.field, place.start, place.end


def _versions(group: Mapping[int, float], found: Sequence[Passage]) -> list[Passage]:
    """The best passage of each article, by article."""
    best: dict[str, tuple[tuple[bool, float, int, int], Passage]] = {}
    for one, score in group.items():
        passage = found[one]
        rank = (passage.quoted, round(score, 2), len(passage.words), -one)
        article = passage.stretch.article
        if article not in best or rank > best[article][0]:
            best[article] = rank, passage
    return [best[article][1] for article in sorted(best)]


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
        other_speaker=other_people(chosen[0].report, chosen[1].report),
        other_cue=other_cue(first.cue, second.cue),
        edits=edits(first.stretch.text, second.stretch.text),
    )
