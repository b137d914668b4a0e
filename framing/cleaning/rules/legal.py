"""Who owns the text and what may be done with it; cookies, terms and origins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_LONGEST_NOTICE = 500

_COPYRIGHT = re.compile(
    r"purchase licensing rights|our standards: .{0,80}|"
    r"(?:copyrights?\s?(?:\u00a9|\(c\)|by\b|reserved|notice|(?:19|20)\d\d)|\u00a9|\(c\)\s?(?:19|"
    r"20)\d\d)|"
    r"(?:this|the) (?:material|content|article|story|report) (?:may|can|must) not be "
    r"(?:published|reproduced|broadcast|copied|republished|used|rewritten|redistributed)|"
    r"no part of this (?:publication|article|site|website|material)|"
    r"(?:reproduction|redistribution|republication) (?:of this|in whole|without|is prohibited)|"
    r"republished (?:with permission|under)|reprinted (?:with|by) permission|"
    r"(?:click|see|contact us) (?:here )?for (?:reprint|reuse)|"
    r"(?:this (?:work|article) is licensed|licensed) under\b|distributed by .{2,60}|"
    r"(?:order |request |buy )(?:a )?reprints?\b"
)
_COPYRIGHT_WITHIN = re.compile(
    r".{0,200}\u00a9 ?(?:copyright|(?:19|20)\d\d)|.{0,120}\ball rights reserved\b"
)
_TERMS = re.compile(
    r"accuracy and availability of .{2,20} transcripts|transcript text may be revised|"
    r"privacy notice: |materials provided by .{2,80}|"
    r"this (?:transcript|text|copy) (?:may|might) not be in its final form|"
    r"(?:this|the) (?:transcript|interview|conversation) (?:has been|was) (?:lightly |slightly )?"
    r"(?:edited|condensed|provided|produced|generated)\b"
)
_ORIGIN = re.compile(
    r"(?:this|a version of this|an earlier version of this) (?:article|story|post|piece|column|"
    r"essay|op-ed|excerpt)\b.{0,40}\b"
    r"(?:originally|first)?\s?(?:appeared|published|appears|ran|posted|written|produced|syndicated|"
    r"reprinted|republished)\b.{0,200}|"
    r"(?:originally|first) (?:published|appeared|posted) (?:on|at|in|by|as) .{2,100}"
)
_PUBLICATION = re.compile(
    r"\b(?:originally|first)? ?(?:published|appeared|appears|ran|posted|syndicated|reprinted|"
    r"republished|produced) "
    r"(?:on|at|by|as|from|with|for|in(?! (?:1[5-9]|20)\d\d))\b"
)
_COOKIES = re.compile(
    r"(?:(?:we|this (?:web)?site|our (?:web)?site|our partners)\b.{0,60}\bcookies\b|"
    r"by (?:continuing|using|clicking|closing|accepting)\b.{0,100}\b(?:cookies?|terms|"
    r"privacy policy)\b|"
    r"(?:accept|manage|reject|allow|cookie)\b.{0,20}\b(?:all cookies|cookies|cookie (?:policy|"
    r"settings|preferences|notice))\b|"
    r"use of this (?:web)?site (?:constitutes|is subject)|this site is protected by recaptcha|"
    r"(?:to use|please enable) javascript|we value your privacy)"
)
_OPINION_NOTICE = re.compile(
    r"(?:the )?(?:views?|opinions?)(?:,? (?:and|or) (?:views?|opinions?))?\b.{0,80}\b(?:expressed|"
    r"contained)\b.{0,120}\b"
    r"(?:(?:are|is|belong|do not|represent|solely)\b).{0,160}(?:own|author|writer|alone|reflect|"
    r"represent|contributor|hers?|his|theirs)\b.{0,160}"
)


def _is_copyright(line: Line) -> bool:
    if ("\u00a9" in line.lower or "all rights" in line.lower) and (
        _COPYRIGHT_WITHIN.match(line.lower) is not None
    ):
        return True
    return _COPYRIGHT.match(line.lower) is not None


def _is_terms(line: Line) -> bool:
    return _TERMS.match(line.lower) is not None


def _is_origin(line: Line) -> bool:
    return _ORIGIN.fullmatch(line.bare) is not None and _PUBLICATION.search(line.bare) is not None


def _is_cookie_notice(line: Line) -> bool:
    return _COOKIES.match(line.lower) is not None


def _is_opinion_notice(line: Line) -> bool:
    return (
        _OPINION_NOTICE.match(line.lower) is not None
        and _NOTICE_SUBJECT.search(line.lower) is not None
    )


_NOTICE_SUBJECT = re.compile(
    r"(?:expressed|contained) (?:here|in this|by (?:the|this) (?:author|writer|columnist|"
    r"contributor)|by contributors|by columnists)|"
    r"author'?s? (?:own|alone)|(?:his|her|their) own|of the (?:author|writer)"
)

RULES = (
    Rule(
        "copyright",
        _is_copyright,
        longest=_LONGEST_NOTICE,
        openings=phrases(
            "our standards:|purchase licensing|copyright|copyrights|(c)|no part|reproduction of|"
            "reproduction in|republished|"
            "reprinted|distributed by|redistribution|licensed|order reprints|request reprints|"
            "all rights|all contents|this material|this content|this article|this story|"
            "this report|this work"
        ),
        last_words=words("reserved. redistributed. permission. reserved"),
        signs=("\u00a9",),
    ),
    Rule(
        "terms",
        _is_terms,
        longest=_LONGEST_NOTICE,
        first=words("accuracy transcript privacy materials this the"),
        openings=phrases(
            "accuracy and|transcript text|privacy notice:|materials provided|this transcript|"
            "this text|the transcript|this interview|the interview|this conversation|"
            "the conversation|this copy"
        ),
    ),
    Rule(
        "origin note",
        _is_origin,
        longest=_LONGEST_NOTICE // 2,
        first=words("this a an originally first"),
        openings=phrases(
            "this article|this story|this post|this piece|this column|this essay|this op-ed|"
            "this excerpt|a version|an earlier|originally published|originally posted|"
            "first published|first appeared|originally appeared"
        ),
    ),
    Rule(
        "cookie notice",
        _is_cookie_notice,
        longest=_LONGEST_NOTICE,
        first=words("we this our by accept manage reject allow cookie use to please"),
        openings=phrases(
            "we use|we and|we value|this site|this website|our site|our website|our partners|"
            "by continuing|by using|by clicking|by closing|by accepting|accept|manage|use of|"
            "to use|please enable"
        ),
    ),
    Rule(
        "opinion notice",
        _is_opinion_notice,
        longest=_LONGEST_NOTICE,
        first=words("the view views opinion opinions"),
        openings=phrases(
            "the views|the opinions|views expressed|opinions expressed|views|opinions"
        ),
    ),
)

CLUES = Clues(
    first=words(
        """
        a c purchase our
        order request buy this reproduction redistribution republication
        republished reprinted licensed distributed see contact originally first
        by accept manage reject allow cookie use views view opinions opinion
        """
    ),
    last=words(""),
    anywhere=words("copyright rights reserved cookies"),
)
