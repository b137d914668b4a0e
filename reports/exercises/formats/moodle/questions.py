"""Questions of Moodle XML, one function for each question type."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from reports.exercises.formats import candidates, markup, shares
from reports.exercises.formats.characters import line, untagged
from reports.exercises.formats.markup import Inlay, element, html
from reports.exercises.formats.moodle import rules
from reports.exercises.formats.moodle.fields import add, add_html, add_text
from reports.exercises.item import Choice, Marking, Matching, Ordering, Writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reports.exercises.item import Item

_DRAGGED: Final = 80  # characters that fit on one line of a page: what is dragged never wraps
# What stands for something to drag or select; in an article it must not.
_PLACEHOLDER: Final = re.compile(r"\[(?=\[\d+\]\])")
_LINES: Final = (2, 3, 5, 10, 15, 20, 25, 30, 35, 40)


def question(item: Item, credits_: Mapping[str, str], *, ordering: bool) -> ET.Element:
    """The question of an item, but for what all questions have."""
    maker = _Maker(item, credits_)
    match item.response:
        case Choice() as choice:
            return maker.multichoice(choice)
        case Marking():
            return maker.marking()
        case Matching() as matching:
            return maker.matched(matching)
        case Ordering() as steps:
            return maker.ordering(steps) if ordering else maker.places(steps)
        case Writing() as writing:
            return maker.essay(writing)


class _Maker:
    """Makes the question of one item."""

    def __init__(self, item: Item, credits_: Mapping[str, str]) -> None:
        self._item = item
        self._credits = credits_

    def _begin(self, kind: str, content: str) -> ET.Element:
        made = ET.Element("question", type=kind)
        add_html(made, "questiontext", content)
        after = markup.explanation(self._item, self._credits)
        add_html(made, "generalfeedback", after)
        add(made, "defaultgrade", f"{shares.points(self._item.response):.7f}")
        add(made, "penalty", "0.3333333" if kind != "essay" else "0.0000000")
        return made

    def _asked(self, inlays: Sequence[Inlay] = ()) -> str:
        prompt = markup.prompt(self._item, numbered=bool(inlays))
        return html([*markup.passages(self._item, inlays), *prompt])

    def _asked_with_places(self, rows: Iterable[tuple[str, int]]) -> str:
        """The question, and rows with a text and the number of what belongs beside it."""
        asked = _PLACEHOLDER.sub("&#91;", self._asked())
        places = (f"<p>{_raw(text)} [[{number}]]</p>" for text, number in rows)
        return asked + "".join(places)

    def multichoice(self, choice: Choice, inlays: Sequence[Inlay] = ()) -> ET.Element:
        made = self._begin("multichoice", self._asked(inlays))
        add(made, "single", "false" if choice.multiple else "true")
        add(made, "shuffleanswers", "false")
        add(made, "answernumbering", "none" if inlays else "abc")
        add(made, "showstandardinstruction", "1" if choice.multiple else "0")
        _add_general(made)
        for option in choice.options:
            share = shares.right(choice) if option.correct else -shares.wrong(choice)
            text = [element("p", line(option.text))]
            answer = add_html(made, "answer", text, fraction=rules.fraction(share))
            add_html(answer, "feedback", markup.paragraphs(option.feedback))
        return made

    def marking(self) -> ET.Element:
        shown = candidates.candidates(self._item)
        return self.multichoice(candidates.choice(shown), candidates.numbers(shown))

    def matched(self, matching: Matching) -> ET.Element:
        fits = rules.fits_matching(matching)
        return self.match(matching) if fits else self.gapselect(matching)

    def match(self, matching: Matching) -> ET.Element:
        made = self._begin("matching", self._asked())
        return _with_pairs(made, rules.pairs(matching))

    def places(self, ordering: Ordering) -> ET.Element:
        long = max(len(line(step.text)) for step in ordering.steps) > _DRAGGED
        matched = long and len(ordering.steps) >= rules.MATCHED[1]
        return self.match_places(ordering) if matched else self.ddwtos(ordering)

    def match_places(self, ordering: Ordering) -> ET.Element:
        made = self._begin("matching", self._asked())
        places = markup.places(ordering)
        return _with_pairs(made, [(step.text, places[step.rank - 1]) for step in ordering.steps])

    def gapselect(self, matching: Matching) -> ET.Element:
        number = {answer.id: place for place, answer in enumerate(matching.answers, start=1)}
        rows = [(prompt.text, number[prompt.answer]) for prompt in matching.prompts]
        made = self._begin("gapselect", self._asked_with_places(rows))
        add(made, "shuffleanswers", "0")
        _add_general(made)
        for answer in matching.answers:
            _add_choice(made, "selectoption", answer.text)
        return made

    def ddwtos(self, ordering: Ordering) -> ET.Element:
        number = {step.rank: place for place, step in enumerate(ordering.steps, start=1)}
        rows = [
            (f"{told}:", number[rank]) for rank, told in enumerate(markup.places(ordering), start=1)
        ]
        made = self._begin("ddwtos", self._asked_with_places(rows))
        add(made, "shuffleanswers", "0")
        _add_general(made)
        for step in ordering.steps:
            _add_choice(made, "dragbox", step.text)
        return made

    def ordering(self, ordering: Ordering) -> ET.Element:
        ends = markup.ends(self._item, ordering)
        told = html([element("p", ends)]) if ends else ""
        made = self._begin("ordering", self._asked() + told)
        add(made, "layouttype", "VERTICAL")
        add(made, "selecttype", "ALL")
        add(made, "selectcount", "0")
        add(made, "gradingtype", "ABSOLUTE_POSITION")
        add(made, "showgrading", "SHOW")
        add(made, "numberingstyle", "none")
        _add_general(made)
        for step in ordering.ranked:
            text = [element("p", line(step.text))]
            answer = add_html(made, "answer", text, fraction=f"{step.rank:.7f}")
            add_html(answer, "feedback", [])
        return made

    def essay(self, writing: Writing) -> ET.Element:
        made = self._begin("essay", self._asked())
        add(made, "responseformat", "editor")
        add(made, "responserequired", "1")
        lines = next((one for one in _LINES if one >= writing.lines), _LINES[-1])
        add(made, "responsefieldlines", str(lines))
        add(made, "attachments", "0")
        add(made, "attachmentsrequired", "0")
        info = [*markup.standing(self._item), *markup.rubric(self._item)]
        add_html(made, "graderinfo", [*info, *markup.model(self._item)])
        add_html(made, "responsetemplate", markup.paragraphs(writing.start))
        return made


def _raw(text: str) -> str:
    """A text on one line as HTML in which nothing is a placeholder."""
    return _PLACEHOLDER.sub("&#91;", escape(line(text), quote=False))


def _add_general(made: ET.Element) -> None:
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        add_html(made, name, [])
    ET.SubElement(made, "shownumcorrect")


def _with_pairs(made: ET.Element, pairs: Sequence[tuple[str, str]]) -> ET.Element:
    add(made, "shuffleanswers", "true")
    _add_general(made)
    for prompt, answer in pairs:
        subquestion = add_html(made, "subquestion", markup.paragraphs(prompt))
        add_text(subquestion, "answer", untagged(answer))
    return made


def _add_choice(made: ET.Element, tag: str, text: str) -> None:
    """Something to drag or select: HTML, though Moodle calls it text."""
    box = add_text(made, tag, _raw(text))
    add(box, "group", "1")
