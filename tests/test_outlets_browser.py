"""The page of outlets in a real browser: access, sizes, letters, no request."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from framing.outlets.profiling import profiles
from reports.outlets.html import render
from reports.outlets.selection import select

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip(
    "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
)

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
LETTERS = """Math.min(...[...document.querySelectorAll('svg text')].map(
    text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))"""

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"{CHROMIUM} is not installed")


@pytest.fixture(scope="module")
def page_file(tmp_path_factory):
    draw = np.random.default_rng(2)
    rows = [
        {
            "outlet": outlet,
            "event": f"e{place}",
            "hedging": float(draw.gamma(2, 0.3)),
            "sources": float(draw.poisson(6)),
        }
        for outlet in ("The Ferry", "Harbour " * 12, "x" * 90)
        for place in range(40)
    ]
    folder = tmp_path_factory.mktemp("outlets")
    pq.write_table(pa.Table.from_pylist(rows), folder / "s.parquet")
    page = folder / "page.html"
    page.write_text(render(select(profiles(folder / "s.parquet"))), encoding="utf-8")
    return page


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "dark")])
def test_the_page_is_open_to_all_and_fits(page_file, width, scheme):
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        requests = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto(page_file.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        found = axe.Axe().run(page, options={"runOnly": RULES}).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(LETTERS) >= 11
        assert requests == [page_file.as_uri()]
        browser.close()
