"""Rewrite it neutrally: pupils tell the same without the loaded words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from framing.language import FUNCTION_WORDS
from reports.exercises import questions
from reports.exercises.fit import explained, fit
from reports.exercises.identity import item_id
from reports.exercises.item import Difficulty, Item, Level, Writing
from reports.exercises.kind import Kind
from reports.exercises.loaded_words import IS, colours, loaded
from reports.exercises.spotting import listed
from reports.exercises.wordings import sentence_of, wordings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.loaded_words import Loaded
    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Text
    from reports.exercises.wordings import Wordings

_WORDS: Final = (10, 40)
_LEVELS: Final = (
    Level(
        "Proficient",
        "Tells every fact of the sentence, drops or replaces every loaded word, adds nothing.",
    ),
    Level(
        "Emergent",
        "Drops or replaces most loaded words, but loses a fact, keeps a loaded word or adds one.",
    ),
    Level(
        "Basic", "Keeps most loaded words, swaps them for others as loaded, or changes the facts."
    ),
)
# Names, days and figures: what a rewritten sentence has to keep.
_FACT: Final = re.compile(
    r"[$£€]?\d(?:[\d,.]*\d)?(?:%|[ -](?:percent|per cent|million|billion|[a-z]+s\b))?"
    r"|[A-Z][\w&.-]*\w(?: (?:of (?:the )?)?[A-Z][\w&.-]*\w)*(?: \d{1,2}\b)?"
)
_ENOUGH: Final = 2
# Words that are capitalised only since a sentence begins with them.
_OPENING: Final = frozenset(
    "in on at by for from with after before during under over as since when while although though "
    "if despite because now today last one two three four five some many most early late".split()
)


def find(material: Material) -> Iterator[Item]:
    """An item for each sentence of the writer's with loaded words and facts beside them."""
    elsewhere = {found.naming.stretch: found for found in wordings(material)}
    least, most = _WORDS
    for text in material.texts.values():
        for sentence in text.body:
            words = sentence.span.text
            if least <= sentence.words <= most and fit(words) and explained(words):
                strong = loaded(text, sentence)
                if strong and not _only_judges(sentence, strong):
                    calmer = [
                        found
                        for place, found in elsewhere.items()
                        if (place.article, place.sentence) == (text.id, sentence.number)
                    ]
                    item = _item(material, text, sentence, strong, calmer)
                    if item is not None:
                        yield item


def _only_judges(sentence: Sentence, strong: Sequence[Loaded]) -> bool:
    """Whether a sentence says what the writer thinks of something: nothing would be left of it."""
    words = sentence.span.text
    return words.endswith(("?", "!")) or any(
        IS.search(words[: word.cue.span.start - sentence.span.start]) for word in strong
    )


def _item(
    material: Material,
    text: Text,
    sentence: Sentence,
    strong: Sequence[Loaded],
    elsewhere: Sequence[Wordings],
) -> Item | None:
    facts = _facts(sentence, strong)
    if len(facts) < _ENOUGH:
        return None
    passage = text.passage(sentence, sentence)
    evidence = [text.evidence(word.cue.span) for word in strong]
    model = _model(strong, facts)
    if elsewhere:
        other, told = _plainest(material, elsewhere[0])
        model += f" Another article tells it so: “{told.span.text}”"
        evidence.append(other.evidence(told.span))
    words = listed(word.cue.span for word in strong)
    return Item(
        id=item_id(KIND.name, tuple(evidence[: len(strong)])),
        kind=KIND.name,
        prompt=(
            "Rewrite this sentence: tell the same facts in words that do not judge, dramatise or "
            "stir."
        ),
        passages=(passage,),
        response=Writing(
            rubric=_LEVELS,
            model=model,
            watched=tuple(dict.fromkeys(word.cue.span.text for word in strong)),
            start=passage.text,
        ),
        explanation=f"Loaded here: {words}. {' '.join(word.effect for word in strong)}",
        evidence=tuple(evidence),
        difficulty=Difficulty.HARD,
    )


def _plainest(material: Material, found: Wordings) -> tuple[Text, Sentence]:
    """The sentence with a neutral wording elsewhere that has the fewest doubtful words."""
    texts = [material.texts[naming.article] for naming in found.neutral]
    told = [
        (text, sentence_of(text, naming.stretch))
        for text, naming in zip(texts, found.neutral, strict=True)
    ]
    return min(told, key=lambda one: sum(map(colours, one[0].cues_in(one[1]))))


def _facts(sentence: Sentence, strong: Sequence[Loaded]) -> list[str]:
    """The names, days and figures of a sentence, without those that hold a loaded word."""
    found = []
    for match in _FACT.finditer(sentence.span.text):
        start = sentence.span.start + match.start()
        end = start + len(match[0])
        beside = any(w.cue.span.start < end and start < w.cue.span.end for w in strong)
        if not beside and match[0].lower() not in FUNCTION_WORDS | _OPENING:
            found.append(match[0])
    return list(dict.fromkeys(found))


def _model(strong: Sequence[Loaded], facts: Sequence[str]) -> str:
    named = ", ".join(f"“{fact}”" for fact in facts)
    changed = [f"“{word.calmer}” for “{word.cue.span.text}”" for word in strong if word.calmer]
    dropped = [f"“{word.cue.span.text}”" for word in strong if not word.calmer]
    parts = [f"A good answer keeps what the sentence tells, with {named}."]
    if changed:
        parts.append(f"Calmer words, in the form that fits: {', '.join(changed)}.")
    if dropped:
        parts.append(f"It can do without {', '.join(dropped)}.")
    return " ".join(parts)


KIND: Final = Kind(
    name="rewrite-neutral",
    title="Rewrite it neutrally",
    task="Tell the same facts in words that do not judge.",
    skill="Keeping what a sentence tells and dropping what it makes readers feel.",
    questions=(questions.TECHNIQUES, questions.READINGS),
    caution="There is no single right answer: judge by the rubric, and by what the sentence tells.",
    find=find,
)
