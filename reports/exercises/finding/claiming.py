"""Claiming: sentences that clearly make a claim on the writer's word alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reports.exercises.finding.fit import presentable
from reports.exercises.finding.phrasing import balanced
from reports.exercises.finding.word_lists import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.texts import Cue, Sentence, Span, Text

WORDS: Final = (9, 40)
"""Words of a sentence that can be read by itself."""

_CAUSES: Final = frozenset(
    {
        "because", "because of", "due to", "owing to", "thanks to", "as a result", "result of",
        "cause", "lead to", "result in", "give rise to", "driven by", "blamed for",
        "spark", "prompt", "trigger", "fuel",
    }
)  # fmt: skip
# "The most seasoned diplomats" ranks nothing that one could check, and "voters in the state’s
# largest cities" claims no rank, but speaks of one.
_RANKS: Final = re.compile(
    r"\b(?:largest|biggest|highest|lowest|longest|shortest|oldest|youngest|deadliest|fastest"
    r"|steepest|richest|poorest)\b",
    re.IGNORECASE,
)
# "Two countries", "a billion dollars", "60 miles": nothing that one would look up a source for.
_FIGURE: Final = re.compile(r"\d")
_MEASURE: Final = re.compile(
    r"\b(?:miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|inch(?:es)?|yards?|degrees?)$"
)
_RANKED: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being|became|becoming|remains?|remained|makes? it|made it) "
    r"(?:(?:also|still|now|currently|by far) )?(?:(?:one of|among) )?"
    r"(?:(?:the|its|their|his|her|[\w ]{1,25}[’']s) )?(?:\w+[ -])?$"
)
_RANK_BEFORE: Final = 60
# "The $2 billion bridge", "between $6 and $15 million": what a figure is part of, not what is said.
_OF_A_THING: Final = re.compile(
    r"\b(?:the|an?|its|his|her|their|this|that|these|those|all|between|from|under"
    r"|the (?:remaining|final|last|other|first)|(?:city|town|state|country|nation|county) of"
    r"|(?:with|of) (?:more|fewer|less) than)\s$|[’']s\s$"
    r"|\d\s?(?:to|and|or|[-–—])\s?$",
    re.IGNORECASE,
)
_RUN_ON: Final = re.compile(r", |\(")  # "in 2016, 12 children", "$70 (£57"
_RANGE: Final = re.compile(r"\s?(?:to|and|or|[-–—])\s?[$£€]?\d|\s(?:or (?:more|less)|-)|-")
_STATES: Final = re.compile(r"^(?:50|all|\d\d?) (?:states|countries|nations)$")
_PERCENT: Final = re.compile(r"^per ?cent", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(\d[\d.,]*[ -])$")
# "The disease caused by the virus", "effective in bringing about": no cause is told.
_TENSELESS: Final = re.compile(r"ing\b|^caused by$", re.IGNORECASE)
_TENSED: Final = re.compile(r"\b(?:is|are|was|were|been|be)(?: \w+ly| in part)? $")
# A sentence that hangs on the one before it does not stand alone, and may have its source there.
_HANGS: Final = re.compile(
    r"^(?:He|She|They|It|This|That|These|Those|His|Her|Their|Its|But|And|So|Yet|Or|Such|Both|Other"
    r"|Others|Another|Meanwhile|However|I|We|My|Our|You|Your|Here|There|Also|Instead|Still|Then"
    r"|If|As|First|Second|Third|Finally|To this|To that|More|Perhaps|No one knew|Clearly|Sure"
    r"|The rest|Indeed|Of course"
    r"|(?:\w+|A few) (?:days?|weeks?|months?|years?|hours?) (?:later|earlier|before|after)"
    r"|In (?:fact|short|other words)|What|Who|Why|How|Which|Where"
    r"|One,|True|Fine|Yes|No|Well|Look"
    r"|The (?:[a-z]+est|move|focus|result|request|decision|announcement|news|incident)"
    r"(?:,| (?:it|he|she|they|is|are|was|were|has|have|had|will|would|could|can|also|came)))\b"
)
# "At the other schools they fell", "for those six loans": who or what was told before.
_BACK: Final = re.compile(
    r"^(?:At|In|On|For|With|By|From|After|Before|Since|Under|Among|Despite|During|To|Because"
    r"|While|When"
    r"|Although)\b.*"
    r"\b(?:they|he|she|it)\b|\b(?:[Oo]f|to|for|by|[Ww]ith|from|[Aa]mong) them\b|\b(?:those|these"
    r"|such|this|that) (?!year|week|month|who|of)[a-z]+"
)
# "Running in 2020 The primary is", "Tilray TLRY, -2.5%": what is no part of the sentence.
_RUN_IN: Final = re.compile(
    r"^[A-Z][\w ]+ (?:Inc|Corp|Co)\. [A-Z]{2,} |[a-z0-9] (?:The|A|An|This|It|He|She"
    r"|In) [A-Za-z0-9]|\b[A-Z]{2,5}, [-+]\d"
    r"|\.\.\.|…"
    r"|[A-Z]{3,} [A-Z]{2,} [A-Z]{3,}|\d [-+]\d|Hide Caption|Story highlights|Photos:|Update:"
)
_HEDGED: Final = re.compile(
    r"\b(?:may|might|could|would|should|seem|appear|apparent|likely|perhaps|probab|possib"
    r"|reasons? to|of course|in other words|must\b|needs? to|meant\b|supposed|if\b|can\b|looks?\b"
    r"|won[’']t\b)",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"\b(?:I|we|you|our|us|my|your|me)\b", re.IGNORECASE)
_WEIGHING: Final = frozenset({"sensational", "hedging", "certainty"})
# Something that makes a clause of a heap of words, as far as words alone show it: a form of "be",
# "have" or "do", a past tense, or one of the plain verbs by which figures are told.
_VERB: Final = re.compile(rf"\b(?:{alternatives('telling_verbs')})\b")
_OWN_SHARE: Final = 0.15  # of the sentences of an article
# "The plan, Lund charged, ...": a source in passing, whatever the verb.
_MARKS: Final = re.compile(r"[“”\"‘?!:]|, (?:[A-Z][\w.]+ ){1,3}[a-z]+ed,")
# Anything by which a source might be given, found as an attribution or not.
_SOURCES: Final = re.compile(
    rf"\b(?:{alternatives('possible_sources')})",
    re.IGNORECASE,
)
# Papers whose figures go on in the next paragraph.
_PAPERS: Final = re.compile(
    r"\b(?:stud(?:y|ies)|reports?|surveys?|polls?|data|figures|records|filings?|analysis"
    r"|research)\b"
)
_LEAD: Final = 3  # sentences
_PLAIN: Final = re.compile(
    r"\b(?:according|said|says|told|found|stud(?:y|ies)|reports?|survey|polls?|data|figures)\b"
)
_KINDS: Final = {
    "quantity": "gives a figure",
    "cause": "tells the cause of something",
    "superlative": "ranks something above others",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """What makes a sentence one that could be checked: its kind, and the words that show it."""

    family: str
    words: Span

    @property
    def what_it_does(self) -> str:
        """What it does, to stand after "it"."""
        return _KINDS[self.family]


def claims(text: Text, sentence: Sentence) -> Iterator[Claim]:
    """The figures, causes and ranks that a sentence gives in the writer's words."""
    for cue in text.cues_in(sentence):
        if cue.feature == "claims" and cue.voice == "author":
            words = _words(text, cue)
            if words is not None:
                yield Claim(cue.family, words)


