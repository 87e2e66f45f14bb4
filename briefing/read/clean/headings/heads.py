"""Turns heads of other kinds of mark-up into Markdown's; takes out the numbers before heads."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.read.clean.headings.ordinals import label_of, number_of, runs_of
from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import MARK_UP, Edit, Traced
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
        found = ((line, _QUOTED.match(line.text)) for line in quoted)
        traced.edit(line.edit(0, sign.end()) for line, sign in found if sign)


def mark_heads(traced: Traced) -> None:
    """Mark with `#` the heads of wikis, Org, AsciiDoc and Textile, and of outlines: `- ## …`."""
    traced.replace(_OUTLINED)
    traced.edit(_nested(traced.text))
    if "=" in traced.text:
        traced.edit(_wiki(traced.text))
    if _ORG_KEY.search(traced.text):
        traced.replace(_ORG_LEFT_OUT)
        traced.dates += re.findall(r"(?mi)^[ \t]*#\+DATE:[ \t]*(.+)$", traced.text)
        traced.dates += _ORG_STAMP.findall(traced.text)
        traced.edit(_org(traced.text))
        traced.replace(_ORG_STAMP)
    elif len(_ANY_TEXTILE.findall(traced.text)) > 1:
        traced.edit(
            line.edit(0, found.end(), "#" * int(found[1]) + " ")
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
        and len(item["words"].strip()) < len(below["words"])
        and _is_head(item["words"].strip())
    ]
    if len(heads) > 1:
        yield from (Edit(item.start(), item.start("words"), "## ") for item in heads)


def drop_numbers(traced: Traced) -> None:
    """Take the numbers off heads that are numbered through, and mark those that nothing marks."""
    lines = text_lines(traced.text)
    alone = runs_of([label_of(line.text) for line in lines])
    if alone:
        places = [place for run in alone for place in run]
        traced.edit(lines[at].left("label") for at in places)
        lines = text_lines(traced.text)
    numbers = [number_of(line.text) for line in lines]
    edits: list[Edit] = []
    longest = Heads.LONGEST + Heads.NUMBER_CHARS
    for run in runs_of(numbers):
        found = [(lines[place], each) for place in run if (each := numbers[place])]
        bold = [_BOLD.fullmatch(line.text[each.length :]) is not None for line, each in found]
        marked = all(each.mark or is_bold for (_, each), is_bold in zip(found, bold, strict=True))
        bare = [line.text.rstrip("*_ ") for line, _ in found]
        if any(len(each) > longest or each.endswith(_ENDS) for each in bare):
            continue
        if not marked and not _heads_of_all(lines, run):
            continue
        # The parts of one story are numbered 一、, too.
        if found[0][1].han and not _are_filed(lines, run):
            continue
        for (line, each), is_bold in zip(found, bold, strict=True):
            mark = "" if each.mark else "### " if is_bold else "## "
            edits.append(line.edit(each.mark, each.length, mark))
    traced.edit(edits)


def lift_emoji(traced: Traced) -> None:
    """Take the pictographs out; a short line that one opens, over a longer one, is a head."""
    if not _EMOJI.search(traced.text):
        return
    lines = text_lines(traced.text)
    openings = [
        (line, below)
        for line, below in pairwise(lines)
        if (found := _EMOJI.match(line.text))
        and _is_head(words := line.text[found.end() :].strip())
        and len(below.text) >= max(len(words) + 1, Heads.STORY_CHARS)
    ]
    edits = [line.edit(0, 0, "## ") for line, _ in openings if len(openings) > 1]
    edits += [Edit(*found.span(), "", "pictograph") for found in _EMOJI.finditer(traced.text)]
    traced.edit(edits)


def _is_head(words: str) -> bool:
    return Heads.SHORTEST <= len(words) <= Heads.LONGEST and not words.endswith(_ENDS)


def _heads_of_all(lines: Sequence[TextLine], run: list[int]) -> bool:
    """Return whether numbered lines are the heads of a whole paper, not of the parts of a story."""
    if any(line.text.startswith("#") for line in lines):
        return False
    if any(len(lines[place].text) < Heads.NO_PAGE_CHARS for place in run):
        return False
    if any(len(line.text) >= Heads.LONG_CHARS for line in lines[: run[0]]):
        return False
    stories = [lines[start + 1 : end] for start, end in pairwise([*run, len(lines)])]
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
            yield from line.around(found, 2, "#" * len(found[1]) + " ")
        elif found := _POD.match(line.text):
            yield line.edit(0, found.end(), "#" * int(found[1]) + " ")
        elif _POD_COMMAND.fullmatch(line.text):
            yield line.left(MARK_UP)
        elif asciidoc and (found := _ASCIIDOC.fullmatch(line.text)):
            yield line.edit(0, len(found[1]), "#" * len(found[1]))


def _org(text: str) -> Iterator[Edit]:
    for line in text_lines(text):
        found = _ORG_HEAD.match(line.text)
        if found is not None:
            yield line.edit(0, found.end(), "#" * len(found[1]) + " ")
            if tags := _ORG_TAGS.search(line.text):
                yield line.edit(tags.start(), len(line.text))
    for value in _ORG_VALUE.finditer(text):
        yield Edit(*value.span())
