"""``framing features``: the list of what is looked for."""

from __future__ import annotations

import click


@click.command(epilog="\b\nExample:\n  framing features\n")
def features() -> None:
    """List the features: name, question, and the measures made of each."""
    from features import FEATURES

    for feature in FEATURES:
        click.echo(f"{feature.name}: {feature.question}")
        for measure in feature.measures:
            click.echo(f"    {', '.join(measure.columns())} ({measure.unit})")
    click.echo("\nMore about one: framing explain NAME")
