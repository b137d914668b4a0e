"""Which words of a text any careful reader would call hedges, and which only some would."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reports.exercises.finding.whose import in_quotation
from reports.exercises.finding.word_lists import alternatives

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
    "so if whether when until till before how no nobody none nothing who where asked wish "
    "wished".split()
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
    "come happen signal make take".split()
)
_BE: Final = frozenset(
    "is are was were be been being seems seem seemed appears will would most very highly "
    "it's he's she's they're".split()
)
_DEGREE: Final = frozenset("more less as so how equally too disproportionately".split())
# "Cannot seem to" tells of what does not succeed.
_CANNOT: Final = frozenset("can't can’t couldn't couldn’t cannot could not".split())
_DETERMINERS: Final = frozenset("the an his her their its this that any of for".split())
# Words that some readers take for hedges, though no cue is found there.
_OTHERS: Final = re.compile(
    rf"\b(?:{alternatives('other_hedges')})\b",
    re.IGNORECASE,
)
SAYING: Final = re.compile(
    rf"\b(?:{alternatives('saying')})\b",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|‘(?:[^’]|’(?=\w))*’(?!\w)")
# What people come before others to do: then "appear" may tell that they came.
_COMES_TO: Final = frozenset(
    "address answer apologize apologise argue campaign defend discuss endorse explain face give "
    "make perform plead present promote read receive speak take talk tell testify urge".split()
)
_SURE: Final = frozenset(
    "obvious obviously clear clearly certain certainly sure evident plain".split()
)
# What tells that a sentence is about what rules allow: then "may" may give leave.
_RULES: Final = re.compile(
    r"\b(?:allow\w*|permi\w+|rules?|rul(?:ed|ing)|laws?|legal\w*|authori[sz]\w+|constitution\w*"
    r"|right"
    r"|rights|licen[cs]\w*|ban(?:s|ned)?|prohibit\w*|regulat\w+|polic(?:y|ies)|eligib\w+|statutes?"
    r"|clauses?|provisions?|amendments?|visas?|guidelines?)\b",
    re.IGNORECASE,
)
_ADVERBS: Final = frozenset(
    "perhaps maybe possibly conceivably probably presumably apparently seemingly allegedly "
    "reportedly supposedly purportedly arguably".split()
)
_MAKING: Final = frozenset("make makes made making".split())
_STRONG: Final = re.compile(
    r"it(?:’s|'s| is) possible|may|might|could|perhaps|maybe|probably|possibly|likely|unlikely"
    r"|seem(?:s|ed|ingly)?|apparently"
    r"|appear(?:s|ed)? to|presumably",
    re.IGNORECASE,
)
# Participles, by their ends and the frequent ones without; words before them.
_DONE: Final = re.compile(
    r"\w+ed|\w+en|(?:made|held|found|told|said|read|cut|put|sent|kept|left|built|brought|thought"
    r"|felt"
    r"|heard|paid|sold|shown|known|drawn|done|won|lost|met|set)"
)
_BETWEEN: Final = frozenset(
    "be also still soon well best only easily just more potentially theoretically eventually "
    "probably ultimately conceivably".split()
)
# What begins a clause in which something is granted, or told of somebody.
_GRANTING: Final = frozenset("while although though whereas unless".split())
_LINKS: Final = frozenset(
    "that who which whose whom because as since when where whatever what why until".split()
)
# A "may" that is granted, and answered by what counts.
_GRANTED: Final = frozenset("but yet though although".split())
_WORD: Final = re.compile(r"[\w’'-]+")


def meaning(cue: Cue, sentence: Sentence) -> str:
    """What a hedge does that is clear where it stands, in words that go on after it.

    Empty for all others. Beside a word of saying or believing it may be the hedge of whoever says
    or believes, and in quotation marks the speaker's; neither is clear.
    """
    words = sentence.span.text
    start, end = cue.span.start - sentence.span.start, cue.span.end - sentence.span.start
    if in_quotation(sentence.span, cue.span):
        return ""
    beside = _QUOTED.sub(" ", f"{words[:start]} {words[end:]}")
    return "" if SAYING.search(beside) else hedges(cue, sentence)


def hedges(cue: Cue, sentence: Sentence) -> str:
    """What a hedge does, whoever's it is; empty where the words around it leave that open."""
    if not can_hedge(cue) or _is_subordinate(cue, sentence):
        return ""
    if cue.entry in _ALWAYS:
        return "" if _open(cue, sentence) else _ALWAYS[cue.entry]
    return _SOMETIMES[cue.entry] if cue.entry in _SOMETIMES and _shown(cue, sentence) else ""


def can_hedge(cue: Cue) -> bool:
    """Whether a cue is of the words that hedge as a rule."""
    return cue.feature == "hedging" and (cue.entry in _ALWAYS or cue.entry in _SOMETIMES)


