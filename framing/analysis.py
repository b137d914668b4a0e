"""Analysis: what was found in some articles, as tables to work with in pandas."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from framing.article import Article
from framing.reading import Articles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

    from framing.reading import Reject
    from framing.scoring import Scored


class Analysis:
    """Everything found in some articles; the tables are made when first asked for.

    Offsets count code points into the article's own text, or into its title where the column
    ``field`` says so.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        batches: Sequence[Scored],
        rejects: Sequence[Reject] = (),
    ) -> None:
        self.articles = tuple(articles)
        self.batches = tuple(batches)
        self.rejects = tuple(rejects)
        """What could not be read, if the articles come from ``framing.read``."""

    def __repr__(self) -> str:
        return f"<Analysis of {len(self.articles)} articles>"

    @cached_property
    def scores(self) -> pd.DataFrame:
        """A row per article, a column per measure.

        A missing value has its reason in ``abstentions``. The column ``article`` holds the id.
        All measures are listed in ``docs/measures.md``.
        """
        from framing import tables

        return tables.scores(self.batches)

    @cached_property
    def intervals(self) -> pd.DataFrame:
        """How sure each score is: a row per article and measure.

        Columns: article, measure, low and high (the ends of the 95 % interval), n and unit (the
        sample size: how many sentences), method (how the ends were found), reason (why there is no
        interval, where low and high are missing). What the interval is about, and what it leaves
        out, is told in ``docs/intervals.md``.
        """
        from framing import tables

        return tables.intervals(self.batches)

    @cached_property
    def cues(self) -> pd.DataFrame:
        """A row per cue: the ledger that every score is computed from.

        Columns: article, zone (headline, heading, body), voice (author, quoted), feature, family,
        start, end, text, weight, entry, sentence (counts into the article's sentences), field
        (text or title: what start and end count into).
        """
        from framing import tables

        return tables.cues(self.batches)

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """A row per sentence, furniture included, which is in no score.

        Columns: article, sentence, paragraph (counts the article's blocks, a headline among them),
        zone, start, end, field, words, words_quoted, a column for each
        thing that features measure by sentence (syllables; vader: the library's compound of the
        raw sentence; sentiment: ours for the author's words; sentiment_quoted: for the quoted
        ones), and for each feature the number of its cues.
        """
        from framing import tables

        return tables.sentences(self.batches)

    @cached_property
    def attributions(self) -> pd.DataFrame:
        """A row per attribution: who says what, by which words.

        Columns: article; source_start and source_end (missing where no source is given);
        cue_start and cue_end; contents (a list of (start, end), several where what was said is
        split); kind (direct, mixed, indirect: all, some or none of the content in quotation
        marks); source (in words, a pronoun resolved where that is sure; empty for none);
        source_class and stance (what kind of source it is, and how the cue takes what it
        reports); sentence (that of the cue, counting into the article's sentences); field (text
        or title: what the offsets count into).
        """
        from framing import tables

        return tables.attributions(self.batches)

    @cached_property
    def abstentions(self) -> pd.DataFrame:
        """A row per score that was not given: article, measure, reason."""
        from framing import tables

        return tables.abstentions(self.batches)


def listed(articles: Article | str | Iterable[Article]) -> tuple[Article, ...]:
    """The articles as a tuple; a string is the text of one article with the id "text".

    Raises
    ------
    TypeError
        If something else than articles is given.
    ValueError
        If two articles have the same id.
    """
    if isinstance(articles, str):
        return (Article(id="text", text=articles),)
    if isinstance(articles, Article):
        return (articles,)
    found = tuple(articles)
    seen: set[str] = set()
    for article in found:
        if not isinstance(article, Article):
            message = (
                f"Found {type(article).__name__} among the articles, expected framing.Article. "
                "Make one with framing.Article(id=..., text=...), or read files with framing.read."
            )
            raise TypeError(message)
        if article.id in seen:
            message = (
                f'Two articles have the id "{article.id}", by which rows are told apart. '
                "Give each its own, for instance with dataclasses.replace(article, id=...)."
            )
            raise ValueError(message)
        seen.add(article.id)
    return found


def analyse(articles: Article | str | Iterable[Article]) -> Analysis:
    """Analyse articles, or one text given as a string.

    Examples
    --------
    >>> import framing
    >>> analysis = framing.analyse("The minister said the talks may fail.")
    >>> list(analysis.cues.text[analysis.cues.feature == "hedging"])
    ['may']
    """
    from framing.scoring import default_scorer

    items = listed(articles)
    rejects = articles.rejects if isinstance(articles, Articles) else ()
    return Analysis(items, list(default_scorer().batches(items, relations=True)), rejects)


def score(articles: Article | str | Iterable[Article]) -> pd.DataFrame:
    """The scores alone: a row per article, a column per measure.

    Nothing else is kept, so that memory does not grow with the cues of all articles.
    """
    from framing import tables
    from framing.scoring import default_scorer

    batches = default_scorer().batches(listed(articles))
    return tables.scores_of(
        (tuple(a.id for a in batch.ledger.tokens.articles), batch.columns, batch.scores)
        for batch in batches
    )
