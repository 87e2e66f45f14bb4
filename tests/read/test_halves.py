import pytest

from briefing.read.halves import reads_as_half
from briefing.read.issue import read_text
from tests.bench.read_damage import DAY, articles_in


@pytest.mark.parametrize(
    "line",
    [
        "解长根说：“机器看得",
        "现场会要求，各地要一张蓝图绘到底，每年办好一",
        "随着最后一块岩壁被推倒，20日上午1",
        "有意申请的小区可以向街道提交材料，咨询电话12",
    ],
)
def test_half_a_sentence_is_told_from_a_headline(line: str) -> None:
    assert reads_as_half(line)


def test_no_headline_or_deck_reads_as_half_a_sentence() -> None:
    articles = articles_in("tune") + articles_in("sample")
    titles = [article[part] for article in articles for part in ("headline", "deck")]
    assert len([title for title in titles if title]) > 90
    assert [title for title in titles if reads_as_half(title)] == []


def test_a_short_half_before_a_headline_is_set_apart_and_never_a_headline() -> None:
    text = (
        "海州日报\n\n江心洲候鸟超过6万只\n\n本报讯（记者 林桥）江心洲湿地的候鸟昨天首次超过6万只，"
        "比去年多了四成。\n\n保护站的工作人员说，湿地去年补了两次水，鱼多了，今年首\n\n"
        "盲道上的小推车\n\n本报讯（记者 石岩）两名中学生用一台小推车，量出了全城盲道的三百处断点，"
        "昨天把图交给了区里。\n"
    )
    issue = read_text(text, "2026-03-18.md", DAY)
    assert [article.headline for article in issue.articles] == [
        "江心洲候鸟超过6万只",
        "盲道上的小推车",
    ]
    assert [article.complete for article in issue.articles] == [False, True]
    apart = [piece.text for piece in issue.skipped if piece.reason == "unfinished sentence"]
    assert apart == ["保护站的工作人员说，湿地去年补了两次水，鱼多了，今年首"]


def test_a_sub_head_above_an_ad_does_not_keep_the_article_in_it() -> None:
    text = (
        "海州日报\n\n## 引水隧洞贯通\n\n——总长41公里\n\n□本报记者 林桥\n\n"
        "海州引水工程的主隧洞昨天贯通，这条隧洞长41公里，最深处离地面一千一百米。\n\n"
        "## 最难的是第三段\n\n## 海湾净水设备\n\n净水设备厂家直销，质优价廉，送货上门。\n\n"
        "电话：0890-6788658 地址：海州市工业大道13号\n\n"
        "“最难的是第三段，机器在里面被卡了97天。”项目总工程师回忆。\n"
    )
    issue = read_text(text, "2026-03-18.md", DAY)
    spoken = [piece.text for piece in issue.articles[0].paragraphs]
    assert spoken[-1] == "“最难的是第三段，机器在里面被卡了97天。”项目总工程师回忆。"
    assert [article.kind for article in issue.articles][1:] == ["ad"]


def test_a_title_whose_words_the_article_above_said_stays_a_title_over_its_deck() -> None:
    text = (
        "海州日报\n\n江岸新图景\n\n——全省治理现场会综述\n\n现场会昨天在望州召开，各地代表看了十一个点位，"
        "把会场开在江堤上。\n\n现场会要求，各地要一张蓝图绘到底，每年办好一批看得见、\n\n"
        "一张蓝图绘到底\n\n——强链行动三年观察\n\n□本报记者 林桥\n\n三年前，全省遴选了一百零八个镇，"
        "每镇主攻一条产业链，如今已有三十一万人在家门口上班。\n"
    )
    issue = read_text(text, "2026-03-18.md", DAY)
    assert [article.headline for article in issue.articles] == ["江岸新图景", "一张蓝图绘到底"]
    assert [article.complete for article in issue.articles] == [False, True]


def test_a_contents_list_goes_though_its_heading_is_misread() -> None:
    text = (
        "海州日报\n\n今日导反\n\n江心洲候鸟超过6万只　2版\n\n盲道上的小推车　3版\n\n第1版\n\n"
        "江心洲候鸟超过6万只\n\n本报讯（记者 林桥）江心洲湿地的候鸟昨天首次超过6万只。\n\n"
        "盲道上的小推车\n\n本报讯（记者 石岩）两名中学生用一台小推车，量出了全城盲道三百处断点。\n"
    )
    issue = read_text(text, "2026-03-18.md", DAY)
    assert len(issue.articles) == 2
    assert ("今日导反", "contents") in [(piece.text, piece.reason) for piece in issue.skipped]
