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


def test_headings_of_the_lowest_rank_in_a_row_part_a_story_if_the_others_are_filed() -> None:
    parts = "".join(
        f"### {head}\n\n各街道{said}，一年来办成实事{number}件，"
        "居民满意率达到九成以上，做法在全市推广。\n\n"
        for number, (head, said) in enumerate(
            [
                ("坚持问题导向,推动社区治理补齐短板见到实效", "梳理清单"),
                ("聚焦急难愁盼,推动便民服务走到居民家门口", "增设窗口"),
                ("强化队伍建设,推动网格力量下沉一线担当作为", "选派干部"),
                ("注重数字赋能,推动信息系统减负增效共享互通", "合并表格"),
                ("力求久久为功,把好的做法固定成制度坚持下去", "修订章程"),
            ],
            31,
        )
    )
    issue = read(
        "# 把社区的事办到居民心坎上 全市基层治理年度综述\n\n## ——写在全市社区工作会议召开之际\n\n"
        "本报记者 林桥\n\n社区是城市的细胞。一年来，全市把治理重心放到社区，把资源放到社区。\n\n"
        f"{parts}## {_BIRDS}## {_CART}## {_PEAR}"
    )
    assert len(issue.articles) == 4
    assert [article.headline for article in issue.articles[1:]] == [
        "江心洲候鸟超过6万只",
        "盲道上的小推车",
        "梨膏上了早市",
    ]
    assert "办成实事35件" in issue.articles[0].paragraphs[-1].text
