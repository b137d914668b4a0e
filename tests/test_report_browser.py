"""The HTML report in a real browser: access, links, switches, sizes, print."""

from __future__ import annotations

from pathlib import Path

import pytest

import framing
import reports

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip(
    "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
)

HOME = Path(__file__).parent.parent
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
DESKTOP = {"width": 1280, "height": 900}
TABLET = {"width": 820, "height": 1100}
PHONE = {"width": 360, "height": 740}

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"{CHROMIUM} is not installed")

LONG_WORD = framing.Article(
    id="a-" + "very" * 40,
    title="Un" + "believ" * 40 + "able",
    text=("The mayor said " + "x" * 300 + " may close. ") * 20,
    outlet="o" * 200,
    event="e" * 200,
    style="s" * 60,
)
KOREAN = framing.Article(id="korean", text="이재명 대통령은 통화했다. " * 20, event="e" * 200)


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The reports looked at, each in a file."""
    folder = tmp_path_factory.mktemp("reports")
    seeds = framing.read(HOME / "seeds")
    subjects = {
        "seeds": seeds,
        "one": seeds[2],
        "long": [LONG_WORD, KOREAN],
        "none": framing.Article(id="empty", text=""),
    }
    for name, subject in subjects.items():
        (folder / f"{name}.html").write_text(reports.report(subject), encoding="utf-8")
    return folder


@pytest.fixture
def visit(browser, files):
    """Opens a report in a context of its own, which is closed after the test."""
    contexts = []

    def opened(name="seeds", **options):
        context = browser.new_context(**{"viewport": DESKTOP, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.requests, page.messages = [], []
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("console", lambda message: page.messages.append(message.text))
        page.goto((files / f"{name}.html").as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


def violations(page):
    found = axe.Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found]


@pytest.mark.parametrize(
    ("name", "size", "scheme"),
    [
        ("seeds", DESKTOP, "light"),
        ("seeds", DESKTOP, "dark"),
        ("seeds", PHONE, "light"),
        ("seeds", PHONE, "dark"),
        ("one", DESKTOP, "light"),
        ("one", PHONE, "dark"),
        ("long", DESKTOP, "dark"),
        ("long", PHONE, "light"),
        ("none", PHONE, "light"),
    ],
)
def test_axe_finds_no_violation(visit, name, size, scheme):
    assert violations(visit(name, viewport=size, color_scheme=scheme)) == []


def test_axe_finds_no_violation_with_everything_unfolded_and_shown(visit):
    page = visit()
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    for box in page.locator(".legend input").all():
        box.check()
    assert violations(page) == []


@pytest.mark.parametrize("size", [DESKTOP, TABLET, PHONE], ids=["desktop", "tablet", "phone"])
@pytest.mark.parametrize("name", ["seeds", "one", "long", "none"])
def test_page_does_not_scroll_sideways(visit, name, size):
    page = visit(name, viewport=size)
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_page_asks_for_nothing_and_reports_no_error(visit):
    page = visit()
    assert len(page.requests) == 1
    assert page.messages == []


def test_every_link_leads_to_something(visit):
    lost = visit().evaluate(
        "[...document.querySelectorAll('a')].map(link => link.getAttribute('href'))"
        ".filter(href => !document.getElementById(href.slice(1)))"
    )
    assert lost == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with script", "without script"])
def test_number_leads_to_its_words_and_a_word_to_its_mark(visit, scripts):
    page = visit(java_script_enabled=scripts)
    number = page.locator("table.measures").first.locator("td.other a").first
    number.click()
    entry = page.locator("#" + number.get_attribute("href").removeprefix("#"))
    assert entry.is_visible()
    link = entry.locator("a.where").first
    link.click()
    mark = page.locator("#" + link.get_attribute("href").removeprefix("#"))
    box = mark.bounding_box()
    assert 0 <= box["y"] < DESKTOP["height"]
    mark.locator("xpath=following-sibling::a[1]").click()
    assert page.locator("tr:target").is_visible()


def test_link_into_a_folded_part_unfolds_it(visit):
    page = visit()
    folded = page.locator("details.rest tbody tr").first
    assert not folded.is_visible()
    page.evaluate("id => location.hash = id", folded.get_attribute("id"))
    folded.wait_for(state="visible")


@pytest.mark.parametrize("scripts", [True, False], ids=["with script", "without script"])
def test_boxes_show_and_hide_marks(visit, scripts):
    page = visit(java_script_enabled=scripts)
    tags = {name: page.locator(f"a.tag.m-{name}").first for name in ("sensational", "sentiment")}
    assert tags["sensational"].is_visible()
    assert not tags["sentiment"].is_visible()
    page.locator("#show-sensational").uncheck()
    page.locator("#show-sentiment").check()
    assert not tags["sensational"].is_visible()
    assert tags["sentiment"].is_visible()


def test_hidden_marks_have_no_line_and_shown_ones_differ(visit):
    page = visit()

    def line(feature):
        return page.evaluate(
            "name => getComputedStyle(document.querySelector(`mark.m-${name}`)).textDecorationLine"
            " + ' ' +"
            " getComputedStyle(document.querySelector(`mark.m-${name}`)).textDecorationStyle",
            feature,
        )

    assert line("sentiment").startswith("none")
    shown = [line(feature) for feature in ("sensational", "hedging", "attribution")]
    assert shown[:2] == ["underline wavy", "underline dashed"]
    assert len(set(shown)) == 3


def test_keyboard_reaches_the_skip_link_first(visit):
    page = visit()
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.textContent")
    assert focused == "Skip to the report"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_print_unfolds_everything_and_fits_the_paper(visit):
    page = visit(viewport={"width": 680, "height": 960})
    page.emulate_media(media="print")
    heights = page.evaluate(
        "[...document.querySelectorAll('details > :not(summary)')]"
        ".map(part => part.getBoundingClientRect().height)"
    )
    assert heights
    assert all(height > 0 for height in heights)
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_forced_colours_keep_marks_apart(visit):
    page = visit(forced_colors="active")
    styles = page.evaluate(
        "['sensational', 'hedging', 'attribution'].map(name =>"
        " getComputedStyle(document.querySelector(`mark.m-${name}`)).textDecorationStyle)"
    )
    assert len(set(styles)) == 3
