"""What the labeller is told of the lines of a page: the names that the weights were fitted to."""

import pytest

from briefing.read.label.features import names_of
from briefing.read.label.lexicon import Lexicon
from briefing.read.lines import split_lines
from tests.read.label.told import FILE
from tests.read.label.told import told as told_of_pages
from tests.shared.sums import kept_sums

LEXICON = Lexicon(
    common=frozenset({"居民"}),
    known=frozenset({"潮汐"}),
    tells={"selling": {"": 0.0, "租": 30.0}, "heading": {"": -5.0, "网": 30.0}},
)
PAGE = """\
## 新潮汐电站并网 首年供电
本报海州3月17日电（记者 林晓舟）新潮汐电站17日并网发电，首年供电足够全市用，工程历时五年
渔民也参与了监测。潮
汐电站没有停机。

门面出租
出租门面一间，电话0571-88112233，位置好。

1、大桥通车
2、公园开放
## 记者手记｜桥
（完
"""
TITLE, REPORT, HALF, OTHER_HALF, OFFER, PHONE, FIRST, SECOND, BAR, END = range(10)


def told(text: str) -> list[dict[str, str]]:
    """Return the facts of each line by their names."""
    columns = names_of(split_lines(text), LEXICON)
    rows = zip(*columns, strict=True)
    return [
        {name: value for name, _, value in (each.partition("=") for each in row)} for row in rows
    ]


@pytest.fixture(scope="module")
def page() -> list[dict[str, str]]:
    return told(PAGE)


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        (TITLE, {"level": "2", "mark": "2", "rank": "01", "space": "1", "ends": "0", "len": "4"}),
        (TITLE, {"opening": "新", "closing": "电", "first": "w", "last": "w", "stops": "0"}),
        (TITLE, {"heading": "5", "selling": "5", "title": "2400", "shape": "000", "bar": "0"}),
        (REPORT, {"dateline": "1", "tail": "0", "day": "1", "commas": "2", "digits": "2"}),
        (REPORT, {"width": "4", "rank": "-", "lead": "1", "signs": "0", "shape": "020"}),
        (HALF, {"stops": "1", "ends": "0", "level": "0", "gap": "0", "shape": "001"}),
        (OTHER_HALF, {"ends": "1", "last": "。", "heading": "1", "title": "-310"}),
        (OFFER, {"gap": "1", "selling": "9", "name": "1", "may-sign": "1", "offer": "2"}),
        (PHONE, {"contact": "2", "offer": "2", "selling": "8", "offers": "2207", "sells": "827"}),
        (FIRST, {"number": "0、", "numbered": "1", "first": "d", "digits": "1", "opening": "1"}),
        (BAR, {"bar": "1", "role": "heading", "stamp": "0"}),
        (END, {"open": "1", "role": "end mark", "selling": "x", "heading": "x", "first": "（"}),
    ],
)
def test_a_line_by_itself(page: list[dict[str, str]], line: int, facts: dict[str, str]) -> None:
    assert {name: page[line][name] for name in facts} == facts


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        # Its pairs of characters stand in the line below and not above.
        (TITLE, {"~like+1": "6", "~like+": "6", "~like-": "0", "~lean": "6", "~turn": "0"}),
        (OTHER_HALF, {"~like-": "4", "~lean": "0"}),
        # How much prose stands since a short line, until the next one.
        (TITLE, {"~since": "2020", "~place": "0", "~place-": "4"}),
        (HALF, {"~since": "-210", "~place": "2"}),
        (END, {"~place": "6", "~place-": "1"}),
        # Whether a sentence is open above, how far, and whether the halves are a known pair.
        (TITLE, {"~open": "-", "~joint2": "x" * 2 + "200"}),
        (HALF, {"~open": "120", "~joint2": "000-00"}),
        (OTHER_HALF, {"~open": "100", "~joint2": "110-00", "~open&opening": "10汐"}),
        (OFFER, {"~open": "000"}),
        (PHONE, {"~open": "001"}),
        (BAR, {"~open": "012"}),
        # Where the number before stood, and whether it begins at one.
        (TITLE, {"~number": "-"}),
        (FIRST, {"~number": "041"}),
        (SECOND, {"~number": "100"}),
        # What the neighbours sell, and what heads them.
        (OFFER, {"~sold": "598"}),
        (TITLE, {"~headed": "x53", "~sold": "x55"}),
        (END, {"~sold": "5xx"}),
        # Its length among the page's short lines, and how the page is set.
        (OFFER, {"~length": "1-0", "~bars": "20-0"}),
        (TITLE, {"~length": "420", "~filed": "2120", "~spaces": "2120"}),
    ],
)
def test_a_line_among_its_neighbours(
    page: list[dict[str, str]], line: int, facts: dict[str, str]
) -> None:
    assert {name: page[line][name] for name in facts} == facts


