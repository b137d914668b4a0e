"""Whether some words of an article can be read on their own, and by pupils."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.texts import Sentence, Text

_BEGINS: Final = re.compile(r"[“\"‘'(\[]?[A-Z0-9$£€]")
_ENDS: Final = re.compile(r"[.!?…][”\"’')\]]*$")
_QUOTED: Final = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_OPEN: Final = re.compile(r"[“”\"]")
# Left over from a page: links run together, addresses, notes to the reader of the page.
_FURNITURE: Final = re.compile(
    r"[a-z]{3}[A-Z][a-z]+ ?[A-Z]|[a-z]{2}[.?!:)][A-Z]|MORE\b|https?:|www\.|\w@\w|[|{}<>©•►~_]|Ã|�"
    r"|[A-Z]{3,} \([A-Z]{3,}|\b[A-Z]{4,}:|\b(\w+): \1:|\bUpdate:"
    r"|[A-Z][a-z]+/(?:The )?[A-Z]|\(\d\)| & [a-z]"
    r"|\b(?i:advertisement|for more information|sign up|subscribe|newsletter|click|read more"
    r"|follow us|scroll|getty"
    r"|photos?|photographs?|images?|caption|courtesy of|all rights reserved|this story|this article"
    r"|this post|transcript|correction|editor.s note|related:|related (?:video|article|stor)\w*"
    r"|copyright|retweet)\b"
)
_VULGAR: Final = re.compile(
    r"\w-{3,}|\b(?i:(bull|horse)?shit\w*|\w*fuck\w*|crap\w*|bitch\w*|bastards?|ass(hole)?s?|damn\w*|piss\w*"
    r"|dicks?|pussy|whores?|sluts?|nigg\w+|porn\w*|rap(e[ds]?|ing|ists?)|incest\w*|orgasm\w*"
    r"|genital\w*|masturbat\w*|pedophil\w*|sexual\w*|sex|erotic\w*|molest\w*|predators?"
    r"|behead\w*|dismember\w*|strangl\w*|suicides?|polyam\w+|adulter\w+|sodom\w+|prostitut\w+)\b"
)
_LINKED: Final = re.compile(
    r"[“\"‘']?(?:And|But|Or|So|Yet|Nor|Also|Then|Still|However|Instead|Meanwhile|Moreover|"
    r"Furthermore|Nevertheless|Rather|Therefore|Thus|Besides|Similarly|Likewise)\b"
)
_UNEXPLAINED: Final = re.compile(
    r"[“\"‘']?(?:(?:And|But|Or|So|Yet|Then|Still|However|Instead|Meanwhile),? )?"
    r"(?i:He|She|It|They|His|Her|Hers|Its|Their|Theirs|Him|Them|"
    r"This|That|These|Those|Of (?:these|those|them)|"
    r"Such|Both|Another|Others?|Neither|Either|Which|Who)\b"
    r"|(?:In|At|On|Of|For|After|Before|Since|With|By|As|When|While)\b[^,]*, (?:[^,]*, )?"
    r"(?:he|she|it|they)\b"
)


def fit(words: str) -> bool:
    """Whether an excerpt is of whole sentences, without what is no text or not for pupils.

    One that begins or ends within a quotation is not whole.
    """
    return (
        _BEGINS.match(words) is not None
        and _ENDS.search(words) is not None
        and _OPEN.search(_QUOTED.sub("", words)) is None
        and presentable(words)
    )


def presentable(words: str) -> bool:
    """Whether some words are without what is no text, and without what is not for pupils."""
    return _FURNITURE.search(words) is None and _VULGAR.search(words) is None


def explained(words: str) -> bool:
    """Whether a sentence can be read alone: it refers to nothing that stands before it."""
    return _LINKED.match(words) is None and _UNEXPLAINED.match(words) is None


def runs(text: Text, words: int, *, least: int) -> Iterator[tuple[Sentence, ...]]:
    """Excerpts of an article that are fit to be read and begin with no unexplained word."""
    for run in text.runs(words, least=least):
        kept = _from_explained(run)
        if kept and sum(one.words for one in kept) >= least:
            passage = text.passage(kept[0], kept[-1])
            if fit(passage.text):
                yield kept


def _from_explained(run: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """A run from its first sentence on that begins with no word for what stands before it."""
    starts = (at for at, sentence in enumerate(run) if not _UNEXPLAINED.match(sentence.span.text))
    return tuple(run[next(starts, len(run)) :])
