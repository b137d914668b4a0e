"""The regular forms of English verbs and nouns.

References
----------
Quirk, R., Greenbaum, S., Leech, G., Svartvik, J. (1985). A Comprehensive Grammar of the English
Language. Sections 3.2 to 3.10 (verbs) and 5.73 to 5.82 (nouns).
"""

from __future__ import annotations

from typing import Final

_VOWELS: Final = frozenset("aeiou")
_SIBILANTS: Final = ("s", "x", "z", "ch", "sh")


def verb_forms(verb: str) -> tuple[str, ...]:
    """Base, -s, -ed and -ing form of a regular verb.

    A final consonant is doubled after a single stressed vowel, which the spelling does not show:
    words of one syllable are doubled ("slam", "slammed"), longer ones are not ("offer").

    Examples
    --------
    >>> verb_forms("deny")
    ('deny', 'denies', 'denied', 'denying')
    >>> verb_forms("slam")
    ('slam', 'slams', 'slammed', 'slamming')
    >>> verb_forms("agree")
    ('agree', 'agrees', 'agreed', 'agreeing')
    """
    stem = verb
    if verb.endswith("ie"):
        return verb, verb + "s", verb + "d", verb[:-2] + "ying"
    if verb.endswith("e"):
        ing = verb if verb.endswith(("ee", "oe", "ye")) else verb[:-1]
        return verb, verb + "s", verb + "d", ing + "ing"
    if _ends_in_consonant_and_y(verb):
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if _doubles(verb):
        stem = verb + verb[-1]
    return verb, noun_plural(verb), stem + "ed", stem + "ing"


def noun_plural(noun: str) -> str:
    """The regular plural of a noun, which is also the -s form of a verb.

    Examples
    --------
    >>> noun_plural("tragedy"), noun_plural("clash"), noun_plural("twist")
    ('tragedies', 'clashes', 'twists')
    """
    if _ends_in_consonant_and_y(noun):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(_SIBILANTS) else "s")


def _ends_in_consonant_and_y(word: str) -> bool:
    return word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS


def _doubles(verb: str) -> bool:
    """Whether the word is one syllable ending in a single vowel and a single consonant."""
    if len(verb) < 3 or verb[-1] in _VOWELS | set("wxy"):  # noqa: PLR2004 — consonant, vowel, consonant
        return False
    if verb[-2] not in _VOWELS or (verb[-3] in _VOWELS and verb[-3:-1] != "ui"):
        return False
    vowels = sum(letter in _VOWELS for letter in verb.replace("qu", "q"))
    return vowels == 1
