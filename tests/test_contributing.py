"""The worked example in CONTRIBUTING.md adds a feature to a copy of the project, and it works."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def example_files():
    """The files that the page shows, by the name that stands before each block."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    block = re.compile(r"^`([\w/.]+)`[^\n]*\n\n?```\w+\n(.*?)```", re.MULTILINE | re.DOTALL)
    return dict(block.findall(page))


@pytest.fixture
def project(tmp_path):
    for folder in ("framing", "features", "reports"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    shutil.copytree(ROOT / "tests" / "cases", tmp_path / "tests" / "cases")
    for name in ("tests/test_features.py", "tests/test_lexicons.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    for name, text in example_files().items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    registry = tmp_path / "features" / "__init__.py"
    source = registry.read_text(encoding="utf-8")
    source = source.replace("    certainty,\n", "    certainty,\n    concession,\n")
    source = source.replace(
        "    readability.FEATURE,\n", "    readability.FEATURE,\n    concession.FEATURE,\n"
    )
    registry.write_text(source, encoding="utf-8")
    return tmp_path


def run(project, *arguments):
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=project,
        env={"PYTHONPATH": str(project), "PATH": "", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_page_shows_three_files():
    assert sorted(example_files()) == [
        "features/concession.py",
        "features/concession.tsv",
        "tests/cases/concession.json",
    ]


def test_the_example_passes_the_contract_tests(project):
    tests = ["-m", "pytest", "-q", "-k", "concession", "-p", "no:cacheprovider"]
    result = run(project, *tests, "tests/test_features.py", "tests/test_lexicons.py")
    assert result.returncode == 0, result.stdout
    assert " passed" in result.stdout


def test_the_example_reaches_command_line_and_tables(project):
    listed = run(project, "-m", "framing.cli", "features")
    assert "concession, concession_quoted, concession_headline (per 100 words)" in listed.stdout
    code = "import framing; print(list(framing.analyse('Although it rained, we met.').cues.entry))"
    assert run(project, "-c", code).stdout.strip() == "['although']"
