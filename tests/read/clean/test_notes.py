"""Notes at the foot of a text, and the marks that point to them."""

import pytest

from briefing.read.clean.inline import leave_notes
from tests.read.clean.told import told

NUMBERED = {
    "三成[1]，二成[注2]，一成 [fn:3]。": [
        "三成，二成，一成。",
        "note: [1]",
        "note: [注2]",
        "note:  [fn:3]",
    ],
    "三成[1,2][3–5]_，二成[1](a)，〔1〕一〔2〕。": [
        "三成，二成[1](a)，〔1〕一。",
        "note: [1,2][3–5]_",
        "note: 〔2〕",
    ],
    "三成[12]。\n\n[12] 省粮食局\n[1] 市局": [
        "三成。\n\n\n[1] 市局",
        "note: [12]",
        "note: [12] 省粮食局",
    ],
    "三成。[3]\nfn1 省局": ["三成。\nfn1 省局", "note: [3]"],
    "a[1]，三成[123]": ["="],
    "三成[1]。\n\n[1] 省粮食局\n    统计数字\n[2] 市局\n": [
        "三成。\n\n\n[2] 市局\n",
        "note: [1]",
        "note: [1] 省粮食局\n    统计数字",
    ],
    "三成〔1〕。\n\n注释：\n〔1〕省粮食局\n": [
        "三成。\n\n",
        "note: 〔1〕",
        "note: \n注释：\n〔1〕省粮食局",
    ],
    "三成[注1]。\n\n## 参考文献\n\n[注1]省局\n.. [1] 省局\n\\[1] 省局\n": [
        "三成。\n\n\n\n",
        "note: [注1]",
        "note: \n## 参考文献\n\n[注1]省局",
        "note: .. [1] 省局",
        "note: \\[1] 省局",
    ],
    "三成。\n\n[1] 省粮食局\n": ["="],
    "三成。\nfn1. 省粮食局\nfn2. 市局\n": [
        "三成。\n\n\n",
        "note: fn1. 省粮食局",
        "note: fn2. 市局",
    ],
    "三成[2]。\nfn2. 市局\n": ["三成。\n\n", "note: [2]", "note: fn2. 市局"],
}


@pytest.mark.parametrize("page", NUMBERED)
def test_numbers_of_notes_go_with_the_notes(page: str) -> None:
    assert told(leave_notes, page) == NUMBERED[page]


LONG = "注" * 119
SIGNED = {
    "市民①说好。\n\n①省粮食局": ["市民说好。\n\n", "note: ①", "note: ①省粮食局"],
    "市民*说好。\n\n* 省粮食局": ["市民说好。\n\n", "note: *", "note: * 省粮食局"],
    "市民*说*好。\n\n* 省粮食局": ["="],
    "市民＊说＊好。\n\n＊ 省粮食局": ["="],
    "市民＊说好。\n\n＊ 省粮食局": ["市民说好。\n\n", "note: ＊", "note: ＊ 省粮食局"],
    "市民**说好。\n**省粮食局": ["市民说好。\n", "note: **", "note: **省粮食局"],
    "市民†说好。\n桥长二里。\n†省粮食局": [
        "市民说好。\n桥长二里。\n",
        "note: †",
        "note: †省粮食局",
    ],
    "市民²说（注1）好（注）。\n桥\n²省局\n（注1）市局\n（注）县局": [
        "市民说好。\n桥\n\n\n",
        "note: ²",
        "note: （注1）",
        "note: （注）",
        "note: ²省局",
        "note: （注1）市局",
        "note: （注）县局",
    ],
    # An item of a list, to which nothing points; a sign that stands twice; no line between.
    "①新桥通车\n②公园开放": ["="],
    "市民①说①好。\n桥\n①省粮食局": ["="],
    "市民①说好。\n①省粮食局": ["市民说好。\n", "note: ①", "note: ①省粮食局"],
    "市民①说好\n①省粮食局": ["市民说好\n", "note: ①", "note: ①省粮食局"],
    "①市民说①好。\n桥": ["="],
    "市民说好。\n①省粮食局\n市民①": ["="],
    "，①市民说好。\n桥\n①省粮食局": ["="],
    f"市民①说好。\n桥\n①{LONG}": ["市民说好。\n桥\n", "note: ①", "note: ①注×119"],
    f"市民①说好。\n桥\n①{LONG}长": ["="],
}


@pytest.mark.parametrize("page", SIGNED)
def test_signs_of_notes_go_with_the_notes(page: str) -> None:
    assert told(leave_notes, page) == SIGNED[page]


MORE = {
    "τ 繼續閱讀\nω　继续阅读": ["τ\nω　继续阅读", "link:  繼續閱讀"],
    "都说桥好。” […] More\nτ Read more\n": [
        "都说桥好。”\nτ\n",
        "link:  […] More",
        "link:  Read more",
    ],
    "τ阅读全文\n请阅读全文": ["="],
    "τ（譯者：林曉舟/核稿：何清）1310304\nω(实习编译：林晓舟)\nτ（審稿：何清）": [
        "τ\nω\nτ",
        "editors: （譯者：林曉舟/核稿：何清）1310304",
        "editors: (实习编译：林晓舟)",
        "editors: （審稿：何清）",
    ],
}


@pytest.mark.parametrize("page", MORE)
def test_links_to_more_behind_a_sentence_are_left_out(page: str) -> None:
    assert told(leave_notes, page) == MORE[page]


@pytest.mark.parametrize(
    ("page", "made"),
    [
        ("新桥通车。（看完整報導）公园开放。（看完整報導）菜价回落。（看完整報導）早稻熟了。", 3),
        ("新桥通车。（看完整報導）公园开放。（看完整報導）菜价回落。", 0),
        ("新桥通车。[全文](a)公园开放。[全文](b)菜价回落。[全文](c)早稻熟了。", 0),
    ],
)
def test_three_links_to_more_in_a_line_part_its_items(page: str, made: int) -> None:
    assert told(leave_notes, page)[0].count("\n") == made
