"""Ads set in several short lines; what they are put between, and what is none."""

import pytest

from briefing.read.issue import read_text
from briefing.records import Issue
from tests.bench.read_damage import DAY

_STORY = (
    "本报讯（记者 方远）清河县图书馆昨天把闭馆时间延后到晚上十点，首晚接待读者三百人。",
    "馆长说，夜里来的多是下班的年轻人，他们要的不过是一盏灯、一张桌子和一点安静。",
)
_ADS = (
    (
        "雄风电动车",
        "续航一百公里",
        "三年不换电池",
        "全市十家门店，试骑送头盔，电话：400-812-3366。",
    ),
    ("云顶花园", "现房发售", "总价四十万起", "首付三成，送车位。", "售楼处：滨河路1号"),
    (
        "技工学校",
        "电工证、焊工证，考不过免费重学。每月5日、20日开班，电话15900001111，地铁2号线旁。",
    ),
    (
        "金秋月子会所",
        "护理师一对一照护",
        "立减三千元，预约热线：0712-6690088",
        "地址：锦绣路118号大厦。",
    ),
    ("喜来登婚庆", "车队 司仪 花艺 跟拍", "一站式办妥，淡季立省两千", "滨江路8号，电话 6677889"),
)
_NEWS = (
    "黄金首饰零售价24日每克报902元，较上周涨六元。",
    "学生营养餐每份12元，由财政补贴4元。",
    "《清河文艺》总第100期出版，收入本地作者作品四十篇。",
    "县融媒体中心开通新闻热线，二十四小时受理群众线索。",
)


def _read(*lines: str) -> Issue:
    return read_text("\n\n".join(["清河日报", *lines]) + "\n", "2026-03-18.md", DAY)


@pytest.mark.parametrize("mark", ["", "## "])
@pytest.mark.parametrize("ad", _ADS, ids=lambda ad: ad[0])
def test_an_ad_of_short_lines_is_one_ad(ad: tuple[str, ...], mark: str) -> None:
    second = ("本报讯（记者 石坚）清河大桥的检修昨晚提前完工，两侧的车道今早六点全部放行。",)
    issue = _read(
        f"{mark}图书馆的灯亮到十点", *_STORY, mark + ad[0], *ad[1:], f"{mark}大桥提前放行", *second
    )
    found = [(article.headline, article.kind) for article in issue.articles]
    assert found[0] == ("图书馆的灯亮到十点", "story")
    assert found[1][1] == "ad"
    assert len(found) == 3
    told = "".join(
        article.headline + "".join(paragraph.text for paragraph in article.paragraphs)
        for article in issue.articles
        if article.kind != "ad"
    )
    assert not [line for line in ad if line in told]


@pytest.mark.parametrize("news", _NEWS)
def test_news_of_prices_is_no_imprint(news: str) -> None:
    issue = _read("## 简讯", f"● {news}", "● 县气象台说，明天有小雨。")
    assert [article.paragraphs[0].text for article in issue.articles][:1] == [news]


def test_a_department_signs_a_notice() -> None:
    issue = _read(
        "## 读者俱乐部活动通知",
        "本报定于2月7日在报社大院举办开放日，请于2月3日前报名，电话：0471-4112200。",
        "清河日报社发行部",
        "2026年1月26日",
    )
    (notice,) = issue.articles
    assert notice.complete
    assert [paragraph.text for paragraph in notice.paragraphs][1:] == [
        "清河日报社发行部",
        "2026年1月26日",
    ]
