"""Why a run cannot begin or go on; each message says what was found and what to do."""

from __future__ import annotations


class BatchError(Exception):
    """A run cannot begin or go on; the message is for a person."""


class NothingToReadError(BatchError):
    """There is nothing among the inputs that could be read."""


class ExistsError(BatchError):
    """The output exists and must not be overwritten unasked."""


class ChangedError(BatchError):
    """A run cannot go on, since what it began with has changed."""


class BusyError(BatchError):
    """Another run works on the same output."""


class WorkerLostError(BatchError):
    """A worker process was ended from outside."""


class StorageError(BatchError):
    """The results cannot be written, as on a full disk."""


class ClusterError(BatchError):
    """A cluster cannot be reached, or cannot do the work."""
