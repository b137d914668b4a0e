"""Stretches of chunks: together all that a run has to do, each chunk once."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.batch.plan import Plan
from framing.batch.shards import Shard
from framing.batch.stretches import LONGEST, Stretch, stretches, work
from framing.batch.todo import Todo
from framing.records.collections import Collection

SIZES = st.lists(st.integers(0, 9_000), min_size=1, max_size=4)


def texts(count):
    """A collection that is known to have so many records."""
    return Collection("documents", tuple(f"{number}.txt" for number in range(count)))


def plan_of(folder, sizes, chunk=10):
    return Plan(tuple(texts(size) for size in sizes), (), folder, chunk=chunk)


def chunks(parts):
    return [(part.collection, chunk) for part in parts for chunk in part.chunks()]


@given(SIZES, st.integers(1, 400), st.sets(st.tuples(st.integers(0, 3), st.integers(0, 900))))
def test_every_chunk_that_is_not_done_is_in_one_stretch_in_order(
    tmp_path_factory, sizes, workers, done
):
    plan = plan_of(tmp_path_factory.getbasetemp(), sizes)
    before = {plan.shard(*one) for one in done}
    parts = stretches(plan, workers, before)
    ends = [plan.chunks(number) for number in range(len(sizes))]
    every = [(number, chunk) for number, end in enumerate(ends) for chunk in range(end)]
    assert chunks(parts) == [one for one in every if one not in done]
    assert all(1 <= len(part.chunks()) <= LONGEST for part in parts)


def test_a_worker_gets_many_stretches_if_there_are_enough_chunks(tmp_path):
    parts = stretches(plan_of(tmp_path, [10_000]), workers=4, done=())
    assert len(parts) >= 4 * 16


def test_what_the_chunks_of_a_collection_are_is_known_to_engines_alike(tmp_path):
    plan = plan_of(tmp_path, [0, 1, 10, 11])
    todo, found = Todo(plan), []
    while (shard := todo.next()) is not None:
        found.append((shard.collection, shard.chunk))
    assert found == chunks(stretches(plan, 1, ()))


@pytest.fixture
def lines(tmp_path):
    """A plan for two collections of lines, of which nobody knows the number before."""
    paths = []
    for name, count in (("a", 25), ("b", 20)):
        path = tmp_path / f"{name}.jsonl"
        record = json.dumps({"text": "The council may vote on the harbour plan in June. " * 3})
        path.write_text(f"{record}\n" * count, encoding="utf-8")
        paths.append(Collection("JSON Lines", (str(path),)))
    folder = tmp_path / "partial"
    folder.mkdir()
    return Plan(tuple(paths), (), folder, chunk=10)


@pytest.mark.parametrize(("workers", "each"), [(1, 1), (2, 1), (3, 2), (8, 4)])
def test_where_the_number_is_not_known_workers_take_turns(workers, each, lines):
    parts = stretches(lines, workers, ())
    assert parts == [Stretch(n, first, each) for n in (0, 1) for first in range(each)]


@pytest.mark.parametrize("workers", [1, 3, 16])
def test_stretches_without_a_known_end_end(workers, lines):
    done = {s for part in stretches(lines, workers, ()) for s in work(lines, part)}
    assert {(s.collection, s.chunk) for s in done} <= {(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)}
    assert sorted(lines.shards(), key=place) == sorted(done, key=place)
    assert sum(shard.read().counts.read for shard in done) == 45


def place(shard: Shard):
    return shard.collection, shard.chunk


def test_a_stretch_begun_again_gives_the_same_and_does_only_what_is_left(lines):
    part = Stretch(0, 0)
    first = list(work(lines, part))
    first[1].path("json").unlink()
    kept = first[0].path("json").stat().st_mtime_ns
    assert list(work(lines, part)) == first
    assert first[0].path("json").stat().st_mtime_ns == kept
    assert first[1].done
