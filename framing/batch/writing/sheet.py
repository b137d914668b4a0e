"""Sheet: a table that is written part by part, as no format needs more of it at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name, its schema, its rows in parts, and what made it."""

    name: str
    schema: pa.Schema
    tables: Iterable[pa.Table] = field(repr=False)
    about: Mapping[str, str] = field(default_factory=dict)
