"""Rarity: how seldom a term is in news, whatever the event."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

_TABLE: Final = Path(__file__).with_name("rarity.tsv")


def rarity(key: str) -> float:
    """Minus the natural logarithm of the share of sentences of news with this term."""
    table, rarest = _rarities()
    return table.get(key, rarest)


@cache
def _rarities() -> tuple[dict[str, float], float]:
    """The rarity of common terms, and that of all others."""
    table: dict[str, float] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith(("#", "rarity\t")):
            value, keys = line.split("\t")
            table.update(dict.fromkeys(keys.split(","), float(value)))
    return table, max(table.values()) + 0.5
