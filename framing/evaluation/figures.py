"""Figures by scikit-learn's metrics, each with its interval."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from sklearn import metrics

from framing.evaluation import intervals
from framing.evaluation.evaluation import Figure

if TYPE_CHECKING:
    from framing.arrays import Bools, Floats


def f1(name: str, labels: Bools, called: Bools) -> Figure:
    """F1 of the positive class; 0 if nothing is called positive."""
    both = int((labels & called).sum())
    value = metrics.f1_score(labels, called, zero_division=0.0)
    return Figure(name, float(value), *intervals.f1(both, int((labels ^ called).sum())))


def precision(labels: Bools, called: Bools) -> Figure:
    """The share of those called positive that are; 0 if nothing is called positive."""
    value = metrics.precision_score(labels, called, zero_division=0.0)
    limits = intervals.wilson(int((labels & called).sum()), int(called.sum()))
    return Figure("precision", float(value), *limits)


def recall(labels: Bools, called: Bools) -> Figure:
    """The share of the positive that are called so."""
    value = metrics.recall_score(labels, called, zero_division=0.0)
    limits = intervals.wilson(int((labels & called).sum()), int(labels.sum()))
    return Figure("recall", float(value), *limits)


def accuracy(name: str, labels: Bools, called: Bools) -> Figure:
    """The share of texts that are called what they are."""
    right = int((labels == called).sum())
    value = metrics.accuracy_score(labels, called)
    return Figure(name, float(value), *intervals.wilson(right, len(labels)))


def macro_f1(name: str, labels: Bools, called: Bools) -> Figure:
    """The mean of F1 of the positive and F1 of the negative class, without an interval."""
    return Figure(name, float(metrics.f1_score(labels, called, average="macro", zero_division=0.0)))


def area(labels: Bools, values: Floats) -> Figure:
    """The area under the curve: how often a positive text has the higher value of a pair."""
    value = metrics.roc_auc_score(labels, values)
    return Figure("AUC", float(value), *intervals.area(labels, values))


def correlation(name: str, ratings: Floats, values: Floats) -> Figure:
    """Pearson's r; 0 if all values are the same."""
    value = pearson(ratings, values)
    return Figure(name, value, *intervals.correlation(value, len(ratings)))


def pearson(first: Floats, second: Floats) -> float:
    """Pearson's r; 0 if one of them does not vary."""
    if not (np.ptp(first) and np.ptp(second)):
        return 0.0
    return float(np.corrcoef(first, second)[0, 1])
