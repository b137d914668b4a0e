"""Lines that announce an advertisement or lead around one."""

from __future__ import annotations

import re

from framing.cleaning.lines import Line
from framing.cleaning.rules.rule import Rule

_ADVERTISEMENT = re.compile(
    r"(?:(?:advertisements?|advertising|ad|ads|adverts?|sponsored(?: (?:content|post|links?))?|"
    r"paid (?:content|post|advertisement|promotion)|promoted(?: content| stories)?|"
    r"from our (?:sponsors?|partners?)|ad feedback|report this ad|remove ads|skip ad(?:vertisement)?|"
    r"(?:story|article|content) continues(?: (?:below|after))?(?: (?:the |this )?ad(?:vertisement)?)?|"
    r"(?:scroll|click) (?:down )?to continue(?: with content| reading)?|"
    r"continue reading(?: below)?(?: the main story)?|continues? below|"
    r"(?:this )?ad will end in \d+(?: seconds?)?|why (?:am i seeing )?this ad|"
    r"thanks for watching!? visit website|after this ad(?:vertisement)?|"
    r"loading advertisement|advertise with us)[ \-\u2013\u2014:|.!]*)+"
)
_SPONSOR = re.compile(r"(?:sponsored|presented|paid for) by (?:\S+ ?){1,5}", re.IGNORECASE)


def _is_advertisement(line: Line) -> bool:
    if line.text[:2] == "Ad" and len(line.text) == len("ads") and line.text != "Ads":
        return False
    return _ADVERTISEMENT.fullmatch(line.bare) is not None


def _is_sponsor_line(line: Line) -> bool:
    return _SPONSOR.fullmatch(line.text) is not None


RULES = (
    Rule("advertisement", _is_advertisement),
    Rule("advertisement", _is_sponsor_line),
)

CLUES = frozenset(
    """
    advertisement advertisements advertising ad ads advert adverts sponsored sponsor
    sponsors sponsorship presented paid promoted continue continues continued watching
    feedback partners
    """.split()
)
"""Without one of these words, or a sign such as a bar, a line meets none of the rules above."""
