"""What the reports say, and that they say it the same way each time.

The golden files are rewritten by ``REWRITE_GOLDEN=1 pytest tests/test_reports.py``.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

import framing
import reports
from framing.reading import Reject
from reports import html, legend, markdown, nesting, terminal
from reports.notes import Fingerprint, Provenance
from reports.summary import Block, Mark, Piece, Span
from reports.visible import encodable, visible

HOME = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"

AGENCY = """Council votes on the harbour bridge

The council of Port Ellery voted on Tuesday to close the harbour bridge for repairs until May.

"We found cracks in two of the nine piers," said Ada Brock, the city engineer. She said the work
may take longer if the winter is hard.

According to the council, about 4,000 people cross the bridge each day. Buses will take another
road, the council said in a statement. The ferry company told the council that it could add four
trips in the morning.
"""
DAILY = """Bridge to close for winter repairs

By Jon Vale

Port Ellery will close its harbour bridge on Monday, the council said on Tuesday.

Engineers reported cracks in two piers last month. "It is safe to walk on, and we want to keep it
so," said Ada Brock, who leads the repairs.

Shop owners said they expected fewer visitors. One of them, Tom Hale, told the council that he
might close his shop for the season. The council noted that buses would run every ten minutes.
"""
BLOG = """You won't believe what they did to our bridge

A shocking blow

This is the most stunning disaster that Port Ellery has ever seen! The council slams the door on
thousands of furious people, and nobody knows why. Did you know that the bridge was painted only
two years ago?

