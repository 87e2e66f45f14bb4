"""Which day an issue is of, and what says so."""

from datetime import date, timedelta

import pytest

from briefing.read.day import (
    day_in_name,
    day_in_text,
    day_of,
    day_published,
    newest_dateline,
)
from briefing.records import Article, Dateline

DAY = date(2031, 3, 4)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2031-03-04.md", DAY),
        ("papers/hz_20310304.txt", DAY),
        ("晚报2031年3月4日.pdf", DAY),
        ("2031.3.4.md", DAY),
        ("1999-12-31.md", date(1999, 12, 31)),
        ("2031-13-04, 2031-03-04.md", DAY),
        ("120310304.md", None),
        ("203103041.md", None),
        ("2031-02-30.md", None),
        ("issue.md", None),
    ],
)
def test_a_file_may_be_named_after_its_day(name: str, day: date | None) -> None:
    assert day_in_name(name) == day


@pytest.mark.parametrize(
    "printed",
    [
        "2031年3月4日",
        "2031-03-04",
        "2031.3.4",
        "２０３１年３月４日",
        "二〇三一年三月四日",
        "二零三一年三月四號",
        "中華民國120年3月4日",
        "民国一百二十年三月四日",
        "20310304",
        "2031 03 04",
        "March 4, 2031",
        "Mar. 4th 2031",
        "4 March 2031",
        "4th-Mar-2031",
        "Mar  4 06:30:00 CST 2031",
        "3月4日 2031年",
        "4 3月, 2031",
    ],
)
def test_a_day_is_read_in_every_form_that_papers_have(printed: str) -> None:
    assert day_in_text(f"海州晚报 {printed} 星期二") == DAY


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("03/14/2031", date(2031, 3, 14)),
        ("14/03/2031", date(2031, 3, 14)),
        ("03/04/2031", None),  # nobody knows which is the month
        ("2031年2月30日", None),
        ("2031年十二月三十一日", date(2031, 12, 31)),
        ("民国三十八年十月一日", date(1949, 10, 1)),
        ("2031年3月3日—4日合刊", DAY),
        ("2031年3月3日至4日 星期二", DAY),
        ("2031年3月3日、4日的天气", date(2031, 3, 3)),
        ("2031年3月5日，2031年3月4日", date(2031, 3, 5)),
        ("3月4日", None),
        ("", None),
    ],
)
def test_what_is_no_day_or_several_is_read_as_a_reader_would(
    printed: str, day: date | None
) -> None:
    assert day_in_text(printed) == day


BODY = "海州新桥通车，全长五百米。\n" * 20
LONG = "海州新桥今天上午通车，这座桥的建设从2031年3月4日开始准备" + "，沿岸居民都来看桥" * 8


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("海州晚报 2031年3月4日\n" + BODY, DAY),
        ("海州晚报\n2031年3月4日 星期二 第1版\n" + BODY, DAY),
        ("2031年3月4日，新桥通车。\n" + BODY, None),  # a sentence of the news
        (LONG + "\n" + BODY, None),
        ("新桥2031年3月4日通车\n" + BODY, None),
        ("订于2031年3月4日\n" + BODY, DAY),
        (BODY + "海州晚报 2031年3月4日\n", DAY),  # a running head
        (BODY + "海州晚报 2031年3月5日\n" + "海州晚报 2031年3月4日\n" * 2, DAY),
        (BODY + "海州晚报 2031年3月4日\n海州晚报 2031年3月3日\n", DAY),
        ("海州晚报 2031年3月4日\n" + BODY + "海州晚报 2031年3月5日\n" * 3, DAY),
        (BODY, None),
    ],
)
def test_a_line_that_is_no_news_says_the_day(text: str, day: date | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        (["2031-03-04"], DAY),
        (["", "今天", "2031年3月4日"], DAY),
        (["2031-03-04", "2031-03-05"], DAY),  # the best field first
        (["2031-03-02", "2031-03-04", "2031-03-03"], DAY),  # of many records the newest
        (["今天"], date(2031, 3, 9)),
    ],
)
def test_fields_say_it_before_the_text_does(fields: list[str], day: date) -> None:
    assert day_of(f"海州晚报 2031年3月9日\n{BODY}", fields) == day


def test_a_day_without_a_year_is_the_nearest_on_that_weekday() -> None:
    today = date.today()
    for year in (today.year - 1, today.year, today.year + 1):
        day = date(year, 3, 4)
        weekday = "一二三四五六日"[day.weekday()]
        found = day_of(f"3月4日 星期{weekday}\n{BODY}")
        assert found is not None
        assert (found.month, found.day, found.weekday()) == (3, 4, day.weekday())
        assert abs(found - today) <= abs(day - today)
    assert day_of(f"2029年 3月4日（星期日）\n{BODY}") == date(2029, 3, 4)
    assert day_of(f"2月30日 星期日\n{BODY}") is None
    sunday, other = (day_of(f"3月4日 星期{name}\n{BODY}") for name in "日天")
    assert sunday == other


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("发布时间：2031-03-04 08:00", DAY),
        ("更新于 2031年3月4日", DAY),
        ("发布：海州网 2031-03-04", None),
        ("发布于2031年3月4日。", None),
        ("2031-03-04", None),
        ("发布" + "通告" * 50 + "发布于2031-03-04", None),
    ],
)
def test_a_web_page_says_when_it_was_published(line: str, day: date | None) -> None:
    assert day_published(f"新桥通车\n{line}\n") == day


def article(month: int | None, day: int | None) -> Article:
    dateline = Dateline("海州社", "海州", month, day, (), "")
    return Article("新桥", (), "", "story", "", dateline, (), True, "", ())


TODAY = date(2031, 3, 20)
FILED = [(3, 2), (3, 3), (2, 30), (None, 3), (3, None)]


@pytest.mark.parametrize(
    ("filed", "text", "day"),
    [
        (FILED, "", DAY),
        ([(3, 20)], "", TODAY),  # not tomorrow
        ([(3, 21)], "", date(2030, 3, 22)),  # filed last year
        ([(12, 31)], "", date(2031, 1, 1)),
        ([(3, 3)], "2029年的规划", date(2029, 3, 4)),
        ([(3, 3)], "2029年、2028年和2040年", date(2029, 3, 4)),
        ([], "", TODAY),
        ([(2, 30)], "", TODAY),
    ],
)
def test_a_morning_paper_prints_what_was_filed_the_day_before(
    filed: list[tuple[int | None, int | None]], text: str, day: date
) -> None:
    articles = [article(*each) for each in filed]
    found, note = newest_dateline(articles, text, "papers/issue.md", TODAY)
    assert found == day
    assert f"taken to be {'today, ' if not filed or (2, 30) in filed[:1] else ''}{day}" in note
    assert ("issue.md" in note) == (day == TODAY and "today," in note)
    assert "--day" in note
    assert found - TODAY <= timedelta()


def test_a_line_of_ninety_characters_may_say_the_day() -> None:
    said = "晚报 2031年3月4日 "
    assert day_of(said + "桥" * (90 - len(said))) == DAY
    assert day_of(said + "桥" * (91 - len(said))) is None


def test_the_first_fifteen_lines_count_before_what_is_printed_most_often() -> None:
    others = "2031年3月9日\n" * 2
    assert day_of("桥\n" * 14 + "2031年3月4日\n" + others) == DAY
    assert day_of("桥\n" * 15 + "2031年3月4日\n" + others) == date(2031, 3, 9)
