"""Texts: articles as exercises are made from them, with their sentences, cues and attributions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reports.exercises.item import Evidence, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from framing.alignment.places import Stretch
    from framing.analysis import Analysis
    from framing.article import Article
    from framing.cleaning.blocks import Layout

BODY: Final = "body"
HEADLINE: Final = "headline"


@dataclass(frozen=True, slots=True)
class Span:
    """Some words of an article; offsets count code points into its text or title."""

    field: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; ``number`` counts from 0 over all of the article's, furniture included."""

    number: int
    paragraph: int
    zone: str
    span: Span
    words: int
    words_quoted: int
    syllables: float


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue of a feature, see ``Analysis.cues``."""

    feature: str
    family: str
    voice: str
    zone: str
    span: Span
    weight: float
    entry: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what, see ``Analysis.attributions``; ``source`` is None where none is given.

    ``name`` is the source in words, a pronoun resolved where that is sure.
    """

    source: Span | None
    cue: Span
    contents: tuple[Span, ...]
    kind: str
    name: str
    source_class: str
    stance: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Text:
    """One article with what was found in it, in reading order."""

    article: Article
    title: str
    outlet: str
    byline: str
    published: str
    credit: str
    style: str
    sentences: tuple[Sentence, ...]
    cues: tuple[Cue, ...]
    attributions: tuple[Attribution, ...]

    @property
    def id(self) -> str:
        """The id of the article."""
        return self.article.id

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the body."""
        return tuple(sentence for sentence in self.sentences if sentence.zone == BODY)

    def span(self, start: int, end: int, field: str = "text") -> Span:
        """The words from ``start`` to ``end``."""
        whole = self.article.title if field == "title" else self.article.text
        return Span(field, start, end, whole[start:end])

    def over(self, place: Span | Stretch) -> tuple[Sentence, ...]:
        """The sentences that some words stand in."""
        return tuple(
            sentence
            for sentence in self.sentences
            if sentence.span.field == place.field
            and sentence.span.start < place.end
            and place.start < sentence.span.end
        )

    def before(self, sentence: Sentence, words: int) -> Sentence:
        """The body sentence right before another one, if both have ``words`` words at most.

        Otherwise that one itself: for a passage that begins with a little context.
        """
        for other in self.body:
            if other.number == sentence.number - 1 and other.words + sentence.words <= words:
                return other
        return sentence

    def evidence(self, place: Span | Stretch) -> Evidence:
        """Words of this article as evidence."""
        return Evidence(self.id, place.field, place.start, place.end, place.text)

    def cues_in(self, sentence: Sentence) -> tuple[Cue, ...]:
        """The cues of all features in a sentence."""
        return tuple(cue for cue in self.cues if cue.sentence == sentence.number)

    def attributions_in(self, sentence: Sentence) -> tuple[Attribution, ...]:
        """The attributions whose cue stands in a sentence, or whose content reaches into it."""
        return tuple(
            found
            for found in self.attributions
            if found.sentence == sentence.number
            or any(_meet(content, sentence.span) for content in found.contents)
        )

    def passage(
        self, first: Sentence, last: Sentence, *, label: str = "", veiled: bool = False
    ) -> Passage:
        """The text from one sentence to another, as it stands in the article."""
        return self.excerpt(
            self.span(first.span.start, last.span.end, first.span.field),
            label=label,
            veiled=veiled,
        )

    def excerpt(self, place: Span | Stretch, *, label: str = "", veiled: bool = False) -> Passage:
        """Some words of the article as a passage."""
        return Passage(
            article=self.id,
            field=place.field,
            start=place.start,
            end=place.end,
            text=place.text,
            credit=self.credit,
            label=label,
            veiled=veiled,
        )

    def runs(self, words: int, *, least: int = 0) -> Iterator[tuple[Sentence, ...]]:
        """Body sentences that follow one another, as many as have ``words`` words at most.

        The runs do not overlap, and begin at a paragraph where they can; those with fewer than
        ``least`` words are left out.
        """
        run: list[Sentence] = []
        for sentence in self.body:
            apart = bool(run) and sentence.number != run[-1].number + 1
            size = sum(one.words for one in run)
            full = size + sentence.words > words
            turn = bool(run) and sentence.paragraph != run[-1].paragraph and 2 * size > words
            if run and (apart or full or turn):
                if size >= least:
                    yield tuple(run)
                run = []
            if sentence.words <= words:
                run.append(sentence)
        if run and sum(one.words for one in run) >= least:
            yield tuple(run)


def texts(analysis: Analysis) -> dict[str, Text]:
    """The articles of an analysis by their ids, but for those that no measure could be given."""
    by_article = [
        {str(name): rows for name, rows in table.groupby("article", sort=False)}
        for table in (analysis.sentences, analysis.cues, analysis.attributions)
    ]
    found = {}
    for batch in analysis.batches:
        tokens = batch.ledger.tokens
        for article, layout in zip(tokens.articles, tokens.layouts, strict=True):
            if article.id in by_article[0]:
                found[article.id] = _text(
                    article, layout, *(tables.get(article.id) for tables in by_article)
                )
    return {article.id: found[article.id] for article in analysis.articles if article.id in found}


def _text(
    article: Article,
    layout: Layout,
    sentences: pd.DataFrame | None,
    cues: pd.DataFrame | None,
    attributions: pd.DataFrame | None,
) -> Text:
    maker = _Maker(article)
    title = article.title or layout.title
    outlet = article.outlet or layout.outlet
    published = article.published or layout.published
    return Text(
        article=article,
        title=title,
        outlet=outlet,
        byline=article.byline or layout.byline,
        published=published,
        credit=_credit(article, title, outlet, published),
        style=article.style,
        sentences=tuple(maker.sentences(sentences)),
        cues=tuple(maker.cues(cues)),
        attributions=tuple(maker.attributions(attributions)),
    )


def _credit(article: Article, title: str, outlet: str, published: str) -> str:
    """The credit line: as much of outlet, headline, day and address as is known."""
    day = published[:10]
    named = f"“{title}”" if title else ""
    parts = [part for part in (outlet, named, day, article.url) if part]
    return ", ".join(parts) or article.id


class _Maker:
    """Makes values of the rows of an analysis."""

    def __init__(self, article: Article) -> None:
        self._fields = {"text": article.text, "title": article.title}

    def _span(self, field: str, start: int, end: int) -> Span:
        return Span(field, start, end, self._fields[field][start:end])

    def sentences(self, rows: pd.DataFrame | None) -> Iterator[Sentence]:
        for row in _records(rows):
            yield Sentence(
                number=int(row["sentence"]),
                paragraph=int(row["paragraph"]),
                zone=row["zone"],
                span=self._span(row["field"], int(row["start"]), int(row["end"])),
                words=int(row["words"]),
                words_quoted=int(row["words_quoted"]),
                syllables=float(row["syllables"]),
            )

    def cues(self, rows: pd.DataFrame | None) -> Iterator[Cue]:
        for row in _records(rows):
            yield Cue(
                feature=row["feature"],
                family=row["family"],
                voice=row["voice"],
                zone=row["zone"],
                span=self._span(row["field"], int(row["start"]), int(row["end"])),
                weight=float(row["weight"]),
                entry=row["entry"],
                sentence=int(row["sentence"]),
            )

    def attributions(self, rows: pd.DataFrame | None) -> Iterator[Attribution]:
        import pandas as pd

        for row in _records(rows):
            field = row["field"]
            source = None
            if not pd.isna(row["source_start"]):
                source = self._span(field, int(row["source_start"]), int(row["source_end"]))
            yield Attribution(
                source=source,
                cue=self._span(field, int(row["cue_start"]), int(row["cue_end"])),
                contents=tuple(
                    self._span(field, int(start), int(end)) for start, end in row["contents"]
                ),
                kind=row["kind"],
                name=row["source"],
                source_class=row["source_class"],
                stance=row["stance"],
                sentence=int(row["sentence"]),
            )


def _records(rows: pd.DataFrame | None) -> Sequence[dict[str, Any]]:
    return [] if rows is None else rows.to_dict("records")


def _meet(one: Span, other: Span) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end
