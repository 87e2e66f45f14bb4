"""Clean Markdown, line by line: what each of its marks says, and how an issue is written down."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.errors import InputError
from briefing.read.correction.markdown import (
    as_corrected,
    day_of,
    header_of,
    issue_as_markdown,
    labels_of,
    tags_of,
    with_tags,
)
from briefing.read.issue import read_text
from briefing.read.lines import split_lines
from briefing.records import Article, Dateline, Issue, Paragraph, Skipped

HEAD = "---\nbriefing: issue\npaper: 晚报\nday: 2031-03-04\nsource: a.txt\n---\n"
LABELS = {
    HEAD: "web web web web web web",
    (
        f"{HEAD}## 新桥\n> 第2版\n——公交改道\n□林晚舟\n"
        f"通车。\n——不是副题\n□不是作者\n### 怎么走\n过江。"
    ): ("web web web web web web headline web deck byline body body body sub-head body"),
    "## 新桥\n> 广告；第2版\n通车。\n过江。\n## 公园\n开放。": "ad web ad+ ad+ headline body",
    "# 新桥\n> 启事\n通车。\n#### 小标题\n": "ad web ad+ sub-head",
    "## 〔无题〕\n> 广告\n通车。\n过江。": "web web ad ad+",
    "## 〔无题〕\n——副题\n□林晚舟\n通车。\n过江。": "web deck byline brief body",
    "## 〔无题〕\n通车。\n## 公园\n开放。": "web brief headline body",
    "通车。\n## 〔无题〕": "body web",
    "## 新桥\n"
    + "通车。\n" * 7
    + "——\n过江。": "headline body body body body body body body body body",
    "## 新桥\n" + "通车。\n" * 6 + "——\n过江。": "headline body body body body body body web web",
    "> 引文\n新桥。": "web body",
}


def labels(page: str) -> str:
    found = labels_of(split_lines(page))
    assert found.ads == (0.0,) * len(found.labels)
    return " ".join(found.labels)


@pytest.mark.parametrize("page", LABELS)
def test_each_line_is_what_its_mark_says(page: str) -> None:
    assert labels(page) == LABELS[page]


SOURCE = "新桥\n海州社3月4日电 通车。\n## 怎么走 **\n过江。\n公园。\n"
STORY = Article(
    headline="新桥",
    headline_spans=((0, 2),),
    deck="公交改道",
    kind="story",
    byline="林晚舟",
    dateline=Dateline("海州社", None, 3, 4, (), "（海州社3月4日电）"),
    paragraphs=(
        Paragraph("通车。", ((3, 16),)),
        Paragraph("过江。", ((26, 29),)),
    ),
    complete=True,
    page="第2版",
    repairs=(),
)
SUB_HEADS = (Skipped("## 怎么走 **", "sub-head", ((17, 25),)), Skipped("公园", "web", ((30, 33),)))


def written(story: Article, skipped: tuple[Skipped, ...] = SUB_HEADS) -> list[str]:
    issue = Issue("晚报", date(2031, 3, 4), (story,), skipped, ())
    text = issue_as_markdown(issue, "a.txt")
    assert text.startswith(f"{HEAD}\n## ")
    assert text.endswith("\n")
    return text.removeprefix(f"{HEAD}\n").removesuffix("\n").split("\n\n")


def test_an_article_is_written_down_with_its_parts() -> None:
    assert written(STORY) == [
        *("## 新桥", "> 第2版", "——公交改道", "□林晚舟", "通车。", "### 怎么走"),
        "过江。（海州社3月4日电）",
    ]


@pytest.mark.parametrize(
    ("story", "rows"),
    [
        (replace(STORY, kind="ad"), ["## 新桥", "> 广告；第2版"]),
        (replace(STORY, kind="notice", page="", complete=False), ["## 新桥", "> 启事；未完"]),
        (replace(STORY, kind="brief", page=""), ["## 新桥", "——公交改道"]),
        (replace(STORY, headline="", deck="", byline="", page=""), ["## 〔无题〕", "通车。"]),
    ],
)
def test_its_tags_say_what_it_is(story: Article, rows: list[str]) -> None:
    assert written(story)[:2] == rows


def test_a_dateline_that_opens_the_story_is_not_written_twice() -> None:
    opens = Dateline("海州社", None, 3, 4, (), "通车")
    assert written(replace(STORY, dateline=opens))[-1] == "过江。"
    assert written(replace(STORY, dateline=None))[-1] == "过江。"
    alone = replace(STORY, paragraphs=STORY.paragraphs[:1])
    assert written(alone)[-1] == "通车。（海州社3月4日电）"


def test_a_sub_head_stands_where_it_stood() -> None:
    above = Skipped("# 上", "sub-head", ((1, 2),))
    below = Skipped("# 下", "sub-head", ((30, 33),))
    assert written(STORY, (above, below)) == written(STORY, ())


@pytest.mark.parametrize(
    ("text", "header", "day"),
    [
        (HEAD, {"paper": "晚报", "day": "2031-03-04", "source": "a.txt"}, date(2031, 3, 4)),
        (f"\ufeff{HEAD}".replace("\n", "\r\n"), None, date(2031, 3, 4)),
        (
            HEAD.replace("2031-03-04", "2031"),
            {"paper": "晚报", "day": "2031", "source": "a.txt"},
            None,
        ),
        (HEAD.replace("issue\n", "x\n"), {}, None),
        (f"新桥\n{HEAD}", {}, None),
    ],
)
def test_the_header_says_paper_day_and_source(
    text: str, header: dict[str, str] | None, day: date | None
) -> None:
    found = header_of(text)
    assert header is None or found == header
    assert day_of(found) == day


def corrected(page: str, day: date | None = None) -> list[tuple[str, str, str, bool]]:
    issue = read_text(page, "issue.md", day)
    return [(each.headline, each.kind, each.page, each.complete) for each in issue.articles]


def test_an_article_is_what_its_tags_say() -> None:
    page = (
        f"{HEAD}\n## 新桥\n\n> 简讯；第2版；未完\n\n通车。\n\n## 公园\n\n开放。\n\n"
        "## 菜价\n\n> 报道\n\n回落。\n\n> 广告\n\n"
    )
    assert corrected(page) == [
        *(("新桥", "brief", "第2版", False), ("公园", "brief", "", True)),
        ("菜价", "story", "", True),
    ]
    assert read_text(page, "issue.md").paper == "晚报"
    assert read_text(page, "issue.md", date(2031, 3, 5)).day == date(2031, 3, 5)


@pytest.mark.parametrize(
    ("header", "said"),
    [({"day": "2031-03-04"}, "it says no article"), ({}, "it says no article")],
)
def test_what_says_no_article_is_refused(header: dict[str, str], said: str) -> None:
    with pytest.raises(InputError, match=rf"cannot read 'a.md': {said}"):
        as_corrected("", (), header, (), (), "a.md", None)
    with pytest.raises(InputError, match="it says no day"):
        as_corrected("", (), {}, (STORY,), (), "a.md", None)


def test_tags_change_what_they_name_alone() -> None:
    (line,) = split_lines("> 广告；第 3 版 ； 未完\n")
    assert tags_of(line) == ["广告", "第 3 版", "未完"]
    changed = with_tags(STORY, tags_of(line))
    assert (changed.kind, changed.page, changed.complete) == ("ad", "第 3 版", False)
    assert with_tags(STORY, ["x"]).page == "x"
    assert with_tags(STORY, []) == STORY
    assert not with_tags(replace(STORY, complete=False), []).complete
