"""Items of QTI 1.2 in the dialect of Canvas, which tells its question types in the metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises.formats import candidates, markup, naming, shares
from reports.exercises.formats.characters import line
from reports.exercises.formats.markup import element, html
from reports.exercises.item import Choice, Marking, Matching, Ordering

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from reports.exercises.item import Item

_RESPONSE: Final = "response1"
_GENERAL: Final = "general_fb"
_SCORE: Final = {"varname": "SCORE"}


def item_element(item: Item, number: int, credits_: Mapping[str, str]) -> Element:
    """A question."""
    maker = _Maker(item, number, credits_)
    match item.response:
        case Choice() as choice:
            return maker.choice(choice, ())
        case Marking():
            shown = candidates.candidates(item)
            return maker.choice(candidates.choice(shown), candidates.numbers(shown))
        case Matching() as matching:
            prompts = [(one.id, one.text, one.answer) for one in matching.prompts]
            return maker.matching(prompts, [(one.id, one.text) for one in matching.answers])
        case Ordering() as ordering:
            places = [
                (f"place {rank}", told) for rank, told in enumerate(markup.places(ordering), 1)
            ]
            prompts = [(one.id, one.text, f"place {one.rank}") for one in ordering.steps]
            return maker.matching(prompts, places)
        case _:
            return maker.essay()


class _Maker:
    """Makes the question of one item."""

    def __init__(self, item: Item, number: int, credits_: Mapping[str, str]) -> None:
        self._item = item
        self._number = number
        self._credits = credits_

    def choice(self, choice: Choice, inlays: Sequence[markup.Inlay]) -> Element:
        labels = [
            _label(self._answer(option.id), markup.element("p", line(option.text)))
            for option in choice.options
        ]
        asked = _lid(_RESPONSE, labels, several=choice.multiple)
        feedback = {
            f"{self._answer(option.id)}_fb": markup.paragraphs(option.feedback)
            for option in choice.options
            if option.feedback
        }
        conditions = [
            _condition(_equal(_RESPONSE, ident.removesuffix("_fb")), show=ident)
            for ident in feedback
        ]
        right = [_equal(_RESPONSE, self._answer(option.id)) for option in choice.correct]
        if choice.multiple:
            wrong = [
                element("not", _equal(_RESPONSE, self._answer(option.id)))
                for option in choice.options
                if not option.correct
            ]
            right = [element("and", *right, *wrong)]
        conditions += [_condition(one, score=_set("100")) for one in right]
        kind = "multiple_answers_question" if choice.multiple else "multiple_choice_question"
        answers = [self._answer(option.id) for option in choice.options]
        return self._item_element(
            kind, (asked,), conditions, feedback, inlays=inlays, answers=answers
        )

    def matching(
        self, prompts: Sequence[tuple[str, str, str]], answers: Sequence[tuple[str, str]]
    ) -> Element:
        asked = []
        conditions = []
        for id_, text, answer in prompts:
            ident = f"response_{self._answer(id_)}"
            labels = [_label(self._answer(one), line(told)) for one, told in answers]
            response = _lid(ident, labels, several=False)
            response.insert(0, _material(line(text)))
            asked.append(response)
            score = _add(f"{100 / len(prompts):.2f}")
            conditions.append(_condition(_equal(ident, self._answer(answer)), score=score))
        return self._item_element("matching_question", asked, conditions, {})

    def essay(self) -> Element:
        label = element("response_label", ident="answer1", rshuffle="No")
        asked = element(
            "response_str", element("render_fib", label), ident=_RESPONSE, rcardinality="Single"
        )
        return self._item_element("essay_question", (asked,), [_condition(element("other"))], {})

    def _item_element(
        self,
        kind: str,
        asked: Sequence[Element],
        conditions: Sequence[Element],
        feedback: Mapping[str, Sequence[Element]],
        *,
        inlays: Sequence[markup.Inlay] = (),
        answers: Iterable[str] = (),
    ) -> Element:
        item = self._item
        told = [*markup.explanation(item, self._credits), *markup.judged(item)]
        prompt = markup.prompt(item, numbered=bool(inlays))
        before = [*markup.passages(item, inlays), *prompt, *markup.start(item)]
        shown = {_GENERAL: told, **feedback}
        outcome = element("decvar", maxvalue="100", minvalue="0", vartype="Decimal", **_SCORE)
        return element(
            "item",
            element("itemmetadata", element("qtimetadata", *self._fields(kind, answers))),
            element("presentation", _material_html(before), *asked),
            element(
                "resprocessing",
                element("outcomes", outcome),
                _condition(element("other"), show=_GENERAL),
                *conditions,
            ),
            *(
                element("itemfeedback", element("flow_mat", _material_html(one)), ident=ident)
                for ident, one in shown.items()
            ),
            ident=naming.identifier(item.id),
            title=naming.title(item, self._number),
        )

    def _fields(self, kind: str, answers: Iterable[str]) -> list[Element]:
        fields = {
            "question_type": kind,
            "points_possible": f"{shares.points(self._item.response):.1f}",
            "original_answer_ids": ",".join(answers),
            "assessment_question_identifierref": f"{naming.identifier(self._item.id)}-question",
            "standing": self._item.standing,
        }
        return [
            element("qtimetadatafield", element("fieldlabel", name), element("fieldentry", value))
            for name, value in fields.items()
        ]

    def _answer(self, part: str) -> str:
        """The number of an answer: Canvas keeps the ids of answers if they are numbers."""
        return str(10**8 + int(naming.digest(f"{self._item.id} {part}")[:7], 16))


def _material(text: str) -> Element:
    return element("material", element("mattext", text, texttype="text/plain"))


def _material_html(content: Iterable[Element]) -> Element:
    return element("material", element("mattext", html(content), texttype="text/html"))


def _label(ident: str, content: str | Element) -> Element:
    """An answer; as HTML where tags may stand in it, since Canvas strips them from plain text."""
    material = _material(content) if isinstance(content, str) else _material_html([content])
    return element("response_label", material, ident=ident)


def _lid(ident: str, labels: Iterable[Element], *, several: bool) -> Element:
    return element(
        "response_lid",
        element("render_choice", *labels),
        ident=ident,
        rcardinality="Multiple" if several else "Single",
    )


def _condition(
    condition: Element, *, show: str | None = None, score: Element | None = None
) -> Element:
    made = element("respcondition", element("conditionvar", condition))
    made.set("continue", "No" if show is None else "Yes")
    if score is not None:
        made.append(score)
    if show is not None:
        made.append(element("displayfeedback", feedbacktype="Response", linkrefid=show))
    return made


def _equal(response: str, answer: str) -> Element:
    return element("varequal", answer, respident=response)


def _set(value: str) -> Element:
    return element("setvar", value, action="Set", **_SCORE)


def _add(value: str) -> Element:
    return element("setvar", value, action="Add", **_SCORE)
