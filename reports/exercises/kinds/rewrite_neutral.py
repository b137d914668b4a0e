"""Rewrite it neutrally: pupils tell the same without the loaded words."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.finding.fit import explained, fit, points_back
from reports.exercises.finding.loaded_words import colours, loaded, perhaps_loaded, rare_words
from reports.exercises.finding.plain_uses import IS
from reports.exercises.finding.spotting import listed
from reports.exercises.finding.whose import PERSONAL, Whose, tells
from reports.exercises.finding.wordings import sentence_of, wordings
from reports.exercises.identity import item_id
from reports.exercises.item import Difficulty, Item, Level, Writing
from reports.exercises.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.finding.loaded_words import Loaded
    from reports.exercises.finding.wordings import Wordings
    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Text

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
_NUMBER: Final = re.compile(
    r"[$£€]?\d(?:[\d,.]*\d)?(?:%|[ -](?:percent|per cent|million|billion|trillion)\b)?"
    r"(?: (?!was\b|has\b|is\b)[a-z]+s\b)?"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|fourth|fifth)\b"
    r"(?: (?!of\b|to\b|and\b|or\b|in\b|a\b|the\b|at\b|on\b|for\b)[a-z]+\b)?"
)
_TITLE: Final = r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St)\. )"
_NAME: Final = r"(?:(?:[A-Z]\.)+|(?:O[’'])?[A-Z][\w&.-]*\w)"
# Names, days, figures and quotations: what a rewritten sentence has to keep.
_FACT: Final = re.compile(
    rf"(?:\d+(?:st|nd|rd|th)(?: [A-Z]\w+)?|\b\d{{4}}s)\b|{_NUMBER.pattern}"
    rf"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d{{1,2}}\b|(?<![\w-]){_TITLE}?{_NAME}"
    rf"(?: (?:of (?:the )?|del? |la |van |von )?{_TITLE}?{_NAME})*(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?"
    r"|“[^”]+”|\"[^\"]+\""
)
# Small words that are capitalised since something begins with them.
_SMALL: Final = re.compile(
    r"^(?:(?:On )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?= [A-Z])"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)(?= [A-Z])|Ahead of|That|All|About|In|The|On|At|For|A|An|And|But|By|As|To|Of|With"
    r"|From|After|So|Earlier|While|When|If|Both|Some|Many|Though|Although|Given|Even|Yet|Once"
    r"|One of)"
    r"(?: |$)"
)
# A fact that tells whom or what it is about, and not only when.
_NAMES: Final = re.compile(
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec)"
    r"[a-z.]*(?: \d+)?$)[A-Z]"
)
# A full name that comes twice: a headline was run into the sentence.
_TWICE: Final = re.compile(r"\b([A-Z][a-z]+ [A-Z][a-z]+)\b.*\b\1\b")
# Where more words are doubtful, a good answer would have to change more than the model says.
_DOUBTFUL: Final = 2
_ENOUGH: Final = 2


def find(material: Material) -> Iterator[Item]:
    """An item for each sentence of the writer's with loaded words and facts beside them."""
    elsewhere = list(wordings(material))
    least, most = _WORDS
    for text in filter(tells, material.texts.values()):
        for before, sentence in pairwise((None, *text.body)):
            if sentence is not None and least <= sentence.words <= most:
                shown = _shown(before, sentence)
                strong = loaded(text, sentence)
                can = all(_can_be_told(sentence, word) for word in strong)
                if shown and strong and can and not _only_judges(text, sentence, strong):
                    beside = [
                        found
                        for found in elsewhere
                        if found.naming.article == text.id
                        and found.naming.stretch.sentence == sentence.number
                    ]
                    yield from _items(material, text, shown, strong, beside)


def _shown(before: Sentence | None, sentence: Sentence) -> tuple[Sentence, ...]:
    """The sentences to be read: with the one before it where that tells who is meant.

    Empty where it cannot be read so.
    """
    words = sentence.span.text
    if not fit(words) or words.startswith("(") or PERSONAL.search(words) or _TWICE.search(words):
        return ()
    if explained(words) and not points_back(words):
        return (sentence,)
    near = before is not None and before.paragraph == sentence.paragraph
    if near and before is not None and fit(before.span.text) and explained(before.span.text):
        return (before, sentence)
    return ()


