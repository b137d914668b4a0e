"""What articles share and where they part, in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.aligned.telling import articles
from reports.cutting import head, tail
from reports.markdown_text import cut, itemised, table, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.aligned.summary import (
        Difference,
        Excerpt,
        FactRow,
        LabelRow,
        NamingRow,
        QuotationRow,
        SourceRow,
        StatementRow,
        TallyRow,
        VersionRow,
    )
    from reports.summary import EventSummary, Summary

# With more articles than this, a table names those that have something.
COLUMNS: Final = 6
# How much of a long list is told; JSON has all.
STATEMENTS: Final = 60
LISTED: Final = 40
ALONE: Final = 12
MENTIONS: Final = 3
AROUND: Final = 70
_SIGNS: Final = {"same": "{}", "removed": "~~{}~~", "added": "**{}**"}


def together(summary: Summary, event: EventSummary) -> Iterator[str]:
    """All parts on what the articles of an event share and where they part."""
    found = event.aligned
    yield f"## Side by side{f': {text(event.name)}' if event.name else ''}"
    yield itemised(f"{one.count} {one.label}" for one in event.glance)
    yield from _statements(event)
    if found.facts:
        yield "### Numbers, dates and names"
        yield itemised(_fact(fact) for fact in found.facts[:LISTED])
        yield from _more(found.facts, LISTED)
    if found.quotations:
        yield "### Who is quoted how"
        yield "~~Struck out~~ is what a version does not have, **bold** what it has instead."
        yield itemised(_quotation(row) for row in found.quotations[:LISTED])
        yield from _more(found.quotations, LISTED)
    if found.sources:
        yield "### Who is heard, and where"
        yield _sources(found.sources[:LISTED])
        yield from _more(found.sources, LISTED)
    yield from _origins(event)
    if found.labels:
        yield "### What things are called"
        yield itemised(_label(label) for label in found.labels[:LISTED])
        yield from _more(found.labels, LISTED)
    if found.headlines:
        yield "### Headline and body"
        yield itemised(
            f"{_name(one.article)}, {text(one.kind)}: {text(one.note)}"
            + (f" In the body: “{cut(one.body.text)}”" if one.body else "")
            for one in found.headlines
        )
    if found.corroboration:
        yield "### What others carry too"
        yield (
            "Of each article: all, of these elsewhere (in an article of another origin), in "
            "conflict with one, alone. Evidence to look at, not a grade."
        )
        yield table(
            ["article", "statements", "quotations", "numbers, dates, names"],
            [
                [
                    f"{summary.article(row.article).label} {text(summary.article(row.article).id)}",
                    *(_tally(one) for one in (row.statements, row.quotations, row.numbers)),
                ]
                for row in found.corroboration
            ],
            3,
        )


def _more(rows: Sequence[object], most: int) -> Iterator[str]:
    if len(rows) > most:
        yield f"{len(rows) - most} more are in the JSON report."


def _name(key: str) -> str:
    return articles([key])


def _statements(event: EventSummary) -> Iterator[str]:
    shared = [one for one in event.aligned.statements if one.shared]
    alone = [one for one in event.aligned.statements if not one.shared]
    if shared:
        yield "### What they tell"
        few = len(event.order) <= COLUMNS
        if few:
            yield "● in this article, – not in this article, ○ published before any that tells it."
        head = [key.removeprefix("a") for key in event.order] if few else ["articles", "how many"]
        yield table(
            ["statement", *head],
            [
                [cut(row.wording), *(_cells(row, event.order) if few else _where(row))]
                for row in shared[:STATEMENTS]
            ],
        )
        yield from _more(shared, STATEMENTS)
    for key in event.order:
        own = [row for row in alone if row.of(key)]
        if own:
            yield f"Told by {_name(key)} alone: {len(own)}."
            yield itemised(cut(row.wording) for row in own[:ALONE])
            yield from _more(own, ALONE)


def _cells(row: StatementRow, order: Sequence[str]) -> Iterator[str]:
    for key in order:
        yield "●" if row.of(key) else "○" if key in row.not_yet else "–"


def _where(row: StatementRow) -> tuple[str, str]:
    numbers = ", ".join(one.place.article.removeprefix("a") for one in row.tellings)
    return numbers, str(len(row.tellings))


def _fact(fact: FactRow) -> str:
    opening = f"**{cut(fact.about)}** ({fact.agreement_label})"
    if fact.agreement == "agree":
        first = fact.values[0].mentions[0]
        return f"{opening}: {cut(first.place.text)}, in {articles(fact.articles)}"
    told = [
        f"{_name(one.place.article)}: {_excerpt(one)}"
        for value in fact.values
        for one in value.mentions[:MENTIONS]
    ]
    note = f": {text(fact.note)}" if fact.note else ""
    return opening + note + "".join(f"\n  - {one}" for one in told)


def _excerpt(one: Excerpt) -> str:
    before, after = tail(one.before, AROUND), head(one.after, AROUND)
    space = " " if before[-1:].isspace() else ""
    behind = " " if after[:1].isspace() else ""
    return f"“{text(before)}{space}**{text(one.place.text)}**{behind}{text(after)}”"


def _quotation(row: QuotationRow) -> str:
    also = f", word for word also in {articles(one.place.article for one in row.verbatim)}"
    base = f"{_name(row.base.place.article)}: “{text(row.base.place.text)}” ({_reported(row.base)}"
    told = f"{base}{also * bool(row.verbatim)})"
    return told + "".join(f"\n  - {_version(one)}" for one in row.differences)


def _version(one: Difference) -> str:
    words = " ".join(_SIGNS[edit.kind].format(text(edit.text)) for edit in one.edits)
    signs = [
        one.relation_label,
        _reported(one.version),
        "given to another speaker" * one.other_speaker,
        "other reporting word" * one.other_cue,
    ]
    told = ", ".join(sign for sign in signs if sign)
    return f"{_name(one.version.place.article)}: {words or text(one.version.place.text)} ({told})"


def _reported(version: VersionRow) -> str:
    cue = f"“{text(version.cue)}”" if version.cue else ""
    stance = f"{cue} ({version.stance_label})" if version.stance_label else cue
    marks = "" if version.quoted else "without quotation marks"
    speaker = text(version.speaker) or "no speaker given"
    return ", ".join(part for part in (speaker, stance, marks) if part)


def _sources(rows: Sequence[SourceRow]) -> str:
    return table(
        ["source", "kind", "articles", "statements", "reported with"],
        [
            [
                cut(row.name),
                row.kind_label,
                ", ".join(one.article.removeprefix("a") for one in row.hearings),
                ", ".join(str(one.attributions) for one in row.hearings),
                "; ".join(", ".join(text(cue) for cue in one.cues) for one in row.hearings),
            ]
            for row in rows
        ],
    )


def _origins(event: EventSummary) -> Iterator[str]:
    found = event.aligned
    joint = [origin for origin in found.origins if len(origin.articles) > 1]
    told = [
        f"{articles(one.articles)}, {text(one.kind)}" + (f": {text(one.reason)}" * bool(one.reason))
        for one in joint
    ]
    told += [
        f"{one.written} of the wording of {_name(one.article)} stands in {_name(one.source)} too"
        for one in found.reuse[:LISTED]
    ]
    told += [
        f"{_name(one.article)} credits {text(one.outlet)}: {_excerpt(one.excerpt)}"
        for one in found.credits
    ]
    if told:
        yield "### Where the texts come from"
        yield itemised(told)


def _label(label: LabelRow) -> str:
    return f"**{cut(label.referent)}**: {'; '.join(_naming(naming) for naming in label.namings)}"


def _naming(naming: NamingRow) -> str:
    words = "".join(
        f"**{text(part.text)}**" if part.loaded else f" {text(part.text)} " for part in naming.parts
    )
    return f"{' '.join(words.split())} ({articles(one.article for one in naming.articles)})"


def _tally(tally: TallyRow) -> str:
    return f"{tally.total}: {tally.corroborated}, {tally.conflicting}, {tally.alone}"
