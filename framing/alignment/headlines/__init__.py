"""Headline and body: what a headline has that its body has not.

Three kinds of difference, each shown with the words it rests on: a hedge of the body that the
headline leaves out, a verb that is stronger in the headline, and a number that stands nowhere in
the body. The rules are made to miss rather than to accuse: what the body says plainly elsewhere,
or in a rounded form, is no difference. Headlines are short, and shortness alone explains much.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.alignment.headlines import done, hedges, held, numbers, verbs
from framing.alignment.headlines.retelling import Retelling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.aligned import HeadlineNote
    from framing.alignment.sides import Sentence, Side

# A text of fewer words is a lead or a notice: what its headline tells may stand in what is cut off.
SHORTEST = 120


def notes(side: Side) -> tuple[HeadlineNote, ...]:
    """The differences between an article's headline and its body, in the headline's order."""
    if not side.headline or sum(len(one.text.split()) for one in side.body) < SHORTEST:
        return ()
    retelling = Retelling(side)
    found = [
        note
        for headline in side.headline
        if not headline.text.rstrip().endswith("?")
        for look in (_hedge_lost, verbs.strengthened, done.stated_as_done, numbers.lacking)
        for note in look(retelling, headline)
    ]
    return tuple(sorted(found, key=lambda note: (note.headline.start, note.kind)))


def _hedge_lost(retelling: Retelling, headline: Sentence) -> Iterator[HeadlineNote]:
    """The most telling of the hedges that a headline leaves out."""
    for look in (hedges.lost, held.numbers_lost, held.subjects_lost):
        note = next(look(retelling, headline), None)
        if note is not None:
            yield note
            return


__all__ = ["notes"]
