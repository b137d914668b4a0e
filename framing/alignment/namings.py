"""Nouns that name one and the same thing, as ``namings.tsv`` lists them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from framing.inflection import noun_plural


class Naming(NamedTuple):
    """A form of a noun: the kind of thing it names, and its singular."""

    kind: str
    noun: str
    plural: bool


@cache
def namings() -> dict[str, tuple[Naming, ...]]:
    """The kinds of things that each form of a noun may name."""
    found: dict[str, list[Naming]] = {}
    lines = Path(__file__).with_name("namings.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.startswith(("#", "kind\t")):
            kind, nouns, _ = line.split("\t")
            for noun in nouns.split(","):
                found.setdefault(noun, []).append(Naming(kind, noun, plural=False))
                if noun_plural(noun) != noun:
                    found.setdefault(noun_plural(noun), []).append(Naming(kind, noun, plural=True))
    return {form: tuple(sorted(given)) for form, given in found.items()}
