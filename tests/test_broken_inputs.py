"""A folder with a hundred kinds of broken input: every record is accounted for, nothing is lost."""

from __future__ import annotations

import gzip
import json
import os
import struct
import zipfile
from io import BytesIO

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from framing.batch import chunks
from framing.reading.reject import Reject
from framing.records.collections import collect
from framing.records.fields import FieldMap

TEXT = (
    "The harbour board met on Monday for two hours. It spoke of the new pier and of the price of "
    "steel. The chair said the work would begin in spring. A clerk said two firms had made an "
    "offer, and that the town will vote on it in the autumn."
)
GOOD = {"id": "a1", "title": "Board meets", "text": TEXT}
LINE = json.dumps(GOOD).encode() + b"\n"


def parquet(rows, **options):
    stream = BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), stream, **options)
    return stream.getvalue()


def arrow(rows):
    stream = BytesIO()
    table = pa.Table.from_pylist(rows)
    with pa.ipc.new_file(stream, table.schema) as writer:
        writer.write_table(table)
    return stream.getvalue()


def csv(*lines, head="id,title,text"):
    return "\n".join((head, *lines, "")).encode()


ROW = f'a1,Board meets,"{TEXT}"'


def zipped(content):
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("article.txt", content)
    return stream.getvalue()


# Name, bytes, and how many records are scored and rejected.
FILES = {
    # --- plain text
    "plain.txt": (TEXT.encode(), 1, 0),
    "empty.txt": (b"", 0, 1),
    "blank.txt": (b" \n\t\n", 0, 1),
    "nul.txt": (TEXT.encode() + b"\0" * 30, 0, 1),
    "nul-inside.txt": (TEXT.replace("pier", "pi\0er").encode(), 0, 1),
    "bad-utf8.txt": ((TEXT + " café ünïö ").encode() + b"\xff" + TEXT.encode(), 0, 1),
    "windows-1252.txt": ((TEXT + " caf\xe9").encode("cp1252"), 1, 0),
    "utf-16.txt": (TEXT.encode("utf-16"), 1, 0),
    "utf-16-cut.txt": (TEXT.encode("utf-16")[:-1], 0, 1),
    "utf-16-no-mark.txt": (TEXT.encode("utf-16-le"), 0, 1),
    "utf-32.txt": (TEXT.encode("utf-32"), 1, 0),
    "random.txt": (bytes(range(256)) * 40, 0, 1),
    "pdf.txt": (b"%PDF-1.7\n" + b"\x00\x01" * 50, 0, 1),
    "rtf.txt": (b"{\\rtf1 " + TEXT.encode() + b"}", 0, 1),
    "png.txt": (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, 0, 1),
    "zip.txt": (zipped(TEXT), 0, 1),
    "page.txt": (b"<!DOCTYPE html><html><body><p>" + TEXT.encode() + b"</p></body></html>", 0, 1),
    "json.txt": (LINE, 0, 1),
    # --- JSON Lines
    "good.jsonl": (LINE * 2, 2, 0),
    "mark.jsonl": (b"\xef\xbb\xbf" + LINE, 1, 0),
    "no-end.jsonl": (LINE + LINE.rstrip(), 2, 0),
    "blank-lines.jsonl": (LINE + b"\n  \n" + LINE, 2, 0),
    "crlf.jsonl": (LINE.replace(b"\n", b"\r\n") * 2, 2, 0),
    "empty.jsonl": (b"", 0, 0),
    "broken-line.jsonl": (LINE + b'{"text": "cut\n' + LINE, 2, 1),
    "not-json.jsonl": (b"hello\n" + LINE, 1, 1),
    "list-line.jsonl": (b"[1, 2]\n" + LINE, 1, 1),
    "number-line.jsonl": (b"7\n" + LINE, 1, 1),
    "null-line.jsonl": (b"null\n" + LINE, 1, 1),
    "nan.jsonl": (b'{"text": NaN}\n' + LINE, 1, 1),
    "text-number.jsonl": (b'{"text": 7}\n' + LINE, 1, 1),
    "text-list.jsonl": (b'{"text": ["a", "b"]}\n' + LINE, 1, 1),
    "text-object.jsonl": (b'{"text": {"a": 1}}\n' + LINE, 1, 1),
    "text-null.jsonl": (b'{"text": null}\n' + LINE, 1, 1),
    "text-true.jsonl": (b'{"text": true}\n' + LINE, 1, 1),
    "text-empty.jsonl": (b'{"text": "  "}\n' + LINE, 1, 1),
    "no-text.jsonl": (b'{"headline": "x"}\n' + LINE, 1, 1),
    "no-fields.jsonl": (b"{}\n" + LINE, 1, 1),
    "title-number.jsonl": (json.dumps({"title": 7, "text": TEXT}).encode() + b"\n", 1, 0),
    "id-number.jsonl": (json.dumps({"id": 7, "text": TEXT}).encode() + b"\n", 1, 0),
    "id-list.jsonl": (json.dumps({"id": [1, [2]], "text": TEXT}).encode() + b"\n", 1, 0),
    "date-object.jsonl": (json.dumps({"date": {"y": 1}, "text": TEXT}).encode() + b"\n", 1, 0),
    "bad-utf8.jsonl": (b'{"text": "caf\xe9"}\n' + LINE, 1, 1),
    "surrogate.jsonl": (json.dumps({"title": "\ud800", "text": TEXT}).encode() + b"\n", 1, 0),
    "surrogate-text.jsonl": (json.dumps({"text": TEXT + "\ud800 x"}).encode() + b"\n", 1, 0),
    "nul-text.jsonl": (json.dumps({"text": TEXT + "\0"}).encode() + b"\n", 1, 0),
    "deep.jsonl": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"\n" + LINE, 1, 1),
    "deep-list.jsonl": (b"[" * 100_000 + b"]" * 100_000 + b"\n" + LINE, 1, 1),
    "big-number.jsonl": (b'{"n": 1' + b"0" * 5000 + b"}\n" + LINE, 1, 1),
    "duplicate-keys.jsonl": (
        b'{"text": "x", "text": ' + json.dumps(TEXT).encode() + b"}\n", 1, 0,
    ),
    "duplicate-ids.jsonl": (LINE * 3, 3, 0),
    "controls.jsonl": (json.dumps({"text": TEXT + "\x01\x02"}).encode() + b"\n", 1, 0),
    "odd-names.jsonl": (json.dumps({"": 1, "a.b": 2, "text": TEXT}).encode() + b"\n", 1, 0),
    "our-names.jsonl": (json.dumps({"hedging": 9, "words": 1, **GOOD}).encode() + b"\n", 1, 0),
    "upper-names.jsonl": (json.dumps({"ID": 1, "TEXT": TEXT}).encode() + b"\n", 1, 0),
    "mixed-kinds.jsonl": (
        b"".join(json.dumps({"text": TEXT, "x": x}).encode() + b"\n" for x in (1, "a", [1], None)),
        4, 0,
    ),
    "huge-integer.jsonl": (json.dumps({"text": TEXT, "x": 2**70}).encode() + b"\n", 1, 0),
    "long-text.jsonl": (json.dumps({"text": "word " * 500_000}).encode() + b"\n" + LINE, 1, 1),
    # --- JSON
    "list.json": (json.dumps([GOOD, GOOD]).encode(), 2, 0),
    "articles.json": (json.dumps({"meta": 1, "articles": [GOOD, GOOD]}).encode(), 2, 0),
    "one.json": (json.dumps(GOOD).encode(), 1, 0),
    "one-spread.json": (json.dumps(GOOD, indent=2).encode(), 1, 0),
    "lines.json": (LINE * 2, 2, 0),
    "empty.json": (b"", 0, 1),
    "empty-list.json": (b"[]", 0, 0),
    "mixed-list.json": (json.dumps([GOOD, 7, [GOOD], None, GOOD]).encode(), 2, 3),
    "cut.json": (json.dumps([GOOD, GOOD]).encode()[:-20], 1, 1),
    "tail.json": (json.dumps([GOOD]).encode() + b"]]", 1, 1),
    "words.json": (b"hello", 0, 1),
    "number.json": (b"7", 0, 1),
    "bad-utf8.json": (b'[{"text": "caf\xe9"}]', 0, 1),
    "deep.json": (b"[" * 50_000 + b"]" * 50_000, 0, 1),
    # --- CSV
    "good.csv": (csv(ROW, ROW), 2, 0),
    "mark.csv": (b"\xef\xbb\xbf" + csv(ROW), 1, 0),
    "semicolons.csv": (csv(f'a1;Board meets;"{TEXT}"', head="id;title;text"), 1, 0),
    "tabs.tsv": (csv(f"a1\tBoard meets\t{TEXT}", head="id\ttitle\ttext"), 1, 0),
    "crlf.csv": (csv(ROW).replace(b"\n", b"\r\n"), 1, 0),
    "latin.csv": (csv(ROW + "\n" + ROW.replace("pier", "caf\xe9")).decode().encode("cp1252"), 2, 0),
    "utf-16.csv": (csv(ROW, ROW).decode().encode("utf-16"), 2, 0),
    "empty.csv": (b"", 0, 0),
    "head-only.csv": (csv(), 0, 0),
    "no-text-column.csv": (csv("1,2", head="a,b"), 0, 1),
    "short-row.csv": (csv("a1,Board", ROW), 1, 1),
    "long-row.csv": (csv(ROW + ",x,y", ROW), 1, 1),
    "newlines.csv": (csv(f'a1,Board,"{TEXT}\n\n{TEXT}"', ROW), 2, 0),
    "quotes.csv": (csv(f'a1,"The ""board""","{TEXT}"'), 1, 0),
    "open-quote.csv": (csv(ROW, f'a2,Board,"{TEXT}'), 2, 0),
    "bad-byte.csv": (csv("é" * 40 + "," + ROW[3:], ROW).replace(b"pier", b"pi\xffer", 1), 1, 1),
    "nul.csv": (csv(ROW.replace("pier", "pi\0er"), ROW), 2, 0),
    "blank-lines.csv": (csv(ROW, "", "", ROW), 2, 0),
    "same-names.csv": (csv(f"a1,x,{json.dumps(TEXT)}", head="id,id,text"), 1, 0),
    "no-names.csv": (csv(f",,{json.dumps(TEXT)}", head=",,text"), 1, 0),
    # --- Parquet and Arrow
    "good.parquet": (parquet([GOOD, GOOD]), 2, 0),
    "groups.parquet": (parquet([GOOD] * 5, row_group_size=2), 5, 0),
    "empty.parquet": (b"", 0, 1),
    "cut.parquet": (parquet([GOOD] * 5)[:-40], 0, 1),
    "words.parquet": (b"hello", 0, 1),
    "no-rows.parquet": (parquet([GOOD])[:0] or parquet([{"text": TEXT}]), 1, 0),
    "nulls.parquet": (parquet([{"text": None}, GOOD]), 1, 1),
    "numbers.parquet": (parquet([{"text": 1}]), 0, 1),
    "nested.parquet": (parquet([{"text": [TEXT]}]), 0, 1),
    "bytes.parquet": (parquet([{"text": b"\xff\xfe"}]), 0, 1),
    "no-text.parquet": (parquet([{"a": 1}]), 0, 1),
    "good.arrow": (arrow([GOOD, GOOD]), 2, 0),
    "cut.arrow": (arrow([GOOD] * 5)[:60], 0, 1),
    "words.arrow": (b"hello", 0, 1),
    # --- compressed
    "good.jsonl.gz": (gzip.compress(LINE * 2), 2, 0),
    "cut.jsonl.gz": (gzip.compress(b"".join(
        json.dumps({"text": TEXT, "n": os.urandom(2000).hex()}).encode() + b"\n" for _ in range(9)
    ))[:-3000], None, 1),
    "words.jsonl.gz": (b"hello\n" + LINE, 1, 1),
    "trailing.jsonl.gz": (gzip.compress(LINE) + b"junk", 1, 1),
    "two-members.jsonl.gz": (gzip.compress(LINE) + gzip.compress(LINE), 2, 0),
    "good.jsonl.zst": (pa.compress(LINE * 2, "zstd", asbytes=True), 2, 0),
    "cut.csv.gz": (gzip.compress(csv(*[ROW] * 400))[:-30], None, 1),
    "cut.json.gz": (gzip.compress(json.dumps([GOOD] * 400).encode())[:-12], None, 1),
    "header-bomb.jsonl.gz": (struct.pack("<H", 0x8B1F) + b"\x08\x00" + b"\0" * 6, 0, 1),
}  # fmt: skip


