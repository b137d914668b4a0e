"""Which statements could be checked, and do they say where they come from?

Counted are claims of four kinds: quantities (figures with a unit, percentages, sums of money,
"twice as many"), causes ("because of", "led to"), superlatives ("the largest", "never before") and
predictions ("will", "is expected to"). The first number is the share of body sentences that hold
such a claim in the author's own words. Of these sentences the second one takes the share without
a source in reach: they name none and quote nobody, nor does a sentence beside them in their
paragraph.

Higher means that more sentences hold statements that can be checked, and that more of these stand
on the author's word alone.

It cannot tell whether a claim is true, or whether it needs a source: what everybody can see, or
what was reported before, often goes without one.

Source: Konstantinovskiy, L., Price, O., Babakar, M., Zubiaga, A. (2021). Toward automated
factchecking: developing an annotation schema and benchmark for consistent automated claim
detection. Digital Threats: Research and Practice 2(2).

Source: Hassan, N., Arslan, F., Li, C., Tremayne, M. (2017). Toward automated fact-checking:
detecting check-worthy factual claims by ClaimBuster. KDD.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from features import attribution
from framing.cues import Cues, merge
from framing.feature import Feature
from framing.ledger import Ledger, Scope
from framing.lexicon import load
from framing.measure import share_of_sentences
from framing.tokens import Kind, Property, shapes

if TYPE_CHECKING:
    from framing.arrays import Bools
    from framing.tokens import Tokens

LEXICON = load(Path(__file__).with_name("claims.tsv"))

# What a figure counts or measures; a figure beside none of these is a date, an age or a number of
# a thing.
_UNITS: Final = frozenset(
    "percent hundred thousand million billion trillion dozen points dollars cents euros pounds"
    " won yen yuan rupees people persons men women children students workers employees jobs voters"
    " votes seats households families residents refugees migrants immigrants troops soldiers deaths"
    " cases victims casualties arrests shootings companies businesses stores homes schools"
    " passengers pupils teachers members customers visitors patients prisoners cars vehicles trucks"
    " buses flights ships complaints crimes accidents injuries copies tickets"
    " hospitals countries states nations cities counties barrels gallons liters litres tons tonnes"
    " pounds kilograms miles kilometers kilometres feet meters metres acres hectares degrees"
    " centimetres centimeters millimetres millimeters grams"
    " megawatts gigawatts times fold basis".split()
)
_UNIT = Property.among("unit of a figure", _UNITS)
_PERCENT = Property("per cent sign", np.bool_, lambda gap: gap[:1] in {"%", "‰"}, Kind.GAP)
_MONEY = Property(
    "bytes of the currency at the end",
    np.int8,
    lambda gap: len(gap[-1:].encode()) if gap[-1:] in set("$£€¥₩") else 0,
    Kind.GAP,
)


def find(tokens: Tokens) -> Cues:
    """The claims in a batch, quantities by rule and the others by lexicon."""
    return merge([Cues.of_lexicon(tokens, LEXICON), _quantities(tokens)])


def _quantities(tokens: Tokens) -> Cues:
    """Figures with what they count: a unit behind them, a percentage or a sum of money."""
    numerals = tokens.of(shapes.NUMERAL).nonzero()[0]
    # Of "25 million" and "sixty-two" the first figure speaks for both.
    opens = np.ones(len(numerals) + 1, dtype=np.bool_)
    opens[1:-1] = numerals[1:] > numerals[:-1] + 1
    opens[1:-1] |= tokens.sentence[numerals[1:]] != tokens.sentence[numerals[:-1]]
    figures, last = numerals[opens[:-1]], numerals[opens[1:]]
    units, type_ = tokens.vocabulary.column(_UNIT), tokens.type
    behind = np.minimum(last + 1, tokens.sentences.last[tokens.sentence[last]])
    behind = np.where(units[type_[behind]], behind, last)
    unit = (behind > figures) & units[type_[behind]]
    percent = tokens.vocabulary.column(_PERCENT)[tokens.gap[last + 1]] & ~unit
    money = tokens.vocabulary.column(_MONEY)[tokens.gap[figures]]
    counted = (unit | percent | (money > 0)).nonzero()[0]
    token, end = figures[counted], behind[counted]
    return Cues.of_rule(
        tokens,
        token,
        start=tokens.start[token] - money[counted],
        end=tokens.end[end] + percent[counted],
        family="quantity",
        weight=1.0,
    )


def claimed(ledger: Ledger) -> Bools:
    """Which sentences hold a claim in the author's own words."""
    return _holding(ledger, "claims")


def unsourced(ledger: Ledger) -> Bools:
    """Which of these name no source, with no sentence beside them in the paragraph that does."""
    sourced = attribution.attributed(ledger)
    block = ledger.tokens.block[ledger.tokens.sentences.first]
    same = block[1:] == block[:-1]
    in_reach = sourced.copy()
    in_reach[1:] |= sourced[:-1] & same
    in_reach[:-1] |= sourced[1:] & same
    return claimed(ledger) & ~in_reach


def _holding(ledger: Ledger, feature: str) -> Bools:
    """Which sentences hold a cue of the author's."""
    cues = ledger.cues[feature]
    holds = np.zeros(len(ledger.words), dtype=np.bool_)
    holds[ledger.tokens.sentence[cues.token[ledger.cue_rows(feature, Scope.AUTHOR)]]] = True
    return holds


FEATURE = Feature(
    name="claims",
    doc=__doc__,
    find=find,
    lexicon=LEXICON,
    measures=(
        share_of_sentences(
            "claims",
            label="Checkable claims",
            higher="more sentences make a claim that can be checked",
            lower="fewer sentences make a claim that can be checked",
            formula="body sentences with a claims cue of the author's ÷ body sentences",
            holds=claimed,
            phrase="{} of its sentences with checkable claims",
        ),
        share_of_sentences(
            "unsourced_claims",
            label="Claims without a source",
            higher="more of the checkable statements stand on the author's word alone",
            lower="fewer of the checkable statements stand on the author's word alone",
            formula=(
                "body sentences with a claims cue of the author's, but no attribution cue of the "
                "author's and no quoted words in them or in a sentence beside them in their "
                "paragraph ÷ body sentences with a claims cue of the author's"
            ),
            holds=unsourced,
            among=claimed,
            base_unit="claim sentences",
            rests_on=("attribution", "quotation"),
            phrase="{} of its claims without a source",
        ),
    ),
)
