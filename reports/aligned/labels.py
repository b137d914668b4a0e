"""What the articles call the same person, act or measure, each wording once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.aligned.summary import LabelRow, NamedIn, NamingRow, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.aligned import Label, Naming
    from reports.aligned.places import Places


def rows(labels: Sequence[Label], places: Places) -> tuple[LabelRow, ...]:
    """The referents, those with a loaded naming first, then those with most namings."""
    found = [_row(f"{places.event}-l{n}", label, places) for n, label in enumerate(labels, start=1)]
    found.sort(key=lambda row: (not row.loaded, -len(row.namings)))
    return tuple(found)


def _row(identifier: str, label: Label, places: Places) -> LabelRow:
    wordings: dict[str, list[Naming]] = {}
    ordered = sorted(
        label.namings, key=lambda one: (places.rank(places.key(one.article)), one.stretch)
    )
    for naming in ordered:
        wordings.setdefault(" ".join(naming.stretch.text.lower().split()), []).append(naming)
    namings = [_naming(group, places) for group in wordings.values()]
    namings.sort(key=lambda one: -len(one.articles))
    return LabelRow(identifier, label.referent, label.kind, tuple(namings))


def _naming(group: Sequence[Naming], places: Places) -> NamingRow:
    by_article: dict[str, list[Naming]] = {}
    for naming in group:
        by_article.setdefault(places.key(naming.article), []).append(naming)
    return NamingRow(
        text=group[0].stretch.text,
        parts=tuple(_parts(group[0])),
        articles=tuple(
            NamedIn(key, sum(one.count for one in found), places.place(found[0].stretch))
            for key, found in by_article.items()
        ),
    )


def _parts(naming: Naming) -> Iterator[Part]:
    """The words, cut where loaded ones begin and end."""
    at, text = naming.stretch.start, naming.stretch.text
    told = 0
    for word in sorted(naming.loaded):
        start, end = max(word.start - at, told), min(word.end - at, len(text))
        if start >= end:
            continue
        if text[told:start]:
            yield Part(text[told:start], loaded=False)
        yield Part(text[start:end], loaded=True)
        told = end
    if text[told:]:
        yield Part(text[told:], loaded=False)
