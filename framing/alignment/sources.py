"""Sources: who is heard in which article of an event.

A source is known by its name, see ``source_identity``. One without a name ("officials",
"critics") is not taken for the same in two articles, unless it is the study or document that the
event is about, or its authors: each article has its own. What is given to
nobody, to a pronoun that nothing resolves, or to the author is no source.

Words are counted as in an article's own report: the words of what the source is given, each once.
What two persons say jointly counts to both, and what one says through another too.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Hearing, SharedSource
from framing.alignment.people import People
from framing.alignment.second_hand import second_hand
from framing.alignment.source_identity import Identities

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.alignment.places import Stretch
    from framing.alignment.sides import Attribution, Side
    from framing.alignment.source_identity import Identity

_WORD: Final = re.compile(r"\w+")


def align(sides: Sequence[Side]) -> tuple[SharedSource, ...]:
    """Who is heard in which article, those in most articles and of most words first."""
    ordered = sorted(sides, key=lambda side: side.id)
    people = People(ordered)
    identities = Identities(ordered, people)
    heard: dict[Identity, dict[str, list[Attribution]]] = {}
    for side in ordered:
        for attribution in (*side.attributions, *second_hand(side, people)):
            for identity in identities.of(side, attribution):
                heard.setdefault(identity, {}).setdefault(side.id, []).append(attribution)
    zones = {side.id: {one.number for one in side.headline} for side in ordered}
    found = [
        SharedSource(
            id="",
            name=identity.name or _name(by_article.values()),
            source_class=_class(by_article.values()),
            hearings=tuple(
                _hearing(article, group, zones[article]) for article, group in by_article.items()
            ),
        )
        for identity, by_article in heard.items()
    ]
    found.sort(key=_rank)
    return tuple(
        SharedSource(f"source-{place}", one.name, one.source_class, one.hearings)
        for place, one in enumerate(found, start=1)
    )


def shared(sources: Iterable[SharedSource], articles: Iterable[str]) -> dict[tuple[str, str], int]:
    """How many sources each pair of articles has in common; pairs are ordered by id."""
    counts = dict.fromkeys(combinations(sorted(set(articles)), 2), 0)
    for source in sources:
        for pair in combinations(sorted(source.articles), 2):
            if pair in counts:
                counts[pair] += 1
    return counts


def _rank(source: SharedSource) -> tuple[int, int, int, str, str]:
    attributions = sum(hearing.attributions for hearing in source.hearings)
    words = sum(hearing.words for hearing in source.hearings)
    return (-len(source.hearings), -attributions, -words, source.name, source.articles[0])


def _name(groups: Iterable[Sequence[Attribution]]) -> str:
    """The name that most articles use, of those the longest."""
    counts: Counter[str] = Counter()
    for group in groups:
        counts.update({_plain(attribution.name) for attribution in group})
    return min(counts, key=lambda name: (-counts[name], -len(name), name))


def _plain(name: str) -> str:
    return re.sub(r"[’']s?$", "", " ".join(name.split()))


def _class(groups: Iterable[Sequence[Attribution]]) -> str:
    """The class that most attributions have."""
    counts = Counter(attribution.source_class for group in groups for attribution in group)
    return min(counts, key=lambda name: (-counts[name], name))


def _hearing(article: str, group: Sequence[Attribution], headline: set[int]) -> Hearing:
    stances = Counter(attribution.stance for attribution in group)
    cues = Counter(" ".join(attribution.cue.text.lower().split()) for attribution in group)
    places = sorted(
        (_said_by(attribution) for attribution in group),
        key=lambda place: (place.sentence in headline, place.field, place.start),
    )
    body = [place for place in places if place.sentence not in headline] or places
    return Hearing(
        article=article,
        attributions=len(group),
        words=_words(group),
        first=body[0],
        last=body[-1],
        stances=tuple(sorted(stances.items(), key=lambda one: (-one[1], one[0]))),
        cues=tuple(sorted(cues, key=lambda cue: (-cues[cue], cue))),
    )


def _said_by(attribution: Attribution) -> Stretch:
    return attribution.source or attribution.cue


def _words(group: Iterable[Attribution]) -> int:
    """The words of all contents, each once."""
    return len(
        {
            (content.field, content.start + word.start())
            for attribution in group
            for content in attribution.contents
            for word in _WORD.finditer(content.text)
        }
    )
