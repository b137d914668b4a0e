"""Words at second hand: what a person said, as told by the source that an article hears.

"Berg emphasised that ..., the spokesman said" hears the spokesman, and Berg through him. Only
plain cases are taken: within what a source is given and outside of quotation marks, a known
person's name right before a reporting verb, and "that" near behind it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from framing.alignment.person_names import names
from framing.alignment.sides import Attribution
from framing.attributions import lexicon
from framing.attributions.stance import stance_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.people import People
    from framing.alignment.places import Stretch
    from framing.alignment.sides import Side

_BEHIND: Final = re.compile(
    r" (?:(?:also|later|further|then|again|has|had) )*(?P<verb>[a-z]+)(?: [a-z]+){0,4}? that\b"
)


def second_hand(side: Side, people: People) -> Iterator[Attribution]:
    """What persons are told to have said within what others are given."""
    quoted = [one.stretch for one in side.quoted if one.speech]
    for attribution in side.attributions:
        for content in attribution.contents:
            for found in _within(side, content, people):
                if found.source is not None and not any(q.overlaps(found.source) for q in quoted):
                    yield found


def _within(side: Side, content: Stretch, people: People) -> Iterator[Attribution]:
    for name in names(content.text):
        behind = _BEHIND.match(content.text, name.end)
        if behind is None or behind["verb"] not in _verbs() or not people.known(name):
            continue
        verb = (content.start + behind.start("verb"), content.start + behind.end("verb"))
        end = content.start + behind.end() - len("that")
        yield Attribution(
            source=side.stretch(content, content.start + name.start, content.start + name.end),
            cue=side.stretch(content, *verb),
            contents=(side.stretch(content, end, content.end),),
            kind="indirect",
            name=content.text[name.start : name.end],
            source_class="named person",
            stance=stance_of(_verbs()[behind["verb"]]).label,
        )


@cache
def _verbs() -> dict[str, str]:
    """The forms of verbs that report a clause with "that", and the lemma of each."""
    return {
        form: entry.lemma
        for entry in lexicon.entries()
        if entry.part == "verb" and entry.frames & lexicon.bits("that")
        for form in entry.forms
    }
