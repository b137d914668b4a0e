"""The readers' comments below an article, and the notices around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_HEADING = re.compile(
    r"(?:(?:view|see|show|read|hide|load|open|more|all|the|older|newer|reader|no|\d[\d,.]*k?|add|"
    r"post|"
    r"leave|write|make|submit|your|a|an|\d+ new|report) )*(?:comments?|repl(?:y|ies)|responses?)"
    r"(?: \(?\d[\d,.]*k?\)?)?(?: section| yet| below| now)?|"
    r"\d[\d,.]*k? (?:comments?|replies|responses|thoughts on .*)|"
    r"join the (?:conversation|discussion|debate)|be the first to (?:comment|reply)|have your say|"
    r"comments? (?:are )?(?:closed|off|disabled)(?: .{0,40})?|comment on this (?:story|article)|"
    r"(?:leave|post|add|write) (?:a |your )?(?:comment|reply)(?: .{0,40})?|comments powered by .*|"
    r"(?:sort|order)(?:ed)? by:? (?:newest|oldest|best|latest|top|most (?:liked|popular|relevant|"
    r"recent|replies))(?: first)?|cancel reply|post comment"
)
_LOG_IN = re.compile(
    r"(?:you (?:must|need to|have to) be|please|to comment|you can) .{0,40}\b"
    r"(?:logged|signed|log|sign|register(?:ed)?|subscriber)\b.{0,60}\b"
    r"(?:comment|reply|respond|discussion|conversation)s?\b.{0,40}|"
    r"(?:log|sign) ?in(?: or \w+)? to (?:comment|reply|post|leave|join|add)\b.{0,60}|"
    r"your email address will not be (?:published|shown).{0,80}|required fields are marked.{0,10}|"
    r"please enable javascript.{0,60}|this site uses akismet.{0,100}|"
    r"learn how your comment data.{0,60}|"
    r"save my name, email.{0,100}|notify me of (?:new|follow).{0,80}|"
    r".{2,60} is committed to (?:maintaining|publishing|providing)\b.{0,60}\b(?:forum|discussions?|"
    r"diversity of (?:letters|voices|views)|comments?)\b.{0,400}|"
    r"join our comment\w* (?:forum|section|community)|"
    r"join (?:the |our )?(?:thought-provoking )?conversations,? .{0,80}|"
    r".{2,60} values your comments\b.{0,200}|"
    r"(?:please )?read our comment(?:s|ing)? (?:policy|guidelines).{0,60}|comments? policy"
)
_WORD = re.compile(r"comment|repl|respon|conversation|discussion|debate|your say|sort|thoughts")


_ALSO_SUBHEADS = phrases(
    "response|the response|responses|the responses|a response|replies|the reply|a reply|the debate"
)


def _is_comments_heading(line: Line) -> bool:
    return (
        not line.sentence
        and _HEADING.fullmatch(line.bare) is not None
        and _WORD.search(line.bare) is not None
        and line.bare not in _ALSO_SUBHEADS
    )


def _is_log_in_notice(line: Line) -> bool:
    return _LOG_IN.fullmatch(line.bare) is not None


RULES = (
    Rule("comments", _is_comments_heading),
    Rule(
        "comments notice",
        _is_log_in_notice,
        longest=500,
        last_words=words("respectful. policy."),
        openings=phrases(
            "you must|you need|you have|you can|please|to comment|log in|login|sign in|your email|"
            "required fields|this site|learn how|save my|notify me"
        ),
    ),
)

CLUES = Clues(
    first=words(
        """
        view see show read hide load open more older newer reader add post
        leave write make submit your report join sort order sorted ordered
        you please log login sign required this learn save notify cancel
        """
    ),
    last=words("comment"),
    anywhere=words("comment comments reply replies responses"),
)
