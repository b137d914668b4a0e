"""Reading a teaching pack: the articles of its events, the keys, and the marks of each article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.evaluation import comparison_reading, marks_reading
from framing.evaluation.comparison_key import KINDS, Key
from framing.evaluation.evaluation import EvaluationError, Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from framing.evaluation.marks import Marks

GOLD: Final = "gold"
KEY: Final = "comparison.toml"


@dataclass(frozen=True, slots=True)
class Pack(Labelled):
    """Articles on some events, with the marks of each; ``labels`` counts these."""

    key: Key = field(kw_only=True)
    """Of all events together."""
    marks: tuple[Marks, ...] = field(kw_only=True)


def read(path: Path) -> Pack:
    """The pack in a folder that holds folders of events, or is one.

    Raises
    ------
    EvaluationError
        If there is no event in it, an article has no marks, or a file does not keep to its form.
    """
    keys, marks = [], []
    for event in _events(path):
        key = comparison_reading.read(event / GOLD / KEY)
        texts = {article.id: article.text for article in key.articles}
        files = sorted(set((event / GOLD).glob("*.toml")) - {event / GOLD / KEY})
        found = {one.article: one for one in (marks_reading.read(file, texts) for file in files)}
        if set(found) != set(texts) or len(found) < len(files):
            names = ", ".join(file.name for file in files) or "none"
            message = f"{event.name}: found the marks {names}, expected a file for each article."
            raise EvaluationError(message)
        keys.append(key)
        marks += [found[name] for name in texts]
    key = _together(keys)
    return Pack(
        texts=key.texts,
        labels=np.array([one.count for one in marks], dtype=np.float64),
        key=key,
        marks=tuple(marks),
    )


def _events(path: Path) -> list[Path]:
    """The folders of events: those with a key."""
    folders = [path, *sorted(path.iterdir())] if path.is_dir() else []
    found = [folder for folder in folders if (folder / GOLD / KEY).is_file()]
    if not found:
        message = (
            f"{path}: found no event, expected folders with articles and, in {GOLD}/{KEY}, what "
            "these share."
        )
        raise EvaluationError(message)
    return found


def _together(keys: Sequence[Key]) -> Key:
    """The keys of several events as one."""
    return Key(
        texts=tuple(text for key in keys for text in key.texts),
        labels=np.concatenate([key.labels for key in keys]),
        articles=tuple(article for key in keys for article in key.articles),
        events=tuple(event for key in keys for event in key.events),
        groups={kind: tuple(one for key in keys for one in key.groups[kind]) for kind in KINDS},
        either={kind: tuple(one for key in keys for one in key.either[kind]) for kind in KINDS},
        voices=tuple(voice for key in keys for voice in key.voices),
        origins=tuple(origin for key in keys for origin in key.origins),
        headlines=tuple(headline for key in keys for headline in key.headlines),
    )
