"""Records with a label before each field: 标题：…, 来源：…, 时间：…, 正文：…."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, takewhile

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.data_files import toml_of
from briefing.read.tuned.clean_stories import Collections

_NAMES: dict[str, str] = toml_of("fields")["labels"]
_KIND = {name: kind for kind, names in _NAMES.items() for name in names.replace("?", "").split("|")}
_SUFFIXES = frozenset({"标题", "标題", "正文", "内容", "內容", "日期", "时间", "時間"})
_FIELD_OF = "[\u4e00-\u9fff]{0,3}?"
"""What a field is one of: 稿件正文, 见报日期."""


def _parted(names: str) -> str:
    """Return a pattern of names of two characters, which may be set apart: 标 题."""
    return "|".join(
        f"{_FIELD_OF if name in _SUFFIXES else ''}{name[0]}[ \\u3000]{{0,4}}{name[1]}"
        if len(name) == 2 and not name.isascii()
        else name
        for name in names.split("|")
    )


_LABEL = re.compile(
    r"(?i)(?P<mark>(?:[A-Za-z_]{1,20}[._\[]\d{1,4}\]?[._])?(?:<(?:b|strong|p|li|div|span|dt|h\d)\b[^<>]{0,60}>|[#>*|\-\s●•■◆▶►▪◎☞·]){0,12}"
    r"[【\[〔〖<「*_]{0,3})(?P<name>"
    + "|".join(_parted(names) for names in _NAMES.values())
    + r")(?:\d{1,2}(?=\s?[:：]))?(?:\s?[（(][A-Za-z \u3400-\u9fff]{1,14}[)）])?"
    r"(?:</[a-z]{1,6}>)?(?:[】\]〕〗>」*_]{1,3}\s*[:：]?"
    r"|\s*[*_]{0,2}\s*(?:[:：=]{1,2}>?|[=\-]?>{1,2}|[→➜»|｜丨])\s*(?:</[a-z]{1,6}>|[*_]{0,2})"
    r"|\t)[ \t\u3000]*"
)
_ANY_TITLE = re.compile(
    f"(?i)(?:{_parted(_NAMES['title'])})\\d{{0,2}}(?:\\s?[（(][^()（）]{{1,14}}[)）])?[】\\]〕〗>」*_]{{0,3}}"
    f"\\s{{0,3}}[:：=\\n\\t*>→➜»|｜丨-]"
    f"|(?:{_parted(_NAMES['title'])})[】\\]〕〗>」]"
)
_ANY_BODY = re.compile(r"(?mi)^[*_]{0,2}(?:正文|[内內]容|全文|content|body)[*_]{0,2}[:：]")
"""The label of a text, under a headline without one; 文：林晓舟 says who wrote it."""
_CLOSED = re.compile(r"(?:<br\s?/?>|</[A-Za-z_\u4e00-\u9fff]{1,20}>|[ \t]+\|)+$")
_HELD = re.compile(r"""(?P<open>[{"'])(?P<words>[^{}"']{4,})[}"'],?""")
"""Of BibTeX and of settings: the value stands between braces or quotation marks."""
_OF_EXPORT = re.compile("[导導采抓下打更检檢]")
"""When records were taken out of a database: 导出时间, 采集日期."""
_SOURCE = ("来源", "來源", "source")
_BAR = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?")
_LONE_CELL = re.compile(r"\|\s*(?P<words>[^|]+?)(?:\s*\|)?")
_CELL = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"(?:<br\s?/?>\s*)+", re.IGNORECASE)
_RULE = re.compile(r"[-=*_—·~#]{3,}")


def open_records(traced: Traced) -> None:
    """Make each record a heading and its text; the other fields are left out.

    A text is a heap of records if a title and a text have their labels, and there are two records
    or three fields.
    """
    if not (_ANY_TITLE.search(traced.text) or _ANY_BODY.search(traced.text)):
        return
    lines = text_lines(traced.text)
    found = [(line, label, _kind(label)) for line in lines if (label := _LABEL.match(line.text))]
    kinds = [kind for _, _, kind in found]
    if "title" not in kinds:
        traced.edit(_under_heads(lines))
        return
    if not {"body", "summary"} & set(kinds):
        return
    if kinds.count("title") < 2 and len(set(kinds)) < Collections.FEWEST_FIELDS:
        return
    dates = [
        line.text[label.end() :]
        for line, label, kind in found
        if kind == "date" and not _OF_EXPORT.search(label["name"])
    ]
    traced.dates += dates or [
        line.text for line, label, _ in found if label["name"].lower() in _SOURCE
    ]
    traced.edit(_edits(lines, "body" in kinds))


def _under_heads(lines: Sequence[TextLine]) -> Iterator[Edit]:
    """Yield the labels of texts and their other fields, where marked headlines stand over them."""
    records: list[list[Edit]] = []
    fields: list[Edit] | None = None
    for line in lines:
        label = _LABEL.match(line.text) if line.text[0] != "#" else None
        if label is None:
            fields = [] if line.text[0] == "#" else None
        elif fields is not None and _ANY_BODY.match(line.text):
            records.append([*fields, line.edit(0, label.end(), "\n", "label")])
            fields = None
        elif fields is not None:
            fields.append(line.left("field"))
    if len(records) >= Collections.FEWEST_BODIES:
        yield from chain.from_iterable(records)


def open_table(traced: Traced) -> None:
    """Make each row of a table a heading and its text, where its first row names them.

    | 标题 | 正文 | of Markdown; the other cells are left out.
    """
    if "|" not in traced.text:
        return
    traced.edit(_bars(text_lines(traced.text)))
    lines = text_lines(traced.text)
    for at, (head, rule) in enumerate(pairwise(lines)):
        if not _BAR.fullmatch(rule.text):
            continue
        names = [words.strip(" *_").lower() for words in head.text.strip("|").split("|")]
        kinds = [_KIND.get(name.replace("_", ""), "") for name in names]
        if not {"title", "body"} <= set(kinds):
            continue
        rows = list(takewhile(lambda line: line.text[0] == "|", lines[at + 2 :]))
        cells = [_cells(row) for row in rows]
        if any(len(row) != len(kinds) for row in cells):
            continue
        if "date" in kinds:
            place = kinds.index("date")
            traced.dates += [traced.text[slice(*row[place])] for row in cells]
        opened = (edit for row in zip(rows, cells, strict=True) for edit in _opened(*row, kinds))
        traced.edit([Edit(head.start, rule.end, "", "table"), *opened])
        return


def _bars(lines: Sequence[TextLine]) -> Iterator[Edit]:
    """Yield the bars around prose: what a table that laid out a page leaves of it."""
    for line in lines:
        found = _LONE_CELL.fullmatch(line.text)
        if found is not None and len(found["words"]) >= Collections.PROSE_CHARS:
            yield from line.around(found, "words", reason="table")


def _cells(row: TextLine) -> list[tuple[int, int]]:
    """Return where the cells of a row stand."""
    bars = [row.start + found.start() for found in _CELL.finditer(row.text)]
    ends = [*bars[1:]] if row.text.endswith("|") else [*bars[1:], row.end]
    return [(start + 1, end) for start, end in zip(bars, ends, strict=False)]


def _opened(
    row: TextLine, cells: Sequence[tuple[int, int]], kinds: Sequence[str]
) -> Iterator[Edit]:
    title, body = kinds.index("title"), kinds.index("body")
    first, second = sorted((title, body))
    opening = {title: "\n## ", body: "\n\n"}
    yield Edit(row.start, cells[first][0], opening[first], "field")
    yield Edit(cells[first][1], cells[second][0], opening[second], "field")
    yield Edit(cells[second][1], row.end, "\n", "field")
    start, end = (place - row.start for place in cells[body])
    for broken in _BREAK.finditer(row.text, start, end):
        yield row.edit(*broken.span(), "\n\n")


def _edits(lines: Sequence[TextLine], has_bodies: bool) -> Iterator[Edit]:
    waiting = False
    for line in lines:
        label = _LABEL.match(line.text)
        kind = _kind(label) if label else ""
        length = label.end() if label else 0
        has_words = length < len(line.text)
        if kind in {"title", "body", "summary"}:
            if closed := _CLOSED.search(line.text):
                yield line.edit(closed.start(), len(line.text), "", "label")
            if held := _HELD.fullmatch(line.text, length):
                yield line.edit(held.end("words"), len(line.text), "", "label")
                length = held.start("words")
        if kind == "title":
            waiting = not has_words
            yield line.edit(0, length, "" if waiting else "## ", "label")
        elif kind == "body" or (kind == "summary" and not has_bodies):
            waiting = False
            yield line.edit(0, length, "\n", "label")
        elif kind:
            yield line.left("field")
        elif waiting and not _RULE.fullmatch(line.text):
            waiting = False
            yield line.edit(0, 0, "## ")


def _kind(label: re.Match[str]) -> str:
    name = "".join(label["name"].lower().split())
    if name not in _KIND and name[-2:] in _SUFFIXES:
        name = name[-2:]
    return _KIND.get(name) or _KIND.get(name.replace("_", ""), "other")
