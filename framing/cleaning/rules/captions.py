"""Captions of photographs and videos, and the credits that stand with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_LONGEST_CAPTION = 700
_LONGEST_WITH_WEAK_CREDIT = 350

_OPENING = re.compile(
    r"(?:"
    r"item \d+ of \d+ \S|\d+/\d+\]|"
    r"(?:file(?: photo| picture| image)?|photo(?:graph)? illustration)\s?[-\u2013\u2014:]\s?\S|"
    r"(?:photo|photos|photograph|photographs|photography|picture|image|pic|video|illustration|"
    r"graphic|map)(?:/\w+)?(?: credits?| courtesy| source)?\s?:|"
    r"(?:photo|image|picture|illustration) credits?\b|"
    r"image (?:source|copyright|caption)\b|(?:media|video|photo) caption\b|"
    r"media playback is (?:unsupported|not supported)|"
    r"enlarge this image\b|(?:hide|toggle) caption\b|"
    r"(?:photo|photograph|photos|photographs|picture|image|illustration|graphic|video) "
    r"(?:by|courtesy(?: of)?|via|from|provided by) [A-Z@]|"
    r"caption\s?:|credits?\s?: ?[A-Z]|courtesy(?: of)?:? [A-Z]|"
    r"screen ?(?:shot|grab|capture)s?\s?[:/|]|(?:image|slide|photo) \d+ of \d+"
    r")",
    re.IGNORECASE,
)
_CASED_OPENING = re.compile(
    r"(?:FILE(?: PHOTO)?\s?[-\u2013\u2014:]|(?:PHOTO|PHOTOS|VIDEO|IMAGE|GALLERY|SLIDESHOW):|"
    r"(?:Photo|Image|Picture|Illustration|Video) (?:by|courtesy(?: of)?|via|from|"
    r"provided by) [A-Z@]|"
    r"Courtesy(?: of)?:? [A-Z]|REUTERS/[A-Z]\w+)"
)
_IN_THIS_PICTURE = re.compile(
    r"in this (?:[a-z]+\.? \d{1,2}, (?:\d{4},? )?|[a-z]+\.? \d{4},? |undated )?"
    r"(?:file |handout |pool |combination |aerial |satellite )*"
    r"(?:photo(?:graph)?|image|picture|frame grab|video|courtroom (?:artist )?sketch)s?,? "
    r"(?:taken|provided|released|made|from|by|posted|obtained|issued|supplied|distributed)\b"
)
_FILE_PHOTO = re.compile(r"in this (?:[^.]{0,40} )?file (?:photo|image|picture)\b")
_CREDIT_WORD = (
    r"(?:AP|AFP|EPA|EPA-EFE|EFE|UPI|PA|TASS|ANSA|dpa|DPA|PTI|ANI|AAP|NPR|CNN|BBC|NBC|CBS|ABC|"
    r"Reuters|REUTERS|Yonhap|YONHAP|Xinhua|XINHUA|Kyodo|Bloomberg|NurPhoto|Shutterstock|iStock|"
    r"iStockphoto|Alamy|Unsplash|Pixabay|Pexels|Flickr|Corbis|Redux|Magnum|Zuma ?[Pp]ress|ZUMA|"
    r"SIPA|Sipa|Polaris|Anadolu(?: Agency)?|Getty(?: Images)?|GETTY(?: IMAGES)?|WireImage|"
    r"Associated Press|The Associated Press|Agence France-Presse|Press Association|"
    r"Wikimedia(?: Commons)?|Creative Commons|Handout|HANDOUT|Pool|POOL|File|FILE|Staff|"
    r"Contributed|"
    r"Courtesy|Screenshot|Facebook|Twitter|Instagram|YouTube|AllSport|Newscom|Icon Sportswire|"
    r"USA TODAY(?: Sports)?|The New York Times|The Washington Post|Los Angeles Times|MCT|TNS)"
)
_BRACKETED_CREDIT = re.compile(
    r"[(\[](?:"
    r"[^()\[\]]{0,60}\b(?:[Pp]hotos?|[Pp]hotograph(?:er)?|[Ii]mage|[Ii]llustration|[Pp]icture|"
    r"[Ss]creenshot|[Ss]creen ?grab|[Cc]ourtesy|[Hh]andout)\b[^()\[\]]{0,120}|"
    rf"{_CREDIT_WORD}\s?[/,|]\s?[^()\[\]]{{1,60}}|"
    rf"[^()\[\]]{{1,60}}(?:\s?/\s?|, | via | for |\| ?|- ){_CREDIT_WORD}(?:[/, ][^()\[\]]{{1,40}})?"
    r")[)\]]\.?$"
)
_PHOTO_CREDIT = re.compile(
    r"[(\[][^()\[\]]*\b(?:AP Photo|AP Video|[Pp]hoto(?:graph)? (?:by|courtesy|via|credit)|"
    r"[Pp]hoto:|"
    r"Getty Images|via AP|REUTERS/|Reuters/|AFP/|/AFP|/AP|/Reuters|EPA/|[Ff]ile [Pp]hoto)"
    r"[^()\[\]]*[)\]]\.?$"
)
_AGENCY_CREDIT = re.compile(
    r"[^.!?\"'\s] ?[(\[](?:AP|AFP|EPA|Reuters|REUTERS|Yonhap|Xinhua|Getty(?: Images)?|Shutterstock|"
    r"iStock|Alamy|Unsplash|Pixabay|Pexels|Flickr|Bloomberg|Handout|Pool|Courtesy|Screenshot)[)\]]$"
)
"""An agency alone is a credit after a phrase; after a full stop it may be the text's source."""

