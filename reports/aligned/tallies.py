"""Headlines held against their bodies, and what others carry too, article by article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.aligned.summary import CorroborationRow, HeadlineRow, TallyRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import Corroboration, HeadlineNote, Tally
    from reports.aligned.places import Places


def headline_rows(notes: Sequence[HeadlineNote], places: Places) -> tuple[HeadlineRow, ...]:
    """The notes on headlines, in the event's order."""
    rows = [
        HeadlineRow(
            article=places.key(note.article),
            kind=note.kind,
            note=note.note,
            headline=places.place(note.headline),
            body=places.place(note.body) if note.body else None,
        )
        for note in notes
    ]
    return tuple(sorted(rows, key=lambda row: places.rank(row.article)))


def corroboration_rows(
    found: Sequence[Corroboration], places: Places
) -> tuple[CorroborationRow, ...]:
    """What of each article others carry too, in the event's order."""
    rows = [
        CorroborationRow(
            article=places.key(one.article),
            statements=_tally(one.statements),
            quotations=_tally(one.quotations),
            numbers=_tally(one.numbers),
        )
        for one in found
    ]
    return tuple(sorted(rows, key=lambda row: places.rank(row.article)))


def _tally(tally: Tally) -> TallyRow:
    return TallyRow(tally.total, tally.corroborated, tally.conflicting, tally.alone)
