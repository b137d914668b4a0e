"""The values of a JSON list in a stream, one at a time, however large the list is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import ijson
from ijson.common import ObjectBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

DEEPEST: Final = 100
"""Values nested deeper than that are refused: no article is, and each level costs memory."""
_OPENING: Final = frozenset({"start_map", "start_array"})
_CLOSING: Final = frozenset({"end_map", "end_array"})


class TooDeepError(ValueError):
    """JSON is nested deeper than any record is."""


def list_in(stream: BinaryIO, names: tuple[str, ...]) -> str:
    """Which of these names has a list in the object that the stream begins with; else nothing.

    The stream may be cut off behind it.
    """
    name = ""
    try:
        for event, value, depth in _events(stream):
            if depth == 1 and event == "map_key":
                name = value
            elif depth == 1 and event == "start_array" and name in names:
                return name
    except (ijson.JSONError, TooDeepError, UnicodeDecodeError):
        pass
    return ""


def values_of_list(stream: BinaryIO) -> Iterator[Any]:
    """The values of the list that the stream holds."""
    yield from _values(_events(stream), 1)


def values_under(stream: BinaryIO, name: str) -> Iterator[Any]:
    """The values of the list of that name in the object that the stream holds."""

    def within() -> Iterator[tuple[str, Any, int]]:
        key, inside = "", False
        for event, value, depth in _events(stream):
            if depth == 1:
                key = value if event == "map_key" else key
                inside = event == "start_array" and key == name
            elif inside:
                yield event, value, depth

    yield from _values(within(), 2)


def whole_value(stream: BinaryIO) -> Iterator[Any]:
    """The one value that the stream holds."""
    yield from _values(_events(stream), 0)


def _values(events: Iterator[tuple[str, Any, int]], level: int) -> Iterator[Any]:
    """The values that stand at a level, each put together from its events."""
    builder = ObjectBuilder()
    for event, value, depth in events:
        if depth < level:
            continue
        builder.event(event, value)
        if depth == level and event not in _OPENING:
            yield builder.value
            builder = ObjectBuilder()


def _events(stream: BinaryIO) -> Iterator[tuple[str, Any, int]]:
    """What a parser reads, and in how many lists and objects each value stands."""
    depth = 0
    for event, value in ijson.basic_parse(stream, use_float=True):
        depth -= event in _CLOSING
        yield event, value, depth
        depth += event in _OPENING
        if depth > DEEPEST:
            message = f"values nested more than {DEEPEST} deep"
            raise TooDeepError(message)
