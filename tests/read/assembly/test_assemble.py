"""Labelled lines become stories: what each label does where it stands.

A row is `label text`; a story is told as its headline, then what stands in it, part by part.
"""

import pytest

from briefing.read.assembly.assemble import put_together
from briefing.read.assembly.drafts import Draft, Layout
from briefing.read.assembly.finish import finish_article
from briefing.read.label.labeller import Labelled
from briefing.read.lines import split_lines
from briefing.records import MAY_BE_AD, Article

P, Q = "大桥今晨封闭，市民绕行环城路。", "工期三个月，公交改道两条线路。"
LONG = f"{P}全市都知道了。"
OFFER = "门面出租一间，面积三十平方米，地段好，价格可以商量，有意者请来电话"


def laid_out(*rows: str, ads: tuple[float, ...] = ()) -> tuple[str, Layout]:
    """Lay rows out; one behind a line break is set apart from the row above."""
    parts = [row.partition(" ") for row in rows]
    source = "\n".join("\n" * label.startswith("\n") + text for label, _, text in parts) + "\n"
    labels = tuple(label.strip() for label, _, _ in parts)
    return source, put_together(split_lines(source), Labelled(labels, ads or (0.0,) * len(labels)))


def told(draft: Draft) -> list[str]:
    lines = {"over": draft.kickers, "by": draft.bylines, "in": draft.sub_heads}
    parts = {"deck": draft.decks, "": draft.paragraphs}
    return [
        ("ad: " if draft.service else "") + draft.title,
        *(
            f"{name}: {'|'.join(line.text for line in each)}"
            for name, each in lines.items()
            if each
        ),
        *(
            f"{name}: {'+'.join(line.text for line in each)}".removeprefix(": ")
            for name, every in parts.items()
            for each in every
        ),
        *(f"({each})" for each in draft.repairs),
        *(f"[{each}]" for each in (draft.page, draft.from_page, draft.to_page) if each),
    ]


