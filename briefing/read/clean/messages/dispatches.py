"""Dispatches of an agency, parted by rules: fields, 标题：…, the story, who signed it."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.day import day_in_text
from briefing.read.tuned.clean_stories import Collections, Heads

_RULE = re.compile(r"[*=\-_#~]{10,}")
_TITLE = re.compile(r"(?:标题|標題|题目)[:：][ \t\u3000]*(?=\S)")
_BODY = re.compile(r"(?:正文|内容|內容|内文|全文|摘要)[:：]")
_FIELDS = re.compile(r"(?:[\u3400-\u9fff]{2,6}[:：]\s?[^\s:：。]{1,30}[\s　]*){1,6}")


def open_dispatches(traced: Traced) -> None:
    """Make each dispatch a heading and its text, where rules part them and 标题 stands in each."""
    if not _TITLE.search(traced.text):
        return
    parted = groupby(text_lines(traced.text), key=lambda line: bool(_RULE.fullmatch(line.text)))
    parts = [list(part) for is_rule, part in parted if not is_rule]
    titled = [part for part in parts if _titles(part)]
    if len(titled) < Collections.FEWEST_PARTS or not all(_is_dispatch(part) for part in titled):
        return
    stamps = [line.text for part in titled for line in part[: _titles(part)[0]]]
    traced.dates += [stamp for stamp in stamps if day_in_text(stamp)]
    traced.edit(edit for part in titled for edit in _edits(part))
    traced.edit(_rest(text_lines(traced.text)))


def _titles(part: Sequence[TextLine]) -> list[int]:
    return [at for at, line in enumerate(part) if _TITLE.match(line.text)]


def _is_dispatch(part: Sequence[TextLine]) -> bool:
    """Return whether a title stands once, short lines over it and a story of no label below."""
    titles = _titles(part)
    return (
        len(titles) == 1
        and all(len(line.text) <= 2 * Heads.STORY_CHARS for line in part[: titles[0]])
        and any(len(line.text) >= Heads.STORY_CHARS for line in part[titles[0] + 1 :])
        and not any(_BODY.match(line.text) for line in part)
    )


def _edits(part: Sequence[TextLine]) -> Iterator[Edit]:
    [at] = _titles(part)
    yield from (line.left("field") for line in part[:at])
    if label := _TITLE.match(part[at].text):
        yield part[at].edit(0, label.end(), "## ", "label")
    if _FIELDS.fullmatch(part[-1].text):
        yield part[-1].left("editors")


def _rest(lines: Sequence[TextLine]) -> Iterator[Edit]:
    """The rules, and a line behind the last of them."""
    rules = [at for at, line in enumerate(lines) if _RULE.fullmatch(line.text)]
    yield from (lines[at].left("rule") for at in rules)
    behind = lines[rules[-1] + 1 :] if rules else ()
    if len(behind) == 1 and len(behind[0].text) <= Heads.STORY_CHARS:
        yield behind[0].left("end mark")
