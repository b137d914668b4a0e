"""Finds the notes on author and outlet that stand below an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.candidates import is_author_line
from framing.cleaning.dates import is_date, is_time_note
from framing.cleaning.names import NEWS_WORD, ROLE, is_capitalised, is_name_word, is_person
from framing.cleaning.page import BODY, Page
from framing.cleaning.rules.bylines import is_sign_off
from framing.cleaning.rules.navigation import is_menu_word
from framing.cleaning.survey import ABOUT
from framing.cleaning.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.cleaning.lines import Line

_LONGEST_NOTE = 900
_LONGEST_LABEL = 120
_NAME_COMPARED = 12
_BEFORE_NOTE = "-*\u2013\u2014\u2022[("
_BIO_VERB = re.compile(
    r"(?:,.{2,80},)? (?:is|was|serves|works|covers|writes|reports|has (?:been|covered|written|"
    r"reported|worked)|"
    r"joined|tweets|can be reached|edits|teaches|hosts|leads)\b"
)
_BIO_SIGN = re.compile(
    r"\b(?:follow (?:him|her|them)|on twitter|on x\b|tweets|covers|covering|covered|based in|"
    r"author of|"
    r"(?:reporter|correspondent|columnist|staff writer|contributor|journalist|editor|fellow|writer|"
    r"intern|"
    r"commentator|bureau chief|producer|analyst|podcast|host)s? (?:for|at|with|to|of|who|on|"
    r"covering|based|in (?-i:[A-Z])|in (?:the|our) (?:\w+ ){0,2}(?:bureau|newsroom|office))|"
    r"syndicated|contributing (?:editor|writer|columnist|opinion writer)|editor-in-chief|"
    r"(?:senior|national|political|staff|opinion|freelance) (?:writer|columnist|reporter|editor|"
    r"correspondent))\b|@\w",
    re.IGNORECASE,
)
_OUTLET_VERBS = words("is operates delivers covers provides publishes produces brings offers")
_NOT_OUTLETS = words("since while as if when because although what this that it")
_LONGEST_OUTLET_NAME = 8
_OUTLET_SUBJECT = re.compile(
    r"\b(?:news|journalism|newsroom|publication|newspaper|magazine|media|readers|coverage|platform|"
    r"reporting|"
    r"broadcaster|outlet|website|journalists|readership|nonprofit|non-profit|subscribers|"
    r"audiences?)\b",
    re.IGNORECASE,
)
_SUBJECTS_NEEDED = 2
_TEAM = re.compile(
    r"\b(?:team|staff|desk|newsroom|board|editors|bureau|news|correspondent|reporter|writer)s?$",
    re.IGNORECASE,
)


def mark_company_notes(page: Page, start: int, stop: int) -> None:
    """Mark what a press release says of the company below the heading "About" and its name."""
    if not page.known.may_name_company:
        return
    for index in range(start + 1, stop - 1):
        text = page.texts[index]
        if text.startswith(ABOUT) and len(text) <= _LONGEST_LABEL:
            name = text.removeprefix(ABOUT).rstrip(":.")
            below = page.texts[index + 1]
            if (
                page.is_body(index + 1)
                and is_capitalised(name)
                and below[:_LONGEST_LABEL].find(name[:_NAME_COMPARED]) in {0, len("The ")}
            ):
                page.claim(index, "outlet note")
                page.claim(index + 1, "outlet note")


def mark_notes(page: Page, start: int, stop: int) -> bool:
    """Go up from the last line as long as each is furniture or a note, and tell if one was."""
    found = False
    for index in range(stop - 1, start, -1):
        rule = page.rules[index]
        if rule in {"title", "subhead", "repeated headline"}:
            break
        if rule != BODY:
            continue
        rule = _ending_rule(page, index, start, stop)
        if not rule:
            break
        page.claim(index, rule)
        found = True
    return found


def _ending_rule(page: Page, index: int, start: int, stop: int) -> str:
    """Return the rule that knows the line as something below an article, or nothing."""
    text = page.texts[index]
    if len(text) > _LONGEST_NOTE or not _opens_with_name(text):
        return BODY
    label = _label_rule(page, index, stop) if len(text) <= _LONGEST_LABEL else BODY
    if label:
        return label
    if _is_bio(page, index, start):
        return "author note"
    return "outlet note" if _is_outlet_note(page, index, start) else BODY


def _label_rule(page: Page, index: int, stop: int) -> str:
    """Return the rule that knows a short line below an article, or nothing."""
    if _is_team_name(page, index, stop):
        return "outlet note"
    if page.is_place_of_weather(index):
        return "weather"
    line = page.line(index)
    for name, knows in _LABEL_RULES:
        if knows(line):
            return name
    return BODY


def _opens_with_name(text: str) -> bool:
    """Tell whether the text may begin with a name or a date: not with an ordinary sentence."""
    if not text[0].isalnum():
        return text[0] in _BEFORE_NOTE
    opening = text[:_LONGEST_LABEL]
    second = opening.find(" ") + 1
    return second == 0 or not opening[second : second + 1].islower()


def _is_bio(page: Page, index: int, start: int) -> bool:
    """Jane Doe is a reporter for the paper: someone the article has not spoken of."""
    text = page.plain(index).lstrip(" -*\u2013\u2014\u2022[(")
    name, verb = _subject(text)
    if not name or _BIO_VERB.match(verb) is None:
        return False
    if ROLE.search(text) is None and "@" not in text:
        return False
    return _BIO_SIGN.search(text) is not None and not _is_spoken_of(page, name, start, index)


def _subject(text: str) -> tuple[str, str]:
    """Return the full name that opens the text, and what follows it."""
    tokens = text.split(" ", 5)
    if not (text and is_name_word(tokens[0])):
        return "", ""
    for count in (4, 3, 2):
        if len(tokens) <= count:
            continue
        name = " ".join(tokens[:count])
        if not tokens[count][:1].isupper() and is_person(name.rstrip(",")):
            rest = text[len(name.rstrip(",")) :]
            return name.rstrip(","), rest
    return "", ""


def _is_spoken_of(page: Page, name: str, start: int, stop: int) -> bool:
    """Tell whether a sentence of the article names the person, by the last name at least."""
    last = name.rsplit(maxsplit=1)[-1]
    return any(page.is_body(index) and last in page.texts[index] for index in range(start, stop))


def _is_outlet_note(page: Page, index: int, start: int) -> bool:
    """The Some News Team operates a news platform: what an outlet says of itself."""
    text = page.plain(index)
    name = _outlet_name(text)
    if not name or name.split()[0].lower() in _NOT_OUTLETS:
        return False
    if NEWS_WORD.search(name) is None and page.texts[index - 1] != name:
        return False
    if len(_OUTLET_SUBJECT.findall(text)) < _SUBJECTS_NEEDED:
        return False
    return not any(
        page.is_paragraph(above) and name in page.texts[above] for above in range(start, index)
    )


def _outlet_name(text: str) -> str:
    """Return the capitalised words between the start of the text and its first verb."""
    tokens = text.split(" ", _LONGEST_OUTLET_NAME + 1)
    for count, word in enumerate(tokens):
        if word in _OUTLET_VERBS:
            name = " ".join(tokens[:count])
            return name if name and name[0].isalnum() and is_capitalised(name) else ""
    return ""


def _is_team_name(page: Page, index: int, stop: int) -> bool:
    """Tell whether the line is the name that a note below it, or a copy, begins with."""
    text = page.texts[index]
    if (
        page.known.sentences[index]
        or len(text.split()) > _LONGEST_OUTLET_NAME
        or not is_capitalised(text)
    ):
        return False
    below = index + 1
    if below < stop and page.rules[below] in {"outlet note", "author note"}:
        return page.texts[below].startswith(text)
    return _TEAM.search(text) is not None and NEWS_WORD.search(text) is not None


_LABEL_RULES: tuple[tuple[str, Callable[[Line], bool]], ...] = (
    ("date line", lambda line: is_date(line.lower)),
    ("sign-off", is_sign_off),
    ("published line", lambda line: is_time_note(line.lower)),
    ("navigation", is_menu_word),
    ("byline", is_author_line),
)
