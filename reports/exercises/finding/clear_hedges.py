"""Which words of a text any careful reader would call hedges, and which only some would."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.texts import Cue, Sentence, Span, Text

# Entries of the feature's lexicon that hedge wherever they are found, with what they do.
_ALWAYS: Final = {
    "perhaps": "says that it is possible, not certain",
    "maybe": "says that it is possible, not certain",
    "possibly": "says that it is possible, not certain",
    "possible that": "says that it is possible, not certain",
    "conceivably": "says that it is possible, not certain",
    "probably": "says that it is probable, not certain",
    "presumably": "says that the writer supposes it",
    "apparently": "says that it looks so, not that it is",
    "seemingly": "says that it looks so, not that it is",
    "it appears": "says that it looks so, not that it is",
    "seem": "says that it looks so, not that it is",
    "would seem": "says that it looks so, not that it is",
    "would appear": "says that it looks so, not that it is",
    "look set to": "says that it looks so, not that it is",
    "allegedly": "says that somebody claims it; the writer does not vouch for it",
    "reportedly": "says that it is reported; the writer does not vouch for it",
    "supposedly": "says that it is said or believed; the writer does not vouch for it",
    "purportedly": "says that it is said or believed; the writer does not vouch for it",
    "arguably": "says that one can argue so, and also otherwise",
    "may": "says that it can be so, not that it is",
    "might": "says that it can be so, not that it is",
    "may well": "says that it can be so, not that it is",
    "might well": "says that it can be so, not that it is",
    "could well": "says that it can be so, not that it is",
    "it is said": "says that it is said or believed, and leaves open by whom",
    "it is believed": "says that it is said or believed, and leaves open by whom",
    "is believed": "says that it is said or believed, and leaves open by whom",
    "is thought to": "says that it is said or believed, and leaves open by whom",
    "is said to": "says that it is said or believed, and leaves open by whom",
    "is reported to": "says that it is said or believed, and leaves open by whom",
    "is understood to": "says that it is said or believed, and leaves open by whom",
    "it has been suggested": "says that it is said or believed, and leaves open by whom",
    "rumor has it": "says that it is said or believed, and leaves open by whom",
    "rumored": "says that it is said or believed, and leaves open by whom",
}
# Entries that hedge where the words around them show it.
_SOMETIMES: Final = {
    "could": "says that it can be so, not that it is",
    "appear": "says that it looks so, not that it is",
    "likely": "says that it is probable, not certain",
    "unlikely": "says that it is not probable, but possible",
    "allege": "says that somebody claims it; the writer does not vouch for it",
}
# "Could" as ability or in a condition, by words somewhere before it and by words close to it.
_CONDITION: Final = frozenset(
    "so if whether when until till before how no nobody none who where asked wish wished".split()
)
_CLOSE: Final = frozenset("as than what few only hoped enough all anyone you i had".split())
_SUPPOSING: Final = frozenset({"if", "whether", "how"})
_CLAUSE: Final = 15
_NEAR: Final = 4
# What may come about; with other verbs "could" may tell what somebody was able or allowed to do.
_COMES_ABOUT: Final = frozenset(
    "be have become mean lead face cost help hurt affect result cause prove end lose win trigger "
    "bring force threaten undermine complicate jeopardize reshape change set pose put give add "
    "drive push delay spark open begin start last reach rise fall include raise decide backfire "
    "come happen signal make take still also soon well easily potentially theoretically eventually "
    "probably ultimately".split()
)
_BE: Final = frozenset(
    "is are was were be been being seems seem seemed appears will would most very highly "
    "it's he's she's they're".split()
)
_DEGREE: Final = frozenset("more less as so how equally too".split())
_DETERMINERS: Final = frozenset("the an his her their its this that any of for".split())
# Words that some readers take for hedges, though no cue is found there.
_OTHERS: Final = re.compile(
    r"\b(?:would|should|can|could|may|might|about|around|nearly|almost|roughly|expected|"
    r"often|usually|sometimes|many|several|some|hopes?|hoped|hoping|claim(?:s|ed)?|if|"
    r"likely|likelihood|potential(?:ly)?|possibl[ey]|possibility|seen as|considered|"
    r"suggest(?:s|ed|ing)?|suspect(?:s|ed)?|fears?|feared|plans?|set to|due to|appears?|appeared|"
    r"potential|uncertain|unclear|question(?:s|ed|able)?|chance|risk|threat(?:en|ens|ened)?)\b",
    re.IGNORECASE,
)
SAYING: Final = re.compile(
    r"\b(?:comment\w*|sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|believ\w+|think(?:s|ing)?"
    r"|thought|argu\w+|"
    r"claim\w*|suggest\w*|warn\w*|according|stat(?:ed|es|ing)|wr(?:ite|ites|ote)|ask(?:s|ed)?|"
    r"fear\w*|hop(?:e|es|ed|ing)|predict\w*|indicat\w+|not(?:ed|es|ing)|add(?:ed|s|ing)|insist\w*|"
    r"admit\w*|acknowledg\w+|conced\w+|reveal\w*|show(?:s|ed|n|ing)?|f(?:ind|inds|ound)|"
    r"report(?:s|ed|ing)?|conclud\w+|announc\w+|tweet\w*|explain\w*|worr(?:y|ies|ied))\b",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")
_WORD: Final = re.compile(r"[\w’'-]+")


def meaning(cue: Cue, sentence: Sentence) -> str:
    """What a hedge does that is clear where it stands, in words that go on after it.

    Empty for all others. Beside a word of saying or believing it may be the hedge of whoever says
    or believes, and in quotation marks the speaker's; neither is clear.
    """
    words = sentence.span.text
    start, end = cue.span.start - sentence.span.start, cue.span.end - sentence.span.start
    if any(found.start() < end and start < found.end() for found in _QUOTED.finditer(words)):
        return ""
    beside = _QUOTED.sub(" ", f"{words[:start]} {words[end:]}")
    return "" if SAYING.search(beside) else hedges(cue, sentence)


def hedges(cue: Cue, sentence: Sentence) -> str:
    """What a hedge does, whoever's it is; empty where the words around it leave that open."""
    if cue.feature != "hedging":
        return ""
    if cue.entry in _ALWAYS:
        return "" if _permits(cue, sentence) else _ALWAYS[cue.entry]
    return _SOMETIMES[cue.entry] if cue.entry in _SOMETIMES and _shown(cue, sentence) else ""


