"""Terms: what the words of a sentence are matched by.

A term is a content word by its stem, a name, or a number; words that news texts use for the same
thing ("talks", "negotiations") have one key, and so have the names of one place ("U.S.",
"Washington"). Function words are no terms.

References
----------
Porter, M. F. (2001). Snowball: a language for stemming algorithms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import snowballstemmer

if TYPE_CHECKING:
    from collections.abc import Iterator

# Abbreviations with their points, numbers with their signs, words with apostrophes inside.
WORD: Final = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'][^\W\d_]+)*")
FUNCTION_WORDS: Final = frozenset(
    """
    a an the this that these those it its he she they them him her his hers their theirs i me my we
    us our you your who whom whose which what there here one ones own self himself herself itself
    themselves is are was were be been being am do does did done doing has have had having will
    would shall should can could may might must of in on at by to from with for about into onto over
    under after before during between among amid against through as than then so too also just only
    not no nor or and but if while when where whether because since until though although however
    very more most much many some any each every both either neither such other another same all
    few up down out off again further once now ever yet still even toward towards upon within
    without per via how why said say says saying told tell tells according added adding
    """.split()
)


@dataclass(frozen=True, slots=True)
class Term:
    """A content word, name or number: its key, and its offsets in code points."""

    key: str
    kind: str
    """word, name or number."""
    start: int
    end: int


def terms(text: str, offset: int = 0) -> tuple[Term, ...]:
    """The terms of a text in order; ``offset`` is added to their places.

    Examples
    --------
    >>> [term.key for term in terms("The U.S. began talks with Seoul on 28,000 troops.")]
    ['united states', 'begin', 'talk', 'south korea', '28000', 'soldier']
    """
    return tuple(_terms(text, offset))


def _terms(text: str, offset: int) -> Iterator[Term]:
    places = [match.span() for match in WORD.finditer(text)]
    words = [text[start:end] for start, end in places]
    plain = [_plain(word) for word in words]
    place = 0
    while place < len(words):
        word, (start, end) = words[place], places[place]
        length, key = _alias(words, plain, place)
        if length:
            last = places[place + length - 1][1]
            kind = "name" if word[:1].isupper() else "word"
            yield Term(key, kind, offset + start, offset + last)
            place += length
            continue
        place += 1
        if word[0].isdigit():
            yield Term(word.replace(",", ""), "number", offset + start, offset + end)
        elif (found := _key(plain[place - 1])) and (len(word) > 1 or word.isupper()):
            named = word[0].isupper() and place > 1
            yield Term(found, "name" if named else "word", offset + start, offset + end)


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    """The word in lower case, with straight apostrophes and without a possessive or points."""
    plain = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    return plain.replace(".", "") if plain[0].isalpha() else plain


@lru_cache(maxsize=1 << 16)
def _key(plain: str) -> str:
    """The key of a single word; empty for a function word."""
    if plain in FUNCTION_WORDS:
        return ""
    stemmed = stem(plain)
    form = _forms().get((stemmed,))
    return form.key if form is not None and form.first.islower() else stemmed


@lru_cache(maxsize=1 << 16)
@lru_cache(maxsize=1 << 16)
def stem(plain: str) -> str:
    """The stem of a word in lower case."""
    found: str = _stemmer().stemWord(plain)
    return found


def _alias(words: list[str], plain: list[str], place: int) -> tuple[int, str]:
    """How many words from ``place`` on are another form of a key, and the key."""
    for length in _lengths().get(plain[place], ()):
        form = _forms().get(tuple(plain[place : place + length]))
        if form is not None and place + length <= len(plain) and form.written_like(words[place]):
            return length, form.key
    return 0, ""


@dataclass(frozen=True, slots=True)
class _Form:
    """A form of a key; one with a capital, or all in capitals, counts only where written so."""

    key: str
    first: str

    def written_like(self, word: str) -> bool:
        if self.first.isupper():
            return word.isupper()
        return word[0].isupper() or not self.first[0].isupper()


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@cache
def _forms() -> dict[tuple[str, ...], _Form]:
    """The forms in ``aliases.tsv``, by their words; single words also by their stem."""
    table: dict[tuple[str, ...], _Form] = {}
    for line in Path(__file__).with_name("aliases.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "key\t")):
            continue
        key, forms, _ = line.split("\t")
        for written in forms.split(","):
            found = WORD.findall(written)
            form = _Form(key, found[0])
            words = tuple(_plain(word) for word in found)
            table[words] = form
            if len(words) == 1 and found[0].islower():
                table.setdefault((_stemmer().stemWord(words[0]),), form)
    return table


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """How long the forms are that begin with a word, the longest first."""
    found: dict[str, set[int]] = {}
    for words in _forms():
        found.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}
