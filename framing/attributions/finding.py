"""Prototype: the whole search in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from framing.attributions import classes as c
from framing.attributions import lexicon as lex
from framing.cleaning import Zone

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens


@dataclass
class Found:
    cue_first: Ints
    cue_last: Ints
    source_first: Ints
    source_last: Ints
    source_comma: Bools
    content_first: Ints
    content_last: Ints
    second_first: Ints
    second_last: Ints
    third_first: Ints
    third_last: Ints
    entry: Ints
    kind: Ints  # debug


class View:
    """The columns that the search looks at."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        n = len(tokens)
        self.n = n
        self.word = np.concatenate([tokens.of(c.WORD), [0, 0]])
        self.gap = np.concatenate([tokens.vocabulary.column(c.GAP)[tokens.gap], [c.HARD]])
        self.sentence = np.concatenate([tokens.sentence, [-1, -2]])
        self.first = tokens.sentences.first
        self.last = tokens.sentences.last
        q = tokens.quotations
        self.q_first = np.full(n + 2, -1)
        self.q_last = np.full(n + 2, -1)
        self.in_q = np.zeros(n + 2, dtype=np.int64)
        if len(q):
            self.q_first[q.first] = np.arange(len(q))
            self.q_last[q.last] = np.arange(len(q))
            steps = np.zeros(n + 3, dtype=np.int64)
            np.add.at(steps, q.first, 1)
            np.add.at(steps, q.last + 1, -1)
            self.in_q = np.cumsum(steps)[: n + 2]
        self.prep = np.concatenate([tokens.of(lex.PREPOSITION_BIT), [0, 0]])

    def has(self, at: Ints, bits: int) -> Bools:
        return (self.word[at] & bits) != 0

    def gaps(self, at: Ints, bits: int) -> Bools:
        return (self.gap[at] & bits) != 0

    def same(self, a: Ints, b: Ints) -> Bools:
        return self.sentence[a] == self.sentence[b]


def phrase_left(v: View, last: Ints) -> Ints:
    """First token of the noun phrase that ends at ``last``."""
    first = last.copy()
    act = np.flatnonzero(~v.has(last, c.SUBJECT) | v.has(last, c.CAPITAL) & ~v.has(last, c.CLOSED))
    alone = v.has(last, c.SUBJECT | c.RELATIVE | c.THAT) | (
        v.has(last, c.EITHER) & ~v.has(last, c.DETERMINER)
    )
    act = np.flatnonzero(~alone)
    steps = 0
    while len(act) and steps < 30:
        steps += 1
        at = first[act]
        prev = at - 1
        ok = (prev >= 0) & v.same(np.maximum(prev, 0), at)
        ok &= ~v.gaps(at, c.BREAKS)
        w = v.word[np.maximum(prev, 0)]
        here = v.word[at]
        opener = (here & (c.DETERMINER | c.SUBJECT)) != 0
        prep = (w & c.NOMINAL_PREPOSITION) != 0
        coord = (w & c.COORDINATOR) != 0
        pp = np.maximum(at - 2, 0)
        w2 = v.word[pp]
        in2 = v.same(pp, at) & (at >= 2) & ~v.gaps(np.maximum(prev, 0), c.BREAKS)
        w2_nominal = (
            ((w2 & (c.CLOSED & ~c.DETERMINER | c.VERB)) == 0) | ((w2 & c.EITHER) != 0)
        ) & in2 & (((w2 & c.DETERMINER) == 0) | ((w2 & c.EITHER) != 0))
        nominal = ((w & (c.CLOSED & ~c.DETERMINER)) == 0) & (
            ((w & c.VERB) == 0) | ((w & (c.PAST | c.ING)) != 0) & ((w2 & c.DETERMINER) != 0) & in2
            | ((w & c.CAPITAL) != 0) & (v.first[v.sentence[at]] != prev)
        )
        nominal |= (w & c.DETERMINER) != 0
        # a determiner starts a phrase: before it only a preposition, "all", "and"
        step1 = ok & nominal & ~opener
        step1 |= ok & opener & ((w & c.DETERMINER) != 0) & ((w & c.EITHER) != 0)
        step2 = ok & prep & w2_nominal
        both_names = ((w2 & c.CAPITAL) != 0) & ((here & c.CAPITAL) != 0)
        step2 |= ok & coord & w2_nominal & (both_names | ((w2 & c.CAPITAL) == 0) & ((here & c.CAPITAL) == 0) & (steps < 4))
        # time words do not begin a source
        move = np.where(step1, 1, np.where(step2, 2, 0))
        first[act] -= move
        act = act[move > 0]
    # strip leading adverbs, time words
    return first


