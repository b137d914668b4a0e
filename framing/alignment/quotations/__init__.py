"""Quotations: the same utterance over several articles, and how its versions differ.

``passages`` are what each article gives of what was said: each sentence in quotation marks, and
the plain contents of its attributions. ``kinship`` says how sure it is that two of them go back to
one utterance, ``matching`` finds the pairs for which that is worth asking, ``gathering`` makes
utterances of them without chaining, and ``relation`` and ``differences`` say how two versions
stand to each other. A quotation that is split by its cue is one passage a part, and the version is
the part that matches best.
"""

from __future__ import annotations

from framing.alignment.quotations.aligning import align

__all__ = ["align"]
