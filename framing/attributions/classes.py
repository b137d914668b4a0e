"""What a word can be in a clause, and what the marks between two words do, as bits.

Each distinct word and gap gets its bits once; rules then test them on columns. The classes are
those of a shallow parse: they tell where a noun phrase may go on and where a clause begins.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np

from framing.attributions import verbs
from framing.tokens import Property, shapes
from framing.tokens.properties import Kind

(
    DETERMINER, GENITIVE, SUBJECT, OBJECT, EITHER, RELATIVE, THAT, QUESTION, TO, PREPOSITION,
    NOMINAL_PREPOSITION, COORDINATOR, SUBORDINATOR, BE, HAVE, DO, MODAL, NEGATION, ADVERB, TIME,
    VERB, ING, PAST, CAPITAL, NUMBER, BY, AS, MAYBE_VERB, LOWER, PLURAL, PLURAL_SUBJECT,
    PERIOD, IT, WHO, CUTS, AFTER, GOVERNOR, GOES, ON, QUANTITY,
    BEGINS, POSSESSIVE, ADJECTIVE,
) = (1 << bit for bit in range(43))  # fmt: skip

AUXILIARY: Final = BE | HAVE | DO | MODAL
PRONOUN: Final = SUBJECT | EITHER | RELATIVE
CLOSED: Final = (
    DETERMINER | SUBJECT | OBJECT | EITHER | RELATIVE | THAT | QUESTION | TO | PREPOSITION
    | COORDINATOR | SUBORDINATOR | AUXILIARY | NEGATION | ADVERB | AS
)  # fmt: skip

_WORDS: Final = {
    DETERMINER: "a an the this these those my your his her its our their whose some any no each "
    "every another other such all both many several few most more half either neither much",
    SUBJECT: "he she they we i",
    OBJECT: "him them us me himself herself themselves itself myself ourselves yourself",
    EITHER: "it you everyone everybody nobody someone somebody anyone anybody something nothing "
    "everything anything there this these those others some many most all both few several none",
    RELATIVE: "who which whom",
    THAT: "that",
    QUESTION: "what how why whether if where when who whom which whatever",
    TO: "to",
    PREPOSITION: "of for from in on at with by about against into over under between among through "
    "during without within toward towards across behind beyond near outside inside around despite "
    "upon throughout amid like including regarding concerning after before since until along "
    "alongside except per via above below off onto up down out to",
    NOMINAL_PREPOSITION: "of for from in at with on to behind against between near outside inside "
    "around about within under among over",
    COORDINATOR: "and or but nor yet plus",
    SUBORDINATOR: "because while when although though if as since after before until whereas "
    "unless than where once so whenever",
    BE: "be is are was were been being am isn't aren't wasn't weren't 's 're",
    HAVE: "have has had having haven't hasn't hadn't",
    DO: "do does did don't doesn't didn't",
    MODAL: "will would can could may might must shall should won't wouldn't can't couldn't "
    "shouldn't cannot mustn't",
    NEGATION: "not never no-one hardly",
    ADVERB: "also later then now still just ever often once again soon already even first twice "
    "instead thus further always sometimes perhaps maybe too almost quite very rather only well "
    "meanwhile however therefore moreover nevertheless nonetheless so far here there long ago "
    "away together indeed simply",
    TIME: "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight "
    "tomorrow january february march april june july august september october november december "
    "morning afternoon evening night week month year",
    PLURAL_SUBJECT: "they we i you",
    PLURAL: "people men women police who that which some many most others those these all both few "
    "several half majority children media public family team",
    PERIOD: "last this next earlier late early",
    IT: "it you",
    POSSESSIVE: "his her their its my our your",
    WHO: "who whose",
    QUANTITY: "some many most all both few several none those these others everyone everybody "
    "someone somebody anyone nobody half",
    GOVERNOR: "continue continues continued continuing try tries tried trying begin begins began "
    "begun going likely unlikely ready able used started starts intend intends intended "
    "need needs needed get gets got like likes planning",
    GOES: "go goes went gone",
    ON: "on",
    AFTER: "after before since until by despite in",
    CUTS: "but which who whose whom where while though",
    BY: "by",
    AS: "as",
}
_BITS: Final[dict[str, int]] = {}
for _bit, _words in _WORDS.items():
    for _word in _words.split():
        _BITS[_word] = _BITS.get(_word, 0) | _bit
_NOT_ADVERBS: Final = frozenset(
    "family early only likely daily weekly monthly friendly elderly lovely lonely supply reply "
    "rally ally italy july assembly deadly costly ugly holy bully belly fly apply comply imply "
    "rely multiply anomaly monopoly jelly billy kelly molly sally emily beverly kimberly".split()
)


# Of the closed classes, those that may begin a noun phrase or are one.
_BEGINNING: Final = DETERMINER | SUBJECT | EITHER | OBJECT | THAT


# A word of fewer letters is no participle: "thing", "red".
_SHORTEST: Final = 5
_CONTRACTED: Final = frozenset("it's he's she's that's there's what's let's who's here's".split())


@lru_cache(maxsize=1 << 15)
def word_bits(word: str) -> int:
    """The classes of a word, as bits."""
    form = shapes.normal(word)
    bits = _BITS.get(form, 0) | (CAPITAL if word[:1].isupper() else LOWER)
    # "TODAY" and "Week" are parts of names.
    if bits & CAPITAL and (word.isupper() or form in _NAMING_TIMES):
        bits &= ~TIME
    if form.endswith("'s") and form not in _CONTRACTED:
        bits |= GENITIVE
    if not bits & CLOSED:
        bits |= _by_ending(form, small=bool(bits & LOWER))
    if len(form) >= _SHORTEST - 1 and form.endswith("s") and not form.endswith(_NO_PLURALS):
        bits |= PLURAL
    if shapes.NUMERAL.compute(word):
        bits |= NUMBER
    if not bits & TIME and (not bits & CLOSED or bits & _BEGINNING):
        bits |= BEGINS
    return bits


_ADJECTIVES: Final = frozenset(
    "early new recent public strong major joint annual key big high low open similar urgent fresh "
    "mutual broad growing renewed repeated".split()
)
_NAMING_TIMES: Final = frozenset("week year night today morning".split())
_NO_PLURALS: Final = ("ss", "'s", "us", "is")


def _by_ending(form: str, *, small: bool) -> int:
    """The classes that the list of verbs and the endings give a word of the open classes."""
    bits = VERB if form in verbs.SURE_FORMS else MAYBE_VERB if form in verbs.FORMS else 0
    if form.endswith("ing") and len(form) > _SHORTEST:
        bits |= ING
    if form.endswith("ing") and form != "including":
        bits |= CUTS
    if form in _ADJECTIVES or form.endswith(("able", "ible", "ous", "ful", "less")):
        bits |= ADJECTIVE
    if (form.endswith("ed") and len(form) >= _SHORTEST) or form in verbs.PARTICIPLES:
        bits |= PAST
    if form.endswith("ly") and form not in _NOT_ADVERBS and small:
        bits |= ADVERB
    return bits


WORD: Final = Property("classes of a word", np.int64, word_bits, Kind.WORD)

# Above the classes of words, so that one number tells of a word and of the gap before it.
COMMA, STOP, COLON, SEMICOLON, DASH, OPENS, CLOSES, QUOTE, HARD, HYPHEN = (
    1 << bit for bit in range(43, 53)
)
"""What a gap holds: a comma, ..., a mark of quotation, a line break."""
MARKS: Final = sum(1 << bit for bit in range(43, 53))


def gap_bits(gap: str) -> int:
    """The marks in a gap, as bits."""
    bits = 0
    for marks, bit in (
        (",", COMMA), (".?!…", STOP), (":", COLON), (";", SEMICOLON), ("–—", DASH),
        ("([{", OPENS), (")]}", CLOSES), ('"“”„«»', QUOTE),
    ):  # fmt: skip
        if any(mark in gap for mark in marks):
            bits |= bit
    if " -" in gap or "--" in gap or "- " in gap:
        bits |= DASH
    if "''" in gap or (any(mark in gap for mark in "'‘’") and gap.strip() not in {"'", "’"}):
        bits |= QUOTE
    if gap in {"-", "‐", "‑", "/"}:
        bits |= HYPHEN
    if "\n\n" in gap or ("\n" in gap and gap.strip()):
        bits |= HARD
    return bits


GAP: Final = Property("marks between words", np.int64, gap_bits, Kind.GAP)
# Marks that a noun phrase does not step over.
BREAKS: Final = COMMA | COLON | SEMICOLON | DASH | HARD | QUOTE
