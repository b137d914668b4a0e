"""VADER's sentiment of whole batches of sentences, equal to the library's to the last digit.

VADER (Hutto and Gilbert 2014) reads a sentence as chunks between white space, finds the valence of
each in a lexicon, lets the words around change it, and brings the sum into the range from -1 to 1.
Here the chunks of a batch are columns and the rules are array arithmetic; what is rare (special
phrases, ties in rounding) the library or Python itself decides.

Higher means more positive words. It cannot tell who feels so, about what, or whether a word is
meant literally.

References
----------
Hutto, C. J. and Gilbert, E. (2014). VADER: A Parsimonious Rule-Based Model for Sentiment Analysis
of Social Media Text. ICWSM. https://doi.org/10.1609/icwsm.v8i1.14550
"""

from framing.vader.chunks import Chunks
from framing.vader.edition import Edition
from framing.vader.entries import known_words
from framing.vader.rules import Words, words_in_clauses, words_in_context
from framing.vader.sentences import Asked, compounds, compounds_as, compounds_of

__all__ = [
    "Asked",
    "Chunks",
    "Edition",
    "Words",
    "compounds",
    "compounds_as",
    "compounds_of",
    "known_words",
    "words_in_clauses",
    "words_in_context",
]
