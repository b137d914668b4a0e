"""Lays an article's text out as headline, headings, body and furniture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.cleaning.authors import mark_author_notes
from framing.cleaning.batches import survey_all
from framing.cleaning.blocks import Layout
from framing.cleaning.contents import mark_contents
from framing.cleaning.datelines import mark_dateline
from framing.cleaning.drafts import draft
from framing.cleaning.endings import mark_company_notes, mark_notes
from framing.cleaning.feet import mark_foot
from framing.cleaning.furniture import mark_furniture
from framing.cleaning.headlines import headline_text, mark_headline
from framing.cleaning.heads import mark_head
from framing.cleaning.pictures import mark_doubled_captions, mark_picture_lines
from framing.cleaning.provenance import find_byline, find_outlet, find_published
from framing.cleaning.repeats import copies, mark_copies, mark_neighbours
from framing.cleaning.speakers import mark_speakers
from framing.cleaning.subheads import mark_subheads
from framing.cleaning.survey import survey_lines
from framing.cleaning.tables import read_sheet, read_sheets
from framing.cleaning.tails import mark_tails
from framing.cleaning.title_lines import may_be_titled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.article import Article
    from framing.cleaning.drafts import Draft
    from framing.cleaning.page import Page

_FEWEST_AT_ONCE = 8
"""Arrays cost more to set up than so few articles to read."""


def clean(article: Article) -> Layout:
    """Return the article's text laid out as blocks, with what the text says about itself.

    Every line of the text is in exactly one block; nothing is dropped. What the article's own
    fields say goes before what is found in the text.
    """
    sheet = read_sheet(article.text)
    drafted = draft(article.title, sheet, survey_lines(sheet.lines), may_be_titled=True)
    return _laid_out([article], [drafted])[0]


def clean_all(articles: Sequence[Article], encoded: Sequence[bytes] | None = None) -> list[Layout]:
    """Return the layout of each article: many cost far less together than one by one.

    The texts may be given in UTF-8, too.
    """
    if len(articles) < _FEWEST_AT_ONCE:
        return list(map(clean, articles))
    sheets, table = read_sheets([article.text for article in articles], encoded)
    titles = [article.title for article in articles]
    titled = may_be_titled(table, titles)
    drafts = [
        draft(title, sheet, known, may_be_titled=may_be)
        for title, sheet, known, may_be in zip(
            titles, sheets, survey_all(table), titled, strict=True
        )
    ]
    return _laid_out(articles, drafts)


def _laid_out(articles: Sequence[Article], drafts: Sequence[Draft]) -> list[Layout]:
    mark_furniture([drafted.page for drafted in drafts])
    return [
        drafted.restored(_lay_out(article, drafted))
        for article, drafted in zip(articles, drafts, strict=True)
    ]


def _lay_out(article: Article, drafted: Draft) -> Layout:
    page = drafted.page
    mark_neighbours(page)
    headline = mark_headline(drafted)
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
    starts, ends, rules = list(layout.starts), list(layout.ends), list(layout.rules)
    for index, length in sorted(page.datelines.items(), reverse=True):
        start = starts[index]
        dateline = page.text[start : start + length].rstrip()
        starts[index] += length
        starts.insert(index, start)
        ends.insert(index, start + len(dateline))
        rules.insert(index, "dateline")
    return replace(layout, starts=starts, ends=ends, rules=rules)
