"""HTML as text; nothing outside it is fetched."""

import re
from collections.abc import Collection, Iterator
from datetime import tzinfo

from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefing.read.formats.publication_day import CHINA
from briefing.read.formats.web import disclosures, navigation
from briefing.read.formats.web.mark_up import closed, without_server_code
from briefing.read.formats.web.navigation import Line
from briefing.read.formats.web.page_data import drawn_text, published_in
from briefing.read.tuned.formats import WebPages

_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)} | {"founder-title": "## "}
"""Of HTML, and of the pages that Founder's programs make of newspapers."""
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div"),
    *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "li"),
    *("main", "ol", "p", "pre", "section", "table", "tbody", "thead", "tr", "ul"),
}
_DROPPED = {
    *("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math"),
    *("button", "select", "textarea", "head", "title", "input", "canvas", "audio", "video"),
    *("rt", "rp", "del", "strike"),
    # AMP: what is laid over a page, and what others put into it.
    *("amp-user-notification", "amp-consent", "amp-ad", "amp-embed", "amp-sticky-ad"),
    *("amp-analytics", "amp-social-share", "amp-auto-ads"),
}
_CELLS = frozenset({"td", "th"})
_MAY_BE_BOX = (_BLOCKS | _CELLS) - {"body"}
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
_CLASSES = ("class", "id")
_KINDS = ("epub:type", "role", *_CLASSES)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def text_of(page: str, name: str, zone: tzinfo = CHINA) -> str:
    """Return the words of a page: headings marked with `#`, a block a line, rows between bars.

    Navigation, lists of links and what stands over the headline of a page with one article are
    kept between `<nav>` and `</nav>`, a line each, the line that says when a story was published
    between `<time>` and `</time>`, words in the frame of a picture between `<figcaption>` and
    `</figcaption>`; the reader leaves them out. A page without a sentence, which a script draws, is
    read from the data that it keeps.
    """
    parsed = LexborHTMLParser(without_server_code(closed(page)))
    shown = _Lines(parsed.body)
    for node, entering in _walk(parsed.body, shown.disclosing):
        shown.take(node, entering)
    shown.end_line()
    lines = shown.lines
    navigation.mark_navigation(lines)
    navigation.mark_top(lines)
    navigation.mark_end(lines)
    navigation.mark_items(lines)
    navigation.keep_picture_story(lines)
    text = "\n\n".join(map(_printed, lines)) + "\n"
    if "。" not in text and (drawn := drawn_text(page, name, zone)):
        return drawn
    if any(navigation.says_day(line) for line in lines):
        return text
    published = published_in(parsed, page)
    return f"{text}\n<time>{published}</time>\n" if published else text


def _printed(line: Line) -> str:
    tag = "time" if line.dated else "nav" if line.nav else "figcaption" if line.pictured else ""
    return f"<{tag}>{line.words.replace('**', '')}</{tag}>" if tag else line.prefix + line.words


