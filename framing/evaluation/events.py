"""Events: whether leads are grouped by their event, and whether a neutral one is less loaded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from framing.analysis import analyse
from framing.article import Article
from framing.evaluation import intervals, sources, tables
from framing.evaluation.evaluation import EvaluationError, Figure, Labelled, Measured, Task
from framing.evaluation.observing import ledgers
from framing.events import group
from framing.ledger import Scope

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence
    from pathlib import Path

    from framing.arrays import Floats

    Text = tuple[str, str]

# So many events are mixed: the first ones of the file.
MIXED: Final = 300
# The thresholds among which the baseline's is chosen.
_THRESHOLDS: Final = tuple(step / 100 for step in range(2, 51))


@dataclass(frozen=True, slots=True)
class Reported(Labelled):
    """Articles mixed from several events, their number as the label, and pairs of neutral texts."""

    titles: tuple[str, ...] = ()
    rounded_up: tuple[tuple[Text, tuple[Text, ...]], ...] = ()
    """A neutral round-up of each event that has one, and the articles on it."""


def read(path: Path) -> Reported:
    """The articles on the first events of a file, and the round-ups of all.

    Raises
    ------
    EvaluationError
        If a line does not keep to the form, or there are fewer than two events.
    """
    events = [(place, found) for place, found in tables.parsed(path, ())]
    if len(events) < 2:  # noqa: PLR2004 — one event cannot be told from others
        message = f"{path.name}: found {len(events)} events, expected two or more, one a line."
        raise EvaluationError(message)
    texts = [_texts(place, found) for place, found in events]
    mixed = [(text, number) for number, some in enumerate(texts[:MIXED]) for text in some]
    neutral = [
        (_text(place, found["neutral"]), some)
        for (place, found), some in zip(events, texts, strict=True)
        if "neutral" in found
    ]
    return Reported(
        texts=tuple(text for (_, text), _ in mixed),
        labels=np.array([number for _, number in mixed], dtype=np.float64),
        left_out=sum(map(len, texts[MIXED:])),
        titles=tuple(title for (title, _), _ in mixed),
        rounded_up=tuple(neutral),
    )


def _texts(place: str, found: Mapping[str, Any]) -> tuple[Text, ...]:
    articles = found.get("articles")
    if not isinstance(articles, list) or not articles:
        message = f'{place}: found no list under "articles", expected the articles on an event.'
        raise EvaluationError(message)
    return tuple(_text(place, article) for article in articles)


def _text(place: str, found: Any) -> Text:  # noqa: ANN401 — as JSON gives it
    if not (isinstance(found, dict) and isinstance(found.get("text"), str)):
        message = f'{place}: found an article without "text", expected an object with title, text.'
        raise EvaluationError(message)
    title = found.get("title", "")
    return title if isinstance(title, str) else "", found["text"]


def measure(data: Reported) -> Measured:
    """B-cubed figures of our events and of the floors, and how loaded the round-ups are."""
    articles = [
        Article(id=f"{number:06}", title=title, text=text)
        for number, (title, text) in enumerate(zip(data.titles, data.texts, strict=True))
    ]
    events = group(analyse(articles))
    event_of = {id_: number for number, event in enumerate(events) for id_ in event.articles}
    labels = data.labels.tolist()
    precision, recall, f1 = b_cubed([event_of[article.id] for article in articles], labels)
    everyone = list(range(len(articles)))
    return Measured(
        figures=(
            Figure("B-cubed F1", f1),
            Figure("B-cubed precision", precision),
            Figure("B-cubed recall", recall),
            Figure("B-cubed F1 of every article its own event", b_cubed(everyone, labels)[2]),
            Figure("B-cubed F1 of everything one event", b_cubed([0] * len(labels), labels)[2]),
            *_round_ups(data),
        ),
        floor=Figure(
            "B-cubed F1 of TF-IDF cosine, average linkage and the threshold that suits best here",
            _baseline(articles, labels),
        ),
    )


def b_cubed(found: Sequence[Hashable], labels: Sequence[Hashable]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 (Bagga and Baldwin 1998), every article weighing the same.

    Examples
    --------
    >>> precision, recall, f1 = b_cubed([1, 1, 1, 2], ["a", "a", "b", "b"])
    >>> round(precision, 3), recall
    (0.667, 0.75)
    """
    both = Counter(zip(found, labels, strict=True))
    ours, theirs = Counter(found), Counter(labels)
    precision = sum(n * n / ours[group_] for (group_, _), n in both.items()) / len(labels)
    recall = sum(n * n / theirs[label] for (_, label), n in both.items()) / len(labels)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _baseline(articles: Sequence[Article], labels: Sequence[float]) -> float:
    """What everybody has: TF-IDF vectors of words, average linkage, one threshold."""
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(
        f"{article.title}\n{article.text}" for article in articles
    )
    apart = np.round(1 - (vectors @ vectors.T).toarray(), 12)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False), "average")
    groupings = (fcluster(tree, 1 - least, "distance").tolist() for least in _THRESHOLDS)
    return max(b_cubed(found, labels)[2] for found in groupings)


