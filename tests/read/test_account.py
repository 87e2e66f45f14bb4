"""Every character of every text is in one paragraph, or left out for one reason."""

import random
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError
from briefing.read.account import unaccounted
from briefing.read.folding import fold
from briefing.read.formats.pick import text_in
from briefing.read.issue import read_text
from briefing.records import Skipped, Span
from tests.bench.read_damage import articles_in
from tests.read.damage import damaged
from tests.read.test_issue import TIDE

DAY = date(2026, 3, 18)
SCRAPS = (
    *(
        "# ",
        "## ",
        "**",
        "\n",
        "\n\n",
        "\r\n",
        "　　",
        "  ",
        "（",
        "(",
        "）",
        ")",
        "。",
        "，",
        ",",
        ".",
        "？",
    ),
    *(
        "本报讯（记者林晚舟）",
        "新华社海州3月17日电",
        "（下转第3版）",
        "（上接第1版）",
        "第3版 综合",
        "今日导读",
    ),
    *(
        "——",
        "[查看原文](http://a.b)",
        "<b>",
        "| a | b |",
        "● ",
        "一、",
        "简讯",
        "启事",
        "电话：0890-2233445",
    ),
    *(
        "海州湾潮汐电站并网发电",
        "沿岸渔民也参与了监测。",
        "电站负责人说，机组没有停机",
        "12.5%",
        "￥",
        "\u200b",
        "\f",
    ),
)


def check(text: str) -> None:
    try:
        issue = read_text(text, "2026-03-18.md", DAY)
    except BriefingError:
        return
    assert unaccounted(text, issue.articles, issue.skipped) == []
    assert all(piece.reason for piece in issue.skipped)
    for article in issue.articles:
        for paragraph in article.paragraphs:
            joined = "".join(text[start:end] for start, end in paragraph.spans)
            assert paragraph.text == fold(joined)
            assert letters(paragraph.text) == letters(joined)


def letters(text: str) -> str:
    narrow = text.translate({code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)})
    return "".join(character for character in narrow if character.isalnum())


@given(st.lists(st.sampled_from(SCRAPS), max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_heap_of_scraps_is_accounted_for(text: str) -> None:
    check(text)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_accounted_for(text: str) -> None:
    check(TIDE[:300] + text + TIDE[300:])


@given(st.integers(0, 10**9))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_damaged_issue_is_accounted_for(seed: int) -> None:
    check(damaged(articles_in("tune"), seed).text)


@pytest.mark.parametrize("seed", range(60))
def test_mutated_bytes_end_in_an_issue_or_an_error(seed: int) -> None:
    rng = random.Random(seed)
    data = bytearray(TIDE.encode(rng.choice(["utf-8", "utf-16", "gb18030"])))
    for _ in range(rng.randint(1, 30)):
        at = rng.randrange(len(data))
        data[at : at + rng.randint(0, 3)] = rng.randbytes(rng.randint(0, 4))
    try:
        text = text_in(bytes(data), "issue.md")
    except BriefingError:
        return
    check(text)


@pytest.mark.parametrize(
    "scrap", ["(", "![", "…", "[a](", "<a ", "\t", "　", "（记者", "一、", "海"]
)
def test_a_hostile_line_ends(scrap: str) -> None:
    check(f"海州今天的新闻{scrap * (100_000 // len(scrap))}海。\n\n{TIDE}")


@pytest.mark.parametrize(
    ("spans", "wrong"),
    [
        ([(0, 2), (2, 4)], []),
        ([(2, 4), (0, 2)], []),
        ([(0, 1), (3, 4)], [(1, 3)]),
        ([(1, 4)], [(0, 1)]),
        ([(0, 3)], [(3, 4)]),
        ([], [(0, 4)]),
        ([(0, 2), (1, 4)], [(1, 2)]),
        ([(0, 4), (1, 2)], [(1, 2)]),
        ([(0, 3), (1, 2), (2, 4)], [(1, 2), (2, 3)]),
    ],
)
def test_what_stands_nowhere_or_twice_is_found(spans: list[Span], wrong: list[Span]) -> None:
    pieces = [Skipped("", "web", (span,)) for span in spans]
    assert unaccounted("新桥通车", (), pieces) == wrong
    blank = [Skipped("", "web", ((0, 1),)), Skipped("", "web", ((2, 3),))]
    assert unaccounted("新 桥\n", (), blank) == []
