"""What a headline states as done and the body as meant: "bans" where the body has "would ban"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.alignment.aligned import HeadlineNote
from framing.alignment.headlines.unreal import MEANT, is_unreal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.headlines.retelling import Retelling
    from framing.alignment.sides import Sentence
    from framing.alignment.terms import Term


def stated_as_done(retelling: Retelling, headline: Sentence) -> Iterator[HeadlineNote]:
    """The verb that the headline states as done and the body only as meant, the first there is."""
    if is_unreal(headline.text):
        return
    retold = retelling.retold(headline)
    for verb in _finite(headline) if retold else ():
        meant = _meant(retold[0], verb.key)
        if meant is None or _is_done(retelling, verb.key):
            continue
        first, last = meant
        words = retold[0].text[first : last - retold[0].stretch.start]
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


def _finite(headline: Sentence) -> Iterator[Term]:
    """Terms that look like verbs of what was done: "bans" and "banned" behind a subject."""
    for number, term in enumerate(headline.terms):
        place = headline.stretch.start
        word = headline.text[term.start - place : term.end - place].lower()
        before = headline.text[: term.start - place].lower().rsplit(maxsplit=1)
        if number and word.endswith(("s", "ed")) and before[-1] not in {"to", "the", "of", "for"}:
            yield term


def _meant(sentence: Sentence, key: str) -> tuple[int, int] | None:
    """Where a sentence has a word as meant: from what makes it so to its end."""
    for term in sentence.terms:
        before = sentence.text[: term.start - sentence.stretch.start]
        match = MEANT.search(before) if term.key == key else None
        if match:
            return match.start(), term.end
    return None


def _is_done(retelling: Retelling, key: str) -> bool:
    """Whether the body has the word anywhere as something that is not only meant."""
    for sentence in retelling.side.body:
        for term in sentence.terms:
            if term.key == key:
                before = sentence.text[: term.start - sentence.stretch.start]
                if MEANT.search(before) is None:
                    return True
    return False
