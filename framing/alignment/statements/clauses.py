"""Clauses: the parts of a sentence that tell something of their own.

A sentence is cut into pieces where a clause can begin: at marks, at conjunctions, at relative
words, between verb phrases that "and" joins. Then pieces that say nothing by themselves are put
together again: a name and what is set beside it, a list, a few words between commas. What depends
on a condition ("if no deal is reached, ...") stays with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.alignment.statements.words import has_verb, is_auxiliary, is_verb
from framing.attributions import classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.statements.words import Word

_RELATIVES: Final = frozenset("who which whose where whom".split())
_CONJUNCTIONS: Final = frozenset(
    "while whereas although though because after before since when until as amid following "
    "despite".split()
)
# Those that begin a clause or an event without a comma before them.
_PLAIN_CONJUNCTIONS: Final = frozenset(
    "while whereas although though because after since following amid".split()
)
# What they lead in is an event: "During the 20-minute call, ...".
_EVENT_PREPOSITIONS: Final = frozenset(
    "during after before following amid despite since while as although though because "
    "when".split()
)
_COORDINATORS: Final = frozenset("and but yet".split())
_CORRELATIVES: Final = frozenset("either both".split())
_CONDITIONS: Final = frozenset("if unless whether".split())
_NO_PARTICIPLES: Final = frozenset("according during concerning regarding".split())
_MARKS: Final = (
    classes.COMMA | classes.SEMICOLON | classes.COLON | classes.DASH | classes.OPENS
    | classes.CLOSES | classes.HARD
)  # fmt: skip
_PARTICIPLE_OBJECTS: Final = classes.CLOSED | classes.CAPITAL | classes.NUMBER
# A piece with fewer words that are no function words says nothing by itself.
_LEAST: Final = 2
_LEAST_EVENT: Final = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Words ``first`` to before ``end`` of a sentence, with how they begin."""

    first: int
    end: int
    opening: str
    """relative, conjunction, gerund, participle, verb, coordinator, preposition or plain."""
    verb: bool
    weight: int


@dataclass(frozen=True, slots=True)
class Clause:
    """Words ``first`` to before ``end``; ``subject`` are words before it that it goes on about."""

    first: int
    end: int
    subject: tuple[int, int] | None = None


def clauses(sentence: Sequence[Word]) -> list[Clause]:
    """The clauses of a sentence, which cover it in order."""
    if not sentence:
        return []
    pieces = list(_pieces(sentence))
    if any(word.form in _CONDITIONS for word in sentence):
        return _whole_conditions(sentence, pieces)
    return _together(sentence, pieces)


def _whole_conditions(sentence: Sequence[Word], pieces: list[Piece]) -> list[Clause]:
    """The clauses, where those up to a condition and behind it are one, up to a semicolon."""
    found: list[Clause] = []
    start = 0
    for end in [*_strong_breaks(sentence), len(sentence)]:
        part = [piece for piece in pieces if start <= piece.first < end]
        if any(word.form in _CONDITIONS for word in sentence[start:end]):
            found.append(Clause(start, end))
        else:
            found.extend(_together(sentence, part))
        start = end
    return found


def _strong_breaks(sentence: Sequence[Word]) -> list[int]:
    return [n for n, word in enumerate(sentence) if n and word.gap & classes.SEMICOLON]


def _pieces(sentence: Sequence[Word]) -> Iterator[Piece]:
    cuts = [0]
    for place in range(1, len(sentence)):
        if _cut(sentence, cuts[-1], place):
            cuts.append(place)
    for first, end in zip(cuts, [*cuts[1:], len(sentence)], strict=True):
        yield Piece(
            first,
            end,
            _opening(sentence, first, end),
            has_verb(sentence, first, end),
            _weight(sentence[first:end]),
        )


def _cut(sentence: Sequence[Word], start: int, place: int) -> bool:
    """Whether a piece that began at ``start`` ends before ``place``."""
    word = sentence[place]
    if word.gap & _MARKS:
        return True
    if word.form in _RELATIVES and word.form != "where":
        following = place + 1 < len(sentence) and is_verb(sentence, place + 1)
        return word.form == "who" and following and has_verb(sentence, start, place)
    if word.form in _PLAIN_CONJUNCTIONS:
        if sentence[place - 1].can_be(classes.ING) or _is_time(sentence, place):
            return False
        return has_verb(sentence, start, place) or _weight(sentence[start:place]) >= _LEAST_EVENT
    if word.form in _COORDINATORS and has_verb(sentence, start, place):
        return _verb_phrase_follows(sentence, place + 1)
    return False


def _is_time(sentence: Sequence[Word], place: int) -> bool:
    """Whether what follows is a time: "since Monday", "after 2 p.m."."""
    rest = sentence[place + 1 : place + 3]
    return not rest or any(word.can_be(classes.TIME | classes.NUMBER) for word in rest[:1])


