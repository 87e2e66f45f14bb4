"""Items that open with their headline in bold are stories, where they stand under sections."""

import pytest

from briefing.read.clean.headings.headed_items import open_titled_items
from tests.read.clean.told import told

ITEMS = "- **新桥通车**：τ\n* __公园开放：__ ω\n3. **菜价回落** —— τ\n"
PAGES = {
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
def test_bold_words_that_open_items_are_headlines(page: str) -> None:
    assert told(open_titled_items, page) == PAGES[page]
