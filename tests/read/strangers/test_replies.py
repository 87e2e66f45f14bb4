"""What readers answered below a page or a thread is no news; news that looks so stays."""

from datetime import date
from pathlib import Path

import pytest

from briefing.read.clean.steps import clean_text
from tests.shared.paper import (
    HEADLINES,
    IN_FULL,
    assert_exact,
    in_markdown,
    in_plain_text,
)

DAY = date(2031, 3, 4)
FIRST, SECOND, THIRD = (
    "顶一个，新桥终于通车了，开心。",
    "楼主辛苦了，天天看你的帖子。",
    "我家就在桥头，昨天晚上很热闹。",
)
REPLIES = {
    "Discuz": "回复 支持 反对 举报\n\n"
    f"沙发\n阿芳 发表于 2031-3-4 09:12\n{FIRST}\n回复 支持 反对 举报\n\n"
    f"板凳\n小关 发表于 2031-3-4 09:20\n{SECOND}\n回复 支持 反对 举报\n\n"
    f"4#\n老陈 发表于 2031-3-4 09:40\n{THIRD}\n",
    "floors": f"2楼 阿芳 2031-03-04 09:12\n{FIRST}\n\n3楼 小关 2031-03-04 09:20\n{SECOND}\n\n"
    f"4楼 老陈 2031-03-04 09:22\n{THIRD}\n",
    "Tieba": f"来自Android客户端1楼2031-03-04 08:00\n回复\n阿芳\n{FIRST}\n"
    f"来自iPhone客户端2楼2031-03-04 09:12\n回复\n小关\n{SECOND}\n3楼2031-03-04 09:22\n回复\n",
    "V2EX": "3 条回复  •  2031-03-04 10:22:10 +08:00\n\n"
    f"1\nafang   1 小时 12 分钟前\n{FIRST}\n2\nxiaoguan   58 分钟前\n@afang {SECOND}\n"
    f"3\nlaochen   20 分钟前\n{THIRD}\n",
    "Weibo": f"评论 3\n按热度 按时间\n阿芳：{FIRST}\n31-3-4 09:12 来自江州\n小关：{SECOND}\n"
    f"31-3-4 09:22 来自海陵\n老陈：{THIRD}\n31-3-4 10:22 来自江州\n",
    "Zhihu": f"3 条评论\n默认 最新\n阿芳\n{FIRST}\n03-04 · 江州\n回复 12\n小关\n{SECOND}\n"
    "03-04 · 海陵\n回复 喜欢\n",
    "a portal": f"网友评论\n\n江州网友 [阿芳]：\n{FIRST}\n顶[12] 回复 收藏\n\n"
    f"海陵网友：\n{SECOND}\n顶[2] 回复 收藏\n",
}


@pytest.mark.parametrize("name", REPLIES)
@pytest.mark.parametrize("paper", [in_plain_text(), in_markdown()], ids=["plain", "Markdown"])
def test_answers_below_a_paper_are_not_told(tmp_path: Path, paper: str, name: str) -> None:
    path = tmp_path / "thread.txt"
    path.write_text(f"{paper}\n{REPLIES[name]}", encoding="utf-8")
    assert_exact(path, HEADLINES, IN_FULL, DAY)


FLASHES = "".join(
    f"{head}\n江州网 2031-03-04 0{n}:12\n{FIRST}{SECOND}\n\n"
    for n, head in enumerate(["新桥今晨通车", "旧轮渡年底停航", "桥头添了步道", "老城路口改道"], 1)
)
STORY = f"新桥通车\n\n{THIRD * 4}\n\n"
STAYS = {
    "short news, each with its source and time": FLASHES,
    "the same with a count of comments": FLASHES.replace(":12\n", ":12\n评论 12\n"),
    "a page of the paper": STORY + f"评论\n\n桥头谈桥\n\n{FIRST * 3}\n{SECOND * 3}\n",
    "stories that are posted": STORY + f"2楼 阿芳 2031-03-04 09:12\n{FIRST * 9}\n\n"
    f"3楼 阿芳 2031-03-04 09:20\n{SECOND * 9}\n",
    "a story below": STORY + f"评论区\n回复 举报\n沙发\n\n本报讯 {SECOND}\n",
}


@pytest.mark.parametrize("name", STAYS)
def test_what_only_looks_like_answers_stays(name: str) -> None:
    cleaned = clean_text(f"江州晚报\n2031年3月4日\n\n{STAYS[name]}").text
    for words in (FIRST, SECOND, THIRD):
        assert cleaned.count(words) == STAYS[name].count(words)


def test_a_row_of_buttons_takes_no_time() -> None:
    text = f"江州晚报\n\n{THIRD * 4}\n\n{'回复' * 5_000}！\n"
    assert THIRD in clean_text(text).text
