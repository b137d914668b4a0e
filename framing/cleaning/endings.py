"""Finds what stands below an article: notes on author and outlet, links, readers' comments."""

from __future__ import annotations

import re

from framing.cleaning.dates import is_date, is_time_note
from framing.cleaning.headlines import is_author_line
from framing.cleaning.lines import ends_sentence
from framing.cleaning.names import NEWS_WORD, ROLE, is_capitalised, is_person
from framing.cleaning.page import BODY, Page
from framing.cleaning.rules.bylines import is_signature
from framing.cleaning.rules.links import STRONG_HEADING
from framing.cleaning.rules.navigation import is_menu_word

_TAIL_RULES = frozenset({"related links", "comments", "comments notice"})
_LONGEST_TEASER_TITLE = 180
_LONGEST_NOTE = 900
_LONGEST_LABEL = 120
_BEFORE_NOTE = "-*\u2013\u2014\u2022[("
_TEASERS_UNDER_WEAK_HEADING = 2
_COMMENT_SIGN = re.compile(
    r"reply|replies|\d+ ?\w+ ago|.{2,40} says:?|report(?: abuse)?|likes?|upvote|\d+ likes?|.{2,40} \d{1,2}:\d\d.{0,10}|like \d+"
)
_BIO_VERB = re.compile(
    r"(?:,.{2,80},)? (?:is|was|serves|works|covers|writes|reports|has (?:been|covered|written|reported|worked)|"
    r"joined|tweets|can be reached|edits|teaches|hosts|leads)\b"
)
_BIO_SIGN = re.compile(
    r"\b(?:follow (?:him|her|them)|on twitter|on x\b|tweets|covers|covering|covered|based in|author of|"
    r"(?:reporter|correspondent|columnist|staff writer|contributor|journalist|editor|fellow|writer|intern|"
    r"commentator|bureau chief|producer|analyst|podcast|host)s? (?:for|at|with|in|to|of|who|on|covering|based)|"
    r"syndicated|contributing (?:editor|writer|columnist|opinion writer)|editor-in-chief|"
    r"(?:senior|national|political|staff|opinion|freelance) (?:writer|columnist|reporter|editor|correspondent))\b|@\w",
    re.IGNORECASE,
)
_OUTLET_VERBS = frozenset(
    "is operates delivers covers provides publishes produces brings offers".split()
)
_NOT_OUTLETS = frozenset("since while as if when because although what this that it".split())
_LONGEST_OUTLET_NAME = 8
_OUTLET_SUBJECT = re.compile(
    r"\b(?:news|journalism|newsroom|publication|newspaper|magazine|media|readers|coverage|platform|reporting|"
    r"broadcaster|outlet|website|journalists|readership|nonprofit|non-profit|subscribers|audiences?)\b",
    re.IGNORECASE,
)
_SUBJECTS_NEEDED = 2
_TEAM = re.compile(r"\b(?:team|staff|desk|newsroom|board|editors|bureau|news|correspondent|reporter|writer)s?$", re.IGNORECASE)


def mark_ending(page: Page, start: int, stop: int) -> None:
    """Mark the links, comments and notes that follow the article between the two lines."""
    _mark_tails(page, start, stop)
    _mark_notes(page, start, stop)


def _mark_tails(page: Page, start: int, stop: int) -> None:
    rules = page.rules
    if _TAIL_RULES.isdisjoint(rules):
        return
    for index in range(start, stop):
        if rules[index] == "related links" and not _is_titled(page, index):
            _mark_teasers(page, index, start, stop)
        elif rules[index] in {"comments", "comments notice"}:
            _mark_comments(page, index, start, stop)


def _is_titled(page: Page, index: int) -> bool:
    """Tell whether the line holds its link itself, so that nothing below belongs to it."""
    line = page.line(index)
    return ":" in line.text.rstrip(" :") or len(line.text.split()) > 6  # noqa: PLR2004 - no heading is longer


def _mark_teasers(page: Page, heading: int, start: int, stop: int) -> None:
    """Mark the titles below the heading, and their summaries where they reach the end."""
    below = [index for index in range(heading + 1, stop) if page.rules[index] == BODY]
    titles, teasers = 0, 0
    previous_is_title = False
    for index in below:
        if _is_teaser_title(page.texts[index]):
            titles += 1
            previous_is_title = True
        elif previous_is_title:
            teasers += 1
            previous_is_title = False
        else:
            teasers = -1
            break
    strong = STRONG_HEADING.fullmatch(page.line(heading).bare) is not None
    before = sum(len(page.texts[index]) for index in range(start, heading) if page.is_body(index))
    after = sum(len(page.texts[index]) for index in below)
    enough = teasers == 0 or teasers >= (1 if strong else _TEASERS_UNDER_WEAK_HEADING)
    if teasers >= 0 and enough and after <= before:
        for index in below:
            page.rules[index] = "related links"
        return
    for index in below:
        if not _is_teaser_title(page.texts[index]) or page.texts[index][-1] in ":?!":
            return
        if not strong and page.texts[index - 1 :] and _opens_paragraph(page, index, stop):
            return
        page.rules[index] = "related links"


