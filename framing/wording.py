"""Plain sentences about a contrast, for readers of school age."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.ledger import Scope
from framing.placing import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.article import Article
    from framing.measure import Measure
    from framing.placing import Range, Value

_OF_SCOPE: Final = {
    Scope.AUTHOR: "",
    Scope.QUOTED: " in quotations",
    Scope.HEADLINE: " in headlines",
}
_THAN: Final = {Place.ABOVE: "more than", Place.BELOW: "less than"}
# What is too short for its place to mean anything.
_SHORT: Final = {
    Scope.AUTHOR: "so short texts",
    Scope.QUOTED: "so few quotations",
    Scope.HEADLINE: "a single headline",
}


def contrast_sentence(
    measure: Measure,
    scope: Scope,
    articles: Sequence[Article],
    values: Sequence[Value],
    reference: Range | None,
    reference_name: str,
) -> str:
    """One sentence that says where the articles lie in one measure."""
    subject = measure.label + _OF_SCOPE[scope]
    placed = [value for value in values if value.place is not None and value.value is not None]
    if reference is not None and placed:
        styles = {article.id: article.style for article in articles}
        sentences = [
            _placed(measure, scope, value, _piece(styles, value.article), reference, reference_name)
            for value in placed
        ]
        return f"{subject}: {' '.join(sentences)}"
    known = sorted((v.value, v.article) for v in values if v.value is not None)
    if not known:
        return f"{subject}: no article has enough text for a number."
    (low, lowest), (high, highest) = known[0], known[-1]
    if len(known) == 1 or measure.written(low) == measure.written(high):
        found = measure.said(low)
        whose = f"“{lowest}” has {found}" if len(known) == 1 else f"all articles have {found}"
        return f"{subject}: {whose}."
    return (
        f"{subject}: from {measure.written(low)} in “{lowest}” "
        f"to {measure.written(high)} in “{highest}” ({measure.written_unit})."
    )


def _piece(styles: dict[str, str], article: str) -> str:
    """What to call an article: by its style, unless several share it."""
    style = styles[article]
    alone = list(styles.values()).count(style) == 1
    return f"the {style}-style piece" if style and alone else f"“{article}”"


def _placed(
    measure: Measure,
    scope: Scope,
    value: Value,
    piece: str,
    reference: Range,
    reference_name: str,
) -> str:
    """Where one article lies against the reference articles, and what that means."""
    number = measure.said(value.value or 0.0)
    low, high = measure.written(reference.low), measure.written(reference.high)
    span = low if low == high else f"{low} to {high}"
    count = reference.count
    reports = f"the {reference_name}" if count == 1 else f"the {count} {reference_name}"
    if value.place not in _THAN:
        return f"{piece} has {number}, like {reports} ({span})."
    than = _THAN[value.place] if count == 1 else f"{_THAN[value.place]} each of"
    found = f"{piece} has {number}, {than} {reports} ({span})"
    if not value.supported:
        return f"{found}, which {_SHORT[scope]} may do by chance."
    return f"{found}: {measure.higher if value.place is Place.ABOVE else measure.lower}."
