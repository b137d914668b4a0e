"""Articles whose attribution relations people have marked, read from JSON lines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from framing.evaluation import tables
from framing.evaluation.evaluation import EvaluationError, Labelled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Span = tuple[int, int]
ROLES: Final = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution: the spans of its source, its cue and its content, any of them in pieces."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

    def spans(self, role: str) -> tuple[Span, ...]:
        """The spans of one of ``ROLES``."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[role]


@dataclass(frozen=True, slots=True)
class Annotated(Labelled):
    """Articles with their relations; ``labels`` counts the relations of each."""

    titles: tuple[str, ...] = ()
    relations: tuple[tuple[Relation, ...], ...] = ()


def read(path: Path) -> Annotated:
    """The articles in a file of JSON lines, or in all such files of a folder.

    Raises
    ------
    EvaluationError
        If there are none, or a line does not keep to the form.
    """
    found = [article for file in _files(path) for article in _articles(file)]
    if not found:
        message = f"{path.name}: found no article, expected a JSON object a line."
        raise EvaluationError(message)
    titles, texts, relations = zip(*found, strict=True)
    return Annotated(
        texts=texts,
        labels=np.array([len(marked) for marked in relations], dtype=np.float64),
        titles=titles,
        relations=relations,
    )


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.jsonl")) if path.is_dir() else [path]


def _articles(path: Path) -> Iterator[tuple[str, str, tuple[Relation, ...]]]:
    for place, found in tables.parsed(path, ("text",)):
        text, title = found["text"], found.get("title", "")
        marked = found.get("attributions")
        if not isinstance(marked, list):
            message = f'{place}: found no list under "attributions", expected the relations.'
            raise EvaluationError(message)
        relations = tuple(_relation(place, text, relation) for relation in marked)
        yield title if isinstance(title, str) else "", text, relations


def _relation(place: str, text: str, found: Any) -> Relation:  # noqa: ANN401 — as JSON gives it
    if not isinstance(found, dict):
        message = f"{place}: found the relation {json.dumps(found)[:40]}, expected an object."
        raise EvaluationError(message)
    return Relation(*(_spans(place, text, found.get(role, []), role) for role in ROLES))


def _spans(place: str, text: str, found: Any, role: str) -> tuple[Span, ...]:  # noqa: ANN401 — as JSON gives it
    """The spans without the white space at their ends."""
    spans = []
    try:
        for start, end, *_ in found:
            if not 0 <= start < end <= len(text):
                raise ValueError  # noqa: TRY301 — told below, with what it was
            spans.append(trimmed(text, start, end))
    except (TypeError, ValueError) as error:
        message = (
            f"{place}: found {json.dumps(found)[:60]} as the spans of a {role}, expected a list of "
            f"[start, end], offsets into a text of {len(text)} characters."
        )
        raise EvaluationError(message) from error
    return tuple(spans)


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends."""
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