SHOWS = re.compile(
    r"\b(?:speaks?|walks?|holds?|attends?|arrives?|waves?|greets?|poses?|listens?|looks?|stands?|"
    r"sits?|shakes?|gestures?|addresses|leaves?|meets?|talks?|smiles?|delivers?|signs|marche?s?|"
    r"gathers?|points?|answers?|hugs?|kisses|embraces?|watche?s?|applauds?|boards?|stares?|"
    r"carr(?:y|ies)|hands?|wears?|prays?|celebrates?|reacts?|cheers?|plays?|rides?|runs|"
    r"inspects?|visits?|departs?|enters?|crosses|lies|burns|rises|hangs?|mourns?|cries|salutes?|"
    r"cover their|takes? part|takes? (?:an|the) oath|lays?|lights?|demonstrates?|protests?|"
    r"left|right|center|centre|from left|pictured|second from|seen|is seen|are seen|is shown)\b"
)
"""Words of one who says what a picture shows."""

_SHOWS_NOW = re.compile(
    r"^(?!.*\b(?:said|says|will|would|that|told)\b)[A-Z].{3,90}?\b(?:speaks|walks|holds|attends|"
    r"arrives|waves|greets|poses|listens|looks|stands|sits|shakes|gestures|addresses|meets|talks|"
    r"smiles|delivers|hugs|embraces|watches|applauds|stares|wears|prays|celebrates|inspects|visits|"
    r"departs|enters|salutes|lays|is seen|are seen|pose|wave|shake hands|gather)\b"
)
"""News is told in the past; a caption says what can be seen now."""

_SENTENCE_AND_AGENCY = re.compile(
    r"(?P<shown>[^.!?\"]+(?:\b[A-Z]\.[^.!?\"]*)*)[.] ?\((?:[A-Z][\w ]{1,18}-)?"
    r"(?:AP|AFP|EPA|Reuters|REUTERS|Yonhap|YONHAP|NEWS1|News1|NEWSIS|Newsis|KBS|KCNA|KCNA-Yonhap|"
    r"Fox News|CNN|Xinhua|Kyodo|ANI|PTI)\)$"
)
_SQUARE_CREDIT = re.compile(r"\[([A-Z0-9][A-Z0-9 .,&/'\-]{2,60})\]$")
_WIRE_CODE = re.compile(r"[A-Z]{1,4}/[A-Z]{0,3}|[A-Z]{2}\d{6,}|\d+")
"""[EIA/S]: where an agency keeps more on the subject of the sentence before."""

