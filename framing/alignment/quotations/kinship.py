"""How sure it is that two passages go back to one utterance.

Rare words in common weigh most (see ``weights``). Few words prove little, so that short quotations
need the same words and a shared context: the terms of what else their speaker is reported to say,
or of the sentences that they stand in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from framing.alignment.quotations.differences import matcher, spoken
from framing.alignment.quotations.relation import contained, trimmed
from framing.alignment.quotations.speakers import named, other_people, same_speaker, strangers

if TYPE_CHECKING:
    from framing.alignment.quotations.passages import Passage
    from framing.alignment.quotations.weights import Weights

_NEGATIONS: Final = frozenset("no not never none nothing nobody neither nor without cannot".split())
_DENYING: Final = re.compile(r"\b(?:den(?:y|ie[sd]|ying)|refus|reject|ruled? out|dismiss)")
# What is so much shorter than another wording may be a part of it.
_PART: Final = 0.6
# Passages with less in common are not taken together.
ALIKE: Final = 0.3
# The values were set by reading pairs of quotations from full articles on the same events.
_FEW_WORDS: Final = 3
_FEW_TERMS: Final = 2
# So many words are the same utterance, even if another speaker is found for it.
_MANY_WORDS: Final = 8
# In the mouth of one speaker fewer do.
_OF_ONE: Final = 5
_MISREAD: Final = 0.75
_MISREAD_WEIGHT: Final = 1.5
_CONTEXT: Final = 0.3
_CONTEXT_OF_TELLING: Final = 0.2
_TELLING: Final = 0.9
_UNMISTAKABLE: Final = 1.4
_CONTEXT_TERMS: Final = 2
_TOLD: Final = 0.5
_REWORDED: Final = 0.6
_REWORDED_BY_OTHERS: Final = 0.75
_REWORDED_WEIGHT: Final = 1.2
_REWORDED_TERMS: Final = 3
_NEAR_VERBATIM: Final = 0.65
_NEAR_VERBATIM_TERMS: Final = 2
_IN_ONE_PIECE: Final = 4
_NEARLY_PART: Final = 0.75
_RETOLD: Final = 0.4
_RETOLD_WHOLE: Final = 0.5
_RETOLD_TERMS: Final = 3
_RETOLD_BESIDE: Final = 0.4
_RETOLD_WEIGHT: Final = 1.0
_RETOLD_SURE: Final = 1.1
_RETOLD_SURE_OF_OTHERS: Final = 1.4
_PHRASE: Final = 0.4


def kinship(first: Passage, second: Passage, known: Weights) -> float:
    """How sure it is that both go back to one utterance, from 0 (no reason to think so) to 1."""
    if first.label and second.label:
        return 0.0
    if not (first.quoted and second.quoted):
        quotation, plain = (first, second) if first.quoted else (second, first)
        return _retold(quotation, plain, known)
    short, long = sorted((first, second), key=lambda one: len(one.words))
    if short.label or long.label or len(short.words) <= _FEW_WORDS or len(short.terms) < _FEW_TERMS:
        return _phrase(short, long, known)
    return _sentence(short, long, known)


def other_speaker(first: Passage, second: Passage) -> bool:
    """Whether they are told of different people, neither in what the other is reported to say."""
    if not other_people(first.report, second.report):
        return False
    return not any(
        not one.quoted and named(other.report, one.words)
        for one, other in ((first, second), (second, first))
    )


def _score(share: float, first: Passage, second: Passage, known: Weights) -> float:
    """Between the share that the lesser has in common, and how alike both are; less for few."""
    common = known.of(first.terms & second.terms)
    alike = 0.5 * min(share, 1.0) + 0.5 * known.alike(first.terms, second.terms)
    return alike * (common + 0.5) / (common + 1.5)


def _phrase(short: Passage, long: Passage, known: Weights) -> float:
    """A few words in quotation marks, and more of them in the same context."""
    if not (short.speech or long.speech) or other_speaker(short, long):
        return 0.0
    one, other = spoken(short.stretch.text), spoken(long.stretch.text)
    if contained(one, other):
        # A single word in somebody's sentence is no utterance of whoever says it elsewhere.
        own = one == other or len(short.terms) >= _FEW_TERMS or _one_voice(short, long)
        return _score(1.0, short, long, known) if own and _same_context(short, long, known) else 0.0
    share = known.contained(short.terms, long.terms)
    if (
        share >= _PHRASE
        and not (short.label or long.label)
        and same_speaker(short.report, long.report)
        and known.contained(short.told - short.terms, long.told - long.terms) >= _TOLD
    ):
        return _score(share, short, long, known)
    return 0.0


def _same_context(short: Passage, long: Passage, known: Weights) -> bool:
    """Whether enough beside the quoted words is the same."""
    if len(short.terms) >= _FEW_TERMS and known.of(short.terms) >= _UNMISTAKABLE:
        return True
    told, other_told = short.told - short.terms, long.told - short.terms
    if told & other_told and known.contained(told, other_told) >= _TOLD:
        return True
    around, other_around = short.around - short.terms, long.around - short.terms
    if not around and not other_around:
        return True
    least = _CONTEXT if known.of(short.terms) < _TELLING else _CONTEXT_OF_TELLING
    return (
        len(around & other_around) >= _CONTEXT_TERMS
        and known.contained(around, other_around) >= least
    )


def _sentence(short: Passage, long: Passage, known: Weights) -> float:
    """Sentences in quotation marks: trimmed, or in other words."""
    one, other = spoken(short.stretch.text), spoken(long.stretch.text)
    others = other_speaker(short, long)
    # What stands in brackets is the reporter's, and may be all there is.
    nothing = not one or not other
    if nothing or (not contained(one, other) and _contrary(short, long)):
        return 0.0
    if trimmed(one, other) and (not others or len(one) >= _MANY_WORDS):
        telling = (
            known.of(short.terms) >= _TELLING
            or _said_alike(short, long)
            or _same_context(short, long, known)
        )
        return _score(1.0, short, long, known) if telling else 0.0
    if others:
        return _misread(short, long, known)
    shared = short.terms & long.terms
    if len(shared) >= _NEAR_VERBATIM_TERMS:
        alike = _same_words(one, other)
        if alike >= _NEAR_VERBATIM:
            return _score(alike, short, long, known)
    share = known.contained(short.terms, long.terms)
    least = _REWORDED if _one_voice(short, long) else _REWORDED_BY_OTHERS
    telling = len(shared) >= _REWORDED_TERMS and known.of(shared) >= _REWORDED_WEIGHT
    if telling and share >= least:
        return _score(share, short, long, known)
    return 0.0


def _said_alike(short: Passage, long: Passage) -> bool:
    """Whether plain words are enough: so many in one piece, and of one speaker unless more."""
    if not contained(spoken(short.stretch.text), spoken(long.stretch.text)):
        return False
    words = len(spoken(short.stretch.text))
    return words >= _MANY_WORDS - 1 or (
        words >= _OF_ONE and same_speaker(short.report, long.report)
    )


def _misread(short: Passage, long: Passage, known: Weights) -> float:
    """So many telling words in the same order are one utterance, whomever it is given to."""
    one, other = spoken(short.stretch.text), spoken(long.stretch.text)
    if len(one) < _MANY_WORDS or known.of(short.terms & long.terms) < _MISREAD_WEIGHT:
        return 0.0
    alike = _same_words(one, other)
    return _score(alike, short, long, known) if alike >= _MISREAD else 0.0


def _same_words(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """The share of words in the same order: of both, or of the shorter if it is a clear part."""
    found = matcher(short, long)
    sizes = [block.size for block in found.get_matching_blocks()]
    share = sum(sizes) / len(short)
    part = max(sizes) >= _IN_ONE_PIECE and share >= _NEARLY_PART
    return max(found.ratio(), share) if part else found.ratio()


def _retold(quotation: Passage, plain: Passage, known: Weights) -> float:
    """Words in quotation marks in one article, and in plain words in the other."""
    if quotation.label or not quotation.speech:
        return 0.0
    if _put_plainly(quotation, plain):
        return _score(1.0, quotation, plain, known)
    if not _enough_told(quotation, plain, known):
        return 0.0
    share = known.share(quotation.terms, plain.terms)
    whole = known.contained(quotation.told, plain.told)
    least = _RETOLD_SURE if _one_voice(quotation, plain) else _RETOLD_SURE_OF_OTHERS
    if share < _RETOLD or whole < _RETOLD_WHOLE or share + whole < least:
        return 0.0
    alike = known.alike(quotation.told, plain.told)
    if alike < ALIKE or _contrary(quotation, plain):
        return 0.0
    return 0.4 * share + 0.4 * alike


def _put_plainly(quotation: Passage, plain: Passage) -> bool:
    """Whether the very words of a quotation stand without its marks, nobody else's."""
    words = len(quotation.words)
    enough = words >= _OF_ONE and len(quotation.terms) >= _FEW_TERMS
    if not enough or not contained(quotation.words, plain.words):
        return False
    same = same_speaker(quotation.report, plain.report)
    return same or (words >= _MANY_WORDS and not other_speaker(quotation, plain))


