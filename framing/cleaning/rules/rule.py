"""Rule: one way to recognise a line of furniture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.cleaning.lines import Line


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of furniture, and how it is recognised.

    A line without the end of a sentence meets every rule. A line that ends like a sentence is an
    article's sentence nearly always, so it meets only the rules that its opening (one word or
    two), its last word or one of its signs calls for.
    """

    name: str
    """What readers are told that the line is."""
    applies: Callable[[Line], bool]
    longest: int = 200
    """A longer line does not meet the rule."""
    first: frozenset[str] | None = None
    """The letters that a line must begin with, up to the first other sign: most lines do not.

    No letters at all are a line of digits and signs. None means that a line may begin anyhow.
    """
    openings: frozenset[str] = frozenset()
    last_words: frozenset[str] = frozenset()
    signs: tuple[str, ...] = ()


class Clues(NamedTuple):
    """The words without which a line is no furniture of a family: a quick way to dismiss lines.

    A line must begin with a word of ``first``, end with one of ``last``, hold one of
    ``anywhere``, or hold a sign such as a bar; otherwise it meets no rule at all.
    """

    first: frozenset[str]
    last: frozenset[str]
    anywhere: frozenset[str]
