"""Records in the source code of a program, whatever its language."""

from typing import Any

import pytest

from briefing.read.formats.records.citations import cited_rows, is_cited
from briefing.read.formats.records.literals import as_records, is_literal, plain_json, values_in
from briefing.read.formats.records.source_rows import (
    dumped_rows,
    is_dump,
    is_php,
    is_source,
    source_rows,
)

TITLES, BODIES = ("title", "标题"), ("body", "正文")
ROWS = {
    # PHP, Lua, Ruby, Perl, Clojure, Swift, Go, JavaScript.
    "<?php return [['title' => '新桥', 'body' => '通车。']];": [
        {"title": "新桥", "body": "通车。"}
    ],
    "<?php return array(array('title' => '新桥', 'body' => array('通车。', '过江。')));": [
        {"title": "新桥", "body": "通车。\n\n过江。"}
    ],
    '{ {title = "新桥", body = [[通车\n了。]]} }': [{"title": "新桥", "body": "通车\n了。"}],
    "[{ title: '新桥', body: '通车。' }, { title: '公园', body: '开放。' }]": [
        {"title": "新桥", "body": "通车。"},
        {"title": "公园", "body": "开放。"},
    ],
    "[{ :title => '新桥', :body => '通车。' }]": [{"title": "新桥", "body": "通车。"}],
    '[{:title "新桥" :body "通车。"}]': [{"title": "新桥", "body": "通车。"}],
    'let a = [News(title: "新桥", body: "通车。")]': [{"title": "新桥", "body": "通车。"}],
    '[]News{ News {Title: "新桥", Body: `通\\`车。`} }': [{"title": "新桥", "body": "通`车。"}],
    "[[:title => '新桥', :body => '通车。'], [ ]]": [{"title": "新桥", "body": "通车。"}],
    'x = {"title": "新桥", "body": ["通车。", "", "过江。"]}': [
        {"title": "新桥", "body": "通车。\n\n过江。"}
    ],
    'x = {"title": "新桥", "body": "通车。" + "过江。"}': [
        {"title": "新桥", "body": "通车。\n\n过江。"}
    ],
    "{$title = '新桥'; @body = '通车。'; :day = '3-4'}": [
        {"title": "新桥", "body": "通车。", "day": "3-4"}
    ],
    # Escapes, comments, what is cut off.
    '{title: "新\\n桥\\t\\r\\"\\q", body: "\\u901a\\u{8f66}\\u110000。"}': [
        {"title": '新\n桥\t"q', "body": "通车\\u110000。"}
    ],
    '// {title: "x"}\n{title: "新桥", /* body: "x" */ body: "通车。"} -- "y"\n# z': [
        {"title": "新桥", "body": "通车。"}
    ],
    '{title: "新桥", body: "通车。"': [{"title": "新桥", "body": "通车。"}],
    '{title: "新桥", {body: "通车。"}}': [],
    '{title: "新桥", title: "公园", body: "通车。"}': [{"title": "新桥", "body": "通车。"}],
    # A sentence that stands in no record; JSON; no text.
    '{title: "新桥", body: "通车。"} "过江。"': [],
    '{title: "新桥", body: "通车。"} "过江！" "？"': [],
    '{title: "新桥"}': [],
    ' [{"title": "新桥", "body": "通车。"}]': [],
    "title: '新桥', body: '通车。'": [],
}
INSERT = "INSERT INTO news (title, `content`) VALUES "
DUMPS: dict[str, tuple[list[str], list[list[str]]]] = {
    f"{INSERT}('a', 'b'), ('c', 'd');": (["title", "content"], [["a", "b"], ["c", "d"]]),
    "insert ignore into news values ('a', 2, NULL);": ([], [["a", "2", "NULL"]]),
    f"{INSERT}('it''s', 'a\\nb\\t\\r\\0\\'');": (
        ["title", "content"],
        [["it's", "a\nb\t\r'"]],
    ),
    f'{INSERT}("a ""b""", N\'c\');': (["title", "content"], [['a "b"', "c"]]),
    f"{INSERT}(E'a', 'b'), ('c', now());": (["title", "content"], [["a", "b"]]),
    f"{INSERT}('a', 'b');\nINSERT INTO n (t) VALUES ('c');": (
        ["title", "content"],
        [["a", "b"], ["c"]],
    ),
    "INSERT INTO [n] ([title] , \"b\") VALUES\n ('a' , 'b' )\n , ('c','d')": (
        ["title", "b"],
        [["a", "b"], ["c", "d"]],
    ),
    "COPY public.news (title, content) FROM stdin;\na\tb\\nc\nd\te\n\\.\nf\tg\n": (
        ["title", "content"],
        [["a", "b\nc"], ["d", "e"]],
    ),
    "COPY news (title) FROM stdin;\na\\\\\nb": (["title"], [["a\\"], ["b"]]),
}


