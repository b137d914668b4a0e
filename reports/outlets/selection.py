"""Selection: which outlets and measures of the profiles are shown to people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.ledger import Scope
from framing.outlets.scores import MEASURES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.ledger import Scope as ScopeType
    from framing.measure import Measure
    from framing.outlets.profile import Profile
    from framing.outlets.profiling import Outlet, Profiles
    from framing.outlets.sourcing import Sourcing

LEADING: Final = tuple(
    column
    for column, (measure, scope) in MEASURES.items()
    if scope is Scope.AUTHOR and not measure.part_of
)
"""The measures that are shown unless others are asked for: whole ones, of the author's words."""


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One measure, and the profiles of the outlets that are shown."""

    column: str
    measure: Measure
    scope: ScopeType
    profiles: tuple[Profile, ...]

    @property
    def any_difference(self) -> bool:
        """Whether an outlet can be compared within events."""
        return any(profile.difference for profile in self.profiles)


@dataclass(frozen=True, slots=True)
class Selection:
    """The outlets with enough articles, or those asked for, and some measures of them."""

    profiles: Profiles
    columns: tuple[str, ...]
    places: tuple[int, ...]

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        """The outlets that are shown, in alphabetical order."""
        return tuple(self.profiles.outlets[place] for place in self.places)

    @property
    def few(self) -> tuple[Outlet, ...]:
        """The outlets with too few articles."""
        least = self.profiles.least.articles
        return tuple(one for one in self.profiles.outlets if one.articles < least)

    @property
    def sourcing(self) -> tuple[Sourcing, ...]:
        """Whom the outlets hear; empty if that is not known."""
        return tuple(self.profiles.sourcing[place] for place in self.places[: self._heard])

    def measures(self) -> Iterator[MeasureView]:
        """The measures that are shown, one after the other."""
        for column in self.columns:
            found = self.profiles.profiles[column]
            shown = tuple(found[place] for place in self.places)
            yield MeasureView(column, *MEASURES[column], shown)

    @property
    def _heard(self) -> int:
        return len(self.places) if self.profiles.sourcing else 0


def select(
    profiles: Profiles, *, outlets: Sequence[str] = (), measures: Sequence[str] = ()
) -> Selection:
    """What to show; by default the outlets with enough articles, and the leading measures.

    Raises
    ------
    KeyError
        If there is no such outlet or measure; the message lists some that there are.
    """
    known = [outlet.name for outlet in profiles.outlets]
    for name in outlets:
        _check(name, known, "outlet")
    for name in measures:
        _check(name, list(profiles.profiles), "measure")
    least = profiles.least.articles
    places = [
        place
        for place, outlet in enumerate(profiles.outlets)
        if (outlet.name in outlets if outlets else outlet.articles >= least)
    ]
    columns = measures or [column for column in LEADING if column in profiles.profiles]
    return Selection(profiles, tuple(dict.fromkeys(columns)), tuple(places))


def _check(name: str, known: list[str], what: str) -> None:
    if name not in known:
        shown = ", ".join(known[:8]) + (" and others" if len(known) > 8 else "")  # noqa: PLR2004 — as many as are shown
        message = f'there is no {what} "{name}"; there are {shown}.'
        raise KeyError(message)
