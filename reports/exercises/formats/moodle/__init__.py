"""Moodle XML: questions for the question bank of Moodle 4.2 and later.

Every response has the question type that fits it best: choices are ``multichoice``; marking is
``multichoice`` over numbered words of the passage; matching is ``match``, or ``gapselect`` where
there are too few answers for it or one is too long; ordering is ``ddwtos`` (drag the headlines
into places), or ``match`` with places where the texts are too long to be dragged; writing is
``essay`` with the rubric as information for graders. Tags and the category's description, which
only teachers see, tell how far the keys may be relied on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from reports.exercises.formats import naming
from reports.exercises.formats.characters import shortened
from reports.exercises.formats.files import document
from reports.exercises.formats.markup import element
from reports.exercises.formats.moodle import questions, rules
from reports.exercises.formats.moodle.fields import add, add_html, add_text
from reports.exercises.formats.moodle.rules import refusal

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet, Item

__all__ = ["refusal", "write"]


def write(exercises: ExerciseSet, *, ordering: bool = False) -> bytes:
    """The set as Moodle XML.

    ``ordering`` writes questions of the type ``ordering``, which Moodle has from 4.4 on; an older
    one refuses a whole file for a single such question.
    """
    quiz = ET.Element("quiz")
    quiz.append(_category(exercises))
    credits_ = {source.article: source.credit for source in exercises.sources}
    for number, item in enumerate(exercises.items, start=1):
        if not refusal(item):
            question = questions.question(item, credits_, ordering=ordering)
            _head(question, item, number)
            quiz.append(question)
    return document(quiz)


def _category(exercises: ExerciseSet) -> ET.Element:
    """The category that the questions go to, with what teachers should know of them."""
    question = ET.Element("question", type="category")
    add_text(question, "category", rules.category(exercises))
    add_html(question, "info", _note(exercises))
    add(question, "idnumber", "")
    return question


def _note(exercises: ExerciseSet) -> list[ET.Element]:
    sources = [element("li", source.credit) for source in exercises.sources]
    return [element("p", naming.note(exercises)), *([element("ul", *sources)] if sources else [])]


def _head(question: ET.Element, item: Item, number: int) -> None:
    """What all questions have besides their own fields: name and id before them, tags after."""
    name = ET.Element("name")
    ET.SubElement(name, "text").text = rules.name(item, number)
    question.insert(0, name)
    add(question, "hidden", "0")
    add(question, "idnumber", item.id)
    tags = ET.SubElement(question, "tags")
    for tag in naming.tags(item):
        add_text(tags, "tag", shortened(tag, rules.TAG))
