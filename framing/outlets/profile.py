"""Profile: what one measure looks like in the articles of one outlet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.outlets import within_events
from framing.outlets.estimate import mean

if TYPE_CHECKING:
    from framing.arrays import Floats, Ints
    from framing.outlets.estimate import Estimate

QUARTILES: Final = (0.25, 0.5, 0.75)


@dataclass(frozen=True, slots=True)
class Profile:
    """One measure in the articles of one outlet.

    ``articles`` have a value; in ``missing`` more of them the measure abstained. ``mean`` and
    ``quartiles`` are missing for a ``reason``. ``difference`` is that from the other outlets on
    the same events, each of ``events`` events counted once; missing for ``no_difference``.
    """

    outlet: str
    column: str
    articles: int
    missing: int
    mean: Estimate | None
    quartiles: tuple[float, float, float] | None
    reason: str
    events: int
    difference: Estimate | None
    no_difference: str


@dataclass(frozen=True, slots=True)
class Least:
    """So many articles are needed for a mean, and so many events for a difference."""

    articles: int = 30
    events: int = 10


def profile(
    outlet: str,
    column: str,
    values: Floats,
    cluster: Ints,
    differences: Floats,
    *,
    least: Least,
    possible: tuple[float, float],
) -> Profile:
    """One outlet's profile on one measure.

    Parameters
    ----------
    outlet, column
        Their names.
    values, cluster
        The value of each of its articles, and a number that articles of one event or day share.
    differences
        For each event that others report too: its value minus that of the others.
    least
        What a mean and a difference need.
    possible
        The least and the greatest value that the measure can have.
    """
    known = ~np.isnan(values)
    count = int(known.sum())
    enough = count >= max(least.articles, 1)
    shared = len(differences) >= max(least.events, 1)
    quartiles = np.quantile(values[known], QUARTILES).tolist() if enough else None
    return Profile(
        outlet=outlet,
        column=column,
        articles=count,
        missing=len(values) - count,
        mean=mean(values[known], cluster[known], possible) if enough else None,
        quartiles=tuple(quartiles) if quartiles else None,
        reason="" if enough else _too_few(count, len(values), least),
        events=len(differences),
        difference=within_events.mean_difference(differences) if shared else None,
        no_difference="" if shared else _too_few_events(len(differences), least),
    )


def _too_few(count: int, articles: int, least: Least) -> str:
    of = "" if count == articles else f" of {articles:,} with a value"
    return f"{_number(count, 'article')}{of}: a mean needs {least.articles}"


def _too_few_events(count: int, least: Least) -> str:
    found = _number(count, "event") if count else "no event"
    return f"{found} that another outlet reports too: a difference needs {least.events}"


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
