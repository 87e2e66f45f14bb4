"""Who wrote an article, as the lines labelled so print it."""

import re
from collections.abc import Iterable

from briefing.read.lines import Line
from briefing.records import Dateline

_MARK = re.compile(r"^[□■◎●◇◆○△▲☆★（〔【\s]+|[）〕】\s]+$")
_CREDIT = r"(?:[\u4e00-\u9fff]{0,10}(?:记者|实习生|通讯员) )?[\u4e00-\u9fff·、]{2,16}"
_OF_PAGE = re.compile(rf".*?(?:作者|文字|撰文)：({_CREDIT}).*")
_NOTE = re.compile(r"作者(?:系|为|是|单位)")
_ABOUT = re.compile(r"来源：|责编：|编辑：|时间：|字号：|阅读：|\d{4}[-/年.]\d")


def byline_of(lines: Iterable[Line], dateline: Dateline | None) -> str:
    """Return the byline of an article as printed, without the mark before it.

    The line in which a web page names the author counts only where the dateline names nobody.
    """
    named = dateline is not None and bool(dateline.reporters)
    names: list[str] = []
    for line in lines:
        if names and _NOTE.search(line.plain):
            continue
        found = _OF_PAGE.search(line.text) if _ABOUT.search(line.plain) else None
        if found is None:
            names.append(_MARK.sub("", line.text))
        elif not named:
            names.append(found[1])
    return " ".join(names)
