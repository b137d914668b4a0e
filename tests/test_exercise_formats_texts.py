"""Exports for learning platforms carry every text as it is: read back by others and compared."""

import json
import os
import re
import shutil
import subprocess
from contextlib import contextmanager
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from reports.exercises.formats import canvas, gift, moodle, qti
from reports.exercises.formats.characters import visible
from reports.exercises.formats.moodle.check import problems
from reports.exercises.item import (
    Answer,
    Choice,
    Difficulty,
    Evidence,
    ExerciseSet,
    Item,
    Level,
    Marking,
    Matching,
    Option,
    Ordering,
    Passage,
    Prompt,
    Source,
    Step,
    Target,
    Writing,
)
from reports.exercises.serial import loads

KEY = Path(__file__).parent / "cases" / "exercises" / "every-response.jsonl"
READER = Path(__file__).parent / "node" / "read-gift.cjs"
# Where `make node` installs what these tests run in Node.
CACHE = Path.home() / ".cache" / "framing-toolkit" / "node" / "node_modules"
MODULES = Path(os.environ.get("FRAMING_NODE_MODULES", CACHE))

SNIPPETS = [
    *("~", "=", "#", "{", "}", ":", "\\", "*", "%50%", "->", "// ", "::", "####", "[[1]]", "]]>"),
    *("&", "&&", "&amp;", "&#35;", "&lt", "<", ">", "<b>x</b>", "<!--", "<br>", '"', "'", "$$"),
    *("“", "”", "’", "🙂", "👩‍🏫", "שלום", "\u200f", "\u202e", "é", "\u00a0", "\u0085", "\u2028"),
    *("\n", "\n\n", "\r\n", "\t", "\x00", "\x07", "\x1f", "\x7f", "\ufffe", "\uffff", "\ud800"),
    *("\\n", "\\{", "[html]", "{T}", "@@PLUGINFILE@@", "$CATEGORY: x", "\n\n::t::x{T}\n\n"),
]
WORDS = st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=6), max_size=8).map("".join)
TEXTS = WORDS.map(lambda words: f"a{words}b")


def exercises(texts):
    """A set with every response, made of these texts."""
    take = iter(texts).__next__
    before, between, after = take(), take(), take()
    read = f"{before} could {between} alpha bravo charlie delta echoes {after}"
    start = len(before) + 1
    passage = Passage("one", "text", 0, len(read), read, take(), take())
    veiled = Passage("one", "text", 0, 9, take(), take(), "", veiled=True)
    answers = tuple(Answer(f"a{n}", take()) for n in range(3))
    responses = [
        Marking((Target("t", start, start + 5, "could", take()),)),
        Choice(tuple(Option(f"o{n}", take(), n == 1, take()) for n in range(3))),
        Choice(tuple(Option(f"o{n}", take(), n < 2, take()) for n in range(3)), multiple=True),
        Matching(tuple(Prompt(f"p{n}", take(), f"a{n % 2}", take()) for n in range(3)), answers),
        Ordering(tuple(Step(f"s{n}", take(), 3 - n, take()) for n in range(3)), take(), take()),
        Writing((Level(take(), take()), Level(take(), take())), take(), (), take()),
    ]
    items = [
        Item(
            f"item-{number}",
            "some-kind",
            take(),
            (passage, veiled) if number % 2 == 0 else (),
            response,
            take(),
            (Evidence("one", "text", 0, 5, take()),),
            Difficulty.EASY,
        )
        for number, response in enumerate(responses)
    ]
    return ExerciseSet(take(), 1, "A", tuple(items), (Source("one", take()),))


SETS = st.lists(TEXTS, min_size=75, max_size=75).map(exercises)


# --- what is to be found ------------------------------------------------------------------------


def plain(text):
    """The words of a text, whatever white space parts them."""
    return " ".join(visible(text).replace("\ufeff", " ").split())


