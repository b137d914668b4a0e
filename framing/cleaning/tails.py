"""Finds the links to other articles and the readers' comments that follow an article."""

from __future__ import annotations

import re

from framing.cleaning.lines import ends_sentence
from framing.cleaning.page import BODY, Page
from framing.cleaning.rules.links import STRONG_HEADING

_TAIL_RULES = frozenset({"related links", "comments", "comments notice"})
_MOST_HEADINGS = 40
"""So many headings may open a tail: a text of headings only must not take forever."""
_LONGEST_TEASER_TITLE = 180
_SINGULAR = frozenset({"related article", "related story", "related video", "related post"})
_ENDS_ARTICLE = frozenset({"contribution note", "sign-off", "end mark", "dateline"})
"""What stands below an article: above it the article still goes on."""
_QUOTES = "\"'\u201c\u2018"
_MOST_WORDS_IN_HEADING = 6
_SHORTEST_LINK = 60
_FEWEST_WORDS_IN_LINK = 6
"""A shorter line may be a subhead of the article that goes on below it."""
_FEWEST_TEASERS = 2
"""A single title over a paragraph may be a link over the article's last words."""
_COMMENT_SIGN = re.compile(
    r"reply|replies|\d+ ?\w+ ago|.{2,40} says:?|report(?: abuse)?|likes?|upvote|\d+ likes?|"
    r".{2,40} \d{1,2}:\d\d.{0,10}|like \d+"
)


def mark_tails(page: Page, start: int, stop: int) -> None:
    """Mark the links to other articles and the readers' comments between the two lines."""
    if _TAIL_RULES.isdisjoint(page.found):
        return
    rules = page.rules[start:stop]
    headings = [start + place for place, rule in enumerate(rules) if rule in _TAIL_RULES]
    for index in headings[:_MOST_HEADINGS]:
        if page.rules[index] != "related links":
            _mark_comments(page, index, start, stop)
        elif not _is_titled(page, index):
            _mark_teasers(page, index, start, stop)


def _is_titled(page: Page, index: int) -> bool:
    """Tell whether the line holds its link itself, so that nothing below belongs to it."""
    line = page.line(index)
    return ":" in line.text.rstrip(" :") or len(line.text.split()) > _MOST_WORDS_IN_HEADING


def _mark_teasers(page: Page, heading: int, start: int, stop: int) -> None:
    """Mark the titles below the heading, and their summaries where they reach the end."""
    below = [index for index in range(heading + 1, stop) if page.rules[index] == BODY]
    teasers = 0
    previous_is_title = False
    for index in below:
        if _is_teaser_title(page.texts[index]):
            previous_is_title = True
        elif previous_is_title and page.texts[index][0] not in _QUOTES:
            teasers += 1
            previous_is_title = False
        else:
            teasers = -1
            break
    goes_on = any(page.rules[index] in _ENDS_ARTICLE for index in range(heading + 1, stop))
    strong = STRONG_HEADING.fullmatch(page.line(heading).bare) is not None
    before = sum(len(page.texts[index]) for index in range(start, heading) if page.is_body(index))
    after = sum(len(page.texts[index]) for index in below)
    are_teasers = teasers == 0 or teasers >= _FEWEST_TEASERS
    if are_teasers and not goes_on and after <= before and not _is_singular(page, heading):
        for index in below:
            page.claim(index, "related links")
        return
    for index in below:
        if not _is_teaser_title(page.texts[index]) or page.texts[index][-1] in ":?!":
            return
        if not strong and index > below[0] and _opens_paragraph(page, index, stop):
            return
        page.claim(index, "related links")


def _is_singular(page: Page, heading: int) -> bool:
    """Tell whether the heading announces one link: Related article."""
    return page.line(heading).bare in _SINGULAR


def _is_teaser_title(text: str) -> bool:
    if len(text) > _LONGEST_TEASER_TITLE:
        return False
    return not ends_sentence(text) or (text[-1] in "?!" and ". " not in text)


def _opens_paragraph(page: Page, index: int, stop: int) -> bool:
    """Tell whether the line may be a subhead of the article that goes on below it."""
    return (
        index + 1 < stop
        and page.is_paragraph(index + 1)
        and len(page.texts[index]) < _SHORTEST_LINK
    )


def _mark_comments(page: Page, heading: int, start: int, stop: int) -> None:
    """Mark what readers wrote, where the signs of a comments section stand between."""
    if not any(page.is_paragraph(index) for index in range(start, heading)):
        return
    below = range(heading + 1, stop)
    signs = sum(_COMMENT_SIGN.fullmatch(page.line(index).bare) is not None for index in below)
    paragraphs = sum(page.is_paragraph(index) for index in below)
    if signs and 2 * signs >= paragraphs:
        for index in below:
            if page.rules[index] == BODY:
                page.claim(index, "comments")
