"""The articles of a folder: what its manifest lists, or else its text files."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from framing.reading.manifest import MANIFEST_NAME, Manifest
from framing.reading.reject import Reject
from framing.reading.source import Source, shown

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = frozenset({".txt", ".text"})

# Text files that stand beside articles and are none. Whole names only: "notice-of-eviction.txt"
# may well be an article.
_COMPANIONS = frozenset(
    {
        "authors",
        "changelog",
        "contributing",
        "copying",
        "licence",
        "license",
        "notice",
        "readme",
        "requirements",
    }
)

_MOST_SHOWN = 3


def listed_in_folder(folder: Path, manifest: Manifest) -> list[Source | Reject]:
    """Return what a folder's manifest lists, exactly and in its order."""
    if manifest.fault:
        return [manifest.fault]
    if not manifest.entries:
        return [
            Reject(
                file=shown(folder / MANIFEST_NAME),
                found="no [[article]] table",
                expected="one for each article of the folder",
                advice='List each as [[article]] with file = "...", or rename the manifest to '
                "have all text files read.",
            )
        ]
    return [item for entry in manifest.entries for item in entry.items]


def files_in_folder(folder: Path) -> list[Source | Reject]:
    """Return the text files directly in a folder, sorted by name.

    Folders inside it are not entered; hidden files and companions such as a README are left out.

    Raises
    ------
    OSError
        If the folder cannot be listed.
    """
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    articles = [path for path in paths if _is_article(path)]
    if articles:
        return [Source(path=path) for path in articles]
    return [
        Reject(
            file=shown(folder),
            found=f"a folder without articles ({_contents(paths)})",
            expected="text files (.txt) or a manifest.toml that lists the articles",
            advice="Give the folder that holds the texts itself: folders inside are not entered.",
        )
    ]


def _is_article(path: Path) -> bool:
    return (
        path.suffix.lower() in SUFFIXES
        and path.stem.casefold() not in _COMPANIONS
        and path.is_file()
    )


def _contents(paths: list[Path]) -> str:
    """Return what stands in a folder in place of articles, the most frequent first."""
    if not paths:
        return "it is empty"
    kinds = Counter(_kind(path) for path in paths)
    told = [f"{kind} x {count}" for kind, count in kinds.most_common(_MOST_SHOWN)]
    if len(kinds) > len(told):
        told.append("and others")
    return "it holds " + ", ".join(told)


def _kind(path: Path) -> str:
    if path.is_dir():
        return "folder"
    if path.stem.casefold() in _COMPANIONS:
        return path.name
    return path.suffix.lower() or "without extension"
