"""Source-reliability and framing analysis of news.

``read`` gives articles; ``analyse`` finds their cues and scores; ``score`` gives the scores
alone, ``score_collection`` those of files of any size, into a file; ``compare`` contrasts
articles on one event; ``diff`` tells two versions of one article apart; ``report`` renders
articles or a comparison for people.

Nothing heavy is loaded before it is used.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.analysis import Analysis, analyse, score
    from framing.article import Article
    from framing.comparison import Comparison, compare
    from framing.engines.scoring import score_collection
    from framing.reading import Articles, read
    from framing.versions import Versions, diff
    from reports import report

__all__ = [
    "Analysis",
    "Article",
    "Articles",
    "Comparison",
    "Versions",
    "analyse",
    "compare",
    "diff",
    "read",
    "report",
    "score",
    "score_collection",
]

_HOMES = {
    "Analysis": "framing.analysis",
    "Article": "framing.article",
    "Articles": "framing.reading",
    "Comparison": "framing.comparison",
    "analyse": "framing.analysis",
    "Versions": "framing.versions",
    "compare": "framing.comparison",
    "diff": "framing.versions",
    "read": "framing.reading",
    "report": "reports",
    "score": "framing.analysis",
    "score_collection": "framing.engines.scoring",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 — whatever the module holds under that name
    if name == "__version__":
        return import_module("framing.release").version()
    if name not in _HOMES:
        message = f"module 'framing' has no attribute {name!r}; it has {', '.join(__all__)}"
        raise AttributeError(message)
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])


def _check_neighbours() -> None:
    """Refuse to work with somebody else's package of the same generic name."""
    home = Path(__file__).resolve().parent.parent
    for name in ("features", "reports"):
        spec = find_spec(name)
        found = Path(spec.origin).resolve().parent if spec and spec.origin else None
        if found != home / name:
            message = (
                f'framing needs its own package "{name}" in {home / name}, but Python finds '
                f"{found or 'none'}. Remove or rename that one, or start Python elsewhere."
            )
            raise ImportError(message)


_check_neighbours()
