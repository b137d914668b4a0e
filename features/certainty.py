"""How firmly does the text put its claims?

Counted are boosters: words and phrases by which a writer closes a claim to doubt. They are
adverbs ("certainly"), verbs of proof ("shows that"), modals of inference and forecast ("must have
been", "bound to"), adjectives ("undeniable"), nouns ("no doubt", "the fact is"), emphasisers ("in
fact"), absolutes ("will never") and set phrases ("make no mistake"). Each has a weight from 0 to 1
by its strength. A booster in a question or with a negation before it ("not certain") claims
nothing and is left out.

Higher means that more of the author's words shut doubt out.

It cannot tell whether the certainty is earned: a proof and a bluff are put in the same words. Nor
is it the reverse of hedging; a text may hold much of both. What other people are sure of ("the
board is confident") is theirs and is not counted.

Source: Hyland, K. (1998). Boosting, hedging and the negotiation of academic knowledge. Text 18.
https://doi.org/10.1515/text.1.1998.18.3.349

Source: Holmes, J. (1984). Modifying illocutionary force. Journal of Pragmatics 8.
https://doi.org/10.1016/0378-2166(84)90028-6

Source: Simon-Vandenbergen, A.-M., Aijmer, K. (2007). The Semantic Field of Modal Certainty. Mouton
de Gruyter. https://doi.org/10.1515/9783110198928
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framing.cues import Cues
from framing.feature import Feature
from framing.lexicon import load
from framing.measure import density

if TYPE_CHECKING:
    from framing.tokens import Tokens

LEXICON = load(Path(__file__).with_name("certainty.tsv"))


def find(tokens: Tokens) -> Cues:
    """The boosters in a batch, outside questions."""
    cues = Cues.of_lexicon(tokens, LEXICON)
    return cues.where(~tokens.sentences.asks[tokens.sentence[cues.token]])


FEATURE = Feature(
    name="certainty",
    doc=__doc__,
    find=find,
    lexicon=LEXICON,
    measures=(
        density(
            "certainty",
            label="Certainty",
            higher="more of the words shut doubt out",
            lower="fewer of the words shut doubt out",
        ),
    ),
)
