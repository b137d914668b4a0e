"""The public module: what it offers, and that nothing heavy is loaded before it is used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import framing

HEAVY = {
    "numpy", "pandas", "pyarrow", "sklearn", "seaborn", "matplotlib", "textstat", "vaderSentiment",
    "jinja2", "rich", "scipy",
}  # fmt: skip


def python(code, folder=None):
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    "code",
    [
        "import framing",
        "import framing.cli",
        "from framing.cli import main\nmain(['--help'], standalone_mode=False)",
        "from framing.cli import main\nmain(['compare', '--help'], standalone_mode=False)",
        "import framing; framing.Article(id='a', text='b')",
    ],
)
def test_nothing_heavy_is_loaded(code):
    result = python(f"{code}\nimport sys; print('LOADED', *sorted(sys.modules))")
    loaded = set(result.stdout.split("LOADED", 1)[1].split())
    assert loaded & HEAVY == set()


def test_every_public_name_is_there():
    for name in framing.__all__:
        assert getattr(framing, name) is not None
    assert set(framing.__all__) <= set(dir(framing))
    assert framing.__version__


def test_an_unknown_name_lists_those_there_are():
    with pytest.raises(AttributeError, match="no attribute 'analyze'; it has Analysis, Article"):
        framing.analyze  # noqa: B018 — looking it up is the test


def test_a_foreign_package_of_the_same_name_is_refused(tmp_path):
    intruder = tmp_path / "features"
    intruder.mkdir()
    (intruder / "__init__.py").write_text("", encoding="utf-8")
    root = Path(framing.__file__).parents[1]
    result = python(
        f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {str(root)!r}]; import framing"
    )
    assert result.returncode == 1
    assert 'ImportError: framing needs its own package "features" in' in result.stderr
    assert str(intruder) in result.stderr