@pytest.mark.parametrize(
    ("rows", "stories"),
    [
        (["headline 大桥封闭", f"body {P}", f"body {Q}"], [["大桥封闭", P, Q]]),
        (
            [
                "kicker 民生",
                "headline 大桥封闭",
                "headline+ 工期三月",
                "deck 公交改道",
                "deck+ 两条线路",
                "byline 林晓舟",
                f"body {P}",
                "sub-head 怎么绕",
                f"body {Q}",
            ],
            [
                [
                    "大桥封闭工期三月",
                    "over: 民生",
                    "by: 林晓舟",
                    "in: 怎么绕",
                    "deck: 公交改道+两条线路",
                    P,
                    Q,
                ]
            ],
        ),
        # A headline that leads on to what was said goes on below.
        (
            ["headline 市长昨天强调", "deck 大桥不收费", "deck 工期三月", f"body {P}"],
            [["市长昨天强调大桥不收费", "deck: 工期三月", P]],
        ),
        (
            ["headline 市长昨天强调", "deck ——大桥不收费", f"body {P}"],
            [["市长昨天强调", "deck: ——大桥不收费", P]],
        ),
        (["deck+ 公交改道", f"body {P}"], [["", "deck: 公交改道", P]]),
        # A headline that goes on where none stands, or behind text, is one of its own.
        (["headline+ 公园开放", f"body {Q}"], [["公园开放", Q]]),
        (
            ["headline 大桥封闭", f"body {P}", "headline+ 公园开放", f"body {Q}"],
            [["大桥封闭", P], ["公园开放", Q]],
        ),
        (["headline 大桥封闭", f"body {P}", f"brief {Q}"], [["大桥封闭", P], ["", Q]]),
        # Text that goes on says what was mended.
        (
            ["headline 大桥封闭", "body 大桥今晨封闭，", "body+ 市民绕行。"],
            [["大桥封闭", "大桥今晨封闭，+市民绕行。", "(unwrapped)"]],
        ),
        (
            ["headline 大桥封闭", "body 大桥今晨封闭，", "body+ \n市民绕行。"],
            [["大桥封闭", "大桥今晨封闭，+市民绕行。", "(joined)"]],
        ),
        (
            ["headline 大桥封闭", "body 大桥今晨封闭，", "body+ ## 市民绕行。"],
            [["大桥封闭", "大桥今晨封闭，+市民绕行。", "(false heading)"]],
        ),
        (
            ["headline 大桥封闭", "body 大桥今晨封闭，", "body+ **市民绕行。**"],
            [["大桥封闭", "大桥今晨封闭，+市民绕行。", "(false heading)"]],
        ),
        (
            [
                "headline 大桥封闭",
                "body 大桥今晨封闭，",
                "page 第2版",
                "body+ 市民绕行。",
                "headline 公园开放",
                f"body {Q}",
            ],
            [
                ["大桥封闭", "大桥今晨封闭，+市民绕行。", "(joined)"],
                ["公园开放", Q, "[第2版]"],
            ],
        ),
        (
            ["headline 大桥封闭", "body 大桥今晨封闭，", "sub-head 怎么绕", "body+ 市民绕行。"],
            [["大桥封闭", "in: 怎么绕", "大桥今晨封闭，+市民绕行。", "(joined)"]],
        ),
        (["headline 大桥封闭", "body+ 市民绕行。"], [["大桥封闭", "市民绕行。"]]),
        # A kicker over no headline is a sub-head of the story that goes on.
        (
            ["headline 大桥封闭", f"body {P}", "kicker 怎么绕", f"body {Q}"],
            [["大桥封闭", "in: 怎么绕", P, Q]],
        ),
        # An advertisement stands beside the story, which goes on behind it.
        (
            [
                "headline 大桥封闭",
                f"body {P}",
                "ad 门面出租",
                "ad+ 电话0571。",
                f"body {Q}",
                "ad+ 面议。",
            ],
            [["大桥封闭", P, Q], ["ad: 门面出租", "电话0571。"], ["ad: ", "面议。"]],
        ),
        ([f"ad {OFFER}", "ad+ 面议。"], [["ad: ", OFFER, "面议。"]]),
        ([f"ad {'桥' * 30}"], [[f"ad: {'桥' * 30}"]]),
        ([f"ad {'桥' * 31}"], [["ad: ", "桥" * 31]]),
        ([f"ad ## {OFFER}"], [[f"ad: {OFFER}"]]),
        ([f"ad **{OFFER}**"], [[f"ad: {OFFER}"]]),
        (["ad+ 门面出租", "ad+ 面议。"], [["ad: 门面出租", "面议。"]]),
        ([f"ad+ **{P}**"], [["ad: ", P]]),
        (["ad 门面出租。"], [["ad: ", "门面出租。"]]),
        # A story that goes on on another page.
        (
            [
                "headline 大桥封闭",
                "body 市民绕行（下转第3版）",
                "page 第3版",
                "headline 大桥封闭",
                "body （上接第1版）公交改道。",
            ],
            [
                ["大桥封闭", "市民绕行", "[（下转第3版）]"],
                ["大桥封闭", "公交改道。", "[第3版]", "[（上接第1版）]"],
            ],
        ),
        (
            [
                "headline 大桥封闭",
                "body 市民绕行",
                "web （下转第3版）",
                "page 第3版",
                "web （上接第1版）",
                "body 公交改道。",
            ],
            [
                ["大桥封闭", "市民绕行", "[（下转第3版）]"],
                ["", "公交改道。", "[第3版]", "[（上接第1版）]"],
            ],
        ),
        # A page's only story takes the marked line above it, if it has no headline.
        (["section ## 副刊", f"body {P}"], [["副刊", P]]),
        (["section 副刊", f"body {P}"], [["", P]]),
        ([f"body {P}", "section ## 副刊"], [["", P]]),
        (["section ## 副刊", "headline 大桥封闭", f"body {P}"], [["大桥封闭", P]]),
        (["section ## 副刊", f"body {P}", "ad 门面出租"], [["副刊", P], ["ad: 门面出租"]]),
        (["section ## 副刊", f"brief {P}", f"brief {Q}"], [["", P], ["", Q]]),
        (["mast # 晚报", "section ## 副刊", f"body {P}"], [["副刊", P]]),
    ],
)
def test_each_line_stands_where_its_label_says(rows: list[str], stories: list[list[str]]) -> None:
    _, layout = laid_out(*rows)
    assert [told(draft) for draft in layout.drafts] == stories


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        (
            ["headline 大桥封闭", "headline+ 大桥 封闭", f"body {P}"],
            [("大桥 封闭", "repeated title")],
        ),
        (
            ["headline 海州大桥今起封闭三月", "headline+ 海州大桥今起封闭三月整修", f"body {P}"],
            [("海州大桥今起封闭三月整修", "repeated title")],
        ),
        (
            ["headline 海州大桥今起封闭三月", "headline+ 海州大桥今起封闭", f"body {P}"],
            [],
        ),
        (
            [
                "headline 海州大桥 封闭三月",
                "\nheadline+ 海州大桥",
                "\nheadline+ 封闭三月",
                f"body {P}",
            ],
            [("海州大桥", "repeated title"), ("封闭三月", "repeated title")],
        ),
        (["headline 海州大桥 封闭三月", "headline+ 海州大桥", f"body {P}"], []),
        (["headline 大桥封闭三月", "body 封闭三月", f"body {P}"], [("封闭三月", "repeated title")]),
        (["headline 大桥封闭三月", "body 封闭", f"body {P}"], []),
        (["headline 大桥封闭三月", "body 封闭三", f"body {P}"], [("封闭三", "repeated title")]),
        (
            ["headline 大桥封闭", f"body {'桥' * 15}。", f"body {'桥' * 15}。"],
            [(f"{'桥' * 15}。", "repeated text")],
        ),
        (["headline 大桥封闭", f"body {'桥' * 14}。", f"body {'桥' * 14}。"], []),
        (["headline 大桥封闭三月", "body 大桥封闭三月。", f"body {P}"], []),
        (["headline 大桥封闭三月", f"body {P}", "body 封闭三月"], []),
        (["headline 大桥封闭", f"body {LONG}", f"body {LONG}"], [(LONG, "repeated text")]),
        (["headline 大桥封闭", "body 大桥封闭。", "body 大桥封闭。"], []),
        (["headline 大桥封闭", f"body {LONG}", "headline 再封", f"body {LONG}"], []),
        (["headline 大桥封闭", f"body {P}", "kicker 民生"], [("民生", "column heading")]),
        (["kicker 民生", f"brief {Q}"], [("民生", "column heading")]),
        (
            ["kicker 民生", f"brief {Q}", "headline 大桥封闭", f"body {P}"],
            [("民生", "column heading")],
        ),
        # What a line's form says more exactly than its label.
        (
            [
                "web 2031年3月4日 星期二",
                "web ———",
                "web - [新桥](http://a.example/)",
                "mast ![图](a.png)",
                "imprint 责任编辑：林晚舟",
                "web 下转第3版",
                "web 今日要目",
            ],
            [
                ("2031年3月4日 星期二", "date line"),
                ("———", "rule"),
                ("新桥", "link"),
                ("", "picture"),
                ("责任编辑：林晚舟", "editors"),
                ("", "jump"),
                ("今日要目", "web page"),
            ],
        ),
        (["kicker 民生", "ad 出租"], [("民生", "column heading")]),
        (
            [
                "mast 海州晚报",
                "imprint 零售1元",
                "contents 大桥封闭",
                "caption 图为大桥",
                "caption+ 和桥上的市民",
                "table | a | b |",
                "section 副刊",
                "page 第2版",
                f"body {P}",
            ],
            [
                ("海州晚报", "mast"),
                ("零售1元", "imprint"),
                ("大桥封闭", "contents"),
                ("图为大桥", "photo caption"),
                ("和桥上的市民", "photo caption"),
                ("| a | b |", "table"),
                ("副刊", "column heading"),
                ("第2版", "page mark"),
            ],
        ),
    ],
)
def test_what_stands_in_no_story_is_left_out_for_a_reason(
    rows: list[str], left: list[tuple[str, str]]
) -> None:
    _, layout = laid_out(*rows)
    assert [(line.text, reason) for line, reason in layout.left] == left


