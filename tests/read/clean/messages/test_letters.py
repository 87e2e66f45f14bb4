"""A letter that passes a paper on: its heads, the note over it and the signature go."""

import pytest

from briefing.read.clean.messages.letters import leave_letter
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


@pytest.mark.parametrize("page", PAGES)
def test_what_stands_around_a_letters_paper_goes(page: str) -> None:
    assert told(leave_letter, page) == PAGES[page]
