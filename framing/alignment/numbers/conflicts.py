"""Conflicts: whether two values that differ are of one quantity beyond doubt.

A false conflict is the worst error, so that everything must speak for it: nearly the same words
around both, right beside them too, values as close as two reports of one thing commonly are, and
no article that has both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.alignment.numbers.verdicts import verdict

if TYPE_CHECKING:
    from framing.alignment.numbers.given import Given
    from framing.alignment.numbers.pairs import Pairs
    from framing.alignment.numbers.values import Value

DIFFERENT: Final = 0.38
"""From this likeness on, two values that cannot both be right may be of one quantity."""
IDENTICAL: Final = 0.75
"""The same for values so far apart that they hardly are of one quantity."""
EVIDENCE: Final = 0.5
"""So much must the words tell that both have around them."""
_MANY: Final = 4
_TIMES: Final = 2
_WEEK: Final = 7
_HOURS: Final = 180
_DAYS: Final = 3


def surely(pairs: Pairs, one: int, other: int) -> bool:
    """Whether the values in two rows are of one quantity, though they differ."""
    left, right = pairs.found[one], pairs.found[other]
    if not pairs.comparable[one, other] or not _may_differ(left, right):
        return False
    likeness = float(pairs.likeness[one, other])
    if _far_apart(left.value, right.value):
        return likeness >= IDENTICAL and left.around.words_shared(right.around) >= _MANY
    told_alike = likeness >= DIFFERENT and pairs.evidence[one, other] >= EVIDENCE
    return bool(told_alike and left.around.closest & right.around.closest)


def _may_differ(one: Given, other: Given) -> bool:
    """Whether the values could contradict each other at all."""
    if not (one.contestable and other.contestable) or one.state != other.state:
        return False
    if one.value.head != other.value.head or one.days_from(other) > _DAYS:
        return False
    if (
        one.value.dimension == "age"
        and not one.around.closest & other.around.closest & one.around.names
    ):
        return False
    return verdict(one.value, other.value) is not None


def _far_apart(one: Value, other: Value) -> bool:
    """Whether the values differ by more than two reports of one thing commonly do."""
    if one.dimension == "time of day":
        return abs(one.low - other.low) > _HOURS
    if one.kind == "date":
        if "weekday" in {one.dimension, other.dimension}:
            return (one.low - other.low) % _WEEK not in {1, _WEEK - 1}
        return min(abs(one.low - other.low), abs(one.high - other.high)) >= _WEEK
    small, large = sorted((one.low, other.low))
    return large > _TIMES * small
