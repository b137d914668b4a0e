"""Whether a piece differs from each of the reference articles by more than chance.

The claim is that a piece has more (or less) than *each* reference article. It is tested against
one after the other, and holds as well as the weakest of these tests. A comparison looks at all
measures of a piece at once, so Holm's procedure keeps the chance that even one of them is called
apart wrongly at 5 %, however many measures there are.

References
----------
Zou, G. Y., Donner, A. (2008). Construction of confidence limits about effect measures: a general
approach. Statistics in Medicine 27. https://doi.org/10.1002/sim.3095
Berger, R. L. (1982). Multiparameter hypothesis testing and acceptance sampling. Technometrics 24:
of a claim with several parts, each is tested at the full level.
Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of
Statistics 6.
"""

from __future__ import annotations

from math import erfc, hypot, inf, sqrt
from typing import TYPE_CHECKING, Final

from framing.intervals import NORMAL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.placing import Value

# How often any measure of a piece may be called apart although nothing differs.
LEVEL: Final = 0.05


def p_value(piece: Value, references: Sequence[Value]) -> float | None:
    """How often chance alone would set a piece so far apart from each of the references.

    With one reference the piece may lie on either side of it by chance. With more it would have
    to lie on the same side of all: where it equals the highest it may seem above each, but not
    below, so the probability of one side is enough.

    None if an interval is missing, or if there is no reference.
    """
    departures = [departure(piece, reference) for reference in references]
    known = [number for number in departures if number is not None]
    if not known or len(known) < len(departures):
        return None
    nearest = max(min(known), -max(known))
    if nearest <= 0:
        return 1.0
    sides = 2 if len(known) == 1 else 1
    return sides * erfc(nearest / sqrt(2)) / 2


def departure(one: Value, other: Value) -> float | None:
    """How far two values lie apart, in standard errors: above 0 if ``one`` is higher.

    The standard error of the difference is recovered from the two intervals, on the sides that
    face each other: where the interval of the difference would just hold 0, it is 1.96.
    """
    if one.value is None or other.value is None:
        return None
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return None
    difference = one.value - other.value
    if difference >= 0:
        half = hypot(one.value - one.low, other.high - other.value)
    else:
        half = hypot(one.high - one.value, other.value - other.low)
    if half == 0:
        return inf * difference if difference else 0.0
    return NORMAL * difference / half


def holm(p_values: Mapping[str, float]) -> set[str]:
    """The claims that hold at ``LEVEL`` together."""
    found: set[str] = set()
    for key, p in sorted(p_values.items(), key=lambda item: item[1]):
        if p > LEVEL / (len(p_values) - len(found)):
            break
        found.add(key)
    return found
