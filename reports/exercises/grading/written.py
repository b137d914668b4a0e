"""Answers as people write them down, in ids, letters or words, told apart by the item."""

from __future__ import annotations

import re
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any, Final

from reports.exercises.grading.given import AnswerError
from reports.exercises.item import Choice, Marking, Matching, Ordering, Writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reports.exercises.grading.given import Given
    from reports.exercises.item import Answer, Item, Option, Prompt, Step

    Part = Option | Step | Prompt | Answer

_SEPARATOR: Final = re.compile(r"[;\n|]")
_STRETCH: Final = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
_PAIR: Final = re.compile(r"\s*(\d+)\s*[=:.)\- ]?\s*([A-Za-z])\s*")


def resolved(item: Item, answer: object) -> Given:
    """An answer as a page or a table gives it, with ids for everything.

    Options, answers and steps may be given by id, by the letter of their place on the sheet or by
    their words; prompts that are to be matched by id or by their number; words to mark by
    [start, end] in the passage or as they stand there. Several are separated by semicolons.

    Raises
    ------
    AnswerError
        If something in it fits nothing in the item.
    """
    match item.response:
        case Choice(options=options):
            found = [_one(part, options, "option") for part in _several(answer, options)]
            return frozenset(found)
        case Ordering(steps=steps):
            order = tuple(_one(part, steps, "step") for part in _several(answer, steps))
            if sorted(order) != sorted(step.id for step in steps):
                message = f"found {len(set(order))} different steps, expected all {len(steps)}"
                raise AnswerError(message)
            return order
        case Matching() as matching:
            return _matched(matching, answer)
        case Marking():
            return _marked(item.passages[0].text, answer)
        case Writing():
            return "" if answer is None else str(answer)


def _several(answer: Any, parts: Sequence[Part]) -> list[str]:  # noqa: ANN401 — any JSON
    """The parts of an answer: a list as it is, a text at its separators."""
    if isinstance(answer, list):
        return [str(part) for part in answer]
    text = "" if answer is None else str(answer)
    if text.strip() in {part.text.strip() for part in parts}:
        return [text]
    pieces = [piece.strip() for piece in _SEPARATOR.split(text) if piece.strip()]
    short = [piece.strip() for piece in re.split(r"[,\s]+", text) if piece.strip()]
    letters = set(ascii_uppercase[: len(parts)]) | {part.id.upper() for part in parts}
    if short and all(piece.upper() in letters for piece in short):
        return short
    return pieces


def _one(written: str, parts: Iterable[Part], what: str) -> str:
    """The id of the part that is meant."""
    listed = list(parts)
    text = written.strip()
    for part in listed:
        if text == part.id or text.casefold() == part.text.strip().casefold():
            return part.id
    if len(text) == 1 and text.upper() in ascii_uppercase[: len(listed)]:
        return listed[ascii_uppercase.index(text.upper())].id
    last = ascii_uppercase[len(listed) - 1] if listed else "A"
    message = f'found "{text}", expected the id, the letter (A to {last}) or the words of an {what}'
    raise AnswerError(message)


def _matched(response: Matching, answer: Any) -> dict[str, str]:  # noqa: ANN401 — any JSON
    if isinstance(answer, dict):
        pairs = [(str(one), str(other)) for one, other in answer.items()]
    else:
        pieces = [piece for piece in re.split(r"[;\n|,]", str(answer or "")) if piece.strip()]
        pairs = [_pair(piece) for piece in pieces]
    found = {}
    for one, other in pairs:
        if other.strip():
            prompt = _numbered(one, response.prompts)
            found[prompt] = _one(other, response.answers, "answer")
    return found


def _pair(piece: str) -> tuple[str, str]:
    short = _PAIR.fullmatch(piece)
    if short:
        return short[1], short[2]
    one, sign, other = piece.partition("=")
    if not sign:
        message = f'found "{piece.strip()}", expected pairs as "1B; 2A" or "prompt=answer"'
        raise AnswerError(message)
    return one, other


def _numbered(written: str, prompts: Sequence[Prompt]) -> str:
    text = written.strip()
    for prompt in prompts:
        if text in {prompt.id, prompt.text.strip()}:
            return prompt.id
    if text.isdecimal() and 1 <= int(text) <= len(prompts):
        return prompts[int(text) - 1].id
    message = f'found "{text}", expected the id or the number (1 to {len(prompts)}) of a prompt'
    raise AnswerError(message)


def _marked(passage: str, answer: Any) -> tuple[tuple[int, int], ...]:  # noqa: ANN401 — any JSON
    found: list[tuple[int, int]] = []
    if isinstance(answer, list) and all(isinstance(one, list) for one in answer):
        pieces: list[Any] = answer
    else:
        pieces = [piece for piece in _SEPARATOR.split(str(answer or "")) if piece.strip()]
    for piece in pieces:
        found.append(_stretch(passage, piece, found))
    return tuple(sorted(set(found)))


def _stretch(
    passage: str,
    piece: Any,  # noqa: ANN401 — any JSON
    before: Sequence[tuple[int, int]],
) -> tuple[int, int]:
    """Where the words stand: as given, or the first place that was not marked before."""
    if isinstance(piece, list):
        if len(piece) != 2 or not all(isinstance(one, int) for one in piece):  # noqa: PLR2004
            message = f"found {piece}, expected [start, end] as whole numbers"
            raise AnswerError(message)
        start, end = piece
    elif (numbers := _STRETCH.fullmatch(piece.strip())) is not None:
        start, end = int(numbers[1]), int(numbers[2])
    else:
        words = piece.strip().strip("“”\"'‘’.,")
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
        places = [match.span() for match in pattern.finditer(passage)]
        free = [place for place in places if place not in before]
        if not words or not places:
            message = f'found "{piece.strip()}", which does not stand in the passage'
            raise AnswerError(message)
        return (free or places)[0]
    if not 0 <= start < end <= len(passage):
        message = f"found {start}-{end}, expected a place within 0-{len(passage)}"
        raise AnswerError(message)
    return start, end
