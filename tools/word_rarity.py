"""Write framing/events/rarity.tsv: in how many of 12,000 news articles each stem stands.

Usage: python tools/word_rarity.py FILE [--articles N] [--outlets N]

FILE is a Parquet file with the columns "title", "text" and "source". Only stems and how common they
are go into the list, in steps of half an octave, and whether a stem is mostly written with a
capital inside of sentences, as names are. What fewer articles or outlets use is left out: a word
that is not in the list is rare.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from math import log2
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow.parquet as pq

from framing.article import Article
from framing.cleaning import Zone
from framing.events.rarity import STEPS, TABLE, stem
from framing.scoring import BATCH
from framing.tokens import Vocabulary, shapes, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

HEADER = """\
# How rare words are in news: made by tools/word_rarity.py from {count:,} articles of many outlets
# (Baly et al. 2020, We Can Detect Your Bias, EMNLP). A line holds a step, "name" for stems that
# are mostly written with a capital inside of sentences, else "word", and all such stems. A stem
# of step n stands in about one of 2 ** (n / {steps}) articles. Stems that fewer than {articles}
# articles or {outlets} outlets use are left out.
"""
# So much more often than small a name is written with a capital.
MOSTLY = 3


class Counts:
    """How many articles and outlets use each stem, and how often it has a capital or has none."""

    def __init__(self) -> None:
        self.articles: Counter[str] = Counter()
        self.outlets: defaultdict[str, set[str]] = defaultdict(set)
        self.capital: Counter[str] = Counter()
        self.small: Counter[str] = Counter()

    def add(self, tokens: Tokens) -> None:
        """Count a batch."""
        stems = [stem(shapes.normal(word)) for word in tokens.vocabulary.strings]
        count = len(stems)
        text = tokens.zone != int(Zone.FURNITURE)
        used = np.unique(tokens.article[text] * count + tokens.type[text])
        pairs = {(number // count, stems[number % count]) for number in used.tolist()}
        for article, found in pairs:
            self.articles[found] += 1
            self.outlets[found].add(tokens.articles[article].outlet)
        inside = tokens.zone == int(Zone.BODY)
        inside[tokens.sentences.first] = False
        capital = tokens.of(shapes.CAPITALISED)
        self._spell(tokens, stems, inside & capital, self.capital)
        self._spell(tokens, stems, inside & ~capital, self.small)

    @staticmethod
    def _spell(tokens: Tokens, stems: list[str], rows: Bools, counter: Counter[str]) -> None:
        types: Ints = tokens.type[rows]
        for number, times in enumerate(np.bincount(types).tolist()):
            if times:
                counter[stems[number]] += times

    def lines(self, count: int, articles: int, outlets: int) -> Iterator[str]:
        """The lines of the table."""
        found = defaultdict(list)
        for word, times in self.articles.items():
            if times >= articles and len(self.outlets[word]) >= outlets and word.isalpha():
                step = round(STEPS * log2(count / times))
                name = self.capital[word] >= MOSTLY * max(1, self.small[word])
                found[step, "name" if name else "word"].append(word)
        for (step, kind), words in sorted(found.items()):
            yield f"{step}\t{kind}\t{' '.join(sorted(words))}\n"


def main(arguments: Sequence[str]) -> None:
    """Read the texts and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    parser.add_argument("--articles", type=int, default=3)
    parser.add_argument("--outlets", type=int, default=3)
    options = parser.parse_args(arguments)
    rows = pq.read_table(options.file, columns=["title", "text", "source"]).to_pylist()
    articles = [
        Article(id=str(n), text=row["text"], title=row["title"] or "", outlet=row["source"])
        for n, row in enumerate(rows)
    ]
    counts = Counts()
    for start in range(0, len(articles), BATCH):
        counts.add(tokenise(articles[start : start + BATCH], Vocabulary()))
    header = HEADER.format(
        count=len(articles), steps=STEPS, articles=options.articles, outlets=options.outlets
    )
    lines = counts.lines(len(articles), options.articles, options.outlets)
    TABLE.write_text(header + "".join(lines), encoding="utf-8")
    print(f"{TABLE.name}: {TABLE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
