"""What the toolkit marks in articles, held against what a careful reader marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from features.claims import unsourced
from framing.evaluation.attribution import SAME, words_of
from framing.evaluation.comparison_scores import Share
from framing.evaluation.marks import CLAIMS, LISTS, LOADED, PARTS, SIGNALS
from framing.evaluation.pairing import Judged

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    import pandas as pd

    from framing.analysis import Analysis
    from framing.evaluation.marks import Marks, Span

# What is judged by itself: a name, the feature, and the families of its cues; all if none.
_JUDGED: Final = (
    ("hedging", "hedging", ()),
    ("certainty", "certainty", ()),
    ("loaded words", "sensational", tuple(LOADED)),
    *((name.replace("_", " "), "sensational", (name,)) for name in PARTS),
    *((f"claims: {name}", "claims", (name,)) for name in CLAIMS),
    ("declined, unreached, kept unnamed", "sources", tuple(SIGNALS)),
)
# Features whose words are the author's or a speaker's.
_VOICED: Final = ("hedging", "certainty", "sensational", "claims")


class Found(NamedTuple):
    """A cue of the toolkit's."""

    article: str
    span: Span
    family: str
    voice: str


@dataclass(frozen=True)
class Held:
    """Marks of some articles beside what the toolkit finds in them."""

    texts: Mapping[str, str]
    marks: Mapping[str, Marks]
    cues: Mapping[str, tuple[Found, ...]]
    """By feature."""
    unsourced: tuple[Found, ...]
    """Sentences whose claims have no source in reach."""

    def shown(self, article: str, span: Span) -> str:
        """The words of an article at a place."""
        return f"{article} “{self.texts[article][slice(*span)]}”"


def held(texts: Mapping[str, str], marks: Iterable[Marks], analysis: Analysis) -> Held:
    """The marks beside what an analysis of the same articles holds."""
    cues = analysis.cues
    by_feature = {
        str(feature): tuple(_found(rows)) for feature, rows in cues.groupby("feature", sort=False)
    }
    without = np.concatenate([unsourced(batch.ledger) for batch in analysis.batches])
    sentences = analysis.sentences[without]
    bodies = sentences[(sentences.zone == "body") & (sentences.field == "text")]
    return Held(
        texts=texts,
        marks={one.article: one for one in marks},
        cues=by_feature,
        unsourced=tuple(_found(bodies.assign(family="", voice="author"))),
    )


def _found(rows: pd.DataFrame) -> Iterator[Found]:
    for row in rows[rows.field == "text"].itertuples():
        yield Found(row.article, (int(row.start), int(row.end)), row.family, row.voice)


def judged(held: Held) -> Iterator[Judged]:
    """Each kind of mark, by the words that toolkit and reader have in common."""
    for name, feature, families in _JUDGED:
        judged = _cues(held, name, feature, families)
        if judged.found or judged.marked:
            yield judged
    yield _quotations(held)
    yield _unsourced(held)


def _cues(held: Held, name: str, feature: str, families: Collection[str]) -> Judged:
    """A cue is left out if it only touches what a reader may mark or not, or marks otherwise."""
    found = [cue for cue in held.cues.get(feature, ()) if not families or cue.family in families]
    marked = [
        (article, mark.span)
        for article, marks in held.marks.items()
        for mark in marks.features[feature]
        if not families or mark.family in families
    ]
    open_ = {
        article: (*marks.either.get(feature, ()), *(one.span for one in marks.features[feature]))
        for article, marks in held.marks.items()
    }
    return _judge(held, name, found, marked, open_)


def _quotations(held: Held) -> Judged:
    """Quotations that are speech are the same if they share most of all their words."""
    found = held.cues.get("quotation", ())
    marked = [
        (article, mark.span)
        for article, marks in held.marks.items()
        for mark in marks.features["quotation"]
    ]
    open_ = {article: marks.either["quotation"] for article, marks in held.marks.items()}

    def same(article: str, one: Span, other: Span) -> bool:
        a, b = (words_of(held.texts[article], [span]) for span in (one, other))
        return len(a & b) >= SAME * len(a | b)

    right = [
        cue for cue in found if any(a == cue.article and same(a, cue.span, b) for a, b in marked)
    ]
    rest = [cue for cue in found if cue not in right]
    beside = _judge(held, "speech in quotation marks", rest, [], open_)
    missed = [
        (article, span)
        for article, span in marked
        if not any(cue.article == article and same(article, cue.span, span) for cue in right)
    ]
    return Judged(
        "speech in quotation marks",
        len(right),
        len(right) + len(beside.wrong),
        len(marked) - len(missed),
        len(marked),
        beside.wrong,
        tuple(held.shown(*one) for one in missed),
    )


def _unsourced(held: Held) -> Judged:
    marked = [(name, span) for name, marks in held.marks.items() for span in marks.unsourced]
    open_ = {name: marks.either["unsourced"] for name, marks in held.marks.items()}
    return _judge(held, "claims without a source", held.unsourced, marked, open_)


def _judge(
    held: Held,
    name: str,
    found: Sequence[Found],
    marked: Sequence[tuple[str, Span]],
    open_: Mapping[str, Sequence[Span]],
) -> Judged:
    """By the letters that what is found and what is marked have in common."""
    right = [
        cue for cue in found if any(a == cue.article and touch(cue.span, b) for a, b in marked)
    ]
    wrong = [
        cue
        for cue in found
        if cue not in right and not any(touch(cue.span, span) for span in open_[cue.article])
    ]
    missed = [
        (article, span)
        for article, span in marked
        if not any(cue.article == article and touch(cue.span, span) for cue in found)
    ]
    return Judged(
        name,
        len(right),
        len(right) + len(wrong),
        len(marked) - len(missed),
        len(marked),
        tuple(held.shown(cue.article, cue.span) for cue in wrong),
        tuple(held.shown(*one) for one in missed),
    )


def touch(one: Span, other: Span) -> bool:
    """Whether two spans have a letter in common."""
    return one[0] < other[1] and other[0] < one[1]


def shares(held: Held) -> Iterator[Share]:
    """Of the cues that are right, those of the right family, and of the right voice."""
    right_family, wrong_family, right_voice, wrong_voice = 0, [], 0, []
    for feature in _VOICED:
        for cue in held.cues.get(feature, ()):
            marks = held.marks[cue.article]
            touched = [one for one in marks.features[feature] if touch(one.span, cue.span)]
            if not touched:
                continue
            shown = held.shown(cue.article, cue.span)
            if feature not in LISTS:
                if cue.family in {one.family for one in touched}:
                    right_family += 1
                else:
                    families = " or ".join(sorted({one.family for one in touched}))
                    wrong_family.append(f"{cue.family}, not {families}: {shown}")
            if cue.voice == _voice(marks, cue.span):
                right_voice += 1
            else:
                wrong_voice.append(f"{cue.voice}: {shown}")
    yield Share("right family of the cues", right_family, tuple(wrong_family))
    yield Share("right voice of the cues", right_voice, tuple(wrong_voice))


def _voice(marks: Marks, span: Span) -> str:
    quoted = any(touch(one.span, span) for one in marks.features["quotation"])
    return "quoted" if quoted else "author"
