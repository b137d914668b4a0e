"""A run: collections in, a table of scores out, gone on with where it was broken off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.batch.finishing import finish
from framing.batch.plan import Plan
from framing.reading.reject import Reject
from framing.records.collections import collect
from framing.records.fields import FieldMap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from framing.batch.shards import Counts
    from framing.batch.writing import OutputFormat

PARTIAL: Final = ".partial"


def plan(
    inputs: Iterable[str], output: Path, *, given: Mapping[str, str], cues: bool = False
) -> Plan:
    """What a run on these inputs is to do."""
    found = collect(inputs)
    return Plan(
        collections=tuple(one for one in found if not isinstance(one, Reject)),
        rejects=tuple(one for one in found if isinstance(one, Reject)),
        folder=output.with_name(output.name + PARTIAL),
        fields=FieldMap(dict(given)),
        cues=cues,
    )


def run(
    plan: Plan,
    output: Path,
    form: OutputFormat,
    *,
    engine: Callable[[Plan], Iterable[Counts]],
    progress: Callable[[Counts], None] = lambda _: None,
) -> Counts:
    """Score everything that is not scored yet, and write the results; what became of all.

    ``engine`` does the chunks that are not done, and gives what became of each. ``progress`` is
    told the same, of those done before first.
    """
    plan.begin()
    for shard in plan.shards():
        progress(shard.counts())
    for counts in engine(plan):
        progress(counts)
    return finish(plan, output, form)
