"""The report as one HTML page that needs nothing else: no network, no font, no script."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from reports import articles
from reports.cutting import cut, head, tail
from reports.folding import ALWAYS_BESIDE, BESIDE, CROWD, LONGEST, MOST
from reports.legend import Style, legend
from reports.limits import SHORT
from reports.linking import columns
from reports.nesting import Node, nested
from reports.templating import environment, source_hash

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jinja2 import Environment

    from reports.linking import Column
    from reports.summary import (
        ArticleSummary,
        Block,
        Mark,
        Number,
        Summary,
        Wording,
    )

TEMPLATES: Final = Path(__file__).with_name("templates")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def render(summary: Summary) -> str:
    """The summary as a self-contained HTML page."""
    from reports.figures.page import Figures

    styles = legend(summary)
    texts = {event.id: columns(event, summary.articles, BESIDE) for event in summary.events}
    style = _source("report.css") + _switches(styles) + _choices(texts)
    script = _source("report.js")
    views = [View(article, summary) for article in summary.articles]
    page = _environment().get_template("report.html.j2")
    return page.render(
        summary=summary,
        styles=styles,
        style_of={item.feature: item for item in styles},
        article_of={article.key: article for article in summary.articles},
        feature_of={feature.name: feature for feature in summary.features},
        views=views,
        lang_of={view.article.key: view.lang for view in views},
        beside_of=texts,
        figures=Figures(summary),
        crowded=len(views) > CROWD,
        style=Markup(style),  # noqa: S704 — a file of this package, no text of an article
        script=Markup(script),  # noqa: S704 — as above
        style_hash=source_hash(style),
        script_hash=source_hash(script),
        short_limits=SHORT,
    )


class View:
    """One article as the page shows it."""

    def __init__(self, article: ArticleSummary, summary: Summary) -> None:
        self.article = article
        self.marks: dict[str, Mark] = {mark.id: mark for mark in article.marks}
        self.sentence = {sentence.id: sentence for sentence in article.sentences}
        self.lang = article.language if _LANGUAGE.fullmatch(article.language) else ""
        alone = next((a for a in summary.alone if a.article == article.key), None)
        self.alone, self.apart = (alone.reason, alone.apart) if alone else ("", "")
        event = next((e for e in summary.events if article.key in e.articles), None)
        self.contrasted = event is not None
        self.held_against = event.reference_name if event and len(event.reference) > 1 else ""
        self._shown: set[int] = set()
        self.blocks = tuple(self._grouped())
        self.homes = self._homes()
        self.measures = [
            (name, tuple(group))
            for name, group in groupby(article.numbers, key=lambda number: number.measure)
        ]
        labels = {name: group[0].label for name, group in self.measures}
        self.parts = [
            (
                labels[whole],
                [(name, group) for name, group in self.measures if group[0].part_of == whole],
            )
            for whole in dict.fromkeys(group[0].part_of for _, group in self.measures)
            if whole
        ]
        self.scopes = tuple(dict.fromkeys(number.scope for number in article.numbers))

    def _grouped(self) -> Iterator[tuple[str, str, tuple[tuple[Block, tuple[Node, ...]], ...]]]:
        """Zone, rule and blocks; furniture that one rule named stands together."""

        def kind(block: Block) -> tuple[str, str, int]:
            apart = -1 if block.zone == "furniture" else block.start
            return block.zone, block.rule, apart

        for (zone, rule, _), group in groupby(self.article.blocks, key=kind):
            yield (
                zone,
                articles.plain(rule),
                tuple((block, nested(block, self.marks, self._shown)) for block in group),
            )

    def _homes(self) -> dict[str, str]:
        """Where each mark is listed: at its source, or behind its feature's first number."""
        voices = self.article.voices
        homes = {mark: speaker.id for speaker in voices.speakers for mark in speaker.marks}
        homes |= {one.mark: f"{one.mark}-u" for one in voices.unheard}
        for number in self.article.numbers:
            for wording in number.words:
                if wording.feature == number.feature:
                    for mark in wording.marks:
                        homes.setdefault(mark, wording.id)
        return homes

    def elsewhere(self, number: Number) -> tuple[Number, ...]:
        """The numbers under which all that this one is made of is listed already, if it is."""
        homes = [self._home(part) for part in _parts(number)]
        found = tuple(home for home in homes if home is not None and home is not number)
        return found if len(found) == len(homes) else ()

    def _home(self, part: frozenset[str]) -> Number | None:
        """The first number that is made of just this part of the marks or sentences."""
        return next((number for number in self.article.numbers if _parts(number) == [part]), None)

    def places(self, wording: Wording) -> list[tuple[str, int]]:
        """The marks of a wording: id and number of the sentence."""
        return [(mark, self.marks[mark].sentence) for mark in wording.marks]


def _switches(styles: tuple[Style, ...]) -> str:
    """Rules that hide a feature's marks while its box in the legend is not ticked."""
    return "".join(
        f"body:not(:has(#show-{item.feature}:checked)) mark.m-{item.feature}:not(:target)"
        "{text-decoration:none;background:none;box-shadow:none;padding:0}"
        f"body:not(:has(#show-{item.feature}:checked)) .tag.m-{item.feature}{{display:none}}"
        for item in styles
    )


def _choices(texts: Mapping[str, Sequence[Column]]) -> str:
    """Rules that hide a text beside others while its box is not ticked, but for what is led to."""
    return "".join(
        f"body:not(:has(#{event}-show-{column.article.key}:checked)) "
        f"#{event}-beside-{column.article.key}:not(:has(:target)){{display:none}}"
        for event, beside in texts.items()
        if len(beside) > ALWAYS_BESIDE
        for column in beside
    )


def _parts(number: Number) -> list[frozenset[str]]:
    """The marks behind a number, each feature's apart; or its sentences."""
    parts: dict[str, set[str]] = {}
    for wording in number.words:
        parts.setdefault(wording.feature, set()).update(wording.marks)
    found = [frozenset(part) for part in parts.values()]
    return found or ([frozenset(number.sentences)] if number.sentences else [])


@cache
def _environment() -> Environment:
    made = environment(TEMPLATES)
    made.filters["weight"] = articles.weight
    made.filters["plain"] = articles.plain
    made.filters["cut"] = cut
    made.filters["head"] = head
    made.filters["tail"] = tail
    made.globals.update(LONGEST)
    made.globals.update(MOST, always_beside=ALWAYS_BESIDE)
    return made


@cache
def _source(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")
