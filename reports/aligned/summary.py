"""What the articles of an event have in common and where they part, as plain typed data.

Articles are named by their keys, and every finding leads to its words in the texts.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Some words of an article; ``anchor`` is the id of their sentence in the marked text."""

    article: str
    anchor: str
    field: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some words with the rest of their sentence before and after them."""

    place: Place
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TellingRow:
    """How one article tells a statement; ``id`` is that of the words in the text side by side."""

    id: str
    place: Place
    repeats: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement with its tellings, in the event's order of articles.

    ``lacking`` are the articles that do not tell it, and ``not_yet`` those of them that were
    published before any article that does.
    """

    id: str
    number: int
    wording: str
    tellings: tuple[TellingRow, ...]
    lacking: tuple[str, ...]
    not_yet: tuple[str, ...]

    @property
    def shared(self) -> bool:
        """Whether more than one article tells it."""
        return len(self.tellings) > 1

    def of(self, article: str) -> TellingRow | None:
        """How one article tells it, if it does."""
        return next((one for one in self.tellings if one.place.article == article), None)


@dataclass(frozen=True, slots=True)
class VersionRow:
    """An utterance as one article gives it; the labels say in plain words who and how."""

    place: Place
    quoted: bool
    speaker: str
    kind_label: str
    cue: str
    stance: str
    stance_label: str


@dataclass(frozen=True, slots=True)
class EditStep:
    """Words that both versions have (same), or one alone (removed, added)."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """How a version differs from the one that all are held against."""

    version: VersionRow
    relation: str
    relation_label: str
    other_speaker: bool
    other_cue: bool
    edits: tuple[EditStep, ...]


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """The same utterance in several articles, each version held against ``base``, the fullest."""

    id: str
    speaker: str
    base: VersionRow
    verbatim: tuple[VersionRow, ...]
    differences: tuple[Difference, ...]

    @property
    def versions(self) -> tuple[VersionRow, ...]:
        """All versions, the fullest first."""
        return (self.base, *self.verbatim, *(one.version for one in self.differences))

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that have it, each once."""
        return tuple(dict.fromkeys(one.place.article for one in self.versions))


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One value of a fact, and the sentences that give it."""

    value: str
    mentions: tuple[Excerpt, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that give it, each once."""
        return tuple(dict.fromkeys(one.place.article for one in self.mentions))


@dataclass(frozen=True, slots=True)
class FactRow:
    """A number, date or name that several articles give, by its values."""

    id: str
    kind: str
    about: str
    agreement: str
    agreement_label: str
    note: str
    values: tuple[ValueRow, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that give it, each once."""
        return tuple(dict.fromkeys(key for one in self.values for key in one.articles))


@dataclass(frozen=True, slots=True)
class StanceCount:
    """How often the words that report a source take that stance towards it."""

    stance: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class HearingRow:
    """How one article hears a source; ``line`` is the id of its line among the article's own."""

    article: str
    line: str
    attributions: int
    words: int
    first: Place
    last: Place
    stances: tuple[StanceCount, ...]
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source over the articles of an event.

    ``named`` tells whether a name sets it apart: "officials" may be others each time.
    """

    id: str
    name: str
    kind: str
    kind_label: str
    named: bool
    hearings: tuple[HearingRow, ...]

    @property
    def shared(self) -> bool:
        """Whether more than one article hears it."""
        return len(self.hearings) > 1

    @property
    def attributions(self) -> int:
        """How many statements are given to it in all."""
        return sum(hearing.attributions for hearing in self.hearings)

    @property
    def stances_differ(self) -> bool:
        """Whether articles report it with words of different stances."""
        taken = {frozenset(one.stance for one in hearing.stances) for hearing in self.hearings}
        return len(taken) > 1

    def of(self, article: str) -> HearingRow | None:
        """How one article hears it, if it does."""
        return next((one for one in self.hearings if one.article == article), None)


@dataclass(frozen=True, slots=True)
class OriginRow:
    """Articles that go back to one text; ``reason`` says in a sentence how that is known."""

    id: str
    articles: tuple[str, ...]
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReuseRow:
    """How much of an article's wording stands in another too, and where."""

    article: str
    source: str
    share: float
    written: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class CreditRow:
    """An article's own word that its text comes from elsewhere."""

    article: str
    outlet: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a label; ``loaded`` if they bring a judgement with them."""

    text: str
    loaded: bool


@dataclass(frozen=True, slots=True)
class NamedIn:
    """That an article uses a label, how often, and where first."""

    article: str
    count: int
    place: Place


@dataclass(frozen=True, slots=True)
class NamingRow:
    """One wording for a referent, and the articles that use it."""

    text: str
    parts: tuple[Part, ...]
    articles: tuple[NamedIn, ...]


@dataclass(frozen=True, slots=True)
class LabelRow:
    """What the articles call the same person, act or measure."""

    id: str
    referent: str
    kind: str
    namings: tuple[NamingRow, ...]

    @property
    def loaded(self) -> bool:
        """Whether any of them brings a judgement with it."""
        return any(part.loaded for naming in self.namings for part in naming.parts)


@dataclass(frozen=True, slots=True)
class HeadlineRow:
    """A difference between a headline and its body."""

    article: str
    kind: str
    note: str
    headline: Place
    body: Place | None


@dataclass(frozen=True, slots=True)
class TallyRow:
    """How many others carry too, contradict, or do not have; see ``Corroboration``."""

    total: int
    corroborated: int
    conflicting: int
    alone: int


@dataclass(frozen=True, slots=True)
class CorroborationRow:
    """What of an article others of independent origin carry too."""

    article: str
    statements: TallyRow
    quotations: TallyRow
    numbers: TallyRow


@dataclass(frozen=True, slots=True)
class Aligned:
    """All that the articles of an event have in common, and what each has alone."""

    statements: tuple[StatementRow, ...]
    quotations: tuple[QuotationRow, ...]
    facts: tuple[FactRow, ...]
    sources: tuple[SourceRow, ...]
    origins: tuple[OriginRow, ...]
    reuse: tuple[ReuseRow, ...]
    credits: tuple[CreditRow, ...]
    labels: tuple[LabelRow, ...]
    headlines: tuple[HeadlineRow, ...]
    corroboration: tuple[CorroborationRow, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """A count that sums up a part of the report, and that part's name."""

    count: int
    label: str
    part: str
