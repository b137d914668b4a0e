"""H5P: a Question Set whose questions score themselves, for platforms that play H5P.

The package has content alone. The code that plays it belongs to the platform, which must have the
content type Question Set; its editor brings the others with it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from reports.exercises.formats import naming
from reports.exercises.formats.characters import line, shortened
from reports.exercises.formats.files import zipped
from reports.exercises.formats.h5p import labels
from reports.exercises.formats.h5p.libraries import QUESTION_SET
from reports.exercises.formats.h5p.questions import fitting, question
from reports.exercises.formats.h5p.writing import paragraph, plain
from reports.exercises.formats.proofs import credits_of
from reports.visible import encodable

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet, Item

_TITLE: Final = 255
_NOTE: Final = 5000
_PASS: Final = 50  # per cent; the platform asks for a figure


def refusal(item: Item) -> str:
    """Why H5P cannot ask an item; empty if it can."""
    return fitting(item)


def write(exercises: ExerciseSet) -> bytes:
    """The package."""
    return zipped(
        {
            "h5p.json": _json(_about(exercises)),
            "content/content.json": _json(_content(exercises)),
        }
    )


def _about(exercises: ExerciseSet) -> dict[str, Any]:
    sources = "; ".join(line(source.credit) for source in exercises.sources)
    return {
        "title": shortened(naming.full_title(exercises), _TITLE),
        "language": "en",
        "defaultLanguage": "en",
        "mainLibrary": QUESTION_SET.name,
        "embedTypes": ["iframe"],
        "license": "U",
        "licenseExtras": shortened(f"Excerpts from: {sources}", _NOTE),
        "authorComments": naming.note(exercises),
        # The questions' own libraries are found by the platform: fewer versions are pinned so.
        "preloadedDependencies": [QUESTION_SET.dependency],
    }


def _content(exercises: ExerciseSet) -> dict[str, Any]:
    credits_ = credits_of(exercises)
    sources = "".join(paragraph(source.credit) for source in exercises.sources)
    opening = paragraph("Read closely, and answer. The passages are from:")
    return {
        "introPage": {
            "showIntroPage": True,
            "title": plain(naming.full_title(exercises)),
            "introduction": opening + sources,
            "startButtonText": "Start",
        },
        "progressType": "dots",
        "passPercentage": _PASS,
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "questions": [
            question(item, naming.title(item, number), credits_)
            for number, item in enumerate(exercises.items, start=1)
            if not refusal(item)
        ],
        "endGame": labels.END,
        "override": {"checkButton": True},
        "texts": labels.SET,
    }


def _json(value: dict[str, Any]) -> bytes:
    return encodable(json.dumps(value, ensure_ascii=False)).encode()
