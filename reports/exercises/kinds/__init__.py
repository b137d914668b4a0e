"""The types of exercises, in the order in which a set has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises.kinds import (
    lateral_reading,
    left_out,
    match_quotation,
    order_headlines,
    source_kind,
    spot_hedge,
    two_quotations,
    unsourced_claim,
)

if TYPE_CHECKING:
    from reports.exercises.kind import Kind

KINDS: Final[tuple[Kind, ...]] = (
    spot_hedge.KIND,
    match_quotation.KIND,
    source_kind.KIND,
    unsourced_claim.KIND,
    order_headlines.KIND,
    left_out.KIND,
    two_quotations.KIND,
    lateral_reading.KIND,
)
