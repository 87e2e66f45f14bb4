"""Lines that a program put under every story go; a source under a story says where it ends."""

from briefing.read.clean.noise import leave_repeated
from briefing.read.clean.offset_text import Traced

STORY = "云川水库除险加固工程日前完工，灌溉面积将增加三万二千亩，沿线十二个村的春灌用水有了保障。"


def cleaned(line: str) -> str:
    paper = "\n\n".join(f"## 第{number}件事\n\n{STORY}\n\n{line}" for number in "一二三四")
    traced = Traced(paper)
    leave_repeated(traced)
    return traced.text


def test_a_call_under_every_story_is_left_out() -> None:
    assert "更多内容" not in cleaned("更多内容请关注海州晚报客户端")


def test_a_source_under_every_story_is_left_to_the_reader() -> None:
    assert cleaned("来源：海州社").count("来源：海州社") == 4
    assert cleaned("来源：海州社222").count("来源：海州社222") == 4
