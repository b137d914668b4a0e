"""Write features/syllables.tsv: the syllables of the most common forms of a collection of texts.

Usage: python tools/common_forms.py FILE [--skip N] [--forms N]

FILE is a Parquet file with a column "text". Only words and numbers go into the list: which forms
are most common, and how many syllables textstat counts in each. --skip leaves out the first
articles, so that they can serve a benchmark as text that the list was not made from.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet as pq

from features.readability import counted_by_textstat
from framing.tokens.shapes import normal
from framing.tokens.words import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TABLE = Path(__file__).resolve().parent.parent / "features" / "syllables.tsv"
HEADER = """\
# Syllables of common forms, as textstat 0.7.8 counts them: a saving of time, never of exactness.
# Made by tools/common_forms.py from the word frequencies of news of many outlets (the articles of
# Baly et al. 2020, We Can Detect Your Bias, EMNLP). A line holds a count and all forms with it.
"""


def common_forms(texts: Iterable[str], count: int) -> list[str]:
    """The most common forms of these texts, in lower case with straight apostrophes."""
    frequencies: Counter[str] = Counter()
    for text in texts:
        frequencies.update(normal(word) for word in WORD.findall(text))
    wanted = (form for form, _ in frequencies.most_common() if not set(form) & set("0123456789_"))
    return [form for form, _ in zip(wanted, range(count), strict=False)]


def main(arguments: Sequence[str]) -> None:
    """Read the texts and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    parser.add_argument("--skip", type=int, default=6000)
    parser.add_argument("--forms", type=int, default=40_000)
    options = parser.parse_args(arguments)
    texts = pq.read_table(options.file, columns=["text"])["text"].slice(options.skip)
    forms = common_forms((text.as_py() for text in texts), options.forms)
    by_count = defaultdict(list)
    for form in forms:
        by_count[counted_by_textstat(form)].append(form)
    lines = [f"{count}\t{' '.join(sorted(found))}\n" for count, found in sorted(by_count.items())]
    TABLE.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{len(forms)} forms written to {TABLE.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
