"""Two versions of one article: what was taken out, put in and changed, as plain data.

Sentences that stand in both are left aside, wherever they stand. Of the others, those that have
most of their words in common are held against each other as changed; what remains was removed or
added. The same is told for hedges, boosters and loaded words, for sources, numbers and quotations.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Edit
from framing.alignment.numbers import mentions
from framing.alignment.places import Stretch
from framing.alignment.sides import sides
from framing.alignment.terms import terms
from framing.analysis import analyse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.alignment.sides import Side
    from framing.article import Article

    _Keyed = tuple[str, Stretch]

# The features whose cues are told, with what a reader calls them.
CUES: Final = {"hedging": "hedges", "certainty": "boosters", "sensational": "loaded words"}
# Sentences with so much of their words in common are two wordings of one.
ALIKE: Final = 0.5
_WORD: Final = re.compile(r"\s+|[\w'’]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Changed:
    """A sentence or quotation in both versions, worded differently, word by word."""

    old: Stretch
    new: Stretch
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What the old version alone has of one kind, and what the new one alone has."""

    gone: tuple[Stretch, ...]
    new: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class SourceChange:
    """The sources that are heard in one version only: their names, with one attribution each."""

    gone: tuple[tuple[str, Stretch], ...]
    new: tuple[tuple[str, Stretch], ...]


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions of one article held against each other.

    ``kept`` counts the sentences that stand in both word by word; ``cues`` maps hedges, boosters
    and loaded words to what changed of them, in quotations and outside.
    """

    old: str
    new: str
    headline: Changed | None
    kept: int
    removed: tuple[Stretch, ...]
    added: tuple[Stretch, ...]
    changed: tuple[Changed, ...]
    cues: dict[str, Change]
    sources: SourceChange
    numbers: Change
    quotations: Change
    requoted: tuple[Changed, ...]

    @property
    def same(self) -> bool:
        """Whether nothing was found to differ."""
        changes: tuple[Change | SourceChange, ...] = (
            *self.cues.values(),
            self.numbers,
            self.quotations,
            self.sources,
        )
        return not (
            self.headline
            or self.removed
            or self.added
            or self.changed
            or self.requoted
            or any(change.gone or change.new for change in changes)
        )


def diff(old: Article | str, new: Article | str) -> Versions:
    """Two versions of one article held against each other; a string is the text of one.

    Examples
    --------
    >>> import framing
    >>> versions = framing.diff("The talks may fail, aides said.", "The talks fail, aides said.")
    >>> [place.text for place in versions.cues["hedges"].gone]
    ['may']
    """
    # Each by itself, as two versions often have the same id.
    (before,), (after,) = sides(analyse(old)), sides(analyse(new))
    kept, removed, added, changed = _compare(_sentences(before), _sentences(after))
    told = _compare(_quoted(before), _quoted(after))
    return Versions(
        old=before.id,
        new=after.id,
        headline=_headline(before, after),
        kept=kept,
        removed=removed,
        added=added,
        changed=changed,
        cues={name: _cues(before, after, feature) for feature, name in CUES.items()},
        sources=_sources(before, after),
        numbers=_numbers(before, after),
        quotations=Change(told[1], told[2]),
        requoted=told[3],
    )


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """The steps from one wording to the other, word by word.

    Examples
    --------
    >>> [(edit.kind, edit.text) for edit in edits("It may fail.", "It will fail.")]
    [('same', 'It '), ('removed', 'may'), ('added', 'will'), ('same', ' fail.')]
    """
    first, second = _WORD.findall(old), _WORD.findall(new)
    found: list[Edit] = []
    removed = added = ""
    for kind, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        gone, come = "".join(first[a:b]), "".join(second[c:d])
        # A space alone between two changes makes them two where a reader sees one.
        if kind != "equal" or (gone.isspace() and (removed or added) and b < len(first)):
            removed, added = removed + gone, added + come
            continue
        found += [*_step("removed", removed), *_step("added", added), Edit("same", gone)]
        removed = added = ""
    return (*found, *_step("removed", removed), *_step("added", added))


def _step(kind: str, text: str) -> tuple[Edit, ...]:
    return (Edit(kind, text),) if text else ()


def _sentences(side: Side) -> list[Stretch]:
    return [one.stretch for one in side.sentences if one.zone != "headline"]


def _quoted(side: Side) -> list[Stretch]:
    return [one.stretch for one in side.quoted if one.speech]


def _plain(place: Stretch) -> str:
    """The words without what typesetting alone may change."""
    text = place.text.translate(str.maketrans("‘’“”–—", "''\"\"--"))
    return " ".join(text.split())


def _compare(
    old: Sequence[Stretch], new: Sequence[Stretch]
) -> tuple[int, tuple[Stretch, ...], tuple[Stretch, ...], tuple[Changed, ...]]:
    """How many stand in both, those in one version only, and those that were changed."""
    first, second = ([(_plain(place), place) for place in places] for places in (old, new))
    gone, come = _without(first, second), _without(second, first)
    pairs = _alike(gone, come)
    paired = {place for pair in pairs for place in pair}
    return (
        len(old) - len(gone),
        tuple(place for place in gone if place not in paired),
        tuple(place for place in come if place not in paired),
        tuple(Changed(a, b, edits(_plain(a), _plain(b))) for a, b in pairs),
    )


def _without(first: Iterable[_Keyed], second: Iterable[_Keyed]) -> list[Stretch]:
    """Those of the first that the second has not; of equal ones the last, if it has fewer."""
    left = Counter(key for key, _ in second)
    found = []
    for key, place in first:
        left[key] -= 1
        if left[key] < 0:
            found.append(place)
    return found


def _alike(old: Sequence[Stretch], new: Sequence[Stretch]) -> list[tuple[Stretch, Stretch]]:
    """Pairs with most of their words in common, the most alike first, each place once."""
    first, second = ([_words(place) for place in places] for places in (old, new))
    found = sorted(
        (-_likeness(a, b), row, column)
        for row, a in enumerate(first)
        for column, b in enumerate(second)
        if _likeness(a, b) >= ALIKE
    )
    rows: set[int] = set()
    columns: set[int] = set()
    pairs = []
    for _, row, column in found:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            pairs.append((row, column))
    return [(old[row], new[column]) for row, column in sorted(pairs)]


def _words(place: Stretch) -> Counter[str]:
    """The terms of a place; of one without terms all its words."""
    return Counter(term.key for term in terms(place.text)) or Counter(_plain(place).lower().split())


def _likeness(first: Counter[str], second: Counter[str]) -> float:
    """The share of the words that two places have in common."""
    both = first.total() + second.total()
    return 2 * (first & second).total() / both if both else 0.0


def _headline(old: Side, new: Side) -> Changed | None:
    first, second = (" ".join(_plain(one.stretch) for one in side.headline) for side in (old, new))
    if first == second:
        return None
    places = [_whole_headline(side) for side in (old, new)]
    return Changed(places[0], places[1], edits(first, second))


def _whole_headline(side: Side) -> Stretch:
    """The headline as one stretch; an empty one at the beginning if there is none."""
    if not side.headline:
        return Stretch(side.id, "text", 0, 0, -1, "")
    first, last = side.headline[0].stretch, side.headline[-1].stretch
    return side.stretch(first, first.start, last.end)


def _cues(old: Side, new: Side, feature: str) -> Change:
    """The cues of a feature that one version has and the other has not, or not so often."""
    first, second = _keyed_cues(old, new, feature), _keyed_cues(new, old, feature)
    return Change(tuple(sorted(_without(first, second))), tuple(sorted(_without(second, first))))


def _keyed_cues(side: Side, other: Side, feature: str) -> list[_Keyed]:
    """The side's cues, those in sentences that the other version has too before the others.

    So that of two equal ones the one whose sentence was changed counts as gone.
    """
    known = {_plain(one.stretch) for one in other.sentences}
    kept = {one.number for one in side.sentences if _plain(one.stretch) in known}
    found = [
        (f"{cue.entry}: {cue.stretch.text.lower()}", cue.stretch)
        for cue in side.cues
        if cue.feature == feature
    ]
    return sorted(found, key=lambda one: (one[1].sentence not in kept, one[1]))


def _sources(old: Side, new: Side) -> SourceChange:
    first, second = _heard(old), _heard(new)
    return SourceChange(_unheard(first, second), _unheard(second, first))


def _heard(side: Side) -> dict[frozenset[str], tuple[str, Stretch]]:
    """The sources with a name or description by their terms, each with its first attribution."""
    found: dict[frozenset[str], tuple[str, Stretch]] = {}
    for one in side.attributions:
        keys = frozenset(term.key for term in terms(one.name))
        if keys:
            found.setdefault(keys, (one.name, one.source or one.cue))
    return found


def _unheard(
    first: dict[frozenset[str], tuple[str, Stretch]], second: Iterable[frozenset[str]]
) -> tuple[tuple[str, Stretch], ...]:
    """Sources of the first that are none of the second's, neither in fuller nor in shorter form."""
    others = list(second)
    return tuple(
        heard
        for keys, heard in first.items()
        if not any(keys <= other or other <= keys for other in others)
    )


def _numbers(old: Side, new: Side) -> Change:
    """Numbers and dates whose value one version has and the other has not."""
    first, second = (
        {one.value: one.stretch for one in reversed(mentions(side))} for side in (old, new)
    )
    return Change(
        tuple(sorted(place for value, place in first.items() if value not in second)),
        tuple(sorted(place for value, place in second.items() if value not in first)),
    )


__all__ = ["Change", "Changed", "SourceChange", "Versions", "diff", "edits"]
