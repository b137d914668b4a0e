"""The same utterance in several articles, each version held against the fullest one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Relation
from framing.attributions.source_class import SourceClass
from framing.attributions.stance import Stance
from reports.aligned.summary import Difference, EditStep, QuotationRow, VersionRow
from reports.who_says_what import STANCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.alignment.aligned import Edit, Quotation, QuotationPair, Version
    from reports.aligned.places import Places

RELATIONS: Final = {
    Relation.VERBATIM: "word for word",
    Relation.TRIMMED: "trimmed",
    Relation.REWORDED: "reworded",
    Relation.PARAPHRASED: "partly in other words",
}
STANCE_LABELS: Final = {stance.label: told for stance, told in STANCES.items()}
# What a table calls a class, where a reader needs more words.
_KINDS: Final = {
    SourceClass.NONE.label: "no source given",
    SourceClass.SELF.label: "the author",
    SourceClass.UNCLEAR.label: "unclear who",
}
_TURNED: Final = {"added": "removed", "removed": "added"}


def kind_label(source_class: str) -> str:
    """A class of sources in words for a reader."""
    return _KINDS.get(source_class, source_class)


def rows(quotations: Sequence[Quotation], places: Places) -> tuple[QuotationRow, ...]:
    """The utterances, those first that differ between articles, of these the most quoted."""
    found = [
        _row(f"{places.event}-q{number}", quotation, places)
        for number, quotation in enumerate(quotations, start=1)
        if len({version.article for version in quotation.versions}) > 1
    ]
    found.sort(key=lambda row: (not row.differences, -len(row.articles)))
    return tuple(found)


def _row(identifier: str, quotation: Quotation, places: Places) -> QuotationRow:
    ordered = sorted(
        quotation.versions,
        key=lambda one: (
            not one.quoted,
            -len(one.stretch.text),
            places.rank(places.key(one.article)),
            one.stretch.start,
        ),
    )
    base, *others = ordered
    told = [_difference(_held_against(base, one, quotation.pairs), one, places) for one in others]
    told.sort(key=lambda one: places.rank(one.version.place.article))
    same = [one for one in told if _alike(one)]
    return QuotationRow(
        id=identifier,
        speaker=next((one.speaker for one in ordered if one.speaker), ""),
        base=_version(base, places),
        verbatim=tuple(one.version for one in same),
        differences=tuple(one for one in told if not _alike(one)),
    )


def _alike(one: Difference) -> bool:
    told = one.relation == Relation.VERBATIM.value
    return told and not (one.other_speaker or one.other_cue)


def _held_against(
    base: Version, other: Version, pairs: Iterable[QuotationPair]
) -> QuotationPair | None:
    """The pair of both, turned so that the steps lead from the base to the other."""
    for pair in pairs:
        if (pair.first, pair.second) == (base, other):
            return pair
        if (pair.second, pair.first) == (base, other):
            turned = tuple(_turned(pair.edits))
            return type(pair)(
                first=base,
                second=other,
                relation=pair.relation,
                other_speaker=pair.other_speaker,
                other_cue=pair.other_cue,
                edits=turned,
            )
    return None


def _turned(edits: Sequence[Edit]) -> list[Edit]:
    """The steps the other way; where both stand together, what goes stands before what comes."""
    found: list[Edit] = []
    for edit in edits:
        kind = _TURNED.get(edit.kind, edit.kind)
        turned = type(edit)(kind, edit.text)
        if kind == "removed" and found and found[-1].kind == "added":
            found.insert(-1, turned)
        else:
            found.append(turned)
    return found


def _difference(pair: QuotationPair | None, version: Version, places: Places) -> Difference:
    relation = pair.relation if pair else Relation.PARAPHRASED
    return Difference(
        version=_version(version, places),
        relation=relation.value,
        relation_label=RELATIONS[relation],
        other_speaker=pair.other_speaker if pair else False,
        other_cue=pair.other_cue if pair else False,
        edits=tuple(EditStep(edit.kind, edit.text) for edit in pair.edits) if pair else (),
    )


def _version(version: Version, places: Places) -> VersionRow:
    return VersionRow(
        place=places.place(version.stretch),
        quoted=version.quoted,
        speaker=version.speaker,
        kind_label=kind_label(version.speaker_class),
        cue=version.cue,
        stance=version.stance,
        stance_label=""
        if version.stance in {"", Stance.NEUTRAL.label}
        else STANCE_LABELS.get(version.stance, version.stance),
    )
