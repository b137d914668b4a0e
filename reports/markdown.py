"""The report as Markdown: tables of numbers, and the marked words as lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.articles import plain, weight
from reports.limits import SHORT
from reports.markdown_aligned import together
from reports.markdown_text import cut, itemised, table, text
from reports.markdown_voices import voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.notes import FeatureNote
    from reports.summary import (
        ArticleSummary,
        Cell,
        ContrastRow,
        EventSummary,
        Number,
        Sentence,
        Summary,
    )

# With more articles than this, a table has an article in each row instead of a column for each.
COLUMNS: Final = 6
# Sentences shown behind a number that rests on whole ones.
SENTENCES: Final = 5
# Outside the range of the reference articles: perhaps by chance, and beyond it.
SIGNS: Final = {"above": "△▲", "below": "▽▼"}
SCOPES: Final = {"author": "author’s words", "quoted": "in quotations", "headline": "in headline"}
INTRODUCTION: Final = (
    "Numbers of the author’s own words; words in quotations are counted apart. Each find weighs "
    "from 0.1 to 1, by its strength; a number per 100 words is the sum of these weights per 100 "
    "words."
)


def render(summary: Summary) -> str:
    """The summary as Markdown."""
    return "\n\n".join(part.strip("\n") for part in _parts(summary)) + "\n"


def _parts(summary: Summary) -> Iterator[str]:
    yield f"# {text(summary.title)}"
    yield text(summary.subtitle)
    yield "## In short"
    yield itemised(text(sentence) for sentence in summary.overview)
    if len(summary.articles) > 1:
        yield "### The articles"
        yield "\n".join(f"{article.label}. {_facts(article)}" for article in summary.articles)
    if summary.alone:
        yield itemised(
            f"Article {summary.article(alone.article).label} is in no contrast: "
            f"{text(alone.reason)}."
            for alone in summary.alone
        )
    if summary.rejects:
        yield "### Not read"
        yield itemised(f"**{text(one.file)}**: {text(one.message)}" for one in summary.rejects)
    for event in summary.events:
        yield from together(summary, event)
        yield from _event(summary, event)
    for article in summary.articles:
        yield from _article(article, alone=len(summary.articles) == 1)
    yield "## What the measures mean"
    yield from (_feature(feature) for feature in summary.features)
    yield "## What this report cannot tell you"
    yield itemised(f"**{text(limit.name)}.** {text(limit.text)}" for limit in summary.limits)
    yield "---"
    yield text(SHORT)
    yield f"Made by framing {text(summary.provenance.version)}. SHA-256 of what it rests on:"
    prints = (*summary.provenance.texts, *summary.provenance.lexicons)
    yield table(["text or word list", "SHA-256"], [[text(p.name), f"`{p.sha256}`"] for p in prints])


def _facts(article: ArticleSummary) -> str:
    known = [
        f"**{text(article.title or article.id)}**",
        f"{text(article.style)}-style" if article.style else "",
        text(article.outlet),
        f"by {text(article.byline)}" if article.byline else "",
        text(article.published),
        f"{article.words} words, {article.words_quoted or 'none'} of them quoted",
        text(article.id) if article.title else "",
    ]
    facts = ", ".join(fact for fact in known if fact)
    return f"{facts}. Not scored: {text(article.not_scored)}" if article.not_scored else facts


def _event(summary: Summary, event: EventSummary) -> Iterator[str]:
    yield f"## The measures{f': {text(event.name)}' if event.name else ''}"
    order = event.order
    ranged = len(event.reference) > 1
    yield INTRODUCTION + (
        f" The range is that of the {len(event.reference)} {text(event.reference_name)}."
        if ranged
        else ""
    )
    own = [row for row in event.rows if row.scope == "author" and row.leads]
    if len(order) <= COLUMNS:
        heads = [f"{summary.article(key).label} {text(summary.article(key).id)}" for key in order]
        head = ["measure", *heads, *(["lowest", "median", "highest"] if ranged else [])]
        rows = [
            [f"{row.label}, {row.unit}", *_cells(row, order), *(_range(row) if ranged else [])]
            for row in own
        ]
        yield table(head, rows, len(head) - 1)
    else:
        cells = [_cells(row, order) for row in own]
        yield table(
            ["article", *(f"{row.label}, {row.unit}" for row in own)],
            [
                [
                    f"{summary.article(key).label} {text(summary.article(key).id)}",
                    *(column[place] for column in cells),
                ]
                for place, key in enumerate(order)
            ],
            len(own),
        )
    if event.reference:
        yield "▲ ▼ above or below them beyond chance; △ ▽ above or below, perhaps by chance."
    yield itemised(text(row.sentence) for row in own)
    found = [row for row in event.rows if row.found and not row.leads]
    if found:
        yield "The parts of these measures, where any was found:"
        yield itemised(text(row.sentence) for row in found)
    further = [row for row in event.rows if row.scope != "author" and row.leads]
    if further:
        yield "In quotations and in headlines:"
        yield itemised(text(row.sentence) for row in further)


def _cells(row: ContrastRow, order: Sequence[str]) -> list[str]:
    cells = {cell.article: cell for cell in row.cells}
    return [(cells[key].written or "none") + _sign(cells[key]) for key in order]


def _sign(cell: Cell) -> str:
    return f" {SIGNS[cell.place][cell.supported]}" if cell.place in SIGNS else ""


def _range(row: ContrastRow) -> list[str]:
    span = row.reference
    return [span.low_written, span.median_written, span.high_written] if span else ["–"] * 3


def _article(article: ArticleSummary, *, alone: bool) -> Iterator[str]:
    number = "" if alone else f"{article.label} "
    yield f"## {number}{text(article.id)}"
    yield _facts(article)
    yield from _text(article)
    if article.not_scored:
        return
    yield from voices(article)
    yield "### The words behind the numbers"
    sentences = {sentence.id: sentence for sentence in article.sentences}
    for found in article.numbers:
        if found.words or (found.scope == "author" and not found.part_of):
            yield _number(found, sentences)


def _text(article: ArticleSummary) -> Iterator[str]:
    """The text itself, furniture named and set apart; the marked words are listed below it."""
    for block in article.blocks:
        words = text("".join(piece.text for piece in block.pieces))
        if block.zone == "furniture":
            yield f"> {text(plain(block.rule))}, not scored: {words}"
        elif block.zone == "headline":
            yield f"### {words}"
        elif block.zone == "heading":
            yield f"#### {words}"
        else:
            yield words


def _number(number: Number, sentences: dict[str, Sentence]) -> str:
    """A number, how it came about, and the words behind it."""
    whose = number.scope_label if number.scope_label.startswith("of all") else SCOPES[number.scope]
    head = f"**{number.label}**, {whose}: "
    if number.value is None:
        return f"{head}no number, {text(number.reason)}."
    sure = f"; 95 % interval {number.interval}" if number.interval else ""
    lines = [f"{head}{number.written} {number.unit} ({number.working}{sure})", ""]
    lines += [
        f"- {cut(wording.text)}{f' ×{wording.count}' if wording.count > 1 else ''}: "
        f"{text(plain(wording.family))}, weight {weight(wording.weight)}"
        for wording in number.words
    ]
    shown = [sentences[one] for one in number.sentences[:SENTENCES]]
    lines += [f"- {sentence.words} words: {cut(sentence.span.exact)}" for sentence in shown]
    return "\n".join(lines)


def _feature(feature: FeatureNote) -> str:
    measures = (
        " ".join(
            text(told)
            for told in (
                f"{measure.label} ({measure.unit}): {measure.formula}.",
                measure.counted,
                measure.cannot_tell,
            )
            if told
        )
        for measure in feature.measures
    )
    told = (feature.counted, feature.higher, feature.cannot_tell)
    return "\n\n".join(
        [f"### {text(feature.question)}", *(text(one) for one in told if one), itemised(measures)]
    )
