"""A worksheet as HTML that needs nothing else: no network, no font, no other file."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from markupsafe import Markup, escape

from framing import release
from reports.exercises.formats.worksheet.sheet import Sheet, letter
from reports.exercises.item import Standing
from reports.templating import environment, source_hash
from reports.visible import encodable, visible

if TYPE_CHECKING:
    from jinja2 import Environment

    from reports.exercises.item import ExerciseSet

TEMPLATES: Final = Path(__file__).with_name("templates")
_PARAGRAPHS: Final = re.compile(r"\r?\n\s*\n")
_WORDS: Final = re.compile(r"\s*\S+[^\S\n]*|\s+")
_GAP: Final = '<span class="gap"></span>'
# In the order in which they need one another.
_SCRIPTS: Final = (
    "elements.js",
    "choice.js",
    "matching.js",
    "ordering.js",
    "marking.js",
    "writing.js",
    "feedback.js",
    "sheet.js",
)


def interactive(exercises: ExerciseSet) -> str:
    """The sheet that is answered and checked in a browser; its key is in the page's data."""
    script = "(() => {\n" + "".join(_source(name) for name in _SCRIPTS) + "})();\n"
    return _render("interactive.html.j2", exercises, script)


def printed(exercises: ExerciseSet) -> str:
    """The sheet for paper, with the key for the teacher on its last pages."""
    return _render("printed.html.j2", exercises)


def _render(template: str, exercises: ExerciseSet, script: str = "") -> str:
    style = _source("sheet.css") + _source("paper.css") + (_source("screen.css") if script else "")
    sheet = Sheet(exercises)
    page = (
        _environment()
        .get_template(template)
        .render(
            sheet=sheet,
            set=exercises,
            computed=Standing.COMPUTED in sheet.standings,
            data=_data(sheet),
            generator=release.version(),
            style=Markup(style),  # noqa: S704 — a file of this package, no text of an article
            script=Markup(script),  # noqa: S704 — as above
            style_hash=source_hash(style),
            script_hash=source_hash(script),
        )
    )
    return encodable(page)


def _data(sheet: Sheet) -> Markup:
    """The key as JSON in which nothing ends the element that holds it."""
    exercises = sheet.set
    value = {
        "title": exercises.title,
        "seed": exercises.seed,
        "version": exercises.version,
        "items": sheet.key(),
    }
    text = json.dumps(value, ensure_ascii=False)
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 — it holds none of HTML's characters


@cache
def _environment() -> Environment:
    made = environment(TEMPLATES)
    made.filters["letter"] = letter
    made.filters["spaced"] = _spaced
    made.filters["worded"] = _worded
    return made


def _spaced(text: str) -> Markup:
    """The text with a small gap between its paragraphs, where it has a whole line."""
    return Markup(_PARAGRAPHS.sub(_GAP, str(escape(visible(text)))))  # noqa: S704 — escaped


def _worded(text: str) -> Markup:
    """The text with each word in an element.

    WeasyPrint may break a longer run of text too early where an element follows it.
    """
    parts = (_spaced(part) for part in _WORDS.findall(text))
    return Markup().join(Markup("<span>{}</span>").format(part) for part in parts)


@cache
def _source(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")
