"""Puts the paragraphs of a hard-wrapped text together again."""

from __future__ import annotations

from framing.cleaning.lines import Lines, ends_sentence

LONGEST_WRAPPED_LINE = 100
"""Plain text is wrapped at 60 to 80 columns; a longer line is a paragraph of its own."""

LONG_LINES_ALLOWED = 0.1
"""A wrapped text may hold a few longer lines: an address, a line the wrapping left alone."""

FILLED_LINES_NEEDED = 0.7
"""Share of the lines that must be so full that the next word did not fit any more."""

CONTINUATIONS_NEEDED = 0.3
"""Share of the lines that must begin in the middle of a sentence, with a small letter."""

_SLACK = 4


def unwrap(text: str, lines: Lines) -> Lines:
    """Return the paragraphs of a hard-wrapped text, or the lines as they are.

    A text is hard-wrapped when most of its lines are full (the first word of the next line would
    not have fitted) and many lines begin in the middle of a sentence. Verse, lists and
    transcripts pass one of these tests at most.
    """
    short = sum(map(LONGEST_WRAPPED_LINE.__ge__, map(len, lines.texts)))
    if short <= int((1 - LONG_LINES_ALLOWED) * len(lines.texts)):
        return lines
    followed = _followed(text, lines)
    width = _width(lines, followed)
    if not _is_wrapped(lines, followed, width):
        return lines
    return _join(lines, {index for index in followed if _continues(text, lines, index, width)})


def _followed(text: str, lines: Lines) -> list[int]:
    """Return the lines that another line follows without a blank one between."""
    starts, ends = lines.starts, lines.ends
    return [
        index
        for index in range(len(starts) - 1)
        if len(text[ends[index] : starts[index + 1]].splitlines()) == 1
        and len(lines.texts[index]) <= LONGEST_WRAPPED_LINE
    ]


def _width(lines: Lines, followed: list[int]) -> int:
    return max((len(lines.texts[index]) for index in followed), default=0)


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0]


def _is_full(lines: Lines, index: int, width: int) -> bool:
    needed = len(lines.texts[index]) + 1 + len(_first_word(lines.texts[index + 1]))
    return needed > width - _SLACK


def _starts_inside_sentence(text: str) -> bool:
    return text[0].isalpha() and not text[0].isupper()


def _is_wrapped(lines: Lines, followed: list[int], width: int) -> bool:
    if not followed:
        return False
    full = sum(_is_full(lines, index, width) for index in followed)
    inside = sum(_starts_inside_sentence(lines.texts[index + 1]) for index in followed)
    if len(followed) == 1:
        return inside == 1 and width > LONGEST_WRAPPED_LINE // 2
    return full >= FILLED_LINES_NEEDED * len(followed) and inside >= CONTINUATIONS_NEEDED * len(
        followed
    )


def _continues(text: str, lines: Lines, index: int, width: int) -> bool:
    """Tell whether the next line goes on with the paragraph of this one."""
    gap = text[lines.ends[index] : lines.starts[index + 1]]
    if gap.endswith(("  ", "\t")) and not _is_indented(text, lines.starts[index]):
        return False
    following = lines.texts[index + 1]
    if _starts_inside_sentence(following) and not ends_sentence(lines.texts[index]):
        return True
    return _is_full(lines, index, width)


def _is_indented(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in " \t"


def _join(lines: Lines, continued: set[int]) -> Lines:
    starts: list[int] = []
    ends: list[int] = []
    texts: list[list[str]] = []
    for index, line in enumerate(lines.texts):
        if index - 1 in continued:
            ends[-1] = lines.ends[index]
            texts[-1].append(line)
        else:
            starts.append(lines.starts[index])
            ends.append(lines.ends[index])
            texts.append([line])
    return Lines(starts, ends, [" ".join(parts) for parts in texts])
