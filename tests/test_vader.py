"""framing.vader equals the library vaderSentiment, to the last digit."""

from __future__ import annotations

import string
import sys
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import (
    BOOSTER_DICT,
    NEGATE,
    SPECIAL_CASES,
    SentimentIntensityAnalyzer,
)

from framing.article import Article
from framing.tokens import Tokens, Vocabulary, tokenise
from framing.vader import (
    Chunks,
    Edition,
    Words,
    compounds,
    compounds_of,
    words_in_clauses,
    words_in_context,
)
from framing.vader.characters import characters
from framing.vader.chunks import word_of
from framing.vader.entries import PHRASE_WORDS, known_words
from framing.vader.lookup import LONGEST, WordList
from framing.vader.rounding import rounded
from framing.vader.splitting import Split, split

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.arrays import Bools, Ints

patiently = settings(deadline=None)  # the first call reads the lexicons

LIBRARY = SentimentIntensityAnalyzer()
EMOJI = [character for character in LIBRARY.emojis if len(character) == 1]

rule_words = st.sampled_from(
    [
        *("but", "But", "BUT", "least", "at", "very", "no", "No", "or", "nor", "never", "so"),
        *("this", "without", "doubt", "kind", "of", "of,", "sort", "just", "enough", "the", "I"),
        *("NEVER", "Kind", "don't", "DON'T", "n't", "xn't", "don’t", "table", "chair", "OK"),
    ]
)
phrases = st.sampled_from([*SPECIAL_CASES, *BOOSTER_DICT])
words = st.one_of(
    st.sampled_from(list(LIBRARY.lexicon)),
    st.sampled_from(["good", "bad", "great", "kind", "no", "doubt", ":)", ":D", "united", "g00d"]),
    st.sampled_from(NEGATE),
    rule_words,
    phrases,
    st.sampled_from(EMOJI),
    st.text(max_size=5),
)
written = st.builds(
    lambda word, change: change(word), words, st.sampled_from([str, str, str, str.upper, str.title])
)
marks = st.sampled_from([*[""] * 8, *'!?.,"“”)', "!!!!!", "???", "...", "'s", "-" * 9])
spaces = st.sampled_from([*[" "] * 20, *"\n\t\x1c\x85\xa0\u2028\u3000", "  ", ""])
chunks_in_marks = st.tuples(marks, written, marks, spaces).map("".join)
sentences = st.lists(chunks_in_marks, max_size=14).map("".join)


def library(text: str) -> float:
    return float(LIBRARY.polarity_scores(text)["compound"])


def chunks_of(*texts: str) -> Chunks:
    return split_of(*texts)[1].chunks


def split_of(*texts: str) -> tuple[bytes, Split]:
    """Chunks of sentences that stand in one text, each within brackets that belong to none."""
    encoded = [text.encode() for text in texts]
    lengths = np.array([len(sentence) for sentence in encoded], dtype=np.int64)
    ends = np.cumsum(lengths + 2) - 1
    text = b"".join(b"(" + sentence + b")" for sentence in encoded)
    return text, split(text, ends - lengths, ends)


@patiently
@given(st.lists(sentences, max_size=8))
@example(["", " ", "\u3000", "!"])
@example(["x! grinning face bad ass", "x! 😀 bad ass", "The plan is good © \N{KELVIN SIGN}"])
@example([])
def test_compounds_of_sentences_equal_the_librarys(texts: list[str]) -> None:
    assert compounds_of(texts).tolist() == [library(text) for text in texts]


@patiently
@given(st.lists(st.text(), max_size=8))
def test_compounds_of_any_texts_equal_the_librarys(texts: list[str]) -> None:
    assert compounds_of(texts).tolist() == [library(text) for text in texts]


