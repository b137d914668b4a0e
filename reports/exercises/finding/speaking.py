"""Speaking: what an article quotes, with a speaker that pupils can tell from its sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.attributions import naming
from reports.exercises.finding.fit import presentable
from reports.exercises.finding.full_names import full_name
from reports.exercises.finding.phrasing import balanced, capitalised, spoken
from reports.exercises.finding.saying import reports_speech
from reports.exercises.finding.sourcing import Given, given, is_pronoun, is_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.texts import Attribution, Cue, Sentence, Span, Text

_LEAST: Final = 6  # words of a quotation, for it to mean something
_NO_NAMES: Final = frozenset("of a an the and for mr mrs ms dr president rep sen gov".split())
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@dataclass(frozen=True)
class Quote:
    """What somebody is quoted with, and the sentences that show who."""

    text: Text
    words: Span
    speaker: str
    attribution: Attribution
    sentences: tuple[Sentence, ...]

    @property
    def nameless(self) -> bool:
        """Whether its speaker is no person with a name."""
        return self.attribution.source_class != "named person"

    @property
    def size(self) -> int:
        """The words of these sentences."""
        return sum(sentence.words for sentence in self.sentences)


def quotes(text: Text) -> Iterator[Quote]:
    """The quotations of an article whose speaker is clear, in reading order."""
    for cue in text.cues:
        if cue.feature == "quotation" and cue.zone == "body":
            quote = _quote(text, cue)
            if quote is not None:
                yield quote


def _quote(text: Text, cue: Cue) -> Quote | None:
    start, end = spoken(cue.span.text)
    if cue.span.text[start:end][:1].islower() and cue.span.text[:end].endswith("."):
        end -= 1
    words = text.span(cue.span.start + start, cue.span.start + end, cue.span.field)
    if text.span(cue.span.start - 1, cue.span.start, cue.span.field).text == "(":
        return None  # the title of what somebody wrote
    holders = [one for one in text.attributions if any(_within(words, c) for c in one.contents)]
    if len(holders) != 1 or not _means_something(words.text):
        return None
    (attribution,) = holders
    speaker = _speaker(text, attribution)
    sentences = _showing(text, words, attribution, speaker)
    if not speaker or not sentences:
        return None
    return Quote(text, words, speaker, attribution, sentences)


def _within(words: Span, content: Span) -> bool:
    return (
        words.field == content.field and content.start <= words.start and words.end <= content.end
    )


def _means_something(words: str) -> bool:
    """Whether it is long enough, of one piece, and no "agreed to ...", which others did."""
    found = _LETTERS.findall(words)
    return (
        len(found) >= _LEAST
        and not any(mark in words for mark in '\n“”"[]…')
        and not found[0].endswith("ed")
    )


def _speaker(text: Text, attribution: Attribution) -> str:
    """Whose words they are, empty where that is not sure."""
    source = attribution.source
    if source is None or not reports_speech(attribution) or not is_whole(text, attribution):
        return ""
    if attribution.source_class == "named person":
        return full_name(text, attribution)
    kind = given(text, attribution)
    if kind is Given.UNNAMED or kind is Given.NAMED:
        return capitalised(source.text.rstrip(","))
    return ""


def _showing(
    text: Text, words: Span, attribution: Attribution, speaker: str
) -> tuple[Sentence, ...]:
    """The sentences from which pupils can tell who speaks; none where they cannot."""
    source = attribution.source
    if source is None or not speaker:
        return ()
    start = min(words.start, source.start, attribution.cue.start)
    end = max(words.end, source.end, attribution.cue.end)
    found = text.over(text.span(start, end, words.field))
    if found and not _named_in(speaker, found):
        before = [one for one in text.body if one.number == found[0].number - 1]
        found = (*before, *found)
    clear = (
        _named_in(speaker, found)
        and not (is_pronoun(source.text) and _others_in(text, speaker, found))
        and all(one.zone == "body" for one in found)
        and balanced(" ".join(one.span.text for one in found))
        and all(presentable(one.span.text) for one in found)
    )
    return found if clear else ()


def _others_in(text: Text, speaker: str, sentences: Sequence[Sentence]) -> bool:
    """Whether somebody else of the article is named as well: "he" could be either of them."""
    names = {one.name for one in text.attributions if one.source_class == "named person"}
    others = [name for name in names if not same_source(name, speaker)]
    return any(_named_in(name, sentences) for name in others)


def _named_in(speaker: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a part of a name stands in some sentences: which is the surname varies."""
    there = {word.casefold() for one in sentences for word in _LETTERS.findall(one.span.text)}
    return any(part in there or f"{part}'s" in there for part in _words(speaker))


def same_source(one: str, other: str) -> bool:
    """Whether two names may mean the same source, or one that speaks for the other."""
    return bool(_words(one) & _words(other))


def _words(name: str) -> set[str]:
    return set(naming.key(name).replace("'s", "").split()) - _NO_NAMES
