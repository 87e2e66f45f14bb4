"""Small inputs that failed when real papers were tried; names and places are invented."""

from datetime import date
from pathlib import Path

import pytest

from briefing.read.account import unaccounted
from briefing.read.issue import read_decoded
from briefing.records import Issue

CASES = Path(__file__).parent / "cases"
DAY = date(2031, 3, 4)
NEWS = {"story", "brief"}

HEADLINES = {
    "aa-pdf-lines-2031-03-04": ["城北新桥建成通车，沿线六个乡镇受益", "图书馆延长开放时间"],
    "ab-wrap-indent-longhead-2031-03-04": [
        "市委常委会召开会议研究部署下一阶段城市防汛排涝工作 审议老旧管网改造方案",
        "图书馆延长开放时间",
    ],
    "ab2-wrap-indent-longhead-2031-03-04": [
        "市委常委会召开会议研究部署下一阶段城市防汛排涝和地质灾害防治工作 审议老旧管网改造方案",
        "图书馆延长开放时间",
    ],
    "c-longhead": [
        "市委常委会召开会议研究部署下一阶段城市防汛排涝和地质灾害防治工作 审议有关老旧管网改造、河道清淤疏浚的实施方案",
        "市图书馆延长开放时间",
    ],
    "ca-share-of-big": None,
    "cb-no-date-in-title": ["新桥通车"],
    "cc-page-date": ["新桥通车"],
    "ce-quote-pagebreak-2031-03-04": ["以“加法”组合迸发“乘法”效应"],
    "cf-plain-23char-merge": [
        "赵某同各国议会联盟主席会谈",
        "和平统一促进会十届一次理事大会召开",
        "电视艺术家协会第七次代表大会在青河召开",
    ],
    "cg-filed-merged": [
        "【权威部门话开局】人社部门：今年就业开局良好",
        "【权威部门话开局】商务部门：推动商务高质量发展迈出新步伐",
    ],
    "ch-filed-same-story": ["首都各界隆重纪念抗战胜利八十周年", "各地纪念抗战胜利八十周年"],
    "d-snowball": ["市长王某会见甲国商会代表团", "市长王某会见乙国客人"],
    "e2-hotline-news": ["社署澄清领援助毋须登记证"],
    "e3-hotline-official": ["劳工处慰问受大火影响的外籍佣工及雇主"],
    "e4-long-ad": ["灾民远望旧居落泪"],
    "f-live-liaison": ["受灾居民远望旧居落泪"],
    "g-fullhead-short": ["明光银行 明日召开股东大会"],
    "h-share": ["红十字会捐款支援城北", "图书馆延长开放时间"],
    "i-section": ["新桥通车", "图书馆延长开放时间", "国际快讯"],
    # A deck of as few characters as the headline is taken for its second line.
    "j-subtitle-pd": [
        "城北新桥建成通车市领导出席仪式并讲话",
        "忠诚的桥梁专家，久经考验的技术工人丁某同志逝世",
    ],
    "l-speech": ["在全市新年茶话会上的讲话", "王大明作重要讲话李某张某赵某钱某孙某出席"],
    "n-frontmatter": ["城北新桥通车", "图书馆延长开放时间"],
    "p-gov": ["警方就城北大火拘捕三名男子涉嫌誤殺", "社署公布大火支援安排"],
    "q-wrap-firstline-repeats": [
        "城北新桥建成通车庆祝大会隆重举行 市长发表讲话",
        "图书馆延长开放时间",
    ],
    "r-subhead-in-break": ["城北新桥通车"],
    "s-seal-lost": ["城北新桥通车", "图书馆延长开放时间"],
    "s2-seal-lost-long": ["城北新桥通车"],
    "v-hk-tw-openings": None,
    "w-captions": ["城北新橋通車"],
    "x-strong-dateline": ["新桥通车", "国际快讯"],
    "y-mid-dateline": ["多国领导人谈经济形势"],
    "zy-times-2031-03-04": ["新桥通车 六乡镇受益", "圖書館延長開放時間"],
    "z-reporters-after": ["学生代表参加升旗仪式", "市民自发援助受灾居民", "全市举行新年茶话会"],
}
"""The headlines of what is told, in order; None where only their number is tested."""
COUNTS = {"ca-share-of-big": 3, "v-hk-tw-openings": 9}
NEVER_TOLD = {
    "aa-pdf-lines-2031-03-04": ["《青河日报》（", "第 1 页", "第 2 页"],
    "f-live-liaison": ["热线", "登记援助"],
    "h-share": ["分享让更多人看到", "评论", "关注", "客户端"],
    "n-frontmatter": ['交通"', "category", "{{<", "example.com", "tags"],
    "p-gov": ["完", "香港時間", "＊"],
    "r-subhead-in-break": ["多措并举见实效"],
    "s2-seal-lost-long": ["遗失声明"],
    "s-seal-lost": ["遗失声明"],
    "w-captions": ["圖／"],
}
TOLD = {
    "aa-pdf-lines-2031-03-04": [
        "通村率提高到98%以上；",
        "往返两地的车程由原来的四十分钟缩短",
        "设双向四车道，2029年初开工，2031年初建成。",
    ],
    "ab2-wrap-indent-longhead-2031-03-04": [
        "群众出行问题得到历史性解决；",
        "三十个村全部建成排涝泵站。",
    ],
    "e2-hotline-news": ["182 183"],
    "e3-hotline-official": ["2582 8987"],
    "e4-long-ad": ["36118482"],
    "q-wrap-firstline-repeats": [
        "城北新桥建成通车庆祝大会3日上午在桥头公园隆重举行。市长王某在会上"
    ],
    "r-subhead-in-break": ["由市路桥公司承建，比原计划"],
}