def test_a_line_that_is_printed_again_and_a_head_that_others_share_are_counted() -> None:
    rows = told(
        "要闻｜大桥通车\n要闻｜公园开放\n要闻｜菜场改造\n天气晴\n天气晴\n" + "路" * 61 + "\n"
    )
    assert [row["prefix"] for row in rows[:5]] == ["2", "2", "2", "1", "1"]
    assert [row["again"] for row in rows[:5]] == ["0", "0", "0", "1", "1"]
    assert (rows[5]["prefix"], rows[5]["again"]) == ("x", "x")


def test_a_number_far_below_its_forerunner_is_told_so() -> None:
    between = "大桥通车。\n"
    rows = told(f"1. 大桥\n{between * 4}2. 公园\n{between * 9}4. 菜场\n3、路灯\n一、桥\n")
    assert [row["~number"] for row in rows if row["numbered"] == "1"] == [
        "041",
        "120",
        "030",
        "040",
        "-",
    ]


def test_marks_of_headings_rank_by_how_often_they_occur() -> None:
    rows = told("# 晚报\n## 大桥\n### 桥墩\n## 公园\n### 湖\n**菜场**\n**路灯**\n")
    assert [row["rank"] for row in rows] == ["x3", "03", "13", "03", "13", "23", "23"]


LINE = "江州市城东大桥3日清晨正式开通，首日共有4.6万辆车驶过，早高峰从城东到城西快了十分钟以上。"


@pytest.mark.parametrize(
    ("page", "share"),
    [
        (f"{LINE}\n" * 20, "marked0"),
        (f"## 大桥通车\n{LINE}\n" * 10, "marked4"),
        (f"**大桥通车**\n{LINE}\n" * 10, "bold3"),
        (f"{LINE}\n" * 20, "indent0"),
        (f"　　{LINE}\n" * 20, "indent3"),
        (f"{LINE}\n" * 20, "gaps0"),
        (f"{LINE}\n\n" * 20, "gaps4"),
        (f"{LINE}\n" * 20, "full9"),
        (f"{LINE}\n{LINE * 2}\n{LINE * 3}\n" * 5, "full6"),
        (f"江州城东大桥正式通车\n本报记者 林晓舟\n{LINE}\n" * 9, "signed3"),
        (f"大桥通车\n{LINE}\n" * 9, "signed0"),
        (f"<p>{LINE}</p>\n" * 9, "html2"),
        (f"{LINE}\n" * 9, "long0"),
        (f"{LINE * 2}\n" * 9, "long3"),
    ],
)
def test_a_page_is_told_by_the_share_of_its_lines_that_are_set_so(page: str, share: str) -> None:
    (names,) = {
        frozenset(name.removeprefix("~page&title=") for name in row if "~page&title=" in name)
        for row in list(zip(*names_of(split_lines(page), LEXICON), strict=True))[2:3]
    }
    assert [name for name in names if name.startswith(share)], names


@pytest.mark.parametrize(
    ("levels", "tree"),
    [
        ("2t3t3t2t3t", "4"),  # headlines with texts of their own, and sub-heads
        ("23t3t23t3t", "2"),  # sections, and headlines below
        ("2t3t23t2t", "3"),
        ("3t2t3t2t", "1"),  # as recognition guesses levels
        ("2t2t2t3t", "0"),
    ],
)
def test_a_page_is_told_by_what_stands_right_below_its_highest_headings(
    levels: str, tree: str
) -> None:
    rows = told(
        "".join(f"{LINE}\n" if each == "t" else f"{'#' * int(each)} 大桥\n" for each in levels)
    )
    assert {row["~tree"][0] for row in rows} == {tree}


def test_lines_below_headlines_that_open_alike_are_told_from_those_below_sub_heads() -> None:
    story = f"江州城东大桥正式通车\n江州网记者\n{LINE * 2}\n桥墩的故事\n{LINE * 2}\n"
    head, name, _, part = told(story * 4)[:4]
    assert name["prefix"] == head["~under"][1] == "2"
    assert part["~under"][1] == "x"


def test_all_is_told_as_it_was_when_the_weights_were_fitted() -> None:
    """Fit anew (`python -m tests.read.train`) and write told.tsv, if a fact is to be another."""
    now, then = told_of_pages(), kept_sums(FILE)
    assert now.keys() == then.keys()
    assert [name for name in now if now[name] != then[name]] == []
