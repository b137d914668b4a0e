"""Event: articles that report the same thing, and why they were put together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """Articles on the same event; a single article is an event, too."""

    name: str
    """As the articles name their event, else what tells it best: names and rare words."""
    articles: tuple[str, ...]
    """Ids, in the order in which the articles were given."""
    reason: str
    """Why these articles belong together, or why the one is alone."""
    apart: str = ""
    """By what the event is told from the nearest other one; empty if there is none."""