def _enough_told(quotation: Passage, plain: Passage, known: Weights) -> bool:
    """Whether what is told has enough in common; few words must be the same, with more around."""
    shared = quotation.told & plain.told
    if len(shared) < _RETOLD_TERMS or known.of(shared) < _RETOLD_WEIGHT:
        return False
    if len(quotation.words) > _FEW_WORDS and len(quotation.terms) >= _RETOLD_TERMS:
        return True
    beside = quotation.told - quotation.terms
    return (
        contained(quotation.words, plain.words)
        and known.contained(beside, plain.told) >= _RETOLD_WHOLE
        and known.of(beside & plain.told) >= _RETOLD_BESIDE
    )


def _one_voice(first: Passage, second: Passage) -> bool:
    """Whether both may be told of one speaker: both are known, and not by other names."""
    if not first.report.speaker or not second.report.speaker:
        return False
    return not strangers(first.report, second.report) or named(first.report, second.words)


def _contrary(first: Passage, second: Passage) -> bool:
    """Whether one denies what the other does not, and is not just a part of it."""
    short, long = sorted((first, second), key=lambda one: len(one.words))
    denies, longer_denies = _denies(short), _denies(long)
    part = len(short.words) < _PART * len(long.words)
    return denies != longer_denies and not (longer_denies and part)


def _denies(passage: Passage) -> bool:
    if any(word in _NEGATIONS or word.endswith("n't") for word in passage.words):
        return True
    return not passage.quoted and _DENYING.search(passage.report.cue.lower()) is not None
