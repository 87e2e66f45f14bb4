"""The syntax tree that pandoc writes as JSON (`pandoc -t json`), as Markdown's lines.

Source:
    pandoc-types 1.23, Text.Pandoc.Definition.
"""

from typing import Any

from briefing.read.formats.records.literals import json_in, object_in

_DEEPEST = 60
_PLAIN = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
_LEFT_OUT = frozenset({"Note", "RawInline", "RawBlock", "Image", "Figure"})


def pandoc_text(data: str) -> str:
    """Return the text of a document; empty if the data is none of pandoc's."""
    parsed = object_in(json_in(data))
    if "pandoc-api-version" not in parsed:
        return ""
    said = object_in(parsed.get("meta"))
    top = [_words(said[name], 0) for name in ("title", "date") if name in said]
    blocks = parsed.get("blocks")
    lines = [_block(each, 0) for each in blocks] if isinstance(blocks, list) else []
    return "\n\n".join(line for line in [*top, *lines] if line.strip()) + "\n"


def _block(block: Any, depth: int) -> str:
    if depth > _DEEPEST or not isinstance(block, dict):
        return ""
    kind, content = block.get("t"), block.get("c")
    if kind == "Header" and isinstance(content, list) and isinstance(content[0], int):
        return "#" * min(content[0], 6) + " " + _words(content[-1], depth)
    if kind in {"Para", "Plain"}:
        return _words(content, depth)
    inner = _lists_in(content, depth)
    return "\n\n".join(line for each in inner if (line := _block(each, depth + 1)).strip())


def _lists_in(content: Any, depth: int) -> list[Any]:
    """Return the blocks of lists, quotations, divisions and tables, in their order."""
    if isinstance(content, dict):
        return [content] if "t" in content else []
    if not isinstance(content, list) or depth > _DEEPEST:
        return []
    return [found for each in content for found in _lists_in(each, depth + 1)]


def _words(node: Any, depth: int) -> str:
    if depth > _DEEPEST:
        return ""
    if isinstance(node, list):
        return "".join(_words(each, depth + 1) for each in node)
    if not isinstance(node, dict):
        return ""
    kind, content = node.get("t"), node.get("c")
    if kind in _LEFT_OUT:
        return ""
    if kind in {"Str", "MetaString"}:
        return content if isinstance(content, str) else ""
    if kind in {"Code", "Math"} and isinstance(content, list):
        return next((each for each in reversed(content) if isinstance(each, str)), "")
    if kind == "Quoted" and isinstance(content, list):
        single = object_in(content[0]).get("t") == "SingleQuote"
        words = _words(content[1:], depth + 1)
        return f"‘{words}’" if single else f"“{words}”"
    return _PLAIN.get(str(kind), "") or _words(content, depth + 1)
