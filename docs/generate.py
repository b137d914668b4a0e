"""Write the pages of docs/ that are made from declarations, or check that they are fresh.

Usage: python docs/generate.py [--check]
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from features import FEATURES
from framing.cli import main as framing_command
from framing.ledger import SCOPE_NAMES, Scope

if TYPE_CHECKING:
    from framing.feature import Feature
    from framing.measure import Measure

HERE = Path(__file__).resolve().parent


def measures_page() -> str:
    """Every column of the table of scores, with unit, formula and least."""
    lines = [
        "# Measures",
        "",
        "The columns of `framing.score(...)` and of `analysis.scores`, generated from the",
        "declarations in `features/` by `make docs`. A missing value has its reason in",
        "`analysis.abstentions`.",
        "",
        "Every number can be computed again from `analysis.cues`, `analysis.sentences` and, for",
        "what attributions say, `analysis.attributions`. In the formulas, cues and words are those",
        "of the column's voice and zone:",
        "",
        *(
            f"- columns that end in `{scope.value}`: {SCOPE_NAMES[scope]}"
            if scope.value
            else f"- columns without an ending: {SCOPE_NAMES[scope]} (body and headings)"
            for scope in Scope
        ),
        "",
        "The author's words of a sentence are `words - words_quoted`. Furniture is in no measure.",
        "",
    ]
    for feature in FEATURES:
        lines += [f"## {feature.name}", "", feature.question, ""]
        for measure in feature.measures:
            least = ", ".join(
                f"{measure.minimum[scope]} in `{measure.column(scope)}`" for scope in measure.scopes
            )
            lines += [
                f"**{measure.label}**: {', '.join(f'`{c}`' for c in measure.columns())}",
                "",
                *([f"- a part of `{measure.part_of}`"] if measure.part_of else []),
                f"- unit: {measure.unit}",
                f"- formula: {measure.formula}",
                f"- higher means: {measure.higher}",
                f"- 95 % interval: {interval(measure)}",
                f"- least {measure.base_unit}: {least}",
                "",
            ]
        lines += [feature.cannot_tell, ""]
    return "\n".join(lines)


def interval(measure: Measure) -> str:
    """How the interval of a measure is made, or why there is none."""
    if measure.no_interval:
        return f"none, {measure.no_interval}"
    return f"{measure.method.name}, see [intervals.md](intervals.md)"


def features_page() -> str:
    """The catalogue: every feature as its declaration and its cases tell it."""
    lines = [
        "# Features",
        "",
        "What is looked for in a text, generated from the declarations in `features/` and their",
        "test cases by `make docs`. The examples are run by the tests.",
        "",
    ]
    for feature in FEATURES:
        lines += [f"## {feature.name}", "", f"*{feature.question}*", "", feature.counted, ""]
        lines += [
            f"**How to read it.** {feature.higher}",
            "",
            f"**Limits.** {feature.cannot_tell}",
            "",
        ]
        for measure in feature.measures:
            columns = ", ".join(f"`{column}`" for column in measure.columns())
            lines.append(f"- {measure.label}: {columns}, {measure.unit}")
        lines += ["", *lexicon_lines(feature), *example_lines(feature)]
        lines += [f"Source: {source}  " for source in feature.sources]
        lines.append("")
        for measure in feature.measures:
            if measure.part_of:
                lines += part_lines(feature, measure)
    return "\n".join(lines)


def part_lines(feature: Feature, measure: Measure) -> list[str]:
    """What a part of a feature counts by itself."""
    return [
        f"### {measure.name}",
        "",
        f"*{measure.label}, a part of `{measure.part_of}`*",
        "",
        measure.counted,
        "",
        f"**How to read it.** Higher means that {measure.higher}.",
        "",
        f"**Limits.** {measure.cannot_tell}",
        "",
        *example_lines(feature, measure.name),
        *(f"Source: {source}  " for source in measure.sources),
        "",
    ]


def lexicon_lines(feature: Feature) -> list[str]:
    """How large the feature's lexicon is, by family."""
    if feature.lexicon is None:
        return []
    counts = Counter(entry.family for entry in feature.lexicon.entries)
    families = ", ".join(f"{family.replace('_', ' ')} {counts[family]}" for family in counts)
    return [f"Lexicon: {len(feature.lexicon.entries)} entries ({families}).", ""]


def example_lines(feature: Feature, part: str = "") -> list[str]:
    """Some texts with what is marked in them, by one part if named, and some without marks."""
    path = HERE.parent / "tests" / "cases" / f"{feature.name}.json"
    cases = [
        case
        for case in json.loads(path.read_text(encoding="utf-8"))
        if case["expect"] == "pass" and case.get("part", "") == part
    ]
    found = [case for case in cases if case["cues"]][:4]
    not_found = [case for case in cases if not case["cues"]][:3]
    rows = [
        f"| {cell(case['text'])} | {', '.join(map(cell, case['cues'])) or '–'} |"
        for case in [*found, *not_found]
    ]
    return ["| example | marked |", "| --- | --- |", *rows, ""]


def cell(text: str) -> str:
    """Text as it may stand in a cell of a Markdown table."""
    return " ".join(text.split()).replace("|", "\\|").replace("*", "\\*").replace("_", "\\_")


def command_page() -> str:
    """The help of every command, as it prints it."""
    lines = ["# Command line", "", "Generated from the commands' own help by `make docs`.", ""]
    context = click.Context(framing_command, info_name="framing", max_content_width=100)
    context.terminal_width = 100
    pages = [("framing", framing_command.get_help(context))]
    for name in framing_command.list_commands(context):
        command = framing_command.get_command(context, name)
        if command is not None:
            inner = click.Context(command, info_name=name, parent=context, terminal_width=100)
            pages.append((f"framing {name}", command.get_help(inner)))
    for name, text in pages:
        lines += [f"## {name}", "", "```text", text.rstrip(), "```", ""]
    return "\n".join(lines)


PAGES = {"features.md": features_page, "measures.md": measures_page, "cli.md": command_page}


def main(arguments: list[str]) -> int:
    """Write all pages; with ``--check``, only say which are stale."""
    stale = []
    for name, make in PAGES.items():
        path = HERE / name
        page = make().rstrip() + "\n"
        if path.exists() and path.read_text(encoding="utf-8") == page:
            continue
        stale.append(name)
        if "--check" not in arguments:
            path.write_text(page, encoding="utf-8")
    if stale and "--check" in arguments:
        print(f"Stale: {', '.join('docs/' + name for name in stale)}. Run: make docs")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
