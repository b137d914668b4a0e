"""Write features/syllables.tsv: the syllables of the common forms of a collection of news.

Usage: python tools/common_forms.py FILE [--skip N] [--outlets N]

FILE is a Parquet file with the columns "text" and "source". Only words go into the list: which
forms several outlets use, and how many syllables textstat counts in each. What one outlet alone
writes, or two, is left out: handles, slips, words run together on its pages. --skip leaves out the
first articles, so that they can serve a benchmark as text that the list was not made from.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
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
# Made by tools/common_forms.py from the forms that at least {outlets} outlets use, in news of many
# (the articles of Baly et al. 2020, We Can Detect Your Bias, EMNLP, without the first {skip:,}).
# A line holds a count and all forms with it.
"""


def common_forms(texts: Iterable[tuple[str, str]], outlets: int) -> list[str]:
    """The forms that so many outlets use, in lower case with straight apostrophes.

    ``texts`` are texts with the name of their outlet.
    """
    used_by: defaultdict[str, set[str]] = defaultdict(set)
    for text, outlet in texts:
        for form in set(map(normal, WORD.findall(text))):
            used_by[form].add(outlet)
    return [
        form
        for form, users in used_by.items()
        if len(users) >= outlets and not set(form) & set("0123456789_")
    ]


def main(arguments: Sequence[str]) -> None:
    """Read the texts and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    parser.add_argument("--skip", type=int, default=6000)
    parser.add_argument("--outlets", type=int, default=3)
    options = parser.parse_args(arguments)
    rows = pq.read_table(options.file, columns=["text", "source"]).slice(options.skip)
    columns = rows["text"].to_pylist(), rows["source"].to_pylist()
    forms = common_forms(zip(*columns, strict=True), options.outlets)
    by_count = defaultdict(list)
    for form in forms:
        by_count[counted_by_textstat(form)].append(form)
    lines = [f"{count}\t{' '.join(sorted(found))}\n" for count, found in sorted(by_count.items())]
    header = HEADER.format(outlets=options.outlets, skip=options.skip)
    TABLE.write_text(header + "".join(lines), encoding="utf-8")
    print(f"{len(forms)} forms written to {TABLE.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
