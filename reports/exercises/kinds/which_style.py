"""Which style is this: pupils tell a wire-style report from a blog-style piece by its signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.finding.fit import runs
from reports.exercises.finding.loaded_words import COLOURING, loaded
from reports.exercises.finding.spotting import listed
from reports.exercises.finding.whose import PERSONAL, heard
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.item import Passage
    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Span, Text

_LEAST: Final = 50  # words to tell by
_SAID: Final = 2  # and in every second sentence
_SIGNS: Final = 4
_OFTEN: Final = 3  # places of address that tell by themselves
_SELDOM: Final = 4
_COLOURS: Final = 2  # doubtful ones, where none is clear
_MANY: Final = 4  # doubtful ones that are as good as a clear one
_QUOTED: Final = 4
_NEAR: Final = 4
_WIRE: Final = "A wire-style report: it says what happened and who said so, in plain words"
_BLOG: Final = "A blog-style piece: it speaks to its readers, or colours what it tells"
_SAYS: Final = re.compile(
    r"\b(?:said|says|told|tells|stated|announced|according to|wrote|added|reported)\b"
)
# Words that the reporting word is followed or preceded by, and that name no one.
_NO_SOURCE: Final = re.compile(r"(?:that|its|his|her|their|who|which)\b(?! \w+ \w)")
_FROM: Final = re.compile(r"\b(?:of|in) $")
# Words for the writer, which a quoted speaker may say as well; the others are for readers.
_FIRST: Final = re.compile(r"(?:I|my|me|we|us|our|ours|let[’']s)", re.IGNORECASE)
# A question or a call by its last words.
_QUESTION: Final = re.compile(r"(?:\S+ ){0,8}\S+$")
# Names that give the answer away.
_GIVEN: Final = re.compile(r"\bAP\b|Associated Press|Reuters|AFP|Bloomberg|\bblog", re.IGNORECASE)


def find(material: Material) -> Iterator[Item]:
    """An item for each excerpt that clearly shows the style its article is known to have."""
    for text in material.texts.values():
        signs = {"wire": _wire, "blog": _blog}.get(text.style)
        for run in runs(text, material.words, least=_LEAST) if signs else ():
            passage = text.passage(run[0], run[-1], veiled=True)
            found = signs(text, run) if signs and not _GIVEN.search(passage.text) else None
            if found is not None:
                yield _item(text, passage, *found)


def _item(text: Text, passage: Passage, signs: Sequence[Span], why: str) -> Item:
    evidence = tuple(text.evidence(span) for span in signs)
    wire = text.style == "wire"
    options = tuple(
        Option(
            id=part_id(style),
            text=style,
            correct=(style == _WIRE) == wire,
            feedback=f"{'Yes' if (style == _WIRE) == wire else 'Look again'}: {why}",
        )
        for style in (_WIRE, _BLOG)
    )
    named = "wire-style report" if wire else "blog-style piece"
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt="In which style is this passage written? Look only at how it is told.",
        passages=(passage,),
        response=Choice(options),
        explanation=(
            f"It is from a {named}: {why} Either style can be well or badly researched; the style "
            "alone does not tell."
        ),
        evidence=evidence,
        difficulty=Difficulty.MEDIUM,
    )


def _wire(text: Text, run: Sequence[Sentence]) -> tuple[list[Span], str] | None:
    """Who is named as saying so; None if there are too few, or signs of the other style."""
    said = _said(text, run)
    often = len(said) >= _SAID and 2 * len(said) >= len(run)
    if not often or _coloured(text, run) or _addressed(text, run):
        return None
    return said, (
        f"it keeps saying who said so ({_some(said)}), and does not speak to readers or dramatise."
    )


def _blog(text: Text, run: Sequence[Sentence]) -> tuple[list[Span], str] | None:
    """Where it addresses readers and colours; None if too seldom, or with signs of the other.

    Without any colour and without a word to readers it may be a speech that is quoted at length.
    """
    coloured, addressed = _coloured(text, run), _addressed(text, run)
    strong = len(coloured) >= _MANY or any(loaded(text, sentence) for sentence in run)
    clear = len(addressed) >= (1 if strong else _OFTEN)
    readers = any(_FIRST.fullmatch(span.text) is None for span in addressed)
    enough = (
        (strong or len(coloured) >= _COLOURS)
        and readers
        and len(coloured) + len(addressed) >= _SIGNS
    )
    heard_often = _SELDOM * len(_said(text, run)) > len(run)
    if not clear or not enough or heard_often or _hands_over(text, run):
        return None
    return [*addressed, *coloured], (
        f"it speaks to readers or of the writer’s own thoughts ({_some(addressed)}), and colours "
        f"what it tells ({_some(coloured)})."
    )


def _hands_over(text: Text, run: Sequence[Sentence]) -> bool:
    """Whether a speech or a letter may follow a colon: then somebody else says "I"."""
    told = [one for one in text.body if run[0].number - 1 <= one.number <= run[-1].number]
    return any(one.span.text.endswith(":") for one in told)


def _some(spans: Sequence[Span]) -> str:
    """The first of some words, each wording once."""
    return listed(list({span.text.lower(): span for span in spans}.values())[:_QUOTED])


def _said(text: Text, run: Sequence[Sentence]) -> list[Span]:
    """Sources with the plain word that reports what they say, where both stand together."""
    found = []
    for sentence in run:
        for one in text.attributions_in(sentence):
            if one.source is None or one.sentence != sentence.number:
                continue
            first, last = sorted((one.source, one.cue), key=lambda span: span.start)
            close = last.start - first.end <= _NEAR and _SAYS.search(one.cue.text.lower())
            if close and _is_source(text, one.source, behind=first is one.cue):
                found.append(heard(text, one, one.source))
    return list(dict.fromkeys(found))


def _is_source(text: Text, source: Span, *, behind: bool) -> bool:
    """Whether a source can be shown as somebody who says so.

    The town in "Ann Bell of Halden, said" says nothing, nor do those in "said the towns agreed".
    ``behind`` tells that it stands behind its reporting word.
    """
    before = text.span(max(0, source.start - _NEAR), source.start, source.field).text
    after = text.span(source.end, source.end + 1, source.field).text
    ends = not behind or after in {"", ",", ".", ";", ":", "—", "\n"}
    return ends and _NO_SOURCE.match(source.text) is None and _FROM.search(before) is None


def _coloured(text: Text, run: Sequence[Sentence]) -> list[Span]:
    """The writer's words that stir or judge, the doubtful ones too."""
    return [
        cue.span
        for sentence in run
        for cue in text.cues_in(sentence)
        if cue.feature == "sensational" and cue.family in COLOURING and cue.voice == "author"
    ]


def _addressed(text: Text, run: Sequence[Sentence]) -> list[Span]:
    """Where the writer speaks to readers or as one of them, or asks them; none that is quoted."""
    found = []
    for sentence in run:
        place = sentence.span
        if sentence.words_quoted or text.attributions_in(sentence):
            continue
        pattern = _QUESTION if place.text.endswith(("?", "!")) else PERSONAL
        for match in pattern.finditer(place.text):
            start = place.start + match.start()
            found.append(text.span(start, start + len(match[0]), place.field))
        found += [cue.span for cue in text.cues_in(sentence) if cue.family == "direct_address"]
    return _apart(found)


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Spans in reading order, the longest of those that overlap."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        if not any(span.start < other.end and other.start < span.end for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)


KIND: Final = Kind(
    name="which-style",
    about="style",
    title="Which style is this?",
    task="Tell a wire-style report from a blog-style piece by how it is told.",
    skill="Knowing the signs of a style before weighing what is said in it.",
    questions=(questions.AUTHORSHIP, questions.TECHNIQUES),
    caution="It is about how a passage is told, never about its quality, truth or bias.",
    find=find,
)
