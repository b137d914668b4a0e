"""Attribution relations as a table to work with in pandas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from framing.attributions import spans
from framing.attributions.kinds import Kind, kinds
from framing.attributions.source_class import SourceClass
from framing.attributions.stance import Stance
from framing.tokens import Field

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.attributions.said import Said

COLUMNS: Final = {
    "article": "str",
    "source_start": "Int64",
    "source_end": "Int64",
    "cue_start": "int64",
    "cue_end": "int64",
    "contents": "object",
    "kind": "str",
    "source": "str",
    "source_class": "str",
    "stance": "str",
    "sentence": "int64",
    "field": "str",
}
_KINDS: Final = np.array([kind.label for kind in Kind], dtype=object)
_CLASSES: Final = np.array([one.label for one in SourceClass], dtype=object)
_TAKES: Final = np.array([one.label for one in Stance], dtype=object)
_FIELDS: Final = np.array([field.name.lower() for field in Field], dtype=object)


def empty() -> pd.DataFrame:
    """The table of nothing."""
    return pd.DataFrame({name: [] for name in COLUMNS}).astype(COLUMNS)


def table(told: Said) -> pd.DataFrame:
    """A row per relation, in text order; offsets count into the article's text or title."""
    tokens, found = told.tokens, told.relations
    article = tokens.article[found.head]
    sentence = tokens.sentence[found.head]
    field = tokens.sentences.field[sentence]

    def offsets(positions: Ints) -> Ints:
        return tokens.offsets(positions, article, field)

    cue_start, cue_end = map(offsets, spans.cues(tokens, found))
    named = found.source_first >= 0
    source_start, source_end = map(offsets, spans.sources(tokens, found))
    pieces = [
        (held, *map(offsets, spans.contents(tokens, first, last)))
        for first, last, held in zip(
            found.content_first.T, found.content_last.T, found.content_first.T >= 0, strict=True
        )
    ]
    contents = [
        [(int(start[row]), int(end[row])) for held, start, end in pieces if held[row]]
        for row in range(len(found))
    ]
    first_sentence = tokens.sentences.article.searchsorted(article)
    columns: dict[str, Any] = {
        "article": np.array([one.id for one in tokens.articles], dtype=object)[article],
        "source_start": pd.array(source_start, dtype="Int64"),
        "source_end": pd.array(source_end, dtype="Int64"),
        "cue_start": cue_start,
        "cue_end": cue_end,
        "contents": pd.Series(contents, dtype="object"),
        "kind": _KINDS[kinds(tokens, found)],
        "source": told.names,
        "source_class": _CLASSES[told.meant.kind],
        "stance": _TAKES[told.stances],
        "sentence": sentence - first_sentence,
        "field": _FIELDS[field],
    }
    columns["source_start"][~named] = pd.NA
    columns["source_end"][~named] = pd.NA
    return pd.DataFrame(columns).astype(COLUMNS)
