"""How far our measures agree with what people, or sources, said of the same texts.

One file per task; ``TASKS`` lists them. The data stay with whoever has them: a task states the
form of file that it reads.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Final

import framing
from framing.evaluation import clickbait, hedging, loaded, sentiment
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

TASKS: Final[dict[str, Task]] = {
    task.name: task for task in (hedging.TASK, sentiment.TASK, clickbait.TASK, loaded.TASK)
}


def evaluate(task: Task, path: Path | str) -> Evaluation:
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
        sha256=sha256(path.read_bytes()).hexdigest(),
        count=len(data.texts),
        left_out=data.left_out,
        measured=task.measure(data),
        version=framing.__version__,
        source=task.source(),
    )
