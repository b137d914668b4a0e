"""Finds the dateline at the start of an article: where, when and through whom it was sent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.dates import MONTHS

if TYPE_CHECKING:
    from framing.cleaning.page import Page
from framing.cleaning.wordlists import words

PARAGRAPHS_WITH_DATELINE = 3
"""A dateline opens the article; only so many paragraphs are looked at."""

_CAPITALS = (
    r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'\u2019-]+(?:[ /][A-Z\u00c0-\u00de.'\u2019-]+){0,4}"
)
_PLACE = (
    r"[A-Z\u00c0-\u00de][\w.'\u2019-]*"
    r"(?:[ /](?:d[aeiu]|al|el|of|the|[A-Z\u00c0-\u00de][\w.'\u2019-]*)){0,3}"
)
_MONTH = (
    "(?:"
    + "|".join(sorted((name.capitalize() for name in MONTHS), key=len, reverse=True))
    + r")\.?"
)
_DATE = rf"(?:(?:[A-Z][a-z]+day,? )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)"
_AGENCY = (
    r"(?:/[A-Z][\w ]{1,20}/|"
    r"\((?:[A-Z][\w.&' \u2019-]{1,30})(?:/[A-Z][\w.&' ]{1,20})?\))"
)
_DASH = r"\s*(?:[\u2014\u2013\u2015]|--|-(?=\s))\s*"
_NEXT = r"(?=[A-Z\u00c0-\u00de0-9\"'\u201c\u2018$\u00a3\u20ac])"

_CITIES = (
    r"(?:NEW DELHI|MUMBAI|KOLKATA|CHENNAI|BENGALURU|BANGALORE|HYDERABAD|LUCKNOW|PATNA|JAIPUR|"
    r"SRINAGAR|JAMMU|CHANDIGARH|AHMEDABAD|PUNE|GUWAHATI|ISLAMABAD|KARACHI|LAHORE|PESHAWAR|"
    r"QUETTA|RAWALPINDI|DHAKA|COLOMBO|KATHMANDU|KUALA LUMPUR|PUTRAJAYA|SINGAPORE|JAKARTA|"
    r"MANILA|RIYADH|JEDDAH|DUBAI|ABU DHABI|DOHA|CAIRO|BEIRUT|AMMAN|ANKARA|BAGHDAD|TEHRAN|"
    r"KABUL|BEIJING|TOKYO|SEOUL|LONDON|PARIS|WASHINGTON|NEW YORK|GENEVA|MOSCOW)"
)
"""Where papers set the city in capitals before a colon, as in India and Pakistan."""

_FORMS = tuple(
    re.compile(form)
    for form in (
        # WASHINGTON, June 6 (AP) - ; Seoul, South Korea (CNN) -
        (
            rf"(?P<said>(?:{_CAPITALS}|{_PLACE})(?:, ?{_PLACE})?(?:, ?{_DATE})? ?{_AGENCY})"
            rf"{_DASH}{_NEXT}"
        ),
        # June 6 (UPI) --
        rf"(?P<said>{_DATE} ?{_AGENCY}){_DASH}{_NEXT}",
        # (CNN) - ; (CNN)President
        rf"(?P<said>{_AGENCY}){_DASH}{_NEXT}",
        (
            r"(?P<said>(?:[A-Z][\w., ]{1,40} )?\((?:CNN|AP|Reuters|AFP|UPI|CBS News|ABC News|"
            r"CNNMoney)\))\s*(?=[A-Z\u201c\"])"
        ),
        # GENEVA, 12 May 2025 -
        rf"(?P<said>(?:{_CAPITALS}|{_PLACE})(?:, ?{_PLACE})?, ?{_DATE}){_DASH}{_NEXT}",
        # BISMARCK, N.D. - ; SEOUL, South Korea -
        rf"(?P<said>{_CAPITALS}(?:, ?{_PLACE}){{0,2}}){_DASH}{_NEXT}",
        # NEW DELHI:
        rf"(?P<said>{_CITIES}):\s+{_NEXT}",
    )
)
_MAY_BE_DATELINE = re.compile(
    r"\(|[A-Z\u00c0-\u00de]{2,}[^a-z]*[\u2014\u2013\u2015:,(-]|.{2,60}?\(|"
    r".{2,50}?\d.{0,20}[\u2014\u2013\u2015-]"
)
_ALONE = re.compile(
    rf"(?P<said>(?:{_CAPITALS}|{_PLACE})(?:, ?{_PLACE})?(?:, ?{_DATE})? ?{_AGENCY})"
    rf"(?:{_DASH}|\s*-+)?$"
)
_STANDING_ALONE = re.compile(
    rf"(?:{_CAPITALS}|{_PLACE})(?:, ?{_PLACE})? (?:CNN|AP|AFP|Reuters|UPI)\s?[\u2014\u2013-]+|"
    rf"{_CITIES}:"
)
_NOT_PLACES = words(
    "update updated exclusive breaking note warning watch video opinion analysis editorial live "
    "correction photos review explainer spoiler alert poll column commentary fact check develop"
)
_LONGEST = 90
_LONGEST_ALONE = 60


def mark_dateline(page: Page, headline: int) -> str:
    """Split the dateline off the paragraph that it opens, and return what it says or nothing."""
    seen = 0
    for index in range(headline + 1, len(page.texts)):
        if page.rules[index]:
            continue
        text = page.texts[index]
        if len(text) < _LONGEST_ALONE and _STANDING_ALONE.fullmatch(text):
            page.claim(index, "dateline")
            return text.rstrip(" -\u2013\u2014:")
        length, said = _dateline(text)
        if said:
            if length == len(text):
                page.claim(index, "dateline")
            else:
                page.datelines[index] = length
            return said
        seen += page.is_paragraph(index)
        if seen == PARAGRAPHS_WITH_DATELINE:
            break
    return ""


def _dateline(text: str) -> tuple[int, str]:
    """Return how long the dateline at the start of the text is, and what it says."""
    opening = text[:_LONGEST]
    if not (_holds_sign(opening) and _MAY_BE_DATELINE.match(opening)):
        return 0, ""
    for form in _FORMS:
        match = form.match(opening)
        if match and match["said"].split()[0].strip(",:(").lower() not in _NOT_PLACES:
            return match.end(), match["said"]
    match = _ALONE.match(opening)
    if match and match.end() == len(text):
        return len(text), match["said"]
    return 0, ""


def _holds_sign(opening: str) -> bool:
    """Tell whether the text holds a bracket, capitals or a dash, without which is no dateline."""
    first, second = opening[0], opening[1:2]
    return (first == "(" or first.isupper()) and (
        "(" in opening
        or "-" in opening
        or not (second.islower() or second == " ")
        or (
            not opening.isascii()
            and ("\u2014" in opening or "\u2013" in opening or "\u2015" in opening)
        )
    )
