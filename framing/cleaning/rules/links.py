"""Links to other articles: a heading over several, or one with its title in the line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

STRONG_HEADING = re.compile(
    r"discover more|you (?:may|might)(?: also)? (?:also )?(?:like|enjoy|be interested in|"
    r"have missed)|"
    r"recommended(?: (?:for you|stories|reading|videos?|articles|posts|content|by .*))?|"
    r"we recommend|more (?:to explore|for you|like this|top stories|stories|news|headlines)|"
    r"(?:more|latest|other|top|popular|recent|related|trending|featured) "
    r"(?:news|stories|articles|headlines|posts|videos?|content|coverage|topics|now|reads|"
    r"from .{2,40})|"
    r"more from .{2,40}|most (?:read|popular|viewed|shared|commented|watched|recent)"
    r"(?: (?:in|on|from) .{2,30}| stories| articles| posts| news)?|"
    r"trending(?: now| today| stories)?|editors'? ?'?s? ?picks?|editor's (?:pick|choice)s?|"
    r"what to read next|read next|up next|next up|around the web|from (?:around )?the web|"
    r"keep reading|don't miss(?: these?| out)?|in case you missed it|elsewhere on .{2,30}|"
    r"explore more|more on this(?: story| topic)?|also in .{2,30}|must[- ]reads?|"
    r"suggested(?: for you| "
    r"(?:stories|articles|posts))|other stories|(?:share|previous|next) (?:post|article|story)s?|"
    r"today's (?:top|best) .{2,30}|top stories|similar (?:posts|articles|stories)|about the author|"
    r"from our archives?|more in .{2,30}|you may have missed|sponsored stories|promoted stories"
)
WEAK_HEADING = re.compile(
    r"related(?: (?:links?|reading|articles?|story|video|post))?|read (?:more|also|this)|"
    r"also read|see also|further reading|"
    r"go deeper|more|read more on .{2,40}|watch(?: also| more| next)?|also see|"
    r"(?:read|see|view) (?:the )?full (?:story|article|coverage|report)|full story|"
    r"(?:recent|popular|latest|related) ?(?:posts|stories)?"
)
_TITLED = re.compile(
    r"(?:read (?:more|also|next|on)|also read|see also|also see|related(?: (?:stor(?:y|ies)|"
    r"articles?|"
    r"coverage|links?|video|content|news|post))?|more|don't miss|recommended(?: reading)?|"
    r"must[- ]read|"
    r"go deeper|full coverage|special coverage|in pictures|watch(?: now| live| also)?|more on this|"
    r"read(?: the)? full (?:story|report|article)(?: here)?|next (?:post|article|story)|"
    r"previous (?:post|article|story)|click here|from the archives?|on the web|online|"
    r"more (?:from|on) [^:]{2,40}|you may also like|what to read next|further reading|explainer|"
    r"read here|up next|trending|also on .{2,20})\s?(?:[:|>\u00bb\u203a\u2192]+|"
    r"\s[-\u2013\u2014]\s)\s?\S.*"
)
_TITLED_CAPITALS = re.compile(
    r"(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|READ|WATCH|MORE|READ NEXT|NOW WATCH|LISTEN|"
    r"DON'T MISS|"
    r"PHOTOS|VIDEO|POLL|MUST READ|FULL COVERAGE|SPECIAL COVERAGE|RECOMMENDED)"
    r"\s?(?:[:|>\u00bb]|\s[-\u2013\u2014]\s)?\s[\"']?[A-Z0-9$#].*"
)
_READ_MORE_AFTER = re.compile(
    r".{20,} (?:Read more|READ MORE|Read More|Read Full Story)(?: ?[>\u00bb\u203a\u2192\u2026.]+)?"
)


def _is_heading(line: Line) -> bool:
    return not line.sentence and (
        STRONG_HEADING.fullmatch(line.bare) is not None
        or WEAK_HEADING.fullmatch(line.bare) is not None
    )


def _is_titled_link(line: Line) -> bool:
    if _TITLED.fullmatch(line.lower):
        return not line.text[0].islower()
    if line.sentence and line.text[-1] != "?":
        return False
    return _TITLED_CAPITALS.fullmatch(line.text) is not None or (
        _READ_MORE_AFTER.fullmatch(line.text) is not None
    )


RULES = (
    Rule("related links", _is_heading),
    Rule(
        "related links",
        _is_titled_link,
        openings=phrases(
            "next post:|previous post:|read|also read:|also read|see also:|see also|related|"
            "related:|more:|don't miss:|"
            "recommended:|must-read:|go deeper:|full coverage:|watch:|watch|next post|"
            "previous post|"
            "trending:|explainer:|online:|poll:|photos:|video:|listen:|read:|further reading:|"
            "you may|related story:|related stories:|related article:|related articles:"
        ),
    ),
)

CLUES = Clues(
    first=words(
        """
        don't
        now photos video discover you recommended more latest other top popular recent related
        trending featured most editors' editor's read up next around from keep
        elsewhere explore also must must-read must-reads suggested share
        previous today's similar about full see further go watch special click online
        explainer listen photos poll
        """
    ),
    last=words("next interested more story"),
    anywhere=words("missed"),
)
