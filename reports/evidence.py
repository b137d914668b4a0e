"""The words and sentences behind each number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.ledger import SCOPE_NAMES, Scope
from reports.summary import Number, Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.feature import Feature
    from framing.measure import Measure
    from reports.summary import Mark, Sentence

# A quotation stands in the speaker's voice, but how much is quoted is the author's choice.
ANY_VOICE: Final = frozenset({"quotation"})
PER_WORDS: Final = "per 100 words"


@dataclass(frozen=True, slots=True)
class Found:
    """What the analysis gives for one measure of one article."""

    value: float | None
    reason: str
    base: int
    low: float | None
    high: float | None
    sample: int
    interval_reason: str


def number(
    article: str,
    feature: Feature,
    measure: Measure,
    scope: Scope,
    found: Found,
    marks: Sequence[Mark],
    sentences: Sequence[Sentence],
) -> Number:
    """One measure of the article with the key ``article``, with the words behind it."""
    column, value = measure.column(scope), found.value
    identifier = f"{article}-{column}"
    words = _wordings(identifier, _behind(feature, measure, scope, marks))
    rests_on_sentences = not any(mark.feature == feature.name for mark in marks) and not words
    return Number(
        id=identifier,
        column=column,
        measure=measure.name,
        feature=feature.name,
        scope=scope.name.lower(),
        scope_label=whose(measure, scope),
        label=measure.label,
        value=value,
        written="" if value is None else measure.written(value),
        unit=measure.written_unit,
        reason=found.reason,
        low=found.low,
        high=found.high,
        interval=_interval(measure, found),
        interval_reason=found.interval_reason,
        sample=found.sample,
        formula=measure.formula,
        working="" if value is None else _working(measure, value, found.base, words),
        base=found.base,
        base_unit=measure.base_unit,
        higher=measure.higher,
        lower=measure.lower,
        part_of=measure.part_of,
        words=words,
        sentences=(
            _longest(sentences, scope)
            if rests_on_sentences and feature.sentences is not None and value is not None
            else ()
        ),
    )


def whose(measure: Measure, scope: Scope) -> str:
    """Whose words a number speaks of; a share is one of all words or sentences, or of some cues."""
    of_all = not measure.families or measure.base_unit == "attributions"
    if measure.percent and of_all and scope is not Scope.HEADLINE:
        return f"of all {measure.base_unit}"
    return SCOPE_NAMES[scope]


def _interval(measure: Measure, found: Found) -> str:
    """The interval as a reader sees it: "0.41 to 0.92"."""
    if found.low is None or found.high is None:
        return ""
    return f"{measure.written(found.low)} to {measure.written(found.high)}"


def in_scope(mark: Mark, scope: Scope) -> bool:
    """Whether a cue counts in that scope."""
    if mark.feature not in ANY_VOICE:
        wanted = "quoted" if scope is Scope.QUOTED else "author"
        if mark.voice != wanted:
            return False
    return (mark.zone == "headline") == (scope is Scope.HEADLINE)


def _behind(feature: Feature, measure: Measure, scope: Scope, marks: Iterable[Mark]) -> list[Mark]:
    return [
        mark
        for mark in marks
        if in_scope(mark, scope)
        and (
            mark.feature in measure.rests_on
            or (
                mark.feature == feature.name
                and (not measure.families or mark.family in measure.families)
            )
        )
    ]


def _wordings(identifier: str, marks: Sequence[Mark]) -> tuple[Wording, ...]:
    """The marks grouped by wording, what weighs most first."""
    groups: dict[tuple[str, str, str, str, float], list[Mark]] = {}
    for mark in marks:
        text = " ".join(mark.span.exact.split())
        key = (mark.feature, text.casefold(), mark.family, mark.entry, mark.weight)
        groups.setdefault(key, []).append(mark)
    ordered = sorted(groups.values(), key=lambda group: -abs(sum(mark.weight for mark in group)))
    return tuple(
        Wording(
            id=f"{identifier}-{place}",
            text=" ".join(group[0].span.exact.split()),
            feature=group[0].feature,
            family=group[0].family,
            entry=group[0].entry,
            weight=group[0].weight,
            count=len(group),
            total=sum(mark.weight for mark in group),
            marks=tuple(mark.id for mark in group),
        )
        for place, group in enumerate(ordered, start=1)
    )


def _longest(sentences: Iterable[Sentence], scope: Scope) -> tuple[str, ...]:
    """The sentences most of whose words are of the scope, the longest first."""
    zone = "headline" if scope is Scope.HEADLINE else "body"
    quoted = scope is Scope.QUOTED
    chosen = [
        sentence
        for sentence in sentences
        if sentence.zone == zone and (2 * sentence.words_quoted > sentence.words) == quoted
    ]
    chosen.sort(key=lambda sentence: (-sentence.words, sentence.number))
    return tuple(sentence.id for sentence in chosen)


def _working(measure: Measure, value: float, base: int, words: Sequence[Wording]) -> str:
    """What the number was made of, in figures."""
    unit = measure.base_unit if base != 1 else measure.base_unit.removesuffix("s")
    if measure.percent:
        return f"{round(value * base)} of {base} {unit}"
    if measure.unit == PER_WORDS:
        total = sum(wording.total for wording in words)
        count = sum(wording.count for wording in words)
        places = "1 place" if count == 1 else f"{count} places"
        return f"{places}, weights that add up to {total:.2f}, in {base} {unit}"
    return f"over {base} {unit}"
