"""Versions: a quotation as one article gives it, and what two of them have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.attributions import naming
from reports.exercises.finding.sourcing import is_pronoun

if TYPE_CHECKING:
    from framing.alignment.aligned import Version
    from reports.exercises.texts import Sentence, Text

_QUOTES: Final = re.compile(r"[“\"‘]|(?:^|\s)'")
WORD: Final = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
LEAST: Final = (4, 2)  # words of the longer and of the shorter version


@dataclass(frozen=True)
class Told:
    """A version with its label and the sentences it stands in."""

    label: str
    version: Version
    text: Text
    sentences: tuple[Sentence, ...]

    @property
    def words(self) -> str:
        """The words of the version."""
        return self.version.stretch.text

    @property
    def passage(self) -> str:
        """All words of its sentences."""
        return self.text.span(
            self.sentences[0].span.start, self.sentences[-1].span.end, self.version.stretch.field
        ).text


def both_quote(first: Told, second: Told) -> bool:
    """Whether both quote, and in marks that pupils see."""
    return all(one.version.quoted and _QUOTES.search(one.passage) for one in (first, second))


def long_enough(longer: Told, shorter: Told) -> bool:
    """Whether both have words enough to be compared."""
    sizes = sorted(len(WORD.findall(one.words)) for one in (longer, shorter))
    return sizes[1] >= LEAST[0] and sizes[0] >= LEAST[1]


def same_speaker(first: Told, second: Told) -> bool:
    """Whether both are given to one source, that is no mere pronoun."""
    names = [naming.key(one.version.speaker) for one in (first, second)]
    return names[0] == names[1] != "" and not is_pronoun(names[0])
