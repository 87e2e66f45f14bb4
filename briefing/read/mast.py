"""The paper's name, as the top of an issue prints it."""

import re
from collections.abc import Iterable

from briefing.read.lines import Line
from briefing.read.tuned.text import Days

_BRACKETED = re.compile("《([^《》]{2,16})》")
_NAME = re.compile(
    r"[\u3400-\u9fff]{1,8}(?:日报|晚报|晨报|早报|时报|商报|都市报|快报|导报|周报|周刊|日報|晚報|新報|時報|新闻|新聞|报|報|网|網|刊|电讯|联播|參考|参考|周末)"
)
_NOT_NAME = re.compile(
    r"\d|年|月|星期|期$|^第?[〇零一二三四五六七八九十]{1,3}版|出版|主办|社址|编辑|责编|来源|[，。：；！？]"
)
_SPOKEN = re.compile("[，。！？]")
"""In a line with one, no words but a paper's own form are its name."""
_FORM = re.compile("(?:数字报|電子報|电子版|數字報|数字版|電子版)$")


def paper_of(mast: Iterable[Line], marks: Iterable[Line]) -> str:
    """Return the paper's name, empty if nothing says it.

    Args:
        mast: the lines at the top of the issue.
        marks: page lines and source lines, which may name it in brackets: 《海州日报》（第2版）.
    """
    named = next((found for line in marks if (found := _BRACKETED.match(line.text))), None)
    return _in_mast(mast) or (named[1] if named is not None else "")


def _in_mast(lines: Iterable[Line]) -> str:
    for line in lines:
        if bracketed := _BRACKETED.search(line.text):
            return bracketed[1]
        for part in line.text.split():
            named = _NAME.match(part)
            if named and not part[named.end() :][:1].isalnum():
                return _FORM.sub("", named[0])
            spoken = _NOT_NAME.search(part) or _SPOKEN.search(line.text)
            if len(part) <= Days.NAME_CHARS and not part.isascii() and not spoken:
                return _FORM.sub("", part)
    return ""
