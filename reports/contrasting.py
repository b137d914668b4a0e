"""The contrast of each event as plain data, and the few sentences that sum it up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.ledger import SCOPE_NAMES, Scope
from framing.placing import Place
from reports.summary import Cell, ContrastRow, EventSummary, ReferenceRange

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.comparison import Comparison, Contrast, EventContrast
    from framing.measure import Measure
    from framing.placing import Range

# How many sentences the overview has at most.
SENTENCES: Final = 6
# How many measures it tells where nothing is held against anything.
WIDEST: Final = 4
# Up to how many articles a sentence names one by one.
NAMED: Final = 3


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
                p=value.p,
                supported=value.supported,
            )
            for value in contrast.values
        ),
        reference=_range(measure, contrast.reference),
        sentence=_sentence(contrast),
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


def _sentence(contrast: Contrast) -> str:
    """The contrast's sentence; where it would name many articles, how many lie where."""
    placed = [value.place for value in contrast.values if value.place is not None]
    span = contrast.reference
    if len(placed) <= NAMED or span is None:
        return contrast.sentence
    low, high = contrast.measure.written(span.low), contrast.measure.written(span.high)
    counts = (
        f"{placed.count(where)} lie {words}"
        for where, words in (
            (Place.ABOVE, "above"),
            (Place.WITHIN, "within"),
            (Place.BELOW, "below"),
        )
        if where in placed
    )
    return (
        f"{contrast.measure.label}: the others range from {low} to {high} "
        f"({contrast.measure.written_unit}); of the {len(placed)} pieces held against them, "
        f"{', '.join(counts)}."
    )


def overview(event: EventContrast, styles: Mapping[str, str]) -> tuple[str, ...]:
    """Which measures set the articles apart, in three to six plain sentences.

    ``styles`` gives each article's style by its id.
    """
    opening = _opening(event, styles)
    if not event.reference:
        return (opening, *_widest(event))
    own = [contrast for contrast in event.contrasts if contrast.scope is Scope.AUTHOR]
    apart = [contrast for contrast in own if any(value.apart for value in contrast.values)]
    chance = [contrast for contrast in own if contrast not in apart and _is_outside(contrast)]
    within = [
        contrast
        for contrast in own
        if contrast not in apart and contrast not in chance and _is_placed(contrast)
    ]
    room = SENTENCES - 1 - bool(chance) - bool(within)
    told = _told(apart, room)
    further = [contrast for contrast in apart if contrast not in told]
    several = len(event.reference) > 1
    span = f"the {'range of the ' if several else ''}{event.reference_name}"
    outside = f"outside {span}" if several else f"unlike {span}"
    rest = (
        (f"Also {outside}, beyond chance", further),
        (f"{outside.capitalize()}, but by no more than chance may do in short texts", chance),
        (f"Within {span}" if several else f"Like {span}", within),
    )
    return (
        opening,
        *(_sentence(contrast) for contrast in told),
        *(f"{lead}: {_listed(contrasts)}." for lead, contrasts in rest if contrasts),
    )


def _told(apart: Sequence[Contrast], room: int) -> list[Contrast]:
    """The first of each feature, as many as there is room for; the others need a sentence too."""
    first = {contrast.feature.name: contrast for contrast in reversed(apart)}
    told = [contrast for contrast in apart if first[contrast.feature.name] is contrast]
    return told if len(told) == len(apart) <= room else told[: room - 1]


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


def _is_outside(contrast: Contrast) -> bool:
    return any(value.place in {Place.ABOVE, Place.BELOW} for value in contrast.values)


def _is_placed(contrast: Contrast) -> bool:
    return any(value.place is not None for value in contrast.values)


def _listed(contrasts: Sequence[Contrast]) -> str:
    """The labels of the measures as they stand inside a sentence."""
    labels = [contrast.measure.label for contrast in contrasts]
    names = [label[0].lower() + label[1:] for label in labels]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _widest(event: EventContrast) -> tuple[str, ...]:
    """The sentences of the measures in which articles differ most, in the order of the features."""
    spreads: dict[str, float] = {}
    for contrast in event.contrasts:
        known = [value.value for value in contrast.values if value.value is not None]
        if contrast.scope is Scope.AUTHOR and len(known) > 1:
            largest = max(abs(number) for number in known)
            spreads[contrast.column] = (max(known) - min(known)) / largest if largest else 0.0
    chosen = sorted(spreads, key=lambda column: -spreads[column])[:WIDEST]
    return tuple(contrast.sentence for contrast in event.contrasts if contrast.column in chosen)
