"""Source: a file that a reading is to take an article from, and what is known of it before."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file to be read as one article.

    ``path`` is None for standard input. ``facts`` are fields of the article that a manifest
    states. ``sha256`` is the checksum that the manifest demands, if any; ``manifest`` and
    ``line`` tell where, for the message when it does not match.
    """

    path: Path | None
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sha256: str = ""
    manifest: str = ""
    line: int | None = None


def shown(path: Path) -> str:
    r"""Return the path as text that can be printed and stored.

    File names on Unix are bytes; Python's stand-in for a byte E9 that is not UTF-8 is shown as
    ``\udce9``.
    """
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")
