"""Copies of earlier articles are marked; articles that only resemble each other are not."""

import json
import random
from hashlib import blake2b

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.batch import duplicates, rows, sketching

WORDS = [f"word{number}" for number in range(3000)]


def text(seed, count=300):
    return random.Random(seed).choices(WORDS, k=count)


def changed(words, part, seed=0):
    """The words with a part of them replaced, all in one place."""
    count = round(len(words) * part)
    return [*text(seed + 99, count), *words[count:]]


def hashes(words):
    return np.array([sketching.word_hash(word) for word in words], dtype=np.uint64)


def found(tmp_path, texts):
    """The row of each text's original, or None, with the kind."""
    sketches, tables = tmp_path / "sketches.parquet", tmp_path / "scores.parquet"
    columns = [
        [make(hashes(words)) for words in texts] for make in (sketching.exact, sketching.signature)
    ]
    pq.write_table(pa.table(columns, schema=sketching.SCHEMA), sketches)
    count = len(texts)
    names = {
        "id": [f"a{row}" for row in range(count)],
        "file": ["x"] * count,
        "position": pa.array(range(1, count + 1), pa.int64()),
    }
    pq.write_table(pa.table(names), tables)
    told = duplicates.find([tables], [sketches], tmp_path / "scratch").columns(0, count)
    assert list(told) == rows.DUPLICATES.names
    assert not (tmp_path / "scratch").exists()
    kinds, of = told["duplicate_kind"].to_pylist(), told["duplicate_of"].to_pylist()
    return [None if kind is None else (kind, one) for kind, one in zip(kinds, of, strict=True)]


def test_copies_are_found(tmp_path):
    one, other = text(1), text(2)
    texts = [one, other, one, changed(one, 0.05), [], [], text(3, 4), text(3, 4)]
    assert found(tmp_path, texts) == [
        None, None, ("exact", "a0"), ("near", "a0"), None, None, None, ("exact", "a6"),
    ]  # fmt: skip


def test_what_shares_a_half_is_no_copy(tmp_path):
    one = text(1)
    assert found(tmp_path, [one, changed(one, 0.3), changed(one, 0.5)]) == [None] * 3


def test_no_copy_is_the_original_of_another(tmp_path):
    """Each differs a little from the one before it; the last has little of the first."""
    texts = [text(1)]
    for step in range(12):
        texts.append([*texts[-1][20:], *text(step + 50, 20)])
    marked = found(tmp_path, texts)
    originals = {mark[1] for mark in marked if mark}
    assert all(marked[int(name[1:])] is None for name in originals)
    assert marked[-1] != ("near", "a0")


def test_nothing_at_all(tmp_path):
    assert found(tmp_path, []) == []
    assert found(tmp_path, [[]]) == [None]


def test_many_copies_of_one(tmp_path):
    one = text(1)
    texts = [one, *(changed(one, 0.03, seed) for seed in range(40))]
    assert found(tmp_path, texts)[1:] == [("near", "a0")] * 40


@settings(max_examples=20)
@given(part=st.floats(0, 1), seed=st.integers(0, 50))
def test_the_estimate_is_near_the_part_that_is_shared(part, seed):
    one = text(seed)
    other = changed(one, part, seed)

    def runs(words):
        return {tuple(words[place : place + 5]) for place in range(len(words) - 4)}

    first, second = (
        np.frombuffer(sketching.signature(hashes(words)) or b"", "<u4") for words in (one, other)
    )
    true = len(runs(one) & runs(other)) / len(runs(one) | runs(other))
    # Five standard errors of a share of 128.
    assert abs((first == second).mean() - true) <= 5 * (0.25 / 128) ** 0.5


def test_a_signature_is_the_same_everywhere():
    """The same in plain whole numbers, so that parts made on any machines fit together."""

    def number(name):
        return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "little")

    words = text(1, 40)
    runs = [0] * 36
    for place in range(5):
        for start in range(36):
            mixed = (runs[start] * 0x9E3779B97F4A7C15 + number(words[start + place])) % 2**64
            runs[start] = mixed ^ (mixed >> 32)
    expected = [
        min(
            (run * (number(f"factor {n}") | 1) + number(f"summand {n}")) % 2**64 >> 32
            for run in runs
        )
        for n in range(128)
    ]
    signature = sketching.signature(hashes(words))
    assert signature is not None
    assert np.frombuffer(signature, "<u4").tolist() == expected


def test_copies_in_a_table_of_scores(tmp_path):
    sentences = [
        f"The council of town {number} may vote on plan {number * 7} in {number} weeks, it said. "
        for number in range(40)
    ]
    whole = "".join(sentences)
    texts = [
        whole,
        "The ferry was late again on Monday, and nobody would say why that was. " * 5,
        whole.upper().replace(",", ";"),
        "".join(sentences[:38]),
    ]
    source = tmp_path / "in.jsonl"
    lines = (json.dumps({"id": "same", "text": one}) for one in texts)
    source.write_text("\n".join(lines))
    framing.score_collection(source, tmp_path / "s.parquet", duplicates=True, chunk=2)
    table = pq.read_table(tmp_path / "s.parquet").select(rows.DUPLICATES.names).to_pylist()
    assert [row["duplicate_kind"] for row in table] == [None, None, "exact", "near"]
    assert [row["duplicate_of"] for row in table] == [None, None, "same", "same"]
    assert [row["duplicate_of_position"] for row in table] == [None, None, 1, 1]
    assert {row["duplicate_of_file"] for row in table[2:]} == {str(source)}
    assert table[2]["duplicate_similarity"] == 1
    assert 0.8 <= table[3]["duplicate_similarity"] < 1
