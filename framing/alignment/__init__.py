"""Alignment: what several articles on one event have in common, and each in whose words.

A ``Side`` is one article, laid out for holding it against others. Each module aligns one kind of
thing (statements, quotations, numbers, ...) over the sides of an event and gives plain data, see
``aligned``. Nothing here depends on the order in which the articles are given.
"""

from __future__ import annotations

from framing.alignment.aligning import Alignment, align

__all__ = ["Alignment", "align"]
