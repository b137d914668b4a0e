"""Attributions that the toolkit finds, held against those that a careful reader marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import pandas as pd

from framing.evaluation.attribution import SAME, SAME_SOURCE, words_of
from framing.evaluation.comparison_scores import Share
from framing.evaluation.marks_scores import touch
from framing.evaluation.pairing import Judged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from framing.evaluation.marks import Given, Marks, Span

_NONE: Final = "none"


class Relation(NamedTuple):
    """An attribution of the toolkit's."""

    article: str
    source: Span | None
    cue: Span
    contents: tuple[Span, ...]
    name: str
    source_class: str
    stance: str


class Pair(NamedTuple):
    """An attribution of the toolkit's, and that of the reader's with the same reporting words."""

    found: Relation
    marked: Given


class Matched(NamedTuple):
    """All attributions of both sides, with those that have reporting words in common."""

    texts: Mapping[str, str]
    found: tuple[Relation, ...]
    """Without those that only fit an optional one."""
    marked: tuple[tuple[str, Given], ...]
    """Without optional ones, with their articles."""
    pairs: tuple[Pair, ...]


def matched(texts: Mapping[str, str], marks: Sequence[Marks], table: pd.DataFrame) -> Matched:
    """The attributions of both sides, paired by their reporting words."""
    given = [(one.article, given) for one in marks for given in one.attributions]
    sure = tuple((article, one) for article, one in given if not one.optional)
    found, pairs = [], []
    for relation in _relations(table):
        fitting = [
            one
            for article, one in given
            if article == relation.article and touch(one.cue, relation.cue)
        ]
        right = [one for one in fitting if not one.optional]
        pairs += [Pair(relation, one) for one in right]
        if right or not fitting:
            found.append(relation)
    return Matched(texts, tuple(found), sure, tuple(pairs))


def _relations(table: pd.DataFrame) -> Iterator[Relation]:
    for row in table[table.field == "text"].itertuples():
        source = None if pd.isna(row.source_start) else (int(row.source_start), int(row.source_end))
        yield Relation(
            article=row.article,
            source=source,
            cue=(int(row.cue_start), int(row.cue_end)),
            contents=tuple((int(start), int(end)) for start, end in row.contents),
            name=row.source,
            source_class=row.source_class,
            stance=row.stance,
        )


def judged(both: Matched) -> tuple[Judged, Judged]:
    """Attributions by their reporting words, and those with right source and content, too."""
    whole = tuple(
        pair for pair in both.pairs if _same_source(both, pair) and _same_content(both, pair)
    )
    return (
        _judged(both, "attributions", both.pairs),
        _judged(both, "attributions, source and content right", whole),
    )


def _judged(both: Matched, name: str, pairs: Iterable[Pair]) -> Judged:
    right = {pair.found for pair in pairs}
    met = {(pair.found.article, pair.marked) for pair in pairs}
    wrong = [
        _shown(both, one.article, one.source, one.cue) for one in both.found if one not in right
    ]
    missed = [
        _shown(both, article, one.source, one.cue)
        for article, one in both.marked
        if (article, one) not in met
    ]
    return Judged(
        name,
        len(right),
        len(both.found),
        len(met),
        len(both.marked),
        tuple(wrong),
        tuple(missed),
    )


def _shown(both: Matched, article: str, source: Span | None, cue: Span) -> str:
    text = both.texts[article]
    whose = f"“{text[slice(*source)]}”" if source else "nobody"
    return f"{article} {whose}, “{text[slice(*cue)]}”"


def shares(both: Matched) -> Iterator[Share]:
    """Of the attributions in common, those whose parts are as the reader has them."""
    named = [pair for pair in both.pairs if pair.marked.means]
    yield _share(both, "right source of the attributions", both.pairs, _same_source, _source)
    yield _share(both, "right content of the attributions", both.pairs, _same_content, _content)
    yield _share(both, "right one meant by another name", named, _same_name, _name)
    yield _share(
        both,
        "right class of the sources of attributions",
        [pair for pair in both.pairs if pair.marked.classes],
        lambda _, pair: pair.found.source_class in pair.marked.classes,
        lambda _, pair: pair.found.source_class,
    )
    yield _share(
        both,
        "right stance of the reporting words",
        [pair for pair in both.pairs if pair.marked.stances],
        lambda _, pair: pair.found.stance in pair.marked.stances,
        lambda _, pair: pair.found.stance,
    )


def _share(
    both: Matched,
    name: str,
    pairs: Sequence[Pair],
    right: Callable[[Matched, Pair], bool],
    told: Callable[[Matched, Pair], str],
) -> Share:
    wrong = tuple(
        f"{told(both, pair)}: {_shown(both, found.article, marked.source, marked.cue)}"
        for pair in pairs
        for found, marked in [pair]
        if not right(both, pair)
    )
    return Share(name, len(pairs) - len(wrong), wrong)


def _same_source(both: Matched, pair: Pair) -> bool:
    """Sources with half of all their words in common, or of which one begins the other."""
    found, marked = pair.found.source, pair.marked.source
    if found is None:
        return marked is None or _NONE in pair.marked.classes
    if marked is None:
        return False
    text = both.texts[pair.found.article]
    ours, theirs = (sorted(words_of(text, [span])) for span in (found, marked))
    short = min(len(ours), len(theirs))
    common = len(set(ours) & set(theirs))
    return ours[:short] == theirs[:short] or common >= SAME_SOURCE * len(set(ours) | set(theirs))


def _same_content(both: Matched, pair: Pair) -> bool:
    text = both.texts[pair.found.article]
    ours, theirs = words_of(text, pair.found.contents), words_of(text, pair.marked.contents)
    return len(ours & theirs) >= SAME * len(ours | theirs)


def _same_name(_: Matched, pair: Pair) -> bool:
    """Whether the last word of the name meant is in the name found."""
    return pair.marked.means.casefold().split()[-1] in pair.found.name.casefold().split()


def _source(both: Matched, pair: Pair) -> str:
    text, source = both.texts[pair.found.article], pair.found.source
    return f"“{text[slice(*source)]}”" if source else "nobody"


def _content(both: Matched, pair: Pair) -> str:
    text = both.texts[pair.found.article]
    return " … ".join(text[slice(*span)] for span in pair.found.contents)


def _name(_: Matched, pair: Pair) -> str:
    return pair.found.name or "nobody"
