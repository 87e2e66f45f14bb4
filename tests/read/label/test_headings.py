"""Headlines that a list names, and lines that report who wrote."""

import pytest

from briefing.read.label.headings import listed_headlines, reports_who
from briefing.read.lines import split_lines
from briefing.read.roles import role_of

LIST = "本版标题：\n· 新桥通车\n· 公园免费开放\n· 图片报道\n"
TEXT = "桥很长，市民过江。\n"
STORIES = f"新桥通车\n{TEXT}数字变化\n{TEXT}公园免费开放\n{TEXT}图片报道\n{TEXT}"


def named(page: str) -> tuple[list[str], list[str]]:
    """The lines that a list says are headlines, and the short ones that it says are none."""
    lines = split_lines(page)
    heads, others = listed_headlines(lines, [role_of(line) for line in lines])
    short = [lines[at].text for at in sorted(others) if "。" not in lines[at].text]
    return [lines[at].text for at in sorted(heads)], short


HEADS = ["新桥通车", "公园免费开放", "图片报道"]
ITEMS = ["· 新桥通车", "· 公园免费开放", "· 图片报道"]


@pytest.mark.parametrize(
    ("page", "heads", "others"),
    [
        (LIST + STORIES, HEADS, [*ITEMS, "数字变化"]),
        # As far as the page goes.
        (f"{LIST}{STORIES}第02版：要闻\n菜价回落\n{TEXT}", HEADS, [*ITEMS, "数字变化"]),
        (f"{LIST}{STORIES}菜价回落\n{TEXT}", HEADS, [*ITEMS, "数字变化"]),
        (f"第01版：要闻\n{LIST[6:]}{STORIES}", HEADS, [*ITEMS, "数字变化"]),
        # A list that only chooses.
        (f"今日导读\n{LIST[6:]}{STORIES}", HEADS, []),
        # A headline that a paper might be called by.
        (
            LIST.replace("图片报道", "全城织密防护网")
            + STORIES.replace("图片报道", "全城织密防护网"),
            ["新桥通车", "公园免费开放", "全城织密防护网"],
            [*ITEMS[:2], "· 全城织密防护网", "数字变化"],
        ),
        # A marked one is a headline, named or not.
        (LIST + STORIES.replace("数字变化", "## 数字变化"), HEADS, ITEMS),
        # Two lines are no list; nor are four of which two are printed again, nor another order.
        ("· 新桥通车\n· 公园免费开放\n" + STORIES, [], []),
        ("· 新桥通车\n· 菜价\n· 公园免费开放\n· 天气\n" + STORIES, [], []),
        ("· 图片报道\n· 公园免费开放\n· 新桥通车\n" + STORIES, [], []),
        # The name of the paper stands over the list and over the first story.
        (f"海州日报\n海州日报\n{LIST[6:]}{TEXT}海州日报\n{STORIES}", HEADS, []),
        # What stands as close together again is printed twice.
        (LIST + LIST, [], []),
        (LIST, [], []),
        ("", [], []),
    ],
)
def test_what_a_list_names_is_a_headline_and_nothing_else_of_its_page(
    page: str, heads: list[str], others: list[str]
) -> None:
    assert named(page) == (heads, others)


@pytest.mark.parametrize(
    ("line", "is_reporters"),
    [
        ("記者王小明／台北報導", True),
        ("记者林晓舟、何清/海州综合报道", True),
        ("〔特派員王小明∕東京報導〕", True),
        ("■本报记者 林晓舟╱海州报道", True),
        ("本報綜合報導", True),
        ("本報記者綜合報導", True),
        ("記者王小明／台北報導昨天通車", False),
        ("记者林晓舟", False),
        ("海州报道", False),
    ],
)
def test_a_reporter_and_a_place_alone_say_who_wrote(line: str, *, is_reporters: bool) -> None:
    assert reports_who(split_lines(line)[0]) is is_reporters
