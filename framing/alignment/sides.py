"""Side: one article of a comparison, laid out for holding it against others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import pandas as pd

from framing.alignment.places import Stretch
from framing.alignment.terms import Term, terms
from framing.tokens import Field

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from framing.analysis import Analysis
    from framing.article import Article
    from framing.scoring import Scored

    Tables = dict[str, pd.DataFrame]

Found = TypeVar("Found")


@dataclass(frozen=True)
class Sentence:
    """A sentence of headline, heading or body, with the terms it is matched by."""

    stretch: Stretch
    zone: str
    paragraph: int

    @property
    def number(self) -> int:
        """Counts the article's sentences, furniture included."""
        return self.stretch.sentence

    @property
    def text(self) -> str:
        """Its words."""
        return self.stretch.text

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Its terms; offsets count into the field, as those of its stretch."""
        return terms(self.stretch.text, self.stretch.start)


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands in quotation marks, without them; ``speech`` is False for a scare quote."""

    stretch: Stretch
    speech: bool


@dataclass(frozen=True, slots=True)
class Attribution:
    """A relation of source, cue and contents, as in ``Analysis.attributions``."""

    source: Stretch | None
    cue: Stretch
    contents: tuple[Stretch, ...]
    kind: str
    name: str
    source_class: str
    stance: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A cue of a feature, as in ``Analysis.cues``."""

    stretch: Stretch
    voice: str
    zone: str
    feature: str
    family: str
    entry: str
    weight: float


@dataclass(frozen=True)
class Side:
    """One article with its sentences, quotations, attributions and cues, in text order."""

    article: Article
    sentences: tuple[Sentence, ...]
    quoted: tuple[Quoted, ...]
    attributions: tuple[Attribution, ...]
    cues: tuple[Marked, ...]

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def headline(self) -> tuple[Sentence, ...]:
        """The sentences of its headline."""
        return tuple(one for one in self.sentences if one.zone == "headline")

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of its body, without headline and headings."""
        return tuple(one for one in self.sentences if one.zone == "body")

    def sentence_at(self, place: Stretch) -> Sentence | None:
        """The sentence that the place begins in; None for one in page furniture."""
        return self.by_number(place.sentence)

    def by_number(self, number: int) -> Sentence | None:
        """The sentence with that number; None for one in page furniture, or beyond the last."""
        return self._by_number.get(number)

    def once(self, find: Callable[[Side], Found]) -> Found:
        """What ``find`` finds in the article, found once."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found

    @cached_property
    def _found(self) -> dict[object, Any]:
        return {}

    @cached_property
    def _by_number(self) -> dict[int, Sentence]:
        return {one.number: one for one in self.sentences}

    def stretch(self, place: Stretch, start: int, end: int) -> Stretch:
        """A stretch from ``start`` to ``end`` in the field and sentence of ``place``."""
        text = self.article.text if place.field == "text" else self.article.title
        return Stretch(self.id, place.field, start, end, place.sentence, text[start:end])


def sides(analysis: Analysis, ids: Iterable[str] | None = None) -> tuple[Side, ...]:
    """The articles with these ids, or all, as sides; ordered by id."""
    chosen = {article.id for article in analysis.articles} if ids is None else set(ids)
    articles = [article for article in analysis.articles if article.id in chosen]
    sentences = _by_article(analysis.sentences, chosen)
    relations = _by_article(analysis.attributions, chosen)
    cues = _by_article(analysis.cues, chosen)
    quoted: dict[str, list[Quoted]] = {article.id: [] for article in articles}
    for batch in analysis.batches:
        for one in _quoted(batch, chosen):
            quoted[one.stretch.article].append(one)
    found = (
        Side(
            article=article,
            sentences=tuple(_sentences(article, sentences)),
            quoted=tuple(quoted[article.id]),
            attributions=tuple(_attributions(article, relations)),
            cues=tuple(_cues(article, cues)),
        )
        for article in articles
    )
    return tuple(sorted(found, key=lambda side: side.id))


def _by_article(table: pd.DataFrame, chosen: Collection[str]) -> Tables:
    rows = table[table["article"].isin(chosen)]
    return {str(name): part for name, part in rows.groupby("article", sort=False)}


def _rows(tables: Tables, article: Article, columns: str) -> Iterator[tuple[Any, ...]]:
    """The article's rows, with these columns."""
    if article.id in tables:
        part = tables[article.id]
        yield from zip(*(part[name].tolist() for name in columns.split()), strict=True)


def _stretch(article: Article, field: str, start: int, end: int, sentence: int) -> Stretch:
    text = article.text if field == "text" else article.title
    return Stretch(article.id, field, start, end, sentence, text[start:end])


def _sentences(article: Article, tables: Tables) -> Iterator[Sentence]:
    columns = "zone paragraph field start end sentence"
    for zone, paragraph, field, start, end, number in _rows(tables, article, columns):
        if zone != "furniture":
            yield Sentence(_stretch(article, field, start, end, number), zone, paragraph)


def _cues(article: Article, tables: Tables) -> Iterator[Marked]:
    columns = "field start end sentence voice zone feature family entry weight"
    for field, start, end, sentence, *kept in _rows(tables, article, columns):
        yield Marked(_stretch(article, field, start, end, sentence), *kept)


def _attributions(article: Article, tables: Tables) -> Iterator[Attribution]:
    columns = (
        "field sentence source_start source_end cue_start cue_end contents kind source "
        "source_class stance"
    )
    for field, number, *ends, contents, kind, name, source_class, stance in _rows(
        tables, article, columns
    ):

        def stretch(start: int, end: int, field: str = field, number: int = number) -> Stretch:
            return _stretch(article, field, start, end, number)

        source_start, source_end, cue_start, cue_end = ends
        yield Attribution(
            source=None if source_start is pd.NA else stretch(source_start, source_end),
            cue=stretch(cue_start, cue_end),
            contents=tuple(stretch(*content) for content in contents),
            kind=kind,
            name=name,
            source_class=source_class,
            stance=stance,
        )


def _quoted(batch: Scored, chosen: Collection[str]) -> Iterator[Quoted]:
    tokens = batch.ledger.tokens
    marks, sentences = tokens.quotations, tokens.sentences
    (rows,) = (marks.last >= marks.first).nonzero()
    first, last = marks.first[rows], marks.last[rows]
    owner, sentence = tokens.article[first], tokens.sentence[first]
    field = sentences.field[sentence]
    columns = (
        owner,
        field,
        tokens.offsets(tokens.start[first], owner, field),
        tokens.offsets(tokens.end[last], owner, field),
        sentence - np.searchsorted(sentences.article, owner),
        marks.speech[rows],
    )
    for row, kind, start, end, number, speech in zip(
        *(column.tolist() for column in columns), strict=True
    ):
        article = tokens.articles[row]
        if article.id in chosen:
            name = Field(kind).name.lower()
            yield Quoted(_stretch(article, name, start, end, number), speech)
