"""How sure it is that two passages go back to one utterance.

Rare words in common weigh most: a term's weight falls with the share of the event's sentences
that have it. Few words prove little, so that short quotations need the same words and a shared
context: the terms of what else their speaker is reported to say, or of the sentences that they
stand in.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.alignment.quotations.differences import matcher, spoken
from framing.alignment.quotations.relation import contained, trimmed
from framing.alignment.quotations.speakers import named, other_people, same_speaker, strangers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Set

    from framing.alignment.quotations.passages import Passage

# The values were set by reading pairs of quotations from full articles on the same events.
_FEW_WORDS: Final = 3
_CONTEXT: Final = 0.3
_CONTEXT_TERMS: Final = 2
_TOLD: Final = 0.5
_REWORDED: Final = 0.6
_REWORDED_TERMS: Final = 3
_NEAR_VERBATIM: Final = 0.65
_NEAR_VERBATIM_TERMS: Final = 2
_RETOLD: Final = 0.45
_RETOLD_WHOLE: Final = 0.5
_RETOLD_TERMS: Final = 3
_RETOLD_WEIGHT: Final = 1.5
_RETOLD_SURE: Final = 1.1
_RETOLD_SURE_OF_OTHERS: Final = 1.5
_PHRASE: Final = 0.4


@dataclass(frozen=True, slots=True)
class Weights:
    """What each term tells in an event, from 0 to 1."""

    by_term: Mapping[str, float]

    def of(self, terms: Iterable[str]) -> float:
        """What the terms tell together."""
        return sum(self.by_term.get(term, 1.0) for term in terms)

    def contained(self, first: Set[str], second: Set[str]) -> float:
        """The share of the lesser's weight that the other has too."""
        least = min(self.of(first), self.of(second))
        return self.of(first & second) / least if least else 0.0

    def alike(self, first: Set[str], second: Set[str]) -> float:
        """The share of both weights that is common to both."""
        total = self.of(first) + self.of(second)
        return 2 * self.of(first & second) / total if total else 0.0


def weights(sentences: Iterable[Set[str]]) -> Weights:
    """The weights of the terms of an event's sentences."""
    kept = list(sentences)
    most = math.log(len(kept) + 1)
    counts = Counter(term for sentence in kept for term in sentence)
    return Weights(
        {term: math.log((len(kept) + 1) / count) / most for term, count in counts.items()}
    )


def kinship(first: Passage, second: Passage, known: Weights) -> float:
    """How sure it is that both go back to one utterance, from 0 (no reason to think so) to 1."""
    if first.label and second.label:
        return 0.0
    if not (first.quoted and second.quoted):
        quotation, plain = (first, second) if first.quoted else (second, first)
        return _retold(quotation, plain, known)
    short, long = sorted((first, second), key=lambda one: len(one.words))
    if short.label or long.label or len(short.words) <= _FEW_WORDS or len(short.terms) < 2:
        return _phrase(short, long, known)
    return _sentence(short, long, known)


def _score(share: float, first: Passage, second: Passage, known: Weights) -> float:
    """Between the share that the lesser has in common, and how alike both are; less for few."""
    common = known.of(first.terms & second.terms)
    alike = 0.5 * min(share, 1.0) + 0.5 * known.alike(first.terms, second.terms)
    return alike * (common + 0.5) / (common + 1.5)


def _phrase(short: Passage, long: Passage, known: Weights) -> float:
    """A few words in quotation marks, and more of them in the same context."""
    if not (short.speech or long.speech) or other_people(short.report, long.report):
        return 0.0
    if contained(spoken(short.stretch.text), spoken(long.stretch.text)):
        return _score(1.0, short, long, known) if _same_context(short, long, known) else 0.0
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
    told, other_told = short.told - short.terms, long.told - short.terms
    if told & other_told and known.contained(told, other_told) >= _TOLD:
        return True
    around, other_around = short.around - short.terms, long.around - short.terms
    if not around and not other_around:
        return True
    return (
        len(around & other_around) >= _CONTEXT_TERMS
        and known.contained(around, other_around) >= _CONTEXT
    )


def _sentence(short: Passage, long: Passage, known: Weights) -> float:
    """Sentences in quotation marks: trimmed, or in other words."""
    one, other = spoken(short.stretch.text), spoken(long.stretch.text)
    if trimmed(one, other):
        return _score(1.0, short, long, known)
    if other_people(short.report, long.report):
        return 0.0
    shared = short.terms & long.terms
    if len(shared) >= _NEAR_VERBATIM_TERMS:
        alike = matcher(one, other).ratio()
        if alike >= _NEAR_VERBATIM:
            return _score(alike, short, long, known)
    share = known.contained(short.terms, long.terms)
    if len(shared) >= _REWORDED_TERMS and share >= _REWORDED:
        return _score(share, short, long, known)
    return 0.0


def _retold(quotation: Passage, plain: Passage, known: Weights) -> float:
    """Words in quotation marks in one article, and in plain words in the other."""
    if quotation.label or not quotation.speech:
        return 0.0
    if len(quotation.words) <= _FEW_WORDS and not contained(quotation.words, plain.words):
        return 0.0
    shared = quotation.told & plain.told
    if len(shared) < _RETOLD_TERMS or known.of(shared) < _RETOLD_WEIGHT:
        return 0.0
    own = known.of(quotation.terms)
    share = known.of(quotation.terms & plain.terms) / own if own else 0.0
    whole = known.contained(quotation.told, plain.told)
    if share < _RETOLD or whole < _RETOLD_WHOLE:
        return 0.0
    others = strangers(quotation.report, plain.report) and not named(quotation.report, plain.words)
    if share + whole < (_RETOLD_SURE_OF_OTHERS if others else _RETOLD_SURE):
        return 0.0
    return 0.4 * share + 0.4 * known.alike(quotation.told, plain.told)
