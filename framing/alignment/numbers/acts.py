"""Acts: the same thing done by somebody to somebody, as several articles tell it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.alignment.aligned import Agreement, Fact
from framing.alignment.numbers.roles import EXCLUSIVE, roles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.numbers.roles import Role
    from framing.alignment.sides import Side


def acts(sides: Sequence[Side]) -> Iterator[Fact]:
    """Who did what to whom, where more than one article says so."""
    by_verb: dict[str, list[Role]] = {}
    words: dict[str, frozenset[str]] = {}
    for side in sides:
        words[side.id] = _words(side)
        for role in roles(side):
            by_verb.setdefault(role.verb, []).append(role)
    for verb, found in sorted(by_verb.items()):
        for group in _groups(found, words):
            if len({role.mention.article for role in group}) > 1:
                yield _fact(verb, group)


def _words(side: Side) -> frozenset[str]:
    return frozenset(
        word.strip(".,;:’'\"“”").removesuffix("’s").removesuffix("'s").lower()
        for sentence in (*side.headline, *side.body)
        for word in sentence.text.split()
    )


def _groups(found: Sequence[Role], words: dict[str, frozenset[str]]) -> Iterator[list[Role]]:
    """The roles between the same two, whichever way; with those of both, if they may be meant."""
    pairs: list[list[Role]] = []
    for role in found:
        if not role.reciprocal:
            home = next((group for group in pairs if _fits(role, group)), None)
            if home is None:
                pairs.append([role])
            else:
                home.append(role)
    mutual = [role for role in found if role.reciprocal]
    if not pairs:
        yield mutual
    for group in pairs:
        names = (group[0].subject, group[0].object)
        # With two pairs of names, nobody can say which of them "both leaders" are.
        meant = [
            role
            for role in mutual
            if len(pairs) == 1 and all(name & words[role.mention.article] for name in names)
        ]
        yield sorted((*group, *meant), key=lambda role: role.mention.stretch)


def _fits(role: Role, group: Sequence[Role]) -> bool:
    return all(_between_same(role, one) for one in group)


def _between_same(one: Role, other: Role) -> bool:
    return _same_way(one, other) or (
        one.verb in EXCLUSIVE
        and _same(one.subject, other.object)
        and _same(one.object, other.subject)
    )


def _same_way(one: Role, other: Role) -> bool:
    return _same(one.subject, other.subject) and _same(one.object, other.object)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names can be one: the shorter within the longer."""
    return one <= other or other <= one


def _fact(verb: str, group: Sequence[Role]) -> Fact:
    first = next((role for role in group if not role.reciprocal), group[0])
    marks = [_way(role, first) for role in group]
    ways: dict[str, set[str]] = {}
    for role, mark in zip(group, marks, strict=True):
        ways.setdefault(role.mention.article, set()).update(mark)
    differ = len({frozenset(done) for done in ways.values()}) > 1
    said = " / ".join(dict.fromkeys(role.mention.stretch.text for role in group))
    return Fact(
        id="",
        kind="name",
        about=verb,
        agreement=Agreement.CONFLICT if differ else Agreement.AGREE,
        mentions=tuple(
            replace(role.mention, value=_value(group, mark))
            for role, mark in zip(group, marks, strict=True)
        ),
        note=f"Told otherwise: {said}." if differ else "",
    )


def _way(role: Role, first: Role) -> str:
    """Which way it was done, as seen from the first role: ">", "<" or both."""
    if role.reciprocal:
        return "<>"
    return ">" if _same_way(role, first) else "<"


def _value(group: Sequence[Role], mark: str) -> str:
    """Who did it to whom, in the shortest names that the group has."""
    named = [role for role in group if not role.reciprocal]
    if not named:
        return group[0].mention.value
    same = [role.mention.value for role in named if _same_way(role, named[0])]
    subject, target = min(same, key=lambda value: (len(value), value)).split(" > ")
    return f"{subject} {mark} {target}"