def case(name: str) -> tuple[str, Issue]:
    path = next(path for path in CASES.iterdir() if path.stem == name)
    text = path.read_text("utf-8")
    return text, read_decoded(
        text,
        path.name,
        None
        if name in {"cb-no-date-in-title", "cc-page-date", "i-section", "n-frontmatter"}
        else DAY,
    )


def told(issue: Issue) -> str:
    """Return what would be spoken of the issue's news, datelines left out."""
    parts = []
    for article in issue.articles:
        if article.kind in NEWS:
            text = "\n".join(
                paragraph.text.removeprefix(paragraph.dateline) for paragraph in article.paragraphs
            )
            parts.append(text.removeprefix(article.dateline.text) if article.dateline else text)
    return "\n".join(parts)


@pytest.mark.parametrize("name", HEADLINES)
def test_what_is_told_has_the_headlines_printed(name: str) -> None:
    text, issue = case(name)
    assert unaccounted(text, issue.articles, issue.skipped) == []
    heads = [article.headline for article in issue.articles if article.kind in NEWS]
    wanted = HEADLINES[name]
    assert len(heads) == COUNTS.get(name, len(wanted or ()))
    assert wanted is None or [head.replace(" ", "") for head in heads] == [
        head.replace(" ", "") for head in wanted
    ]


@pytest.mark.parametrize("name", NEVER_TOLD)
def test_what_is_no_news_is_not_told(name: str) -> None:
    _, issue = case(name)
    assert [words for words in NEVER_TOLD[name] if words in told(issue)] == []


@pytest.mark.parametrize("name", TOLD)
def test_sentences_are_whole(name: str) -> None:
    _, issue = case(name)
    assert [words for words in TOLD[name] if words not in told(issue)] == []


@pytest.mark.parametrize(
    "name", ["cb-no-date-in-title", "cc-page-date", "i-section", "n-frontmatter"]
)
def test_the_day_is_found(name: str) -> None:
    _, issue = case(name)
    assert issue.day == DAY
    assert name != "cc-page-date" or issue.paper == "青河日报"


def test_openings_of_hong_kong_and_taiwan_are_parsed_and_not_spoken() -> None:
    _, issue = case("v-hk-tw-openings")
    openings = [
        article.dateline.text if article.dateline else article.byline for article in issue.articles
    ]
    assert all(openings)
    assert not any(
        words in told(issue)
        for words in ("報導〕", "專電", "專訊", "報訊", "報導】", "台北4日電", "記者")
    )


def test_a_byline_or_a_credit_is_no_text() -> None:
    _, issue = case("z-reporters-after")
    assert "甲某" not in told(issue)
    assert "报道：" not in told(issue)
    _, issue = case("g-fullhead-short")
    assert issue.articles[0].byline == ""


def test_a_notice_under_news_is_parted_from_it() -> None:
    for name in ("s-seal-lost", "s2-seal-lost-long"):
        _, issue = case(name)
        assert [
            article.kind
            for article in issue.articles
            if "遗失" in "".join(p.text for p in article.paragraphs) + article.headline
        ] in (["ad"], ["notice"])


def test_nothing_is_spoken_twice_in_a_story() -> None:
    _, issue = case("w-captions")
    texts = [paragraph.text for paragraph in issue.articles[0].paragraphs]
    assert len(texts) == len(set(texts))


def test_a_second_dateline_is_not_spoken_raw() -> None:
    _, issue = case("y-mid-dateline")
    assert "基辅3月3日电" not in told(issue)