def told(item):
    """The texts of an item that every format has to carry, each as its words."""
    response = item.response
    match response:
        case Choice(options):
            own = [text for one in options for text in (one.text, one.feedback)]
        case Marking(targets):
            own = [one.feedback for one in targets]
        case Matching(prompts, answers):
            own = [text for one in prompts for text in (one.text, one.feedback)]
            own += [one.text for one in answers]
        case Ordering(steps, first, last):
            own = [text for one in steps for text in (one.text, one.feedback)] + [first, last]
        case Writing():
            own = [text for one in response.rubric for text in (one.name, one.description)]
            own += [response.model, response.start]
    read = [text for one in item.passages for text in (one.text, one.label)]
    credits_ = [one.credit for one in item.passages if not one.veiled]
    everything = [*own, *read, *credits_, item.prompt, item.explanation, item.evidence[0].quote]
    return [plain(text) for text in everything]


def missing(item, shown):
    """What is to be found in the texts shown, and is not."""
    whole = "\n".join(plain(text) for text in shown)
    return [text for text in told(item) if text not in whole]


# --- how others read it -------------------------------------------------------------------------


class Page(HTMLParser):
    """The text of HTML; the numbers of candidates, which no passage has, are left out."""

    def __init__(self):
        super().__init__()
        self.text = ""
        self.small = False

    def handle_starttag(self, tag, attrs):
        del attrs
        self.small = tag == "sup"
        self.text += "\n" if tag == "br" else ""

    def handle_endtag(self, tag):
        self.small = False
        self.text += "\n\n" if tag in {"p", "li"} else ""

    def handle_data(self, data):
        self.text += "" if self.small else data


def page(html):
    parser = Page()
    parser.feed(html)
    parser.close()
    return parser.text


def formatted(text):
    """What Moodle shows of a text without HTML: tags are stripped, references are shown."""
    return page(re.sub(r"&(?![a-zA-Z]+;|#\d+;|#x[0-9a-fA-F]+;)", "&amp;", text))


def read_moodle(content):
    for question in etree.fromstring(content).findall("question")[1:]:
        shown = []
        for text in question.iter("text"):
            html = text.getparent().tag not in {"name", "tag"} and (
                text.getparent().get("format") == "html"
                or text.getparent().tag in {"dragbox", "selectoption"}
            )
            told_ = text.text or ""
            shown.append(page(told_) if html else formatted(told_))
        yield shown


ESCAPES = {":": "&&058;", "#": "&&035;", "=": "&&061;", "{": "&&123;", "}": "&&125;", "~": "&&126;"}


def hidden(text):
    """Escapes as Moodle's importer hides them before it looks for marks."""
    text = text.replace("\\\\", "&&092;")
    for mark, place in {**ESCAPES, "n": "&&010"}.items():
        text = text.replace(f"\\{mark}", place)
    return text.replace("&&092;", "\\")


def shown_again(text):
    for mark, place in ESCAPES.items():
        text = text.replace(place, mark)
    return text


def read_gift(content):
    """Questions as Moodle's importer cuts them."""
    lines = content.decode().split("\n")
    blocks = "\n".join(line.strip() for line in lines if not line.startswith("//")).split("\n\n")
    for block in blocks:
        if not block.strip() or block.startswith("$CATEGORY"):
            continue
        text = hidden(block)
        assert (text.count("{"), text.count("}")) == (1, 1)
        head, answers = re.fullmatch(r"::.*?::\[html\](.*)\{(.*)\}\s*", text, re.DOTALL).groups()
        answers, general = answers.split("####")
        shown = [page(shown_again(head)), page(shown_again(general))]
        for answer in re.split(r"\n[=~](?:%-?[\d.]+%)?", answers):
            if " -> " in answer:
                prompt, answer_text = answer.split("->")
                shown += [page(shown_again(prompt)), formatted(shown_again(answer_text))]
            else:
                shown += [page(shown_again(part)) for part in answer.split("#")]
        yield shown


