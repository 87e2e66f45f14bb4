"""A text as lines: the words of each, its mark-up and what else was cut out of it."""

import pytest

from briefing.read.lines import Line, split_lines


def told(line: Line, text: str) -> str:
    """A line as its marks, its words, and what was cut out of it."""
    marks = [
        *(["#" * line.level] if line.level else []),
        *(["bold"] if line.bold else []),
        *([f"gap {line.gap}"] if line.gap else []),
        *(["indent"] if line.indent else []),
        *(["bullet"] if line.bullet else []),
        *(["table"] if line.table else []),
    ]
    words = "/".join(text[start:end] for start, end in line.spans)
    cuts = [f"{cut.reason}: {text[cut.start : cut.end]}" for cut in line.cuts]
    folded = [] if line.text == words.replace("/", "") else [f"folded: {line.text}"]
    return "; ".join([" ".join([*marks, f"[{words}]", str(line.width)]), *cuts, *folded])


def lines_of(page: str) -> list[str]:
    return [told(line, page) for line in split_lines(page)]


PAGES = {
    # Lines, gaps, what is set in.
    "": [],
    " \n\n新桥\n\n\n公园\n 菜价 \n": ["[新桥] 2", "gap 2 [公园] 2", "[菜价] 3"],
    "　　新桥\n  公园\n\t菜价\n 明天\n　地铁\n": [
        "indent [新桥] 4",
        "indent [公园] 4",
        "indent [菜价] 3",
        "[明天] 3",
        "[地铁] 3",
    ],
    "新桥\r公园\x0c菜价\u2028明天": ["[新桥] 2", "[公园] 2", "[菜价] 2", "[明天] 2"],
    # Headings, quotations, items.
    "# 新桥\n###### 公园 ##\n####### 菜价\n#新桥#\n": [
        "# [新桥] 4; mark-up: #",
        "###### [公园] 12; mark-up: ######; mark-up: ##",
        "[####### 菜价] 10",
        "# [新桥#] 4; mark-up: #",
    ],
    ">> ## 新桥\n>   公园\n> > > > 菜价": [
        "## [新桥] 8; mark-up: >> ##",
        "bullet [公园] 6; mark-up: >",
        "bullet [菜价] 10; mark-up: > > > >",
    ],
    "- 新桥\n* 公园\n+ 菜价\n-明天\n- \n": [
        "bullet [新桥] 4; mark-up: -",
        "bullet [公园] 4; mark-up: *",
        "bullet [菜价] 4; mark-up: +",
        "[-明天] 3",
        "[-] 1",
    ],
    "新桥\\\n# 公园 #\\\n新桥 ###\n": [
        "[新桥] 3; mark-up: \\",
        "# [公园 #] 7; mark-up: #; mark-up: \\",
        "[新桥 ###] 6",
    ],
    # Bold.
    "**新桥**\n__公园__\n**新桥__\n****\n**a**\n**新**桥**\n**新桥**。": [
        "bold [新桥] 6; mark-up: **; mark-up: **",
        "bold [公园] 6; mark-up: __; mark-up: __",
        "[新桥] 6; mark-up: **; mark-up: __",
        "[] 4; mark-up: **; mark-up: **",
        "bold [a] 5; mark-up: **; mark-up: **",
        "[新/桥] 8; mark-up: **; mark-up: **; mark-up: **",
        "[新桥/。] 7; mark-up: **; mark-up: **",
    ],
    "*新桥*\n* 公园*\n5*3*2\n": [
        "[新桥] 4; mark-up: *; mark-up: *",
        "bullet [公园] 5; mark-up: *; mark-up: *",
        "[5*3*2] 5",
    ],
    # Tables.
    "<td>新桥</td>\n<Table>\n<to>\n|a|\n| a\na\tb\tc\na\tb\na\tb，\tc\n^a^b^\n^a\n": [
        "table [新桥] 11; mark-up: <td>; mark-up: </td>",
        "table [] 7; mark-up: <Table>",
        "[] 4; mark-up: <to>",
        "table [|a|] 3",
        "[| a] 3",
        "table [a\tb\tc] 5; folded: a b c",
        "[a\tb] 3; folded: a b",
        "[a\tb，\tc] 6; folded: a b，c",
        "table [^a^b^] 5",
        "[^a] 2",
    ],
    # HTML: a line ends where its paragraph does.
    "<p>新桥</p><p>公园<br/>菜价</p>\n<b class=x>明天</b><!-- 注 -->": [
        "[新桥] 9; mark-up: <p>; mark-up: </p>",
        "[公园] 10; mark-up: <p>; mark-up: <br/>",
        "[菜价] 6; mark-up: </p>",
        "[明天] 27; mark-up: <b class=x>; mark-up: </b>; mark-up: <!-- 注 -->",
    ],
    "<h2>新桥</H2>公园<hr>菜价": [
        "[新桥] 11; mark-up: <h2>; mark-up: </H2>",
        "[公园/菜价] 8; mark-up: <hr>",
    ],
    # Pictures, links, signs.
    "新桥![图](a.png)通车[阅读全文](b)了[市局](c)。[](d)": [
        (
            "[新桥/通车/了/市局/。[](d)] 38; picture: ![图](a.png); link: [阅读全文](b); "
            "mark-up: [; mark-up: ](c)"
        )
    ],
    # A headline may have such a word.
    "[新桥施工时查获走私文物](a)\n": ["[新桥施工时查获走私文物] 16; mark-up: [; mark-up: ](a)"],
    "[新桥通车，致辞全文刊登](a)\n": ["[新桥通车，致辞全文刊登] 16; mark-up: [; mark-up: ](a)"],
    "[审计署重点击破假账](a)\n": ["[审计署重点击破假账] 14; mark-up: [; mark-up: ](a)"],
    "[让更多人走进博物馆](a)\n": ["[让更多人走进博物馆] 14; mark-up: [; mark-up: ](a)"],
    "[点击查看详情](a)\n[看图片](a)[新桥]( b )\n": [
        "[] 11; link: [点击查看详情](a)",
        "[[新桥]( b )] 17; link: [看图片](a)",
    ],
    "新&nbsp;桥&emsp;通\u200b车\ufeff了 &amp;": [
        (
            "[新/桥/通/车/了 &amp;] 25; mark-up: &nbsp;; mark-up: &emsp;; mark-up: \u200b; "
            "mark-up: \ufeff; folded: 新桥通车了 &amp；"
        )
    ],
    # Labels and pointers to other pages.
    "新桥（微博）通车(附图片3张)（图片见第3版）（见图）（附图）": [
        (
            "[新桥/通车] 31; label: （微博）; label: (附图片3张); label: （图片见第3版）; "
            "label: （见图）; label: （附图）"
        )
    ],
    "新桥（下转第3版）\n（上接第一版 要闻）公园\n【紧接A3版】菜价\n转入第2版": [
        "[新桥] 9; jump: （下转第3版）",
        "[公园] 12; jump: （上接第一版 要闻）",
        "[菜价] 9; jump: 【紧接A3版】",
        "[] 5; jump: 转入第2版",
    ],
    (
        "新桥（上接第一版《新桥通车》）\n（上接A1）公园\n"
        "（下转 B 3）菜价\n（下转第三）\n（上接第q版面）"
    ): [
        "[新桥] 15; jump: （上接第一版《新桥通车》）",
        "[公园] 8; jump: （上接A1）",
        "[菜价] 10; jump: （下转 B 3）",
        "[] 6; jump: （下转第三）",
        "[] 8; jump: （上接第q版面）",
    ],
    "新桥（A第3版）（下转，3）（上接）": ["[新桥/（下转，3）（上接）] 18; jump: （A第3版）"],
    "**（下转第3版）**\n[（下转第3版）](a)": [
        "bold [] 11; mark-up: **; jump: （下转第3版）; mark-up: **",
        "[] 12; mark-up: [; jump: （下转第3版）; mark-up: ](a)",
    ],
    # Nothing but mark-up.
    "**\n![图](a)\n# \n>\n&nbsp;\n": [
        "[] 2; mark-up: **",
        "[] 7; picture: ![图](a)",
        "# [] 1; mark-up: #",
        "bullet [] 1; mark-up: >",
        "[] 6; mark-up: &nbsp;",
    ],
}


@pytest.mark.parametrize("page", PAGES)
def test_a_line_has_its_words_and_its_mark_up_apart(page: str) -> None:
    assert lines_of(page) == PAGES[page]


def test_a_line_longer_than_any_of_an_issue_keeps_its_mark_up() -> None:
    for count, cuts in ((19_998, 1), (19_999, 0)):
        (line,) = split_lines("**" + "桥" * count)
        assert len(line.cuts) == cuts
