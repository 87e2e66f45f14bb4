"""Records whose fields have labels become headlines and texts; a common text stays as it is."""

import pytest

from briefing.read.clean.labelled import open_records, open_table
from briefing.read.issue import read_decoded
from tests.read.clean.told import told as told_of

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


RECORDS = {
    "标题：新桥\n正文：τ\n标题：公园\n正文：ω": ["## 新桥\n\nτ\n## 公园\n\nω", "2 × label: 正文："],
    "标题：新桥\n正文：τ": ["="],
    "标题：新桥\n来源：晚报\n正文：τ": [
        "## 新桥\n\n\nτ",
        "field: 来源：晚报",
        "label: 正文：",
        "day: 来源：晚报",
    ],
    "标题：新桥\n来源：晚报 2031-03-04\n日期：2031-03-05\n正文：τ": [
        "## 新桥\n\n\n\nτ",
        "field: 来源：晚报 2031-03-04",
        "field: 日期：2031-03-05",
        "label: 正文：",
        "day: 2031-03-05",
    ],
    "标题：新桥\n来源：晚报 2031-03-04\n正文：τ": [
        "## 新桥\n\n\nτ",
        "field: 来源：晚报 2031-03-04",
        "label: 正文：",
        "day: 来源：晚报 2031-03-04",
    ],
    "标题：新桥\n导出时间：2031-03-04\n正文：τ": [
        "## 新桥\n\n\nτ",
        "field: 导出时间：2031-03-04",
        "label: 正文：",
    ],
    "标题：新桥\n标题：公园\n来源：晚报": ["="],
    "标题：\n---\n新桥\n正文：\nτ\n标题：\n公园\n摘要：x\n正文：ω": [
        "\n---\n## 新桥\n\n\nτ\n\n## 公园\n\n\nω",
        "label: 标题：",
        "label: 正文：",
        "label: 标题：",
        "field: 摘要：x",
        "label: 正文：",
    ],
    "标题：新桥\n摘要：τ\n标题：公园\n摘要：ω": ["## 新桥\n\nτ\n## 公园\n\nω", "2 × label: 摘要："],
    "题　目　新桥\n标 题：公园\n正　文：τ\n稿件日期：3-4": [
        "题\u3000目\u3000新桥\n## 公园\n\nτ\n",
        "label: 正\u3000文：",
        "field: 稿件日期：3-4",
        "day: 3-4",
    ],
    "- **标题**：新桥\n- **正文**: τ\n<p>标题：公园</p>\n<p>正文：ω<br/>": [
        "## 新桥\n\nτ\n## 公园\n\nω",
        "label: - **正文**: ",
        "label: </p>",
        "label: <p>正文：",
        "label: <br/>",
    ],
    "【标题】新桥\n【内容】τ\n【标题2】公园\n【内容（全）】ω": ["="],
    'title = {新桥通车},\nbody = {τ},\ntitle = "公园开放",\nbody = "ω"': [
        "## 新桥通车\n\nτ\n## 公园开放\n\nω",
        "label: },",
        "label: body = {",
        "label: },",
        'label: ",',
        'label: body = "',
        'label: "',
    ],
    "title = {新桥通},\nbody = {τ},\nurl = {x}": [
        "## {新桥通},\n\nτ\n",
        "label: body = {",
        "label: },",
        "field: url = {x}",
    ],
    "news[0].Title: 新桥\nnews[0].text -> τ\nnews[0].pub_date\t2031-03-04": [
        "## 新桥\n\nτ\n",
        "label: news[0].text -> ",
        "field: news[0].pub_date\t2031-03-04",
        "day: 2031-03-04",
    ],
    "subject：新桥\narticle：τ\ndatetime：3-4\nlang：zh": [
        "## 新桥\n\nτ\n\n",
        "label: article：",
        "field: datetime：3-4",
        "field: lang：zh",
        "day: 3-4",
    ],
    "Headline = 新桥\nDesc := τ\nlabel => x\nDate: 3-4": [
        "## 新桥\n\nτ\n\n",
        "label: Desc := ",
        "field: label => x",
        "field: Date: 3-4",
        "day: 3-4",
    ],
    "稿件标題：新桥\n稿件内容：τ\n见报時間：3-4\n采集时间：3-5": ["="],
    "稿件标题：新桥\n稿件內容：τ\n见报日期：3-4": [
        "## 新桥\n\nτ\n",
        "label: 稿件內容：",
        "field: 见报日期：3-4",
        "day: 3-4",
    ],
    "新闻题目：新桥\n新闻正文：τ\n发表时间：3-4": [
        "## 新桥\n\nτ\n",
        "label: 新闻正文：",
        "field: 发表时间：3-4",
        "day: 3-4",
    ],
    # Labels of texts under marked headlines.
    "# 新桥\n来源：晚报\n正文：τ\n# 公园\n全文：ω": [
        "# 新桥\n\n\nτ\n# 公园\n\nω",
        "field: 来源：晚报",
        "label: 正文：",
        "label: 全文：",
    ],
    "# 新桥\n正文：τ": ["="],
    "# 新桥\nτ\n正文：τ\n# 公园\n正文：ω": ["="],
    "# 新桥\n正文：τ\n来源：晚报\n# 公园\n正文：ω": [
        "# 新桥\n\nτ\n来源：晚报\n# 公园\n\nω",
        "2 × label: 正文：",
    ],
    "# 来源：新桥\n正文：τ\n# 公园\n正文：ω": [
        "# 来源：新桥\n\nτ\n# 公园\n\nω",
        "2 × label: 正文：",
    ],
    "# 新桥\n文：林晚舟\n# 公园\n文：林晚舟": ["="],
    "新桥的标题很长": ["="],
}


