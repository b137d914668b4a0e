"""Who a source is that is only pointed to: "Lee", "he", "it", "the office".

Resolved is little, and near: a single name by the one full name of the article that it belongs
to; a pronoun by the last source of its kind within a few sentences; "the office" by the last
source with the same head that says more, "the president" by the only one of the article. What is
left stays itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions.forenames import GENDER, MAN, UNKNOWN, WOMAN
from framing.attributions.full_names import full_names, key_of, titled
from framing.attributions.name_words import ORDINARY
from framing.attributions.source_class import SourceClass, classify
from framing.attributions.source_marks import THE
from framing.cleaning import Zone
from framing.tokens import Property
from framing.tokens.properties import Kind

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

# So many sentences back the one meant by a pronoun stands at most.
REACH: Final = 3
_CLASSES: Final = np.arange(len(SourceClass))
_INSTITUTIONAL: Final = np.isin(
    _CLASSES,
    (
        SourceClass.NAMED_ORGANISATION,
        SourceClass.DOCUMENT,
        SourceClass.STUDY,
        SourceClass.OUTLET,
    ),
)
# Plain numbers are compared faster than members of an enumeration.
_OFFICIAL: Final = int(SourceClass.UNNAMED_OFFICIAL)
_NAMED_PERSON: Final = int(SourceClass.NAMED_PERSON)
_GROUP: Final = int(SourceClass.UNNAMED_GROUP)
_UNCLEAR: Final = int(SourceClass.UNCLEAR)
_FURNITURE: Final = int(Zone.FURNITURE)
# A pronoun that points ahead stands so many words behind the beginning of its sentence.
_OPENING: Final = 2
_SEVERAL: Final = np.isin(_CLASSES, (SourceClass.UNNAMED_GROUP, SourceClass.UNNAMED_OFFICIAL))
# So many words behind the first one of a source "and" is looked for.
_JOINING: Final = np.arange(1, 8)[:, None]
# Words that open a clause before its main clause: "While he calls it luck, Lund says ..."
_AHEAD: Final = frozenset("while although though as when after before if since because".split())

_HE, _SHE, _IT, _THEY = range(1, 5)
_PRONOUNS: Final = {"he": _HE, "she": _SHE, "it": _IT, "they": _THEY}
_PRONOUN: Final = Property.of_word(
    "a pronoun, by number",
    np.uint8,
    lambda form: _PRONOUNS.get(form, 0),
)
_POINTS_AHEAD: Final = Property.among("opens a clause before its main clause", _AHEAD)
_PLURAL: Final = Property(
    "looks plural",
    np.bool_,
    lambda word: word.endswith(("s", "men", "people")) and not word.endswith(("ss", "'s", "’s")),
    Kind.WORD,
)


_AND: Final = Property("and", np.bool_, lambda word: word == "and", Kind.WORD)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom each source means: the tokens that say it best, and what kind of source that is.

    A source that was not resolved stands for itself; -1 where there is none.
    """

    first: Ints
    last: Ints
    kind: Ints


def resolve(tokens: Tokens, first: Ints, last: Ints) -> Resolved:
    """Whom the sources from token ``first`` to token ``last`` mean, in the order of the text."""
    found = classify(tokens, first, last)
    given = (first >= 0).nonzero()[0]
    best_first, best_last, kind = first.copy(), last.copy(), found.kind.copy()
    if len(given):
        sources = _Sources(tokens, first[given], last[given], found.head[given], kind[given])
        best_first[given], best_last[given], kind[given] = sources.resolved()
    return Resolved(best_first, best_last, kind)


