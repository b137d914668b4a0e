"""A sentence without those who report it: "Lee's office said", "according to officials".

Who says a thing, and with which verb, is told apart from what is said; two articles tell the same
whether they have it from the office or from its spokesperson. Verbs that say more than that
something was said ("agreed", "invited", "emphasized") stay: they are what is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.alignment.terms import WORD
from framing.attributions import classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.places import Stretch
    from framing.alignment.sides import Attribution
    from framing.alignment.statements.words import Word

_SAYING: Final = frozenset(
    "say says said saying tell tells told telling add adds added adding note notes noted noting "
    "state states stated stating report reports reported reporting reportedly according explain "
    "explains explained explaining remark remarks remarked remarking write writes wrote writing "
    "post posts posted posting tweet tweets tweeted tweeting via".split()
)
_TELLING: Final = ("tell", "tells", "told", "telling")
# So many words name whom something is told.
_ADDRESS: Final = 4
_BREAKS: Final = classes.COMMA | classes.SEMICOLON | classes.COLON | classes.DASH | classes.HARD
# From source to cue to content, in characters: "told reporters in Busan on Monday that".
_WITHIN: Final = 80


def without_reports(sentence: Sequence[Word], said: Sequence[Attribution]) -> tuple[Word, ...]:
    """The words that are left; where some were taken out, the next has the mark of a break."""
    saying = [one for one in said if _only_says(one)]
    gone = [*_reports(saying, said), *_addressed(sentence, saying, said)]
    kept = []
    broken = False
    for word in sentence:
        if any(start <= word.start < end for start, end in gone):
            broken = True
        else:
            kept.append(word._replace(gap=word.gap | classes.HARD) if broken else word)
            broken = False
    return tuple(kept)


def _addressed(
    sentence: Sequence[Word], saying: Sequence[Attribution], said: Sequence[Attribution]
) -> Iterator[tuple[int, int]]:
    """Who is told behind what is said: "reporters" in '"...", he told reporters.'."""
    contents = [content for one in said for content in one.contents]
    for one in saying:
        before = any(content.end <= one.cue.start for content in one.contents)
        behind = [word for word in sentence if word.start >= one.cue.end]
        if not before or not one.cue.text.lower().endswith(_TELLING):
            continue
        for number, word in enumerate(behind[:_ADDRESS]):
            held = any(content.start <= word.start < content.end for content in contents)
            if held or (number and (word.gap & _BREAKS or word.can_be(classes.TIME))):
                break
            yield word.start, word.end


def _only_says(one: Attribution) -> bool:
    forms = {match.group().lower() for match in WORD.finditer(one.cue.text)}
    return not forms.isdisjoint(_SAYING)


def _reports(
    saying: Sequence[Attribution], said: Sequence[Attribution]
) -> Iterator[tuple[int, int]]:
    """Where source and cue stand, and the words between them and up to the content behind them."""
    contents = [content for one in said for content in one.contents]
    # "Lee's office described the call as friendly, adding that ...": it does more than say.
    doers = [one.source for one in said if one.source is not None and one not in saying]
    for one in saying:
        yield one.cue.start, one.cue.end
        if one.source is not None and one.source not in doers:
            yield one.source.start, one.source.end
        nearest = [one.source] if one.source is not None else []
        nearest += [content for content in one.contents if content.start >= one.cue.end]
        for other in nearest:
            start, end = _between(one.cue, other)
            apart = any(content.start < end and start < content.end for content in contents)
            if other.sentence == one.cue.sentence and end - start < _WITHIN and not apart:
                yield start, end


def _between(one: Stretch, other: Stretch) -> tuple[int, int]:
    before, after = sorted([one, other])
    return before.end, after.start
