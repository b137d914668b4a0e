"""Lateral reading: a card on which pupils look up who is behind a claim and what others say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from framing.attributions import naming
from reports.exercises import questions
from reports.exercises.finding.claiming import (
    claims,
    is_led_in,
    reads_alone,
    unsourced,
    weighs,
)
from reports.exercises.finding.excerpts import in_context
from reports.exercises.finding.phrasing import listed, quoted
from reports.exercises.finding.saying import told_by_others
from reports.exercises.finding.sourcing import Given, clear_source, given
from reports.exercises.finding.whose import tells
from reports.exercises.identity import item_id
from reports.exercises.item import Difficulty, Item, Level, Writing
from reports.exercises.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.aligned import Statement
    from framing.comparison import EventComparison
    from reports.exercises.material import Material
    from reports.exercises.texts import Attribution, Sentence, Text

_LINES: Final = 14
_NAMES: Final = 5  # of sources that the model lists
# What has not happened, or is what somebody feels, cannot be looked up.
_OPEN: Final = re.compile(
    r"\b(?:will|would|may|might|could|should|must|plans?|expect(?:s|ed|ing)?|hop(?:es?|ed|ing)"
    r"|wants?|wanted|needs?|needed|intend(?:s|ed)?|going to|willing|probably|perhaps|likely"
    r"|possibly"
    r"|believe[sd]?|think|thinks|thought|feels?|felt|asked|too|necessary|important|priorit\w+|best"
    r"|better|great|greatest|good|bad|worse|scheduled|supposed|set to|right|wrong|fair|unfair"
    r"|enough)\b|[’'](?:ll|d)\b|won[’']t"
    r"|(?<![\w.])(?:I|we|you|my|our|your|me|us)\b",
)
_PUBLIC: Final = frozenset({"named organisation", "study or data", "document or statement"})
_NAMED: Final = re.compile(r"(?<!^)\b[A-Z][a-z]+|\b(?:19|20)\d\d\b")  # what one can search for
_BLANKS: Final = (
    "Who is behind it?\n"
    "- Outlet and writer: \n"
    "- Who makes the claim: \n"
    "- What I found about them elsewhere: \n\n"
    "What is the evidence?\n"
    "- What the article gives: \n"
    "- What I found elsewhere: \n\n"
    "What do other sources say?\n"
    "- Source and what it says: \n"
    "- Another source and what it says: \n"
)
# Three levels, after those by which Civic Online Reasoning describes answers; in our own words.
_RUBRIC: Final = (
    Level(
        "Proficient",
        "Leaves the article: names at least two other sources and how they were found, says who is "
        "behind the claim, and weighs the evidence by what was found.",
    ),
    Level(
        "Emergent",
        "Looks something up, but rests on one source, or does not say what the findings mean for "
        "the claim.",
    ),
    Level(
        "Basic",
        "Stays with the article, its looks, or what was known or felt before; nothing was looked "
        "up.",
    ),
)


def find(material: Material) -> Iterator[Item]:
    """A card for each article that makes a claim worth looking up."""
    of = {article: event for event in material.events for article in event.articles}
    for text in material.texts.values():
        event = of.get(text.id)
        claim = _claim(material, text, event)
        if claim is not None:
            yield _item(material, text, *claim, event)


def _claim(
    material: Material, text: Text, event: EventComparison | None
) -> tuple[Sentence, Attribution | None] | None:
    """The sentence that the card is about: a figure or rank, or what others on the event tell."""
    body = [
        sentence
        for sentence in text.body
        if reads_alone(sentence)
        and not _OPEN.search(sentence.span.text)
        and not weighs(text, sentence)
    ]
    sourced = [
        (s, a)
        for s in body
        if (a := clear_source(text, s))
        and not is_led_in(text, s)
        and not told_by_others(text, s, a)
    ]
    checkable = [one for one in sourced if _counts_or_ranks(text, one[0])]
    # What an office or a paper says can be found; what a witness says is often found nowhere.
    checkable.sort(key=lambda one: one[1].source_class not in _PUBLIC)
    alone = [(s, None) for s in body if tells(text) and unsourced(text, s) is not None]
    exact = [s for s in alone if _counts_or_ranks(text, s[0]) and _NAMED.search(s[0].span.text)]
    shared = [one for one in sourced if _told_elsewhere(material, one[0], text, event)]
    return next(iter([*checkable, *exact, *shared]), None)


def _counts_or_ranks(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence claims a figure or a rank: a cause may be how somebody sees it."""
    return any(claim.family in {"quantity", "superlative"} for claim in claims(text, sentence))


