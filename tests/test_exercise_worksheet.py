"""The worksheet: answered by hand, by keyboard and by script; checked, saved, printed."""

from __future__ import annotations

import json
import re
import sys
import zlib
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

from framing.cli import main
from reports.exercises import format_named
from reports.exercises.formats import MissingExtraError
from reports.exercises.formats.worksheet.sheet import Entry, Sheet, unmarkable
from reports.exercises.grading import read
from reports.exercises.grading.given import words_of
from reports.exercises.grading.points import graded
from reports.exercises.item import Choice, Marking, Matching, Ordering, Target, Writing
from reports.exercises.serial import loads

KEY = Path(__file__).parent / "cases" / "exercises" / "every-response.jsonl"
PAGES = ("html", "print")


@pytest.fixture(scope="module")
def exercises():
    return loads(KEY.read_text(encoding="utf-8"))


def page_of(exercises, name="html"):
    return format_named(name).writer().write(exercises).decode("utf-8")


# --- without a browser --------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*PAGES, "pdf"])
def test_the_same_set_gives_the_same_bytes(exercises, name):
    if name == "pdf":
        pytest.importorskip("weasyprint", reason="weasyprint is not installed")
    writer = format_named(name).writer()
    assert writer.write(exercises) == writer.write(exercises)


@pytest.mark.parametrize("name", PAGES)
def test_text_of_an_article_is_never_markup(exercises, name):
    page = page_of(exercises, name)
    for markup in ("<b>could</b> go", "<i>one", "<says>", "<next>", "<chaos>"):
        assert markup not in page
    assert "&lt;b&gt;" in page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_leads_nowhere_outside(exercises, name):
    page = page_of(exercises, name)
    assert re.findall(r"(?:\bsrc=|\bhref=|url\()[\"']?+(?!#)[^\"']*", page) == []


def test_nothing_in_an_article_ends_the_page_s_data(exercises):
    hostile = "</script><script>alert(1)</script><!-- & ]]>"
    item = replace(exercises.items[1], explanation=hostile)
    page = page_of(replace(exercises, items=(item,)))
    data = re.search(r'<script type="application/json" id="key">(.*?)</script>', page)[1]
    assert json.loads(data)["items"][0]["explanation"] == hostile


def test_what_is_no_word_cannot_be_marked(exercises):
    item = exercises.items[0]
    text = item.passages[0].text
    place = text.index("}: ")
    target = Target("p", place, place + 2, "}:")
    odd = replace(item, response=Marking(targets=(target,)))
    assert unmarkable(odd) == "“}:” is no word, and only words can be marked on a worksheet"
    assert Sheet(replace(exercises, items=(odd, *exercises.items[1:]))).entries[0].number == 1
    assert "spot-hedge" not in page_of(replace(exercises, items=(odd, *exercises.items[1:])))


def test_standing_is_said_on_the_key_and_not_to_pupils(exercises):
    assert "review before use" not in page_of(exercises)
    sheet, key = page_of(exercises, "print").split('<section class="key"')
    assert "review before use" not in sheet.lower()
    assert "Computed, review before use." in key
    assert "reviewed by a teacher" in key


def test_printed_sheet_has_no_key_before_its_last_pages(exercises):
    sheet, key = page_of(exercises, "print").split('<section class="key"')
    for item in exercises.items:
        told = item.explanation.split("“")[0]
        assert told not in sheet or not told
    assert "The ferry was late." not in sheet
    assert "The ferry was late." in key
    assert '<strong class="target">appears to</strong>' in key


def test_veiled_credits_stand_in_the_list_of_sources_alone(exercises):
    credit = "Daily {Wave}, https://example.org/a?b=1&amp;c=2"
    for name in PAGES:
        sheet = page_of(exercises, name).split('<section class="key"')[0]
        before, sources = sheet.split('<section class="sources"')
        assert credit not in before  # though its passages are there
        assert credit in sources


def test_missing_package_is_named_with_its_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.delitem(sys.modules, "reports.exercises.formats.pdf", raising=False)
    with pytest.raises(MissingExtraError, match=r'pip install "framing-toolkit\[pdf\]"'):
        format_named("pdf").writer()
    seeds = str(Path(__file__).parents[1] / "seeds")
    result = CliRunner().invoke(main, ["exercise", seeds, "--format", "pdf"])
    assert result.exit_code == 1
    assert 'pip install "framing-toolkit[pdf]"' in result.stderr


