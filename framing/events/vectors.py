"""Vectors: what words mean, as far as the articles of news at large that use them tell.

Two reports of one event may share few words: one has "the shots", the other "vaccines". A vector
of a stem is near to those of the stems that articles have beside it. The vectors were learnt such
that the headline and lead of an article are near to its other parts, and far from those of other
articles, as far as their words alone do not tell them apart (tools/word_vectors.py; the loss is
that of van den Oord et al. 2018, the parts are those of Lee et al. 2019).

References
----------
Lee, K., Chang, M.-W., Toutanova, K. (2019). Latent retrieval for weakly supervised open domain
question answering. ACL. https://aclanthology.org/P19-1612/
van den Oord, A., Li, Y., Vinyals, O. (2018). Representation learning with contrastive predictive
coding. https://arxiv.org/abs/1807.03748
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from framing.events import rarity
from framing.events.terms import key_of

if TYPE_CHECKING:
    from framing.arrays import Floats, Ints
    from framing.events.terms import Terms

TABLE: Final = Path(__file__).with_name("vectors.npy")
# Stems that fewer of all articles have, five of 12,000, have no vector.
_LEAST: Final = 2 ** (-22 / rarity.STEPS)


def stems() -> list[str]:
    """The stems that have a vector, in the order of the table's rows."""
    return rarity.listed(_LEAST)


def vectors(terms: Terms) -> Floats:
    """What each article means: rows of length 1, or of zeros where no word has a vector."""
    keys, vector = _table()
    place = np.minimum(np.searchsorted(keys, terms.keys), len(keys) - 1)
    known = keys[place] == terms.keys
    found: Any = terms.weight[:, known] @ vector[place[known]]
    length = np.sqrt((found**2).sum(axis=1, keepdims=True))
    rows: Floats = found / np.where(length > 0, length, 1)
    return rows


@cache
def _table() -> tuple[Ints, Floats]:
    """The numbers of the terms that have a vector, in rising order, and the vectors."""
    keys = np.array([key_of(stem) for stem in stems()], dtype=np.int64)
    order = np.argsort(keys)
    return keys[order], np.load(TABLE)[order].astype(np.float64)
