"""What is asked of the words of a source and of the gaps before them, each a bit of one number.

A word gets its bits once, in the vocabulary; the words of all sources are then asked for all of
them at once. What the rules ask of every word of a source stands first (``SPREAD``), what they
ask of its head alone behind it (``OF_HEADS``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.tokens import Property, shapes
from framing.tokens.properties import Kind

if TYPE_CHECKING:
    from collections.abc import Collection

_INDEFINITE: Final = frozenset(
    "a an one another some several many most two three four five six seven eight nine ten dozens "
    "few other both numerous various".split()
)
_DETERMINERS: Final = frozenset(
    "a an the this that these those one another his her its our their my".split()
)
_POSTMODIFIERS: Final = frozenset(
    "of who whom whose which that from in at for with on to by near about against behind outside "
    "inside among across within without under over after before during since between familiar "
    "close briefed involved aware knowledgeable privy responsible representing including such "
    "as like speaking made held known seen sent written given taken here elsewhere today itself "
    "himself herself themselves both alone".split()
)
# Endings of nouns for people (Quirk et al. 1985, appendix I); the second ones end other nouns too.
_PERSONAL: Final = ("ist", "ian", "man", "woman", "person")
_AGENTIVE: Final = ("er", "or", "ant", "dent", "ee")
_SEVERAL: Final = (*(f"{ending}s" for ending in (*_PERSONAL, *_AGENTIVE)), "men", "women")
# Nouns that are surnames too: with a capital, behind another name.
_SURNAMES: Final = frozenset(
    "abbott baker banker bill bishop bond brewer brooks butler carter chambers church cook dean "
    "doctor driver farmer field fisher ford friend hall house hunter judge justice king law lord "
    "major marsh marshal marshall page parent pastor pole pope porter post power priest prince "
    "provost reader rice sharp shepherd singer smith star starr sun teacher turk ward will "
    "winner word young".split()
)


def _spelt(name: str, words: Collection[str]) -> Property:
    """Whether a word is spelt like one of some."""
    return Property(name, np.bool_, frozenset(words).__contains__, Kind.WORD)


INDEFINITE: Final = Property.of_word(
    "indefinite", np.bool_, lambda form: form[:1].isdigit() or form in _INDEFINITE
)
DETERMINER: Final = Property.among("determiner", _DETERMINERS)
THE: Final = Property.among("the", {"the"})
OF: Final = _spelt("of", {"of"})
ON: Final = Property.among("on", {"on"})
POSSESSIVE: Final = Property.of_word("possessive", np.bool_, lambda form: form.endswith("'s"))
POSTMODIFIER: Final = _spelt("opens what follows a noun", _POSTMODIFIERS)
JOINS_NOUNS: Final = _spelt("joins names", {"of", "for", "on", "against"})
LOWER_THE: Final = _spelt("the, small", {"the"})
PARTICIPLE: Final = Property(
    "participle", np.bool_, lambda word: word.islower() and word.endswith(("ed", "ing")), Kind.WORD
)
JOINS_NAMES: Final = _spelt("joins the words of a name", {"of", "for", "and", "on", "the"})
OWNER: Final = Property(
    "possessive pronoun",
    np.bool_,
    lambda word: word.lower() in {"his", "her", "its", "their"},
    Kind.WORD,
)
PERSON: Final = Property(
    "looks like a word for a person", np.bool_, lambda word: word.endswith(_PERSONAL), Kind.WORD
)
AGENT: Final = Property(
    "looks like a word for one who does it",
    np.bool_,
    lambda word: word.endswith(_AGENTIVE),
    Kind.WORD,
)
PERSONS: Final = Property(
    "looks like a word for several people",
    np.bool_,
    lambda word: word.endswith(_SEVERAL),
    Kind.WORD,
)
SITE: Final = _spelt("site", {"website", "site", "blog"})
REPORTS: Final = Property.among("reports", {"reports"})
SURNAME: Final = Property.among("surname", _SURNAMES)
CALL_SIGN: Final = Property(
    "call sign of an American station",
    np.bool_,
    lambda word: len(word) == 4 and word.isupper() and word[0] in "KW",  # noqa: PLR2004 — the length of most call signs
)
ACRONYM: Final = Property(
    "acronym",
    np.bool_,
    lambda word: word.isupper() and 1 < len(word.replace(".", "")) < 5,  # noqa: PLR2004 — "EU" to "NATO"; longer ones are names in the capitals of a transcript
)

APOSTROPHE: Final = Property(
    "apostrophe of a plural owner",
    np.bool_,
    lambda gap: gap[:1] in {"'", "’"} and gap[1:] == " ",
    Kind.GAP,
)
COMMA: Final = Property("comma", np.bool_, lambda gap: "," in gap, Kind.GAP)
DOT: Final = Property("full stop inside an address", np.bool_, lambda gap: gap == ".", Kind.GAP)
HYPHEN: Final = Property("hyphen", np.bool_, lambda gap: gap in {"-", "‐", "‑"}, Kind.GAP)
BREAKS: Final = Property(
    "ends a noun phrase",
    np.bool_,
    lambda gap: any(mark in ",;:()[]—–" for mark in gap) or " - " in gap,
    Kind.GAP,
)
BLANK: Final = Property("blank", np.bool_, lambda gap: gap.isspace(), Kind.GAP)
OPENS_QUOTATION: Final = Property(
    "opens a quotation",
    np.bool_,
    lambda gap: gap[:1].isspace() and gap[-1:] in set("\"'“‘"),
    Kind.GAP,
)

SPREAD: Final = (
    shapes.CAPITALISED, shapes.STARTS_WITH_DIGIT, INDEFINITE, DETERMINER, THE, OF, ON, POSSESSIVE,
    POSTMODIFIER, JOINS_NOUNS, LOWER_THE, PARTICIPLE, JOINS_NAMES, OWNER,
    COMMA, HYPHEN, BREAKS, BLANK, OPENS_QUOTATION,
)  # fmt: skip
OF_HEADS: Final = (PERSON, AGENT, PERSONS, SITE, REPORTS, SURNAME, CALL_SIGN, ACRONYM, DOT)
BIT: Final = {asked: number for number, asked in enumerate((*SPREAD, *OF_HEADS))}
"""The bit of each question in the number of a word or gap."""


def _packed(name: str, kind: Kind, asked: Collection[Property]) -> Property:
    """All answers that a word, or a gap, gives as one number."""
    of_form = [(asked.compute, BIT[asked]) for asked in asked if asked.of_form]
    as_spelt = [(asked.compute, BIT[asked]) for asked in asked if not asked.of_form]

    def compute(string: str) -> int:
        marks = sum(bool(test(string)) << bit for test, bit in as_spelt)
        if of_form:
            form = shapes.normal(string)
            marks |= sum(bool(test(form)) << bit for test, bit in of_form)
        return marks

    return Property(name, np.int64, compute, kind)


OF_WORD: Final = _packed(
    "marks of a word in a source",
    Kind.WORD,
    [asked for asked in BIT if asked.kind is not Kind.GAP],
)
OF_GAP: Final = _packed(
    "marks of a gap in a source", Kind.GAP, [asked for asked in BIT if asked.kind is Kind.GAP]
)
