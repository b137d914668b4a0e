"""Google Forms: a script that builds the quiz in the teacher's own account.

Forms reads no file of questions. The script is pasted at script.google.com and run once; it says
where the new form lies. Forms gives the points of a question for all of its right answers together.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reports.exercises.formats import naming
from reports.exercises.formats.characters import line, visible
from reports.exercises.formats.forms.questions import fitting, questions, shown
from reports.exercises.formats.proofs import credits_of

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet, Item

_BUILDER: Final = Path(__file__).with_name("templates") / "builder.gs"
# They end a line in older readers of scripts.
_LINE_ENDS: Final = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029"})


def refusal(item: Item) -> str:
    """Why Forms cannot ask an item; empty if it can."""
    return fitting(item)


def write(exercises: ExerciseSet) -> bytes:
    """The script in UTF-8."""
    value = {
        "title": line(naming.full_title(exercises)),
        "description": "Read closely, and answer. The sources stand at the end.",
        "sections": _sections(exercises),
        "sources": "\n".join(line(source.credit) for source in exercises.sources),
    }
    quiz = json.dumps(value, ensure_ascii=False, indent=1).translate(_LINE_ENDS)
    # A comment ends at any end of line, so that the title may have none.
    title = " ".join(visible(naming.full_title(exercises)).split())
    head = f"// {title}\n// {naming.note(exercises)}\n"
    return f"{head}{_BUILDER.read_text(encoding='utf-8')}\nconst QUIZ = {quiz};\n".encode()


def _sections(exercises: ExerciseSet) -> list[dict[str, Any]]:
    credits_ = credits_of(exercises)
    return [
        {
            "id": item.id,
            "title": naming.title(item, number),
            "text": visible("\n\n".join(shown(item))),
            "questions": questions(item, credits_),
        }
        for number, item in enumerate(exercises.items, start=1)
        if not refusal(item)
    ]
