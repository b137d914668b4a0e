"""The types of exercises, in the order in which a set has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises.kinds import (
    fact_opinion_statement,
    lateral_reading,
    left_out,
    loaded_or_neutral,
    match_quotation,
    order_headlines,
    rewrite_neutral,
    source_kind,
    spot_hedge,
    spot_loaded,
    two_quotations,
    unsourced_claim,
    which_style,
)

if TYPE_CHECKING:
    from reports.exercises.kind import Kind

KINDS: Final[tuple[Kind, ...]] = (
    spot_hedge.KIND,
    spot_loaded.KIND,
    loaded_or_neutral.KIND,
    match_quotation.KIND,
    source_kind.KIND,
    unsourced_claim.KIND,
    order_headlines.KIND,
    which_style.KIND,
    left_out.KIND,
    two_quotations.KIND,
    fact_opinion_statement.KIND,
    rewrite_neutral.KIND,
    lateral_reading.KIND,
)
