"""Memory that a process which only scores collections does not keep."""

from __future__ import annotations

import pyarrow as pa


def give_back() -> None:
    """Have Arrow give back what it no longer needs, for this process from now on.

    Its own allocator keeps some 50 MB of it for later. For processes of ours: others may have
    reasons for theirs.
    """
    pa.set_memory_pool(pa.system_memory_pool())
