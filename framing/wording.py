"""Plain sentences about a contrast, for readers of school age.

Each says where the articles lie, then what that means, and then how sure it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.ledger import Scope
from framing.placing import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.article import Article
    from framing.measure import Measure
    from framing.placing import Range, Value

_OF_SCOPE: Final = {
    Scope.AUTHOR: "",
    Scope.QUOTED: " in quotations",
    Scope.HEADLINE: " in headlines",
}
_THAN: Final = {Place.ABOVE: "more than", Place.BELOW: "less than"}
_HINT: Final = {
    Scope.AUTHOR: "With texts this short this is a hint, not proof.",
    Scope.QUOTED: "With so few quoted words this is a hint, not proof.",
    Scope.HEADLINE: "One headline is a hint, not proof.",
}
_SURE: Final = "This is further apart than chance would explain."


def contrast_sentence(
    measure: Measure,
    scope: Scope,
    articles: Sequence[Article],
    values: Sequence[Value],
    reference: Range | None,
    reference_name: str,
    names: Mapping[str, str] | None = None,
) -> str:
    """What to say about where the articles lie in one measure.

    ``names`` says what to call each article by its id, if not by its outlet, title or id.
    """
    called = names or article_names(articles)
    subject = measure.label + _OF_SCOPE[scope]
    if reference is None:
        return f"{subject}: {_side_by_side(measure, values, called)}"
    styles = {article.id: article.style for article in articles}
    shared = next(styles[v.article] for v in values if v.value is not None and v.place is None)
    others = [value for value in values if styles[value.article] != shared]
    reports = _reports(reference.count, len(values) - len(others), reference_name)
    told = [
        _placed(measure, scope, value, _piece(styles, value.article, called), reference, reports)
        if value.value is not None
        else _missing(measure, value, _piece(styles, value.article, called), reference, reports)
        for value in others
    ]
    first, *more = told
    return " ".join([f"{subject}: {first}", *(one[0].upper() + one[1:] for one in more)])


def article_names(articles: Sequence[Article]) -> dict[str, str]:
    """What to call each article: its outlet or title where no other has the same, else its id."""
    outlets = [article.outlet for article in articles]
    titles = [article.title for article in articles]
    return {
        article.id: article.outlet
        if article.outlet and outlets.count(article.outlet) == 1
        else f"“{article.title}”"
        if article.title and titles.count(article.title) == 1
        else f"“{article.id}”"
        for article in articles
    }


def _side_by_side(measure: Measure, values: Sequence[Value], names: Mapping[str, str]) -> str:
    """Where articles lie that are not held against any; those without a number are counted."""
    known = sorted((v.value, v.article) for v in values if v.value is not None)
    missing = len(values) - len(known)
    if not known:
        reasons = {_briefly(value) for value in values}
        return f"no article has a number{f' ({reasons.pop()})' if len(reasons) == 1 else ''}."
    (low, lowest), (high, highest) = known[0], known[-1]
    if len(known) == 1:
        return f"only {names[lowest]} has a number: {measure.said(low)}."
    if measure.written(low) == measure.written(high):
        with_number = " that have a number" if missing else ""
        return f"each of the {len(known)} articles{with_number} has {measure.said(low)}."
    span = (
        f"from {measure.written(low)} in {names[lowest]} "
        f"to {measure.written(high)} in {names[highest]} ({measure.written_unit})."
    )
    if not missing:
        return span
    return f"{span} {missing} of the {len(values)} articles {_has(missing)} no number."


def _has(count: int) -> str:
    return "has" if count == 1 else "have"


def _briefly(value: Value) -> str:
    """Why there is no value, without what would be needed."""
    return value.reason.partition(":")[0]


def _piece(styles: Mapping[str, str], article: str, names: Mapping[str, str]) -> str:
    """What to call an article: by its style, unless several share it."""
    style = styles[article]
    alone = list(styles.values()).count(style) == 1
    return f"the {style}-style piece" if style and alone else names[article]


def _reports(count: int, total: int, name: str) -> str:
    """What to call the reference articles, ``count`` of which have a number."""
    if count == total:
        return f"the {name}" if count == 1 else f"each of the {count} {name}"
    if count == 1:
        return f"the only one of the {total} {name} that has a number"
    return f"each of the {count} {name} that have a number"


def _span(measure: Measure, reference: Range) -> str:
    low, high = measure.written(reference.low), measure.written(reference.high)
    return low if low == high else f"{low} to {high}"


def _missing(measure: Measure, value: Value, piece: str, reference: Range, reports: str) -> str:
    """That one article has no number, and what those have that it would be held against."""
    phrase = measure.phrase or f"{{}} {measure.written_unit}"
    found = phrase.format(_span(measure, reference))
    return f"{piece} has no number ({_briefly(value)}); {reports} has {found}."


def _placed(
    measure: Measure,
    scope: Scope,
    value: Value,
    piece: str,
    reference: Range,
    reports: str,
) -> str:
    """Where one article lies against the reference articles, and what that means."""
    found = f"{piece} has {measure.said(value.value or 0.0)}"
    span = _span(measure, reference)
    if value.place not in _THAN:
        return f"{found}, like {reports.removeprefix('each of ')} ({span})."
    meaning = measure.higher if value.place is Place.ABOVE else measure.lower
    sure = _SURE if value.supported else _HINT[scope]
    if measure.no_interval:
        sure = f"{measure.no_interval[0].upper()}{measure.no_interval[1:]}."
    return f"{found}, {_THAN[value.place]} {reports} ({span}): {meaning}. {sure}"
