"""Summary: what a report says, as plain typed data; every renderer reads the same one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reports.aligned.summary import Aligned, Glance
    from reports.notes import FeatureNote, Limit, Provenance
    from reports.speakers import Voices

SCHEMA_VERSION: Final = "1"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text or title: offsets in code points, and the words there."""

    field: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One cue as it is shown in the text; ``label`` says in plain words what it is."""

    id: str
    span: Span
    feature: str
    family: str
    voice: str
    zone: str
    weight: float
    entry: str
    sentence: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what was counted in it; ``values`` are the features' own columns."""

    id: str
    number: int
    span: Span
    zone: str
    words: int
    words_quoted: int
    values: tuple[SentenceValue, ...]


@dataclass(frozen=True, slots=True)
class SentenceValue:
    """A value that a feature gave a sentence, such as its syllables."""

    name: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that the same marks cover, by their ids, the outermost first."""

    text: str
    start: int
    end: int
    sentence: int | None
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, the zone it belongs to, and the name of the rule that decided so."""

    field: str
    zone: str
    rule: str
    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording behind a number: how often it was found, and its marks by their ids."""

    id: str
    text: str
    feature: str
    family: str
    entry: str
    weight: float
    count: int
    total: float
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """One measure of one article, with what it was computed from.

    ``value`` is None where the measure abstains, and ``reason`` says why. ``low`` and ``high``
    bound the 95 % interval, from ``sample`` sentences; where there is none, ``interval`` is empty
    and ``interval_reason`` says why. ``part_of`` is the measure that counts the same cues and
    more, if there is one. ``words`` are the wordings behind the number; ``sentences`` the ids of
    the sentences, where it rests on whole ones.
    """

    id: str
    column: str
    measure: str
    feature: str
    scope: str
    scope_label: str
    label: str
    value: float | None
    written: str
    unit: str
    reason: str
    low: float | None
    high: float | None
    interval: str
    interval_reason: str
    sample: int
    formula: str
    working: str
    base: int
    base_unit: str
    higher: str
    lower: str
    part_of: str
    words: tuple[Wording, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One article: what is known about it, its marked text, its numbers.

    ``label`` is its short name in tables and figures. ``not_scored`` holds the reason where no
    measure gives a number.
    """

    key: str
    label: str
    id: str
    title: str
    outlet: str
    byline: str
    published: str
    style: str
    event: str
    url: str
    language: str
    words: int
    words_quoted: int
    not_scored: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    sentences: tuple[Sentence, ...]
    numbers: tuple[Number, ...]
    voices: Voices


@dataclass(frozen=True, slots=True)
class Cell:
    """One article's value in a contrast.

    ``place`` against the reference articles is below, within, above, or empty; ``supported`` tells
    whether a place outside is beyond chance, and ``p`` how often chance would set it so far apart.
    ``number`` is the id of the article's number with the words behind it.
    """

    article: str
    number: str
    value: float | None
    written: str
    reason: str
    place: str
    p: float | None
    supported: bool


@dataclass(frozen=True, slots=True)
class ReferenceRange:
    """The lowest, median and highest value of the reference articles, and how many have one."""

    low: float
    low_written: str
    median: float
    median_written: str
    high: float
    high_written: str
    count: int


@dataclass(frozen=True, slots=True)
class ContrastRow:
    """One measure over the articles of an event, and what that shows in one sentence."""

    column: str
    measure: str
    feature: str
    scope: str
    scope_label: str
    label: str
    unit: str
    question: str
    higher: str
    cannot_tell: str
    cells: tuple[Cell, ...]
    reference: ReferenceRange | None
    sentence: str
    part_of: str = ""

    @property
    def leads(self) -> bool:
        """Whether it is a whole measure, or a part in which a piece stands apart."""
        return not self.part_of or any(
            cell.supported and cell.place in {"above", "below"} for cell in self.cells
        )

    @property
    def found(self) -> bool:
        """Whether any article has something of what it counts."""
        return any(cell.value for cell in self.cells)


@dataclass(frozen=True, slots=True)
class EventSummary:
    """The articles on one event side by side; they are named by their keys.

    ``reason`` says why they belong together, ``apart`` by what they are told from the nearest
    other event. ``glance`` sums up in counts what ``aligned`` holds.
    """

    id: str
    name: str
    reason: str
    apart: str
    articles: tuple[str, ...]
    reference: tuple[str, ...]
    reference_name: str
    others: tuple[str, ...]
    rows: tuple[ContrastRow, ...]
    glance: tuple[Glance, ...]
    aligned: Aligned

    @property
    def order(self) -> tuple[str, ...]:
        """Its articles as they are shown: those that others are held against first."""
        return (*self.reference, *self.others) or self.articles


@dataclass(frozen=True, slots=True)
class Alone:
    """An article that is in no contrast, why, and by what its event is told from the nearest."""

    article: str
    reason: str
    apart: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file that gave no article."""

    file: str
    message: str


@dataclass(frozen=True, slots=True)
class Summary:
    """All that a report says."""

    schema_version: str
    title: str
    subtitle: str
    overview: tuple[str, ...]
    events: tuple[EventSummary, ...]
    articles: tuple[ArticleSummary, ...]
    alone: tuple[Alone, ...]
    rejects: tuple[Rejected, ...]
    features: tuple[FeatureNote, ...]
    limits: tuple[Limit, ...]
    provenance: Provenance

    def article(self, key: str) -> ArticleSummary:
        """The article with that key.

        Raises
        ------
        KeyError
            If there is none.
        """
        for article in self.articles:
            if article.key == key:
                return article
        raise KeyError(key)
