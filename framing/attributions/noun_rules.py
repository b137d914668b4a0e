"""Rules for sources without a name: groups, insiders, people on the net, papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions.source_marks import (
    AGENT,
    INDEFINITE,
    ON,
    OWNER,
    PERSON,
    PERSONS,
    REPORTS,
    SITE,
    THE,
)
from framing.attributions.source_words import windows
from framing.tokens import Voice, shapes

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.source_heads import Heads
    from framing.tokens import Tokens

# A plain number is compared faster than a member of an enumeration.
_QUOTED: Final = int(Voice.QUOTED)
_PEOPLE: Final = ("person", "group", "expert", "vague", "community")
# The words behind "On" in which a sentence that opens with a site names it.
_OPENING: Final = 3


def is_unknown_people(heads: Heads) -> Bools:
    """Small words that no lexicon knows, but whose ending tells that they are for people."""
    seen = heads.seen
    few = heads.at(seen.of(INDEFINITE), heads.start)
    people = heads.has(PERSON, PERSONS)
    people |= heads.has(AGENT) & few
    people |= heads.has(shapes.STARTS_WITH_DIGIT)
    return heads.unknown & ~heads.capital & people


def is_some_of(heads: Heads) -> Bools:
    """Some of many, unless what is counted says more: officials, studies, reports, users."""
    says_more = heads.of(
        "office", "insider", "document", "study", "press", "community", "forum", "hearsay"
    )
    return heads.quantity & ~says_more


def is_unnamed_organisation(heads: Heads) -> Bools:
    """An organisation without a name: "a think tank", "rights groups"."""
    seen = heads.seen
    sentence = seen.tokens.sentence.take(seen.token)
    opens = seen.bits(seen.tokens.sentences.first.take(sentence) == seen.token)
    definite = (seen.capital & ~opens) | seen.possessive | seen.of(THE)
    several = heads.plural & (definite & heads.inside == 0)
    few = (seen.of(INDEFINITE) & 1 != 0) & ~heads.capital
    return heads.of("organisation", "crowd") & (several | few)


def is_own_site(heads: Heads) -> Bools:
    """A site on which somebody publishes: "the university's website"."""
    seen = heads.seen
    owner = seen.possessive | seen.of(OWNER) | seen.is_in("organisation", "crowd", "body")
    site = heads.has(SITE) & heads.of("press")
    return site & (owner & heads.before != 0)


def is_mere_reports(heads: Heads) -> Bools:
    """Reports that nobody is said to have made: "reports said"."""
    alone = (heads.start == heads.end) & (heads.behind == 0)
    return heads.has(REPORTS) & alone


def is_quoted_first_person(heads: Heads) -> Bools:
    """The first person inside of a quotation, who is the speaker and not the author."""
    voice = heads.seen.tokens.voice.take(heads.seen.first + heads.end)
    return heads.of("author") & (voice == _QUOTED)


def is_by_outlet(heads: Heads) -> Bools:
    """An outlet's report: "a Reuters report", "reports from Reuters"."""
    outlet = heads.seen.is_in("outlet") & heads.before != 0
    reports = heads.has(REPORTS)
    reports &= heads.seen.is_in("outlet") & heads.behind != 0
    return (heads.of("document", "hearsay") & outlet) | reports


def is_from_within(heads: Heads) -> Bools:
    """People who know from within: "people familiar with the matter"."""
    knows = heads.seen.is_in("inside") & heads.behind != 0
    knows |= heads.seen.is_in("unnamed") & heads.before != 0
    return (heads.of("person", "vague") | (heads.unknown & ~heads.capital)) & knows


def is_online(heads: Heads) -> Bools:
    """People on a site: "fans on X"; and a post on a forum."""
    seen = heads.seen
    forum = seen.is_in("forum") & heads.behind != 0
    site = seen.is_in("platform") & seen.of(ON) << 1 & heads.behind != 0
    place = seen.is_in("community") & heads.behind != 0
    some = heads.of("vague").nonzero()[0]
    said = np.zeros(len(seen), dtype=np.bool_)
    said[some] = _sentence_opens_on_site(seen.tokens, seen.first[some])
    said[some] |= _forum_follows(seen.tokens, seen.first[some] + seen.count[some] - 1)
    people = heads.of(*_PEOPLE) & (forum | site | place)
    return people | said | (heads.of("posting") & forum)


def _sentence_opens_on_site(tokens: Tokens, first: Ints) -> Bools:
    """Whether the source's sentence opens with a site: "On Naver, some praise ..."."""
    sentence = tokens.sentence[first]
    begin = tokens.sentences.first[sentence]
    found = tokens.vocabulary.column(ON)[tokens.type[begin]]
    rows = found.nonzero()[0]
    if len(rows):
        begin, end = begin[rows], tokens.sentences.last[sentence[rows]]
        opening = windows(tokens, begin, np.minimum(begin + _OPENING, end))
        found[rows] = opening.is_in("platform", "forum") != 0
    return np.asarray(found)


def _forum_follows(tokens: Tokens, last: Ints) -> Bools:
    """Whether a forum stands right behind the source: "others, especially on PGR21, warn"."""
    end = np.minimum(last + _OPENING + 1, tokens.sentences.last[tokens.sentence[last]])
    near = np.minimum(last + np.arange(_OPENING + 1)[:, None], end)
    found = tokens.vocabulary.column(ON)[tokens.type[near]].any(axis=0)
    rows = found.nonzero()[0]
    if len(rows):
        following = windows(tokens, last[rows], end[rows])
        found[rows] = following.is_in("forum") & following.of(ON) << 1 != 0
    return np.asarray(found)