class _Lines:
    """The lines of a page, as its elements open and close."""

    def __init__(self, body: LexborNode | None) -> None:
        self.lines: list[Line] = []
        self._line = Line("")
        self._navs = self._links = self._notes = self._frames = 0
        """How many elements of the kind stand open."""
        self._side_by_side: list[bool] = []
        """Of each open table, whether it only sets text side by side."""
        self._boxes = _boxes(body)
        self.disclosing = disclosures.disclosing(body)

    def take(self, node: LexborNode, entering: bool) -> None:
        """Take the beginning or the end of an element."""
        tag, step = str(node.tag), 1 if entering else -1
        if node.mem_id in self._boxes:
            self.end_line()
            self._navs += step
            self._line.nav = self._navs > 0
        if tag == "-text":
            if entering and self._notes == 0:
                words = node.text_content or ""
                self._line.parts.append(words)
                self._line.linked += len("".join(words.split())) if self._links else 0
        elif tag == "a" and node.attributes.get("href") is not None:
            self._links += step
            self._line.links += entering
        elif tag == "img" and entering:
            alt = (node.attributes.get("alt") or "").strip()
            self._line.parts.append(alt if len(alt) == 1 else "")
        elif tag == "sup":
            self._notes += _sup(node, self._line, entering)
        elif tag == "br":
            self.end_line()
        elif self._takes_as_table(node, tag, entering):
            return
        elif tag in _BOLD:
            self._line.parts.append("**")
        elif tag == "nav":
            self._navs += step
            self.end_line()
        else:
            self._take_block(node, tag, entering)

    def end_line(self, prefix: str = "") -> None:
        """End the line that is being written; the next one has a prefix."""
        line = self._line
        # A line end in a headline stands for a blank: converters break lines at blanks.
        words = "".join(line.parts)
        line.words = _SPACES.sub(" ", words if line.is_heading else _WRAP.sub("", words)).strip()
        if line.is_heading and line.links:
            line.words = line.words.rstrip("¶#§🔗 ")
        if line.words.strip("|* "):
            self.lines.append(line)
        self._line = Line(prefix, nav=self._navs > 0, pictured=self._frames > 0)

    def _take_block(self, node: LexborNode, tag: str, entering: bool) -> None:
        if node.mem_id in self.disclosing:
            if not (entering and self._line.is_heading):
                self.end_line("## " if entering else "")
        elif tag in _HEADINGS or tag in _BLOCKS:
            self._frames += (1 if entering else -1) * navigation.frames_picture(node)
            self.end_line(_HEADINGS.get(tag, "") if entering else "")
            self._line.item = tag == "li" and entering

    def _takes_as_table(self, node: LexborNode, tag: str, entering: bool) -> bool:
        is_grid = bool(self._side_by_side) and not self._side_by_side[-1]
        if tag == "table":
            self.end_line()
            tables = self._side_by_side
            self._side_by_side = [*tables, _lays_out(node)] if entering else tables[:-1]
        elif tag in _CELLS and self._side_by_side and not is_grid:
            self.end_line()
        elif tag in _CELLS:
            self._line.parts.append("| " if entering else " ")
        elif tag == "tr" and not entering and (is_grid or not self._side_by_side):
            self._line.parts.append("|")
            self.end_line()
        elif tag in _BLOCKS and is_grid and tag not in _ROWS:
            self._line.parts.append(" ")  # a paragraph of a cell is no line
        else:
            return False
        return True


def _boxes(body: LexborNode | None) -> set[int]:
    """Return the elements that hold comments, other stories and imprints, by their names.

    One that holds the headline or much of the page's text is named after something else.
    """
    if body is None:
        return set()
    most = WebPages.BOX_SHARE * len(body.text() or "")
    return {
        node.mem_id
        for node in body.css("[class], [id]")
        if node.tag in _MAY_BE_BOX
        and any(navigation.is_box(said, node.text() or "") for said in _names_of(node, _CLASSES))
        and len(node.text() or "") <= most
        and node.css_first("h1") is None
    }


def _names_of(node: LexborNode, keys: tuple[str, ...]) -> Iterator[str]:
    return (node.attributes.get(key) or "" for key in keys)


def _lays_out(table: LexborNode) -> bool:
    """Return whether a table only sets text side by side: a cell of it holds whole sentences.

    So does one that holds a headline of Founder's.
    """
    cells = (cell.text() or "" for cell in table.css("td, th"))
    return table.css_first("founder-title") is not None or any(map(navigation.is_prose, cells))


def _sup(node: LexborNode, line: Line, entering: bool) -> int:
    """Return whether a superscript begins or ends that is no word: a note's, or an exponent."""
    words = node.text() or ""
    if not _NOTE.fullmatch(words):
        return 0
    before = "".join(line.parts)[-1:]
    if entering and before.isascii() and before.isalnum() and words.strip().isdigit():
        line.parts.append(words.strip().translate(_SUPERSCRIPT))
    return 1 if entering else -1


def _walk(root: LexborNode | None, kept: Collection[int]) -> "list[tuple[LexborNode, bool]]":
    """Return the nodes of a page as they open and close: `kept`, and what else holds words."""
    steps: list[tuple[LexborNode, bool]] = []
    node, depth = root, 0
    while node is not None:
        steps.append((node, True))
        child = None if _holds_no_words(node) and node.mem_id not in kept else node.first_child
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
    if node.tag != "body" and any(map(_IS_NOTE.search, _names_of(node, _KINDS))):
        return len(node.text() or "") < WebPages.NOTES_CHARS
    return "hidden" in node.attributes or bool(_HIDDEN.search(node.attributes.get("style") or ""))
