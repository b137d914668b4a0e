"""Profiles of outlets, for people to read: table, figure, page, and text for a terminal.

All of them show outlets in alphabetical order, and say what such a profile cannot tell.
"""
