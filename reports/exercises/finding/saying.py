"""Saying: whether the words of an attribution report a statement, and no other stands by them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reports.exercises.texts import Attribution, Sentence, Text

SPEECH: Final = frozenset(
    "said says say saying told tells tell added adds adding wrote writes stated explained"
    " explains tweeted testified argued argues insisted insists claimed claim noted"
    " warned warns warn confirmed acknowledged continued mentioned responded remarked"
    " recalled replied stressed emphasized emphasised complained promised cautioned admitted"
    " concluded".split()
) | {"according to", "pointed out"}
"""Words that report speech, and nothing else: not "agreed", "hopes", "called for"."""

# Of these, the ones that are followed by what is said and by nothing else.
_SAY: Final = frozenset(
    "said says say saying told tells tell argued argues insisted insists testified"
    " cautioned".split()
) | {"according to", "pointed out"}
_CLAUSE: Final = re.compile(
    r"[\s,:]*(?:that\b|[“\"‘']|(?:he|she|it|they|there|the [a-z]+ (?:is|was|had|has|were))\b"
    r"|[A-Z]\w+(?: [A-Z]\w+)? (?!lives)[a-z]+)"
)
_TO_DO: Final = re.compile(r"(?: [\w.]+){0,2} to [a-z]+\b")  # "told his aides to leave"
# Signs of a second source, among them words that report less plainly.
_REPORTING: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(SPEECH))}|reported(?:ly)?|asked|asks|declared|believes?"
    r"|found that|ruled|claims|cit(?:ed|es|ing))\b",
    re.IGNORECASE,
)
# What may stand before these without changing them: not "would" or "did not".
_BEFORE: Final = re.compile(r"^(?:(?:also|has|have|had|later|then|still) )+")


def reports_speech(attribution: Attribution) -> bool:
    """Whether its words report speech, and nothing else."""
    return plain(attribution) in SPEECH


def states(text: Text, attribution: Attribution) -> bool:
    """Whether what it reports is a statement: "added that ...", not "added two weeks".

    Nor "quoted an officer as saying", where the source passes on what another one said.
    """
    cue, source = attribution.cue, attribution.source
    if not reports_speech(attribution):
        return False
    if source is not None and text.span(source.end, cue.start).text.endswith(" as "):
        return False
    stands_before = any(content.start < cue.start for content in attribution.contents)
    behind = text.span(cue.end, cue.end + 40, cue.field).text
    if _TO_DO.match(behind):
        return False
    return plain(attribution) in _SAY or stands_before or _CLAUSE.match(behind) is not None


def told_by_others(text: Text, sentence: Sentence, attribution: Attribution) -> bool:
    """Whether a sentence has reporting words beside those of the attribution, found as such or not.

    A second source in it would leave open whose statement it is.
    """
    cue, place = attribution.cue, sentence.span
    before = text.span(place.start, max(place.start, cue.start), place.field).text
    behind = text.span(min(cue.end, place.end), place.end, place.field).text
    return _REPORTING.search(before) is not None or _REPORTING.search(behind) is not None


def plain(attribution: Attribution) -> str:
    """Its reporting words without what may stand before them.

    "Has added" is left as it is: what somebody has added is mostly no words.
    """
    cue = attribution.cue.text.casefold().rstrip(": ")
    return cue if cue.endswith(" added") else _BEFORE.sub("", cue)
