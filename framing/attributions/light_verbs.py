"""Verbs that lend their subject to a noun: "raised doubts about"."""

from __future__ import annotations

from typing import Final

import numpy as np

from framing.attributions import lexicon
from framing.inflection import verb_forms
from framing.tokens import Property

_REGULAR: Final = (
    "express voice issue release raise offer repeat reject dismiss deny announce reiterate launch "
    "deliver ask face share push"
)
_IRREGULAR: Final = (
    ("make", "makes", "made", "making"),
    ("have", "has", "had", "having"),
    ("give", "gives", "gave", "giving"),
    ("show", "shows", "showed", "showing"),
    ("take", "takes", "took", "taking"),
    ("draw", "draws", "drew", "drawing"),
    ("hold", "holds", "held", "holding"),
)
_FORMS: Final = {
    form: kind
    for verb in (*(verb_forms(verb) for verb in _REGULAR.split()), *_IRREGULAR)
    for kind, form in zip(
        (lexicon.BASE, lexicon.THIRD, lexicon.PAST, lexicon.ING), verb, strict=True
    )
}

FORM: Final = Property.of_word(
    "form of a light verb, or -1", np.int8, lambda form: _FORMS.get(form, -1)
)
