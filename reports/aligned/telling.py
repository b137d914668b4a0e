"""What articles share and where they part, in a few plain sentences."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from framing.attributions import naming
from reports.aligned.summary import Glance
from reports.cutting import cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reports.aligned.summary import Aligned, FactRow, QuotationRow, SourceRow

# How many findings of a kind are told one by one, and how much of their words.
TOLD: Final = 3
LONGEST: Final = 90
# Up to how many articles a sentence names one by one.
NAMED: Final = 5


def glance(found: Aligned, order: Sequence[str]) -> tuple[Glance, ...]:
    """The counts that a reader sees first, each with the part of the report that it sums up."""
    everywhere = sum(len(one.tellings) == len(order) for one in found.statements)
    shared = sum(one.shared for one in found.statements)
    conflicts = sum(one.agreement == "conflict" for one in found.facts)
    differing = sum(bool(one.differences) for one in found.quotations)
    alone = len(_heard_alone(found))
    counts = [
        Glance(len(order), "articles", "articles"),
        Glance(len(found.origins), _plural(len(found.origins), "origin"), "origins"),
        Glance(shared, f"{_plural(shared, 'statement')} shared", "statements"),
    ]
    if len(order) > 2:  # noqa: PLR2004 — two articles share what both have
        counts.append(Glance(everywhere, "told by all", "statements"))
    return (
        *counts,
        Glance(conflicts, f"{_plural(conflicts, 'number')}, dates or names in conflict", "facts"),
        Glance(differing, f"{_plural(differing, 'quotation')} worded differently", "quotations"),
        Glance(alone, f"named {_plural(alone, 'source')} heard in one article alone", "sources"),
    )


def sentences(found: Aligned, order: Sequence[str]) -> tuple[str, ...]:
    """Origins, what is shared, what is in conflict, what is quoted otherwise, who is heard once."""
    told = (
        _origins(found, len(order)),
        _shared(found, len(order)),
        _conflicts(found.facts),
        _quoted(found.quotations),
        _alone(found),
    )
    return tuple(sentence for sentence in told if sentence)


def _origins(found: Aligned, count: int) -> str:
    joint = [origin for origin in found.origins if len(origin.articles) > 1]
    parts = [f"{articles(one.articles)} go back to one text" for one in joint[:TOLD]]
    credited: dict[str, list[str]] = {}
    for credit in found.credits:
        credited.setdefault(credit.outlet, []).append(credit.article)
    parts += [
        f"{articles(keys)} credit{'s' * (len(set(keys)) == 1)} {outlet}"
        for outlet, keys in list(credited.items())[:TOLD]
    ]
    if joint:
        opening = f"The {count} articles have {len(found.origins)} origins: "
        return f"{opening}{'; '.join(parts)}."
    return f"{_capital('; '.join(parts))}." if parts else ""


def _shared(found: Aligned, count: int) -> str:
    shared = [one for one in found.statements if one.shared]
    if not shared:
        return "No statement was found that two of them share." if found.statements else ""
    everywhere = [one for one in shared if len(one.tellings) == count]
    rest = len(shared) - len(everywhere)
    who = "Both articles" if count == 2 else f"All {count} articles"  # noqa: PLR2004 — both
    if not everywhere:
        first = f"“{_shown(shared[0].wording)}” ({len(shared[0].tellings)} of {count})"
        several = f"{len(shared)} stand in several, most often {first}"
        one = f"one stands in several: {first}"
        return f"No statement stands in all of them; {one if len(shared) == 1 else several}."
    more = f"; {rest} more {'stands' if rest == 1 else 'stand'} in several of them" * bool(rest)
    quoted = f"“{_shown(everywhere[0].wording)}”"
    if len(everywhere) == 1:
        return f"One statement stands in {who[:1].lower() + who[1:]}: {quoted}{more}."
    return f"{who} tell {len(everywhere)} statements, such as {quoted}{more}."


def _conflicts(facts: Sequence[FactRow]) -> str:
    apart = [fact for fact in facts if fact.agreement == "conflict"]
    less = sum(fact.agreement == "less exact" for fact in facts)
    if not apart:
        return ""
    told = [f"{fact.about} ({_values(fact)})" for fact in apart[:TOLD]]
    more = f"; and {len(apart) - TOLD} more" * (len(apart) > TOLD)
    vague = f". {less} more {'is' if less == 1 else 'are'} given more and less exactly"
    return f"In conflict: {'; '.join(told)}{more}{vague * bool(less)}."


def _values(fact: FactRow) -> str:
    return ", ".join(
        f"“{_shown(one.mentions[0].place.text)}” in {articles(one.articles)}" for one in fact.values
    )


def _quoted(quotations: Sequence[QuotationRow]) -> str:
    apart = [one for one in quotations if one.differences]
    if not apart:
        return ""
    first = apart[0]
    other = first.differences[0]
    opening = (
        "One utterance is given differently"
        if len(apart) == 1
        else f"{len(apart)} utterances are given differently"
    )
    return (
        f"{opening}: {'' if len(apart) == 1 else 'so '}“{_shown(first.base.place.text)}” in "
        f"{articles([first.base.place.article])} is “{_shown(other.version.place.text)}” in "
        f"{articles([other.version.place.article])}."
    )


def _alone(found: Aligned) -> str:
    alone: dict[str, list[str]] = {}
    voices = _heard_alone(found)
    for source in voices[: 2 * TOLD]:
        alone.setdefault(source.hearings[0].article, []).append(source.name)
    if not alone:
        return ""
    told = [f"{_listed(names)} ({articles([key])})" for key, names in sorted(alone.items())]
    more = len(voices) - 2 * TOLD
    further = f", and {more} more" * (more > 0)
    return f"Heard in one article alone: {', '.join(told)}{further}."


def _heard_alone(found: Aligned) -> list[SourceRow]:
    """The named sources of one article alone; a name that two have is not told apart by a count."""
    names = Counter(naming.key(source.name) for source in found.sources)
    return [
        source
        for source in found.sources
        if source.named and not source.shared and names[naming.key(source.name)] == 1
    ]


def articles(keys: Iterable[str]) -> str:
    """The articles by their numbers: "article 2", "articles 1, 2 and 4", "12 articles"."""
    found = list(dict.fromkeys(keys))
    if len(found) > NAMED:
        return f"{len(found)} articles"
    numbers = [key.removeprefix("a") for key in found]
    return f"article{'s' * (len(found) > 1)} {_listed(numbers)}"


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _plural(count: int, noun: str) -> str:
    return noun if count == 1 else f"{noun}s"


def _shown(text: str) -> str:
    return cut(text, LONGEST)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
