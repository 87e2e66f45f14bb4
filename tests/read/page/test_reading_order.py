import random
from collections import Counter
from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest

from briefing.read.page.layout.links import assigned
from briefing.read.page.marks import Area, PageMarks, TypeLine
from briefing.read.page.written import write_pages
from tests.read.page.made import PITCH, SIZE, column, type_line
from tests.read.page.maker import fictional_articles
from tests.read.page.measure import counted, f1
from tests.read.page.told import FILE, told
from tests.read.page.wild import wild_page
from tests.shared.sums import kept_sums

STORY = (
    "海州湾潮汐电站昨日并网发电，首年可供十二万户居民用电。工程历时五年，投资三十七亿元，"
    "沿岸三个镇的渔民参与了监测。电站站长说，第一台机组在涨潮时转动，第二台在落潮时转动，"
    "一天四次，从不停歇。附近的小学组织学生参观了坝顶的步道，孩子们数了数，一共有四十八盏灯。"
    "工程师介绍，坝体每隔十米埋有一支温度计，数据每小时送回控制室，出现偏差就会报警。"
)


def body(x: float, tops: list[float], lines: int, wide: int = 12) -> list[TypeLine]:
    """The story set in columns one beside the other, each from its own top."""
    whole = column(STORY, 0, 0, wide)
    found = []
    for number, top in enumerate(tops):
        for at, line in enumerate(whole[number * lines : (number + 1) * lines]):
            left = x + number * (wide + 1.5) * SIZE + line.area.x0
            found.append(type_line(line.text, left, top + at * PITCH))
    return found


def parts_of(lines: list[TypeLine], *rules: Area, boxes: tuple[Area, ...] = ()) -> list[str]:
    return write_pages([PageMarks(600, 800, lines, list(rules), list(boxes))]).text.split("\n\n")


def test_a_headline_beside_which_its_text_rises_stands_before_the_text() -> None:
    head = type_line("潮汐电站并网发电", 200, 102, size=26)
    lines = body(40, [100, 145, 145], 5)
    assert parts_of([*lines, head])[:2] == [
        "# 潮汐电站并网发电",
        "".join(line.text for line in lines),
    ]


def test_a_headline_that_runs_down_at_the_right_stands_before_its_text() -> None:
    head = type_line("潮汐电站并网", 320, 100, size=20, down=True)
    lines = body(40, [100, 100], 8)
    assert parts_of([*lines, head])[:2] == ["# 潮汐电站并网", "".join(line.text for line in lines)]


def test_a_quotation_in_a_column_does_not_part_the_text() -> None:
    head = type_line("潮汐电站并网发电", 40, 60, size=24)
    whole = column(STORY, 40, 100, 12)
    lines = whole[:6] + [
        type_line(line.text, line.area.x0, line.area.y0 + 70) for line in whole[6:11]
    ]
    quote = type_line("从不停歇", 60, 212, size=15)
    rules = (Area(40, 202, 160, 203), Area(40, 236, 160, 237))
    parts = parts_of([head, *lines, quote], *rules)
    assert parts == ["# 潮汐电站并网发电", "".join(line.text for line in lines), "从不停歇"]


def test_an_advertisement_of_large_type_is_one_headline_and_its_lines() -> None:
    box = Area(300, 100, 560, 300)
    ad = [
        type_line("暖冬促销", 340, 120, size=36),
        type_line("全屋定制八折", 330, 180, size=16),
        type_line("电话：0000-5566778", 330, 210, size=14),
    ]
    head = type_line("潮汐电站发电", 40, 60, size=20)
    parts = parts_of([head, *body(40, [100], 8), *ad], boxes=(box,))
    assert [part for part in parts if part.startswith("#")] == ["# 潮汐电站发电", "# 暖冬促销"]


def test_a_headline_at_the_top_of_the_page_is_no_page_head() -> None:
    heads = [type_line("潮汐电站", 40, 10, size=14), type_line("并网发电", 40, 28, size=14)]
    assert parts_of([*heads, *body(40, [50, 50], 8)])[0] == "# 潮汐电站并网发电"


@pytest.mark.parametrize("seed", range(40))
def test_each_row_takes_a_column_of_its_own_at_the_least_cost_in_all(seed: int) -> None:
    source = np.random.default_rng(seed)
    rows = int(source.integers(1, 5))
    costs = source.normal(size=(rows, rows + int(source.integers(0, 3))))
    taken = assigned(costs)
    least = min(
        sum(costs[row, at] for row, at in enumerate(order))
        for order in permutations(range(costs.shape[1]), rows)
    )
    assert len(set(taken)) == rows
    assert sum(costs[row, at] for row, at in enumerate(taken)) == pytest.approx(least)


def test_pages_of_random_designs_are_read_in_order() -> None:
    pool = fictional_articles()
    counts: Counter[str] = Counter()
    for seed in range(12):
        sheet, page = wild_page(list(pool), random.Random(f"wild {seed}"))
        counts += counted(write_pages([sheet.marks()]).text, page.items)
    assert counts["pairs right"] > 0.98 * counts["pairs"]
    assert f1(counts, "articles") > 0.92
    assert counts["sentences lost"] < 0.015 * counts["sentences"]


