"""What two clauses must agree in to tell the same: whether it is so, and which one it is of many.

"Will meet" is not "will not meet", Monday's strike is not Tuesday's, the first debate is not the
second. Where only one of two clauses names a day, nothing is at odds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.attributions import classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.statements.words import Word

_NEGATIONS: Final = frozenset(
    "not never no neither nor nobody nothing none cannot deny denies denied unable unlikely".split()
)
# Negations if an infinitive follows: "failed to reach", but "the failed bid".
_NOT_DOING: Final = frozenset(
    "fail fails failed refuse refuses refused decline declines declined".split()
)
# "Not only" affirms; "no longer" and "no later than" say when.
_AFFIRMING: Final = frozenset([("not", "only"), ("not", "just"), ("no", "later"), ("no", "doubt")])

KINDS: Final = ("weekday", "date", "year", "ordinal")
_WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
_ORDINALS: Final = frozenset("first second third fourth fifth sixth seventh eighth".split())
_YEARS: Final = range(1900, 2100)


def is_negated(clause: Sequence[Word]) -> bool:
    """Whether it says that something is not so; two negations cancel each other."""
    forms = [word.form for word in clause]
    count = 0
    for place, form in enumerate(forms):
        after = forms[place + 1] if place + 1 < len(forms) else ""
        plain = form in _NEGATIONS or form.endswith("n't")
        count += plain and (form, after) not in _AFFIRMING
        count += form in _NOT_DOING and after == "to"
    return count % 2 == 1


def circumstances(clause: Sequence[Word]) -> frozenset[tuple[str, str]]:
    """The days, dates, years and ranks that a clause names, each with its kind."""
    return frozenset(_circumstances(clause))


def _circumstances(clause: Sequence[Word]) -> Iterator[tuple[str, str]]:
    for place, word in enumerate(clause):
        form = word.form
        if form in _WEEKDAYS:
            yield "weekday", form
        elif form in _ORDINALS:
            yield "ordinal", form
        elif form in _MONTHS and word.can_be(classes.CAPITAL):
            for beside in (clause[place - 1 : place], clause[place + 1 : place + 2]):
                if beside and beside[0].form.isdecimal() and not _is_year(beside[0]):
                    yield "date", f"{form} {beside[0].form}"
        elif _is_year(word):
            yield "year", form


def _is_year(word: Word) -> bool:
    form = word.form
    return len(form) == len("2025") and form.isdecimal() and int(form) in _YEARS
