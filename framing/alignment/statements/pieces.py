"""Pieces: the words of a sentence between the places where a clause can begin.

Those are marks, conjunctions, "who" with a verb behind it, and "and" or "but" before a verb phrase
or a clause of its own.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

from framing.attributions import classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.statements.words import Word

RELATIVES: Final = frozenset("who which whose where whom".split())
# They lead in an event even without a verb: "during the 20-minute call", "amid protests".
_BEFORE_EVENTS: Final = frozenset("during after before following amid despite since".split())
_CONJUNCTIONS: Final = _BEFORE_EVENTS | frozenset(
    "while whereas although though because when until as".split()
)
# Those that begin a piece without a mark before them.
_CUTTING: Final = frozenset(
    "while whereas although though because after since following amid".split()
)
_COORDINATORS: Final = frozenset("and but yet".split())
_CORRELATIVES: Final = frozenset("either both or".split())
_NO_GERUNDS: Final = frozenset("according during concerning regarding".split())
_MARKS: Final = (
    classes.COMMA | classes.SEMICOLON | classes.COLON | classes.DASH | classes.OPENS
    | classes.CLOSES | classes.HARD
)  # fmt: skip
_AFTER_PARTICIPLES: Final = classes.PREPOSITION | classes.TO | classes.ADVERB | classes.AS
_AFTER_VERBS: Final = classes.CLOSED | classes.CAPITAL | classes.NUMBER
# How far the verb of a clause stands behind its first word.
_SUBJECT: Final = 6
# What a piece without a verb weighs at least, if another is to be cut off behind it.
_LEAST: Final = 3


class Opening(Enum):
    """How a piece begins."""

    RELATIVE = auto()
    CONJUNCTION = auto()
    COORDINATOR = auto()
    GERUND = auto()
    PARTICIPLE = auto()
    VERB = auto()
    PREPOSITION = auto()
    PLAIN = auto()


class Piece(NamedTuple):
    """Words ``first`` to before ``end``, how they begin, and what is in them.

    ``gap`` are the marks before it, ``weight`` counts its words that are neither function words
    nor numbers nor times; ``event`` tells whether its first word leads in an event.
    """

    first: int
    end: int
    opening: Opening
    gap: int
    verb: bool
    weight: int
    event: bool


def pieces(sentence: Sequence[Word]) -> Iterator[Piece]:
    """The pieces of a sentence, which cover it in order."""
    cuts = [0]
    for place in range(1, len(sentence)):
        if _begins(sentence, cuts[-1], place):
            cuts.append(place)
    for first, end in zip(cuts, [*cuts[1:], len(sentence)], strict=True):
        own = sentence[first:end]
        yield Piece(
            first,
            end,
            _opening(own),
            own[0].gap,
            _has_verb(own),
            _weight(own),
            own[0].form in _CONJUNCTIONS | _BEFORE_EVENTS,
        )


def _begins(sentence: Sequence[Word], start: int, place: int) -> bool:
    """Whether a piece begins at ``place``, behind one that began at ``start``."""
    word = sentence[place]
    if word.gap & _MARKS:
        return True
    before = sentence[start:place]
    if word.form in _CUTTING:
        whole = _has_verb(before) or _weight(before) >= _LEAST
        return whole and not before[-1].can_be(classes.ING) and not _is_time(sentence, place + 1)
    if word.form == "who":
        return _has_verb(before) and _verb_at(sentence, place + 1)
    return word.form in _COORDINATORS and _has_verb(before) and _verb_phrase_at(sentence, place + 1)


def _has_verb(some: Sequence[Word]) -> bool:
    return any(word.verb for word in some)


def _weight(some: Sequence[Word]) -> int:
    light = classes.CLOSED | classes.TIME | classes.NUMBER
    return sum(not word.can_be(light) for word in some)


def _verb_at(sentence: Sequence[Word], place: int) -> bool:
    return place < len(sentence) and sentence[place].verb


def _is_time(sentence: Sequence[Word], place: int) -> bool:
    """Whether a time begins there, "since Monday", "after 2 p.m.", or nothing follows."""
    return place >= len(sentence) or sentence[place].can_be(classes.TIME | classes.NUMBER)


def _verb_phrase_at(sentence: Sequence[Word], place: int) -> bool:
    """Whether a verb phrase begins there, or a clause with a subject of its own."""
    while place < len(sentence) and sentence[place].can_be(classes.ADVERB):
        place += 1
    if place + 1 >= len(sentence):
        return False
    word, after = sentence[place], sentence[place + 1]
    if word.auxiliary:
        return True
    if word.can_be(classes.LOWER) and word.can_be(classes.VERB | classes.PAST):
        # "and renewed hopes" is no verb phrase, "and renewed the offer" is.
        objects = after.can_be(_AFTER_VERBS) and not after.can_be(classes.COORDINATOR)
        return after.gap == 0 and objects
    return word.can_be(classes.BEGINS | classes.CAPITAL) and _subject_at(sentence, place)


def _subject_at(sentence: Sequence[Word], place: int) -> bool:
    """Whether what begins there has a verb, before any mark, infinitive or "and"."""
    for word in sentence[place + 1 : place + _SUBJECT]:
        if word.gap & _MARKS or word.can_be(classes.TO) or word.form in _COORDINATORS:
            return False
        if word.auxiliary or (word.verb and word.can_be(classes.VERB)):
            return True
    return False


def _opening(piece: Sequence[Word]) -> Opening:
    word = piece[0]
    relative = word.can_be(classes.PREPOSITION) and piece[1:2] and piece[1].form in RELATIVES
    if relative or word.form in RELATIVES:
        return Opening.RELATIVE
    if word.form in _COORDINATORS:
        return Opening.COORDINATOR
    if word.form in _CONJUNCTIONS and word.form != "during":
        return Opening.CONJUNCTION
    first = 0
    while first + 1 < len(piece) and (
        piece[first].can_be(classes.ADVERB) or piece[first].form in _CORRELATIVES
    ):
        first += 1
    return _opening_by_class(piece[first], piece[first + 1 : first + 2])


def _opening_by_class(word: Word, after: Sequence[Word]) -> Opening:
    """How a piece begins whose first word is no conjunction."""
    lower = word.can_be(classes.LOWER)
    past = lower and word.can_be(classes.PAST)
    if word.auxiliary:
        return Opening.VERB
    if lower and word.can_be(classes.ING) and word.form not in _NO_GERUNDS:
        return Opening.GERUND
    if past and (not after or after[0].can_be(_AFTER_PARTICIPLES)):
        return Opening.PARTICIPLE
    if past or (lower and word.can_be(classes.VERB)):
        return Opening.VERB
    prepositions = classes.PREPOSITION | classes.TO
    plain = not word.can_be(prepositions) or word.can_be(classes.COORDINATOR)
    return Opening.PLAIN if plain else Opening.PREPOSITION
