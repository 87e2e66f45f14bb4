"""What the top of an issue and a line about its author print, and stretches of the source."""

import pytest

from briefing.read.assembly.finish import byline_of
from briefing.read.folding import plain
from briefing.read.lines import joined, split_lines, split_spans
from briefing.read.mast import paper_of
from briefing.records import Dateline


@pytest.mark.parametrize(
    ("mast", "marks", "paper"),
    [
        ("海州晚报\n2031年3月4日\n", "", "海州晚报"),
        ("2031年3月4日 海州日报\n", "", "海州日报"),
        ("海州晚报数字报\n", "", "海州晚报"),
        ("海州晚報電子報\n", "", "海州晚報"),
        ("《海州》2031年3月4日\n", "", "海州"),
        ("海州新闻网，2031\n", "", "海州新闻网"),
        ("第3期 星期三\n海州往事\n", "", "海州往事"),
        ("社址：海州路3号\n主办单位\n", "", ""),
        ("ABC\n", "", ""),
        ("海州电子版社\n", "", "海州电子版社"),
        ("海州3号\n", "", ""),
        ("海州往事一二三四\n", "", "海州往事一二三四"),
        ("海州往事一二三四五\n", "", ""),
        ("海州数字版\n", "", "海州"),
        ("海州電子版\n", "", "海州"),
        ("海州，\n来源海州\n编辑部\n二月\n本期\n", "", ""),
        ("海州早报社\n海州周末\n", "", "海州早报社"),
        ("2031年3月4日\n", "《海州日报》（第2版）\n", "海州日报"),
        ("", "见《海州日报》\n", ""),
        ("2031年3月4日 星期二 第二版\n", "", ""),
        ("各位街坊，今日剪报 海州旧闻\n", "", ""),
        ("各位街坊，今日剪报 海州晚报\n", "", "海州晚报"),
        ("", "", ""),
    ],
)
def test_the_name_of_a_paper_is_printed_at_its_top(mast: str, marks: str, paper: str) -> None:
    assert paper_of(split_lines(mast), split_lines(marks)) == paper


@pytest.mark.parametrize(
    ("lines", "reporters", "byline"),
    [
        ("□本报记者 林晓舟\n", (), "本报记者 林晓舟"),
        ("（记者 林晓舟）\n", (), "记者 林晓舟"),
        ("★ 林晓舟\n何清\n", (), "林晓舟 何清"),
        ("林晓舟\n作者系海州大学教授\n", (), "林晓舟"),
        ("作者系海州大学教授\n", (), "作者系海州大学教授"),
        ("来源：早报 作者：林晓舟 责编：何清\n", (), "林晓舟"),
        ("来源：早报 作者：林晓舟 责编：何清\n", ("何清",), ""),
        ("2031-03-04 文字：本报记者 林晓舟\n", (), "本报记者 林晓舟"),
        ("", (), ""),
    ],
)
def test_who_wrote_an_article_is_told_as_printed(
    lines: str, reporters: tuple[str, ...], byline: str
) -> None:
    dateline = Dateline(None, None, None, None, reporters, "") if reporters else None
    assert byline_of(split_lines(lines), dateline) == byline


def test_stretches_are_joined_and_parted_without_their_blanks() -> None:
    source = "海州 新桥，通车。"
    spans = ((0, 2), (3, 6), (6, 9))
    assert joined(source, spans) == "海州新桥，通车。"
    assert joined(source, ((3, 5),)) == "新桥"
    assert split_spans(source, spans, 2) == (((0, 2),), ((3, 6), (6, 9)))
    assert split_spans(source, spans, 4) == (((0, 2), (3, 5)), ((5, 6), (6, 9)))
    assert split_spans(source, spans, 0) == ((), spans)
    assert split_spans(source, spans, 9) == (spans, ())
    assert split_spans(source, ((0, 5),), 3) == (((0, 3),), ((3, 5),))
    assert split_spans(source, ((2, 5),), 1) == ((), ((3, 5),))


def test_words_are_looked_for_in_one_form() -> None:
    assert plain("海州新闻") == "海州新闻"
    assert plain("新聞電訊") == "新闻电讯"
    assert len(plain("２０３１年新聞")) == 7
