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
        if role.reciprocal:
            continue
        home = next((group for group in pairs if all(_between_same(role, one) for one in group)), None)
        if home is None:
            pairs.append([role])
        else:
            home.append(role)
    mutual = [role for role in found if role.reciprocal]
    for group in pairs:
        names = [frozenset(one.subject), frozenset(one.object)] if (one := group[0]) else []
        both = [
            role for role in mutual
            if len(pairs) == 1 and all(name & words[role.mention.article] for name in names)
        ]  # fmt: skip
        yield sorted((*group, *both), key=lambda role: role.mention.stretch)
    if not pairs:
        yield mutual


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
    ways: dict[str, set[str]] = {}
    first = next((role for role in group if not role.reciprocal), group[0])
    mentions = []
    for role in group:
        forwards = role.reciprocal or _same_way(role, first)
        backwards = role.reciprocal or not forwards
        done = ways.setdefault(role.mention.article, set())
        done |= {"forwards"} if forwards else set()
        done |= {"backwards"} if backwards else set()
        mentions.append(replace(role.mention, value=_value(group, forwards=forwards, backwards=backwards)))
    differ = len({frozenset(done) for done in ways.values()}) > 1
    return Fact(
        id="",
        kind="name",
        about=verb,
        agreement=Agreement.CONFLICT if differ else Agreement.AGREE,
        mentions=tuple(mentions),
        note=" / ".join(dict.fromkeys(role.mention.stretch.text for role in group)) if differ else "",
    )


def _value(group: Sequence[Role], *, forwards: bool, backwards: bool) -> str:
    named = [role for role in group if not role.reciprocal]
    if not named:
        return group[0].mention.value
    subject, target = min((role.mention.value for role in named), key=lambda v: (len(v), v)).split(" > ")
    mark = "<>" if forwards and backwards else ">" if forwards else "<"
    return f"{subject} {mark} {target}"
