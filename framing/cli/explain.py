"""``framing explain``: one feature or measure, from its declaration."""

from __future__ import annotations

import textwrap
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from framing.cli.reading import Failure

if TYPE_CHECKING:
    from framing.feature import Feature
    from framing.measure import Measure


@click.command(
    epilog="\b\nExamples:\n  framing explain hedging\n  framing explain attribution_share\n"
)
@click.argument("name")
def explain(name: str) -> None:
    """Say what a feature or measure counts, how to read it, and what it cannot tell."""
    from features import FEATURES

    feature = next((f for f in FEATURES if name == f.name or _measure(f, name)), None)
    if feature is None:
        raise Failure(_unknown(name, FEATURES))
    click.echo(explanation(feature))


def _measure(feature: Feature, name: str) -> Measure | None:
    return next((m for m in feature.measures if name == m.name or name in m.columns()), None)


def _unknown(name: str, features: tuple[Feature, ...]) -> str:
    names = [f.name for f in features] + [
        c for f in features for m in f.measures for c in m.columns()
    ]
    close = get_close_matches(name, names, n=1)
    hint = f' Did you mean "{close[0]}"?' if close else ""
    known = ", ".join(feature.name for feature in features)
    return f'found no feature or measure "{name}".{hint} The features are {known}.'


def explanation(feature: Feature) -> str:
    """The feature's documentation as plain text."""
    parts = [f"{feature.name}: {feature.question}", feature.counted, feature.higher]
    parts += [feature.cannot_tell]
    for measure in feature.measures:
        lines = [f"{measure.label}: {', '.join(measure.columns())}", f"  unit: {measure.unit}"]
        lines += textwrap.wrap(
            f"formula: {measure.formula}", 96, initial_indent="  ", subsequent_indent="    "
        )
        least = ", ".join(
            f"{scope.name.lower()} {count}"
            for scope, count in measure.minimum.items()
            if scope in measure.scopes
        )
        lines.append(f"  given from so many {measure.base_unit} on: {least}")
        if measure.part_of:
            told = f"a part of {measure.part_of}. {measure.counted} {measure.cannot_tell}"
            lines += textwrap.wrap(told, 96, initial_indent="  ", subsequent_indent="  ")
        parts.append("\n".join(lines))
    if feature.lexicon is not None:
        entries = feature.lexicon.entries
        families = ", ".join(
            f"{family} {sum(entry.family == family for entry in entries)}"
            for family in feature.lexicon.families
        )
        parts.append(f"Lexicon: {len(entries)} entries ({families})")
    sources = (source for measure in feature.measures for source in measure.sources)
    parts += [f"Source: {source}" for source in dict.fromkeys((*feature.sources, *sources))]
    return "\n\n".join(part if "\n" in part else textwrap.fill(part, 98) for part in parts if part)
