"""Markup: the texts of an item as elements of HTML, for platforms that show it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from reports.exercises.formats.characters import line, visible
from reports.exercises.item import Matching, Ordering, Writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reports.exercises.item import Item, Passage

Element = ET.Element

_PARAGRAPHS: Final = re.compile(r"\n\s*\n")
_MARKS_OPEN: Final = ("“", '"', "‘", "«", "„")


@dataclass(frozen=True, slots=True)
class Inlay:
    """Words of a passage that elements stand for; offsets as in ``Target``."""

    start: int
    end: int
    elements: tuple[Element, ...]


def element(tag: str, *content: str | Element, **attributes: str) -> Element:
    """An element with text and elements in it; all text becomes what XML can hold."""
    made = ET.Element(tag, {name: line(value) for name, value in attributes.items()})
    for part in content:
        append(made, part)
    return made


def append(parent: Element, part: str | Element) -> None:
    """Add text or an element at the end of an element."""
    if not isinstance(part, str):
        parent.append(part)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + visible(part)
    else:
        parent.text = (parent.text or "") + visible(part)


def html(elements: Iterable[Element]) -> str:
    """Elements written as HTML."""
    return "".join(ET.tostring(part, encoding="unicode", method="html") for part in elements)


def paragraphs(text: str, inlays: Sequence[Inlay] = ()) -> list[Element]:
    """The text as paragraphs; a single end of line is kept within one."""
    made: list[Element] = []
    place = 0
    for inlay in inlays:
        _append_text(made, text[place : inlay.start])
        for part in inlay.elements:
            append(_last(made), part)
        place = inlay.end
    _append_text(made, text[place:])
    return [one for one in made if "".join(one.itertext()).strip()]


def _append_text(made: list[Element], text: str) -> None:
    for number, block in enumerate(_PARAGRAPHS.split(visible(text))):
        if number:
            made.append(ET.Element("p"))
        for row, words in enumerate(block.split("\n")):
            if row:
                append(_last(made), ET.Element("br"))
            append(_last(made), words)


def _last(made: list[Element]) -> Element:
    if not made:
        made.append(ET.Element("p"))
    return made[-1]


# --- before the answer --------------------------------------------------------------------------


def passage(
    given: Passage, inlays: Sequence[Inlay] = (), *, credited: bool = True
) -> list[Element]:
    """An excerpt with its label and, unless that is veiled or stands elsewhere, its credit."""
    made = [element("p", element("strong", given.label))] if given.label else []
    made.append(element("blockquote", *paragraphs(given.text, inlays)))
    if credited and not given.veiled:
        made.append(element("p", element("em", given.credit)))
    return made


def passages(item: Item, inlays: Sequence[Inlay] = ()) -> list[Element]:
    """The excerpts of an item; the inlays belong to the first.

    Of several in a row from one article, the last has the credit line.
    """
    made: list[Element] = []
    for given, following in zip_longest(item.passages, item.passages[1:]):
        same = following is not None and not following.veiled and following.credit == given.credit
        made += passage(given, () if made else inlays, credited=not same)
    return made


def prompt(item: Item, *, numbered: bool = False) -> list[Element]:
    """What pupils are asked to do; ``numbered`` tells them where to choose from."""
    hint = [element("p", "Choose among the words that have a number in the text.")]
    return [element("p", element("strong", line(item.prompt))), *(hint if numbered else [])]


def start(item: Item) -> list[Element]:
    """The text that a written answer may start from."""
    if not isinstance(item.response, Writing) or not item.response.start.strip():
        return []
    begun = element("blockquote", *paragraphs(item.response.start))
    return [element("p", "You can start from this:"), begun]


def ends(item: Item, ordering: Ordering) -> str:
    """What the ends of an order are, unless the prompt tells it already."""
    told = line(ordering.first) in line(item.prompt) and line(ordering.last) in line(item.prompt)
    return "" if told else f"(In order from {line(ordering.first)} to {line(ordering.last)}.)"


def places(ordering: Ordering) -> tuple[str, ...]:
    """What the places of an order are called, the first and the last with what they are."""
    last = len(ordering.steps)
    said = {1: f" ({line(ordering.first)})", last: f" ({line(ordering.last)})"}
    return tuple(f"{place}{said.get(place, '')}" for place in range(1, last + 1))


# --- after the answer ---------------------------------------------------------------------------


def explanation(item: Item, credits_: Mapping[str, str]) -> list[Element]:
    """The explanation, what is said of prompts and steps, the evidence, and where it comes from.

    What pupils were not to see before stands here too. What is said of options has its own place
    in every format.
    """
    return [
        *paragraphs(item.explanation),
        *_parts(item),
        *model(item),
        *_sources(item, credits_),
    ]


def standing(item: Item) -> list[Element]:
    """How far the key may be relied on: for teachers."""
    return [element("p", f"Key and rubric: {item.standing}.")]


def rubric(item: Item) -> list[Element]:
    """The levels by which a written answer is judged, the best first, with their points."""
    if not isinstance(item.response, Writing):
        return []
    levels = item.response.rubric
    rows = []
    for worth, level in zip(range(len(levels), 0, -1), levels, strict=True):
        told = f": {line(level.description)}" if level.description else ""
        name = element("strong", line(level.name))
        rows.append(element("li", name, f" ({_points(worth)}){told}"))
    return [element("ul", *rows)]


def judged(item: Item) -> list[Element]:
    """The rubric with what it is, for formats that have no place of its own for it."""
    levels = rubric(item)
    return [element("p", "How answers are judged:"), *levels] if levels else []


def _points(count: int) -> str:
    return "1 point" if count == 1 else f"{count} points"


def model(item: Item) -> list[Element]:
    """The answer that a written one may be held against."""
    if not isinstance(item.response, Writing) or not item.response.model.strip():
        return []
    return [element("p", "An answer as it could be:"), *paragraphs(item.response.model)]


def _parts(item: Item) -> list[Element]:
    match item.response:
        case Matching(prompts, answers):
            texts = {answer.id: answer.text for answer in answers}
            lines = [
                _told(f"{given.text} — {texts[given.answer]}", given.feedback) for given in prompts
            ]
            return [element("ul", *(element("li", told) for told in lines))]
        case Ordering() as ordering:
            lines = [_told(step.text, step.feedback) for step in ordering.ranked]
            order = element("p", f"From {line(ordering.first)} to {line(ordering.last)}:")
            return [order, element("ol", *(element("li", told) for told in lines))]
        case _:
            return []


def _told(what: str, feedback: str) -> str:
    return f"{line(what)}: {line(feedback)}" if feedback else line(what)


def _sources(item: Item, credits_: Mapping[str, str]) -> list[Element]:
    """For each article the words the key rests on, and its credit line."""
    rows = []
    for article in item.articles:
        labels = dict.fromkeys(
            given.label for given in item.passages if given.article == article and given.label
        )
        quotes = dict.fromkeys(
            _quoted(place.quote) for place in item.evidence if place.article == article
        )
        here = credits_.get(article) or next(
            (given.credit for given in item.passages if given.article == article), article
        )
        told = " — ".join(part for part in ("; ".join(quotes), line(here)) if part)
        rows.append(f"{', '.join(map(line, labels))}: {told}" if labels else told)
    if not rows:
        return []
    return [
        element("p", "Evidence and sources:"),
        element("ul", *(element("li", row) for row in rows)),
    ]


def _quoted(quote: str) -> str:
    words = line(quote)
    return words if words.startswith(_MARKS_OPEN) else f"“{words}”"
