"""The types of exercises, in the order in which a set has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises.kinds import (
    fact_opinion_statement,
    loaded_or_neutral,
    rewrite_neutral,
    spot_hedge,
    spot_loaded,
    which_style,
)

if TYPE_CHECKING:
    from reports.exercises.kind import Kind

KINDS: Final[tuple[Kind, ...]] = (
    spot_hedge.KIND,
    spot_loaded.KIND,
    loaded_or_neutral.KIND,
    which_style.KIND,
    fact_opinion_statement.KIND,
    rewrite_neutral.KIND,
)
