"""Versions: what of the toolkit itself a table of scores depends on."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import features
from framing import release

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Versions:
    """The toolkit's version, hashes of its lexicons and of its code, and the version of Python."""

    framing: str
    lexicons: str
    code: str
    python: str

    def __str__(self) -> str:
        """Return what a row of results carries: rows with the same can be compared."""
        python = self.python.replace(".", "")
        return f"{self.framing}+lexicons.{self.lexicons[:8]}.python{python}"


@cache
def current() -> Versions:
    """The versions of what runs now."""
    homes = [Path(__file__).parents[1], Path(features.__file__).parent]
    return Versions(
        framing=release.version(),
        lexicons=_digest(path for home in homes for path in sorted(home.rglob("*.tsv"))),
        code=_digest(path for home in homes for path in sorted(home.rglob("*.py"))),
        python=f"{sys.version_info.major}.{sys.version_info.minor}",
    )


def _digest(paths: Iterable[Path]) -> str:
    digest = sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
