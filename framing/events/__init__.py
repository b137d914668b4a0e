"""Events: which articles report the same one, and by what that is told.

``terms`` makes a sparse matrix of names, numbers, dates and words, weighted by how rare they are in
the articles and in news at large (``rarity``); ``closeness`` tells how much more two articles have
in common than their surroundings; ``linking`` puts those together that are close on average;
``wording`` says why.
"""

from framing.events.event import Event
from framing.events.grouping import group

__all__ = ["Event", "group"]
