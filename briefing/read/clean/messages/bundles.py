"""Several texts in one file: clippings, files that `head` printed, postings, dispatches."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from briefing.read.clean.lines import TextLine, count_han, text_lines
from briefing.read.clean.offset_text import Edit, Traced, around
from briefing.read.day import day_in_text
from briefing.read.tuned.clean_stories import Collections, Heads

_CLIPPING = re.compile(
    r"(?m)^\ufeff?(?P<book>\S.*)\r?\n"
    r"[ \t]*-[ \t](?P<where>.{0,60}?"
    r"(?P<kind>标注|標註|笔记|筆記|书签|書籤|剪切|Highlight|Note|Bookmark)"
    r".*\|.*(?:添加于|新增於|Added on).*)\r?\n"
    r"(?P<words>(?:(?!={10})(?:.*\r?\n))*?)={10}[ \t]*\r?$"
)
_OWN = frozenset({"标注", "標註", "剪切", "Highlight"})
"""Kinds that hold the book's words; the others hold the reader's, or none."""
_PRINTED = re.compile(
    r"(?m)^==> (?:[^\n]*[/\\])?(?P<words>[^/\\\n]{1,120}?)"
    r"(?:\.[A-Za-z]\w{0,4})? <==[ \t]*$"
)
"""What `head` and `tail` print over each of several files: ==> news/0001.txt <=="""
_POSTED = re.compile(
    r"(?m)^[ \t]*(?:发信人|發信人|寄件人|作者)[:：].{1,80}(?:信区|信區|讨论区|看板)[:：].*\n"
    r"[ \t]*(?:标[ \u3000]*题|標[ \u3000]*題)[:：][ \t]*(?P<title>.*)\n"
    r"[ \t]*(?:发信站|發信站|时间|時間)[:：](?P<when>.*)$"
)
_ANSWER = re.compile(r"(?:Re|回复|回覆)\s?[:：]", re.IGNORECASE)
_FOOT = re.compile(
    r"(?m)^--[ \t]*\n(?:.*\n){0,12}?[ \t]*※[ \t]*(?:来源|來源|发信站|發信站)[:：].*$"
    r"|^[ \t]*※[ \t]*(?:来源|來源|修改|编辑|發信站)[:：].*$"
)
_BOARD_RULE = re.compile(r"(?m)^[ \t]*[☆★◇]?[─-]{10,}[☆★◇]?[ \t]*$")
_QUOTED = re.compile(r"(?m)^[ \t]*【\s?在.{1,60}的(?:大作|文章)中提到[:：]?\s?】.*(?:\n:.*)*")
_NOT_POSTED = ((_FOOT, "signature"), (_BOARD_RULE, "rule"), (_QUOTED, "quotation"))
_RULE = re.compile(r"[*=\-_#~]{10,}")
_TITLE = re.compile(r"(?:标题|標題|题目)[:：][ \t\u3000]*(?=\S)")
_BODY = re.compile(r"(?:正文|内容|內容|内文|全文|摘要)[:：]")
_FIELDS = re.compile(r"(?:[\u3400-\u9fff]{2,6}[:：]\s?[^\s:：。]{1,30}[\s　]*){1,6}")


def open_clippings(traced: Traced) -> None:
    """Keep the marked words; leave out the book's name, places, notes and bookmarks."""
    if "==========" not in traced.text:
        return
    found = list(_CLIPPING.finditer(traced.text))
    if len(found) < Collections.FEWEST_PARTS:
        return
    traced.dates += [each["where"] for each in found if day_in_text(each["where"])]
    traced.edit(edit for each in found for edit in _clipping(each))


def _clipping(found: re.Match[str]) -> Iterator[Edit]:
    start, end = found.span()
    if found["kind"] not in _OWN or not found["words"].strip():
        yield Edit(start, end, "", "note")
    else:
        yield Edit(start, found.start("words"), "\n", "field")
        yield Edit(found.end("words"), end, "\n", "rule")


def open_printed_files(traced: Traced) -> None:
    """Make the names of files headlines, where `head` printed several; names of no words go."""
    files = list(_PRINTED.finditer(traced.text))
    if len(files) >= Collections.FEWEST_PARTS:
        traced.edit(edit for found in files for edit in _named(found))


def _named(found: re.Match[str]) -> Sequence[Edit]:
    if count_han(found["words"]) < Collections.NAMED_HAN:
        return [Edit(*found.span(), "", "field")]
    return around(found, "words", "## ", "\n", "field")


def open_postings(traced: Traced) -> None:
    """Make each posting a heading and its text; leave out answers, signatures and quotations."""
    heads = list(_POSTED.finditer(traced.text))
    if len(heads) < Collections.FEWEST_PARTS:
        return
    traced.dates += [head["when"] for head in heads]
    traced.edit(_postings(traced.text, heads))


def _postings(text: str, heads: Sequence[re.Match[str]]) -> Iterator[Edit]:
    bounds = [*(head.start() for head in heads), len(text)]
    for head, (start, end) in zip(heads, pairwise(bounds), strict=True):
        if _ANSWER.match(head["title"]):
            yield Edit(start, end, "", "answer")
            continue
        yield from around(head, "title", "## ", "\n", "field")
        for pattern, reason in _NOT_POSTED:
            for found in pattern.finditer(text, head.end(), end):
                yield Edit(*found.span(), "", reason)


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
    traced.edit(edit for part in titled for edit in _dispatch(part))
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


def _dispatch(part: Sequence[TextLine]) -> Iterator[Edit]:
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
