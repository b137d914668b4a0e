"""From stretches of articles to places that a report can lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.aligned.summary import Excerpt, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from framing.alignment.places import Stretch
    from reports.summary import ArticleSummary, Sentence


class Places:
    """The articles of one event as a report names and shows them.

    ``keys`` gives each article's key by its id, ``order`` are the keys in the event's order.
    """

    def __init__(
        self,
        event: str,
        order: Sequence[str],
        keys: Mapping[str, str],
        articles: Mapping[str, ArticleSummary],
    ) -> None:
        self.event = event
        self.order = tuple(order)
        self.articles = {key: articles[key] for key in order}
        self._keys = keys
        self._ranks = {key: rank for rank, key in enumerate(order)}
        self._sentences = {
            (key, sentence.number): sentence
            for key, article in self.articles.items()
            for sentence in article.sentences
        }

    def key(self, article: str) -> str:
        """The key of an article by its id."""
        return self._keys[article]

    def ordered(self, articles: Iterable[str]) -> tuple[str, ...]:
        """The keys of these articles, by their ids, in the event's order."""
        return tuple(sorted((self.key(article) for article in articles), key=self.rank))

    def rank(self, key: str) -> int:
        """Where an article stands in the event's order."""
        return self._ranks[key]

    def place(self, stretch: Stretch) -> Place:
        """Where some words stand; the whole article if their sentence is not among those shown."""
        key, sentence = self._found(stretch)
        return Place(
            article=key,
            anchor=sentence.id if sentence else key,
            field=stretch.field,
            start=stretch.start,
            end=stretch.end,
            text=stretch.text,
        )

    def excerpt(self, stretch: Stretch, context: Stretch | None = None) -> Excerpt:
        """The words within ``context``, or within their sentence."""
        _, sentence = self._found(stretch)
        if context is not None and context.holds(stretch):
            start, text = context.start, context.text
        elif sentence is not None and sentence.span.start <= stretch.start:
            start, text = sentence.span.start, sentence.span.exact
        else:
            start, text = stretch.start, stretch.text
        return Excerpt(
            place=self.place(stretch),
            before=text[: stretch.start - start],
            after=text[stretch.end - start :],
        )

    def _found(self, stretch: Stretch) -> tuple[str, Sentence | None]:
        key = self.key(stretch.article)
        return key, self._sentences.get((key, stretch.sentence + 1))
