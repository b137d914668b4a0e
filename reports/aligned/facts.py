"""Numbers, dates and names that several articles give, those in conflict first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Agreement
from reports.aligned.summary import FactRow, ValueRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import Fact, Mention
    from reports.aligned.places import Places

AGREEMENTS: Final = {
    Agreement.CONFLICT: "in conflict",
    Agreement.LESS_EXACT: "more and less exact",
    Agreement.AGREE: "the same",
}


def rows(facts: Sequence[Fact], places: Places) -> tuple[FactRow, ...]:
    """The facts: in conflict, more and less exact, agreeing; of each those of most articles."""
    found = [
        _row(f"{places.event}-f{number}", fact, places) for number, fact in enumerate(facts, 1)
    ]
    order = [agreement.value for agreement in AGREEMENTS]
    found.sort(key=lambda row: (order.index(row.agreement), -len(row.articles)))
    return tuple(found)


def _row(identifier: str, fact: Fact, places: Places) -> FactRow:
    ordered = sorted(
        fact.mentions,
        key=lambda one: (places.rank(places.key(one.article)), one.stretch.field, one.stretch),
    )
    values: dict[str, list[Mention]] = {}
    for mention in ordered:
        values.setdefault(mention.value, []).append(mention)
    return FactRow(
        id=identifier,
        kind=fact.kind,
        about=fact.about,
        agreement=fact.agreement.value,
        agreement_label=AGREEMENTS[fact.agreement],
        note=fact.note,
        values=tuple(
            ValueRow(value, tuple(places.excerpt(one.stretch, one.context) for one in mentions))
            for value, mentions in values.items()
        ),
    )
