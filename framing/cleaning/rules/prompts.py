"""Invitations to sign up, subscribe, pay or get an app."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_LONGEST_PROMPT = 320

_IMPERATIVES = phrases(
    "sign|signup|sign-up|subscribe|get|join|register|download|click|start|enter|want|become|"
    "receive|enjoy|unlock|create|stay|never|already|to continue|to keep|to read|thanks|thank|"
    "by signing|you've reached|you have|our newsletter|please|upgrade|continue reading|don't miss"
)
_NEWSLETTER = re.compile(
    r"(?:sign[ -]?up|subscribe|get|want|receive|join|register|start|stay|never|enter|read|daily|"
    r"don't|like|"
    r"love|our|the|for|if you|by signing up|please|click|follow)\b.{0,200}"
    r"(?:newsletters?\b|your inbox|delivered (?:daily|straight|directly|every)|email (?:alerts?|"
    r"updates?|briefing)|"
    r"morning briefing|daily briefing|breaking news alerts|mailing list|privacy policy|"
    r"terms of (?:use|service)).{0,120}"
)
_SIGN_UP = re.compile(
    r"sign[ -]?up (?:now|here|today|for free|for (?:our|your|daily|free|breaking|email|"
    r"newsletter)\b.{0,100}"
    r"|to (?:receive|get|our)\b.{0,100}|below.{0,40})|"
    r"subscribe(?: (?:now|today|here|free|for free|via .{2,40}|by email|for .{0,3}\$?\d.*|"
    r"to (?:our|the .{2,40}|continue|read|keep|get|unlock|receive|this)\b.{0,100}))?!?"
)
_NO_OFFER = re.compile(
    r"\bthat (?:theory|idea|view|notion)|\bthe (?:theory|idea|view|notion|belief|principle)\b"
)
_SUBSCRIPTION = re.compile(
    r"already (?:a |have an? )?(?:subscribe[rd]?|member|account|registered)\b.{0,60}|"
    r"(?:to (?:continue|keep) reading|to read (?:the (?:full|rest)|this|more)|"
    r"continue reading with|want to (?:read|keep reading))"
    r"\b.{0,120}(?:subscri|sign|log|register|account|member|trial).{0,80}|"
    r"(?:this|the) (?:article|content|story|post|feature) is (?:only |exclusively )?(?:available )?"
    r"(?:for|to|reserved for) (?:paid |paying |our )?(?:subscribers|members|registered).{0,60}|"
    r"you(?:'ve| have) (?:reached|read|used|hit)\b.{0,60}\b(?:free|limit|articles).{0,80}|"
    r"(?:start|begin|try) (?:your|a) (?:free )?(?:\d+[- ]\w+ )?(?:trial|subscription).{0,60}|"
    r"create (?:a|your) free account.{0,60}|unlock (?:this|the|unlimited|full|"
    r"all)\b.{0,60}(?:article|access|stor|content).{0,40}|"
    r"(?:become|be) an? (?:paid |founding |premium |sustaining )?(?:member|subscriber|supporter|"
    r"patron)\b.{0,100}|"
    r".{2,60} is a (?:reader|listener)-supported (?:publication|newsletter|site).{0,200}|"
    r"thank(?:s| you) for (?:reading|subscribing|being a (?:subscriber|member)|visiting|signing up|"
    r"watching|joining)\b.{0,120}|"
    r"(?:premium|exclusive|subscriber)(?: content| exclusive|s? only)(?: for subscribers)?|"
    r"share this post.{0,40}|(?:leave|give) (?:us )?a tip|upgrade to paid|(?:get|"
    r"claim) \d+% off.{0,80}"
)
_SUPPORT = re.compile(
    r"(?:support|help|fund|back|contribute to|donate to)\b.{0,60}\b(?:our (?:work|journalism|"
    r"reporting|mission|newsroom)|"
    r"(?:independent|quality|local|explanatory|nonprofit|free|honest|public|fearless|"
    r"investigative) (?:journalism|reporting|media|news))"
    r".{0,120}|(?:make|give) a (?:tax-deductible |one-time |monthly )?(?:contribution|donation|"
    r"gift)\b.{0,120}|"
    r"(?:donate|contribute|support us|give)(?: now| today| here)?|please (?:consider )?(?:donat|"
    r"support|subscrib)\w*\b.{0,150}"
)
_APP = re.compile(
    r"(?:(?:click|tap|press) (?:here|on this|the link|below)\b.{0,160}|.{0,100}\bclick here\W*|"
    r"(?:download|get|install|try) (?:the|our|it on)\b.{0,60}\b(?:app|apps|app store|google play|"
    r"on the go)\b.{0,60}|"
    r"(?:available|get it) on (?:the )?(?:app store|google play|itunes|spotify|"
    r"apple podcasts?).{0,40}|"
    r"(?:google play|app store)|join (?:us on|our) (?:telegram|whatsapp|discord|facebook|"
    r"channel).{0,80}|"
    r"listen (?:and subscribe|on (?:apple|spotify)).{0,80}|.{0,30}on the go by clicking here)"
)


def _is_newsletter(line: Line) -> bool:
    if line.sentence and not _ADDRESSES_READER.search(line.lower):
        return False
    return (
        _NEWSLETTER.fullmatch(line.bare) is not None or _SIGN_UP.fullmatch(line.bare) is not None
    ) and not _NO_OFFER.search(line.bare)


_ADDRESSES_READER = re.compile(
    r"^(?:sign|subscribe|get|want|receive|join|register|start|stay|never|enter|read|click|follow|"
    r"by signing|please|don't|like|love)\b"
    r"|\byour inbox\b"
)


def _is_subscription(line: Line) -> bool:
    return _SUBSCRIPTION.fullmatch(line.bare) is not None


def _is_support(line: Line) -> bool:
    return _SUPPORT.fullmatch(line.bare) is not None


def _is_app_prompt(line: Line) -> bool:
    return _APP.fullmatch(line.bare) is not None


RULES = (
    Rule(
        "newsletter sign-up",
        _is_newsletter,
        longest=_LONGEST_PROMPT,
        openings=_IMPERATIVES,
        last_words=words("inbox."),
    ),
    Rule(
        "subscription prompt",
        _is_subscription,
        longest=_LONGEST_PROMPT,
        openings=_IMPERATIVES | phrases("this article|this content|this story|this post"),
        last_words=words("subscriber. subscribers. work. member."),
    ),
    Rule(
        "donation prompt",
        _is_support,
        longest=_LONGEST_PROMPT,
        openings=words("support help donate make give please fund contribute"),
    ),
    Rule(
        "app prompt",
        _is_app_prompt,
        longest=_LONGEST_PROMPT,
        openings=words("click tap download get install try available join listen"),
        last_words=words("here."),
    ),
)

CLUES = Clues(
    first=words(
        """
        sign signup sign-up subscribe get want receive join register start stay never
        enter read daily like love by please click follow already
        continue this you begin try create unlock become thanks thank premium
        exclusive subscriber share leave give upgrade claim support help fund back
        contribute donate make tap press download install available google app listen
        """
    ),
    last=words("here clicking"),
    anywhere=words("newsletter newsletters inbox reader-supported subscribers"),
)
