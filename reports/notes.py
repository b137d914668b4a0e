"""Notes: what a report says about itself, how it measures, what it cannot tell, what made it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeasureNote:
    """How one measure is computed, and how to read it; a part says what it counts by itself."""

    name: str
    label: str
    unit: str
    formula: str
    higher: str
    lower: str
    part_of: str
    counted: str
    cannot_tell: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeatureNote:
    """What a feature looks for, taken from its declaration."""

    name: str
    label: str
    question: str
    counted: str
    higher: str
    cannot_tell: str
    measures: tuple[MeasureNote, ...]
    sources: tuple[str, ...]

    @property
    def part_sources(self) -> tuple[str, ...]:
        """The literature of its parts that it does not name itself, each once."""
        named = (source for measure in self.measures for source in measure.sources)
        return tuple(source for source in dict.fromkeys(named) if source not in self.sources)


@dataclass(frozen=True, slots=True)
class Limit:
    """One thing to know before using the report."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The SHA-256 of something that the result depends on."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made the result, so that it can be made again."""

    version: str
    texts: tuple[Fingerprint, ...]
    lexicons: tuple[Fingerprint, ...]