_STAGE_DIRECTION = re.compile(
    r"sic\b|laugh|applau|music|cross ?talk|inaudible|cheer|speaking|chuckl|bleep|sound|begin|end\b|"
    r"end |edit|update|correct|redact|unintelligible|expletive|video|clip|audio|emphasis|pause|"
    r"singing|crying|sigh|boo|advert|break|watch|read|see |note|foreign|translat|image|pull|"
    r"[ivx]+$|"
    r"through|silence|gasp|cough|scream|shout|overlap|via "
)
_BARE_AGENCIES = ("Getty Images", "AP Photo", "iStockphoto", "Shutterstock")
_SIGNS_OF_BARE_CREDIT = ("/", "|", "via", "Photograph: ")
_BARE_CREDIT = re.compile(
    rf"(?:.*[\s.])?(?:[^\W\d_][^\s/|]*\s?[/|]\s?)+(?:{_CREDIT_WORD})(?: via {_CREDIT_WORD})?$|"
    rf"(?:.*\s)?(?:via|/|\|) ?{_CREDIT_WORD}$|"
    rf"(?:.*\s)?(?:REUTERS|Reuters|AFP|AP|EPA) ?[/|] ?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){{0,3}}$|"
    rf".*\bPhotograph: .{{2,60}}$|"
    rf".*\b(?:{'|'.join(_BARE_AGENCIES)})$"
)
_CREDIT_AT_END = re.compile(rf"(?:\b{_CREDIT_WORD}|[/|] ?[A-Z][\w.' -]+|[Pp]hotograph: .*)$")
_TRAILING_CREDIT = re.compile(
    r".{15,}(?:\b[Cc]redits?(?:\.{3}|\u2026|: ?)\s?[A-Z][^.!?]{2,70}|"
    r"(?:Image|Photo|Picture|Bild): ?[^.!?:]{2,40}/[^.!?:]{2,60}|"
    r"[.,] (?:[A-Z]\w+ ){0,3}(?:[Ff]ile )?[Pp]hotos? (?:by|courtesy of|provided by) "
    r"[A-Z][^.!?]{2,40}|\u00a9 ?[A-Z][^.!?]{2,40}, ?[A-Z][^.!?]{1,40}|"
    r"\| ?[A-Z][\w.' -]{2,40}/[A-Z][\w' ]{2,30}|"
    rf"[.\"'] ?\| ?(?:{_CREDIT_WORD}|[A-Z]{{3,}}(?: [A-Z]{{2,}}){{0,2}}))$"
)
_SIGNS_OF_CREDIT = (
    "redit", "\u00a9", "| ", "Image:", "Photo:", "Picture:", "Bild:",
    "hoto by", "hoto courtesy", "hoto provided", "hotos by",
)  # fmt: skip
_LONGEST_CREDIT = 120
_LEADING_CREDIT = re.compile(
    r"(?:(?:Getty Images|GETTY IMAGES|PA Media|PA Wire|AFP via Getty Images|Getty|Reuters|REUTERS|"
    r"EPA|EPA-EFE|AFP|AP|BBC|Supplied|SUPPLIED|Handout|Shutterstock|Alamy|Bloomberg|Anadolu|"
    r"NurPhoto|Social media)(?: via (?:Getty Images|AP|Reuters|REUTERS|AFP))?|"
    r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}/(?:BBC|Getty Images|AFP|Reuters|AP|EPA)) "
    r"(?P<shown>[A-Z].*)"
)
_OPENS_LEADING_CREDIT = words(
    "getty pa afp reuters epa ap bbc supplied handout shutterstock alamy bloomberg anadolu "
    "nurphoto social"
)
_PICTURED = re.compile(
    r"(?:An?|The|Two|Three|Four|Five|Six|Some|Several|Dozens|Hundreds|People|Crowds?|Men|Women|"
    r"File|Aerial|Close-up|Side|Front|Composite|Members|Soldiers|Rescuers|Firefighters|Police|"
    r"Protesters|Demonstrators|Supporters|Fans|Workers|Children|Residents) |"
    r".*\b(?:holds?|holding|stands?|standing|walks?|walking|sits?|sitting|speaks?|speaking|waves?|"
    r"waving|wears?|wearing|looks?|looking|poses?|posing|smiles?|smiling|shakes?|shaking|"
    r"pictured|shows?|showing|outside|in front of|next to|during)\b"
)


