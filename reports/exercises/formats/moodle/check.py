"""Check: what a Moodle would refuse, or take in silence and spoil, in a file of Moodle XML.

Moodle's importer tells little: it takes a file that was cut off, and skips questions whose
fractions it does not list. This knows its rules as of 4.2 and nothing of how our files are
written, so that it can tell whether they are right.
"""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TYPES: Final = frozenset(
    """
    category multichoice truefalse shortanswer numerical matching essay description cloze
    multianswer calculated calculatedmulti calculatedsimple randomsamatch ddwtos gapselect
    ddimageortext ddmarker
    """.split()
)
_ORDERING_SINCE: Final = (4, 4)
_FORMATS: Final = frozenset({"html", "moodle_auto_format", "plain_text", "markdown"})
_RESPONSES: Final = frozenset({"editor", "editorfilepicker", "plain", "monospaced", "noinline"})
_BOOLEANS: Final = frozenset({"true", "false", "0", "1"})
_FRACTIONS: Final = (
    *(100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667),
    *(14.28571, 12.5, 11.11111, 10, 5, 0),
)
_TEXTS: Final = frozenset(
    """
    questiontext generalfeedback correctfeedback partiallycorrectfeedback incorrectfeedback
    feedback graderinfo responsetemplate info
    """.split()
)
_VOID: Final = frozenset({"br", "hr", "img"})
_IN_DRAGGED: Final = frozenset({"sub", "sup", "b", "i", "em", "strong", "span", "br"})
_NAME: Final = 255
_ID: Final = 100
_TAG: Final = 50
_ROUNDED: Final = 0.005  # Moodle rounds the sum of fractions to two digits
_GROUPS: Final = 8


def problems(content: bytes, version: tuple[int, int] = (4, 2)) -> list[str]:
    """What is wrong with a file, each with the question it is wrong in; empty if nothing is."""
    try:
        quiz = ET.fromstring(content.decode("utf-8"))  # noqa: S314 — our own file
    except (ET.ParseError, UnicodeDecodeError) as error:
        return [f"found no XML in UTF-8: {error}"]
    if quiz.tag != "quiz":
        return [f"found the root {quiz.tag}, expected quiz"]
    found = list(_all_ids(quiz))
    for number, question in enumerate(quiz, start=1):
        found += [f"question {number}: {problem}" for problem in _question(question, version)]
    return found


def _all_ids(quiz: ET.Element) -> Iterator[str]:
    ids = Counter(found for question in quiz if (found := _value(question, "idnumber")))
    for id_, times in ids.items():
        if times > 1:
            yield f"the idnumber {id_} stands {times} times"


def _question(question: ET.Element, version: tuple[int, int]) -> Iterator[str]:
    kind = question.get("type", "")
    if question.tag != "question" or not (
        kind in _TYPES or (kind == "ordering" and version >= _ORDERING_SINCE)
    ):
        yield f"found <{question.tag} type={kind!r}>, expected a question of a type Moodle has"
        return
    yield from _fields(question)
    if kind == "category":
        yield from _category(question)
        return
    yield from _head(question)
    if kind in _CHECKS:
        yield from _CHECKS[kind](question)


# --- what all questions have --------------------------------------------------------------------


def _fields(question: ET.Element) -> Iterator[str]:
    for field in question.iter():
        texts = field.findall("text")
        if len(texts) > 1 or any(len(text) for text in texts):
            yield f"{field.tag}: expected one text, with its HTML escaped"
        if field.tag in _TEXTS and field.get("format") not in _FORMATS:
            yield f"{field.tag}: found the format {field.get('format')}"
        if field.get("format") == "html":
            yield from (f"{field.tag}: {problem}" for problem in _html(_text(field)))


def _head(question: ET.Element) -> Iterator[str]:
    name = _value(question, "name/text")
    if not name or len(name) > _NAME or "<" in name:
        yield f"the name {name!r} is empty, too long or has tags"
    if not _value(question, "questiontext/text"):
        yield "there is no question text"
    if not _number(_value(question, "defaultgrade")) > 0:
        yield "the default grade is no positive number"
    if not 0 <= _number(_value(question, "penalty")) <= 1:
        yield "the penalty is no share"
    if len(_value(question, "idnumber")) > _ID:
        yield "the idnumber is too long"
    for tag in question.iterfind("tags/tag"):
        told = _text(tag)
        if not told or len(told) > _TAG or set("<>,`") & set(told):
            yield f"the tag {told!r} is empty, too long or has marks that Moodle drops"


def _category(question: ET.Element) -> Iterator[str]:
    path = _value(question, "category/text")
    parts = [part.replace("//", "/").strip() for part in re.split(r"(?<!/)/(?!/)", path)]
    if parts[:2] != ["$course$", "top"]:
        yield f"the category {path!r} does not begin at the top of the course"
    if not all(part and len(part) <= _NAME and "<" not in part for part in parts):
        yield f"the category {path!r} has a part that is empty, too long or has tags"


