"""Dispatches of an agency, parted by rules: a heading and a text each."""

import pytest

from briefing.read.clean.messages.dispatches import open_dispatches
from tests.read.clean.told import told

RULE = "==========\n"
SIGNED = "编辑：林晚舟 校对：周明远\n"
ONE, TWO = f"2031年3月4日\n标题：新桥通车\nτ\n{SIGNED}", "稿号：2\n题目: 公园开放\nω\n"
PAGES = {
    f"{RULE}{ONE}{RULE}{TWO}{RULE}": [
        "\n\n## 新桥通车\nτ\n\n\n\n## 公园开放\nω\n\n",
        "rule: ==========",
        "field: 2031年3月4日",
        "editors: 编辑：林晚舟 校对：周明远",
        "rule: ==========",
        "field: 稿号：2",
        "rule: ==========",
        "day: 2031年3月4日",
    ],
    f"{RULE}{ONE}{RULE}{TWO}{RULE}今日完\n": [
        "\n\n## 新桥通车\nτ\n\n\n\n## 公园开放\nω\n\n\n",
        "rule: ==========",
        "field: 2031年3月4日",
        "editors: 编辑：林晚舟 校对：周明远",
        "rule: ==========",
        "field: 稿号：2",
        "rule: ==========",
        "end mark: 今日完",
        "day: 2031年3月4日",
    ],
    f"{RULE}{ONE}{RULE}{TWO}{RULE}{'完' * 30}\n": [
        "\n\n## 新桥通车\nτ\n\n\n\n## 公园开放\nω\n\n\n",
        "rule: ==========",
        "field: 2031年3月4日",
        "editors: 编辑：林晚舟 校对：周明远",
        "rule: ==========",
        "field: 稿号：2",
        "rule: ==========",
        "end mark: 完×30",
        "day: 2031年3月4日",
    ],
    f"{RULE}{ONE}{RULE}{TWO}{RULE}{'完' * 31}\n": [
        "\n\n## 新桥通车\nτ\n\n\n\n## 公园开放\nω\n\n完×31\n",
        "rule: ==========",
        "field: 2031年3月4日",
        "editors: 编辑：林晚舟 校对：周明远",
        "rule: ==========",
        "field: 稿号：2",
        "rule: ==========",
        "day: 2031年3月4日",
    ],
    f"{RULE}{ONE}{RULE}{TWO}{RULE}今日\n完\n": [
        "\n\n## 新桥通车\nτ\n\n\n\n## 公园开放\nω\n\n今日\n完\n",
        "rule: ==========",
        "field: 2031年3月4日",
        "editors: 编辑：林晚舟 校对：周明远",
        "rule: ==========",
        "field: 稿号：2",
        "rule: ==========",
        "day: 2031年3月4日",
    ],
    f"{RULE}{ONE}": ["="],
    f"{ONE}{TWO}": ["="],
    f"{ONE}=========\n{TWO}": ["="],
    f"{ONE}{RULE}{TWO}正文：x\n": ["="],
    f"{ONE}{RULE}{TWO}标题：菜价\n": ["="],
    f"{ONE}{RULE}{'桥' * 60}\n{TWO}": [
        "\n## 新桥通车\nτ\n\n\n\n\n## 公园开放\nω\n",
        "field: 2031年3月4日",
        "editors: 编辑：林晚舟 校对：周明远",
        "rule: ==========",
        "field: 桥×60",
        "field: 稿号：2",
        "day: 2031年3月4日",
    ],
    f"{ONE}{RULE}{'桥' * 61}\n{TWO}": ["="],
    f"{ONE}{RULE}标题：公园\n{'桥' * 30}\n": [
        "\n## 新桥通车\nτ\n\n\n## 公园\n桥×30\n",
        "field: 2031年3月4日",
        "editors: 编辑：林晚舟 校对：周明远",
        "rule: ==========",
        "day: 2031年3月4日",
    ],
    f"{ONE}{RULE}标题：公园\n{'桥' * 29}\n": ["="],
    f"{ONE}{RULE}标题：\n{TWO}{RULE}公园开放\n": [
        "\n## 新桥通车\nτ\n\n\n\n\n## 公园开放\nω\n\n\n",
        "field: 2031年3月4日",
        "editors: 编辑：林晚舟 校对：周明远",
        "rule: ==========",
        "field: 标题：",
        "field: 稿号：2",
        "rule: ==========",
        "end mark: 公园开放",
        "day: 2031年3月4日",
    ],
    f"新桥\n{RULE}τ\n": ["="],
}


@pytest.mark.parametrize("page", PAGES)
def test_each_dispatch_has_a_heading_and_its_text(page: str) -> None:
    assert told(open_dispatches, page) == PAGES[page]
