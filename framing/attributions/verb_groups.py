"""The words of a verb's group before it: "has also repeatedly said", "went on to say"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.columns import Columns

# So many words more a group has at most.
LONGEST: Final = 5
_MARKS: Final = c.BREAKS | c.OPENS | c.CLOSES


def before(columns: Columns, head: Ints, opening: Ints) -> tuple[Ints, Ints]:
    """Where the group of each verb begins, and the classes of its words before the verb."""
    first = head.copy()
    classes = np.zeros(len(head), dtype=np.int64)
    active = np.arange(len(head))
    for step in range(LONGEST):
        at = first[active]
        word = columns.word(np.maximum(at - 1, 0))
        helps = (
            word
            & (c.AUXILIARY | c.NEGATION | c.ADVERB | c.TIME | c.TO | c.ON | c.GOVERNOR | c.GOES)
        ) != 0
        helps &= at > opening[active]
        active, at, word = active[helps], at[helps], word[helps]
        helps = _helps(columns, at, word, leads=not step)
        helps &= ~columns.has(at, _MARKS) & ~columns.quoted(at - 1)
        active = active[helps]
        if not len(active):
            break
        classes[active] |= word[helps]
        first[active] -= 1
    return first, classes


def _helps(columns: Columns, at: Ints, word: Ints, *, leads: bool) -> Bools:
    """Whether the word before belongs to the group; ``leads`` tells that the verb is next to it."""
    further = columns.word(np.maximum(at - 2, 0))
    helps = (word & (c.AUXILIARY | c.NEGATION | c.ADVERB)) != 0
    # "Lee earlier Monday said" has the day in it, "Lee on Monday said" has not.
    helps |= ((word & c.TIME) != 0) & ((further & c.PREPOSITION) == 0)
    if leads:
        return helps | ((word & c.TO) != 0)
    here = columns.word(at)
    to, on = (here & c.TO) != 0, (here & c.ON) != 0
    helps |= to & ((word & c.GOVERNOR) != 0)
    helps |= to & ((word & c.ON) != 0) & ((further & c.GOES) != 0)
    return helps | (on & ((word & c.GOES) != 0))
