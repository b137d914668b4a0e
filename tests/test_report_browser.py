"""The HTML report in a real browser: access, links, switches, sizes, print."""

from __future__ import annotations

from dataclasses import replace
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
PAPER = {"width": 680, "height": 960}

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
        "many": [replace(one, id=f"{one.id}-{n}", event="e") for n in range(4) for one in seeds],
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
        ("many", DESKTOP, "light"),
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
@pytest.mark.parametrize("name", ["seeds", "one", "long", "none", "many"])
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


def test_clicked_statement_is_lit_in_every_text_that_tells_it(visit):
    page = visit()
    told = page.locator(".beside a.told").first
    name = told.get_attribute("data-told")
    told.focus()
    page.keyboard.press("Enter")
    lit = page.locator(".told.lit")
    columns = page.locator(".column", has=lit)
    assert columns.count() > 1
    assert {one.get_attribute("data-told") for one in lit.all()} == {name}
    assert "of the 4 texts shown" in page.locator(".told-status").text_content()
    assert page.url.endswith(".html")


def test_statement_leads_to_its_next_telling_without_script(visit):
    page = visit(java_script_enabled=False)
    told = page.locator(".beside a.told").first
    target = told.get_attribute("href")
    told.click()
    assert page.url.endswith(target)
    assert page.locator(target).is_visible()


def test_text_that_is_not_chosen_is_hidden_until_a_link_leads_into_it(visit):
    page = visit()
    told = page.locator(".beside .column").nth(1).locator("a.told[id]").first
    page.locator(".choice input").nth(1).uncheck()
    assert not told.is_visible()
    page.evaluate("id => location.hash = id", told.get_attribute("id"))
    told.wait_for(state="visible")


def test_link_into_a_folded_part_unfolds_it(visit):
    page = visit()
    folded = page.locator("details.rest tbody tr").first
    assert not folded.is_visible()
    page.evaluate("id => location.hash = id", folded.get_attribute("id"))
    folded.wait_for(state="visible")


def open_chapters(page):
    return page.locator("details.chapter[open]").count()


@pytest.mark.parametrize("scripts", [True, False], ids=["with script", "without script"])
def test_chapters_of_several_articles_are_folded_on_a_phone_by_the_script(visit, scripts):
    page = visit(viewport=PHONE, java_script_enabled=scripts)
    chapters = page.locator("details.chapter").count()
    assert chapters == 20
    assert open_chapters(page) == (0 if scripts else chapters)
    assert open_chapters(visit("one", viewport=PHONE)) == 4
    assert open_chapters(visit()) == chapters


def test_numbers_words_and_marks_unfold_their_chapters_on_a_phone(visit):
    page = visit(viewport=PHONE)
    number = page.locator("table.measures").first.locator("td.other a").first
    number.click()
    entry = page.locator(number.get_attribute("href"))
    entry.wait_for(state="visible")
    link = entry.locator("a.where").first
    link.click()
    page.locator(link.get_attribute("href")).wait_for(state="visible")


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
    page = visit(viewport=PAPER)
    page.emulate_media(media="print")
    heights = page.evaluate(
        "[...document.querySelectorAll('details > :not(summary)')]"
        ".map(part => part.getBoundingClientRect().height)"
    )
    assert heights
    assert all(height > 0 for height in heights)
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    assert page.pdf(format="A4").startswith(b"%PDF")


@pytest.mark.parametrize(
    ("name", "size", "media"),
    [
        ("seeds", DESKTOP, "screen"),
        ("seeds", TABLET, "screen"),
        ("seeds", PHONE, "screen"),
        ("seeds", PAPER, "print"),
        ("one", DESKTOP, "screen"),
        ("one", PHONE, "screen"),
    ],
)
def test_figures_are_whole_and_their_text_is_large_enough(visit, name, size, media):
    page = visit(name, viewport=size)
    page.emulate_media(media=media)
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    found = page.evaluate(
        "[...document.querySelectorAll('svg.figure')].map(one => [one.getBoundingClientRect(),"
        " Math.min(...[...one.querySelectorAll('text')].map(text =>"
        " parseFloat(getComputedStyle(text).fontSize)))"
        " * one.clientWidth / one.viewBox.baseVal.width])"
    )
    assert len(found) > (15 if name == "seeds" else 1)
    assert min(box["left"] for box, _ in found) >= 0
    assert max(box["right"] for box, _ in found) <= size["width"]
    assert min(text for _, text in found) >= 10.9


def test_figures_take_the_colours_of_the_page(visit):
    def colours(**options):
        return visit(**options).evaluate(
            "getComputedStyle(document.querySelector('svg.figure text')).fill"
        )

    assert colours(color_scheme="light") != colours(color_scheme="dark")


def test_figures_are_named_for_readers_who_do_not_see_them(visit):
    page = visit()
    image = page.get_by_role("img", name="The course of the text of article 4")
    assert "Sentiment of the author's words in" in image.locator("desc").text_content()


def test_forced_colours_keep_marks_apart(visit):
    page = visit(forced_colors="active")
    styles = page.evaluate(
        "['sensational', 'hedging', 'attribution'].map(name =>"
        " getComputedStyle(document.querySelector(`mark.m-${name}`)).textDecorationStyle)"
    )
    assert len(set(styles)) == 3