def _words(text: Text, cue: Cue) -> Span | None:
    """The words that show a claim, None where they are too weak; a percentage with its number."""
    span = cue.span
    match cue.family:
        case "cause":
            return span if cue.entry in _CAUSES and _is_told(text, span) else None
        case "superlative":
            before = text.span(max(0, span.start - _RANK_BEFORE), span.start, span.field).text
            return span if _RANKS.search(span.text) and _RANKED.search(before) else None
        case "quantity":
            return _figure(text, span)
    return None


def _is_told(text: Text, span: Span) -> bool:
    """Whether words for a cause tell one in a tense, or are a conjunction or preposition."""
    before = text.span(max(0, span.start - 20), span.start, span.field).text
    behind = text.span(span.end, span.end + 4, span.field).text
    tensed = not _TENSELESS.search(span.text) or _TENSED.search(before) is not None
    return tensed and behind != " no "


def _figure(text: Text, span: Span) -> Span | None:
    """A figure that is told of something, None where it only belongs to the name of a thing."""
    if _PERCENT.match(span.text):
        before = text.span(max(0, span.start - 12), span.start, span.field).text
        number = _NUMBER.search(before)
        if number is None:
            return None
        span = text.span(span.start - len(number[1]), span.end, span.field)
    before = text.span(max(0, span.start - 20), span.start, span.field).text
    behind = text.span(span.end, span.end + 12, span.field).text
    weak = (
        _MEASURE.search(span.text)
        or _STATES.search(span.text)
        or not _FIGURE.search(span.text)
        or _RUN_ON.search(span.text)
        or _OF_A_THING.search(before)
        or _RANGE.match(behind)
        or text.article.text.count(span.text) > 1
    )
    return None if weak else span


