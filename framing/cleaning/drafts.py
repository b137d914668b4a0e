"""Draft: the page that is laid out for an article, and the way back to the article's own text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.cleaning.copies import FEWEST_PARAGRAPHS, find_copies, leave_out, put_back
from framing.cleaning.lines import plain
from framing.cleaning.page import Page
from framing.cleaning.spacing import restore
from framing.cleaning.survey import survey_lines
from framing.cleaning.titles import join_title
from framing.cleaning.wrapping import unwrap

if TYPE_CHECKING:
    from framing.cleaning.blocks import Layout
    from framing.cleaning.copies import Copies
    from framing.cleaning.survey import Survey
    from framing.cleaning.tables import Sheet


class Draft(NamedTuple):
    """The page that is laid out for an article.

    It holds the lines of the article's text with single spaces, with wrapped paragraphs and a
    wrapped title put together, and without all copies but one of what was pasted several times.
    """

    page: Page
    title: str | None
    """The article's title, if it has one; made plain where it may stand in the text."""
    may_be_titled: bool
    """Whether a line may say the title."""
    sheet: Sheet
    pasted: Copies | None

    def restored(self, layout: Layout) -> Layout:
        """Return the layout of the page as one of the article's own text."""
        if self.pasted is not None:
            layout = layout.with_blocks(put_back(layout.blocks, self.sheet.lines, self.pasted))
        if self.sheet.original is not None:
            blocks = restore(layout.blocks, self.sheet.lines, self.sheet.original)
            layout = layout.with_blocks(blocks)
        return layout


def draft(title: str, sheet: Sheet, known: Survey, *, may_be_titled: bool) -> Draft:
    """Return the draft of a text with this title."""
    text, lines = sheet.text, sheet.lines
    pasted = find_copies(lines) if known.copied >= FEWEST_PARAGRAPHS else None
    if pasted is not None:
        text, lines = leave_out(text, lines, pasted)
        known = survey_lines(lines)
    if known.may_be_wrapped:
        whole = unwrap(text, lines)
        if whole is not lines:
            lines, known, may_be_titled = whole, survey_lines(whole), True
    wanted = title if title.strip() else None
    if wanted is not None and may_be_titled:
        wanted = plain(title)
        whole = join_title(lines, wanted)
        lines, known = whole, known if whole is lines else survey_lines(whole)
    return Draft(Page(text, lines, known), wanted, may_be_titled, sheet, pasted)