def perhaps_hedges(text: Text, sentence: Sentence) -> Iterator[Span]:
    """Words of a sentence that some readers may take for hedges."""
    place = sentence.span
    for match in _OTHERS.finditer(place.text):
        start = place.start + match.start()
        yield text.span(start, start + len(match[0]), place.field)


def _permits(cue: Cue, sentence: Sentence) -> bool:
    """Whether a modal may permit, forbid or wish, or only spin out a condition or a question."""
    before, after = _around(cue, sentence)
    if cue.entry not in {"may", "might"}:
        return False
    supposes = not _SUPPOSING.isdisjoint(before) or not _CLOSE.isdisjoint(before[-_NEAR:])
    return supposes or not before or (cue.entry == "may" and after[:1] == ["not"])


def _shown(cue: Cue, sentence: Sentence) -> bool:
    before, after = _around(cue, sentence)
    last, following = "".join(before[-1:]), "".join(after[:1])
    match cue.entry:
        case "could":
            if last == "what":
                before = []
            free = _CONDITION.isdisjoint(before[-_CLAUSE:]) and _CLOSE.isdisjoint(before[-_NEAR:])
            return free and following in _COMES_ABOUT
        case "appear":
            return following in {"to", "that"}
        case "likely" | "unlikely":
            return last not in _DEGREE and (last in _BE or following == "to")
        case _:
            return cue.span.text.lower() == "alleged" and last in _DETERMINERS


def _around(cue: Cue, sentence: Sentence) -> tuple[list[str], list[str]]:
    """The words before and behind a cue in its sentence, in lower case."""
    place = sentence.span
    before = place.text[: cue.span.start - place.start]
    behind = place.text[cue.span.end - place.start :]
    return _WORD.findall(before.lower()), _WORD.findall(behind.lower())
