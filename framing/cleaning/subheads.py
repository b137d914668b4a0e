"""Finds the unmarked subheads between the paragraphs of an article."""

from __future__ import annotations

import re

from framing.cleaning.lines import ends_sentence
from framing.cleaning.names import is_capitalised
from framing.cleaning.page import BODY, SUBHEAD, TITLE, Page, between
from framing.cleaning.survey import LONGEST_SUBHEAD

MOST_WORDS = 14
SHORTEST_PARAGRAPH = 40
"""What follows a subhead is a paragraph, not another short line."""
_SHORTEST_BELOW_CAPITALS = 15
"""Capitals between two sentences are a subhead whatever the length of the second."""

_MOST_WORDS_IN_QUESTION = 10
_LIST_ITEM = re.compile(r"(?:[-\u2013\u2014*\u2022\u00b7\u25aa\u25cf>~+@#]|o |\(?[a-z]\)|https?:)")
_NUMBERED = re.compile(r"\(?\d{1,2}[.):]\s")
_CONJUNCTION = re.compile(
    r"(?:and|but|so|or|yet|because|then|well|still|nor|oh|yes|no|right|really|why not)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"(?:what|why|how|who|when|where|which|whose|is|are|was|were|do|does|did|can|could|will|would|"
    r"should|has|have|had|may|must)(?:'s|'re|'ve|'ll|n't)?\b",
    re.IGNORECASE,
)
_NOT_THE_END = ",;:-\u2013\u2014\u2026(&/"
_SENTENCE_AND_SOURCE = re.compile(r"[.!?][\"'\u201d\u2019]? ?[(\[][^()\[\]]*[)\]]$")
_FULL_PHRASE = re.compile(
    r"(?:The|An?|This|These|His|Her|Their) .+ \w+, (?:leaving|killing|injuring|causing|forcing|"
    r"sending|prompting|trapping|as|after|while|where|which|who) .+"
)
_FEWEST_WORDS_IN_PHRASE = 9
"""So long a phrase that tells what happened, and what of it, is a caption rather than a subhead."""
_FEWEST_WORDS_IN_SUMMARY = 10
_SUMMARY_WITHIN = 6
_FEWEST_WORDS_IN_LINK = 7
_MOST_WORDS_IN_QUOTED = 9
_CLOSING_QUOTES = "\"'\u201d\u2019"
_QUOTES = "\"'\u201c\u2018"
_BEFORE_FIRST = _QUOTES + "$\u00a3\u20ac#("


def mark_subheads(page: Page, start: int, stop: int) -> None:
    """Mark each short line without a full stop that stands over a paragraph."""
    candidates = [
        index
        for index in between(page.known.short, start, stop - 1)
        if page.rules[index] == BODY and _is_subhead(page, index)
    ]
    seen: dict[str, int] = {}
    for index in candidates:
        seen[page.texts[index]] = seen.get(page.texts[index], 0) + 1
    for index in between(page.known.open_ended, start, stop - 1):
        if page.texts[index].isupper() and _is_link_in_capitals(page, index):
            page.claim(index, "related links")
    for index in candidates:
        # A label that comes back again and again is a speaker in a transcript, not a subhead.
        if page.rules[index] == BODY and seen[page.texts[index]] == 1:
            page.claim(index, SUBHEAD)


def _is_link_in_capitals(page: Page, index: int) -> bool:
    """Tell whether the line is another article's title, set in capitals between paragraphs."""
    text = page.texts[index]
    return (
        page.rules[index] == BODY
        and _FEWEST_WORDS_IN_LINK <= len(text.split()) <= MOST_WORDS + _FEWEST_WORDS_IN_LINK
        and not page.known.sentences[index]
        and text[0].isalpha()
        and text[-1] not in _NOT_THE_END
        and index > 0
        and page.known.sentences[index - 1]
        and index + 1 < len(page.texts)
        and (page.is_paragraph(index + 1) or page.rules[index + 1] != BODY)
    )


def _is_subhead(page: Page, index: int) -> bool:
    text = page.texts[index]
    if index > 0 and page.rules[index - 1] == "speaker":
        return False
    if not (_opens_like_subhead(text) and _closes_like_subhead(page, index)):
        return False
    if _is_in_list(page, index) or not _stands_over_paragraph(page, index):
        return False
    if text[0] in _QUOTES and text[-1] in _CLOSING_QUOTES and not _is_quoted_subhead(page, index):
        return False
    return len(text.split()) <= MOST_WORDS and not _tells_too_much(page, index)


def _tells_too_much(page: Page, index: int) -> bool:
    """Tell whether the line is a caption or a summary: longer than a subhead, and a phrase."""
    text = page.texts[index]
    count = len(text.split())
    return (count >= _FEWEST_WORDS_IN_PHRASE and _FULL_PHRASE.fullmatch(text) is not None) or (
        count >= _FEWEST_WORDS_IN_SUMMARY and _is_summary(page, index)
    )


def _is_summary(page: Page, index: int) -> bool:
    """Tell whether the line stands between headline and first paragraph, and is no title."""
    above = range(max(index - _SUMMARY_WITHIN, 0), index)
    return (
        any(page.rules[line] == TITLE for line in above)
        and not any(page.is_paragraph(line) for line in above)
        and not is_capitalised(page.texts[index])
    )


def _is_quoted_subhead(page: Page, index: int) -> bool:
    """Tell whether a line in quotation marks is a few words between two paragraphs."""
    text = page.texts[index]
    inside = text[1:-1]
    above = index - 1
    while above >= 0 and page.rules[above] not in {BODY, SUBHEAD}:
        above -= 1
    return (
        len(text.split()) <= _MOST_WORDS_IN_QUOTED
        and not ends_sentence(inside)
        and inside[-1:] not in _NOT_THE_END
        and not any(quote in inside for quote in '"\u201c\u201d')
        and above >= 0
        and page.known.sentences[above]
        and len(page.texts[above]) >= SHORTEST_PARAGRAPH
    )


def _opens_like_subhead(text: str) -> bool:
    if _LIST_ITEM.match(text) or text[0] in "([":
        return False
    first = text[0] if text[0].isalnum() else text.lstrip(_BEFORE_FIRST)[:1]
    return first.isdigit() or (first.isalpha() and not first.islower())


def _closes_like_subhead(page: Page, index: int) -> bool:
    text = page.texts[index]
    if page.known.sentences[index] and text[-1] not in "?!":
        return False
    if text[-1] in _NOT_THE_END or (text[-1] in ")]" and _SENTENCE_AND_SOURCE.search(text)):
        return False
    if not page.known.sentences[index]:
        return text[0].isalpha() or any(sign.isalpha() for sign in text)
    line = page.line(index)
    return (
        text[-1] == "?"
        and len(line.text.split()) <= _MOST_WORDS_IN_QUESTION
        and len(line.text.split()) > 1
        and line.text.count("?") == 1
        and ". " not in line.text
        and _QUESTION.match(line.text) is not None
        and not _CONJUNCTION.match(line.text)
    ) or (text[-1] == "!" and line.text.istitle())


def _stands_over_paragraph(page: Page, index: int) -> bool:
    following = index + 1
    while following < len(page.texts) and page.rules[following] != BODY:
        following += 1
    if following >= len(page.texts):
        return False
    below = page.texts[following]
    in_capitals = index > 0 and page.known.sentences[index - 1] and page.texts[index].isupper()
    return (
        len(below) >= (_SHORTEST_BELOW_CAPITALS if in_capitals else SHORTEST_PARAGRAPH)
        and len(below) > len(page.texts[index])
        and (
            page.known.sentences[following] or below[-1] == ":" or len(below) > LONGEST_SUBHEAD * 2
        )
    )


def _is_in_list(page: Page, index: int) -> bool:
    """Tell whether the line above is another short line, as in a list, a table or verse."""
    above = index - 1
    if above < 0 or page.rules[above] != BODY:
        return False
    text = page.texts[above]
    if len(text) <= LONGEST_SUBHEAD and not page.known.sentences[above]:
        return True
    return text[-1] in ",;:" and _NUMBERED.match(page.texts[index]) is None
