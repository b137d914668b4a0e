"""What made a result: the toolkit's version, and hashes of the texts and lexicons."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import features
from framing import attributions, release
from reports.notes import Fingerprint, Provenance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.article import Article


def provenance(articles: Iterable[Article]) -> Provenance:
    """The fingerprints of what the numbers depend on; no time and no path is in them."""
    homes = (Path(features.__file__).parent, Path(attributions.__file__).parent)
    lexicons = [path for home in homes for path in sorted(home.glob("*.tsv"))]
    return Provenance(
        version=release.version(),
        texts=tuple(
            Fingerprint(
                article.id, sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
            )
            for article in articles
        ),
        lexicons=tuple(
            Fingerprint(path.name, sha256(path.read_bytes()).hexdigest()) for path in lexicons
        ),
    )
