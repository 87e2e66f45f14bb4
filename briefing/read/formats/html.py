"""HTML as text; nothing outside it is fetched."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div"),
    *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "li"),
    *("main", "ol", "p", "pre", "section", "table", "tbody", "thead", "tr", "ul"),
}
_DROPPED = {
    *("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math"),
    *("nav", "button", "select", "textarea", "head", "title", "input", "canvas", "audio", "video"),
}
_CELLS = frozenset({"td", "th"})
_BOLD = frozenset({"b", "strong"})
_WRAP = re.compile(r"(?<=[\u2e80-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\uffef])")
"""A line end between Han characters, which is no space."""
_SPACES = re.compile(r"[ \t\r\n\f]+")


def text_of(page: str, name: str) -> str:
    """Return the words of a page: headings marked with `#`, a block a line, rows between bars."""
    del name
    body = LexborHTMLParser(page).body
    lines: list[str] = []
    line: list[str] = []
    prefix = ""

    def end_line() -> None:
        nonlocal prefix
        words = _SPACES.sub(" ", _WRAP.sub("", "".join(line))).strip()
        if words.strip("|* "):
            lines.append(prefix + words)
        line.clear()
        prefix = ""

    for node, entering in _walk(body):
        tag = node.tag
        if tag == "-text":
            line.append((node.text_content or "") if entering else "")
        elif tag == "br":
            end_line()
        elif tag in _CELLS:
            line.append("| " if entering else " ")
        elif tag == "tr" and not entering:
            line.append("|")
            end_line()
        elif tag in _BOLD:
            line.append("**")
        elif tag in _HEADINGS or tag in _BLOCKS:
            end_line()
            prefix = _HEADINGS.get(str(tag), "") if entering else ""
    end_line()
    return "\n\n".join(lines) + "\n"


def _walk(root: LexborNode | None) -> "list[tuple[LexborNode, bool]]":
    """Return the nodes of a page as they open and close, without those that hold no words."""
    steps: list[tuple[LexborNode, bool]] = []
    node = root
    depth = 0
    while node is not None:
        steps.append((node, True))
        child = None if node.tag in _DROPPED else node.first_child
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