@patiently
@given(st.lists(sentences, max_size=8))
def test_compounds_of_spans_do_not_hear_what_stands_between_them(texts: list[str]) -> None:
    assert compounds(chunks_of(*texts)).tolist() == [library(text) for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        "Not bad at all",
        "The plan was good, but its makers are sad and its price is not great.",
        "It was good good sad but good sad.",  # equal words before and after "but"
        "good meh but good",
        "We praise the sure plan, but love calm ones.",  # half of one value is another
        "They ARE happy and SAD.",
        "ALL ARE HAPPY",
        "ALL ARE HAPPY 24 :)",
        "It is VERY good, SO sad, kinda GREAT.",
        "They never so good heard it, never this bad a tale, and so glad they were.",
        "never this truly good", "it is without doubt good", "no table nor good, no chair or bad",
        "They want NO good", "LOLZ said they", "fine crisis trust!", "good nice kill!",
        "without doubt the best; without any doubt the worst; without a doubt good",
        "the least good, at least good, very least good, least good",
        "no good, no real good, no fear or good, no",
        "No.", "no,", "no", "no good", "no kind of good", "kind of", "kind", "kind of good",
        "We are just enough good, they sort of bad, you kind of glad.",
        "It is a real to die for great cake, one more kiss of death, and a yeah right good end.",
        "They can't stand it, couldn’t love it, xn't good, N'T GOOD",
        "!!!!!!!!!!good?????????", "((((((((good))))))))", "--good", "good--", "-", "--", "---",
        ":) :-( :D >:( <3 ;) :'-) x-d", "Good? Bad?? Great??? Ugly????", "good!!!!!!!!!",
        "\U0001f600 not good\U0001f600bad \u2122 \u203c", "x\U0001f51b\U0001f199 good\n\u2049",
        "\u212aind of good", "GOOD \u212aING", "\u212aIND OF good, a \u212aiss of death",
        "HAPP\u0130 happy \u00dfAD",
        "\xa0good\xa0bad\u2003sad\u2028\x1f", "ok\x00good \x00 bad", "good\ud800 bad \udfff",
        "absolutely absolutely absolutely good", "BARELY good, barely BAD, SO VERY MOST bad",
        "good " * 200 + "but " + "bad " * 300, "good great nice fine love " * 9 + "!",
    ],
)  # fmt: skip
def test_compound_equals_the_librarys(text: str) -> None:
    assert compounds_of([text]).tolist() == [library(text)]


class Hushed(SentimentIntensityAnalyzer):  # type: ignore[misc]  # the library has no types
    """The library with words that have no valence and words whose marks do not count."""

    def __init__(self, silent: list[bool], calm: list[bool]) -> None:
        super().__init__()
        self.silent, self.calm = silent, calm

    def sentiment_valence(self, *given: Any) -> list[float]:
        *_, place, shares = given
        return [*shares, 0] if self.silent[place] else super().sentiment_valence(*given)

    def _punctuation_emphasis(self, text: str) -> float:
        loud = (word for word, calm in zip(text.split(), self.calm, strict=True) if not calm)
        return float(super()._punctuation_emphasis(" ".join(loud)))


plain_sentences = sentences.map(
    lambda text: "".join(sign for sign in text if sign not in LIBRARY.emojis)
)


@patiently
@given(plain_sentences, st.data())
def test_words_left_out_keep_their_place_but_add_nothing(text: str, data: st.DataObject) -> None:
    chunks = chunks_of(text)
    flags = st.lists(st.booleans(), min_size=len(chunks), max_size=len(chunks))
    silent, calm = data.draw(flags), data.draw(flags)
    hushed = Hushed(silent, calm).polarity_scores(text)["compound"] if text.strip() else 0.0
    words = words_in_context(chunks)
    heard = words.where(~column(silent)[words.rows])
    assert compounds(chunks, heard, column(calm)).tolist() == [hushed]


def column(flags: list[bool]) -> Bools:
    return np.array(flags, dtype=np.bool_)


@patiently
@given(st.lists(sentences, max_size=5))
def test_chunks_are_what_split_gives(texts: list[str]) -> None:
    whole, found = split_of(*texts)
    ends = zip(found.start.tolist(), found.end.tolist(), strict=True)
    pieces = [whole[start:end].decode() for start, end in ends]
    assert pieces == [piece for text in texts for piece in text.split()]
    assert np.diff(found.chunks.first).tolist() == [len(text.split()) for text in texts]


@patiently
@given(sentences.filter(str.isascii))
def test_words_are_the_librarys(text: str) -> None:
    def word(chunk: str) -> str:
        bare = chunk.strip(string.punctuation)
        return bare if len(bare) > 2 else chunk

    whole, found = split_of(text)
    ends = zip(found.word_start.tolist(), found.word_end.tolist(), strict=True)
    words_found = [whole[start:end].decode() for start, end in ends]
    assert (
        words_found == [word(chunk) for chunk in text.split()] == list(map(word_of, text.split()))
    )


def test_words_tell_what_each_adds_before_but() -> None:
    chunks = chunks_of("The good old plan is not bad, but very sad.", "No news.")
    assert chunks.first.tolist() == [0, 10, 12]
    words = words_in_context(chunks)
    assert words.rows.tolist() == [1, 6, 9, 10]
    assert words.valence.tolist() == [1.9, -2.5, -2.1, -1.2]
    assert words.share.tolist() == [1.9, -2.5 * -0.74, -2.1 - 0.293, -1.2]
    total = 1.9 * 0.5 + -2.5 * -0.74 * 0.5 + (-2.1 - 0.293) * 1.5
    assert compounds(chunks)[0] == round(total / (total**2 + 15) ** 0.5, 4)