def _round_ups(data: Reported) -> list[Figure]:
    """In how many events the neutral round-up is less or more loaded than the mean of the rest."""
    texts = [text for neutral, some in data.rounded_up for text in (neutral, *some)]
    density = _density(
        [Article(id=str(n), title=title, text=text) for n, (title, text) in enumerate(texts)]
    )
    start, less, more, comparable = 0, 0, 0, 0
    for _, some in data.rounded_up:
        neutral, *rest = density[start : start + 1 + len(some)].tolist()
        start += 1 + len(some)
        known = [value for value in rest if not np.isnan(value)]
        if known and not np.isnan(neutral):
            comparable += 1
            less += neutral < np.mean(known)
            more += neutral > np.mean(known)
    share = f"of {comparable:,} events in which the neutral round-up has"
    than = "loaded words than the mean of its articles"
    return [
        Figure(f"{which} {share} {how} {than}", count / comparable, *limits)
        for which, how, count in (("share", "fewer", less), ("share", "more", more))
        if comparable and (limits := intervals.wilson(int(count), comparable))
    ]


def _density(articles: Sequence[Article]) -> Floats:
    """Weights of sensational cues per word of the author's own, headline and text together."""
    found = []
    for ledger in ledgers(articles):
        weight, words = np.zeros(ledger.count), np.zeros(ledger.count)
        for scope in (Scope.AUTHOR, Scope.HEADLINE):
            weight += ledger.by_article(ledger.weights_in("sensational", scope))
            words += ledger.by_article(ledger.words_in(scope))
        found.append(np.where(words > 0, weight / np.maximum(words, 1), np.nan))
    return np.concatenate(found) if found else np.empty(0)


TASK: Final[Task[Reported]] = Task(
    name="events",
    question="Are articles on one event put together, and is a neutral text on it less loaded?",
    form=(
        "a JSON object a line for each event, with articles, a list of objects with title and "
        "text, and neutral, one such object: NeuS, Lee et al. 2022"
    ),
    items="articles",
    rule=(
        f"The articles of the first {MIXED} events of the file are mixed and grouped without being "
        "told how many events there are, or when they were published. B-cubed precision is, on "
        "the mean over articles, the share of an article's group that is on its event; recall the "
        "share of its event that is in its group (Bagga and Baldwin 1998). How loaded a text is: "
        "the weights of the sensational cues per word, in headline and text together, of the "
        "author's own words, not quoted ones; over all events of the file that have a neutral "
        "round-up. In the rest of the events both are the same, mostly without any such cue: these "
        "texts have some 60 words, too few for the measure that is given of whole articles."
    ),
    intervals="Wilson for the shares of events; none for B-cubed",
    tuned=(
        "What makes articles close, how close those of an event are, and how much it counts how "
        "many articles the events at hand have, was chosen on the training part of NeuS and on "
        "full articles on the same events; the figures on this file were looked at five times "
        "meanwhile. All events here have three articles or nearly so, which is learnt from what "
        "is found. How rare words are, and what they mean, was learnt from full articles of the "
        "same years and outlets, some of them those that the leads are taken from. The "
        "sensational lexicon was not tuned on these texts."
    ),
    published=(),
    read=read,
    measure=measure,
    source=sources.of_events,
)
