"""Notes: one plain sentence on how the articles differ in a value, or what they state it of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Agreement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.alignment.numbers.given import Given

_MOST: Final = 6


def note(members: Sequence[Given], agreement: Agreement) -> str:
    """The sentence; empty where all say the same of the same."""
    values = _each(
        (one.mention.value, one.mention.stretch.text)
        for one in members
    )  # fmt: skip
    scopes = _each(
        (f"{one.scope.quantifier} {sorted(one.scope.keys)}", one.scope.text)
        for one in members
        if one.scope is not None
    )
    said = ""
    if len(values) > 1:
        said = f"{_opening(members, agreement)}: {' / '.join(values)}."
    if len(scopes) > 1 and _of_several_articles(members):
        said = f"{said} Stated of {' / '.join(scopes)}.".strip()
    return said


def _opening(members: Sequence[Given], agreement: Agreement) -> str:
    if agreement is Agreement.CONFLICT:
        return "The values differ"
    first = members[0]
    if any(first.may_have_changed(one) for one in members):
        return "Reported at different times"
    return "Written otherwise" if agreement is Agreement.AGREE else "Not equally exact"


def _of_several_articles(members: Sequence[Given]) -> bool:
    return len({one.article for one in members if one.scope is not None}) > 1


def _each(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """One wording of each value, in the order of their first mention."""
    kept: dict[str, str] = {}
    for key, text in pairs:
        kept.setdefault(key, text)
    texts = list(kept.values())
    return texts if len(texts) <= _MOST else [*texts[:_MOST], "others"]
