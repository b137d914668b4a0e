"""Files: XML documents, and zips that have the same bytes for the same files."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

# Elements in which text and elements stand beside each other.
_FLOWING: Final = frozenset({"p", "li"})

# The first day that a zip can name.
_DATE: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_READABLE: Final = 0o644 << 16


def document(root: ET.Element) -> bytes:
    """An XML document, indented down to where text is."""
    _indent(root, "\n")
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _indent(parent: ET.Element, line_end: str) -> None:
    if not len(parent) or parent.tag in _FLOWING:
        return
    inner = f"{line_end}  "
    parent.text = inner
    for child in parent:
        _indent(child, inner)
        child.tail = inner
    parent[-1].tail = line_end


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of files by their names, in the order of the names."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in sorted(files):
            entry = ZipInfo(name, _DATE)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            archive.writestr(entry, files[name])
    return buffer.getvalue()
