"""Lists of words that patterns are made of, in files beside this one: a pattern a line."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_LISTS: Final = Path(__file__).with_name("lists")


def alternatives(name: str) -> str:
    """The patterns of a list, joined so that any of them matches; lines with # say why they are."""
    lines = (_LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return "|".join(line for line in lines if not line.startswith("#"))
