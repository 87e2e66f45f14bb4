"""Postings of a bulletin board, saved one below the other: 发信人, 标题, 发信站 over each."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.read.clean.offset_text import Edit, Traced, around
from briefing.read.tuned.clean_stories import Collections

_HEAD = re.compile(
    r"(?m)^[ \t]*(?:发信人|發信人|寄件人|作者)[:：].{1,80}(?:信区|信區|讨论区|看板)[:：].*\n"
    r"[ \t]*(?:标[ \u3000]*题|標[ \u3000]*題)[:：][ \t]*(?P<title>.*)\n"
    r"[ \t]*(?:发信站|發信站|时间|時間)[:：](?P<when>.*)$"
)
_ANSWER = re.compile(r"(?:Re|回复|回覆)\s?[:：]", re.IGNORECASE)
_FOOT = re.compile(
    r"(?m)^--[ \t]*\n(?:.*\n){0,12}?[ \t]*※[ \t]*(?:来源|來源|发信站|發信站)[:：].*$"
    r"|^[ \t]*※[ \t]*(?:来源|來源|修改|编辑|發信站)[:：].*$"
)
_RULE = re.compile(r"(?m)^[ \t]*[☆★◇]?[─-]{10,}[☆★◇]?[ \t]*$")
_QUOTED = re.compile(r"(?m)^[ \t]*【\s?在.{1,60}的(?:大作|文章)中提到[:：]?\s?】.*(?:\n:.*)*")


def open_postings(traced: Traced) -> None:
    """Make each posting a heading and its text; leave out answers, signatures and quotations."""
    heads = list(_HEAD.finditer(traced.text))
    if len(heads) < Collections.FEWEST_PARTS:
        return
    traced.dates += [head["when"] for head in heads]
    traced.edit(_edits(traced.text, heads))


def _edits(text: str, heads: Sequence[re.Match[str]]) -> Iterator[Edit]:
    bounds = [*(head.start() for head in heads), len(text)]
    for head, (start, end) in zip(heads, pairwise(bounds), strict=True):
        if _ANSWER.match(head["title"]):
            yield Edit(start, end, "", "answer")
            continue
        yield from around(head, "title", "## ", "\n", "field")
        for pattern, reason in ((_FOOT, "signature"), (_RULE, "rule"), (_QUOTED, "quotation")):
            for found in pattern.finditer(text, head.end(), end):
                yield Edit(*found.span(), "", reason)
