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

from framing.attributions import name_rules, noun_rules, single_words
from framing.attributions.roles import Roles, roles
from framing.attributions.source_heads import Heads
from framing.attributions.source_words import FAMILIES, windows

if TYPE_CHECKING:
    from framing.arrays import Ints
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
_NAMED_PERSON: Final = int(SourceClass.NAMED_PERSON)
# What says more than the family of the head, in order: the last rule that holds decides.
_RULES: Final = (
    (noun_rules.is_unknown_people, SourceClass.UNNAMED_GROUP),
    (noun_rules.is_some_of, SourceClass.UNNAMED_GROUP),
    (noun_rules.is_unnamed_organisation, SourceClass.UNNAMED_GROUP),
    (noun_rules.is_own_site, SourceClass.DOCUMENT),
    (noun_rules.is_mere_reports, SourceClass.NONE),
    (noun_rules.is_quoted_first_person, SourceClass.UNCLEAR),
    (noun_rules.is_by_outlet, SourceClass.OUTLET),
    (noun_rules.is_from_within, SourceClass.UNNAMED_OFFICIAL),
    (noun_rules.is_online, SourceClass.COMMUNITY),
    (name_rules.is_name, SourceClass.NAMED_PERSON),
    (name_rules.is_organisation, SourceClass.NAMED_ORGANISATION),
    (name_rules.is_organisation_of, SourceClass.NAMED_ORGANISATION),
    (name_rules.is_address, SourceClass.OUTLET),
    (name_rules.is_surname, SourceClass.NAMED_PERSON),
    (name_rules.has_name_behind, SourceClass.NAMED_PERSON),
    (name_rules.is_title_alone, SourceClass.UNNAMED_OFFICIAL),
)


@dataclass(frozen=True, slots=True)
class Sources:
    """The class of each source, and its head: a token, -1 where there is no source."""

    kind: Ints
    head: Ints


def classify(tokens: Tokens, first: Ints, last: Ints) -> Sources:
    """What kind of source stands from token ``first`` to token ``last``; -1 where there is none."""
    kind = np.full(len(first), int(SourceClass.NONE), dtype=np.int64)
    head = np.where(first == last, first, -1)
    unknown = (first >= 0) & (last > first)
    (alone,) = (head >= 0).nonzero()
    kind[alone] = single_words.kinds(tokens, first[alone])
    unknown[alone] = kind[alone] == single_words.UNKNOWN
    (rows,) = unknown.nonzero()
    if len(rows):
        heads = Heads(windows(tokens, first[rows], last[rows]))
        kind[rows] = _kind(heads)
        head[rows] = first[rows] + heads.end
        # What "some" are depends on the words around them.
        told = (heads.seen.count == 1) & ~heads.of("vague")
        single_words.learn(tokens, first[rows[told]], kind[rows[told]])
    return Sources(kind, head)


def roles_of(tokens: Tokens, first: Ints, last: Ints) -> Roles:
    """The role that is given with each named person; a source of one word has none."""
    found = Roles.none(len(first))
    (rows,) = ((first >= 0) & (last > first)).nonzero()
    if len(rows):
        heads = Heads(windows(tokens, first[rows], last[rows]))
        named = _kind(heads) == _NAMED_PERSON
        roles(heads, named, heads.once(name_rules.has_name_behind)).put_into(found, rows)
    return found


def _kind(heads: Heads) -> Ints:
    kind = _CLASS.take(heads.family)
    for rule, value in _RULES:
        np.putmask(kind, heads.once(rule), value)
    return kind
