"""Claiming: sentences that clearly make a claim on the writer's word alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reports.exercises.texts import Cue, Sentence, Text

WORDS: Final = (9, 40)
"""Words of a sentence that can be read by itself."""

_FAMILIES: Final = frozenset({"quantity", "cause", "superlative"})
# What follows from what was said is no cause, and neither is a duty.
_NO_CAUSE: Final = frozenset({"therefore", "responsible for", "so that", "due to"})
# "Two countries" counts nothing that one would check.
_FIGURE: Final = re.compile(r"\d|%|per ?cent|million|billion|trillion|dozen|hundred|thousand")
# A sentence that hangs on the one before it does not stand alone, and may have its source there.
_HANGS: Final = re.compile(
    r"^(?:He|She|They|It|This|That|These|Those|His|Her|Their|Its|But|And|So|Yet|Or|Such|Both|Other"
    r"|Another|Meanwhile|However|I|We|My|Our|You|Your|Here|There|Also|Instead|Still|Then|In fact"
    r"|If|As)\b"
)
# "At the other schools they fell", "for those six loans": who or what was told before.
_BACK: Final = re.compile(
    r"^(?:At|In|On|For|With|By|From|After|Before|Since|Under|Among|Despite|During|To)\b.*"
    r"\b(?:they|he|she|it)\b|\b(?:those|these|such|this|that) (?!year|week|month|who|of)[a-z]+"
)
_HEDGED: Final = re.compile(
    r"\b(?:may|might|could|would|should|seem|appear|apparent|likely|perhaps|probab|possib)\w*"
)
_OWN: Final = re.compile(r"\b(?:I|we|you|our|us|my|your|me)\b", re.IGNORECASE)
# Anything by which a source might be given, found as an attribution or not.
_SOURCES: Final = re.compile(
    r"\b(?:accord|said|say|sa(?:ys|id)|told|tell|report|stud(?:y|ies)|survey|poll|data|figures?"
    r"|statement|announc|show|found|find|estimat|research|claim|argu|warn|note[ds]?\b|call"
    r"|official|source|document|analys|expert|critic|believ|think|thought|accus|alleg|declar"
    r"|wrote|writ|testif|statistic|census|index|rank|cit(?:ed|es|ing)\b|suggest|want|ask"
    r"|promis|vow|urg|insist|describ|feel|felt|hope|fear|view|opinion|question)",
    re.IGNORECASE,
)
_PLAIN: Final = re.compile(
    r"\b(?:according|said|says|told|found|stud(?:y|ies)|reports?|survey|polls?|data|figures)\b"
)
_KINDS: Final = {
    "quantity": "gives a figure",
    "cause": "tells the cause of something",
    "superlative": "ranks something above others",
}


def what_it_does(cue: Cue) -> str:
    """What a claim does, by what makes it one."""
    return _KINDS[cue.family]


def unsourced(text: Text, sentence: Sentence) -> Cue | None:
    """What makes a sentence a claim, None where it is none or may have a source."""
    words = sentence.span.text
    doubtful = (
        sentence.words_quoted
        or not reads_alone(sentence)
        or _OWN.search(words)
        or _SOURCES.search(words)
        or _BACK.search(words)
        or _HEDGED.search(words)
        or any(mark in words for mark in '“”"‘?!:')
    )
    near = [s for s in text.body if s.paragraph == sentence.paragraph and _beside(s, sentence)]
    if doubtful or any(_may_give_source(text, one) for one in near):
        return None
    return next(
        (
            cue
            for cue in text.cues_in(sentence)
            if cue.feature == "claims"
            and cue.voice == "author"
            and cue.family in _FAMILIES
            and (cue.family != "quantity" or _FIGURE.search(cue.span.text))
            and not (cue.family == "cause" and cue.entry in _NO_CAUSE)
        ),
        None,
    )


def _may_give_source(text: Text, sentence: Sentence) -> bool:
    found = text.attributions_in(sentence) or _PLAIN.search(sentence.span.text)
    return bool(sentence.words_quoted or found)


def _beside(one: Sentence, other: Sentence) -> bool:
    return abs(one.number - other.number) <= 1


def reads_alone(sentence: Sentence) -> bool:
    """Whether a sentence can be understood without the one before it, as far as its form shows."""
    least, most = WORDS
    words = sentence.span.text
    return (
        least <= sentence.words <= most
        and not _HANGS.search(words)
        and words[:1].isupper()
        and words[-1:] in '.”"'
    )