def phrase_right(v: View, first: Ints, appositions: bool = True) -> Ints:
    """Last token of the noun phrase that begins at ``first``."""
    last = first.copy()
    alone = v.has(first, c.SUBJECT | c.OBJECT) | (
        v.has(first, c.EITHER) & ~v.has(first, c.DETERMINER)
    )
    act = np.flatnonzero(~alone)
    steps = 0
    while len(act) and steps < 40:
        steps += 1
        at = last[act]
        nxt = at + 1
        ok = v.same(nxt, at) & ~v.gaps(nxt, c.BREAKS | c.OPENS)
        w = v.word[nxt]
        n2 = np.minimum(at + 2, v.n)
        w2 = v.word[n2]
        in2 = v.same(n2, at) & ~v.gaps(n2, c.BREAKS)
        nominal = ((w & c.CLOSED) == 0) & (((w & c.VERB) == 0) | ((w & c.CAPITAL) != 0))
        nominal &= (w & c.TIME) == 0
        here = v.word[at]
        nominal |= ((w & c.DETERMINER) != 0) & ((here & (c.PREPOSITION | c.COORDINATOR | c.DETERMINER)) != 0)
        prep = ((w & c.NOMINAL_PREPOSITION) != 0) & ((w2 & (c.CLOSED & ~c.DETERMINER & ~c.EITHER | c.TIME)) == 0) & in2
        coord = ((w & c.COORDINATOR) != 0) & ((w2 & (c.CLOSED & ~c.DETERMINER | c.VERB)) == 0) & in2
        coord &= ((w2 & c.CAPITAL) != 0) == ((here & c.CAPITAL) != 0)
        move = np.where(ok & nominal, 1, np.where(ok & (prep | coord), 2, 0))
        last[act] += move
        act = act[move > 0]
    return last