def test_pdf_is_tagged_and_fits_a4_and_letter(exercises):
    pytest.importorskip("weasyprint", reason="weasyprint is not installed")
    document = format_named("pdf").writer().write(exercises)
    assert document.startswith(b"%PDF")
    objects = b"".join(
        zlib.decompress(stream)
        for stream in re.findall(
            rb"/FlateDecode.*?stream\r?\n(.*?)\nendstream", document, re.DOTALL
        )
    )
    assert b"/MarkInfo" in objects
    assert b"/Lang" in objects
    boxes = set(re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", objects))
    assert len(boxes) == 1
    width, height = (float(value) for value in boxes.pop())
    assert width <= 595.3  # A4 is narrower than Letter
    assert height <= 792.1  # Letter is lower than A4


def test_form_is_printed_with_lines_of_its_own(exercises):
    item = exercises.items[5]
    start = "Who is behind it?\n- Outlet:\n- Writer:\n\nWhat do others say?\n- Source:"
    response = replace(item.response, start=start, lines=7)
    (entry,) = Sheet(replace(exercises, items=(replace(item, response=response),))).entries
    assert [(row.text, row.lines) for row in entry.form] == [
        ("Who is behind it?", 0),
        ("Outlet:", 2),
        ("Writer:", 2),
        ("What do others say?", 0),
        ("Source:", 2),
    ]
    assert entry.begun == ""


def test_text_to_begin_from_is_not_printed_twice(exercises):
    item = exercises.items[5]
    assert Entry(1, item, {}).begun == "Ferry mess & <chaos> = doom"
    response = replace(item.response, start=item.passages[0].text)
    assert Entry(1, replace(item, response=response), {}).begun == ""


def test_wrong_options_stand_together_by_their_reason(exercises):
    item = exercises.items[1]
    wrong = Entry(1, item, {}).wrong
    assert [(one.letters, one.feedback) for one in wrong] == [
        (("A",), "No name stands here: “Officials called”."),
        (("C",), ""),
        (("D",), "There is one."),
    ]
    alike = tuple(replace(option, feedback="No.") for option in item.response.options)
    again = Entry(1, replace(item, response=Choice(alike)), {}).wrong
    assert [one.letters for one in again] == [("A", "C", "D")]


# --- in a browser -------------------------------------------------------------------------------

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not installed")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory, exercises):
    folder = tmp_path_factory.mktemp("worksheets")
    for name in PAGES:
        (folder / f"{name}.html").write_text(page_of(exercises, name), encoding="utf-8")
    return folder


@pytest.fixture
def visit(browser, files):
    """Opens a sheet in a context of its own, which is closed after the test."""
    contexts = []

    def opened(name="html", **options):
        context = browser.new_context(**{"viewport": DESKTOP, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.requests, page.messages = [], []
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("console", lambda message: page.messages.append(message.text))
        page.on("pageerror", lambda error: page.messages.append(str(error)))
        page.goto((files / f"{name}.html").as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


def violations(page):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
    )
    found = axe.Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found]


def words(section, *wanted):
    """The first words of the passage that read so."""
    buttons = section.locator("[data-words] [role=button]")
    texts = buttons.all_text_contents()
    return [buttons.nth(texts.index(word)) for word in wanted]


def put_in_order(section, ids):
    for place, id_ in enumerate(ids):
        parts = section.locator(".step")
        now = [part.get_attribute("data-part") for part in parts.all()].index(id_)
        for _ in range(now - place):
            section.locator(f'[data-part="{id_}"] [data-move="-1"]').click()


def answer_right(page, exercises):
    for number, item in enumerate(exercises.items, start=1):
        section = page.locator(f"#i{number}")
        match item.response:
            case Choice(options=options):
                for option in filter(attrgetter("correct"), options):
                    section.locator(f'[data-part="{option.id}"] input').check()
            case Matching(prompts=prompts):
                for prompt in prompts:
                    select = section.locator(f'[data-part="{prompt.id}"] select')
                    select.select_option(prompt.answer)
            case Ordering() as ordering:
                put_in_order(section, [step.id for step in ordering.ranked])
            case Marking(targets=targets):
                for word in words(section, *" ".join(one.text for one in targets).split()):
                    word.click()
            case Writing():
                section.locator("textarea").fill("The ferry was late, at the CHAOS cinema.")


def test_all_right_gives_every_point(visit, exercises):
    page = visit()
    answer_right(page, exercises)
    page.locator("#check").click()
    assert "13 of 13 points, 5 of 5 checked." in page.locator("#total").text_content()
    told = page.locator(".feedback").all_text_contents()
    for item, text in zip(exercises.items[:5], told[:5], strict=True):
        assert text.startswith("Right: ")
        assert item.explanation in text
    assert "The ferry was late." in told[5]
    assert "to replace: chaos" in page.locator("[data-count]").text_content()


def test_wrong_answers_are_told_apart_with_their_evidence(visit, exercises):
    page = visit()
    section = page.locator("#i2")
    section.locator(".option").first.click()
    section.locator("[data-check]").click()
    told = section.locator(".feedback")
    assert "0 of 1 point." in told.text_content()
    assert "No name stands here: “Officials called”." in told.text_content()
    assert exercises.items[1].explanation not in told.text_content()
    assert "✗ not right" in section.locator(".option").first.text_content()
    section.locator("[data-reveal]").click()
    assert exercises.items[1].explanation in told.text_content()
    assert "Daily {Wave}" in told.text_content()
    assert "→ right answer" in section.locator(".option").nth(1).text_content()
    section.locator(".option").nth(1).click()
    assert told.text_content() == ""
    section.locator("[data-check]").click()
    assert "Right: 1 of 1 point." in told.text_content()


def test_marks_too_many_cost_points_and_debated_words_do_not(visit):
    page = visit()
    section = page.locator("#i1")
    for word in words(section, "could", "appears", "possibly", "may", "rain", "café’s", "owner"):
        word.click()
    section.locator("[data-check]").click()
    told = section.locator(".feedback").text_content()
    # "rain" is one mark too many, and "café’s owner" one more.
    assert "1 of 4 points." in told
    assert "“café’s owner” is not one of them." in told
    assert "Not counted: “may”. In quotation marks: the speaker’s." in told
    assert "1 more to find." in told


def test_nothing_answered_is_no_answer(visit):
    page = visit()
    page.locator("#check").click()
    assert page.locator(".feedback").all_text_contents() == ["Not answered yet."] * 6
    assert "0 of 13 points" in page.locator("#total").text_content()


def test_everything_works_by_keyboard_alone(visit, exercises):
    page = visit()
    keys = page.keyboard

    def tab_to(selector):
        for _ in range(200):
            keys.press("Tab")
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        raise AssertionError(selector)

    def marked():
        return page.locator("[data-words] [aria-pressed=true]").all_text_contents()

    tab_to("#pupil")
    keys.type("Ada L.")
    tab_to("[data-words] [role=button]")
    keys.press("End")
    keys.press("ArrowLeft")
    keys.press("Space")
    assert marked() == ["possibly"]
    keys.press("Home")
    keys.press("ArrowDown")
    keys.press("ArrowUp")
    assert page.evaluate("document.activeElement.textContent") == "The"
    keys.press("ArrowRight")
    keys.press("Enter")
    assert marked() == ["café’s", "possibly"]
    tab_to("#i2 input")
    keys.press("ArrowDown")
    assert page.locator("#i2 input").nth(1).is_checked()
    tab_to("#i2 [data-check]")
    keys.press("Enter")
    assert "Right" in page.locator("#i2 .feedback").text_content()
    tab_to("#i3 input")
    keys.press("Space")
    tab_to("#i4 select")
    keys.type("A")
    tab_to("#i5 [data-move='1']")
    keys.press("Enter")
    keys.press("Enter")
    order = [part.get_attribute("data-part") for part in page.locator(".step").all()]
    assert order == ["s2", "s3", "s1"]
    assert page.locator("[data-moved]").text_content() == "A is now in place 3 of 3."
    tab_to("#i6 textarea")
    keys.type("So. ")
    tab_to("#save")
    with page.expect_download() as waiting:
        keys.press("Enter")
    lines = Path(waiting.value.path()).read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(exercises.items)


def test_saved_answers_have_a_line_for_each_item(visit, exercises):
    page = visit()
    page.locator("#save").click()
    assert page.evaluate("document.activeElement.id") == "pupil"
    page.locator("#pupil").fill("Zoë / O'Neil 🙂")
    answer_right(page, exercises)
    page.locator("#i2 .option").last.click()
    with page.expect_download() as waiting:
        page.locator("#save").click()
    assert waiting.value.suggested_filename == "answers-Zoë-O-Neil-.jsonl"
    lines = Path(waiting.value.path()).read_text(encoding="utf-8").splitlines()
    saved = [json.loads(line) for line in lines]
    assert {line["pupil"] for line in saved} == {"Zoë / O'Neil 🙂"}
    answers = {line["item"]: line["answer"] for line in saved}
    ids = [item.id for item in exercises.items]
    assert list(answers) == ids
    text = exercises.items[0].passages[0].text
    assert [text[start:end] for start, end in answers[ids[0]]] == [
        "could", "reportedly", "appears", "to", "possibly",
    ]  # fmt: skip
    assert answers[ids[1]] == "pdc937b"
    assert answers[ids[2]] == ["p2bcea9", "pce8a20"]
    assert answers[ids[3]] == {"p1": "a1", "p2": "a2", "p3": "a1"}
    assert answers[ids[4]] == ["s2", "s3", "s1"]
    assert answers[ids[5]] == "The ferry was late, at the CHAOS cinema."


def test_answers_outlive_a_page_loaded_again_until_one_starts_again(visit, exercises):
    page = visit()
    page.locator("#pupil").fill("Ada")
    answer_right(page, exercises)
    page.reload()
    page.locator("#check").click()
    assert "13 of 13 points" in page.locator("#total").text_content()
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("#again").click()
    page.reload()
    assert "6 not answered yet." in page.locator("#total").text_content()
    assert page.locator("#pupil").input_value() == "Ada"


def drawn(response, words_, random):
    """An answer as a pupil without a clue would give it."""
    match response:
        case Choice(options=options, multiple=multiple):
            ids = [one.id for one in options]
            return (
                random.sample(ids, random.randint(1, len(ids))) if multiple else random.choice(ids)
            )
        case Matching(prompts=prompts, answers=answers):
            return {one.id: random.choice(answers).id for one in prompts}
        case Ordering(steps=steps):
            return random.sample([one.id for one in steps], len(steps))
        case Marking():
            return [list(place) for place in sorted(random.sample(words_, random.randint(1, 12)))]
        case Writing():
            return "chaos"


def test_page_gives_the_points_that_grading_gives(visit, exercises, tmp_path):
    page = visit()
    page.locator("#pupil").fill("Ada")
    place = page.evaluate("Object.keys(sessionStorage)[0]")
    words_ = words_of(exercises.items[0].passages[0].text)
    for seed in range(12):
        random = Random(seed)
        answers = {item.id: drawn(item.response, words_, random) for item in exercises.items}
        kept = json.dumps({"pupil": "Ada", "answers": answers})
        page.evaluate("([place, kept]) => sessionStorage.setItem(place, kept)", [place, kept])
        page.reload()
        page.locator("#check").click()
        with page.expect_download() as waiting:
            page.locator("#save").click()
        file = tmp_path / f"{seed}.jsonl"
        waiting.value.save_as(file)
        answered, unread = read([file], exercises)
        assert unread == []
        assert len(answered) == len(exercises)
        told = page.locator(".opinion").all_text_contents()
        for one, text in zip(answered, told, strict=True):
            points = graded(one)
            if points.possible:
                assert f"{points.points:.0f} of {points.possible} point" in text


def test_page_asks_for_nothing_and_reports_no_error(visit, exercises):
    page = visit()
    answer_right(page, exercises)
    page.locator("#check").click()
    assert len(page.requests) == 1
    assert page.messages == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(visit, size, scheme):
    page = visit(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    assert violations(page) == []
    for word in words(page.locator("#i1"), "could", "rain", "may"):
        word.click()
    for option in page.locator(".option").all():
        option.click()
    for select in page.locator("select").all():
        select.select_option(index=1)
    page.locator("[data-move='1']").first.click()
    page.locator("#check").click()
    assert violations(page) == []
    for button in page.locator("[data-reveal]").all():
        if button.is_visible():
            button.click()
    assert violations(page) == []


def test_axe_finds_no_violation_in_the_sheet_for_paper(visit):
    assert violations(visit("print")) == []


@pytest.mark.parametrize("name", PAGES)
def test_page_does_not_scroll_sideways(visit, name):
    page = visit(name, viewport=PHONE)
    if name == "html":
        page.locator("#check").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_script_the_sheet_is_read_and_told_so(visit):
    page = visit(java_script_enabled=False)
    assert page.locator("noscript").text_content().startswith("Without JavaScript")
    assert page.locator("[data-words]").is_visible()
    assert not page.locator("[data-check]").first.is_visible()
    assert not page.locator(".finish").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".line").first.is_visible()
    assert page.locator("#i5 .slot").first.is_visible()


def test_print_shows_answers_but_neither_key_nor_verdict(visit, exercises):
    page = visit()
    answer_right(page, exercises)
    page.locator("#check").click()
    page.emulate_media(media="print")
    assert not any(one.is_visible() for one in page.locator(".feedback, .sign, button").all())
    assert page.locator("#i4 .slot").all_text_contents() == ["A", "B", "A"]
    assert page.locator("#i5 .slot").all_text_contents() == ["1", "2", "3"]
    assert page.locator("[data-written]").is_visible()
    assert not page.locator("#i6 .line").first.is_visible()
    for paper in ("A4", "Letter"):
        assert page.pdf(format=paper).startswith(b"%PDF")


@pytest.mark.parametrize("width", [624, 646], ids=["Letter", "A4"])
@pytest.mark.parametrize("name", PAGES)
def test_print_fits_the_paper(visit, name, width):
    page = visit(name, viewport={"width": width, "height": 900})
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
