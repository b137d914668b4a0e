"""Finishing: the chunks of a run brought together into the files that were asked for."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.parquet as pq

from framing.batch import data_package, duplicates, rows, schemas, versions
from framing.batch.durable import removed, written, written_text
from framing.batch.outcome import Counts, Form
from framing.batch.writing import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from framing.batch.duplicates import Duplicates
    from framing.batch.outputs import Outputs
    from framing.batch.plan import Plan
    from framing.batch.shards import Shard

_SIGNATURES: Final = "signatures.tmp"


def finish(plan: Plan, outputs: Outputs) -> Counts:
    """Write the results beside each other and remove the folder of chunks; what became of all.

    Each file appears whole or not at all, the description last: while the folder stands, a run
    that was broken off here does this again, with the same result.
    """
    plan.see_unchanged()
    shards = plan.shards()
    done = [shard.read() for shard in shards]
    unopened = len(plan.rejects)
    counts = sum((one.counts for one in done), Counts(read=unopened, rejected=unopened))
    assert counts.add_up, counts  # noqa: S101 — a total that does not add up must never be printed
    before = "".join(
        f"{json.dumps(asdict(reject), ensure_ascii=False)}\n" for reject in plan.rejects
    )
    _bring_together(before, _parts(shards, "rejects.jsonl"), outputs.rejects, plan.folder)
    _bring_together("", _parts(shards, "aside.jsonl"), outputs.aside, plan.folder)
    sheets = _sheets(plan, shards)
    if outputs.form.together:
        _write(tuple(sheets.values()), outputs.table, outputs)
    else:
        removed(outputs.cues)
        for name, path in (("cues", outputs.cues), ("scores", outputs.table)):
            if name in sheets:
                _write((sheets[name],), path, outputs)
    told = {name: sheet.schema for name, sheet in sheets.items()}
    forms = forms_of(form for one in done for form in one.forms)
    package = data_package.package(plan, outputs, told, counts, forms)
    written_text(outputs.package, package, within=plan.folder)
    plan.end()
    return counts


def forms_of(forms: Iterable[Form]) -> list[Form]:
    """Each form once, with the first file that has it."""
    first: dict[tuple[tuple[str, str], ...], Form] = {}
    for form in forms:
        first.setdefault(form.fields, form)
    return list(first.values())


def _write(sheets: tuple[Sheet, ...], path: Path, outputs: Outputs) -> None:
    written(path, lambda beside: outputs.form.write(beside, sheets), within=outputs.folder)


def _parts(shards: Iterable[Shard], kind: str) -> list[Path]:
    return [part for shard in shards if (part := shard.path(kind)).exists()]


def _bring_together(before: str, parts: Sequence[Path], path: Path, folder: Path) -> None:
    if not (before or parts):
        removed(path)
        return

    def write(beside: Path) -> None:
        with beside.open("wb") as file:
            file.write(before.encode("utf-8", "replace"))
            for part in parts:
                with part.open("rb") as source:
                    shutil.copyfileobj(source, file)

    written(path, write, within=folder)


def _sheets(plan: Plan, shards: Sequence[Shard]) -> dict[str, Sheet]:
    """The tables that were asked for, with rows that are read when they are written."""
    about = {
        "framing": json.dumps(
            {"versions": asdict(versions.current()), "options": plan.options}, ensure_ascii=False
        )
    }
    parts = _parts(shards, "parquet")
    last = rows.measured()
    copies = None
    if plan.duplicates:
        sketches = _parts(shards, "sketches.parquet")
        copies = duplicates.find(parts, sketches, plan.folder / _SIGNATURES)
        last = pa.schema([*rows.DUPLICATES, *last])
    found = map(pq.read_schema, parts)
    inner = schemas.common(rows.leading(), found, last, schemas.MOST)
    outer = inner.empty_table().rename_columns(schemas.unambiguous(inner.names)).schema
    sheets = {"scores": Sheet("scores", outer, _tables(parts, inner, outer, copies), about)}
    if plan.cues:
        ledger = _tables(_parts(shards, "cues.parquet"), rows.CUES, rows.CUES, None)
        sheets["cues"] = Sheet("cues", rows.CUES, ledger, about)
    return sheets


def _tables(
    parts: Iterable[Path], inner: pa.Schema, outer: pa.Schema, copies: Duplicates | None
) -> Iterator[pa.Table]:
    start = 0
    for part in parts:
        table = pq.read_table(part)
        if copies is not None:
            for name, column in copies.columns(start, len(table)).items():
                table = table.append_column(name, column)
        start += len(table)
        yield schemas.fitted(table, inner).rename_columns(outer.names)
