"""From relations to who says what in an article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from features import sources
from framing.attributions import said
from framing.attributions.signals import Signal
from framing.attributions.source_class import roles_of
from framing.attributions.stance import Stance
from framing.tokens import Voice
from reports.speakers import Saying, Speaker, Unheard, Voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.arrays import Ints
    from framing.attributions import Said
    from framing.attributions.roles import Roles
    from framing.scoring import Scored
    from framing.tokens import Tokens
    from reports.summary import Mark, Sentence

KINDS: Final = {
    "named_person": "named person",
    "named_organisation": "named organisation",
    "unnamed_official": "unnamed official",
    "unnamed_group": "unnamed group",
    "document": "document or statement",
    "study": "study or data",
    "news_outlet": "other news outlet",
    "online_community": "online community",
    "the_author": "the author",
    "unclear": "unclear who",
    "no_source_given": "no source given",
}
STANCES: Final = {
    Stance.NEUTRAL: "only reports",
    Stance.ENDORSING: "takes it as given",
    Stance.DISTANCING: "keeps a distance",
    Stance.EMOTIVE: "tells a feeling",
    Stance.DIRECTIVE: "promises or urges",
    Stance.DENIAL: "denies",
}
_ANONYMOUS: Final = sources.SIGNALS[Signal.ANONYMOUS]
_REASON: Final = sources.SIGNALS[Signal.REASON]
UNHEARD: Final = {
    "declined_to_comment": "declined to comment",
    "did_not_respond": "did not respond",
    "could_not_be_reached": "could not be reached",
    _ANONYMOUS: "kept unnamed",
    _REASON: "a reason for giving no name",
}


def voices(
    key: str, batch: Scored, row: int, marks: Sequence[Mark], sentences: Sequence[Sentence]
) -> Voices:
    """Who says what in the article in that row of a batch, whose key is ``key``."""
    tokens = batch.ledger.tokens
    told = tokens.once(said)
    (rows,) = (tokens.article[told.relations.head] == row).nonzero()
    heard = _marks(_places(batch, rows), marks)
    given: dict[str, list[tuple[int, Mark]]] = {}
    for number, mark in zip(rows.tolist(), heard, strict=True):
        given.setdefault(mark.entry, []).append((number, mark))
    ordered = sorted(
        given.values(), key=lambda group: (group[0][1].family in sources.HEARSAY, -len(group))
    )
    speakers = tuple(
        _speaker(f"{key}-w{place}", told, group) for place, group in enumerate(ordered, start=1)
    )
    by_name = {group[0][1].entry: one.id for group, one in zip(ordered, speakers, strict=True)}
    order = [
        by_name[mark.entry]
        for mark in heard
        if mark.zone != "headline" and mark.family in sources.COUNTED
    ]
    return Voices(
        speakers=speakers,
        first=order[0] if order else "",
        last=order[-1] if order else "",
        unheard=tuple(_unheard(marks, sentences)),
    )


def _places(batch: Scored, rows: Ints) -> list[tuple[str, int, int]]:
    """Field, start and end of each source; of the reporting words where there is none."""
    table = batch.said
    assert table is not None  # noqa: S101 — an analysis always asks for relations
    found = table.iloc[rows]
    given = found.source_start.notna().to_numpy()
    start = np.where(given, found.source_start.fillna(0), found.cue_start).astype(np.int64)
    end = np.where(given, found.source_end.fillna(0), found.cue_end).astype(np.int64)
    return list(zip(found.field.tolist(), start.tolist(), end.tolist(), strict=True))


def _marks(places: Iterable[tuple[str, int, int]], marks: Iterable[Mark]) -> list[Mark]:
    """The mark of each relation's source; relations that begin alike and end apart have one."""
    exact = {
        (mark.span.field, mark.span.start, mark.span.end): mark
        for mark in marks
        if mark.feature == "sources" and mark.family in sources.ALL
    }
    begun = {(field, start): mark for (field, start, _), mark in exact.items()}
    return [exact.get(place) or begun[place[:2]] for place in places]


def _speaker(identifier: str, told: Said, group: Sequence[tuple[int, Mark]]) -> Speaker:
    rows = np.array([row for row, _ in group])
    first = group[0][1]
    spoken = _words(told, rows)
    quoted = told.tokens.voice[spoken] == int(Voice.QUOTED)
    return Speaker(
        id=identifier,
        name=first.entry,
        kind=first.family,
        kind_label=KINDS[first.family],
        role=_role(told.tokens, rows),
        attributions=len(group),
        words=len(spoken),
        words_quoted=int(quoted.sum()),
        sayings=tuple(_sayings(told, rows)),
        marks=tuple(dict.fromkeys(mark.id for _, mark in group)),
        first=first.sentence,
    )


def _words(told: Said, rows: Ints) -> Ints:
    """The words of what some relations report, each once."""
    first, last = told.relations.content_first[rows], told.relations.content_last[rows]
    held = first >= 0
    spans = zip(first[held].tolist(), last[held].tolist(), strict=True)
    return np.unique(np.concatenate([np.arange(0), *(np.arange(a, b + 1) for a, b in spans)]))


def _role(tokens: Tokens, rows: Ints) -> str:
    """The office or role that is given with the name, where it is told most fully."""
    role = tokens.once(_roles)
    found = [
        tokens.buffer.data[tokens.start[a] : tokens.end[b]].decode("utf-8", "replace")
        for a, b in zip(role.first[rows].tolist(), role.last[rows].tolist(), strict=True)
        if a >= 0
    ]
    return " ".join(max(found, key=len, default="").split())


def _roles(tokens: Tokens) -> Roles:
    found = tokens.once(said).relations
    return roles_of(tokens, found.source_first, found.source_last)


def _sayings(told: Said, rows: Ints) -> Iterator[Saying]:
    """The reporting words of some relations, the most frequent first."""
    tokens, found = told.tokens, told.relations
    counts: Counter[tuple[str, int]] = Counter()
    for row in rows.tolist():
        start, end = tokens.start[found.cue_first[row]], tokens.end[found.cue_last[row]]
        text = tokens.buffer.data[start:end].decode("utf-8", "replace").lower()
        colon = found.cue_last[row] < found.cue_first[row]
        counts[":" if colon else " ".join(text.split()), int(told.stances[row])] += 1
    for (text, stance), count in counts.most_common():
        yield Saying(text, Stance(stance).label, STANCES[Stance(stance)], count)


def _unheard(marks: Iterable[Mark], sentences: Sequence[Sentence]) -> Iterator[Unheard]:
    """Who was asked in vain, and who is kept unnamed; a reason is told with its sentence."""
    found = [mark for mark in marks if mark.feature == "sources" and mark.family in UNHEARD]
    reasons = {mark.sentence for mark in found if mark.family == _REASON}
    unnamed = {mark.sentence for mark in found if mark.family == _ANONYMOUS}
    texts = {sentence.number: sentence.span.exact for sentence in sentences}
    for mark in found:
        if mark.family == _REASON and mark.sentence in unnamed:
            continue
        label = UNHEARD[mark.family]
        if mark.family == _ANONYMOUS:
            label += ", with a reason" if mark.sentence in reasons else ", no reason given"
        yield Unheard(mark.id, mark.family, label, mark.sentence, texts.get(mark.sentence, ""))
