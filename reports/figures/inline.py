"""A figure as SVG that stands in a page: small, without style sheet, the same bytes each time."""

from __future__ import annotations

import re
import warnings
from hashlib import sha256
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import numpy as np

from reports.figures import style
from reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

FONTS: Final = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
SVG: Final = "http://www.w3.org/2000/svg"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_NUMBER: Final = re.compile(r"-?\d+\.\d+")
_REFERENCE: Final = re.compile(r"#([A-Za-z][\w.-]*)")
_TURNED_BY_NOTHING: Final = re.compile(r"rotate\(-?0 ")
# What the renderer says although it is the default, or the root says once for all.
_NEEDLESS: Final = {
    ("stroke-linejoin", "round"),
    ("stroke-linecap", "butt"),
    ("text-anchor", "start"),
    ("opacity", "1"),
}
# What a group hands down to what is in it.
_INHERITED: Final = frozenset(
    {
        "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-linecap",
        "stroke-linejoin", "stroke-dasharray", "font-size", "font-weight", "text-anchor",
    }
)  # fmt: skip
_NUMERIC: Final = frozenset({"d", "x", "y", "width", "height", "transform", "points"})


def svg(axes: Axes | Sequence[Axes] | NDArray[np.object_], *, prefix: str = "") -> str:
    """The figure of ``axes`` as an SVG element to stand in an HTML page.

    Colours of the figures' own are custom properties of the page (``--ink``, ``--paper`` and so
    on) that fall back on the light ones, texts are text, and nothing is asked of any place. The
    title is the figure's label, the description those of its axes.

    Parameters
    ----------
    axes
        One or several axes of one figure; all of it is drawn.
    prefix
        What its ids begin with; by default it is made from the content.

    Raises
    ------
    ValueError
        If the axes belong to several figures, or there are none.
    """
    figure = _figure(axes)
    root = _compact(_drawn(figure))
    title, description = _alternative(figure)
    content = ET.tostring(root, encoding="unicode")
    prefix = prefix or "f" + sha256(f"{content}\0{title}\0{description}".encode()).hexdigest()[:8]
    _prefix_ids(root, prefix)
    _add_alternative(root, prefix, title, description)
    return ET.tostring(root, encoding="unicode")


def _figure(axes: Axes | Sequence[Axes] | NDArray[np.object_]) -> Figure:
    found: list[Axes] = list(np.ravel(np.array(axes, dtype=object)))
    figures = list(dict.fromkeys(one.get_figure(root=True) for one in found))
    if len(figures) != 1 or figures[0] is None:
        message = (
            f"Found axes of {len(figures)} figures, expected those of one: an SVG shows one "
            "figure. Call svg for each."
        )
        raise ValueError(message)
    return figures[0]


def _alternative(figure: Figure) -> tuple[str, str]:
    """Title and description: what the figure and its axes have as labels."""
    parts = [str(axes.get_label()) for axes in figure.axes]
    titles = [axes.get_title("left") or axes.get_title() for axes in figure.axes]
    title = str(figure.get_label()) or ", ".join(title for title in titles if title) or "Figure"
    return visible(title), visible(" ".join(part for part in parts if part))


def _drawn(figure: Figure) -> ET.Element:
    """The figure as Matplotlib's own SVG, without background, date and names of programs."""
    target = BytesIO()
    nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
    with style.house_style(), warnings.catch_warnings():
        # The page's own fonts write the text; the bundled one is only asked for its width.
        warnings.filterwarnings("ignore", message=r"Glyph \d+ .* missing from font")
        figure.savefig(target, format="svg", facecolor="none", metadata=nothing)
    return ET.fromstring(target.getvalue())  # noqa: S314 — made a moment ago, by the line above


def _compact(root: ET.Element) -> ET.Element:
    """The same picture in plain SVG: no style sheet, no style attributes, no needless groups."""
    colors = {value: f"var(--{name}, {value})" for name, value in style.ROLES.items()}
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        element.tail = None
        if element.tag != "text":
            element.text = None
        _plain_attributes(element, colors)
    _prune(root)
    across, down = root.get("viewBox", "0 0 0 0").split()[2:]
    root.attrib = {
        "xmlns": SVG,
        "class": "figure",
        "viewBox": f"0 0 {across} {down}",
        "width": across,
        "height": down,
        "stroke-linejoin": "round",
        "font-family": FONTS,
        "role": "img",
    }
    return root


