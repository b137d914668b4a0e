"""Who says what, in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.markdown_text import cut, itemised, table, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.speakers import Saying, Speaker
    from reports.summary import ArticleSummary


def voices(article: ArticleSummary) -> Iterator[str]:
    """The sources of an article, the first and the last of them, and who is not heard."""
    said = article.voices
    if not said.speakers and not said.unheard:
        return
    yield "### Who says what"
    if said.speakers:
        head = ["source", "kind", "reported with", "sentence", "times", "words given"]
        yield table(head, [_row(one) for one in said.speakers], 3)
    first, last = said.speaker(said.first), said.speaker(said.last)
    if first and last:
        yield (
            f"First statement of the text: {text(first.name)}; last statement: {text(last.name)}."
        )
    if said.unheard:
        yield itemised(
            f"{text(one.label)}, sentence {one.sentence}: {cut(one.text)}" for one in said.unheard
        )


def _row(speaker: Speaker) -> list[str]:
    kind = ", ".join(text(part) for part in (speaker.kind_label, speaker.role) if part)
    sayings = ", ".join(_saying(saying) for saying in speaker.sayings)
    quoted = f" ({speaker.words_quoted} quoted)" if speaker.words_quoted else ""
    return [
        cut(speaker.name),
        kind,
        sayings,
        str(speaker.first),
        str(speaker.attributions),
        f"{speaker.words}{quoted}",
    ]


def _saying(saying: Saying) -> str:
    times = f" ×{saying.count}" if saying.count > 1 else ""
    stance = f" ({saying.stance_label})" if saying.stance != "neutral" else ""
    return f"{text(saying.text)}{times}{stance}"
