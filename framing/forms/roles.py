"""What single words do in the forms of a text: one look-up for each word type.

The forms look at few places of a text, so roles and other properties are gathered there alone.
"""

from __future__ import annotations

from enum import IntFlag, auto
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from framing.language import FUNCTION_WORDS
from framing.tokens import Property

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens


class Role(IntFlag):
    """What a word may do in a form."""

    FUNCTION = auto()
    """It is a function word."""
    GLUE = auto()
    """In capitals, it only joins others that are."""
    LIST_OPENER = auto()
    """It stands before the number of a list: "these five"."""
    LIST_NUMBER = auto()
    """It is such a number, in letters or digits."""
    DIGITS = auto()
    """It is one in digits."""
    LIST_NOUN = auto()
    """Lists are made of it: "ways"."""
    PEOPLE = auto()
    """Lists are made of them, and news counts them as well."""
    PROMISE = auto()
    """What a list has for the reader follows: "you need"."""
    THAT = auto()
    WHO = auto()
    OF = auto()
    BEST = auto()
    """A superlative of lists: "27 of the best"."""
    SOURCE = auto()
    """Somebody speaks or writes, or a text is quoted from."""
    MARKED_NAME = auto()
    """An exclamation mark belongs to it: "Yahoo!"."""
    MARKED_FIRST = auto()
    """It is the first word of a name that ends with one: "Mamma Mia!"."""
    MARKED_LAST = auto()
    """It is the last word of such a name."""


_WORDS: Final = {
    Role.GLUE: "the and but for from with into upon that",
    Role.LIST_OPENER: "the these those here are here's our top my",
    Role.LIST_NUMBER: (
        "one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty"
    ),
    Role.LIST_NOUN: (
        "things reasons ways times facts signs tips tricks photos pictures images gifs moments "
        "questions lessons rules steps stories gifts recipes hacks ideas quotes tweets jokes "
        "secrets mistakes myths examples struggles problems thoughts truths takeaways charts maps "
        "confessions memes posts texts lyrics words songs movies shows books places products "
        "celebrities characters thing reason chart"
    ),
    Role.PEOPLE: "people women men guys girls kids dogs cats",
    Role.PROMISE: "you you'll you'd you've you're your that'll guaranteed everyone anyone",
    Role.THAT: "that",
    Role.WHO: "who who've",
    Role.OF: "of",
    Role.BEST: "most best worst funniest prettiest happiest craziest weirdest creepiest",
    Role.SOURCE: (
        # speaking and writing
        "say says said saying ask asked asks tell told tells talk talks talked talking speak "
        "speaks spoke speaking write writes wrote written writing tweet tweets tweeted post posted "
        "argue argued argues claim claims claimed call calls called calling describe describes "
        "described describing refer refers referred referring accuse accused accuses denounced "
        "blamed blasted warn warns warned vow vows vowed promise promises promised pledged suggest "
        "suggests suggested insist insists insisted mention mentions mentioned joked quipped "
        "boasted bragged praised mocked objected objects defended defending affirmed interpret "
        "interpreted invites invited answered responded testified chant chants chanted chanting "
        # what is said and written
        "comment comments commented remark remarks statement statements speech speeches interview "
        "interviews letter letters memo memos memorandum email emails transcript testimony report "
        "reports reported article essay column op-ed editorial headline headlines headlined quote "
        "quotes quoted quoting cite cites cited citing references referenced according story "
        "stories slogan slogans hashtag mantra motto sign signs banner flag poll polls survey "
        "surveys respondents percent question questions search searches searched "
        # rules and votes
        "law laws statute statutes act clause amendment section constitution ruling ruled court "
        "bill rule rules regulation regulations guidance document documents filing lawsuit "
        "complaint order test standard standards evidence theory vote votes voted voting "
        # words as words
        "word words term terms termed phrase phrases labeled labelled labels dubbed dubs named "
        "deemed branded known define defines defined definition mean means meaning translates "
        "translated stands entitled subtitled category button"
    ),
    Role.MARKED_NAME: "yahoo jeopardy",
    Role.MARKED_FIRST: "democracy mamma moulin",
    Role.MARKED_LAST: "now mia rouge",
}
# Numbers of lists in digits are shorter than those of years.
_YEAR: Final = len("2000")


def _roles() -> dict[str, int]:
    found: dict[str, int] = {word: int(Role.FUNCTION) for word in FUNCTION_WORDS}
    for role, words in _WORDS.items():
        for word in words.split():
            found[word] = found.get(word, 0) | role
    return found


_ROLES: Final = _roles()
_NUMBER: Final = int(Role.LIST_NUMBER | Role.DIGITS)


def _role(form: str) -> int:
    if form.isdigit():
        return _NUMBER if len(form) < _YEAR else 0
    return _ROLES.get(form, 0)


_ROLE = Property.of_word("role in a form", np.int32, _role)


def at(tokens: Tokens, words: Ints, property_: Property) -> NDArray[Any]:
    """A property of the chosen words."""
    return tokens.vocabulary.column(property_)[tokens.type[words]]


def plays(tokens: Tokens, words: Ints, role: Role) -> Bools:
    """Whether the chosen words may play the role."""
    found: Bools = at(tokens, words, _ROLE) & role.value != 0
    return found


def words_of(first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """All words from each ``first`` to its ``last``, and which of the pairs each is of."""
    length = np.maximum(last - first + 1, 0)
    row = np.arange(len(first)).repeat(length)
    start = length.cumsum() - length
    return np.arange(len(row)) - start[row] + first[row], row


def any_within(found: Bools, row: Ints, count: int) -> Bools:
    """Which of ``count`` pairs have a word that was ``found``; ``row`` as from ``words_of``."""
    return np.bincount(row[found], minlength=count) > 0
