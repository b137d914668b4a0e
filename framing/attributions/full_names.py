"""The full name that a single one stands for: "Lee" for "Lee Jae-myung" in the same article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

import numpy as np

from framing.attributions.name_words import OFFICE, ORDINARY, THING
from framing.attributions.source_marks import HYPHEN
from framing.attributions.source_words import SINGLE_WORDS
from framing.runs import distinct
from framing.tokens import Property, gaps, shapes
from framing.tokens.properties import Kind

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

# A name has at most so many words; what is longer is a headline or a list.
LONGEST: Final = 5
# Capitals alone make a name of at most so many letters: "J", "JD".
_SHORT: Final = 3
# Words without the space between them: "TrumpGOP".
_RUN_TOGETHER: Final = re.compile("[a-z][A-Z]{2}")
NOBODY: Final = -1
SEVERAL: Final = -2

_NO_NAMES: Final = (
    SINGLE_WORDS
    | shapes.STARTERS
    | shapes.TIME_FOLLOWERS
    | frozenset("and or but not with then than also of to by as acting former elect".split())
)
_NUMBER_BITS: Final = 32
# The last bits of a word's number, by which most words can be told apart.
_FEW: Final = 0xFFFF


_AUXILIARIES: Final = frozenset(
    "Will Did Does Do Can Could Should Would May Might Must Is Are Was Has Have Had".split()
)
# What a word can be in a name, as bits: it opens a question, it owns what follows, it is part of
# a name. The last one is the highest.
_ASKS, _OWNER, _PART = 1, 2, 4


def _use(word: str) -> int:
    form = shapes.normal(word)
    use = form.endswith("'s") * _OWNER
    # Long words in capitals alone stand in a headline.
    shouted = word.isupper() and len(word) > _SHORT
    shouted = shouted or _RUN_TOGETHER.search(word) is not None
    if word[:1].isupper() and not shouted and form.removesuffix("'s") not in _NO_NAMES:
        use |= _PART | (word in _AUXILIARIES) * _ASKS
    return use


_USE: Final = Property("what a word can be in a name", np.uint8, _use, Kind.WORD)
_SAME: Final = Property.of_word(
    "number of a word, the same for its possessive and its capitals",
    np.int64,
    lambda form: crc32(form.removesuffix("'s").encode()),
)


def full_names(tokens: Tokens, head: Ints, first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """The full name of each person whose source reaches from ``first`` to ``last``.

    The name stands at the ``head`` or, where that is a role, behind it. One that several people
    of the article bear, or that is given nowhere in full, leaves the source as it is.
    """
    begin, end = tokens.once(_runs)
    if not len(begin):
        return first, last
    at_head = np.minimum(end.searchsorted(head), len(end) - 1)
    holds = (begin[at_head] <= head) & (head <= end[at_head])
    behind = np.maximum(begin.searchsorted(last, "right") - 1, 0)
    run = np.where(holds, at_head, behind)
    named = (begin[run] >= first) & (end[run] <= last)
    name_first, name_last = _spelt_out(tokens, begin[run], end[run])
    named &= name_last > name_first
    return np.where(named, name_first, first), np.where(named, name_last, last)


class _FullNames(NamedTuple):
    """Where the full names of a batch stand, and a number for whom each names.

    ``leading`` and ``final`` are the keys of their first and last words, by which their bearers
    may be called; nobody is called by the first word of a thing's name.
    """

    begin: Ints
    end: Ints
    person: Ints
    leading: Ints
    final: Ints


def _full_names(tokens: Tokens) -> _FullNames:
    """The full names of a batch, those that own nothing first."""
    begin, end = tokens.once(_runs)
    begin = _behind_ordinary(tokens, begin, end)
    several = (end > begin).nonzero()[0]
    begin, end = begin.take(several), end.take(several)
    # "Lee-Trump" is no name, "Lee Jae-myung" is one.
    joined = tokens.vocabulary.column(HYPHEN).take(tokens.gap.take(end))
    full = ~joined | (end > begin + 1)
    # A mention that owns nothing says the name best: "Ada Lund" rather than "Ada Lund's".
    owns = (tokens.vocabulary.column(_USE).take(tokens.type.take(end)) & _OWNER) != 0
    order = np.concatenate([(full & ~owns).nonzero()[0], (full & owns).nonzero()[0]])
    begin, end, joined = begin.take(order), end.take(order), joined.take(order)
    # "Trump Tower" and "Trump White House" are no names of anybody who is called Trump.
    leading, final = key_of(tokens, begin), key_of(tokens, end)
    person = (leading << 1) ^ final
    called = np.where(_is_of_thing(tokens, end) & ~joined, final, leading)
    other = _of_other_bearer(tokens, begin, person, final)
    return _FullNames(begin, end, person, called, np.where(other, NOBODY, final))


def _behind_ordinary(tokens: Tokens, begin: Ints, end: Ints) -> Ints:
    """Where names begin behind words that are mostly written small: "Candidate Ada Lund"."""
    ordinary = tokens.vocabulary.column(ORDINARY)
    # "Ban Ki-moon" is whole.
    limit = end - 2 * tokens.vocabulary.column(HYPHEN).take(tokens.gap.take(end))
    first, begin = begin, begin.copy()
    for step in range(LONGEST - 1):
        (rows,) = (first + step < limit).nonzero()
        rows = rows.compress(ordinary.take(tokens.type.take(first.take(rows) + step)))
        begin[rows] = first[rows] + step + 1
    return begin


def _is_of_thing(tokens: Tokens, end: Ints) -> Bools:
    """Which names end with a word that names a thing, or go on with one."""
    vocabulary = tokens.vocabulary
    behind = np.minimum(end + 1, len(tokens) - 1)
    goes_on: Bools = vocabulary.column(gaps.SOFT).take(tokens.gap.take(behind)) & (behind > end)
    goes_on &= vocabulary.column(shapes.CAPITALISED).take(tokens.type.take(behind))
    return goes_on | vocabulary.column(THING).take(tokens.type.take(end))


def _of_other_bearer(tokens: Tokens, begin: Ints, person: Ints, final: Ints) -> Bools:
    """Which full names come after an officer of the same family name, and never bear an office.

    Where "President Lund" is known before "Ada Lund" is, "Lund" need not be Ada.
    """
    first, last = tokens.once(_runs)
    alone = first.compress(first == last)
    alone = alone.compress(_with_office(tokens, alone))
    found = np.zeros(len(begin), dtype=np.bool_)
    if not len(alone) or not len(begin):
        return found
    key = key_of(tokens, alone)
    order = key.argsort(kind="stable")
    key, alone = key.take(order), alone.take(order)
    at = np.minimum(key.searchsorted(final), len(key) - 1)
    _, one = distinct(person)
    earliest = np.full(len(begin), len(tokens))
    np.minimum.at(earliest, one, begin)
    officer = np.bincount(one, _with_office(tokens, begin), len(begin)) > 0
    found = key.take(at) == final
    found &= alone.take(at) < earliest.take(one)
    found &= ~officer.take(one)
    return found


def _with_office(tokens: Tokens, begin: Ints) -> Bools:
    """Before which names an office stands: "President Lund"."""
    vocabulary = tokens.vocabulary
    found: Bools = vocabulary.column(OFFICE).take(tokens.type.take(np.maximum(begin - 1, 0)))
    found &= vocabulary.column(gaps.SOFT).take(tokens.gap.take(begin))
    found &= begin > 0
    return found


def _spelt_out(tokens: Tokens, first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """The first mention of the full name that a name is, or is a part of; else the name itself."""
    begin, end, person, leading, final = tokens.once(_full_names)
    key = key_of(tokens, last)
    # "Trump" is the last word of his full name, "Lee" the first of "Lee Jae-myung".
    found = _only_bearer(final, person, key)
    leading = _only_bearer(leading, person, key)
    found = np.where(found == NOBODY, leading, found)
    rows = ((first == last) & (found >= 0)).nonzero()[0]
    first, last = first.copy(), last.copy()
    first[rows], last[rows] = begin[found[rows]], end[found[rows]]
    return first, last


def titled(tokens: Tokens, title: Ints) -> tuple[Ints, Ints]:
    """The one person of the article before whose name the word of token ``title`` stands.

    Returns
    -------
    tuple
        The first and last token of a mention; -1 where nobody or several people bear the title.
    """
    begin, end = tokens.once(_runs)
    behind = tokens.vocabulary.column(gaps.SOFT).take(tokens.gap.take(begin))
    behind &= begin > 0
    rows = behind.nonzero()[0]
    begin, end = begin.take(rows), end.take(rows)
    asked = _asked_for(key_of(tokens, begin - 1), key_of(tokens, title))
    begin, end = begin.take(asked), end.take(asked)
    first, last = _spelt_out(tokens, begin, end)
    found = _only_bearer(key_of(tokens, begin - 1), first, key_of(tokens, title))
    named = found >= 0
    if not named.any():
        return np.full_like(title, -1), np.full_like(title, -1)
    return np.where(named, first[found], -1), np.where(named, last[found], -1)


def key_of(tokens: Tokens, token: Ints) -> Ints:
    """A number for each token, the same for the same word within an article."""
    key = tokens.article.take(token) << _NUMBER_BITS
    key += tokens.vocabulary.column(_SAME).take(tokens.type.take(token))
    return key


def _runs(tokens: Tokens) -> tuple[Ints, Ints]:
    """The first and last tokens of all names: up to five words with capitals."""
    use = tokens.vocabulary.column(_USE).take(tokens.type)
    word = (use >= _PART).nonzero()[0]
    use, sentence = use.take(word), tokens.sentence.take(word)
    # "Will Lee go?" asks about Lee, and not about a Mr. Will Lee.
    kept = (use & _ASKS) != 0
    kept &= tokens.sentences.asks.take(sentence)
    kept |= tokens.sentences.headline_case.take(sentence)
    np.logical_not(kept, out=kept)
    rows = kept.nonzero()[0]
    word, use, sentence = word.take(rows), use.take(rows), sentence.take(rows)
    if not len(word):
        return word, word
    goes_on = np.zeros(len(word), dtype=np.bool_)
    near = word[1:] - word[:-1] == 1
    near &= sentence[1:] == sentence[:-1]
    near &= (use[:-1] & _OWNER) == 0
    near &= tokens.vocabulary.column(gaps.SOFT).take(tokens.gap.take(word[1:]))
    goes_on[1:] = near
    start = (~goes_on).nonzero()[0]
    begin, end = word[start], word[np.concatenate((start[1:], [len(word)])) - 1]
    short = (end - begin < LONGEST).nonzero()[0]
    begin, end = begin.take(short), end.take(short)
    # The small second half of a forename behind a surname: "Lee Jae-myung".
    behind = np.minimum(end + 1, len(tokens) - 1)
    half = tokens.vocabulary.column(HYPHEN).take(tokens.gap.take(behind))
    half &= end > begin
    half &= behind > end
    half &= tokens.vocabulary.column(shapes.LOWER_CASE).take(tokens.type.take(behind))
    return begin, end + half


def _asked_for(name: Ints, key: Ints) -> Ints:
    """The names that may be among the keys, by their last bits.

    Most names of a text are nobody's whose words it reports: they need no sorting.
    """
    wanted = np.zeros(_FEW + 1, dtype=np.bool_)
    wanted[key & _FEW] = True
    return wanted[name & _FEW].nonzero()[0]


def _only_bearer(name: Ints, person: Ints, key: Ints) -> Ints:
    """The first mention of the one person who bears the name of each key."""
    asked = _asked_for(name, key)
    if not len(asked):
        return np.full(len(key), NOBODY, dtype=np.int64)
    order = asked[name[asked].argsort(kind="stable")]
    ordered, people = name[order], person[order]
    low, high = ordered.searchsorted(key, "left"), ordered.searchsorted(key, "right")
    changes = np.concatenate([[0], (people[1:] != people[:-1]).cumsum()])
    low = np.minimum(low, len(order) - 1)
    borne = ordered[low] == key
    one = changes[np.maximum(high, 1) - 1] == changes[low]
    return np.where(borne, np.where(one, order[low], SEVERAL), NOBODY)
