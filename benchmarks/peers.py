"""What the scorer is measured beside: programs for parts of the same work, where installed.

The two that the project itself builds on are always there; the others come with
``pip install --group bench``. None of them gets a language model here, as a model is no part of
what installs: spaCy runs as a blank English pipeline that splits sentences.
"""

from __future__ import annotations

import importlib.util
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Run = Callable[[str], object]

_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Peer:
    """A program to measure beside ours.

    Attributes
    ----------
    name
        What it is, and what it is made to compute.
    package
        The import name that it needs.
    prepare
        Loads it, given some texts to learn words from, and returns what runs on one text.
    """

    name: str
    package: str
    prepare: Callable[[Sequence[str]], Run]


def installed() -> list[Peer]:
    """The peers that can be imported here."""
    return [peer for peer in PEERS if importlib.util.find_spec(peer.package)]


def missing() -> list[str]:
    """The names of the packages that cannot."""
    return sorted({peer.package for peer in PEERS} - {peer.package for peer in installed()})


def _vader(_texts: Sequence[str]) -> Run:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    polarity = SentimentIntensityAnalyzer().polarity_scores
    return lambda text: [polarity(sentence) for sentence in _SENTENCE_END.split(text)]


def _textstat(_texts: Sequence[str]) -> Run:
    import textstat

    formulas = (
        textstat.flesch_reading_ease,
        textstat.flesch_kincaid_grade,
        textstat.gunning_fog,
        textstat.smog_index,
        textstat.automated_readability_index,
        textstat.coleman_liau_index,
        textstat.dale_chall_readability_score,
    )
    return lambda text: [formula(text) for formula in formulas]


def _count_vectorizer(texts: Sequence[str]) -> Run:
    from sklearn.feature_extraction.text import CountVectorizer

    vectorizer = CountVectorizer().fit(texts)
    return lambda text: vectorizer.transform([text])


def _textblob(_texts: Sequence[str]) -> Run:
    from textblob import TextBlob

    return lambda text: TextBlob(text).sentiment


def _empath(_texts: Sequence[str]) -> Run:
    from empath import Empath

    lexicon = Empath()
    return lambda text: lexicon.analyze(text, normalize=True)


def _textdescriptives(_texts: Sequence[str]) -> Run:
    import spacy
    import textdescriptives  # noqa: F401 - importing it gives spaCy its pipes

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.add_pipe("textdescriptives/readability")
    return lambda text: pipeline(text)._.readability


def _lftk(_texts: Sequence[str]) -> Run:
    import lftk
    import spacy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    features = lftk.search_features(domain="surface", return_format="list_key")
    return lambda text: lftk.Extractor(docs=pipeline(text)).extract(features=features)


PEERS: Final = (
    Peer("vaderSentiment, sentence by sentence", "vaderSentiment", _vader),
    Peer("textstat, seven formulas", "textstat", _textstat),
    Peer("scikit-learn CountVectorizer, transform", "sklearn", _count_vectorizer),
    Peer("TextBlob, sentiment", "textblob", _textblob),
    Peer("Empath, all categories", "empath", _empath),
    Peer("TextDescriptives, readability", "textdescriptives", _textdescriptives),
    Peer("LFTK, surface features", "lftk", _lftk),
)
