"""What a reader marked on a Kindle: the book's words stay, the reader's and the places go."""

import pytest

from briefing.read.clean.messages.clippings import open_clippings
from tests.read.clean.told import told


def clipping(kind: str, words: str = "新桥通车\n", when: str = "2031年3月4日星期二") -> str:
    where = f"- 您在位置 #1-2的{kind} | 添加于 {when} 上午6:30"
    return f"海州晚报 (晚报社)\n{where}\n\n{words}==========\n"


PAGES = {
    clipping("标注") + clipping("标注", "公园开放\n"): [
        "\n\n新桥通车\n\n\n\n\n公园开放\n\n\n",
        "field: 海州晚报 (晚报社)\n- 您在位置 #1-2的标注 | 添加于 2031年3月4日星期二 上午6:30\n",
        "rule: ==========",
        "field: 海州晚报 (晚报社)\n- 您在位置 #1-2的标注 | 添加于 2031年3月4日星期二 上午6:30\n",
        "rule: ==========",
        "day: 您在位置 #1-2的标注 | 添加于 2031年3月4日星期二 上午6:30",
        "day: 您在位置 #1-2的标注 | 添加于 2031年3月4日星期二 上午6:30",
    ],
    clipping("标注"): ["="],
    clipping("笔记") + clipping("书签", "") + clipping("剪切"): [
        "\n\n\n\n新桥通车\n\n\n",
        (
            "note: 海州晚报 (晚报社)\n"
            "- 您在位置 #1-2的笔记 | 添加于 2031年3月4日星期二 上午6:30\n\n"
            "新桥通车\n"
            "=========="
        ),
        (
            "note: 海州晚报 (晚报社)\n"
            "- 您在位置 #1-2的书签 | 添加于 2031年3月4日星期二 上午6:30\n\n"
            "=========="
        ),
        "field: 海州晚报 (晚报社)\n- 您在位置 #1-2的剪切 | 添加于 2031年3月4日星期二 上午6:30\n",
        "rule: ==========",
        "day: 您在位置 #1-2的笔记 | 添加于 2031年3月4日星期二 上午6:30",
        "day: 您在位置 #1-2的书签 | 添加于 2031年3月4日星期二 上午6:30",
        "day: 您在位置 #1-2的剪切 | 添加于 2031年3月4日星期二 上午6:30",
    ],
    clipping("标注", " \n") + clipping("Highlight", when="x"): [
        "\n\n\n新桥通车\n\n\n",
        (
            "note: 海州晚报 (晚报社)\n"
            "- 您在位置 #1-2的标注 | 添加于 2031年3月4日星期二 上午6:30\n\n"
            " \n"
            "=========="
        ),
        "field: 海州晚报 (晚报社)\n- 您在位置 #1-2的Highlight | 添加于 x 上午6:30\n",
        "rule: ==========",
        "day: 您在位置 #1-2的标注 | 添加于 2031年3月4日星期二 上午6:30",
    ],
    clipping("标注").replace("添加于", "在") * 2: ["="],
    "\ufeff" + clipping("標註", "甲\n乙\n").replace("\n", "\r\n") * 2: [
        "\n\r\n甲\r\n乙\r\n\n\n\n\r\n甲\r\n乙\r\n\n\n",
        (
            "field: \ufeff海州晚报 (晚报社)\r\n"
            "- 您在位置 #1-2的標註 | 添加于 2031年3月4日星期二 上午6:30\r\n"
        ),
        "rule: ==========\r",
        (
            "field: 海州晚报 (晚报社)\r\n"
            "- 您在位置 #1-2的標註 | 添加于 2031年3月4日星期二 上午6:30\r\n"
        ),
        "rule: ==========\r",
        "day: 您在位置 #1-2的標註 | 添加于 2031年3月4日星期二 上午6:30\r",
        "day: 您在位置 #1-2的標註 | 添加于 2031年3月4日星期二 上午6:30\r",
    ],
}


@pytest.mark.parametrize("page", PAGES)
def test_the_marked_words_are_kept(page: str) -> None:
    assert told(open_clippings, page) == PAGES[page]
