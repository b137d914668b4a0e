"""Pieces of text nested into sentences and marks, as a page needs them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.summary import Block, Mark, Piece


@dataclass(frozen=True, slots=True)
class Node:
    """Plain text, or what stands inside a sentence or a mark.

    A mark that crosses another is shown in several parts; ``begins`` and ``ends`` tell whether
    this one holds its first and its last piece.
    """

    text: str = ""
    sentence: int | None = None
    mark: Mark | None = None
    begins: bool = False
    ends: bool = False
    children: tuple[Node, ...] = ()


def nested(block: Block, marks: Mapping[str, Mark], seen: set[int]) -> tuple[Node, ...]:
    """The block's pieces as a tree, sentences outermost.

    ``seen`` holds the numbers of the sentences that were shown before, and is added to.
    """
    nodes: list[Node] = []
    for number, group in groupby(block.pieces, key=lambda piece: piece.sentence):
        inside = _marked(tuple(group), marks, 0)
        if number is None:
            nodes.extend(inside)
        else:
            nodes.append(Node(sentence=number, begins=number not in seen, children=inside))
            seen.add(number)
    return tuple(nodes)


def _marked(pieces: Sequence[Piece], marks: Mapping[str, Mark], depth: int) -> tuple[Node, ...]:
    """The pieces grouped by their mark at that depth, those inside it likewise."""

    def mark_at_depth(piece: Piece) -> str:
        return piece.marks[depth] if depth < len(piece.marks) else ""

    nodes: list[Node] = []
    for identifier, group in groupby(pieces, key=mark_at_depth):
        covered = tuple(group)
        if not identifier:
            nodes.extend(Node(text=piece.text) for piece in covered)
            continue
        mark = marks[identifier]
        nodes.append(
            Node(
                mark=mark,
                begins=covered[0].start == mark.span.start,
                ends=covered[-1].end == mark.span.end,
                children=_marked(covered, marks, depth + 1),
            )
        )
    return tuple(nodes)
