"""What became of records: each is scored, set aside or rejected, and none is lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

    from framing.reading.reject import Reject


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of records: ``read`` is the sum of the other three."""

    read: int = 0
    scored: int = 0
    aside: int = 0
    rejected: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.read + other.read,
            self.scored + other.scored,
            self.aside + other.aside,
            self.rejected + other.rejected,
        )

    def __str__(self) -> str:
        """Return the total that adds up, in words."""
        return (
            f"read {self.read:,} = scored {self.scored:,} + set aside {self.aside:,} "
            f"+ rejected {self.rejected:,}"
        )

    @property
    def add_up(self) -> bool:
        """Whether every record read is accounted for, once."""
        return self.read == self.scored + self.aside + self.rejected


@dataclass(frozen=True, slots=True)
class Form:
    """Which field of a record was taken for what: pairs of our name and the record's own.

    ``file`` is the first one whose records have it.
    """

    file: str
    fields: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """Return what was taken from where: "text from maintext, outlet from domain"."""
        return ", ".join(f"{ours} from {theirs}" for ours, theirs in self.fields)


@dataclass(frozen=True, slots=True)
class Aside:
    """A record that was read and not scored, and why."""

    file: str
    position: int
    id: str
    reason: str


@dataclass(slots=True)
class Outcome:
    """What became of a chunk's records: each is scored, set aside or rejected."""

    read: int = 0
    tables: list[pa.Table] = field(default_factory=list)
    cues: list[pa.Table] = field(default_factory=list)
    sketches: list[pa.Table] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    choices: dict[tuple[tuple[str, str], ...], str] = field(default_factory=dict)
    """Which fields were taken for what, and the first file where it was so."""

    def forms(self) -> tuple[Form, ...]:
        """The forms that its records had."""
        return tuple(Form(file, choice) for choice, file in self.choices.items())

    @property
    def scored(self) -> int:
        """How many records were scored."""
        return sum(len(table) for table in self.tables)
