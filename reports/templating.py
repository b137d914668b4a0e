"""What every page is made with: its templates, and the hashes that its security policy names."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reports.visible import visible

if TYPE_CHECKING:
    from pathlib import Path


def environment(templates: Path) -> Environment:
    """The templates of a folder: all text is escaped, and a name that is not given is an error."""
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["visible"] = visible
    return made


def source_hash(source: str) -> str:
    """What names a style or script in a page's security policy, so that no other one runs."""
    return "sha256-" + b64encode(sha256(source.encode()).digest()).decode()
