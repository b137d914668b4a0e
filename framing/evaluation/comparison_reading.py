"""Reading the key of a comparison from TOML, in the form of ``docs/comparison-key.md``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

import numpy as np

import framing
from framing.alignment.aligned import Agreement, Relation
from framing.article import Article
from framing.evaluation.comparison_key import KINDS, Beginning, Group, Headline, Key, Voice
from framing.evaluation.evaluation import EvaluationError
from framing.evaluation.toml_files import parsed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from framing.evaluation.comparison_key import Span, Two

Places = dict[str, tuple["Span", ...]]
_FACTS: Final = ("number", "date", "name")
_ORIGINS: Final = ("reprint", "rewrite")
_NOTES: Final = ("hedge lost", "verb strengthened", "number lacking")
# Under which name quotations and numbers answer about two articles, and what they may answer.
_ANSWERS: Final = {
    "quotation": ("relation", frozenset(str(one) for one in Relation)),
    "number": ("pairs", frozenset(str(one) for one in Agreement)),
}


class Place(NamedTuple):
    """Where in the key something stands, for messages."""

    file: str
    table: str
    number: int

    def refuse(self, found: str, expected: str) -> NoReturn:
        """Say what was found here, and what was expected.

        Raises
        ------
        EvaluationError
            Always.
        """
        place = f"{self.file}, [[{self.table}]] {self.number}"
        message = f"{place}: found {found}, expected {expected}."
        raise EvaluationError(message)


def read(path: Path) -> Key:
    """The key in a file, with its articles.

    Raises
    ------
    EvaluationError
        If the file or an article cannot be read, or the key does not keep to its form.
    """
    found = parsed(path)
    articles = tuple(_articles(path, found))
    texts = {article.id: article.text for article in articles}
    tables = _Tables(path.name, found, texts)
    groups = {kind: tuple(tables.groups(kind)) for kind in KINDS}
    marked = dict.fromkeys(texts, 0)
    for group in (group for every in groups.values() for group in every):
        for name, spans in group.places.items():
            marked[name] += len(spans)
    return Key(
        texts=tuple(texts.values()),
        labels=np.array(list(marked.values()), dtype=np.float64),
        articles=articles,
        events=tuple(tables.events()),
        groups=groups,
        either=tables.either(),
        voices=tuple(tables.voices()),
        origins=tuple(tables.origins()),
        headlines=tuple(tables.headlines()),
    )


def _articles(path: Path, found: Mapping[str, Any]) -> Iterator[Article]:
    """The articles, named as in the key, without what a manifest says of them."""
    files, texts = found.get("files", {}), found.get("texts", {})
    if not (isinstance(files, dict) and isinstance(texts, dict) and (files or texts)):
        message = (
            f"{path.name}: found no articles, expected a table [files] of names and file names, or "
            "a table [texts] of names and texts."
        )
        raise EvaluationError(message)
    for name, text in texts.items():
        yield Article(id=name, text=str(text), title="")
    folder = path.parent / str(found.get("articles", "."))
    for name, file in files.items():
        read = framing.read(folder / str(file))
        if len(read) != 1:
            reasons = "".join(f" {reject}" for reject in read.rejects[:1])
            message = (
                f"{path.name}, [files], {name}: found {len(read)} articles in {file}, "
                f"expected one.{reasons}"
            )
            raise EvaluationError(message)
        yield replace(read[0], id=name, event="", style="")


class _Tables(NamedTuple):
    """The tables of a key, checked against the texts as they are read."""

    file: str
    found: Mapping[str, Any]
    texts: Mapping[str, str]

    def rows(self, table: str) -> Iterator[tuple[Place, dict[str, Any]]]:
        for number, row in enumerate(_listed(self.found.get(table, [])), start=1):
            place = Place(self.file, table, number)
            if not isinstance(row, dict):
                place.refuse(f"{row!r}", "a table")
            yield place, row

    def events(self) -> Iterator[Two]:
        seen: set[str] = set()
        for place, row in self.rows("event"):
            names = frozenset(_strings(place, row, "files"))
            for name in sorted(names):
                self.known(place, name)
                if name in seen:
                    place.refuse(f'"{name}" again', "each article in one event")
            seen |= names
            yield names
        for name in sorted(set(self.texts) - seen):
            message = f'{self.file}: found "{name}" in no [[event]], expected each article in one.'
            raise EvaluationError(message)

    def groups(self, table: str) -> Iterator[Group]:
        for place, row in self.rows(table):
            own, retold = self.places(place, row, "in"), self.places(place, row, "retold")
            both = {name: own.get(name, ()) + retold.get(name, ()) for name in own | retold}
            if len(both) < 2:  # noqa: PLR2004 — one article shares nothing
                place.refuse(f"{len(both)} articles", "two or more that share it")
            kind = row.get("kind", "")
            if table == "number" and kind not in _FACTS:
                place.refuse(f'the kind "{kind}"', " or ".join(_FACTS))
            yield Group(
                id=_string(place, row, "id"),
                places=both,
                kind=kind,
                retold=frozenset(set(retold) - set(own)),
                answers=self.answers(place, row),
                speakers={name: _listed(one) for name, one in row.get("speaker", {}).items()},
            )

    def either(self) -> dict[str, tuple[Group, ...]]:
        found: dict[str, list[Group]] = {kind: [] for kind in KINDS}
        for place, row in self.rows("either"):
            for kind in _strings(place, row, "of"):
                if kind not in found:
                    place.refuse(f'of "{kind}"', " or ".join(KINDS))
                found[kind].append(Group(f"either {place.number}", self.places(place, row, "in")))
        return {kind: tuple(groups) for kind, groups in found.items()}

    def voices(self) -> Iterator[Voice]:
        for place, row in self.rows("source"):
            optional = row.get("optional", False)
            articles = self.texts if optional is True else _listed(optional) if optional else ()
            for article in articles:
                self.known(place, article)
            yield Voice(
                id=_string(place, row, "id"),
                names=_strings(place, row, "names"),
                articles=frozenset(self.places(place, row, "in")) - frozenset(articles),
                source_class=row.get("class", ""),
                optional=frozenset(articles),
            )

    def origins(self) -> Iterator[Beginning]:
        for place, row in self.rows("origin"):
            credited = row.get("credits", {})
            names = _strings(place, row, "files")
            for name in (*names, *credited):
                self.known(place, name)
            yield Beginning(
                id=_string(place, row, "id"),
                articles=frozenset(names),
                kinds=self.kinds(place, row, _ORIGINS) if "kind" in row else frozenset(),
                credits=credited,
            )

    def headlines(self) -> Iterator[Headline]:
        for place, row in self.rows("headline"):
            name = _string(place, row, "article")
            self.known(place, name)
            if "body" in row:
                self.span(place, name, row["body"])
            yield Headline(
                article=name,
                place=self.span(place, name, row.get("headline")),
                kinds=self.kinds(place, row, _NOTES),
            )

    def kinds(self, place: Place, row: Mapping[str, Any], known: Collection[str]) -> frozenset[str]:
        """Which of the known kinds are right."""
        chosen = frozenset(_string(place, row, "kind").split(" or "))
        if not chosen <= frozenset(known):
            place.refuse(f'the kind "{row["kind"]}"', " or ".join(known))
        return chosen

    def answers(self, place: Place, row: Mapping[str, Any]) -> dict[Two, frozenset[str]]:
        """What is right for all articles together, and for some two of them."""
        if place.table not in _ANSWERS:
            return {}
        name, known = _ANSWERS[place.table]
        given = [[row["verdict"]]] if "verdict" in row else []
        found: dict[Two, frozenset[str]] = {}
        for entry in (*given, *row.get(name, [])):
            *articles, answer = _listed(entry)
            for article in articles:
                self.known(place, article)
            choices = frozenset(str(answer).split(" or "))
            if not choices <= known:
                place.refuse(f'"{answer}"', f"some of {', '.join(sorted(known))}")
            found[frozenset(articles)] = choices
        return found

    def places(self, place: Place, row: Mapping[str, Any], name: str) -> Places:
        """Where the snippets of each article stand."""
        given = row.get(name, {})
        if not isinstance(given, dict):
            place.refuse(f"{given!r} under {name}", "snippets by article")
        found = {}
        for article, snippets in given.items():
            self.known(place, article)
            found[article] = tuple(self.span(place, article, one) for one in _listed(snippets))
        return found

    def span(self, place: Place, article: str, snippet: object) -> Span:
        """Where a snippet stands, which is once unless it says which time is meant."""
        words, nth = snippet, None
        if isinstance(snippet, dict):
            words, nth = snippet.get("words", ""), snippet.get("occurrence", 1)
        if not (isinstance(words, str) and words.strip()):
            place.refuse(f"{words!r} for {article}", "words of the article")
        starts = _starts(self.texts[article], words)
        if nth is None and len(starts) != 1:
            place.refuse(f"“{words}” {len(starts)} times in {article}", "it once")
        if nth is not None and nth not in range(1, len(starts) + 1):
            place.refuse(f"“{words}” {len(starts)} times in {article}", f"it for the time {nth}")
        start = starts[(nth or 1) - 1]
        return start, start + len(words)

    def known(self, place: Place, article: str) -> None:
        if article not in self.texts:
            place.refuse(f'the article "{article}"', " or ".join(self.texts))


def _starts(text: str, words: str) -> list[int]:
    found = [text.find(words)]
    while found[-1] >= 0:
        found.append(text.find(words, found[-1] + 1))
    return found[:-1]


def _listed(given: Any) -> tuple[Any, ...]:  # noqa: ANN401 — whatever TOML holds, checked later
    return tuple(given) if isinstance(given, list) else (given,)


def _string(place: Place, row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if not (isinstance(value, str) and value):
        place.refuse(f"no {name}", f"{name} with some words")
    return value


def _strings(place: Place, row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    values = _listed(row.get(name))
    if not values or not all(isinstance(value, str) and value for value in values):
        place.refuse(f"no {name}", f"{name}, a list of words")
    return values