class _Sources:
    """The sources of a batch in the order of the text, and which of them others point to."""

    def __init__(self, tokens: Tokens, first: Ints, last: Ints, head: Ints, kind: Ints) -> None:
        self.tokens = tokens
        self.first, self.last, self.head, self.kind = first, last, head, kind
        self.rows = np.arange(len(first))
        self.article = tokens.article[first]
        self.sentence = tokens.sentence[first]
        # Captions and adverts do not part a pronoun from the one meant.
        body = (tokens.sentences.zone != _FURNITURE).cumsum()
        self.place = body[self.sentence]
        self.person = kind == _NAMED_PERSON
        self.joined = np.zeros(len(first), dtype=np.bool_)
        several = (last > first).nonzero()[0]
        token = np.minimum(first[several] + _JOINING, last[several])
        joined = tokens.vocabulary.column(_AND).take(tokens.type.take(token))
        self.joined[several] = joined.any(axis=0)

    def resolved(self) -> tuple[Ints, Ints, Ints]:
        """First and last token of what is meant, and its class."""
        first, last, kind = self.first.copy(), self.last.copy(), self.kind.copy()
        named = (self.person & ~self.joined).nonzero()[0]
        first[named], last[named] = full_names(
            self.tokens, self.head[named], first[named], last[named]
        )
        nobody = named[self._is_nobody(named, first[named])]
        self.person[nobody] = False
        several = self.tokens.vocabulary.column(_PLURAL).take(self.tokens.type.take(first[nobody]))
        kind[nobody] = self.kind[nobody] = np.where(several, _GROUP, _UNCLEAR)
        short = self._short()
        meant = self._said_more(short)
        office = (short & (meant == self.rows) & (kind == _OFFICIAL)).nonzero()[0]
        if len(office):
            name_first, name_last = titled(self.tokens, self.head[office])
            office, only = office[name_first >= 0], name_first >= 0
            first[office], last[office] = name_first[only], name_last[only]
            kind[office] = _NAMED_PERSON
        meant = meant[self._pronouns(meant, first)]
        return first[meant], last[meant], kind[meant]

    def _is_nobody(self, rows: Ints, name: Ints) -> Bools:
        """Which persons are a word that has its capital from opening a sentence: "Earlier"."""
        tokens = self.tokens
        found = tokens.vocabulary.column(ORDINARY).take(tokens.type.take(name))
        found &= self.first[rows] == self.last[rows]
        found &= tokens.sentences.first.take(self.sentence[rows]) == name
        return np.asarray(found)

    def _short(self) -> Bools:
        """Which sources are an article and a noun: "the office"."""
        article = self.tokens.vocabulary.column(THE)[self.tokens.type[self.first]]
        return article & (self.last == self.first + 1) & ~self.person

    def _said_more(self, short: Bools) -> Ints:
        """For "the office" the last source with that head that says more."""
        key = key_of(self.tokens, self.head)
        order = key.argsort(kind="stable")
        said = np.where(~short[order], self.rows, -1)
        said = np.maximum.accumulate(said)
        same = (said >= 0) & (key[order][np.maximum(said, 0)] == key[order])
        meant = self.rows.copy()
        meant[order] = np.where(short[order] & same, order[np.maximum(said, 0)], order)
        return meant

    def _pronouns(self, meant: Ints, name: Ints) -> Ints:
        """For each pronoun the last source of its kind near before it, or just behind it.

        ``name`` tells persons apart: where one stands before and another behind, it is neither.
        """
        kind = self.kind[meant]
        plural = self.tokens.vocabulary.column(_PLURAL)[self.tokens.type[self.head]]
        man, woman = self._men_and_women(name)
        pronoun = self.tokens.vocabulary.column(_PRONOUN).take(self.tokens.type.take(self.first))
        pronoun *= self.first == self.last
        found = self.rows.copy()
        for number, candidates in (
            (_HE, man),
            (_SHE, woman),
            (_IT, _INSTITUTIONAL.take(kind)),
            (_THEY, (_SEVERAL.take(kind) & plural) | (self.person & self.joined)),
        ):
            (rows,) = (pronoun == number).nonzero()
            if not len(rows):
                continue
            before = self._last_before(candidates, rows)
            found[rows] = np.where(before >= 0, before, rows)
        (rows,) = ((pronoun == _HE) | (pronoun == _SHE)).nonzero()
        if not len(rows):
            return found
        ahead = np.minimum(rows + 1, len(self.rows) - 1)
        points = np.where(pronoun[rows] == _HE, man[ahead], woman[ahead])
        points &= self._points_ahead(rows)
        points &= self.sentence[ahead] == self.sentence[rows]
        other = (found[rows] != rows) & (name[found[rows]] != name[ahead])
        found[rows] = np.where(points, np.where(other, rows, ahead), found[rows])
        return found

    def _men_and_women(self, name: Ints) -> tuple[Bools, Bools]:
        """Which sources are one person who may be a man, and one who may be a woman."""
        gender = self.tokens.vocabulary.column(GENDER)
        by_name = gender[self.tokens.type[name]]
        by_title = gender[self.tokens.type[self.first]]
        one_person = self.person & ~self.joined
        told = np.where(by_title != UNKNOWN, by_title, by_name)
        return one_person & (told != WOMAN), one_person & (told != MAN)

    def _last_before(self, candidates: Bools, rows: Ints) -> Ints:
        """The last candidate before each row, not too far back in its article; -1 for none."""
        (able,) = candidates.nonzero()
        last = np.concatenate((able, [-1]))[able.searchsorted(rows) - 1]
        near = (self.article[last] == self.article[rows]) & (last >= 0)
        near &= self.place[rows] - self.place[last] <= REACH
        return np.where(near, last, -1)

    def _points_ahead(self, rows: Ints) -> Bools:
        """Which sources stand in a clause that opens its sentence and comes before the main one."""
        first = self.first[rows]
        opening = self.tokens.sentences.first[self.sentence[rows]]
        word = self.tokens.vocabulary.column(_POINTS_AHEAD)[self.tokens.type[opening]]
        return word & (first - opening <= _OPENING)
