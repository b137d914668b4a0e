"""Recognises the names of people, news agencies and outlets by how they are written."""

from __future__ import annotations

import re

from framing.cleaning.wordlists import phrases, words

PARTICLES = words("al bin da de del della der di dos du el ibn la le ten ter van vom von y zu")

NOT_NAMES = words(
    """
    a an the this that these those his her its our their my your any all every each some no not
    monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday
    early late mid then now far way law default design contrast comparison popular means numbers
    news post times journal press watch agency magazine daily weekly herald tribune gazette
    report reports media network television radio tv inc corp company group committee council
    department ministry office house senate court police government university institute
    association union party bank street state states united national international federal
    how why what when where who which new top more most best first as since while if and but or
    examiner insider beast caller standard research center centre foundation rights
    """
)
"""Words that do not stand in a person's name, though a capital may begin them."""

AGENCIES = phrases(
    """
    ap | associated press | the associated press | reuters |
    thomson reuters | afp | agence france-presse | upi | united press international |
    bloomberg | bloomberg news | dpa | yonhap | yonhap news | xinhua | kyodo | kyodo news |
    tass | interfax | ians | pti | ani | press trust of india | efe | ansa | epa | cnn |
    bbc | bbc news | pa | pa media | press association | canadian press |
    the canadian press | aap | anadolu | anadolu agency | jiji | jiji press | news1 |
    newsis | staff | staff reports | staff report | staff writer | staff writers |
    staff reporter | wire reports | wire services | agencies | news agencies | newsroom |
    web desk | news desk | admin | editor | editorial board | the editorial board |
    our correspondent | npr | fox news | cbs news | abc news | nbc news | cnbc | usa today |
    the new york times | the washington post | ap news | dow jones
    """
)
"""Those who sign news without being a person, in lower case."""

NEWS_WORD = re.compile(
    r"\b(?:news|tv|television|radio|broadcasting|times|post|herald|tribune|journal|gazette|press|"
    r"daily|weekly|magazine|media|network|reuters|cnn|bbc|npr|pbs|abc|nbc|cbs|cnbc|msnbc|afp|ap|"
    r"bloomberg|yonhap|al jazeera|guardian|telegraph|chronicle|observer|mail|dispatch|globe)\b",
    re.IGNORECASE,
)

ROLE = re.compile(
    r"\b(?:staff|writer|reporter|correspondent|editor|columnist|contributor|journalist|"
    r"bureau chief|producer|anchor|presenter|blogger|critic|photographer|fellow|analyst|"
    r"commentator|author|host|professor|freelancer?)s?\b",
    re.IGNORECASE,
)

_SHORTEST_NAME = 2
_LONGEST_NAME = 5
_BETWEEN_PEOPLE = re.compile(r"\s*(?:,? and |,? & |,|;| with )\s*", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][^\W\d_'.\-]*(?:['.\-][^\W\d_]*)*")


def is_person(text: str) -> bool:
    """Tell whether the text is written like the full name of one person."""
    tokens = text.split()
    if not _SHORTEST_NAME <= len(tokens) <= _LONGEST_NAME:
        return False
    if not (tokens[0][0].isupper() and tokens[-1][0].isupper()):
        return False
    return all(is_name_word(token) for token in tokens)


def is_people(text: str) -> bool:
    """Tell whether the text is a list of people, agencies or outlets."""
    parts = [part for part in _BETWEEN_PEOPLE.split(text) if part]
    return bool(parts) and all(is_person(part) or is_agency(part) for part in parts)


def is_agency(text: str) -> bool:
    """Tell whether the text names a news agency, an outlet's staff or the like."""
    return text.lower().strip(". ") in AGENCIES


def is_capitalised(text: str) -> bool:
    """Tell whether every word of the text but the small ones begins with a capital."""
    return all(
        word[0].isupper() or not word[0].isalpha() or word.lower() in _SMALL_WORDS
        for word in text.split()
    )


def is_name_word(token: str) -> bool:
    """Tell whether the word may stand in a person's name."""
    lowered = token.lower()
    if lowered in PARTICLES:
        return True
    return token[0].isupper() and lowered not in NOT_NAMES and _NAME.fullmatch(token) is not None


_SMALL_WORDS = PARTICLES | words("a an and at for from in of on or the to with via by")
