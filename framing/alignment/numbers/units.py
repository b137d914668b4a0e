"""Units of measure: the dimension each belongs to, and how many base units it holds."""

from __future__ import annotations

from typing import Final, NamedTuple


class Unit(NamedTuple):
    """A unit of measure; ``factor`` is how many of the dimension's base units it holds."""

    dimension: str
    factor: float
    label: str


def _units() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for dimension, rows in _FORMS.items():
        for label, factor, *others in rows:
            unit = Unit(dimension, factor, label)
            for form in (label, f"{label}s", *others):
                table[form] = unit
    return table


_FORMS: Final[dict[str, tuple[tuple[str, float, *tuple[str, ...]], ...]]] = {
    # Days; a month and a year are their means.
    "duration": (
        ("second", 1 / 86_400),
        ("minute", 1 / 1_440, "min", "mins"),
        ("hour", 1 / 24, "hr", "hrs"),
        ("day", 1.0),
        ("week", 7.0),
        ("month", 30.44),
        ("year", 365.25),
        ("decade", 3652.5),
    ),
    "percent": (("percent", 1.0, "per cent", "%", "pct"),),
    "points": (("percentage point", 1.0, "percentage-point", "basis point"),),
    "length": (
        ("mile", 1_609.3),
        ("kilometer", 1_000.0, "kilometre", "kilometres", "km"),
        ("meter", 1.0, "metre", "metres"),
        ("foot", 0.3048, "feet"),
        ("inch", 0.0254, "inches"),
        ("yard", 0.9144),
    ),
    "speed": (("mph", 0.447, "miles per hour", "miles an hour"), ("kph", 0.2778, "km/h")),
    "area": (
        ("acre", 4_047.0),
        ("hectare", 10_000.0),
        ("square mile", 2_590_000.0),
        ("square foot", 0.0929, "square feet"),
    ),
    "weight": (
        ("pound", 0.4536),
        ("kilogram", 1.0, "kilo", "kg"),
        ("ton", 907.2),
        ("tonne", 1_000.0, "metric ton", "metric tons"),
        ("ounce", 0.02835),
    ),
    "temperature": (("degree", 1.0, "degrees celsius", "degrees fahrenheit"),),
    "money usd": (("dollar", 1.0, "US dollars", "U.S. dollars"), ("cent", 0.01)),
    "money eur": (("euro", 1.0),),
    "money gbp": (("pound sterling", 1.0, "pounds sterling"),),
    "money yen": (("yen", 1.0),),
    "money yuan": (("yuan", 1.0),),
    "money won": (("won", 1.0),),
    "vote": (("vote", 1.0),),
    "barrel": (("barrel", 1.0),),
}
UNITS: Final = _units()
CURRENCIES: Final = {
    "$": "money usd",
    "us$": "money usd",
    "€": "money eur",
    "£": "money gbp",
    "¥": "money yen",
}
SYMBOLS: Final = {
    "money usd": "dollars",
    "money eur": "euros",
    "money gbp": "pounds sterling",
    "money yen": "yen",
}
PEOPLE: Final = frozenset(
    """
    people person persons men man women woman children child dead killed wounded injured deaths
    death fatalities fatality victims victim casualties injuries civilians others hostages survivors
    demonstrators protesters protestors migrants refugees inmates prisoners students passengers
    arrests arrested detained missing residents infected patients americans pupils kids teenagers
    youths workers employees
    """.split()
)
"""Nouns for people and what happened to them, which texts change for each other."""
ANYBODY: Final = frozenset(
    "people person persons victims victim casualties others americans".split()
)
"""Those of them that say nothing on who it was."""
STATES: Final = {
    **dict.fromkeys(
        "killed kill kills dead died deaths death fatalities fatality toll".split(), "kill"
    ),
    **dict.fromkeys(
        "wounded injured injuries hurt injuring wounding hospitalized".split(), "wound"
    ),
    **dict.fromkeys("arrested arrests arrest detained arresting".split(), "arrest"),
    **dict.fromkeys("missing".split(), "missing"),
    **dict.fromkeys("infected infections cases tested".split(), "infected"),
    **dict.fromkeys("unemployed jobless unemployment".split(), "unemployed"),
    "recovered": "recovered",
    "rescued": "rescued",
}
"""What befell the people counted: two different states are two different counts."""
