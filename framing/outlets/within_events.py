"""Within events: how an outlet differs from the others that report the same events.

What a topic brings with it, all who report it share; so differences within events tell more of
the outlet than differences of means, which hold the outlet's mix of topics.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.outlets.estimate import mean

if TYPE_CHECKING:
    from framing.arrays import Floats, Ints
    from framing.outlets.estimate import Estimate


def differences(values: Floats, outlet: Ints, event: Ints) -> tuple[Floats, Ints, Ints]:
    """For each event with two or more outlets: each one's value minus the mean of the others.

    An outlet's value on an event is the mean of its articles on it, so that one which wrote more
    of them weighs no more. ``event`` is below 0 where an article has none.

    Returns
    -------
    tuple
        The differences, and the outlet and the event of each.

    Examples
    --------
    >>> import numpy as np
    >>> found = differences(np.array([3.0, 5.0, 1.0]), np.array([0, 0, 1]), np.array([7, 7, 7]))
    >>> [column.tolist() for column in found]
    [[3.0, -3.0], [0, 1], [7, 7]]
    """
    known = (event >= 0) & (outlet >= 0) & ~np.isnan(values)
    values, outlet, event = values[known], outlet[known], event[known]
    pairs, place = np.unique(np.stack([event, outlet]), axis=1, return_inverse=True)
    place = place.ravel()
    own = np.bincount(place, values) / np.bincount(place)
    _, group = np.unique(pairs[0], return_inverse=True)
    count = np.bincount(group)[group]
    total = np.bincount(group, own)[group]
    shared = count > 1
    others = (total[shared] - own[shared]) / (count[shared] - 1)
    return own[shared] - others, pairs[1][shared], pairs[0][shared]


def mean_difference(differences: Floats) -> Estimate:
    """The mean of an outlet's differences, each event counted once."""
    return mean(differences, np.arange(len(differences)))
