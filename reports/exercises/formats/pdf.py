"""PDF that screen readers can use: the printed worksheet and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises.formats.worksheet.rendering import printed
from reports.exercises.formats.worksheet.sheet import unmarkable

try:
    from weasyprint import CSS, HTML
except OSError as error:
    message = f"WeasyPrint is there, but not the library Pango that it draws with ({error})"
    raise ImportError(message) from error

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet, Item


# As wide as A4 and as high as Letter, so that it prints on both without being scaled.
_PAPER: Final = "@page { size: 210mm 279.4mm }"


def refusal(item: Item) -> str:
    """Why pupils could not answer the item on paper."""
    return unmarkable(item)


def write(exercises: ExerciseSet) -> bytes:
    """The document; its bytes depend on the fonts of the machine too."""
    document = HTML(string=printed(exercises)).write_pdf(
        pdf_variant="pdf/ua-1", stylesheets=[CSS(string=_PAPER)]
    )
    return bytes(document)
