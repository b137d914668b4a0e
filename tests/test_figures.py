"""The figures: what they draw, what they say in words, and the same bytes each time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import matplotlib as mpl
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib import colors
from matplotlib.axes import Axes
from matplotlib.figure import Figure

import framing
from features import FEATURES
from framing.ledger import Scope
from framing.placing import Range, Value
from reports.articles import article_summaries
from reports.figures import (
    contrast,
    contrast_figure,
    course_figure,
    panel,
    profile_figure,
    scale,
    style,
    svg,
)
from reports.figures.text_course import course_of

HOME = Path(__file__).parent.parent
OWN = [m.column(Scope.AUTHOR) for feature in FEATURES for m in feature.measures if not m.part_of]
MEASURES = {m.name: m for feature in FEATURES for m in feature.measures}

PLAIN = "The council met on Monday. The mayor said the bridge may close for repairs in May. "
LOUD = 'A shocking blow! The stunning disaster will explode. "What a nightmare it is," he said. '


def article(name, text, style="wire", event="Bridge"):
    return framing.Article(id=name, text=text, style=style, event=event)


def articles():
    return [
        article("first", PLAIN * 8),
        article("second", PLAIN * 7 + "Perhaps it could rain. "),
        article("loud", (LOUD + PLAIN) * 5, style="blog"),
        article("short", "A bridge.", style="blog"),
    ]


@pytest.fixture(scope="module")
def comparison():
    return framing.compare(articles())


@pytest.fixture(scope="module")
def analysis(comparison):
    return comparison.analysis


@pytest.fixture(scope="module")
def seeds():
    return framing.compare(framing.read(HOME / "seeds"))


def drawn(comparison):
    """Each kind of figure, by name."""
    analysis, event = comparison.analysis, comparison.compared[0]
    return {
        "contrast": contrast_figure(comparison),
        "course": course_figure(analysis, event.articles[0]),
        "courses": course_figure(analysis, event.articles),
        "profile": profile_figure(comparison, event.articles[0]),
        "plain profile": profile_figure(analysis, event.articles[-1]),
    }


def texts(axes):
    return [text.get_text() for text in axes.texts]


# Axes


def test_contrast_has_a_panel_for_each_measure_of_the_authors_words(comparison):
    panels = contrast_figure(comparison)
    assert [panel.get_title("left") for panel in panels] == [
        MEASURES[column].label for column in OWN
    ]
    assert all(isinstance(panel, Axes) for panel in panels)


def test_contrast_draws_values_range_median_and_intervals(comparison):
    event = comparison.compared[0]
    (panel,) = contrast_figure(comparison, measures=["hedging"])
    contrast = event.contrast("hedging")
    by_article = {value.article: value for value in contrast.values}
    circles, squares = (
        [line for line in panel.lines if line.get_marker() == marker] for marker in "os"
    )
    assert list(circles[0].get_xdata()) == [by_article[one].value for one in event.reference]
    assert list(squares[0].get_xdata()) == [by_article["loud"].value]
    (band,) = panel.patches
    corners = band.get_extents().transformed(panel.transData.inverted())
    assert (corners.x0, corners.x1) == pytest.approx(
        (contrast.reference.low, contrast.reference.high)
    )
    lines = [line for line in panel.lines if line.get_marker() == "None"]
    assert list(lines[0].get_xdata()) == [contrast.reference.median] * 2
    ends = np.concatenate([line.get_xdata() for line in lines[1:]])
    expected = [
        end
        for one in ("first", "second", "loud")
        for end in (by_article[one].low, by_article[one].high)
    ]
    assert sorted(ends[~np.isnan(ends)]) == pytest.approx(sorted(expected))


def test_contrast_names_an_article_without_a_number(comparison):
    (panel,) = contrast_figure(comparison, measures=["sensational"])
    assert texts(panel) == ["1", "2", "3", "4: no number"]
    assert "article 4 has no number" in panel.get_label()


def test_contrast_takes_labels_and_axes_of_the_caller(comparison):
    axes = Figure().subplots(1, 2)
    labels = {"first": "A", "second": "B", "loud": "C", "short": "D"}
    event = comparison.compared[0]
    found = contrast_figure(event, axes, measures=["hedging", "sentiment"], labels=labels)
    assert list(found) == list(axes)
    assert texts(found[0])[:3] == ["A", "B", "C"]


def test_too_few_axes_are_refused(comparison):
    with pytest.raises(ValueError, match="Found 1 axes, expected 2: one for each panel"):
        contrast_figure(comparison, Figure().subplots(), measures=["hedging", "sentiment"])


def test_comparison_without_an_event_is_refused():
    alone = framing.compare([article("one", PLAIN, event="a"), article("two", PLAIN, event="b")])
    with pytest.raises(ValueError, match="no event with two or more articles"):
        contrast_figure(alone)


def test_unknown_measure_and_article_are_key_errors(comparison, analysis):
    with pytest.raises(KeyError, match="nothing"):
        contrast_figure(comparison, measures=["nothing"])
    with pytest.raises(KeyError, match=r'no article "nobody" in the analysis; it has "first"'):
        course_figure(analysis, "nobody")
    with pytest.raises(KeyError, match="no article"):
        profile_figure(analysis, "nobody")


def many_articles(count):
    many = [article(f"a{n}", PLAIN * 5 + "It may rain. " * (n % 14)) for n in range(count)]
    return [*many, article("loud", LOUD * 5, style="blog")]


def places(panel):
    """The middles of the markers in points."""
    found = [
        place
        for line in panel.lines
        if line.get_marker() in {"o", "s"}
        for place in zip(line.get_xdata(), line.get_ydata(), strict=True)
    ]
    figure = panel.get_figure(root=True)
    return panel.transData.transform(found) * style.POINTS_PER_INCH / figure.dpi


def test_many_articles_swarm_without_covering_each_other():
    panels = contrast_figure(
        framing.compare(many_articles(30)), measures=["hedging", "sensational"]
    )
    for axes in panels:
        assert texts(axes) == []
        middles = places(axes)
        assert len(middles) == 31
        assert min(np.hypot(*(a - b)) for a, b in combinations(middles, 2)) >= 3
        assert "31 articles lie from" in axes.get_label()
    key = [text.get_text() for text in panels[0].get_figure(root=True).texts]
    assert not [text for text in key if "interval" in text]


def test_swarm_does_not_depend_on_the_order_of_its_dots():
    measure = MEASURES["sensational"]
    values = [Value(f"a{n}", value) for n, value in enumerate([0.0] * 9 + [1.0] * 8 + [2.0] * 3)]
    pictures = set()
    for order in (values, values[::-1]):
        axes = Figure().subplots()
        contrast.draw(axes, panel.Panel(measure, tuple(order), frozenset({"a3"}), None, "", {}))
        pictures.add(svg(axes))
    assert len(pictures) == 1


def test_very_many_articles_lie_by_value():
    (panel,) = contrast_figure(framing.compare(many_articles(101)), measures=["hedging"])
    circles = next(line for line in panel.lines if line.get_marker() == "o")
    found = sorted(zip(circles.get_ydata(), circles.get_xdata(), strict=True))
    assert [value for _, value in found] == sorted(circles.get_xdata())


def test_course_places_sentences_and_cues_by_their_words():
    text = "One two three four.\n\nA shocking blow here.\n\n" + "It rains now here. " * 20
    analysis = framing.analyse(framing.Article(id="a", text=text, title="Rain"))
    (told,) = article_summaries(analysis, {"a": "a1"})
    course = course_of(told)
    counted = analysis.sentences[analysis.sentences.zone.isin(["body", "heading"])]
    total = counted.words.sum()
    cue = analysis.cues[analysis.cues.feature == "sensational"].iloc[0]
    before = counted[counted.sentence < cue.sentence].words.sum()
    words = counted.words[counted.sentence == cue.sentence].iloc[0]
    assert 100 * before / total <= course.cues[0].place < 100 * (before + words) / total
    body = counted[(counted.zone == "body") & counted.sentiment.notna()]
    assert [point.value for point in course.author] == list(body.sentiment)
    assert all(0 < point.place < 100 for point in course.author)


def test_course_tells_the_authors_cues_from_quoted_ones(analysis):
    axes = course_figure(analysis, "loud")
    heads = [
        line
        for line in axes.lines
        if line.get_marker() == "o" and line.get_markeredgecolor() == style.RED
    ]
    filled, hollow = (len(line.get_xdata()) for line in heads)
    cues = analysis.cues
    cues = cues[
        (cues.article == "loud") & (cues.feature == "sensational") & (cues.zone != "headline")
    ]
    assert (filled, hollow) == ((cues.voice == "author").sum(), (cues.voice == "quoted").sum())
    assert hollow
    assert heads[0].get_color() == style.RED
    assert heads[1].get_color() == style.PAPER
    assert "● author  ○ quoted" in texts(axes)


def test_courses_share_their_scales(analysis):
    panels = course_figure(analysis, ["first", "loud"])
    assert len({(panel.get_xlim(), panel.get_ylim()) for panel in panels}) == 1


def test_course_of_a_text_without_sensational_words_says_so(analysis):
    axes = course_figure(analysis, "first")
    assert "Sensational words: none" in texts(axes)
    assert axes.get_label().endswith("No sensational words were found.")


def test_long_text_is_told_by_its_line_alone():
    analysis = framing.analyse(framing.Article(id="a", text=PLAIN * 400))
    axes = course_figure(analysis, "a")
    assert not [line for line in axes.lines if line.get_marker() == "o"]
    assert len(svg(axes)) < 60_000


def test_profile_shows_each_value_with_its_sign_and_range(comparison):
    event = comparison.compared[0]
    axes = profile_figure(comparison, "loud")
    value = next(v for v in event.contrast("sensational").values if v.article == "loud")
    assert value.apart
    assert f"{MEASURES['sensational'].written(value.value)} ▲" in texts(axes)
    held = [event.contrast(column) for column in OWN]
    bands = sum(
        contrast.reference is not None
        and any(v.article == "loud" and v.value is not None for v in contrast.values)
        for contrast in held
    )
    assert len(axes.collections) == bands
    assert profile_figure(comparison.analysis, "loud").collections[:] == []


def test_profile_of_a_text_too_short_says_so(analysis):
    assert texts(profile_figure(analysis, "short")).count("no number") == len(OWN)


# Scales


@pytest.mark.parametrize(
    ("first", "last"), [(0, 1), (0, 0.21), (-0.13, 0.45), (12.4, 16.9), (3, 3), (0, 1e-12)]
)
def test_scale_ends_at_ticks_around_the_values(first, last):
    found = scale.rounded(first, last)
    assert found.first <= first
    assert found.last >= last
    assert (found.first, found.last) == (found.ticks[0], found.ticks[-1])
    assert 2 <= len(found.ticks) <= 5


@given(
    st.lists(st.floats(0, 100).map(lambda value: round(value, 6)), min_size=1, max_size=6),
    st.sampled_from(["hedging", "readability"]),
)
def test_scale_holds_all_values(values, measure):
    found = scale.scale_of(
        MEASURES[measure], [Value("a", value, low=value, high=value) for value in values], None
    )
    assert found.first <= min(values) + 1e-6
    assert found.last >= max(values) - 1e-6
    assert all(0 <= found.share(value) <= 1 for value in values)


def test_scale_of_amounts_begins_at_zero_and_cuts_the_widest_interval():
    values = [Value("a", 1.0, low=0.8, high=1.2)] * 3 + [Value("b", 1.0, low=0.1, high=90.0)]
    found = scale.scale_of(MEASURES["hedging"], values, Range(0.9, 1.0, 1.1, 3))
    assert found.first == 0
    assert found.last < 10


def test_scale_of_nothing_runs_from_zero_to_one():
    found = scale.scale_of(MEASURES["hedging"], [Value("a", None)], None)
    assert (found.first, found.last) == (0, 1)


# In words


def test_contrast_is_told_with_numbers_intervals_and_range(comparison):
    (panel,) = contrast_figure(comparison, measures=["sensational"])
    told = panel.get_label()
    assert told.startswith(
        "Sensational language, per 100 words: article 1 0.00 (95 % interval 0.00"
    )
    assert told.endswith("The 2 wire-style reports range from 0.00 to 0.00, their median is 0.00.")


def test_course_is_told_by_thirds(analysis):
    told = course_figure(analysis, "loud").get_label()
    assert re.search(
        r"the mean is −?\d\.\d\d in the first, −?\d\.\d\d in the middle, −?\d\.\d\d in the last "
        r"third of the text",
        told,
    )
    assert re.search(r"\d+ in the first, \d+ in the middle and \d+ in the last third", told)


def test_profile_is_told_measure_by_measure(comparison):
    told = profile_figure(comparison, "loud").get_label()
    assert all(MEASURES[column].label in told for column in OWN)
    assert "above the range of the 2 wire-style reports, 0.00 to 0.00." in told


# SVG


@pytest.fixture(scope="module")
def pictures(seeds):
    return {name: svg(axes) for name, axes in drawn(seeds).items()}


@pytest.mark.parametrize("name", ["contrast", "course", "courses", "profile", "plain profile"])
def test_svg_is_small_labelled_and_asks_for_nothing(pictures, name):
    picture = pictures[name]
    assert len(picture.encode()) < 60_000
    root = ET.fromstring(picture)  # noqa: S314 — made by the test itself
    kinds = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert kinds[:2] == ["svg", "title"]
    assert root.get("role") == "img"
    assert root[0].text
    assert root[1].text
    assert root.get("aria-labelledby") == root[0].get("id")
    assert root.get("aria-describedby") == root[1].get("id")
    assert not {"style", "script", "metadata", "image", "foreignObject"} & set(kinds)
    values = [value for element in root.iter() for value in element.attrib.values()]
    assert not [value for value in values if "://" in value]
    assert not [element for element in root.iter() if "style" in element.attrib]
    assert "<?xml" not in picture
    assert "Matplotlib" not in picture


@pytest.mark.parametrize("name", ["contrast", "course", "courses", "profile", "plain profile"])
def test_svg_writes_text_as_text_in_the_colours_of_the_page(pictures, name):
    picture = pictures[name]
    assert picture.count("<text") > 5
    used = set(re.findall(r"#[0-9a-f]{6}\b", re.sub(r'href="[^"]+"', "", picture)))
    assert used <= set(style.ROLES.values())
    for value in used:
        assert len(re.findall(rf"var\(--[a-z-]+, {value}\)", picture)) == picture.count(value)


def test_ids_of_several_figures_do_not_clash(pictures):
    ids = [found for one in pictures.values() for found in re.findall(r' id="([^"]+)"', one)]
    assert len(ids) == len(set(ids))
    for picture in pictures.values():
        found = set(re.findall(r' id="([^"]+)"', picture))
        assert set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', picture)) <= {
            *((one, "") for one in found),
            *(("", one) for one in found),
        }


def test_prefix_may_be_given(analysis):
    picture = svg(course_figure(analysis, "first"), prefix="fig-1")
    assert all(found.startswith("fig-1-") for found in re.findall(r' id="([^"]+)"', picture))


def test_figures_of_the_callers_own_keep_colours_and_title():
    axes = Figure().subplots()
    axes.plot([1, 2], color="#123456")
    axes.set_title("Mine")
    picture = svg(axes)
    assert "#123456" in picture
    assert ">Mine</title>" in picture
    assert "<desc" not in picture
    assert "clip-path" in picture


def test_axes_of_two_figures_are_refused():
    with pytest.raises(ValueError, match="Found axes of 2 figures, expected those of one"):
        svg([Figure().subplots(), Figure().subplots()])


def test_names_are_escaped_and_need_no_font():
    hostile = '<b>이재명</b> $x^2$ & "it" \x1b' + "x" * 90
    analysis = framing.analyse([article(hostile, PLAIN * 8), article("b", LOUD * 8, "blog")])
    comparison = framing.compare(analysis)
    for axes in (
        contrast_figure(comparison),
        course_figure(analysis, hostile),
        profile_figure(comparison, hostile),
    ):
        picture = svg(axes)
        assert "<b>" not in picture
        assert "\x1b" not in picture
        assert "&lt;b&gt;이재명&lt;/b&gt; $x^2$ &amp; " in picture
        assert "x" * 90 not in picture


@pytest.mark.parametrize("seed", ["0", "7"])
def test_svg_is_the_same_bytes_in_another_process(pictures, seed):
    code = (
        "import sys, framing\n"
        "from reports.figures import *\n"
        "c = framing.compare(framing.read('seeds'))\n"
        "first = c.compared[0].articles\n"
        "for axes in (contrast_figure(c), course_figure(c.analysis, first),"
        " profile_figure(c, first[0])):\n"
        "    sys.stdout.buffer.write(svg(axes).encode())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=HOME,
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    names = ("contrast", "courses", "profile")
    assert done.stdout.decode() == "".join(pictures[name] for name in names)


def test_settings_of_the_user_change_nothing_and_stay(comparison, monkeypatch):
    before = svg(contrast_figure(comparison))
    monkeypatch.setitem(mpl.rcParams, "font.size", 30.0)
    monkeypatch.setitem(mpl.rcParams, "svg.fonttype", "path")
    monkeypatch.setitem(mpl.rcParams, "axes.spines.bottom", False)  # noqa: FBT003 — the setting's value
    assert svg(contrast_figure(comparison)) == before
    assert mpl.rcParams["font.size"] == 30.0
    assert mpl.rcParams["svg.fonttype"] == "path"


def test_pyplot_knows_nothing_of_the_figures(comparison):
    from matplotlib import pyplot as plt

    drawn(comparison)
    assert plt.get_fignums() == []


# Colours


def properties(block):
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", block))


@pytest.fixture(scope="module")
def schemes():
    """The colours of the page on light and dark paper and in print."""
    source = (HOME / "reports" / "templates" / "report.css").read_text(encoding="utf-8")
    light, dark, *_, printed = re.findall(r":root \{(.*?)\}", source, re.DOTALL)
    found = properties(light)
    return {
        "light": found,
        "dark": found | properties(dark),
        "print": found | properties(printed),
    }


def test_colours_are_those_of_the_page(schemes):
    assert {name: schemes["light"][name] for name in style.ROLES} == style.ROLES


def luminance(color):
    parts = np.array(colors.to_rgb(color))
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast_ratio(one, other):
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_text_and_signs_stand_out_from_paper_and_band(schemes, scheme):
    found = schemes[scheme]
    # WCAG 2.2: 4.5 for text, 3 for signs.
    for text in ("ink", "soft", "red"):
        assert contrast_ratio(found[text], found["paper"]) >= 4.5
    assert contrast_ratio(found["paper"], found["other"]) >= 4.5
    for sign in ("band-line", "other", "red"):
        assert contrast_ratio(found[sign], found["paper"]) >= 3
        assert contrast_ratio(found[sign], found["band"]) >= 3


# Machado, Oliveira, Fernandes (2009), severity 1.0: how colours look to people who do not see
# red, green or blue as most do. https://doi.org/10.1109/TVCG.2009.113
SIMULATED = {
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", SIMULATED)
def test_signs_that_meet_stay_apart_for_colour_blind_readers(schemes, scheme, kind):
    found = schemes[scheme]
    for one, other in combinations(("paper", "band", "band-line", "other"), 2):
        if {one, other} == {"paper", "band"}:
            continue
        seen = [
            np.clip(np.array(SIMULATED[kind]) @ colors.to_rgb(found[name]), 0, 1)
            for name in (one, other)
        ]
        assert np.linalg.norm(seen[0] - seen[1]) > 0.25
