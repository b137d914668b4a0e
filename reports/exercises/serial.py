"""Items as plain values for JSON, and back: what the JSON Lines format and keys hold."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Final

from reports.exercises.item import (
    Answer,
    Choice,
    Difficulty,
    Evidence,
    ExerciseSet,
    Item,
    Level,
    Marking,
    Matching,
    Option,
    Ordering,
    Passage,
    Prompt,
    Response,
    Source,
    Standing,
    Step,
    Target,
    Writing,
)

SCHEMA_VERSION: Final = 1

_RESPONSES: Final[dict[str, type[Response]]] = {
    "choice": Choice,
    "matching": Matching,
    "ordering": Ordering,
    "marking": Marking,
    "writing": Writing,
}
# The parts of responses that are lists of values of their own.
_PARTS: Final[dict[str, type]] = {
    "options": Option,
    "prompts": Prompt,
    "answers": Answer,
    "steps": Step,
    "targets": Target,
    "free": Target,
    "rubric": Level,
}


class KeyFileError(ValueError):
    """A file is no key: says what was found, where, and what was expected."""


def dumps(exercises: ExerciseSet) -> str:
    """A set as JSON Lines: the set itself in the first line, then an item a line."""
    head = {
        "framing_exercises": SCHEMA_VERSION,
        "title": exercises.title,
        "seed": exercises.seed,
        "version": exercises.version,
        "sources": [asdict(source) for source in exercises.sources],
    }
    lines = [head, *(_plain(item) for item in exercises.items)]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def loads(text: str, file: str = "the key") -> ExerciseSet:
    """The set that ``dumps`` gave.

    Raises
    ------
    KeyFileError
        If the text is something else; the message names ``file`` and the line.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    values = [_value(line, f"{file}, line {number}") for number, line in enumerate(lines, start=1)]
    if not values or values[0].get("framing_exercises") != SCHEMA_VERSION:
        message = (
            f"{file}: expected a key made by framing exercise --format jsonl, whose first line "
            f'begins with {{"framing_exercises": {SCHEMA_VERSION}'
        )
        raise KeyFileError(message)
    head, *rest = values
    items = []
    for number, value in enumerate(rest, start=2):
        try:
            items.append(_item(value))
        except (KeyError, TypeError, ValueError) as error:
            message = (
                f"{file}, line {number}: found no complete exercise item "
                f"({type(error).__name__}: {error}); make the key anew"
            )
            raise KeyFileError(message) from error
    return ExerciseSet(
        title=head["title"],
        seed=head["seed"],
        version=head["version"],
        items=tuple(items),
        sources=tuple(Source(**source) for source in head["sources"]),
    )


def _value(line: str, place: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except ValueError as error:
        message = f"{place}: found no JSON ({error}); expected a line of a key"
        raise KeyFileError(message) from error
    if not isinstance(value, dict):
        message = f"{place}: found {type(value).__name__}, expected a JSON object"
        raise KeyFileError(message)
    return value


def response_name(response: Response) -> str:
    """What a response is called: choice, matching, ordering, marking or writing."""
    return next(name for name, type_ in _RESPONSES.items() if isinstance(response, type_))


def _plain(item: Item) -> dict[str, Any]:
    value = asdict(item)
    value["response"] = {"type": response_name(item.response), **value["response"]}
    value["difficulty"] = item.difficulty.name.lower()
    return value


def _item(value: dict[str, Any]) -> Item:
    given = dict(value["response"])
    kind = _RESPONSES[given.pop("type")]
    response: dict[str, Any] = {
        name: tuple(_PARTS[name](**part) for part in part_values) if name in _PARTS else part_values
        for name, part_values in given.items()
    }
    if "watched" in response:
        response["watched"] = tuple(response["watched"])
    return Item(
        **{
            **value,
            "passages": tuple(Passage(**passage) for passage in value["passages"]),
            "response": kind(**response),
            "evidence": tuple(Evidence(**evidence) for evidence in value["evidence"]),
            "difficulty": Difficulty[value["difficulty"].upper()],
            "standing": Standing(value["standing"]),
        }
    )
