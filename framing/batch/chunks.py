"""Chunks: a stretch of a collection's records, scored together; the unit that a run resumes by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from framing.batch import rows, sketching
from framing.batch.outcome import Aside, Outcome
from framing.reading.reject import Reject
from framing.records.record import Record
from framing.scoring import BATCH, default_scorer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.article import Article
    from framing.records.collections import Collection, Stream
    from framing.records.fields import FieldMap

RECORDS: Final = 1024
"""So many records are a chunk: some seconds of work, and a few megabytes of text."""

CHARACTERS: Final = 800_000
"""The texts that are scored together have at most so many characters, or are one: what a batch
needs grows with its words, by some 150 bytes a character."""


class Reader:
    """Reads stretches of collections; goes on where it stopped if the next one follows."""

    def __init__(self) -> None:
        self._collection: Collection | None = None
        self._stream: Stream | None = None
        self._next = 0

    def take(self, collection: Collection, start: int, count: int) -> list[Record | Reject]:
        """``count`` records from ``start`` (counted from 0) on; fewer at the end."""
        if self._stream is None or collection != self._collection or start < self._next:
            self._collection, self._stream = collection, collection.stream()
        self._next = start + count
        return self._stream.take(start, count)


def score(
    records: Iterable[Record | Reject],
    fields: FieldMap,
    *,
    cues: bool = False,
    sketches: bool = False,
) -> Outcome:
    """Score records, a batch at a time; with their cues and their sketches if asked for."""
    outcome = Outcome()
    articles: list[Article] = []
    extras: list[dict[str, Any]] = []
    for record in records:
        outcome.read += 1
        found = record if isinstance(record, Reject) else fields.article(record)
        if isinstance(found, Reject):
            outcome.rejects.append(found)
        else:
            assert isinstance(record, Record)  # noqa: S101 — only a record gives an article
            articles.append(found)
            choice = fields.choice(record.fields)
            outcome.choices.setdefault(tuple(choice.items()), record.file)
            chosen = set(choice.values())
            extras.append({k: v for k, v in record.fields.items() if k not in chosen})
    for first, last in _batches(articles):
        _score_batch(
            articles[first:last], extras[first:last], outcome, cues=cues, sketches=sketches
        )
    return outcome


def _batches(articles: Sequence[Article]) -> Iterator[tuple[int, int]]:
    """Where batches begin and end, none of them with too much text."""
    first = size = 0
    for place, article in enumerate(articles):
        length = len(article.text)
        if place > first and (place - first == BATCH or size + length > CHARACTERS):
            yield first, place
            first, size = place, 0
        size += length
    if first < len(articles):
        yield first, len(articles)


def _score_batch(
    articles: Sequence[Article],
    extras: Sequence[dict[str, Any]],
    outcome: Outcome,
    *,
    cues: bool,
    sketches: bool,
) -> None:
    # Ids may be given twice: within the batch each article goes by the number of its row.
    numbered = [replace(article, id=str(row)) for row, article in enumerate(articles)]
    try:
        batch = default_scorer().score(numbered)
    except Exception as error:  # noqa: BLE001 — one article must not stop the others
        if len(articles) == 1:
            outcome.rejects.append(_unscorable(articles[0], error))
            return
        middle = len(articles) // 2
        for part in (slice(None, middle), slice(middle, None)):
            _score_batch(articles[part], extras[part], outcome, cues=cues, sketches=sketches)
        return
    foreign = batch.abstentions.text
    outcome.aside += [
        Aside(articles[row].file, articles[row].position, articles[row].id, reason)
        for row, reason in sorted(foreign.items())
    ]
    chosen = [row for row in range(len(articles)) if row not in foreign]
    if chosen:
        outcome.tables.append(rows.table_of(batch, articles, extras, chosen))
        if cues:
            outcome.cues.append(rows.cues_of(batch, articles, foreign))
        if sketches:
            outcome.sketches.append(sketching.table_of(batch, chosen))
    batch.ledger.tokens.forget()


def _unscorable(article: Article, error: Exception) -> Reject:
    return Reject(
        file=article.file,
        position=article.position,
        found=f"a text that could not be scored ({type(error).__name__}: {error})",
        expected="the text of one article",
        advice="Please report this with the text; all other records were scored.",
    )
