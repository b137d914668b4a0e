"""Passages: what an article gives of what was said, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.alignment.quotations.differences import normal
from framing.alignment.quotations.speakers import UNREPORTED, Report, attribution_of
from framing.alignment.terms import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.places import Stretch
    from framing.alignment.sides import Attribution, Quoted, Sentence, Side

_EDGES: Final = re.compile(r"^[\s“”\"‘’',;:]+|[\s“”\"‘’',;:]+$")
# Where plain contents go on with another statement.
_CLAUSES: Final = re.compile(r";\s+|,?\s(?:while|whereas|although|but)\s")
# What stands in capitals but for small words is a title, such as that of a programme.
_LONGEST_TITLE: Final = 6
_SMALL: Final = frozenset("a an the of on in and for to with at by from".split())


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in quotation marks, or a clause of the plain contents of an attribution.

    ``quotation`` counts the article's quotations, -1 for plain contents, and ``part`` the
    sentences of one. ``label`` is True for a title, and for a scare quote that nobody is reported
    to have said; ``speech`` is False for any scare quote. ``told`` are the terms of all that the
    speaker is reported to say there, ``around`` those of the sentence that it stands in.
    """

    stretch: Stretch
    quotation: int
    part: int
    speech: bool
    label: bool
    report: Report
    words: tuple[str, ...]
    terms: frozenset[str]
    told: frozenset[str]
    around: frozenset[str]

    @property
    def quoted(self) -> bool:
        """Whether it stands in quotation marks."""
        return self.quotation >= 0

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.stretch.article


def passages(side: Side) -> tuple[Passage, ...]:
    """The passages of an article: quotations first, then plain contents, each in text order."""
    keys = _Keys(side)
    return (*_quoted(side, keys), *_plain(side, keys))


class _Keys:
    """The terms of an article's sentences, to be asked for by stretches."""

    def __init__(self, side: Side) -> None:
        terms = sorted(
            (one.stretch.field, term.start, term.key)
            for one in side.sentences
            for term in one.terms
            if "'" not in term.key  # "they're" and "don't" tell nothing
        )
        self._places = [(field, start) for field, start, _ in terms]
        self._keys = [key for _, _, key in terms]

    def of(self, *stretches: Stretch) -> frozenset[str]:
        """The keys of the terms that begin in the stretches."""
        found: set[str] = set()
        for one in stretches:
            first = bisect_left(self._places, (one.field, one.start))
            last = bisect_left(self._places, (one.field, one.end))
            found.update(self._keys[first:last])
        return frozenset(found)


def _quoted(side: Side, keys: _Keys) -> Iterator[Passage]:
    last: Passage | None = None
    for number, quotation in enumerate(side.quoted):
        pieces = list(_pieces(side, quotation))
        said = [attribution_of(piece, side.attributions) for piece, _ in pieces]
        known = _report(next((one for one in said if one is not None), None))
        if known is UNREPORTED and last is not None and _follows(side, last, pieces):
            known = last.report
        for part, ((piece, sentence), own) in enumerate(zip(pieces, said, strict=True)):
            report = known if own is None else _report(own)
            last = Passage(
                stretch=piece,
                quotation=number,
                part=part,
                speech=quotation.speech,
                label=(not quotation.speech and report is UNREPORTED)
                or _title(piece.text)
                or _name(piece, sentence),
                report=report,
                words=normal(piece.text),
                terms=keys.of(piece),
                told=keys.of(piece, *(() if own is None else own.contents)),
                around=keys.of(sentence.stretch),
            )
            yield last


def _report(attribution: Attribution | None) -> Report:
    if attribution is None:
        return UNREPORTED
    return Report(
        speaker=attribution.name,
        speaker_class=attribution.source_class,
        cue=attribution.cue.text,
        stance=attribution.stance,
        source="" if attribution.source is None else attribution.source.text,
    )


def _title(text: str) -> bool:
    """Whether the words read as the title of something."""
    words = [word for word in WORD.findall(text) if word.lower() not in _SMALL]
    return 1 < len(words) <= _LONGEST_TITLE and all(word[0].isupper() for word in words)


def _name(piece: Stretch, sentence: Sentence) -> bool:
    """Whether it is a single word with a capital, within a sentence."""
    words = WORD.findall(piece.text)
    inside = normal(sentence.text[: piece.start - sentence.stretch.start])
    return len(words) == 1 and words[0][0].isupper() and bool(inside)


def _pieces(side: Side, quotation: Quoted) -> Iterator[tuple[Stretch, Sentence]]:
    """What of a quotation stands in each of its sentences; nothing in page furniture."""
    place = quotation.stretch
    sentence = side.sentence_at(place)
    while (
        sentence is not None
        and sentence.stretch.field == place.field
        and sentence.stretch.start < place.end
    ):
        start = max(place.start, sentence.stretch.start)
        end = min(place.end, sentence.stretch.end)
        piece = _bare(side, sentence.stretch, start, end)
        if piece is not None:
            yield piece, sentence
        sentence = side.by_number(sentence.number + 1)


def _bare(side: Side, place: Stretch, start: int, end: int) -> Stretch | None:
    """The stretch without marks and spaces at its edges; None if there is no word."""
    text = side.stretch(place, start, end).text
    if not normal(text):
        return None
    while (edge := _EDGES.search(text)) is not None:
        if edge.start() == 0:
            start += edge.end()
        else:
            end -= len(text) - edge.start()
        text = side.stretch(place, start, end).text
    if "]" in text.partition("[")[0] and side.stretch(place, start - 1, start).text == "[":
        start -= 1
    return side.stretch(place, start, end)


def _follows(side: Side, last: Passage, pieces: list[tuple[Stretch, Sentence]]) -> bool:
    """Whether no word stands between a passage in quotation marks and the pieces of the next."""
    before = last.stretch
    if not pieces or before.field != pieces[0][0].field or before.end > pieces[0][0].start:
        return False
    return not normal(side.stretch(before, before.end, pieces[0][0].start).text)


def _plain(side: Side, keys: _Keys) -> Iterator[Passage]:
    """The clauses of the contents of attributions that are not in quotation marks."""
    quoted = [one.stretch for one in side.quoted]
    seen: set[tuple[str, int, int]] = set()
    for attribution in side.attributions:
        for clause in _clauses(side, attribution):
            sentence = side.sentence_at(clause)
            place = clause.field, clause.start, clause.end
            if sentence is None or place in seen or any(one.overlaps(clause) for one in quoted):
                continue
            seen.add(place)
            yield Passage(
                stretch=clause,
                quotation=-1,
                part=0,
                speech=False,
                label=False,
                report=_report(attribution),
                words=normal(clause.text),
                terms=keys.of(clause),
                told=keys.of(clause),
                around=keys.of(sentence.stretch),
            )


def _clauses(side: Side, attribution: Attribution) -> Iterator[Stretch]:
    for content in attribution.contents:
        start = content.start
        ends = [(found.start(), found.end()) for found in _CLAUSES.finditer(content.text)]
        for end, following in (*ends, (len(content.text), len(content.text))):
            clause = _bare(side, content, start, content.start + end)
            if clause is not None:
                yield clause
            start = content.start + following
