"""JSON that is no list of records: outlines of notes, notebooks, sentences in a list."""

from collections.abc import Iterator
from typing import Any

from briefing.read.clean.lines import count_han
from briefing.read.formats.records.articles import DATES, field_of
from briefing.read.formats.records.literals import json_in, object_in
from briefing.read.tuned.formats import Records

_OWN = ("string", "text", "content", "title", "name")
_BELOW = ("children", "blocks", "nodes")
_DEEPEST = 12
Node = dict[str, Any]
_DEEPEST_TREE = 60
_PLAIN = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
_LEFT_OUT = frozenset({"Note", "RawInline", "RawBlock", "Image", "Figure"})


def outline_rows(parsed: Any) -> list[Node]:
    """Return the stories of an outline: a short node is a headline, what is set in below its text.

    A node over the stories is the paper's name, and perhaps its day.
    """
    return list(_stories(parsed, "", 0))


def notebook_text(data: str) -> str:
    """Return the Markdown of a Jupyter notebook; empty if it is none.

    Source:
        nbformat 4.
    """
    parsed = object_in(json_in(data))
    cells = parsed.get("cells")
    if not isinstance(cells, list) or "nbformat" not in parsed:
        return ""
    told = [cell for cell in map(object_in, cells) if cell.get("cell_type") in ("markdown", "raw")]
    words = [_source(cell.get("source")) for cell in told]
    said = object_in(parsed.get("metadata"))
    top = [value for key in ("title", "date") if isinstance(value := said.get(key), str)]
    return "\n\n".join(each for each in [*top, *words] if each.strip()) + "\n"


def recognised_lines(data: str) -> str:
    """Return the lines that a service of Baidu recognised on a picture; empty if it is no answer.

    Source:
        Baidu OCR's answer: `words_result`, a list of objects with `words`.
    """
    found = object_in(json_in(data)).get("words_result")
    lines = [object_in(each).get("words") for each in found or []]
    return "\n".join(words for words in lines if isinstance(words, str))


def listed_text(parsed: Any) -> str:
    """Return the sentences of all lists in JSON, an item each, under their day; empty if none.

    Services of a day's news in a minute answer so.
    """
    found = list(_lists(parsed, "", 0))
    items = [item for _, listed in found for item in listed]
    if not items:
        return ""
    if not all(item[0].isdigit() for item in items):
        items = [f"• {item}" for item in items]
    day = max(day for day, _ in found)
    return "\n".join([*([day, ""] if day else []), *items]) + "\n"


def _source(value: Any) -> str:
    lines = value if isinstance(value, list) else [value]
    return "".join(each for each in lines if isinstance(each, str))


def _stories(node: Any, above: str, depth: int) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(node, list):
        for each in node:
            yield from _stories(each, above, depth + 1)
        return
    if not isinstance(node, dict):
        return
    own, below = _own(node), _below(node)
    texts = [_own(each) for each in below if not _below(each)]
    body = "\n\n".join(words for words in texts if words)
    is_story = len(body) >= Records.SHORTEST_STORY and len(own) <= Records.LONGEST_TITLE
    if is_story and len(texts) == len(below):
        yield {"title": own, "text": body, "paper": above}
        return
    for each in below:
        yield from _stories(each, " ".join(filter(None, [above, own])), depth + 1)


def _own(node: Any) -> str:
    fields = object_in(node)
    return next((words.strip() for key in _OWN if isinstance(words := fields.get(key), str)), "")


def _below(node: Any) -> list[Any]:
    fields = object_in(node)
    return next((each for key in _BELOW if isinstance(each := fields.get(key), list)), [])


def _lists(node: Any, day: str, depth: int) -> Iterator[tuple[str, list[str]]]:
    """Yield each list of sentences, with the day said nearest above it."""
    if depth > Records.LISTED_DEPTH:
        return
    if isinstance(node, dict):
        day = field_of(node, DATES) or day
        for value in node.values():
            yield from _lists(value, day, depth + 1)
    elif isinstance(node, list):
        if len(node) >= Records.FEWEST_LISTED and all(map(_is_sentence, node)):
            yield day, [" ".join(each.split()) for each in node]
        for value in node:
            yield from _lists(value, day, depth + 1)


def _is_sentence(value: Any) -> bool:
    return isinstance(value, str) and count_han(value) >= Records.LISTED_HAN


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
    if depth > _DEEPEST_TREE or not isinstance(block, dict):
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
    if not isinstance(content, list) or depth > _DEEPEST_TREE:
        return []
    return [found for each in content for found in _lists_in(each, depth + 1)]


def _words(node: Any, depth: int) -> str:
    if depth > _DEEPEST_TREE:
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
