"""Units: the clauses of all articles, each with what decides whether two tell the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.alignment.statements.circumstances import circumstances, is_negated
from framing.alignment.statements.clauses import Clause, clauses
from framing.alignment.statements.predicates import Predicate, predicates
from framing.alignment.statements.reports import without_reports
from framing.alignment.statements.words import words
from framing.attributions import classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.places import Stretch
    from framing.alignment.sides import Attribution, Sentence, Side
    from framing.alignment.statements.words import Word
    from framing.alignment.terms import Term

# Words at the ends of a clause that belong to the sentence around it.
_LEADING: Final = classes.COORDINATOR | classes.THAT
_TRAILING: Final = classes.COORDINATOR | classes.THAT | classes.RELATIVE | classes.SUBORDINATOR
# What begins with these has no subject of its own: "including threats they faced".
_NO_SUBJECTS: Final = classes.ING | classes.PREPOSITION | classes.TO | classes.PAST
# A part of a sentence without a verb and with fewer terms is no statement.
_LEAST: Final = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause: where it stands, its terms, and what must agree with another's."""

    stretch: Stretch
    headline: bool
    forms: tuple[str, ...]
    """Its words in lower case: two with the same are told verbatim."""
    terms: tuple[Term, ...]
    reporting: frozenset[str]
    """The keys of its terms that report: "agreed", "emphasized"."""
    said_of: frozenset[str]
    """The keys of what it says of its subject: those from the first verb on, or all."""
    predicates: tuple[Predicate, ...]
    negated: bool
    circumstances: frozenset[tuple[str, str]]
    speaker: str
    """The last name of who says it, if a person does; empty otherwise."""
    quoted: bool

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its words and names, without numbers."""
        return frozenset(term.key for term in self.terms if term.kind != "number")


def units(sides: Sequence[Side]) -> list[Unit]:
    """The units of all articles, in the order of the sides and of their texts."""
    return [unit for side in sides for unit in _of_side(side)]


def _of_side(side: Side) -> Iterator[Unit]:
    said: dict[int, list[Attribution]] = {}
    for one in side.attributions:
        said.setdefault(one.cue.sentence, []).append(one)
    quoted: dict[int, list[Stretch]] = {}
    for speech in side.quoted:
        if speech.speech:
            quoted.setdefault(speech.stretch.sentence, []).append(speech.stretch)
    for sentence in side.sentences:
        if sentence.zone != "heading":
            number = sentence.number
            yield from _of_sentence(side, sentence, said.get(number, []), quoted.get(number, []))


def _of_sentence(
    side: Side, sentence: Sentence, said: Sequence[Attribution], quoted: Sequence[Stretch]
) -> Iterator[Unit]:
    everything = words(sentence.text, sentence.stretch.start)
    kept = without_reports(everything, said)
    terms = {term.start: term for term in sentence.terms}
    cues = [(one.cue.start, one.cue.end) for one in said]
    for clause in [Clause(0, len(kept))] if _asks(side, sentence) else clauses(kept):
        own = _trimmed(kept[clause.first : clause.end])
        own_terms = tuple(terms[word.start] for word in own if word.start in terms)
        whole = len(own) == len(everything)
        if not own_terms or not (whole or _tells(own, own_terms)):
            continue
        subject = () if clause.subject is None else kept[slice(*clause.subject)]
        stretch = side.stretch(sentence.stretch, own[0].start, own[-1].end)
        yield Unit(
            stretch=stretch,
            headline=sentence.zone == "headline",
            forms=tuple(word.form for word in own),
            terms=own_terms,
            reporting=frozenset(
                term.key
                for term in own_terms
                if any(start <= term.start < end for start, end in cues)
            ),
            said_of=_said_of(own, own_terms),
            predicates=predicates(own, subject, terms),
            negated=is_negated(own),
            circumstances=circumstances(own),
            speaker=_speaker(stretch, said),
            quoted=any(one.overlaps(stretch) for one in quoted),
        )


def _asks(side: Side, sentence: Sentence) -> bool:
    """Whether a sentence is a question: that tells nothing by parts."""
    end = sentence.stretch.end
    return "?" in sentence.text[-2:] or side.stretch(sentence.stretch, end, end + 1).text == "?"


def _trimmed(clause: Sequence[Word]) -> Sequence[Word]:
    first, end = 0, len(clause)
    while first < end and clause[first].can_be(_LEADING):
        first += 1
    while first < end and clause[end - 1].can_be(_TRAILING):
        end -= 1
    return clause[first:end]


def _tells(clause: Sequence[Word], terms: Sequence[Term]) -> bool:
    """Whether it is more than the rest of a report, or the beginning of a sentence."""
    if any(word.verb for word in clause[1:]) or clause[0].auxiliary:
        return True
    dated = any(word.can_be(classes.TIME) for word in clause)
    counted = not dated and any(term.kind == "number" for term in terms)
    return counted or len(terms) >= _LEAST


def _said_of(clause: Sequence[Word], terms: Sequence[Term]) -> frozenset[str]:
    subject = not clause[0].can_be(_NO_SUBJECTS) or clause[0].can_be(classes.CAPITAL)
    verb = next((word.start for word in clause if word.verb), 0) if subject else 0
    return frozenset(term.key for term in terms if term.start >= verb)


def _speaker(stretch: Stretch, said: Sequence[Attribution]) -> str:
    for one in said:
        if one.source_class == "named person" and any(
            content.overlaps(stretch) for content in one.contents
        ):
            return (one.name.split() or [""])[-1].lower()
    return ""
