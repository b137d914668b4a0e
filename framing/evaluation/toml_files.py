"""Files in TOML, which hold what people marked by hand."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from framing.evaluation.evaluation import EvaluationError

if TYPE_CHECKING:
    from pathlib import Path


def parsed(path: Path) -> dict[str, Any]:
    """What a file of TOML holds.

    Raises
    ------
    EvaluationError
        If it cannot be read or holds something else.
    """
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}."
    except UnicodeDecodeError:
        message = f"{path.name}: found bytes that are not UTF-8, expected UTF-8."
    except tomllib.TOMLDecodeError as error:
        message = f"{path.name}: found what is no TOML ({error}), expected TOML."
    raise EvaluationError(message)
