"""Claiming: sentences that clearly make a claim on the writer's word alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reports.exercises.phrasing import balanced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.texts import Cue, Sentence, Span, Text

WORDS: Final = (9, 40)
"""Words of a sentence that can be read by itself."""

_CAUSES: Final = frozenset(
    {
        "because", "because of", "due to", "owing to", "thanks to", "as a result", "result of",
        "cause", "lead to", "result in", "give rise to", "bring about", "driven by", "blamed for",
        "spark", "prompt", "trigger", "fuel",
    }
)  # fmt: skip
# "The most seasoned diplomats" ranks nothing that one could check.
_RANKS: Final = re.compile(
    r"\b(?:largest|biggest|highest|lowest|longest|shortest|oldest|youngest|deadliest|fastest"
    r"|steepest|richest|poorest|worst|history|ever|record)\b",
    re.IGNORECASE,
)
# "Two countries", "hundreds of graves", "60 miles": nothing that one would look up a source for.
_FIGURE: Final = re.compile(r"\d|\b(?:million|billion|trillion)\b")
_MEASURE: Final = re.compile(
    r"\b(?:miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|inch(?:es)?|yards?|degrees?)$"
)
_PERCENT: Final = re.compile(r"^per ?cent", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(\d[\d.,]*[ -])$")
# A sentence that hangs on the one before it does not stand alone, and may have its source there.
_HANGS: Final = re.compile(
    r"^(?:He|She|They|It|This|That|These|Those|His|Her|Their|Its|But|And|So|Yet|Or|Such|Both|Other"
    r"|Others|Another|Meanwhile|However|I|We|My|Our|You|Your|Here|There|Also|Instead|Still|Then"
    r"|If|As|To this|To that|More|Perhaps|Clearly|Sure|The rest|Indeed|Of course"
    r"|In (?:fact|short|other words)|What|Who|Why|How|Which|Where)\b"
)
# "At the other schools they fell", "for those six loans": who or what was told before.
_BACK: Final = re.compile(
    r"^(?:At|In|On|For|With|By|From|After|Before|Since|Under|Among|Despite|During|To)\b.*"
    r"\b(?:they|he|she|it)\b|\b(?:those|these|such|this|that) (?!year|week|month|who|of)[a-z]+"
)
# "Running in 2020 The primary is", "Tilray TLRY, -2.5%": what is no part of the sentence.
_RUN_IN: Final = re.compile(
    r"[a-z0-9] (?:The|A|An|This|It|He|She|In) [A-Za-z0-9]|\b[A-Z]{2,5}, [-+]\d"
    r"|Hide Caption|Story highlights|Photos:|Update:"
)
_HEDGED: Final = re.compile(
    r"\b(?:may|might|could|would|should|seem|appear|apparent|likely|perhaps|probab|possib"
    r"|reasons? to|of course)",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"\b(?:I|we|you|our|us|my|your|me)\b", re.IGNORECASE)
_MARKS: Final = re.compile(r"[“”\"‘?!:]")
# Anything by which a source might be given, found as an attribution or not.
_SOURCES: Final = re.compile(
    r"\b(?:accord|said|say|sa(?:ys|id)|told|tell|report|stud(?:y|ies)|survey|poll|data|figures?"
    r"|statement|announc|show|found|find|estimat|research|claim|argu|warn|note[ds]?\b|call"
    r"|official|source|document|record|analys|expert|critic|believ|think|thought|accus|alleg"
    r"|declar|wrote|writ|testif|statistic|census|index|rank|cit(?:ed|es|ing)\b|suggest|want|ask"
    r"|promis|vow|urg|insist|describ|feel|felt|hope|fear|view|opinion|question|suspicion|suspect"
    r"|releas|publish|issue[ds]?\b|issuing|project(?:ed|s|ion)|forecast|predict|calculat|model"
    r"|reveal|disclos|indicat|conclu|determin|identif|confirm|acknowledg|admit|recall|observ"
    r"|testimon|expect|guideline|guidance|advis|recommend)",
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


@dataclass(frozen=True, slots=True)
class Claim:
    """What makes a sentence one that could be checked: its kind, and the words that show it."""

    family: str
    words: Span

    @property
    def what_it_does(self) -> str:
        """What it does, to stand after "it"."""
        return _KINDS[self.family]


def claims(text: Text, sentence: Sentence) -> Iterator[Claim]:
    """The figures, causes and ranks that a sentence gives in the writer's words."""
    for cue in text.cues_in(sentence):
        if cue.feature == "claims" and cue.voice == "author":
            words = _words(text, cue)
            if words is not None:
                yield Claim(cue.family, words)


def _words(text: Text, cue: Cue) -> Span | None:
    """The words that show a claim, None where they are too weak; a percentage with its number."""
    span = cue.span
    match cue.family:
        case "cause":
            return span if cue.entry in _CAUSES else None
        case "superlative":
            return span if _RANKS.search(span.text) else None
        case "quantity" if _PERCENT.match(span.text):
            before = text.span(max(0, span.start - 12), span.start, span.field).text
            number = _NUMBER.search(before)
            start = span.start - len(number[1]) if number else -1
            return text.span(start, span.end, span.field) if number else None
        case "quantity":
            weak = _MEASURE.search(span.text) or not _FIGURE.search(span.text)
            return None if weak else span
    return None


def unsourced(text: Text, sentence: Sentence) -> Claim | None:
    """What makes a sentence a claim, None where it is none or may have a source."""
    words = sentence.span.text
    doubtful = (
        sentence.words_quoted
        or not reads_alone(sentence)
        or any(rule.search(words) for rule in (_OWN, _SOURCES, _HEDGED, _MARKS))
    )
    near = [
        other
        for other in text.body
        if other.paragraph == sentence.paragraph and abs(other.number - sentence.number) <= 1
    ]
    if doubtful or any(_may_give_source(text, one) for one in near):
        return None
    return next(claims(text, sentence), None)


def _may_give_source(text: Text, sentence: Sentence) -> bool:
    found = text.attributions_in(sentence) or _PLAIN.search(sentence.span.text)
    return bool(sentence.words_quoted or found)


def reads_alone(sentence: Sentence) -> bool:
    """Whether a sentence can be understood without the one before it, as far as its form shows."""
    least, most = WORDS
    words = sentence.span.text
    return (
        least <= sentence.words <= most
        and words[:1].isupper()
        and words[-1:] in '.”"'
        and balanced(words)
        and not any(rule.search(words) for rule in (_HANGS, _BACK, _RUN_IN))
    )
