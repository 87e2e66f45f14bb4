"""The tree that pandoc writes, as lines of Markdown."""

import json
from typing import Any

import pytest

from briefing.read.formats.records.outlines import pandoc_text


def words(text: str) -> dict[str, Any]:
    return {"t": "Str", "c": text}


def para(*nodes: Any, kind: str = "Para") -> dict[str, Any]:
    return {"t": kind, "c": list(nodes)}


def head(level: object, text: str) -> dict[str, Any]:
    return {"t": "Header", "c": [level, ["", [], []], [words(text)]]}


def quoted(kind: str) -> dict[str, Any]:
    return {"t": "Quoted", "c": [{"t": kind}, [words("城东")]]}


def nested(depth: int) -> Any:
    block: Any = para(words("城东"))
    for _ in range(depth):
        block = {"t": "BlockQuote", "c": [block]}
    return block


def text_of(*blocks: Any, **fields: Any) -> str:
    return pandoc_text(
        json.dumps({"pandoc-api-version": [1, 23], "meta": fields, "blocks": list(blocks)})
    )


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (head(2, "城东"), "## 城东"),
        (head(9, "城东"), "###### 城东"),
        (head("2", "城东"), ""),
        (para(words("城东"), {"t": "Space"}, words("桥")), "城东 桥"),
        (para(words("城东"), {"t": "SoftBreak"}, words("桥"), kind="Plain"), "城东 桥"),
        (para(words("城东"), {"t": "LineBreak"}, words("桥")), "城东\n桥"),
        (para({"t": "Strong", "c": [words("城东")]}), "城东"),
        (para({"t": "Code", "c": [["", [], []], "城东"]}), "城东"),
        (para({"t": "Math", "c": [{"t": "InlineMath"}, "2"]}), "2"),
        (para({"t": "Math", "c": [2]}, words("城东")), "城东"),
        (para(quoted("SingleQuote")), "‘城东’"),
        (para(quoted("DoubleQuote")), "“城东”"),
        (para(words("城东"), {"t": "Note", "c": [para(words("注"))]}), "城东"),
        (para(words("城东"), {"t": "RawInline", "c": ["html", "<b>"]}), "城东"),
        (para({"t": "Image", "c": [[], [words("图")], ["", ""]]}, words("城东")), "城东"),
        ({"t": "RawBlock", "c": ["html", "<b>"]}, ""),
        ({"t": "Figure", "c": [["", [], []], [], []]}, ""),
        ({"t": "BulletList", "c": [[para(words("城"))], [para(words("东"))]]}, "城\n\n东"),
        ({"t": "BlockQuote", "c": [para(words("城")), para(words("东"))]}, "城\n\n东"),
        ({"t": "Div", "c": [["", [], []], [para(words("城东"))]]}, "城东"),
        ({"t": "Table", "c": {"t": "Para", "c": [words("城东")]}}, "城东"),
        ({"t": "HorizontalRule"}, ""),
        (nested(59), "城东"),
        (nested(60), ""),
        ("no block", ""),
    ],
)
def test_a_block_is_its_words(block: Any, told: str) -> None:
    assert text_of(block, para(words("终"))) == "\n\n".join(filter(None, [told, "终"])) + "\n"


def test_title_and_date_stand_above() -> None:
    title = {"t": "MetaInlines", "c": [words("早报")]}
    date = {"t": "MetaString", "c": "2031-03-04"}
    told = text_of(para(words("城东")), date=date, author=title, title=title)
    assert told == "早报\n\n2031-03-04\n\n城东\n"


@pytest.mark.parametrize(
    "data",
    ["", "{", "[" * 100_000, "[]", '{"blocks": []}', '"pandoc-api-version"'],
)
def test_what_is_no_tree_is_empty(data: str) -> None:
    assert pandoc_text(data) == ""


@pytest.mark.parametrize("tree", [{"blocks": 3}, {"meta": 3}, {}])
def test_a_tree_without_blocks_is_one_line(tree: dict[str, Any]) -> None:
    assert pandoc_text(json.dumps({"pandoc-api-version": [1], **tree})) == "\n"
    assert pandoc_text("\ufeff" + json.dumps({"pandoc-api-version": [1], **tree})) == "\n"