@pytest.mark.parametrize("page", ROWS)
def test_what_a_bracket_holds_is_a_record(page: str) -> None:
    assert source_rows(page, TITLES, BODIES) == ROWS[page]


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("{title: '新桥', body: '通车", True),
        ("{title: '新桥', 'BODY' => ['通", True),
        ("{title: '新桥', 正文 = `通", True),
        ("{title: '新桥', text: '通车", False),
        ("{name: '新桥', body: '通车", False),
        ('{"title": "新桥", "body": "通车"}', False),
        ("标题：新桥\n正文：通车。", False),
    ],
)
def test_a_source_assigns_a_title_and_a_text(head: str, *, source: bool) -> None:
    assert is_source(head, TITLES, BODIES) is source


def test_php_begins_like_mark_up() -> None:
    assert is_php("\ufeff \n<?php x") is True
    assert is_php("<?xml x") is False
    assert is_php("x <?php") is False


@pytest.mark.parametrize("data", DUMPS)
def test_a_dump_is_the_rows_that_its_statements_add(data: str) -> None:
    assert is_dump(data)
    assert dumped_rows(data) == DUMPS[data]


def test_what_adds_no_rows_is_no_dump() -> None:
    assert not is_dump("SELECT title FROM news; COPY news (title) TO stdout;")
    assert dumped_rows("SELECT 1") == ([], [])


CITED: dict[str, list[dict[str, str]]] = {
    "TY  - NEWS\nTI  - 大桥\nAB  - 甲\n 乙\nN1  - 丙\nDA  - 2031/03/04/\nT2  - 早报\nER  - \n": [
        {"title": "大桥", "content": "甲\n\n乙\n\n丙", "date": "2031-03-04", "paper": "早报"}
    ],
    "TY  - NEWS\nT1  - 桥\nY1  - 2031\nJO  - 报\nKW  - x\nno\nTY  - NEWS\nPY  - 2031\nN2  - 丁\n": [
        {"title": "桥", "date": "2031", "paper": "报"},
        {"date": "2031", "content": "丁"},
    ],
    "%0 News\n%T 大桥\n%X 甲\n%B 早报\n%8 20310304\n%0 News\n%J 报\n%D 2031\n": [
        {"title": "大桥", "content": "甲", "paper": "早报", "date": "2031-03-04"},
        {"paper": "报", "date": "2031"},
    ],
    "RT News\nT1 大桥\nAB 甲\nFD 2031-03-04 (周二)\nJF 早报\n": [
        {"title": "大桥", "content": "甲", "date": "2031-03-04", "paper": "早报"}
    ],
    "{Reference Type}: News\n{Title}: 大桥\n{Abstract}: 甲\n{Date}: 2031\n{Author}: 林\n": [
        {"title": "大桥", "content": "甲", "date": "2031"}
    ],
    "{Reference Type}: News\n{Year}: 2031\n": [{"date": "2031"}],
    "PMID- 1\nTI  - 大桥\nAB  - 甲\n      乙\nDP  - 2031\nJT  - 早报\n": [
        {"title": "大桥", "content": "甲\n\n乙", "date": "2031", "paper": "早报"}
    ],
    "SrcDatabase-来源库: 报纸\nTitle-题名: 大桥\nSummary-摘要: 甲\nPubTime-发表时间: 2031-03-04\n"
    "Source-文献来源: 早报\n": [
        {"title": "大桥", "content": "甲", "date": "2031-03-04", "paper": "早报"}
    ],
    "HD  大桥\nBY  林\nPD  4 March 2031\nSN  早报\nLP\n甲\nTD\n乙\nCO  x\n丙\n": [
        {"title": "大桥", "date": "4 March 2031", "paper": "早报", "content": "\n\n甲\n\n乙"}
    ],
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:大桥\nDESCRIPTION:甲\\n乙\\,\\;\\\\\n 丙\n"
    "DTSTART;VALUE=DATE:20310304T090000\n": [
        {},
        {"title": "大桥", "content": "甲\n\n乙,;\\丙", "date": "2031-03-04"},
    ],
}


