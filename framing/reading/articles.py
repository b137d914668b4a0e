"""Articles: what a reading gave, with what it could not read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from framing.article import Article
    from framing.reading.reject import Reject


@dataclass(frozen=True, slots=True, repr=False)
class Articles(Sequence["Article"]):
    """The articles of one reading, in the order asked for, and the rejects.

    An immutable sequence. A slice keeps the rejects: they belong to the reading, and whoever
    works on a part of it should still learn that something was not read.
    """

    items: tuple[Article, ...] = ()
    rejects: tuple[Reject, ...] = ()

    def __len__(self) -> int:
        """Return the number of articles; rejects do not count."""
        return len(self.items)

    @overload
    def __getitem__(self, index: int) -> Article: ...

    @overload
    def __getitem__(self, index: slice) -> Articles: ...

    def __getitem__(self, index: int | slice) -> Article | Articles:
        """Return one article, or for a slice these articles with all rejects."""
        if isinstance(index, slice):
            return Articles(self.items[index], self.rejects)
        return self.items[index]

    def __repr__(self) -> str:
        """Return the ids, and how many files were rejected."""
        ids = ", ".join(article.id for article in self.items)
        return f"<Articles: {len(self.items)} read ({ids}), {len(self.rejects)} rejected>"
