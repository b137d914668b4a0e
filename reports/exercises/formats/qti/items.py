"""Items of QTI 2.1, one function for each kind of interaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reports.exercises.formats import candidates, markup, naming, shares
from reports.exercises.formats.characters import line
from reports.exercises.formats.markup import Inlay, element
from reports.exercises.formats.naming import identifier
from reports.exercises.formats.qti import processing
from reports.exercises.formats.qti.processing import RESPONSE
from reports.exercises.item import Choice, Marking, Matching, Ordering, Writing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from reports.exercises.item import Item

_NAMESPACE: Final = "http://www.imsglobal.org/xsd/imsqti_v2p1"


@dataclass(frozen=True, slots=True)
class _Parts:
    """What an interaction brings to an item; ``said`` is what is said of options by their ids."""

    response: Element
    body: Sequence[Element]
    processing: Element
    said: Mapping[str, str]
    cardinality: str = "multiple"


def assessment_item(item: Item, title: str, credits_: Mapping[str, str]) -> Element:
    """An item as a document."""
    parts = _parts(item)
    points = shares.points(item.response)
    chosen = parts.cardinality if parts.said else None
    after = markup.explanation(item, credits_)
    feedback = [_feedback(processing.AFTER, processing.EXPLANATION, after)]
    feedback[:0] = [
        _feedback(processing.CHOSEN, one, markup.paragraphs(told))
        for one, told in parts.said.items()
    ]
    return element(
        "assessmentItem",
        parts.response,
        *processing.declared_outcomes(points, chosen),
        element("itemBody", *parts.body),
        parts.processing,
        *feedback,
        **{
            "xmlns": _NAMESPACE,
            "xml:lang": "en",
            "identifier": naming.identifier(item.id),
            "title": title,
            "adaptive": "false",
            "timeDependent": "false",
        },
    )


def _parts(item: Item) -> _Parts:
    match item.response:
        case Choice() as choice:
            return _choice(item, choice)
        case Marking():
            return _hottext(item)
        case Matching() as matching:
            return _match(item, matching)
        case Ordering() as ordering:
            return _order(item, ordering)
        case Writing() as writing:
            return _extended_text(item, writing)


def _choice(item: Item, choice: Choice) -> _Parts:
    interaction = element(
        "choiceInteraction",
        _prompt(item),
        *(_simple_choice(option.id, option.text) for option in choice.options),
        responseIdentifier=RESPONSE,
        shuffle="false",
        maxChoices="0" if choice.multiple else "1",
    )
    return _chosen(choice, [*markup.passages(item), interaction])


def _hottext(item: Item) -> _Parts:
    shown = candidates.candidates(item)
    inlays = [
        Inlay(
            one.start,
            one.end,
            (element("hottext", line(one.text), identifier=identifier(one.id)),),
        )
        for one in shown
    ]
    first, *others = item.passages
    interaction = element(
        "hottextInteraction",
        _prompt(item),
        *markup.passage(first, inlays),
        responseIdentifier=RESPONSE,
        maxChoices="0",
    )
    beside = [part for given in others for part in markup.passage(given)]
    return _chosen(candidates.choice(shown), [interaction, *beside])


def _chosen(choice: Choice, body: Sequence[Element]) -> _Parts:
    """The parts of a choice, whatever its interaction."""
    right, wrong = shares.right(choice), shares.wrong(choice)
    correct = [identifier(option.id) for option in choice.correct]
    cardinality = "multiple" if choice.multiple else "single"
    worth = {
        identifier(option.id): right if option.correct else -wrong
        for option in choice.options
        if option.correct or wrong
    }
    said = {identifier(option.id): option.feedback for option in choice.options if option.feedback}
    return _Parts(
        response=processing.declared_response(
            correct if choice.multiple else correct[:1], cardinality=cardinality, worth=worth
        ),
        body=body,
        processing=processing.mapped(chosen=bool(said)),
        said=said,
        cardinality=cardinality,
    )


def _match(item: Item, matching: Matching) -> _Parts:
    pairs = [
        f"{identifier(f'prompt-{one.id}')} {identifier(f'answer-{one.answer}')}"
        for one in matching.prompts
    ]
    asked = [_associable(f"prompt-{one.id}", one.text, most=1) for one in matching.prompts]
    answers = [_associable(f"answer-{one.id}", one.text, most=0) for one in matching.answers]
    interaction = element(
        "matchInteraction",
        _prompt(item),
        element("simpleMatchSet", *asked),
        element("simpleMatchSet", *answers),
        responseIdentifier=RESPONSE,
        shuffle="false",
        maxAssociations=str(len(pairs)),
    )
    return _Parts(
        response=processing.declared_response(
            pairs,
            cardinality="multiple",
            base="directedPair",
            worth=dict.fromkeys(pairs, 1 / len(pairs)),
        ),
        body=[*markup.passages(item), interaction],
        processing=processing.mapped(chosen=False),
        said={},
    )


def _order(item: Item, ordering: Ordering) -> _Parts:
    ordered = [identifier(step.id) for step in ordering.ranked]
    interaction = element(
        "orderInteraction",
        _prompt(item, markup.ends(item, ordering)),
        *(_simple_choice(step.id, step.text) for step in ordering.steps),
        responseIdentifier=RESPONSE,
        shuffle="false",
        orientation="vertical",
    )
    return _Parts(
        response=processing.declared_response(ordered, cardinality="ordered"),
        body=[*markup.passages(item), interaction],
        processing=processing.placed(ordered),
        said={},
    )


def _extended_text(item: Item, writing: Writing) -> _Parts:
    interaction = element(
        "extendedTextInteraction",
        _prompt(item),
        responseIdentifier=RESPONSE,
        expectedLines=str(writing.lines),
        format="plain",
    )
    judging = [*markup.standing(item), *markup.rubric(item), *markup.model(item)]
    rubric = element("rubricBlock", *judging, view="scorer")
    return _Parts(
        response=processing.declared_response((), cardinality="single", base="string"),
        body=[*markup.passages(item), *markup.start(item), interaction, rubric],
        processing=processing.explained(),
        said={},
    )


def _prompt(item: Item, more: str = "") -> Element:
    return element("prompt", f"{line(item.prompt)} {more}".rstrip())


def _simple_choice(id_: str, text: str) -> Element:
    return element("simpleChoice", line(text), identifier=identifier(id_))


def _associable(id_: str, text: str, *, most: int) -> Element:
    return element(
        "simpleAssociableChoice", line(text), identifier=identifier(id_), matchMax=str(most)
    )


def _feedback(outcome: str, value: str, content: Sequence[Element]) -> Element:
    return element(
        "modalFeedback", *content, outcomeIdentifier=outcome, identifier=value, showHide="show"
    )
