"""Lexicon: the words and phrases a feature looks for, each with its weight and its source.

A lexicon is a table of tab-separated values beside its feature:

``entry``    the lemma, in lower case with straight apostrophes; a hyphen in the text may stand
             where the entry has a space
``inflect``  ``-`` invariable; ``verb`` or ``noun`` inflected by rule (a verb's first word, a noun's
             last); or the other forms, separated by commas; ``=`` in front means only these
``family``   the kind of cue
``weight``   its strength, above 0 and at most 1
``when``     guards that must all hold where it is found, see ``framing.guards``
``source``   keys of the sources declared above the table: ``# source key: reference``
``note``     why, where the entry could be disputed
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.inflection import noun_plural, verb_forms

if TYPE_CHECKING:
    from pathlib import Path

    from framing.arrays import Floats, Ints

COLUMNS: Final = ("entry", "inflect", "family", "weight", "when", "source", "note")


class LexiconError(ValueError):
    """A lexicon file that does not keep to the form; names file and line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One lemma of a lexicon, with all its forms."""

    lemma: str
    forms: tuple[str, ...]
    family: str
    weight: float
    guards: tuple[str, ...]
    sources: tuple[str, ...]
    note: str
    line: int


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The entries of one feature; ``sources`` maps each key to its full reference."""

    name: str
    entries: tuple[Entry, ...] = field(repr=False)
    sources: dict[str, str] = field(repr=False)

    @cached_property
    def families(self) -> tuple[str, ...]:
        """The families, in order of first mention."""
        return tuple(dict.fromkeys(entry.family for entry in self.entries))

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """The lemma of each entry."""
        return tuple(entry.lemma for entry in self.entries)

    @cached_property
    def family_of_entry(self) -> Ints:
        """The family of each entry, counting into ``families``."""
        numbers = {family: number for number, family in enumerate(self.families)}
        return np.array([numbers[entry.family] for entry in self.entries], dtype=np.int64)

    @cached_property
    def weight_of_entry(self) -> Floats:
        """The weight of each entry."""
        return np.array([entry.weight for entry in self.entries], dtype=np.float64)


@lru_cache(maxsize=64)
def load(path: Path) -> Lexicon:
    """The lexicon in the file at ``path``, named after the file.

    Raises
    ------
    LexiconError
        If a line does not keep to the form.
    """
    sources: dict[str, str] = {}
    entries: list[Entry] = []
    header: tuple[str, ...] = ()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        place = f"{path.name}, line {number}"
        if line.startswith("#"):
            key, _, reference = line.lstrip("# ").removeprefix("source ").partition(":")
            if line.lstrip("# ").startswith("source "):
                sources[key.strip()] = reference.strip()
        elif not header:
            header = tuple(line.split("\t"))
            if header != COLUMNS:
                message = f"{place}: found the columns {header}, expected {COLUMNS}."
                raise LexiconError(message)
        elif line.strip():
            entries.append(_entry(line, number, place, sources))
    return Lexicon(path.stem, tuple(entries), sources)


def _entry(line: str, number: int, place: str, sources: dict[str, str]) -> Entry:
    cells = line.split("\t") + [""] * len(COLUMNS)
    lemma, inflect, family, weight, when, source, note = (c.strip() for c in cells[: len(COLUMNS)])
    keys = tuple(source.split())
    problems = [f'the source "{key}" is not declared' for key in keys if key not in sources]
    if not lemma or lemma != lemma.lower() or "’" in lemma or "-" in lemma:
        problems.append(f'the entry "{lemma}" is not in plain lower case')
    if not family:
        problems.append("it has no family")
    if not keys:
        problems.append("it has no source")
    try:
        strength = float(weight)
    except ValueError:
        strength = 0.0
    if not 0 < strength <= 1:
        problems.append(f'the weight "{weight}" is not above 0 and at most 1')
    if problems:
        message = f'{place}: in the entry "{lemma}" {"; ".join(problems)}.'
        raise LexiconError(message)
    return Entry(
        lemma, _forms(lemma, inflect), family, strength, tuple(when.split()), keys, note, number
    )


def _forms(lemma: str, inflect: str) -> tuple[str, ...]:
    """All forms of a lemma, the lemma first unless ``inflect`` leaves it out."""
    if inflect in {"", "-"}:
        return (lemma,)
    first, *rest = lemma.split(" ")
    if inflect == "verb":
        return tuple(" ".join([form, *rest]) for form in verb_forms(first))
    if inflect == "noun":
        *start, last = lemma.split(" ")
        return lemma, " ".join([*start, noun_plural(last)])
    listed = [form.strip() for form in inflect.removeprefix("=").split(",")]
    return tuple(dict.fromkeys(listed if inflect.startswith("=") else [lemma, *listed]))
