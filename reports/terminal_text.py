"""Pieces of a terminal's report: text on one line, list items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.table import Table
from rich.text import Text

from reports.visible import visible

if TYPE_CHECKING:
    from rich.console import RenderableType

# With more articles than this, a column for each does not fit.
COLUMNS: Final = 5
LONGEST: Final = 40


def plain(text: str, style: str = "") -> Text:
    """The text on one line, as it is: nothing in it is read as markup or as a terminal's code."""
    lead = len(text) - len(text.lstrip(" "))
    return Text(" " * lead + " ".join(visible(text).split()), style=style)


def item(text: str) -> RenderableType:
    """A list item whose further lines stand under its first."""
    grid = Table.grid(padding=(0, 1))
    grid.add_row("•", plain(text))
    return grid


def cut(text: str, longest: int = LONGEST) -> str:
    """The text without the marks around it, cut at a word if it is long."""
    joined = " ".join(visible(text).split()).strip("“”\"‘’' ")
    return joined if len(joined) <= longest else joined[:longest].rpartition(" ")[0] + " …"
