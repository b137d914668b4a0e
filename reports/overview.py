"""The few sentences that sum up the contrast of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.ledger import Scope
from framing.placing import Place
from reports.contrasting import NAMED, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from framing.article import Article
    from framing.comparison import EventComparison
    from framing.contrast import Contrast

# How many sentences on measures the overview has at most, with its first; fewer behind others.
SENTENCES: Final = 6
BESIDES: Final = 5
# How many measures it tells where nothing is held against anything.
WIDEST: Final = 4
_DIRECTION: Final = {Place.ABOVE: "higher than", Place.BELOW: "lower than"}


def overview(
    event: EventComparison,
    articles: Sequence[Article],
    keys: Mapping[str, str],
    aligned: Sequence[str] = (),
) -> tuple[str, ...]:
    """What is set side by side, what it shares (``aligned``), and which measures set it apart.

    Of the measures, what is beyond chance comes first, then what is a hint only, then what is
    alike; a part of a measure is told only if it sets an article apart. ``keys`` gives each
    article's key by its id.
    """
    opening = (_opening(event, {article.id: article.style for article in articles}), *aligned)
    most = BESIDES if aligned else SENTENCES
    sentence = sentences(event, articles, keys)
    if not event.reference:
        return (*opening, *(sentence[column] for column in _widest(event)))
    own = [contrast for contrast in event.contrasts if contrast.scope is Scope.AUTHOR]
    apart = [contrast for contrast in own if any(value.apart for value in contrast.values)]
    # What grows with the length of a text says nothing unless its length is told with it.
    rest = [c for c in own if c not in apart and not (c.measure.part_of or c.measure.no_interval)]
    hints = [
        f"Hints, not proof in texts this short; {than} in the {event.reference_name}: "
        f"{_listed(_against(contrast, place, keys) for contrast in found)}."
        for place, than in _DIRECTION.items()
        if (found := [contrast for contrast in rest if _lies(contrast, place)])
    ]
    within = [
        contrast
        for contrast in rest
        if _lies(contrast, Place.WITHIN) and not any(_lies(contrast, p) for p in _DIRECTION)
    ]
    # What is alike is told where there is nothing else to tell.
    within = [] if aligned else within
    told = _told(apart, most - 1 - len(hints) - bool(within))
    further = [contrast for contrast in apart if contrast not in told]
    several = len(event.reference) > 1
    like = f"{'Within the range of' if several else 'Like'} the {event.reference_name}"
    statements = [*opening, *(sentence[contrast.column] for contrast in told)]
    if further:
        statements.append(f"Also further apart than chance would explain: {_all(further, keys)}.")
    statements += hints
    if within:
        statements.append(f"{like}: {_listed(_label(contrast) for contrast in within)}.")
    return tuple(statements)


def _told(apart: Sequence[Contrast], room: int) -> list[Contrast]:
    """The first of each feature, as many as there is room for; the others need a sentence too."""
    first = {contrast.feature.name: contrast for contrast in reversed(apart)}
    told = [contrast for contrast in apart if first[contrast.feature.name] is contrast]
    return told if len(told) == len(apart) <= room else told[: room - 1]


def _opening(event: EventComparison, styles: Mapping[str, str]) -> str:
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


def _lies(contrast: Contrast, place: Place) -> bool:
    return any(value.place is place for value in contrast.values)


def _all(contrasts: Sequence[Contrast], keys: Mapping[str, str]) -> str:
    """The measures, each with the numbers of every piece that lies outside."""
    return _listed(
        _against(contrast, place, keys)
        for contrast in contrasts
        for place in _DIRECTION
        if _lies(contrast, place)
    )


def _against(contrast: Contrast, place: Place, keys: Mapping[str, str]) -> str:
    """The measure with the numbers: "hedging (0.61 against 0.23 to 0.52 per 100 words)"."""
    measure, span = contrast.measure, contrast.reference
    if span is None:
        return _label(contrast)
    low, high = measure.written(span.low), measure.written(span.high)
    placed = [value for value in contrast.values if value.place is not None]
    there = [value for value in placed if value.place is place and value.value is not None]
    if len(there) > NAMED:
        found = f"{len(there)} pieces"
    else:
        found = _listed(
            measure.written(value.value or 0.0)
            + f" in article {keys[value.article].removeprefix('a')}" * (len(placed) > 1)
            for value in there
        )
    return (
        f"{_label(contrast)} ({found} against {low if low == high else f'{low} to {high}'}"
        f"{'' if measure.percent else f' {measure.written_unit}'})"
    )


def _label(contrast: Contrast) -> str:
    """The measure's label as it stands inside a sentence."""
    label = contrast.measure.label
    return label[0].lower() + label[1:]


def _listed(items: Iterable[str]) -> str:
    names = list(items)
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _widest(event: EventComparison) -> tuple[str, ...]:
    """The columns of the measures in which articles differ most, in the order of the features."""
    spreads: dict[str, float] = {}
    for contrast in event.contrasts:
        known = [value.value for value in contrast.values if value.value is not None]
        whole = contrast.scope is Scope.AUTHOR and not contrast.measure.part_of
        if whole and len(known) > 1:
            largest = max(abs(number) for number in known)
            spreads[contrast.column] = (max(known) - min(known)) / largest if largest else 0.0
    chosen = sorted(spreads, key=lambda column: -spreads[column])[:WIDEST]
    return tuple(contrast.column for contrast in event.contrasts if contrast.column in chosen)
