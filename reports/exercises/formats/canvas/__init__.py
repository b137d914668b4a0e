"""Canvas: a package of QTI 1.2 as Canvas imports and exports quizzes.

Canvas has no marking and, in what it imports, no ordering: marking is a choice among numbered
words of the passage, ordering is matching with places. The quiz comes unpublished, since keys want
a review first; the description of the package, which pupils never see, says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.exercises.formats import naming, shares
from reports.exercises.formats.canvas.items import item_element
from reports.exercises.formats.canvas.manifest import manifest, quiz_settings
from reports.exercises.formats.files import document, zipped
from reports.exercises.formats.markup import element
from reports.exercises.formats.refusals import refusal

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet


__all__ = ["refusal", "write"]


def write(exercises: ExerciseSet) -> bytes:
    """The set as a zip: manifest, quiz and settings of the quiz."""
    quiz = naming.set_id(exercises)
    credits_ = {source.article: source.credit for source in exercises.sources}
    carried = [
        (number, item) for number, item in enumerate(exercises.items, start=1) if not refusal(item)
    ]
    section = element(
        "section", *(item_element(item, number, credits_) for number, item in carried)
    )
    section.set("ident", "root_section")
    assessment = element("assessment", section, ident=quiz, title=naming.full_title(exercises))
    root = element("questestinterop", assessment)
    root.set("xmlns", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2")
    points = sum(shares.points(item.response) for _, item in carried)
    return zipped(
        {
            "imsmanifest.xml": document(manifest(exercises, quiz)),
            f"{quiz}/{quiz}.xml": document(root),
            f"{quiz}/assessment_meta.xml": document(quiz_settings(exercises, quiz, points)),
        }
    )
