"""How the marks of each feature are told apart: a tag, a line style, and whether they show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reports.summary import Summary

# Line styles that the style sheet knows; a quotation is a block of colour between brackets.
LINES: Final = ("wavy", "dashed", "double", "dotted", "over", "solid", "thick")
QUOTATIONS: Final = "quotation"
# Nearly every second sentence has some: they are left out of the text until asked for.
HIDDEN_AT_FIRST: Final = frozenset({"sentiment"})


@dataclass(frozen=True, slots=True)
class Style:
    """How one feature's marks look."""

    feature: str
    label: str
    tag: str
    line: str
    shown: bool
    count: int


def legend(summary: Summary) -> tuple[Style, ...]:
    """A style for each feature that has marks in the report."""
    counts: dict[str, int] = {}
    for article in summary.articles:
        for mark in article.marks:
            counts[mark.feature] = counts.get(mark.feature, 0) + 1
    styles: list[Style] = []
    tags: set[str] = set()
    lines = iter(LINES * len(summary.features))
    for feature in summary.features:
        tag = next(
            (letter for letter in feature.name.upper() if letter not in tags), str(len(tags))
        )
        line = QUOTATIONS if feature.name == QUOTATIONS else next(lines)
        tags.add(tag)
        if feature.name in counts:
            shown = feature.name not in HIDDEN_AT_FIRST
            styles.append(
                Style(feature.name, feature.label, tag, line, shown, counts[feature.name])
            )
    return tuple(styles)
