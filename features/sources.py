"""Who speaks in this text, and do we learn their names?

Marked are the words that name the source of an attribution, each as a named person or
organisation, an unnamed official or group, a document, a study, a news outlet, an online
community, the author, or unclear; where a statement is given to nobody ("it is believed",
"rumours say"), the reporting words are marked as giving no source. A source's weight is the number
of attributions that it carries. The number counts the different sources of the text: one that is
mentioned again by a pronoun, a title or a part of the name counts once. Marked as well, without
counting, is who declined to comment or could not be reached, and who is kept unnamed.

Higher means that more different sources are heard.

It cannot tell whether a source is right to go unnamed, whether one more was asked, or whether
several sources speak for the same side. Two names of one source that have no word in common count
as two.

Source: Spangher, A., Peng, N., Ferrara, E., May, J. (2023). Identifying informational sources in
news articles. EMNLP.

Source: Sigal, L. V. (1973). Reporters and Officials. Lexington: D. C. Heath.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import naming, said, signals, spans
from framing.attributions.signals import Signal
from framing.attributions.source_class import SourceClass
from framing.cue_counts import count_of_distinct, share_of_cues
from framing.cues import Cues, merge
from framing.feature import Feature
from framing.parts import part
from framing.runs import distinct

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.attributions import Said
    from framing.tokens import Tokens

FAMILIES: Final = {
    SourceClass.NONE: "no_source_given",
    SourceClass.NAMED_PERSON: "named_person",
    SourceClass.NAMED_ORGANISATION: "named_organisation",
    SourceClass.UNNAMED_OFFICIAL: "unnamed_official",
    SourceClass.UNNAMED_GROUP: "unnamed_group",
    SourceClass.DOCUMENT: "document",
    SourceClass.STUDY: "study",
    SourceClass.OUTLET: "news_outlet",
    SourceClass.COMMUNITY: "online_community",
    SourceClass.SELF: "the_author",
    SourceClass.UNCLEAR: "unclear",
}
SIGNALS: Final = {
    Signal.DECLINED: "declined_to_comment",
    Signal.NO_REPLY: "did_not_respond",
    Signal.UNREACHED: "could_not_be_reached",
    Signal.ANONYMOUS: "kept_unnamed",
    Signal.REASON: "reason_for_keeping_unnamed",
}
ALL: Final = tuple(FAMILIES.values())
NAMED: Final = ("named_person", "named_organisation")
UNNAMED: Final = ("unnamed_official", "unnamed_group", "online_community")
HEARSAY: Final = ("no_source_given",)
# Whoever is unclear may be somebody who is named elsewhere.
COUNTED: Final = tuple(name for name in ALL if name not in {*HEARSAY, "the_author", "unclear"})
# "Lund's" claim is Lund's, and "Moody's" says something itself.
_OWNS: Final = re.compile("['’]s?$")
_NOBODY: Final = "no source given"
# A plain number is compared faster than a member of an enumeration.
_NAMED_PERSON: Final = int(SourceClass.NAMED_PERSON)
_SPANGHER: Final = (
    "Spangher, A., Peng, N., Ferrara, E., May, J. (2023). Identifying informational sources in "
    "news articles. EMNLP."
)


def find(tokens: Tokens) -> Cues:
    """The sources in a batch, the statements without one, and the signals of those unheard."""
    told = tokens.once(said)
    return merge([_given(told), _nobody(told), _signals(tokens)])


def _given(told: Said) -> Cues:
    """Each source once where it stands, however many attributions it carries."""
    tokens, found = told.tokens, told.relations
    (rows,) = (found.source_first >= 0).nonzero()
    place = found.source_first[rows] * (len(tokens) + 1) + found.source_last[rows]
    first, each = distinct(place)
    count = np.bincount(each, minlength=len(first))
    rows = rows[first]
    start, end = spans.sources(tokens, found.take(rows))
    entry, entries = _entries(told, rows)
    return Cues(
        token=found.source_first[rows],
        start=start,
        end=end,
        family=told.meant.kind[rows],
        entry=entry,
        weight=count.astype(np.float64),
        families=ALL,
        entries=entries,
    )


def _entries(told: Said, rows: Ints) -> tuple[Ints, tuple[str, ...]]:
    """A number for each source of an article, and its name as it is given first."""
    first, last = told.meant.first.take(rows), told.meant.last.take(rows)
    person = told.meant.kind.take(rows) == _NAMED_PERSON
    # Who speaks often is meant by the same words each time: these are read once.
    place = (first * (len(told.tokens) + 1) + last) * 2 + person
    one, each = distinct(place)
    order = one.argsort()
    one = one.take(order)
    spellings = told.spellings(first.take(one), last.take(one))
    read = list(map(_name_and_key, spellings, person.take(one).tolist()))
    numbers: dict[str, int] = {}
    keys = [numbers.setdefault(key, len(numbers)) for _, key in read]
    article = told.tokens.article.take(told.relations.head.take(rows.take(one)))
    leads, source = distinct(article * len(numbers) + keys)
    entry = np.empty_like(source)
    entry[order] = source
    return entry.take(each), tuple([read[row][0] for row in leads.tolist()])


@lru_cache(maxsize=1 << 15)
def _name_and_key(spelling: bytes, owns: bool) -> tuple[str, str]:  # noqa: FBT001 - mapped over columns
    """The name that is given by a text, which may be an owner's, and what it is known by."""
    text = spelling.decode("utf-8", "replace")
    name = _OWNS.sub("", text) if owns else text
    return name, naming.key(name)


