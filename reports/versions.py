"""Two versions of one article, rendered as text, Markdown or JSON.

What was taken out stands in [-these-] and what was put in in {+these+} marks, as word differences
are written; in Markdown it is struck through and bold.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from reports.markdown_text import text as markdown
from reports.visible import encodable, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.alignment.places import Stretch
    from framing.versions import Changed, Versions

FORMATS: Final = ("text", "markdown", "json")
SAME: Final = "No difference was found in headline and body."


@dataclass(frozen=True, slots=True)
class Marks:
    """How a format writes headings, items, and what was taken out and put in."""

    heading: Callable[[str], str]
    item: str
    plain: Callable[[str], str]
    removed: str
    added: str


_MARKS: Final = {
    "text": Marks(str, "  ", visible, "[-{}-]", "{{+{}+}}"),
    "markdown": Marks("## {}\n".format, "- ", markdown, "~~{}~~", "**{}**"),
}


def render(versions: Versions, format: str = "text") -> str:  # noqa: A002 — the word a caller expects
    """Two versions of an article held against each other, for people or programs to read.

    Raises
    ------
    ValueError
        If there is no such format.
    """
    if format == "json":
        found = {"same": versions.same, **asdict(versions)}
        return encodable(json.dumps(found, ensure_ascii=False, indent=1)) + "\n"
    if format not in _MARKS:
        message = f'There is no format "{format}" of two versions, only {", ".join(FORMATS)}.'
        raise ValueError(message)
    marks = _MARKS[format]
    lines = [marks.plain(line) for line in overview(versions)]
    for heading, items in _sections(versions, marks):
        if items:
            lines += ["", marks.heading(heading), *(f"{marks.item}{item}" for item in items)]
    return "\n".join(lines) + "\n"


def overview(versions: Versions) -> tuple[str, ...]:
    """What changed, in plain sentences."""
    if versions.same:
        return (SAME,)
    parts = [
        _counted(versions.changed, "changed"),
        _counted(versions.removed, "removed"),
        _counted(versions.added, "added"),
    ]
    told = ", ".join(part for part in parts if part)
    first = ["The headline was changed."] if versions.headline else []
    stands = {0: "None stands", 1: "One sentence stands"}.get(versions.kept)
    kept = f"{stands or f'{versions.kept} sentences stand'} word by word in both versions."
    return (*first, *([f"Of the sentences {told}."] if told else []), kept)


def _counted(places: Sequence[object], what: str) -> str:
    return f"{len(places)} {'was' if len(places) == 1 else 'were'} {what}" if places else ""


def _sections(versions: Versions, marks: Marks) -> Iterator[tuple[str, list[str]]]:
    if versions.headline:
        yield "Headline", [_edited(versions.headline, marks)]
    for name, change in versions.cues.items():
        yield f"{name.capitalize()} gone", _words(change.gone, marks)
        yield f"New {name}", _words(change.new, marks)
    for heading, heard in (
        ("Sources gone", versions.sources.gone),
        ("New sources", versions.sources.new),
    ):
        yield heading, [marks.plain(name) for name, _ in heard]
    yield "Numbers gone", _words(versions.numbers.gone, marks)
    yield "New numbers", _words(versions.numbers.new, marks)
    yield (
        "Quotations gone",
        [_shown(place, marks.removed, marks) for place in versions.quotations.gone],
    )
    yield "New quotations", [_shown(place, marks.added, marks) for place in versions.quotations.new]
    yield "Quotations changed", [_edited(one, marks) for one in versions.requoted]
    yield "Sentences changed", [_edited(one, marks) for one in versions.changed]
    yield "Sentences removed", [_shown(place, marks.removed, marks) for place in versions.removed]
    yield "Sentences added", [_shown(place, marks.added, marks) for place in versions.added]


def _words(places: Sequence[Stretch], marks: Marks) -> list[str]:
    """The words, each once, with how often they stand there."""
    counts: dict[str, int] = {}
    for place in places:
        word = " ".join(place.text.split()).strip('“”"')
        counts[word] = counts.get(word, 0) + 1
    return [
        marks.plain(f"“{word}”") + (f" ×{count}" if count > 1 else "")
        for word, count in counts.items()
    ]


def _shown(place: Stretch, form: str, marks: Marks) -> str:
    return form.format(marks.plain(" ".join(place.text.split())))


def _edited(changed: Changed, marks: Marks) -> str:
    """The wording of both versions in one, with what was taken out and put in marked."""
    forms = {"removed": marks.removed, "added": marks.added}
    found = []
    for edit in changed.edits:
        # The marks stand close around words, with the spaces outside.
        inner = edit.text.strip()
        before = edit.text[: len(edit.text) - len(edit.text.lstrip())]
        after = edit.text[len(edit.text.rstrip()) :] if inner else ""
        words = marks.plain(inner) if inner else ""
        kept = forms[edit.kind].format(words) if edit.kind in forms and inner else words
        found.append(f"{before}{kept}{after}")
    return " ".join("".join(found).split())


__all__ = ["FORMATS", "overview", "render"]
