"""Batch: collections of any size into tables of scores, chunk by chunk."""
