"""Styles that a call gives to articles: which piece is the blog, which the wire report."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.article import Article
    from framing.reading.reject import Reject


def with_styles(
    articles: Sequence[Article],
    rejects: Sequence[Reject],
    styles: Mapping[str, str],
) -> list[Article]:
    """Return the articles with the style given for their id, path or file name, lower case.

    Raises
    ------
    ValueError
        If a key names no article and no rejected file, or a file name that several articles share.
    """
    given: dict[str, str] = {}
    for key, style in styles.items():
        named = _named(key, articles)
        if len(named) > 1:
            ids = ", ".join(article.id for article in named)
            message = f'the style for "{key}" fits {len(named)} articles: give it for one of {ids}'
            raise ValueError(message)
        if not named and not any(_is_file(key, reject.file) for reject in rejects):
            ids = ", ".join(article.id for article in articles) or "none"
            message = (
                f'a style was given for "{key}", which is no article of these; '
                f"give a file name, a path or an id: {ids}"
            )
            raise ValueError(message)
        given.update(dict.fromkeys((article.id for article in named), style))
    return [
        replace(article, style=given.get(article.id, article.style).strip().lower())
        for article in articles
    ]


def _named(key: str, articles: Sequence[Article]) -> list[Article]:
    by_id = [article for article in articles if article.id == key]
    by_path = [article for article in articles if _is_path(key, article.file)]
    return by_id or by_path or [article for article in articles if _is_file(key, article.file)]


def _is_path(key: str, file: str) -> bool:
    return os.path.realpath(key) == os.path.realpath(file)


def _is_file(key: str, file: str) -> bool:
    return _is_path(key, file) or Path(file).name == key