The clock is ticking for the shops at the harbour. It is a catastrophe, a nightmare, and it will
explode in the face of the council. Perhaps it could be stopped. Who will pay for this outrageous
drama? You will, of course, and the "experts" will laugh.
"""
ELSEWHERE = "A school opened in Westmere on Friday, the mayor said. " * 9
HOSTILE = (
    'Headline <script>alert(1)</script> & "quotes"\n\nThe mayor said <b onclick="x()">the bridge'
    '</b> may be closed & "very old". \u202eTurned around. \u200fMark. \U0001f600 It could help. '
    "\x00 nul \x1b[31m escape \x7f. "
    + "x" * 400
    + " {{ 7*7 }} {% raw %} {# note #} </mark></style></title><!-- \n\n"
    + "The stunning news may have shocked everybody, he said. " * 12
)


def articles():
    return [
        framing.Article(id="agency", text=AGENCY, style="wire", event="Bridge"),
        framing.Article(id="daily", text=DAILY, style="wire", event="Bridge"),
        framing.Article(id="blog", text=BLOG, style="blog", event="Bridge"),
        framing.Article(id="school", text=ELSEWHERE, style="wire", event="School"),
    ]


@pytest.fixture(scope="module")
def summary():
    return reports.summary_of(articles())


@pytest.fixture(scope="module")
def analysis():
    return framing.analyse(articles())


@pytest.fixture(scope="module")
def seeds():
    return framing.read(HOME / "seeds")


@pytest.fixture(scope="module")
def page(seeds):
    return reports.report(seeds)


class Page(HTMLParser):
    """Ids, links within the page, elements and text of a page."""

    def __init__(self, source):
        super().__init__()
        self.ids, self.links, self.elements, self.text = [], [], [], []
        self.attributes, self.inside, self.scripts = [], "", []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes.extend((tag, name, value) for name, value in attrs)
        self.inside = tag
        found = dict(attrs)
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.append(found["href"])

    def handle_endtag(self, tag):  # noqa: ARG002 — the parser's own signature
        self.inside = ""

    def handle_data(self, data):
        if self.inside == "script":
            self.scripts.append(data)
        elif self.inside != "style":
            self.text.append(data)


# What the summary holds


def test_pieces_join_to_the_text_of_their_block(summary):
    for article, told in zip(articles(), summary.articles, strict=True):
        for block in told.blocks:
            joined = "".join(piece.text for piece in block.pieces)
            assert joined == article.text[block.start : block.end]


def test_every_mark_is_found_again_by_its_span(summary):
    for article, told in zip(articles(), summary.articles, strict=True):
        for mark in told.marks:
            span = mark.span
            assert article.text[span.start : span.end] == span.exact
            assert span.prefix + span.exact + span.suffix in article.text


def test_every_piece_is_covered_by_just_its_marks(summary):
    for told in summary.articles:
        for block in told.blocks:
            for piece in block.pieces:
                covering = {
                    mark.id
                    for mark in told.marks
                    if mark.span.field == block.field
                    and mark.span.start < piece.end
                    and mark.span.end > piece.start
                }
                assert set(piece.marks) == covering


def test_marks_and_numbers_agree_with_the_analysis(summary, analysis):
    scores = analysis.scores.set_index("article")
    assert sum(len(told.marks) for told in summary.articles) == len(analysis.cues)
    for told in summary.articles:
        for number in told.numbers:
            if number.value is not None:
                assert number.value == scores.at[told.id, number.column]
                assert not number.reason
            else:
                assert number.reason


def test_densities_follow_from_the_words_shown(summary):
    checked = 0
    for told in summary.articles:
        for number in told.numbers:
            if number.unit == "per 100 words" and number.value is not None:
                total = sum(wording.total for wording in number.words)
                assert number.value == pytest.approx(100 * total / number.base, abs=1e-9)
                checked += 1
    assert checked > 20


def test_shares_follow_from_their_working(summary):
    for told in summary.articles:
        for number in told.numbers:
            if number.value is not None and " of " in number.working:
                part, whole = re.match(r"(\d+) of (\d+)", number.working).groups()
                assert number.value == pytest.approx(int(part) / int(whole), abs=1e-9)


def test_wordings_count_their_marks(summary):
    for told in summary.articles:
        known = {mark.id: mark for mark in told.marks}
        for number in told.numbers:
            for wording in number.words:
                assert wording.count == len(wording.marks)
                assert all(known[mark].entry == wording.entry for mark in wording.marks)


def test_share_of_attributed_sentences_shows_quotations_too(summary):
    number = next(n for n in summary.articles[0].numbers if n.column == "attribution_share")
    assert {wording.feature for wording in number.words} == {"attribution", "quotation"}


def test_readability_shows_its_sentences_longest_first():
    told = reports.summary_of(framing.Article(id="long", text=DAILY + AGENCY)).articles[0]
    number = next(n for n in told.numbers if n.column == "readability")
    sentences = {sentence.id: sentence for sentence in told.sentences}
    lengths = [sentences[one].words for one in number.sentences]
    assert lengths
    assert lengths == sorted(lengths, reverse=True)
    assert sum(lengths) == number.base


def test_overview_is_a_few_sentences_those_on_measures_taken_from_the_contrast(summary):
    assert 3 <= len(summary.overview) <= 10
    assert summary.overview[0] == (
        "3 articles on “Bridge”: one blog-style piece is held against 2 wire-style reports."
    )
    told = {row.sentence for row in summary.events[0].rows}
    measured = [sentence for sentence in summary.overview if sentence in told]
    assert measured[0].startswith("Sensational language: the blog-style piece has")


def test_overview_tells_hints_apart_from_what_is_beyond_chance_each_with_its_numbers(seeds):
    told = reports.summary_of(seeds).overview
    apart = next(one for one in told if "more than each of the 3 wire-style reports" in one)
    assert apart.endswith("This is further apart than chance would explain.")
    hints = " ".join(one for one in told if one.startswith("Hints, not proof"))
    for label in ("attribution", "quoted words", "hedging"):
        assert re.search(rf"{label} \([^)]*\d[^)]* against ", hints)


def test_shares_are_said_to_be_of_all_words_or_sentences(summary):
    labels = {n.column: n.scope_label for n in summary.articles[0].numbers}
    assert labels["quotation"] == "of all words"
    assert labels["attribution_share"] == "of all sentences"
    assert labels["hedging"] == "the author's own words in the text"


def test_ends_of_the_range_lead_to_the_article_that_has_them(summary):
    page = html.render(summary)
    row = next(row for row in summary.events[0].rows if row.column == "attribution")
    for name, value in (("lowest", row.reference.low), ("highest", row.reference.high)):
        number = next(cell.number for cell in row.cells if cell.value == value)
        cells = re.findall(rf'class="number range {name}">.*?</td>', page)
        assert any(f'href="#{number}"' in cell for cell in cells)


def test_article_alone_on_its_event_is_named_with_the_reason_and_not_mixed_in(summary):
    (alone,) = summary.alone
    assert summary.article(alone.article).id == "school"
    assert alone.reason == "it is the only article on “School”"
    assert alone.article not in summary.events[0].articles


def test_rejects_are_named_without_their_folder():
    reject = Reject(
        file="/home/someone/call.pdf", found="a PDF", expected="plain text", advice="Save it."
    )
    told = reports.summary_of(articles(), rejects=[reject]).rejects
    assert [(one.file, one.message) for one in told] == [
        ("call.pdf", "found a PDF; expected plain text. Save it.")
    ]


def test_provenance_is_of_the_texts_and_lexicons(summary):
    prints = {one.name: one.sha256 for one in summary.provenance.texts}
    assert prints["blog"] == sha256(BLOG.encode()).hexdigest()
    lexicons = {one.name: one.sha256 for one in summary.provenance.lexicons}
    hedging = (HOME / "features" / "hedging.tsv").read_bytes()
    assert lexicons["hedging.tsv"] == sha256(hedging).hexdigest()


def test_unknown_article_is_a_key_error(summary):
    with pytest.raises(KeyError):
        summary.article("a99")


# What is asked for


def test_importing_reports_loads_nothing_heavy():
    code = (
        "import sys, reports\n"
        "print(*sorted({'jinja2', 'pandas', 'rich', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HOME, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""


def test_unknown_format_names_the_known_ones():
    with pytest.raises(ValueError, match="no report format") as error:
        reports.report("A text.", "pdf")
    assert str(error.value) == (
        'There is no report format "pdf"; the formats are html, markdown, json, text.'
    )


@pytest.mark.parametrize("kind", reports.FORMATS)
def test_every_subject_is_taken(kind, analysis):
    article = articles()[0]
    subjects = [article, article.text, [article], analysis, framing.compare(analysis)]
    for subject in subjects:
        assert len(reports.report(subject, kind)) > 500


@pytest.mark.parametrize("kind", reports.FORMATS)
def test_every_format_states_the_limits(kind, seeds):
    assert "not truth" in reports.report(seeds, kind).lower().replace("language, ", "")


# The page


def test_page_of_the_seeds_is_small_and_whole(page):
    assert len(page.encode()) < 1_000_000
    assert page.startswith("<!DOCTYPE html>\n")
    assert page.rstrip().endswith("</html>")


def test_page_asks_nothing_of_the_network(page):
    found = Page(page)
    assert not {"img", "link", "iframe", "object", "embed", "base", "form"} & set(found.elements)
    assert not [item for item in found.attributes if item[1] in {"src", "style", "onclick"}]
    assert all(link.startswith("#") for link in found.links)
    style = page[page.index("<style>") : page.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_page_lets_only_its_own_style_and_script_through(page):
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    script = page[page.index("<script>") + 8 : page.index("</script>")]
    policy = page[page.index("default-src") : page.index("form-action")]
    for source in (style, script):
        assert b64encode(sha256(source.encode()).digest()).decode() in policy


def test_every_link_leads_somewhere_and_no_id_stands_twice(page):
    found = Page(page)
    assert len(found.ids) == len(set(found.ids))
    assert {link[1:] for link in found.links} <= set(found.ids)


def test_every_article_and_every_own_measure_has_its_figure(page, seeds):
    summary = reports.summary_of(seeds)
    ids = set(Page(page).ids)
    for article in summary.articles:
        assert {f"fig-{article.key}-course-title", f"fig-{article.key}-profile-title"} <= ids
    for row in summary.events[0].rows:
        known = {cell.value for cell in row.cells if cell.value is not None}
        assert (f"fig-e1-{row.column}-title" in ids) is (len(known) > 1)


def test_every_number_and_every_word_is_linked(page, seeds):
    summary = reports.summary_of(seeds)
    links, ids = set(Page(page).links), set(Page(page).ids)
    for article in summary.articles:
        for number in article.numbers:
            assert f"#{number.id}" in links
            for mark in (mark for wording in number.words for mark in wording.marks):
                assert f"#{mark}" in links
                assert mark in ids


def test_page_is_the_same_bytes_in_another_process(page):
    code = (
        "import sys, framing, reports\n"
        "sys.stdout.buffer.write(reports.report(framing.read('seeds')).encode())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=HOME,
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert done.stdout == page.encode()


def test_page_shows_furniture_named_and_folded(page):
    assert '<details class="furniture">' in page
    assert "photo caption</span>, not scored" in page


def hostile():
    return framing.Article(
        id='evil "><script>alert(2)</script>',
        title='A <i>title</i> that shocks & "stuns"',
        text=HOSTILE,
        style="<b>",
        outlet="<img src=x onerror=alert(3)>",
        event="<e>",
        language='en" onload="x',
    )


def test_text_of_an_article_is_never_taken_for_html():
    other = framing.Article(id="b", text=HOSTILE, event="<e>", style="wire")
    reject = Reject(file="<i>.txt", found="<b>", expected="</p>", advice="<script>.")
    found = Page(reports.report([hostile(), other], "html"))
    assert found.elements.count("script") == 1
    # Each figure has a title too.
    assert found.elements.count("title") == 1 + found.elements.count("svg")
    assert not {"i", "img", "e"} & set(found.elements)
    # The only bold text is the page's own: the name of a reject and the numbers.
    assert not [item for item in found.attributes if item[0] == "b"]
    assert not [item for item in found.attributes if item[1].startswith("on")]
    shown = "".join(found.text)
    assert "<b onclick=" in shown
    assert "{{ 7*7 }} {% raw %} {# note #} </mark></style></title><!--" in shown
    assert "␀" in shown
    assert "\x1b" not in shown
    assert Page(reports.report([hostile()], rejects=[reject])).elements.count("script") == 1


def test_lone_surrogates_become_signs():
    assert visible("a\ud800b\x85") == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}"
    encodable("\ud800").encode()


def test_direction_marks_stay_and_overrides_become_signs():
    assert visible("\u200fa\u202eb") == "\u200fa\N{REPLACEMENT CHARACTER}b"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "0 words: too short to score"),
        ("word", "1 word: too short to score"),
        ("The mayor said the bridge may close. " * 3, "21 words: too short to score"),
        ("이재명 대통령은 미국 대통령과 통화했다. " * 20, "does not read as English"),
    ],
)
def test_text_without_numbers_gets_its_reason_in_every_format(text, reason):
    article = framing.Article(id="a", text=text)
    for kind in reports.FORMATS:
        assert reason in reports.report(article, kind)
    found = Page(reports.report(article))
    assert {link[1:] for link in found.links} <= set(found.ids)


def test_nothing_scored_at_all_says_so():
    short = [framing.Article(id=name, text="A bridge.", event="x") for name in "ab"]
    page = reports.report(short)
    assert "No article on this event has a number" in page


def test_title_that_is_not_in_the_text_is_shown_as_headline():
    article = framing.Article(id="a", title="A stunning blow", text=ELSEWHERE)
    (told,) = reports.summary_of(article).articles
    assert (told.blocks[0].field, told.blocks[0].zone) == ("title", "headline")
    assert [mark.span.exact for mark in told.marks if mark.span.field == "title"]
    assert "A <mark" in reports.report(article)


def test_many_articles_get_a_row_each_instead_of_a_column():
    many = [
        replace(article, id=f"{article.id}-{number}", event="Bridge")
        for number in range(10)
        for article in articles()
    ]
    page = reports.report(many)
    assert '<table class="long">' in page
    assert '<table class="measures"' not in page
    found = Page(page)
    assert {link[1:] for link in found.links} <= set(found.ids)
    assert "of the 10 pieces held against them" in page
    # A line for each measure, but no figure for each of so many articles.
    assert "fig-e1-hedging-title" in found.ids
    assert not [one for one in found.ids if one.endswith(("-course-title", "-profile-title"))]
    assert "The course of each text" not in page
    assert "95 % interval</a>.\n</p>" not in page
    assert '<details class="chapter folds">' in page
    assert '<details class="chapter folds" open>' not in page
    assert max(map(len, reports.report(many, "text").splitlines())) <= 80
    assert "| 40 " in reports.report(many, "markdown")


def test_articles_without_styles_are_set_side_by_side():
    plain = [replace(article, style="", event="") for article in articles()[:3]]
    told = reports.summary_of(plain)
    assert told.overview[0].startswith("3 articles on “council")
    assert told.overview[0].endswith("” are set side by side.")
    assert "In the drawings each marker is an article." in reports.report(plain)
    assert "range of the" not in reports.report(plain)


def test_several_events_have_a_contrast_each():
    several = [
        replace(article, id=f"{article.id}-{number}", event=f"Event {number}")
        for number in range(2)
        for article in articles()[:3]
    ]
    told = reports.summary_of(several)
    assert [event.name for event in told.events] == ["Event 0", "Event 1"]
    assert told.overview[-1] == "Articles on 1 other event are contrasted below."
    assert told.title == "Framing compared: 2 events"


# Marks and tags


def mark(identifier, start, end):
    span = Span("text", start, end, "x" * (end - start), "", "")
    return Mark(identifier, span, "hedging", "modal", "author", "body", 1.0, "x", 1, "")


def test_marks_that_cross_are_shown_in_parts():
    pieces = (
        Piece("aa", 0, 2, None, ("m1",)),
        Piece("bb", 2, 4, None, ("m1", "m2")),
        Piece("cc", 4, 6, None, ("m2",)),
    )
    block = Block("text", "body", "", 0, 6, pieces)
    marks = {"m1": mark("m1", 0, 4), "m2": mark("m2", 2, 6)}
    first, second = nesting.nested(block, marks, set())
    assert (first.mark.id, first.begins, first.ends) == ("m1", True, True)
    inner = first.children[1]
    assert (inner.mark.id, inner.begins, inner.ends) == ("m2", True, False)
    assert (second.mark.id, second.begins, second.ends) == ("m2", False, True)


def test_every_feature_has_its_own_tag_and_line(summary):
    styles = legend.legend(summary)
    assert len({style.tag for style in styles}) == len(styles)
    assert len({style.line for style in styles}) == len(styles)
    assert [style.feature for style in styles if not style.shown] == ["sentiment"]


# The other formats


def test_json_holds_the_whole_summary(summary):
    told = json.loads(reports.report(articles(), "json"))
    assert list(told)[:3] == ["schema_version", "title", "subtitle"]
    assert told["schema_version"] == "1"
    assert told["limits"]
    span = told["articles"][2]["marks"][0]["span"]
    assert list(span) == ["field", "start", "end", "exact", "prefix", "suffix"]
    assert len(told["articles"]) == len(summary.articles)


def test_markdown_holds_no_html_and_no_stray_marks():
    told = reports.report(hostile(), "markdown")
    assert "\\<script\\>" in told
    assert not re.search(r"(?<!\\)<", told)
    assert "\x1b" not in told


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("1. item", r"1\. item"),
        ("2) item", r"2\) item"),
        ("a\n| b", r"a \| b"),
        ("# title", r"\# title"),
        ("well-known", "well-known"),
    ],
)
def test_markdown_text_begins_no_list_heading_or_table(raw, shown):
    assert markdown.text(raw) == shown


@pytest.mark.parametrize("width", [40, 80, 120])
def test_terminal_keeps_to_its_width_and_sends_no_codes(summary, width):
    told = terminal.render(summary, width)
    assert max(map(len, told.splitlines())) <= width
    assert "\x1b" not in told
    assert "Sensational language" in told
    assert "\x1b" not in reports.report(hostile(), "text")


def test_terminal_reads_no_markup_in_a_text():
    article = framing.Article(id="[bold]x[/nothing]", text=AGENCY)
    assert "[bold]x[/nothing]" in reports.report(article, "text")


# Golden files


def marked_text(summary):
    """One article of the page: its marked text, its numbers and their words."""
    page = html.render(replace(summary, articles=summary.articles[2:3], events=()))
    # Figures have tests of their own; how Matplotlib draws them may change with its release.
    page = re.sub(r"<svg.*?</svg>", "<svg></svg>", page, flags=re.DOTALL)
    return page[page.index('<article id="a3"') : page.index('<section id="method"')]


RENDERERS = {"bridge.md": markdown.render, "bridge.txt": terminal.render, "blog.html": marked_text}


@pytest.mark.parametrize("name", RENDERERS)
def test_reports_are_as_they_were(name, summary):
    provenance = Provenance("1.2.3", (Fingerprint("text", "0" * 64),), ())
    fixed = replace(summary, articles=summary.articles[:3], alone=(), provenance=provenance)
    if name == "bridge.md":
        fixed = replace(fixed, features=())
    rendered = RENDERERS[name](fixed)
    path = GOLDEN / name
    if os.environ.get("REWRITE_GOLDEN"):
        path.write_text(rendered, encoding="utf-8", newline="")
    assert rendered == path.read_bytes().decode("utf-8")
