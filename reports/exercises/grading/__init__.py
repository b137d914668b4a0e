"""Grading: pupils' answers held against a key, and against each other.

``answers`` reads them, ``points`` judges each, ``agreement`` and ``confusions`` tell about the
class; ``grades`` is all of it.
"""

from __future__ import annotations

from reports.exercises.grading.answers import AnswersError, read
from reports.exercises.grading.grades import Grades, grade

__all__ = ["AnswersError", "Grades", "grade", "read"]
