"""Sourcing: whom the articles of an outlet hear, by the ledger of cues.

Counted are attributions in the author's own words of the text. By name, and so comparable from
article to article, are persons, organisations and news outlets; whoever is only called "officials"
may be another one in the next article.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from features.sources import ALL
from framing.outlets import names, streams
from framing.outlets.concentration import (
    Attributions,
    effective_sources,
    most_heard,
    share_of_most_heard,
)

if TYPE_CHECKING:
    from pathlib import Path

    from framing.arrays import Ints
    from framing.outlets.estimate import Estimate
    from framing.outlets.scores import Scores

TABLE: Final = "cues"
BY_NAME: Final = ("named_person", "named_organisation", "news_outlet")
"""The classes of sources that are the same one where they bear the same name."""

_KINDS: Final = {
    "file": pa.string(),
    "position": pa.int64(),
    "zone": pa.string(),
    "voice": pa.string(),
    "feature": pa.string(),
    "family": pa.string(),
    "entry": pa.string(),
    "weight": pa.float64(),
}


@dataclass(frozen=True, slots=True)
class Heard:
    """A source by its name, and how often an outlet hears it."""

    name: str
    attributions: int
    articles: int


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Whom an outlet's articles hear.

    ``classes`` has the number of attributions of each class. ``by_name`` of them, in ``articles``
    articles, go to ``sources`` different names: of these are ``most_heard``, the share of the
    attributions that the most heard get, and ``effective``, the effective number of sources.
    ``reason`` says why these two are missing.
    """

    outlet: str
    classes: dict[str, int]
    by_name: int
    articles: int
    sources: int
    most_heard: tuple[Heard, ...]
    share: float | None
    effective: Estimate | None
    reason: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """Attributions of a collection: the row of the article, class, name, source, how many.

    ``names`` has the name of each number in ``name``; equal numbers in ``source`` are one source.
    """

    row: Ints
    family: Ints
    name: Ints
    source: Ints
    weight: Ints
    names: tuple[str, ...]

    def of(self, rows: Ints) -> Ledger:
        """Those of the chosen articles, whose rows are given in order."""
        place = np.searchsorted(self.row, rows)
        last = np.searchsorted(self.row, rows, side="right")
        length = last - place
        start = np.repeat(place - np.concatenate([[0], length.cumsum()[:-1]]), length)
        chosen = start + np.arange(length.sum())
        return Ledger(
            self.row[chosen],
            self.family[chosen],
            self.name[chosen],
            self.source[chosen],
            self.weight[chosen],
            self.names,
        )


def read(path: Path, scores: Scores) -> Ledger | str:
    """The attributions in a ledger of cues that belong to articles of the table; or why none.

    Raises
    ------
    framing.outlets.streams.UnreadableError
        If the ledger is damaged.
    OSError
        If it cannot be opened.
    """
    places = scores.places()
    missing = [name for name in _KINDS if name not in streams.names(path, TABLE)]
    if places is None or missing:
        lacking = path.name if missing else "the table of scores"
        which = ", ".join(missing) or "file or position"
        return f"{lacking} has no column {which}"
    rows = _Rows(*places)
    numbers: dict[str, int] = {}
    parts: list[np.ndarray[tuple[int, ...], np.dtype[np.int64]]] = []
    for batch in streams.batches(path, TABLE, _KINDS):
        kept = batch.filter(_counted(batch))
        row = rows.of(kept["file"], kept["position"])
        name = np.array([numbers.setdefault(n, len(numbers)) for n in kept["entry"].to_pylist()])
        family = pc.index_in(kept["family"], pa.array(ALL)).to_numpy(zero_copy_only=False)
        found = np.stack([row, family, name, kept["weight"].to_numpy()]).astype(np.int64)
        parts.append(found[:, row >= 0])
    found = np.concatenate(parts, axis=1) if parts else np.empty((4, 0), dtype=np.int64)
    if not found.size:
        return f"{path.name} holds no source of an article of this table"
    found = found[:, np.argsort(found[0], kind="stable")]
    row, family, name, weight = found
    source = _sources(family, name, weight, tuple(numbers))
    return Ledger(row, family, name, source, weight, tuple(numbers))


