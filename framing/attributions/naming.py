"""When two names of sources are the same, within an article and across articles."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_OPENING: Final = re.compile(r"^(?:the|a|an|this|that|these|those|mr|mrs|ms|dr)\.? ")
_APART: Final = re.compile(r"[\s,.\-‐‑]+")


@lru_cache(maxsize=1 << 16)
def key(name: str) -> str:
    """What a name has in common with others that name the same source.

    Capitals, an article or courtesy title before it, hyphens, and a possessive ending behind it
    make no other source.

    Examples
    --------
    >>> key("The Harbour Board’s") == key("harbour board")
    True
    >>> key("Kang Yu-jung") == key("Kang Yu Jung")
    True
    >>> key("Lee’s office") == key("Lee")
    False
    """
    plain = _APART.sub(" ", name.casefold().replace("’", "'")).strip(" \"'“”")
    return _OPENING.sub("", plain).removesuffix("'s").removesuffix("'")
