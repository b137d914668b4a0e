"""Tokens: a batch of articles as columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from framing.arrays import Bools, Ints
    from framing.article import Article
    from framing.cleaning import Layout
    from framing.tokens.buffer import Buffer
    from framing.tokens.vocabulary import Property, Vocabulary

Found = TypeVar("Found")


class Voice(IntEnum):
    """Whose words they are."""

    AUTHOR = 0
    QUOTED = 1


class Field(IntEnum):
    """The part of an article that offsets count into."""

    TITLE = 0
    TEXT = 1


@dataclass(frozen=True, slots=True)
class Blocks:
    """The paragraphs of a batch, a row each; ``start`` and ``end`` are bytes of the buffer."""

    article: Ints
    field: Ints
    zone: Ints
    start: Ints
    end: Ints


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a batch, a row each.

    ``start`` and ``end`` are bytes of the buffer, ``first`` and ``last`` the tokens it reaches
    from and to (last included).
    """

    article: Ints
    field: Ints
    zone: Ints
    start: Ints
    end: Ints
    first: Ints
    last: Ints
    asks: Bools
    """Whether it ends with a question mark."""
    exclaims: Bools
    """Whether it ends with an exclamation mark."""
    headline_case: Bools
    """Whether it is a headline or heading whose words have capitals, most or all longer ones."""

    def __len__(self) -> int:
        return len(self.article)


@dataclass(frozen=True, slots=True)
class Quotations:
    """What stands in quotation marks, a row each.

    ``start`` and ``end`` are bytes of the buffer, marks included; ``first`` and ``last`` the
    tokens inside (last included). ``speech`` is False for a scare quote or a label, which stay
    the author's words.
    """

    start: Ints
    end: Ints
    first: Ints
    last: Ints
    continued: Bools
    speech: Bools

    def __len__(self) -> int:
        return len(self.start)


@dataclass(frozen=True, slots=True)
class Hits:
    """Where the entries of one lexicon were found, a row each, in text order.

    ``first`` and ``last`` are tokens (last included); ``entry`` counts into the lexicon's entries.
    """

    first: Ints
    last: Ints
    entry: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """The words of a batch of articles as columns of equal length.

    ``start`` and ``end`` are bytes of the buffer. ``type`` numbers the word in the vocabulary;
    ``gap`` (one longer) numbers what stands before each word and, last, behind the last one.
    """

    articles: Sequence[Article]
    layouts: Sequence[Layout]
    buffer: Buffer
    vocabulary: Vocabulary
    start: Ints
    end: Ints
    type: Ints
    gap: Ints
    block: Ints
    sentence: Ints
    article: Ints
    zone: Ints
    voice: Ints
    blocks: Blocks
    sentences: Sentences
    quotations: Quotations
    text_of_field: Ints
    """The joined text that holds an article's title (column 0) or text (1); -1 for none."""
    hits: Mapping[str, Hits] = field(default_factory=dict)
    """What each lexicon found, by its name; see ``framing.matching``."""
    _gathered: dict[Property, NDArray[Any]] = field(default_factory=dict, repr=False)
    # Unlike properties of words, what is found may depend on voices and hits: no copy inherits it.
    _found: dict[object, Any] = field(init=False, default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.start)

    def once(self, find: Callable[[Tokens], Found]) -> Found:
        """What ``find`` finds in the batch, found once."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found

    def forget(self) -> None:
        """Let go of what was found, which refers back here: else memory waits for the collector."""
        self._found.clear()

    def of(self, property_: Property) -> NDArray[Any]:
        """A property of each token's word; gathered once."""
        values = self._gathered.get(property_)
        if values is None:
            values = self._gathered[property_] = self.vocabulary.column(property_).take(self.type)
        return values

    def before(self, property_: Property) -> NDArray[Any]:
        """A property of the gap before each token."""
        return self.vocabulary.column(property_)[self.gap[:-1]]

    def after(self, property_: Property) -> NDArray[Any]:
        """A property of the gap behind each token."""
        return self.vocabulary.column(property_)[self.gap[1:]]

    def offsets(self, positions: Ints, articles: Ints, fields: Ints) -> Ints:
        """Code points into the article's own title or text at byte ``positions``."""
        texts = self.text_of_field[articles, fields]
        return self.buffer.code_points(positions) - self.buffer.text_starts[texts]
