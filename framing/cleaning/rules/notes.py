"""The desk's own notes: editor's notes, corrections, tags, contacts, addresses, end marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_LONGEST_NOTE = 1200
_LONGEST_CONTACT = 220

_EDITORS_NOTE = re.compile(
    r"\W*(?:editors?'?s?'? notes?|publisher's note|note to readers|note from the editors?|"
    r"programming note|"
    r"(?:full )?disclosure|disclaimer|author's note|reporter's note|"
    r"a note to (?:our )?readers)\s?(?:[:\]\u2014\u2013.]|- )"
)
_CORRECTION = re.compile(
    r"\W*(?:corrections?(?: (?:&|and) (?:clarifications?|amplifications?))?|clarifications?|"
    r"(?:corrections?|clarification)(?: appended)?,? [a-z]+\.? \d{1,2}(?:, \d{4})?)(?:\s?:|$)|"
    r"(?:\W*(?:correction|update|note): )?(?:this|an earlier version of this|"
    r"a previous version of this|the original version of this|"
    r"an earlier|a previous) (?:article|story|post|report|piece|version|column|page|"
    r"headline)\b.{0,60}\b"
    r"(?:has been|was|is being|will be|have been|mis\w+|incorrectly|gave|stated)\b.{0,20}\b"
    r"(?:updated|corrected|amended|revised|clarified|edited|misstated|misidentified|misspelled|"
    r"incorrectly|wrongly)\b"
)
_FEWEST_WORDS_IN_CORRECTION = 6
_DEVELOPING = re.compile(
    r"this is a (?:developing|breaking)(?: news)?(?: story)?\b.{0,120}|"
    r"this is a rush transcript.{0,120}|"
    r"(?:please )?(?:check|come) back (?:here |later |soon )?for (?:more )?updates.{0,60}|"
    r"(?:more|further) (?:details|updates) (?:to follow|soon|to come).{0,20}|"
    r"(?:this|the) (?:story|article|post|page) will be updated.{0,100}"
)
_TAGS = re.compile(
    r"(?:tags?|topics?|keywords?|categor(?:y|ies)|tagged|labels|related topics|hashtags?|"
    r"section)\s?:\s?\S.*|"
    r"(?:filed|posted) (?:under|in)\b:?.{0,120}|tagged (?:with|as)?:? ?.{0,100}|tags|keywords|"
    r"(?:#\w+[ ,]*){2,}"
)
_DESK_NOTE = re.compile(
    r"\((?:(?:re)?adds?|updates?|updating|recasts?|corrects?|refiles?|repeats?|rewrites?|releads?|"
    r"fixes|removes|deletes|clarifies|new throughout|edits|attn|lead|"
    r"with \w+,)\b[^()]{0,160}\)|"
    r"\(?[$\u20ac\u00a3\u00a5]?1 ?= ?[^()]{2,60}\)|"
    r"\([A-Z][\w ]{1,20} with (?:[A-Z]{2,5}|Reuters)(?:(?:,| and|, and) (?:[A-Z]{2,5}|Reuters))*\)|"
    r"\* ?for (?:a|an|more|the|related|other|breaking)\b.{0,100}\b(?:click|see|double-click)\b.*|"
    r"-{3,} ?(?:forwarded|original) message ?-*|begin forwarded message:?|"
    r"sent from my .{2,30}|get outlook for .{2,10}|"
    r"(?:news|content) provided by|source [A-Z].{2,60}|"
    r"(?:story source|journal references?|cite this page|media contacts?|press contacts?|"
    r"contacts?|for more information|for media inquiries):",
    re.IGNORECASE,
)
_OPENS_DESK_NOTE = words(
    "begin sent get news content source sources story journal cite media press contact contacts "
    "for from to cc bcc reply subject betreff date"
)
_BEFORE_DESK_NOTE = "(*-1$\u20ac\u00a3\u00a5"
_SOURCES = re.compile(r"\(?Sources?: [A-Z][^.!?:()]{2,100}\)?")
_MOST_WORDS_IN_SOURCES = 10
_INITIALS = re.compile(r"(?:[a-z]{2,4}[-/]){1,4}[a-z]{2,4}(?: ?\([^()]{2,40}\))?")
"""Those who wrote and edited an agency's report: lb/msh (dpa)."""
_SENTENCE_CASE_SOURCE = re.compile(r"[Ss]ource [A-Z]")
_MAIL_HEADER = re.compile(
    r"(?:From|To|Cc|Bcc|Sent|Reply-To): .*\S@\S+|"
    r"(?:Subject|Betreff): \S.*|Date: [A-Z][a-z]{2,8}, .*\d{4}\b.*"
)
_CONTACT = re.compile(
    r"(?:(?:e-?mail|contact|write|reach|send|follow|tweet|call|tips?|got|have|twitter|facebook|"
    r"instagram|media contact|"
    r"press contact|phone|tel|join the|for (?:more|media|press)|to (?:contact|reach)|you can|"
    r"readers|he|she|they|reporters?|questions|ask)\b)"
)
_ADDRESS = re.compile(r"\S+@\S+\.\w+|(?:^|\s)@\w{2,}|\[email\W*protected\]")
_HOLDS_ADDRESS = re.compile(r"(?<=\S)@\S+\.\w|(?<!\S)@\w\w|\[email\W*protected\]")
"""Whether there is an address, told from its sign: to begin with every word takes far longer."""
_ASKS_TO_WRITE = re.compile(
    r"\b(?:e-?mail|contact(?:ed)?|reach(?:ed)?|write to|send|follow|tweets?|tips?|twitter|facebook|"
    r"letters|phone|"
    r"ask|comments to|feedback)\b"
)
_URL = re.compile(r"(?:https?://|www\.)\S+")
_BARE_DOMAIN = re.compile(
    r"(?:[a-z0-9-]+\.)+(?:com|org|net|co\.uk|co\.kr|kr|news|tv|info|io|az|gov|edu)(?:/\S*)?",
    re.IGNORECASE,
)
_MOST_WORDS_WITH_URL = 8
_END_MARK = re.compile(
    r"\W*(?:-+ ?30 ?-+|#{2,}|\(?end(?:s|it)?\)?|\[end\]|<end>|\u25a0+|\u220e|-+ ?ends? ?-+|the end|"
    r"fin|//ends?)\W*"
)
_END_SIGN = re.compile(
    r"\((?:END|end|End)(?:/[A-Z0-9/]+)?\)|-+ ?30 ?-+|#{3}|ENDS|\[ENDS?\]|-+ ?(?:END|ENDS|End|"
    r"Ends) ?-+|/(?:END|end)"
)


