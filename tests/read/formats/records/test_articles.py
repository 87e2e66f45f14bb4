"""Which records of a file of data are articles, by which names, and on which day."""

import json
from datetime import timedelta, timezone
from typing import Any

import pytest

from briefing.errors import InputError
from briefing.read.formats.records.articles import (
    BODIES,
    DATES,
    PAPERS,
    TITLES,
    articles_in,
    field_of,
    text_in,
)
from briefing.read.formats.records.outlines import listed_text
from briefing.read.formats.records.rows import loaded

CHINA = timezone(timedelta(hours=8))
STORY = "海州新桥今天上午通车，全长五百米，双向四车道。两岸居民步行过江，公交线路同时调整。"
OTHER = "江湾公园今天起免费开放，每天早上六点到晚上十点。园内新种了两千棵树，还修了步道。"
NAMES = {
    TITLES: "title headline 标题 標題 题目 name subject news_title",
    BODIES: """longtext text_raw selftext content body text 正文 内容 內容 全文 article content_text
        content_html news_content full_text articlebody html summary 摘要 paragraphs paras sections
        blocks lines story 段落 description desc""",
    DATES: """date published publishedat pubdate date_published publish_time time 发布时间 时间 日期
        created_at created datetime publish_date pub_time pubtime ctime posttime timestamp
        publishdate datepublished publish_at published_at releasedate date_time ts day""",
    PAPERS: "paper newspaper media publication 报纸 媒体",
}


@pytest.mark.parametrize("names", NAMES)
def test_a_field_is_known_by_each_of_its_names(names: tuple[str, ...]) -> None:
    said = NAMES[names].split()
    assert [name for name in said if field_of({name: "甲"}, names) != "甲"] == []
    assert field_of({"newsTitle": "甲", " Article-Body ": "乙"}, TITLES) == "甲"
    assert field_of({said[1]: "乙", said[0]: "甲"}, names) == "甲"
    assert field_of({said[0]: " ", said[1]: "乙"}, names) == "乙"
    assert field_of({"other": "甲"}, names) == ""


@pytest.mark.parametrize(
    "key",
    [
        *("content", "rendered", "value", "text", "html", "plain", "#text", "$date", "zh", "zh-CN"),
        *("longTextContent", "blocks", "children", "spans", "v"),
    ],
)
def test_the_words_of_a_field_may_stand_under_another_name(key: str) -> None:
    assert text_in({"x": "乙", key: "甲"}) == "甲"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("甲", "甲"),
        (3, ""),
        (None, ""),
        ({"text": {"v": "甲"}}, "甲"),
        ({"text": "", "v": "甲"}, "甲"),
        (["一。", "二。"], "一。\n\n二。"),
        (["一。", "二！", "三？", "四”", "五」", "<p>六</p>", "七。", "八。", "九"], None),
        (["一", "二。"], "一二。"),
        (["一。", "https://a.example/b.jpg", "二。"], "一。\n\n二。"),
        (["一。", 3], ""),
        ([{"type": "p", "text": "一。"}, {"type": "p", "text": "二。"}], "一。\n\n二。"),
        ([{"type": "p", "words": "一。"}, {"type": "p", "words": "二。"}], "一。\n\n二。"),
        ([{"type": "p", "text": ""}, {"type": "p", "text": "二。"}], "二。"),
        ([{"id": "甲"}, {"id": "乙"}], ""),
        ([{"id": "甲"}, "二。"], "二。"),
        ([{"text": "新"}, {"text": " "}, {"text": "桥"}], "新 桥"),
    ],
)
def test_the_text_of_a_field_is_its_paragraphs_or_its_runs(value: Any, text: str | None) -> None:
    wanted = "\n\n".join(value) if text is None else text
    assert text_in(value) == wanted


def test_a_field_in_fields_without_end_has_no_text() -> None:
    deep: Any = "甲"
    for _ in range(6):
        deep = {"v": deep}
    assert text_in(deep) == "甲"
    assert text_in({"v": deep}) == ""


def inside(record: Any, depth: int) -> Any:
    for _ in range(depth):
        record = {"a": record}
    return record


BRIDGE, PARK = {"title": "新桥通车", "text": STORY}, {"title": "公园开放", "text": OTHER}


