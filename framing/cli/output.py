"""Where a report goes: to standard output or to a file, never over another one unasked."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from framing.cli.reading import Failure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.analysis import Analysis
    from framing.comparison import Comparison

FORMATS: Final = ("html", "markdown", "json", "text")
_ENDINGS: Final = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".json": "json",
    ".txt": "text",
}


def show(subject: Analysis | Comparison) -> None:
    """Print a summary for the terminal: in its width and colours if it is one, plain if not."""
    from reports import report, summary_of

    if not sys.stdout.isatty():
        click.echo(report(subject, "text"))
        return
    from rich.console import Console

    from reports.terminal import renderable

    Console().print(renderable(summary_of(subject)))


def deliver_report(
    subject: Analysis | Comparison,
    *,
    format_: str | None,
    output: str | None,
    overwrite: bool,
    sources: Sequence[Path],
    quiet: bool,
) -> None:
    """Write the report of a subject; unless ``quiet`` or on standard output, sum it up there."""
    from reports import report

    kind = format_for(format_, output)
    path = deliver(
        report(subject, kind),
        output=output,
        default="framing-report.html" if kind == "html" else None,
        overwrite=overwrite,
        sources=sources,
    )
    if path is not None and not quiet:
        show(subject)
        click.echo(f"The report lies in {path}")


def format_for(format_: str | None, output: str | None) -> str:
    """The format asked for, or the one that the output file's name tells; HTML otherwise."""
    if format_ is not None or not output or output == "-":
        return format_ or "html"
    ending = Path(output).suffix.lower()
    if ending and ending not in _ENDINGS:
        message = (
            f'found the ending "{ending}" in {output}, expected one of {", ".join(_ENDINGS)}. '
            "Give one of these, or say the format with -f."
        )
        raise click.BadParameter(message, param_hint="--output")
    return _ENDINGS.get(ending, "html")


def deliver(
    text: str | bytes,
    *,
    output: str | None,
    default: str | None,
    overwrite: bool,
    sources: Sequence[Path],
) -> Path | None:
    """Write a report and return where it lies, or None for standard output.

    Without ``output`` it goes to the file ``default``, or to the next free name like it if that
    holds something else; without ``default`` to standard output.

    Raises
    ------
    Failure
        If the file exists, holds something else and must not be overwritten, if it is one of the
        ``sources`` that the report was made from, or if it cannot be written.
    """
    if output == "-" or (output is None and default is None):
        click.echo(text, nl=isinstance(text, str) and not text.endswith("\n"))
        return None
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    path = Path(output) if output is not None else _free(Path(default or ""), data)
    if path.is_dir():
        message = (
            f"{path} is a folder, expected a file. Give a file in it, as {path / 'report.html'}."
        )
        raise Failure(message)
    if any(path.exists() and path.samefile(source) for source in sources):
        message = (
            f"{path} is one of the inputs, which a report must not replace. Give another name."
        )
        raise Failure(message)
    if path.is_file() and path.read_bytes() == data:
        return path.resolve()
    if path.exists() and not overwrite and output is not None:
        message = (
            f"{path} exists and holds something else. Add --overwrite to replace it, "
            "or give another name after -o."
        )
        raise Failure(message)
    try:
        path.write_bytes(data)
    except OSError as error:
        message = f"cannot write {path}: {error.strerror or error}. Give another name after -o."
        raise Failure(message) from error
    return path.resolve()


def _free(path: Path, data: bytes) -> Path:
    """``path``, or the first of path-2, path-3, ... that is free or holds the same already."""
    names = (path.stem if number == 1 else f"{path.stem}-{number}" for number in count(1))
    candidates = (path.with_name(name + path.suffix) for name in names)
    return next(
        candidate
        for candidate in candidates
        if not candidate.exists() or (candidate.is_file() and candidate.read_bytes() == data)
    )