@patiently
@given(st.lists(sentences, min_size=1, max_size=8), st.data())
def test_spans_that_are_asked_for_are_answered_in_order(
    texts: list[str], data: st.DataObject
) -> None:
    chosen = data.draw(st.lists(st.integers(0, len(texts) - 1)))
    figures = compounds(chunks_of(*texts), spans=np.array(chosen, dtype=np.int64))
    assert figures.tolist() == [library(texts[number]) for number in chosen]


def test_emoji_count_nothing_where_words_add_something_else() -> None:
    chunks = chunks_of("bad \U0001f600 good", "chair \U0001f600")
    words = words_in_context(chunks)
    alone, untouched = compounds(chunks, words.where(words.rows != 0))
    assert alone == library("x y good")
    assert untouched == library("chair \U0001f600") > 0
    calmed, untouched = compounds(chunks, calm=np.arange(len(chunks)) == 0)
    assert calmed == library("bad x good")
    assert untouched == library("chair \U0001f600")


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("Whether it is or not, war is bad.", "war is bad"),
        ("It did not (for once) win.", "win"),
        ("They never came; good.", "good"),
        ("Not here - happy there.", "happy there"),
        ("They never came, not good.", "not good"),
        ("They never came, very good.", "very good"),
    ],
)
def test_negations_end_at_a_mark_that_parts_clauses(text: str, read_as: str) -> None:
    assert compounds_in_clauses(text) == library(read_as)
    assert library(text) != library(read_as)


@pytest.mark.parametrize(
    "text",
    [
        "It is not good. But bad.",
        'They did not "support" it.',
        "No war, no bad news, no good.",  # the rule of "no" is another one
        "Not 10,000 good plans, a well-meant one.",
        "It was, in short, not a very good day, was it?",
        "Good-not-bad don't like.",
    ],
)
def test_other_marks_change_nothing(text: str) -> None:
    assert compounds_in_clauses(text) == library(text)


def compounds_in_clauses(text: str) -> float:
    chunks = chunks_of(text)
    return float(compounds(chunks, words_in_clauses(chunks))[0])


typographic = st.sampled_from(
    [
        *"‘’“”…—–\xa0éß_",
        "don’t",
        "“good”",
        "bad—",
        "\U0001f600",
        "\0",
        "8)",
        "self-confident",
        "“so",
    ]
)
joints = st.sampled_from(
    [*[" "] * 12, *["-", "—", " – ", ". ", ".” “", "! ", "?” ", "\n\n", " . "]]
)
pieces = st.tuples(st.one_of(words, typographic), marks, st.one_of(joints, spaces)).map("".join)
articles = st.lists(pieces, max_size=12).map("".join)
PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "…": "...", "—": " - ", "–": " - ", "\xa0": " "}
)


def read(*texts: str) -> tuple[Tokens, list[str]]:
    """Tokens of articles with these texts, and their sentences."""
    given = [Article(id=str(number), text=text) for number, text in enumerate(texts)]
    tokens = tokenise(given, Vocabulary())
    limits = zip(tokens.sentences.start.tolist(), tokens.sentences.end.tolist(), strict=True)
    return tokens, [tokens.buffer.slice(*limit) for limit in limits]


@patiently
@given(st.lists(articles, max_size=4))
@example([])
@example(["The self-confident plan of self-confident Lund. 8) It is so, “so” good—8) for “all”."])
@example(["$: $: $: $: $: $: $: ‘'s\xa0"])
def test_an_edition_reads_each_sentence_as_printed_and_in_plain_marks(texts: list[str]) -> None:
    tokens, printed = read(*texts)
    plain = [text.translate(PLAIN) for text in printed]
    edition = Edition.of(tokens)
    figures = compounds(edition.chunks)
    assert figures[edition.printed].tolist() == [library(text) for text in printed]
    assert figures[edition.plain].tolist() == [library(text) for text in plain]


@patiently
@given(st.lists(articles, max_size=4))
@example(["Well,“so good”—a self-confident plan. “Don’t!” They (did not) ‘win’ … 8-3 — or (8)."])
def test_codes_of_types_tell_what_the_bytes_of_a_text_tell(texts: list[str]) -> None:
    tokens, printed = read(*texts)
    edition = Edition.of(tokens)
    for spans, sentences_read in (
        (edition.printed, printed),
        (edition.plain, [text.translate(PLAIN) for text in printed]),
    ):
        expected = chunks_of(*sentences_read)
        assert felt(edition.chunks, spans, words_in_context) == felt(
            expected, np.arange(len(spans)), words_in_context
        )
    expected = chunks_of(*sentences_read)
    found = felt(edition.chunks, edition.plain, words_in_clauses, places=True)
    assert found == felt(expected, np.arange(len(spans)), words_in_clauses, places=True)


