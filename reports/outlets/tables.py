"""Profiles of outlets as one tidy table, and as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import csv

from framing.ledger import SCOPE_NAMES
from framing.outlets.scores import MEASURES
from reports.outlets.limits import LIMITS, basis
from reports.visible import encodable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.outlets.estimate import Estimate
    from framing.outlets.profile import Profile
    from framing.outlets.profiling import Profiles
    from framing.outlets.sourcing import Sourcing

MEAN: Final = "mean of articles"
DIFFERENCE: Final = "difference within events"
EFFECTIVE: Final = "effective number of sources"
SHARE: Final = "share of the most heard sources"

SCHEMA: Final = pa.schema(
    [
        ("outlet", pa.string()),
        ("measure", pa.string()),
        ("statistic", pa.string()),
        ("unit", pa.string()),
        ("value", pa.float64()),
        ("low", pa.float64()),
        ("high", pa.float64()),
        ("n", pa.int64()),
        ("n_unit", pa.string()),
        ("missing", pa.int64()),
        ("clusters", pa.int64()),
        ("lower_quartile", pa.float64()),
        ("median", pa.float64()),
        ("upper_quartile", pa.float64()),
        ("reason", pa.string()),
    ]
)
"""The columns of the table; ``value`` is missing for the ``reason``."""


def table(profiles: Profiles) -> pa.Table:
    """A row for each outlet, measure and statistic, the outlets in alphabetical order."""
    return pa.Table.from_pylist(list(_rows(profiles)), SCHEMA)


def render(profiles: Profiles, kind: str) -> str | bytes:
    """The table as "csv" or "parquet", or everything as "json"."""
    if kind == "json":
        return as_json(profiles)
    sink = pa.BufferOutputStream()
    if kind == "csv":
        csv.write_csv(table(profiles), sink)
    else:
        pq.write_table(table(profiles), sink)
    data: bytes = sink.getvalue().to_pybytes()
    return data


def as_json(profiles: Profiles) -> str:
    """All that was found, with the most heard sources and the limits."""
    found: dict[str, Any] = {
        "collection": profiles.collection,
        "articles": profiles.articles,
        "articles_without_outlet": profiles.without,
        "events": profiles.events,
        "least_articles": profiles.least.articles,
        "least_events": profiles.least.events,
        "basis": basis(profiles),
        "limits": [asdict(limit) for limit in LIMITS],
        "outlets": [asdict(outlet) for outlet in profiles.outlets],
        "rows": table(profiles).to_pylist(),
        "sourcing": [asdict(sourcing) for sourcing in profiles.sourcing],
        "no_sourcing": profiles.no_sourcing,
    }
    return encodable(json.dumps(found, ensure_ascii=False, indent=1)) + "\n"


def _rows(profiles: Profiles) -> Iterator[dict[str, Any]]:
    for place in range(len(profiles.outlets)):
        for column, found in profiles.profiles.items():
            yield from _of_measure(found[place], column, events=profiles.events > 0)
        for sourcing in profiles.sourcing[place : place + 1]:
            yield from _of_sourcing(sourcing)


def _of_measure(profile: Profile, column: str, *, events: bool) -> Iterator[dict[str, Any]]:
    measure, scope = MEASURES[column]
    first = {
        "outlet": profile.outlet,
        "measure": column,
        "unit": f"{measure.unit}; {SCOPE_NAMES[scope]}",
    }
    quartiles = profile.quartiles or (None, None, None)
    yield {
        **first,
        "statistic": MEAN,
        **_estimate(profile.mean, profile.reason),
        "n": profile.articles,
        "n_unit": "articles",
        "missing": profile.missing,
        **dict(zip(("lower_quartile", "median", "upper_quartile"), quartiles, strict=True)),
    }
    if events:
        yield {
            **first,
            "statistic": DIFFERENCE,
            **_estimate(profile.difference, profile.no_difference),
            "n": profile.events,
            "n_unit": "events",
        }


def _of_sourcing(sourcing: Sourcing) -> Iterator[dict[str, Any]]:
    first = {
        "outlet": sourcing.outlet,
        "measure": "source_concentration",
        "n": sourcing.articles,
        "n_unit": "articles with a source by name",
    }
    yield {
        **first,
        "statistic": EFFECTIVE,
        "unit": "sources heard equally often",
        **_estimate(sourcing.effective, sourcing.reason),
    }
    yield {
        **first,
        "statistic": SHARE,
        "unit": "share of attributions by name, 0 to 1",
        "value": sourcing.share,
        "reason": sourcing.reason if sourcing.share is None else "",
    }


def _estimate(estimate: Estimate | None, reason: str) -> dict[str, Any]:
    if estimate is None:
        return {"reason": reason}
    return {
        "value": estimate.value,
        "low": estimate.low,
        "high": estimate.high,
        "clusters": estimate.clusters,
        "reason": estimate.reason,
    }
