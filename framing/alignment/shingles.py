"""Shingles: every run of so many words of an article, and which articles have the same ones.

What stands in quotation marks is left out, as the words are the speaker's whoever prints them, and
so is page furniture. A shingle never bridges what was left out, but it does bridge sentences and
paragraphs, which a desk sets anew.

References
----------
Broder, A. Z. (1997). On the resemblance and containment of documents. SEQUENCES 1997.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.alignment.places import Stretch
    from framing.alignment.sides import Sentence, Side
    from framing.arrays import Bools, Ints

    Hashes = np.ndarray[tuple[Any, ...], np.dtype[np.uint64]]

LENGTH: Final = 6
"""Words in a shingle: shorter ones are found in any two reports of an event ("said in a statement
on Monday"), longer ones break at every word that a desk changes."""
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BREAK: Final = 0
_POST: Final = re.compile(r"\(@\w+\)|pic\.twitter\.com/")
_SIGNATURE: Final = re.compile(r"\s*[—–-]+\s*\S")
_FIRST_PERSON: Final = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur|us|me|[Yy]ou|[Yy]our)\b(?![.’'-])")
# Odd numbers spread over 64 bits, one for each place of a word in its shingle.
_FACTORS: Final = np.array(
    [0x9E3779B97F4A7C15 * (2 * place + 1) % (1 << 64) | 1 for place in range(LENGTH)],
    dtype=np.uint64,
)


@dataclass(frozen=True, slots=True)
class Wording:
    """An article's own words in order: a number per word, and where each stands.

    A break between words that do not follow each other has the number 0.
    """

    words: Ints
    starts: Ints
    ends: Ints
    sentences: Ints


@dataclass(frozen=True)
class Shingles:
    """The shingles of several articles; ``codes[row]`` has one number per place of ``row``.

    A place where no shingle begins has the number -1.
    """

    sides: tuple[Side, ...]
    wordings: tuple[Wording, ...]
    codes: tuple[Ints, ...]

    @cached_property
    def counts(self) -> Ints:
        """How many different shingles each article has."""
        return np.array([len(np.unique(code[code >= 0])) for code in self.codes], dtype=np.int64)

    @cached_property
    def common(self) -> sparse.csr_array:
        """How many different shingles each two articles have in common; nothing on the diagonal."""
        rows = np.repeat(np.arange(len(self.codes)), [len(code) for code in self.codes])
        codes = np.concatenate(self.codes) if self.codes else np.empty(0, dtype=np.int64)
        rows, codes = rows[codes >= 0], codes[codes >= 0]
        width = int(codes.max(initial=0)) + 1
        cells = np.unique(rows * width + codes)
        rows, codes = cells // width, cells % width
        several = np.bincount(codes, minlength=width)[codes] > 1
        rows, codes = rows[several], codes[several]
        shape = (len(self.codes), width)
        held = sparse.csr_array((np.ones(len(rows), dtype=np.int32), (rows, codes)), shape=shape)
        found = sparse.csr_array(held @ held.T)
        found.setdiag(0)
        found.eliminate_zeros()
        return found

    def places(self, row: int, other: int) -> Bools:
        """The words of an article that lie in a shingle which the other article has too."""
        codes = self.codes[row]
        begins = np.isin(codes, self.codes[other]) & (codes >= 0)
        covered = np.zeros(len(self.wordings[row].words) + 1, dtype=np.int64)
        (at,) = begins.nonzero()
        np.add.at(covered, at, 1)
        np.add.at(covered, at + LENGTH, -1)
        return covered.cumsum()[:-1] > 0

    def stretches(self, row: int, words: Bools) -> tuple[Stretch, ...]:
        """The chosen words of an article as stretches, none longer than a sentence."""
        wording, side = self.wordings[row], self.sides[row]
        (chosen,) = words.nonzero()
        if not len(chosen):
            return ()
        sentences = wording.sentences[chosen]
        new = (np.diff(chosen) > 1) | (np.diff(sentences) != 0)
        first = np.concatenate(([0], new.nonzero()[0] + 1))
        last = np.concatenate((new.nonzero()[0], [len(chosen) - 1]))
        columns = (wording.starts[chosen[first]], wording.ends[chosen[last]], sentences[first])
        body = {sentence.number: sentence.stretch for sentence in side.body}
        return tuple(
            side.stretch(body[number], start, end)
            for start, end, number in zip(*(column.tolist() for column in columns), strict=True)
        )


def shingles(sides: Sequence[Side], quoted: Iterable[Stretch]) -> Shingles:
    """The shingles of the sides' bodies, without speech in quotation marks and ``quoted``."""
    aligned: dict[str, list[Stretch]] = {side.id: [] for side in sides}
    for stretch in quoted:
        if stretch.article in aligned:
            aligned[stretch.article].append(stretch)
    vocabulary: dict[str, int] = {}
    wordings = tuple(_wording(side, aligned[side.id], vocabulary) for side in sides)
    whole = [_whole(wording.words) for wording in wordings]
    hashes = [_hashes(wording.words)[kept] for wording, kept in zip(wordings, whole, strict=True)]
    return Shingles(tuple(sides), wordings, tuple(_codes(hashes, whole)))


def _codes(hashes: Sequence[Hashes], whole: Sequence[Bools]) -> Iterator[Ints]:
    """The hashes as numbers without gaps, in their places."""
    if not hashes:
        return
    _, numbers = np.unique(np.concatenate(hashes), return_inverse=True)
    ends = np.cumsum([len(part) for part in hashes])
    for kept, part in zip(whole, np.split(numbers, ends[:-1]), strict=True):
        code = np.full(len(kept), -1, dtype=np.int64)
        code[kept] = part
        yield code


def _wording(side: Side, aligned: Iterable[Stretch], vocabulary: dict[str, int]) -> Wording:
    """The words of the body; ``vocabulary`` numbers them from 1 and learns new ones."""
    words: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    sentences: list[int] = []
    for sentence in _own(side):
        place = sentence.stretch
        for match in _WORD.finditer(place.text):
            word = match[0].lower().replace("’", "'")
            words.append(vocabulary.setdefault(word, len(vocabulary) + 1))
            starts.append(place.start + match.start())
            ends.append(place.start + match.end())
            sentences.append(place.sentence)
    left_out = [quoted.stretch for quoted in side.quoted if quoted.speech]
    found = Wording(
        *(np.array(column, dtype=np.int64) for column in (words, starts, ends, sentences))
    )
    for stretch in (*left_out, *aligned):
        if stretch.field == "text":
            first = np.searchsorted(found.ends, stretch.start, side="right")
            last = np.searchsorted(found.starts, stretch.end, side="left")
            found.words[first:last] = _BREAK
    return found


def _own(side: Side) -> Iterator[Sentence]:
    """The sentences of the body that read as the article's own words.

    A post or statement shown without quotation marks gives itself away by its signature, or by
    speaking of "I" and "we".
    """
    body = [sentence for sentence in side.body if sentence.stretch.field == "text"]
    posts = set()
    for sentence in body:
        if _POST.search(sentence.text):
            posts.add(sentence.paragraph)
            if _SIGNATURE.match(sentence.text):
                posts.add(sentence.paragraph - 1)
    for sentence in body:
        if sentence.paragraph not in posts and not _FIRST_PERSON.search(sentence.text):
            yield sentence


def _hashes(words: Ints) -> Hashes:
    """A number of 64 bits for the shingle that begins at each word."""
    # Neighbouring words have neighbouring numbers; multiplying and folding spreads them.
    spread = words.astype(np.uint64) * np.uint64(0xBF58476D1CE4E5B9)
    spread ^= spread >> np.uint64(29)
    places = max(len(words) - LENGTH + 1, 0)
    total = np.zeros(places, dtype=np.uint64)
    for place, factor in enumerate(_FACTORS):
        part = spread[place : place + places] * factor
        total += part ^ (part >> np.uint64(31))
    return total


def _whole(words: Ints) -> Bools:
    """Where a shingle begins with no break in it."""
    breaks = np.concatenate(([0], np.cumsum(words == _BREAK)))
    places = max(len(words) - LENGTH + 1, 0)
    return breaks[LENGTH : LENGTH + places] == breaks[:places]
