"""Columns, contents lines, page marks and what stands at their edges."""

from briefing.read.issue import read_text
from briefing.records import Issue
from tests.bench.read_damage import DAY

_MAST = "海州日报\n\n"
_BIRDS = (
    "江心洲候鸟超过6万只\n\n本报讯（记者 林桥）江心洲湿地的候鸟昨天首次超过6万只，"
    "比去年多了四成。\n\n"
)
_CART = (
    "盲道上的小推车\n\n本报讯（记者 石岩）两名中学生用一台小推车，量出了全城盲道的三百处断点，"
    "昨天把图交给了区里。\n\n"
)
_PEAR = (
    "梨膏上了早市\n\n本报讯（记者 卫晴）头一锅秋梨膏昨天清早在西街摆出来，一个钟头卖了九十瓶。\n\n"
)


def read(text: str) -> Issue:
    return read_text(_MAST + text, "2026-03-18.md", DAY)


def headlines(issue: Issue) -> list[str]:
    return [article.headline for article in issue.articles]


def left_out(issue: Issue, reason: str) -> list[str]:
    return [piece.text for piece in issue.skipped if piece.reason == reason]


def test_a_short_line_that_advertises_is_the_title_of_an_ad() -> None:
    issue = read(
        _BIRDS + "高价回收\n\n名酒、旧家电，上门看货。电话：14200001357 刘经理\n\n" + _CART
    )
    assert [article.kind for article in issue.articles] == ["story", "ad", "story"]
    assert all(article.complete for article in issue.articles)


def test_a_dateline_in_brackets_may_name_its_reporter() -> None:
    issue = read(
        "光缆接通\n\n【新华社海州10月28日电 记者巫山云】海州28日接通第一条海底光缆。\n\n" + _CART
    )
    dateline = issue.articles[0].dateline
    assert dateline is not None
    assert (dateline.agency, dateline.place, dateline.day) == ("新华社", "海州", 28)
    assert dateline.reporters == ("巫山云",)


def test_a_misread_date_under_who_signs_a_notice_leaves_it_whole() -> None:
    notice = (
        "## 停水公告\n\n因更换阀门，一月二十五日北街停水，请居民提前蓄水，不便之处敬请谅解。\n\n"
        "东岭县自来水厂\n\n二〇本六年一月二十一大\n\n第2版 综合\n\n"
    )
    issue = read(f"## {_BIRDS}{notice}## {_CART}")
    assert [article.complete for article in issue.articles] == [True, True, True]


_YEAR = (
    "# 把社区的事办到居民心坎上 全市基层治理年度综述\n\n## ——写在全市社区工作会议召开之际\n\n"
    "新华社记者\n\n社区是城市的细胞。一年来，全市把治理重心放到社区，把资源放到社区。\n\n"
    "新华社海州3月17日电\n\n"
)
_PARTS = (
    "坚持服务大局,在推动老旧小区改造落实中彰显社区治理成效",
    "聚力破解难题,推动基层组织和广大居民集中攻坚",
    "注重为民造福,推动社区工作者和广大楼长密切联系居民",
    "夯实基层基础,推动各类小区自治组织全面进步全面过硬",
    "力求从严从实,把严的要求、严的措施、严的氛围贯穿考核全过程",
)


def in_ranks(opening: str) -> Issue:
    """Read a story with five lower headings over paragraphs that open so, then filed stories."""
    parts = "".join(
        f"### {head}\n\n{opening}各街道聚焦中心工作，紧盯重点任务，推动社区在改造中走在前列，"
        f"一年来办成实事{number}件。\n\n"
        for number, head in enumerate(_PARTS, 31)
    )
    filed = "".join(f"## {story}" for story in (_BIRDS, _CART, _PEAR))
    return read(_YEAR + parts + filed)


def test_lowest_headings_in_a_row_part_a_story_where_the_others_are_filed() -> None:
    issue = in_ranks("")
    assert [article.headline[:5] for article in issue.articles[1:]] == [
        "江心洲候鸟",
        "盲道上的小",
        "梨膏上了早",
    ]
    assert "办成实事35件" in issue.articles[0].paragraphs[-1].text


def test_lowest_headings_under_which_stories_are_filed_head_them() -> None:
    assert len(in_ranks("新华社海州3月17日电（记者林桥）").articles) == 9
