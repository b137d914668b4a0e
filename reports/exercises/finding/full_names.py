"""Full names: first name and surname of a source, where they are sure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reports.exercises.texts import HEADLINE

if TYPE_CHECKING:
    from reports.exercises.texts import Attribution, Text

_NAME: Final = re.compile(
    r"(?:[A-Z]\.? ?)?[A-Z][a-zà-ÿ’'.-]+(?:[ -](?:[A-Z]\.|Jr\.|Mc[A-Z][a-z]+|[A-Z][’'][A-Z][a-z]+"
    r"|[A-Z][a-zà-ÿ’'-]+(?:-[A-Z][a-z]+)?|de|van|von|al|bin|der|la|[a-z]+-[A-Z][a-z]+)){1,3}"
)
_NAME_WORDS: Final = 4  # more run an office and its holder together
_POSSESSIVE: Final = re.compile(r"[’']s?$")
_TITLES: Final = frozenset(
    "mr mrs ms miss dr president rep sen gov prof professor judge justice sir lord lady jr sr de"
    " van von al bin der la senator representative congressman congresswoman governor mayor chief"
    " secretary minister chancellor leader speaker director chairman spokesman spokeswoman general"
    " affairs assemblyman assemblywoman officer sheriff prosecutor attorney king queen prince"
    " pope bishop".split()
)


def full_name(text: Text, attribution: Attribution) -> str:
    """First name and surname of a person, empty where these are not sure.

    A word that stands in the article as a common one as well ("the Obama Economy") may be no name,
    and whoever is called by the surname alone must have been named in full before.
    """
    name, source = _POSSESSIVE.sub("", attribution.name), attribution.source
    own = [word for word in name.split() if word.casefold().rstrip(".") not in _TITLES]
    if source is None:
        return ""
    whole = text.article.text
    headline = any(one.zone == HEADLINE for one in text.over(source))
    before = whole if headline else f"{text.title}\n{whole[: source.start]}"
    called = next((word for word in reversed(own) if word in source.text), name)
    sure = (
        len(own) > 1
        and len(name.split()) <= _NAME_WORDS
        and _NAME.fullmatch(name)
        and not any(re.search(rf"\b{re.escape(word.casefold())}\b", whole) for word in own)
        and f" in {name}" not in whole  # "the agent in Charge Ann Lund"
        and (name in source.text or _is_introduced(before, " ".join(own), called))
        and not _is_another(attribution, name)
    )
    return name[name.index(own[0]) :] if sure else ""


def _is_introduced(before: str, name: str, called: str) -> bool:
    """Whether somebody has been named in full before, and no other by the word that is used now."""
    others = {
        word
        for word in re.findall(rf"\b([A-Z][\w’'-]+) {re.escape(called)}\b", before)
        if word.casefold() not in _TITLES
        and word not in name
        and not re.search(rf"\b{re.escape(word.casefold())}\b", before)
    }
    return name in before and not others


def _is_another(attribution: Attribution, name: str) -> bool:
    """Whether the words of a source have another first name: "Ann Lund" taken for "Eva Lund"."""
    source = attribution.source.text if attribution.source else ""
    surname = re.escape(name.rpartition(" ")[2])
    first = re.search(rf"\b([A-Z][\w’'-]+) {surname}\b", source)
    known = {word.casefold() for word in name.split()} | _TITLES
    return first is not None and first[1].casefold() not in known
