"""The words of acts, as ``acts.tsv`` lists them: verbs and nouns that can report the same act."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from framing.inflection import noun_plural, verb_forms

_ENTRY: Final = re.compile(r"(?P<verb>[a-z]+)(?:\((?P<forms>[a-z,]+)\))?(?P<behind>(?: [a-z*]+)*)")
# Commas between entries, not those between the irregular forms of one.
_COMMA: Final = re.compile(r",(?![^(]*\))")
OBJECT: Final = "*"


class Word(NamedTuple):
    """A form's act, its base, and the words behind it that belong to it: "lash out at"."""

    act: str
    base: str
    behind: tuple[str, ...] = ()


@cache
def verbs() -> dict[str, tuple[Word, ...]]:
    """The acts that each form of a verb can report; those with more words first."""
    found: dict[str, set[Word]] = {}
    for act, listed, _ in _rows():
        for entry in _COMMA.split(listed):
            match = _ENTRY.fullmatch(entry)
            assert match is not None, entry  # noqa: S101 — a slip in our own file
            verb = match["verb"]
            irregular = match["forms"]
            forms = {verb, *irregular.split(",")} if irregular else set(verb_forms(verb))
            base = " ".join([verb, *match["behind"].replace(OBJECT, "").split()])
            for form in forms:
                found.setdefault(form, set()).add(Word(act, base, tuple(match["behind"].split())))
    return {
        form: tuple(sorted(words, key=lambda word: (-len(word.behind), word)))
        for form, words in found.items()
    }


@cache
def nouns() -> dict[str, tuple[Word, ...]]:
    """The acts that each form of a noun names."""
    found: dict[str, set[Word]] = {}
    for act, _, listed in _rows():
        for noun in filter(None, listed.split(",")):
            for form in (noun, noun_plural(noun)):
                found.setdefault(form, set()).add(Word(act, noun))
    return {form: tuple(sorted(words)) for form, words in found.items()}


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    lines = Path(__file__).with_name("acts.tsv").read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith(("#", "act\t")))
    return tuple((act, listed, named) for act, listed, named, _ in cells)
