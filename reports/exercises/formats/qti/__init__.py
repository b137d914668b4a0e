"""QTI 2.1: a package with an item for each exercise and a test that holds them.

Choices are ``choiceInteraction``, marking is ``hottextInteraction``, matching and ordering have
interactions of their own, and writing is ``extendedTextInteraction`` with a rubric for scorers.
Answers that are right in part get a part of the points. The descriptions in the manifest, which
pupils never see, tell how far the keys may be relied on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.exercises.formats import naming
from reports.exercises.formats.files import document, zipped
from reports.exercises.formats.qti.assessment import assessment_test
from reports.exercises.formats.qti.items import assessment_item
from reports.exercises.formats.qti.manifest import item_file, manifest
from reports.exercises.formats.refusals import refusal

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet

__all__ = ["refusal", "write"]


def write(exercises: ExerciseSet) -> bytes:
    """The set as a zip: manifest, test and items."""
    credits_ = {source.article: source.credit for source in exercises.sources}
    carried = [
        (naming.title(item, number), item)
        for number, item in enumerate(exercises.items, start=1)
        if not refusal(item)
    ]
    files = {
        item_file(item): document(assessment_item(item, title, credits_)) for title, item in carried
    }
    items = [item for _, item in carried]
    files["test.xml"] = document(assessment_test(exercises, items))
    files["imsmanifest.xml"] = document(manifest(exercises, carried))
    return zipped(files)