def _item(
    material: Material,
    text: Text,
    sentence: Sentence,
    attribution: Attribution | None,
    event: EventComparison | None,
) -> Item:
    evidence = (text.evidence(sentence.span),)
    model = "\n\n".join(
        (
            _behind(text, attribution),
            _evidence(text, attribution),
            _others(material, sentence, text, event),
        )
    )
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            f"Read this claim as a fact-checker would: {quoted(sentence.span.text)} Leave the "
            "article, see what you find elsewhere, and fill in the card. Who is behind the claim? "
            "What is the evidence? What do other sources say?"
        ),
        passages=(in_context(text, sentence, material.words),),
        response=Writing(rubric=_RUBRIC, model=model, start=_BLANKS, lines=_LINES),
        explanation=(
            "The model answer has what the article itself gives, and what has to be looked up. "
            "What you find there decides; the article alone cannot."
        ),
        evidence=evidence,
        difficulty=Difficulty.HARD,
    )


# --- what the article gives -----------------------------------------------------------------------


def _behind(text: Text, attribution: Attribution | None) -> str:
    outlet = f"the outlet is {text.outlet}" if text.outlet else "it does not name its outlet"
    writer = f"the writer is {text.byline}" if text.byline else "it names no writer"
    day = f"it is dated {text.published[:10]}" if text.published else "it gives no date"
    whose = "it gives no source for the claim"
    if attribution is not None and attribution.source is not None:
        source = quoted(attribution.source.text.rstrip(","))
        whose = f"it gives the claim to {source} by {quoted(attribution.cue.text.rstrip(':'))}"
    return (
        f"Who is behind it? From the article: {listed([outlet, writer, day, whose])}. To look up: "
        "who runs and pays for the outlet, what the writer usually covers, and how whoever makes "
        "the claim can know it or gains by it."
    )


def _evidence(text: Text, attribution: Attribution | None) -> str:
    names: dict[str, str] = {}
    for one in text.attributions:
        if given(text, one) is Given.NAMED:
            names.setdefault(naming.key(one.name), one.name)
    heard = f"It hears by name: {listed(list(names.values())[:_NAMES])}. " if names else ""
    basis = "the word of its source" if attribution else "no source for this claim"
    return (
        f"What is the evidence? From the article: {basis}. {heard}To look up: the original "
        "statement, document or figures, and whether they say the same."
    )


def _others(
    material: Material, sentence: Sentence, text: Text, event: EventComparison | None
) -> str:
    told = _told_elsewhere(material, sentence, text, event)
    known = "; ".join(told) if told else "no other account of this"
    whence = "From the other articles here" if told else "From the article"
    return (
        f"What do other sources say? {whence}: {known}. To look up: at least two sources that do "
        "not copy from this one, and where they agree or differ."
    )


def _told_elsewhere(
    material: Material, sentence: Sentence, text: Text, event: EventComparison | None
) -> list[str]:
    """How other articles on the event, of another origin, tell the same."""
    if event is None:
        return []
    own = event.origins.of(text.id).id
    found: dict[str, str] = {}
    for statement in event.statements:
        if _stands_in(statement, text, sentence):
            for telling in statement.tellings:
                other = material.texts.get(telling.article)
                if other is not None and event.origins.of(telling.article).id != own:
                    name = other.outlet or quoted(other.title or other.id)
                    found.setdefault(other.id, f"{name} has {quoted(telling.stretch.text)}")
    return list(found.values())


def _stands_in(statement: Statement, text: Text, sentence: Sentence) -> bool:
    return any(
        telling.article == text.id and telling.stretch.sentence == sentence.number
        for telling in statement.tellings
    )


KIND: Final = Kind(
    name="lateral-reading",
    about="research",
    title="Read laterally",
    task="Look up who is behind a claim, what the evidence is and what other sources say.",
    skill="Leaving a text to find out about it.",
    questions=(questions.BEHIND, questions.EVIDENCE, questions.OTHERS, questions.FIND),
    caution=(
        "Pupils need access to the web or to other papers. Try the search yourself before: of an "
        "old or a local event little may be found."
    ),
    find=find,
)
