"""Each step alone: what it takes out, and what it leaves."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError
from briefing.read.account import unaccounted
from briefing.read.clean.steps import clean_text
from briefing.read.day import day_of
from briefing.read.issue import read_decoded, read_text
from tests.read.clean.told import PARAGRAPHS
from tests.shared.paper import in_markdown, in_plain_text

LINES = {
    "城东[[大桥|大桥]]与[[粮食局]]": "城东大桥与粮食局",
    '见[官网](http://x.example/a_(b) "题")。': "见官网。",
    "增加三成&#65292;约万人&nbsp;以上": "增加三成，约万人 以上",
    "手机&amp;amp;电脑": "手机&电脑",
    "下降2\\.5%，\\*重点\\*": "下降2.5%，*重点*",
    "\\u57ce\\u4e1c新桥": "城东新桥",
    "%u57ce%u4e1c新桥": "城东新桥",
    "<U+57CE><U+4E1C>新桥": "城东新桥",
    "<U+57CE>东新桥": "<U+57CE>东新桥",
    "面积12m<sup>2</sup>，三成<sup>[1]</sup>。": "面积12m²，三成。",
    "三成[^1]。": "三成。",
    "三成。[1][2]": "三成。",
    "<ruby>城<rp>(</rp><rt>chéng</rt><rp>)</rp></ruby>东": "<ruby>城</ruby>东",
    "城chéng东dōng大桥": "城东大桥",
    "饕ㄊㄠ餮ㄊㄧㄝˋ": "饕餮",
    "乂（yì）字": "乂字",
    "~~旧话~~新话": "新话",
    "江\u200d州\u00ad市": "江州市",
    '{{< video src="x" >}}通车': "通车",
    "通车<!-- 内部 -->了": "通车了",
    "这是==重点==的话": "这是重点的话",
    "通车了。#江州 #新闻": "通车了。",
    "#城东新桥# 今天通车。": "今天通车。",
    "今天通车。#城东新桥#首日通车四万辆。": "今天通车。首日通车四万辆。",
    "市民在#城东新桥#话题下留言。": "市民在城东新桥话题下留言。",
    "通车了。欢迎点赞、在看、转发三连！": "通车了。",
    "增长 4 . 6 %。": "增长 4.6 %。",
    "试行期为*三个月*，之后再说。": "试行期为三个月，之后再说。",
    "试行期为{*}三个月{*}。": "试行期为三个月。",
    "试行期为\\ **三个月**\\ ，": "试行期为**三个月**，",
    "试行期为'''三个月'''，''最长''一年。": "试行期为三个月，最长一年。",
    "见https://jt.example/a_b[市交通局]的通知。": "见市交通局的通知。",
    "见[市交通局|https://jt.example/a]的通知。": "见市交通局的通知。",
    '见"市交通局":https://jt.example/a 的通知。': "见市交通局 的通知。",
    "见 `市交通局 <https://jt.example/a>`__ 的通知。": "见 市交通局 的通知。",
    r"见\href{https://jt.example/a}{市交通局}的通知。": "见市交通局的通知。",
    "本报讯（记者\n周明远）江州市城东大桥3日清晨正式开通，首日共有4.6万辆车驶过。": "本报讯（记者 "
    "周明远）江州市城东大桥3日清晨正式开通，首日共有4.6万辆车驶过。",
}
LEFT_OUT = (
    *(
        "{1}------------------------------------------------",
        "The post 新桥 first appeared on 晚报网.",
    ),
    *("欢迎点赞、在看、转发三连！", "点击蓝字，关注我们", "🔗 https://t.example/0", "#江州 #新闻"),
    *("--- Page 3 ---", "第 1 页 共 3 页", "- [ ] 复核数字", "原文链接：https://x.example/1"),
    *("江州晚报社版权所有，未经书面授权不得转载使用", "Copyright © 2031 ICP备 05000001号"),
    *(
        "▲桥面全景。（资料图）",
        "（责任编辑：王小编）",
        "==== ====\n品种 价格\n==== ====\n早稻 1.30元\n==== ====",
    ),
    *("|===\n|品种 |价格\n|===", '[cols=",",options="header",]', "#江州 1个"),
    *("![图](data:image/png;base64,AAAA)", "<sup>1</sup> 数字由省粮食局提供。", ":::", "^block-1"),
)
KEPT = (
    "本产品首次发布于2019年，至今销量过万。",
    "市图书馆开通微信公众号，读者可以扫码办证。",
    "请市民通过客户端预约。",
    "1. 大桥全长2.8公里。",
    "比分为3:1，票价$5。",
    "他说：“关注民生。”",
    "（上接第1版）新桥通车。",
    "第3页的数字有误，特此更正。",
    "AT&T公司与C#语言",
    "5*3=15，a_b_c",
    "乘法写作2*3*4，星号*不读。",
    "第ⅩⅣ届书展",
    "市版权局负责人说，作品版权所有人可以登记。",
)


@pytest.mark.parametrize("printed", LINES)
def test_a_line_without_what_tools_left_in_it(printed: str) -> None:
    assert clean_text(printed).text == LINES[printed]


@pytest.mark.parametrize(
    "note", ["footnote:[由本报记者摄。]", "^[由本报记者摄。]", "((由本报记者摄。))"]
)
def test_a_note_inside_a_line_is_told_to_be_one(note: str) -> None:
    issue = read_decoded(f"# 海州新桥通车\n\n海州新桥今天通车。{note}市民欢庆。\n", "2026-03-18.md")
    assert ("note", note) in {(piece.reason, piece.text) for piece in issue.skipped}


@pytest.mark.parametrize("line", LEFT_OUT)
def test_a_line_that_a_tool_added_is_left_out(line: str) -> None:
    cleaned = clean_text(f"新桥今天通车，市民欢庆。\n\n{line}\n\n桥长二里，三年建成。\n")
    assert cleaned.text.split() == ["新桥今天通车，市民欢庆。", "桥长二里，三年建成。"]


@pytest.mark.parametrize("line", KEPT)
def test_a_line_of_the_paper_stays(line: str) -> None:
    assert clean_text(line).text == line


TOLD = "海州新桥今天上午通车，全长五百米，双向四车道，两岸居民步行过江，公交线路同时调整。"
OPENED = "江湾公园今天起免费开放，每天早上六点到晚上十点，园内新种了两千棵树。"


@pytest.mark.parametrize(
    ("page", "cleaned"),
    [
        # Desks before several headlines; before one alone it may be its own.
        (
            "[要闻] 海州新桥今天通车\nT\n[民生] 公园免费开放了\nO",
            "海州新桥今天通车\nT\n公园免费开放了\nO",
        ),
        ("[要闻] 海州新桥今天通车\nT\n公园开放\nO", None),
        (
            "【要闻】海州新桥今天通车\nT\n【民生】公园免费开放了\nO",
            "海州新桥今天通车\nT\n公园免费开放了\nO",
        ),
        # Longer words are what the stories are about: they are of the headlines.
        ("【新桥通车】海州连夜试灯\nT\n【颱風襲港】公园提前关门了\nO", None),
        (
            "1. [要闻]新桥今天通车\nT\n2. [民生]公园免费开放\nO",
            "## 新桥今天通车\nT\n## 公园免费开放\nO",
        ),
        # Fields of a table whose cells hold no quotation marks: the headline, a comma, the story.
        (
            f"新桥通车：往返快十分钟！,江州网站讯 {TOLD}{TOLD}\n"
            f"公园免费开放,江州社3月4日电(记者 林晓舟){OPENED}{TOLD}\n",
            f"\n\n## 新桥通车：往返快十分钟！\n\n江州网站讯 {TOLD}{TOLD}\n"
            f"\n\n## 公园免费开放\n\n江州社3月4日电(记者 林晓舟){OPENED}{TOLD}\n",
        ),
        (f"新桥通车,江州社3月4日电(记者 林晓舟){OPENED}{TOLD}\n{TOLD}\n", None),
        # A word behind # may be a headline whose blank was forgotten.
        ("#新桥通车\nT", None),
        ("#新桥通车\nT\n#新桥通车\nO", "\nT\n\nO"),
        ("# 早报\n#新桥通车\nT", "# 早报\n\nT"),
        ("T\n#新桥 #公园", "T\n"),
        ("T #新桥 #公园", "T"),
        ("# 新桥通车 #民生\nT\n# 公园开放 #民生\nO", "# 新桥通车\nT\n# 公园开放\nO"),
        ("# 新桥通车 #民生\nT", None),
        # Who wrote it, behind a headline; a photographer is in a caption.
        (
            "海州新桥今天通车 〔记者王小明／江湾报导〕\nT",
            "海州新桥今天通车\n\n〔记者王小明／江湾报导〕\nT",
        ),
        ("海州新桥今天通车 （记者 王小明 摄）\nT", None),
        # A text that is one story: its first line, over the day.
        (
            "海州新桥今天通车了没有\n2031年3月4日\nTTT\nTTT",
            "# 海州新桥今天通车了没有\n2031年3月4日\nTTT\nTTT",
        ),
        ("海州新桥今日新闻晚报\n2031年3月4日\nTTT\nTTT", None),
        ("海州新桥今天通车了没有\n2031年3月4日\nTTT\n公园开放\nO", None),
        ("海州新桥今天通车了没有\n2031年3月4日", None),
        # Frames of lines around a headline.
        ("┌─────┐\n│ 新桥今天通车 │\n└─────┘\nT", "\n## 新桥今天通车\n\nT"),
        # What asks to read on under several stories, and what others wrote.
        ("T\n想看更多新闻请关注我们\nO\n想看更多新闻请关注我们\nT", None),
        ("T\nC\nO\nC\nT\nC", "T\n\nO\n\nT\n"),
        ("T\n相关阅读\n桥的历史\n桥的未来", "T\n\n\n"),
        ("T\n查看全部评论", "T\n"),
    ],
)
def test_what_several_lines_show_is_done_for_all_of_them(page: str, cleaned: str | None) -> None:
    def whole(text: str) -> str:
        called = text.replace("C", "想看更多新闻请关注我们")
        return called.replace("T", TOLD).replace("O", OPENED) + "\n"

    assert clean_text(whole(page)).text == whole(page if cleaned is None else cleaned)


@pytest.mark.parametrize("page", [in_plain_text(), in_markdown()])
def test_a_clean_paper_is_not_touched(page: str) -> None:
    cleaned = clean_text(page)
    assert cleaned.text == page
    assert cleaned.notes == []
    assert cleaned.spans_of(5, 9) == ((5, 9),)


def test_numbers_of_points_inside_a_story_stay() -> None:
    page = in_markdown().replace("馆长介绍", "\n\n1、馆长介绍").replace("试行期", "\n\n2、试行期")
    assert "1、馆长介绍" in clean_text(page).text


def test_one_broken_end_gets_no_stop() -> None:
    page = in_plain_text().replace("票价不变。", "票价不变")
    assert "票价不变\n" in clean_text(page).text


SCRAPS = (
    *("$2.5\\%$", "[[a|城]]", "#江州 #新闻\n", "== 标题 ==\n", "* 标题\n", "> ", "&nbsp;", "\x08"),
    *(
        "\ufffd",
        "1、通车了；",
        "2、粮价回落；",
        "标题：新桥\n",
        "正文：",
        "---\n",
        "date: 2031-03-04\n",
    ),
    *(
        "城 东 新 桥 今 晨 通 车 了 吗\n",
        "📌 ",
        "{1}----------\n",
        "\n",
        "\n\n",
        "新桥今天通车。",
        "，",
    ),
    *("<sup>1</sup>", "~~", "```\n", "The post x first appeared on y.\n", "ⅩⅣ", "\\n", "chéng"),
    *(
        "本报讯（记者林晚舟）",
        "点赞、转发三连！",
        "#+TITLE: 报\n",
        "[^1]",
        "{{",
        "}}",
        "2031年3月4日\n",
    ),
)


@given(st.lists(st.sampled_from(SCRAPS), max_size=50).map("".join))
@settings(max_examples=200, deadline=None)
def test_any_heap_of_scraps_is_accounted_for(heap: str) -> None:
    source = f"{heap}\n\n# 新桥通车\n\n本报讯（记者林晚舟）新桥3日通车，桥长二里。{heap}"
    cleaned = clean_text(source)
    assert len("".join(cleaned.text.split())) <= 4 * len(source) + 100
    try:
        issue = cleaned.in_source(read_text(cleaned.text, "2026-03-18.md"))
    except BriefingError:
        return
    assert unaccounted(source, issue.articles, issue.skipped) == []


DAYS = """
2031年3月4日 星期二 第01版 要闻
第01版：要闻 2031年03月04日
— 2031年3月4日 —
【2031年3月4日】
# 📰 今日要闻（2031年3月4日）
| 江州晚报 | 2031年3月4日 |
March 4, 2031
4 March 2031
Tue, 04 Mar 2031 06:00:00 +0800
民國120年3月4日
中華民國一百二十年三月四日
20310304 早报
江州晚报2031年3月4日星期二
# 《早间新闻》 (20310304)
《青河日报》（2031年3月4日 第 01 版）
二〇三一年三月四日
二○三一年三月四日
２０３１年３月４日
2031/3/4
2031.3.4 周二
[星期二, 04 三月 2031]
2031-03-04T06:30:00
今天是2031年3月4日，星期二
3月4日 2031年
周二 3 月 4 日 2031 年
2031年3月3日—4日 合刊
2031年3月3/4日 合刊
"""


@pytest.mark.parametrize("line", DAYS.strip().splitlines())
def test_a_day_is_found_in_every_form(line: str) -> None:
    found = day_of(f"江州晚报\n{line}\n\n新桥通车\n\n本报讯 新桥3日通车。")
    assert found is not None
    assert found.isoformat() == "2031-03-04"


PARTED = """
2031年3月/4日/星期二
2031年3月/4/星期二
4/2031年3月/星期二
星期二/4/2031年3月
2031年/3月4日/星期二
3月4日/2031年 星期二
二〇三一年三月/四日/星期二
2031.3/4/TUE
２０３１年３月/４日
"""


@pytest.mark.parametrize("lines", PARTED.strip().splitlines())
def test_a_day_that_a_masthead_sets_over_several_lines_is_found(lines: str) -> None:
    mast = lines.replace("/", "\n")
    cleaned = clean_text(f"江州晚报\n{mast}\n\n新桥通车\n\n本报讯 新桥3日通车。")
    found = day_of(cleaned.text, cleaned.dates)
    assert found is not None
    assert found.isoformat() == "2031-03-04"
    assert "".join(cleaned.text.split()) == "江州晚报新桥通车本报讯新桥3日通车。"


@pytest.mark.parametrize(
    "lines",
    # A monthly's issue number, a weekday that the day does not have, a figure and a year.
    ["2031年3月/1", "2031年3月/4/星期三", "2031年/12", "3/4"],
)
def test_figures_below_each_other_are_no_day(lines: str) -> None:
    mast = lines.replace("/", "\n")
    cleaned = clean_text(f"江州晚报\n{mast}\n\n新桥通车\n\n本报讯 新桥3日通车。")
    assert day_of(cleaned.text, cleaned.dates) is None


@pytest.mark.parametrize(
    "said",
    ["发布于2031-03-04", "发表时间：2031-03-04 07:00", "更新时间：2031年3月4日", "发表于 2031/3/4"],
)
def test_the_day_of_a_line_that_a_page_adds_is_better_than_none(said: str) -> None:
    issue = read_decoded(f"新桥通车\n\n{said}\n\n本报讯 新桥3日通车，全长五里。\n", "x.txt")
    assert issue.day.isoformat() == "2031-03-04"
    assert issue.notes == ()


def test_a_day_in_a_sentence_is_not_the_papers() -> None:
    said = "名单将于2031年3月4日发布。"
    issue = read_decoded(f"新桥通车\n\n{said}\n\n本报讯 新桥3日通车，全长五里。\n", "x.txt")
    assert any("is taken to be" in note for note in issue.notes)


@pytest.mark.parametrize(
    "line",
    ["2031年3月1日起实行新规", "2031年3月1日前完成", "截至2031年3月1日的数字", "电话20310304"],
)
def test_a_day_in_the_news_is_not_the_papers(line: str) -> None:
    assert day_of(f"江州晚报\n\n{line}\n\n新桥3日通车。") is None


def test_a_field_with_an_offset_is_told_by_the_shows_clock() -> None:
    found = day_of("", ["2031-03-03T22:30:00Z"])
    assert found is not None
    assert found.isoformat() == "2031-03-04"


def test_points_inside_a_paragraph_stay_in_it() -> None:
    points = "会议提出三点：1、把新桥管好；2、把粮价稳住；3、把图书馆办好。"
    page = in_plain_text().replace("大桥全长", f"{points}大桥全长")
    assert points in clean_text(page).text


def test_a_latin_name_that_the_page_wrapped_is_no_other_language() -> None:
    text = (
        "海州港务公司持有一家名为「Harbour Lights\nInternational Crane\nand Cable Works」的公司的\n"
        "三成股份，另有一家名为「North Sea Dredging\nServices of Haizhou Bay\nHolding Limited」的\n"
        "公司，由港务公司与当地的船厂共同拥有。\n"
    )
    assert clean_text(text).text == text


RIGHTS = "© 2031年海州之声版权声明：本文受著作权法保护，不得擅自使用。"


def test_a_story_in_one_line_of_html_is_cleaned_paragraph_by_paragraph() -> None:
    page = f"# 海州新桥今天通车\n\n<p>{PARAGRAPHS['τ']}</p><p><em>{RIGHTS}</em></p>\n"
    issue = read_decoded(page, "2031-03-04.md", date(2031, 3, 4))
    assert [each.text for each in issue.articles[0].paragraphs] == [PARAGRAPHS["τ"]]
    assert "imprint" in {piece.reason for piece in issue.skipped if "版权声明" in piece.text}


def test_files_that_head_printed_are_stories_under_their_names() -> None:
    names = ["海州新桥今天通车", "江湾公园免费开放"]
    files = zip(names, (PARAGRAPHS["τ"], PARAGRAPHS["ω"]), strict=True)
    page = "\n".join(f"==> 社会/{name}.txt <==\n{text}\n" for name, text in files)
    issue = read_decoded(page, "2031-03-04.txt", date(2031, 3, 4))
    assert [story.headline for story in issue.articles] == names
