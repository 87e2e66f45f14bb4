"""What a line is, judged by itself, and the paper's name at the top."""

import pytest

from briefing.read.lines import split_lines
from briefing.read.mast import paper_of
from briefing.read.roles import column_of, ends_sentence, is_numbered, role_of

ROLES = {
    "新桥今天通车，市民欢庆。": "body",
    "# 新桥通车": "heading",
    "**新桥通车**": "heading",
    "**新桥今天通车。**": "body",
    f"**{'新桥通车' * 20}**": "body",
    "——公交同时改道": "deck",
    "——公交同时改道，": "body",
    "——公交同时改道。": "body",
    "本报记者 林晓舟": "byline",
    "□林晓舟": "byline",
    "文/林晓舟 图/何清": "byline",
    "（作者系海州大学教授）": "byline",
    "记者：几点通车？": "body",
    "# 记者：几点通车？": "heading",
    "1　檐州海啸　20　65": "table",
    "早稻 1.3 晚稻 1.4": "table",
    "早稻 晚稻 小麦": "body",
    "| a | b |": "table",
    "第2版 要闻": "page mark",
    "（完）": "end mark",
    "2031年3月4日 星期二": "date line",
    "责任编辑：林晚舟": "editors",
    "今日要目": "contents",
    "图为新桥。": "photo caption",
    "下转第3版": "jump",
    "![图](a.png)": "picture",
    "- [新桥](http://a.example/)": "link",
    "* * *": "rule",
    "**": "mark-up",
    "[新桥](http://a.example/)": "body",
    "早稻 1.3 晚稻": "body",
}


@pytest.mark.parametrize("printed", ROLES)
def test_a_line_is_known_by_its_form(printed: str) -> None:
    (line,) = split_lines(f"{printed}\n")
    assert role_of(line) == ROLES[printed]


@pytest.mark.parametrize(
    ("heading", "column"),
    [("今日导读", "contents"), ("本版导读：", "contents"), ("广告", "ads"), ("新桥通车", None)],
)
def test_the_title_of_a_column_says_what_stands_in_it(heading: str, column: str | None) -> None:
    assert column_of(heading) == column
    assert column_of(heading * 9) is None


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("一、桥", 1),
        ("（二）桥", 1),
        ("第三章", 1),
        ("3.桥", 1),
        ("①桥", 1),
        ("3.5亿", 0),
        ("桥", 0),
    ],
)
def test_parts_of_a_story_are_numbered(text: str, numbered: int) -> None:
    assert is_numbered(text) is bool(numbered)


ENDS = (
    "通车。",
    "通车！”",
    "通车……",
    "通车——”",
    "通车。　",
    "通车。（见图）",
    "通车（记者林晓舟）",
)
GOES_ON = ("通车", "他说：", "通车（南段）", "”", "通车，", "")


@pytest.mark.parametrize("text", [*ENDS, *GOES_ON])
def test_a_sentence_ends_at_a_stop_whatever_closes_behind_it(text: str) -> None:
    assert ends_sentence(text) is (text in ENDS)


@pytest.mark.parametrize(
    ("mast", "marks", "paper"),
    [
        ("海州晚报", "", "海州晚报"),
        ("《海州晚报》数字报", "", "海州晚报"),
        ("海州晚报电子版", "", "海州晚报"),
        ("2031年3月4日 海州日报 第1版", "", "海州日报"),
        ("海州", "", "海州"),
        ("海州新桥今天通车了", "", ""),
        ("ABC", "", ""),
        ("", "《海州日报》（第2版）", "海州日报"),
        ("", "要闻 《海州日报》", ""),
        ("2031年3月4日", "《海州日报》（第2版）", "海州日报"),
        ("海州晚报", "《海州日报》（第2版）", "海州晚报"),
    ],
)
def test_a_paper_is_called_what_its_top_says_or_else_its_pages(
    mast: str, marks: str, paper: str
) -> None:
    assert paper_of(split_lines(mast), split_lines(marks)) == paper


NAMES = "本报记者林晓舟林晓"
LONG = {
    f"——{'桥' * 58}": "deck",
    f"——{'桥' * 59}": "body",
    NAMES + " 林晓舟林晓" * 6 + " 林晓舟林": "byline",
    NAMES + " 林晓舟林晓" * 7: "body",
    f"**{'桥' * 60}**": "heading",
    f"**{'桥' * 61}**": "body",
    "1" + " 一二三四五六七八九十甲乙" * 4 + " 甲乙丙丁戊己": "table",
    "1" + " 一二三四五六七八九十甲乙" * 4 + " 甲乙丙丁戊己庚": "body",
}


def role(printed: str) -> str:
    (line,) = split_lines(f"{printed}\n")
    return role_of(line)


@pytest.mark.parametrize("page", LONG)
def test_a_line_that_is_too_long_for_its_form_is_text(page: str) -> None:
    assert role(page) == LONG[page]


def test_a_title_of_a_column_and_brackets_at_an_end_have_their_lengths() -> None:
    assert column_of("【" * 9 + "广告" + "】" * 9) == "ads"
    assert column_of("【" * 10 + "广告" + "】" * 9) is None
    assert ends_sentence("桥（" + "一" * 76 + "。二）")
    assert not ends_sentence("桥（" + "一" * 77 + "。二）")
