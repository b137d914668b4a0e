"""Reading: files, folders and standard input into articles, with a reject for all else."""

from __future__ import annotations

from framing.reading.articles import Articles
from framing.reading.reader import read
from framing.reading.reject import STANDARD_INPUT, Reject

__all__ = ["STANDARD_INPUT", "Articles", "Reject", "read"]
