"""Weighs the lines above an article that may be its headline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.dates import is_date, is_time_note
from framing.cleaning.names import NEWS_WORD, ROLE, is_capitalised, is_people, is_person
from framing.cleaning.rules.captions import SHOWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.cleaning.lines import Line
    from framing.cleaning.page import Page

LONGEST_HEADLINE = 180
MOST_WORDS = 30

_SHORT_LABEL = 2
_SHORT_TITLE = 4
_LONGEST_OUTLET = 5
_SIGNED_WITHIN = 3
_TEXT_COMPARED = 1_500
_STEM = 5
_SHORTEST_WORD = 4
_GOOD_OVERLAP = 0.5
_FEW = 2
_TOO_LIGHT = -4
_DECK_WITHIN = 2
_DECK_ALLOWANCE = 3
SIGNED = frozenset({"byline", "published line", "date line", "reading time"})
_NAMES_OUTLET = frozenset({"copyright", "byline", "outlet note", "subscription prompt"})
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|No|St|Dr|vs)\.$")
_BULLETS = "\u2022\u25cf\u25aa\u00b7*>"
_NOT_A_HEADLINE_END = ",;:-\u2013\u2014\u2026("
_WORD = re.compile(r"[^\W_]+")


def best_candidate(page: Page, candidates: Sequence[int]) -> int:
    """Return the line among the candidates that is the article's headline most likely.

    Every sign has its say: how long a line is, whether the article below speaks of the same
    things, whether a byline or date follows, whether it stands there twice, whether it is the
    name of an outlet. A line below the headline may say it again at greater length, so the
    first of two good lines is taken. Returns -1 where nothing but names stands there.
    """
    if len(candidates) == 1 and not is_people(page.texts[candidates[0]]):
        return candidates[0]
    stems = _stems_below(page, candidates[0])
    owners = _owners(page)
    weights = [_weight(page, index, stems, owners) for index in candidates]
    best = max(range(len(candidates)), key=weights.__getitem__)
    for place in range(max(best - _DECK_WITHIN, 0), best):
        if (
            weights[place] >= max(weights[best] - _DECK_ALLOWANCE, 0)
            and _words(page.texts[candidates[place]]) >= _SHORT_TITLE
        ):
            return candidates[place]
    return candidates[best] if weights[best] > _TOO_LIGHT else -1


def is_signed(page: Page, index: int) -> bool:
    """Tell whether a byline or a date follows within a few lines."""
    return _distance_to_signature(page, index) <= _SIGNED_WITHIN


def reads_like_headline(line: Line) -> bool:
    """Tell whether the line is as short as a headline, and ends like one."""
    text = line.text
    if len(text) > LONGEST_HEADLINE or len(text.split()) > MOST_WORDS:
        return False
    if (
        not any(sign.isalpha() for sign in text)
        or text[0] in _BULLETS
        or text[-1] in _NOT_A_HEADLINE_END
    ):
        return False
    if line.sentence:
        ending = text.rstrip("\"')]")[-1:]
        return (ending in "?!" and ". " not in text) or _ABBREVIATION.search(text) is not None
    return True


def is_outlet_name(text: str) -> bool:
    """Tell whether the text is written like the name of a newspaper or a station."""
    return (
        len(text.split()) <= _LONGEST_OUTLET
        and NEWS_WORD.search(text) is not None
        and (is_capitalised(text) or text.islower())
    )


def _weight(page: Page, index: int, stems: frozenset[str], owners: str) -> int:
    text = page.line(index).text
    count = _words(text)
    weight = -3 if count <= _SHORT_LABEL else min(count - _SHORT_TITLE, 1)
    weight += _overlap(text, stems)
    distance = _distance_to_signature(page, index)
    if distance <= _SIGNED_WITHIN:
        weight += 2 if distance == 1 else 1
    if _is_doubled(page, index):
        weight += 2
    if is_outlet_name(text) or _is_owner(text, owners):
        weight -= 5
    if _is_over_caption(page, index):
        weight -= 2
    if is_people(text) or is_author_line(page.line(index)):
        weight -= 3
    if index > 0 and page.is_body(index - 1) and is_people(page.texts[index - 1]):
        weight -= 3
    if ROLE.search(text) and NEWS_WORD.search(text) and is_capitalised(text):
        weight -= 3
    return weight


def _words(text: str) -> int:
    return sum(word[0].isalnum() for word in text.split())


def _stem_set(text: str) -> frozenset[str]:
    return frozenset(
        word[:_STEM] for word in _WORD.findall(text.lower()) if len(word) >= _SHORTEST_WORD
    )


def _stems_below(page: Page, start: int) -> frozenset[str]:
    paragraphs: list[str] = []
    length = 0
    for index in range(start, len(page.texts)):
        if page.is_paragraph(index):
            paragraphs.append(page.texts[index])
            length += len(page.texts[index])
            if length > _TEXT_COMPARED:
                break
    return _stem_set(" ".join(paragraphs)[:_TEXT_COMPARED])


def _overlap(text: str, stems: frozenset[str]) -> int:
    """Return how much the words of the line say that it is about the article below."""
    own = _stem_set(text)
    common = len(own & stems)
    if common == 0:
        return -2
    if common >= _FEW:
        return 3 if common >= _GOOD_OVERLAP * len(own) else 2
    return 1


def _distance_to_signature(page: Page, index: int) -> int:
    """Return how many lines below a byline or date stands, and at least four if none is near."""
    for distance in range(1, _SIGNED_WITHIN + 1):
        below = index + distance
        if below >= len(page.texts):
            break
        if page.rules[below] in SIGNED or (page.is_body(below) and is_signature_line(page, below)):
            return distance
    return _SIGNED_WITHIN + 1


def is_signature_line(page: Page, index: int) -> bool:
    """Tell whether the line is a date, or a name with an office."""
    line = page.line(index)
    if line.sentence:
        return False
    return is_date(line.lower) or is_time_note(line.lower) or is_author_line(line)


def is_author_line(line: Line) -> bool:
    """Tell whether the line names a person and what he or she does, or for whom."""
    if line.sentence or line.text[-1] == ":":
        return False
    name, comma, office = line.text.partition(",")
    if comma:
        return (
            is_person(name.strip())
            and (ROLE.search(office) is not None or NEWS_WORD.search(office) is not None)
            and len(office.split()) <= 6  # noqa: PLR2004 - "chief political correspondent, The Herald"
        )
    return _is_name_and_office(line.text)


def _is_name_and_office(text: str) -> bool:
    """Tell whether the line is a name and an office without a comma: Jane Doe Coast editor."""
    tokens = text.split()
    return (
        3 <= len(tokens) <= 7  # noqa: PLR2004 - a name of two words, and an office
        and is_person(" ".join(tokens[:2]))
        and not ROLE.search(" ".join(tokens[:2]))
        and ROLE.fullmatch(tokens[-1]) is not None
        and tokens[-1].islower()
    )


def _is_doubled(page: Page, index: int) -> bool:
    text = page.texts[index]
    return index + 1 < len(page.texts) and page.texts[index + 1] == text


def _owners(page: Page) -> str:
    """Return the lines that may name the outlet."""
    return "\n".join(
        text.lower()
        for text, rule in zip(page.texts, page.rules, strict=True)
        if rule in _NAMES_OUTLET
    )


def _is_owner(text: str, owners: str) -> bool:
    """Tell whether a copyright line, a byline or a note names the text as its outlet."""
    return (
        len(text.split()) <= _LONGEST_OUTLET
        and text.lower().removeprefix("the ") in owners
        and is_capitalised(text)
    )


def _is_over_caption(page: Page, index: int) -> bool:
    below = index + 1
    return (
        below < len(page.rules)
        and page.rules[below] in {"photo caption", "photo credit"}
        and SHOWS.search(page.texts[index]) is not None
    )
