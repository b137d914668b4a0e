"""The types of exercises, in the order in which a set has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises.kinds import spot_hedge

if TYPE_CHECKING:
    from reports.exercises.kind import Kind

KINDS: Final[tuple[Kind, ...]] = (
    spot_hedge.KIND,
)  # fmt: skip
