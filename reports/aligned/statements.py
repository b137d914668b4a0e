"""What the articles tell: each statement with its tellings, those of most articles first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.aligned.summary import StatementRow, TellingRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import Statement
    from reports.aligned.places import Places


def rows(statements: Sequence[Statement], places: Places) -> tuple[StatementRow, ...]:
    """The statements, those that most articles tell first, else as they stand in the first text."""

    def rank(statement: Statement) -> tuple[int, int, str, int]:
        first = min(statement.tellings, key=lambda one: places.rank(places.key(one.article)))
        stretch = first.stretch
        return (
            -len(statement.tellings),
            places.rank(places.key(first.article)),
            # The headline field, if there is one, stands above the text.
            "" if stretch.field == "title" else stretch.field,
            stretch.start,
        )

    return tuple(
        _row(statement, number, places)
        for number, statement in enumerate(sorted(statements, key=rank), start=1)
    )


def _row(statement: Statement, number: int, places: Places) -> StatementRow:
    identifier = f"{places.event}-t{number}"
    told = sorted(statement.tellings, key=lambda one: places.rank(places.key(one.article)))
    return StatementRow(
        id=identifier,
        number=number,
        wording=statement.wording,
        tellings=tuple(
            TellingRow(
                id=f"{identifier}-{places.key(one.article)}",
                place=places.place(one.stretch),
                repeats=tuple(places.place(repeat) for repeat in one.repeats),
            )
            for one in told
        ),
        lacking=places.ordered(statement.lacking),
        not_yet=places.ordered(statement.not_yet),
    )
