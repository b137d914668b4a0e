"""Attribution: whether relations of source, cue and content are found as people mark them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from framing.article import Article
from framing.evaluation import annotated, intervals, sources
from framing.evaluation.annotated import ROLES, Annotated, Relation, trimmed
from framing.evaluation.evaluation import Figure, Measured, Published, Task

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.arrays import Floats
    from framing.evaluation.annotated import Span

# Contents that share so many of all their words are the same content.
SAME: Final = 0.8
# Sources that share so many of all their words name the same source.
SAME_SOURCE: Final = 0.5
KINDS: Final = ("direct", "mixed", "indirect")

_WORD: Final = re.compile(r"\w+")
_QUOTED: Final = re.compile(r"[\"“„«].*?[\"”»]|‘.*?’(?!\w)|''.*?''|(?<!\w)'.*?'(?!\w)", re.DOTALL)
_UNCLOSED: Final = re.compile(r"(?:(?<=[\s(])|(?<![\s\S]))[\"“„«][^\"”»]*\Z|[^\"“„«]*[\"”»]\Z")
_REFERENCE: Final = (
    "Newell, E., Margolin, D., Ruths, D. (2018). An attribution relations corpus for political "
    "news. LREC."
)


class Counts(NamedTuple):
    """What was right, what was found and what was marked, a row per article."""

    right: Floats
    found: Floats
    marked: Floats


def measure(data: Annotated) -> Measured:
    """F1 of the spans of each role: exact, by overlap, by words; and contents by kind."""
    found = find(data)
    exact = {role: _exact(data, found, role) for role in ROLES}
    figures: list[Figure] = []
    for role in ROLES:
        figures += [
            _f1(f"exact-span F1 of the {role}", exact[role]),
            _share(f"precision of the {role}", exact[role].right, exact[role].found),
            _share(f"recall of the {role}", exact[role].right, exact[role].marked),
        ]
    figures += [_f1(f"F1 of the words of the {role}", _words(data, found, role)) for role in ROLES]
    figures += [_overlap(data, found, role) for role in ROLES]
    for kind in KINDS:
        figures += _by_kind(data, found, kind)
    quotations = [_quotations(text) for text in data.texts]
    floor = _exact(data, quotations, "content")
    return Measured(
        tuple(figures),
        floor=_f1("exact-span F1 of the content if it were whatever is in quotation marks", floor),
    )


def find(data: Annotated) -> list[tuple[Relation, ...]]:
    """The relations that the toolkit finds in the texts of the articles."""
    from framing.analysis import analyse

    articles = [
        Article(id=str(number), text=text, title=title)
        for number, (text, title) in enumerate(zip(data.texts, data.titles, strict=True))
    ]
    table = analyse(articles).attributions
    found: list[list[Relation]] = [[] for _ in articles]
    for row in table[table.field == "text"].to_dict("records"):
        number = int(row["article"])
        named = not pd.isna(row["source_start"])
        parts = (
            [(row["source_start"], row["source_end"])] if named else [],
            [(row["cue_start"], row["cue_end"])],
            row["contents"],
        )
        found[number].append(Relation(*(_cut(data.texts[number], part) for part in parts)))
    return [tuple(relations) for relations in found]


def _cut(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(trimmed(text, int(start), int(end)) for start, end in spans)


def kind_of(text: str, content: Sequence[Span]) -> str:
    """Whether a content is all in quotation marks, none of it, or some."""
    words = words_of(text, content)
    quoted = words & words_of(text, [match.span() for match in _quoted(text, content)])
    if not quoted:
        return "indirect"
    return "direct" if quoted == words else "mixed"


def _quoted(text: str, content: Sequence[Span]) -> Iterable[re.Match[str]]:
    for start, end in content:
        yield from _QUOTED.finditer(text, start, end)
        # One that is opened and not closed goes on in another piece, or its mark was left out.
        yield from _UNCLOSED.finditer(text, start, end)


def words_of(text: str, spans: Iterable[Span]) -> set[int]:
    """Where the words of some spans begin."""
    return {match.start() for start, end in spans for match in _WORD.finditer(text, start, end)}


def _exact(data: Annotated, found: Sequence[Sequence[Relation]], role: str) -> Counts:
    rows = [
        (len(ours & theirs), len(ours), len(theirs))
        for ours, theirs in zip(_spans(found, role), _spans(data.relations, role), strict=True)
    ]
    return Counts(*np.array(rows, dtype=np.float64).T)


def _spans(relations: Sequence[Sequence[Relation]], role: str) -> list[set[Span]]:
    """The different spans of a role in each article."""
    return [{span for one in article for span in one.spans(role)} for article in relations]


def _words(data: Annotated, found: Sequence[Sequence[Relation]], role: str) -> Counts:
    rows = []
    for text, ours, theirs in zip(
        data.texts, _spans(found, role), _spans(data.relations, role), strict=True
    ):
        a, b = words_of(text, ours), words_of(text, theirs)
        rows.append((len(a & b), len(a), len(b)))
    return Counts(*np.array(rows, dtype=np.float64).T)


def _overlap(data: Annotated, found: Sequence[Sequence[Relation]], role: str) -> Figure:
    """F1 where a span is right that has a character in common with one of the other side."""
    right = called = hit = marked = 0
    for ours, theirs in zip(_spans(found, role), _spans(data.relations, role), strict=True):
        right += sum(any(a < end and start < b for a, b in theirs) for start, end in ours)
        hit += sum(any(a < end and start < b for a, b in ours) for start, end in theirs)
        called += len(ours)
        marked += len(theirs)
    precision, recall = right / max(called, 1), hit / max(marked, 1)
    value = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Figure(f"overlap F1 of the {role}", value)


def _by_kind(data: Annotated, found: Sequence[Sequence[Relation]], kind: str) -> list[Figure]:
    """F1 of the contents of one kind, and how many of those found have the right source."""
    rows, right = [], []
    for text, ours, theirs in zip(data.texts, found, data.relations, strict=True):
        mine = [one for one in ours if one.content and kind_of(text, one.content) == kind]
        marked = [one for one in theirs if one.content and kind_of(text, one.content) == kind]
        pairs = _paired(text, mine, marked)
        rows.append((len(pairs), len(mine), len(marked)))
        right.append(sum(_same_source(text, *pair) for pair in pairs))
    counts = Counts(*np.array(rows, dtype=np.float64).T)
    return [
        _f1(f"F1 of {kind} content at {SAME} overlap", counts),
        _share(
            f"right source of the {kind} content found",
            np.array(right, dtype=np.float64),
            counts.right,
        ),
    ]


def _paired(
    text: str, ours: Sequence[Relation], theirs: Sequence[Relation]
) -> list[tuple[Relation, Relation]]:
    """The relations of both sides with the same content, each used once."""
    pairs = []
    left = [(one, words_of(text, one.content)) for one in ours]
    for marked in theirs:
        words = words_of(text, marked.content)
        for place, (one, its) in enumerate(left):
            if words & its and len(words & its) >= SAME * len(words | its):
                pairs.append((one, marked))
                del left[place]
                break
    return pairs


def _same_source(text: str, ours: Relation, theirs: Relation) -> bool:
    a, b = words_of(text, ours.source), words_of(text, theirs.source)
    return len(a & b) >= SAME_SOURCE * len(a | b)


def _quotations(text: str) -> tuple[Relation, ...]:
    return tuple(Relation((), (), (match.span(),)) for match in _QUOTED.finditer(text))


def _f1(name: str, counts: Counts) -> Figure:
    return _share(name, 2 * counts.right, counts.found + counts.marked)


def _share(name: str, above: Floats, below: Floats) -> Figure:
    value = float(above.sum() / below.sum()) if below.sum() else 0.0
    return Figure(name, value, *(intervals.ratio(above, below) or (None, None)))


def _published(who: str, values: tuple[float, float, float], reference: str) -> list[Published]:
    return [
        Published(f"{who}: exact-span F1 of the {role}", value, reference)
        for role, value in zip(ROLES, values, strict=True)
    ]


TASK: Final[Task[Annotated]] = Task(
    name="attribution",
    question="Are sources, cues and contents found as people mark them?",
    form=(
        "a JSON object a line, with text and attributions, a list of objects with source, cue and "
        "content, each a list of [start, end]: PolNeAR in JSON; or a folder of such files"
    ),
    items="articles",
    rule=(
        "Spans are compared by characters, without white space at their ends; the pieces of a "
        "split content are spans of their own, and a span that two relations share counts once. "
        "Exact: the same first and last character. Overlap: a character in common with a span of "
        "the other side. Words: each word of the article that is part of the role. By kind: a "
        "content is direct if all its words stand in quotation marks, indirect if none does; two "
        f"contents are the same if they share {SAME:.0%} of all their words, and sources if they "
        f"share {SAME_SOURCE:.0%} or neither is there."
    ),
    intervals="linearised ratios over articles (Cochran 1977, section 6.4)",
    tuned=(
        "The rules and the cue lexicon were written while reading the training part of PolNeAR; "
        "its development part was measured now and then. No model was trained."
    ),
    published=(
        *_published("CRF, trained, on the official test part", (0.506, 0.534, 0.286), _REFERENCE),
        *_published("rules, on the official test part", (0.107, 0.228, 0.056), _REFERENCE),
    ),
    read=annotated.read,
    measure=measure,
    source=sources.of_attributions,
)
