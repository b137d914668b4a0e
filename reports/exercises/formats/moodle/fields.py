"""Fields of Moodle XML: most hold a text in an element of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from reports.exercises.formats.markup import html

if TYPE_CHECKING:
    from collections.abc import Iterable


def add(parent: ET.Element, tag: str, value: str) -> ET.Element:
    """A field that holds a value."""
    field = ET.SubElement(parent, tag)
    field.text = value
    return field


def add_text(parent: ET.Element, tag: str, text: str) -> ET.Element:
    """A field that holds a plain text."""
    field = ET.SubElement(parent, tag)
    add(field, "text", text)
    return field


def add_html(
    parent: ET.Element, tag: str, content: str | Iterable[ET.Element], **attributes: str
) -> ET.Element:
    """A field that holds a text in HTML, given as such or as elements."""
    text = content if isinstance(content, str) else html(content)
    field = ET.SubElement(parent, tag, {**attributes, "format": "html"})
    # Moodle puts the address of its files here, even in a text that only speaks of it.
    add(field, "text", text.replace("@@PLUGINFILE@@", "&#64;@PLUGINFILE@@"))
    return field
