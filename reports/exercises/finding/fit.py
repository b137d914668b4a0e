"""Whether some words of an article can be read on their own, and by pupils."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reports.exercises.finding.word_lists import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.texts import Sentence, Text

_BEGINS: Final = re.compile(r"[“\"‘'(\[]?[A-Z0-9$£€]")
_ENDS: Final = re.compile(r"[.!?…][”\"’')\]]*\s*$")
_QUOTED: Final = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_OPEN: Final = re.compile(r"[“”\"]")
# Left over from a page: links run together, addresses, notes to the reader of the page.
_FURNITURE: Final = re.compile(
    r"[a-z]{3}[A-Z][a-z]+ ?[A-Z]|[a-z]{2}[.?!:)][A-Z]|MORE\b|https?:|www\.|\w@\w|[|{}<>©•►~_]|Ã|�"
    r"|^[A-Z]{4,} [A-Z][a-z]|(?<!\w)@\w|is loading\b|\([A-Z]{5,}\)"
    r"|(?m:^[A-Z][\w.]*(?: [A-Z][\w.]*){1,2}: )|\b[A-Z]{2,}(?: [A-Z]{2,}){2,}"
    r"|[A-Z]{3,} \([A-Z]{3,}|\b[A-Z]{4,}:|\b(\w+): \1:|\bUpdate:"
    r"|[A-Z][a-z]+/(?:The )?[A-Z]|\(\d\)| & [a-z]"
    r"|\b(?i:advertisement|for more information|sign up|subscribe|newsletter|click|read more"
    r"|follow us|scroll|getty"
    r"|(?:audio|video) (?:by|interviews?)|photos?|photographs?|images?|caption|courtesy of"
    r"|all rights reserved|this story|this article|this post|transcript|correction|editor.s note"
    r"|related:|related (?:video|article|stor)\w*|copyright|retweet)\b"
)
_VULGAR: Final = re.compile(rf"\w-{{3,}}|\b(?i:{alternatives('not_for_class')})\b")
_LINKED: Final = re.compile(
    r"[“\"‘']?(?:(?:Perhaps )?[Mm](?:ore|ost) (?:important|notab|recent|significant)(?:ly)?|And"
    r"|But|Or|So|Yet|Nor|Also|Then|Still|However|Instead|Meanwhile|Moreover|"
    r"Furthermore|Nevertheless|Rather|Therefore|Thus|Besides|Similarly|Likewise|Hence"
    r"|What is more|Plus|Alternatively|Not that|In the meantime|All in all|In comparison|At least"
    r"|After all"
    r"|In fact|In addition|In other words|In short|In turn|As a result|That said|Even so|Either way"
    r"|For (?:example|instance)|Of course|On the other hand|By contrast|In contrast"
    r"|At the same time"
    r"|(?:Well|Yes|No|Indeed|True|Granted|First|Second|Third|Fourth|Fifth|Finally"
    r"|Not surprisingly)(?=,))\b"
)
_UNEXPLAINED: Final = re.compile(
    r"[“\"‘']?(?:(?:And|But|Or|So|Yet|Then|Still|However|Instead|Meanwhile),? )?"
    r"(?i:He|She|It|They|His|Her|Hers|Its|Their|Theirs|Him|Them|"
    r"This|That|These|Those|Of (?:these|those|them)|"
    r"Such|Both|Another|Others?|Neither|Either|Which|Who)\b"
    r"|(?:One|Two|Three|Some|Many|Most|None|Each|All|Few|Several) of (?:them|these|those|which)\b"
    r"|The (?:reverse|same|pair|two|rest)\b|\d+[.)] "
    r"|(?:In|At|On|Of|For|After|Before|Since|With|By|As|When|While|Right|Among|From|Under|Over"
    r"|Until"
    r"|During|Despite)\b[^,]*, (?:[^,]*, )?(?:he|she|it|they|his|her|their|its)\b"
    r"|[A-Z][^A-Z]*\b(?:he|she|his|her|him)\b|The [a-z]+ [a-z]+ (?:it|them)\b"
    r"|[A-Z][^A-Z,]*, (?:he|she|it|they|his|her|their|its)\b|[^,]*, (?:he|she|it|they)\b"
    r"|(?!The\b|An?\b)[A-Z][a-z]+(?: [a-z]+){0,2} (?:it|they)\b"
    r"|(?:One|Two|Three|Four|Some|Many|Most) (?:is|are|was|were|has|have|had)\b"
    r"|[^,A-Z]*.[^,A-Z]* later,"
    r"|(?:[A-Z][a-z]+ly )?(?:In|At|On|For|After|Before|Since|With|By|As|When|While|Despite"
    r"|During)\b"
    r"(?: (?!the\b|an?\b)[a-z]+)*? (?:he|his|she|her|they|their|it|its)\b"
)
# "The plan was": what was told of before.
_BARE: Final = re.compile(
    r"The (?!president|country|nation|world|government)[a-z-]+ (?:is|was|are|were|has|had|have"
    r"|will|would"
    r"|could|may|might|can|did|does|do|didn|doesn|isn|wasn|also|then|comes?|came|[a-z]+ly"
    r"|[a-z]+ed)\b"
)
# Words at least, with a name behind the first of them, in a sentence that opens an excerpt.
_OPENING: Final = 6
# Words at least beside a quotation, since they tell who says it.
_SOURCE: Final = 2
_NAME: Final = re.compile(r"(?<!^)\b(?!I\b)[A-Z]")
_KNOWN: Final = re.compile(
    r"\b(?:the|he|she|it|they|we|you|I|his|her|its|their|our|your|him|them|us|one|why|so|this|that"
    r"|these|those)\b",
    re.IGNORECASE,
)
_UNCLOSED: Final = re.compile(r"“[^”]*$|^\"[^\"]*$")
_SPEAKER: Final = re.compile(r"[\s,]*(?:he|she|they|it)\b")
# Words within a sentence for what stands before it; "this week" and "those who" are none.
_POINTING: Final = re.compile(
    r"\b(?:[Tt]his(?! (?:[a-z]+ )?(?:spring|summer|fall|autumn|winter|season|year|month|week"
    r"|weekend"
    r"|morning|afternoon|evening|decade|century|country|time|nation)\b)|these(?! days\b)"
    r"|those (?!who|whose|of|in|with|from|that|[a-z]+(?:ed|ing)\b)[a-z]|that(?= to\b|[.,;:])"
    r"|[Ss]uch(?! as\b)|[Tt]he latter|(?:that|those) same\b"
    r"|(?:of|for|in|on|at|by|with|from|to|about|under|after|before|how|why|fill|do)"
    r" (?:that (?!the\b|an?\b|of\b|he\b|she\b|it\b|they\b|[A-Z])[a-z]|those (?!who|of|in|with"
    r"|from|whose|that)))"
    r"|\bthere\b(?! (?:is|are|was|were|will|would|has|have|had|may|might|could|can|must|should"
    r"|seems?|appears?|remains?|isn|aren|wasn|weren|won|to be)\b)"
)


def fit(words: str) -> bool:
    """Whether an excerpt is of whole sentences, without what is no text or not for pupils.

    One that begins or ends within a quotation is not whole.
    """
    return (
        _BEGINS.match(words) is not None
        and _ENDS.search(words) is not None
        and _OPEN.search(_QUOTED.sub("", words)) is None
        and words.count("(") == words.count(")")
        # A paragraph without an end is a subheading or a caption, after a colon comes a letter.
        and all(_ENDS.search(line) for line in words.split("\n") if line.strip())
        and presentable(words)
    )


def presentable(words: str) -> bool:
    """Whether some words are without what is no text, and without what is not for pupils."""
    return _FURNITURE.search(words) is None and _VULGAR.search(words) is None


def explained(words: str) -> bool:
    """Whether a sentence can be read alone: it refers to nothing that stands before it."""
    return _LINKED.match(words) is None and _UNEXPLAINED.match(words) is None


def points_back(words: str) -> bool:
    """Whether a sentence has words for what stands before it, quotations aside."""
    own = _QUOTED.sub("", words)
    return _POINTING.search(own) is not None or _SPEAKER.match(own) is not None


def runs(text: Text, words: int, *, least: int) -> Iterator[tuple[Sentence, ...]]:
    """Excerpts of an article that are fit to be read and begin with no unexplained word."""
    for run in text.runs(words, least=least):
        kept = _from_explained(run)
        if kept and sum(one.words for one in kept) >= least:
            passage = text.passage(kept[0], kept[-1])
            if fit(passage.text):
                yield kept


def _begins(words: str) -> bool:
    """Whether an excerpt can begin with a sentence: it names whom or what it is about.

    One without a name can if it has no "the" or "he" that takes something for known.
    """
    own = _UNCLOSED.sub("", _QUOTED.sub("", words))
    if own.startswith("(") or own.endswith("?") or (own != words and len(own.split()) < _SOURCE):
        return False
    named = _NAME.search(own) is not None or _KNOWN.search(own) is None
    if _BARE.match(own):
        return False
    return named and len(words.split()) >= _OPENING and explained(words) and not points_back(words)


def _from_explained(run: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """A run from its first sentence on that begins with no word for what stands before it."""
    starts = (at for at, sentence in enumerate(run) if _begins(sentence.span.text))
    return tuple(run[next(starts, len(run)) :])
