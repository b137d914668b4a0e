"""Print one of the README's set-up commands: the first makes a report, the second runs the tests.

Usage: python docs/readme_commands.py 1|2
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"


def commands() -> list[str]:
    """The lines of the README that make a virtual environment."""
    return re.findall(r"^(python3 -m venv .+)$", README.read_text(encoding="utf-8"), re.MULTILINE)


if __name__ == "__main__":
    print(commands()[int(sys.argv[1]) - 1])