def unsourced(text: Text, sentence: Sentence) -> Claim | None:
    """What makes a sentence a claim, None where it is none or may have a source."""
    words = sentence.span.text
    doubtful = (
        sentence.words_quoted
        or not reads_alone(sentence)
        or weighs(text, sentence)
        or not _VERB.search(words)
        or any(rule.search(words) for rule in (_OWN, _SOURCES, _HEDGED, _MARKS))
    )
    if doubtful or _has_source_near(text, sentence) or _is_said(text, sentence):
        return None
    found = claims(text, sentence)
    return next((one for one in found if one.family == "cause" or not _is_on_a_paper(text)), None)


def weighs(text: Text, sentence: Sentence) -> bool:
    """Whether the writer weighs in a sentence what it tells: "costs are out of control"."""
    return any(cue.feature in _WEIGHING and cue.voice == "author" for cue in text.cues_in(sentence))


def _is_said(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence belongs to what somebody says without quotation marks.

    It stands behind a colon, or is quoted elsewhere, or the article is a speech, a letter or a
    column of an "I".
    """
    body = text.body
    own = sum(bool(_OWN.search(s.span.text)) and not s.words_quoted for s in body)
    again = text.article.text.count(sentence.span.text.rstrip(".")) > 1
    return is_led_in(text, sentence) or again or own > _OWN_SHARE * len(body)


def _is_on_a_paper(text: Text) -> bool:
    """Whether an article opens with a study, a poll or data: its figures are likely from there."""
    opening = [text.title, *(one.span.text for one in text.body[:_LEAD])]
    return any(_PAPERS.search(words.casefold()) for words in opening)


def is_led_in(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence stands behind a colon: what follows "She said:"."""
    before = next((one for one in text.body if one.number == sentence.number - 1), None)
    return before is not None and before.span.text.rstrip("\"”’'").endswith(":")


def _has_source_near(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence of its paragraph may give the source, or a paper named beside that."""
    beside = [one for one in text.body if abs(one.number - sentence.number) <= 1]
    return any(
        _may_give_source(text, one)
        if one.paragraph == sentence.paragraph
        else _PAPERS.search(one.span.text) is not None
        for one in beside
    )


def _may_give_source(text: Text, sentence: Sentence) -> bool:
    found = text.attributions_in(sentence) or _PLAIN.search(sentence.span.text)
    return bool(sentence.words_quoted or found)


def reads_alone(sentence: Sentence) -> bool:
    """Whether a sentence can be understood without the one before it, as far as its form shows."""
    least, most = WORDS
    words = sentence.span.text
    return (
        least <= sentence.words <= most
        and words[:1].isupper()
        and words[-1:] in '.”"'
        and balanced(words)
        and presentable(words)
        and not any(rule.search(words) for rule in (_HANGS, _BACK, _RUN_IN))
    )