def article(*rows: str, ads: tuple[float, ...] = ()) -> Article:
    source, layout = laid_out(*rows, ads=ads)
    return finish_article(source, layout.drafts[0])[0]


@pytest.mark.parametrize(
    ("headline", "title", "deck"),
    [
        ("大桥封闭", "大桥封闭", ""),
        ("【大桥封闭】", "大桥封闭", ""),
        ("【大桥】封闭【三月】", "【大桥】封闭【三月】", ""),
        ("【民生】大桥封闭", "【民生】大桥封闭", ""),
        ("大桥今晨封闭　　公交改道", "大桥今晨封闭 公交改道", ""),
        ("海州　　大桥今晨封闭", "海州 大桥今晨封闭", ""),
        ("大桥今晨封闭 公交改道", "大桥今晨封闭 公交改道", ""),
    ],
)
def test_a_headline_is_told_without_its_frame_and_its_deck(
    headline: str, title: str, deck: str
) -> None:
    found = article(f"headline {headline}", f"body {P}")
    assert (found.headline, found.deck) == (title, deck)


def test_a_deck_loses_its_dash_and_several_are_told_one_after_the_other() -> None:
    found = article("headline 大桥封闭", "deck ——公交改道", "deck 工期", "deck+ 三月", f"body {P}")
    assert found.deck == "公交改道 工期三月"


