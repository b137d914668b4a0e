"""Tells an article's text from the furniture of the page it was copied from."""

from __future__ import annotations

from framing.cleaning.blocks import Block, Layout, Zone, zone_bytes, zones_of
from framing.cleaning.cleaner import clean, clean_all

__all__ = ["Block", "Layout", "Zone", "clean", "clean_all", "zone_bytes", "zones_of"]
