"""The words of a sentence with what each can be in a clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.alignment.terms import WORD
from framing.attributions import classes
from framing.attributions.classes import gap_bits, word_bits

if TYPE_CHECKING:
    from collections.abc import Sequence

# What does not stand before a verb: there a word that may be one is a noun or an adjective.
_BEFORE_NOUNS: Final = (
    classes.DETERMINER | classes.PREPOSITION | classes.POSSESSIVE | classes.GENITIVE
    | classes.ADJECTIVE | classes.NUMBER
)  # fmt: skip
_NO_FINITE: Final = frozenset("be been being having am done".split())
_VERBS: Final = classes.VERB | classes.MAYBE_VERB | classes.PAST


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its offsets in the field, its letters in lower case, its classes.

    ``gap`` are the marks between it and the word before.
    """

    start: int
    end: int
    form: str
    bits: int
    gap: int

    def can_be(self, bits: int) -> bool:
        """Whether it can be one of these classes."""
        return bool(self.bits & bits)


def words(text: str, offset: int) -> tuple[Word, ...]:
    """The words of a sentence that begins at ``offset``."""
    found = []
    end = 0
    for match in WORD.finditer(text):
        start, gap = match.start(), text[end : match.start()]
        word = match.group()
        end = match.end()
        found.append(
            Word(
                offset + start,
                offset + end,
                word.lower().replace("’", "'"),
                word_bits(word),
                gap_bits(gap) if gap not in {"", " "} else 0,
            )
        )
    return tuple(found)


def is_auxiliary(word: Word) -> bool:
    """Whether it is a finite auxiliary: "will", "has", "was"."""
    return word.can_be(classes.AUXILIARY) and word.form not in _NO_FINITE


def is_verb(sentence: Sequence[Word], place: int) -> bool:
    """Whether the word reads as a verb with a tense of its own, or as its participle."""
    word = sentence[place]
    if is_auxiliary(word):
        return True
    if not word.can_be(_VERBS) or not word.can_be(classes.LOWER):
        return False
    if place == 0:
        return False
    before = sentence[place - 1]
    if before.can_be(_BEFORE_NOUNS) and not before.can_be(classes.PRONOUN | classes.ADVERB):
        return False
    if before.can_be(classes.TO):
        return False
    if word.can_be(classes.MAYBE_VERB) and not word.can_be(classes.PAST):
        return _is_sure_verb(sentence, place)
    return True


def has_verb(sentence: Sequence[Word], start: int, end: int) -> bool:
    """Whether a verb with a tense of its own stands from ``start`` to ``end``."""
    return any(is_verb(sentence, place) for place in range(start, end))


def _is_sure_verb(sentence: Sequence[Word], place: int) -> bool:
    """Whether a word that may be a noun is a verb: "leaders hope to", but "the trade talks"."""
    if place + 1 == len(sentence):
        return False
    word, before, after = sentence[place], sentence[place - 1], sentence[place + 1]
    if after.gap or after.can_be(classes.AUXILIARY):
        return False
    if before.can_be(classes.PRONOUN | classes.CAPITAL | classes.PLURAL):
        return after.can_be(classes.CLOSED | classes.CAPITAL | classes.NUMBER)
    # "The pause ends July 8": with one doer the verb has an s.
    doer = not before.can_be(classes.CLOSED)
    return doer and word.form.endswith("s") and after.can_be(classes.DETERMINER | classes.TIME)
