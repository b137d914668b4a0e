"""Sourcing: attributions whose source is certain by its words, for keys that must be so.

The classes of sources are right more often than not; here the words of the source have to bear
them out, or nothing is said.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from reports.exercises.finding.full_names import full_name
from reports.exercises.finding.nameless import has_name, is_nameless
from reports.exercises.finding.saying import plain, states

if TYPE_CHECKING:
    from reports.exercises.texts import Attribution, Sentence, Span, Text


class Given(StrEnum):
    """What kind of source a text gives for a statement."""

    NAMED = "named"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    NOBODY = "nobody"


_PERSON: Final = "named person"
_ORGANISATION: Final = frozenset({"named organisation"})
_UNNAMED: Final = frozenset({"unnamed official or insider", "unnamed group", "online community"})
_DOCUMENT: Final = frozenset({"document or statement", "study or data"})

_KNOWN: Final = frozenset(
    {
        "named person",
        "named organisation",
        "unnamed official or insider",
        "other news outlet",
    }
)
_MOST: Final = 0.5  # of a sentence that its source must stand behind
# What papers do.
_FINDING: Final = frozenset(
    "found finds find shows show showed says say said stated revealed reveals"
    " estimated concluded concludes warned warns alleges alleged reads noted".split()
) | {"according to"}
# "Is expected" tells of an expectation, not whose.
_HEARSAY: Final = re.compile(
    r"^(?:(?:is|are|was|were|has been|have been|been) (?:also |widely |now |still )?"
    r"(?:expected|believed|thought|understood|rumou?red|said|reported))$",
    re.IGNORECASE,
)
_ORGANISATION_NAME: Final = re.compile(
    r"(?:[Tt]he )?[A-Z][\w.&-]*(?: (?:of|for|and|on|the|in|[A-Z][\w.&’'-]*)){0,8}"
)
# Countries and governments speak through people: pupils may well call these unnamed.
_VAGUE_ORGANISATION: Final = re.compile(
    r"office\b|administration|government|campaign|team\b|police|congress|senate\b|^the house\b"
    r"|[’']s?\b|\bstates\b|kingdom|republicans|democrats|washington|moscow|beijing|tehran|kremlin"
    r"|^(?:north|south|iran|iraq|israel|russia|china|syria|turkey|france|germany|britain|mexico"
    r"|cuba"
    r"|canada|japan|india|pakistan|america|europe|ukraine)\b|^(?:[Tt]he )?(?:group|company|agency"
    r"|party|court|department|committee|commission|union|board|council)$",
    re.IGNORECASE,
)
_PAPER: Final = re.compile(
    r"(?:(?:the|an?|one|two|several|recent|new|some|another|this)\b )?(?:[\w’'-]+ ){0,3}?"
    r"(?:reports?|study|studies|surveys?|polls?|letter|documents?|memo|indictment|lawsuit|complaint"
    r"|filings?|records|data|figures|statistics|transcript|research|analysis|papers|affidavit"
    r"|census)\b[^“”\"]*",
    re.IGNORECASE,
)
_CAPITAL: Final = re.compile(r"(?<=[\w,] )[A-Z]")
_PRONOUN: Final = re.compile(
    r"^(?:he|she|they|it|I|we|you|who|which|that)(?:[’'](?:ll|ve|re|d|s|m))?$", re.IGNORECASE
)
_LONGEST: Final = 14  # words of a source; longer ones are cut wrongly more often than not
# "South Bend, Indiana, Mayor Ann Lee", "a study by the Harbour Institute": the source goes on.
_GOES_ON: Final = re.compile(
    r",? (?:(?:conducted |published |released |compiled )?(?:by|from|of|in|at)\b[^.,;“”\"]*)?"
    r"(?!(?:R|D|I)-)[A-Z]"
)
_BEHIND: Final = 60
_GOES_BEFORE: Final = re.compile(
    r"(?:\b[A-Z][\w’'‘-]*|(?:[A-Z]\.)+|\b(?:the|this|that|his|her|their|its)) $"
)
_RUNS_ON: Final = re.compile(r"\b[A-Z][\w.’'-]*,? $")
_OF: Final = re.compile(r"\b(?:by|of|from|for|with|and|or|on|using|citing) $")
_PEOPLE: Final = re.compile(r"^[Tt]he [A-Z][a-z]+s$")
# What may stand behind "according to a study": its end, or more on it.
_ENDS: Final = re.compile(
    r"[.,;:)—–”\"’]|$|\s*\n| [—–-]|\s?\("
    r"| (?:that|which|who|whose|released|published|seen|obtained|filed)\b"
)
_WHOSE: Final = re.compile(
    r" (?:that|which|who|whose|released|published|filed|obtained)\b[^.,;]*? [A-Z]"
)
# "Sixty percent", "the Clean Air Act adds ...", "Lund’s claim": not who says something.
_NO_SOURCE: Final = re.compile(
    r"\bper ?cent\b|%|^\d|^[DRI]-|^no\b|^nobody\b|^(?:fewer|majorit\w+|many|most|some|half|others?"
    r"|all|both|one|two|three"
    r"|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty),?$| in response$| and (?:its|his|her"
    r"|their) "
    r"|^[a-z]\w+, [a-z]\w+,?$|\blet[’']s\b|[’']s?$"
    r"|\b(?:policy|law|rules?|plan|schedule|act|bill|order|deal|agreement|treaty|budget|program)$",
    re.IGNORECASE,
)


def given(text: Text, attribution: Attribution) -> Given | None:
    """What kind of source an attribution gives, None where its words leave that open."""
    source = attribution.source
    if source is None:
        hearsay = attribution.source_class == "none" and _HEARSAY.search(attribution.cue.text)
        return Given.NOBODY if hearsay else None
    if not is_whole(text, attribution):
        return None
    return next(
        (kind for kind, holds in _RULES.items() if holds(text, attribution, source.text)),
        None,
    )


def clear_source(text: Text, sentence: Sentence) -> Attribution | None:
    """The attribution by which a sentence plainly says whose statement most of it is."""
    for one in text.attributions_in(sentence):
        told = sum(len(content.text) for content in one.contents)
        if (
            one.sentence == sentence.number
            and one.source is not None
            and not is_pronoun(one.source.text)
            and (one.source_class in _KNOWN or _is_document(text, one, one.source.text))
            and is_whole(text, one)
            and not _is_part(text, one.source)
            and not _by_somebody(text, one)
            and (states(text, one) or one.source_class in _DOCUMENT)
            and told >= _MOST * len(sentence.span.text)
        ):
            return one
    return None


def _is_part(text: Text, source: Span) -> bool:
    """Whether a source in words begins before what was found of it: "Ann Lund, [a pilot]"."""
    before = text.span(max(0, source.start - 20), source.start, source.field).text
    return source.text[:1].islower() and _RUNS_ON.search(before) is not None


def is_whole(text: Text, attribution: Attribution) -> bool:
    """Whether a source is there, and all of it: neither cut nor run into what stands beside it."""
    source = attribution.source
    if source is None:
        return False
    behind = text.span(source.end, source.end + _BEHIND, source.field).text
    return bool(
        len(source.text.split()) <= _LONGEST
        and not _GOES_ON.match(behind)
        and (not attribution.cue.text.casefold().startswith("according") or _ENDS.match(behind))
        and not _NO_SOURCE.search(source.text)
        and not _is_in_content(attribution, source)
    )


def _is_in_content(attribution: Attribution, source: Span) -> bool:
    """Whether a "source" behind its verb opens what is said: "Lund said [Mr Bell] had left"."""
    cue = attribution.cue
    verb = source.start >= cue.end and not cue.text.casefold().startswith("according")
    return verb and not any(content.start < cue.start for content in attribution.contents)


def is_pronoun(words: str) -> bool:
    """Whether a source is only a pronoun."""
    return _PRONOUN.search(words) is not None


def _is_named(text: Text, attribution: Attribution, words: str) -> bool:
    if not states(text, attribution) or " and " in words:
        return False
    if _by_somebody(text, attribution):
        return False
    if attribution.source_class == _PERSON:
        name = full_name(text, attribution)
        return bool(name) and name in words
    return (
        attribution.source_class in _ORGANISATION
        and _ORGANISATION_NAME.fullmatch(words) is not None
        and not is_pronoun(words)
        and not _PEOPLE.search(words)
        and not _VAGUE_ORGANISATION.search(words)
    )


def _is_unnamed(text: Text, attribution: Attribution, _words: str) -> bool:
    source = attribution.source
    return (
        source is not None
        and attribution.source_class in _UNNAMED
        and states(text, attribution)
        and is_nameless(text, source)
        and not _cut(text, attribution)
        and not _by_somebody(text, attribution)
    )


def _of_somebody(text: Text, attribution: Attribution) -> bool:
    """Whether a paper is somebody's by what follows: "a suit that [Ann Lund] filed"."""
    source = attribution.source
    behind = "" if source is None else text.span(source.end, source.end + _BEHIND).text
    return _WHOSE.match(behind) is not None


def _by_somebody(text: Text, attribution: Attribution) -> bool:
    """Whether a source only tells of whom another one is: "an alert by [the State Department]"."""
    return _OF.search(_before(text, attribution)) is not None


def _before(text: Text, attribution: Attribution) -> str:
    source = attribution.source
    return "" if source is None else text.span(max(0, source.start - 20), source.start).text


def _cut(text: Text, attribution: Attribution) -> bool:
    """Whether the source goes on before what was found of it: "the US [military official]"."""
    return _GOES_BEFORE.search(_before(text, attribution)) is not None


def _is_document(text: Text, attribution: Attribution, words: str) -> bool:
    source = attribution.source
    return (
        attribution.source_class in _DOCUMENT
        and plain(attribution) in _FINDING
        and _PAPER.fullmatch(words) is not None
        and not _of_somebody(text, attribution)
        and not (source is not None and has_name(text, source))
        and not _CAPITAL.search(words)
        and " from " not in words
        and "," not in words
        and not _cut(text, attribution)
        and not _by_somebody(text, attribution)
    )


_RULES: Final = {
    Given.NAMED: _is_named,
    Given.UNNAMED: _is_unnamed,
    Given.DOCUMENT: _is_document,
}
