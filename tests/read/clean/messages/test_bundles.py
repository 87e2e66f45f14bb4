"""Several texts in one file: what a reader marked, postings of a board, dispatches of an agency."""

import pytest

from briefing.read.clean.messages.bundles import open_clippings, open_dispatches, open_postings
from tests.read.clean.told import told


def clipping(kind: str, words: str = "新桥通车\n", when: str = "2031年3月4日星期二") -> str:
    where = f"- 您在位置 #1-2的{kind} | 添加于 {when} 上午6:30"
    return f"海州晚报 (晚报社)\n{where}\n\n{words}==========\n"


CLIPPINGS = {
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


@pytest.mark.parametrize("page", CLIPPINGS)
def test_the_marked_words_are_kept(page: str) -> None:
    assert told(open_clippings, page) == CLIPPINGS[page]


def posting(title: str, words: str = "τ") -> str:
    return (
        f"发信人: hz (晚报), 信区: News\n标  题: {title}\n"
        f"发信站: 海州站 (Tue Mar  4 06:30:00 2031), 站内\n\n{words}\n"
    )


FOOT = "--\n签名\n※ 来源:·海州站 hz.example·[FROM: 1.2.3.4]\n"
POSTINGS = {
    posting("新桥通车") + posting("公园开放", f"ω\n{FOOT}"): [
        "## 新桥通车\n\n\nτ\n## 公园开放\n\n\nω\n\n\n",
        "2 × field: \n发信站: 海州站 (Tue Mar  4 06:30:00 2031), 站内",
        "signature: --\n签名\n※ 来源:·海州站 hz.example·[FROM: 1.2.3.4]",
        "day:  海州站 (Tue Mar  4 06:30:00 2031), 站内",
        "day:  海州站 (Tue Mar  4 06:30:00 2031), 站内",
    ],
    posting("新桥通车"): ["="],
    posting("新桥通车") + posting("Re: 新桥", "说好\n") + posting("回复：新桥"): [
        "## 新桥通车\n\n\nτ\n",
        "field: \n发信站: 海州站 (Tue Mar  4 06:30:00 2031), 站内",
        (
            "answer: 发信人: hz (晚报), 信区: News\n"
            "标  题: Re: 新桥\n"
            "发信站: 海州站 (Tue Mar  4 06:30:00 2031), 站内\n\n"
            "说好\n\n"
            "发信人: hz (晚报), 信区: News\n"
            "标  题: 回复：新桥\n"
            "发信站: 海州站 (Tue Mar  4 06:30:00 2031), 站内\n\n"
            "τ\n"
        ),
        "day:  海州站 (Tue Mar  4 06:30:00 2031), 站内",
        "day:  海州站 (Tue Mar  4 06:30:00 2031), 站内",
        "day:  海州站 (Tue Mar  4 06:30:00 2031), 站内",
    ],
    posting("新桥通车", "☆─────────────☆\nτ\n【 在 hz (晚报) 的大作中提到: 】\n: ω\n: τ\n完") * 2: [
        "## 新桥通车\n\n\n\nτ\n\n完\n## 新桥通车\n\n\n\nτ\n\n完\n",
        "field: \n发信站: 海州站 (Tue Mar  4 06:30:00 2031), 站内",
        "rule: ☆─────────────☆",
        "quotation: 【 在 hz (晚报) 的大作中提到: 】\n: ω\n: τ",
        "field: \n发信站: 海州站 (Tue Mar  4 06:30:00 2031), 站内",
        "rule: ☆─────────────☆",
        "quotation: 【 在 hz (晚报) 的大作中提到: 】\n: ω\n: τ",
        "day:  海州站 (Tue Mar  4 06:30:00 2031), 站内",
        "day:  海州站 (Tue Mar  4 06:30:00 2031), 站内",
    ],
    posting("新桥通车", "※ 修改:·hz 于 Mar  4\nτ") * 2: [
        "## 新桥通车\n\n\n\nτ\n## 新桥通车\n\n\n\nτ\n",
        "field: \n发信站: 海州站 (Tue Mar  4 06:30:00 2031), 站内",
        "signature: ※ 修改:·hz 于 Mar  4",
        "field: \n发信站: 海州站 (Tue Mar  4 06:30:00 2031), 站内",
        "signature: ※ 修改:·hz 于 Mar  4",
        "day:  海州站 (Tue Mar  4 06:30:00 2031), 站内",
        "day:  海州站 (Tue Mar  4 06:30:00 2031), 站内",
    ],
}


@pytest.mark.parametrize("page", POSTINGS)
def test_a_posting_is_a_heading_and_a_text(page: str) -> None:
    assert told(open_postings, page) == POSTINGS[page]


RULE = "==========\n"
SIGNED = "编辑：林晚舟 校对：周明远\n"
ONE, TWO = f"2031年3月4日\n标题：新桥通车\nτ\n{SIGNED}", "稿号：2\n题目: 公园开放\nω\n"
DISPATCHES = {
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


@pytest.mark.parametrize("page", DISPATCHES)
def test_each_dispatch_has_a_heading_and_its_text(page: str) -> None:
    assert told(open_dispatches, page) == DISPATCHES[page]