@pytest.mark.parametrize("cut", range(1, 14))
def test_a_headline_broken_anywhere_has_no_blank_in_a_word(cut: int) -> None:
    """Rows of one width say nothing of words: 海州大 / 桥今晨起封闭三个月整."""
    words = "海州大桥今晨起封闭三个月整市民绕行"
    found = article(f"headline {words[:cut]}", f"headline+ {words[cut:]}", f"body {P}")
    assert found.headline == words


def test_two_spaces_in_a_headline_of_two_lines_part_no_deck() -> None:
    found = article("headline 大桥今晨封闭　　公交", "headline+ 改道", f"body {P}")
    assert found.deck == ""


@pytest.mark.parametrize(
    ("rows", "repairs"),
    [
        (["body 大桥封闭，", "body+ 车辆绕行，", "body+ 三个月。"], ("unwrapped",)),
        (["body 大桥封闭，", "body+ 车辆绕行，", "page 第2版", "body+ 三个月。"], ("joined",)),
        ([f"body {P}", "body 大桥今晨封闭，市民绕行"], ("unfinished sentence set apart",)),
        ([f"body {P}"], ()),
    ],
)
def test_what_was_mended_is_told_once_and_wrapped_lines_only_alone(
    rows: list[str], repairs: tuple[str, ...]
) -> None:
    found = article("headline 大桥封闭", *rows)
    assert found.repairs == repairs
    assert found.complete is ("unfinished sentence set apart" not in repairs)


@pytest.mark.parametrize(("likely", "doubted"), [(0.44, False), (0.46, True)])
def test_a_story_of_which_a_line_may_be_an_advertisements_is_told_last(
    likely: float, doubted: bool
) -> None:
    found = article("headline 大桥封闭", f"body {P}", f"body {Q}", ads=(0.9, likely, 0.1))
    assert found.repairs == ((MAY_BE_AD,) if doubted else ())