def outcome_of(paths):
    """What becomes of everything under some paths."""
    found = collect(map(str, paths))
    outcome = chunks.Outcome()
    outcome.rejects += [one for one in found if isinstance(one, Reject)]
    outcome.read = len(outcome.rejects)
    for collection in (one for one in found if not isinstance(one, Reject)):
        reader, number, full = chunks.Reader(), 0, True
        while full:
            records = reader.take(collection, number * chunks.RECORDS, chunks.RECORDS)
            full = len(records) == chunks.RECORDS
            part = chunks.score(records, FieldMap(), cues=False)
            outcome.read += part.read
            outcome.tables += part.tables
            outcome.aside += part.aside
            outcome.rejects += part.rejects
            number += 1
    return outcome


@pytest.mark.parametrize("name", FILES)
def test_every_record_is_accounted_for(tmp_path, name):
    data, scored, rejected = FILES[name]
    path = tmp_path / name
    path.write_bytes(data)
    outcome = outcome_of([path])
    assert outcome.read == outcome.scored + len(outcome.aside) + len(outcome.rejects)
    assert len(outcome.rejects) == rejected, [str(reject) for reject in outcome.rejects]
    assert scored is None or outcome.scored == scored
    for reject in outcome.rejects:
        assert reject.file.endswith(name)
        assert reject.found
        assert reject.expected
        assert reject.advice.endswith(".")


