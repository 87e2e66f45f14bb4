"""JSON that is no list of records: outlines of notes, and notebooks."""

import json
from collections.abc import Iterator
from typing import Any

from briefing.read.tuned.formats import Records

_OWN = ("string", "text", "content", "title", "name")
_BELOW = ("children", "blocks", "nodes")
_DEEPEST = 12

Node = dict[str, Any]


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
    try:
        parsed = json.loads(data.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return ""
    cells = parsed.get("cells") if isinstance(parsed, dict) else None
    if not isinstance(cells, list) or "nbformat" not in parsed:
        return ""
    words = [
        _source(cell.get("source"))
        for cell in cells
        if isinstance(cell, dict) and cell.get("cell_type") in {"markdown", "raw"}
    ]
    fields = parsed.get("metadata")
    said = fields if isinstance(fields, dict) else {}
    top = [value for key in ("title", "date") if isinstance(value := said.get(key), str)]
    return "\n\n".join(each for each in [*top, *words] if each.strip()) + "\n"


def recognised_lines(data: str) -> str:
    """Return the lines that a service of Baidu recognised on a picture; empty if it is no answer.

    Source:
        Baidu OCR's answer: `words_result`, a list of objects with `words`.
    """
    try:
        parsed = json.loads(data.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return ""
    found = parsed.get("words_result") if isinstance(parsed, dict) else None
    lines = [each.get("words") for each in found or [] if isinstance(each, dict)]
    return "\n".join(words for words in lines if isinstance(words, str))


def _source(value: Any) -> str:
    if isinstance(value, list):
        return "".join(each for each in value if isinstance(each, str))
    return value if isinstance(value, str) else ""


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
    if (
        len(texts) == len(below)
        and len(body) >= Records.SHORTEST_STORY
        and len(own) <= Records.LONGEST_TITLE
    ):
        yield {"title": own, "text": body, "paper": above}
        return
    for each in below:
        yield from _stories(each, " ".join(filter(None, [above, own])), depth + 1)


def _own(node: Any) -> str:
    if not isinstance(node, dict):
        return ""
    return next((words.strip() for key in _OWN if isinstance(words := node.get(key), str)), "")


def _below(node: Any) -> list[Any]:
    if not isinstance(node, dict):
        return []
    return next((each for key in _BELOW if isinstance(each := node.get(key), list)), [])
