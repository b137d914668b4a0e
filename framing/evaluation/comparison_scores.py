"""A comparison held against a key; the rules stand in ``framing.evaluation.comparison``."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from framing.evaluation.pairing import Judge, Judged, Pair, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.alignment.aligned import (
        Fact,
        Label,
        QuotationPair,
        SharedSource,
        Statement,
        Version,
    )
    from framing.comparison import EventComparison
    from framing.evaluation.comparison_key import Key


@dataclass(frozen=True, slots=True)
class Share:
    """How many were called right, with a line for each that was not."""

    name: str
    right: int
    wrong: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many were called at all."""
        return self.right + len(self.wrong)

    @property
    def value(self) -> float:
        """The share that is right; 0 if nothing was called."""
        return self.right / self.count if self.count else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """A comparison held against a key."""

    kinds: tuple[Judged, ...]
    shares: tuple[Share, ...]

    def of(self, name: str) -> Judged:
        """The pairs of one kind."""
        return next(kind for kind in self.kinds if kind.name == name)


def score(key: Key, compared: Sequence[EventComparison]) -> Scores:
    """What was found in the events held against the key, kind by kind."""
    statements = [one for event in compared for one in event.statements]
    quoted = [pair for event in compared for one in event.quotations for pair in one.pairs]
    facts = [fact for event in compared for fact in event.numbers]
    heard = [source for event in compared for source in event.sources]
    kinds = (
        judge_of(key, "statement").judge("statements", _told(statements)),
        judge_of(key, "quotation").judge("quotations", _quoted(quoted)),
        judge_of(key, "number").judge("numbers", _given(facts)),
        _sources(key, heard, 2),
        _sources(key, heard, 1),
        _events(key, compared),
    )
    shares = (
        _relations(key, quoted),
        _speakers(key, quoted),
        _verdicts(key, facts),
        _classes(key, heard),
        _labels(key, [label for event in compared for label in event.labels]),
    )
    return Scores(kinds, shares)


def differences(scores: Scores) -> Iterator[str]:
    """Where what was found and the key part, a line each."""
    for kind in scores.kinds:
        yield from (f"{kind.name}, not in the key: {line}" for line in kind.wrong)
        yield from (f"{kind.name}, not found: {line}" for line in kind.missed)
    for share in scores.shares:
        yield from (f"{share.name}, not so: {line}" for line in share.wrong)


def judge_of(key: Key, kind: str) -> Judge:
    """The judge of one of the kinds of groups."""
    texts = {article.id: article.text for article in key.articles}
    return Judge(texts, key.groups[kind], key.either[kind])


def _told(statements: Iterable[Statement]) -> Iterator[Pair]:
    for statement in statements:
        for one, other in combinations(statement.tellings, 2):
            yield Pair(one.stretch, other.stretch)
            for first, second in product(
                (one.stretch, *one.repeats), (other.stretch, *other.repeats)
            ):
                yield Pair(first, second, counted=False)


def _quoted(pairs: Iterable[QuotationPair]) -> Iterator[Pair]:
    for pair in pairs:
        across = pair.first.article != pair.second.article
        if across and (pair.first.quoted or pair.second.quoted):
            yield Pair(pair.first.stretch, pair.second.stretch)


def _given(facts: Iterable[Fact]) -> Iterator[Pair]:
    for fact in facts:
        for one, other in combinations(fact.mentions, 2):
            if one.article != other.article:
                yield Pair(one.stretch, other.stretch, name=fact.kind == "name")


def _sources(key: Key, heard: Iterable[SharedSource], size: int) -> Judged:
    """Sources with each two articles that hear them, or, for a ``size`` of 1, with each one.

    A key need not say who is heard in an article that is alone on its event.
    """
    beside = {name for event in key.events if len(event) > 1 for name in event}

    def groups(articles: Iterable[str]) -> Iterable[tuple[str, ...]]:
        return _groups(beside.intersection(articles) if size == 1 else articles, size)

    marked = {(voice.id, *group) for voice in key.voices for group in groups(voice.articles)}
    met, right, wrong = set(), 0, []
    for source in heard:
        voice = key.voice(source.name, source.articles)
        for group in groups(source.articles):
            if voice and voice.articles.issuperset(group):
                met.add((voice.id, *group))
                right += 1
            elif not (voice and (voice.articles | voice.optional).issuperset(group)):
                wrong.append(f"{source.name} | {' | '.join(group)}")
    missed = [" | ".join(one) for one in sorted(marked - met)]
    name = "hearings" if size == 1 else "sources"
    return Judged(
        name, right, right + len(wrong), len(met), len(marked), tuple(wrong), tuple(missed)
    )