def read_canvas(content):
    with ZipFile(BytesIO(content)) as archive:
        (name,) = (one for one in archive.namelist() if re.fullmatch(r"(.*)/\1\.xml", one))
        root = etree.fromstring(archive.read(name))
    for item in root.iter("{*}item"):
        yield [
            page(text.text or "") if text.get("texttype") == "text/html" else text.text
            for text in item.iter("{*}mattext")
        ]


def read_qti(content):
    with ZipFile(BytesIO(content)) as archive:
        test = etree.fromstring(archive.read("test.xml"))
        references = [one.get("href") for one in test.iter("{*}assessmentItemRef")]
        roots = [etree.fromstring(archive.read(name)) for name in references]
    for root in roots:
        for line_break in root.iter("{*}br"):
            line_break.tail = f"\n{line_break.tail or ''}"
        yield ["".join(part.itertext()) for part in root]


READERS = {
    "moodle": (moodle.write, read_moodle),
    "gift": (gift.write, read_gift),
    "canvas": (canvas.write, read_canvas),
    "qti": (qti.write, read_qti),
}


@pytest.mark.parametrize("name", READERS)
@given(made=SETS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_every_text_survives(name, made):
    write, read = READERS[name]
    content = write(made)
    items = list(read(content))
    assert len(items) == len(made)
    for item, shown in zip(made.items, items, strict=True):
        assert missing(item, shown) == []
    if name == "moodle":
        assert problems(content) == []


@pytest.mark.parametrize("name", READERS)
def test_the_hostile_set_survives(name):
    made = loads(KEY.read_text(encoding="utf-8"))
    write, read = READERS[name]
    for item, shown in zip(made.items, read(write(made)), strict=True):
        assert missing(item, shown) == []


@pytest.mark.parametrize("name", READERS)
def test_paragraphs_are_kept(name):
    made = loads(KEY.read_text(encoding="utf-8"))
    write, read = READERS[name]
    for shown in list(read(write(made)))[:1]:
        whole = "\n".join(shown)
        assert re.search(r"appears to\s* work\.\s*\n\s*A second paragraph", whole)


@given(st.text())
def test_what_xml_forbids_becomes_visible(text):
    root = etree.Element("a")
    root.text = f"-{visible(text)}-"
    assert etree.fromstring(etree.tostring(root)).text == root.text
    assert len(root.text) == len(text.replace("\r\n", "\n")) + 2


# --- GIFT, read by a parser in Node -------------------------------------------------------------


@contextmanager
def gift_parser():
    """A function that gives the questions of a GIFT file."""
    environment = {**os.environ, "NODE_PATH": str(MODULES)}
    with subprocess.Popen(
        [shutil.which("node"), str(READER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
        encoding="utf-8",
    ) as process:

        def parse(content):
            process.stdin.write(json.dumps(content.decode()) + "\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            assert "error" not in answer, answer
            return answer["questions"]

        yield parse
        process.stdin.close()


def read_parsed(questions):
    for question in questions[1:]:
        parts = [question["stem"], question["globalFeedback"]]
        for choice in question.get("choices", ()):
            parts += [choice["text"], choice["feedback"]]
        for pair in question.get("matchPairs", ()):
            parts.append(pair["subquestion"])
            answer = shown_again(pair["subanswer"].replace("&&092;", "\\"))
            parts.append({"text": formatted(answer).replace("&", "&amp;").replace("<", "&lt;")})
        yield [page(part["text"]) for part in parts if part]


@pytest.mark.skipif(
    not (MODULES / "gift-pegjs").is_dir() or shutil.which("node") is None,
    reason="needs Node and gift-pegjs: make node",
)
def test_a_strict_parser_reads_gift_too():
    with gift_parser() as parse:
        hostile = loads(KEY.read_text(encoding="utf-8"))
        found = parse(gift.write(hostile))
        assert [question.get("id") for question in found[1:]] == [one.id for one in hostile.items]

        @given(made=SETS)
        @settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
        def every_text_survives(made):
            items = list(read_parsed(parse(gift.write(made))))
            for item, shown in zip(made.items, items, strict=True):
                assert missing(item, shown) == []

        every_text_survives()