def _can_be_told(sentence: Sentence, word: Loaded) -> bool:
    """Whether a sentence can be told with another word, or without the word that it is left by."""
    before = sentence.span.text[: word.cue.span.start - sentence.span.start]
    behind = sentence.span.text[word.cue.span.end - sentence.span.start :]
    says = (
        IS.search(before) is not None
        or before.endswith(("looking ", "looked ", "seem ", "more ", "less "))
        or behind.startswith((" looking", "-looking", " than "))
    )
    return word.calmer is not None and (word.calmer != "" or not says)


def _only_judges(text: Text, sentence: Sentence, strong: Sequence[Loaded]) -> bool:
    """Whether a sentence says what the writer thinks of something: nothing would be left of it."""
    words = sentence.span.text
    judges = any(IS.search(words[: word.cue.span.start - sentence.span.start]) for word in strong)
    tells = text.attributions_in(sentence) or _NUMBER.search(words)
    return words.endswith(("?", "!")) or (judges and not tells)


def _items(
    material: Material,
    text: Text,
    shown: Sequence[Sentence],
    strong: Sequence[Loaded],
    elsewhere: Sequence[Wordings],
) -> Iterator[Item]:
    sentence = shown[-1]
    facts = _facts(text, sentence, strong)
    named = any(_NAMES.match(fact) for fact in facts)
    if not named or len(facts) < _ENOUGH or _doubtful(text, sentence, strong) > _DOUBTFUL:
        return
    evidence = [text.evidence(word.cue.span) for word in strong]
    model = _model(strong, facts)
    if elsewhere:
        other, told = _plainest(material, elsewhere[0])
        model += f" Another article tells it so: “{told.span.text}”"
        evidence.append(other.evidence(told.span))
    words = listed(word.cue.span for word in strong)
    which = "this sentence" if len(shown) == 1 else "the last sentence of this passage"
    yield Item(
        id=item_id(KIND.name, tuple(evidence[: len(strong)])),
        kind=KIND.name,
        prompt=(
            f"Rewrite {which}: tell the same facts in words that do not judge, dramatise or stir."
        ),
        passages=(text.passage(shown[0], sentence),),
        response=Writing(
            rubric=_LEVELS,
            model=model,
            watched=tuple(dict.fromkeys(word.cue.span.text for word in strong)),
            start=sentence.span.text,
        ),
        explanation=f"Loaded here: {words}. {' '.join(word.effect for word in strong)}",
        evidence=tuple(evidence),
        difficulty=Difficulty.HARD,
    )


def _doubtful(text: Text, sentence: Sentence, strong: Sequence[Loaded]) -> int:
    """How many other words of a sentence may be taken for loaded."""
    apart = [word.cue.span for word in strong]
    others: set[int] = set()
    for span, who in perhaps_loaded(text, sentence):
        met = any(span.start < one.end and one.start < span.end for one in apart)
        if who is Whose.WRITER and not met:
            apart.append(span)
            others.add(span.start)
    return len(others) + rare_words(sentence, apart)


def _plainest(material: Material, found: Wordings) -> tuple[Text, Sentence]:
    """The sentence with a neutral wording elsewhere that has the fewest doubtful words."""
    texts = [material.texts[naming.article] for naming in found.neutral]
    told = [
        (text, sentence_of(text, naming.stretch))
        for text, naming in zip(texts, found.neutral, strict=True)
    ]
    return min(told, key=lambda one: sum(map(colours, one[0].cues_in(one[1]))))


def _facts(text: Text, sentence: Sentence, strong: Sequence[Loaded]) -> list[str]:
    """The names, days and figures of a sentence, without those that hold a loaded word."""
    found = []
    for match in _FACT.finditer(sentence.span.text):
        start = sentence.span.start + match.start()
        end = start + len(match[0])
        words = _SMALL.sub("", _bare(match[0]))
        beside = any(w.cue.span.start < end and start < w.cue.span.end for w in strong)
        opens = start == sentence.span.start and not _is_name(text, match[0])
        if words and not beside and not opens:
            found.append(words)
    return list(dict.fromkeys(found))


def _bare(words: str) -> str:
    """Words without their quotation marks, and the stop before a closing one."""
    return words[1:-1].rstrip(".,") if words[0] in '“"' else words


def _is_name(text: Text, words: str) -> bool:
    """Whether words with which a sentence begins are capitalised for more than that."""
    return " " in words or re.search(rf"[a-z,] {re.escape(words)}\b", text.article.text) is not None


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
    about="words",
    title="Rewrite it neutrally",
    task="Tell the same facts in words that do not judge.",
    skill="Keeping what a sentence tells and dropping what it makes readers feel.",
    questions=(questions.TECHNIQUES, questions.READINGS),
    caution="There is no single right answer: judge by the rubric, and by what the sentence tells.",
    find=find,
)
