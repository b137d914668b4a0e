"""Where something stands in an article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Some words of an article: offsets in code points into its text or title, and the words."""

    article: str
    field: str
    start: int
    end: int
    sentence: int
    text: str

    def overlaps(self, other: Stretch) -> bool:
        """Whether both have a character of the same article in common."""
        return (
            (self.article, self.field) == (other.article, other.field)
            and self.start < other.end
            and other.start < self.end
        )

    def holds(self, other: Stretch) -> bool:
        """Whether the other lies within this one."""
        return (
            (self.article, self.field) == (other.article, other.field)
            and self.start <= other.start
            and other.end <= self.end
        )