def _verb_phrase_follows(sentence: Sequence[Word], place: int) -> bool:
    while place < len(sentence) and sentence[place].can_be(classes.ADVERB):
        place += 1
    if place + 1 >= len(sentence):
        return False
    word, after = sentence[place], sentence[place + 1]
    if is_auxiliary(word):
        return True
    if not word.can_be(classes.LOWER) or not word.can_be(classes.VERB | classes.PAST):
        # "and the two sides will ...": a subject of its own with its verb.
        subject = word.can_be(classes.BEGINS) or word.can_be(classes.CAPITAL)
        return subject and _own_verb(sentence, place)
    return after.gap == 0 and after.can_be(_PARTICIPLE_OBJECTS) and not after.can_be(
        classes.COORDINATOR
    )


def _own_verb(sentence: Sequence[Word], place: int) -> bool:
    """Whether a noun phrase that begins here has a verb, before any preposition or mark."""
    for at in range(place + 1, min(place + 6, len(sentence))):
        word = sentence[at]
        if word.gap & _MARKS or word.can_be(classes.TO) or word.form in _COORDINATORS:
            return False
        if is_auxiliary(word):
            return True
        if is_verb(sentence, at) and word.can_be(classes.VERB):
            return True
    return False


def _opening(sentence: Sequence[Word], first: int, end: int) -> str:
    word = sentence[first]
    if word.form in _COORDINATORS:
        return "coordinator"
    if word.form in _RELATIVES:
        return "relative"
    if word.can_be(classes.PREPOSITION) and first + 1 < end:
        if sentence[first + 1].form in _RELATIVES:
            return "relative"
    if word.form in _CONJUNCTIONS:
        return "conjunction"
    while (word.can_be(classes.ADVERB) or word.form in _CORRELATIVES) and first + 1 < end:
        first += 1
        word = sentence[first]
    if is_auxiliary(word):
        return "verb"
    if word.can_be(classes.ING) and word.form not in _NO_PARTICIPLES and word.can_be(classes.LOWER):
        return "gerund"
    if word.can_be(classes.LOWER) and word.can_be(classes.PAST | classes.VERB):
        after = sentence[first + 1] if first + 1 < end else None
        plain = classes.PREPOSITION | classes.TO | classes.ADVERB | classes.BY | classes.AS
        if word.can_be(classes.PAST) and (after is None or after.can_be(plain)):
            return "participle"
        return "verb"
    if word.form == "to":
        return "purpose"
    if word.can_be(classes.PREPOSITION) and not word.can_be(classes.COORDINATOR):
        return "preposition"
    return "plain"


def _weight(piece: Sequence[Word]) -> int:
    return sum(not word.can_be(classes.CLOSED | classes.TIME | classes.NUMBER) for word in piece)


def _together(sentence: Sequence[Word], pieces: Sequence[Piece]) -> list[Clause]:
    """The pieces put together to clauses."""
    found: list[Clause] = []
    held: list[Piece] = []
    subject: tuple[int, int] | None = None
    for piece in pieces:
        if held and _begins_clause(sentence, held, piece):
            found.append(_clause(held, subject))
            subject = _subject(sentence, held, subject)
            held = []
        held.append(piece)
    if held:
        found.append(_clause(held, subject))
    return found


def _clause(held: Sequence[Piece], subject: tuple[int, int] | None) -> Clause:
    own = held[0].opening in {"plain", "preposition", "conjunction"}
    return Clause(held[0].first, held[-1].end, None if own else subject)


def _begins_clause(sentence: Sequence[Word], held: Sequence[Piece], piece: Piece) -> bool:
    """Whether a piece begins a clause, behind those of the clause before."""
    weight = sum(one.weight for one in held)
    verb = any(one.verb and one.opening != "relative" for one in held)
    if sentence[piece.first].gap & classes.HARD and weight >= _LEAST:
        return verb or held[0].opening == "preposition"
    if piece.weight < _LEAST or weight < _LEAST:
        return False
    match piece.opening:
        case "relative" | "gerund":
            return True
        case "conjunction":
            return piece.verb or piece.weight >= _LEAST_EVENT
        case "participle":
            return verb
        case "verb":
            return verb or held[-1].opening in {"relative", "participle", "gerund"}
        case "preposition" | "purpose":
            return verb and piece.weight >= _LEAST_EVENT
        case "coordinator":
            return (piece.verb and verb) or held[-1].opening == "participle"
    if sentence[piece.first].gap & (classes.DASH | classes.SEMICOLON) and piece.verb:
        return True
    leading = len(held) == 1 and sentence[held[0].first].form in _EVENT_PREPOSITIONS
    return piece.verb and (verb or leading)


def _subject(
    sentence: Sequence[Word], held: Sequence[Piece], before: tuple[int, int] | None
) -> tuple[int, int] | None:
    """The words up to the first verb: who the clause is about."""
    if held[0].opening not in {"plain", "coordinator"}:
        return before
    first, end = held[0].first, held[0].end
    verb = next((at for at in range(first, end) if is_verb(sentence, at)), end)
    return (first, verb) if verb > first else before
