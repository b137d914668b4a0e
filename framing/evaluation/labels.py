"""Labelled texts of two kinds, and the checks that figures need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.evaluation import tables
from framing.evaluation.evaluation import EvaluationError, Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from framing.arrays import Bools


def binary_table(path: Path, column: str, positive: str, negative: str) -> Labelled:
    """The texts in ``column`` of a table whose column "label" holds 1 or 0.

    Raises
    ------
    EvaluationError
        If the table does not keep to the form, or does not hold some of each kind.
    """
    found = [
        (text, tables.label(place, label, {"1": 1.0, "0": 0.0}))
        for place, (label, text) in tables.rows(path, ("label", column))
    ]
    return labelled(path, found, positive, negative)


def labelled(
    path: Path,
    found: Sequence[tuple[str, float]],
    positive: str,
    negative: str,
    left_out: int = 0,
) -> Labelled:
    """The texts with their labels, some of each kind; the kinds are named for messages.

    Raises
    ------
    EvaluationError
        If one kind is missing.
    """
    count = sum(label > 0 for _, label in found)
    if not 0 < count < len(found):
        message = (
            f"{path.name}: found {count} {positive} and {len(found) - count} {negative}, "
            "expected some of each."
        )
        raise EvaluationError(message)
    texts = tuple(text for text, _ in found)
    return Labelled(texts, np.array([label for _, label in found]), left_out)


def positive_of(data: Labelled) -> Bools:
    """Which texts have the label 1."""
    return np.asarray(data.labels > 0, dtype=np.bool_)
