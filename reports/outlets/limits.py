"""What every profile of outlets says about its own limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.notes import Limit

if TYPE_CHECKING:
    from framing.outlets.profiling import Profiles

SHORT: Final = (
    "Describes the wording of these articles. No ranking: outlets stand in alphabetical order, "
    "and more of something is neither better nor worse. Outlets write about different topics, "
    "which alone makes their means differ."
)

LIMITS: Final = (
    Limit(
        "Topics, not only outlets",
        "An outlet that writes of courts will name more sources than one that writes of sport. "
        "Means hold the mix of topics and genres; only the comparison within events takes the "
        "topic out, and only for the events that several outlets report.",
    ),
    Limit(
        "No ranking, no grade",
        "A measure counts wording. More of it is neither good nor bad, and nothing here says "
        "whether an outlet is reliable, fair or right. Outlets stand in alphabetical order.",
    ),
    Limit(
        "These articles",
        "The intervals say how far chance in the choice of articles could move a mean. They do "
        "not know how the articles came into the collection: a search, a feed or an archive may "
        "have chosen unlike ones from each outlet, and none of that shows in an interval.",
    ),
    Limit(
        "Who wrote it",
        "News agencies, guests and readers write in an outlet's name. Whose words an article has "
        "is not told apart here.",
    ),
    Limit(
        "Many comparisons",
        "One in twenty of the 95 % intervals misses its true value by chance. In a table of "
        "many outlets and measures, some outlets will stand apart by chance alone.",
    ),
    Limit(
        "Where a measure abstained",
        "Articles too short for a measure have no value and are left out of its mean; how many "
        "is told. If short articles are written otherwise, the mean does not know.",
    ),
    Limit(
        "Names of sources",
        "Sources are the same where their names are; a surname alone stands for a person where "
        "few others in the collection bear it. One that is named in two ways may still "
        "count as two, and two people of one name as one.",
    ),
)


def basis(profiles: Profiles) -> str:
    """What the means and their intervals are made of, in a sentence or two."""
    alike = (
        f"Articles of one {profiles.clusters.replace(' or ', ', or of one ')} are taken to be alike"
        if profiles.clusters
        else "Each article is taken as a case of its own"
    )
    return (
        "Each article counts once, however long it is: a mean tells what an article of the outlet "
        f"is like. The intervals are those of 95 %. {alike}."
    )