def _has_trailing_credit(line: Line) -> bool:
    """Tell whether the line ends with a credit that a word, a bar or a sign introduces."""
    ending = line.text[-_LONGEST_CREDIT:]
    if not (
        ":" in ending
        or "redit" in ending
        or "| " in ending
        or "hoto" in ending
        or "\u00a9" in ending
    ):
        return False
    return (
        (not line.sentence or "Photo: " in ending)
        and line.text[0] not in "(["
        and any(map(ending.__contains__, _SIGNS_OF_CREDIT))
        and _TRAILING_CREDIT.fullmatch(line.text.rstrip(".")) is not None
    )


def has_leading_credit(line: Line) -> bool:
    """Getty Images A man holds a sign: the text for those who do not see the picture."""
    if line.sentence or line.text[-1] in ",;:":
        return False
    if line.opening not in _OPENS_LEADING_CREDIT and "/" not in line.text:
        return False
    match = _LEADING_CREDIT.fullmatch(line.text)
    if match is None or len(match["shown"].split()) < 3:  # noqa: PLR2004 - "Getty Images Holdings"
        return False
    return line.text.startswith(("Getty", "GETTY", "PA ", "AFP via")) or (
        _PICTURED.match(match["shown"]) is not None
    )


_GALLERY = re.compile(
    r"(?:(?:prev(?:ious)?|next) )?(?:image |photo |slide )?\d+ (?:of|/) \d+(?: (?:photos|images))?|"
    r"(?:view |see |open |launch |show |photo |image |full )*(?:gallery|slideshow|photos?|"
    r"full ?screen)|photo|image|caption|enlarge(?: image)?|view image in fullscreen|file photo|"
    r"(?:hide|toggle|show) caption|\d+ (?:photos|images)|close"
)


def _opens_like_caption(line: Line) -> bool:
    if line.sentence and not line.text.isupper():
        return _is_sentence_caption(line)
    if line.opening not in _OPENS_CAPTION and "]" not in line.text:
        return False
    match = _OPENING.match(line.text.lstrip("[("))
    if match is None:
        return False
    return (
        match[0][-1:] != match[0][-1:].lower()
        or not match[0][-1:].isalpha()
        or (not _ENDS_WITH_NAME.search(match[0]))
    )


_OPENS_CAPTION = words(
    "item file photo photograph photos photographs photography picture image pic video "
    "illustration graphic map media enlarge hide toggle caption credit credits courtesy screen "
    "screenshot screenshots screengrab screengrabs screencapture screencaptures slide"
)
_ENDS_WITH_NAME = re.compile(r" [a-z]$")
_LABELLED = re.compile(
    r"(?:image (?:source|copyright|caption)\b|(?:media|video) caption\b|enlarge this image\b|"
    r"media playback is|(?:photo|image|picture)(?: credits?| courtesy)?\s?:|photo credit\b|"
    r"caption:|"
    r"file photo\s?[-\u2013\u2014:])"
)


def _is_sentence_caption(line: Line) -> bool:
    return _LABELLED.match(line.lower) is not None or _CASED_OPENING.match(line.text) is not None


