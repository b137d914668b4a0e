"""The teaching pack: two invented events, each told by four articles, with marks made by reading.

Each folder of ``EVENTS`` holds plain articles with a manifest, and can be copied, read, compared
or made into exercises like any other folder; ``gold`` beside them holds what a careful reader
marks. The texts and marks are under CC BY 4.0, see ``LICENSE-pack``.

>>> import framing
>>> [len(framing.read(event)) for event in EVENTS]
[4, 4]
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

PACK: Final = Path(__file__).parent
"""The folder of the pack, wherever the toolkit is installed."""

EVENTS: Final = (PACK / "ferry", PACK / "lockers")
"""The folders of its events."""
