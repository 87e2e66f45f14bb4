"""Turns heads of other kinds of mark-up into Markdown's; takes out the numbers before heads."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.read.clean.headings.ordinals import label_of, number_of, runs_of
from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.tuned.clean_stories import Heads

_WIKI = re.compile(r"(={1,6})[ \t]*([^=\s].*?)[ \t]*\1")
_ASCIIDOC = re.compile(r"(={1,6})[ \t]+(?=\S)[^=]{2,100}")
_POD = re.compile(r"=head([1-6])[ \t]+(?=\S)")
_POD_COMMAND = re.compile(r"=(?:pod|cut|over|back|encoding|begin|end|for)\b.{0,40}")
_OUTLINED = re.compile(r"(?m)^[ \t]*[-*+][ \t]+(?=#{1,6}[ \t])")
_ITEM = re.compile(r"(?m)^(?P<indent>[ \t]*)[-*+][ \t]+(?P<words>\S[^\n]*)")
_TEXTILE = re.compile(r"h([1-6])(?:\([^()\n]*\))?\.[ \t]+(?:\{anchor:[^{}\n]*\})?(?=\S)")
_ANY_TEXTILE = re.compile(r"(?m)^h[1-6](?:\([^()\n]*\))?\.[ \t]")
_ORG_KEY = re.compile(r"#\+[A-Za-z_]+(?:\[[^\]]*\])?:|:PROPERTIES:\s*$", re.M)
_ORG_HEAD = re.compile(
    r"(\*{1,6})[ \t]+(?:(?:TODO|DONE|WAIT|NEXT)[ \t]+)?(?:\[#[A-Z]\][ \t]+)?(?=\S)"
)
_ORG_TAGS = re.compile(r"[ \t]+(?::[\w@#%\u4e00-\u9fff]+)+:[ \t]*$")
_ORG_LEFT_OUT = re.compile(
    r"(?m)^[ \t]*#\+(?!TITLE|DATE|title|date)[A-Za-z_]+.*$|^[ \t]*#(?:[ \t].*)?$"
    r"|^[ \t]*:(?:PROPERTIES|LOGBOOK):[ \t]*\n(?:.*\n){0,40}?[ \t]*:END:[ \t]*$"
    r"|^[ \t]*(?:SCHEDULED|DEADLINE|CLOSED):.*$"
)
_ORG_VALUE = re.compile(r"(?mi)^[ \t]*#\+(?:TITLE|DATE):[ \t]*")
_ORG_STAMP = re.compile(r"[<\[](\d{4}-\d\d-\d\d)[^<>\[\]\n]{0,30}[>\]]")
_QUOTED = re.compile(r"(?:[>＞][ \t]?){1,4}")
_FILED = re.compile(r".{0,30}(?:讯|電|电|訊|报道|報道|報導)[（(：:，】〕　 ]|.{0,6}（?记者")
_BOLD = re.compile(r"\*\*[^*]{4,70}\*\*")
_ENDS = ("。", "；", "！", "？", ";", "，", "：", "”")
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u2604\u260e\u2611\u2614\u26a1\u26bd\u2705\u2728\u274c\u2757\u2764\u2b50\u23f0\u231a\u2b55\u203c\u2049\u2139]\ufe0f?(?:\u200d?[\U0001f000-\U0001faff\u2640\u2642]\ufe0f?)*"
)


def unquote(traced: Traced) -> None:
    """Take the `>` off a text that is quoted as a whole, as an answer to a letter is."""
    lines = text_lines(traced.text)
    quoted = [line for line in lines if line.text[0] in ">＞"]
    if len(quoted) > 1 and len(quoted) >= Heads.QUOTED_SHARE * len(lines):
        traced.edit(
            Edit(line.start, line.start + found.end())
            for line in quoted
            if (found := _QUOTED.match(line.text))
        )


def mark_heads(traced: Traced) -> None:
    """Mark with `#` the heads of wikis, Org, AsciiDoc and Textile, and of outlines: `- ## …`."""
    if _OUTLINED.search(traced.text):
        traced.edit(Edit(*found.span()) for found in _OUTLINED.finditer(traced.text))
    traced.edit(_nested(traced.text))
    if "=" in traced.text:
        traced.edit(_wiki(traced.text))
    if _ORG_KEY.search(traced.text):
        traced.edit(Edit(*at.span(), "", "mark-up") for at in _ORG_LEFT_OUT.finditer(traced.text))
        traced.dates += re.findall(r"(?mi)^[ \t]*#\+DATE:[ \t]*(.+)$", traced.text)
        traced.dates += _ORG_STAMP.findall(traced.text)
        traced.edit(_org(traced.text))
        traced.edit(Edit(*at.span(), "") for at in _ORG_STAMP.finditer(traced.text))
    elif len(_ANY_TEXTILE.findall(traced.text)) > 1:
        traced.edit(
            Edit(line.start, line.start + found.end(), "#" * int(found[1]) + " ")
            for line in text_lines(traced.text)
            if (found := _TEXTILE.match(line.text))
        )


def _nested(text: str) -> Iterator[Edit]:
    """Yield marks for a list's items under which a longer one is set in: heads of stories."""
    items = list(_ITEM.finditer(text))
    heads = [
        item
        for item, below in pairwise(items)
        if len(below["indent"]) > len(item["indent"])
        and len(below["words"]) >= Heads.STORY_CHARS
        and Heads.SHORTEST <= len(item["words"].strip()) < len(below["words"])
        and len(item["words"].strip()) <= Heads.LONGEST
        and not item["words"].rstrip().endswith(_ENDS)
    ]
    if len(heads) > 1:
        yield from (Edit(item.start(), item.start("words"), "## ") for item in heads)


