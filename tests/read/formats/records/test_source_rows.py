"""Records in the source code of a program, whatever its language."""

import pytest

from briefing.read.formats.records.source_rows import is_php, is_source, source_rows

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
