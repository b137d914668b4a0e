"""Clauses: the parts of a sentence that tell something of their own.

A sentence is cut into pieces, and those that say nothing by themselves are put together again: a
name and what is set beside it, a list, a few words between commas. What hangs on a condition ("if
no deal is reached, ...") stays with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from framing.alignment.statements.pieces import Opening, Piece, pieces
from framing.attributions import classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.statements.words import Word

_CONDITIONS: Final = frozenset("if unless whether".split())
# What a clause weighs at least, and one without a verb.
_LEAST: Final = 2
_LEAST_EVENT: Final = 3
# How a clause with a subject of its own begins.
_OWN_SUBJECT: Final = frozenset({Opening.PLAIN, Opening.PREPOSITION, Opening.CONJUNCTION})
# Behind these, a verb goes on with the subject before them.
_PARENTHESES: Final = frozenset({Opening.RELATIVE, Opening.PARTICIPLE, Opening.GERUND})


class Clause(NamedTuple):
    """Words ``first`` to before ``end``; ``subject`` are words before it that it goes on about."""

    first: int
    end: int
    subject: tuple[int, int] | None = None


def clauses(sentence: Sequence[Word]) -> list[Clause]:
    """The clauses of a sentence, which cover it in order."""
    found: list[Clause] = []
    for part in _parts(sentence):
        first, end = part[0].first, part[-1].end
        if any(word.form in _CONDITIONS for word in sentence[first:end]):
            found.append(Clause(first, end))
        else:
            found.extend(_together(sentence, part))
    return found


def _parts(sentence: Sequence[Word]) -> Iterator[list[Piece]]:
    """The pieces between semicolons."""
    part: list[Piece] = []
    for piece in pieces(sentence) if sentence else ():
        if part and piece.gap & classes.SEMICOLON:
            yield part
            part = []
        part.append(piece)
    if part:
        yield part


def _together(sentence: Sequence[Word], part: Sequence[Piece]) -> Iterator[Clause]:
    """The clauses that pieces make up."""
    held: list[Piece] = []
    subject: tuple[int, int] | None = None
    for piece in part:
        if held and _begins_clause(held, piece):
            yield _clause(held, subject)
            subject = _subject(sentence, held, subject)
            held = []
        held.append(piece)
    yield _clause(held, subject)


def _clause(held: Sequence[Piece], subject: tuple[int, int] | None) -> Clause:
    own = held[0].opening in _OWN_SUBJECT
    return Clause(held[0].first, held[-1].end, None if own else subject)


def _begins_clause(held: Sequence[Piece], piece: Piece) -> bool:
    """Whether a piece begins a clause, behind the pieces of the one before."""
    weight = sum(one.weight for one in held)
    verb = any(one.verb and one.opening is not Opening.RELATIVE for one in held)
    if piece.gap & classes.HARD and weight >= _LEAST:
        return verb or held[0].opening is Opening.PREPOSITION
    return min(weight, piece.weight) >= _LEAST and _is_own(held, piece, verb=verb)


def _is_own(held: Sequence[Piece], piece: Piece, *, verb: bool) -> bool:
    """Whether a piece is a clause of its own by how it begins; ``verb`` tells of those before."""
    heavy = piece.weight >= _LEAST_EVENT
    last = held[-1].opening
    led_in = (len(held) == 1 and held[0].event) or piece.gap & classes.DASH
    rules = {
        Opening.RELATIVE: True,
        Opening.GERUND: True,
        Opening.CONJUNCTION: piece.verb or heavy,
        Opening.PREPOSITION: verb and heavy,
        Opening.PARTICIPLE: verb,
        Opening.VERB: verb or last in _PARENTHESES,
        Opening.COORDINATOR: (piece.verb and verb) or last is Opening.PARTICIPLE,
        Opening.PLAIN: piece.verb and bool(verb or led_in),
    }
    return rules[piece.opening]


def _subject(
    sentence: Sequence[Word], held: Sequence[Piece], before: tuple[int, int] | None
) -> tuple[int, int] | None:
    """The words up to the first verb, whom the clause is about; or those of the clause before."""
    first, end, opening = held[0].first, held[0].end, held[0].opening
    verb = next((place for place in range(first, end) if sentence[place].verb), end)
    own = opening in {Opening.PLAIN, Opening.COORDINATOR} and verb > first
    return (first, verb) if own else before
