"""Write framing/alignment/rarity.tsv: how rare common terms are in news.

Usage: python tools/term_rarity.py FILE [--every N] [--terms N]

FILE is a Parquet file with the column "text". Only counts go into the table: in which share of
sentences a term stands. Run it again when the aliases of terms have changed.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet as pq

from framing.alignment.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TABLE = Path(__file__).resolve().parent.parent / "framing/alignment/rarity.tsv"
HEADER = """\
# How rare common terms are in news: a line holds a rarity, and all terms that have it.
# Rarity is minus the natural logarithm of the share of sentences with the term, over {count:,}
# sentences of news of many (the articles of Baly et al. 2020, We Can Detect Your Bias, EMNLP).
# Made by tools/term_rarity.py. What does not stand here is rarer.
rarity	terms
"""
BREAK = re.compile(r"(?<=[.!?])[\"”']?\s+")
LEAST_TERMS = 3


def counted(texts: Iterable[str]) -> tuple[int, Counter[str]]:
    """How many sentences there are, and how many hold each term."""
    sentences, found = 0, Counter[str]()
    for text in texts:
        for sentence in BREAK.split(text):
            keys = {term.key for term in terms(sentence) if term.kind != "number"}
            if len(keys) >= LEAST_TERMS:
                sentences += 1
                found.update(keys)
    return sentences, found


def main(arguments: Sequence[str]) -> None:
    """Read the texts and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    parser.add_argument("--every", type=int, default=4)
    parser.add_argument("--terms", type=int, default=6000)
    options = parser.parse_args(arguments)
    texts = pq.read_table(options.file, columns=["text"])["text"].to_pylist()
    sentences, found = counted(texts[:: options.every])
    rows = defaultdict(list)
    # Ties in number are put in order by the term.
    ranked = sorted(found.items(), key=lambda one: (-one[1], one[0]))
    for key, count in ranked[: options.terms]:
        rows[round(-math.log(count / sentences), 1)].append(key)
    lines = [f"{rarity}\t{','.join(sorted(keys))}\n" for rarity, keys in sorted(rows.items())]
    TABLE.write_text(HEADER.format(count=sentences) + "".join(lines), encoding="utf-8")
    print(f"{sum(map(len, rows.values()))} terms of {sentences} sentences")


if __name__ == "__main__":
    main(sys.argv[1:])
