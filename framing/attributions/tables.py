"""Attribution relations as a table to work with in pandas."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from framing.attributions import lexicon, resolving, spans, stance
from framing.attributions.kinds import Kind, kinds
from framing.attributions.source_class import SourceClass
from framing.attributions.stance import Stance
from framing.tokens import Field

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.attributions.relations import Relations
    from framing.attributions.resolving import Resolved
    from framing.tokens import Tokens

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


def table(tokens: Tokens, found: Relations) -> pd.DataFrame:
    """A row per relation, in text order; offsets count into the article's text or title."""
    article = tokens.article[found.head]
    sentence = tokens.sentence[found.head]
    field = tokens.sentences.field[sentence]

    def offsets(positions: Ints) -> Ints:
        return tokens.offsets(positions, article, field)

    cue_start, cue_end = map(offsets, spans.cues(tokens, found))
    named = found.source_first >= 0
    source_start, source_end = map(offsets, spans.sources(tokens, found))
    meant = resolving.resolve(tokens, found.source_first, found.source_last)
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
    first_sentence = np.searchsorted(tokens.sentences.article, article)
    columns: dict[str, Any] = {
        "article": np.array([one.id for one in tokens.articles], dtype=object)[article],
        "source_start": pd.array(source_start, dtype="Int64"),
        "source_end": pd.array(source_end, dtype="Int64"),
        "cue_start": cue_start,
        "cue_end": cue_end,
        "contents": pd.Series(contents, dtype="object"),
        "kind": _KINDS[kinds(tokens, found)],
        "source": _names(tokens, meant),
        "source_class": _CLASSES[meant.kind],
        "stance": _TAKES[_stances(tokens, found)],
        "sentence": sentence - first_sentence,
        "field": _FIELDS[field],
    }
    columns["source_start"][~named] = pd.NA
    columns["source_end"][~named] = pd.NA
    return pd.DataFrame(columns).astype(COLUMNS)


def _names(tokens: Tokens, meant: Resolved) -> list[str]:
    """Who is meant, in the words of the text; empty for nobody."""
    first, last = np.maximum(meant.first, 0), np.maximum(meant.last, 0)
    start, end = tokens.start[first], spans.ends(tokens, first, last)
    return [
        tokens.buffer.data[a:b].decode("utf-8", "replace") if named else ""
        for a, b, named in zip(
            start.tolist(), end.tolist(), (meant.first >= 0).tolist(), strict=True
        )
    ]


def _stances(tokens: Tokens, found: Relations) -> Ints:
    """How each cue takes what it reports; a colon and "according to" take no part."""
    known = found.entry < len(lexicon.entries())
    stances = np.full(len(found), int(Stance.NEUTRAL))
    stances[known] = _table().of(tokens, found.entry[known], found.head[known])
    return stances


@cache
def _table() -> stance.StanceTable:
    return stance.StanceTable([entry.lemma for entry in lexicon.entries()])
