"""Fact, opinion or someone's statement: pupils tell what kind of sentence one is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reports.exercises import questions
from reports.exercises.fit import explained, fit
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.loaded_words import loaded
from reports.exercises.spotting import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Span, Text

_WORDS: Final = (8, 35)
_COVERED: Final = 0.8
_NEAR: Final = 4
_CHECKABLE: Final = "The writer states something that can be checked."
_JUDGEMENT: Final = "The writer gives a judgement or an opinion."
_STATEMENT: Final = "The writer reports what somebody else says."

_SAYS: Final = re.compile(
    r"(?:has |had |also )*(?:said|says|told|stated|announced|according to|wrote|added|explained)"
)
_REPORTS: Final = re.compile(
    r"\b(?:say|said|saying|says|told|tell|tells|telling|according|announced?|report(?:s|ed|edly)?|"
    r"claim\w*|believ\w*|think\w*|thought|argu\w+|stat(?:ed|es|ing|ement)|call(?:s|ed|ing)?|wrote|"
    r"writes?|suggest\w*|show(?:s|ed|n|ing)?|found|finds?|estimat\w*|expect\w*|accus\w*|alleg\w*|"
    r"described?|describes|known|considered|regarded|seen|likely|want(?:s|ed)?|hop(?:e|es|ed|ing)|"
    r"plan(?:s|ned|ning)?|seem\w*|appear\w*|feel|feels|felt|promis\w*|agree\w*|view\w*|fear\w*|"
    r"intend\w*|aim(?:s|ed)?|predict\w*|project(?:s|ed)|warn\w*|urg(?:e|es|ed))\b",
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
    r"significant\w*|important\w*|crucial\w*|vital\w*|critical\w*|serious\w*|severe\w*|strong\w*|"
    r"weak\w*|success\w*|fail\w*|famous\w*|popular\w*|controversial\w*|unusual\w*|rare\w*|"
    r"surpris\w*|notabl\w*|remarkab\w*|impressiv\w*|effectiv\w*|tough\w*|harsh\w*|steep\w*|"
    r"sharp\w*|huge|enormous|massive\w*|large\w*|mere|own|unfortunate\w*|fortunate\w*|sad\w*|"
    r"easy|easily|hard|difficult\w*|quick\w*|slow\w*|fast|high|low|long|short|new era|so-called|"
    r"historic|unprecedented|dramatic\w*|terribl\w*|horribl\w*|tragic\w*|brutal\w*|poor\w*|well|"
    r"you|your|we|our|us|I|my|me)\b",
    re.IGNORECASE,
)
_FIGURE: Final = re.compile(
    r"(?:[$£€])?\d[\d,.]*\d(?:[ -]?(?:percent|per cent|%|million|billion|trillion|year|years|"
    r"months|days|hours|minutes|people|votes|seats|miles))?%?|\d+%?"
)
_DATE: Final = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}(?:, \d{4})?|(?:in|since|In|Since) \d{4}"
)
# What the writer thinks should be.
_CALLS: Final = re.compile(
    r"\b(?:we|We|you|You|they|They|Congress|government|Americans|voters|readers|everyone|nobody) "
    r"(?:should|must|ought to|need to)\b"
)
_IS: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|’s|'s|seems|looks|remains|becomes?)\b[^,;:—]{0,25}$"
)


class Signs(NamedTuple):
    """What kind of sentence one is, with the words that show it."""

    kind: str
    spans: list[Span]


def find(material: Material) -> Iterator[Item]:
    """An item for each sentence that is clearly of one kind."""
    least, most = _WORDS
    for text in material.texts.values():
        for sentence in text.body:
            words = sentence.span.text
            if least <= sentence.words <= most and fit(words) and explained(words):
                signs = _statement(text, sentence) or _own(text, sentence)
                if signs is not None:
                    yield _item(text, sentence, signs)


def _own(text: Text, sentence: Sentence) -> Signs | None:
    """What the writer says in their own voice, if nobody else is heard in the sentence."""
    if sentence.words_quoted or any(mark in sentence.span.text for mark in '“”"‘?!'):
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
    heard = found[0].source_class not in {"unclear", "none given"} and explained(source.text)
    size = sum(content.end - content.start for content in found[0].contents)
    whole = size + last.end - first.start >= _COVERED * len(sentence.span.text)
    if not together or not heard or not whole or not _SAYS.fullmatch(cue.text.lower()):
        return None
    if loaded(text, sentence) or re.search(r"\b(?:I|we|my|our)\b", source.text):
        return None
    return Signs(_STATEMENT, [text.span(first.start, last.end, first.field)])


def _checkable(text: Text, sentence: Sentence) -> Signs | None:
    """A statement of what was or is, with a figure or a day, and no word that weighs."""
    words = sentence.span.text
    if _REPORTS.search(words) or _WEIGHS.search(words):
        return None
    if any(
        cue.feature in {"sensational", "hedging", "certainty"} for cue in text.cues_in(sentence)
    ):
        return None
    found = _matches(text, sentence, _DATE) or _matches(text, sentence, _FIGURE)
    return Signs(_CHECKABLE, found) if found else None


def _judgement(text: Text, sentence: Sentence) -> Signs | None:
    """A judgement that the sentence is there to pass, without figures that could be checked."""
    words = sentence.span.text
    if _REPORTS.search(words) or re.search(r"\d", words):
        return None
    strong = [word.cue.span for word in loaded(text, sentence)]
    passed = [span for span in strong if _IS.search(words[: span.start - sentence.span.start])]
    calls = _matches(text, sentence, _CALLS)
    if passed or (calls and strong):
        return Signs(_JUDGEMENT, [*calls, *strong])
    return None


def _matches(text: Text, sentence: Sentence, pattern: re.Pattern[str]) -> list[Span]:
    place = sentence.span
    return [
        text.span(place.start + match.start(), place.start + match.end(), place.field)
        for match in pattern.finditer(place.text)
    ]


_WHY: Final = {
    _CHECKABLE: "it can be looked up whether this is so, for example by {signs}",
    _JUDGEMENT: "{signs} tell what the writer thinks of it; that cannot be looked up",
    _STATEMENT: "{signs} names who says so",
}


def _item(text: Text, sentence: Sentence, signs: Signs) -> Item:
    passage = text.passage(sentence, sentence)
    evidence = tuple(text.evidence(span) for span in (sentence.span, *signs.spans))
    why = _WHY[signs.kind].format(signs=listed(signs.spans))
    return Item(
        id=item_id(KIND.name, evidence[:1]),
        kind=KIND.name,
        prompt="What does the writer do in this sentence?",
        passages=(passage,),
        response=Choice(
            tuple(
                Option(
                    id=part_id(kind),
                    text=kind,
                    correct=kind == signs.kind,
                    feedback=_feedback(kind, signs.kind, why),
                )
                for kind in (_CHECKABLE, _JUDGEMENT, _STATEMENT)
            )
        ),
        explanation=f"{signs.kind} Here {why}.",
        evidence=evidence,
        difficulty=Difficulty.EASY,
    )


def _feedback(chosen: str, right: str, why: str) -> str:
    if chosen == right:
        return f"Yes: {why}."
    no = {
        _CHECKABLE: "the writer does not state this as a fact",
        _JUDGEMENT: "no word of the writer's judges",
        _STATEMENT: "nobody else is named as saying so",
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