# --- what each type has -------------------------------------------------------------------------


def _multichoice(question: ET.Element) -> Iterator[str]:
    yield from _booleans(question, "single", "shuffleanswers")
    answers = question.findall("answer")
    if len(answers) < 2 or not all(map(_text, answers)):  # noqa: PLR2004 — a choice has two
        yield "expected two answers or more, none empty"
    fractions = [_number(answer.get("fraction", "")) for answer in answers]
    unlisted = [one for one in fractions if abs(one) not in _FRACTIONS]
    if unlisted:
        yield f"Moodle does not list the fractions {unlisted}"
    if _value(question, "single") in {"true", "1"}:
        if max(fractions, default=0) != 100:  # noqa: PLR2004 — per cent
            yield "no answer has the whole grade"
    elif abs(sum(one for one in fractions if one > 0) / 100 - 1) >= _ROUNDED:
        yield "the positive fractions do not sum to 100"


def _matching(question: ET.Element) -> Iterator[str]:
    yield from _booleans(question, "shuffleanswers")
    pairs = [(_text(one), _value(one, "answer/text")) for one in question.iterfind("subquestion")]
    if sum(bool(asked) for asked, _ in pairs) < 2:  # noqa: PLR2004 — Moodle's own
        yield "expected two subquestions or more"
    if len(pairs) < 3:  # noqa: PLR2004 — Moodle's own
        yield "expected three answers or more"
    for _, answer in pairs:
        if not answer or len(answer) > _NAME or "<" in answer:
            yield f"the answer {answer!r} is empty, too long or has tags"


def _places(choices: str) -> Callable[[ET.Element], Iterator[str]]:
    """A check of text with places for choices: to drag (``dragbox``) or select."""

    def check(question: ET.Element) -> Iterator[str]:
        yield from _booleans(question, "shuffleanswers")
        boxes = question.findall(choices)
        text = _value(question, "questiontext/text")
        used = Counter(int(number) for number in re.findall(r"\[\[(\d+)\]\]", text))
        if not used:
            yield "there is no place for a choice"
        for number, times in used.items():
            if not 1 <= number <= len(boxes):
                yield f"[[{number}]] has no choice"
            elif choices == "dragbox" and times > 1 and boxes[number - 1].find("infinite") is None:
                yield f"choice {number} is needed {times} times and there once"
        for box in boxes:
            if not _text(box) or not 1 <= _number(_value(box, "group")) <= _GROUPS:
                yield f"the choice {_text(box)!r} is empty or in no group"
            yield from _html(_text(box), _IN_DRAGGED)

    return check


def _essay(question: ET.Element) -> Iterator[str]:
    if _value(question, "responseformat") not in _RESPONSES:
        yield "Moodle does not know the response format"
    if not _number(_value(question, "responsefieldlines")) > 0:
        yield "the field for the answer has no lines"
    if question.find("graderinfo") is None or question.find("responsetemplate") is None:
        yield "information for graders or the response template is missing"


def _ordering(question: ET.Element) -> Iterator[str]:
    answers = question.findall("answer")
    if len(answers) < 2 or not all(map(_text, answers)):  # noqa: PLR2004 — an order has two
        yield "expected two answers or more, none empty"
    ranks = [_number(answer.get("fraction", "")) for answer in answers]
    if ranks != [float(rank) for rank in range(1, len(ranks) + 1)]:
        yield f"the answers do not stand in their order: {ranks}"


_CHECKS: Final[dict[str, Callable[[ET.Element], Iterator[str]]]] = {
    "multichoice": _multichoice,
    "matching": _matching,
    "ddwtos": _places("dragbox"),
    "gapselect": _places("selectoption"),
    "essay": _essay,
    "ordering": _ordering,
}


# --- reading ------------------------------------------------------------------------------------


def _text(field: ET.Element) -> str:
    return _value(field, "text")


def _value(element: ET.Element, path: str) -> str:
    return (element.findtext(path) or "").strip()


def _number(text: str) -> float:
    """The number that a text is; not a number, which no comparison holds for, if it is none."""
    return float(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else float("nan")


def _booleans(question: ET.Element, *names: str) -> Iterator[str]:
    for name in names:
        if _value(question, name) not in _BOOLEANS:
            yield f"{name}: found {_value(question, name)!r}, expected true or false"


class _Balance(HTMLParser):
    """Reads HTML and notes what is not closed, or not allowed."""

    def __init__(self, allowed: frozenset[str] | None) -> None:
        super().__init__()
        self.allowed = allowed
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in {"script", "style"} or (self.allowed is not None and tag not in self.allowed):
            self.wrong.append(f"<{tag}> is not allowed")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")


def _html(text: str, allowed: frozenset[str] | None = None) -> list[str]:
    balance = _Balance(allowed)
    balance.feed(text)
    balance.close()
    return [*balance.wrong, *(f"<{tag}> is not closed" for tag in balance.open)]
