"""Hedges lost: "may" in the sentence that the headline retells, nothing in the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import HeadlineNote
from framing.alignment.headlines.unreal import is_unreal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.headlines.retelling import Retelling
    from framing.alignment.sides import Marked, Sentence
    from framing.alignment.terms import Term

HEDGING: Final = "hedging"
# Hedges that hold the word behind them open. Vague quantities ("about", "some", "many") do not.
MODALS: Final = frozenset({"may", "might", "could", "could well", "may well", "might well"})
BEFORE: Final = MODALS | frozenset(
    """
    allegedly apparently conceivably maybe perhaps possibly potentially presumably probably
    purportedly reportedly seemingly supposedly tentatively likely possible potential apparent
    supposed unconfirmed appear seem
    """.split()
)
# Characters between a hedge and the word that it holds open.
REACH: Final = 16
# How much closer to the headline the hedged sentence must be than a plain one that denies the loss.
PLAIN: Final = 0.7


def lost(retelling: Retelling, headline: Sentence) -> Iterator[HeadlineNote]:
    """The hedge of the sentence that the headline retells, if the headline has none."""
    side = retelling.side
    hedges = [cue for cue in side.cues if cue.feature == HEDGING]
    if is_unreal(headline.text) or any(c.stretch.sentence == headline.number for c in hedges):
        return
    wanted = {term.key: term for term in headline.terms}
    retold = retelling.retold(headline)
    for cue in hedges if retold else ():
        held = _held_open(cue, retold[0])
        if held is None or held.key not in wanted:
            continue
        if not _told_plainly(retelling, retold, held.key):
            word = wanted[held.key]
            body = side.stretch(retold[0].stretch, cue.stretch.start, held.end).text
            yield HeadlineNote(
                side.id,
                "hedge lost",
                side.stretch(headline.stretch, word.start, word.end),
                retold[0].stretch,
                f"The body has “{body}”, the headline no such hedge.",
            )
            return


def _held_open(cue: Marked, sentence: Sentence) -> Term | None:
    """The term that a hedge holds open, if it is one that does."""
    if cue.stretch.sentence != sentence.number or cue.entry not in BEFORE:
        return None
    behind = sentence.text[cue.stretch.end - sentence.stretch.start :]
    if behind.lstrip().startswith(("not ", "n't", "n’t")):
        return None
    return next(
        (term for term in sentence.terms if 0 <= term.start - cue.stretch.end <= REACH), None
    )


def _told_plainly(retelling: Retelling, retold: tuple[Sentence, ...], key: str) -> bool:
    """Whether another sentence nearly as close has the same word without a hedge."""
    hedged = {
        cue.stretch.sentence for cue in retelling.side.cues if cue.feature == HEDGING
    }
    return any(
        sentence.number not in hedged and any(term.key == key for term in sentence.terms)
        for sentence in retold[1:]
    )
