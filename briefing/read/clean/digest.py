"""Digests: a list of one-sentence items, 1、…；2、…；, each made a paragraph of its own."""

import re
from collections.abc import Iterator, Sequence
from statistics import median

from briefing.read.clean.headings.ordinals import number_of, runs_of
from briefing.read.clean.lines import TextLine, count_han, han_in, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.tuned.clean_stories import Digests

_ENDS = ("。", "！", "？", "”", "）", "…")
_TAIL = re.compile(r"[；;，,、]?\s*$")
_MOTTO = re.compile(
    r"[【\[]?(?:微语|微語|今日微语|每日一句|心语|寄语|早安|晚安|金句|语录)[】\]：:]"
)
_INLINE = re.compile(
    r"(?<=[；;。！？])\s*(?=(?:[（(]?\d{1,2}[、.．)）](?!\d)|[①-⑳⑴-⒇❶-❿➊-➓⓵-⓾㈠-㈩㊀-㊉]))"
)
_MARK = re.compile(
    r"(?:>[ \t]?)?(?:(?:[-*+]|[-=]>)[ \t]+"
    # Any sign that opens no bracket, quotation, heading or amount of money.
    r"|[^\w\s\-*+#|<>()（）\[\]【】〔〕〖〗《》〈〉“”‘’\"'「」『』。，、；：！？…$￥¥€£&@%=.,:;!?/\\{}~`\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe0f\ufeff]"
    r"[\ufe0f\u200d]?[ \t\u3000]*)(?=\S)"
)
_PICTOGRAPH = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff]")
"""The items of one list may have one each."""
_SECTION = re.compile(
    r"(?:#{1,6}[ \t]*)?(?:\*\*)?[【\[]?(?![一二三四五六七八九十]{1,3}、)"
    r"[\u3400-\u9fff·、/&]{2,8}[】\]]?(?:\*\*)?[:：]?"
)
"""A heading of few characters and no number."""
HEADING = "## 简讯\n\n"


def open_digest(traced: Traced) -> None:
    """Make each item of a digest a paragraph that ends its sentence."""
    _part_items(traced)
    lines = text_lines(traced.text)
    numbers = [number_of(line.text) for line in lines]
    numbered, marked = runs_of(numbers), _marked(lines)
    if not numbered and not marked:
        return
    whole = han_in(lines)
    if _open_sections(traced, lines, numbered, whole) or _open_points(traced, lines, marked, whole):
        return
    runs = [run for run in (*numbered, *marked) if len(run) >= Digests.FEWEST_ITEMS]
    for run in runs:
        items = [lines[place] for place in run]
        listed = run[-1] - run[0] == len(run) - 1
        han, chars = zip(*((count_han(item.text), len(item.text)) for item in items), strict=True)
        fit = min(han) >= Digests.FEWEST_HAN and sum(han) >= Digests.SHARE * whole
        short = median(chars) <= Digests.ITEM_CHARS and max(chars) <= Digests.LONGEST_CHARS
        if listed and fit and short:
            traced.edit(_edits(lines, run, items))
            traced.notes.append(f"{len(items)} items of a list are read as briefs, one a sentence.")
            return


def _open_sections(
    traced: Traced, lines: Sequence[TextLine], runs: Sequence[list[int]], whole: int
) -> bool:
    """Make items briefs where a page is lists of news under sections, numbered anew or through.

    The points of a story or a decree are numbered under its parts, too: their heads say more.
    """
    found = [
        run
        for run in runs
        if run[0] > 0
        and _SECTION.fullmatch(lines[run[0] - 1].text)
        and all(_is_news(lines[place].text) for place in run)
    ]
    places = [place for run in found for place in run]
    items = [lines[place] for place in places]
    han = [count_han(item.text) for item in items]
    sections = [place for place in places if _SECTION.fullmatch(lines[place - 1].text)]
    held = sum(han_in(lines[run[0] : run[-1] + 1]) for run in found)
    if len(sections) < Digests.FEWEST_SECTIONS or held < Digests.SHARE * whole:
        return False
    bracketed = sum(lines[place - 1].text[0] in "【[" for place in sections)
    if median(han) < Digests.STORY_HAN and bracketed < Digests.FEWEST_BRACKETED:
        return False
    traced.edit(item.edit(0, _words_at(item.text), "\n● ") for item in items)
    traced.notes.append(
        f"{len(items)} items of lists under {len(sections)} sections are read as briefs."
    )
    return True


def _open_points(
    traced: Traced, lines: Sequence[TextLine], runs: Sequence[list[int]], whole: int
) -> bool:
    """Make points paragraphs of their stories, where stories are told in points without stops."""
    items = [lines[place] for run in runs for place in run]
    bare = [item for item in items if not item.text.endswith(_ENDS)]
    if (
        len(runs) < Digests.FEWEST_SECTIONS
        or any(run[0] == 0 for run in runs)
        or len(bare) < Digests.BARE_SHARE * len(items)
        or han_in(items) < Digests.SHARE * whole
    ):
        return False
    opened = [item.edit(0, _words_at(item.text), "\n") for item in items]
    traced.edit([*opened, *(edit for item in items for edit in _stop_behind(item))])
    traced.notes.append(
        f"{len(bare)} points have no full stop at their end, as all of this text: one is added."
    )
    return True


def _stop_behind(item: TextLine) -> Iterator[Edit]:
    """End the sentence of an item that lacks its stop."""
    tail = _TAIL.search(item.text)
    if tail is not None and not item.text.endswith(_ENDS):
        yield Edit(item.start + tail.start(), item.end, "。")


def _is_news(words: str) -> bool:
    """Return whether an item of a list tells news: in whole sentences."""
    return count_han(words) >= Digests.NEWS_HAN and words.rstrip("*_ ").endswith(_ENDS)


def _part_items(traced: Traced) -> None:
    """Give each item a line, where nearly all of the text stands in one."""
    lines = text_lines(traced.text)
    for line in lines:
        if number_of(line.text) is None or 2 * len(line.text) < len(traced.text):
            continue
        cuts = [line.start + found.start() for found in _INLINE.finditer(line.text)]
        if len(cuts) >= Digests.FEWEST_ITEMS - 1:
            traced.edit(Edit(cut, cut, "\n") for cut in cuts)
            return


def _marked(lines: Sequence[TextLine]) -> list[list[int]]:
    """Return the places of the runs of lines that open with one and the same mark: •, -, 🔸."""
    runs: list[list[int]] = [[]]
    for place, line in enumerate(lines):
        found = _MARK.match(line.text)
        run = runs[-1]
        before = lines[place - 1].text
        alike = line.text[0] == before[0] or (
            _PICTOGRAPH.match(line.text) is not None and _PICTOGRAPH.match(before) is not None
        )
        if found and run and run[-1] == place - 1 and alike:
            run.append(place)
        else:
            runs.append([place] if found else [])
    return [run for run in runs if len(run) >= Digests.FEWEST_ITEMS]


def _words_at(words: str) -> int:
    """Return where the words of an item begin, behind its number or its mark."""
    number, mark = number_of(words), _MARK.match(words)
    return number.length if number else mark.end() if mark else 0


def _edits(lines: Sequence[TextLine], run: list[int], items: Sequence[TextLine]) -> Iterator[Edit]:
    for at, item in enumerate(items):
        yield item.edit(0, _words_at(item.text), (HEADING if at == 0 else "\n") + "● ")
        yield from _stop_behind(item)
    for line in lines[run[-1] + 1 :]:
        if _MOTTO.match(line.text):
            yield line.left("motto")
