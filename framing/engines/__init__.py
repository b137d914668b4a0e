"""Engines: the same work on chunks, by processes of this machine or by a cluster."""
