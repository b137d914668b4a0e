"""How a long run goes on: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final

import click

from framing.batch.outcome import Counts, Form

if TYPE_CHECKING:
    from framing.batch.plan import Plan
    from framing.batch.shards import Done

_SECONDS: Final = 10
_SUMMARY: Final = "description"


class Lines:
    """Says on standard error how the run goes on, in whole lines."""

    def __init__(self) -> None:
        self._counts = Counts()
        self._before = 0
        self._total: int | None = None
        self._forms: set[tuple[tuple[str, str], ...]] = set()
        self._begun = self._said = time.monotonic()

    def begin(self, plan: Plan) -> None:
        """The run begins, or goes on."""
        counts = [plan.count(number) for number in range(len(plan.collections))]
        known = [count for count in counts if count is not None]
        self._total = sum(known) if len(known) == len(counts) else None
        self._begun = self._said = time.monotonic()

    def add(self, done: Done, *, before: bool) -> None:
        """A chunk is done."""
        self._counts += done.counts
        for form in done.forms:
            if form.fields not in self._forms:
                self._forms.add(form.fields)
                self._tell_form(form)
        if before:
            self._before = self._counts.read
        self._show()

    def finish(self) -> None:
        """All chunks are done."""

    def close(self) -> None:
        """Nothing more is said."""

    def say(self, text: str) -> None:
        """Say something besides."""
        click.echo(text, err=True)

    def _show(self) -> None:
        now = time.monotonic()
        if now - self._said < _SECONDS:
            return
        self._said = now
        self.say(", ".join(self._parts(now)))

    def _parts(self, now: float) -> list[str]:
        read = self._counts.read
        rate = (read - self._before) / max(now - self._begun, 1e-9)
        of = f" of {self._total:,}" if self._total else ""
        parts = [f"{read:,}{of} records", f"{rate:,.0f} a second"]
        if self._total and rate:
            parts.append(f"{duration(max(0, self._total - read) / rate)} left")
        return parts

    def _tell_form(self, form: Form) -> None:
        taken = tuple((ours, theirs) for ours, theirs in form.fields if ours != theirs)
        if not taken:
            return
        self.say(f"{form.file}: {Form(form.file, taken)}")
        if ("text", _SUMMARY) in taken:
            self.say(
                f'  The field "{_SUMMARY}" often holds a summary only; say with --map text=NAME '
                "where the whole text stands."
            )


class Bar(Lines):
    """Shows a bar on a terminal."""

    def __init__(self) -> None:
        super().__init__()
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        self._bar = Progress(
            TextColumn("Scoring"),
            BarColumn(),
            TextColumn("{task.fields[told]}", markup=False),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("", told="", total=None)

    def begin(self, plan: Plan) -> None:
        """The run begins, or goes on."""
        super().begin(plan)
        self._bar.update(self._task, total=self._total)
        self._bar.start()

    def finish(self) -> None:
        """All chunks are done."""
        self._bar.update(self._task, told="writing")

    def close(self) -> None:
        """Take the bar away."""
        self._bar.stop()

    def say(self, text: str) -> None:
        """Say something above the bar."""
        self._bar.console.print(text, markup=False, highlight=False)

    def _show(self) -> None:
        told = ", ".join(self._parts(time.monotonic()))
        self._bar.update(self._task, completed=self._counts.read, told=told)


class Quiet(Lines):
    """Says nothing."""

    def say(self, text: str) -> None:
        """Say nothing."""


def watcher(*, quiet: bool) -> Lines:
    """Whoever tells of a run: nobody if that is asked for, else as standard error allows."""
    if quiet:
        return Quiet()
    return Bar() if sys.stderr.isatty() else Lines()


def duration(seconds: float) -> str:
    """A time as people say it: "45 s", "12 min", "3 h 20 min".

    Examples
    --------
    >>> duration(12_000)
    '3 h 20 min'
    """
    minutes = round(seconds / 60)
    if seconds < 100:  # noqa: PLR2004 — up to here seconds are easier to grasp
        return f"{seconds:.0f} s"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else f"{minutes} min"
