"""How carefully does the text put its claims?

Counted are hedges: words and phrases by which a writer holds back from a full claim. They are
modal verbs ("may", "could"), verbs of appearance and belief ("seem", "suggest"), adverbs
("reportedly"), adjectives ("likely"), nouns ("possibility"), approximators before numbers ("about
20") and weasel phrases that name nobody ("some say"). Each has a weight from 0 to 1 by its
strength.

Higher means that more of the author's words leave room for doubt.

It cannot tell whether the doubt is fair: careful reporting of an open question hedges, and so
does rumour. Hedges inside quotations are the speaker's and are counted apart.

Source: Hyland, K. (2005). Metadiscourse: Exploring Interaction in Writing. Continuum.

Source: Lakoff, G. (1973). Hedges: A study in meaning criteria and the logic of fuzzy concepts.
Journal of Philosophical Logic 2. https://doi.org/10.1007/BF00262952

Source: Farkas, R., Vincze, V., Móra, G., Csirik, J., Szarvas, G. (2010). The CoNLL-2010 shared
task: learning to detect hedges and their scope in natural language text. CoNLL.
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

LEXICON = load(Path(__file__).with_name("hedging.tsv"))


def find(tokens: Tokens) -> Cues:
    """The hedges in a batch."""
    return Cues.of_lexicon(tokens, LEXICON)


FEATURE = Feature(
    name="hedging",
    doc=__doc__,
    find=find,
    lexicon=LEXICON,
    measures=(
        density(
            "hedging",
            label="Hedging",
            higher="more of the words leave room for doubt",
            lower="fewer of the words leave room for doubt",
        ),
    ),
)
