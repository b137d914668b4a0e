"""Read: the articles of files, folders and standard input, and what could not be read."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.article import Article
from framing.reading.articles import Articles
from framing.reading.identifiers import distinct_ids
from framing.reading.reject import Reject
from framing.reading.selection import select
from framing.reading.styles import with_styles
from framing.reading.text import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import BinaryIO


def read(
    *paths: str | os.PathLike[str],
    styles: Mapping[str, str] | None = None,
    stdin: BinaryIO | None = None,
) -> Articles:
    """Return the articles at the paths, and a reject for everything that is none.

    Parameters
    ----------
    *paths
        Text files, folders, and ``-`` for standard input. A folder's ``manifest.toml`` decides
        what is read, in which order, and what is known of it; without one all ``.txt`` and
        ``.text`` files directly in the folder are read, sorted by name, without hidden files and
        companions such as a README. Folders inside a folder are not entered. A single file takes
        what its folder's manifest says of it. A file given twice is read once.
    styles
        A style ("wire", "blog") for an article's file name, path or id. It overrides a manifest.
    stdin
        A stream of bytes to read in place of the process's own standard input.

    Returns
    -------
    Articles
        In the order of the paths. An id is the file's name without its extension, with as much of
        the path before it as tells it from others of this call. Title, byline, dateline, date and
        outlet come from the manifest or else from the text itself, where it shows them.

    Raises
    ------
    TypeError
        If a path is not a path.
    ValueError
        If there is no path, or a style is given for something that was not read.
    """
    outcomes = [
        item if isinstance(item, Reject) else read_text(item, stdin)
        for item in select(_checked(paths))
    ]
    rejects = tuple(outcome for outcome in outcomes if isinstance(outcome, Reject))
    found = [outcome for outcome in outcomes if isinstance(outcome, Article)]
    ids = distinct_ids([article.id for article in found], [article.file for article in found])
    named = [replace(article, id=name) for article, name in zip(found, ids, strict=True)]
    styled = with_styles(named, rejects, styles or {})
    return Articles(tuple(_described(article) for article in styled), rejects)


def _checked(paths: Sequence[str | os.PathLike[str]]) -> list[str]:
    if not paths:
        message = "read() was given no path; give files, folders, or - for standard input"
        raise ValueError(message)
    for path in paths:
        if not isinstance(path, str | os.PathLike) or isinstance(os.fspath(path), bytes):
            message = (
                f"read() was given {path!r}, which is no path; "
                "give paths one by one, a list as read(*paths)"
            )
            raise TypeError(message)
    return [os.fspath(path) for path in paths]


def _described(article: Article) -> Article:
    """Return the article with what its text says about itself, where nothing else said it."""
    from framing.cleaning import clean

    layout = clean(article)
    return replace(
        article,
        title=layout.title,
        byline=layout.byline,
        dateline=layout.dateline,
        published=layout.published,
        outlet=layout.outlet,
    )
