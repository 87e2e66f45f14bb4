"""Fields over a page are taken out; a title that the page lacks stays, and the day is read."""

import pytest

from briefing.read.clean.front_matter import lift_date_lines, lift_front_matter
from tests.read.clean.told import told

PAGES = {
    "---\ntitle: 新桥通车\ndate: 2031-03-04\n---\nτ": [
        "# 新桥通车\n\nτ",
        "front matter: \ndate: 2031-03-04\n---\n",
        "day: 2031-03-04",
    ],
    "---\n\ntitle: '新桥通车'\ntags:\n  - 民生\n- 交通\n# 注\n...\nτ": [
        "# 新桥通车\n\nτ",
        "front matter: '\ntags:\n  - 民生\n- 交通\n# 注\n...\n",
    ],
    "---\ndate: 2031-03-04\n---\nτ": [
        "\nτ",
        "front matter: ---\ndate: 2031-03-04\n---\n",
        "day: 2031-03-04",
    ],
    "---\ntitle: 新桥通车\n---\n# 大桥通车\nτ": [
        "\n# 大桥通车\nτ",
        "front matter: ---\ntitle: 新桥通车\n---\n",
    ],
    "---\ntitle: 新桥通车\n---\n## 大桥通车\nτ": [
        "# 新桥通车\n\n## 大桥通车\nτ",
        "front matter: \n---\n",
    ],
    "---\ntitle: 海州早报\n---\n## 大桥通车\nτ": [
        "\n## 大桥通车\nτ",
        "front matter: ---\ntitle: 海州早报\n---\n",
    ],
    "---\ntitle: 2031年要闻\n---\n大桥通车\n----\nτ": [
        "\n大桥通车\n----\nτ",
        "front matter: ---\ntitle: 2031年要闻\n---\n",
    ],
    "---\ntitle: 新桥通车\n---\n大桥通车\n====\nτ": [
        "\n大桥通车\n====\nτ",
        "front matter: ---\ntitle: 新桥通车\n---\n",
    ],
    "---\ntitle: 新桥\n---\nτ\n---\ntitle: 公园\n---\n# 公园\nω": [
        "# 新桥\n\nτ\n\n# 公园\nω",
        "front matter: \n---\n",
        "front matter: ---\ntitle: 公园\n---\n",
    ],
    "---\ntitle: 新桥\nbody: |\n---\nτ": ["="],
    f"---\ntitle: 新桥\ncontent: {'桥' * 60}\n---\nτ": ["="],
    "---\n新桥通车\n---\nτ": ["="],
    "τ\n\n---\ntitle: 新桥通车\n---": ["τ\n\n# 新桥通车\n\n", "front matter: \n---"],
    '+++\ntitle = "新桥通车"\ndate = 2031-03-04\n[extra]\n+++\nτ': [
        "# 新桥通车\n\nτ",
        'front matter: "\ndate = 2031-03-04\n[extra]\n+++\n',
        "day: 2031-03-04",
    ],
    "---\nupdated: 2031-03-05\nlastmod: x\npublished: '2031-03-04'\ncreated：2031-03-01\n---\nτ": [
        "="
    ],
    "title: 新桥\n---\n---": ["="],
    # Fields below a note, fields without rules, the properties of a page.
    "τ\nid: a\ncreated_time: b\nupdated_time: c\nsource:\nauthor: d\ntype_: 1": [
        "τ\n",
        "front matter: id: a\ncreated_time: b\nupdated_time: c\nsource:\nauthor: d\ntype_: 1",
    ],
    "τ\nid: a\ncreated_time: b\nupdated_time: c\nauthor: d\ntype_: 1": ["="],
    "id: a\ncreated_time: b\nupdated_time: c\nsource:\nauthor: d\ntype_: 1": ["="],
    "τ\nid: a\nparent: b\nsource: c\nauthor: d\nlat: 1\ntype_: 1\n": [
        "τ\n",
        "front matter: id: a\nparent: b\nsource: c\nauthor: d\nlat: 1\ntype_: 1\n",
    ],
    "τ\nid: a\nparent: b\nsource: c\nauthor: d\nlat: 1\nuser_time: 1\n": [
        "τ\n",
        "front matter: id: a\nparent: b\nsource: c\nauthor: d\nlat: 1\nuser_time: 1\n",
    ],
    "τ\nid: a\nparent: b\nsource: c\nauthor: d\nlat: 1\nlong: 1\n": ["="],
    "Title: 新桥\nDate: 2031-03-04\nTags: 民生\n\nτ": [
        "\nτ",
        "front matter: Title: 新桥\nDate: 2031-03-04\nTags: 民生\n",
        "day: 2031-03-04",
    ],
    "Title: 新桥\n\nτ": ["="],
    "Title: 新桥\nDate: 2031-03-04\n\nτ\n\nTitle: 公园\nω": ["="],
    "新桥\nCreated: 2031-03-04\nTags: 民生\nτ": [
        "新桥\nτ",
        "front matter: Created: 2031-03-04\nTags: 民生\n",
        "day: 2031-03-04",
    ],
    "新桥\n创建时间： 2031-03-04\n状态： 完成\nτ": [
        "新桥\nτ",
        "front matter: 创建时间： 2031-03-04\n状态： 完成\n",
        "day: 2031-03-04",
    ],
    "新桥\nCreated: 2031-03-04\nτ": ["="],
}


@pytest.mark.parametrize("page", PAGES)
def test_the_fields_over_a_page_are_taken_out(page: str) -> None:
    assert told(lift_front_matter, page) == PAGES[page]


