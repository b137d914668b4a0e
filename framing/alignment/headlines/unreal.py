"""Whether words tell of something as open, planned or wanted, and not as done."""

from __future__ import annotations

import re
from typing import Final

from framing.inflection import verb_forms

# In a headline each of these already says that something is not settled.
_OPEN: Final = re.compile(
    r"\b(?:would|could|may|might|can|can['’]t|should|must|likely|unlikely|possibl[ey]|potential\w*|"
    r"alleged\w*|reported|reportedly|suspected|accused|apparent\w*|perhaps|maybe|probabl[ey]|"
    r"rumou?r\w*|if|whether|how|why|what|where|when|opinion|fears?|feared|risks?|threat\w*|hopes?|"
    r"chances?|odds|expected|poised|prospects?|set\s+to|looks?|seems?|appears?|speculation|"
    r"warn\w*|doubt\w*|suggest\w*|hint\w*|signal\w*|considers?|considering|weighs?|weighing|mulls?|"
    r"mulling|eyes?|eyeing|plans?|planning|proposes?|proposed|proposal|wants?|seeks?|urges?|claims?|"
    r"bid|push\w*|aims?|options?|question\w*|unclear|vows?|pledges?|promises?|report|study|poll|"
    r"analysis|sources?)\b",
    re.IGNORECASE,
)
_WISHES: Final = (
    "propose plan seek want hope aim threaten intend expect vow promise pledge prepare agree try "
    "attempt offer"
)
_NOUNS: Final = (
    "plan plans proposal proposals bid effort efforts attempt attempts threat poised ready"
)
# With what follows in -ing; "consider" and the like take no other verb.
_THOUGHTS: Final = "propose consider weigh mull contemplate suggest"


def _forms(verbs: str) -> str:
    found = {form for verb in verbs.split() for form in verb_forms(verb)}
    return "|".join(sorted(found, key=lambda form: (-len(form), form)))


_MEANT: Final = re.compile(
    rf"\b(?:would(?: (?:also|not|soon|then))?|(?:{_forms(_WISHES)}|sought) to|"
    rf"(?:{_NOUNS.replace(' ', '|')}) to|(?:call(?:s|ed|ing)? on|urg(?:e|es|ed|ing)) \w+ to)\s+$",
    re.IGNORECASE,
)
_THOUGHT: Final = re.compile(rf"\b(?:{_forms(_THOUGHTS)})\s+$", re.IGNORECASE)


def meant(before: str, verb: str) -> int | None:
    """Where the words begin that make a verb something meant: "would" before "ban"."""
    match = (_THOUGHT if verb.endswith("ing") else _MEANT).search(before)
    return match.start() if match else None


def is_unreal(headline: str) -> bool:
    """Whether a headline says by some word that what it tells is not settled."""
    return _OPEN.search(headline) is not None or headline.rstrip().endswith("?")
