"""Passages: what an article gives of what was said, sentence by sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.alignment.quotations.differences import normal
from framing.alignment.quotations.speakers import UNREPORTED, Report, report_of
from framing.alignment.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.places import Stretch
    from framing.alignment.sides import Quoted, Sentence, Side

_EDGES: Final = re.compile(r"^[\s“”\"‘’',;:]+|[\s“”\"‘’',;:]+$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in quotation marks, or the plain contents of an attribution.

    ``quotation`` counts the article's quotations, -1 for plain contents, and ``part`` the
    sentences of one. ``speech`` is False for a scare quote. ``around`` are the terms of the
    sentence that it stands in.
    """

    stretch: Stretch
    quotation: int
    part: int
    speech: bool
    report: Report
    words: tuple[str, ...]
    terms: tuple[str, ...]
    around: frozenset[str]

    @property
    def quoted(self) -> bool:
        """Whether it stands in quotation marks."""
        return self.quotation >= 0

    @property
    def label(self) -> bool:
        """Whether it is a scare quote that nobody is reported to have said."""
        return self.quoted and not self.speech and self.report is UNREPORTED


def passages(side: Side) -> tuple[Passage, ...]:
    """The passages of an article: quotations first, then plain contents, each in text order."""
    return (*_quoted(side), *_plain(side))


def _quoted(side: Side) -> Iterator[Passage]:
    before: tuple[Stretch, Report] | None = None
    for number, quotation in enumerate(side.quoted):
        pieces = [
            (sentence, piece)
            for sentence in _sentences(side, quotation)
            if (piece := _piece(side, quotation.stretch, sentence)) is not None
        ]
        reports = [report_of(piece, side.attributions) for _, piece in pieces]
        known = next((one for one in reports if one is not UNREPORTED), UNREPORTED)
        if known is UNREPORTED and before is not None and pieces and quotation.speech:
            known = _continued(side, before, pieces[0][1])
        for part, ((sentence, piece), own) in enumerate(zip(pieces, reports, strict=True)):
            report = known if own is UNREPORTED else own
            yield _passage(piece, sentence, (number, part), quotation.speech, report)
            before = piece, report


def _sentences(side: Side, quotation: Quoted) -> Iterator[Sentence]:
    """The sentences that a quotation stands in; none in page furniture."""
    first = side.sentence_at(quotation.stretch)
    number = quotation.stretch.sentence
    while first is not None and first.stretch.start < quotation.stretch.end:
        if first.stretch.field != quotation.stretch.field:
            return
        yield first
        number += 1
        first = side.by_number(number)


def _piece(side: Side, quotation: Stretch, sentence: Sentence) -> Stretch | None:
    """What of a quotation lies in a sentence, without marks at its edges."""
    start = max(quotation.start, sentence.stretch.start)
    end = min(quotation.end, sentence.stretch.end)
    return _trimmed(side, sentence.stretch, start, end)


def _trimmed(side: Side, place: Stretch, start: int, end: int) -> Stretch | None:
    text = side.stretch(place, start, end).text
    while (edge := _EDGES.search(text)) is not None and text:
        if edge.start() == 0:
            start += edge.end()
        else:
            end -= len(text) - edge.start()
        text = side.stretch(place, start, end).text
    return side.stretch(place, start, end) if text else None


def _continued(side: Side, before: tuple[Stretch, Report], piece: Stretch) -> Report:
    """The report of the quotation before, where this one follows it with no words between."""
    last, report = before
    if last.field != piece.field:
        return UNREPORTED
    between = side.stretch(last, last.end, max(last.end, piece.start)).text
    return report if not normal(between) else UNREPORTED


def _passage(
    piece: Stretch, sentence: Sentence, place: tuple[int, int], speech: bool, report: Report
) -> Passage:
    number, part = place
    return Passage(
        stretch=piece,
        quotation=number,
        part=part,
        speech=speech,
        report=report,
        words=normal(piece.text),
        terms=tuple(term.key for term in terms(piece.text)),
        around=frozenset(term.key for term in sentence.terms),
    )


def _plain(side: Side) -> Iterator[Passage]:
    """The contents of attributions that are not all in quotation marks."""
    quoted = [one.stretch for one in side.quoted]
    seen: set[tuple[str, int, int]] = set()
    for one in side.attributions:
        report = Report(one.name, one.source_class, one.cue.text, one.stance)
        for content in one.contents:
            sentence = side.sentence_at(content)
            place = content.field, content.start, content.end
            if sentence is None or place in seen or any(q.overlaps(content) for q in quoted):
                continue
            seen.add(place)
            piece = _trimmed(side, content, content.start, content.end)
            if piece is not None:
                yield _passage(piece, sentence, (-1, 0), False, report)
