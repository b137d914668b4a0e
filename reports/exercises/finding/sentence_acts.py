"""What a writer does in a sentence: states what can be checked, judges, or reports a statement."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from reports.exercises.finding.clear_hedges import SAYING
from reports.exercises.finding.fit import explained, points_back
from reports.exercises.finding.loaded_words import STRONG, WEIGHING, is_rare, loaded
from reports.exercises.finding.plain_uses import IS
from reports.exercises.finding.whose import heard, tells
from reports.exercises.finding.word_lists import alternatives

if TYPE_CHECKING:
    from reports.exercises.texts import Attribution, Sentence, Span, Text

# The share of a sentence that a statement takes, with the words that tell whose it is.
_COVERED: Final = 0.8
# Characters between a source and its reporting word.
_NEAR: Final = 4
_NOBODY: Final = frozenset({"one", "some", "others", "many", "another"})
# A share of nobody knows whom, and a paper of nobody knows whose.
_SHARE: Final = re.compile(r"[\w-]+ (?:percent|per cent)|\d+%?")
_DESCRIBED: Final = re.compile(r"an? [a-z]+$")
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
    rf"\b(?:{alternatives('reporting_signs')})\b",
    re.IGNORECASE,
)
# What cannot simply be looked up: what may or should be, and words that weigh.
_WEIGHS: Final = re.compile(
    rf"\b(?:{alternatives('weighing_words')})\b",
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
# What can be looked up has a name, behind the word that begins the sentence.
_NAMED: Final = re.compile(r"(?<!^)\b[A-Z]")
# Words that are no names: a rare one among them may weigh.
_PLAIN: Final = re.compile(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])")
# What is left open, and a beginning that no verb follows.
_OPEN: Final = re.compile(r"\b(?:[Mm]aybe|[Pp]erhaps|[Ww]ho|[Ww]hich)\b|^To [^,]*$")
_YEAR: Final = re.compile(r"\d{4}")
# What goes on is no act, and what came later came after something that is not told.
_GOES_ON: Final = re.compile(
    r"\b(?:is|are|was|were) \w+ing\b|\bin favou?r\b|\blater\b|-old\b|\bagain\b"
)
# "The poll", "the district": a thing that was named before; the president needs no name.
_KNOWN: Final = re.compile(
    r"\b[Tt]he (?:(?:poll|survey|study|report)s?\b|(?!president|nation|country|world|public"
    r"|internet"
    r"|government|economy|year|past|last|first|next|end|late|early|same|time|voters|harbou?r)"
    r"(?:\d{4} )?[a-z-]+(?= (?:was|were|is|are|has|have|had|by|since|within|from|over)\b|[.,]))"
    r"|\b[Tt]he (?!president|nation|country|world|public\b(?! [a-z])|internet|government|economy"
    r"|year|past|last"
    r"|first|next|end|late|early|same|time|voters|harbou?r"
    r"|unemployment)(?!(?:[\w'’-]+ ){1,3}(?:of|for|in)\b)"
    r"(?!(?:[\w'’-]+ )?[A-Z])[a-z]"
)
# Asides and clauses of their own may judge in words that no list has, "another" points back.
_CLAUSES: Final = re.compile(r"[—–]| - |\b(?:who|which|whose|when|where|that|as|another)\b")
_NAMES_ASIDE: Final = re.compile(r"[—–] ?(?:[A-Z]\w+(?:,? and |, | ?))+[—–]")
# Quotations, questions and what is told in several parts.
_OTHER: Final = re.compile(r"[“”\"‘?!():;\[\]…]|\. \. \.")
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
    r"(?:[Ww]e (?:should|must|ought to|need to)\b(?! (?:assume|conclude|admit|infer|suppose))"
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
    if sentence.span.text.endswith("?"):
        return None
    plain = _SAYS.fullmatch(found[0].cue.text.lower()) and not loaded(text, sentence)
    if not plain or not _named(found[0], source) or not _whole(found[0], source, sentence):
        return None
    return Signs(Act.STATEMENT, [heard(text, found[0], source)])


def _named(found: Attribution, source: Span) -> bool:
    """Whether a source is somebody whom readers can tell from the writer."""
    return (
        (found.source_class != "unclear" or _NAMES.match(source.text) is not None)
        and source.text.lower() not in _NOBODY
        and not source.text.startswith("more ")
        and _SHARE.fullmatch(source.text) is None
        and (found.cue.text.lower() != "according to" or _DESCRIBED.match(source.text) is None)
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
    mixing = (_REPORTS, _WEIGHS, WEIGHING, _INTERPRETS, STRONG, _GOES_ON)
    if any(mixed.search(words) for mixed in mixing) or _EVENT.search(words) is None:
        return None
    if any(
        cue.feature in {"sensational", "hedging", "certainty"} for cue in text.cues_in(sentence)
    ):
        return None
    if _NAMED.search(words) is None or points_back(words) or _KNOWN.search(words):
        return None
    if any(is_rare(word) for word in _PLAIN.findall(words)):
        return None
    if _CLAUSES.search(_NAMES_ASIDE.sub("", words)):
        return None
    dated = [date for date in _matches(text, sentence, _DATE) if _YEAR.search(date.text)]
    found = dated or _matches(text, sentence, _FIGURE)
    return Signs(Act.CHECKABLE, found) if found else None


def _judgement(text: Text, sentence: Sentence) -> Signs | None:
    """A judgement that the sentence is there to pass, without figures that could be checked."""
    words = sentence.span.text
    if SAYING.search(words) or _OTHERS_VIEW.search(words) or re.search(r"\d", words):
        return None
    if _OPEN.search(words):
        return None
    strong = loaded(text, sentence)
    passed = any(
        _passed(words, word.cue.span, sentence.span.start)
        for word in strong
        if word.cue.family in _JUDGING
    )
    # In a report "we must" is somebody's whose quotation marks were lost.
    comments = text.style == "blog" or not tells(text)
    calls = _matches(text, sentence, _CALLS) if comments else []
    return (
        Signs(Act.JUDGEMENT, [*calls, *(word.cue.span for word in strong)])
        if passed or calls
        else None
    )


def _passed(words: str, span: Span, start: int) -> bool:
    """Whether the sentence says of something that it is what a loaded word calls it."""
    before = words[: span.start - start]
    compares = re.search(r"\b(?:more|less) $", before) is not None
    told = re.search(r"\bthat\b", before) is not None
    none = re.search(r"\b(?:[Nn]othing|[Nn]obody|[Nn]o one|[Nn]one)\b", before) is not None
    judges = _ADJECTIVE.fullmatch(span.text) is not None and IS.search(before) is not None
    return judges and not compares and not told and not none


def _matches(text: Text, sentence: Sentence, pattern: re.Pattern[str]) -> list[Span]:
    place = sentence.span
    return [
        text.span(place.start + match.start(), place.start + match.end(), place.field)
        for match in pattern.finditer(place.text)
    ]
