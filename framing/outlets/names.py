"""Names of sources across articles: "Mr. Lund" and "Lund" are Petra Lund, if she alone is heard.

Within an article the ledger has joined the names of a source. From article to article house style
decides between "Petra Lund", "Mr. Lund" and "Lund", and would be taken for many sources or few. So
a person's surname alone stands for the full name that is heard ten times as often, in the whole
collection, as any other with that surname; where there is none it stands for itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from framing.attributions import naming

if TYPE_CHECKING:
    from collections.abc import Mapping

TIMES: Final = 10
"""So many times as often as the next a full name must be heard to have the surname alone, and at
least as often as all others together: a false merge is worse than a false split."""

_TITLES: Final = re.compile(
    r"^(?:(?:us|former|vice|then|prime|president|minister|senator|sen|representative|rep|governor|"
    r"gov|secretary|judge|justice|chief|mayor|sir|lord|lady|king|queen|prince|princess|pope|"
    r"general|gen|colonel|col|captain|capt|lieutenant|lt|sergeant|sgt|professor|prof|miss|"
    r"sheriff|speaker|rev|reverend) )+"
)
_NUMBERED: Final = re.compile(r" (?:jr|sr|ii|iii|iv)$")


def sources(names: Mapping[tuple[str, bool], int]) -> dict[tuple[str, bool], str]:
    """What identifies the source behind each name.

    Parameters
    ----------
    names
        Names, and whether each is a person's, with the number of their attributions.

    Examples
    --------
    >>> heard = {("Petra Lund", True): 9, ("Mr. Lund", True): 4, ("Lund", False): 2}
    >>> sources(heard)
    {('Petra Lund', True): 'petra lund', ('Mr. Lund', True): 'petra lund', ('Lund', False): 'lund'}
    """
    plain = {one: _plain(*one) for one in names}
    bearers: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for one, key in plain.items():
        if one[1] and " " in key:
            bearers[key.rpartition(" ")[2]][key] += names[one]
    stands_for = {}
    for surname, found in bearers.items():
        first, *others = sorted(found, key=lambda key: (-found[key], key))
        counts = [found[other] for other in others]
        if found[first] >= max(TIMES * max(counts, default=0), sum(counts)):
            stands_for[surname] = first
    return {
        one: stands_for.get(key, key) if one[1] and " " not in key else key
        for one, key in plain.items()
    }


def _plain(name: str, person: bool) -> str:  # noqa: FBT001 — half of the name's own key
    """The key of a name; a person's without titles and middle names."""
    key = naming.key(name)
    if not person:
        return key
    bare = _NUMBERED.sub("", _TITLES.sub("", key))
    number = key[len(_NUMBERED.sub("", key)) :]
    words = bare.split()
    middle = [word for word in words[1:-1] if len(word) > 1]
    # The younger of a name is another one.
    return " ".join([*words[:1], *middle, *words[1:][-1:]]) + number
