"""Each article of an analysis as plain data: its text, marks, sentences and numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from features import FEATURES
from framing.estimating import why_no_interval
from reports import evidence, marking, who_says_what
from reports.summary import ArticleSummary, Mark, Sentence, SentenceValue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pandas as pd

    from framing.analysis import Analysis
    from framing.article import Article
    from framing.scoring import Scored
    from reports.summary import Number

# The columns of the table of sentences that every feature shares.
_SHARED = ("article", "sentence", "zone", "start", "end", "field", "words", "words_quoted")


def article_summaries(analysis: Analysis, keys: Mapping[str, str]) -> tuple[ArticleSummary, ...]:
    """The articles that ``keys`` names by their ids, in its order."""
    cues = dict(tuple(analysis.cues.groupby("article", sort=False)))
    sentences = dict(tuple(analysis.sentences.groupby("article", sort=False)))
    places = {
        article.id: (batch, row)
        for batch in analysis.batches
        for row, article in enumerate(batch.ledger.tokens.articles)
    }
    return tuple(
        _article(key, *places[identifier], cues.get(identifier), sentences.get(identifier))
        for identifier, key in keys.items()
    )


def _article(
    key: str,
    batch: Scored,
    row: int,
    cues: pd.DataFrame | None,
    sentences: pd.DataFrame | None,
) -> ArticleSummary:
    tokens = batch.ledger.tokens
    article, layout = tokens.articles[row], tokens.layouts[row]
    marks = tuple(_marks(key, article, cues))
    rows = tuple(_sentences(key, article, sentences))
    numbers = tuple(_numbers(key, batch, row, marks, rows))
    counted = [sentence for sentence in rows if sentence.zone in {"body", "heading"}]
    quoted = sum(sentence.words_quoted for sentence in counted)
    return ArticleSummary(
        key=key,
        label=key.removeprefix("a"),
        id=article.id,
        title=article.title or layout.title,
        outlet=article.outlet or layout.outlet,
        byline=article.byline or layout.byline,
        published=article.published or layout.published,
        style=article.style,
        event=article.event,
        url=article.url,
        language=article.language,
        words=sum(sentence.words for sentence in counted),
        words_quoted=quoted,
        not_scored=_not_scored(numbers),
        blocks=marking.blocks(article, layout, rows, marks),
        marks=marks,
        sentences=rows,
        numbers=numbers,
        voices=who_says_what.voices(key, batch, row, marks, rows),
    )


def _not_scored(numbers: Sequence[Number]) -> str:
    """Why no measure of the author's voice gives a number, if none does."""
    own = [number for number in numbers if number.scope == "author"]
    if any(number.value is not None for number in own):
        return ""
    return own[0].reason if own else ""


def _marks(key: str, article: Article, cues: pd.DataFrame | None) -> Iterator[Mark]:
    if cues is None:
        return
    labels = {feature.name: feature.measures[0].label for feature in FEATURES}
    for place, cue in enumerate(cues.itertuples(), start=1):
        whose = "author’s voice" if cue.voice == "author" else "quoted voice"
        family = plain(cue.family)
        yield Mark(
            id=f"{key}-m{place}",
            span=marking.span(article, cue.field, int(cue.start), int(cue.end)),
            feature=cue.feature,
            family=cue.family,
            voice=cue.voice,
            zone=cue.zone,
            weight=float(cue.weight),
            entry=cue.entry,
            sentence=int(cue.sentence) + 1,
            label=f"{labels[cue.feature]}: {family}, {whose}, weight {weight(cue.weight)}",
        )


def plain(family: str) -> str:
    """A family's name in words."""
    return family.replace("_", " ")


def weight(value: float) -> str:
    """A weight as a reader sees it."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-", "−")


def _sentences(key: str, article: Article, table: pd.DataFrame | None) -> Iterator[Sentence]:
    if table is None:
        return
    columns = [name for name in table.columns if name not in _SHARED]
    for record in table.to_dict("records"):
        place = int(record["sentence"]) + 1
        yield Sentence(
            id=f"{key}-s{place}",
            number=place,
            span=marking.span(article, record["field"], int(record["start"]), int(record["end"])),
            zone=record["zone"],
            words=int(record["words"]),
            words_quoted=int(record["words_quoted"]),
            values=tuple(SentenceValue(name, _known(record[name])) for name in columns),
        )


def _known(value: float) -> float | None:
    return None if math.isnan(value) else float(value)


def _numbers(
    key: str, batch: Scored, row: int, marks: Sequence[Mark], sentences: Sequence[Sentence]
) -> Iterator[Number]:
    column = {name: place for place, name in enumerate(batch.columns)}
    for feature in FEATURES:
        for measure in feature.measures:
            for scope in measure.scopes:
                place = column[measure.column(scope)]
                found = _found(batch, row, place, int(measure.base(batch.ledger, scope)[row]))
                yield evidence.number(key, feature, measure, scope, found, marks, sentences)


def _found(batch: Scored, row: int, column: int, base: int) -> evidence.Found:
    reason = batch.reasons.get((row, column), "")
    low = _known(batch.low[row, column])
    sample = int(batch.size[row, column])
    without = why_no_interval(sample, *batch.measures[column])
    return evidence.Found(
        value=None if reason else float(batch.scores[row, column]),
        reason=reason,
        base=base,
        low=low,
        high=_known(batch.high[row, column]),
        sample=sample,
        interval_reason="" if low is not None else reason or without,
    )
