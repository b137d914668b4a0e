"""How sure it is that two passages go back to one utterance.

Rare words in common weigh most: a term's weight falls with the share of the event's sentences
that have it. Few words prove little, so that short quotations need the same words and a shared
context, the terms of the sentences that they stand in.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.alignment.quotations.differences import matcher, spoken
from framing.alignment.quotations.relation import FEW_WORDS, contained, trimmed
from framing.alignment.quotations.speakers import other_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from framing.alignment.quotations.passages import Passage

# The values were set by reading pairs of quotations from full articles on the same events.
_CONTEXT: Final = 0.3
_CONTEXT_TERMS: Final = 2
_REWORDED: Final = 0.6
_REWORDED_TERMS: Final = 3
_NEAR_VERBATIM: Final = 0.65
_NEAR_VERBATIM_TERMS: Final = 2
_PARAPHRASED: Final = 0.6
_PARAPHRASED_TERMS: Final = 3
_ALIKE: Final = 0.4


@dataclass(frozen=True, slots=True)
class Weights:
    """What each term tells in an event, from 0 to 1."""

    by_term: Mapping[str, float]

    def of(self, terms: Iterable[str]) -> float:
        """What the terms tell together."""
        return sum(self.by_term.get(term, 1.0) for term in terms)


def weights(sentences: Iterable[frozenset[str]]) -> Weights:
    """The weights of the terms of an event's sentences."""
    kept = list(sentences)
    most = math.log(len(kept) + 1)
    counts = Counter(term for sentence in kept for term in sentence)
    return Weights(
        {term: math.log((len(kept) + 1) / count) / most for term, count in counts.items()}
    )


def kinship(first: Passage, second: Passage, known: Weights) -> float:
    """How sure it is that both go back to one utterance, from 0 (no reason to think so) to 1."""
    short, long = sorted((first, second), key=lambda one: len(one.words))
    if not (first.quoted or second.quoted) or (first.label and second.label):
        return 0.0
    if not (first.quoted and second.quoted):
        plain, quotation = (second, first) if first.quoted else (first, second)
        return _paraphrase(quotation, plain, known)
    if first.label or second.label:
        return _partly(short, long, known)
    if len(short.words) <= FEW_WORDS or len(set(short.terms)) < 2:
        return _partly(short, long, known)
    return _whole(short, long, known)


def _shared(first: Passage, second: Passage) -> frozenset[str]:
    return frozenset(first.terms) & frozenset(second.terms)


def _dice(first: Iterable[str], second: Iterable[str], known: Weights) -> float:
    one, other = frozenset(first), frozenset(second)
    total = known.of(one) + known.of(other)
    return 2 * known.of(one & other) / total if total else 0.0


def _containment(first: Iterable[str], second: Iterable[str], known: Weights) -> float:
    """The share of the lesser's weight that the other has too."""
    one, other = frozenset(first), frozenset(second)
    least = min(known.of(one), known.of(other))
    return known.of(one & other) / least if least else 0.0


def _sure(share: float, first: Passage, second: Passage, known: Weights) -> float:
    """A score between a share of the lesser and how alike the two are as wholes."""
    return 0.5 * min(share, 1.0) + 0.5 * _dice(first.terms, second.terms, known)


def _context(short: Passage, long: Passage, known: Weights) -> bool:
    """Whether the sentences around have enough in common beside the quoted words."""
    own = frozenset(short.terms)
    one, other = short.around - own, long.around - own
    if not one and not other:
        return True
    return (
        len(one & other) >= _CONTEXT_TERMS and _containment(one, other, known) >= _CONTEXT
    )


def _partly(short: Passage, long: Passage, known: Weights) -> float:
    """A few quoted words that stand in the other too, in the same context."""
    if other_people(short.report, long.report) or not (short.speech or long.speech):
        return 0.0
    if not contained(spoken(short.stretch.text), spoken(long.stretch.text)):
        return 0.0
    return _sure(1.0, short, long, known) if _context(short, long, known) else 0.0


def _whole(short: Passage, long: Passage, known: Weights) -> float:
    """Sentences in quotation marks: trimmed, or in other words."""
    one, other = spoken(short.stretch.text), spoken(long.stretch.text)
    if trimmed(one, other):
        return _sure(1.0, short, long, known)
    if other_people(short.report, long.report):
        return 0.0
    shared = _shared(short, long)
    if len(shared) >= _NEAR_VERBATIM_TERMS:
        alike = matcher(one, other).ratio()
        if alike >= _NEAR_VERBATIM:
            return _sure(alike, short, long, known)
    share = _containment(short.terms, long.terms, known)
    if len(shared) >= _REWORDED_TERMS and share >= _REWORDED:
        return _sure(share, short, long, known)
    return 0.0


def _paraphrase(quotation: Passage, plain: Passage, known: Weights) -> float:
    """Words in quotation marks in one article, and in plain words in the other."""
    if quotation.label or not quotation.speech or other_people(quotation.report, plain.report):
        return 0.0
    shared = _shared(quotation, plain)
    told = frozenset(quotation.terms)
    if not told:
        return 0.0
    share = known.of(shared) / known.of(told) if known.of(told) else 0.0
    alike = _dice(quotation.around, plain.around, known)
    if share < _PARAPHRASED or alike < _ALIKE:
        return 0.0
    if len(quotation.around & plain.around) < _PARAPHRASED_TERMS:
        return 0.0
    return 0.5 * share * (alike + 1) * 0.8
