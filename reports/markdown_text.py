"""Pieces of Markdown: text that is nothing but text, lists, tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# How much of a long sentence is shown.
LONGEST: Final = 160
# What Markdown would read as more than text, wherever it stands.
_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~&$!])")
# And what it reads so at the start of a line.
_OPENING: Final = re.compile(r"^(?:(?=[-+=:])|(\d+)(?=[.)]))")


def text(raw: str) -> str:
    r"""The text on one line, with nothing in it that Markdown or HTML would act on.

    Examples
    --------
    >>> text("a <b> | *c*")
    'a \\<b\\> \\| \\*c\\*'
    """
    joined = " ".join(visible(raw).split())
    return _OPENING.sub(r"\1\\", _SPECIAL.sub(r"\\\1", joined))


def cut(raw: str) -> str:
    """The text, cut at a word if it is long."""
    joined = " ".join(raw.split())
    return text(joined if len(joined) <= LONGEST else joined[:LONGEST].rpartition(" ")[0] + " …")


def itemised(items: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {item}" for item in items)


def table(head: Sequence[str], rows: Iterable[Sequence[str]], numbers: int = 0) -> str:
    """A table whose columns after the first ``len(head) - numbers`` hold numbers."""
    rules = ["---"] * (len(head) - numbers) + ["---:"] * numbers
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rules, *rows))
