"""Reviewing: a teacher reads the computed keys in a table, and accepts, edits or rejects items.

``table`` gives the rows of a set, ``reviewed`` the set as a filled-in table leaves it.
"""

from __future__ import annotations

from reports.exercises.reviewing.applying import ReviewError, reviewed
from reports.exercises.reviewing.rows import COLUMNS, table

__all__ = ["COLUMNS", "ReviewError", "reviewed", "table"]
