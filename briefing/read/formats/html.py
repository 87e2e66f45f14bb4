"""HTML as text; nothing outside it is fetched."""

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div"),
    *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "li"),
    *("main", "ol", "p", "pre", "section", "table", "tbody", "thead", "tr", "ul"),
}
_DROPPED = {
    *("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math"),
    *("button", "select", "textarea", "head", "title", "input", "canvas", "audio", "video"),
    *("rt", "rp", "del", "strike"),
}
_CELLS = frozenset({"td", "th"})
_ROWS = frozenset({"tr", "tbody", "thead", "tfoot", "caption"})
_BOLD = frozenset({"b", "strong"})
_WRAP = re.compile(r"(?<=[\u2e80-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\uffef])")
"""A line end between Han characters, which is no space."""
_SPACES = re.compile(r"[ \t\r\n\f]+")
_NOTE = re.compile(r"[\s\[\]()（）〔〕\d,，、*†‡①-⑳注]{1,12}")
"""What stands in a superscript that points to a note."""
_IS_NOTE = re.compile(
    r"(?:^|[\s_-])(?:sd)?(?:foot|end)notes?(?:$|[\s_\d-]|anc|sym)|doc-(?:foot|end|bibl?io)?note|noteref"
)
_KINDS = ("epub:type", "role", "class", "id")
_LONGEST_NOTES = 5000
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_SENTENCE = ("。", "！", "？", "”")
_LONG = 30
_IS_PAPER = re.compile(
    r"(?:[报報刊网網]|新闻|新聞|快讯|快訊|周末|週末|参考|客户端|要闻|早读|早餐|简讯)\W*$|\d月\d+日|\d{4}-\d"
)
_A_DAY = re.compile(r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|民[国國]\d{2,3}年")
_LONGEST_INFO = 90
_NEAR_HEADLINE = 3
_LINKED = 0.6
_FEWEST_LINKS = 2
_LONGEST_LINK = 45
_LONGEST_BOX_HEAD = 12
_BOX_HEAD = re.compile(
    r"[\W_#*]*(?:相关|相關|推荐|推薦|延伸|热门|熱門|热点|更多|往期|猜你喜欢|精彩|最新|排行|专题|要闻推荐|点击|大家都在|编辑推荐|今日热|本周热)"
    r".{0,8}"
)


@dataclass(slots=True)
class _Line:
    """A line of a page."""

    prefix: str
    words: str = ""
    linked: int = 0
    """Characters of it that stand in links."""
    links: int = 0
    nav: bool = False
    dated: bool = False
    """Whether it says under a headline when and where that was published."""
    parts: list[str] = field(default_factory=list)

    @property
    def is_heading(self) -> bool:
        return self.prefix.startswith("#")

    @property
    def is_prose(self) -> bool:
        return len(self.words) >= _LONG and any(mark in self.words for mark in _SENTENCE)

    @property
    def is_links(self) -> bool:
        """Whether it is nothing much but links."""
        bare = len(self.words.replace(" ", "").replace("|", ""))
        return not self.is_heading and self.links > 0 and self.linked >= _LINKED * bare


def text_of(page: str, name: str) -> str:
    """Return the words of a page: headings marked with `#`, a block a line, rows between bars.

    Navigation, lists of links and what stands over the headline of a page with one article are
    kept between `<nav>` and `</nav>`, a line each, the line that says when a story was published
    between `<time>` and `</time>`; the reader leaves them out.
    """
    del name
    lines = _lines_of(LexborHTMLParser(page).body)
    _mark_navigation(lines)
    _mark_top(lines)
    return "\n\n".join(_printed(line) for line in lines) + "\n"


def _printed(line: _Line) -> str:
    if line.dated:
        return f"<time>{line.words.replace('**', '')}</time>"
    if line.nav:
        return f"<nav>{line.words.replace('**', '')}</nav>"
    return line.prefix + line.words


def _lines_of(body: LexborNode | None) -> list[_Line]:
    lines: list[_Line] = []
    line = _Line("")
    navs = depth = 0
    notes = 0
    tables: list[bool] = []

    def end_line(prefix: str = "") -> None:
        nonlocal line
        line.words = _SPACES.sub(" ", _WRAP.sub("", "".join(line.parts))).strip()
        if line.words.strip("|* "):
            lines.append(line)
        line = _Line(prefix, nav=navs > 0)

    for node, entering in _walk(body):
        tag = str(node.tag)
        if tag == "-text":
            if not (entering and notes == 0):
                continue
            words = node.text_content or ""
            line.parts.append(words)
            line.linked += len("".join(words.split())) if depth else 0
        elif tag == "a":
            depth += 1 if entering else -1
            line.links += entering
        elif tag == "img" and entering:
            alt = (node.attributes.get("alt") or "").strip()
            line.parts.append(alt if len(alt) == 1 else "")
        elif tag == "sup":
            notes += _sup(node, line, entering)
        elif tag == "br":
            end_line()
        elif tag == "table":
            end_line()
            tables = [*tables, _lays_out(node)] if entering else tables[:-1]
        elif tag in _CELLS and tables and tables[-1]:
            end_line()
        elif tag in _CELLS:
            line.parts.append("| " if entering else " ")
        elif tag == "tr" and not entering and not (tables and tables[-1]):
            line.parts.append("|")
            end_line()
        elif tag in _BLOCKS and tables and not tables[-1] and tag not in _ROWS:
            line.parts.append(" ")  # a paragraph of a cell is no line
        elif tag in _BOLD:
            line.parts.append("**")
        elif tag == "nav":
            navs += 1 if entering else -1
            end_line()
        elif tag in _HEADINGS or tag in _BLOCKS:
            end_line(_HEADINGS.get(tag, "") if entering else "")
    end_line()
    return lines


def _lays_out(table: LexborNode) -> bool:
    """Return whether a table only sets text side by side: a cell of it holds whole sentences."""
    cells = (cell.text() or "" for cell in table.css("td, th"))
    return any(len(words) >= _LONG and any(mark in words for mark in _SENTENCE) for words in cells)


def _sup(node: LexborNode, line: _Line, entering: bool) -> int:
    """Return whether a superscript begins or ends that is no word: a note's, or an exponent."""
    words = node.text() or ""
    if not _NOTE.fullmatch(words):
        return 0
    before = "".join(line.parts)[-1:]
    if entering and before.isascii() and before.isalnum() and words.strip().isdigit():
        line.parts.append(words.strip().translate(_SUPERSCRIPT))
    return 1 if entering else -1


def _mark_navigation(lines: list[_Line]) -> None:
    """Mark lists of links: two lines or more of links one after the other, or two in one line."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].is_links and len(lines[end].words) <= _LONGEST_LINK:
            end += 1
        if end == at and lines[at].is_links and lines[at].links > _FEWEST_LINKS:
            end = at + 1
        links = sum(line.links for line in lines[at:end])
        if links >= _FEWEST_LINKS:
            above = lines[at - 1] if at else None
            if above is not None and _BOX_HEAD.fullmatch(above.words):
                above.nav = len(above.words) <= _LONGEST_BOX_HEAD
            for line in lines[at:end]:
                line.nav = True
        at = max(end, at + 1)


def _mark_top(lines: list[_Line]) -> None:
    """Mark what stands over the headline; leave the title of a page of many stories unmarked."""
    heads = [at for at, line in enumerate(lines) if line.prefix == "# " and not line.nav]
    if len(heads) != 1:
        return
    (at,) = heads
    above = lines[:at]
    if not any(line.is_prose or line.is_heading for line in above):
        for line in above:
            line.nav = line.nav or line.links > 0
    below = [line for line in lines[at + 1 :] if not line.nav]
    first = next((place for place, line in enumerate(below) if line.is_prose), len(below))
    if any(_heads(line) for line in below[:first]) and sum(map(_heads, below)) > 1:
        lines[at].prefix = ""
    elif not _IS_PAPER.search(lines[at].words):
        for line in below[: min(first, _NEAR_HEADLINE)]:
            line.dated = len(line.words) <= _LONGEST_INFO and bool(_A_DAY.search(line.words))


def _heads(line: _Line) -> bool:
    bold = line.words.startswith("**") and line.words.endswith("**") and len(line.words) > 10
    return line.is_heading or bold


def _walk(root: LexborNode | None) -> "list[tuple[LexborNode, bool]]":
    """Return the nodes of a page as they open and close, without those that hold no words."""
    steps: list[tuple[LexborNode, bool]] = []
    node = root
    depth = 0
    while node is not None:
        steps.append((node, True))
        child = None if _holds_no_words(node) else node.first_child
        if child is not None:
            node, depth = child, depth + 1
            continue
        while node is not None:
            steps.append((node, False))
            if depth == 0:
                return steps
            if node.next is not None:
                node = node.next
                break
            node, depth = node.parent, depth - 1
    return steps


def _holds_no_words(node: LexborNode) -> bool:
    if node.tag in _DROPPED:
        return True
    if node.tag in {"-text", "-comment"} or not node.attributes:
        return False
    if node.tag != "body" and any(
        _IS_NOTE.search(node.attributes.get(key) or "") for key in _KINDS
    ):
        return len(node.text() or "") < _LONGEST_NOTES
    return "hidden" in node.attributes or bool(_HIDDEN.search(node.attributes.get("style") or ""))
