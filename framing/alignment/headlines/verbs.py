"""Verbs strengthened: "slams" in the headline where the body has "said" or "criticised"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import HeadlineNote
from framing.alignment.terms import terms
from framing.inflection import verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.headlines.retelling import Retelling
    from framing.alignment.places import Stretch
    from framing.alignment.sides import Attribution, Sentence

# How much of the headline the sentence with the weaker verb must have, at least.
AKIN: Final = 0.3


@dataclass(frozen=True, slots=True)
class Rung:
    """Strong verbs, with all their forms, and the weaker ones that they may stand for."""

    strong: re.Pattern[str]
    weaker: frozenset[str]


def strengthened(retelling: Retelling, headline: Sentence) -> Iterator[HeadlineNote]:
    """Strong verbs of the headline where the body has only weaker ones of the same source."""
    side = retelling.side
    body = {one.number: one for one in side.body}
    closeness = dict(zip(body, retelling.closeness(headline), strict=True))
    for verb, rung in _strong(retelling, headline):
        who = _subject(headline, verb)
        said = [
            one
            for one in side.attributions
            if one.cue.sentence in body and one.cue.field == "text" and _is_named(one, who)
        ]
        weaker = [
            one
            for one in said
            if one.cue.text.lower() in rung.weaker and closeness[one.cue.sentence] >= AKIN
        ]
        if weaker and not any(rung.strong.search(one.text) for one in side.body):
            best = max(weaker, key=lambda one: (closeness[one.cue.sentence], -one.cue.start))
            yield HeadlineNote(
                side.id,
                "verb strengthened",
                verb,
                body[best.cue.sentence].stretch,
                f"The headline has “{verb.text}”, the body “{best.cue.text}” of the same source.",
            )


def _strong(retelling: Retelling, headline: Sentence) -> Iterator[tuple[Stretch, Rung]]:
    place = headline.stretch
    for rung in _rungs():
        match = rung.strong.search(headline.text)
        if match:
            start = place.start + match.start()
            yield retelling.side.stretch(place, start, start + len(match[0])), rung


def _subject(headline: Sentence, verb: Stretch) -> frozenset[str]:
    """The term right before a verb, as headlines put who does it there."""
    before = [term for term in headline.terms if term.end <= verb.start]
    if (
        not before
        or headline.text[
            before[-1].end - headline.stretch.start : verb.start - headline.stretch.start
        ].strip()
    ):
        return frozenset()
    return frozenset({before[-1].key})


def _is_named(attribution: Attribution, who: frozenset[str]) -> bool:
    """Whether the source of an attribution has one of these terms."""
    return bool(who & frozenset(term.key for term in terms(attribution.name)))


@cache
def _rungs() -> tuple[Rung, ...]:
    lines = Path(__file__).with_name("rungs.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith(("#", "strong\t"))]
    return tuple(
        Rung(
            re.compile(rf"\b(?:{'|'.join(sorted(_forms(strong), reverse=True))})\b", re.IGNORECASE),
            frozenset(_forms(weaker)),
        )
        for strong, weaker, _ in rows
    )


def _forms(lemmas: str) -> list[str]:
    """All forms of the lemmas, of several words the first inflected."""
    found = []
    for lemma in lemmas.split(","):
        first, *rest = lemma.split(" ")
        found += [" ".join([form, *rest]) for form in verb_forms(first)]
    return found
