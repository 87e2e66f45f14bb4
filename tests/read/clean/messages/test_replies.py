"""Answers of readers that end a text go; what only looks like them stays."""

import pytest

from briefing.read.clean.messages.letters import leave_replies
from tests.read.clean.told import told

FLOORS = "沙发\n阿芳 发表于 2031-3-4 09:12\n说好\n"
PAGES = {
    f"τ\n{FLOORS}": ["τ\n\n", "comments: 沙发\n阿芳 发表于 2031-3-4 09:12\n说好"],
    f"τ\n{FLOORS}回复 支持(2)\n": [
        "τ\n\n",
        "comments: 沙发\n阿芳 发表于 2031-3-4 09:12\n说好\n回复 支持(2)",
    ],
    "τ\n2楼 阿芳\n说好\n3# 小关\n说好\n": ["τ\n\n", "comments: 2楼 阿芳\n说好\n3# 小关\n说好"],
    "τ\n1楼2031-03-04 08:00\n说好\n来自Android客户端2楼2031-03-04\n": [
        "τ\n\n",
        "comments: 1楼2031-03-04 08:00\n说好\n来自Android客户端2楼2031-03-04",
    ],
    "τ\n网友评论（2）\n阿芳 12 分钟前\n说好\n小关 1 小时 2 分钟之前\n": [
        "τ\n\n",
        "comments: 网友评论（2）\n阿芳 12 分钟前\n说好\n小关 1 小时 2 分钟之前",
    ],
    "τ\n评论区\n03-04 · 海州\n说好\n2031年3月4日来自江州\n": [
        "τ\n\n",
        "comments: 评论区\n03-04 · 海州\n说好\n2031年3月4日来自江州",
    ],
    "τ\n2条评论 按热度\n阿芳 3-4\n说好\n小关 于 3-4 江州\n": [
        "τ\n\n",
        "comments: 2条评论 按热度\n阿芳 3-4\n说好\n小关 于 3-4 江州",
    ],
    "τ\n顶[12] 回复 收藏\n阿芳 3-4\n": ["τ\n\n", "comments: 顶[12] 回复 收藏\n阿芳 3-4"],
    "τ\n顶[12] 收藏\n阿芳 3-4\n小关 3-4\n": ["="],
    # One sign alone; more words than signatures; news; a long one.
    "τ\n沙发\n说好\n": ["="],
    "τ\n沙发\n" + "说好\n" * 10 + "板凳\n": [
        "τ\n\n",
        "comments: 沙发\n说好\n说好\n说好\n说好\n说好\n说好\n说好\n说好\n说好\n说好\n板凳",
    ],
    "τ\n沙发\n" + "说好\n" * 11 + "板凳\n": ["="],
    f"τ\n{FLOORS}本报讯 新桥\n": ["="],
    f"τ\n{FLOORS}# 新桥\n": ["="],
    f"τω\n{FLOORS}{'好' * 110}\n": [
        "τω\n\n",
        "comments: 沙发\n阿芳 发表于 2031-3-4 09:12\n说好\n好×110",
    ],
    f"τω\n{FLOORS}{'好' * 111}\n": ["="],
    # Too high on the page, or each item has its source and time.
    f"{'桥' * 30}\n{FLOORS}{'好' * 40}\n": [
        "桥×30\n\n",
        "comments: 沙发\n阿芳 发表于 2031-3-4 09:12\n说好\n好×40",
    ],
    f"{'桥' * 24}\n{FLOORS}{'好' * 40}\n": ["="],
    f"海州网 2031-03-04\nτ\n{FLOORS}": [
        "海州网 2031-03-04\nτ\n\n",
        "comments: 沙发\n阿芳 发表于 2031-3-4 09:12\n说好",
    ],
    f"海州网 2031-03-04\nτ\n海州网 2031-03-04\nω\n{FLOORS}": ["="],
}


@pytest.mark.parametrize("page", PAGES)
def test_answers_at_the_end_go(page: str) -> None:
    assert told(leave_replies, page) == PAGES[page]
