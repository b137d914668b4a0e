"""Who says what: relations of source, cue and content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.attributions.finding import find
from framing.attributions.relations import Relations
from framing.attributions.said import Said, said

if TYPE_CHECKING:
    import pandas as pd

    from framing.tokens import Tokens

__all__ = ["Relations", "Said", "find", "said", "table"]


def table(tokens: Tokens) -> pd.DataFrame:
    """The relations in a batch as a table; see ``Analysis.attributions`` for its columns."""
    from framing.attributions import tables

    return tables.table(tokens.once(said))
