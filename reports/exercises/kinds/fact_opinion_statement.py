"""Fact, opinion or someone's statement: pupils tell what kind of sentence one is."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from reports.exercises import questions
from reports.exercises.fit import explained, fit
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.loaded_words import IS, WEIGHING, loaded
from reports.exercises.material import some
from reports.exercises.spotting import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Span, Text

_WORDS: Final = (8, 35)
_STATEMENTS: Final = 2  # of an article, at least
_COVERED: Final = 0.8
_NEAR: Final = 4


class _Kind(StrEnum):
    """What a writer does in a sentence."""

    CHECKABLE = "The writer states something that can be checked"
    JUDGEMENT = "The writer gives a judgement or an opinion"
    STATEMENT = "The writer reports what somebody else says"


_SAYS: Final = re.compile(
    r"(?:has |had |also )*(?:said|says|told|stated|announced|according to|wrote|added|explained)"
)
_REPORTS: Final = re.compile(
    r"\b(?:say|said|saying|says|told|tell|tells|telling|according|announced?|report(?:s|ed|edly)?|"
    r"claim\w*|believ\w*|think\w*|thought|argu\w+|stat(?:ed|es|ing|ement)|call(?:s|ed|ing)?|wrote|"
    r"writes?|suggest\w*|show(?:s|ed|n|ing)?|found|finds?|estimat\w*|expect\w*|accus\w*|alleg\w*|"
    r"described?|describes|known|considered|regarded|seen|likely|want(?:s|ed)?|hop(?:e|es|ed|ing)|"
    r"plan(?:s|ned|ning)?|seem\w*|appear\w*|feel|feels|felt|promis\w*|agree\w*|view\w*|fear\w*|"
    r"intend\w*|aim(?:s|ed)?|predict\w*|project(?:s|ed)|warn\w*|urg(?:e|es|ed)|logic|"
    r"notion|idea|to (?:them|him|her|many|some))\b",
    re.IGNORECASE,
)
# What cannot simply be looked up: what may or should be, and words that weigh.
_WEIGHS: Final = re.compile(
    r"\b(?:will|would|shall|should|may|might|can|could|must|ought|need(?:s|ed)?|cannot|won.t|can.t|"
    r"if|because|due to|thanks to|despite|although|though|while|whether|why|even|only|just|merely|"
    r"simply|still|yet|already|finally|clearly|obviously|indeed|course|perhaps|maybe|almost|nearly|"
    r"about|around|roughly|approximately|some|many|most|several|few|fewer|more than|less than|very|"
    r"too|so|such|quite|rather|really|truly|highly|hugely|largely|mostly|often|always|never|"
    r"best|better|worst|worse|bad|good|great|greater|greatest|big|bigger|biggest|major|minor|key|"
    r"significant\w*|similar\w*|like|unlike|predicament|straightforward|as|important\w*|crucial\w*|vital\w*|critical\w*|serious\w*|severe\w*|strong\w*|"
    r"weak\w*|success\w*|fail\w*|famous\w*|popular\w*|controversial\w*|unusual\w*|rare\w*|"
    r"surpris\w*|notabl\w*|remarkab\w*|impressiv\w*|effectiv\w*|tough\w*|harsh\w*|steep\w*|"
    r"sharp\w*|huge|enormous|massive\w*|large\w*|mere|own|unfortunate\w*|fortunate\w*|sad\w*|"
    r"easy|easily|hard|difficult\w*|quick\w*|slow\w*|fast|high|low|long|short|new era|so-called|"
    r"historic|unprecedented|dramatic\w*|terribl\w*|horribl\w*|tragic\w*|brutal\w*|poor\w*|well|"
    r"you|your|we|our|us|I|my|me)\b",
    re.IGNORECASE,
)
# Quotations, questions and what is told in several parts.
_OTHER: Final = re.compile(r"[“”\"‘?!():;]")
# Sums, shares and numbers of something; a bare number may only be part of a name.
_FIGURE: Final = re.compile(
    r"[$£€]\d[\d,.]*(?: (?:million|billion|trillion)\b)?"
    r"|\b\d[\d,.]*(?:%| percent\b| per cent\b)"
    r"|\b\d[\d,.]*(?: million| billion)? (?:[a-z]+ )?(?!was\b|has\b|is\b)[a-z]{3,}s\b"
    r"|\b\d[\d,.]*(?: million| billion)? people\b"
    r"|\b\d+-(?:minute|hour|day|week|month|year|mile|page|member|seat|point|vote)\b"
)
_MONTH: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
)
_DATE: Final = re.compile(
    rf"\b{_MONTH} \d{{1,2}}\b(?:, \d{{4}})?|\b{_MONTH},? \d{{4}}\b|\b(?:[Ii]n|[Ss]ince) \d{{4}}\b"
)
# What the writer thinks should be, as a sentence or clause of its own.
_CALLS: Final = re.compile(
    r"(?:^|(?<=, )|(?<=, then )|(?<=, and )|(?<=, but )|(?<=^The )|(?<=; ))"
    r"(?:[Ww]e (?:should|must|ought to|need to)\b"
    r"|(?:Congress|Americans|lawmakers|politicians|voters|[Nn]obody|[Ee]veryone|government|"
    r"president) (?:should|ought to)\b)"
)
# Families whose words say what the writer thinks of something, and the forms that do so.
_JUDGING: Final = frozenset({"intensity", "superlative", "mind_reading", "loaded"})
_ADJECTIVE: Final = re.compile(
    r"(?:misguided|unhinged|deranged|(?![\w ]*(?:ed|ly)$)[a-z][\w ’'-]*)"
)


class Signs(NamedTuple):
    """What kind of sentence one is, with the words that show it."""

    kind: _Kind
    spans: list[Span]


def find(material: Material) -> Iterator[Item]:
    """An item for each sentence that is clearly of one kind.

    Statements of others are the most by far; only some of them are taken, so that the answer is
    not nearly always the same.
    """
    least, most = _WORDS
    for text in material.texts.values():
        own, others = [], []
        for sentence in text.body:
            words = sentence.span.text
            if least <= sentence.words <= most and fit(words) and explained(words):
                if (signs := _own(text, sentence)) is not None:
                    own.append(_item(text, sentence, signs))
                elif (signs := _statement(text, sentence)) is not None:
                    others.append(_item(text, sentence, signs))
        yield from own
        yield from some(others, max(_STATEMENTS, len(own)), text.id)


def _own(text: Text, sentence: Sentence) -> Signs | None:
    """What the writer says in their own voice, if nobody else is heard in the sentence."""
    if sentence.words_quoted or _OTHER.search(sentence.span.text):
        return None
    if text.attributions_in(sentence):
        return None
    return _checkable(text, sentence) or _judgement(text, sentence)


def _statement(text: Text, sentence: Sentence) -> Signs | None:
    """Somebody's statement: one plainly named source for all that the sentence says."""
    found = text.attributions_in(sentence)
    if len(found) != 1 or found[0].source is None or found[0].sentence != sentence.number:
        return None
    source, cue = found[0].source, found[0].cue
    first, last = sorted((source, cue), key=lambda span: span.start)
    together = last.start - first.end <= _NEAR
    heard = found[0].source_class not in {"unclear", "none given"} and explained(
        source.text.capitalize()
    )
    size = sum(content.end - content.start for content in found[0].contents)
    whole = size + last.end - first.start >= _COVERED * len(sentence.span.text)
    if not together or not heard or not whole or not _SAYS.fullmatch(cue.text.lower()):
        return None
    if loaded(text, sentence) or re.search(r"\b(?:I|we|my|our)\b", source.text):
        return None
    return Signs(_Kind.STATEMENT, [text.span(first.start, last.end, first.field)])


