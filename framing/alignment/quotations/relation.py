"""How two versions of an utterance stand to each other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Relation
from framing.alignment.quotations.differences import matcher, normal, spoken

if TYPE_CHECKING:
    from framing.alignment.aligned import Version

# What is left of a wording when words inside it are left out is a few pieces, not many.
_MOST_PIECES: Final = 4
# Two excerpts of one utterance have so many words in one piece.
_EXCERPT: Final = 6


def relation(first: Version, second: Version) -> Relation:
    """The relation of two versions of the same utterance."""
    if not (first.quoted and second.quoted):
        return Relation.PARAPHRASED
    return between(first.stretch.text, second.stretch.text)


@lru_cache(maxsize=1 << 16)
def between(first: str, second: str) -> Relation:
    """The relation of two wordings in quotation marks.

    Examples
    --------
    >>> between("We will pay all of it.", "we will pay all of it").value
    'verbatim'
    >>> between("We will pay all of it", "We will pay ... [it]").value
    'trimmed'
    >>> between("We will pay all of it", "We shall pay for everything").value
    'reworded'
    """
    if normal(first) == normal(second):
        return Relation.VERBATIM
    if trimmed(spoken(first), spoken(second)) or _overlapping(spoken(first), spoken(second)):
        return Relation.TRIMMED
    return Relation.REWORDED


def trimmed(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether the shorter is what is left of the longer, in a few pieces."""
    short, long = sorted((first, second), key=len)
    if not short:
        return False
    if contained(short, long):
        return True
    blocks = [block for block in matcher(long, short).get_matching_blocks() if block.size]
    return sum(block.size for block in blocks) == len(short) and len(blocks) <= min(
        _MOST_PIECES, len(short) // 2
    )


def _overlapping(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether one ends as the other begins, or their middles are the same: both are excerpts."""
    steps = matcher(*sorted((first, second))).get_opcodes()
    inner = [step for number, step in enumerate(steps) if 0 < number < len(steps) - 1]
    same = [end - start for tag, start, end, _, _ in steps if tag == "equal"]
    return len(same) == 1 and same[0] >= _EXCERPT and all(step[0] == "equal" for step in inner)


def contained(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words stand in the other in one piece."""
    size = len(short)
    return any(long[start : start + size] == short for start in range(len(long) - size + 1))
