"""Lines that announce an advertisement or lead around one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_ADVERTISEMENT = re.compile(
    r"(?:(?:advertisements?|advertising|ad|ads|adverts?|sponsored(?: (?:content|post|links?))?|"
    r"paid (?:content|post|advertisement|promotion)|promoted(?: content| stories)?|"
    r"from our (?:sponsors?|partners?)|ad feedback|report this ad|remove ads|"
    r"skip ad(?:vertisement)?|"
    r"(?:story|article|content) continues(?: (?:below|after))?(?: (?:the |"
    r"this )?ad(?:vertisement)?)?|"
    r"(?:scroll|click) (?:down )?to continue(?: with content| reading)?|"
    r"continue reading(?: below)?(?: the main story)?|continues? below|"
    r"(?:this )?ad will end in \d+(?: seconds?)?|why (?:am i seeing )?this ad|"
    r"thanks for watching!? visit website|after this ad(?:vertisement)?|"
    r"loading advertisement|advertise with us|sponsor messages?|advertisement \d+|"
    r"message from (?:our )?sponsors?|scroll to continue|paid program)"
    r"[ \-\u2013\u2014:|.!\u00b7\u2022]*)+"
)
_SPONSOR = re.compile(r"(?:sponsored|presented|paid for) by (?:\S+ ?){1,5}", re.IGNORECASE)


def _is_advertisement(line: Line) -> bool:
    if line.text[:2] == "Ad" and len(line.text) == len("ads") and line.text != "Ads":
        return False
    return _ADVERTISEMENT.fullmatch(line.bare) is not None


_UNLOADED = re.compile(
    r"this (?:advertisement|ad|advert) has not loaded yet.{0,80}|your article continues below"
)


def _is_sponsor_line(line: Line) -> bool:
    return _SPONSOR.fullmatch(line.text) is not None


def _is_unloaded(line: Line) -> bool:
    return _UNLOADED.fullmatch(line.bare) is not None


RULES = (
    Rule("advertisement", _is_advertisement),
    Rule("advertisement", _is_sponsor_line),
    Rule(
        "advertisement",
        _is_unloaded,
        openings=phrases("this advertisement|this ad|this advert|your article"),
    ),
)

CLUES = Clues(
    first=words(
        """
        ad ads paid promoted presented story article content continue continues scroll
        click skip this your sponsor message why thanks after loading advertise from remove report
        """
    ),
    last=words("below"),
    anywhere=words("advertisement advertisements advertising advert adverts sponsored sponsors"),
)