def looks_like_hedge(words: str) -> bool:
    """Whether some words are of those that most readers call a hedge, found as a cue or not."""
    return _STRONG.fullmatch(words) is not None


def perhaps_hedges(text: Text, sentence: Sentence) -> Iterator[Span]:
    """Words of a sentence that some readers may take for hedges."""
    place = sentence.span
    for match in _OTHERS.finditer(place.text):
        start = place.start + match.start()
        yield text.span(start, start + len(match[0]), place.field)


def _is_subordinate(cue: Cue, sentence: Sentence) -> bool:
    """Whether a verb or a likelihood stands in a clause that something else may answer for.

    What is granted, asked or told of somebody is open in another way than what the writer says.
    """
    before, _ = _around(cue, sentence)
    if sentence.span.text.endswith("?") or before[:1] in (["yes"], ["true"]):
        return True
    apart = _SUPPOSING | _GRANTING if cue.entry in _ADVERBS else _SUPPOSING | _GRANTING | _LINKS
    return not apart.isdisjoint(before[:-1] if before[-1:] == ["what"] else before)


def _open(cue: Cue, sentence: Sentence) -> bool:
    """Whether it is open that a word hedges.

    A modal may permit, forbid, grant or wish, or only spin out a condition or a question. Beside a
    word of being sure, or with somebody who says so, it is open how sure the writer is.
    """
    before, after = _around(cue, sentence)
    said_by = cue.entry.startswith("it ") and "by" in after[:_NEAR]
    cannot = cue.entry == "seem" and not (
        _CANNOT.isdisjoint(before[-2:]) and _MAKING.isdisjoint(before[-_CLAUSE:])
    )
    sure = not _SURE.isdisjoint(after[:_NEAR]) or not _SURE.isdisjoint(before[-1:])
    weighs = before[-1:] == ["what"] and cue.entry == "seem"
    if said_by or cannot or sure or weighs or _suggests(cue, after):
        return True
    if cue.entry not in {"may", "might", "may well", "might well"}:
        return False
    supposes = not _SUPPOSING.isdisjoint(before) or not _CLOSE.isdisjoint(before[-_NEAR:])
    permits = cue.entry == "may" and (
        after[:1] in (["not"], ["only"]) or _RULES.search(sentence.span.text) is not None
    )
    return supposes or permits or not before or not _GRANTED.isdisjoint(after)


def _suggests(cue: Cue, after: list[str]) -> bool:
    """Whether it tells what can be done or thought of, and not how sure it is.

    "Could be seen" and "may be used" tell of ability and leave, "could be anything" of a range,
    "it could be so, but" grants, and "perhaps we should" suggests or mocks.
    """
    what = next((word for word in after[1:] if word not in _BETWEEN), "")
    if cue.entry in {"may", "could"} and "be" in after[:2]:
        return _DONE.fullmatch(what) is not None or what.startswith(("any", "either", "as"))
    if cue.entry == "could" and "as high as" in " ".join(after[:5]):
        return True
    if cue.entry == "might" and after[:1] == ["have"]:
        return True
    if cue.span.text.lower() == "seeming" or (cue.entry == "could" and "but" in after):
        return True
    return cue.entry in {"perhaps", "maybe"} and after[:1] in (["we"], ["you"], ["i"])


def _shown(cue: Cue, sentence: Sentence) -> bool:
    before, after = _around(cue, sentence)
    last, following = "".join(before[-1:]), "".join(after[:1])
    if _suggests(cue, after):
        return False
    match cue.entry:
        case "could":
            if last == "what":
                before = []
            free = _CONDITION.isdisjoint(before[-_CLAUSE:]) and _CLOSE.isdisjoint(before[-_NEAR:])
            # What could have been was not.
            verb = next((word for word in after if word not in _BETWEEN - {"be"}), "")
            return free and verb in _COMES_ABOUT and verb != "have"
        case "appear":
            does = after[1] if following == "to" and len(after) > 1 else ""
            return (
                following in {"to", "that"}
                and does not in _COMES_TO
                and _SURE.isdisjoint(after[:_NEAR])
            )
        case "likely" | "unlikely":
            degree = last in _DEGREE or (last == "most" and following == "to")
            return not degree and (last in _BE or following == "to")
        case _:
            return cue.span.text.lower() == "alleged" and last in _DETERMINERS


def _around(cue: Cue, sentence: Sentence) -> tuple[list[str], list[str]]:
    """The words before and behind a cue in its sentence, in lower case."""
    place = sentence.span
    before = place.text[: cue.span.start - place.start]
    behind = place.text[cue.span.end - place.start :]
    return _WORD.findall(before.lower()), _WORD.findall(behind.lower())
