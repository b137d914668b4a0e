"""An evaluation written for the terminal, as Markdown, and as JSON."""

from __future__ import annotations

import json
import textwrap
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.evaluation.evaluation import Evaluation, Figure, Row, Task

_WIDTH: Final = 98
# So many digits of a hash tell files apart for people; JSON has them all.
_SHORT: Final = 12


def as_json(evaluation: Evaluation) -> str:
    """The evaluation for machines; the same file and version give the same bytes."""
    task, measured = evaluation.task, evaluation.measured
    found = {
        "task": task.name,
        "question": task.question,
        "file": evaluation.file,
        "file_sha256": evaluation.sha256,
        "items": task.items,
        "count": evaluation.count,
        "left_out": evaluation.left_out,
        "rule": task.rule,
        "figures": [asdict(figure) for figure in measured.figures],
        **({"rows": [_counts(row) for row in measured.rows]} if measured.rows else {}),
        "floor": asdict(measured.floor),
        "differences": measured.differences,
        "published": [asdict(figure) for figure in task.published],
        "interval": f"95 %; {task.intervals}",
        "tuned": task.tuned,
        "version": evaluation.version,
        "lexicon": asdict(evaluation.source),
    }
    return json.dumps(found, indent=2, ensure_ascii=False)


def _counts(row: Row) -> dict[str, Any]:
    return asdict(row) | {"precision": row.precision, "recall": row.recall, "f1": row.f1}


def as_text(evaluation: Evaluation) -> str:
    """The evaluation for the terminal."""
    task, measured = evaluation.task, evaluation.measured
    lines = [f"{task.name}: {task.question}", ""]
    lines += [_line(figure.name, figure) for figure in measured.figures]
    lines += [_line(f"floor: {measured.floor.name}", measured.floor)]
    for figure in task.published:
        lines += [f"  {figure.value:6.3f}{'':22}published: {figure.name}"]
    lines += _table(measured.rows)
    lines += ["", *_wrapped("Data", _data(evaluation)), *_wrapped("Rule", task.rule)]
    lines += _wrapped("95 % intervals", f"{task.intervals}.")
    lines += _wrapped("Tuned", task.tuned)
    lines += _wrapped("Version", _version(evaluation))
    for values, reference in _references(task):
        lines += _wrapped(f"Published {values}", reference)
    return "\n".join(lines)


def as_markdown(evaluation: Evaluation) -> str:
    """The evaluation as a section of a page."""
    task, measured = evaluation.task, evaluation.measured
    lines = [f"## {task.name}", "", task.question, ""]
    lines += ["| what | figure | 95 % interval |", "| --- | --- | --- |"]
    lines += [_row(f"**{f.name}**" if not n else f.name, f) for n, f in enumerate(measured.figures)]
    lines += [_row(f"floor: {measured.floor.name}", measured.floor)]
    lines += [f"| published: {f.name} | {f.value:.3f} | |" for f in task.published]
    lines += _markdown_table(measured.rows)
    points = {
        "Data": _data(evaluation),
        "Rule": task.rule,
        "Intervals": f"{task.intervals}.",
        "Tuned": task.tuned,
        "Version": _version(evaluation),
    }
    lines += [""]
    for name, text in points.items():
        lines += _bullet(f"**{name}:** {text}")
    for values, reference in _references(task):
        lines += _bullet(f"**Published {values}:** {reference}")
    return "\n".join(lines)


def _references(task: Task[Any]) -> list[tuple[str, str]]:
    """Each reference once, with the published figures that it gives."""
    values: dict[str, list[str]] = {}
    for figure in task.published:
        values.setdefault(figure.reference, []).append(f"{figure.value:.3f}")
    return [(", ".join(found), reference) for reference, found in values.items()]


def _line(name: str, figure: Figure) -> str:
    return f"  {figure.value:6.3f}  {_interval(figure):20}{name}"


def _row(name: str, figure: Figure) -> str:
    interval = _interval(figure).strip("[]")
    return f"| {name} | {figure.value:.3f} | {interval} |".replace("  ", " ")


def _table(rows: Sequence[Row]) -> list[str]:
    """A line for each kind: precision, recall and F1, with what they were counted from."""
    if not rows:
        return []
    width = max(len(row.name) for row in rows)
    head = f"  {'':{width}}  {'precision':18}{'recall':18}{'F1'}"
    cells = [(row, f"{row.right} of {row.found}", f"{row.met} of {row.marked}") for row in rows]
    return ["", head] + [
        f"  {row.name:{width}}  {row.precision:.3f} {right:12}{row.recall:.3f} {met:12}{row.f1:.3f}"
        for row, right, met in cells
    ]


def _markdown_table(rows: Sequence[Row]) -> list[str]:
    if not rows:
        return []
    head = ["", "| kind | precision | recall | F1 |", "| --- | --- | --- | --- |"]
    return head + [
        f"| {row.name} | {row.precision:.3f} ({row.right} of {row.found}) "
        f"| {row.recall:.3f} ({row.met} of {row.marked}) | {row.f1:.3f} |"
        for row in rows
    ]


def _interval(figure: Figure) -> str:
    if figure.low is None or figure.high is None:
        return ""
    return f"[{figure.low:.3f} to {figure.high:.3f}]"


def _data(evaluation: Evaluation) -> str:
    left = f", {evaluation.left_out:,} more left out" if evaluation.left_out else ""
    return (
        f"{evaluation.file}, {evaluation.count:,} {evaluation.task.items}{left} "
        f"(SHA-256 {evaluation.sha256[:_SHORT]})."
    )


def _version(evaluation: Evaluation) -> str:
    source = evaluation.source
    return f"toolkit {evaluation.version}; {source.name} (SHA-256 {source.sha256[:_SHORT]})."


def _wrapped(name: str, text: str) -> list[str]:
    return textwrap.wrap(f"{name}: {text}", _WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def _bullet(text: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent="- ",
        subsequent_indent="  ",
        break_on_hyphens=False,
        break_long_words=False,
    )
