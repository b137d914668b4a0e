"""Outputs: the files that a run leaves, by the name that was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from framing.batch.writing import OutputFormat

PARTIAL: Final = ".partial"


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where the results go: the table, and beside it what belongs to it."""

    table: Path
    form: OutputFormat

    @property
    def cues(self) -> Path:
        """The ledger of cues; in the same file as the scores where the format has tables."""
        if self.form.together:
            return self.table
        return self.table.with_name(f"{self.table.stem}.cues{self.table.suffix}")

    @property
    def rejects(self) -> Path:
        """The records that could not be read, and why."""
        return self._beside(".rejects.jsonl")

    @property
    def aside(self) -> Path:
        """The records that were read and not scored, and why."""
        return self._beside(".aside.jsonl")

    @property
    def package(self) -> Path:
        """What every column holds and what the table was made of, as a Data Package."""
        return self._beside(".datapackage.json")

    @property
    def folder(self) -> Path:
        """The results chunk by chunk, while a run is not complete."""
        return self._beside(PARTIAL)

    def files(self) -> tuple[Path, ...]:
        """All files that a run may leave, each once."""
        found = (self.table, self.cues, self.rejects, self.aside, self.package)
        return tuple(dict.fromkeys(found))

    def standing(self) -> list[Path]:
        """Those that exist."""
        return [path for path in self.files() if path.exists()]

    def _beside(self, ending: str) -> Path:
        return self.table.with_name(self.table.name + ending)
