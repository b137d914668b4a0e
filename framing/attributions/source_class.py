"""What kind of source speaks: somebody named, an official without a name, a paper, nobody.

The classes follow Spangher et al. (2023) and Pareti (2012). They are told from the head of the
source, the last word of its first noun phrase, by the family that the head has in the lexicons
beside this file, and by capitals where no lexicon knows it. What neither tells is *unclear*: a
pronoun that was not resolved, or a thing that speaks.

References
----------
Spangher, A., Peng, N., Ferrara, E., May, J. (2023). Identifying informational sources in news
articles. EMNLP.

Pareti, S. (2012). A database of attribution relations. LREC.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import noun_phrases
from framing.attributions.roles import Roles, roles
from framing.attributions.source_words import (
    ACRONYM,
    COMMA,
    DOT,
    FAMILIES,
    INDEFINITE,
    OF,
    ON,
    POSSESSIVE,
    THE,
    UNKNOWN,
    belongs,
    windows,
)
from framing.tokens import Property, shapes

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.source_words import Windows
    from framing.tokens import Tokens


class SourceClass(IntEnum):
    """What kind of source a statement is given to; ``label`` is how tables write it."""

    NONE = 0
    NAMED_PERSON = 1
    NAMED_ORGANISATION = 2
    UNNAMED_OFFICIAL = 3
    UNNAMED_GROUP = 4
    DOCUMENT = 5
    STUDY = 6
    OUTLET = 7
    COMMUNITY = 8
    SELF = 9
    UNCLEAR = 10

    @property
    def label(self) -> str:
        """The class in words."""
        return _LABELS[self]


_LABELS: Final = {
    SourceClass.NONE: "none",
    SourceClass.NAMED_PERSON: "named person",
    SourceClass.NAMED_ORGANISATION: "named organisation",
    SourceClass.UNNAMED_OFFICIAL: "unnamed official or insider",
    SourceClass.UNNAMED_GROUP: "unnamed group",
    SourceClass.DOCUMENT: "document or statement",
    SourceClass.STUDY: "study or data",
    SourceClass.OUTLET: "other news outlet",
    SourceClass.COMMUNITY: "online community",
    SourceClass.SELF: "self",
    SourceClass.UNCLEAR: "unclear",
}

# The class that the head of a source gives it, where no rule below says more.
_OF_FAMILY: Final = {
    "office": SourceClass.UNNAMED_OFFICIAL,
    "office_short": SourceClass.UNNAMED_OFFICIAL,
    "courtesy": SourceClass.UNCLEAR,
    "insider": SourceClass.UNNAMED_OFFICIAL,
    "expert": SourceClass.UNNAMED_GROUP,
    "group": SourceClass.UNNAMED_GROUP,
    "vague": SourceClass.UNNAMED_GROUP,
    "person": SourceClass.UNNAMED_GROUP,
    "inside": SourceClass.UNCLEAR,
    "unnamed": SourceClass.UNCLEAR,
    "organisation": SourceClass.NAMED_ORGANISATION,
    "crowd": SourceClass.NAMED_ORGANISATION,
    "press": SourceClass.OUTLET,
    "document": SourceClass.DOCUMENT,
    "posting": SourceClass.DOCUMENT,
    "study": SourceClass.STUDY,
    "community": SourceClass.COMMUNITY,
    "hearsay": SourceClass.NONE,
    "pronoun": SourceClass.UNCLEAR,
    "author": SourceClass.SELF,
    "outlet": SourceClass.OUTLET,
    "forum": SourceClass.COMMUNITY,
    "platform": SourceClass.NAMED_ORGANISATION,
    "body": SourceClass.NAMED_ORGANISATION,
    "place": SourceClass.NAMED_ORGANISATION,
}
# The last row is for heads that no lexicon knows.
_CLASS: Final = np.array([*(_OF_FAMILY[family] for family in FAMILIES), SourceClass.UNCLEAR])

_PEOPLE: Final = ("person", "group", "expert", "vague", "community")
# The words that follow "On" where a sentence opens with a site.
_OPENING: Final = 3
_ROLES: Final = (
    "office", "office_short", "courtesy", "insider", "expert", "group", "person", "community",
)  # fmt: skip
_ORGANISATIONS: Final = ("organisation", "body", "crowd", "outlet", "press", "platform")
# Nouns that are surnames too: with a capital, behind another name.
_SURNAMES: Final = frozenset(
    "abbott baker banker bill bishop bond brewer brooks butler carter chambers church cook dean "
    "doctor driver farmer field fisher ford friend hall house hunter judge justice king law lord "
    "major marsh marshal marshall page parent pastor pole pope porter post power priest prince "
    "provost reader rice sharp shepherd singer smith star starr sun teacher turk ward will "
    "winner word young".split()
)

_SITE: Final = Property("site", np.bool_, lambda word: word in {"website", "site", "blog"})
_JOINS: Final = Property(
    "joins the words of a name", np.bool_, lambda word: word in {"of", "for", "and", "on", "the"}
)
_REPORTS: Final = Property("reports", np.bool_, lambda word: shapes.normal(word) == "reports")
_SURNAME: Final = Property("surname", np.bool_, lambda word: shapes.normal(word) in _SURNAMES)
# Endings of nouns for people (Quirk et al. 1985, appendix I, sections 31 to 37).
_HUMAN_ENDINGS: Final = ("er", "or", "ist", "ian", "ant", "ent", "ee", "man", "woman", "person")
_HUMAN: Final = Property(
    "looks like a word for one person",
    np.bool_,
    lambda word: word.endswith(("ist", "ian", "man", "woman", "person")),
)
_HUMANS: Final = Property(
    "looks like a word for several people",
    np.bool_,
    lambda word: word.endswith((*(f"{e}s" for e in _HUMAN_ENDINGS), "men", "women", "people")),
)


@dataclass(frozen=True, slots=True)
class Sources:
    """The class of each source, and the role that is given with a named person."""

    kind: Ints
    role: Roles


def classify(tokens: Tokens, first: Ints, last: Ints) -> Sources:
    """What kind of source stands from token ``first`` to token ``last``; -1 where there is none."""
    kind = np.full(len(first), SourceClass.NONE, dtype=np.int64)
    role = Roles.none(len(first))
    given = np.flatnonzero(first >= 0)
    if len(given):
        reading = _Reading(windows(tokens, first[given], last[given]))
        kind[given] = reading.kind()
        reading.roles(kind[given]).put_into(role, given)
    return Sources(kind, role)


class _Reading:
    """One look at the windows of some sources; each method is a rule over all of them."""

    def __init__(self, seen: Windows) -> None:
        self.seen = seen
        self.rows = np.arange(len(seen))
        self.columns = np.arange(seen.valid.shape[1])
        self.stop = noun_phrases.stops(seen)
        self.start = np.zeros(len(seen), dtype=np.int64)
        self.end = noun_phrases.end(seen, self.stop, self.start)
        self._step_over_quantities()
        self.family = seen.family[self.rows, self.end]
        self.inside = (self.columns >= self.start[:, None]) & (self.columns <= self.end[:, None])
        self.before = self.inside & (self.columns < self.end[:, None])
        self.behind = seen.valid & (self.columns > self.end[:, None])

    def at(self, mask: Bools, column: Ints) -> Bools:
        """The value of a mask in one column of each row; False outside of the window."""
        within = (column >= 0) & (column < mask.shape[1])
        return mask[self.rows, np.clip(column, 0, mask.shape[1] - 1)] & within

    def head(self, *families: str) -> Bools:
        """Whether the head is of one of some families."""
        return belongs(self.family, families)

    def _step_over_quantities(self) -> None:
        """Read "one of the officials" as "officials"."""
        family = self.seen.family[self.rows, self.end]
        digits = self.at(self.seen.of(shapes.STARTS_WITH_DIGIT), self.end)
        steps = belongs(family, ("vague", "crowd")) | digits
        steps &= self.at(self.seen.of(OF), self.end + 1) & self.at(self.seen.valid, self.end + 2)
        self.quantity = steps
        self.start = np.where(steps, self.end + 2, self.start)
        end = noun_phrases.end(self.seen, self.stop, self.start)
        self.end = np.where(steps, end, self.end)

    def kind(self) -> Ints:
        """The class of each source: the last rule that holds decides."""
        kind = _CLASS[self.family]
        rules = (
            (self._of_unknown_words(), SourceClass.UNNAMED_GROUP),
            (self.quantity & ~self._counted(), SourceClass.UNNAMED_GROUP),
            (self._unnamed_organisation(), SourceClass.UNNAMED_GROUP),
            (self._owned_site(), SourceClass.DOCUMENT),
            (self._reports(), SourceClass.NONE),
            (self._quoted_first_person(), SourceClass.UNCLEAR),
            (self._by_an_outlet(), SourceClass.OUTLET),
            (self._from_within(), SourceClass.UNNAMED_OFFICIAL),
            (self._online(), SourceClass.COMMUNITY),
            (self._name(), SourceClass.NAMED_PERSON),
            (self._name() & self._organisation_name(), SourceClass.NAMED_ORGANISATION),
            (self._address(), SourceClass.OUTLET),
            (self._surname(), SourceClass.NAMED_PERSON),
            (self._name_behind(), SourceClass.NAMED_PERSON),
            (self._title_of(), SourceClass.UNNAMED_OFFICIAL),
        )
        for holds, value in rules:
            kind[holds] = value
        return kind

    def roles(self, kind: Ints) -> Roles:
        """The roles of named persons."""
        named = kind == SourceClass.NAMED_PERSON
        return roles(self.seen, self.stop, self.end, named, self._name_behind())

    def _capital(self) -> Bools:
        return self.at(self.seen.capital, self.end)

    def _name(self) -> Bools:
        """A head with a capital that no lexicon knows."""
        return (self.family == UNKNOWN) & self._capital()

    def _last(self, mask: Bools) -> Ints:
        """The last column before the head in which a mask holds; -1 for none."""
        held = mask & self.before
        return np.where(held.any(axis=1), mask.shape[1] - 1 - held[:, ::-1].argmax(axis=1), -1)

    def _organisation_name(self) -> Bools:
        """A name that an organisation word, an article or mere capitals tell from a person's."""
        role = self._last(self.seen.is_in(*_ROLES))
        owner = self._last(self.seen.of(POSSESSIVE))
        trade = self._last(~self.seen.capital & ~self.seen.of(_JOINS))
        organisation = self._last(self.seen.is_in(*_ORGANISATIONS))
        own = (organisation >= np.maximum(owner, 0)) & (organisation > np.maximum(role, trade))
        own &= ~self.at(self.seen.of(POSSESSIVE), organisation)
        article = self.at(self.seen.of(THE), self.start) & (owner < 0)
        article &= self.at(self.seen.capital, self.start + 1)
        article &= trade <= self.start
        alone = (self.end == self.start) | article
        acronym = self.at(self.seen.of(ACRONYM), self.end) & alone
        return (role < 0) & (own | article | acronym) | own

    def _address(self) -> Bools:
        """The address of a site: "Example.org"."""
        return self.at(self.seen.before(DOT), self.end) & (self.end > self.start)

    def _surname(self) -> Bools:
        """A noun or place that is somebody's surname: "Stephen King", "Harrison Ford"."""
        previous = self.end - 1
        forename = (self.seen.family == UNKNOWN) | self.seen.is_in("courtesy", "office_short")
        forename = self.at(self.seen.capital & forename, previous)
        forename &= (previous >= self.start) & ~self.at(self.seen.of(THE), self.start)
        noun = self.at(self.seen.of(_SURNAME), self.end) & (self.family != UNKNOWN)
        place = self.head("place") & ~self._organisation_name()
        single = ~self.at(self.seen.interior, previous)
        return forename & self._capital() & single & (noun | place)

    def _of_unknown_words(self) -> Bools:
        """Small words that no lexicon knows, for several people or for one of a kind."""
        small = (self.family == UNKNOWN) & ~self._capital()
        several = self.at(self.seen.of(_HUMANS), self.end)
        human = self.at(self.seen.of(_HUMAN), self.end)
        return small & (several | human | self.at(self.seen.of(INDEFINITE), self.start))

    def _counted(self) -> Bools:
        """What is counted says more than that it is some: officials, studies, reports, users."""
        return self.head(
            "office", "insider", "document", "study", "press", "community", "forum", "hearsay"
        )

    def _unnamed_organisation(self) -> Bools:
        """An organisation without a name: "a think tank", "rights groups"."""
        organisation = self.head("organisation", "crowd")
        opens = self.seen.tokens.sentences.first[self.seen.tokens.sentence[self.seen.token]]
        names = self.seen.capital & (opens != self.seen.token) & self.inside
        owner = self.seen.of(POSSESSIVE) & self.inside
        article = self.seen.of(THE) & self.inside
        definite = names.any(axis=1) | owner.any(axis=1) | article.any(axis=1)
        several = self.at(self.seen.plural, self.end) & ~definite
        few = self.at(self.seen.of(INDEFINITE), np.zeros_like(self.end))
        return organisation & (several | (few & ~self._capital()))

    def _owned_site(self) -> Bools:
        """A site as somebody's publication: "the university's website"."""
        owner = (self.seen.of(POSSESSIVE) & self.before).any(axis=1)
        return self.at(self.seen.of(_SITE), self.end) & self.head("press") & owner

    def _reports(self) -> Bools:
        """Reports that nobody is said to have made: "reports said"."""
        return self.at(self.seen.of(_REPORTS), self.end) & (self.start == self.end)

    def _quoted_first_person(self) -> Bools:
        """The first person inside of a quotation, who is the speaker and not the author."""
        voice = self.seen.tokens.voice[self.seen.token[self.rows, self.end]]
        return self.head("author") & (voice > 0)

    def _by_an_outlet(self) -> Bools:
        """An outlet's report: "a Reuters report"."""
        outlet = (self.seen.is_in("outlet") & self.before).any(axis=1)
        return self.head("document", "hearsay") & outlet

    def _from_within(self) -> Bools:
        """People who know from within: "people familiar with the matter"."""
        knows = (self.seen.is_in("inside") & self.behind).any(axis=1)
        knows |= (self.seen.is_in("unnamed") & self.before).any(axis=1)
        small = (self.family == UNKNOWN) & ~self._capital()
        return (self.head("person", "vague") | small) & knows

    def _online(self) -> Bools:
        """People on a site: "fans on X"; and a post on a forum."""
        behind_on = np.zeros(self.seen.valid.shape, dtype=np.bool_)
        behind_on[:, 1:] = self.seen.of(ON)[:, :-1]
        forum = (self.seen.is_in("forum") & self.behind).any(axis=1)
        site = (self.seen.is_in("platform") & behind_on & self.behind).any(axis=1)
        place = (self.seen.is_in("community") & self.behind).any(axis=1)
        said = self.head("vague") & self._sentence_is_online()
        return (self.head(*_PEOPLE) & (forum | site | place | said)) | (
            self.head("posting") & forum
        )

    def _sentence_is_online(self) -> Bools:
        """Whether the source's sentence opens with a site: "On Naver, some praise ..."."""
        tokens = self.seen.tokens
        sentence = tokens.sentence[self.seen.token[:, 0]]
        first, last = tokens.sentences.first[sentence], tokens.sentences.last[sentence]
        whole = windows(tokens, first, np.minimum(first + _OPENING, last))
        site = whole.is_in("platform", "forum").any(axis=1)
        return np.asarray(whole.of(ON)[:, 0] & site)

    def _name_behind(self) -> Bools:
        """A name in apposition: "the company's chief executive, Ann Lee"."""
        behind = self.end + 1
        one = self.head("office", "insider", "expert", "group", "community")
        one &= ~self.at(self.seen.plural, self.end)
        titled = self.seen.is_in("office", "office_short", "courtesy")
        name = self.at(self.seen.capital & (titled | (self.seen.family == UNKNOWN)), behind)
        comma = self.at(self.seen.before(COMMA), behind)
        return one & name & comma & ~self.quantity

    def _title_of(self) -> Bools:
        """An office with what it is over, and no name: "the Mayor of London"."""
        joined = self.seen.of(OF) & self.before
        offices = np.zeros(joined.shape, dtype=np.bool_)
        offices[:, 1:] = self.seen.is_in("office")[:, :-1] & ~self.seen.interior[:, :-1]
        joined &= offices
        column = joined.argmax(axis=1)
        capitals = self.seen.capital & (self.columns > column[:, None]) & self.inside
        return joined.any(axis=1) & (capitals.sum(axis=1) <= 2)  # noqa: PLR2004 — a country or a field of work, but no name behind it