def _shows_picture(line: Line) -> bool:
    """In this June 22 file photo, ...: the opening that agencies give their captions."""
    return _IN_THIS_PICTURE.match(line.lower) is not None or (
        _FILE_PHOTO.match(line.lower) is not None
    )


def _ends_with_credit(line: Line) -> bool:
    if line.text.rstrip(".")[-1:] not in (")", "]") or line.text[0] == "[":
        return False
    if _PHOTO_CREDIT.search(line.text):
        return True
    line = line._replace(text=line.text.replace("( ", "(").replace(" )", ")"))
    if len(line.text) > _LONGEST_WITH_WEAK_CREDIT:
        return False
    if _BRACKETED_CREDIT.search(line.text) or _AGENCY_CREDIT.search(line.text):
        return True
    match = _SENTENCE_AND_AGENCY.fullmatch(line.text)
    if match:
        return _SHOWS_NOW.search(match["shown"]) is not None
    match = _SQUARE_CREDIT.search(line.text)
    return (
        match is not None
        and not _WIRE_CODE.fullmatch(match[1])
        and len(line.text) > len(match[0]) + 1
        and not _STAGE_DIRECTION.match(match[1].lower())
    )


def _is_credit(line: Line) -> bool:
    """REUTERS/Name, Name/AFP via Getty: a credit alone or at the end of a caption."""
    if line.sentence or line.text[-1] in ",;:":
        return False
    ending = line.text[-80:]
    return (
        (any(map(ending.__contains__, _SIGNS_OF_BARE_CREDIT)) or ending.endswith(_BARE_AGENCIES))
        and _CREDIT_AT_END.search(ending[-40:]) is not None
        and _BARE_CREDIT.fullmatch(ending) is not None
    )


def _is_gallery_control(line: Line) -> bool:
    return line.text[0] not in "[<" and _GALLERY.fullmatch(line.bare) is not None


RULES = (
    Rule(
        "photo gallery",
        _is_gallery_control,
        first=words(
            "prev previous next image images photo photos slide slideshow gallery view see open "
            "launch show full fullscreen caption enlarge file hide toggle close of"
        )
        | {""},
    ),
    Rule(
        "photo caption",
        _opens_like_caption,
        longest=_LONGEST_CAPTION,
        openings=words(
            "file file: photo photo: photos photos: image image: picture picture: "
            "photograph: media item "
            "video video: enlarge caption: photo/ pictured: illustration: gallery: slideshow:"
        ),
    ),
    Rule(
        "photo caption",
        _shows_picture,
        longest=_LONGEST_CAPTION,
        first=words("in"),
        openings=phrases("in this"),
    ),
    Rule("photo caption", _ends_with_credit, longest=_LONGEST_CAPTION),
    Rule("photo caption", _has_trailing_credit, longest=_LONGEST_CAPTION),
    Rule("photo caption", has_leading_credit, longest=_LONGEST_WITH_WEAK_CREDIT),
    Rule("photo credit", _is_credit, longest=_LONGEST_WITH_WEAK_CREDIT),
)

CLUES = Clues(
    first=words(
        """
        item fullscreen
        photos picture pictures image images pic video illustration graphic map file
        media enlarge credit credits courtesy screenshot screengrab screen slide gallery
        slideshow full close prev previous next view see open launch show hide toggle
        reporting upi pa tass ansa dpa pti ani aap npr cnn bbc nbc cbs abc bloomberg
        associated agence press fox staff wire web news agencies admin editor
        newsroom editorial anadolu jiji interfax ians efe usa united thomson
        canadian
        """
    ),
    last=words("youtube flickr images file pool cnn npr upi"),
    anywhere=words(
        """
        credit image handout supplied anadolu bloomberg bbc getty reuters afp yonhap
        xinhua kyodo shutterstock istock istockphoto alamy
        unsplash pixabay pexels flickr wikimedia caption photo photograph ap epa
        """
    ),
)
