"""Take the README's picture of a report again: the contrast of the seeds, in Chromium.

Usage: python docs/picture.py [CHROMIUM]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import framing

HOME = Path(__file__).resolve().parent.parent
SIZE = {"width": 1200, "height": 900}


def main(chromium: str = "/usr/bin/chromium") -> None:
    """Write docs/report.png."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        report = Path(folder) / "report.html"
        report.write_text(framing.report(framing.read(HOME / "seeds")), encoding="utf-8")
        browser = driver.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport=SIZE, color_scheme="light")
        page.goto(report.as_uri())
        page.evaluate(
            "scrollBy(0, document.querySelector('.contrast h2').getBoundingClientRect().top - 32)"
        )
        page.screenshot(path=HOME / "docs" / "report.png")
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
