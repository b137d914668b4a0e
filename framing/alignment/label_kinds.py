"""What a thing is called by nouns that articles choose between: "the riot", "the protest".

That two articles mean the same thing is told by what stands beside the noun in both: a noun or name
before it ("the Capitol riot"), an owner, or the place or object behind it ("the siege of the
Capitol").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from framing.alignment.label_phrases import phrases
from framing.alignment.label_things import is_date, specific, start_of
from framing.alignment.namings import namings
from framing.attributions import classes as c

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.label_phrases import Phrase, Word
    from framing.alignment.label_sentence import Parsed
    from framing.alignment.namings import Naming

# Behind a noun they lead to where it was, or whom it struck; others may lead to who did it.
_LEADING: Final = frozenset("of on in at against into inside near outside".split())
_LONGEST: Final = 6


class Kind(NamedTuple):
    """A noun of a kind of thing: its key and singular, and numbers of words, as in ``Thing``."""

    key: str
    noun: str
    first: int
    head: int
    last: int
    telling: tuple[int, ...]


def kinds(parsed: Parsed) -> Iterator[Kind]:
    """The things of a sentence by the kinds they are of, once by each word that tells them."""
    for phrase in parsed.phrases:
        if parsed.words[phrase.head].small or parsed.headline:
            length, found = _namings(parsed, phrase)
            for naming in found:
                yield from _keyed(parsed, phrase, naming, length)


def _namings(parsed: Parsed, phrase: Phrase) -> tuple[int, tuple[Naming, ...]]:
    """How many words the noun has that ends a phrase, and what it may name."""
    last = [word.plain for word in parsed.words[phrase.start : phrase.head + 1]][-2:]
    for words in (last, last[-1:]):
        found = namings().get(" ".join(words))
        if found:
            return len(words), found
    return 0, ()


def _keyed(parsed: Parsed, phrase: Phrase, naming: Naming, length: int) -> Iterator[Kind]:
    """A noun by each of the words beside it that others may share."""
    found = parsed.words
    first = start = _start(parsed, phrase)
    if not 0 <= phrase.head - start <= _LONGEST:
        return
    inside = range(start, phrase.head + 1 - length)
    keys = [(at, _key(found[at])) for at in inside if not found[at].number]
    if start and found[start - 1].owner:
        first = start - 1
        keys.append((first, found[first].key))
    last, key = _behind(parsed, phrase) or (phrase.head, "")
    keys.append((last, key))
    kind = naming.kind + " (plural)" * naming.plural
    if parsed.headline:
        after = _after_verbs(found, start, phrase.head)
        behind_verbs = (
            at for at, key in keys if key and at >= (first if after == start else after)
        )
        first = min(behind_verbs, default=phrase.head)
    for at, key in keys:
        if key:
            telling = tuple(other for other in inside if other != at)
            yield Kind(
                f"{kind} {key}", naming.noun, min(first, phrase.head), phrase.head, last, telling
            )


def _after_verbs(found: Sequence[Word], start: int, head: int) -> int:
    """Where the words of a headline begin that stand behind what may be its verb."""
    verbs = [at + 1 for at in range(start, head) if found[at].bits & (c.VERB | c.MAYBE_VERB)]
    return max([start, *verbs])


def _key(word: Word) -> str:
    """The key of a word that may tell which thing is meant; nouns in -y are no adjectives."""
    noun = word.plain.endswith("y") and not word.bits & (c.ADVERB | c.ADJECTIVE | c.PERIOD)
    return word.key if noun and not word.plain.endswith("ly") else specific(word)


def _start(parsed: Parsed, phrase: Phrase) -> int:
    """Where a noun phrase begins, without the day that stands before it: "the Jan. 6 riot"."""
    start = start_of(parsed, phrase)
    dates = [at + 1 for at in range(start, phrase.head) if is_date(parsed.words, at)]
    return max([start, *dates])


def _behind(parsed: Parsed, phrase: Phrase) -> tuple[int, str] | None:
    """The last word and the key of what a preposition behind a noun leads to."""
    found, place = parsed.words, phrase.head + 1
    if place + 1 >= len(found) or found[place].plain not in _LEADING or found[place].parted:
        return None
    told = next(phrases(found[place + 1 :]), None)
    if (
        told is None
        or told.first
        or found[place + 1].plain == "order"
        or found[place + 1 + told.head].bits & (c.TIME | c.NUMBER)
    ):
        return None
    last = place + 1 + told.head
    return last, found[last].key