@pytest.mark.parametrize(
    ("parsed", "rows"),
    [
        ([BRIDGE, PARK], [BRIDGE, PARK]),
        ({"a": {"b": [BRIDGE, PARK]}}, [BRIDGE, PARK]),
        (BRIDGE, [BRIDGE]),
        (inside(BRIDGE, 14), [BRIDGE]),
        (inside(BRIDGE, 15), []),
        ([BRIDGE, BRIDGE], [BRIDGE, BRIDGE]),
        ({"date": "2031-03-04", "news": [BRIDGE]}, [{"date": "2031-03-04", **BRIDGE}]),
        ({"Paper": "早报", "x": "y", "news": [BRIDGE]}, [{"Paper": "早报", **BRIDGE}]),
        ({"date": ["a"], "news": [BRIDGE]}, [BRIDGE]),
        # What has no title is an article beside those that have one.
        ([BRIDGE, {"text": OTHER}], [BRIDGE, {"text": OTHER}]),
        ([BRIDGE, {"text": "无"}], [BRIDGE]),
        # An object whose parts tell more than it is no article.
        (
            {"title": "早报", "text": "今日要闻。", "news": [BRIDGE, PARK]},
            [BRIDGE, PARK],
        ),
        # Headlines that are keys.
        (
            {"新桥今天通车": STORY, "公园今天开放": OTHER},
            [{"title": "新桥今天通车", "text": STORY}, {"title": "公园今天开放", "text": OTHER}],
        ),
        ({"新桥今天通车": STORY}, []),
        ({"新桥今天通车": STORY, "公园今天开放": OTHER, "备注": "无"}, []),
        ({"新桥今天通车": STORY, "公园": OTHER}, []),
        ({"新桥今天通车": STORY, "公园今天开放": OTHER.replace("。", "，")}, []),
        # A note without a title, long enough to be a story.
        ({"text": STORY + OTHER}, [{"text": STORY + OTHER}]),
        ({"text": STORY}, []),
        # Messages: who only answers where others tell stories is left out.
        (
            [
                {"from": "甲", "text": STORY},
                {"from": "乙", "text": OTHER},
                {"from": "丙", "text": "好"},
            ],
            [{"from": "甲", "text": STORY}, {"from": "乙", "text": OTHER}],
        ),
        (
            [{"from": "甲", "text": STORY}, {"from": "丙", "text": "好"}],
            [{"from": "甲", "text": STORY}, {"from": "丙", "text": "好"}],
        ),
        (
            [{"text": STORY}, {"text": OTHER}, {"text": "好"}],
            [{"text": STORY}, {"text": OTHER}, {"text": "好"}],
        ),
        ([1, "a", None], []),
        ("a", []),
    ],
)
def test_articles_are_found_wherever_they_stand(parsed: Any, rows: Any) -> None:
    assert articles_in(parsed) == rows


def told(*records: Any, **around: Any) -> list[str]:
    data = json.dumps({**around, "news": list(records)} if around else list(records))
    return loaded(data, "a.json", CHINA).text.rstrip("\n").split("\n\n")


WHEN = {
    "2031-03-03T22:30:00Z": "2031-03-04",
    "2031年3月4日": "2031-03-04",
    "1930343400": "2031-03-04",
    "1930343400.5": "2031-03-04",
}


@pytest.mark.parametrize("name", ["date", "timestamp", "firstPublishedAt", "发稿日期", "posted_on"])
@pytest.mark.parametrize("said", WHEN)
def test_a_record_says_its_day_in_many_forms(name: str, said: str) -> None:
    assert told({**BRIDGE, name: said})[0] == WHEN[said]


@pytest.mark.parametrize("said", [1930343400, 1930343400.0, 1930343400000])
def test_a_day_may_be_seconds_or_milliseconds(said: float) -> None:
    assert told({**BRIDGE, "created": said})[0] == "2031-03-04"
    assert told({**BRIDGE, "updated_at_time": said})[0] == "# 新桥通车"
    assert told({**BRIDGE, "number": said})[0] == "# 新桥通车"


@pytest.mark.parametrize("said", [100, 631152000, 10_000_000_000, True])
def test_a_number_that_is_no_moment_says_no_day(said: int) -> None:
    assert told({**BRIDGE, "date": said})[0] == "# 新桥通车"


def test_the_newest_day_and_the_paper_stand_above() -> None:
    rows = ({**BRIDGE, "date": "2031-03-03"}, {**PARK, "date": "2031-03-04", "paper": "早报"})
    assert told(*rows) == ["早报", "2031-03-04", "# 新桥通车", STORY, "# 公园开放", OTHER]


@pytest.mark.parametrize(
    ("record", "lines"),
    [
        ({"title": "新桥通车 - 早报", "text": STORY, "source": "早报"}, ["# 新桥通车", STORY]),
        (
            {"title": "新桥通车 - 早报", "text": STORY, "source": {"name": "早报"}},
            ["# 新桥通车", STORY],
        ),
        ({"title": "新桥通车 - 早报", "text": STORY, "source": 3}, ["# 新桥通车 - 早报", STORY]),
        ({"title": "新桥\n 通车", "text": STORY}, ["# 新桥 通车", STORY]),
        ({"text": f"【新桥今天通车】{STORY}", "date": "2031"}, ["# 新桥今天通车", STORY]),
        ({"text": f"#海州##新桥# 【新桥今天通车】{STORY}"}, ["# 新桥今天通车", STORY]),
        ({"text": "【新桥今天通车】好。" + "好" * 50}, ["# 新桥今天通车", "好。" + "好" * 50]),
        ({"text": f"新桥今天通车\n{STORY}"}, ["# 新桥今天通车", STORY]),
        ({"text": f"新桥今天通车。\n{STORY}"}, [f"新桥今天通车。\n{STORY}"]),
        ({"text": f"新桥今天通车：\n{STORY}"}, [f"新桥今天通车：\n{STORY}"]),
        ({"text": f"新桥今天通车，\n{STORY}"}, [f"新桥今天通车，\n{STORY}"]),
        ({"text": f"新桥\n{STORY}"}, [f"新桥\n{STORY}"]),
        ({"text": f"{STORY}\n好。"}, [f"{STORY}\n好。"]),
        (
            {"title": "新桥通车", "text": f"{STORY}… [+120 chars]"},
            ["# 新桥通车", f"{STORY}…… 阅读全文"],
        ),
        (
            {"title": "新桥通车", "text": f"<p>{STORY}</p><p>{OTHER}</p>"},
            ["# 新桥通车", STORY, OTHER],
        ),
    ],
)
def test_a_record_is_its_title_and_its_text(record: Any, lines: list[str]) -> None:
    assert told(record) == lines


