"""The parts of sensational language that have columns of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from framing.ledger import Scope
from framing.measure import density
from framing.parts import marked_headline, part, share_of_marked_sentences

WHOLE: Final = "sensational"
_HYLAND: Final = (
    "Hyland, K. (2005). Stance and engagement: a model of interaction in academic discourse. "
    "Discourse Studies 7(2). https://doi.org/10.1177/1461445605050365"
)
_HORNE: Final = (
    "Horne, B. D., Adalı, S. (2017). This just in: fake news packs a lot in title, uses simpler, "
    "repetitive content in text body, more similar to satire than real news. ICWSM workshops. "
    "https://arxiv.org/abs/1703.09398"
)
_HUTTO: Final = (
    "Hutto, C. J., Gilbert, E. (2014). VADER: a parsimonious rule-based model for sentiment "
    "analysis of social media text. ICWSM. https://doi.org/10.1609/icwsm.v8i1.14550"
)

_LAI: Final = (
    "Lai, L., Farbrot, A. (2014). What makes you click? The effect of question headlines on "
    "readership in computer-mediated communication. Social Influence 9(4)."
)
_PREDELLI: Final = (
    "Predelli, S. (2003). Scare quotes and their relation to other semantic issues. Linguistics "
    "and Philosophy 26."
)
_VIJGEN: Final = (
    "Vijgen, B. (2014). The listicle: an exploring research on an interesting shareable new media "
    "phenomenon. Studia Universitatis Babeș-Bolyai Ephemerides 59(1)."
)
_CHAKRABORTY: Final = (
    "Chakraborty, A., Paranjape, B., Kakarla, S., Ganguly, N. (2016). Stop Clickbait: detecting "
    "and preventing clickbaits in online news media. ASONAM. "
    "https://doi.org/10.1109/ASONAM.2016.7752207"
)
_BLOM: Final = (
    "Blom, J. N., Hansen, K. R. (2015). Click bait: forward-reference as lure in online news "
    "headlines. Journal of Pragmatics 76. https://doi.org/10.1016/j.pragma.2014.11.010"
)

DIRECT_ADDRESS: Final = part(
    density(
        "direct_address",
        label="Direct address",
        higher="the reader is spoken to more often",
        lower="the reader is spoken to less often",
        feature=WHOLE,
        families=("direct_address",),
    ),
    of=WHOLE,
    counted=(
        "Words that speak to the reader: “you” and “your”, “let's”, “imagine” and “remember” at "
        "the start of a sentence, “believe it or not”."
    ),
    cannot_tell=(
        "It cannot tell a “you” that means the reader from one that means anybody, and advice on "
        "health or money speaks to readers by its nature."
    ),
    sources=(_HYLAND,),
)
QUESTIONS: Final = part(
    share_of_marked_sentences(
        "questions",
        label="Questions",
        higher="more of the sentences ask",
        lower="fewer of the sentences ask",
        feature=WHOLE,
        family="question",
    ),
    of=WHOLE,
    counted=(
        "Sentences that end with a question mark. Not counted are those in transcripts, where "
        "paragraphs begin with a speaker's name and a colon, right before such a paragraph, and "
        "in embedded posts that are signed with a handle."
    ),
    cannot_tell=(
        "It cannot tell a rhetorical question from one that the text goes on to answer, nor an "
        "interviewer's whose interview is set without names and colons."
    ),
    sources=(_HYLAND, _LAI),
)
EXCLAMATIONS: Final = part(
    share_of_marked_sentences(
        "exclamations",
        label="Exclamations",
        higher="more of the sentences exclaim",
        lower="fewer of the sentences exclaim",
        feature=WHOLE,
        family="exclamation",
    ),
    of=WHOLE,
    counted=(
        "Sentences that end with an exclamation mark and do not ask, but for those of transcripts "
        "and embedded posts, and names such as “Yahoo!”."
    ),
    cannot_tell="It cannot tell joy from outrage, nor a cry from irony.",
    sources=(_HORNE, _HUTTO),
)
CAPITALS: Final = part(
    density(
        "capitals",
        label="Shouted words",
        higher="more common words are set in capitals",
        lower="fewer common words are set in capitals",
        feature=WHOLE,
        families=("capitals",),
    ),
    of=WHOLE,
    counted=(
        "Common words of three letters or more in capitals among words that are not: “they will "
        "NOT pay”. Not counted are acronyms and names, headings and whole sentences in capitals, "
        "what opens a paragraph or stands before a colon or dash in capitals, hashtags, and "
        "embedded posts."
    ),
    cannot_tell=(
        "It cannot tell a shout from an acronym that spells a common word and is not on its short "
        "list, and it misses rare words that are shouted."
    ),
    sources=(_HORNE, _HUTTO),
)
SCARE_QUOTES: Final = part(
    replace(
        density(
            "scare_quotes",
            label="Scare quotes",
            higher="more words are held at arm's length by quotation marks",
            lower="fewer words are held at arm's length by quotation marks",
            feature=WHOLE,
            families=("scare_quote",),
        ),
        scopes=(Scope.AUTHOR,),
    ),
    of=WHOLE,
    counted=(
        "One or two words without a capital in quotation marks, in a sentence in which nobody "
        "speaks and no text, law, vote or poll is quoted: the “experts” were wrong."
    ),
    cannot_tell=(
        "It cannot tell irony from a technical term that is introduced in quotation marks. In "
        "headlines such marks are most often there for a source's words, so none are counted."
    ),
    sources=(_PREDELLI,),
)
LISTICLES: Final = part(
    marked_headline(
        "listicles",
        label="Announced lists",
        higher="the headline announces a list by its number",
        lower="the headline announces no list",
        feature=WHOLE,
        family="listicle",
    ),
    of=WHOLE,
    counted=(
        "Headlines in which a number announces a list: “7 ways to save”, “Trade talks: five "
        "things to know”, “21 cakes you need”."
    ),
    cannot_tell=(
        "It cannot tell whether a list follows. “7 people died” counts what happened and is left "
        "out by the words around the number, which may fail."
    ),
    sources=(_VIJGEN, _CHAKRABORTY),
)
FORWARD_REFERENCE: Final = part(
    density(
        "forward_reference",
        label="Forward reference",
        higher="more words hint at what is yet to come",
        lower="fewer words hint at what is yet to come",
        feature=WHOLE,
        families=("forward_reference",),
    ),
    of=WHOLE,
    counted=(
        "Words that point at something that the reader does not know yet: “here's why”, “what "
        "happened next”, “you won't believe”; and in headlines “this”, “these”, “things”, "
        "“reasons” and question words."
    ),
    cannot_tell=(
        "It cannot tell a pronoun that points forward from one that points back, nor, in "
        "headlines, a question word from a relative pronoun."
    ),
    sources=(_BLOM,),
)

PARTS: Final = (
    DIRECT_ADDRESS,
    QUESTIONS,
    EXCLAMATIONS,
    CAPITALS,
    SCARE_QUOTES,
    LISTICLES,
    FORWARD_REFERENCE,
)
