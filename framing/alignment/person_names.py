"""The names of persons in a text: their words, and the titles that stand before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from framing.alignment.geography import is_place
from framing.attributions.forenames import MEN, WOMEN
from framing.attributions.source_words import NAMES, NOUNS
from framing.tokens import shapes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A word with its hyphens, apostrophes and points: "Jae-myung", "O'Neil", "U.S.", "Sen.".
_WORD: Final = re.compile(r"[^\W\d_]+(?:[.’'‐‑-][^\W\d_]+)*\.?")
_OWNER: Final = re.compile(r"[’']s?$")
# What may stand between the words of one name.
_SOFT: Final = re.compile(r"[ \u00a0\t]+")
_BEFORE_SUFFIX: Final = re.compile(r",? ")
SUFFIXES: Final = frozenset("jr sr ii iii iv".split())
# A name has at most so many words; what is longer is a headline or a list.
_LONGEST: Final = 4

_OFFICES: Final = frozenset(
    word
    for entry in NOUNS.lexicon.entries
    if entry.family in {"office", "office_short"}
    for form in entry.forms
    for word in form.split()
) - frozenset("of in the and".split())
COURTESY: Final = frozenset("mr mrs ms miss mx sir dame lord lady madam mister".split())
_BESIDE_TITLES: Final = frozenset(
    """
    former ex acting interim late new newly then current first vice deputy senior junior outgoing
    incoming house senate state defense defence foreign finance treasury interior justice health
    education energy homeland security majority minority republican republicans democratic democrat
    democrats gop press national american top lead reporter analyst professor actor actress singer
    author spokesman spokeswoman spokesperson
    """.split()
)
_SAME_TITLE: Final = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "pres": "president",
    "prof": "professor",
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "maj": "major",
    "sgt": "sergeant",
    "capt": "captain",
    "premier": "minister",
}
# Titles that somebody bears beside another one, which tell nobody apart.
_LOOSE_TITLES: Final = frozenset(
    """
    leader chief head candidate nominee incumbent lawmaker legislator executive of boss founder
    co chair chairman chairwoman chairperson member congress parliament frontrunner front runner
    the and dictator speaker whip spokesman spokeswoman spokesperson
    """.split()
)
_NO_NAMES: Final = (
    shapes.STARTERS
    | shapes.TIME_FOLLOWERS
    | frozenset("and or but not than to by says said".split())
)
# "Will Lee go?" asks about Lee, and not about a Mr. Will Lee.
_AUXILIARIES: Final = frozenset("will may can could should would might must".split())
_THINGS: Final = frozenset(
    form
    for table in (NOUNS, NAMES)
    for entry in table.lexicon.entries
    for form in entry.forms
    if " " not in form
) - (MEN | WOMEN)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as it stands somewhere: its words in lower case, its titles, and its offsets.

    ``start`` and ``end`` are those of the name alone; titles stand before. ``certain`` if a title,
    a forename or the spelling tells that it is a person's.
    """

    words: tuple[str, ...]
    titles: frozenset[str]
    start: int
    end: int
    certain: bool

    @property
    def full(self) -> bool:
        """Whether it has more than one word."""
        return len(self.words) > 1


def names(text: str) -> Iterator[PersonName]:
    """The names in a text that may be a person's, in order.

    Examples
    --------
    >>> [name.words for name in names("Former President Ada Lund met Mr. Berg on Monday.")]
    [('ada', 'lund'), ('berg',)]
    """
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        goes_on = bool(run) and _joins(text, run[-1], word)
        if not goes_on:
            yield from _name(text, run)
            run = []
        if word[0][0].isupper():
            run.append(word)
    yield from _name(text, run)


def name_of(text: str) -> PersonName | None:
    """The name in what a source is called; the last one before the first comma.

    Examples
    --------
    >>> name_of("presidential spokesperson Kang Yu-jung").words
    ('kang', 'yu', 'jung')
    >>> sorted(name_of("Sen. Berg").titles)
    ['senator']
    """
    head = re.split(r",(?! (?:Jr|Sr)\b)| who | \(", text, maxsplit=1)[0]
    found = [name for name in names(head) if head[name.end :].strip(" .”\"'’s") == ""]
    return found[-1] if found else None


def _joins(text: str, last: re.Match[str], word: re.Match[str]) -> bool:
    if not word[0][0].isupper() or _OWNER.search(last[0]):
        return False
    between = text[last.end() : word.start()]
    if last[0].endswith(".") and not _abbreviates(last[0]):
        return False
    if _plain(word[0]) in SUFFIXES:
        return bool(_BEFORE_SUFFIX.fullmatch(between))
    return bool(_SOFT.fullmatch(between))


def _name(text: str, run: Sequence[re.Match[str]]) -> Iterator[PersonName]:
    """The name in some words with capitals, without the titles before it."""
    plain = [_plain(word[0]) for word in run]
    titled = [
        place
        for place, word in enumerate(plain)
        if is_title(word) and not (place == len(plain) - 1 and is_place(word))
    ]
    first = titled[-1] + 1 if titled else 0
    opening = _NO_NAMES | _AUXILIARIES if "?" in text else _NO_NAMES
    while first < len(run) and plain[first] in opening:
        first += 1
    words = run[first:]
    if not words or len(words) > _LONGEST or any(word in _NO_NAMES for word in plain[first:]):
        return
    before = _titles_before(text, run[0].start()) if first == 0 else frozenset[str]()
    titles = before | _titles(plain[:first])
    spelt = tuple(part for word in plain[first:] for part in re.split(r"[‐‑-]", word))
    halved = any(re.search(r"[‐‑-][a-z]", word[0]) for word in words[1:])
    forename = len(words) > 1 and plain[first] in MEN | WOMEN
    thing = any(word in _THINGS for word in plain[first:])
    if words[-1][0].isupper() and len(words[-1][0]) > 1 and thing:
        return
    end = words[-1].end() - len(words[-1][0]) + len(_OWNER.sub("", words[-1][0]))
    if words[-1][0].endswith(".") and not _abbreviates(words[-1][0]):
        end -= 1
    certain = not thing and bool(titles or halved or forename)
    yield PersonName(spelt, titles, words[0].start(), end, certain)


def _titles_before(text: str, start: int) -> frozenset[str]:
    """A title in small letters right before a name: "presidential spokesperson Kang"."""
    found = re.search(r"([a-z]+)\.? $", text[max(0, start - 30) : start])
    return _titles([found[1]]) if found and is_title(found[1]) else frozenset()


def _titles(words: Sequence[str]) -> frozenset[str]:
    same = (_SAME_TITLE.get(word, word) for word in words)
    return frozenset(word for word in same if word in _OFFICES | COURTESY) - _LOOSE_TITLES


@lru_cache(maxsize=1 << 16)
def is_title(plain: str) -> bool:
    """Whether a word in lower case is a title, or stands among titles."""
    return (
        plain in _OFFICES
        or plain in COURTESY
        or plain in _BESIDE_TITLES
        or plain in shapes.TITLES
        or (plain not in MEN | WOMEN and is_place(plain))
    )


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    """The word in lower case without a possessive; abbreviations without their points."""
    plain = _OWNER.sub("", shapes.normal(word))
    return plain.replace(".", "")


def _abbreviates(word: str) -> bool:
    plain = _plain(word)
    return len(plain) == 1 or plain in shapes.TITLES or plain in SUFFIXES or "." in word[:-1]
