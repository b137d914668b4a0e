"""Write framing/attributions/small_words.tsv: words that are no names, though with a capital.

Usage: python tools/small_words.py FILE

FILE is a Parquet file with the column "text". A word counts where a word of small letters or a
comma stands before it. On the list are those that are mostly written small, and yet have a capital
now and then: in headlines, in links, in names of other things than people, or opening a sentence.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet as pq

from framing.attributions.forenames import MEN, WOMEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TABLE = Path(__file__).resolve().parent.parent / "framing/attributions/small_words.tsv"
HEADER = """\
# Words that news writes small in {share:.0%} of the places where its style is free to, and yet with
# a capital beside other capitals in {runs} articles or more, "Trump Says", "Team Obama", or where
# they open {openings} sentences or more: "Earlier". Not in the list: forenames. Made by
# tools/small_words.py from {count:,} articles of news of many
# (those of Baly et al. 2020, We Can Detect Your Bias, EMNLP).
"""
WORD = re.compile(r"(?<=[a-z,] )[A-Za-z][a-z]+\b")
RUN = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+){1,3}")
OPENING = re.compile(r"(?:^|(?<=[.!?] )|(?<=[.!?][\"’”] ))[A-Z][a-z]+\b", re.MULTILINE)
SHARE = 0.8
OFTEN = 20
RUNS = 4
OPENINGS = 3


def small_words(texts: Iterable[str]) -> list[str]:
    """The words that are mostly written small, and have a capital now and then."""
    small, large, beside, opening = (Counter[str]() for _ in range(4))
    for text in texts:
        for word in WORD.findall(text):
            (small if word[0].islower() else large)[word.lower()] += 1
        beside.update({word.lower() for run in RUN.findall(text) for word in run.split(" ")})
        opening.update(word.lower() for word in OPENING.findall(text))
    return sorted(
        word
        for word in beside.keys() | opening.keys()
        if (beside[word] >= RUNS or opening[word] >= OPENINGS)
        and small[word] >= OFTEN
        and small[word] >= SHARE * (small[word] + large[word])
        and word not in MEN | WOMEN
    )


def main(arguments: Sequence[str]) -> None:
    """Read the texts and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    options = parser.parse_args(arguments)
    texts = pq.read_table(options.file, columns=["text"])["text"].to_pylist()
    rows = defaultdict(list)
    found = small_words(texts)
    for word in found:
        rows[word[0]].append(word)
    header = HEADER.format(share=SHARE, runs=RUNS, openings=OPENINGS, count=len(texts))
    lines = [" ".join(words) + "\n" for _, words in sorted(rows.items())]
    TABLE.write_text(header + "".join(lines), encoding="utf-8")
    print(f"{len(found)} words written to {TABLE.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
