"""Hedges lost: "may" in the sentence that the headline retells, nothing in the headline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import HeadlineNote
from framing.alignment.headlines.unreal import is_unreal
from framing.alignment.headlines.verb_forms import finite_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.headlines.retelling import Retelling
    from framing.alignment.sides import Marked, Sentence
    from framing.alignment.terms import Term

HEDGING: Final = "hedging"
# Hedges that hold the verb behind them open. Vague quantities ("about", "some") do not, and
# "possible talks" are talks that a headline may well speak of.
HOLDING: Final = frozenset(
    """
    may might could may+well might+well could+well would+appear would+seem appear seem allegedly
    apparently maybe perhaps possibly potentially presumably probably purportedly reportedly
    seemingly supposedly likely is+said+to is+believed is+thought+to is+reported+to
    is+understood+to
    """.replace("+", "_").split()
)
# What may stand between a hedge and its verb.
_BETWEEN: Final = re.compile(
    r"\s+(?:(?:to|be|been|being|have|has|had|was|were|is|are|also|soon|now|already|well)\s+)*"
)
# A sentence with so much of the headline is about the same.
AKIN: Final = 0.3
# "Likely to win" holds the verb open, "likely opponents" are opponents.
_LIKELY: Final = re.compile(r"\s+to\b")
# A clause that hangs on a noun or condition is not what the headline retells.
_HANGING: Final = re.compile(r"\b(?:which|who|whom|whose|if|idea that|that)(?:\s+\S+){0,3}\s*$")


def lost(retelling: Retelling, headline: Sentence) -> Iterator[HeadlineNote]:
    """The hedge of the sentence that the headline retells, if the headline has none."""
    side = retelling.side
    hedges = [cue for cue in side.cues if cue.feature == HEDGING]
    if is_unreal(headline.text) or any(c.stretch.sentence == headline.number for c in hedges):
        return
    finite = {term.key: term for term in finite_verbs(headline)}
    for sentence in retelling.retold(headline) if finite else ():
        for cue in hedges:
            held = _held_open(cue, sentence)
            if held is None or held.key not in finite:
                continue
            if _is_told_plainly(retelling, headline, hedges, held.key):
                return
            verb = finite[held.key]
            words = side.stretch(sentence.stretch, cue.stretch.start, held.end).text
            yield HeadlineNote(
                side.id,
                "hedge lost",
                side.stretch(headline.stretch, verb.start, verb.end),
                sentence.stretch,
                f"The body has “{words}”, the headline no such hedge.",
            )
            return


def holds(cue: Marked) -> bool:
    """Whether a hedge is one that holds the verb behind it open."""
    return cue.entry.replace(" ", "_") in HOLDING


def _held_open(cue: Marked, sentence: Sentence) -> Term | None:
    """The term that a hedge holds open, if it is one that does."""
    place = sentence.stretch
    if cue.stretch.sentence != place.sentence or not holds(cue):
        return None
    if _HANGING.search(place.text[: cue.stretch.start - place.start]):
        return None
    if cue.entry == "likely" and not _LIKELY.match(place.text, cue.stretch.end - place.start):
        return None
    gap = _BETWEEN.match(place.text, cue.stretch.end - place.start)
    return next(
        (term for term in sentence.terms if gap and term.start == place.start + gap.end()), None
    )


def _is_told_plainly(
    retelling: Retelling, headline: Sentence, hedges: Sequence[Marked], key: str
) -> bool:
    """Whether a sentence without any hedge, about the same as the headline, has the same word."""
    hedged = {cue.stretch.sentence for cue in hedges}
    return any(
        share >= AKIN
        and sentence.number not in hedged
        and any(term.key == key for term in sentence.terms)
        for sentence, share in zip(retelling.side.body, retelling.closeness(headline), strict=True)
    )
