"""Who says what in an article, as plain typed data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """A wording by which statements are given to a source, its stance, and how often it stands."""

    text: str
    stance: str
    stance_label: str
    count: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """One source of an article, with what is given to it.

    ``name`` is how the article names it best, ``kind_label`` tells in plain words what kind of
    source it is. ``words`` counts the words of the statements, ``words_quoted`` those of them that
    are quoted. ``marks`` are the ids of the places where the source stands in the text, the first
    of them in sentence ``first``.
    """

    id: str
    name: str
    kind: str
    kind_label: str
    role: str
    attributions: int
    words: int
    words_quoted: int
    sayings: tuple[Saying, ...]
    marks: tuple[str, ...]
    first: int

    @property
    def stances(self) -> tuple[str, ...]:
        """The stances of its reporting words that are not neutral, in plain words, each once."""
        taken = (saying.stance_label for saying in self.sayings if saying.stance != "neutral")
        return tuple(dict.fromkeys(taken))


@dataclass(frozen=True, slots=True)
class Unheard:
    """What the text says of somebody who did not speak, or not under a name; with its mark."""

    mark: str
    kind: str
    label: str
    sentence: int
    text: str


@dataclass(frozen=True, slots=True)
class Voices:
    """Who says what in an article, those with most attributions first.

    ``first`` and ``last`` are the ids of the speakers who are given the first and the last
    statement of the text, among those of whom it is clear who they are; empty where nobody is.
    """

    speakers: tuple[Speaker, ...]
    first: str
    last: str
    unheard: tuple[Unheard, ...]

    def speaker(self, identifier: str) -> Speaker | None:
        """The speaker with that id, if there is one."""
        return next((one for one in self.speakers if one.id == identifier), None)