def find(tokens: Tokens) -> Found:
    v = View(tokens)
    code = tokens.of(lex.CUE)
    zone_ok = tokens.zone != Zone.FURNITURE
    heads = np.flatnonzero((code > 0) & zone_ok & (v.in_q[: v.n] == 0))
    ent = lex.entries()
    FR = np.array([0] + [e.frames for e in ent])
    FP = np.array([0] + [e.particled for e in ent])
    number = code[heads] >> 2
    form = code[heads] & 3
    sent_first = v.first[v.sentence[heads]]
    sent_last = v.last[v.sentence[heads]]
    cap = v.has(heads, c.CAPITAL) & ~tokens.sentences.headline_case[v.sentence[heads]] & (heads != sent_first)
    keep = ~cap
    heads, number, form, sent_first, sent_last = (x[keep] for x in (heads, number, form, sent_first, sent_last))

    # verb group to the left
    g = heads.copy()
    aux = np.zeros(len(g), dtype=np.int64)
    for _ in range(5):
        prev = np.maximum(g - 1, 0)
        ok = (g > sent_first) & ~v.gaps(g, c.BREAKS | c.OPENS | c.CLOSES) & (v.in_q[prev] == 0)
        ok &= v.has(prev, c.AUXILIARY | c.NEGATION | c.ADVERB) & ~v.has(prev, c.GENITIVE)
        ok |= (g > sent_first) & v.has(prev, c.TO) & (g == heads)
        if not ok.any():
            break
        aux |= np.where(ok, v.word[prev], 0)
        g = np.where(ok, g - 1, g)
    infinitive = (aux & c.TO) != 0
    be = (aux & c.BE) != 0
    finite_aux = (aux & c.AUXILIARY) != 0
    left = np.maximum(g - 1, 0)
    has_left = g > sent_first
    lw = np.where(has_left, v.word[left], 0)
    left_break = v.gaps(g, c.BREAKS) | ~has_left
    after_det = has_left & ((lw & (c.DETERMINER | c.GENITIVE)) != 0) & ((lw & c.EITHER) == 0) & ~left_break & ~finite_aux
    after_prep = has_left & ((lw & c.PREPOSITION) != 0) & ~left_break & ~finite_aux
    passive = be & (form == lex.PAST)
    participle = (form == lex.ING) & ~be
    nominal_left = has_left & ~left_break & (((lw & (c.CLOSED & ~c.EITHER & ~c.SUBJECT & ~c.RELATIVE & ~c.THAT)) == 0) | ((lw & (c.SUBJECT | c.EITHER | c.RELATIVE)) != 0) | ((lw&c.THAT)!=0))
    finite = (form == lex.PAST) | (form == lex.THIRD) | finite_aux
    plural_subject = (lw & (c.SUBJECT | c.RELATIVE | c.EITHER)) != 0
    finite |= (form == lex.BASE) & has_left & (nominal_left) & ~infinitive
    keep = ~after_det & ~(after_prep & (form != lex.ING)) & ~infinitive
    # postposed subject comma: apposition

    # right context
    last = heads.copy()
    nxt = last + 1
    frames = FR[number]
    part = lex.BIT["out"] | lex.BIT["up"] | lex.BIT["back"] | lex.BIT["down"] | lex.BIT["off"]
    pb = np.where(nxt <= sent_last, v.prep[nxt], 0)
    takes = ((pb & part) & frames) != 0
    last = np.where(takes, last + 1, last)
    frames = np.where(takes, FP[number], frames & ~part)
    frames = np.where((FP[number] > 0) & ~takes, frames & 0 | np.where(FR[number] & ~part, FR[number] & ~part, 0), frames)
    nxt = last + 1
    inside = nxt <= sent_last
    pb = np.where(inside & ~v.gaps(nxt, c.BREAKS), v.prep[nxt], 0)
    preps = sum(lex.BIT[p] for p in lex.PREPOSITIONS)
    takes_prep = (pb & frames & preps) != 0

    B = lex.BIT
    nw = np.where(inside, v.word[nxt], 0)
    right_break = ~inside | v.gaps(nxt, c.BREAKS)
    comma_right = ~inside | v.gaps(nxt, c.COMMA | c.HARD | c.STOP)
    quote_right = (v.q_first[nxt] >= 0) & ((nxt <= sent_last) | v.gaps(nxt, c.COLON | c.COMMA))
    f = lambda name: (frames & B[name]) != 0
    that = inside & ((nw & c.THAT) != 0) & f("that") & ~right_break
    wh = inside & ((nw & c.QUESTION) != 0) & f("wh") & ~right_break
    inf = inside & ((nw & c.TO) != 0) & f("inf") & ~right_break
    nominal_right = inside & ~right_break & (((nw & (c.CLOSED & ~c.DETERMINER & ~c.SUBJECT & ~c.EITHER & ~c.OBJECT & ~c.THAT)) == 0)) & ((nw & c.TIME) == 0)
    quote = quote_right & f("quote")
    colon = inside & v.gaps(nxt, c.COLON) & f("quote")
    adverbial = inside & ~right_break & ((nw & (c.PREPOSITION | c.TIME | c.ADVERB)) != 0) & ~takes_prep

    # hearer
    hearer = f("hearer") & nominal_right & ~that
    # skip hearer / adverbials: position of the complement
    start = nxt.copy()
    h_rows = np.flatnonzero(hearer)
    if len(h_rows):
        e = phrase_right(v, nxt[h_rows])
        start[h_rows] = e + 1
    start = np.minimum(start, v.n)
    # adverbial: next "that" within 12 tokens, or a quotation
    rows = np.flatnonzero((adverbial | hearer))
    if len(rows):
        base = start[rows]
        win = base[:, None] + np.arange(14)
        win = np.minimum(win, v.n)
        ins = win <= sent_last[rows][:, None]
        t = (v.word[win] & c.THAT != 0) & ins
        t[:, 1:] &= True
        q = (v.q_first[win] >= 0) & ((v.gap[win] & (c.COMMA | c.COLON)) != 0)
        brk = ((v.gap[win] & c.BREAKS) != 0) | ~ins
        stop = np.argmax(brk, axis=1)
        stop = np.where(brk.any(axis=1), stop, 13)
        hit = t | q
        first_hit = np.argmax(hit, axis=1)
        got = hit.any(axis=1) & (first_hit <= stop)
        pos = base + np.where(got, first_hit, 0)
        start[rows] = np.where(got, pos, start[rows])
        is_that = got & t[np.arange(len(rows)), first_hit]
        is_q = got & ~is_that
        that[rows] |= is_that & f("that")[rows]
        quote[rows] |= is_q & f("quote")[rows]
        # boundary reached: postposed if a sentence end or comma
        comma_right[rows] |= ~got & brk.any(axis=1) & (stop < 13)
        end_of_adv = base + stop
    at_end = start > sent_last
    hear_ok = hearer & ~at_end & ~that & ~quote
    hw = np.where(hear_ok, v.word[np.minimum(start, v.n)], 0)
    hearer_clause = hear_ok & ~v.gaps(np.minimum(start, v.n), c.BREAKS) & (
        ((hw & (c.CLOSED & ~c.DETERMINER & ~c.SUBJECT & ~c.EITHER & ~c.QUESTION & ~c.TO)) == 0) | ((hw & (c.QUESTION | c.TO)) != 0)
    )

    # inverted: ," said X
    lb_quote = v.gaps(g, c.COMMA | c.QUOTE) & has_left
    inverted = f("paren") & lb_quote & (nominal_right & ~hearer) & (form != lex.ING) & ~be & (
        (v.q_last[left] >= 0) | ((nw & (c.CAPITAL | c.DETERMINER)) != 0)
    )
    # a quotation before with no verb in between and a full stop inside the marks
    # source
    src_first = np.full(len(g), -1)
    src_last = np.full(len(g), -1)
    src_comma = np.zeros(len(g), dtype=bool)
    direct = np.flatnonzero(nominal_left & ~inverted & ~participle & (finite) & ~passive)
    src_last[direct] = left[direct]
    src_first[direct] = phrase_left(v, left[direct])
    inv = np.flatnonzero(inverted)
    src_first[inv] = nxt[inv]
    src_last[inv] = phrase_right(v, nxt[inv])
    # apposition before the comma: "Name, ..., said"
    comma_left = has_left & v.gaps(g, c.COMMA) & ~v.gaps(g, c.QUOTE) & ~inverted & ~participle & finite & ~passive & (v.in_q[left] == 0)
    rows = np.flatnonzero(comma_left)
    if len(rows):
        win = np.maximum(g[rows][:, None] - 1 - np.arange(25), 0)
        ins = win > sent_first[rows][:, None]
        com = ((v.gap[win] & c.COMMA) != 0) & ins
        k = np.argmax(com, axis=1)
        got = com.any(axis=1)
        before = win[np.arange(len(rows)), k] - 1
        before = np.maximum(before, 0)
        r = rows[got]
        pf = phrase_left(v, before[got])
        okay = ~v.has(before[got], c.CLOSED & ~c.EITHER)
        src_first[r] = np.where(okay, pf, -1)
        src_last[r] = np.where(okay, left[r], -1)
        src_comma[r] = okay
    sfirst = np.where(inverted, g, np.where(src_first >= 0, src_first, g))
    # postposed
    clause_gap = v.gaps(sfirst, c.COMMA | c.QUOTE) & (sfirst > sent_first)
    after_quote = v.q_last[np.maximum(sfirst - 1, 0)] >= 0
    # a quotation may end the sentence before: "...?" he asked
    post = f("paren") & ~that & ~quote & clause_gap & (comma_right | adverbial | inverted | (hearer & ~hearer_clause)) & ((src_first >= 0)) & ~colon & ~participle
    post |= f("quote") & ~that & after_quote & (src_first >= 0) & clause_gap & ~participle & (comma_right | adverbial | inverted | (hearer & ~hearer_clause))

    # forward contents
    ftype = np.zeros(len(g), dtype=np.int64)  # 1 clause, 2 np, 3 quote
    cstart = start.copy()
    bare = f("bare") & nominal_right & ~hearer
    np_ = f("np") & nominal_right & ~hearer & ~f("bare")
    npinf = f("np-inf") & nominal_right & ~hearer
    clause = that | wh | inf | bare | hearer_clause | npinf
    prep_rows = takes_prep & ~that & ~quote & (nxt < sent_last)
    last = np.where(prep_rows & ~post, last + 1, last)
    cstart = np.where(prep_rows & ~post, nxt + 1, cstart)
    ftype = np.where(clause, 1, np.where(np_, 2, np.where(prep_rows, 2, 0)))
    ftype = np.where(quote | colon, 3, ftype)
    fwd = (ftype > 0) & ~post
    cstart = np.where((quote | colon) & (start == nxt), nxt, cstart)
    # forward ends
    keep &= (fwd | post)
    keep &= (src_first >= 0) | participle | (~left_break & ((lw & c.COORDINATOR) != 0)) | passive
    # rows kept
    idx = np.flatnonzero(keep)
    heads, g, last, src_first, src_last, src_comma, cstart, ftype, post, number, sent_first, sent_last, sfirst, participle, form = (
        x[idx] for x in (heads, g, last, src_first, src_last, src_comma, cstart, ftype, post, number, sent_first, sent_last, sfirst, participle, form)
    )
    m = len(idx)
    cf = np.full(m, -1); cl = np.full(m, -1); s2f = np.full(m, -1); s2l = np.full(m, -1)
    # postposed contents
    rows = np.flatnonzero(post)
    before = np.maximum(sfirst[rows] - 1, 0)
    cl[rows] = before
    q = v.q_last[before]
    qf = np.where(q >= 0, tokens.quotations.first[np.maximum(q, 0)], v.n) if len(tokens.quotations) else np.full(len(rows), v.n)
    whole = np.minimum(sent_first[rows], qf)
    cf[rows] = whole
    # forward
    fw = np.flatnonzero(~post)
    cf[fw] = cstart[fw]
    # next break in sentence: start of the next candidate that begins a clause after a comma/conj
    breaker_at = np.where(src_first >= 0, np.where(src_first > heads, g, src_first), g)
    pb_ = np.maximum(breaker_at - 1, 0)
    is_breaker = (breaker_at > sent_first) & (v.gaps(breaker_at, c.COMMA | c.SEMICOLON | c.DASH) | v.has(pb_, c.COORDINATOR | c.SUBORDINATOR)) & ~post
    conj = v.has(pb_, c.COORDINATOR | c.SUBORDINATOR)
    cut = np.where(conj, breaker_at - 2, breaker_at - 1)
    end = sent_last.copy()
    cuts = np.where(is_breaker, cut, np.iinfo(np.int64).max)
    # next breaker after each row, in the same sentence
    nb = np.minimum.accumulate(np.where(is_breaker, np.arange(m), m)[::-1])[::-1]
    nb_next = np.concatenate([nb[1:], [m]])
    has_nb = nb_next < m
    nbi = np.minimum(nb_next, m - 1)
    same = has_nb & (v.sentence[heads[nbi]] == v.sentence[heads]) if m else has_nb
    end = np.where(same & (cut[nbi] >= cf), np.minimum(end, cut[nbi]), end) if m else end
    cl[fw] = end[fw]
    # np frames: stop at comma or subordinator
    rows = np.flatnonzero(~post & (ftype == 2))
    if len(rows):
        win = np.minimum(cf[rows][:, None] + 1 + np.arange(30), v.n)
        ins = win <= end[rows][:, None]
        stop = ((v.gap[win] & (c.COMMA | c.SEMICOLON | c.COLON | c.DASH | c.HARD)) != 0) | ((v.word[win] & c.SUBORDINATOR) != 0) | ~ins
        k = np.argmax(stop, axis=1)
        got = stop.any(axis=1)
        cl[rows] = np.where(got, cf[rows] + k, np.minimum(end[rows], cf[rows] + 30))
    # quotes: to the quotation's end
    rows = np.flatnonzero(~post & (ftype == 3))
    if len(rows) and len(tokens.quotations):
        q = v.q_first[cf[rows]]
        ql = np.where(q >= 0, tokens.quotations.last[np.maximum(q, 0)], end[rows])
        cl[rows] = np.where(q >= 0, np.maximum(ql, 0), end[rows])
    # continuing quotation after a postposed one
    rows = np.flatnonzero(post)
    if len(rows) and len(tokens.quotations):
        nx = np.minimum(sent_last[rows] + 1, v.n)
        q = v.q_first[nx]
        fromq = v.q_last[cl[rows]] >= 0
        okq = (q >= 0) & fromq & (nx < v.n)
        okq &= tokens.block[np.minimum(nx, v.n - 1)] == tokens.block[np.minimum(sent_last[rows], v.n - 1)]
        s2f[rows] = np.where(okq, nx, -1)
        s2l[rows] = np.where(okq, tokens.quotations.last[np.maximum(q, 0)], -1)
        # same sentence: ", he said, ..."
    # participles and coordinated verbs: source of the relation before
    none = np.full(m, -1)
    prev = np.maximum(np.arange(m) - 1, 0)
    for _ in range(3):
        need = (src_first < 0) & (np.arange(m) > 0)
        if m:
            need &= (v.sentence[heads[prev]] == v.sentence[heads]) & (src_first[prev] >= 0)
            src_first = np.where(need, src_first[prev], src_first)
            src_last = np.where(need, src_last[prev], src_last)
            src_comma = np.where(need, src_comma[prev], src_comma)
    good = (src_first >= 0) & (cl >= cf)
    # nested: inside an earlier content
    reach = np.maximum.accumulate(np.where(good & ~post, cl, -1)) if m else cl
    rb = np.concatenate([[-1], reach[:-1]]) if m else reach
    good &= ~(heads <= rb)
    idx = np.flatnonzero(good)
    t = lambda x: x[idx]
    return Found(t(g), t(last), t(src_first), t(src_last), t(src_comma), t(cf), t(cl), t(s2f), t(s2l), np.full(len(idx), -1), np.full(len(idx), -1), t(number) - 1, t(ftype) + 10 * t(post))


def byte_spans(tokens: Tokens, first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """Byte span of tokens, with the quotation marks that open or close there."""
    q = tokens.quotations
    n = len(tokens)
    start = tokens.start[first].copy()
    end = tokens.end[last].copy()
    if len(q):
        qf = np.full(n, -1); qf[q.first] = np.arange(len(q))
        ql = np.full(n, -1); ql[q.last] = np.arange(len(q))
        i = qf[first]
        # both marks or none: a span that holds only one side takes that side's mark too
        start = np.where(i >= 0, q.start[np.maximum(i, 0)], start)
        i = ql[last]
        end = np.where(i >= 0, q.end[np.maximum(i, 0)], end)
    return start, end
