"""What the listener gets to hear of an issue."""

from dataclasses import replace
from itertools import pairwise

import pytest

from briefing.edit import edit_rundown
from briefing.edit.order.desk import is_foreign
from briefing.edit.sentences import cut_spans
from briefing.errors import InputError
from briefing.records import Issue, Paragraph, Rundown
from briefing.settings.show_file import default_show
from tests.shared.issues import MORNING, issue_of


@pytest.fixture(scope="module")
def issue() -> Issue:
    return issue_of(MORNING)


def rundown_of(issue: Issue, minutes: float = 8.0) -> Rundown:
    return edit_rundown(issue, replace(default_show(), minutes=minutes))


def test_every_story_keeps_its_lead(issue: Issue) -> None:
    for minutes in (2, 3, 8):
        for story in rundown_of(issue, minutes).stories:
            article = issue.articles[int(story.id[1:]) - 1]
            assert article.paragraphs[0].text.startswith(story.sentences[0].text)


def test_ads_and_notices_are_left_out_and_the_reason_is_kept(issue: Issue) -> None:
    rundown = rundown_of(issue)
    reasons = {left.headline: left.reason for left in rundown.left_out}
    assert reasons["安宁空调"] == "an advertisement"
    assert reasons["遗失声明"] == "a notice"
    assert not any("空调" in story.headline.text for story in rundown.stories)


def test_every_article_is_told_or_left_out(issue: Issue) -> None:
    for minutes in (1, 2, 5, 30):
        rundown = rundown_of(issue, minutes)
        assert len(rundown.stories) + len(rundown.left_out) == len(issue.articles)


def test_a_light_story_comes_last(issue: Issue) -> None:
    assert "小猫" in rundown_of(issue, 30).stories[-1].headline.text


def test_an_unfinished_sentence_is_never_told() -> None:
    cut = issue_of("## 一号线停运\n地铁一号线18日起停运三天。公交将加开班次，市民可以从\n小标题\n")
    (story,) = rundown_of(cut).stories
    assert [sentence.text for sentence in story.sentences] == ["地铁一号线18日起停运三天。"]


def test_a_sentence_that_leans_on_another_never_stands_without_it(issue: Issue) -> None:
    for minutes in (2, 3, 4, 5):
        for story in rundown_of(issue, minutes).stories:
            body = "".join(p.text for p in issue.articles[int(story.id[1:]) - 1].paragraphs)
            for before, text in pairwise(("", *[s.text for s in story.sentences])):
                if text.startswith(("此外", "对此", "同时", "其中", "他说")):
                    assert body.index(before) + len(before) == body.index(text)


def test_spans_are_where_the_words_were_printed(issue: Issue) -> None:
    for story in rundown_of(issue, 30).stories:
        for sentence in (story.headline, *story.sentences):
            assert "".join(MORNING[start:end] for start, end in sentence.spans) == sentence.text


def test_an_issue_of_ads_is_refused_in_one_line() -> None:
    with pytest.raises(InputError, match=r"no story is left to tell \(1 x an advertisement\)"):
        rundown_of(issue_of("## 广告：空调\n主营空调，电话0890-1234567。\n"))


def test_the_issues_notes_are_kept(issue: Issue) -> None:
    assert "the issue's own note" in rundown_of(issue).notes


def test_a_quotation_is_told_with_the_words_that_say_whose_it_is() -> None:
    paper = issue_of(
        "## 考核综述\n“这是一次体检……”评议会后，有的书记由衷感慨。考核已有10年。\n各地都在推进。\n"
    )
    for minutes in (1, 2):
        (story,) = rundown_of(paper, minutes).stories
        assert "".join(s.text for s in story.sentences).startswith(
            "“这是一次体检……”评议会后，有的书记由衷感慨。"
        )


@pytest.mark.parametrize(
    ("headline", "lead", "abroad"),
    [
        ("塔尔维亚北部发生地震", "塔尔维亚共和国北部山区当地时间17日发生地震。", True),
        ("俄总统会见记者", "总统5日在圣彼得堡会见记者。", True),
        ("岛国禁用塑料袋", "卡罗群岛环境部长马泰奥·瓦鲁说，总统已签署法律。", True),
        ("冷空气将给中东部降温", "气象台11日说，冷空气将影响我国中东部大部地区。", False),
        ("国务院讨论两部法律", "会议讨论《中华人民共和国甲法》和《中华人民共和国乙法》。", False),
        ("我国与俄罗斯签约", "我国代表团在莫斯科签约。", False),
        ("海州地铁开通", "海州地铁4号线28日开通，市民乘车五折。", False),
    ],
)
def test_news_from_abroad_is_known_even_of_unknown_countries(
    headline: str, lead: str, abroad: bool
) -> None:
    (article,) = issue_of(f"## {headline}\n{lead}\n").articles
    assert is_foreign(article) is abroad


@pytest.mark.parametrize(
    ("cut", "spans"),
    [
        ((0, 9), ((5, 8), (20, 22), (30, 34))),
        ((0, 3), ((5, 8),)),
        ((1, 4), ((6, 8), (20, 21))),
        ((4, 7), ((21, 22), (30, 32))),
        ((5, 9), ((30, 34),)),
        ((2, 2), ()),
    ],
)
def test_a_sentence_stands_in_those_pieces_of_the_source_that_hold_it(
    cut: tuple[int, int], spans: tuple[tuple[int, int], ...]
) -> None:
    paragraph = Paragraph("一二三四五六七八九", ((5, 8), (20, 22), (30, 34)))
    assert cut_spans(paragraph, *cut) == spans
    assert cut_spans(replace(paragraph, text="一二三"), *cut) == paragraph.spans
