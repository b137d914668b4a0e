"""The words that give a statement to a source, with what each of them takes as its content.

``cues.tsv`` beside this file holds a lemma a row: its forms and its frames. A frame names
what may follow the cue: ``that`` (a clause with "that"), ``bare`` (a clause without), ``wh`` (a
question), ``quote`` (a quotation), ``inf`` (a to-infinitive), ``np-inf`` (somebody to do
something), ``ing``, ``np`` (a noun phrase), a preposition, ``hearer`` (who is told comes first)
and ``paren`` (it may follow what was said), ``final`` (it may, if its clause ends with it: "...,
records show."); ``raising`` marks verbs whose subject is part of what is said ("he seems to
hesitate"), ``reduced`` those that stand as a participle for a passive
clause ("asked about it, she said"), ``stative`` those whose participle with "be" tells a state
("is worried"). A particle that belongs to the verb stands before
its frames: ``out-that``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c
from framing.tokens import Property, shapes

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints

FRAMES: Final = (
    "that", "bare", "wh", "quote", "inf", "np-inf", "ing", "np", "hearer", "paren", "about",
    "of", "for", "on", "against", "with", "to", "at", "over", "in", "from", "by", "as", "into",
    "out", "up", "back", "down", "off", "it", "clear", "raising", "reduced", "stative", "final",
)  # fmt: skip
BIT: Final = {frame: 1 << number for number, frame in enumerate(FRAMES)}


@cache
def bits(*frames: str) -> int:
    """Those frames as bits."""
    return sum(BIT[frame] for frame in frames)


PREPOSITIONS: Final = FRAMES[FRAMES.index("about") : FRAMES.index("out")]
PARTICLES: Final = FRAMES[FRAMES.index("out") : FRAMES.index("raising")]
BASE, THIRD, PAST, ING = range(4)
# In place of a form: a noun.
NO_VERB: Final = -1


@dataclass(frozen=True, slots=True)
class CueEntry:
    """One lemma with its frames as bits; ``particled`` are those behind its particle."""

    lemma: str
    forms: tuple[str, ...]
    frames: int
    particled: int
    part: str


@cache
def entries() -> tuple[CueEntry, ...]:
    """The entries, by number."""
    lines = Path(__file__).with_name("cues.tsv").read_text(encoding="utf-8").splitlines()
    _, *rows = (line for line in lines if line and not line.startswith("#"))
    return tuple(map(_entry, rows))


def _entry(row: str) -> CueEntry:
    lemma, part, forms, frames, *_ = row.split("\t")
    plain, particled = 0, 0
    for frame in frames.split():
        particle, _, rest = frame.partition("-")
        if particle in PARTICLES:
            plain |= BIT[particle]
            particled |= BIT[rest]
        else:
            plain |= BIT[frame]
    return CueEntry(lemma, tuple(forms.split(",")), plain, particled, part)


@cache
def _numbers() -> dict[str, int]:
    found: dict[str, int] = {}
    for number, entry in sorted(enumerate(entries()), key=lambda pair: pair[1].part != "adjective"):
        if entry.part == "noun":
            continue
        for form in entry.forms:
            # "Bet" and "read" are their own past tense.
            past = all(other.endswith(("s", "ing")) for other in entry.forms if other != form)
            kind = BASE if form == entry.lemma and not past else _kind(form)
            found.setdefault(form, (number + 1) * 4 + kind)
    found["according"] = ACCORDING
    return found


def _kind(form: str) -> int:
    if form.endswith("ing"):
        return ING
    return THIRD if form.endswith("s") else PAST


ACCORDING: Final = 3_999
"""The number of "according", whose phrase is found by itself; it is no entry of the table."""
COLON: Final = 997
"""The entry of a relation whose cue is a colon."""


@cache
def _nouns() -> dict[str, int]:
    return {
        form: number + 1
        for number, entry in enumerate(entries())
        if entry.part == "noun"
        for form in entry.forms
    }


NOUN: Final = Property.of_word(
    "noun entry, 0 for none", np.int32, lambda form: _nouns().get(form, 0)
)
CUE: Final = Property.of_word(
    "cue entry and form, 0 for none", np.int32, lambda form: _numbers().get(form, 0)
)


def knows(word: str) -> bool:
    """Whether the word may be a cue."""
    form = shapes.normal(word)
    return form in _numbers() or form in _nouns()


_OPENING: Final = frozenset(PREPOSITIONS + PARTICLES)
PREPOSITION_BIT: Final = Property.of_word(
    "the frame that a preposition or particle opens",
    np.int32,
    lambda form: BIT[form] if form in _OPENING else 0,
)


@cache
def frame_table() -> tuple[Ints, Ints]:
    """The frames of each entry, and those behind its particle, by number."""
    return (
        np.array([entry.frames for entry in entries()], dtype=np.int64),
        np.array([entry.particled for entry in entries()], dtype=np.int64),
    )


@cache
def adjectival() -> Bools:
    """Which entries are adjectives, which need a form of "be" before them."""
    return np.array([entry.part == "adjective" for entry in entries()])


@cache
def all_frames() -> Ints:
    """The frames of each entry, with those behind its particle, by number."""
    plain, particled = frame_table()
    return plain | particled


@cache
def accepts() -> Ints:
    """The classes of words that may stand right behind each entry, as bits, by number."""
    clausal = bits("that", "bare", "wh", "quote", "inf", "hearer", "paren", "np-inf")
    taken = (
        (bits("that"), c.THAT),
        (bits("wh"), c.QUESTION),
        (bits("inf"), c.TO),
        (bits("bare", "np", "np-inf", "hearer"), c.BEGINS),
        (bits("ing"), c.ING),
        (bits(*PREPOSITIONS, *PARTICLES), c.PREPOSITION | c.ADVERB | c.IT | c.TO | c.SUBORDINATOR),
        (clausal, c.ADVERB | c.TIME | c.PREPOSITION | c.PERIOD),
        (bits("clear"), c.ADVERB | c.LOWER),
    )
    found = []
    for entry in entries():
        classes = 0
        for frames, of in taken:
            if (entry.frames | entry.particled) & frames:
                classes |= of
        found.append(classes)
    return np.array(found, dtype=np.int64)
