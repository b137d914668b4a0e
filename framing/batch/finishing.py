"""Finishing: the chunks of a run brought together into the files that were asked for."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.parquet as pq

from framing.batch import rows
from framing.batch.shards import Counts, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from framing.batch.plan import Plan
    from framing.batch.shards import Shard
    from framing.batch.writing import OutputFormat

REJECTS: Final = ".rejects.jsonl"
ASIDE: Final = ".aside.jsonl"


def finish(plan: Plan, output: Path, form: OutputFormat) -> Counts:
    """Write the results beside each other and remove the folder of chunks; what became of all.

    Each file appears whole or not at all, the table last: while the folder stands, a run that was
    broken off here does this again, with the same result.
    """
    shards = plan.shards()
    for suffix in (REJECTS, ASIDE):
        _bring_together(shards, suffix.lstrip("."), output.with_name(output.name + suffix))
    if plan.cues:
        cues = output.with_name(f"{output.stem}.cues{output.suffix}")
        _write(shards, "cues.parquet", cues, form, "cues")
    _write(shards, "parquet", output, form, "scores")
    counts = sum((shard.counts() for shard in shards), Counts())
    shutil.rmtree(plan.folder)
    return counts


def _bring_together(shards: Iterable[Shard], kind: str, path: Path) -> None:
    parts = [part for shard in shards if (part := shard.path(kind)).exists()]
    if not parts:
        path.unlink(missing_ok=True)
        return

    def write(beside: Path) -> None:
        with beside.open("wb") as file:
            for part in parts:
                file.write(part.read_bytes())

    written(path, write)


def _write(shards: Iterable[Shard], kind: str, path: Path, form: OutputFormat, name: str) -> None:
    parts = [part for shard in shards if (part := shard.path(kind)).exists()]
    schema = _schema([pq.read_schema(part) for part in parts])
    written(path, lambda beside: form.write(beside, schema, _tables(parts, schema), name))


def _tables(parts: Iterable[Path], schema: pa.Schema) -> Iterator[pa.Table]:
    for part in parts:
        table = pq.read_table(part)
        rows = len(table)
        yield pa.table(
            [
                table[field.name].cast(field.type)
                if field.name in table.column_names
                else pa.nulls(rows, field.type)
                for field in schema
            ],
            schema=schema,
        )


def _schema(schemas: Sequence[pa.Schema]) -> pa.Schema:
    """One schema for all chunks: our columns in their order, the input's other ones between.

    A column that differs in kind from chunk to chunk becomes text.
    """
    kinds: dict[str, pa.DataType] = {}
    for schema in schemas:
        for field in schema:
            kinds[field.name] = _common(kinds.get(field.name, field.type), field.type)
    measured = [name for name in rows.ours() if name in kinds]
    known = {*rows.LEADING, *measured}
    first = [name for name in rows.LEADING if name in kinds]
    extra = [name for name in kinds if name not in known]
    last = [name for name in measured if name not in rows.LEADING]
    order = (*first, *extra, *last)
    return pa.schema([(name, _told(kinds[name])) for name in order])


def _told(kind: pa.DataType) -> pa.DataType:
    """The kind of a column; one without any value is text."""
    return pa.string() if pa.types.is_null(kind) else kind


def _common(one: pa.DataType, other: pa.DataType) -> pa.DataType:
    if one == other:
        return one
    fields = [pa.schema([("x", kind)]) for kind in (one, other)]
    try:
        return pa.unify_schemas(fields, promote_options="permissive").field("x").type
    except pa.ArrowException:
        return pa.string()
