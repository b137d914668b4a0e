"""What a writer does in a sentence: states what can be checked, judges, or reports a statement."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from reports.exercises.finding.clear_hedges import SAYING
from reports.exercises.finding.fit import explained
from reports.exercises.finding.loaded_words import IS, WEIGHING, loaded
from reports.exercises.finding.whose import heard

if TYPE_CHECKING:
    from reports.exercises.texts import Attribution, Sentence, Span, Text

# The share of a sentence that a statement takes, with the words that tell whose it is.
_COVERED: Final = 0.8
# Characters between a source and its reporting word.
_NEAR: Final = 4
_NOBODY: Final = frozenset({"one", "some", "others", "many", "another"})
_NAMES: Final = re.compile(r"(?:[Tt]he|[Aa]n?|[A-Z]\w+) \w")
# Whose view it may be, if it is not the writer's.
_OTHERS_VIEW: Final = re.compile(
    r"\b(?:to (?:them|him|her|many|some)|logic|notion|idea|view(?:s|ed)?|call(?:s|ed|ing)?|"
    r"consider(?:s|ed)|describ\w+|feels?|felt|seen as|seem\w*|accus\w*|understand\w*)\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"\b(?:I|we|my|our)\b")
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
    r"significant\w*|similar\w*|like|unlike|predicament|straightforward|trouble|fight|fights"
    r"|battles?|war|less|more|record|spark\w*|plow\w*|peace|margin|backdrop|comments|efforts?"
    r"|close|crisis|as|important\w*|crucial\w*|vital\w*|critical\w*|serious\w*|severe\w*|strong\w*|"
    r"weak\w*|success\w*|fail\w*|famous\w*|popular\w*|controversial\w*|unusual\w*|rare\w*|"
    r"surpris\w*|notabl\w*|remarkab\w*|impressiv\w*|effectiv\w*|tough\w*|harsh\w*|steep\w*|"
    r"sharp\w*|huge|enormous|massive\w*|large\w*|mere|own|unfortunate\w*|fortunate\w*|sad\w*|"
    r"easy|easily|hard|difficult\w*|quick\w*|slow\w*|fast|high|low|long|short|new era|so-called|"
    r"historic|unprecedented|dramatic\w*|terribl\w*|horribl\w*|tragic\w*|brutal\w*|poor\w*|well|"
    r"you|your|we|our|us|I|my|me)\b",
    re.IGNORECASE,
)
# Plain words for what was done or came about, that records of any kind would use.
_DONE: Final = (
    "acquired|adopted|appointed|approved|arrested|awarded|born|bought|built|burned|charged|chosen|"
    "closed|conducted|convicted|created|denied|destroyed|elected|established|filed|fired|founded|"
    "given|granted|held|hired|hurt|imposed|indicted|injured|introduced|invited|issued|killed|"
    "launched|lost|married|named|nominated|opened|ordered|paid|passed|prescribed|promoted|"
    "published|raised|released|replaced|sent|sentenced|served|settled|shot|signed|sold|spent|"
    "suspended|sworn|taken|turned back|voted|won"
)
_EVENT: Final = re.compile(
    rf"\b(?:(?:is|are|was|were|been|has|have|had) (?:{_DONE})|{_DONE}|"
    "began|begins|started|starts|ended|ends|took|joined|serves|fell|rose|costs?|died|"
    "carried|moved|met|left|received|lasted|focused|employs?|contains?|resigned|retired|returned|"
    r"arrived|worked|applied|ran|range)\b"
)
# Interpretations and denials, and captions, whose first verb is none.
_INTERPRETS: Final = re.compile(
    r"\b(?:a sign|signs|waves?|steps?|movements?|correct|wrong|right|"
    r"true|false|problems?|supposed|particular\w*|reluctan\w+|not|meaning|as if|marking)\b|"
    r"n[’']t\b|^From left|^Until|^[A-Z][\w.]*(?: [A-Z][\w.]*)* \w+ing\b"
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


class Act(StrEnum):
    """What a writer does in a sentence."""

    CHECKABLE = "The writer says, in their own voice, something that can be checked"
    JUDGEMENT = "The writer gives a judgement or an opinion of their own"
    STATEMENT = "The writer reports what somebody else says"


class Signs(NamedTuple):
    """What a writer does in a sentence, with the words that show it."""

    act: Act
    spans: list[Span]


def signs(text: Text, sentence: Sentence) -> Signs | None:
    """What the writer clearly does in a sentence; None where that is mixed or open."""
    return _own(text, sentence) or _statement(text, sentence)


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
    source = found[0].source
    plain = _SAYS.fullmatch(found[0].cue.text.lower()) and not loaded(text, sentence)
    if not plain or not _named(found[0], source) or not _whole(found[0], source, sentence):
        return None
    return Signs(Act.STATEMENT, [heard(text, found[0], source)])


def _named(found: Attribution, source: Span) -> bool:
    """Whether a source is somebody whom readers can tell from the writer."""
    return (
        (found.source_class != "unclear" or _NAMES.match(source.text) is not None)
        and source.text.lower() not in _NOBODY
        and explained(source.text.capitalize())
        and _OWN.search(source.text) is None
    )


def _whole(found: Attribution, source: Span, sentence: Sentence) -> bool:
    """Whether a sentence holds little but a statement, its source and its reporting word."""
    first, last = sorted((source, found.cue), key=lambda span: span.start)
    size = sum(content.end - content.start for content in found.contents)
    together = last.start - first.end <= _NEAR
    return together and size + last.end - first.start >= _COVERED * len(sentence.span.text)


def _checkable(text: Text, sentence: Sentence) -> Signs | None:
    """A statement of what was or is, with a figure or a day, and no word that weighs."""
    words = sentence.span.text
    mixing = (_REPORTS, _WEIGHS, WEIGHING, _INTERPRETS)
    if any(mixed.search(words) for mixed in mixing) or _EVENT.search(words) is None:
        return None
    if any(
        cue.feature in {"sensational", "hedging", "certainty"} for cue in text.cues_in(sentence)
    ):
        return None
    found = _matches(text, sentence, _DATE) or _matches(text, sentence, _FIGURE)
    return Signs(Act.CHECKABLE, found) if found else None


def _judgement(text: Text, sentence: Sentence) -> Signs | None:
    """A judgement that the sentence is there to pass, without figures that could be checked."""
    words = sentence.span.text
    if SAYING.search(words) or _OTHERS_VIEW.search(words) or re.search(r"\d", words):
        return None
    strong = loaded(text, sentence)
    passed = any(
        _passed(words, word.cue.span, sentence.span.start)
        for word in strong
        if word.cue.family in _JUDGING
    )
    calls = _matches(text, sentence, _CALLS)
    return (
        Signs(Act.JUDGEMENT, [*calls, *(word.cue.span for word in strong)])
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
