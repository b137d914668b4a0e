"""From the columns of a batch to its attribution relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.attributions import according, complements, cue_spans, headlines, lexicon, phrases, source_spans
from framing.attributions import classes as c
from framing.attributions.columns import Columns
from framing.attributions.relations import PIECES, Relations, merged

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

_B = lexicon.BIT


def find(tokens: Tokens) -> Relations:
    """The attribution relations in a batch whose voices are known."""
    columns = Columns(tokens)
    cues = cue_spans.find(columns)
    behind = complements.find(columns, cues)
    plain, particled = lexicon.frame_table()
    frames = plain[cues.entry] | particled[cues.entry]
    parenthetical = (frames & (_B["paren"] | _B["quote"])) != 0
    own = source_spans.find(columns, cues, behind, parenthetical)
    edge = np.where(own.own & ~own.inverted, own.first, cues.first)
    before = np.maximum(edge - 1, 0)
    parted = columns.marks(edge, c.COMMA | c.QUOTE | c.DASH) & (edge > cues.opening)
    after_quote = parted & (columns.closed[before] >= 0)
    kind = behind.kind
    quotes = kind == complements.QUOTED
    spoken = after_quote & columns.marks(edge, c.COMMA | c.STOP)
    says = (frames & _B["paren"]) != 0
    clausal = (kind == complements.CLAUSE) | (kind == complements.PHRASE)
    light = columns.has(cues.opening, c.PREPOSITION | c.SUBORDINATOR | c.ADVERB | c.TIME | c.ING | c.PAST)
    split = quotes & columns.marks(edge, c.COMMA) & columns.marks(behind.start, c.COMMA) & ~light
    ended = behind.closed | own.inverted | (behind.hearer & (kind == complements.NOTHING))
    post = (ended & ~quotes & (after_quote | says)) | (after_quote & ~clausal & ~quotes)
    post |= spoken & ~columns.has(np.minimum(behind.start, columns.count), c.THAT) | (split & says)
    post &= own.own & parted & ~cues.participle
    # forward
    joined = columns.has(np.maximum(cues.first - 1, 0), c.COORDINATOR) & (cues.first > cues.opening)
    fallback = ~own.own & (cues.participle | (cues.infinitive & (kind != complements.PHRASE)) | (joined & cues.finite)) & ~cues.passive
    forward = (kind != complements.NOTHING) & ~post
    none_ok = (cues.passive | cues.reduced | (cues.noun & (kind == complements.CLAUSE))) & forward
    led_by_as = own.own & ~own.inverted & behind.closed & columns.has(np.maximum(edge - 1, 0), c.AS) & (edge > cues.opening) & says
    as_first = led_by_as & ((edge - 1 == cues.opening) | columns.has(np.maximum(edge - 2, 0), c.COORDINATOR)) & (behind.start <= cues.closing)
    forward |= as_first
    post &= ~as_first
    keep = (post & own.own) | (forward & (own.own | fallback | none_ok))
    rows = np.flatnonzero(keep)
    take = lambda x: x[rows]  # noqa: E731
    cues, kind, post, fallback, edge, joined = cues.take(rows), take(kind), take(post), take(fallback), take(edge), take(joined)
    start, last = take(behind.start), take(behind.last)
    first_s, last_s, comma_s, inverted = take(own.first), take(own.last), take(own.comma), take(own.inverted)
    raising = lexicon.raising()[cues.entry] | (cues.passive & (kind == complements.CLAUSE) & ~((plain[cues.entry] & (_B["hearer"])) != 0))
    # of the sentence
    sub_first, sub_last = source_spans.of_sentence(columns, cues)
    count = len(cues)
    sentence = columns.sentence[cues.head]
    # sources
    use = np.flatnonzero(fallback)
    prev_first, prev_last = _previous(sentence, np.where(cues.passive, -1, first_s), last_s)
    got = prev_first[use] >= 0
    first_s[use] = np.where(got, prev_first[use], sub_first[use])
    last_s[use] = np.where(got, prev_last[use], sub_last[use])
    # contents
    cf = np.full((count, PIECES), -1)
    cl = np.full((count, PIECES), -1)
    before = np.maximum(edge - 1, 0)
    quote = columns.quotation_first[columns.closed[before]]
    led = (columns.closed[before] >= 0) & columns.marks(quote, c.COLON) & (quote > cues.opening)
    cf[:, 0] = np.where(post, np.where(led, quote, np.minimum(cues.opening, quote)), start)
    end = _ends(columns, cues, edge, post, start, take(own.clause))
    phrase = (kind == complements.PHRASE) & ~post
    p = np.flatnonzero(phrase)
    end[p] = np.minimum(end[p], _phrase_end(columns, start[p]))
    opened = columns.opened[np.minimum(start, columns.count)]
    whole = (kind == complements.QUOTED) & ~post & (opened >= 0)
    end = np.where(whole, columns.quotation_last[opened], end)
    cl[:, 0] = np.where(post, before, end)
    _continue(columns, cues, cf, cl, post, inverted, last_s, last)
    _passives(columns, cues, raising, cf, cl, ~post)
    first_s[raising & ~post] = -1
    good = (cl[:, 0] >= cf[:, 0]) & ((first_s >= 0) | cues.passive | cues.reduced | raising | cues.noun) & (start < columns.count)
    found = Relations(
        cues.head, cues.first, np.where(post, np.maximum(cues.last, cues.last), last), first_s, last_s, comma_s, cf, cl, cues.entry,
        kind + 10 * post + 30 * cues.infinitive,
    ).take(good)
    found = merged([found, according.find(columns), headlines.find(columns)])
    return _claimed_once(_outermost(columns, found))


def _claimed_once(found: Relations) -> Relations:
    """A quotation that goes on belongs to the last cue before it, or to a cue of its own."""
    third = found.content_first[:, 2]
    taken = np.isin(third, found.content_first[:, :2])
    count = len(found)
    if count > 1:
        same = np.append((third[1:] == third[:-1]) & (third[1:] >= 0), False)
        taken |= same
    found.content_first[taken, 2] = -1
    found.content_last[taken, 2] = -1
    return found


def _previous(sentence: Ints, first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """The nearest source before each row in its sentence, or -1."""
    rows = np.arange(len(first))
    seen = np.maximum.accumulate(np.where(first >= 0, rows, -1)) if len(rows) else rows
    seen = np.concatenate([[-1], seen[:-1]]) if len(rows) else rows
    good = (seen >= 0) & (sentence[np.maximum(seen, 0)] == sentence)
    return np.where(good, first[seen], -1), np.where(good, last[seen], -1)


def _ends(columns: Columns, cues: cue_spans.Candidates, edge: Ints, post: Bools, start: Ints, within: Bools) -> Ints:
    """Where clauses behind cues end: with the sentence, or before the next clause with a cue."""
    before = np.maximum(edge - 1, 0)
    linked = columns.has(before, c.COORDINATOR | c.SUBORDINATOR)
    breaks = (edge > cues.opening) & (columns.marks(edge, c.COMMA | c.SEMICOLON | c.DASH) | linked) & ~post
    cuts = np.where(linked, edge - 2, edge - 1)[breaks]
    # A cue inside somebody's description ends where the description does.
    inner = (cues.first - 1)[within]
    turns = columns.turns
    opens = columns.has(before, c.SUBORDINATOR | c.AFTER) & (before == cues.opening)
    cuts = np.sort(np.concatenate([cuts, inner, turns, [columns.count + 1]]))
    following = cuts[np.searchsorted(cuts, start)]
    end = np.minimum(following, cues.closing)
    # "After she said he lied, they left": what opens a sentence ends at its comma.
    opens |= cues.reduced
    rows = np.flatnonzero(opens)
    if len(rows):
        window = np.minimum(start[rows][:, None] + 1 + np.arange(40), columns.count)
        commas = columns.marks(window, c.COMMA)
        place = window[np.arange(len(rows)), np.argmax(commas, axis=1)] - 1
        end[rows] = np.where(commas.any(axis=1), np.minimum(end[rows], place), end[rows])
    return end


def _phrase_end(columns: Columns, start: Ints) -> Ints:
    """Where the content of a verb that takes a noun phrase ends."""
    window = np.minimum(start[:, None] + 1 + np.arange(30), columns.count)
    stop = columns.marks(window, c.COMMA | c.SEMICOLON | c.COLON | c.DASH | c.HARD)
    stop |= columns.has(window, c.SUBORDINATOR) | (columns.sentence[window] != columns.sentence[start][:, None])
    reach = np.where(stop.any(axis=1), np.argmax(stop, axis=1), 30)
    return start + reach


def _continue(columns, cues, cf, cl, post, inverted, source_last, last) -> None:
    """What is said goes on behind the cue: in the same sentence, or in the next quotation."""
    tokens = columns.tokens
    rows = np.flatnonzero(post)
    if not len(rows):
        return
    from_quote = columns.closed[cl[rows, 0]] >= 0
    behind = np.where(inverted[rows], np.maximum(source_last[rows], last[rows]), last[rows]) + 1
    # the next comma or the sentence's end
    next_ = cues.closing[rows] + 1
    opened = columns.opened[next_]
    same = (next_ < columns.count) & (tokens.block[np.minimum(next_, columns.count - 1)] == tokens.block[cues.closing[rows]])
    ok = from_quote & (opened >= 0) & same
    cf[rows, 2] = np.where(ok, next_, -1)
    cl[rows, 2] = np.where(ok, columns.quotation_last[opened], -1)
    # same sentence
    window = np.minimum(behind[:, None] + np.arange(12), columns.count)
    inside = window <= cues.closing[rows][:, None]
    commas = columns.marks(window, c.COMMA | c.COLON | c.DASH) & inside
    place = window[np.arange(len(rows)), np.argmax(commas, axis=1)]
    any_ = commas.any(axis=1)
    quoted = any_ & (columns.opened[place] >= 0) & from_quote
    cf[rows, 1] = np.where(quoted, place, -1)
    cl[rows, 1] = np.where(quoted, columns.quotation_last[columns.opened[place]], -1)
    plain = any_ & ~quoted & ~from_quote & ~inverted[rows] & (place == behind)
    word = columns.word(place)
    plain &= (word & (c.RELATIVE | c.COORDINATOR)) == 0
    plain &= columns.of(place, lexicon.CUE) == 0
    cf[rows, 1] = np.where(plain, place, cf[rows, 1])
    cl[rows, 1] = np.where(plain, cues.closing[rows], cl[rows, 1])


def _passives(columns: Columns, cues: cue_spans.Candidates, raising: Bools, cf: Ints, cl: Ints, forward: Bools) -> None:
    """What is said of the subject: "he is expected to win" is about him, too."""
    before = cues.first - 1
    rows = np.flatnonzero(raising & forward & (cues.first > cues.opening) & ~columns.marks(cues.first, c.BREAKS))
    word = columns.word(before[rows])
    nominal = ((word & (c.CLOSED & ~c.EITHER & ~c.SUBJECT & ~c.RELATIVE & ~c.THAT)) == 0)
    rows = rows[nominal]
    cf[rows, 1], cl[rows, 1] = cf[rows, 0], cl[rows, 0]
    cf[rows, 0] = phrases.left(columns, before[rows])
    cl[rows, 0] = before[rows]


def _outermost(columns: Columns, found: Relations) -> Relations:
    """The relations whose cues do not stand inside the content of another one.

    What a later cue claims from before it goes first: "She said he lied, he added" is one of "he".
    """
    backward = found.content_first[:, :1] < found.cue_first[:, None]
    found = found.take(~_inside(columns, found, found.content_first * backward - ~backward))
    return found.take(~_inside(columns, found, found.content_first))


def _inside(columns: Columns, found: Relations, first: Ints) -> Bools:
    """Whether each cue stands inside a piece of content that begins at one of ``first``."""
    held = first >= 0
    steps = np.bincount(first[held], minlength=columns.count + 2)
    steps -= np.bincount(found.content_last[held] + 1, minlength=len(steps))
    return np.asarray(np.cumsum(steps)[found.cue_first] > 0)
