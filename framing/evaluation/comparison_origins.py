"""Where texts come from, and what their headlines lose, held against a key."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from framing.evaluation.comparison_scores import Share
from framing.evaluation.pairing import Judged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.alignment.aligned import HeadlineNote, Origin
    from framing.comparison import EventComparison
    from framing.evaluation.comparison_key import Headline, Key


def judged(key: Key, compared: Sequence[EventComparison]) -> Iterator[Judged]:
    """Articles of one origin, credits, and headlines, as far as the key or the events have any."""
    origins = [origin for event in compared for origin in event.origins.origins]
    kinds = [_origins(key, origins), _credits(key, compared)]
    if key.headlines:
        kinds.append(_headlines(key, [note for event in compared for note in event.headlines]))
    yield from (kind for kind in kinds if kind.found or kind.marked)


def right_kinds(key: Key, compared: Sequence[EventComparison]) -> Share:
    """Of the origins that are in the key, those of the kind that it gives."""
    right, wrong = 0, []
    for origin in (origin for event in compared for origin in event.origins.origins):
        for marked in key.origins:
            if marked.kinds and marked.articles == frozenset(origin.articles):
                if origin.kind in marked.kinds:
                    right += 1
                else:
                    wrong.append(f"{origin.kind}: {' | '.join(origin.articles)}")
    return Share("right kind of the origins", right, tuple(wrong))


def _origins(key: Key, found: Iterable[Origin]) -> Judged:
    """Two articles of one origin are a pair."""
    given = {two for origin in found for two in _pairs(origin.articles)}
    marked = {two for origin in key.origins for two in _pairs(origin.articles)}
    return _compared("origins", given, marked)


def _credits(key: Key, compared: Iterable[EventComparison]) -> Judged:
    """An article and whom it credits; an outlet is known by what its name begins or ends with."""
    marked = {(article, name) for one in key.origins for article, name in one.credits.items()}
    found = {
        (credit.article, _same(credit.outlet, credit.article, marked))
        for event in compared
        for credit in event.origins.credits
    }
    return _compared("credits", found, marked)


def _same(outlet: str, article: str, marked: Iterable[tuple[str, str]]) -> str:
    """The name that the key has for an outlet credited by an article, or else its own."""
    words = outlet.casefold().split()
    for name in (name for where, name in marked if where == article):
        listed = name.casefold().split()
        short = min(len(words), len(listed))
        if words[:short] == listed[:short] or words[-short:] == listed[-short:]:
            return name
    return outlet


def _headlines(key: Key, notes: Iterable[HeadlineNote]) -> Judged:
    """A note is right if it touches a place in the headline that the key has for its kind."""
    met: set[Headline] = set()
    right, wrong = 0, []
    for note in notes:
        fitting = {one for one in key.headlines if _fits(one, note)}
        met |= fitting
        if fitting:
            right += 1
        else:
            wrong.append(f"{note.kind}: {note.article} “{note.headline.text}”")
    missed = tuple(
        f"{' or '.join(sorted(one.kinds))}: {one.article}"
        for one in key.headlines
        if one not in met
    )
    return Judged(
        "headlines", right, right + len(wrong), len(met), len(key.headlines), tuple(wrong), missed
    )


def _fits(marked: Headline, note: HeadlineNote) -> bool:
    start, end = marked.place
    return (
        marked.article == note.article
        and note.kind in marked.kinds
        and note.headline.start < end
        and start < note.headline.end
    )


def _pairs(articles: Iterable[str]) -> Iterable[tuple[str, ...]]:
    return combinations(sorted(articles), 2)


def _compared(
    name: str,
    found: set[tuple[str, ...]] | set[tuple[str, str]],
    marked: set[tuple[str, ...]] | set[tuple[str, str]],
) -> Judged:
    both = len(found & marked)
    wrong, missed = (
        tuple(" | ".join(one) for one in sorted(some)) for some in (found - marked, marked - found)
    )
    return Judged(name, both, len(found), both, len(marked), wrong, missed)
