"""A cheap offline guard against scoring a text that does not read as English.

The toolkit's lexicons are English, and a text in another language would quietly score as one
without hedges or loaded words. So a text is not scored when English function words are too rare
in it, or when most of its letters are not of the English alphabet.

The list holds words that are frequent in any English text and are no frequent words of German,
Dutch, French, Spanish, Italian, Portuguese, Swedish or Danish: "in", "an", "die", "a", "on",
"me", "to", "is", "was", "had", "for", "at", "over", "under", "her", "all", "do", "no" and their
like are left out. What is left parts the languages widely. The share of these words

- in 12,000 news articles of many outlets: median 0.29, the lowest thousandth below 0.17, minimum
  0.10 (an article that is mostly a list of figures by state);
- in paragraphs of about 100 words in each of the eight languages: 0.00 to 0.01, and 0.025 in
  their worst 40 words.

Of 3,084 other pages, collected as English articles, the guard turns five away: one is Malay, one
Chinese, and three are lists of links.

Single stretches of 40 words cut from the English articles fall below the limit in 4 of 1,000
cases (lists of names and results), stretches of 20 words in 15 of 1,000: hence the least number
of words. Bare headlines leave function words out, so a list of them may fall below the limit:
29 % of the lists of eight wire-style headlines do. An article with a long foreign quotation does
not; one of which less than about a quarter is English does.

No language library is used here. The guard runs on every one of millions of articles, where the
whole analysis aims at some 9,000 a second, and it works on words that are looked up anyway: one
membership test for each distinct word. *Naming* the language of what is turned away is work for a
library; it comes with the scoring of batches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.arrays import Bools, Ints

    Counts = Ints | int

FUNCTION_WORDS: frozenset[str] = frozenset(
    word
    for kind in (
        # determiners and pronouns
        "the that this these those there he she it they them his him its their theirs our ours us",
        "your yours my you himself herself itself themselves ourselves yourself",
        "who whom whose which what when where why how whether",
        "any anyone anything each either every everyone everything few many more most much other",
        "others another some someone something several such both same own none nothing nobody",
        # conjunctions
        "and but if than then because although though unless until while whereas since neither nor",
        # prepositions
        "of from with without within into onto upon by about above across after against along",
        "among amid around before behind below beneath beside besides between beyond despite",
        "during except inside near off out outside through throughout toward towards up down",
        # auxiliaries
        "are be been being were have has having does did doing",
        "would could should might must may can cannot",
        # adverbs
        "not never only just very too again ever now rather further yet",
    )
    for word in kind.split()
)
"""English function words, lower case, that other languages of the Latin script hardly use."""

MINIMUM_SHARE = 0.08
"""The share of a text's words that are function words, below which it is not scored."""

MINIMUM_WORDS = 40
"""The number of words below which rare function words prove little."""

OTHER_FUNCTION_WORDS: frozenset[str] = frozenset(
    (
        "der das und nicht ist ein eine einen dem den mit von auf im zu sich auch wird le la les "
        "et est une dans pour que qui sur pas du au il ne el los las una por con del het een van "
        "niet dat zijn voor di che non per della nel och att det som inte og af ikke til em uma "
        "da na os"
    ).split()
)
"""Frequent function words of other languages that English texts hardly hold."""

MINIMUM_OTHER = 0.1
"""The share of such words that turns a short text without one English function word away."""

MAXIMUM_NON_ASCII = 0.5
"""The share of a text's letters beyond A to Z above which it is not scored, however short.

French, German and Swedish have 0.02 to 0.07; Korean, Russian and Japanese have 1."""


def share(words: Iterable[str]) -> float:
    """Return the share of these words that are English function words, from 0 to 1.

    Higher means more like running English text. No words at all have 0.

    Examples
    --------
    >>> share(["The", "mayor", "of", "Lyon", "did", "not", "wait", "for"])
    0.5
    """
    counted = [word.lower() in FUNCTION_WORDS for word in words]
    return sum(counted) / len(counted) if counted else 0.0


def reads_foreign(words: Ints, known: Ints, other: Ints, letters: Ints, beyond: Ints) -> Bools:
    """For which texts ``why_not_english`` has something to say, given the counts of each."""
    return np.asarray(
        _is_beyond(letters, beyond)
        | _has_few_known(words, known)
        | _has_only_others(words, known, other)
    )


def _is_beyond(letters: Counts, beyond: Counts) -> Bools | bool:
    return beyond > MAXIMUM_NON_ASCII * letters


def _has_few_known(words: Counts, known: Counts) -> Bools | bool:
    return (words >= MINIMUM_WORDS) & (known < MINIMUM_SHARE * words)


def _has_only_others(words: Counts, known: Counts, other: Counts) -> Bools | bool:
    return (known == 0) & (other > 1) & (other >= MINIMUM_OTHER * words)


def why_not_english(words: int, known: int, other: int, letters: int, beyond: int) -> str:
    """Return why a text does not read as English, or nothing where it does.

    Parameters
    ----------
    words, known, other
        How many words it has, and how many of them are function words of English and of others.
    letters, beyond
        How many letters it has, and how many of them are beyond A to Z.

    Examples
    --------
    >>> why_not_english(words=120, known=1, other=0, letters=600, beyond=20)
    'does not read as English: 1% of its words are English function words, at least 8% are expected'
    >>> why_not_english(words=2, known=0, other=0, letters=4, beyond=4)
    'does not read as English: 100% of its letters are beyond A to Z'
    >>> why_not_english(words=5, known=0, other=0, letters=20, beyond=0)
    ''
    """
    if _is_beyond(letters, beyond):
        return f"does not read as English: {beyond / letters:.0%} of its letters are beyond A to Z"
    if _has_few_known(words, known):
        return (
            f"does not read as English: {known / words:.0%} of its words are English function "
            f"words, at least {MINIMUM_SHARE:.0%} are expected"
        )
    if _has_only_others(words, known, other):
        return (
            f"does not read as English: none of its {words} words is an English function word, "
            f"and {other} are those of other languages"
        )
    return ""


def reads_as_english(words: Iterable[str]) -> bool:
    """Return False where these words show that the text is not English.

    Examples
    --------
    >>> reads_as_english(["Gold", "slips", "as", "dollar", "gains"])
    True
    >>> reads_as_english(["금값", "하락"])
    False
    """
    listed = list(words)
    letters = [letter for word in listed for letter in word if letter.isalpha()]
    return not why_not_english(
        words=len(listed),
        known=sum(word.lower() in FUNCTION_WORDS for word in listed),
        other=sum(word.lower() in OTHER_FUNCTION_WORDS for word in listed),
        letters=len(letters),
        beyond=sum(not letter.isascii() for letter in letters),
    )
