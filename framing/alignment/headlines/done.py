"""What a headline states as done and the body as meant: "bans" where the body has "would ban"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import HeadlineNote
from framing.alignment.headlines.unreal import is_unreal, meant
from framing.alignment.headlines.verb_forms import finite_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.headlines.retelling import Retelling
    from framing.alignment.sides import Sentence

# Of a sentence that is further from the headline the verb may tell of something else.
CLOSE: Final = 0.6


def stated_as_done(retelling: Retelling, headline: Sentence) -> Iterator[HeadlineNote]:
    """The verb that the headline states as done and the body only as meant, the first there is."""
    if is_unreal(headline.text) or ":" in headline.text:
        return
    retold = retelling.retold(headline, CLOSE)
    for verb in finite_verbs(headline, future=False) if retold else ():
        place = _meant(retold[0], verb.key)
        if place is None or _is_done(retelling, verb.key):
            continue
        words = retold[0].text[slice(*place)]
        side = retelling.side
        stretch = side.stretch(headline.stretch, verb.start, verb.end)
        yield HeadlineNote(
            side.id,
            "verb strengthened",
            stretch,
            retold[0].stretch,
            f"The headline has “{stretch.text}”, the body “{words}”.",
        )
        return


def _meant(sentence: Sentence, key: str) -> tuple[int, int] | None:
    """Where a sentence has a word as meant: from what makes it so to its end."""
    for term in sentence.terms:
        start, end = term.start - sentence.stretch.start, term.end - sentence.stretch.start
        if term.key == key:
            begin = meant(sentence.text[:start], sentence.text[start:end])
            if begin is not None:
                return begin, end
    return None


def _is_done(retelling: Retelling, key: str) -> bool:
    """Whether the body has the word anywhere as something that is not only meant."""
    return any(
        meant(sentence.text[: term.start - place], sentence.text[: term.end - place]) is None
        for sentence in retelling.side.body
        for place in (sentence.stretch.start,)
        for term in sentence.terms
        if term.key == key
    )
