"""Outlets: the names of agencies, papers and broadcasters in a text, and one name for each."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import framing.attributions
from framing.lexicon import load

_LEXICON: Final = Path(framing.attributions.__file__).with_name("source_names.tsv")
# Words that many outlets share, or that mean something else: they need the word in front.
_COMMON: Final = frozenset(
    """
    times post journal guardian telegraph independent economist mail mirror sun herald tribune
    gazette chronicle globe star observer courier examiner dispatch inquirer sentinel bulletin daily
    weekly news magazine review monitor register ledger standard argus echo advertiser press tv
    radio broadcasting sky fox slate salon atlantic forbes fortune variety wired quartz intercept
    bild welt zeit zeitung monde país ilbo shimbun fars mehr ria efe sputnik pravda caliber mirror
    spiegel asahi times mashable independent the
    """.split()
)
_SHORT: Final = {
    "ap": "Associated Press",
    "afp": "Agence France-Presse",
    "agence france presse": "Agence France-Presse",
    "upi": "United Press International",
    "pti": "Press Trust of India",
    "bloomberg news": "Bloomberg",
    "yonhap news agency": "Yonhap",
    "yonhap news": "Yonhap",
    "ft": "Financial Times",
    "huffpost": "Huffington Post",
    "dw": "Deutsche Welle",
    "voa": "Voice of America",
}
_INITIALS_AT_MOST: Final = 4


def _pattern() -> re.Pattern[str]:
    entries = [entry for entry in load(_LEXICON).entries if entry.family == "outlet"]
    names = {entry.lemma for entry in entries} - _COMMON
    written = sorted(map(_written, names), key=lambda name: (-len(name), name))
    common = "|".join(sorted(word.capitalize() for word in _COMMON & {e.lemma for e in entries}))
    # "Wichita Eagle" is not listed, "Wichita Herald" is known by its last word.
    local = rf"(?!The )(?:[A-Z][\w.]+ ){{1,3}}(?:{common})"
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(written)}|{local})(?: News(?: Agency)?)?(?![\w/]| Photo)"
    )


def _written(name: str) -> str:
    """A pattern for the name as papers print it: in capitals, or each word with one."""
    plain = re.escape(name).replace(r"\ ", "[ -]")
    if len(name) <= _INITIALS_AT_MOST and " " not in name:
        return f"(?:{plain.upper()}|{plain.capitalize()})" if len(name) > 3 else plain.upper()  # noqa: PLR2004 — "Tass", never "Ap"
    words = [
        word if word in {"of", "the"} and at else word.capitalize()
        for at, word in enumerate(name.split())
    ]
    both = re.escape(" ".join(words)).replace(r"\ ", "[ -]")
    return f"(?:{both}|{plain.upper()})"


NAME: Final = _pattern()
"""An outlet's name in a text."""


def canonical(name: str) -> str:
    """One name for the forms of an outlet's name.

    Examples
    --------
    >>> canonical("AP"), canonical("the Associated Press"), canonical("REUTERS")
    ('Associated Press', 'Associated Press', 'Reuters')
    """
    plain = " ".join(name.replace("-", " ").lower().removeprefix("the ").split())
    if plain in _SHORT:
        return _SHORT[plain]
    bare = name.removeprefix("The ").removeprefix("the ")
    return bare.title() if bare.isupper() and len(bare) > _INITIALS_AT_MOST else bare