def _is_teaser_title(text: str) -> bool:
    if len(text) > _LONGEST_TEASER_TITLE:
        return False
    return not ends_sentence(text) or (text[-1] in "?!" and ". " not in text)


def _opens_paragraph(page: Page, index: int, stop: int) -> bool:
    """Tell whether the line may be a subhead of the article that goes on below it."""
    return index + 1 < stop and page.is_paragraph(index + 1) and len(page.texts[index]) < 60  # noqa: PLR2004 - titles of articles are longer


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
                page.rules[index] = "comments"


def _mark_notes(page: Page, start: int, stop: int) -> None:
    """Go up from the last line as long as each is furniture or a note below the article."""
    for index in range(stop - 1, start, -1):
        rule = page.rules[index]
        if rule in {"title", "subhead", "repeated headline"}:
            return
        if rule != BODY:
            continue
        rule = _ending_rule(page, index, start, stop)
        if not rule:
            return
        page.rules[index] = rule


def _ending_rule(page: Page, index: int, start: int, stop: int) -> str:
    text = page.texts[index]
    if len(text) > _LONGEST_NOTE:
        return ""
    if len(text) > _LONGEST_LABEL or text[-1] == ".":
        return _note_rule(page, index, start)
    line = page.line(index)
    if is_date(line.lower):
        return "date line"
    if is_time_note(line.lower):
        return "published line"
    if is_menu_word(line):
        return "navigation"
    if is_author_line(line):
        return "byline"
    if _is_team_name(page, index, stop):
        return "outlet note"
    if _is_place_of_weather(page, index):
        return "weather"
    return _note_rule(page, index, start)


def _note_rule(page: Page, index: int, start: int) -> str:
    """Return the rule that knows the line as a note below an article, or nothing."""
    opening = page.texts[index][:_LONGEST_LABEL].split(" ", 2)
    if opening[0][0] not in _BEFORE_NOTE and (
        not opening[0][0].isalnum() or (len(opening) > 1 and opening[1][:1].islower())
    ):
        return ""
    line = page.line(index)
    if is_date(line.lower):
        return "date line"
    if is_signature(line):
        return "sign-off"
    if _is_bio(page, index, start):
        return "author note"
    if _is_outlet_note(page, index, start):
        return "outlet note"
    return ""


def _is_place_of_weather(page: Page, index: int) -> bool:
    return (
        "weather" in page.rules[max(index - 1, 0) : index + 2]
        and len(page.texts[index].split()) <= 4  # noqa: PLR2004 - a place's name
        and not page.line(index).sentence
    )


def _is_bio(page: Page, index: int, start: int) -> bool:
    """Jane Doe is a reporter for the paper: someone the article has not spoken of."""
    text = page.line(index).text.lstrip(" -*\u2013\u2014\u2022[(")
    name, verb = _subject(text)
    if not name or _BIO_VERB.match(verb) is None:
        return False
    if ROLE.search(text) is None and "@" not in text:
        return False
    return _BIO_SIGN.search(text) is not None and not _is_spoken_of(page, name, start, index)


def _subject(text: str) -> tuple[str, str]:
    """Return the full name that opens the text, and what follows it."""
    tokens = text.split(" ", 5)
    for count in (4, 3, 2):
        if len(tokens) <= count:
            continue
        name = " ".join(tokens[:count])
        if is_person(name.rstrip(",")) and not tokens[count][:1].isupper():
            rest = text[len(name.rstrip(",")) :]
            return name.rstrip(","), rest
    return "", ""


def _is_spoken_of(page: Page, name: str, start: int, stop: int) -> bool:
    """Tell whether a sentence of the article names the person, by the last name at least."""
    last = name.split()[-1]
    return any(page.is_body(index) and last in page.texts[index] for index in range(start, stop))


def _is_outlet_note(page: Page, index: int, start: int) -> bool:
    """The Some News Team operates a news platform: what an outlet says of itself."""
    text = page.line(index).text
    name = _outlet_name(text)
    if not name or name.split()[0].lower() in _NOT_OUTLETS:
        return False
    if len(_OUTLET_SUBJECT.findall(text)) < _SUBJECTS_NEEDED:
        return False
    if NEWS_WORD.search(name) is None and page.texts[index - 1] != name:
        return False
    return not any(
        page.is_paragraph(above) and name in page.texts[above] for above in range(start, index)
    )


def _outlet_name(text: str) -> str:
    """Return the capitalised words between the start of the text and its first verb."""
    words = text.split(" ", _LONGEST_OUTLET_NAME + 1)
    for count, word in enumerate(words):
        if word in _OUTLET_VERBS:
            name = " ".join(words[:count])
            return name if name and name[0].isalnum() and is_capitalised(name) else ""
    return ""


def _is_team_name(page: Page, index: int, stop: int) -> bool:
    """Tell whether the line is the name that a note below it, or a copy, begins with."""
    text = page.texts[index]
    if ends_sentence(text) or len(text.split()) > _LONGEST_OUTLET_NAME or not is_capitalised(text):
        return False
    below = index + 1
    if below < stop and page.rules[below] in {"outlet note", "author note"}:
        return page.texts[below].startswith(text)
    return _TEAM.search(text) is not None and NEWS_WORD.search(text) is not None
