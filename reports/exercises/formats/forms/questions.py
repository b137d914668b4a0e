"""Questions as Google Forms has them, as plain values for the script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reports.exercises.formats import candidates, markup, refusals, shares
from reports.exercises.formats.characters import line, visible
from reports.exercises.formats.proofs import reasons
from reports.exercises.item import Choice, Marking, Matching, Ordering, Writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reports.exercises.item import Item


def fitting(item: Item) -> str:
    """Why no questions can be made of an item; empty if they can."""
    reason = refusals.refusal(item)
    if reason:
        return reason
    match item.response:
        case Choice(options=options):
            offered = [option.text for option in options]
        case Matching(answers=answers):
            offered = [answer.text for answer in answers]
        case _:
            return ""
    texts = [line(text) for text in offered]
    if not all(texts):
        return "an answer has no words, and Forms wants some"
    if len(set(texts)) < len(texts):
        return "two answers read the same, and Forms tells answers apart by their words"
    return ""


def shown(item: Item) -> Iterator[str]:
    """The passages as plain text, and what is asked unless the one question asks it."""
    if isinstance(item.response, Matching | Ordering):
        yield item.prompt
    for place, passage in enumerate(item.passages):
        text = passage.text
        if place == 0 and isinstance(item.response, Marking):
            # Numbers stand behind the words that may be chosen.
            for one in reversed(candidates.candidates(item)):
                text = f"{text[: one.end]} [{one.number}]{text[one.end :]}"
        parts = [passage.label, text, "" if passage.veiled else f"({passage.credit})"]
        yield "\n".join(part for part in parts if part)


def questions(item: Item, credits_: dict[str, str]) -> list[dict[str, Any]]:
    """The questions that an item becomes."""
    why = "\n".join(line(one) for one in reasons(item, credits_))
    match item.response:
        case Choice() as choice:
            return [_choice(item, choice, why)]
        case Marking():
            return [_choice(item, candidates.choice(candidates.candidates(item)), why)]
        case Matching(prompts=prompts, answers=answers):
            return [
                _listed(
                    one.text, ((a.text, a.id == one.answer) for a in answers), one.feedback, why
                )
                for one in prompts
            ]
        case Ordering(steps=steps) as ordering:
            places = markup.places(ordering)
            return [
                _listed(
                    one.text,
                    ((name, place == one.rank) for place, name in enumerate(places, start=1)),
                    one.feedback,
                    why,
                )
                for one in steps
            ]
        case Writing() as writing:
            return [_written(item, writing, why)]


def _choice(item: Item, choice: Choice, why: str) -> dict[str, Any]:
    right = "; ".join(line(option.text) for option in choice.correct)
    told = [
        f"{line(option.text)}: {line(option.feedback)}"
        for option in choice.options
        if option.feedback
    ]
    return {
        "type": "checkboxes" if choice.multiple else "choice",
        "title": line(item.prompt),
        "choices": [{"text": line(o.text), "correct": o.correct} for o in choice.options],
        "points": len(choice.correct) if choice.multiple else 1,
        "right": visible("\n".join((*told, why))),
        "wrong": visible("\n".join((f"Right: {right}", *told, why))),
    }


def _listed(
    title: str, offered: Iterable[tuple[str, bool]], feedback: str, why: str
) -> dict[str, Any]:
    listed = [{"text": line(text), "correct": correct} for text, correct in offered]
    right = "; ".join(str(one["text"]) for one in listed if one["correct"])
    told = [line(feedback)] if feedback else []
    return {
        "type": "list",
        "title": line(title),
        "choices": listed,
        "points": 1,
        "right": visible("\n".join((*told, why))),
        "wrong": visible("\n".join((f"Right: {right}", *told, why))),
    }


def _written(item: Item, writing: Writing, why: str) -> dict[str, Any]:
    begin = f"You can start from this:\n{writing.start}" if writing.start.strip() else ""
    levels = [f"{level.name}: {level.description}" for level in writing.rubric]
    judged = "\n".join(("How answers are judged:", *levels)) if levels else ""
    model = f"An answer as it could be:\n{writing.model}" if writing.model.strip() else ""
    return {
        "type": "paragraph",
        "title": line(item.prompt),
        "help": visible("\n\n".join(part for part in (begin, judged) if part)),
        "points": shares.points(writing),
        "general": visible("\n".join(part for part in (model, why) if part)),
    }