@pytest.mark.parametrize("page", RECORDS)
def test_a_record_is_a_heading_and_its_text(page: str) -> None:
    assert told_of(open_records, page) == RECORDS[page]


TABLES = {
    "| 标题 | 正文 |\n|---|---|\n| 新桥 | τ |\n| 公园 | ω |": [
        "\n\n##  新桥 \n\n τ \n\n\n##  公园 \n\n ω \n",
        "table: | 标题 | 正文 |\n|---|---|",
        "4 × field: |",
    ],
    "正文|日期|标题\n---|---|---\n|τ<br>ω|2031-03-04|新桥\n|ω|2031-03-04|公园": [
        "\n\n\nτ\n\nω\n## 新桥\n\n\n\nω\n## 公园\n",
        "table: 正文|日期|标题\n---|---|---",
        "field: |",
        "mark-up: <br>",
        "field: |",
        "day: 2031-03-04",
        "day: 2031-03-04",
    ],
    "| **Title** | pub_date | Content |\n|:--|:-:|--:|\n| 新桥 | 2031-03-04 | τ |": ["="],
    "| 标题 | 正文 |\n|---|---|\n| 新桥 | τ | x |": ["="],
    "| 标题 | 正文 |\n| 新桥 | τ |": ["="],
    "| 标题 | 来源 |\n|---|---|\n| 新桥 | τ |": ["="],
    "| 标题 | 正文 |\n|---|---|\n| 新\\|桥 | τ |\n公园\n| 公园 | ω |": [
        "\n\n##  新\\|桥 \n\n τ \n\n公园\n| 公园 | ω |",
        "table: | 标题 | 正文 |\n|---|---|",
        "2 × field: |",
    ],
    # Bars around prose, as a table that laid out a page leaves them.
    f"| {'桥' * 40} |\n|{'桥' * 40}": ["桥×40\n桥×40", "table: | ", "table:  |", "table: |"],
    f"| {'桥' * 39} |\n|{'桥' * 39}": ["="],
    "τ": ["="],
}


@pytest.mark.parametrize("page", TABLES)
def test_each_row_of_a_table_is_a_heading_and_its_text(page: str) -> None:
    assert told_of(open_table, page) == TABLES[page]
