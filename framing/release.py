"""The toolkit's own version, as it was installed."""

from __future__ import annotations

from importlib import metadata


def version() -> str:
    """The version of the installed distribution, or "0+unknown" if there is none."""
    try:
        return metadata.version("framing-toolkit")
    except metadata.PackageNotFoundError:
        return "0+unknown"
