"""The words of a sentence with what each can be in a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

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


class Word(NamedTuple):
    """A word: its offsets in the field, its letters in lower case, its classes.

    ``gap`` are the marks between it and the word before. ``verb`` tells whether it reads as a verb
    with a tense of its own, or as the participle of one.
    """

    start: int
    end: int
    form: str
    bits: int
    gap: int
    verb: bool = False

    def can_be(self, bits: int) -> bool:
        """Whether it can be one of these classes."""
        return self.bits & bits != 0

    @property
    def auxiliary(self) -> bool:
        """Whether it is a finite auxiliary: "will", "has", "was"."""
        return self.bits & classes.AUXILIARY != 0 and self.form not in _NO_FINITE


def words(text: str, offset: int) -> tuple[Word, ...]:
    """The words of a sentence that begins at ``offset``."""
    found = []
    end = 0
    for match in WORD.finditer(text):
        start, gap = match.start(), text[end : match.start()]
        word, end = match.group(), match.end()
        form = word.lower().replace("’", "'")
        marks = 0 if gap in {"", " "} else gap_bits(gap)
        found.append(Word(offset + start, offset + end, form, word_bits(word), marks))
    return tuple(
        word._replace(verb=True) if _is_verb(found, place) else word
        for place, word in enumerate(found)
    )


def _is_verb(sentence: Sequence[Word], place: int) -> bool:
    word = sentence[place]
    if word.auxiliary:
        return True
    if place == 0 or not word.bits & _VERBS or not word.bits & classes.LOWER:
        return False
    before = sentence[place - 1]
    if before.can_be(classes.TO):
        return False
    if before.can_be(_BEFORE_NOUNS) and not before.can_be(classes.PRONOUN | classes.ADVERB):
        return False
    unsure = word.can_be(classes.MAYBE_VERB) and not word.can_be(classes.PAST)
    return not unsure or _is_sure_verb(sentence, place)


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
