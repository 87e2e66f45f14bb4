"""What a person sees of an issue at a glance, and what they are told to look at first."""

from datetime import date

import pytest

from briefing.read.table import issue_as_table, what_looks_wrong
from briefing.records import (
    MAY_BE_AD,
    Article,
    ArticleKind,
    Doubt,
    Issue,
    Paragraph,
    Skipped,
)


def article(
    headline: str,
    *texts: str,
    kind: ArticleKind = "story",
    byline: str = "",
    page: str = "",
    repairs: tuple[str, ...] = (),
    at: int = 0,
) -> Article:
    paragraphs, end = [], at
    for text in texts:
        paragraphs.append(Paragraph(text, ((end, end + len(text)),), ""))
        end += len(text) + 10
    return Article(
        headline, ((at, at + 1),), "", kind, byline, None, tuple(paragraphs), True, page, repairs
    )


def issue(*articles: Article, skipped: tuple[Skipped, ...] = (), doubts: int = 0) -> Issue:
    doubtful = tuple(Doubt(f"桥〔{number}〕", ((number, number + 1),)) for number in range(doubts))
    return Issue("海州晚报", date(2031, 3, 4), articles, skipped, (), doubtful)


def test_an_article_is_a_row_and_what_was_left_out_stands_below() -> None:
    shown = issue_as_table(
        issue(
            article("新桥通车", "新桥通车。" * 9, "公交改道。", byline="林晚舟", page="第2版"),
            article("", "出租。", kind="ad", at=90, repairs=("joined", "joined", "jump")),
            skipped=(
                Skipped("## <b>工期</b>\n**三月**", "sub-head", ((47, 50),)),
                Skipped("菜价", "sub-head", ((95, 97),)),
                Skipped("图为新桥。", "photo caption", ((70, 75),)),
                Skipped("市民绕行", "unfinished sentence", ((76, 80),)),
                Skipped("第2版", "page mark", ((81, 84),)),
                Skipped("第3版", "page mark", ((85, 88),)),
                Skipped("海州晚报", "mast", ((60, 64),)),
                Skipped("新桥通车", "headline", ((0, 4),)),
            ),
        )
    )
    assert shown.splitlines() == [
        "海州晚报, 2031-03-04: 2 articles",
        "",
        f" no  kind   page    headline{'':36}  begins{'':18}   chars  spoken",
        f"  1  story  第2版   新桥通车{'':36}  新桥通车。新桥通车。新…       50  yes",
        f"{'':20}林晚舟",
        f"{'':22}- 工期 三月",
        f"  2  ad             (no headline){'':31}  出租。{'':18}       3  "
        "no: advertisement; 2 x joined, jump",
        "",
        "left out:",
        "  unfinished sentence 市民绕行",
        "  photo caption       图为新桥。",
        "  page furniture      3 pieces: 2 x page mark, 1 x mast",
    ]


def test_an_issue_that_names_no_paper_and_leaves_nothing_out_says_so() -> None:
    alone = Issue("", date(2031, 3, 4), (article("桥", "通车。"),), (), ())
    shown = issue_as_table(alone).splitlines()
    assert shown[0] == "paper unknown, 2031-03-04: 1 articles"
    assert len(shown) == 4


@pytest.mark.parametrize(("doubts", "rows"), [(0, 0), (12, 12), (13, 13)])
def test_of_the_doubtful_characters_of_an_article_twelve_are_shown(doubts: int, rows: int) -> None:
    shown = issue_as_table(issue(article("桥", "通车。" * 9), doubts=doubts))
    marked = [row.strip() for row in shown.splitlines() if row.strip().startswith("?")]
    assert len(marked) == rows
    assert marked[12:] == (["? and 1 more"] if doubts > 12 else [])


def test_doubts_beside_an_article_are_not_its_own() -> None:
    shown = issue_as_table(issue(article("桥", "通车。", at=3), doubts=4))
    assert [row.strip() for row in shown.splitlines() if "〔" in row] == ["? 桥〔3〕"]


SHORT, LONG = "通车。", "海州新桥通车了。" * 20


@pytest.mark.parametrize(
    ("articles", "chars", "notes"),
    [
        ([article("桥", LONG)] * 4, 640, []),
        ([article("桥", SHORT)] * 3, 9, []),
        (
            [article("桥", SHORT)] * 4,
            12,
            ["4 articles of 3, 3 and 3 characters: this looks wrapped."],
        ),
        ([article("桥", "通" * 13)] * 4, 52, []),
        (
            [article("桥", LONG * 13), article("园", LONG)],
            2240,
            ["one article has 2080 of 2240 characters: others may hide."],
        ),
        ([article("桥", LONG * 11), article("园", LONG)], 1920, []),  # not much in all
        ([article("桥", "通" * 1999), article("园", "车")], 2000, []),
        (
            [article("桥", "通" * 2000), article("园", "车")],
            2001,
            ["one article has 2000 of 2001 characters: others may hide."],
        ),
        ([article("桥", LONG * 9), article("园", LONG * 4)], 2080, []),  # not most of it
        ([article("桥", LONG * 13)], 2080, []),  # the only one
        ([article("桥", LONG * 3)], 961, []),
        ([article("桥", LONG * 3)], 1001, ["only 480 of 1001 characters are understood as news."]),
        ([article("桥", LONG * 4)], 1001, []),
        ([article("桥", LONG * 4, kind="ad")], 1001, ["only 0 of 1001 characters are understood"]),
        (
            [article("桥", LONG, repairs=(MAY_BE_AD,)), article("", SHORT, repairs=(MAY_BE_AD,))],
            160,
            ["'桥' may be an advertisement; it is", "'通车。' may be an advertisement; it is"],
        ),
        ([], 12, []),
    ],
)
def test_what_looks_wrong_is_said_before_it_is_spoken(
    articles: list[Article], chars: int, notes: list[str]
) -> None:
    found = what_looks_wrong(issue(*articles), "字 " * chars)
    assert len(found) == len(notes)
    for said, note in zip(found, notes, strict=True):
        assert said.startswith(note)
