"""Lines that say who wrote, reported or edited the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.names import (
    AGENCIES,
    NEWS_WORD,
    is_agency,
    is_capitalised,
    is_person,
)
from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_LONGEST_BYLINE = 160
_LONGEST_NOTE = 320
_LONGEST_SIGN_OFF = 80

_BY = re.compile(r"(?:by|BY|By)\s?:?\s+(?=\S)")
_WRITTEN = re.compile(
    r"[(\[]?(?:story|text|words|written|report|reported|analysis|opinion|review|posted|authored|"
    r"published|contributed)(?: and \w+)? by:? (?=\S)",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    r"[(\[]?(?:reporting|additional reporting|writing|compiled|edited|editing|produced|translated|"
    r"photography|interview|video|illustrations?|photographs?|photos?|graphics?|"
    r"(?:fact[- ]checked|(?:medically |technically )?reviewed|curated|posted|adapted))"
    r"(?: and \w+)? by:? (?=\S)",
    re.IGNORECASE,
)
_END_OF_NAME = re.compile(
    r"\s*(?:[,;|/\u2022\u00b7\[(<@]|\s[-\u2013\u2014]\s|\s(?:and|&|for|in|of|at|with|from|on|is|"
    r"via)\s|"
    r"\b(?:updated|published|posted|staff|special|senior|contributing|political|national|"
    r"associated|washington|chief)\b|\d)",
    re.IGNORECASE,
)
OUTLET_AFTER = re.compile(
    r"(?<=\w) (?:Fox News(?: Digital)?|CNN|BBC(?: News)?|NPR|Reuters|AP|AFP|Bloomberg|"
    r"(?:[A-Z][a-z]+ )?(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Press|Chronicle))$"
)
_DETAIL = re.compile(r"\S*@\S+|\b[ap]\.?m\b\.?|\b\d+ (?:min(?:ute)?s?|hours?|days?) (?:ago|read)\b")
_LABEL_WORDS = frozenset(
    "updated published posted staff writer writers special to read min".split()
)
_CONTRIBUTED = re.compile(
    r".*\bcontributed (?:\w+ )?(?:to|reporting|research)\b.*\b"
    r"(?:report|story|article|post|piece|column|coverage|review|reporting)"
    r"(?: from [A-Z][^.]{1,60})?[.)\]*\s]*",
)
_CONTRIBUTING = re.compile(r"(?:contributing|contributors?)\s?:\s?\S")
_WITH_FILES = re.compile(
    r"(?:\W*with (?:files|reporting|additional reporting|inputs?|post wires?|wire reports?|"
    r"wire services?|agency (?:inputs?|reports?)|agencies|reports?|contributions?)"
    r"(?: (?:from|by)\b.*)?|from (?:wire|staff|news service|agency)(?: and \w+)* reports?)",
)
_WITH_OR_FROM = words("with from")
_REPORTING_NOTE = re.compile(
    r"[(\[]?(?:(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompil(?:ed|"
    r"ing)|[Gg]raphics?|[Tt]ranslation)(?:,? (?:and )?(?:additional )?(?:[Rr]eporting|[Ww]riting|"
    r"[Ee]diting))* by [A-Z][^;]{2,200}(?:;\s*|$))+[)\]]?",
)
_PLACE_NOTE = re.compile(r"Reporting from [A-Z][\w.'-]+(?:,? (?:and )?[A-Z][\w.'-]+){0,5}")
_SIGN_OFF_VERB = re.compile(
    r"(?P<name>.+?) (?:reports|has more|has the (?:story|details|report)|has this report|"
    r"with (?:more|the story)|reporting|tells us more|has the latest|filed this report)"
    r"(?: (?:from|for|in|live from|on this) [A-Z][\w .,'-]*)?[.:]?"
)
_BROADCAST_SIGN_OFF = re.compile(
    r"(?:For|Reporting for) [A-Z].{1,40}?,? (?:I'm|I am|this is) (?P<name>[A-Z].{1,40}?)"
    r"(?:,? (?:in|at|from|reporting)\b.{0,40})?\.?|"
    r"(?:I'm|I am|This is) (?P<reporter>[A-Z].{1,40}?),? (?:reporting\b.{0,60}|(?:for|in|"
    r"from) [A-Z].{1,60})"
)
_OPENS_SIGN_OFF = words("for reporting i this")
_SIGNS_OF_SIGN_OFF = (" report", " has ", " with ", " tells ", " filed ")
_POSSESSIVE_OUTLET = re.compile(
    r"(?:[Oo]ur|(?:[Tt]he )?[A-Z][\w.]*(?: [A-Z][\w.]*)?'s) (?:own )?(?:correspondent |reporter )?"
)


def _is_byline(line: Line) -> bool:
    match = _BY.match(line.text)
    if match is None:
        return False
    return _names_someone(line.text[match.end() :])


def _names_someone(rest: str) -> bool:
    """Tell whether the text is names, with outlets, places, dates or addresses at most."""
    cleaned = _DETAIL.sub(" ", rest).strip(" .,[]()<>|-")
    if not cleaned:
        return False
    name = _END_OF_NAME.split(cleaned, maxsplit=1)[0].strip(" .")
    name = OUTLET_AFTER.sub("", name)
    if not (is_person(name) or is_agency(name) or is_agency(cleaned)):
        return False
    others = [word for word in cleaned.split() if word.lower().strip(".,:") not in _LABEL_WORDS]
    return is_capitalised(" ".join(others))


def _is_written_by(line: Line) -> bool:
    match = _WRITTEN.match(line.text)
    return match is not None and _names_someone(line.text[match.end() :])


def _is_credited(line: Line) -> bool:
    """Tell who helped, edited or drew: people that the article is not by."""
    if _PLACE_NOTE.fullmatch(line.text):
        return True
    match = _CREDITED.match(line.text)
    if match is None:
        return False
    rest = line.text[match.end() :]
    if _names_someone(rest):
        return True
    return ";" in rest and _REPORTING_NOTE.fullmatch(line.text.rstrip(".")) is not None


def _is_contribution(line: Line) -> bool:
    """Jane Doe contributed to this report: the note below an article."""
    if "contributed" in line.lower and _CONTRIBUTED.fullmatch(line.text):
        return "this " in line.lower or "reporting" in line.lower
    if line.opening.startswith("contribut") and _CONTRIBUTING.match(line.lower):
        return True
    return line.opening in _WITH_OR_FROM and _WITH_FILES.fullmatch(line.bare) is not None


def is_sign_off(line: Line) -> bool:
    """Jane Doe reports: the line that hands over to a reporter, or closes a broadcast report."""
    held = any(map(line.text.__contains__, _SIGNS_OF_SIGN_OFF))
    match = _SIGN_OFF_VERB.fullmatch(line.text) if held else None
    if match:
        name = _POSSESSIVE_OUTLET.sub("", match["name"], count=1)
        return is_person(name.removesuffix(",")) and NEWS_WORD.search(name) is None
    opened = line.opening in _OPENS_SIGN_OFF
    match = _BROADCAST_SIGN_OFF.fullmatch(line.text) if opened else None
    if match:
        return is_person((match["name"] or match["reporter"]).split(",")[0])
    return is_signature(line)


def is_signature(line: Line) -> bool:
    """Jane Doe, Some News, Seoul."""
    if "," not in line.text:
        return False
    parts = [part.strip() for part in line.text.rstrip(".").split(",")]
    fewest = 2 if line.sentence else 3
    if not fewest <= len(parts) <= 4:  # noqa: PLR2004 - a name, an outlet, a place, and its country
        return False
    return (
        is_person(parts[0])
        and NEWS_WORD.search(parts[1]) is not None
        and all(part and part[0].isupper() and is_capitalised(part) for part in parts)
    )


def _is_agency_credit(line: Line) -> bool:
    return is_agency(line.bare.removeprefix("provided by ")) and not line.sentence


RULES = (
    Rule(
        "byline",
        _is_byline,
        longest=_LONGEST_BYLINE,
        first=words("by"),
        openings=words("by by:"),
        signs=("@",),
    ),
    Rule(
        "byline",
        _is_written_by,
        longest=_LONGEST_NOTE,
        first=words(
            "story text words written report reported analysis opinion review posted authored "
            "published contributed"
        ),
        openings=words("story text words written report reported posted"),
    ),
    Rule(
        "contribution note",
        _is_credited,
        longest=_LONGEST_NOTE,
        first=words(
            "reporting additional writing compiled edited editing produced translated photography "
            "interview video illustration illustrations photograph photographs photo photos "
            "graphic graphics fact medically technically reviewed curated posted adapted"
        ),
        openings=words(
            "reporting additional writing compiled edited editing produced translated photos"
        ),
    ),
    Rule(
        "contribution note",
        _is_contribution,
        longest=_LONGEST_NOTE,
        openings=phrases(
            "with files|with reporting|with additional|with inputs|from wire|from staff|"
            "contributing|contributing:|contributors:"
        ),
        last_words=words(
            "report. story. article. post. reporting. piece. column. report.) story.) article.) "
            "post.) report] story] article]"
        ),
    ),
    Rule(
        "sign-off",
        is_sign_off,
        longest=_LONGEST_SIGN_OFF,
        openings=phrases("reporting for|i'm|this is"),
        last_words=words(
            "reports. reports: story. details. more. report. reporting. latest. news."
        ),
    ),
    Rule("agency credit", _is_agency_credit),
)

CLUES = Clues(
    first=words(
        """
        by story text words written reporting report reported additional writing
        compiled edited editing produced translated photography photographs illustration
        illustrations interview analysis opinion review posted authored published
        fact fact-checked reviewed medically technically curated adapted graphic graphics video
        photos further translation compiling contributing contributor contributors
        with from i'm this provided
        """
    )
    | frozenset(agency.split()[0] for agency in AGENCIES),
    last=words("more details report latest story reporting"),
    anywhere=words("associated bbc cnn contributed reports"),
)
