"""The contrast of each event as plain data, and the few sentences that sum it up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.ledger import SCOPE_NAMES
from framing.placing import Place
from reports.summary import Cell, ContrastRow, EventSummary, ReferenceRange

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.comparison import Comparison, Contrast, EventContrast
    from framing.measure import Measure
    from framing.placing import Range

# How many measures the overview tells in full.
TOLD: Final = 4


def event_summaries(comparison: Comparison, keys: Mapping[str, str]) -> tuple[EventSummary, ...]:
    """The events of a comparison; ``keys`` gives each article's key by its id."""
    return tuple(
        EventSummary(
            id=f"e{place}",
            name=event.event,
            articles=tuple(keys[article] for article in event.articles),
            reference=tuple(keys[article] for article in event.reference),
            reference_name=event.reference_name,
            others=tuple(keys[article] for article in event.others),
            rows=tuple(_row(contrast, keys) for contrast in event.contrasts),
        )
        for place, event in enumerate(comparison.events, start=1)
    )


def _row(contrast: Contrast, keys: Mapping[str, str]) -> ContrastRow:
    measure, feature = contrast.measure, contrast.feature
    return ContrastRow(
        column=contrast.column,
        measure=measure.name,
        feature=feature.name,
        scope=contrast.scope.name.lower(),
        scope_label=SCOPE_NAMES[contrast.scope],
        label=measure.label,
        unit=measure.written_unit,
        question=feature.question,
        higher=measure.higher,
        cannot_tell=feature.cannot_tell,
        cells=tuple(
            Cell(
                article=keys[value.article],
                number=f"{keys[value.article]}-{contrast.column}",
                value=value.value,
                written="" if value.value is None else measure.written(value.value),
                reason=value.reason,
                place=value.place.value if value.place else "",
            )
            for value in contrast.values
        ),
        reference=_range(measure, contrast.reference),
        sentence=contrast.sentence,
    )


def _range(measure: Measure, reference: Range | None) -> ReferenceRange | None:
    if reference is None:
        return None
    return ReferenceRange(
        low=reference.low,
        low_written=measure.written(reference.low),
        median=reference.median,
        median_written=measure.written(reference.median),
        high=reference.high,
        high_written=measure.written(reference.high),
        count=reference.count,
    )


def overview(event: EventContrast, styles: Mapping[str, str]) -> tuple[str, ...]:
    """Which measures set the articles apart, in three to six plain sentences.

    ``styles`` gives each article's style by its id.
    """
    opening = _opening(event, styles)
    if not event.reference:
        return (opening, *_widest(event))
    own = [contrast for contrast in event.contrasts if contrast.scope.value == ""]
    apart = [contrast for contrast in own if _is_apart(contrast)]
    told: list[Contrast] = []
    for contrast in apart:
        if all(contrast.feature is not other.feature for other in told):
            told.append(contrast)
    told = told[:TOLD]
    return (
        opening,
        *(contrast.sentence for contrast in told),
        *_rest(
            [contrast.measure.label for contrast in apart if contrast not in told],
            [
                contrast.measure.label
                for contrast in own
                if contrast not in apart and _is_placed(contrast)
            ],
            event,
        ),
    )


def _opening(event: EventContrast, styles: Mapping[str, str]) -> str:
    count = len(event.articles)
    about = f" on “{event.event}”" if event.event else ""
    if not event.reference:
        return f"{count} articles{about} are set side by side."
    shared = {styles[article] for article in event.others}
    kind = f"{shared.pop()}-style" if len(shared) == 1 and all(shared) else "other"
    pieces = (
        f"one {kind} piece is"
        if len(event.others) == 1
        else f"{len(event.others)} {kind} pieces are"
    )
    reports = f"{len(event.reference)} {event.reference_name}"
    return f"{count} articles{about}: {pieces} held against {reports}."


def _is_apart(contrast: Contrast) -> bool:
    return any(value.place in {Place.ABOVE, Place.BELOW} for value in contrast.values)


def _is_placed(contrast: Contrast) -> bool:
    return any(value.place is not None for value in contrast.values)


def _rest(apart: Sequence[str], alike: Sequence[str], event: EventContrast) -> tuple[str, ...]:
    """One sentence on the measures that are not told in full."""
    span = f"the range of the {event.reference_name}"
    parts = []
    if apart:
        parts.append(f"also outside {span}: {_listed(apart)}")
    if alike:
        parts.append(f"within {'it' if apart else span}: {_listed(alike)}")
    if not parts:
        return ()
    text = "; ".join(parts)
    return (f"{text[0].upper()}{text[1:]}.",)


def _listed(labels: Sequence[str]) -> str:
    names = [label[0].lower() + label[1:] for label in labels]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _widest(event: EventContrast) -> tuple[str, ...]:
    """The sentences of the measures in which articles differ most, in the order of the features."""
    spreads: dict[str, float] = {}
    for contrast in event.contrasts:
        known = [value.value for value in contrast.values if value.value is not None]
        if contrast.scope.value == "" and len(known) > 1:
            largest = max(abs(number) for number in known)
            spreads[contrast.column] = (max(known) - min(known)) / largest if largest else 0.0
    chosen = sorted(spreads, key=lambda column: -spreads[column])[:TOLD]
    return tuple(
        contrast.sentence for contrast in event.contrasts if contrast.column in chosen
    )
