"""Units: the clauses of all articles, each with what decides whether two tell the same."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from framing.alignment.statements.clauses import Clause, clauses
from framing.alignment.statements.predicates import Predicate, predicates
from framing.alignment.statements.words import words
from framing.alignment.terms import WORD
from framing.attributions import classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.places import Stretch
    from framing.alignment.sides import Attribution, Sentence, Side
    from framing.alignment.statements.words import Word
    from framing.alignment.terms import Term

# Words that report and say nothing else: with their source they are no part of what is told.
_SAYING: Final = frozenset(
    "say says said saying tell tells told telling add adds added adding note notes noted noting "
    "state states stated stating report reports reported reporting reportedly according explain "
    "explains explained explaining remark remarks remarked remarking write writes wrote writing "
    "post posts posted posting tweet tweets tweeted tweeting via".split()
)
# From source and cue to the content, in characters: "told reporters in Busan on Monday that".
_WITHIN: Final = 80
_NEGATIONS: Final = frozenset(
    "not never no neither nor nobody nothing none cannot deny denies denied unable "
    "unlikely".split()
)
# Negations if an infinitive follows: "failed to reach", but "the failed bid".
_NOT_DOING: Final = frozenset(
    "fail fails failed refuse refuses refused decline declines declined".split()
)
_LEADING: Final = classes.COORDINATOR | classes.THAT
_TRAILING: Final = classes.COORDINATOR | classes.THAT | classes.RELATIVE | classes.SUBORDINATOR
_WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november "
    "december".split()
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause: where it stands, its terms, and what must agree with another's."""

    stretch: Stretch
    headline: bool
    terms: tuple[Term, ...]
    reporting: frozenset[int]
    """Where words stand that report: "agreed", "emphasized"."""
    predicates: tuple[Predicate, ...]
    negated: bool
    weekdays: frozenset[str]
    days: frozenset[str]
    months: frozenset[str]
    speaker: str


def units(sides: Sequence[Side]) -> list[Unit]:
    """The units of all articles, in the order of the sides and of their texts."""
    found = []
    for side in sides:
        by_sentence: dict[int, list[Attribution]] = {}
        for one in side.attributions:
            by_sentence.setdefault(one.cue.sentence, []).append(one)
        for sentence in side.sentences:
            if sentence.zone != "heading":
                said = by_sentence.get(sentence.number, [])
                found.extend(_units(side, sentence, said))
    return found


def _units(side: Side, sentence: Sentence, said: Sequence[Attribution]) -> Iterator[Unit]:
    everything = words(sentence.text, sentence.stretch.start)
    kept = _without_reports(everything, said)
    reporting = frozenset(
        place for one in said for place in range(one.cue.start, one.cue.end)
    )
    terms = {term.start: term for term in sentence.terms}
    parts = [Clause(0, len(kept))] if _asks(side, sentence) else clauses(kept)
    for clause in parts:
        first, end = clause.first, clause.end
        while first < end and kept[first].can_be(_LEADING):
            first += 1
        while first < end and kept[end - 1].can_be(_TRAILING):
            end -= 1
        own = kept[first:end]
        own_terms = tuple(terms[word.start] for word in own if word.start in terms)
        if not own_terms:
            continue
        subject = () if clause.subject is None else kept[slice(*clause.subject)]
        stretch = side.stretch(sentence.stretch, own[0].start, own[-1].end)
        yield Unit(
            stretch=stretch,
            headline=sentence.zone == "headline",
            terms=own_terms,
            reporting=reporting,
            predicates=predicates(own, subject, terms),
            negated=_negated(own),
            weekdays=frozenset(word.form for word in own if word.form in _WEEKDAYS),
            days=_days(own),
            months=frozenset(word.form for word in own if _is_month(word)),
            speaker=_speaker(stretch, said),
        )


def _asks(side: Side, sentence: Sentence) -> bool:
    end = sentence.stretch.end
    return "?" in sentence.text[-2:] or side.stretch(sentence.stretch, end, end + 1).text == "?"


def _only_says(one: Attribution) -> bool:
    forms = {match.group().lower() for match in WORD.finditer(one.cue.text)}
    return not forms.isdisjoint(_SAYING)


def _without_reports(
    sentence: Sequence[Word], said: Sequence[Attribution]
) -> tuple[Word, ...]:
    """The words without those who say it; where some were, a mark stands."""
    gone = list(_reports([one for one in said if _only_says(one)], said))
    kept = []
    broken = False
    for word in sentence:
        if any(start <= word.start < end for start, end in gone):
            broken = True
        else:
            kept.append(replace(word, gap=word.gap | classes.HARD) if broken else word)
            broken = False
    return tuple(kept)


def _reports(
    said: Sequence[Attribution], everything: Sequence[Attribution]
) -> Iterator[tuple[int, int]]:
    """Where source and cue stand, and the words between them and up to the content behind them."""
    contents = [content for one in everything for content in one.contents]
    subjects = [one.source for one in everything if one.source is not None and one not in said]
    for one in said:
        yield one.cue.start, one.cue.end
        if one.source is not None and one.source not in subjects:
            yield one.source.start, one.source.end
        nearest = [one.source] if one.source is not None else []
        nearest += [content for content in one.contents if content.start >= one.cue.end]
        for other in nearest:
            start, end = sorted([one.cue, other])[0].end, sorted([one.cue, other])[1].start
            apart = any(content.start < end and start < content.end for content in contents)
            if other.sentence == one.cue.sentence and end - start < _WITHIN and not apart:
                yield start, end


def _negated(clause: Sequence[Word]) -> bool:
    forms = [word.form for word in clause]
    negations = [
        place
        for place, form in enumerate(forms)
        if form in _NEGATIONS
        or form.endswith("n't")
        or (form in _NOT_DOING and forms[place + 1 : place + 2] == ["to"])
    ]
    only = sum(forms[place : place + 2] in (["not", "only"], ["no", "longer"]) for place in negations)
    return (len(negations) - only) % 2 == 1


def _is_month(word: Word) -> bool:
    return word.form in _MONTHS and word.can_be(classes.CAPITAL)


def _days(clause: Sequence[Word]) -> frozenset[str]:
    found = set()
    for before, word in zip(clause, clause[1:], strict=False):
        if _is_month(before) and word.form.isdigit():
            found.add(f"{before.form} {word.form}")
        elif _is_month(word) and before.form.isdigit():
            found.add(f"{word.form} {before.form}")
    return frozenset(found)


def _speaker(stretch: Stretch, said: Sequence[Attribution]) -> str:
    """The last name of the person who says it, if a person does."""
    for one in said:
        if one.source_class == "named person" and any(
            content.overlaps(stretch) for content in one.contents
        ):
            names = one.name.split()
            return names[-1].lower() if names else ""
    return ""
