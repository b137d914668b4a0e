"""Whether words tell of something as open, planned or wanted, and not as done."""

from __future__ import annotations

import re
from typing import Final

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
_MEANT: Final = (
    r"propos(?:e|es|ed|ing)|plan(?:s|ned|ning)?|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|"
    r"seek(?:s|ing)?|sought|want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|"
    r"threaten(?:s|ed|ing)?|intend(?:s|ed|ing)?|expect(?:s|ed|ing)?|vow(?:s|ed|ing)?|"
    r"promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on \w+)|mull(?:s|ed|ing)?|"
    r"urg(?:e|es|ed|ing)(?: \w+){0,3}|ask(?:s|ed|ing)?(?: \w+){0,3}|prepar(?:e|es|ed|ing)|"
    r"propos(?:al|als)|plans?|bid|bids|efforts?|attempts?|likely|poised|set|ready"
)
MEANT: Final = re.compile(
    rf"\b(?:(?:would|could|should|may|might|will|won['’]t|can)(?: (?:also|not|soon|then|have|be))?|"
    rf"(?:{_MEANT})(?: (?:to|on|about|for|of))?(?: (?:a|an|the))?)\s+$",
    re.IGNORECASE,
)
"""Matches the words before a verb where they make it something meant."""


def is_unreal(headline: str) -> bool:
    """Whether a headline says by some word that what it tells is not settled."""
    return _OPEN.search(headline) is not None or headline.rstrip().endswith("?")
