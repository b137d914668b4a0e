"""What the figures show, in plain sentences for whoever does not see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.measure import Measure
    from framing.placing import Range, Value
    from reports.figures.panel import Panel
    from reports.figures.profile_rows import Row
    from reports.figures.text_course import Course, Cue, Point

# Up to how many articles are told one by one.
TOLD: Final = 12
THIRDS: Final = ("first", "middle", "last")


def contrast(panel: Panel) -> str:
    """Every article's value with its interval, then the range; of many articles only the range."""
    measure, values = panel.measure, panel.values
    known = [value.value for value in values if value.value is not None]
    if not known:
        return f"{measure.label}: no article has a number."
    if len(values) <= TOLD:
        parts = [f"article {panel.labels[v.article]} {_number(measure, v)}" for v in values]
        found = "; ".join(parts)
    else:
        low, high = measure.written(min(known)), measure.written(max(known))
        found = f"{len(known)} articles lie from {low} to {high}"
    sentence = f"{measure.label}, {measure.written_unit}: {found}."
    if panel.span is None:
        return sentence
    return f"{sentence} {_range(measure, panel.span, panel.span_name)}."


def course(told: Course) -> str:
    """How sentiment runs over the thirds of a text, and where its sensational words stand."""
    return f"{_sentiment(told.author)} {_cues(told.cues)}"


def profile(rows: Sequence[Row]) -> str:
    """Every measure of one article, each in a sentence."""
    return " ".join(_row(row) for row in rows)


def _number(measure: Measure, value: Value) -> str:
    if value.value is None:
        return "has no number"
    written = measure.written(value.value)
    if value.low is None or value.high is None:
        return written
    return (
        f"{written} (95 % interval {measure.written(value.low)} to {measure.written(value.high)})"
    )


def _range(measure: Measure, span: Range, name: str) -> str:
    if span.count == 1:
        return f"The {name} has {measure.written(span.median)}"
    low, middle, high = (measure.written(v) for v in (span.low, span.median, span.high))
    return f"The {span.count} {name} range from {low} to {high}, their median is {middle}"


def _row(row: Row) -> str:
    measure, value = row.measure, row.value
    found = f"{measure.label}: {_number(measure, value)}"
    if value.value is not None:
        found += f", {measure.written_unit}"
    if row.span is None or value.value is None:
        return f"{found}."
    low, high = measure.written(row.span.low), measure.written(row.span.high)
    where = row.span.place(value.value).value
    of = (
        f"of the {row.span.count} {row.span_name}"
        if row.span.count > 1
        else f"of the {row.span_name}"
    )
    if value.place is None:
        return f"{found}; the range {of} is {low} to {high}."
    chance = "" if value.apart or where == "within" else ", perhaps by chance"
    return f"{found}; {where} the range {of}, {low} to {high}{chance}."


def _sentiment(points: Sequence[Point]) -> str:
    if not points:
        return "No sentence of the author's words has a sentiment."
    values = [point.value for point in points]
    thirds = [
        (name, [point.value for point in points if _third(point.place) == place])
        for place, name in enumerate(THIRDS)
    ]
    told = ", ".join(f"{_signed(_mean(part))} in the {name}" for name, part in thirds if part)
    return (
        f"Sentiment of the author's words in {len(values)} sentences, from −1 to 1: the mean is "
        f"{told} third of the text; single sentences lie from {_signed(min(values))} to "
        f"{_signed(max(values))}."
    )


def _cues(cues: Sequence[Cue]) -> str:
    if not cues:
        return "No sensational words were found."
    quoted = sum(cue.quoted for cue in cues)
    own = [cue for cue in cues if not cue.quoted]
    where = ""
    if own:
        counts = [sum(_third(cue.place) == place for cue in own) for place in range(len(THIRDS))]
        parts = [f"{count} in the {name}" for name, count in zip(THIRDS, counts, strict=True)]
        where = f": {parts[0]}, {parts[1]} and {parts[2]} third of the text"
    return f"Sensational words of the author's: {len(own)}{where}; in quotations: {quoted}."


def _third(place: float) -> int:
    return min(int(place * 3 / 100), 2)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _signed(value: float) -> str:
    return f"{value:.2f}".replace("-0.00", "0.00").replace("-", "−")