def felt(
    chunks: Chunks, spans: Ints, read: Callable[[Chunks], Words], *, places: bool = False
) -> list[list[tuple[float, ...]]]:
    """By span: the known words, what each adds and, if asked for, the count of chunks before it."""
    words = read(chunks)
    by_span: dict[int, list[tuple[float, ...]]] = {int(span): [] for span in spans}
    found = words.rows.tolist(), words.entry.tolist(), words.share.tolist(), words.span.tolist()
    for row, entry, share, span in zip(*found, strict=True):
        if span in by_span:
            place = chunks.place(row, int(span)) if places else 0
            by_span[span].append((place, entry, share))
    return list(by_span.values())


@pytest.mark.parametrize(
    "last", ["Good", "So good…", "It’s good", "good—", "good_", "good .", "so :) is"]
)
def test_an_edition_knows_where_its_words_stand_in_print(last: str) -> None:
    texts = [
        "“So.”",
        "Lund’s “wonderful” plan — a “self-confident” disaster… for all. 8) it is",
        last,
    ]
    tokens, _ = read(*texts)
    edition = Edition.of(tokens)
    chunks = edition.chunks
    rows = words_in_context(chunks).rows
    rows = rows[np.isin(chunks.span_of(rows), edition.plain)]
    starts, stops = (positions.tolist() for positions in edition.positions(rows))
    found = [tokens.buffer.slice(*limit).lower() for limit in zip(starts, stops, strict=True)]
    expected = ["wonderful", "self-confident", "disaster", "8)", ":)" if ":" in last else "good"]
    assert sorted(found) == sorted(expected)
    assert (tokens.end[edition.token[rows]] > starts).all()


def test_every_key_that_the_library_can_find_is_known() -> None:
    known = known_words()
    for key, valence in LIBRARY.lexicon.items():
        if key == key.lower() and not set(key) & set(string.whitespace):
            assert known.valence[known.row_of[key]] == valence


def test_every_special_phrase_has_a_phrase_word() -> None:
    phrases = [phrase for phrase in (*SPECIAL_CASES, *BOOSTER_DICT) if " " in phrase]
    assert phrases
    assert all(set(phrase.split()) & set(PHRASE_WORDS) for phrase in phrases)


def test_every_character_is_classed_like_the_librarys() -> None:
    signs = [chr(point) for point in range(sys.maxunicode + 1)]
    encoded = [sign.encode(errors="surrogatepass") for sign in signs]
    sizes = np.array([len(sign) for sign in encoded])
    classes = characters(b"".join(encoded))
    blank = np.repeat([sign.isspace() for sign in signs], sizes)
    assert (classes.blank[:-LONGEST] == blank).all()
    spelt_out = np.searchsorted(np.cumsum(sizes), classes.spelt_out, side="right")
    lowered = [sign for sign in signs if not sign.isascii() and sign.lower().isascii()]
    assert {signs[point] for point in spelt_out} == {*lowered, *EMOJI}


heads = st.sampled_from([b"", b"a" * 7, b"a" * 8, b"a" * 15, b"a" * 16])
byte_words = st.builds(bytes.__add__, heads, st.sampled_from([b"a", b"b", b"ab", b"ba"]))


@patiently
@given(st.lists(byte_words, unique=True), st.lists(byte_words))
def test_word_lists_find_their_words_and_no_others(listed: list[bytes], text: list[bytes]) -> None:
    ends = np.cumsum([len(word) for word in text], dtype=np.int64)
    starts = ends - np.array([len(word) for word in text], dtype=np.int64)
    joined = np.frombuffer(b"".join(text) + b"a" * LONGEST, dtype=np.uint8)
    expected = [listed.index(word) + 1 if word in listed else 0 for word in text]
    assert WordList(listed).find(joined, starts, ends).tolist() == expected


@patiently
@given(st.lists(st.integers(-(10**5), 10**5).map(lambda number: number / 10**5)))
def test_figures_are_rounded_like_python_does(figures: list[float]) -> None:
    assert rounded(np.array(figures)).tolist() == [round(figure, 4) for figure in figures]


def test_word_lists_refuse_words_that_they_could_not_compare() -> None:
    with pytest.raises(ValueError, match=r"cannot look up b'a{25}': a word may have 24 bytes"):
        WordList([b"fine", b"a" * (LONGEST + 1)])
