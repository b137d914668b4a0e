"""A batch of articles as columns: words, gaps, sentences, blocks, quotations."""

from framing.tokens import gaps, shapes
from framing.tokens.buffer import Buffer
from framing.tokens.columns import Field, Hits, Quotations, Sentences, Tokens, Voice
from framing.tokens.properties import Kind, Property
from framing.tokens.tokenising import tokenise
from framing.tokens.vocabulary import Vocabulary

__all__ = [
    "Buffer",
    "Field",
    "Hits",
    "Kind",
    "Property",
    "Quotations",
    "Sentences",
    "Tokens",
    "Vocabulary",
    "Voice",
    "gaps",
    "shapes",
    "tokenise",
]
