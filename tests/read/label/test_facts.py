"""What is told of a line by itself: each fact's classes, on either side of where they part."""

import pytest

from briefing.read.label.facts import facts_of
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.setting import page_of, seen
from briefing.read.lines import split_lines

LEXICON = Lexicon(
    frozenset(), frozenset(), {"selling": {"": 0.0, "租": 9.0}, "heading": {"": -1.0, "新": 9.0}}
)


def told(page: str, names: str) -> str:
    """The facts of a page's last line, of some names."""
    view = [seen(line) for line in split_lines(page)]
    facts = facts_of(view[-1], page_of(view), LEXICON)
    return " ".join(f"{name}={facts[name]}" for name in names.split())


FACTS = {
    # Lengths, and the marks of the line.
    (
        "桥",
        "len mark level indent bullet ends opening closing first last",
    ): "len=0 mark=- level=0 indent=0 bullet=0 ends=0 opening=桥 closing=桥 first=w last=w",
    ("## 桥一", "len mark level rank"): "len=1 mark=2 level=2 rank=x0",
    ("**桥一二**", "len mark rank bullet"): "len=1 mark=b rank=x0 bullet=0",
    ("　　桥一二三", "len mark indent width"): "len=2 mark=i indent=1 width=6",
    ("- 桥一二三四五", "len bullet"): "len=2 bullet=1",
    ("桥" * 7, "len"): "len=3",
    ("桥" * 9, "len"): "len=3",
    ("桥" * 10, "len shape"): "len=4 shape=000",
    ("桥" * 12, "len"): "len=4",
    ("桥" * 13, "len"): "len=5",
    ("桥" * 14, "len shape"): "len=5 shape=000",
    ("桥" * 15, "len shape"): "len=5 shape=010",
    ("桥" * 16, "len"): "len=5",
    ("桥" * 17, "len"): "len=6",
    ("桥" * 21, "len"): "len=6",
    ("桥" * 22, "len"): "len=7",
    ("桥" * 27, "len"): "len=7",
    ("桥" * 28, "len"): "len=8",
    ("桥" * 33, "len shape"): "len=8 shape=010",
    ("桥" * 34, "len shape"): "len=8 shape=020",
    ("桥" * 35, "len title"): "len=8 title=-800",
    ("桥" * 36, "len title"): "len=9 title=-900",
    ("桥" * 45, "len title"): "len=9 title=-900",
    ("桥" * 46, "len title sells"): "len=10 title=-900 sells=x010",
    ("桥" * 59, "shape again prefix"): "shape=020 again=0 prefix=0",
    ("桥" * 60, "shape again prefix"): "shape=030 again=0 prefix=0",
    ("桥" * 61, "again prefix"): "again=x prefix=x",
    ("桥" * 69, "len sells offers heads"): "len=10 sells=x010 offers=00010 heads=x-90",
    ("桥" * 70, "len sells offers heads"): "len=11 sells=x010 offers=00010 heads=x-90",
    ("桥" * 119, "len"): "len=11",
    ("桥" * 120, "len sells"): "len=12 sells=x010",
    ("桥" * 199, "len"): "len=12",
    ("桥" * 200, "len sells"): "len=13 sells=x010",
    # Counts.
    ("桥，桥，桥", "commas stops colon quotes space"): "commas=2 stops=0 colon=0 quotes=0 space=0",
    ("桥，桥，桥，桥：桥", "commas colon"): "commas=3 colon=1",
    ("桥，，，，：：：桥", "commas colon"): "commas=3 colon=2",
    ("桥。桥！桥？桥。", "stops ends shape"): "stops=3 ends=1 shape=102",
    ("桥。桥！桥", "stops ends shape"): "stops=2 ends=0 shape=002",
    ("桥。桥", "stops shape"): "stops=1 shape=001",
    ("“桥《桥「桥", "quotes open first"): "quotes=2 open=1 first=“",
    ("“桥”《桥》", "quotes open last"): "quotes=2 open=0 last=》",
    ("（桥", "open quotes"): "open=1 quotes=0",
    ("【桥】「", "open closing"): "open=1 closing=「",
    ("桥 桥 桥 桥 桥", "space commas"): "space=3 commas=0",
    ("桥 桥", "space"): "space=1",
    ("桥1", "digits last"): "digits=1 last=d",
    ("1桥23", "digits first"): "digits=2 first=d",
    ("桥12", "digits latin"): "digits=1 latin=0",
    ("桥123456", "digits"): "digits=2",
    ("桥1234567", "digits"): "digits=3",
    ("桥12345678901", "digits"): "digits=3",
    ("桥123456789012", "digits"): "digits=4",
    ("桥a", "latin digits last"): "latin=1 digits=0 last=w",
    ("桥abcdefg", "latin"): "latin=1",
    ("桥abcdefgh", "latin"): "latin=2",
    ("桥abcdefghijklmnopqrs", "latin"): "latin=2",
    ("桥abcdefghijklmnopqrst", "latin"): "latin=3",
    # At the ends of a long line only.
    ("桥" * 79 + "1" + "桥" * 81, "digits"): "digits=1",
    ("桥" * 80 + "1" + "桥" * 80, "digits"): "digits=0",
    ("桥" * 81 + "a" + "桥" * 79, "latin"): "latin=1",
    ("桥" * 79 + "1" + "桥" * 80, "digits"): "digits=1",
    # What kind of line it is by its form.
    ("1、桥通", "number numbered"): "number=0、 numbered=1",
    ("一、桥通", "number numbered role"): "number=一、 numbered=1 role=body",
    ("（二）桥通", "number"): "number=（一）",
    (
        "桥通",
        "number numbered name column dateline tail",
    ): "number=- numbered=0 name=1 column=- dateline=0 tail=0",
    ("林晚舟", "name may-sign"): "name=1 may-sign=1",
    ("要闻", "column"): "column=others",
    ("今日导读", "column role"): "column=contents role=contents",
    ("本报海州3月4日电（记者 林晚舟）桥", "dateline day tail"): "dateline=1 day=1 tail=0",
    ("桥。（本报海州3月4日电 记者林晚舟）", "tail dateline"): "tail=1 dateline=0",
    ("2031-03-04 08:00", "stamp may-sign role"): "stamp=1 may-sign=1 role=date line",
    ("桥" * 43 + " 2031-03-04 08:00", "stamp"): "stamp=1",
    ("桥" * 44 + " 2031-03-04 08:00", "stamp may-sign"): "stamp=0 may-sign=0",
    ("海州晚报社\n", "signs"): "signs=1",
    # Words.
    (
        "门面出租，电话0571-88112233",
        "contact offer notice web offers sells selling",
    ): "contact=2 offer=2 notice=0 web=0 offers=2206 sells=626 selling=6",
    ("欢迎访问www.hz.example", "web contact"): "web=1 contact=0",
    ("停水公告", "notice offers"): "notice=2 offers=0022",
    ("桥" * 57 + "3月4日电", "day"): "day=1",
    ("桥" * 58 + "3月4日电", "day"): "day=0",
    # How much they sell, how much they head a story.
    ("出租", "selling heading"): "selling=x heading=x",
    ("出租房", "selling heading heads"): "selling=7 heading=4 heads=4-10",
    ("新桥通", "selling heading heads"): "selling=5 heading=6 heads=6-10",
    ("新出租", "selling heading"): "selling=7 heading=6",
    # Its place on the page.
    ("新桥一二\n新桥三四", "prefix again"): "prefix=0 again=0",
    ("新桥一\n新桥一二\n新桥一三", "prefix again"): "prefix=2 again=0",
    ("新桥一\n" * 5, "prefix again"): "prefix=3 again=2",
    ("新桥一\n新桥一。\n", "prefix again"): "prefix=1 again=1",
    ("新桥｜一", "bar"): "bar=1",
    ("新桥丨一", "bar"): "bar=1",
    ("桥" * 20 + "\n" + "桥" * 20 + "\n" + "桥" * 23, "width gap"): "width=6 gap=0",
    ("桥" * 20 + "\n" + "桥" * 20 + "\n\n" + "桥" * 21, "width gap"): "width=4 gap=1",
    (
        "桥" * 20 + "\n" + "桥" * 20 + "\n\n\n" + "桥" * 19,
        "width gap title",
    ): "width=3 gap=2 title=-601",
    ("桥" * 20 + "\n" + "桥" * 20 + "\n" + "桥" * 17, "width"): "width=3",
    ("桥" * 20 + "\n" + "桥" * 20 + "\n" + "桥" * 12, "width"): "width=2",
    ("桥" * 30 + "\n" + "桥" * 30 + "\n" + "桥", "width"): "width=0",
    ("桥" * 30 + "\n" + "桥" * 30 + "\n" + "桥" * 20, "width"): "width=1",
    # How its mark stands among the page's.
    ("# 桥\n# 桥\n## 桥\n## 桥", "rank"): "rank=12",
    ("# 桥\n## 桥\n# 桥", "rank"): "rank=01",
    ("# 桥\n## 桥", "rank"): "rank=x0",
    ("# 桥\n**桥一**\n# 桥\n**桥一**", "rank"): "rank=12",
}


@pytest.mark.parametrize("page", FACTS)
def test_a_fact_of_a_line_has_its_class(page: tuple[str, str]) -> None:
    assert told(*page) == FACTS[page]


def test_the_odds_that_words_tell_are_parted_where_they_say_something_else() -> None:
    (line,) = view = [seen(line) for line in split_lines("桥梁今天开放了")]
    for odds, classes in (
        ((-6.1, -4.1, -2.6, -1.3, -0.1, 1.1, 2.4, 3.9, 5.9, 6.1), range(10)),
        ((-6.0, -4.0, -2.5, -1.2, 0.0, 1.2, 2.5, 4.0, 6.0), range(1, 10)),
    ):
        lexicons = [
            Lexicon(frozenset(), frozenset(), {"selling": {"": each}, "heading": {"": -each}})
            for each in odds
        ]
        found = [facts_of(line, page_of(view), lexicon)["selling"] for lexicon in lexicons]
        assert found == [str(number) for number in classes]
