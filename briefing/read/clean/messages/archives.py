"""A paper's archive as a database prints it: each article behind its page and its column.

The headline stands above them, and once more behind them, over the text or in one line with it:
`### 新桥通车  市民过江`, `2031-03-04`, `第1版()`, `专栏：`, `新桥通车`, `市民过江`, the text.
In one line with its text there may stand a kicker before it, who wrote the text behind it, and at
the end the words of pictures.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.datelines import head_dateline
from briefing.read.tuned.clean_stories import Archives

_PAGE = r"第[ \u3000]?\d{1,2}[ \u3000]?版[ \u3000]?[（(][^（()）\n]{0,12}[)）]"
_COLUMN = r"[专專][栏欄][：:]"
_ONLY_PAGE = re.compile(_PAGE)
_ONLY_COLUMN = re.compile(rf"{_COLUMN}[^，。！？\n]{{0,20}}")
_IN_LINE = re.compile(rf"{_PAGE}[ \t\u3000]*(?P<column>{_COLUMN})[ \t\u3000]*(?=\S)")
_MARK = re.compile(r"#{1,6}[ \t]+|\d{1,3}[.、．][ \t]*")
_DAY = re.compile(r"\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?")
_STOPS = tuple("。！？；，：…!?;,:")
_SIGNED = re.compile(
    "(?:本[报報刊]|新[华華]社)?(?:特[约約]|[驻駐].{0,4})?"
    "(?:[记記]者|通[讯訊][员員])(?:[ \u3000、][\u4e00-\u9fff]{2,4})+$"
)
_SIGN = re.compile(r"[\W_]")
_KICKER = re.compile(rf"[^\s。！？；…]{{1,{Archives.HEAD_CHARS}}}[ \t\u3000]+")
"""What a headline in one line with its text may have before it, and a blank."""
_WRITER = re.compile(
    r"[ \t\u3000]*本[报報刊](?:[评評][论論][员員]|(?:[记記]者|通[讯訊][员員])[ \u3000]?"
    r"[\u4e00-\u9fff]{2,3}(?:[ \u3000、][\u4e00-\u9fff]{2,3}){0,4})(?=[ \t\u3000])"
)
_PICTURED = re.compile(
    r"[（(]附[图圖](?:片[^（()）\n]{0,6})?[)）][ \t\u3000]*"
    r"(?:[上下左右]?[图圖][为為：:][^\n]{2,600}|[^\n]{4,600}[摄攝])$"
)
"""The words of pictures at the end of a text in one line: （附图片） 图为…… 海通社记者 林晓舟摄"""


def open_archive(traced: Traced) -> None:
    """Keep of two printings of a headline the one over its text, and mark it, or the only one."""
    if "专栏" not in traced.text and "專欄" not in traced.text:
        return
    lines = text_lines(traced.text)
    heads = [at for at, line in enumerate(lines) if _opens(lines, at)]
    if heads:
        traced.edit(edit for at in heads for edit in _record(lines, at))


def _opens(lines: Sequence[TextLine], at: int) -> bool:
    """Return whether an article's page and column stand in a line, or in it and the next."""
    if _IN_LINE.match(lines[at].text):
        return True
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return bool(_ONLY_PAGE.fullmatch(lines[at].text) and _ONLY_COLUMN.fullmatch(below))


def _record(lines: Sequence[TextLine], at: int) -> Iterator[Edit]:
    """Yield the edits to one article, whose page stands in a line.

    Of two printings of the headline the one over the text is kept, and marked.
    """
    title = _title_above(lines, at)
    known = _key(_MARK.sub("", title.text, count=1)) if title is not None else ""
    found = _IN_LINE.match(lines[at].text)
    if found is not None:
        said = _head_in(lines[at].text[found.end() :], known)
        mark = "\n\n" + "## " * bool(said)
        yield lines[at].edit(found.start("column"), found.end(), mark)
        if said:
            yield from _parted(lines[at], found.end() + said)
    else:
        behind = lines[at + 2 : at + 2 + Archives.HEAD_LINES]
        said = _said_again((line.text for line in behind), known)
        yield from _marked(behind[:said] if known else _head_lines(behind))
    if title is not None and said:
        yield title.left("repeated title")


def _title_above(lines: Sequence[TextLine], at: int) -> TextLine | None:
    """Return the marked line over an article's page; the day and the writer may stand between."""
    for line in reversed(lines[max(0, at - Archives.LINES_BETWEEN) : at]):
        if _DAY.fullmatch(line.text):
            continue
        if _MARK.match(line.text):
            return line
        if len(line.text) > Archives.NAME_CHARS:
            return None
    return None


def _key(text: str) -> str:
    return _SIGN.sub("", text)


def _said_again(parts: Iterable[str], known: str) -> int:
    """Return how many characters, or lines, say a title again; 0 if they open otherwise."""
    said = ""
    for count, part in enumerate(parts, 1):
        said += _key(part)
        if not known.startswith(said):
            return 0
        if said and said == known:
            return count
    return 0


def _head_in(text: str, known: str) -> int:
    """Return how many characters of a text say its title again, perhaps behind a kicker."""
    kicker = _KICKER.match(text)
    before = kicker.end() if kicker is not None else 0
    behind = _said_again(text[before:], known) if before else 0
    return _said_again(text, known) or (before + behind if behind else 0)


def _parted(line: TextLine, end: int) -> Iterator[Edit]:
    """Yield what parts a headline that ends in a line, its text, who wrote it, and pictures."""
    yield line.edit(end, end, "\n\n")
    writer = _WRITER.match(line.text, end)
    if writer is not None:
        yield line.edit(writer.end(), writer.end(), "\n\n")
    pictured = _PICTURED.search(line.text, end)
    if pictured is not None:
        yield line.edit(*pictured.span(), "", "photo caption")


def _head_lines(lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """Return the lines of a headline over its text: short ones without a stop, set as one block."""
    for count, line in enumerate(lines):
        text = line.text
        if (
            (count and (line.gap or _SIGNED.match(text)))
            or len(text) > Archives.HEAD_CHARS
            or text.endswith(_STOPS)
            or head_dateline(text) is not None
            or text[0] in "（(【#"
        ):
            return lines[:count]
    return ()


def _marked(head: Sequence[TextLine]) -> Iterator[Edit]:
    """Yield what makes some lines one headline."""
    if head:
        yield head[0].edit(0, 0, "## ")
    for line, below in pairwise(head):
        yield Edit(line.end, below.start, " ")
