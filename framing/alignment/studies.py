"""The study or document that an event is about, and those who wrote it.

"A study", "the Lund study" and "a new report" have no name that would tell that they are one. Where
each article begins with a thing of that kind, and no two give it other names, it is the same.
Otherwise it stays each article's own.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.sides import Attribution, Side

_CLASSES: Final = frozenset({"study or data", "document or statement"})
_KINDS: Final = {
    "study": "study",
    "paper": "study",
    "analysis": "study",
    **{
        noun: noun
        for noun in (
            "survey poll report lawsuit complaint indictment letter memo memorandum transcript "
            "resolution manifesto affidavit subpoena dossier audit"
        ).split()
    },
}
# Those who made a study, whatever they are called.
_AUTHORS: Final = re.compile(
    r"(?:(?:the|its|their|some|these|those) )?(?:[\w’'-]+ )?(?:researchers|authors|scientists)"
    r"(?: themselves| (?:at|from|with|of) .+)?",
    re.IGNORECASE,
)
_AUTHORED: Final = "study"
# So many sentences of the body tell, beside the headline, what an article is about.
_LEAD: Final = 2
_BRIEF: Final = 4
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NAME: Final = re.compile(r"(?<=\s)[A-Z][\w.’'-]*")
# What ends the noun phrase that says what kind of document it is.
_BEHIND: Final = re.compile(
    r",| (?:of|by|from|in|on|at|for|to|with|that|which|released|published) "
)


class Studies:
    """The kinds of document of which an event has just one."""

    def __init__(self, sides: Sequence[Side]) -> None:
        begun = [set(_begun_with(side)) for side in sides]
        self._about = {side.id: kinds for side, kinds in zip(sides, begun, strict=True)}
        names: dict[str, dict[str, set[str]]] = {}
        self._called: dict[str, set[str]] = {}
        for side in sides:
            headline = {one.number for one in side.headline}
            for one in side.attributions:
                kind = _kind(one)
                if kind:
                    self._called.setdefault(kind, set()).add(" ".join(one.name.split()))
                if kind and one.source is not None and one.source.sentence not in headline:
                    found = names.setdefault(kind, {}).setdefault(side.id, set())
                    found |= _names(one.source.text)
        self._several = {
            kind
            for kind, by_article in names.items()
            for one, other in combinations(filter(None, by_article.values()), 2)
            if not one & other
        }

    def one(self, article: str, attribution: Attribution) -> tuple[str, str] | None:
        """A key and a name for the one document of its kind; the name is empty for its authors.

        None for all else.
        """
        kind = _kind(attribution)
        if kind and self._is_one(article, kind):
            return f"document {kind}", self._name(kind)
        if self._is_one(article, _AUTHORED) and _AUTHORS.fullmatch(attribution.name):
            return f"authors {_AUTHORED}", ""
        return None

    def _name(self, kind: str) -> str:
        """What a document is called at most length, but in few words."""
        brief = [name for name in self._called[kind] if len(name.split()) <= _BRIEF]
        return min(brief, key=lambda name: (-len(name), name), default=f"the {kind}")

    def _is_one(self, article: str, kind: str) -> bool:
        return kind in self._about[article] and kind not in self._several


def _begun_with(side: Side) -> Iterator[str]:
    """The kinds of document that the headline or the first sentences speak of."""
    for sentence in (*side.headline, *side.body[:_LEAD]):
        for word in _WORD.findall(sentence.text.lower()):
            if word in _KINDS:
                yield _KINDS[word]


def _kind(attribution: Attribution) -> str:
    """What kind of document a source is; empty for none."""
    if attribution.source_class not in _CLASSES:
        return ""
    head = _BEHIND.split(" ".join(attribution.name.split()), maxsplit=1)[0]
    words = _WORD.findall(head.lower())
    return _KINDS.get(words[-1], "") if words else ""


def _names(text: str) -> set[str]:
    return {name.rstrip(".").removesuffix("'s").removesuffix("’s") for name in _NAME.findall(text)}
