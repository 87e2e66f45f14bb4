"""Characters that the recogniser is not sure of: a doubtful figure is said by name."""

import logging
import re

from briefing.read.page.marks import PageMarks, TypeLine

log = logging.getLogger(__name__)

DOUBTFUL = 0.8
"""A character read less surely is marked."""
_NUMBER = re.compile(r"[0-9０-９][0-9０-９.,．，:：/-]*[%％‰]?")
_MOST_SAID = 20


def doubtful_numbers(line: TypeLine) -> list[str]:
    """Return the numbers of a line in which a digit is doubtful."""
    if len(line.sure) != len(line.text):
        return []
    return [
        found[0]
        for found in _NUMBER.finditer(line.text)
        if min(line.sure[found.start() : found.end()]) < DOUBTFUL
    ]


def say_doubts(name: str, marks: PageMarks) -> None:
    """Warn of each number of a page that may be wrong, and say how many characters are doubtful."""
    said = 0
    for line in marks.lines:
        for number in doubtful_numbers(line):
            said += 1
            if said <= _MOST_SAID:
                log.warning("'%s': the figure %s may be wrong, in “%s”", name, number, line.text)
    if said > _MOST_SAID:
        log.warning("'%s': %d more figures may be wrong", name, said - _MOST_SAID)
    doubtful = sum(value < DOUBTFUL for line in marks.lines for value in line.sure)
    total = sum(len(line.text) for line in marks.lines)
    if doubtful:
        log.info("'%s': %d of %d characters are doubtful", name, doubtful, total)
