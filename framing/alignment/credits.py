"""Credits: an article's own word that its text, or part of it, comes from elsewhere.

"Via Bloomberg", "Reuters contributed to this report", "WASHINGTON (AP)": read from byline and
dateline, from the lines around the text that cleaning has marked, and from the text itself. An
article crediting its own outlet credits nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Credit
from framing.alignment.outlets import NAME, canonical
from framing.alignment.places import Stretch
from framing.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.alignment.sides import Side

# Furniture that says whose the text is, and not whose a picture or the site is.
_WHOSE_TEXT: Final = frozenset({"byline", "dateline", "agency credit"})
_WHO_HELPED: Final = frozenset({"contribution note", "sign-off"})
_DAY: Final = r"(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ?)?"
_ON_DAY: Final = r"(?:(?:on|late|early|earlier) )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_EARLIER: Final = "(?:(?:first|also|previously|originally|had|has|have) )*"
_FORMS: Final = (
    r"[Vv]ia {name}",
    r"{name} (?:also )?contributed to (?:this|the) (?:report|story|article|post)",
    r"[Ww]ith (?:additional |further )?reporting (?:from|by) {name}",
    r"[Aa]ccording to (?:an?|the|this|that) (?:[a-z]+ )?{name} (?:report|story|article)\b",
    r"[Aa]ccording to (?:an?|the) (?:[a-z]+ )?(?:report|story|article) (?:from|by|in) {name}",
    r"\b(?:[Ff]irst |[Oo]riginally |[Pp]reviously )?reported {day}by {name}",
    r"{name} (?:first |was first to )report(?:ed)?\b",
    r"\b[Aa]s {name} {earlier}reported\b",
    r"{name} {earlier}reported {on_day}",
    r"\b[Ii]n an? (?:report|story|article) (?:in|by|published in|published by) {name}",
)
# A form can stand only where one of these does.
_SIGNS: Final = (
    *("ia ", "contributed to", "reporting ", "ccording to", "reported", "irst to", "irst report"),
    *("n a report", "n a story", "n an article"),
)
# An agency that is named where an article says where it was written: "DUNMARROW (Meridian) -".
_AGENCY: Final = re.compile(r"\(((?:[A-Z][\w.&-]*)(?: [A-Z][\w.&-]*){0,3})\)")
# What a name may have behind it, or be called without.
_KIND: Final = re.compile(r" (?:News(?: Agency)?|Agency)$")


@dataclass(frozen=True, slots=True)
class Credited:
    """A credit, and whether it is for the text as a whole: one in byline or dateline."""

    credit: Credit
    whole: bool


def outlets(sides: Iterable[Side]) -> frozenset[str]:
    """The outlets of an event's articles, as far as these say it, by the names they go by."""
    found: set[str] = set()
    for side in sides:
        lines = [block for block in clean(side.article).blocks if block.rule == "dateline"]
        named = [
            *(side.article.text[block.start : block.end] for block in lines),
            side.article.dateline,
        ]
        found |= {name for line in named for name in _AGENCY.findall(line)}
        if side.article.outlet:
            found.add(_KIND.sub("", side.article.outlet.removeprefix("The ")))
    return frozenset(name for name in found if name and not NAME.fullmatch(name))


def credited(side: Side, others: frozenset[str] = frozenset()) -> tuple[Credited, ...]:
    """What a side credits to other outlets, in text order, each outlet once at a place.

    ``others`` are names of outlets beside the known ones.
    """
    own = canonical(side.article.outlet)
    found: dict[tuple[str, int, int], Credited] = {}
    for one in (*_of_fields(side), *_of_lines(side), *_of_text(side, others)):
        place = one.credit.stretch
        # An outlet's name may go on: "CNN (online)".
        if not own.startswith(one.credit.outlet):
            found.setdefault((place.field, place.start, place.end), one)
    return tuple(found[key] for key in sorted(found))


def wires(found: Sequence[Credited]) -> frozenset[str]:
    """The outlets that are credited for the text as a whole."""
    return frozenset(one.credit.outlet for one in found if one.whole)


def _of_fields(side: Side) -> Iterator[Credited]:
    """Credits in a byline or dateline that is known apart from the text.

    They stand in the text as well more often than not, and are then found there.
    """
    for field in ("byline", "dateline"):
        value: str = getattr(side.article, field)
        if value and value not in side.article.text:
            for name in NAME.finditer(value):
                place = Stretch(side.id, field, name.start(), name.end(), -1, name[0])
                yield Credited(Credit(side.id, canonical(name[0]), place), whole=True)


def _of_lines(side: Side) -> Iterator[Credited]:
    """Credits in bylines, datelines and notes below the text."""
    text = side.article.text
    for block in clean(side.article).blocks:
        if block.rule in _WHOSE_TEXT | _WHO_HELPED:
            for name in NAME.finditer(text, block.start, block.end):
                # "Fox News' Jane Doe" names whom somebody works for.
                if not text.startswith(("'", "’"), name.end()):
                    yield _credited(side, name[0], *name.span(), whole=block.rule in _WHOSE_TEXT)


def _of_text(side: Side, others: frozenset[str]) -> Iterator[Credited]:
    """Credits in the sentences of the body."""
    told = [one for one in side.body if any(sign in one.text for sign in _SIGNS)]
    for name, form in _patterns(others) if told else ():
        for sentence in told:
            for match in form.finditer(sentence.text):
                outlet = next(name.finditer(match[0]))
                start = sentence.stretch.start + match.start()
                yield _credited(
                    side,
                    outlet[0],
                    start,
                    start + len(match[0]),
                    whole=False,
                    number=sentence.number,
                )


def _credited(
    side: Side, name: str, start: int, end: int, *, whole: bool, number: int = -1
) -> Credited:
    place = Stretch(side.id, "text", start, end, number, side.article.text[start:end])
    return Credited(Credit(side.id, canonical(name), place), whole)


def _patterns(names: frozenset[str]) -> Iterator[tuple[re.Pattern[str], re.Pattern[str]]]:
    """The known outlets and the forms of words that credit one; the same for some other names."""
    yield NAME, _form(NAME.pattern)
    if names:
        listed = "|".join(
            re.escape(name) for name in sorted(names, key=lambda one: (-len(one), one))
        )
        other = rf"(?<!\w)(?:{listed})(?!\w)"
        yield re.compile(other), _form(other)


@lru_cache(maxsize=256)
def _form(name: str) -> re.Pattern[str]:
    named = rf"(?:[Tt]he )?(?:{name})"
    return re.compile(
        "|".join(
            form.format(name=named, day=_DAY, on_day=_ON_DAY, earlier=_EARLIER) for form in _FORMS
        )
    )
