"""Characters that the recogniser is not sure of: marked, and a doubtful figure said by name."""

import re
from collections.abc import Iterator

from briefing.read.page.marks import PageMarks, TypeLine
from briefing.read.page.written import Placed, Written
from briefing.read.tuned.recognised import Doubtful
from briefing.records import Doubt

_NUMBER = re.compile(r"[0-9０-９]+(?:[.,．，:：/-][0-9０-９]+)*[%％‰]?")


def doubtful_numbers(line: TypeLine) -> list[str]:
    """Return the numbers of a line in which a digit is doubtful."""
    if len(line.sure) != len(line.text):
        return []
    return [
        found[0]
        for found in _NUMBER.finditer(line.text)
        if min(line.sure[found.start() : found.end()]) < Doubtful.SURE
    ]


def notes_of_doubts(name: str, marks: PageMarks) -> list[str]:
    """Return a note for each figure of a page that may be wrong, and how much is doubtful."""
    notes = [
        f"'{name}': the figure {number} may be wrong, in “{line.text}”"
        for line in marks.lines
        for number in doubtful_numbers(line)
    ]
    if len(notes) > Doubtful.MOST_SAID:
        notes[Doubtful.MOST_SAID :] = [
            f"'{name}': {len(notes) - Doubtful.MOST_SAID} more figures may be wrong"
        ]
    doubtful = sum(
        value < Doubtful.SURE and _tells(line.text, at)
        for line in marks.lines
        for at, value in enumerate(line.sure)
    )
    if doubtful:
        total = sum(len(line.text) for line in marks.lines)
        notes.append(f"'{name}': {doubtful} of {total} characters are doubtful; compare the page")
    return notes


def doubts_in(written: Written) -> tuple[Doubt, ...]:
    """Return the doubtful characters of recognised pages, those that touch as one."""
    return tuple(doubt for line in written.lines for doubt in _doubts_of(line, written.text))


def _doubts_of(line: Placed, text: str) -> Iterator[Doubt]:
    words = text[line.start : line.end]
    if len(line.sure) != len(words):
        return
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and line.sure[end] < Doubtful.SURE and _tells(words, end):
            end += 1
        if end > at:
            before, behind = (
                words[max(0, at - Doubtful.AROUND) : at],
                words[end : end + Doubtful.AROUND],
            )
            shown = f"{before}〔{words[at:end]}〕{behind}"
            yield Doubt(shown, ((line.start + at, line.start + end),))
        at = max(end, at + 1)


def _tells(text: str, at: int) -> bool:
    """Say whether a character changes what is said: a point or a colon does in a figure."""
    return text[at].isalnum() or text[max(0, at - 1) : at].isdigit()
