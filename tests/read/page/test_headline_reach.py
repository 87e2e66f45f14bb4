"""Which columns a headline, a deck or a mark at a line's start takes along."""

from briefing.read.page.marks import PageMarks, TypeLine
from briefing.read.page.written import write_pages
from tests.read.page.made import PITCH, SIZE, column, page, type_line

LEFT = "谷雨前的一场雨只下了四个小时，停坪村的水塘却涨了一米二，村民蹲在塘埂上量了又量。"
MIDDLE = "全市登记在册的山塘有四千多口，两年前能蓄水的还不到一半，坏了谁都不修，谁也不管。"
RIGHT = "工程推行之后，每口塘都挂上一块小牌，写明塘长的姓名和电话，村里的人一看就明白了。"


def text_of(marks: PageMarks) -> list[str]:
    return write_pages([marks]).text.split("\n\n")


def seen(marks: PageMarks) -> PageMarks:
    """Return a page as if it were recognised."""
    for line in marks.lines:
        line.sure = (0.99,) * len(line.text)
    return marks


def three_columns(y: float) -> list[TypeLine]:
    return [
        line
        for n, text in enumerate((LEFT, MIDDLE, RIGHT))
        for line in column(text, 40 + 140 * n, y, 12)
    ]


def test_a_deck_in_the_middle_is_read_before_all_columns_at_its_left() -> None:
    five = [
        line
        for n, text in enumerate((LEFT, MIDDLE, RIGHT, LEFT))
        for line in column(text, 20 + 140 * n, 160, 12)
    ]
    kicker = type_line("山水同治", 260, 60)
    head = type_line("山上修起水银行", 190, 85, 30)
    deck = type_line("千塘连库工程两年纪实", 305, 130, 14)
    texts = text_of(seen(page(kicker, head, deck, *five)))
    at = [n for n, text in enumerate(texts) if text.startswith(("#", LEFT[:4], MIDDLE[:4]))]
    assert [texts[n][:4] for n in at][:4] == ["# 山上", "# 千塘", LEFT[:4], MIDDLE[:4]]


def test_a_headline_that_runs_down_at_the_right_begins_the_text_at_its_left() -> None:
    strip = type_line("柚子卖到三千里外", 330, 100, 24, down=True)
    other = type_line("首个交易周看什么", 390, 100, 20)
    lines = [*three_columns(100)[:8], strip, other, *column(RIGHT, 390, 140, 16)]
    texts = text_of(seen(page(*lines)))
    assert texts[0] == "# 柚子卖到三千里外"
    assert texts.index("# 首个交易周看什么") == len(texts) - 2


def test_a_mark_at_the_start_of_a_line_begins_a_paragraph() -> None:
    first = column("工程八日完工，坝顶加高到了四百一十二米。", 40, 100, 11)
    head = type_line("■老施守塔十年", 40, 100 + 2 * PITCH)
    rest = column("一百多级铁梯，老施每天要爬上爬下两遍。", 40, 100 + 3 * PITCH, 11)
    assert len(first) == 2
    assert text_of(page(*first, head, *rest))[1].startswith("■老施")


def test_lines_beside_a_letter_that_was_not_read_are_one_paragraph() -> None:
    lines = column(LEFT + MIDDLE + RIGHT, 40, 100, 12)
    for line in lines[:2]:
        line.text = line.text[:10]
        line.area = type_line(line.text, 40 + 2 * SIZE, line.area.y0).area
    assert len(text_of(seen(page(*lines)))) == 1


def test_a_bold_head_of_two_lines_is_marked() -> None:
    head = [
        type_line("十万个问题：冬天摸铁为什", 40, 100, bold=True),
        type_line("么凉", 40, 100 + PITCH, bold=True),
    ]
    texts = text_of(page(*head, *column(LEFT, 40, 100 + 2 * PITCH, 12)))
    assert texts[0] == "**十万个问题：冬天摸铁为什么凉**"
