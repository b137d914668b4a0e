"""How far our measures agree with what people, or sources, said of the same texts.

One file per task; ``TASKS`` lists them. The data stay with whoever has them: a task states the
form of file that it reads.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import framing
from framing.evaluation import attribution, clickbait, comparison, hedging, loaded, sentiment
from framing.evaluation.evaluation import (
    Evaluation,
    EvaluationError,
    Figure,
    Measured,
    Published,
    Task,
)

__all__ = [
    "TASKS",
    "Evaluation",
    "EvaluationError",
    "Figure",
    "Measured",
    "Published",
    "Task",
    "evaluate",
]

_ALL: Final[tuple[Task[Any], ...]] = (
    hedging.TASK,
    sentiment.TASK,
    clickbait.TASK,
    loaded.TASK,
    attribution.TASK,
    comparison.TASK,
)
TASKS: Final = {task.name: task for task in _ALL}


def evaluate(task: Task[Any], path: Path | str) -> Evaluation:
    """The task done on the labelled data in a file.

    Raises
    ------
    EvaluationError
        If the file cannot be read or does not keep to the task's form.
    """
    path = Path(path)
    data = task.read(path)
    return Evaluation(
        task=task,
        file=path.name,
        sha256=_hash(path),
        count=len(data.texts),
        left_out=data.left_out,
        measured=task.measure(data),
        version=framing.__version__,
        source=task.source(),
    )


def _hash(path: Path) -> str:
    """The hash of a file, or of the files of a folder in the order of their names."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    found = sha256()
    for file in files:
        found.update(file.read_bytes())
    return found.hexdigest()
