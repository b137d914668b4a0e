"""Common English verbs in all their forms: what tells a clause from a noun phrase.

The list is our own: verbs that any newspaper reader meets daily. It does not have to be complete,
since most unknown verbs give themselves away by a pronoun or an auxiliary before them.
"""

from __future__ import annotations

from typing import Final

from framing.inflection import verb_forms

_REGULAR: Final = """
accept achieve act add address admit adopt advance affect agree aim allow alter amount answer
appeal appear apply appoint approach approve argue arrest arrive ask assume attack attempt
attend attract avoid ban base belong benefit block boost borrow call cancel capture care carry
cause celebrate challenge change charge chase check claim clash clear close collapse collect
combine commit compare compete complain complete concern conduct confirm confront connect
consider consist constitute contain continue contribute control convince cost count cover crash
create criticize cross damage dare date deal debate decide decline defeat defend define deliver
demand deny depend describe deserve destroy determine develop die differ direct disagree
disappear discover discuss divide dominate doubt drag drop earn ease elect embrace emerge employ
enable encourage end endorse endure enforce engage enjoy ensure enter escape establish evolve
examine exceed exist expand expect explain explore express extend face fail favor fear feature
figure file fill finish fire fix focus follow force form gain gather guarantee guess handle
happen hate haunt help highlight hire hope host identify ignore imagine impose improve include
increase indicate inform injure insist inspire intend interview introduce invest investigate
invite involve issue join judge jump justify kick kill kiss knock lack last laugh launch lead
learn level lie lift like limit link live look love lower maintain manage march mark marry match
matter mention miss move name need negotiate nominate note notice object obtain occur offer open
operate oppose order organize overcome owe own participate pass perform persuade pick place plan
plant play point poll pose pour prefer prepare prevent produce project promise promote prompt
propose protect protest prove provide publish pull push qualify question raise range rank rate
reach react realize receive recognize recommend recover reduce refer reflect refuse reject
relate release rely remain remember remove repeat replace report represent require resign resist
resolve respond rest result retire return reveal review rise risk rule rush sail save score
secure seek seem serve settle shape share shift sign slam smile solve sound spark spread stage
start state stay steal step stop strengthen struggle submit succeed suffer suggest support
suppose surge surprise surround survive suspect suspend sustain target test thank threaten top
touch tour trade trail train transform travel treat trigger trust try turn underscore unite urge
use value view visit vote wait walk want warn waste watch weigh welcome wield wonder work worry
yield
"""
_IRREGULAR: Final = """
arise arises arose arisen arising | become becomes became becoming | begin begins began begun
beginning | bear bears bore borne bearing | beat beats beaten beating | bind binds bound binding
| blow blows blew blown blowing | break breaks broke broken breaking | bring brings brought
bringing | build builds built building | buy buys bought buying | catch catches caught catching
| choose chooses chose chosen choosing | come comes came coming | cut cuts cutting | deal deals
dealt | do does did done doing | draw draws drew drawn drawing | dive dives dove dived diving |
dig digs dug | drink drinks drank | drive drives drove driven | eat eats ate eaten eating | fall
falls fell fallen falling | feel feels felt feeling | feed feeds fed | fight fights fought
fighting | find finds found finding | flee flees fled fleeing | fly flies flew flown flying |
forget forgets forgot forgotten | get gets got gotten getting | give gives gave given giving |
go goes went gone going | grow grows grew grown growing | hang hangs hung hanging | hear hears
heard hearing | hide hides hid hidden hiding | hit hits hitting | hold holds held holding | hurt
hurts | keep keeps kept keeping | know knows knew known knowing | lay lays laid laying | lead
leads led leading | leave leaves left leaving | lend lends lent | let lets letting | lose loses
lost losing | make makes made making | mean means meant meaning | meet meets met meeting | pay
pays paid paying | put puts putting | read reads reading | ride rides rode ridden | ring rings
rang rung | run runs ran running | say says said saying | see sees saw seen seeing | seek seeks
sought seeking | sell sells sold selling | send sends sent sending | set sets setting | shake
shakes shook shaken | shoot shoots shot shooting | show shows showed shown showing | shut shuts
shutting | sing sings sang sung | sink sinks sank sinking | sit sits sat sitting | sleep sleeps
slept | speak speaks spoke spoken speaking | spin spins spun spinning | spend spends spent
spending | split splits splitting | stand stands stood standing | stick sticks stuck | strike
strikes struck | swear swears swore sworn | sweep sweeps swept | swing swings swung | take takes
took taken taking | teach teaches taught | tear tears tore torn | tell tells told telling |
think thinks thought thinking | throw throws threw thrown throwing | understand understands
understood | wake wakes woke | wear wears wore worn | win wins won winning | withdraw withdraws
withdrew | write writes wrote written writing
"""

# Forms that are at least as often something else: they open no clause by themselves.
_AMBIGUOUS: Final = frozenset(
    "act aim attack attempt base call care cause challenge change charge check claim close control "
    "cost cover damage date deal debate decline defeat demand direct doubt drop end face fear "
    "feature figure file fire fix focus force form gain hope host increase interview issue join "
    "judge lack last lead level lie like limit link live look love lower march mark match matter "
    "move name need note notice object offer open order own pass place plan plant play point poll "
    "project promise protest pull push question raise range rank rate release report rest result "
    "return review rise risk rule score secure share shift sign sound spark spread stage start "
    "state stay step stop support surge suspect target test top touch tour trade trail train trust "
    "turn use value view visit vote wait walk watch welcome wonder work worry yield cut set shot "
    "put read run hit split left found saw felt fell lay led met bound bearing building meeting "
    "beginning feeling finding hearing meaning leading winning saying ring stand show "
    "acts aims attacks attempts bases calls causes challenges changes charges checks claims "
    "controls costs covers debates demands doubts drops ends faces fears features figures files "
    "fires forces forms gains hopes hosts increases interviews issues judges leads levels lies "
    "limits links lives looks marks matches matters moves names needs notes objects offers orders "
    "passes places plans plants plays points polls projects promises protests questions ranges "
    "ranks rates releases reports results returns reviews rises risks rules scores shares shifts "
    "signs sounds stages starts states steps stops supports surges suspects targets tests tours "
    "trades trails trains turns uses values views visits votes walks watches works worries "
    "benefit benefits damage fights fight cuts runs hits shows sets reads drives breaks falls "
    "drinks strikes draws flies rides sells deals".split()
)

# Participles that are no past tense: they stand before nouns as those in -ed do.
PARTICIPLES: Final = frozenset(
    "arisen beaten begun bitten blown borne broken chosen done drawn driven drunk eaten fallen "
    "flown forgotten frozen given gone gotten grown hidden known proven ridden risen seen shaken "
    "shown spoken stolen sunk sworn taken thrown torn woken worn written".split()
)


def _forms() -> frozenset[str]:
    regular = {form for verb in _REGULAR.split() for form in verb_forms(verb)}
    return frozenset(regular | PARTICIPLES | set(_IRREGULAR.replace("|", " ").split()))


FORMS: Final = _forms()
SURE_FORMS: Final = FORMS - _AMBIGUOUS
