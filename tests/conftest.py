"""A slow machine fails no test: speed is measured by what stands in benchmarks/."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
