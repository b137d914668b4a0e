"""Sourcing: attributions whose source is certain by its words, for keys that must be so.

The classes of sources are right more often than not; here the words of the source have to bear
them out, or nothing is said.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from reports.exercises.finding.saying import plain, states
from reports.exercises.texts import HEADLINE

if TYPE_CHECKING:
    from collections.abc import Sequence

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
_NAME: Final = re.compile(
    r"(?:[A-Z]\.? ?)?[A-Z][a-zà-ÿ’'.-]+(?:[ -](?:[A-Z]\.|Jr\.|Mc[A-Z][a-z]+|[A-Z][’'][A-Z][a-z]+"
    r"|[A-Z][a-zà-ÿ’'-]+(?:-[A-Z][a-z]+)?|de|van|von|al|bin|der|la|[a-z]+-[A-Z][a-z]+)){1,3}"
)
_NAME_WORDS: Final = 4  # more run an office and its holder together
_ORGANISATION_NAME: Final = re.compile(
    r"(?:[Tt]he )?[A-Z][\w.&-]*(?: (?:of|for|and|on|the|in|[A-Z][\w.&’'-]*)){0,8}"
)
# Countries and governments speak through people: pupils may well call these unnamed.
_VAGUE_ORGANISATION: Final = re.compile(
    r"office\b|administration|government|campaign|team\b|police|congress|senate\b|^the house\b"
    r"|[’']s?\b|\bstates\b|kingdom|republicans|democrats|washington|moscow|beijing|tehran|kremlin"
    r"|^(?:north|south|iran|iraq|israel|russia|china|syria|turkey|france|germany|britain|mexico|cuba"
    r"|canada|japan|india|pakistan|america|europe|ukraine)\b|^(?:[Tt]he )?(?:group|company|agency"
    r"|party|court|department|committee|commission|union|board|council)$",
    re.IGNORECASE,
)
_UNNAMED_HEAD: Final = re.compile(
    r"(?:officials?|sources?|insiders?|aides?|advis[eo]rs?|spokes(?:man|woman|person|people)"
    r"|persons?|people|critics|experts|analysts|observers|supporters|opponents|diplomats?"
    r"|witnesses|users|parents|neighbou?rs|employees|workers|staffers|activists|advocates)"
)
# "A senior official at the ministry", "people familiar with the matter": nobody's name, and not
# "the official" or "both leaders", who may have been named before.
_UNNAMED_SOURCE: Final = re.compile(
    rf"(?:(?:an?|one|some|several|many|most|two|three|four|multiple|other|another)\b )?"
    rf"(?:[\w.’'-]+ ){{0,4}}{_UNNAMED_HEAD.pattern}(?: (?:at|in|of|for|from|within|with|close to"
    rf"|familiar with|briefed on|who)\b[^“”\"]*)?,?",
    re.IGNORECASE,
)
# "A FEMA spokeswoman", "Banner Health experts" have a name with them after all; "a U.S. official",
# "Republican aides" have not.
_CAPITALISED: Final = re.compile(r"(?:(?<=[\w,’'] )|^)(?:[A-Z][a-z]+|[A-Z]{2,})[\w’'-]*")
_NO_NAME: Final = re.compile(
    r"U\.?S|U\.?K|EU|GOP|White|House|Senate|Republicans?|Democrat(?:s|ic)?|Western|Eastern|Arab|French"
    r"|Dutch|Greek|Swiss|[A-Z][a-z]+(?:an|ese|ish|i)s?"
)
_OPENING: Final = re.compile(
    rf"(?:an?|one|some|several|many|most|two|three|four|multiple|other|another|the|this|recent|new|previous|{_UNNAMED_HEAD.pattern})\b",
    re.IGNORECASE,
)
_ANYBODY: Final = re.compile(r"(?:people|persons?|users|parents|neighbou?rs|employees|workers)")
_NOT_NEW: Final = re.compile(
    r"^(?:the|this|that|these|those|both|his|her|their|its|our|my|your|all|no)\b", re.IGNORECASE
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
_POSSESSIVE: Final = re.compile(r"[’']s?$")
_TITLES: Final = frozenset(
    "mr mrs ms miss dr president rep sen gov prof professor judge justice sir lord lady jr sr de"
    " van von al bin der la senator representative congressman congresswoman governor mayor chief"
    " secretary minister chancellor leader speaker director chairman spokesman spokeswoman general"
    " affairs assemblyman assemblywoman officer sheriff prosecutor attorney king queen prince pope bishop".split()
)
# What may stand behind "according to a study": its end, or more on it.
_ENDS: Final = re.compile(
    r"[.,;:)—–”\"’]|$|\s*\n| [—–-]|\s?\("
    r"| (?:that|which|who|whose|released|published|seen|obtained|filed)\b"
)
_WHOSE: Final = re.compile(r" (?:that|which|who|whose|released|published|filed|obtained)\b[^.,;]*? [A-Z]")
# "Sixty percent", "the Clean Air Act adds ...", "Lund’s claim": not who says something.
_NO_SOURCE: Final = re.compile(
    r"\bper ?cent\b|%|^\d|^no\b|^nobody\b|^(?:fewer|majorit\w+|many|most|some|half|others?|all|both|one|two|three"
    r"|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty),?$| in response$| and (?:its|his|her|their) "
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


def full_name(text: Text, attribution: Attribution) -> str:
    """First name and surname of a person, empty where these are not sure.

    A word that stands in the article as a common one as well ("the Obama Economy") may be no name,
    and whoever is called by the surname alone must have been named in full before.
    """
    name, source = _POSSESSIVE.sub("", attribution.name), attribution.source
    own = [word for word in name.split() if word.casefold().rstrip(".") not in _TITLES]
    if source is None:
        return ""
    whole = text.article.text
    headline = any(one.zone == HEADLINE for one in text.over(source))
    before = whole if headline else f"{text.title}\n{whole[: source.start]}"
    called = next((word for word in reversed(own) if word in source.text), name)
    sure = (
        len(own) > 1
        and len(name.split()) <= _NAME_WORDS
        and _NAME.fullmatch(name)
        and not any(re.search(rf"\b{re.escape(word.casefold())}\b", whole) for word in own)
        and f" in {name}" not in whole  # "the agent in Charge Ann Lund"
        and (name in source.text or _is_introduced(before, " ".join(own), called))
        and not _is_another(attribution, name)
    )
    return name[name.index(own[0]) :] if sure else ""


def _is_introduced(before: str, name: str, called: str) -> bool:
    """Whether somebody has been named in full before, and no other by the word that is used now."""
    others = {
        word
        for word in re.findall(rf"\b([A-Z][\w’'-]+) {re.escape(called)}\b", before)
        if word.casefold() not in _TITLES
        and word not in name
        and not re.search(rf"\b{re.escape(word.casefold())}\b", before)
    }
    return name in before and not others


def _is_another(attribution: Attribution, name: str) -> bool:
    """Whether the words of a source have another first name: "Ann Lund" taken for "Eva Lund"."""
    source = attribution.source.text if attribution.source else ""
    surname = re.escape(name.rpartition(" ")[2])
    first = re.search(rf"\b([A-Z][\w’'-]+) {surname}\b", source)
    known = {word.casefold() for word in name.split()} | _TITLES
    return first is not None and first[1].casefold() not in known


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


def _is_unnamed(text: Text, attribution: Attribution, words: str) -> bool:
    source = attribution.source
    return (
        source is not None
        and attribution.source_class in _UNNAMED
        and states(text, attribution)
        and _UNNAMED_SOURCE.fullmatch(words) is not None
        and not _NOT_NEW.search(words)
        and not words.endswith("ed")
        and not _cut(text, attribution)
        and not _ANYBODY.fullmatch(words.casefold())
        and not _has_name(text, source)
        and not _by_somebody(text, attribution)
    )


def _has_name(text: Text, source: Span) -> bool:
    """Whether a source without a name has that of an organisation or a person with it."""
    words = source.text
    named = [found[0] for found in _CAPITALISED.finditer(words) if found.start()]
    opening = _CAPITALISED.match(words)
    # At the beginning of a sentence a capital may mean nothing: "Transition officials".
    if opening and not _OPENING.match(words):
        common = re.search(rf"\b{re.escape(opening[0].casefold())}\b", text.article.text)
        named += [] if common else [opening[0]]
    speaks_for = "spokes" in words.casefold()
    return any(speaks_for or not _NO_NAME.fullmatch(word) for word in named)


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
        and not (source is not None and _has_name(text, source))
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
