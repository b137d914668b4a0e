"""What a package for Canvas has beside its questions: the manifest, the settings of the quiz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.exercises.formats import naming
from reports.exercises.formats.characters import line
from reports.exercises.formats.markup import element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from reports.exercises.item import ExerciseSet


def manifest(exercises: ExerciseSet, quiz: str) -> Element:
    """What is in the package."""
    general = element(
        "imsmd:general",
        element("imsmd:title", element("imsmd:string", line(naming.full_title(exercises)))),
        element("imsmd:description", element("imsmd:string", naming.note(exercises))),
    )
    metadata = element(
        "metadata",
        element("schema", "IMS Content"),
        element("schemaversion", "1.1.3"),
        element("imsmd:lom", general),
    )
    settings = f"{quiz}-settings"
    questions = element(
        "resource",
        element("file", href=f"{quiz}/{quiz}.xml"),
        element("dependency", identifierref=settings),
        identifier=quiz,
        type="imsqti_xmlv1p2",
    )
    beside = element(
        "resource",
        element("file", href=f"{quiz}/assessment_meta.xml"),
        identifier=settings,
        type="associatedcontent/imscc_xmlv1p1/learning-application-resource",
        href=f"{quiz}/assessment_meta.xml",
    )
    resources = element("resources", questions, beside)
    made = element("manifest", metadata, element("organizations"), resources)
    made.attrib = {
        "identifier": f"{quiz}-manifest",
        "xmlns": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
        "xmlns:imsmd": "http://www.imsglobal.org/xsd/imsmd_v1p2",
    }
    return made


def quiz_settings(exercises: ExerciseSet, quiz: str, points: int) -> Element:
    """The settings of the quiz: as many attempts as pupils like, and not yet published."""
    settings = {
        "title": line(naming.full_title(exercises)),
        "description": "",
        "shuffle_answers": "false",
        "scoring_policy": "keep_highest",
        "hide_results": "",
        "quiz_type": "assignment",
        "points_possible": f"{points:.1f}",
        "show_correct_answers": "true",
        "allowed_attempts": "-1",
        "one_question_at_a_time": "false",
        "cant_go_back": "false",
        "available": "false",
    }
    made = element("quiz", *(element(name, value) for name, value in settings.items()))
    made.attrib = {"identifier": quiz, "xmlns": "http://canvas.instructure.com/xsd/cccv1p0"}
    return made