def drop_numbers(traced: Traced) -> None:
    """Take the numbers off heads that are numbered through, and mark those that nothing marks."""
    lines = text_lines(traced.text)
    alone = runs_of([label_of(line.text) for line in lines])
    if alone:
        places = [place for run in alone for place in run]
        traced.edit(Edit(lines[at].start, lines[at].end, "", "label") for at in places)
        lines = text_lines(traced.text)
    numbers = [number_of(line.text) for line in lines]
    edits: list[Edit] = []
    for run in runs_of(numbers):
        found = [(lines[place], numbers[place]) for place in run]
        marked = all(
            each is not None and (each.mark or _BOLD.fullmatch(line.text[each.length :]))
            for line, each in found
        )
        if not all(_may_be_head(line.text) for line, _ in found):
            continue
        if not marked and not _heads_of_all(lines, run):
            continue
        # The parts of one story are numbered 一、, too.
        if found[0][1] is not None and found[0][1].han and not _are_filed(lines, run):
            continue
        for line, each in found:
            bold = each is not None and _BOLD.fullmatch(line.text[each.length :])
            if each is not None and not each.mark and bold:
                edits.append(Edit(line.start, line.start + each.length, "### "))
            elif each is not None:
                edits.append(Edit(line.start + each.mark, line.start + each.length))
                if not each.mark:
                    edits[-1] = Edit(line.start, line.start + each.length, "## ")
    traced.edit(edits)


def lift_emoji(traced: Traced) -> None:
    """Take the pictographs out; a short line that one opens, over a longer one, is a head."""
    if not _EMOJI.search(traced.text):
        return
    lines = text_lines(traced.text)
    openings = [
        (line, below)
        for line, below in pairwise(lines)
        if (found := _EMOJI.match(line.text)) and _is_head_over(line.text[found.end() :], below)
    ]
    edits = [Edit(line.start, line.start, "## ") for line, _ in openings if len(openings) > 1]
    edits += [Edit(*found.span(), "", "pictograph") for found in _EMOJI.finditer(traced.text)]
    traced.edit(edits)


def _is_head_over(words: str, below: TextLine) -> bool:
    words = words.strip()
    longer = len(below.text) > len(words) and len(below.text) >= Heads.STORY_CHARS
    is_head = Heads.SHORTEST <= len(words) <= Heads.LONGEST and not words.endswith(_ENDS)
    return is_head and longer


def _may_be_head(words: str) -> bool:
    bare = words.rstrip("*_ ")
    return len(bare) <= Heads.LONGEST + Heads.NUMBER_CHARS and not bare.endswith(_ENDS)


def _heads_of_all(lines: Sequence[TextLine], run: list[int]) -> bool:
    """Return whether numbered lines are the heads of a whole paper, not of the parts of a story."""
    if any(line.text.startswith("#") for line in lines):
        return False
    if any(len(lines[place].text) < Heads.NO_PAGE_CHARS for place in run):
        return False
    if any(len(line.text) >= Heads.LONG_CHARS for line in lines[: run[0]]):
        return False
    stories = [
        lines[start + 1 : end] for start, end in zip(run, [*run[1:], len(lines)], strict=True)
    ]
    return all(any(len(line.text) >= Heads.STORY_CHARS for line in story) for story in stories)


def _are_filed(lines: Sequence[TextLine], run: list[int]) -> bool:
    """Return whether a dateline stands under most of some heads."""
    filed = sum(_FILED.match(lines[at + 1].text) is not None for at in run if at + 1 < len(lines))
    return filed >= Heads.FILED_SHARE * len(run)


def _wiki(text: str) -> Iterator[Edit]:
    lines = text_lines(text)
    asciidoc = sum(_ASCIIDOC.fullmatch(line.text) is not None for line in lines) > 1
    for line in lines:
        if not line.text.startswith("="):
            continue
        found = _WIKI.fullmatch(line.text)
        if found is not None:
            yield Edit(line.start, line.start + found.start(2), "#" * len(found[1]) + " ")
            yield Edit(line.start + found.end(2), line.end)
        elif found := _POD.match(line.text):
            yield Edit(line.start, line.start + found.end(), "#" * int(found[1]) + " ")
        elif _POD_COMMAND.fullmatch(line.text):
            yield Edit(line.start, line.end)
        elif asciidoc and (found := _ASCIIDOC.fullmatch(line.text)):
            yield Edit(line.start, line.start + len(found[1]), "#" * len(found[1]))


def _org(text: str) -> Iterator[Edit]:
    for line in text_lines(text):
        found = _ORG_HEAD.match(line.text)
        if found is not None:
            yield Edit(line.start, line.start + found.end(), "#" * len(found[1]) + " ")
            if tags := _ORG_TAGS.search(line.text):
                yield Edit(line.start + tags.start(), line.end)
    for value in _ORG_VALUE.finditer(text):
        yield Edit(*value.span())
