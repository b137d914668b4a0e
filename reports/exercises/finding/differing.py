"""Differing: how two versions of a quotation differ, where that is clear, and how they do not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Relation
from framing.alignment.terms import terms
from reports.exercises.finding.phrasing import balanced, quoted
from reports.exercises.finding.saying import SPEECH
from reports.exercises.finding.versions import (
    LEAST,
    WORD,
    Told,
    both_quote,
    long_enough,
    same_speaker,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import Edit, QuotationPair

# How a house writes what it hears, or numbers: "going to", "somebody", "2nd".
_SPOKEN: Final = re.compile(
    r"\b(?:gonna|wanna|gotta|kinda|uh|um|ain[’']t|\w+one|\w+body)\b|\d", re.IGNORECASE
)
_OPENS: Final = re.compile(r"(?:that|he|she|it|they|his|her|its|their|the|an?|there|if|\W?[A-Z])\b")
_BREAK: Final = re.compile(r"[.?!] ")
_CHUNK: Final = (3, 14)  # words that one version has more
_KEPT: Final = 2  # words that both must have
_SPELLING: Final = 0.75  # of the letters the same, and it is the same word spelt otherwise
_REPLACED: Final = 4  # words at most on either side
_SURE: Final = 5  # words that two quote alike are from one statement, whoever is said to speak
_MISSING: Final = 2  # terms that missing words must have, to be worth missing
_ALIKE: Final = 0.5  # of the words of the longer version, for others to stand in their place
_SHARED: Final = 0.4  # of the terms of what is retold must be in the quotation
_TOLD_TOO: Final = 0.3  # of the terms of what is missing that the text may still have


@dataclass(frozen=True)
class Difference:
    """What differs, the words that show it, and what clearly does not differ, with the reason."""

    right: str
    evidence: str
    wrong: tuple[tuple[str, str], ...]


# --- what differs -------------------------------------------------------------------------------


def _trimmed(pair: QuotationPair, first: Told, second: Told) -> Difference | None:
    """One version has words more than the other, which has no other words."""
    kinds = {edit.kind for edit in pair.edits} - {"same"}
    same = [edit.text for edit in pair.edits if edit.kind == "same"]
    if not (both_quote(first, second) and same and len(kinds) == 1):
        return None
    longer, shorter = (first, second) if kinds == {"removed"} else (second, first)
    if not long_enough(longer, shorter):
        return None
    missing = max((edit.text for edit in pair.edits if edit.kind != "same"), key=len)
    kept = max(same, key=len)
    least, most = _CHUNK
    fits = least <= len(WORD.findall(missing)) <= most and missing in longer.words
    fits = fits and balanced(missing)
    one = same_speaker(first, second) or len(WORD.findall(kept)) >= _SURE
    if not fits or kept not in shorter.words or not one or _told_too(missing, shorter):
        return None
    nothing, other = _nothing(), _otherwise(longer, shorter, kept)
    evidence = (
        f"{longer.label} quotes {quoted(longer.words)}; {shorter.label} quotes only "
        f"{quoted(shorter.words)}."
    )
    wrong = [
        (
            f"{longer.label} leaves out words that {shorter.label} quotes: {quoted(kept)}.",
            f"both quote {quoted(kept)}.",
        ),
        (nothing, f"{quoted(missing)} is quoted in {longer.label} alone."),
    ]
    if other:
        wrong.append(other)
    return Difference(
        f"{shorter.label} leaves out words that {longer.label} quotes: {quoted(missing)}.",
        evidence,
        tuple(wrong),
    )


def _reworded(pair: QuotationPair, first: Told, second: Told) -> Difference | None:
    """Both quote, and where one has some words the other has others."""
    if not (both_quote(first, second) and long_enough(first, second)):
        return None
    replaced = _replaced(pair.edits)
    same = [edit.text for edit in pair.edits if edit.kind == "same"]
    if replaced is None or not same or not _is_one(same, first, second):
        return None
    old, new = replaced
    kept = max(same, key=len)
    if old not in first.words or new not in second.words or len(WORD.findall(kept)) < _KEPT:
        return None
    if _has(second.passage, old) or _has(first.passage, new):
        return None
    wrong = [
        (_nothing(), f"{quoted(old)} and {quoted(new)} are different words."),
        (
            f"Text B leaves out words that Text A quotes: {quoted(kept)}.",
            f"both quote {quoted(kept)}.",
        ),
    ]
    other = _otherwise(first, second, kept)
    if other:
        wrong.append(other)
    return Difference(
        f"Where Text A quotes {quoted(old)}, Text B quotes {quoted(new)}.",
        f"Text A quotes {quoted(first.words)}; Text B quotes {quoted(second.words)}.",
        tuple(wrong),
    )


def _paraphrased(first: Told, second: Told) -> Difference | None:
    """One quotes, the other tells it in its own words."""
    if first.version.quoted == second.version.quoted:
        return None
    direct, told = (first, second) if first.version.quoted else (second, first)
    marks = any(mark in told.words for mark in '“”"‘')
    known = _keys(direct.words)
    clear = (
        not marks
        and _OPENS.match(told.words) is not None
        and told.version.cue.casefold().strip(" :,") in SPEECH
        and same_speaker(direct, told)
        and long_enough(direct, told)
        and all(len(WORD.findall(one.words)) >= LEAST[0] for one in (direct, told))
        and not _BREAK.search(direct.words)
        and len(known & _keys(told.words)) >= max(2, _SHARED * len(known))
    )
    if not clear:
        return None
    return Difference(
        _marks(direct, told),
        f"{direct.label} quotes {quoted(direct.words)}; {told.label} tells: {quoted(told.words)}.",
        (
            (
                _marks(told, direct),
                f"the quotation marks stand in {direct.label}.",
            ),
            (
                "Both put the same words in quotation marks, and nothing differs.",
                f"{told.label} has no quotation marks around them.",
            ),
            (
                "Neither puts any words in quotation marks: both only retell.",
                f"{direct.label} quotes {quoted(direct.words)}.",
            ),
        ),
    )


def _marks(one: Told, other: Told) -> str:
    return f"{one.label} puts the words in quotation marks; {other.label} retells them without."


def _verbatim(pair: QuotationPair, first: Told, second: Told) -> Difference | None:
    """The words are the same, the reporting word is another and takes another stance."""
    cues = [one.version.cue.strip(" :,") for one in (first, second)]
    clear = (
        both_quote(first, second)
        and same_speaker(first, second)
        and pair.other_cue
        and first.version.stance != second.version.stance
        and all(cues)
        and all(len(cue.split()) == 1 for cue in cues)
        and not _has(first.passage, cues[1])
        and not _has(second.passage, cues[0])
        and long_enough(first, second)
    )
    words = WORD.findall(first.words)
    if not clear or first.words.casefold() != second.words.casefold():
        return None
    some = max(words, key=len)
    return Difference(
        f"Text A reports it with {quoted(cues[0])}, Text B with {quoted(cues[1])}.",
        f"The quoted words are the same. Text A has {quoted(cues[0])}, Text B has "
        f"{quoted(cues[1])}.",
        (
            (
                f"Text A reports it with {quoted(cues[1])}, Text B with {quoted(cues[0])}.",
                "it is the other way round.",
            ),
            (
                f"Text B leaves out a word that Text A quotes: {quoted(some)}.",
                f"both quote {quoted(some)}.",
            ),
            (_nothing(), f"Text A has {quoted(cues[0])}, Text B has {quoted(cues[1])}."),
        ),
    )


def difference(pair: QuotationPair, first: Told, second: Told) -> Difference | None:
    """How two versions differ, None where that is not clear."""
    match pair.relation:
        case Relation.TRIMMED:
            return _trimmed(pair, first, second)
        case Relation.REWORDED:
            return _reworded(pair, first, second)
        case Relation.PARAPHRASED:
            return _paraphrased(first, second)
        case Relation.VERBATIM:
            return _verbatim(pair, first, second)


# --- clear cases --------------------------------------------------------------------------------


def _told_too(missing: str, shorter: Told) -> bool:
    """Whether the missing words are told outside of the quotation."""
    keys, there = _keys(missing), _keys(shorter.passage)
    return len(keys) < _MISSING or len(keys & there) > _TOLD_TOO * len(keys)


def _is_one(same: Sequence[str], first: Told, second: Told) -> bool:
    """Whether two versions are of one statement, and no ellipsis stands where one has words."""
    whole = not any(mark in one.words for one in (first, second) for mark in ("…", "...", ". . ."))
    most = max(len(WORD.findall(one.words)) for one in (first, second))
    return whole and sum(len(WORD.findall(text)) for text in same) >= _ALIKE * most


def _replaced(edits: Sequence[Edit]) -> tuple[str, str] | None:
    """The shortest words of the first version that the second has others for."""
    found = [
        (one.text, other.text)
        for one, other in pairwise(edits)
        if (one.kind, other.kind) == ("removed", "added")
    ]
    fitting = [
        pair
        for pair in found
        if all(len(WORD.findall(text)) <= _REPLACED for text in pair)
        and not _keys(pair[0]) & _keys(pair[1])
        and SequenceMatcher(None, *pair).ratio() < _SPELLING
        and all(_keys(text) and not _SPOKEN.search(text) for text in pair)
    ]
    return min(fitting, key=lambda pair: len(pair[0]) + len(pair[1])) if fitting else None


def _otherwise(first: Told, second: Told, kept: str) -> tuple[str, str] | None:
    """Another difference that there is not: who speaks, or a word that both have."""
    if same_speaker(first, second):
        return (
            "The words are given to another speaker in Text B than in Text A.",
            f"both give them to {first.version.speaker}.",
        )
    words = [word for word in dict.fromkeys(WORD.findall(kept)) if _keys(word)]
    longest = sorted(words, key=len, reverse=True)[:2]
    if len(longest) < 2:  # noqa: PLR2004 — a word and another
        return None
    one, other = sorted(longest, key=words.index)
    return (
        f"Where {first.label} quotes {quoted(one)}, {second.label} quotes {quoted(other)}.",
        f"both quote {quoted(one)} and {quoted(other)}.",
    )


def _keys(words: str) -> set[str]:
    return {term.key for term in terms(words)}


def _has(passage: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", passage, re.IGNORECASE) is not None


def _nothing() -> str:
    return "Nothing: both quote exactly the same words in the same way."
