"""Postings of a bulletin board: a heading and a text each; answers and signatures go."""

import pytest

from briefing.read.clean.messages.postings import open_postings
from tests.read.clean.told import told


def posting(title: str, words: str = "τ") -> str:
    return (
        f"发信人: hz (晚报), 信区: News\n标  题: {title}\n"
        f"发信站: 海州站 (Tue Mar  4 06:30:00 2031), 站内\n\n{words}\n"
    )


FOOT = "--\n签名\n※ 来源:·海州站 hz.example·[FROM: 1.2.3.4]\n"
PAGES = {
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


@pytest.mark.parametrize("page", PAGES)
def test_a_posting_is_a_heading_and_a_text(page: str) -> None:
    assert told(open_postings, page) == PAGES[page]
