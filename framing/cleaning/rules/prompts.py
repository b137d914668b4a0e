"""Invitations to sign up, subscribe, pay or get an app."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_LONGEST_PROMPT = 320
_LONGEST_PROMOTION = 700

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
    r"our (?:\w+ ){1,3}e-?mail breaks down .{10,160}|"
    r"sign[ -]?up: .{2,60}\b(?:e-?mail|newsletter|alerts?|briefing)|"
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
_OPENS_SUBSCRIPTION = words(
    "already to continue want this the you start begin try create unlock become be thank thanks "
    "premium exclusive subscriber subscribers share leave give upgrade get claim"
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

_OPENS_APP_PROMPT = words(
    "click tap press download get install try available google app join listen"
)


_CALL = re.compile(
    r"\b(?:sign(?:ing)?[ -]up|subscribe|your inbox|recaptcha|unsubscribe|hide these messages|"
    r"support (?:our|us|this)|(?:donat|contribut)\w+ (?:to )?(?:our|us|today|now)|reader-supported|"
    r"you can help us|your (?:support|contribution|subscription)|our (?:journalism|newsletters?|"
    r"subscribers|readers)|free access|freely accessible)\b"
)
_OFFER = re.compile(
    r"\b(?:subscri(?:be|ber|bers|bing|ption|ptions)|newsletters?|inbox|sign up|sign in|log in|"
    r"journalism|reader-supported|donat(?:e|ion|ions)|paywall|memberships?|contribut(?:e|ed|ion|"
    r"ions)|fact-checked|privacy policy|terms of (?:use|service)|recaptcha|unsubscribe|"
    r"free access|email address|hide these messages|support (?:our|my|us|this))\b"
)
_SIGNS_OF_PROMOTION = (
    "newsletter",
    "subscri",
    "journalism",
    "your inbox",
    "sign up",
    "donat",
    "contribut",
)
_ADDRESSED = re.compile(r"\b(?:our|your|you|we)\b")
_SIGNS_NEEDED = 2
_SPOKEN = re.compile(r"[\"]|\b(?:said|says|told|according to|i|he|she|his|her)\b")
_FEEDBACK = re.compile(
    r"(?:was|did you find|is) this (?:page|article|story|information|content|post|answer)\b"
    r".{0,40}\?|thanks for your feedback!?|how (?:does|did) this (?:article|story|post) make you "
    r"feel\?|why you can trust .{2,30}|what readers are saying|discussion about this post|"
    r"was this email forwarded to you\?.{0,60}|you(?:'re| are)? (?:received|receiving) this "
    r"(?:e-?mail|newsletter|message)\b.{0,120}|sign[ -]?up to (?!\d)[a-z].{2,40}|"
    r"free (?:weekly|daily|monthly) newsletter|(?:get|support) (?:the )?(?:latest|best) of .{2,40}|"
    r"need a (?:news )?break\?.{0,120}|stay (?:updated|up to date|informed|connected|tuned)\b"
    r".{0,60}\b(?:latest|with us|on (?:the )?.{2,30}|our)\b.{0,120}|"
    r"get (?:concise|quick|instant) answers\b.{0,120}|"
    r"(?:already|have you) (?:contributed|subscribed|a member|donated)\?.{0,80}|"
    r"by (?:subscribing|signing up|registering|donating),? (?:you|i)\b.{0,160}|"
    r"please let us know if you(?:'re| are)? (?:having|have|experience).{0,80}|"
    r"(?:let us know|share your thoughts|tell us(?: what you think)?|sound off) in the comments"
    r"(?: section)?(?: below)?|your support makes all the difference|"
    r"log in to hide these messages|send us (?:your )?feedback|"
    r"thanks for reading!? (?:if you|subscribe|share|please|follow)\b.{0,150}|"
    r"(?:we'd|we would) like to hear (?:what you think|from you)\b.{0,160}|"
    r"to write comments, please log in\b.{0,60}|upgrade to .{2,20} to (?:read|unlock)\b.{0,60}"
)


def _is_promotion(line: Line) -> bool:
    """Tell whether an outlet speaks of its newsletters and subscriptions to its reader."""
    lower = line.lower
    return (
        any(map(lower.__contains__, _SIGNS_OF_PROMOTION))
        and _CALL.search(lower) is not None
        and len(set(_OFFER.findall(lower))) >= _SIGNS_NEEDED
        and _ADDRESSED.search(lower) is not None
        and not _SPOKEN.search(lower)
    )


def _is_feedback(line: Line) -> bool:
    return _FEEDBACK.fullmatch(line.bare) is not None and not line.text[0].islower()


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
    if line.opening not in _OPENS_SUBSCRIPTION and "-supported" not in line.bare:
        return False
    return _SUBSCRIPTION.fullmatch(line.bare) is not None


def _is_support(line: Line) -> bool:
    return _SUPPORT.fullmatch(line.bare) is not None


def _is_app_prompt(line: Line) -> bool:
    if line.opening not in _OPENS_APP_PROMPT and " here" not in line.bare:
        return False
    return _APP.fullmatch(line.bare) is not None


RULES = (
    Rule(
        "newsletter sign-up",
        _is_newsletter,
        longest=_LONGEST_PROMPT,
        first=words(
            "sign signup subscribe get want receive join register start stay never enter read "
            "daily don like love our the for if by please click follow"
        ),
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
        "subscription prompt",
        _is_promotion,
        longest=_LONGEST_PROMOTION,
        signs=("ewsletter", "ubscri"),
    ),
    Rule(
        "feedback prompt",
        _is_feedback,
        longest=_LONGEST_PROMPT,
        first=words(
            "was did is thanks how why what discussion you sign signup free get support need stay "
            "already have by please let share tell sound your log send we to upgrade"
        ),
        openings=phrases(
            "was this|did you|is this|thanks for|how does|how did|you received|you're receiving|"
            "you are|need a|stay updated|stay up|stay informed|stay connected|"
            "stay tuned|get concise|"
            "get quick|get instant|already contributed?|already subscribed?|already donated?|"
            "have you|your support|by subscribing,|by subscribing|by signing|"
            "by registering,|by donating,|"
            "please let|let us|share your|tell us|sound off|log in|send us|we'd like|"
            "we would|to write|upgrade to"
        ),
    ),
    Rule(
        "donation prompt",
        _is_support,
        longest=_LONGEST_PROMPT,
        first=words("support help fund back contribute donate make give please"),
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
        our sign signup sign-up subscribe get want receive join register start stay never
        enter read daily like love by please click follow already
        continue this you begin try create unlock become thanks thank premium
        exclusive subscriber share leave give upgrade claim support help fund back
        was did is how why what discussion need free have let tell sound send we'd we to
        contribute donate make tap press download install available google app listen
        """
    ),
    last=words("here clicking"),
    anywhere=words("newsletter newsletters inbox reader-supported subscribers"),
)