def test_all_is_told_as_it_was_when_the_weights_were_fitted() -> None:
    """Fit anew (`python -m tests.read.page.fit_links`) and write told.tsv, if it is to be other."""
    now, then = told(), kept_sums(FILE)
    assert now.keys() == then.keys()
    assert [kind for kind in now if now[kind] != then[kind]] == []


def recognised(lines: list[TypeLine]) -> list[TypeLine]:
    for line in lines:
        line.sure = (0.99,) * len(line.text)
    return lines


@pytest.mark.parametrize("said", ["把潮水用好", "把潮水用好。", "把潮水用好。——林晚舟"])
def test_recognised_large_type_within_a_sentence_or_that_is_one_is_no_headline(said: str) -> None:
    lines = column(STORY, 40, 100, 12)
    for line in lines[5:]:
        line.area = replace(line.area, y0=line.area.y0 + 35, y1=line.area.y1 + 35)
    quoted = type_line(said, 45, lines[4].area.y1 + 12, size=14)
    quoted.area = replace(quoted.area, x1=155)
    parts = parts_of(recognised([*lines, quoted]))
    assert parts == ["".join(line.text for line in lines), said]


def test_the_last_line_of_a_quotation_that_was_taken_for_text_goes_with_it() -> None:
    lines = column(STORY, 40, 100, 12)
    for line in lines[5:]:
        line.area = replace(line.area, y0=line.area.y0 + 55, y1=line.area.y1 + 55)
    quoted = type_line("“把潮水用", 45, lines[4].area.y1 + 12, size=14)
    quoted.area = replace(quoted.area, x1=155)
    tail = type_line("好”", 45, lines[4].area.y1 + 32)
    rules = [Area(40, y, 160, y + 1) for y in (quoted.area.y0 - 8, tail.area.y1 + 6)]
    parts = parts_of(recognised([*lines, quoted, tail]), *rules)
    assert parts == ["".join(line.text for line in lines), "“把潮水用好”"]


def test_a_rule_above_large_type_parts_it_from_the_text_that_breaks_off_there() -> None:
    lines = column(STORY, 40, 100, 12)
    for line in lines[5:]:
        line.area = replace(line.area, y0=line.area.y0 + 35, y1=line.area.y1 + 35)
    head = type_line("把潮水用好", 45, lines[4].area.y1 + 12, size=14)
    head.area = replace(head.area, x1=155)
    rule = Area(40, head.area.y0 - 6, 160, head.area.y0 - 5)
    seen = recognised([*lines, head])
    assert "# 把潮水用好" in parts_of(seen, rule)
    assert "# 把潮水用好" not in parts_of(seen)


@pytest.mark.parametrize(
    ("said", "is_head"),
    [
        ("从不停歇，一天四次。", True),
        ("海州湾潮汐电站昨日并网发电，首年可供十二万户居民用电。", False),
        ("读懂“新质生产力”——记者观察", True),
    ],
)
def test_large_type_that_repeats_a_sentence_of_the_text_heads_no_story(
    said: str, is_head: bool
) -> None:
    lines = column(STORY, 40, 100, 12)
    parts = parts_of([type_line(said, 40, 60, size=14), *lines])
    assert (parts[0] == f"# {said}") is is_head
    assert sum(said in part for part in parts) == 1 + (not is_head)


def test_a_recognised_deck_over_several_columns_is_no_start_of_the_first() -> None:
    head = type_line("潮汐电站并网发电", 40, 60, size=24)
    deck = type_line("首年可供十二万户居民用电的海州湾电站五年建成", 40, 92, bold=True)
    lines = body(40, [115, 115], 9)
    first = lines[0]
    first.text = STORY[:12]
    first.area = replace(first.area, x0=40.0)
    parts = parts_of(recognised([head, deck, *lines]))
    assert parts[1] in {deck.text, f"**{deck.text}**"}


def test_a_page_s_foot_over_the_gutter_parts_no_story_from_its_headline() -> None:
    heads = [type_line("潮汐电站并网", 40, 60, 18), type_line("明渠完成清淤", 180, 60, 18)]
    foot = type_line("本版编辑 何清　投稿邮箱　热线", 60, 780)
    parts = parts_of(recognised([*heads, *body(40, [95], 9), *body(180, [95], 9), foot]))
    assert [part for part in parts if part.startswith("#")] == ["# 潮汐电站并网", "# 明渠完成清淤"]
    assert parts[1].startswith(STORY[:10])


def test_a_figure_beside_a_story_is_no_headline() -> None:
    head = type_line("潮汐电站并网发电", 180, 60, 24)
    figure = [type_line("61%", 40, 110, 24), type_line("的订单来自外省", 40, 140)]
    parts = parts_of([head, *body(180, [110], 9), *figure])
    assert [part for part in parts if part.startswith("#")] == ["# 潮汐电站并网发电"]
    assert "61%" in parts


def test_a_headline_over_a_rule_is_not_the_page_s_head() -> None:
    top = [type_line("2031年3月4日", 40, 20), type_line("A03", 300, 20)]
    head = type_line("潮汐电站并网发电", 40, 36, 16)
    parts = parts_of([*top, head, *body(40, [75, 75], 9)], Area(20, 64, 580, 65))
    assert "# 潮汐电站并网发电" in parts
