"""The word lists that measures rest on, told apart by the hash of their files."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

from framing.evaluation.evaluation import Source

if TYPE_CHECKING:
    from framing.lexicon import Lexicon


def of_lexicon(lexicon: Lexicon) -> Source:
    """A lexicon of a feature."""
    name = f"{lexicon.name}.tsv"
    return Source(f"features/{name}", _hash("features", name))


def of_attributions() -> Source:
    """The cues of attribution relations."""
    return Source("framing/attributions/cues.tsv", _hash("framing.attributions", "cues.tsv"))


def of_events() -> Source:
    """What words mean in news at large; the stems are those of the rarity beside it."""
    return Source("framing/events/vectors.npy", _hash("framing.events", "vectors.npy"))


def of_alignment() -> Source:
    """The other names by which articles are matched."""
    return Source("framing/alignment/aliases.tsv", _hash("framing.alignment", "aliases.tsv"))


def of_vader() -> Source:
    """The lexicon of the VADER library."""
    name = f"vader_lexicon.txt of vaderSentiment {version('vaderSentiment')}"
    return Source(name, _hash("vaderSentiment", "vader_lexicon.txt"))


def _hash(package: str, *names: str) -> str:
    parts = [files(package).joinpath(name).read_bytes() for name in names]
    return sha256(b"".join(parts)).hexdigest()
