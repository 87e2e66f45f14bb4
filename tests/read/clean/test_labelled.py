"""Records whose fields have labels become headlines and texts; a common text stays as it is."""

import pytest

from briefing.read.issue import read_decoded

BRIDGE = "江州市城东大桥3日清晨正式开通，首日共有4.6万辆车驶过，早高峰快了十分钟。"
MUSEUM = "江州市博物馆4日起延长开放到晚上九点，周末的讲解增加到每天六场。"
TOLD = [("城东大桥开通", BRIDGE), ("博物馆夜间开放", MUSEUM)]


def told(text: str) -> list[tuple[str, str]]:
    issue = read_decoded(text, "records.txt")
    return [
        (article.headline, " ".join(each.text for each in article.paragraphs))
        for article in issue.articles
    ]


@pytest.mark.parametrize(
    ("title", "body", "date"),
    [
        ("标题", "正文", "日期"),
        ("标 题", "正　文", "时间"),
        ("稿件标题", "稿件正文", "见报日期"),
        ("title", "body", "pub_date"),
        ("【标题】", "【内容】", "【发布时间】"),
        ("**标题**", "**正文**", "**日期**"),
        ("標題", "內容", "發布時間"),
    ],
)
def test_labels_of_records_are_taken_off_and_name_the_day(title: str, body: str, date: str) -> None:
    text = (
        f"{title}：城东大桥开通\n{date}：2031-03-04\n来源：江州晚报\n{body}：{BRIDGE}\n\n"
        f"{title}：博物馆夜间开放\n{date}：2031-03-04\n来源：江州晚报\n{body}：{MUSEUM}\n"
    )
    assert told(text) == TOLD
    assert read_decoded(text, "records.txt").day.isoformat() == "2031-03-04"


def test_the_day_of_an_export_is_not_the_papers() -> None:
    text = (
        f"导出时间：2031-05-09\n\n标题：城东大桥开通\n发布时间：2031-03-04\n正文：{BRIDGE}\n\n"
        f"标题：博物馆夜间开放\n发布时间：2031-03-04\n正文：{MUSEUM}\n"
    )
    assert read_decoded(text, "records.txt").day.isoformat() == "2031-03-04"


def test_a_title_alone_on_its_line_has_its_words_below() -> None:
    first = f"标题：\n城东大桥开通\n正文：\n{BRIDGE}\n"
    second = f"标题：\n------\n博物馆夜间开放\n正文：\n{MUSEUM}\n"
    assert told(f"{first}\n{second}") == TOLD


@pytest.mark.parametrize("bodies", ["正文", "摘要"])
def test_a_summary_is_told_only_where_there_is_no_text(bodies: str) -> None:
    summary = "摘要：详情见正文。\n" if bodies == "正文" else ""
    first = f"标题：城东大桥开通\n{summary}{bodies}：{BRIDGE}\n"
    assert told(f"{first}\n标题：博物馆夜间开放\n{summary}{bodies}：{MUSEUM}\n") == TOLD


def test_one_title_and_a_text_are_a_record_only_with_a_third_field() -> None:
    three = f"标题：城东大桥开通\n来源：江州晚报\n正文：{BRIDGE}\n"
    assert told(three) == [("城东大桥开通", BRIDGE)]


def test_a_table_whose_first_row_names_title_and_text_is_opened() -> None:
    text = (
        "| 日期 | 标题 | 正文 |\n|---|---|---|\n"
        f"| 2031-03-04 | 城东大桥开通 | {BRIDGE} |\n| 2031-03-04 | 博物馆夜间开放 | {MUSEUM} |\n"
    )
    assert told(text) == TOLD
    assert read_decoded(text, "records.txt").day.isoformat() == "2031-03-04"
