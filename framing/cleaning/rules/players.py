"""Controls for listening, watching and resizing, and the gaps where something was embedded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_CONTROL = re.compile(
    r"(?:(?:play|pause|watch|listen|stop|mute|unmute|replay)(?: (?:video|audio|the video|now|live|"
    r"again))?"
    r"(?: ?\(?\d+:\d\d\)?)?|"
    r"(?:play|watch|view|listen to)(?: the| this)? (?:video|audio|clip|podcast|story|article|"
    r"episode)"
    r"(?: \d+:\d\d.*|[:/] .*)?|"
    r"listen(?: to)? (?:this |the )?(?:article|story|report|post|version)(?: .{0,30})?|"
    r"\d{1,2}:\d\d(?::\d\d)?(?: ?/ ?\d{1,2}:\d\d(?::\d\d)?)?|"
    r"(?:current time|duration|loaded|remaining time|progress|"
    r"stream type)\b[ :\-]*[\d:.%a-z ]{0,20}|"
    r"(?:sentences?|words?|paragraphs?|dark|light|night|reading|reader|audio|full ?screen|practice|"
    r"study|text|"
    r"high contrast|focus|subtitles?|script) (?:mode|view)(?: (?:on|off))?|"
    r"(?:text|font)(?: size)?(?: (?:small|medium|large|larger|smaller|bigger|\+|-|a))*|"
    r"(?:print )?font size (?:down up|up down)|"
    r"(?:increase|decrease|change|adjust|reset) (?:the )?(?:font|text)(?: size)?|a a(?: a)?|aa|"
    r"text to speech|read aloud|audio by .*|listen|transcript|download|embed|"
    r"(?:this is a )?modal window.*|now playing:?.*|"
    r"your browser (?:does not|doesn't) support.*|(?:this|the) (?:video|audio|content) (?:is not|"
    r"is no longer|cannot|could not|isn't)"
    r" (?:be )?(?:available|played|supported|loaded).*|video player is loading.*|"
    r"scroll down for video.*|just watched .*|modal trigger|(?:.{10,200} )?listen \u00b7 \d.*|"
    r"media playback is (?:unsupported|not supported) on your device|"
    r"seek to live.*|(?:skip|rewind|forward) \d+ seconds?|playback (?:rate|speed).*|"
    r"watch the latest video at .*|"
    r"\d+-minute listen|listen ?\(\d+ ?min(?:utes?)?\)?|listen \d+ ?min(?:utes?)?|"
    r"(?:listen|play|watch|hear|read)(?: [\w ]{2,40})? [\u00b7\u2022|] ?\d+:\d\d.*|"
    r"hear this (?:story|article)|heard on (?!the )[a-z].{2,50}|"
    r"(?:to (?:view|watch|play|display|see|hear|listen to) (?:this|the) (?:video|content|audio|"
    r"embed|clip|post)\b.{0,200}\b(?:javascript|browser|enable|cookies|allow|disable|consent)\b"
    r".{0,200})|one of your browser extensions\b.{0,200}|"
    r"the content you requested\b.{0,100}|"
    r"(?:new)?you can now listen to .{2,30} articles!?|"
    r"(?:x )?(?:youtube|twitter|facebook|instagram|tiktok) (?:video|embed|post))"
)
_OPENS_CONTROL = words(
    "play pause watch listen stop mute unmute replay view current duration loaded remaining "
    "progress stream sentence sentences word words paragraph paragraphs dark light night reading "
    "reader audio full fullscreen practice study text high focus subtitle subtitles script font "
    "print increase decrease change adjust reset a aa read transcript download embed this modal "
    "now your the video scroll just media seek skip rewind forward playback minute hear heard to "
    "one newyou you x youtube twitter facebook instagram tiktok"
) | {""}
_NOT_ALONE = words("text font download embed transcript stop")
_PLACEHOLDER = re.compile(
    r"[\[<(](?:image|photo|video|audio|audio-clip|pullquote|break|embed|gallery|slideshow|graphic|"
    r"chart|map|ad|"
    r"infographic|caption|twitter|tweet|instagram|iframe|playlist|interactive|youtube|embedtweet|"
    r"jwplayer|video_embed)(?:[ :=][^\]>)]{0,80})?[\])>]|"
    r"<!-{1,2}|/{0,2}-{1,2}>|//[\u2013-]>?|<!\u2013"
)


def _is_control(line: Line) -> bool:
    if line.opening not in _OPENS_CONTROL and "\u00b7" not in line.text:
        return False
    return line.bare not in _NOT_ALONE and _CONTROL.fullmatch(line.bare) is not None


def _is_placeholder(line: Line) -> bool:
    return _PLACEHOLDER.fullmatch(line.lower) is not None


RULES = (
    Rule(
        "player controls",
        _is_control,
        openings=phrases(
            "your browser|this video|this audio|this content|this is|the video|the audio|"
            "video player|media playback|to view|to watch|to play|to display|to see|to hear|"
            "to listen|one of|the content|newyou can|you can"
        ),
        longest=300,
    ),
    Rule("embedded item", _is_placeholder),
)

CLUES = Clues(
    first=words(
        """
        play pause watch listen stop mute unmute replay view current duration loaded
        remaining progress stream sentences sentence words word paragraphs paragraph
        dark light night reading reader audio full fullscreen practice study text high
        focus subtitles subtitle script font increase decrease change adjust reset aa
        print just scroll video heard hear to one the newyou you read transcript
        download embed this modal now your video media seek skip
        rewind forward x youtube twitter facebook instagram tiktok
        """
    ),
    last=words("mode"),
    anywhere=words("unsupported playback"),
)