def _plain_attributes(element: ET.Element, colors: dict[str, str]) -> None:
    """Each declaration of the style as an attribute, which a page's policy lets through."""
    given = dict(element.attrib)
    link = given.pop(_LINK, "")
    declared = (part.partition(":") for part in given.pop("style", "").split(";") if part.strip())
    given |= {name.strip(): value.strip() for name, _, value in declared}
    given.pop("font-family", None)
    if link:
        given["href"] = link
    if _TURNED_BY_NOTHING.match(given.get("transform", "")):
        del given["transform"]
    element.attrib = {
        name: colors.get(value, _rounded(value) if name in _NUMERIC else value)
        for name, value in given.items()
        if (name, value) not in _NEEDLESS
    }


def _rounded(numbers: str) -> str:
    """Hundredths of a pixel are enough, and the same on every machine."""

    def shorter(found: re.Match[str]) -> str:
        text = f"{float(found.group()):.2f}".rstrip("0").rstrip(".")
        return "0" if text == "-0" else text

    return _NUMBER.sub(shorter, " ".join(numbers.split()))


def _prune(root: ET.Element) -> None:
    """Without what cannot be seen, ids that nothing refers to, and groups that do nothing."""
    used = set(_references(root))
    for element in root.iter():
        if element.get("id") not in used:
            element.attrib.pop("id", None)
    definitions = ET.Element("defs")
    _prune_children(root, definitions)
    if len(definitions):
        root.insert(0, definitions)
    _gather(root)


def _prune_children(parent: ET.Element, definitions: ET.Element) -> None:
    """All that is defined moves to one place, which leaves neighbours side by side."""
    kept: list[ET.Element] = []
    for child in parent:
        if child.tag in {"metadata", "style"}:
            continue
        _prune_children(child, definitions)
        if child.tag == "defs":
            definitions.extend(child)
        elif _is_unseen(child):
            continue
        elif child.tag == "g" and not child.attrib:
            kept.extend(child)
        else:
            kept.append(child)
    parent[:] = kept


def _gather(parent: ET.Element) -> None:
    """Neighbours that look alike in one group that says so once."""
    kept: list[ET.Element] = []
    for look, run in groupby(parent, key=_look):
        children = list(run)
        if not look or len(children) == 1:
            kept.extend(children)
            continue
        group = ET.Element("g", dict(look))
        for child in children:
            child.attrib = {k: v for k, v in child.attrib.items() if k not in _INHERITED}
        group.extend(children)
        kept.append(group)
    parent[:] = kept


def _look(element: ET.Element) -> tuple[tuple[str, str], ...]:
    if element.tag not in {"path", "use", "text"}:
        return ()
    return tuple((name, value) for name, value in element.attrib.items() if name in _INHERITED)


def _is_unseen(element: ET.Element) -> bool:
    if element.tag in {"g", "defs", "clipPath"}:
        return not len(element)
    if element.tag != "path" or "id" in element.attrib:
        return False
    return element.get("fill") == "none" and "stroke" not in element.attrib


def _references(root: ET.Element) -> Iterator[str]:
    for element in root.iter():
        for name, value in element.attrib.items():
            if _refers(name, value):
                yield from _REFERENCE.findall(value)


def _refers(name: str, value: str) -> bool:
    """Whether an attribute names an element; a colour begins with the same sign."""
    return name == "href" or value.startswith("url(")


def _prefix_ids(root: ET.Element, prefix: str) -> None:
    """The ids counted and prefixed, so that several figures may stand in one page."""
    ids = [element.get("id", "") for element in root.iter() if "id" in element.attrib]
    new = {old: f"{prefix}-{place}" for place, old in enumerate(ids, start=1)}
    for element in root.iter():
        for name, value in element.attrib.items():
            if name == "id":
                element.set(name, new[value])
            elif _refers(name, value):
                element.set(name, _REFERENCE.sub(lambda found: f"#{new[found[1]]}", value))


def _add_alternative(root: ET.Element, prefix: str, title: str, description: str) -> None:
    """The texts that stand for the picture, as its first children."""
    parts = [("title", "aria-labelledby", title), ("desc", "aria-describedby", description)]
    for place, (tag, reference, text) in enumerate(part for part in parts if part[2]):
        element = ET.Element(tag, id=f"{prefix}-{tag}")
        element.text = text
        root.insert(place, element)
        root.set(reference, f"{prefix}-{tag}")
