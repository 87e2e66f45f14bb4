"""Small ads and notices of short lines without a full stop: no line of them is news."""

from itertools import groupby

import pytest

from briefing.read.issue import read_text
from tests.bench.read_damage import DAY

NEWS = (
    "## 江州前五月进出口增长百分之十二\n\n本报讯（记者 沈砚）江州海关6日公布，"
    "前五个月全市外贸进出口总值412.6亿元，"
    "同比增长12.1%，其中出口268.3亿元。\n\n民营企业仍是主力，进出口占全市的七成。\n\n"
)
WORLD = (
    "## 科兰总统宣布提前大选\n\n据华讯社伦多港6月5日电（记者 白林）科兰总统马洛5日晚宣布解散议会，"
    "于7月12日提前举行大选。\n"
)
SERVICE = {
    "宏图物流招聘": (
        "ad",
        "因业务发展需要，诚聘以下人员：",
        "①会计1名，有会计证，三年以上经验",
        "②货车司机4名，持A2驾照，月薪8000元起",
        "待遇面议，合则约见",
        "电话：0620-3345566　联系人：王经理",
    ),
    "新概念培训学校": (
        "ad",
        "暑期班火热报名中",
        "英语　奥数　作文　书法",
        "小班授课，名师辅导，免费试听",
        "校址：文化路18号三楼",
        "热线：0620-6677889",
    ),
    "老王开锁": (
        "ad",
        "24小时服务，公安备案，换锁芯、开保险柜、配汽车钥匙",
        "电话：13600003456",
    ),
    "江州市公共资源交易中心招标公告": (
        "notice",
        "受市园林局委托，现对滨江公园绿化工程进行公开招标。",
        "一、项目概况：绿化面积12万平方米，工期180天",
        "二、投标人资格：具有城市园林绿化二级及以上资质",
        "三、报名时间：2026年6月8日至6月12日",
        "江州市公共资源交易中心",
    ),
    "寻物启事": (
        "notice",
        "本人6月2日晚在滨江公园遗失棕色公文包一个，有拾到者请与我联系，必有重谢。",
        "电话：13400006789 刘先生",
    ),
}


@pytest.mark.parametrize("style", ["marked", "plain", "set in"])
@pytest.mark.parametrize("title", SERVICE)
def test_a_small_ad_takes_all_its_lines_and_no_other(title: str, style: str) -> None:
    kind, *lines = SERVICE[title]
    middle = "\n\n".join([f"## {title}", *lines]) + "\n\n"
    text = f"江州日报\n\n2026年6月6日 星期六\n\n{NEWS}{middle}{WORLD}"
    if style != "marked":
        text = text.replace("## ", "")
    if style == "set in":
        text = text.replace("\n\n", "\n")
        for opening in ("本报讯", "民营企业", "据华讯社"):
            text = text.replace(f"\n{opening}", f"\n　　{opening}")
    found = read_text(text, "2026-06-06.md", DAY).articles
    # One advertisement may be read as two: none of it is told, and nothing else is left out.
    assert [each for each, _ in groupby(article.kind for article in found)] == [
        "story",
        kind,
        "story",
    ]
    assert len(found[0].paragraphs) == 2
    assert found[1].headline == title
    printed = [p.text for article in found[1:-1] for p in article.paragraphs]
    heads = [article.headline for article in found[2:-1]]
    assert len(printed) + len(heads) == len(lines)
    assert all(article.complete for article in found)


def test_a_headline_with_a_year_in_it_is_no_date_line() -> None:
    text = (
        "江州日报\n\n2026年6月6日 星期六\n\n江州2026年新建学校二十所\n\n"
        "本报讯 市教育局昨天宣布，今年全市新建中小学校二十所，"
        "新增学位三万个，其中十二所秋季开学。\n"
    )
    (school,) = read_text(text, "issue.md").articles
    assert school.headline == "江州2026年新建学校二十所"


def test_a_mast_is_the_line_over_the_date_whatever_the_paper_is_called() -> None:
    text = f"今日江州\n\n2026年6月6日 星期六\n\n{NEWS}"
    issue = read_text(text, "issue.md")
    assert (issue.paper, issue.day.isoformat()) == ("今日江州", "2026-06-06")
    assert len(issue.articles) == 1


def test_a_letter_behind_half_a_sentence_takes_none_of_it() -> None:
    text = (
        f"江州日报\n\n2026年6月6日 星期六\n\n{NEWS}"
        "机电产品出口首次超过纺织品，海关把平均通关时间压缩了十分之一，帮助企业抢\n\n"
        "## 公园长椅能不能多几把\n\n编辑同志：城南湿地公园有四公里长，可是长椅只有11把。\n\n"
        "希望园林部门能在每三百米加一把。\n\n读者 古月\n"
    )
    news, letter = read_text(text, "2026-06-06.md", DAY).articles
    assert (news.complete, len(news.paragraphs)) == (False, 2)
    assert (letter.kind, letter.complete, len(letter.paragraphs)) == ("notice", True, 3)
