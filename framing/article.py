"""Article: one text and where it came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text, exactly as the reader found it, with its provenance.

    ``text`` is never changed: every offset the toolkit reports counts code points into it. A
    ``title`` that also stands in the text is scored there, once; a title that only stands here
    is scored as the headline, with offsets into the title.

    Everything but ``id`` and ``text`` may be empty, meaning "not known".
    """

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    byline: str = ""
    dateline: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    style: str = ""
    event: str = ""
    file: str = ""
    position: int = 0

    def __post_init__(self) -> None:
        """Refuse what is no text, here rather than deep inside a batch."""
        for name in ("id", "text", "title"):
            value = getattr(self, name)
            if not isinstance(value, str):
                message = (
                    f"Article: found {type(value).__name__} as {name}, expected a string. "
                    'An article without a title has title="".'
                )
                raise TypeError(message)
