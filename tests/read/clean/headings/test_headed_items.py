"""Lines that hold a headline and its text are stories."""

import pytest

from briefing.read.clean.headings.headed_items import open_one_line, open_titled_items
from briefing.read.clean.steps import clean_text
from tests.read.clean.told import PARAGRAPHS, told

NOTE = "note: 3 lines hold a headline and its text: each is read as a story."
DATED = (
    "海州新桥今天通车 两岸相连 林晚舟 2031-03-04 τ\n"
    "公园免费开放了 2031年3月4日 ω\n"
    "菜价回落一成多 2031/3/4 15:30 τ\n"
)
BARE = "海州新桥今天早上通车 τ\n公园从今天起免费开放 ω\n菜价今年首次回落！ τ\n"
PAGES = {
    DATED: [
        "\n## 海州新桥今天通车 两岸相连\n林晚舟 2031-03-04\n\nτ\n"
        "\n## 公园免费开放了\n2031年3月4日\n\nω\n"
        "\n## 菜价回落一成多\n2031/3/4 15:30\n\nτ\n",
        NOTE,
    ],
    BARE: [
        "\n## 海州新桥今天早上通车\n\nτ\n"
        "\n## 公园从今天起免费开放\n\nω\n"
        "\n## 菜价今年首次回落！\n\nτ\n",
        NOTE,
    ],
    # Where headlines are marked, in two lines, where one line has none, where it goes on.
    f"# 早报\n{BARE}": ["="],
    "海州新桥今天早上通车 τ\n公园从今天起免费开放 ω\n": ["="],
    f"{BARE}ω\n": ["="],
    BARE.replace(" ω", " 市民从此受益：ω"): ["="],
    # Who wrote, a name, an hour, Latin words, a day within a sentence.
    BARE.replace("公园从今天起免费开放", "本报首席记者王大明昨天"): ["="],
    BARE.replace("公园从今天起免费开放", "王大明教授（北京大学）"): ["="],
    BARE.replace("公园从今天起免费开放", "5月1日上午8时30分左右"): ["="],
    BARE.replace("公园从今天起免费开放 ω", "海州公司首席执行官Tim Cookω"): ["="],
    DATED.replace("公园免费开放了", "据了解，该公园已经从"): ["="],
    # A dateline, an open bracket, a sentence.
    BARE.replace("公园从今天起免费开放", "海通社海州三月四日电"): ["="],
    BARE.replace("公园从今天起免费开放", "公园从今天（起免费开放"): ["="],
    BARE.replace("公园从今天起免费开放", "公园从今天起，免费开放"): ["="],
}
ITEMS = "- **新桥通车**：τ\n* __公园开放：__ ω\n3. **菜价回落** —— τ\n"
LISTS = {
    f"# 早报 2031-03-04\n{ITEMS}": [
        "# 早报 2031-03-04\n\n## 新桥通车\n\nτ\n\n## 公园开放\n\nω\n\n## 菜价回落\n\nτ\n",
        "mark-up: **：",
        "mark-up: ：__ ",
        "mark-up: ** —— ",
        "note: 3 items of lists are read as stories, their bold words as heads.",
    ],
    f"## 📰要闻（三条）\n{ITEMS}": [
        "## 📰要闻（三条）\n\n### 新桥通车\n\nτ\n\n### 公园开放\n\nω\n\n### 菜价回落\n\nτ\n",
        "mark-up: **：",
        "mark-up: ：__ ",
        "mark-up: ** —— ",
        "note: 3 items of lists are read as stories, their bold words as heads.",
    ],
    f"###### 要闻\n{ITEMS}": [
        "###### 要闻\n\n###### 新桥通车\n\nτ\n\n###### 公园开放\n\nω\n\n###### 菜价回落\n\nτ\n",
        "mark-up: **：",
        "mark-up: ：__ ",
        "mark-up: ** —— ",
        "note: 3 items of lists are read as stories, their bold words as heads.",
    ],
    f"## 海州三项措施缓解拥堵，市民方便\n{ITEMS}": ["="],
    ITEMS: ["="],
    f"# 要闻\n{ITEMS}".replace("3. **菜价回落**", "菜价回落"): ["="],
    f"# 要闻\n{ITEMS}ττ": [
        "# 要闻\n\n## 新桥通车\n\nτ\n\n## 公园开放\n\nω\n\n## 菜价回落\n\nτ\nττ",
        "mark-up: **：",
        "mark-up: ：__ ",
        "mark-up: ** —— ",
        "note: 3 items of lists are read as stories, their bold words as heads.",
    ],
    f"# 要闻\n{ITEMS}τττ": ["="],
    "# 要闻\n" + f"- **新桥通车**：{'桥' * 20}\n" * 3: [
        "# 要闻\n\n## 新桥通车\n\n桥×20\n\n## 新桥通车\n\n桥×20\n\n## 新桥通车\n\n桥×20\n",
        "3 × mark-up: **：",
        "note: 3 items of lists are read as stories, their bold words as heads.",
    ],
    "# 要闻\n" + f"- **新桥通车**：{'桥' * 19}\n" * 3: ["="],
    f"# 要闻\n### 民生\n{ITEMS}": [
        "# 要闻\n### 民生\n\n#### 新桥通车\n\nτ\n\n#### 公园开放\n\nω\n\n#### 菜价回落\n\nτ\n",
        "mark-up: **：",
        "mark-up: ：__ ",
        "mark-up: ** —— ",
        "note: 3 items of lists are read as stories, their bold words as heads.",
    ],
}


@pytest.mark.parametrize("page", PAGES)
def test_a_line_with_a_headline_and_its_text_is_a_story(page: str) -> None:
    assert told(open_one_line, page) == PAGES[page]


def test_other_text_may_be_a_fifth_of_the_page() -> None:
    assert told(open_one_line, BARE + "桥" * 30)[-1] == NOTE
    assert told(open_one_line, BARE + "桥" * 35 + "\n" + "桥" * 35) == ["="]


def test_the_cleaning_opens_such_lines() -> None:
    page = BARE.replace("τ", PARAGRAPHS["τ"]).replace("ω", PARAGRAPHS["ω"])
    assert "## 海州新桥今天早上通车\n\n海州新桥" in clean_text(page).text


@pytest.mark.parametrize("page", LISTS)
def test_bold_words_that_open_items_are_headlines(page: str) -> None:
    assert told(open_titled_items, page) == LISTS[page]