def _checkable(text: Text, sentence: Sentence) -> Signs | None:
    """A statement of what was or is, with a figure or a day, and no word that weighs."""
    words = sentence.span.text
    if _REPORTS.search(words) or _WEIGHS.search(words) or WEIGHING.search(words):
        return None
    if any(
        cue.feature in {"sensational", "hedging", "certainty"} for cue in text.cues_in(sentence)
    ):
        return None
    found = _matches(text, sentence, _DATE) or _matches(text, sentence, _FIGURE)
    return Signs(_Kind.CHECKABLE, found) if found else None


def _judgement(text: Text, sentence: Sentence) -> Signs | None:
    """A judgement that the sentence is there to pass, without figures that could be checked."""
    words = sentence.span.text
    if _REPORTS.search(words) or re.search(r"\d", words):
        return None
    strong = loaded(text, sentence)
    passed = any(
        _passed(words, word.cue.span, sentence.span.start)
        for word in strong
        if word.cue.family in _JUDGING
    )
    calls = _matches(text, sentence, _CALLS)
    return (
        Signs(_Kind.JUDGEMENT, [*calls, *(word.cue.span for word in strong)])
        if passed or calls
        else None
    )


def _passed(words: str, span: Span, start: int) -> bool:
    """Whether the sentence says of something that it is what a loaded word calls it."""
    before = words[: span.start - start]
    return _ADJECTIVE.fullmatch(span.text) is not None and IS.search(before) is not None


