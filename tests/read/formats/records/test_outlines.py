"""Outlines of notes, notebooks, recognised pictures and lists of sentences, all of them JSON."""

import json
from typing import Any

import pytest

from briefing.read.formats.records.outlines import (
    listed_text,
    notebook_text,
    outline_rows,
    pandoc_text,
    recognised_lines,
)

STORY = "江州市城东大桥3日清晨正式开通，首日共有4.6万辆车驶过，都不收费。"
SEVEN, EIGHT = "海州新桥通车了", "海州新桥通车了吗"
LISTS: list[tuple[Any, str]] = [
    ([EIGHT] * 3, f"• {EIGHT}\n• {EIGHT}\n• {EIGHT}\n"),
    ([EIGHT] * 2, ""),
    ([EIGHT, EIGHT, SEVEN], ""),
    ([EIGHT, EIGHT, f"{SEVEN}abc。"], ""),
    ([EIGHT, EIGHT, 3], ""),
    ([f"1、{EIGHT}", f"2、{EIGHT}", f"3、{EIGHT}"], f"1、{EIGHT}\n2、{EIGHT}\n3、{EIGHT}\n"),
    ([f"1、{EIGHT}", EIGHT, EIGHT], f"• 1、{EIGHT}\n• {EIGHT}\n• {EIGHT}\n"),
    ([f"{EIGHT}\n 好", EIGHT, EIGHT], f"• {EIGHT} 好\n• {EIGHT}\n• {EIGHT}\n"),
    (
        {"date": "2031-03-04", "data": {"news": [EIGHT] * 3}},
        f"2031-03-04\n\n• {EIGHT}\n• {EIGHT}\n• {EIGHT}\n",
    ),
    (
        [{"date": "2031-03-04", "a": [EIGHT] * 3}, {"date": "2031-03-05", "a": [EIGHT] * 3}],
        "2031-03-05\n\n" + f"• {EIGHT}\n" * 6,
    ),
    ([[[[[[[EIGHT] * 3]]]]]], f"• {EIGHT}\n" * 3),
    ([[[[[[[[EIGHT] * 3]]]]]]], ""),
    ({"a": {"a": {"a": {"a": {"a": {"a": [EIGHT] * 3}}}}}}, f"• {EIGHT}\n" * 3),
    ({"a": {"a": {"a": {"a": {"a": {"a": {"a": [EIGHT] * 3}}}}}}}, ""),
    ("x", ""),
]


def test_a_short_node_over_texts_is_a_headline_and_what_stands_above_is_the_paper() -> None:
    news = {"string": "城东大桥开通", "children": [{"string": STORY}, {"string": "车很多。"}]}
    paper = [{"title": "江州晚报", "children": [{"text": "2031年3月4日", "children": [news]}]}]
    assert outline_rows(paper) == [
        {
            "title": "城东大桥开通",
            "text": f"{STORY}\n\n车很多。",
            "paper": "江州晚报 2031年3月4日",
        }
    ]


def test_a_node_with_a_short_text_or_a_long_headline_is_no_story() -> None:
    assert outline_rows({"text": "题", "children": [{"text": "水" * 29}]}) == []
    assert len(outline_rows({"text": "题", "children": [{"text": "水" * 30}]})) == 1
    assert len(outline_rows({"text": "题" * 60, "children": [{"text": STORY}]})) == 1
    assert outline_rows({"text": "题" * 61, "children": [{"text": STORY}]}) == []


def test_nodes_that_lie_too_deep_or_are_none_are_passed_over() -> None:
    deep: object = {"text": "题", "children": [{"text": STORY}]}
    assert len(outline_rows(["words", 3, None, deep])) == 1
    for _ in range(20):
        deep = [deep]
    assert outline_rows(deep) == []


def test_a_notebook_gives_its_title_and_its_markdown() -> None:
    cells = [
        {"cell_type": "markdown", "source": ["## 城东大桥开通\n", "\n", STORY]},
        {"cell_type": "code", "source": "print(1)"},
        {"cell_type": "raw", "source": "车很多。"},
        {"cell_type": "markdown", "source": 7},
        "no cell",
    ]
    notebook = {"nbformat": 4, "metadata": {"title": "江州晚报"}, "cells": cells}
    told = notebook_text("\ufeff" + json.dumps(notebook))
    assert told == f"江州晚报\n\n## 城东大桥开通\n\n{STORY}\n\n车很多。\n"


def test_other_json_is_no_notebook() -> None:
    for data in ("[", "[1]", '{"cells": []}', '{"nbformat": 4, "cells": 3}'):
        assert notebook_text(data) == ""


def test_recognised_words_are_lines() -> None:
    answer = {"words_result": [{"words": "城东大桥开通"}, {"words": 3}, 4, {"words": STORY}]}
    assert recognised_lines(json.dumps(answer)) == f"城东大桥开通\n{STORY}"
    for data in ("[", "[1]", "{}", '{"words_result": null}'):
        assert recognised_lines(data) == ""


@pytest.mark.parametrize(("parsed", "text"), LISTS)
def test_sentences_in_a_list_are_items_under_their_day(parsed: Any, text: str) -> None:
    assert listed_text(parsed) == text


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