def _nobody(told: Said) -> Cues:
    """The reporting words that give a statement to nobody."""
    found = told.relations.take(told.relations.source_first < 0)
    start, end = spans.cues(told.tokens, found)
    zeros = np.zeros(len(found), dtype=np.int64)
    return Cues(found.head, start, end, zeros, zeros, np.ones(len(found)), HEARSAY, (_NOBODY,))


def _signals(tokens: Tokens) -> Cues:
    """Who is said to have been asked in vain, or to be kept unnamed."""
    found = signals.find(tokens)
    return Cues(
        token=found.first,
        start=tokens.start[found.first],
        end=tokens.end[found.last],
        family=found.kind,
        entry=found.kind,
        weight=np.zeros(len(found.first)),
        families=tuple(SIGNALS.values()),
        entries=tuple(signal.label for signal in Signal),
    )


FEATURE = Feature(
    name="sources",
    doc=__doc__,
    find=find,
    lexicon=signals.LEXICON,
    measures=(
        count_of_distinct(
            "sources",
            label="Sources heard",
            unit="different sources",
            higher="more different sources are heard",
            lower="fewer different sources are heard",
            families=COUNTED,
            no_interval="a count of different sources has no interval: a longer text may name more",
        ),
        part(
            share_of_cues(
                "named_sources",
                label="Attributed to a name",
                higher="more statements are given to somebody with a name",
                lower="fewer statements are given to somebody with a name",
                feature="sources",
                families=NAMED,
                among=ALL,
                phrase="{} of its attributions given to a name",
            ),
            of="sources",
            counted="Attributions to a named person or a named organisation.",
            cannot_tell=(
                "It cannot tell whether the reader knows more by the name: a spokesperson has one "
                "and speaks for others."
            ),
            sources=(_SPANGHER,),
        ),
        part(
            share_of_cues(
                "unnamed_sources",
                label="Attributed to somebody unnamed",
                higher="more statements are given to people without their names",
                lower="fewer statements are given to people without their names",
                feature="sources",
                families=UNNAMED,
                among=ALL,
                phrase="{} of its attributions given to somebody unnamed",
            ),
            of="sources",
            counted=(
                "Attributions to officials or insiders without a name, to groups (“critics”, "
                "“experts”, “some”) and to online communities (“users”)."
            ),
            cannot_tell=(
                "It cannot tell why a name is missing: it may be kept back for safety, be known "
                "from the context, or be nobody's."
            ),
            sources=(_SPANGHER,),
        ),
        part(
            share_of_cues(
                "hearsay",
                label="Attributed to nobody",
                higher="more statements are reported without saying whose they are",
                lower="fewer statements are reported without saying whose they are",
                feature="sources",
                families=HEARSAY,
                among=ALL,
                phrase="{} of its attributions given to nobody",
            ),
            of="sources",
            counted=(
                "Attributions that name no source: “it is believed”, “is expected to”, “rumours "
                "say”."
            ),
            cannot_tell=(
                "It cannot tell what everybody knows from what nobody stands for: that a meeting "
                "“is expected” may be public."
            ),
            sources=(_SPANGHER,),
        ),
    ),
)
