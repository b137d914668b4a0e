"""Events: which articles report the same one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import framing
from framing.events import group

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


def test_the_april_call_is_told_from_the_june_call():
    articles = [replace(article, event="") for article in framing.read(SEEDS)]
    june, april = group(framing.analyse(articles))
    assert len(june.articles) == 4
    assert april.articles == ("han-trump-call-arirang",)
    assert "Lee" in june.reason
    assert "Han" in june.apart