def test_one_folder_with_all_of_it_loses_nothing(tmp_path):
    for name, (data, _, _) in FILES.items():
        (tmp_path / name).write_bytes(data)
    deep = tmp_path / "more"
    deep.mkdir()
    (deep / "good.txt").write_text(TEXT, encoding="utf-8")
    (deep / "loop").symlink_to(tmp_path, target_is_directory=True)
    (deep / "dangling.txt").symlink_to(tmp_path / "nowhere.txt")
    (deep / "folder.jsonl").mkdir()
    (deep / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    (deep / "README.txt").write_text(TEXT, encoding="utf-8")
    (deep / "picture.png").write_bytes(b"\x89PNG")
    alone = {name: outcome_of([tmp_path / name]) for name in FILES}
    together = outcome_of([tmp_path])
    assert together.scored == sum(one.scored for one in alone.values()) + 1
    assert len(together.rejects) == sum(len(one.rejects) for one in alone.values()) + 1
    assert together.read == together.scored + len(together.aside) + len(together.rejects)


def test_a_line_without_end_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr("framing.records.formats.lines.MAXIMUM_LINE", 4096)
    path = tmp_path / "long.jsonl"
    path.write_bytes(LINE + b'{"text": "' + b"x" * 50_000 + b'"}\n' + LINE)
    outcome = outcome_of([path])
    assert (outcome.scored, len(outcome.rejects)) == (2, 1)
    assert outcome.rejects[0].line == 2
    assert "a line of more than" in str(outcome.rejects[0])


def test_a_small_file_that_unpacks_without_end_is_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr("framing.records.opening.BOMB_BYTES", 1 << 20)
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(LINE + b"\n" * (8 << 20)))
    outcome = outcome_of([path])
    assert (outcome.scored, len(outcome.rejects)) == (1, 1)
    assert "without end" in str(outcome.rejects[0])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_file_is_a_reject(tmp_path):
    path = tmp_path / "locked.jsonl"
    path.write_bytes(LINE)
    path.chmod(0)
    outcome = outcome_of([path])
    assert [reject.found for reject in outcome.rejects] == ["permission denied"]
