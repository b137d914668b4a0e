"""The manifest of a QTI 2.1 package: its files, and what teachers should know of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises.formats import naming
from reports.exercises.formats.characters import line
from reports.exercises.formats.markup import element
from reports.exercises.item import Choice, Marking, Matching, Ordering, Writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from xml.etree.ElementTree import Element

    from reports.exercises.item import ExerciseSet, Item

_INTERACTIONS: Final = {
    Choice: "choiceInteraction",
    Marking: "hottextInteraction",
    Matching: "matchInteraction",
    Ordering: "orderInteraction",
    Writing: "extendedTextInteraction",
}


def item_file(item: Item) -> str:
    """The name of the file of an item."""
    return f"items/{naming.identifier(item.id)}.xml"


def manifest(exercises: ExerciseSet, items: Sequence[tuple[str, Item]]) -> Element:
    """What is in the package; items come with their titles."""
    test = element(
        "resource",
        element("file", href="test.xml"),
        *(element("dependency", identifierref=naming.identifier(item.id)) for _, item in items),
        identifier=naming.set_id(exercises),
        type="imsqti_test_xmlv2p1",
        href="test.xml",
    )
    about = element(
        "metadata",
        element("schema", "QTIv2.1 Package"),
        element("schemaversion", "1.0.0"),
        _about(naming.full_title(exercises), naming.note(exercises)),
    )
    return element(
        "manifest",
        about,
        element("organizations"),
        element("resources", test, *(_resource(title, item) for title, item in items)),
        **{
            "xmlns": "http://www.imsglobal.org/xsd/imscp_v1p1",
            "xmlns:imsmd": "http://www.imsglobal.org/xsd/imsmd_v1p2",
            "xmlns:imsqti": "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1",
            "identifier": f"{naming.set_id(exercises)}-manifest",
        },
    )


def _resource(title: str, item: Item) -> Element:
    file = item_file(item)
    written = isinstance(item.response, Writing)
    qti = element(
        "imsqti:qtiMetadata",
        element("imsqti:interactionType", _INTERACTIONS[type(item.response)]),
        element("imsqti:feedbackType", "nonadaptive"),
        element("imsqti:solutionAvailable", "false" if written else "true"),
    )
    about = _about(title, f"Key: {item.standing}.", naming.tags(item))
    return element(
        "resource",
        element("metadata", about, qti),
        element("file", href=file),
        identifier=naming.identifier(item.id),
        type="imsqti_item_xmlv2p1",
        href=file,
    )


def _about(title: str, description: str, keywords: Iterable[str] = ()) -> Element:
    parts = [("title", title), ("description", description)]
    parts += [("keyword", word) for word in keywords]
    return element(
        "imsmd:lom",
        element(
            "imsmd:general",
            *(
                element(f"imsmd:{name}", element("imsmd:langstring", line(text)))
                for name, text in parts
            ),
        ),
    )
