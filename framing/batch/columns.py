"""Columns: what each column of a table of results holds, from the declarations of the features."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from framing.ledger import SCOPE_NAMES
from framing.scoring import default_scorer

if TYPE_CHECKING:
    from framing.ledger import Scope
    from framing.measure import Measure

_OURS: Final = {
    "id": "The article's id, as given; else its file and its position there.",
    "file": "The file that the article was read from.",
    "position": "Which record of the file it is, counted from 1.",
    "title": "Its title, as given or as found in the text.",
    "outlet": "Who published it, as given or as found in the text.",
    "byline": "Who wrote it, as given or as found in the text.",
    "dateline": "Where it was written, as given or as found in the text.",
    "published": "When it was published, as given or as found in the text.",
    "url": "Its address.",
    "language": "Its language, as given.",
    "style": "Its style, as given, such as wire or blog.",
    "event": "The event that it reports, as given.",
    "sha256": "The SHA-256 of its title, a zero byte and its text, in UTF-8: the input of its row.",
    "framing_version": (
        "The toolkit's version, the beginning of a hash over its lexicons, and the version of "
        "Python: rows with the same can be compared."
    ),
    "words": "How many of its words were read; page furniture is not counted.",
    "abstentions": "Why measures have no value: a JSON object, the reason by the measure's name.",
    "duplicate_kind": (
        "exact if an earlier article has the same words in its body, near if it has most runs of "
        "five of them; empty for the first of its kind."
    ),
    "duplicate_of": "The id of that earlier article.",
    "duplicate_of_file": "The file of that earlier article.",
    "duplicate_of_position": "The position of that earlier article in its file.",
    "duplicate_similarity": "Which part of their runs of five words the two share, estimated.",
}
_CUES: Final = {
    "zone": "Where the cue stands: headline, heading or body.",
    "voice": "Whose words it is among: author or quoted.",
    "feature": "The feature that looks for it.",
    "family": "Its family within the feature.",
    "start": "Where it begins, in code points of the article's field.",
    "end": "Where it ends, in code points of the article's field.",
    "text": "The words themselves.",
    "weight": "What it adds to the feature's measure.",
    "entry": "The lexicon entry or rule that found it.",
    "sentence": "Its sentence, counted from 0 within the article.",
    "field": "What start and end count into: text or title.",
}
_RANGES: Final = {
    **dict.fromkeys(("position", "words", "start", "end", "sentence"), (0, math.inf)),
    "duplicate_similarity": (0, 1),
}
_TYPES: Final = (
    (pa.types.is_integer, "integer"),
    (pa.types.is_boolean, "boolean"),
    (pa.types.is_floating, "number"),
)


def described(schema: pa.Schema, *, cues: bool = False) -> list[dict[str, Any]]:
    """A field of a Table Schema for each column: name, type, meaning, unit and range."""
    known = _OURS | _CUES if cues else _OURS
    measured = {} if cues else _measured()
    found = []
    for field in schema:
        kind = next((name for is_kind, name in _TYPES if is_kind(field.type)), "string")
        about = measured.get(field.name)
        if about is None:
            text = known.get(field.name, "A field of the input, as it stood there.")
            about = {"description": text} | _constraints(*_RANGES.get(field.name, (None, None)))
        found.append({"name": field.name, "type": kind} | about)
    return found


def _measured() -> dict[str, dict[str, Any]]:
    """What the columns of all measures hold."""
    scorer = default_scorer()
    return {
        name: about
        for measure, scope in scorer.measures
        for name, about in _of_measure(measure, scope).items()
    }


def _of_measure(measure: Measure, scope: Scope) -> dict[str, dict[str, Any]]:
    column = measure.column(scope)
    unit = {"unit": measure.unit} | _constraints(*measure.possible)
    title = measure.label[0].upper() + measure.label[1:]
    without = f" There is none: {measure.no_interval}." if measure.no_interval else ""
    value = (
        f"{title}, in {SCOPE_NAMES[scope]}. Formula: {measure.formula}. Higher means "
        f"{measure.higher}."
    )
    return {
        column: {"title": title, "description": value} | unit,
        f"{column}_low": {
            "description": f"The lower end of the 95 % interval of {column}.{without}"
        }
        | unit,
        f"{column}_high": {
            "description": f"The upper end of the 95 % interval of {column}.{without}"
        }
        | unit,
        f"{column}_n": {
            "description": f"How many sentences {column} rests on.",
            "unit": "sentences",
        }
        | _constraints(0, math.inf),
    }


def _constraints(low: float | None, high: float | None) -> dict[str, Any]:
    ends = {"minimum": low, "maximum": high}
    given = {name: end for name, end in ends.items() if end is not None and math.isfinite(end)}
    return {"constraints": given} if given else {}
