"""What a word's spelling alone tells: its normal form, capitals, numbers, abbreviations."""

from __future__ import annotations

from typing import Final

import numpy as np

from framing.tokens.properties import Kind, Property

# Abbreviations after which a full stop does not end a sentence: a name or number follows.
TITLES: Final = frozenset(
    "adm atty brig capt cmdr col cpl det dr drs fr gen gov hon insp lt maj messrs mlle mme mr mrs "
    "ms mt pres prof pvt rep reps rev sen sens sgt st supt vs ft ca cf eds".split()
)
# Abbreviations that belong to the number behind them, if there is one.
NUMBERED: Final = frozenset("approx no nos pp vol vols fig figs op ch sec art".split())
# Abbreviations that may end a sentence, if what follows looks like a beginning.
ABBREVIATIONS: Final = frozenset(
    "apr ariz ark assn assoc aug ave bldg blvd bros calif co colo conn corp ct dec del dept dist "
    "est etc feb fla ga govt ill inc ind intl jan jr jul jun kan ky la ltd mar mass md mich minn "
    "mo mont natl neb nev nov oct okla ore pa penn plc rd sept sep sr tenn tex univ va vt wash "
    "wis wyo".split()
)
# After "a.m." and "p.m." these go on with the time; other capitalised words begin a sentence.
TIME_FOLLOWERS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sept sep oct nov dec et est edt ct cst cdt mt mst mdt "
    "pt pst pdt gmt utc bst cet cest kst jst ist eastern central mountain pacific "
    "local greenwich".split()
)
# Words that open sentences far more often than they follow an abbreviation as part of a name.
STARTERS: Final = frozenset(
    "a about after all also although among an and another any are as at because before being both "
    "but by can could despite did do does during each earlier even every few for from had has "
    "have he her here his how however i if in instead is it its it's just last later like many "
    "meanwhile more moreover most much my neither no nobody none nor not nothing now of on once "
    "one only or our over perhaps several she should since so some still such that the their then "
    "there these they this those though thus to today together under unless until we were what "
    "when where whether which while who whose why with within without would yet yesterday you "
    "your".split()
)

# Words that headlines leave small although their other words have capitals.
MINOR: Final = frozenset(
    "a an and are as at be but by for from if in into is it its nor of off on onto or over per so "
    "than that the to up upon via vs was with yet".split()
)

# How a word behaves before a full stop.
ORDINARY, INITIAL, TITLE, ABBREVIATION, DOTTED, TIME, NUMBER = range(7)
# What a word may be behind one, each a bit of its own.
SMALL, STARTS, DIGIT, FOLLOWS_TIME = 1, 2, 4, 8


def normal(word: str) -> str:
    """The word in lower case, with straight apostrophes: the form that lexicons are written in."""
    return word.replace("’", "'").lower()


def _before_stop(word: str) -> int:
    if not word[:1].isalpha():
        return ORDINARY
    lower = word.lower()
    if "." in word:
        return TIME if lower in {"a.m", "p.m"} else DOTTED
    if len(word) == 1:
        return INITIAL if word.isupper() and word != "I" else ORDINARY
    if lower in NUMBERED:
        return NUMBER
    if lower in TITLES and (word[0].isupper() or lower in {"vs", "cf", "ca"}):
        return TITLE
    return ABBREVIATION if lower in ABBREVIATIONS and word[0].isupper() else ORDINARY


def _after_stop(word: str) -> int:
    form = normal(word)
    return (
        SMALL * word[:1].islower()
        | STARTS * (form in STARTERS)
        | DIGIT * word[:1].isdigit()
        | FOLLOWS_TIME * (form in TIME_FOLLOWERS)
    )


def _is_numeral(word: str) -> bool:
    return word[:1].isdigit() or normal(word) in NUMERALS


NUMERALS: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands million millions billion billions trillion trillions "
    "dozen dozens half".split()
)

CAPITALISED = Property("capitalised", np.bool_, lambda word: word[:1].isupper(), Kind.WORD)
ALL_CAPITALS = Property(
    "all capitals",
    np.bool_,
    lambda word: len(word) > 1 and word.isupper() and word.isalpha(),
    Kind.WORD,
)
LOWER_CASE = Property("lower case", np.bool_, lambda word: word[:1].islower(), Kind.WORD)
SMALL_MAJOR = Property(
    "small though long",
    np.bool_,
    lambda word: word[:1].islower() and word not in MINOR,
    Kind.WORD,
)
STARTS_WITH_DIGIT = Property(
    "starts with a digit", np.bool_, lambda word: word[:1].isdigit(), Kind.WORD
)
NUMERAL = Property("numeral", np.bool_, _is_numeral, Kind.WORD)
BEFORE_STOP = Property("before a full stop", np.int8, _before_stop, Kind.WORD)
AFTER_STOP = Property("after a full stop", np.int8, _after_stop, Kind.WORD)
