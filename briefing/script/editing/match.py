"""Which written line a row of an edited script is: by its words, not by a mark.

A row of the same words is that line. A row that keeps most of a line's character n-grams is that
line, edited; of a short row, in which one slip breaks most n-grams, most characters must be kept in
their order. Any other row is a person's own.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache

from briefing.mandarin.spoken import spoken_form
from briefing.records import Line
from briefing.script.tuned import Matching

_NOT_A_WORD = re.compile(r"(?<!\d)[\W_]+|[\W_]+(?!\d)")  # 5.1 is not 51


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line that will be spoken, the row it stands in, and the written lines it comes from."""

    line: Line
    number: int = 0
    """0 if it stands in no row: it follows from the order of the stories."""
    origins: tuple[Line, ...] = ()
    """None for a person's own line, several where a person joined lines."""
    edited: bool = False

    @property
    def is_own(self) -> bool:
        """Whether a person wrote it."""
        return bool(self.number) and not self.origins


class Written:
    """The lines that were written, told and cut, by chapter and by words."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._chapters: dict[str, list[Line]] = {}
        self._words: dict[str, list[Line]] = {}
        for line in lines:
            for group in groups_of(line):
                self._chapters.setdefault(group, []).append(line)
            self._words.setdefault(words_of(line.text), []).append(line)

    def knows(self, text: str) -> bool:
        """Tell whether a text is a written line."""
        return words_of(text) in self._words

    def story_of(self, text: str) -> str | None:
        """Return the story that a line of these words belongs to."""
        same = self._words.get(words_of(text), ())
        return next((line.story for line in same if line.role == "story"), None)

    def match(self, text: str, group: str) -> Spoken | None:
        """Return the written line that a row of a chapter is; None for a person's own."""
        words = words_of(text)
        same = self._words.get(words, [])
        here = next((line for line in same if group in groups_of(line)), None)
        if here is None and len(words) >= Matching.FEWEST_CHARS:
            here = next(iter(same), None)
        if here is not None:
            said = here.spoken if here.spoken and here.text == text else spoken_form(text)
            return Spoken(replace(here, text=text, spoken=said), 0, (here,))
        return self._edited(text, grams_of(words), group)

    def _edited(self, text: str, grams: frozenset[str], group: str) -> Spoken | None:
        lines = self._chapters.get(group, ())
        shared = {line.id: grams & grams_of(words_of(line.text)) for line in lines}
        if not grams or not shared:
            return None
        best = max(lines, key=lambda line: len(shared[line.id]))
        origins: tuple[Line, ...] = (best,)
        if len(shared[best.id]) < Matching.EDITED_SHARE * len(grams) and not _is_slip(text, best):
            enough = Matching.GIVES_SHARE * len(grams)
            origins = tuple(line for line in lines if len(shared[line.id]) > enough)
            origins = tuple(line for line in origins if line.role == "story")
            joined = frozenset().union(*(shared[line.id] for line in origins))
            if len(joined) < Matching.EDITED_SHARE * len(grams):
                return None
        first = origins[0]
        edits = dict.fromkeys(edit for line in origins for edit in line.edits)
        line = replace(
            first,
            text=text,
            spoken=spoken_form(text),
            source="".join(dict.fromkeys(line.source for line in origins)),
            spans=tuple(dict.fromkeys(span for line in origins for span in line.spans)),
            edits=(*(edit for edit in edits if edit != "edited"), "edited"),
            doubts=(),
        )
        return Spoken(line, 0, origins, edited=True)


def groups_of(line: Line) -> tuple[str, ...]:
    """Return what a line is looked for in: its story, else its chapter; a link in both."""
    if line.story is None:
        return (line.chapter,)
    return (line.story, line.chapter) if line.role == "link" else (line.story,)


@cache
def words_of(text: str) -> str:
    """Return the words of a text: no punctuation, width or white space."""
    return _NOT_A_WORD.sub("", unicodedata.normalize("NFKC", text))


@cache
def grams_of(words: str) -> frozenset[str]:
    """Return the character n-grams of words; words shorter than one are one themselves."""
    size = Matching.GRAM_CHARS
    if len(words) <= size:
        return frozenset((words,)) if words else frozenset()
    return frozenset(words[at : at + size] for at in range(len(words) - size + 1))


def _is_slip(text: str, line: Line) -> bool:
    """Tell whether a short row is a line in which a word or a figure was put right."""
    row, words = words_of(text), words_of(line.text)
    if max(len(row), len(words)) > Matching.SHORT_CHARS:
        return False
    return SequenceMatcher(None, row, words, autojunk=False).ratio() >= Matching.EDITED_SHARE
