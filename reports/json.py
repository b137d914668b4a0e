"""The summary as JSON, whole: for programs, and for whoever wants to recompute it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from reports.visible import encodable

if TYPE_CHECKING:
    from reports.summary import Summary


def render(summary: Summary) -> str:
    """The summary as JSON, its keys in the order of its fields."""
    text = json.dumps(asdict(summary), ensure_ascii=False, allow_nan=False, indent=1)
    return encodable(text) + "\n"