DATES = {
    "海州晚报\nTuesday, March 4, 2031\nτ": [
        "海州晚报\n\nτ",
        "date line: Tuesday, March 4, 2031",
        "day: Tuesday, March 4, 2031",
    ],
    "[星期二, 04 三月 2031]\nτ": [
        "\nτ",
        "date line: [星期二, 04 三月 2031]",
        "day: [星期二, 04 三月 2031]",
    ],
    "2031-03-04T06:30:00\nτ": ["\nτ", "date line: 2031-03-04T06:30:00", "day: 2031-03-04T06:30:00"],
    "民国一百二十年三月四日 星期二 农历正月十一\nτ": [
        "\nτ",
        "date line: 民国一百二十年三月四日 星期二 农历正月十一",
        "day: 民国一百二十年三月四日 星期二 农历正月十一",
    ],
    "Tue, 04 Mar 2031 06:00:00 +0800\nτ": [
        "\nτ",
        "date line: Tue, 04 Mar 2031 06:00:00 +0800",
        "day: Tue, 04 Mar 2031 06:00:00 +0800",
    ],
    "4th March 2031 in Haizhou\nτ": ["="],
    "2031年3月4日\nτ": ["="],
    "[昨天]\nτ": ["="],
    "新桥\n" * 11 + "March 4, 2031\nτ": [
        "新桥\n新桥\n新桥\n新桥\n新桥\n新桥\n新桥\n新桥\n新桥\n新桥\n新桥\n\nτ",
        "date line: March 4, 2031",
        "day: March 4, 2031",
    ],
    "新桥\n" * 12 + "March 4, 2031\nτ": ["="],
    f"{'.' * 57}March 4, 2031\nτ": [
        "\nτ",
        "date line: .×57March 4, 2031",
        "day: .×57March 4, 2031",
    ],
    f"{'.' * 58}March 4, 2031\nτ": ["="],
    # A masthead that parts the day.
    "海州晚报\n2031年3月\n4\n星期二\nτ": [
        "海州晚报\n\n\n\nτ",
        "date line: 2031年3月",
        "date line: 4",
        "date line: 星期二",
        "day: 2031-03-04",
    ],
    "4\n2031年3月\n星期二\nτ": [
        "\n\n\nτ",
        "date line: 4",
        "date line: 2031年3月",
        "date line: 星期二",
        "day: 2031-03-04",
    ],
    "10\n2031年3月\n星期一\nτ": [
        "\n\n\nτ",
        "date line: 10",
        "date line: 2031年3月",
        "date line: 星期一",
        "day: 2031-03-10",
    ],
    "2031年3月\n4\n星期三\nτ": ["="],
    "2031年3月\n4日\nτ": ["\n\nτ", "date line: 2031年3月", "date line: 4日", "day: 2031-03-04"],
    "2031年3月\n4\nτ": ["="],
    "2031.3\n4\nTUE\nτ": [
        "\n\n\nτ",
        "date line: 2031.3",
        "date line: 4",
        "date line: TUE",
        "day: 2031-03-04",
    ],
    "2031年\n3月\n4日\n周二\nτ": [
        "\n\n\n\nτ",
        "date line: 2031年",
        "date line: 3月",
        "date line: 4日",
        "date line: 周二",
        "day: 2031-03-04",
    ],
    "2031年\n3月\n4\n日\n周二\nτ": [
        "\n\n\n\n周二\nτ",
        "date line: 2031年",
        "date line: 3月",
        "date line: 4",
        "date line: 日",
        "day: 2031-03-04",
    ],
    "2031年3月\n4日\n周二\n第3版\nτ": [
        "\n\n\n第3版\nτ",
        "date line: 2031年3月",
        "date line: 4日",
        "date line: 周二",
        "day: 2031-03-04",
    ],
}


@pytest.mark.parametrize("page", DATES)
def test_a_day_in_a_form_that_papers_seldom_have_is_read_and_taken_out(page: str) -> None:
    assert told(lift_date_lines, page) == DATES[page]


@pytest.mark.parametrize(
    "name",
    [
        *("date", "日期", "published", "publishDate", "pubdate", "发布时间", "时间", "created"),
        *("day", "updated", "lastmod"),
    ],
)
def test_the_day_of_a_page_has_many_names(name: str) -> None:
    page = f"---\ntitle: 新桥\n{name}: '2031-03-04'\n---\nτ"
    assert told(lift_front_matter, page)[-1] == "day: 2031-03-04"


def test_the_day_of_publishing_is_said_before_that_of_a_change() -> None:
    page = "---\nlastmod: 2031-03-06\nupdated: 2031-03-05\ndate: 2031-03-04\n---\nτ"
    days = ["day: 2031-03-04", "day: 2031-03-05", "day: 2031-03-06"]
    assert told(lift_front_matter, page)[-3:] == days


@pytest.mark.parametrize(
    ("weekday", "day"),
    [
        *(("星期一", 3), ("周二", 4), ("週三", 5), ("礼拜四", 6), ("禮拜五", 7), ("星期六", 8)),
        *(("星期日", 9), ("星期天", 9), ("Monday", 3), ("TUE", 4), ("wed", 5), ("THU", 6)),
        *(("FRI", 7), ("SAT", 8), ("SUN", 9)),
    ],
)
def test_the_weekday_of_a_parted_day_is_its_own(weekday: str, day: int) -> None:
    assert told(lift_date_lines, f"2031年3月\n{day}\n{weekday}\nτ")[-1] == f"day: 2031-03-0{day}"
    assert told(lift_date_lines, f"2031年3月\n1{day}\n{weekday}\nτ") == ["="]
