"""The test of a QTI 2.1 package: all items in one section, their scores summed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises.formats import naming, shares
from reports.exercises.formats.markup import element
from reports.exercises.formats.qti.manifest import item_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from reports.exercises.item import ExerciseSet, Item

NAMESPACE: Final = "http://www.imsglobal.org/xsd/imsqti_v2p1"


def assessment_test(exercises: ExerciseSet, items: Sequence[Item]) -> Element:
    """The test that holds the items."""
    title = naming.full_title(exercises)
    points = sum(shares.points(item.response) for item in items)
    section = element(
        "assessmentSection",
        *(
            element(
                "assessmentItemRef",
                identifier=naming.identifier(item.id),
                href=item_file(item),
            )
            for item in items
        ),
        identifier="items",
        title=title,
        visible="true",
    )
    part = element(
        "testPart",
        section,
        identifier="part",
        navigationMode="nonlinear",
        submissionMode="individual",
    )
    return element(
        "assessmentTest",
        element(
            "outcomeDeclaration",
            identifier="SCORE",
            cardinality="single",
            baseType="float",
            normalMaximum=str(points),
        ),
        part,
        element(
            "outcomeProcessing",
            element(
                "setOutcomeValue",
                element("sum", element("testVariables", variableIdentifier="SCORE")),
                identifier="SCORE",
            ),
        ),
        xmlns=NAMESPACE,
        identifier=naming.set_id(exercises),
        title=title,
    )