def _events(key: Key, compared: Iterable[EventComparison]) -> Judged:
    found = {two for event in compared for two in _groups(event.articles, 2)}
    marked = {two for event in key.events for two in _groups(event, 2)}
    wrong, missed = (
        tuple(" | ".join(two) for two in sorted(some)) for some in (found - marked, marked - found)
    )
    both = len(found & marked)
    return Judged("events", both, len(found), both, len(marked), wrong, missed)


def _groups(articles: Iterable[str], size: int) -> Iterable[tuple[str, ...]]:
    return combinations(sorted(articles), size)


def _relations(key: Key, pairs: Iterable[QuotationPair]) -> Share:
    """Of the right pairs of quotations, those whose relation is as the key calls it."""
    judge = judge_of(key, "quotation")
    right, wrong = 0, []
    for quoted in pairs:
        for pair in _quoted([quoted]):
            answers = [
                answer
                for group in judge.groups_of(pair)
                if (answer := group.answer((pair.first.article, pair.second.article)))
            ]
            if any(quoted.relation in answer for answer in answers):
                right += 1
            elif answers:
                wrong.append(f"{quoted.relation}: {shown(pair)}")
    return Share("right relation of the quotations", right, tuple(wrong))


def _speakers(key: Key, pairs: Iterable[QuotationPair]) -> Share:
    """Of the versions in right pairs, those given to whom the key says, by any name of theirs."""
    judge = judge_of(key, "quotation")
    called: dict[Version, bool] = {}
    for quoted in pairs:
        for pair in _quoted([quoted]):
            for group in judge.groups_of(pair):
                for version in (quoted.first, quoted.second):
                    if version.article in group.speakers:
                        where = (version.article,)
                        named = {key.voice(name, where) for name in group.speakers[where[0]]}
                        right = key.voice(version.speaker, where) in named - {None}
                        called[version] = called.get(version, False) or right
    wrong = tuple(
        f"{one.speaker or 'nobody'}: {one.article} “{one.stretch.text}”"
        for one, right in called.items()
        if not right
    )
    return Share("right speaker of the quotations", sum(called.values()), wrong)


def _verdicts(key: Key, facts: Iterable[Fact]) -> Share:
    """Of the numbers that are in the key, those whose verdict is as the key gives it."""
    judge = judge_of(key, "number")
    right, wrong = 0, []
    for fact in facts:
        groups = {group.id: group for pair in _given([fact]) for group in judge.groups_of(pair)}
        articles = {mention.article for mention in fact.mentions}
        answers = [group.answer(articles) for group in groups.values()]
        if any(fact.agreement in answer for answer in answers):
            right += 1
        elif answers:
            values = ", ".join(f"{one.article} “{one.stretch.text}”" for one in fact.mentions)
            wrong.append(f"{fact.agreement}: {values}")
    return Share("right verdict of the numbers", right, tuple(wrong))


def _classes(key: Key, heard: Iterable[SharedSource]) -> Share:
    """Of the sources that are in the key, those of the class that it gives."""
    right, wrong = 0, []
    for source in heard:
        voice = key.voice(source.name, source.articles)
        if voice and voice.source_class and voice.articles:
            if source.source_class == voice.source_class:
                right += 1
            else:
                wrong.append(f"{source.source_class}: {source.name}")
    return Share("right class of the sources", right, tuple(wrong))


def _labels(key: Key, labels: Iterable[Label]) -> Share:
    """Of the key's labels with each two of their articles, those that were found."""
    pairs = (
        Pair(one.stretch, other.stretch)
        for label in labels
        for one, other in combinations(label.namings, 2)
    )
    found = judge_of(key, "label").judge("labels", pairs)
    return Share("labels of the key found", found.met, found.missed)
