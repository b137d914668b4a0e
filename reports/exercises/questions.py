"""The key questions of media literacy that items serve, each with the framework it comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyQuestion:
    """A question that pupils learn to ask of a text; ``framework`` is whose question it is."""

    framework: str
    question: str


# The National Association for Media Literacy Education, "Key questions to ask when analyzing
# media messages". The wording is ours, after theirs.
TECHNIQUES = KeyQuestion("NAMLE", "Which techniques are used, and why?")
LEFT_OUT = KeyQuestion("NAMLE", "What is left out that might be important to know?")
READINGS = KeyQuestion("NAMLE", "How might different people understand this?")
AUTHORSHIP = KeyQuestion("NAMLE", "Who made this?")
CREDIBILITY = KeyQuestion("NAMLE", "Is this fact, opinion, or something else?")

# Civic Online Reasoning, Stanford History Education Group.
BEHIND = KeyQuestion("Civic Online Reasoning", "Who is behind the information?")
EVIDENCE = KeyQuestion("Civic Online Reasoning", "What is the evidence?")
OTHERS = KeyQuestion("Civic Online Reasoning", "What do other sources say?")

# SIFT, Mike Caulfield.
INVESTIGATE = KeyQuestion("SIFT", "Investigate the source: who is speaking here?")
FIND = KeyQuestion("SIFT", "Find better coverage: how do others report it?")
TRACE = KeyQuestion("SIFT", "Trace quotations and claims back to where they come from.")
