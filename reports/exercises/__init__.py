"""Exercises for media-literacy lessons, made from articles, with keys that quote the text.

Items are found by ``kinds``, chosen by ``making``, written by ``formats``; ``item`` is the plain
data between them. No item asks whether something is true or an outlet is biased.
"""

from __future__ import annotations

from reports.exercises.formats import FORMATS, format_named
from reports.exercises.item import ExerciseSet, Item
from reports.exercises.kinds import KINDS
from reports.exercises.making import VERSIONS, Wish, arrange, candidates, choose
from reports.exercises.material import Material, material

__all__ = [
    "FORMATS",
    "KINDS",
    "VERSIONS",
    "ExerciseSet",
    "Item",
    "Material",
    "Wish",
    "arrange",
    "candidates",
    "choose",
    "format_named",
    "material",
]