def _matches(text: Text, sentence: Sentence, pattern: re.Pattern[str]) -> list[Span]:
    place = sentence.span
    return [
        text.span(place.start + match.start(), place.start + match.end(), place.field)
        for match in pattern.finditer(place.text)
    ]


def _why(signs: Signs) -> str:
    """Why a sentence is of its kind, in a clause that quotes the signs."""
    words = listed(signs.spans)
    match signs.kind:
        case _Kind.CHECKABLE:
            return f"anyone can look up whether this is so ({words}), and no word judges it"
        case _Kind.JUDGEMENT:
            shows = "shows" if len(signs.spans) == 1 else "show"
            return f"{words} {shows} what the writer thinks, and that cannot be looked up"
        case _Kind.STATEMENT:
            return f"{words} names who says so"


def _item(text: Text, sentence: Sentence, signs: Signs) -> Item:
    passage = text.passage(sentence, sentence)
    evidence = tuple(text.evidence(span) for span in (sentence.span, *signs.spans))
    why = _why(signs)
    return Item(
        id=item_id(KIND.name, evidence[:1]),
        kind=KIND.name,
        prompt="What does the writer do in this sentence?",
        passages=(passage,),
        response=Choice(
            tuple(
                Option(
                    id=part_id(kind),
                    text=kind.value,
                    correct=kind is signs.kind,
                    feedback=_feedback(kind, signs.kind, why),
                )
                for kind in _Kind
            )
        ),
        explanation=f"{signs.kind}: {why}.",
        evidence=evidence,
        difficulty=Difficulty.EASY if sentence.words_quoted else Difficulty.MEDIUM,
    )


def _feedback(chosen: _Kind, right: _Kind, why: str) -> str:
    if chosen is right:
        return f"Yes: {why}."
    no = {
        _Kind.CHECKABLE: "the writer does not state this as something to be looked up",
        _Kind.JUDGEMENT: "the writer does not judge here",
        _Kind.STATEMENT: "nobody else is named as saying so",
    }[chosen]
    return f"Look again: {no}; {why}."


KIND: Final = Kind(
    name="fact-opinion-statement",
    title="Fact, opinion or someone's statement?",
    task="Tell what can be checked from what the writer judges and from what others say.",
    skill="Telling statements that can be checked from judgements, and both from what others say.",
    questions=(questions.CREDIBILITY, questions.EVIDENCE),
    caution="A statement that can be checked need not be true: the item never asks whether it is.",
    find=find,
)
