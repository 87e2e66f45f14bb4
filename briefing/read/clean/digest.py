"""Digests: a list of one-sentence items, 1、…；2、…；, each made a paragraph of its own."""

import re
from collections.abc import Iterator, Sequence

from briefing.read.clean.lines import TextLine, number_of, runs_of, text_lines
from briefing.read.clean.traced import Edit, Traced

_HAN = re.compile("[\u3400-\u9fff]")
_FEWEST = 3
_FEWEST_HAN = 8
_LONGEST = 260
_MOSTLY = 0.5
_LONGEST_HEAD = 40
_ENDS = ("。", "！", "？", "”", "）", "…")
_TAIL = re.compile(r"[；;，,、]?\s*$")
_MOTTO = re.compile(
    r"[【\[]?(?:微语|微語|今日微语|每日一句|心语|寄语|早安|晚安|金句|语录)[】\]：:]"
)
_INLINE = re.compile(r"(?<=[；;。！？])\s*(?=(?:\d{1,2}[、.．)）](?!\d)|[①-⑳⑴-⒇]))")
HEADING = "## 简讯\n\n"


def open_digest(traced: Traced) -> None:
    """Make each item of a digest a paragraph that ends its sentence."""
    _part_items(traced)
    lines = text_lines(traced.text)
    numbers = [number_of(line.text) for line in lines]
    whole = sum(len(_HAN.findall(line.text)) for line in lines)
    for run in runs_of(numbers):
        items = [lines[place] for place in run]
        listed = len(run) >= _FEWEST and run[-1] - run[0] == len(run) - 1
        han = [len(_HAN.findall(item.text)) for item in items]
        fit = min(han) >= _FEWEST_HAN and max(len(item.text) for item in items) <= _LONGEST
        if listed and fit and _are_sentences(items) and sum(han) >= _MOSTLY * whole:
            traced.edit(_edits(lines, run, items))
            traced.notes.append(f"{len(items)} numbered items are read as briefs, one a sentence.")
            return


def _part_items(traced: Traced) -> None:
    """Give each item a line, where all of them stand in one."""
    for line in text_lines(traced.text):
        cuts = [line.start + found.start() for found in _INLINE.finditer(line.text)]
        if len(cuts) >= _FEWEST - 1 and number_of(line.text):
            traced.edit(Edit(cut, cut, "\n") for cut in cuts)
            return


def _are_sentences(items: Sequence[TextLine]) -> bool:
    ended = sum(item.text.endswith((*_ENDS, "；", ";")) for item in items)
    long = sum(len(item.text) > _LONGEST_HEAD for item in items)
    return ended >= _MOSTLY * len(items) or long >= _MOSTLY * len(items)


def _edits(lines: Sequence[TextLine], run: list[int], items: Sequence[TextLine]) -> Iterator[Edit]:
    for at, item in enumerate(items):
        number = number_of(item.text)
        words = item.start + (number.length if number else 0)
        yield Edit(item.start, words, (HEADING if at == 0 else "\n") + "● ")
        tail = _TAIL.search(item.text)
        if tail is not None and not item.text.endswith(_ENDS):
            yield Edit(item.start + tail.start(), item.end, "。")
    for line in lines[run[-1] + 1 :]:
        if _MOTTO.match(line.text):
            yield Edit(line.start, line.end, "", "motto")
