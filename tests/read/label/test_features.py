"""What the labeller is told of the lines of a page: the names that the weights were fitted to."""

import pytest

from briefing.read.label.features import names_of
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.weights import shipped_weights
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
AROUND = Lexicon(
    frozenset({"今天"}), frozenset({"潮汐"}), {"selling": {"": 0.0}, "heading": {"": 0.0}}
)
PROSE = "海州新桥上午通车，市民欢庆。"


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


def told_as(page: str, name: str) -> str:
    """What is told under one name of each line of a page."""
    columns = names_of(split_lines(page.replace("τ", PROSE)), AROUND)
    return " ".join(
        value.partition("=")[2]
        for column in columns
        for value in column
        if value.partition("=")[0] == f"~{name}"
    )


def between(count: int, line: str = "12\n") -> str:
    return line * count


TOLD = {
    # How alike lines are: to the next, to what comes, to what came.
    ("新桥通车\n新桥通车\n公园\n", "like+1"): "7 0 0",
    ("新桥通车\n" + "公园开放\n" * 9 + "新桥通车\n", "like+"): "7 0×10",
    ("新桥通车\n" + "公园开放\n" * 10 + "新桥通车\n", "like+"): "0×12",
    ("新桥通车\n" + "公园开放\n" * 9 + "新桥通车\n", "like-"): "0×10 7",
    ("新桥通车\n" + "公" * 180 + "\n新桥通车\n", "like+"): "0 0 0",
    ("新桥通车\n" + "公" * 179 + "\n新桥通车\n", "like+"): "7 0 0",
    ("新桥通车了吗\n新桥很长\n菜价\n", "like+1"): "3 0 0",
    ("今天\n今天\n", "like+1"): "0 0",
    ("新桥\n" * 8 + "新桥", "like+1"): "0×9",
    ("新桥\n" * 9, "like+1"): "0×9",
    ("新桥\n" * 8 + "公\n" * 59, "like+1"): "7×7 0×60",
    ("新桥\n" * 9 + "公\n" * 66, "like+1"): "7×8 0×67",
    ("新桥通车了吗\n公园\n新桥通车了\n", "lean"): "6 3 0",
    ("新桥\n新桥\n公园\n新桥\n", "lean"): "6 3 3 0",
    ("新桥通车\n公\n新桥通车\n", "turn"): "0 2 0",
    ("新桥通\n公\n新桥通\n", "turn"): "0 2 0",
    ("新桥\n公\n新桥\n", "turn"): "0 1 0",
    ("新桥通车了没有呀\n公\n新桥通车了没有呀\n", "turn"): "0 4 0",
    # Prose since the short line above, and until the one below.
    ("# 新\n桥。\n" + "桥" * 39 + "。\n", "rank&since"): "x002 -02 -10",
    ("# 新\n" + f"{'桥' * 38}。\n桥。\n", "since"): "1020 -011 -101",
    ("# 新\n" + f"{'桥' * 39}。\n桥。\n", "since"): "1020 -011 -201",
    ("# 新\n" + f"{'桥' * 118}。\n桥。\n", "since"): "1030 -011 -201",
    ("# 新\n" + f"{'桥' * 119}。\n桥。\n", "since"): "1030 -011 -301",
    ("# 新\n" + f"{'桥' * 398}。\n桥。\n", "since"): "1030 -011 -301",
    ("# 新\n" + f"{'桥' * 399}。\n桥。\n", "since"): "1030 -011 -401",
    ("# 新\n" + f"{'桥' * 998}。\n桥。\n", "since"): "1030 -011 -401",
    ("# 新\n" + f"{'桥' * 999}。\n桥。\n# 新\n", "since"): "1030 -011 -501 1500",
    # Whether a sentence above is still open, how far above.
    (f"{PROSE[:14]}\n", "open"): "-",
    ("海州新桥上午通车市民欢庆今天\n桥\n桥\n桥\n桥\n桥\n", "open"): "- 100 101 102 102 103",
    ("海州新桥上午通车市民欢庆了\n桥\n", "open"): "- -",
    ("新桥，\n桥\n", "open"): "- 100",
    ("新桥。通\n桥\n", "open"): "- 100",
    ("τ\n桥\n", "open"): "- 000",
    ("# 新桥，\n桥\n", "open"): "- -",
    ("图为新桥。\n桥\n", "open"): "- -",
    ("　　新桥，\n桥\n", "open"): "- 100",
    ("新桥，\n" + "桥\n" * 15, "open"): "- 100 101 102 102 103×10 -",
    (f"{'桥' * 18}，\n桥\n", "open"): "- 100",
    (f"{'桥' * 19}，\n桥\n", "open"): "- 110",
    (f"{'桥' * 38}，\n桥\n", "open"): "- 110",
    (f"{'桥' * 39}，\n桥\n", "open"): "- 120",
    # Whether two characters are neighbours elsewhere.
    ("新桥，通\n车了没有\n通车\n", "goes2"): "xx-00x 00-0010 00-0000",
    ("新桥，潮\n汐站\n", "goes2"): "xx-00x 00-0001",
    ("新桥，潮\na汐\n", "goes2"): "xx-00x 00-00x",
    ("新桥，潮\n通汐\n", "goes2"): "xx-00x 00-0000",
    # How long the line is beside the page's short lines.
    ("新桥通车了\n新桥通\n新桥通车了没有呀好\n桥\n新桥通车了没\n", "length"): "3-0 2-0 5-0 0-0 4-0",
    (
        "新桥通车了一二三四五\n桥\n桥桥桥\n桥桥桥桥桥桥\n桥桥桥桥桥桥桥桥桥桥桥桥桥桥桥桥\n",
        "length",
    ): "5-0 0-0 1-0 3-0 5-0",
    # Numbers in a row, and the place on the page.
    ("1、桥\n2、桥\n4、桥\n1、桥\n（2）桥\n", "number"): "041 100 000 001 040",
    (
        "1、桥\n桥\n2、桥\n桥\n桥\n3、桥\n" + "桥\n" * 7 + "4、桥\n",
        "number",
    ): "041 - 110 - - 120 -×7 130",
    ("1、桥\n" + "桥\n" * 39 + "2、桥\n", "number&title"): "041-100 --000×39 140-100",
    ("一、桥\n二、桥\n12桥\n", "number"): "- - -",
    ("桥\n" * 8, "place"): "0 1 2 3 4 5 6 6",
    ("桥\n" * 6, "place-"): "4 4 4 3 2 1",
    # What is told of the neighbours.
    ("桥\n桥。\n# 桥\n", "joint"): "x0000 01100 100x0",
    ("桥\n桥。\n# 桥\n", "fresh"): "-00x0-0 -110010 10010xx",
    ("桥\n桥。\n# 桥\n", "wide3"): "x5520x 556210 56x201",
}


def shortened(page: tuple[str, str]) -> str:
    """What is told, equal values in a row counted."""
    values = told_as(*page).split()
    out: list[str] = []
    at = 0
    while at < len(values):
        end = at
        while end < len(values) and values[end] == values[at]:
            end += 1
        out.append(values[at] if end - at < 4 else f"{values[at]}×{end - at}")
        at = end if end - at >= 4 else at + 1
    return " ".join(out)


@pytest.mark.parametrize("page", TOLD)
def test_what_lines_show_together_has_its_class(page: tuple[str, str]) -> None:
    assert shortened(page) == TOLD[page]


def test_the_shipped_weights_know_all_that_is_told_and_nothing_else() -> None:
    columns = names_of(split_lines("# 新桥\n海州新桥通车。\n"), AROUND)
    known = {name.partition("=")[0] for name in shipped_weights().rows}
    assert {column[0].partition("=")[0] for column in columns} == known
