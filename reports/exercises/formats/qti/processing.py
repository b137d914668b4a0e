"""Response processing of QTI 2.1: what answers give, and what is said after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises.formats.markup import element

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

RESPONSE: Final = "RESPONSE"
SCORE: Final = "SCORE"
CHOSEN: Final = "CHOSEN"
"""The outcome that shows what is said of the options chosen."""

AFTER: Final = "AFTER"
"""The outcome that shows the explanation, whatever was answered."""

EXPLANATION: Final = "explanation"


def declared_response(
    correct: Iterable[str],
    *,
    cardinality: str,
    base: str = "identifier",
    worth: Mapping[str, float] | None = None,
) -> Element:
    """A response with what is right; ``worth`` says what each value adds, from -1 to 1."""
    made = element(
        "responseDeclaration", identifier=RESPONSE, cardinality=cardinality, baseType=base
    )
    values = [element("value", one) for one in correct]
    if values:
        made.append(element("correctResponse", *values))
    if worth:
        entries = (
            element("mapEntry", mapKey=key, mappedValue=repr(value)) for key, value in worth.items()
        )
        bounds = {"lowerBound": "0", "upperBound": "1", "defaultValue": "0"}
        made.append(element("mapping", *entries, **bounds))
    return made


def declared_outcomes(points: int, chosen: str | None) -> list[Element]:
    """The score, its maximum, and what is said; ``chosen`` is the cardinality of the response."""
    score = _outcome(SCORE, "float", value="0")
    score.set("normalMaximum", str(points))
    score.set("normalMinimum", "0")
    made = [score, _outcome("MAXSCORE", "float", value=str(points))]
    if chosen:
        made.append(_outcome(CHOSEN, "identifier", cardinality=chosen))
    return [*made, _outcome(AFTER, "identifier")]


def mapped(*, chosen: bool) -> Element:
    """The score of a response by its mapping: the whole for the whole, without rounding."""
    return element(
        "responseProcessing",
        element(
            "responseCondition",
            element("responseIf", element("isNull", _variable()), _set(SCORE, _float("0"))),
            element("responseElseIf", _is_correct(), _set(SCORE, _float("1"))),
            element("responseElse", _set(SCORE, element("mapResponse", identifier=RESPONSE))),
        ),
        *([_set(CHOSEN, _variable())] if chosen else []),
        _explained(),
    )


def placed(ordered: Sequence[str]) -> Element:
    """The score of an order: a share for each in its place."""
    share = repr(1 / len(ordered))
    conditions = [
        element(
            "responseCondition",
            element(
                "responseIf",
                element(
                    "match",
                    element("index", _variable(), n=str(place)),
                    element("baseValue", one, baseType="identifier"),
                ),
                _set(SCORE, element("sum", _variable(SCORE), _float(share))),
            ),
        )
        for place, one in enumerate(ordered, start=1)
    ]
    whole = element(
        "responseCondition", element("responseIf", _is_correct(), _set(SCORE, _float("1")))
    )
    return element("responseProcessing", _set(SCORE, _float("0")), *conditions, whole, _explained())


def explained() -> Element:
    """No score: a person gives it."""
    return element("responseProcessing", _explained())


def _outcome(
    name: str, base: str, *, cardinality: str = "single", value: str | None = None
) -> Element:
    made = element("outcomeDeclaration", identifier=name, cardinality=cardinality, baseType=base)
    if value is not None:
        made.append(element("defaultValue", element("value", value)))
    return made


def _is_correct() -> Element:
    return element("match", _variable(), element("correct", identifier=RESPONSE))


def _explained() -> Element:
    return _set(AFTER, element("baseValue", EXPLANATION, baseType="identifier"))


def _set(name: str, value: Element) -> Element:
    return element("setOutcomeValue", value, identifier=name)


def _variable(name: str = RESPONSE) -> Element:
    return element("variable", identifier=name)


def _float(value: str) -> Element:
    return element("baseValue", value, baseType="float")
