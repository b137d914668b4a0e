"""Questions of a Question Set, each of the content type that suits how it is answered.

Words are marked with Mark the Words, where every word counts. Where careful readers differ on
some words those must not count, so that pupils choose among others there. Matching is Drag the
Words; for an order the places are typed, since headlines are long to drag.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID, uuid5

from reports.exercises.formats import candidates, refusals
from reports.exercises.formats.h5p import labels
from reports.exercises.formats.h5p.libraries import (
    BLANKS,
    DRAG_TEXT,
    MARK_THE_WORDS,
    MULTIPLE_CHOICE,
    Library,
)
from reports.exercises.formats.h5p.writing import (
    answers,
    inside,
    marked,
    paragraph,
    paragraphs,
    plain,
    unmarked,
)
from reports.exercises.formats.proofs import reasons
from reports.exercises.item import Choice, Marking, Matching, Ordering, Writing

if TYPE_CHECKING:
    from reports.exercises.item import Item, Passage

# Ids of questions are made from those of items within this name space, which is ours alone.
_IDS: Final = UUID("5c8f1f0e-3a63-5d1b-9b0e-0f6d1c9b7a42")

Fields = dict[str, Any]


def fitting(item: Item) -> str:
    """Why no question can be made of an item; empty if one can."""
    match item.response:
        case Writing():
            return "a quiz that scores itself cannot read what is written freely"
        case Marking(targets=targets) if _counts_all(item):
            if not all(answers(item.passages[0].text, [target]) for target in targets):
                return "some of what is to be marked is no word, and only words can be marked"
            return ""
        case _:
            return refusals.refusal(item)


def question(item: Item, title: str, credits_: dict[str, str]) -> Fields:
    """The question that an item becomes."""
    library, fields = _asked(item)
    return {
        "library": str(library),
        "params": {
            **fields,
            "overallFeedback": [
                {"from": 0, "to": 100, "feedback": plain(" ".join(_told(item, credits_)))}
            ],
        },
        "subContentId": str(uuid5(_IDS, item.id)),
        "metadata": {
            "contentType": library.title,
            "title": plain(title),
            "license": "U",
        },
    }


def _asked(item: Item) -> tuple[Library, Fields]:
    match item.response:
        case Choice() as choice:
            return MULTIPLE_CHOICE, _choice(item, choice, "")
        case Marking() as marking if _counts_all(item):
            return MARK_THE_WORDS, _marking(item, marking)
        case Marking():
            shown = candidates.candidates(item)
            numbered = item.passages[0].text
            for one in reversed(shown):
                numbered = f"{numbered[: one.end]} [{one.number}]{numbered[one.end :]}"
            return MULTIPLE_CHOICE, _choice(item, candidates.choice(shown), numbered)
        case Matching() as matching:
            return DRAG_TEXT, _matching(item, matching)
        case Ordering() as ordering:
            return BLANKS, _ordering(item, ordering)
        case Writing():
            message = f"found Writing in {item.id}, which is refused"
            raise TypeError(message)


def _counts_all(item: Item) -> bool:
    """Whether every word of the passage may count, as it does in Mark the Words."""
    marking = item.response
    return isinstance(marking, Marking) and bool(marking.targets) and not marking.free


def _choice(item: Item, choice: Choice, numbered: str) -> Fields:
    return {
        "question": _task(item, numbered),
        "answers": [
            {
                "text": f"<div>{plain(option.text)}</div>",
                "correct": option.correct,
                "tipsAndFeedback": {
                    "tip": "",
                    "chosenFeedback": plain(option.feedback),
                    "notChosenFeedback": "",
                },
            }
            for option in choice.options
        ],
        "behaviour": {
            **labels.BEHAVIOUR,
            "type": "multi" if choice.multiple else "single",
            "singlePoint": False,
            "randomAnswers": False,
            "showSolutionsRequiresInput": True,
            "confirmCheckDialog": False,
            "confirmRetryDialog": False,
            "autoCheck": False,
            "passPercentage": 100,
            "showScorePoints": True,
        },
        "UI": labels.CHOICE,
    }


def _marking(item: Item, marking: Marking) -> Fields:
    passage, *others = item.passages
    about = _head(passage) + "".join(_shown(other) for other in others)
    return {
        "taskDescription": about + paragraph(item.prompt, tag="strong"),
        "textField": marked(passage.text, marking.targets),
        "behaviour": {**labels.BEHAVIOUR, "showScorePoints": True},
        **labels.MARKING,
    }


def _matching(item: Item, matching: Matching) -> Fields:
    texts = {answer.id: answer.text for answer in matching.answers}
    rows = []
    for prompt in matching.prompts:
        told = inside(prompt.feedback)
        feedback = f"\\+{told} \\-{told}" if told else ""
        rows.append(f"{unmarked(prompt.text)} → *{inside(texts[prompt.answer])}{feedback}*")
    used = {prompt.answer for prompt in matching.prompts}
    unused = [answer.text for answer in matching.answers if answer.id not in used]
    return {
        "taskDescription": _task(item),
        "textField": "\n".join(rows),
        "distractors": " ".join(f"*{inside(text)}*" for text in unused),
        "behaviour": {**labels.BEHAVIOUR, "instantFeedback": False},
        **labels.DRAGGING,
    }


def _ordering(item: Item, ordering: Ordering) -> Fields:
    last = len(ordering.steps)
    ends = f"Number them: 1 is {ordering.first}, {last} is {ordering.last}."
    return {
        "text": _task(item) + paragraph(ends),
        "questions": [f"<p>*{step.rank}* {unmarked(step.text)}</p>" for step in ordering.steps],
        "behaviour": {
            **labels.BEHAVIOUR,
            "autoCheck": False,
            "caseSensitive": False,
            "showSolutionsRequiresInput": True,
            "separateLines": False,
            "confirmCheckDialog": False,
            "confirmRetryDialog": False,
            "acceptSpellingErrors": False,
        },
        **labels.BLANKS,
    }


def _told(item: Item, credits_: dict[str, str]) -> list[str]:
    """What is said after the answer, with what the content type has no other place for."""
    told = reasons(item, credits_)
    match item.response:
        case Marking(targets=targets) if _counts_all(item):
            told[1:1] = [target.feedback for target in targets if target.feedback]
        case Ordering() as ordering:
            told[1:1] = [f"{s.rank}: {s.feedback}" for s in ordering.ranked if s.feedback]
        case _:
            pass
    return told


# --- what pupils read ---------------------------------------------------------------------------


def _task(item: Item, first: str = "") -> str:
    """The passages, ``first`` in place of the text of the first, and what is asked."""
    shown = [_shown(one, first if place == 0 else "") for place, one in enumerate(item.passages)]
    return "".join(shown) + paragraph(item.prompt, tag="strong")


def _shown(passage: Passage, text: str = "") -> str:
    return _head(passage) + paragraphs(text or passage.text)


def _head(passage: Passage) -> str:
    """What a passage is called, and where it is from unless that gives an answer away."""
    parts = [passage.label, "" if passage.veiled else passage.credit]
    told = [part for part in parts if part]
    return paragraph(*told, tag="em") if told else ""
