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
    "propose plan consider weigh seek want hope aim threaten intend expect vow promise pledge mull "
    "prepare agree try attempt offer ask urge"
)
_NOUNS: Final = (
    "plan plans proposal proposals bid effort efforts attempt attempts threat poised ready"
)


def _meant() -> re.Pattern[str]:
    forms = {form for verb in _WISHES.split() for form in verb_forms(verb)} | {"sought"}
    wishes = "|".join(sorted(forms, key=lambda form: (-len(form), form)))
    return re.compile(
        rf"\b(?:would(?: (?:also|not|soon|then|have|be))?|(?:{wishes})(?: to)?|"
        rf"call(?:s|ed|ing)? (?:for|on \w+ to)|(?:{_NOUNS.replace(' ', '|')}) to)\s+$",
        re.IGNORECASE,
    )


MEANT: Final = _meant()
"""Matches the words before a verb where they make it something meant."""


def is_unreal(headline: str) -> bool:
    """Whether a headline says by some word that what it tells is not settled."""
    return _OPEN.search(headline) is not None or headline.rstrip().endswith("?")
