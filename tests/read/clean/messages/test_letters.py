"""A letter that passes a paper on: its heads, the note over it and the signature go."""

import pytest

from briefing.read.clean.messages.letters import leave_letter, leave_replies
from tests.read.clean.told import told

HEAD = "-- 原邮件 --\n发件人：晚报\n"
OUTLOOK = "发件人: 晚报\n发送时间: 2031-03-04 06:30\n收件人: 林晚舟\n"
RULED = "--\n林晚舟\n电话：12345678\n"
PAGES = {
    f"请看。\n{HEAD}\nτ\n": [
        "\n\nτ\n",
        "cover note: 请看。\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
    ],
    f"{'看' * 59}\n{HEAD}τ\n": [
        "\nτ\n",
        "cover note: 看×59\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
    ],
    f"{'看' * 60}\n{HEAD}τ\n": ["看×60\n\nτ\n", "quoted head: -- 原邮件 --\n发件人：晚报"],
    f"{HEAD}请看。\n{OUTLOOK}τ\n": [
        "\nτ\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
        "cover note: \n请看。\n",
        "quoted head: 发件人: 晚报\n发送时间: 2031-03-04 06:30\n收件人: 林晚舟",
        "day: 发送时间: 2031-03-04 06:30",
    ],
    "发件人: 晚报\n收件人: 林晚舟\nτ\n": ["="],
    f"> {OUTLOOK}τ\n": [
        "\nτ\n",
        "quoted head: > 发件人: 晚报\n发送时间: 2031-03-04 06:30\n收件人: 林晚舟",
        "day: 发送时间: 2031-03-04 06:30",
    ],
    f"请看。τ\n{RULED}": ["="],
    # The signature: below a rule with a telephone, or below a greeting.
    f"{HEAD}τ\n{RULED}": [
        "\nτ\n\n\n\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
        "signature: --",
        "signature: 林晚舟",
        "signature: 电话：12345678",
    ],
    f"{HEAD}τ\n--\n林晚舟\n": ["\nτ\n--\n林晚舟\n", "quoted head: -- 原邮件 --\n发件人：晚报"],
    f"{HEAD}τ\n--\n{'长' * 200}\n电话：1\n": [
        "\nτ\n\n\n\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
        "signature: --",
        "signature: 长×200",
        "signature: 电话：1",
    ],
    f"{HEAD}τ\n--\n{'长' * 201}\n电话：1\n": [
        "\nτ\n--\n长×201\n电话：1\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
    ],
    f"{HEAD}τ\n此致\n敬礼！\n林晚舟\n2031年3月4日\n": [
        "\nτ\n\n\n\n\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
        "signature: 此致",
        "signature: 敬礼！",
        "signature: 林晚舟",
        "signature: 2031年3月4日",
    ],
    f"{HEAD}τ\n顺颂商祺\n林晚舟\n": [
        "\nτ\n\n\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
        "signature: 顺颂商祺",
        "signature: 林晚舟",
    ],
    f"{HEAD}τ\n敬礼\n一\n二\n三\n": [
        "\nτ\n\n\n\n\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
        "signature: 敬礼",
        "signature: 一",
        "signature: 二",
        "signature: 三",
    ],
    f"{HEAD}τ\n敬礼\n一\n二\n三\n四\n": [
        "\nτ\n敬礼\n一\n二\n三\n四\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
    ],
    f"{HEAD}τ\n敬礼\n{'名' * 20}\n": [
        "\nτ\n\n\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
        "signature: 敬礼",
        "signature: 名×20",
    ],
    f"{HEAD}τ\n敬礼\n{'名' * 21}\n": [
        "\nτ\n敬礼\n名×21\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
    ],
    f"{HEAD}τ\n--\n" + "名\n" * 7 + "电话：1\n": [
        "\nτ\n\n\n\n\n\n\n\n\n\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
        "signature: --",
        "7 × signature: 名",
        "signature: 电话：1",
    ],
    f"{HEAD}τ\n--\n" + "名\n" * 8 + "电话：1\n": [
        "\nτ\n--\n名\n名\n名\n名\n名\n名\n名\n名\n电话：1\n",
        "quoted head: -- 原邮件 --\n发件人：晚报",
    ],
    f"{HEAD}--\n电话：1\n": ["\n--\n电话：1\n", "quoted head: -- 原邮件 --\n发件人：晚报"],
}
FLOORS = "沙发\n阿芳 发表于 2031-3-4 09:12\n说好\n"
ANSWERED = {
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
def test_what_stands_around_a_letters_paper_goes(page: str) -> None:
    assert told(leave_letter, page) == PAGES[page]


@pytest.mark.parametrize("page", ANSWERED)
def test_answers_at_the_end_go(page: str) -> None:
    assert told(leave_replies, page) == ANSWERED[page]
