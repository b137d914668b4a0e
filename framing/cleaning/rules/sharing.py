"""Buttons for sharing, printing and following."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_ACTIONS = words(
    "share tweet email e-mail print pin whatsapp pinterest linkedin flipboard telegram reddit "
    "messenger tumblr pocket copy copied sms bookmark kakaotalk kakao weibo wechat threads bluesky "
    "mastodon facebook twitter instagram youtube rss"
)
_AROUND = words(
    "this the article story post page on via to with by your friends link url more x line and or "
    "save us & + - follow like now of news click opens in new window google google+ "
    "add comment comments shares a an for app here i gift listen font size buttons"
)
_ALONE = words(
    "save follow share tweet email e-mail print pin whatsapp pinterest linkedin flipboard "
    "copied bookmark"
)
_IN_ROW = _ACTIONS | _AROUND | _ALONE
_COUNT = re.compile(r"\d[\d.,]*k?m?")
_SPLIT = re.compile(r"[\s|/,:()\[\]\u2022\u00b7]+")
_TOKEN = re.compile(r"[^\s|/,:()\[\]\u2022\u00b7]+")
_LONGEST_ROW = 16
SERVICES = words(
    "facebook twitter x instagram youtube telegram reddit threads bluesky mastodon tumblr pocket "
    "more"
)
"""Button labels that are furniture only next to other buttons: an article may head a part so."""

_FOLLOW = re.compile(
    r"(?:follow|like|find|join|connect with) (?:us|him|her|them|me|@\w+|[\w.' -]{2,40}?)"
    r"(?:,? \w+)? (?:on|at|via|@) (?:x|twitter|facebook|instagram|youtube|linkedin|tiktok|threads|"
    r"bluesky|telegram|"
    r"whatsapp|google news|google\+|truth social|gab|parler|mastodon|@\w+|social media)\b.{0,100}|"
    r"follow:? @\w+(?:,? (?:and )?(?:follow )?@\w+)*|follow (?:us|topics?|the author|this author)"
)
_SHARE = re.compile(
    r"share (?:or comment on )?this (?:article|story|post|page|video)(?:: .{1,200}|"
    r" (?:in|on|with|via) .{2,50})?|\d[\d.,]*[km]? (?:shares?|likes?|views?|followers|"
    r"claps|retweets|reposts|restacks|subscribers)|share full (?:article|story)|"
    r"liked by .{2,60}|link copied|expand full comment|email ?this|blogthis|mailto|"
    r"copy link(?: to .{2,30})?|"
    r"click to (?:share|email|print)\b.{0,80}|opens in (?:a )?new (?:window|tab)"
)
_LOADING = re.compile(
    r"like loading|like this|loading|liked by .*|be the first to like this|like \d* ?loading"
)


def _is_share_row(line: Line) -> bool:
    opening = _TOKEN.search(line.bare)
    if opening is None or not _is_in_row(opening[0]) or line.sentence:
        return False
    tokens = [token for token in _SPLIT.split(line.bare) if token]
    if len(tokens) > _LONGEST_ROW:
        return False
    if len(tokens) == 1:
        return tokens[0] in _ALONE
    actions = sum(token in _ACTIONS for token in tokens)
    return actions > 0 and all(map(_is_in_row, tokens)) and (actions > 1 or tokens[0] in _ACTIONS)


def _is_in_row(token: str) -> bool:
    return token in _IN_ROW or _COUNT.fullmatch(token) is not None


def _is_follow_prompt(line: Line) -> bool:
    return _FOLLOW.fullmatch(line.bare) is not None and not line.text[0].islower()


def _is_share_prompt(line: Line) -> bool:
    return _SHARE.fullmatch(line.bare.rstrip("!")) is not None


def _is_like_button(line: Line) -> bool:
    return _LOADING.fullmatch(line.bare) is not None


RULES = (
    Rule("share buttons", _is_share_row),
    Rule(
        "share buttons",
        _is_share_prompt,
        longest=260,
        openings=phrases("blogthis!|link copied!|share or|share this|email this"),
    ),
    Rule(
        "follow prompt",
        _is_follow_prompt,
        openings=phrases("follow|like us|find us|join us|connect with"),
    ),
    Rule("share buttons", _is_like_button, openings=phrases("like loading...|loading...")),
)

CLUES = Clues(
    first=words(
        """
        link
        share print pin flipboard telegram reddit messenger tumblr pocket copy copied
        sms bookmark kakaotalk kakao weibo wechat threads bluesky mastodon instagram
        youtube rss liked expand mailto blogthis click opens
        follow find join connect like loading liked save e-mail
        """
    ),
    last=words("on shares share likes like views view followers claps subscribers restacks"),
    anywhere=words("tweet whatsapp pinterest linkedin email facebook twitter"),
)
