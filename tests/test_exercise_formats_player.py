"""QTI 2.1 items in a player in Chromium: answers get their points, and the feedback meant."""

import os
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from reports.exercises.formats import candidates, qti
from reports.exercises.serial import loads

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

KEY = Path(__file__).parent / "cases" / "exercises" / "every-response.jsonl"
CHROMIUM = Path("/usr/bin/chromium")
# Where `make node` installs what these tests run in Node.
CACHE = Path.home() / ".cache" / "framing-toolkit" / "node" / "node_modules"
MODULES = Path(os.environ.get("FRAMING_NODE_MODULES", CACHE)) / "@citolab"
# The player speaks QTI 3, into which its makers' converter turns QTI 2.1.
CONVERTER = MODULES / "qti-convert" / "dist" / "qti-convert-pkg.mjs"
PLAYER = MODULES / "qti-components" / "cdn" / "index.global.js"

pytestmark = [
    pytest.mark.skipif(not CHROMIUM.exists(), reason=f"{CHROMIUM} is not installed"),
    pytest.mark.skipif(
        not (CONVERTER.exists() and PLAYER.exists()) or shutil.which("node") is None,
        reason="needs Node and a QTI player: make node",
    ),
]

ANSWER = """async ([item, answer]) => {
    const shown = new Promise((resolve) => document.addEventListener(
        "qti-assessment-item-connected", (event) => resolve(event.detail), { once: true }));
    document.querySelector("item-container").itemXML = item;
    const playing = await shown;
    await playing.updateComplete;
    if (answer !== null) playing.updateResponseVariable("RESPONSE", answer);
    playing.processResponse();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const values = Object.fromEntries(playing.variables.map((one) => [one.identifier, one.value]));
    const feedback = [...playing.querySelectorAll("qti-modal-feedback")];
    return {
        score: Number(values.SCORE),
        most: Number(values.MAXSCORE),
        said: feedback.filter((one) => one.showStatus === "on").map((one) => one.textContent),
        options: playing.querySelectorAll(
            "qti-simple-choice, qti-hottext, qti-simple-associable-choice").length,
        body: playing.querySelector("qti-item-body").textContent,
    };
}"""


@pytest.fixture(scope="module")
def exercises():
    return loads(KEY.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def converted(exercises, tmp_path_factory):
    """The items as documents of QTI 3, by their ids."""
    folder = tmp_path_factory.mktemp("qti")
    package = folder / "set.zip"
    package.write_bytes(qti.write(exercises))
    subprocess.run([shutil.which("node"), CONVERTER, package], check=True, capture_output=True)
    with ZipFile(folder / "set-qti3.zip") as archive:
        return {
            item.id: archive.read(f"items/{item.id}.xml").decode("utf-8")
            for item in exercises.items
        }


@pytest.fixture(scope="module")
def page():
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"]
        )
        yield chromium.new_page()
        chromium.close()


@pytest.fixture
def play(page, converted):
    """A function that answers an item, and tells what came of it."""

    def answered(item, answer):
        page.set_content("<qti-item><item-container></item-container></qti-item>")
        page.add_script_tag(path=str(PLAYER))
        return page.evaluate(ANSWER, [converted[item.id], answer])

    return answered


def test_choosing_one(exercises, play):
    item = exercises.items[1]
    for option in item.response.options:
        found = play(item, option.id)
        assert found["score"] == option.correct
        said = [text.strip() for text in found["said"]]
        assert (option.feedback in said) == bool(option.feedback)
        assert any(item.explanation in text for text in said)
    assert play(item, None)["score"] == 0


@pytest.mark.parametrize(
    ("right", "wrong", "score"), [(2, 0, 1), (1, 0, 0.5), (1, 1, 0), (2, 1, 0), (0, 1, 0)]
)
def test_choosing_several(right, wrong, score, exercises, play):
    item = exercises.items[2]
    good = [option.id for option in item.response.options if option.correct]
    bad = [option.id for option in item.response.options if not option.correct]
    found = play(item, good[:right] + bad[:wrong])
    assert found["score"] == pytest.approx(score, abs=0.001)


@pytest.mark.parametrize(
    ("right", "wrong", "score"), [(4, 0, 1), (2, 0, 0.5), (4, 1, 2 / 3), (4, 3, 0), (0, 3, 0)]
)
def test_marking(right, wrong, score, exercises, play):
    item = exercises.items[0]
    shown = candidates.candidates(item)
    good = [one.id for one in shown if one.target]
    bad = [one.id for one in shown if not one.target]
    assert len(bad) == 3
    found = play(item, good[:right] + bad[:wrong])
    assert found["score"] == pytest.approx(score, abs=0.001)
    assert found["options"] == len(shown)
    assert "".join(item.passages[0].text.split()) in "".join(found["body"].split())


def test_matching(exercises, play):
    item = exercises.items[3]
    right = [f"prompt-{one.id} answer-{one.answer}" for one in item.response.prompts]
    assert play(item, right)["score"] == 1
    assert play(item, right[:2])["score"] == pytest.approx(2 / 3, abs=0.001)
    assert play(item, ["prompt-p1 answer-a3"])["score"] == 0
    options = play(item, None)["options"]
    assert options == len(item.response.prompts) + len(item.response.answers)


def test_ordering(exercises, play):
    item = exercises.items[4]
    right = [step.id for step in item.response.ranked]
    assert play(item, right)["score"] == 1
    assert play(item, [right[0], right[2], right[1]])["score"] == pytest.approx(1 / 3, abs=0.001)
    assert play(item, [*right[1:], right[0]])["score"] == 0
    assert play(item, None)["score"] == 0


def test_writing_is_left_to_a_person(exercises, play):
    item = exercises.items[5]
    found = play(item, "The ferry was late.")
    assert (found["score"], found["most"]) == (0, len(item.response.rubric))
    assert any(item.response.model in text for text in found["said"])
