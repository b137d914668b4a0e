"""Reading the marks of an article from TOML, in the form of ``docs/teaching-pack.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, NoReturn

from framing.attributions.source_class import SourceClass
from framing.attributions.stance import Stance
from framing.evaluation.evaluation import EvaluationError
from framing.evaluation.marks import LISTS, TABLES, Given, Mark, Marks
from framing.evaluation.snippets import SOURCE, WORDS, SnippetError, places
from framing.evaluation.toml_files import parsed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from framing.evaluation.marks import Span

# What may be left open, by the feature that is then asked nothing.
_EITHER: Final = {name: name for name in ("hedging", "certainty", "sensational", "claims")} | {
    "quotations": "quotation",
    "signals": "sources",
    "unsourced": "unsourced",
}
_KEYS: Final = {"article", *LISTS, "opinions", *TABLES, "attribution", "either"}
_ATTRIBUTION: Final = {"at", "content", "class", "stance", "means", "optional", "note"}
_CLASSES: Final = {one.label for one in SourceClass}
_STANCES: Final = {one.label for one in Stance}


def read(path: Path, texts: Mapping[str, str]) -> Marks:
    """The marks in a file, found in the article that it names among the texts.

    Raises
    ------
    EvaluationError
        If the file cannot be read, a snippet is not found once, or a key is not known.
    """
    found = parsed(path)
    name = found.get("article")
    if not isinstance(name, str) or name not in texts:
        message = f"{path.name}: found the article {name!r}, expected one of {', '.join(texts)}."
        raise EvaluationError(message)
    file = _File(path.name, texts[name])
    file.only(found, _KEYS, "at its top")
    features: dict[str, list[Mark]] = {}
    for key, feature in LISTS.items():
        features[feature] = [Mark(span, "") for span in file.spans(key, found.get(key, []))]
    for table, (feature, families) in TABLES.items():
        rows = found.get(table, {})
        unsourced = {"unsourced"} if table == "claims" else set()
        file.only(rows, {*families, *unsourced}, f"in [{table}]")
        features[feature] = [
            Mark(span, family)
            for family in families
            for span in file.spans(f"{table}.{family}", rows.get(family, []))
        ]
    either = found.get("either", {})
    file.only(either, _EITHER, "in [either]")
    return Marks(
        article=name,
        features={feature: tuple(marks) for feature, marks in features.items()},
        either={
            feature: tuple(file.spans(f"either.{key}", either.get(key, [])))
            for key, feature in _EITHER.items()
        },
        unsourced=tuple(
            file.spans("claims.unsourced", found.get("claims", {}).get("unsourced", []))
        ),
        opinions=tuple(file.spans("opinions", found.get("opinions", []))),
        attributions=tuple(file.attributions(found.get("attribution", []))),
    )


class _File(NamedTuple):
    """A file of marks, by its name for messages, and the text that it marks."""

    name: str
    text: str

    def refuse(self, where: str, found: str, expected: str) -> NoReturn:
        message = f"{self.name}, {where}: found {found}, expected {expected}."
        raise EvaluationError(message)

    def only(self, table: object, known: Collection[str], where: str) -> None:
        if not isinstance(table, dict):
            self.refuse(where, f"{table!r}", "a table")
        for key in table:
            if key not in known:
                self.refuse(where, f'the key "{key}"', f"some of {', '.join(sorted(known))}")

    def spans(self, where: str, snippets: object) -> Iterator[Span]:
        """Where the words meant by snippets stand."""
        for snippet in snippets if isinstance(snippets, list) else [snippets]:
            found = self.places(where, snippet)
            if set(found) != {WORDS}:
                self.refuse(where, f"“{snippet}”", "the words meant in square brackets")
            yield found[WORDS]

    def places(self, where: str, snippet: object) -> dict[str, Span]:
        if not isinstance(snippet, str):
            self.refuse(where, f"{snippet!r}", "words of the article")
        try:
            return places(self.text, snippet)
        except SnippetError as error:
            self.refuse(where, str(error), "words that stand in the article once")

    def attributions(self, rows: object) -> Iterator[Given]:
        for number, row in enumerate(rows if isinstance(rows, list) else [rows], start=1):
            where = f"[[attribution]] {number}"
            self.only(row, _ATTRIBUTION, where)
            assert isinstance(row, dict)  # noqa: S101 — for mypy: "only" has refused all else
            found = self.places(where, row.get("at"))
            if WORDS not in found:
                self.refuse(where, f"“{row['at']}”", "the reporting words in square brackets")
            yield Given(
                source=found.get(SOURCE),
                cue=found[WORDS],
                contents=tuple(self.spans(f"{where}, content", row.get("content", []))),
                classes=self.chosen(where, row.get("class", []), _CLASSES),
                stances=self.chosen(where, row.get("stance", []), _STANCES),
                means=str(row.get("means", "")),
                optional=row.get("optional") is True,
            )

    def chosen(self, where: str, given: object, known: Collection[str]) -> frozenset[str]:
        names = frozenset(given if isinstance(given, list) else [given])
        for name in sorted(names - set(known)):
            self.refuse(where, f'"{name}"', f"some of {', '.join(sorted(known))}")
        return names
