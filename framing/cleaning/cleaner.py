"""Lays an article's text out as headline, headings, body and furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.cleaning.authors import mark_author_notes
from framing.cleaning.batches import survey_all
from framing.cleaning.blocks import Block, Layout, Zone
from framing.cleaning.contents import mark_contents
from framing.cleaning.copies import FEWEST_PARAGRAPHS, find_copies, leave_out, put_back
from framing.cleaning.datelines import mark_dateline
from framing.cleaning.endings import mark_company_notes, mark_notes
from framing.cleaning.feet import mark_foot
from framing.cleaning.headlines import headline_text, mark_headline
from framing.cleaning.heads import mark_head
from framing.cleaning.lines import plain
from framing.cleaning.page import Page
from framing.cleaning.pictures import mark_doubled_captions, mark_picture_lines
from framing.cleaning.provenance import find_byline, find_outlet, find_published
from framing.cleaning.repeats import copies, mark_copies, mark_neighbours
from framing.cleaning.spacing import restore
from framing.cleaning.speakers import mark_speakers
from framing.cleaning.subheads import mark_subheads
from framing.cleaning.survey import survey_lines
from framing.cleaning.tables import read_sheet, read_sheets
from framing.cleaning.tails import mark_tails
from framing.cleaning.titles import join_title
from framing.cleaning.wrapping import unwrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.article import Article
    from framing.cleaning.lines import Lines
    from framing.cleaning.survey import Survey
    from framing.cleaning.tables import Sheet

_FEWEST_AT_ONCE = 8
"""Arrays cost more to set up than so few articles to read."""


def clean(article: Article) -> Layout:
    """Return the article's text laid out as blocks, with what the text says about itself.

    Every line of the text is in exactly one block; nothing is dropped. What the article's own
    fields say goes before what is found in the text.
    """
    sheet = read_sheet(article.text)
    return _lay_out_sheet(article, sheet, survey_lines(sheet.lines))


def clean_all(articles: Sequence[Article]) -> list[Layout]:
    """Return the layout of each article: many cost far less together than one by one."""
    if len(articles) < _FEWEST_AT_ONCE:
        return list(map(clean, articles))
    sheets, table = read_sheets([article.text for article in articles])
    return list(map(_lay_out_sheet, articles, sheets, survey_all(table)))


def _lay_out_sheet(article: Article, sheet: Sheet, known: Survey) -> Layout:
    layout = _lay_out_once(article, sheet.text, sheet.lines, known)
    if sheet.original is None:
        return layout
    return layout.with_blocks(restore(layout.blocks, sheet.lines, sheet.original))


def _lay_out_once(article: Article, text: str, lines: Lines, known: Survey) -> Layout:
    """Return the layout of the text; what is pasted several times is laid out once for all."""
    pasted = find_copies(lines) if known.repeated >= FEWEST_PARAGRAPHS else None
    if pasted is None:
        return _lay_out(article, text, lines, known)
    text, once = leave_out(text, lines, pasted)
    layout = _lay_out(article, text, once, survey_lines(once))
    return layout.with_blocks(put_back(layout.blocks, lines, pasted))


def _lay_out(article: Article, text: str, lines: Lines, known: Survey) -> Layout:
    title = plain(article.title) if article.title.strip() else None
    if known.may_be_wrapped:
        whole = unwrap(text, lines)
        lines, known = whole, known if whole is lines else survey_lines(whole)
    if title is not None:
        whole = join_title(lines, title, known.not_longer(len(title)))
        lines, known = whole, known if whole is lines else survey_lines(whole)
    page = Page(text, lines, known)
    page.mark_furniture()
    mark_neighbours(page)
    headline = mark_headline(page, title)
    mark_copies(page)
    mark_picture_lines(page)
    mark_doubled_captions(page)
    mark_contents(page)
    mark_head(page, headline)
    byline = article.byline or find_byline(page)
    begins = copies(page, headline)
    for start, stop in zip(begins, [*begins[1:], len(page.texts)], strict=True):
        mark_tails(page, max(start, headline + 1), stop)
        mark_speakers(page, start, stop)
        mark_company_notes(page, start, stop)
        mark_author_notes(page, byline, start, stop)
        mark_foot(page, start, stop)
        if mark_notes(page, start, stop):
            mark_foot(page, start, stop)
        mark_subheads(page, start, stop)
    dateline = mark_dateline(page, headline)
    layout = Layout(
        starts=page.starts,
        ends=page.ends,
        rules=page.rules,
        title=article.title or (headline_text(page, headline) if headline >= 0 else ""),
        byline=byline or find_byline(page),
        dateline=article.dateline or dateline,
        published=article.published or find_published(page, headline),
        outlet=article.outlet or find_outlet(page),
    )
    return _split_datelines(layout, page) if page.datelines else layout


def _split_datelines(layout: Layout, page: Page) -> Layout:
    """Return the layout with each dateline split off the paragraph that it opens."""
    split: list[Block] = []
    for index, block in enumerate(layout.blocks):
        if index in page.datelines:
            begin = block.start + page.datelines[index]
            dateline = page.text[block.start : begin].rstrip()
            end = block.start + len(dateline)
            split.append(Block(block.start, end, Zone.FURNITURE, "dateline"))
            split.append(block._replace(start=begin))
        else:
            split.append(block)
    return layout.with_blocks(split)
