"""How far our measures agree with what people, or sources, said of the same texts.

One file per task; ``TASKS`` lists them. The data stay with whoever has them: a task states the
form of file that it reads.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from framing import release
from framing.evaluation import (
    attribution,
    clickbait,
    comparison,
    events,
    hedging,
    loaded,
    pack,
    sentiment,
)
from framing.evaluation.evaluation import (
    Evaluation,
    EvaluationError,
    Figure,
    Measured,
    Published,
    Task,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    events.TASK,
    pack.TASK,
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
        sha256=_hash(path, task.holds),
        count=len(data.texts),
        left_out=data.left_out,
        measured=task.measure(data),
        version=release.version(),
        source=task.source(),
    )


def _hash(path: Path, holds: Iterable[str]) -> str:
    """The hash of a file, or of the data in a folder in the order of their names."""
    within = {file for pattern in holds for file in path.glob(pattern)}
    files = sorted(within) if path.is_dir() else [path]
    found = sha256()
    for file in files:
        found.update(file.read_bytes())
    return found.hexdigest()