def test_a_text_without_a_title_comes_first() -> None:
    assert told(BRIDGE, {"text": OTHER}) == [OTHER, "# 新桥通车", STORY]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ('{"a": 1}', "no article was found"),
        ('{"a": 1; "b": 2}', "is not JSON"),
        ("[[news]]\ntitle = ", "it is not TOML"),
        ('[{"title": "新桥", "text": "一。"}' + "[" * 100_000, "too deep|not JSON"),
    ],
)
def test_data_without_articles_is_refused(data: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        loaded(data, "a.json", CHINA)


LINES = ["海州新桥今天通车了", "江湾公园今天起开放", "早稻价格今天小幅回落"]


@pytest.mark.parametrize(
    ("parsed", "text"),
    [
        (LINES, "• {}\n• {}\n• {}\n"),
        ({"date": "2031-03-04", "a": {"b": LINES}}, "2031-03-04\n\n• {}\n• {}\n• {}\n"),
        ([f"{n}. {line}" for n, line in enumerate(LINES)], "0. {}\n1. {}\n2. {}\n"),
        (LINES[:2], ""),
        ([*LINES, "短"], ""),
        ([*LINES, 3], ""),
        ({"a": {"b": {"c": {"d": {"e": {"f": LINES}}}}}}, "• {}\n• {}\n• {}\n"),
        ({"z": {"a": {"b": {"c": {"d": {"e": {"f": LINES}}}}}}}, ""),
    ],
)
def test_sentences_in_a_list_are_news(parsed: Any, text: str) -> None:
    assert listed_text(parsed) == text.format(*LINES)


@pytest.mark.parametrize(
    "name", ["user", "user_id", "author", "from", "sender", "username", "nickname"]
)
def test_a_message_says_who_wrote_it_under_many_names(name: str) -> None:
    stories = [{name: "甲", "text": STORY}, {name: "乙", "text": OTHER}]
    assert articles_in([*stories, {name: "丙", "text": "好"}]) == stories


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('{"words_result": [{"words": "新桥"}, {"words": "公园"}, 3]}', "新桥\n公园"),
        (
            '\ufeff{"cells": [{"cell_type": "raw", "source": ["新", "桥"]}], "nbformat": 4}',
            "新桥\n",
        ),
        (
            '{"pandoc-api-version": [1], "blocks": '
            '[{"t": "Para", "c": [{"t": "Str", "c": "新"}]}]}',
            "新\n",
        ),
        (f"<n><i><title>新桥</title><text>{STORY}</text></i></n>", f"# 新桥\n\n{STORY}\n"),
        ("<a><title>新桥</title><p>一。</p><p>二。</p></a>", "## 新桥\n\n一。\n\n二。\n"),
        (f'答：\n```json\n[{{"title": "新桥", "text": "{STORY}"}}]\n```\n', f"# 新桥\n\n{STORY}\n"),
        ("答：\n```json\n{}\n```\n新桥。", "答：\n```json\n{}\n```\n新桥。"),
        (f"[[news]]\ntitle = '新桥'\ntext = '{STORY}'\n", f"# 新桥\n\n{STORY}\n"),
        (f"<?php [['title' => '新桥', 'text' => '{STORY}']];", f"# 新桥\n\n{STORY}\n"),
    ],
)
def test_data_of_many_forms_is_told(data: str, text: str) -> None:
    assert loaded(data, "a.json", CHINA).text == text


def test_the_first_moment_that_may_be_a_day_is_of_1990() -> None:
    rows = json.dumps([{"title": "新桥", "text": STORY, "date": 631152001}])
    assert loaded(rows, "a.json", CHINA).text.startswith("1990-01-01\n\n# 新桥")


def test_a_note_without_a_title_and_headlines_as_keys_have_their_lengths() -> None:
    note = "桥" * 59 + "。"
    assert articles_in({"a": 1, "content": note}) == [{"a": 1, "content": note}]
    assert articles_in({"a": 1, "content": note[1:]}) == []
    for key, found in (
        ("新桥通车", True),
        ("新桥通", False),
        ("桥" * 60, True),
        ("桥" * 61, False),
    ):
        rows = articles_in({key: STORY, "公园开放": OTHER})
        assert [row["title"] for row in rows] == ([key, "公园开放"] if found else [])
