"""Where a word that is loaded as a rule is plain, denied, only supposed or somebody else's view."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reports.exercises.finding.word_lists import alternatives

if TYPE_CHECKING:
    from reports.exercises.texts import Cue, Sentence

# Right before a word by which the sentence says what something is.
IS: Final = re.compile(
    r"\b(?<!what )(?:is|are|was|were|be|been|(?:it|that|this|he|she)[’']s|looks?|remains?|becomes?"
    r"|become)"
    r"(?: (?:a|an|the|as|so|too|just|simply|quite|very|truly|more|most|rather|plainly|an|nothing|"
    r"one of|short of|in fact,|altogether|especially|particularly|downright|utterly))*\W*$",
    re.IGNORECASE,
)
# Families of words for what somebody does; the others say how somebody finds it, and before them
# the sentence may tell who does.
_DEEDS: Final = frozenset({"conflict"})
_VIEW: Final = re.compile(
    rf"\b(?:{alternatives('views')})\b|\bas (?:an?|the) $",
    re.IGNORECASE,
)
# Where arms or a storm are at hand, what sounds like a fight may be one, and strong words plain.
_FORCE: Final = re.compile(
    rf"\b(?:{alternatives('force')})\b",
    re.IGNORECASE,
)
# What stands on a stage, and what winners have.
_PLAIN: Final = re.compile(
    r"(?:dramatic (?:reading|arts?|series|roles?|film|actor|actress|irony|license|works?)"
    r"|bragging rights|body slam\w*|\bto utter)\b"
)
# Behind a word on "-ing" that has an object, and before one that is denied.
_SOMEBODY: Final = re.compile(
    r" (?!(?:to|in|for|that|because|and|but|as|when|if|by|about|on|at|of|from|with|or)\b)[A-Za-z]"
)
_OBJECT: Final = re.compile(r" (?:the|an?|its|their|his|her|our|[A-Z][\w.]*(?! [a-z]+s?\b))\b")
_DENIED: Final = re.compile(
    r"(?:\b(?:not|neither|nor|never|no|without|hardly)|n[’']t)\b(?: [\w’'-]+){0,3} $", re.IGNORECASE
)
# Behind words that somebody says, and behind blows that hit a thing.
_TOLD: Final = re.compile(
    r"[^,“\"]*, (?:[\w.’'-]+ ){1,4}(?:said|says?|argued?|argues|believed?|believes)\b"
)
_WANTED: Final = re.compile(r"[^.]*\bcritics (?:want|would|like)\b")
_HITS: Final = re.compile(r" (?:\w+ly )?(?:into|onto|through|shut)\b")
# What only could be so is no judgement on what is.
_SUPPOSED: Final = re.compile(
    r"\b(?:could|would|might|may|can) (?:also |well )?(?:be|prove|have been) (?:an? )?$"
)


def is_plain(cue: Cue, sentence: Sentence) -> bool:
    """Whether the words around a loaded word make it doubtful that the writer judges by it."""
    words = sentence.span.text
    start, end = cue.span.start - sentence.span.start, cue.span.end - sentence.span.start
    before, word, behind = words[:start], words[start:end].lower(), words[end:]
    return (
        _is_view(cue.family, before, behind)
        or (cue.family != "mind_reading" and _FORCE.search(words) is not None)
        or (cue.family not in _DEEDS and word.endswith("ing") and _is_verb(before, behind))
        or _compares(cue.family, before, behind)
        or _DENIED.search(before) is not None
        or _SUPPOSED.search(before) is not None
        or (cue.family in _DEEDS and _HITS.match(behind) is not None)
        or _PLAIN.search(f"{before[-5:].lower()}{word}{behind}") is not None
    )


def _is_view(family: str, before: str, behind: str) -> bool:
    """Whether the sentence tells who finds it so, before the word or behind it."""
    told = _TOLD.match(behind) is not None or _WANTED.match(behind) is not None
    return told or (family not in _DEEDS and _VIEW.search(before) is not None)


def _is_verb(before: str, behind: str) -> bool:
    """Whether a word on "-ing" tells what something does to somebody, and does not judge it."""
    does = IS.search(before) is not None and _SOMEBODY.match(behind) is not None
    return does or before.endswith(", ") or _OBJECT.match(behind) is not None


def _compares(family: str, before: str, behind: str) -> bool:
    """Whether it is told of which of two things it is more true."""
    return before.endswith(("more ", "less ")) and (family == "intensity" or " than " in behind)
