"""Who says a quotation, by which words, and whether two speakers are other people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from framing.alignment.terms import stem
from framing.attributions.naming import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.alignment.places import Stretch
    from framing.alignment.sides import Attribution

_TITLES: Final = frozenset(
    """
    president prime minister chancellor senator sen rep representative congressman congresswoman
    gov governor mayor secretary general attorney director chief chairman chairwoman chair judge
    justice king queen prince princess pope sir lord lady gen lt col sgt officer sheriff former
    vice acting deputy spokesman spokeswoman spokesperson leader majority minority speaker of the
    and for mr mrs ms dr jr sr ii iii republican democrat democratic foreign state house senate
    """.split()
)
# Words of a reporting phrase that do not tell which verb it is.
_AUXILIARIES: Final = frozenset(
    """
    have has had is was are were be been being will would also then later earlier even previously
    again repeatedly reportedly further separately meanwhile that to on in by up
    """.split()
)
_IRREGULAR: Final = {
    "said": "say",
    "told": "tell",
    "wrote": "write",
    "written": "write",
    "thought": "think",
    "made": "make",
    "found": "find",
    "spoke": "speak",
    "spoken": "speak",
    "swore": "swear",
    "sworn": "swear",
    "saw": "see",
    "held": "hold",
    "knew": "know",
    "felt": "feel",
    "began": "begin",
    "put": "put",
    "went": "go",
}


@dataclass(frozen=True, slots=True)
class Report:
    """Who says something, what kind of source that is, and the words that report it.

    ``speaker`` is the name that the source was resolved to, ``source`` how it is called there.
    """

    speaker: str = ""
    speaker_class: str = ""
    cue: str = ""
    stance: str = ""
    source: str = ""


UNREPORTED: Final = Report()


def attribution_of(place: Stretch, attributions: Iterable[Attribution]) -> Attribution | None:
    """The innermost attribution that holds most of the place; None if none holds any of it."""
    best, most = None, (0, 0, 0)
    for one in attributions:
        shared = sum(_overlap(place, content) for content in one.contents)
        size = sum(content.end - content.start for content in one.contents)
        rank = (shared, -size, -one.cue.start)
        if shared and rank > most:
            best, most = one, rank
    return best


def _overlap(place: Stretch, other: Stretch) -> int:
    if not place.overlaps(other):
        return 0
    return min(place.end, other.end) - max(place.start, other.start)


def other_people(first: Report, second: Report) -> bool:
    """Whether both speakers are named people, and clearly not the same one.

    Examples
    --------
    >>> lee = Report("Lee Jae-myung", "named person")
    >>> other_people(lee, Report("President Lee", "named person"))
    False
    >>> other_people(lee, Report("Lee’s office", "named organisation"))
    False
    >>> other_people(lee, Report("Anna Weir", "named person"))
    True
    """
    names = [_names(one) for one in (first, second)]
    return all(names) and not names[0] & names[1]


def same_speaker(first: Report, second: Report) -> bool:
    """Whether both speakers are known, and have a name or the words of their naming in common.

    Examples
    --------
    >>> lee = Report("Lee Jae-myung", "named person")
    >>> same_speaker(lee, Report("President Lee", "named person"))
    True
    >>> same_speaker(lee, Report("the president", "named person"))
    False
    """
    if not first.speaker or not second.speaker:
        return False
    return key(first.speaker) == key(second.speaker) or bool(_names(first) & _names(second))


def strangers(first: Report, second: Report) -> bool:
    """Whether both speakers are known, and no word that they are called by is the same.

    Examples
    --------
    >>> office = Report("Weir’s office", "named organisation", source="Weir’s office")
    >>> strangers(office, Report("Weir", "named person"))
    False
    >>> strangers(office, Report("the Harbour Board", "named organisation"))
    True
    """
    words = [_words(one) for one in (first, second)]
    return all(words) and not words[0] & words[1]


def _words(report: Report) -> frozenset[str]:
    written = key(f"{report.speaker} {report.source}").split()
    return frozenset(word.removesuffix("'s") for word in written) - _TITLES


def named(speaker: Report, words: Iterable[str]) -> bool:
    """Whether a name of the speaker stands among the words, in lower case."""
    return not _names(speaker).isdisjoint(words)


def _names(report: Report) -> frozenset[str]:
    """The names in a speaker's name; none for one who is not a named person."""
    if report.speaker_class != "named person":
        return frozenset()
    written = {key(word) for word in report.speaker.split() if word[:1].isupper()}
    return frozenset(part for word in written for part in word.split()) - _TITLES


def other_cue(first: str, second: str) -> bool:
    """Whether both are reported by words, and by other ones.

    Examples
    --------
    >>> other_cue("said", "has also said"), other_cue("said", "claimed"), other_cue("said", "")
    (False, True, False)
    """
    verbs = _verbs(first), _verbs(second)
    return all(verbs) and verbs[0] != verbs[1]


@lru_cache(maxsize=1 << 12)
def _verbs(cue: str) -> tuple[str, ...]:
    found = [word for word in re.findall(r"[a-z’'-]+", cue.lower()) if word not in _AUXILIARIES]
    return tuple(stem(_IRREGULAR.get(word, word)) for word in found)
