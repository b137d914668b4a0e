"""Questions of Moodle XML, one function for each question type."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from reports.exercises.formats import candidates, markup, shares
from reports.exercises.formats.characters import line, untagged
from reports.exercises.formats.markup import Inlay, element, html
from reports.exercises.formats.moodle.fields import add, add_html, add_text
from reports.exercises.item import Choice, Marking, Matching, Ordering, Writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reports.exercises.item import Item

# All right options must sum to 100, each with a fraction that Moodle lists.
_SHARED: Final = frozenset({*range(1, 11), 20})
_MATCHED: Final = (2, 3)  # subquestions and answers that a match must have
_ANSWER: Final = 255  # characters that its database takes for an answer of match
_DRAGGED: Final = 80  # characters that fit on one line of a page: what is dragged never wraps
# What stands for something to drag or select; in an article it must not.
_PLACEHOLDER: Final = re.compile(r"\[(?=\[\d+\]\])")
_LINES: Final = (2, 3, 5, 10, 15, 20, 25, 30, 35, 40)


def refusal(item: Item) -> str:
    """Why no question can be made of an item; empty if one can."""
    match item.response:
        case Choice() as choice:
            return _choice_refusal(choice)
        case Marking(targets):
            if len(targets) not in _SHARED:
                return f"Moodle has no fraction for each of {len(targets)} right answers"
            return candidates.refusal(item)
        case Matching(prompts, answers):
            return "" if prompts and answers else "there is nothing to match"
        case Ordering(steps):
            return "" if len(steps) > 1 else "there is nothing to order"
        case Writing():
            return ""


def question(item: Item, credits_: Mapping[str, str], *, ordering: bool) -> ET.Element:
    """The question of an item, but for what all questions have."""
    maker = _Maker(item, credits_)
    match item.response:
        case Choice() as choice:
            return maker.multichoice(choice)
        case Marking():
            return maker.marking()
        case Matching() as matching:
            return maker.match(matching) if _matches(matching) else maker.gapselect(matching)
        case Ordering() as steps:
            return maker.ordering(steps) if ordering else maker.places(steps)
        case Writing() as writing:
            return maker.essay(writing)


def _choice_refusal(choice: Choice) -> str:
    if len(choice.options) < _MATCHED[0]:
        return "a choice needs two options"
    if not choice.correct:
        return "Moodle wants a right option"
    if choice.multiple and len(choice.correct) not in _SHARED:
        return f"Moodle has no fraction for each of {len(choice.correct)} right answers"
    return ""


def _matches(matching: Matching) -> bool:
    """Whether Moodle's type ``match`` can hold it."""
    subquestions, answers = _MATCHED
    return (
        len(matching.prompts) >= subquestions
        and len(_pairs(matching)) >= answers
        and all(0 < len(untagged(answer.text)) <= _ANSWER for answer in matching.answers)
    )


def _pairs(matching: Matching) -> list[tuple[str, str]]:
    """Each prompt with its answer, then the answers that no prompt has, with no prompt."""
    texts = {answer.id: answer.text for answer in matching.answers}
    pairs = [(prompt.text, texts[prompt.answer]) for prompt in matching.prompts]
    used = {line(answer) for _, answer in pairs}
    return [*pairs, *(("", text) for text in texts.values() if line(text) not in used)]


class _Maker:
    """Makes the question of one item."""

    def __init__(self, item: Item, credits_: Mapping[str, str]) -> None:
        self._item = item
        self._credits = credits_

    def _begin(
        self,
        kind: str,
        content: str,
        *,
        parts: bool = False,
    ) -> ET.Element:
        made = ET.Element("question", type=kind)
        add_html(made, "questiontext", content)
        after = markup.explanation(self._item, self._credits, parts=parts)
        add_html(made, "generalfeedback", after)
        add(made, "defaultgrade", f"{shares.points(self._item.response):.7f}")
        add(made, "penalty", "0.3333333" if kind != "essay" else "0.0000000")
        return made

    def _asked(self, inlays: Sequence[Inlay] = ()) -> str:
        return html([*markup.passages(self._item, inlays), *markup.prompt(self._item)])

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
            fraction = shares.right(choice) if option.correct else -shares.wrong(choice)
            answer = add_html(
                made,
                "answer",
                [element("p", line(option.text))],
                fraction=_fraction(fraction),
            )
            add_html(answer, "feedback", markup.paragraphs(option.feedback))
        return made

    def marking(self) -> ET.Element:
        shown = candidates.candidates(self._item)
        inlays = [markup.numbered(one.number, one.start, one.end, one.text) for one in shown]
        return self.multichoice(candidates.choice(shown), inlays)

    def match(self, matching: Matching) -> ET.Element:
        made = self._begin("matching", self._asked(), parts=True)
        return _with_pairs(made, _pairs(matching))

    def places(self, ordering: Ordering) -> ET.Element:
        long = max(len(line(step.text)) for step in ordering.steps) > _DRAGGED
        matched = long and len(ordering.steps) >= _MATCHED[1]
        return self.match_places(ordering) if matched else self.ddwtos(ordering)

    def match_places(self, ordering: Ordering) -> ET.Element:
        made = self._begin("matching", self._asked(), parts=True)
        places = markup.places(ordering)
        return _with_pairs(made, [(step.text, places[step.rank - 1]) for step in ordering.steps])

    def gapselect(self, matching: Matching) -> ET.Element:
        number = {answer.id: place for place, answer in enumerate(matching.answers, start=1)}
        rows = [(prompt.text, number[prompt.answer]) for prompt in matching.prompts]
        made = self._begin("gapselect", self._asked_with_places(rows), parts=True)
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
        made = self._begin("ddwtos", self._asked_with_places(rows), parts=True)
        add(made, "shuffleanswers", "0")
        _add_general(made)
        for step in ordering.steps:
            _add_choice(made, "dragbox", step.text)
        return made

    def ordering(self, ordering: Ordering) -> ET.Element:
        ends = element("p", f"From {line(ordering.first)} to {line(ordering.last)}.")
        made = self._begin("ordering", self._asked() + html([ends]), parts=True)
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


def _fraction(share: float) -> str:
    return f"{100 * share:.5f}".rstrip("0").rstrip(".") if share else "0"


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
