"""What alignment finds over the articles of an event, as plain data.

Articles are named by their ids. Every finding leads to the words it rests on, as stretches.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.alignment.places import Stretch


# --- statements ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Telling:
    """How one article tells a statement: its main wording, and repeats of it in the article."""

    article: str
    stretch: Stretch
    repeats: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement with its tellings, by article; ``wording`` is the most typical of them.

    ``lacking`` are the event's articles without it. ``not_yet`` are those of them that were
    published before any article that tells it, as far as the times are known.
    """

    id: str
    wording: str
    tellings: tuple[Telling, ...]
    lacking: tuple[str, ...]
    not_yet: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that tell it."""
        return tuple(telling.article for telling in self.tellings)

    @property
    def shared(self) -> bool:
        """Whether more than one article tells it."""
        return len(self.tellings) > 1


# --- quotations ---------------------------------------------------------------------------------


class Relation(StrEnum):
    """How one version of an utterance stands to another."""

    VERBATIM = "verbatim"
    TRIMMED = "trimmed"
    REWORDED = "reworded"
    PARAPHRASED = "paraphrased"


@dataclass(frozen=True, slots=True)
class Version:
    """An utterance as one article gives it; ``quoted`` if in quotation marks.

    ``speaker`` is the source in words (empty for none), ``cue`` the words that report it.
    """

    article: str
    stretch: Stretch
    quoted: bool
    speaker: str
    speaker_class: str
    cue: str
    stance: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A step from one wording to another: words that both have, or that one alone has."""

    kind: str
    """same, removed (only in the first) or added (only in the second)."""
    text: str


@dataclass(frozen=True, slots=True)
class QuotationPair:
    """Two versions of an utterance held against each other, word by word."""

    first: Version
    second: Version
    relation: Relation
    other_speaker: bool
    other_cue: bool
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """The same utterance over several articles: its versions, and each pair of them."""

    id: str
    versions: tuple[Version, ...]
    pairs: tuple[QuotationPair, ...]


# --- numbers, dates, names ----------------------------------------------------------------------


class Agreement(StrEnum):
    """How the mentions of the same quantity, date or role stand to each other."""

    AGREE = "agree"
    LESS_EXACT = "less exact"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Mention:
    """A number, date or name as one article gives it, in its sentence.

    ``value`` is the normalised form ("20 minutes", "2025-07-08", "Trump > Lee"), the same for
    mentions that say the same.
    """

    article: str
    stretch: Stretch
    value: str
    context: Stretch


@dataclass(frozen=True, slots=True)
class Fact:
    """A number, date or name that several articles give, aligned by unit and context."""

    id: str
    kind: str
    """number, date or name."""
    about: str
    """What it measures or dates, in the articles' words."""
    agreement: Agreement
    mentions: tuple[Mention, ...]
    note: str = ""
    """One plain sentence on the difference, where there is one."""


# --- sources ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hearing:
    """How one article hears a source: how often, in how many words, where first and last.

    ``stances`` counts the stances of the reporting words, ``cues`` are these words, each once.
    """

    article: str
    attributions: int
    words: int
    first: Stretch
    last: Stretch
    stances: tuple[tuple[str, int], ...]
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedSource:
    """A source over the articles of an event; alone if only one article hears it."""

    id: str
    name: str
    source_class: str
    hearings: tuple[Hearing, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that hear it."""
        return tuple(hearing.article for hearing in self.hearings)


# --- origins ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Credit:
    """An article's own word that its text comes from elsewhere ("via Bloomberg")."""

    article: str
    outlet: str
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class Reuse:
    """How much of one article's wording stands in another, outside aligned quotations.

    ``share`` is the share of ``article``'s word shingles that ``source`` has too (containment,
    which is not symmetric); ``stretches`` are where they stand in ``article``.
    """

    article: str
    source: str
    share: float
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles whose text goes back to one origin; one that stands by itself is its own.

    ``kind`` is own, reprint (nearly the same text) or rewrite (much of it is reused).
    """

    id: str
    articles: tuple[str, ...]
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of an event's articles, the reuse between them, and who they credit."""

    origins: tuple[Origin, ...]
    reuse: tuple[Reuse, ...]
    credits: tuple[Credit, ...]

    def of(self, article: str) -> Origin:
        """The origin of an article.

        Raises
        ------
        KeyError
            If there is no such article.
        """
        for origin in self.origins:
            if article in origin.articles:
                return origin
        raise KeyError(article)


# --- labels -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Naming:
    """What one article calls a referent: the words, their head, modifiers, and loaded words."""

    article: str
    stretch: Stretch
    head: str
    modifiers: tuple[str, ...]
    loaded: tuple[Stretch, ...]
    count: int = 1


@dataclass(frozen=True, slots=True)
class Label:
    """What the articles call the same person, act or measure."""

    id: str
    referent: str
    kind: str
    """person, thing or act."""
    namings: tuple[Naming, ...]


# --- headline and body --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HeadlineNote:
    """A difference between an article's headline and its body.

    ``kind`` is "hedge lost", "verb strengthened" or "number lacking" (in the body). ``body`` is the
    sentence it was held against, None where the body has nothing of the kind.
    """

    article: str
    kind: str
    headline: Stretch
    body: Stretch | None
    note: str


# --- corroboration ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of an article's statements, quotations or numbers others carry too.

    ``corroborated`` are carried by an article of another origin, ``conflicting`` contradicted by
    one, ``alone`` by no other article; what only articles of the same origin carry is in none.
    """

    total: int
    corroborated: int
    conflicting: int
    alone: int


@dataclass(frozen=True, slots=True)
class Corroboration:
    """For one article, what others of independent origin carry too: evidence, not a grade."""

    article: str
    statements: Tally
    quotations: Tally
    numbers: Tally
