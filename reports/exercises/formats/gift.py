"""GIFT: questions as a text that teachers can edit, for Moodle and for tools that read it.

GIFT has no place for a rubric, so what a written answer is judged by stands in the feedback;
ordering is matching with places. Comments and tags tell how far the keys may be relied on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises.formats import candidates, markup, naming, shares
from reports.exercises.formats.characters import line, shortened, untagged
from reports.exercises.formats.markup import Inlay, html
from reports.exercises.formats.moodle import rules
from reports.exercises.item import Choice, Marking, Matching, Ordering

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from reports.exercises.item import ExerciseSet, Item

_ESCAPED: Final = str.maketrans({mark: f"\\{mark}" for mark in "\\~=#{}:"})


def refusal(item: Item) -> str:
    """Why GIFT cannot carry an item; empty if it can."""
    prompts, answers = rules.MATCHED
    few = f"GIFT wants {prompts} prompts and {answers} answers of {rules.LINE} characters at most"
    match item.response:
        case Matching() as matching if not rules.fits_matching(matching):
            return few
        case Ordering(steps) if len(steps) < answers:
            return few
        case _:
            return rules.refusal(item)


def write(exercises: ExerciseSet) -> bytes:
    """The set in UTF-8, with a blank line after each question."""
    credits_ = {source.article: source.credit for source in exercises.sources}
    parts = [f"// {line(naming.full_title(exercises))}\n$CATEGORY: {rules.category(exercises)}"]
    parts += [
        _question(item, number, credits_)
        for number, item in enumerate(exercises.items, start=1)
        if not refusal(item)
    ]
    return "".join(f"{part}\n\n" for part in parts).encode()


def _question(item: Item, number: int, credits_: Mapping[str, str]) -> str:
    tags = "".join(f" [tag:{_bracketed(tag)}]" for tag in naming.tags(item))
    about = f"// [id:{_bracketed(item.id)}]{tags}"
    inlays, rows = _answers(item)
    prompt = markup.prompt(item, numbered=bool(inlays))
    asked = [*markup.passages(item, inlays), *prompt, *markup.start(item)]
    told = [*markup.explanation(item, credits_), *markup.judged(item)]
    name = rules.name(item, number).translate(_ESCAPED)
    return "\n".join([about, f"::{name}::[html]{_html(asked)}{{", *rows, f"####{_html(told)}", "}"])


def _answers(item: Item) -> tuple[Sequence[Inlay], list[str]]:
    """What the passage shows for the answers, and the answers."""
    match item.response:
        case Choice() as choice:
            return (), _choice(choice)
        case Marking():
            shown = candidates.candidates(item)
            return candidates.numbers(shown), _choice(candidates.choice(shown))
        case Matching() as matching:
            return (), _matching(rules.pairs(matching))
        case Ordering() as ordering:
            places = markup.places(ordering)
            return (), _matching((step.text, places[step.rank - 1]) for step in ordering.steps)
        case _:
            return (), []


def _choice(choice: Choice) -> list[str]:
    rows = []
    for option in choice.options:
        share = shares.right(choice) if option.correct else -shares.wrong(choice)
        sign = f"~%{rules.fraction(share)}%" if choice.multiple else "~="[option.correct]
        feedback = _html(markup.paragraphs(option.feedback))
        text = _html([markup.element("p", line(option.text))])
        rows.append(f"{sign}{text}{'#' if feedback else ''}{feedback}")
    return rows


def _matching(pairs: Iterable[tuple[str, str]]) -> list[str]:
    return [
        f"={_html(markup.paragraphs(prompt))} -> {untagged(answer).translate(_ESCAPED)}"
        for prompt, answer in pairs
    ]


def _html(elements: Iterable[Element]) -> str:
    """Elements on one line, since a blank one ends a question."""
    return html(elements).replace("\n", " ").translate(_ESCAPED)


def _bracketed(text: str) -> str:
    return shortened(text, rules.ID).replace("]", r"\]")
