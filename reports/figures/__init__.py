"""Figures: articles on each measure, the course of a text, the profile of one article.

Each function gives Matplotlib axes to restyle or to save as any file; ``svg`` makes of them a
picture that stands in a page, follows its colours and says in words what it shows. What an axes
shows is its label (``axes.get_label()``): a sentence or two, made from the data.

Matplotlib and seaborn are loaded with this package; no state of theirs is changed, and
``matplotlib.pyplot`` knows nothing of these figures.
"""

from __future__ import annotations

from reports.figures.contrast import contrast_figure
from reports.figures.course import course_figure
from reports.figures.inline import svg
from reports.figures.profile import profile_figure

__all__ = ["contrast_figure", "course_figure", "profile_figure", "svg"]