@pytest.mark.parametrize("data", CITED)
def test_a_citation_is_its_title_its_words_its_day_and_its_paper(data: str) -> None:
    assert is_cited(f"\ufeff\n {data}")
    assert cited_rows(data) == CITED[data]


@pytest.mark.parametrize("data", ["大桥通车", "TY - NEWS", "%0", "RT news", "BEGIN:VCARD", "HD  a"])
def test_what_has_no_tags_is_no_citation(data: str) -> None:
    assert not is_cited(data)
    assert cited_rows(data) == []


LITERALS = {
    "var news = [1];": "[1]",
    "export let a=  [1] ;\n": "[1]",
    "const $a = {};": "{}",
    "window.a.b = [1]": "[1]",
    "module.exports = [1]": "[1]",
    "export default [1]": "[1]",
    'jsonp1({"a": 1});': '{"a": 1}',
    "a.b_c([1])": "[1]",
    "{'a': None, 'b': (1,)}": '{"a": null, "b": [1]}',
    " [ {'a': '大桥'}]\n": '[{"a": "大桥"}]',
}


@pytest.mark.parametrize("data", LITERALS)
def test_a_literal_of_a_program_is_read_as_json(data: str) -> None:
    assert is_literal(data.encode())
    assert plain_json(data) == LITERALS[data]


@pytest.mark.parametrize("data", ["[1]", "{'a': }", '{"a": 1}', "var a = b", '"[1', "大桥（[1]）"])
def test_other_data_stays_as_it_is(data: str) -> None:
    assert plain_json(data) == data


def test_json_in_a_string_of_json_is_unpacked() -> None:
    assert plain_json(' "[\\"a\\"]"') == '["a"]'
    assert plain_json('"{}"') == "{}"


def test_python_in_too_many_brackets_stays() -> None:
    deep = "{'a': " + "[" * 3000
    assert plain_json(deep) == deep


@pytest.mark.parametrize(
    ("parsed", "rows"),
    [
        (
            {"title": {"0": "a", "1": "b"}, "text": {"0": "c", "1": "d"}},
            [{"title": "a", "text": "c"}, {"title": "b", "text": "d"}],
        ),
        ({"title": {"0": "a"}, "text": {"1": "c"}}, None),
        ({"title": {"1": "a"}, "text": {"1": "c"}}, None),
        ({"title": {"0": ["a"]}, "text": {"0": "c"}}, None),
        ({"title": {"0": "a"}, "text": "c"}, None),
        ({}, None),
        ([1], None),
    ],
)
def test_a_table_by_columns_becomes_rows(parsed: Any, rows: Any) -> None:
    assert as_records(parsed) == (parsed if rows is None else rows)


@pytest.mark.parametrize(
    ("data", "values"),
    [
        ('{"a": 1}\n{"a": 2}\n', [{"a": 1}, {"a": 2}]),
        ('{"a": 1},\n{"a": 2}]', [{"a": 1}, {"a": 2}]),
        (" , ", []),
    ],
)
def test_values_one_after_the_other_are_all_read(data: str, values: list[Any]) -> None:
    assert values_in(data) == values


def test_what_is_no_value_is_named_by_its_line() -> None:
    with pytest.raises(ValueError, match="line 2 is not JSON"):
        values_in('{"a": 1}\n{"a" 2}')
