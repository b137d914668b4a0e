"""Words that stand with capitals beside names, and are none: "Trump Tower", "Team Obama"."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from framing.attributions.source_words import NOUNS, SINGLE_WORDS
from framing.tokens import Property

# What places, houses and companies are called by, behind whoever they are named after.
_PLACES: Final = frozenset(
    "tower towers house hotel hotels center centre park parkway square street avenue road "
    "boulevard university college school hospital hall plaza resort airport stadium arena "
    "institute library museum bridge bay lake river island islands county city town valley beach "
    "mountain harbour harbor castle palace church cathedral theatre theater foundation trust fund "
    "organization organisation company corporation group industries enterprises holdings partners "
    "associates brothers".split()
)
# Forenames that are words as well.
_FORENAMES: Final = frozenset(
    "art autumn buddy cash chance chase clay cliff colt crystal dale dawn destiny drew duke earl "
    "faith forest gay genesis glen guy happy harmony hazel heath heaven herb holly honor hunter "
    "ivy jewel joy june lane lily mack mason melody mercy miles misty nick norm olive pat patience "
    "pearl penny pierce pip rich rocky ruby rusty sandy savanna skip sky stone summer sunny tanner "
    "trip trinity trip wade winter woody".split()
)


@cache
def _small_words() -> set[str]:
    """The words that are mostly written small, see ``tools/small_words.py``."""
    lines = Path(__file__).with_name("small_words.tsv").read_text(encoding="utf-8").splitlines()
    words = {word for line in lines if not line.startswith("#") for word in line.split(" ")}
    return words - _FORENAMES


def _is_ordinary(form: str) -> bool:
    return form.removesuffix("'s") in _small_words()


def _is_thing(form: str) -> bool:
    noun = form.removesuffix("'s")
    return noun in _PLACES or noun in _small_words()


OFFICE: Final = Property.among(
    "office",
    {
        form
        for entry in NOUNS.lexicon.entries
        if entry.family in {"office", "office_short"}
        for form in entry.forms
    },
)
ORDINARY: Final = Property.of_word("no forename", np.bool_, _is_ordinary)
"""No forename, and no middle name: it is mostly written small."""
THING: Final = Property.of_word("no name behind a family name", np.bool_, _is_thing)
"""No given name that stands last, as it does in "Lee Jae-myung"."""
OPENER: Final = Property.of_word(
    "may open a sentence before its subject",
    np.bool_,
    lambda form: form in _small_words() and form not in SINGLE_WORDS,
)
"""A word of its own before the subject, "Finally, ...", and nobody who speaks, "Critics, ..."."""