def _is_editors_note(line: Line) -> bool:
    return _EDITORS_NOTE.match(line.lower) is not None


def _is_correction(line: Line) -> bool:
    if _is_tweet(line) or (line.sentence and len(line.text.split()) < _FEWEST_WORDS_IN_CORRECTION):
        return False
    return _CORRECTION.match(line.lower) is not None or _DEVELOPING.fullmatch(line.bare) is not None


def _is_tags(line: Line) -> bool:
    return not line.sentence and _TAGS.fullmatch(line.lower) is not None


def _is_desk_note(line: Line) -> bool:
    if not (
        line.opening in _OPENS_DESK_NOTE or line.text[0] in _BEFORE_DESK_NOTE or "/" in line.text
    ):
        return False
    return (
        _DESK_NOTE.fullmatch(line.text) is not None and not _SENTENCE_CASE_SOURCE.match(line.text)
    ) or (
        _MAIL_HEADER.fullmatch(line.text) is not None
        or (
            _SOURCES.fullmatch(line.text) is not None
            and len(line.text.split()) <= _MOST_WORDS_IN_SOURCES
        )
        or ("/" in line.text and _INITIALS.fullmatch(line.text) is not None)
    )


def _is_contact(line: Line) -> bool:
    """Email tips to desk@example.com: an address, and little but the request to write."""
    if "@" not in line.text and "[" not in line.text:
        return False
    if not _HOLDS_ADDRESS.search(line.text):
        return False
    without = _ADDRESS.sub(" ", line.text).split()
    if len(without) <= 3 and not line.text.startswith((".@", "\u2014", "-")):  # noqa: PLR2004 - the address and a name
        return not _is_tweet(line)
    return (
        _CONTACT.match(line.bare) is not None
        and (_ASKS_TO_WRITE.search(line.lower) is not None)
        and not _is_tweet(line)
        and '"' not in line.text
    )


def _is_tweet(line: Line) -> bool:
    """Tell whether the handle only signs a post that the article quotes."""
    return "(@" in line.text


def _is_url(line: Line) -> bool:
    if "." not in line.text:
        return False
    if line.sentence and _URL.fullmatch(line.text) is None:
        return False
    if "://" not in line.text and "www." not in line.text and " " in line.text:
        return False
    if not (_URL.search(line.text) or _BARE_DOMAIN.fullmatch(line.text)):
        return False
    around = _URL.sub(" ", line.text).split()
    return len(around) <= _MOST_WORDS_WITH_URL and not _is_tweet(line)


def _is_end_mark(line: Line) -> bool:
    return _END_SIGN.fullmatch(line.text) is not None


def _is_separator(line: Line) -> bool:
    return not any(sign.isalnum() for sign in line.text) and line.text[0] not in "\"'?!.\u2026"


RULES = (
    Rule(
        "editor's note",
        _is_editors_note,
        longest=_LONGEST_NOTE,
        first=words(
            "editor editors editorss publisher note programming full disclosure disclaimer author "
            "reporter a"
        ),
        openings=phrases(
            "editor's|editors'|editors|publisher's|note to|disclosure:|disclaimer:|"
            "full disclosure:|"
            "author's note:|a note|programming note:|reporter's note:|*editor's|note from"
        ),
    ),
    Rule(
        "correction note",
        _is_correction,
        longest=_LONGEST_NOTE,
        first=words(
            "correction corrections clarification clarifications update note this an a the please "
            "check come more further"
        ),
        openings=phrases(
            "correction|correction:|corrections|corrections:|clarification|clarification:|"
            "this article|this story|this post|this report|this piece|this column|an earlier|"
            "a previous|"
            "this is|please check|check back|more to|the story|more details|the original|"
            "update:|note:|this version|this page|this headline"
        ),
    ),
    Rule("desk note", _is_desk_note, openings=phrases("adds|updates|recasts|attn:|source")),
    Rule("tags", _is_tags),
    Rule("URL credit", _is_url, signs=("://",)),
    Rule("contact", _is_contact, longest=_LONGEST_CONTACT, signs=("@",)),
    Rule("end mark", _is_end_mark, first=words("end ends") | {""}),
    Rule("separator", _is_separator, first=frozenset({""})),
)

CLUES = Clues(
    first=words(
        """
        end ends
        editor editors editors' editor's publisher's note full disclosure disclaimer
        author's reporter's programming correction corrections clarification
        clarifications this update tags tag topics topic keywords keyword
        category categories tagged labels related hashtags hashtag subjects subject
        section filed posted adds updates updating recasts corrects refiles repeats rewrites
        releads fixes removes deletes clarifies new edits attn lead for forwarded original begin
        sent get provided content source: sources: sources france source story journal
        cite media press contact contacts from to
        subject date cc
        """
    ),
    last=words("org com net"),
    anywhere=words("http https www"),
)
