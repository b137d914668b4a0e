"""Menus, breadcrumbs, section labels and the other ways around a site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_CONTROLS = phrases(
    """
    menu | main menu | open menu | close menu | toggle menu | toggle navigation |
    navigation | home | homepage | home page | search | search this site | search for |
    skip to content | skip to main content | skip to main | skip to navigation |
    skip navigation | jump to content | jump to navigation | sections | all sections |
    subscribe | subscribe now | subscribe today | sign in | sign out | log in | login |
    log out | logout | register | sign up | sign up now | sign-up | my account | account |
    profile | back to top | top | scroll to top | return to top | go back | back |
    watch live | live tv | listen live | e-paper | epaper | newsletters | newsletter |
    contact us | about us | privacy policy | privacy | terms of service | terms of use |
    terms and conditions | terms & conditions | terms | site map | sitemap | help | faq |
    careers | advertise | advertise with us | donate | support us | us edition |
    uk edition | international edition | asia edition | show more | show less | see more |
    see all | see less | load more | view all | view more | learn more | read more |
    continue reading | expand | collapse | close | accept | accept all | reject all |
    manage preferences | next page | previous page | next | previous | prev | older posts |
    newer posts | older | newer | view comments | translate | select language |
    choose language | breadcrumb | breadcrumbs | related | edition | editions |
    story continues | story continued below | story continues below | read full article |
    visit website | link copied | got it | ok | cookie settings | manage cookies |
    view original | view source | open in app | get the app | download app | full story |
    full article | table of contents | contents | on this page | in this article |
    in this story | jump to | hide | show | topics | most read | close this dialog |
    do not sell my personal information | your privacy choices | accessibility |
    accessibility links | accessibility help | corrections | archives | archive |
    read in app | view in browser | watch tv | my news | today's paper | e-edition |
    unsubscribe | manage your preferences | close ad | try again | quick reply | board index |
    reuse this content | register now | license this article | share full article | link copied! |
    explore more on these topics | add to shortlist |
    end of article | end of list | article content | post navigation | issue keywords |
    go to contents | see your latest updates |
    more sections | quick links | puzzles & games | classifieds | e-newspaper |
    view in app | open the app | continue in app | continue in browser | for subscribers |
    subscribers only | members only | popular in the community
    """
)
_ALSO_SUBHEADS = words(
    "back top next previous help hide show home terms privacy search older newer archives archive "
    "corrections contents account profile expand close faq"
)
"""Entries of a menu that may head a part of an article, too."""
SECTIONS = phrases(
    """
    politics | world | world news | business | sports | sport | national | international |
    us | u.s | u.s. news | us news | uk | uk news | asia | africa | europe | americas |
    middle east | korea | north korea | china | japan | opinion | opinions | culture |
    lifestyle | life | entertainment | health | science | tech | technology | money |
    markets | economy | local | local news | news | breaking news | breaking | latest |
    latest news | top news | exclusive | analysis | features | feature | travel | food |
    arts | style | environment | climate | education | society | editorial | editorials |
    op-ed | commentary | comment | photos | videos | video | live | crime | weather |
    nation | metro | city | regional | finance | investing | real estate | religion | law |
    justice | security | defense | defence | energy | media | diplomacy | foreign affairs |
    foreign policy | government | elections | election | congress | white house |
    opinion & analysis | news & politics | analysis/opinion | special report | explainer |
    fact check | interview | column | columns | podcast | podcasts | blog | blogs |
    magazine | books | film | music | tv | television | theater | art | fashion | cars |
    autos | property | jobs | obituaries | letters | puzzles | games | horoscopes |
    inside korea | trade | industry | companies | perspectives
    """
)
_ENTRIES = _CONTROLS | SECTIONS
_BETWEEN_CRUMBS = re.compile(r"[>\u00bb\u203a]")
_BREADCRUMB = re.compile(
    r"[^>\u00bb\u203a.!?]{1,50}(?:\s[>\u00bb\u203a]\s[^>\u00bb\u203a]{1,100})+"
)
_WAY_AROUND = re.compile(
    r"skip (?:to|past|links?|navigation|ad|over)\b.{0,40}|after newsletter promotion|"
    r"(?:show|open|close|toggle|hide|view|expand|collapse) (?:the )?(?:main |mobile |site |"
    r"section |more |sub)*(?:navigation|menu|nav|search|search bar|sidebar|sub-?menu)(?: menu)?|"
    r"(?:go|jump|back|return|scroll) (?:back )?to (?:the )?(?:contents?|top|home ?page|"
    r"main .{0,20}|"
    r"menu|previous page|article|front page|search results|results|list|blog|news)|"
    r"(?:view|see|browse|show|read) all (?:\d+ )?(?:posts|stories|articles|topics|news|comments|"
    r"results|updates|videos|photos|episodes|events|authors)(?: (?:by|from|in) .{2,40})?|"
    r"keyboard shortcuts.{0,40}|(?:save|add) (?:this |articles? |story |stories )?to (?:your |my )?"
    r"(?:read(?:ing)? (?:later|list)|favou?rites|bookmarks|shortlist|list|library).{0,40}|"
    r"(?:save|bookmark) articles? to read later.{0,60}|list (?:\d+ )?of \d+(?: items)?|"
    r"(?:make|add|set) .{2,30} (?:a |your )?preferred (?:source )?on google|"
    r"add .{2,30} on google|(?:add|make) (?:us )?(?:as )?(?:a )?preferred (?:source )?on google|"
    r"(?:blog|website|site|proudly) (?:at|powered by) .{2,40}|powered by .{2,60}|"
    r"all times are (?:utc|gmt).{0,20}|see more on:? .{2,60}|\d+ more|"
    r"(?:please )?(?:click|tap) (?:on )?the (?:image|photo|map|chart)\b.{0,40}|"
    r"(?:leer|l\u00e9alo|lea|ler) (?:esta (?:nota|historia|not\u00edcia) )?e[nm] "
    r"(?:espa\u00f1ol|ingl\u00e9s|portugu\u00eas)|"
    r"lire en (?:fran\u00e7ais|anglais)|auf (?:deutsch|englisch) lesen|"
    r"read (?:this |it |the )?(?:article |story )?in (?:english|spanish|french|german|portuguese|"
    r"korean|japanese|chinese|arabic|russian|italian|dutch)"
)
_HOME = words("home homepage")
_SLASHED = re.compile(r"home(?:page)?(?:\s?[/|]\s?[^/|]{1,100})+", re.IGNORECASE)
_PAGE = re.compile(
    r"page \d{1,3}(?:(?: of |/)\d{1,3})?|(?:\d{1,3} of|\d{1,2} ?/) ?\d{1,3}|(?!-+ ?30)- ?\d{1,3} ?-"
)
_FEWEST_PARTS = 5
_MOST_WORDS_IN_PART = 4
_ROW_SIGNS = "|\u2022\u00b7>/"
_ROW = re.compile(rf"\s*[{_ROW_SIGNS}]\s*")
_LABEL = re.compile(
    r"(?:ANALYSIS|OPINION|NEWS|EXCLUSIVE|COMMENTARY|EDITORIAL|ANALYSIS ?/ ?OPINION|"
    r"OPINION ?/ ?ANALYSIS|"
    r"BREAKING(?: NEWS)?|FACT CHECK):?|[Oo]pinion (?:contributors?|columnist)|(?:Guest )?(?:Op-Ed|"
    r"Opinion|Commentary):"
)


def _is_way_around(line: Line) -> bool:
    if line.text[0].islower() and not line.text.startswith(("skip ", "after ")):
        return False
    return _WAY_AROUND.fullmatch(line.bare) is not None


def _is_control(line: Line) -> bool:
    if line.bare not in _CONTROLS or line.sentence:
        return False
    return (
        line.bare not in _ALSO_SUBHEADS
        or not line.text[:1].isalpha()
        or (line.text.isupper() and len(line.text) > 1)
    )


def is_menu_word(line: Line) -> bool:
    """Tell whether the line is a section or a menu entry: furniture around an article only."""
    return not line.sentence and (line.bare in SECTIONS or line.bare in _ALSO_SUBHEADS)


def _is_breadcrumb(line: Line) -> bool:
    return (
        not line.lower.startswith("by ")
        and not line.sentence
        and (
            (
                _BETWEEN_CRUMBS.search(line.text) is not None
                and _BREADCRUMB.fullmatch(line.text) is not None
            )
            or (line.opening in _HOME and _SLASHED.fullmatch(line.text) is not None)
        )
    )


def _is_menu_row(line: Line) -> bool:
    tokens = line.lower.split()
    if len(tokens) > 3 and _ENTRIES.issuperset(tokens):  # noqa: PLR2004 - "World News Business" may be a name
        return True
    if not any(map(line.text.__contains__, _ROW_SIGNS)):
        return False
    parts = [part.strip(" .") for part in _ROW.split(line.lower)]
    if len(parts) >= _FEWEST_PARTS and line.text.count("|") >= _FEWEST_PARTS - 1:
        return all(len(part.split()) <= _MOST_WORDS_IN_PART for part in parts)
    return _ENTRIES.issuperset(parts)


def _is_page_number(line: Line) -> bool:
    return _PAGE.fullmatch(line.lower) is not None


def _is_section_label(line: Line) -> bool:
    return _LABEL.fullmatch(line.text) is not None


RULES = (
    Rule("navigation", _is_control),
    Rule(
        "navigation",
        _is_way_around,
        openings=phrases("skip to|skip past|save articles|keyboard shortcuts"),
    ),
    Rule("navigation", _is_breadcrumb),
    Rule("navigation", _is_menu_row),
    Rule("page number", _is_page_number, first=words("page of") | {""}),
    Rule(
        "section label",
        _is_section_label,
        first=words("analysis opinion news exclusive commentary editorial breaking fact guest op"),
    ),
)

CLUES = Clues(
    first=words(
        """
        home homepage page analysis opinion exclusive commentary breaking fact editorial
        story full got link e-paper us uk news skip jump main open close toggle
        search show hide view expand collapse go back
        return scroll see browse read keyboard save add bookmark list make set blog website site
        proudly powered all please click tap after link share reuse license explore key
        try quick board end article post issue font text print my watch today's e-edition
        more puzzles continue for subscribers members popular what's unsubscribe manage premium
        leer lea léalo ler lire auf
        """
    ),
    last=words(""),
    anywhere=words(""),
)

ENTRIES = frozenset(
    word
    for entry in _CONTROLS | SECTIONS
    for word in (entry.split()[0], entry.split()[0].strip("."))
)