def _sources(family: Ints, name: Ints, weight: Ints, known: tuple[str, ...]) -> Ints:
    """The number of the source of each attribution."""
    person = (family == ALL.index("named_person")).astype(np.int64)
    pairs, place = np.unique(name * 2 + person, return_inverse=True)
    often = np.bincount(place, weight).astype(int).tolist()
    ones = [(known[pair // 2], bool(pair % 2)) for pair in pairs.tolist()]
    found = names.sources(dict(zip(ones, often, strict=True)))
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(found[one], len(numbers)) for one in ones])[place]


def _counted(batch: pa.RecordBatch) -> pa.Array:
    """Which cues are attributions in the author's words of the text."""
    checks = (
        pc.equal(batch["feature"], "sources"),
        pc.equal(batch["voice"], "author"),
        pc.is_in(batch["zone"], pa.array(["body", "heading"])),
        pc.is_in(batch["family"], pa.array(ALL)),
    )
    chosen = checks[0]
    for check in checks[1:]:
        chosen = pc.and_(chosen, check)
    return pc.fill_null(chosen, fill_value=False)


class _Rows:
    """The rows of articles by file and position."""

    def __init__(self, files: tuple[Ints, list[str]], position: Ints) -> None:
        codes, self._files = files
        self._span = int(position.max(initial=0)) + 2
        keys = codes * self._span + position
        self._order = np.argsort(keys, kind="stable")
        self._keys = keys[self._order]

    def of(self, file: pa.Array, position: pa.Array) -> Ints:
        """The row of each article, or -1 where the table does not have it."""
        code = pc.index_in(file, pa.array(self._files, pa.string())).fill_null(-1).to_numpy()
        place = position.fill_null(-1).to_numpy()
        key = code.astype(np.int64) * self._span + np.minimum(place, self._span - 1)
        at = np.minimum(np.searchsorted(self._keys, key), len(self._keys) - 1)
        known = (code >= 0) & (place >= 0) & (self._keys[at] == key)
        return np.where(known, self._order[at], -1)


def sourcing(outlet: str, ledger: Ledger, cluster: Ints, *, least: int) -> Sourcing:
    """Whom one outlet's articles hear; ``cluster`` has a number for each row of the table."""
    classes = np.bincount(ledger.family, ledger.weight, len(ALL)).astype(int).tolist()
    named = np.isin(ledger.family, [ALL.index(family) for family in BY_NAME])
    rows, article = np.unique(ledger.row[named], return_inverse=True)
    different, source = np.unique(ledger.source[named], return_inverse=True)
    weight = ledger.weight[named]
    reason, share, effective = "", None, None
    heard: tuple[Heard, ...] = ()
    if len(rows) < max(least, 1):
        some = f"{len(rows):,} article{'' if len(rows) == 1 else 's'}"
        reason = f"{some} with a source by name: its concentration needs {least}"
    else:
        found = _collected(article, source, weight, cluster[rows])
        shown = _names(ledger.name[named], source, weight, ledger.names)
        heard = tuple(_heard(found, one, shown) for one in most_heard(found).tolist())
        share, effective = share_of_most_heard(found), effective_sources(found)
        if effective is None:
            reason = "no source by name is heard in two articles"
    return Sourcing(
        outlet=outlet,
        classes=dict(zip(ALL, classes, strict=True)),
        by_name=int(weight.sum()),
        articles=len(rows),
        sources=len(different),
        most_heard=heard,
        share=share,
        effective=effective,
        reason=reason,
    )


def _collected(article: Ints, source: Ints, weight: Ints, cluster: Ints) -> Attributions:
    """A row for each source of each article."""
    pairs, place = np.unique(np.stack([article, source]), axis=1, return_inverse=True)
    often = np.bincount(place.ravel(), weight).astype(np.float64)
    return Attributions(pairs[0], pairs[1], often, cluster)


def _names(name: Ints, source: Ints, weight: Ints, known: tuple[str, ...]) -> dict[int, str]:
    """How each source is called most often."""
    pairs, place = np.unique(np.stack([source, name]), axis=1, return_inverse=True)
    often = np.bincount(place.ravel(), weight)
    found: dict[int, str] = {}
    for at in np.lexsort([pairs[1], -often]).tolist():
        found.setdefault(int(pairs[0, at]), known[pairs[1, at]])
    return found


def _heard(found: Attributions, source: int, called: dict[int, str]) -> Heard:
    rows = found.source == source
    return Heard(called[source], int(found.weight[rows].sum()), int(rows.sum()))
