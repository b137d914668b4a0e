"""Record: one entry of a collection, before it is known which of its fields are what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one entry under the names they have in the file.

    ``position`` counts the file's entries from 1, those that cannot be read included; ``line`` is
    where it begins in a file of lines.
    """

    file: str
    position: int
    fields: Mapping[str, Any]
    line: int | None = None
