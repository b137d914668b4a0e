"""One measure of a contrast as it is drawn: whose markers stand where, on which scale."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from reports.figures.scale import Scale, scale_of
from reports.figures.swarm import Swarm, swarm_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.measure import Measure
    from framing.placing import Range, Value

# With more articles than this, markers are small and bear no label: they swarm on one line.
LABELLED: Final = 12
# With more than this, which would take long to lay out, each has a lane of its own, by value.
SWARMING: Final = 100
LANE: Final = 19.0
MARKER: Final = 16.8
SMALL_MARKER: Final = 6.2
# Very many lanes are pressed together, to this height.
TALLEST: Final = 190.0
# How wide the scale of a panel is at least.
NARROWEST: Final = 200.0


# Without slots, so that what takes time is worked out once.
@dataclass(frozen=True)
class Panel:
    """One measure with the articles' values, as it is drawn; lengths are points.

    ``others`` are the articles held against the reference, whose range is ``span``.
    """

    measure: Measure
    values: tuple[Value, ...]
    others: frozenset[str]
    span: Range | None
    span_name: str
    labels: Mapping[str, str]

    @property
    def labelled(self) -> bool:
        """Whether each marker bears the label of its article."""
        return len(self.values) <= LABELLED

    @property
    def swarming(self) -> bool:
        """Whether the markers stand as close as they can, without their intervals."""
        return not self.labelled and 1 < len(self._known) <= SWARMING

    @property
    def scale(self) -> Scale:
        """The scale that holds all of it."""
        return scale_of(self.measure, self.values, self.span, intervals=not self.swarming)

    @property
    def marker(self) -> float:
        """The size of a marker with its edge."""
        if self.labelled:
            return MARKER
        return self._swarm.dot if self.swarming else SMALL_MARKER

    @property
    def height(self) -> float:
        """How high the markers are together."""
        if self.labelled:
            return LANE * len(self.values)
        return self._swarm.height if self.swarming else TALLEST

    @property
    def placed(self) -> list[tuple[Value, float]]:
        """The articles, each with the height of its marker: below the upper edge, so negative."""
        if self.swarming:
            middle = self.height / 2
            lanes = zip(self._known, self._swarm.lanes, strict=True)
            return [(value, lane - middle) for value, lane in lanes]
        values = self.values if self.labelled else self._known[::-1]
        step = self.height / max(len(values), 1)
        return [(value, -step * (lane + 0.5)) for lane, value in enumerate(values)]

    @cached_property
    def _known(self) -> list[Value]:
        """The articles that have a number, by value; the reference articles first."""
        return sorted(
            (value for value in self.values if value.value is not None),
            key=lambda value: (value.value, value.article in self.others, value.article),
        )

    @cached_property
    def _swarm(self) -> Swarm:
        scale = self.scale
        return swarm_of([scale.share(value.value or 0.0) for value in self._known], NARROWEST)
