"""Who filed a story, where and when; and how its byline is told."""

import re
from pathlib import Path

import pytest

from briefing.read import datelines
from briefing.read.assembly.finish import byline_of
from briefing.read.datelines import head_dateline, reporters_in, tail_dateline
from briefing.read.lines import split_lines
from briefing.records import Dateline

LIN, HE = "林晓舟", "何清"
Told = tuple[str | None, str | None, int | None, int | None, tuple[str, ...], str]


def told(found: Dateline | None) -> Told | None:
    """Agency, place, month, day, reporters, and the words."""
    if found is None:
        return None
    return found.agency, found.place, found.month, found.day, found.reporters, found.text


@pytest.mark.parametrize(
    ("opening", "agency", "place", "month", "day", "reporters"),
    [
        ("新华社北京3月17日电（记者 林晓舟、何清）", "新华社", "北京", 3, 17, (LIN, HE)),
        ("新华社北京三月十七日电 ", "新华社", "北京", 3, 17, ()),
        ("新华社海州廿三日电 ", "新华社", "海州", None, 23, ()),
        ("新华社海州卅一日电 ", "新华社", "海州", None, 31, ()),
        ("新华社海州十七日电（林晓舟）", "新华社", "海州", None, 17, (LIN,)),
        ("本报海州3月17日讯 ", "本报", "海州", 3, 17, ()),
        ("本报讯（记者林晓舟）", "本报", None, None, None, (LIN,)),
        ("【本报讯】", "本报", None, None, None, ()),
        ("据新华社3月17日电 ", "新华社", None, 3, 17, ()),
        ("新华社、中新社海州17日电 ", "新华社", "海州", None, 17, ()),
        ("海州3月17日电 ", None, "海州", 3, 17, ()),
        ("〔记者王小明／台北报导〕", None, "台北", None, None, ("王小明",)),
        ("（中央社记者陈大文东京4日专电）", "中央社", "东京", None, 4, ("陈大文",)),
        ("海州晚报讯（记者林晓舟 通讯员何清）", "海州晚报", None, None, None, (LIN, HE)),
        ("新华社记者林晓舟报道：", "新华社", None, None, None, (LIN,)),
        ("据海州日报报道，", "海州日报", None, None, None, ()),
        ("记者林晓舟、何清／海州报导 ", None, "海州", None, None, (LIN, HE)),
        ("记者林晓舟∕综合报导 ", None, None, None, None, (LIN,)),
        ("本报记者林晓舟海州报道：", None, "海州", None, None, (LIN,)),
        ("AB海州 4 月 20 日消息，", "AB海州", None, 4, 20, ()),
        ("（海州新港区22日讯）", None, "海州新港区", None, 22, ()),
        ("海州日报网1月27日报道 ", "海州日报网", None, 1, 27, ()),
        ("参考消息网1月27日报道：", "参考消息网", None, 1, 27, ()),
        ("（德国之声中文网）", "德国之声中文网", None, None, None, ()),
        ("（美国之音记者林晓舟海州报道）", "美国之音", "海州", None, None, (LIN,)),
        ("越通社海州——", "越通社", "海州", None, None, ()),
        ("本报讯 林晓舟、特约通讯员何清报道：", "本报", None, None, None, (LIN, HE)),
        ("本报讯 林晓舟、何清报道：", "本报", None, None, None, (LIN, HE)),
        ("〔本報訊〕", "本報", None, None, None, ()),
        ("〔編譯王小明／台北報導〕", None, "台北", None, None, ("王小明",)),
        ("海州時報【王可文╱台北報導】", "海州時報", "台北", None, None, ("王可文",)),
        ("海州時報【王小明╱台北報導】", "海州時報", "台北", None, None, ("王小明",)),
        ("（大陸中心／綜合外電報導）", None, None, None, None, ()),
        ("（中央社莫斯科30日綜合外電報導）", "中央社", "莫斯科", None, 30, ()),
        ("（中央社雅典/海州10日綜合外電報導）", "中央社", "雅典/海州", None, 10, ()),
        ("路透海州10月12日 - ", "路透", "海州", 10, 12, ()),
        ("法新社海州/临江10月2日电 — ", "法新社", "海州/临江", 10, 2, ()),
        ("海州娱乐讯 ", "海州娱乐", None, None, None, ()),
        (
            "【海州时报驻日本特派记者 林晓舟 海州时报记者 何清】",
            "海州时报",
            None,
            None,
            None,
            (LIN, HE),
        ),
        ("【海州时报特约记者 林晓舟】", "海州时报", None, None, None, (LIN,)),
        ("【侨报记者林晓舟4月5日纽约报道】", "侨报", "纽约", 4, 5, (LIN,)),
        ("【侨报周末特约记者林晓舟纽约报道】", "侨报周末", "纽约", None, None, (LIN,)),
        ("【KTSF 林晓舟報導】", "KTSF", None, None, None, (LIN,)),
        ("【海州日报临江电】（特派记者林晓舟）", "海州日报", "临江", None, None, (LIN,)),
        ("晨报讯（记者 林晓舟）", "晨报", None, None, None, (LIN,)),
        ("每日AI快讯，", "每日AI", None, None, None, ()),
        ("海州监察委网站讯 ", "海州监察委网站", None, None, None, ()),
        ("中国海州网9月2日临江消息 ", "中国海州网", "临江", 9, 2, ()),
        ("【新华社海州十四日电】临江讯：", "新华社", "海州", None, 14, ()),
        ("【新华社海州四日电】", "新华社", "海州", None, 4, ()),
        ("【綜合報導】", None, None, None, None, ()),
        ("【特訊】", None, None, None, None, ()),
        ("（大陸新聞中心／綜合報導）", None, None, None, None, ()),
        ("（本報海州訊）", "本報", "海州", None, None, ()),
        ("新闻网讯（大桥社记者 林晓舟）", "新闻网", None, None, None, (LIN,)),
    ],
)
def test_a_story_opens_with_who_filed_it_where_and_when(
    opening: str,
    agency: str | None,
    place: str | None,
    month: int | None,
    day: int | None,
    reporters: tuple[str, ...],
) -> None:
    found = told(head_dateline(f"{opening}新桥今天通车。"))
    assert found == (agency, place, month, day, reporters, opening)


@pytest.mark.parametrize(
    "opening",
    [
        "新桥通车。",
        "本报讯",
        "电影今天开拍。",
        "3月17日电视台播出。",
        "〔记者王小明〕新桥通车。",
        "【深度报道】新桥通车。",
        "【快讯】新桥通车。",
        "【海州动态／相关报道】新桥通车。",
        "（图文／本报资料报道）新桥通车。",
        "【即时新闻／综合报导】新桥通车。",
        "（本报将继续关注）新桥通车。",
        "【新闻／独家报道】新桥通车。",
        "海州媒体1月27日报道，新桥通车。",
        "海州日报网1月27日报道了新桥。",
        "本报海州——新桥通车。",
        "互联网消息 传得很快。",
        "美联社记者3月4日—6日在海州采访。",
        "彭博预计3月4日--6日油价上涨。",
        "路透社曾于3月4日——也就是选举当天来过。",
        "林晓舟每天早晨打开客户端快讯，看到新桥。",
        "网友小王在某网站3月4日发布消息，称新桥很长。",
        "海州科技3月4日放出消息，新桥通车。",
        "【NBA 季后赛报道】新桥队赢了。",
        "该网站讯问了几位市民。",
        "路透海州10月12日的文章。",
        "本社记者——他们走在桥上。",
        "",
    ],
)
def test_what_names_neither_agency_nor_day_is_no_dateline(opening: str) -> None:
    assert head_dateline(opening) is None


@pytest.mark.parametrize(
    ("ending", "agency", "place", "month", "day", "reporters"),
    [
        ("（新华社北京3月17日电）", "新华社", "北京", 3, 17, ()),
        ("（据新华社）", "新华社", None, None, None, ()),
        ("（据新华社、中新社报道）", "新华社", None, None, None, ()),
        ("（新华社海州17日电 记者林晓舟）", "新华社", "海州", None, 17, (LIN,)),
        ("（均据新华社）", "新华社", None, None, None, ()),
        ("（體育中心／綜合報導）", None, None, None, None, ()),
        ("（王小明／台北報導）", None, "台北", None, None, ("王小明",)),
    ],
)
def test_or_ends_with_it_in_brackets(
    ending: str,
    agency: str | None,
    place: str | None,
    month: int | None,
    day: int | None,
    reporters: tuple[str, ...],
) -> None:
    found = told(tail_dateline(f"新桥（南段）今天通车。{ending}"))
    assert found == (agency, place, month, day, reporters, ending)


@pytest.mark.parametrize(
    "ending",
    [
        "（详见今日头版／相关报道）",
        "（更多内容/见第三版报道）",
        "。",
        "（南段）",
        "（本报记者 林晓舟）",
        "（新华社 记者林晓舟）",
        "（据新华社）。",
    ],
)
def test_brackets_that_say_who_wrote_it_say_nothing_of_where_and_when(ending: str) -> None:
    assert tail_dateline(f"新桥今天通车{ending}") is None


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("记者林晓舟、何清", (LIN, HE)),
        ("本报记者 林晓舟 通讯员 何清", (LIN, HE)),
        ("首席记者林晓舟/文 何清/图", (LIN, HE)),
        ("学生记者林", ()),
        ("", ()),
    ],
)
def test_the_names_in_a_credit_are_told_without_what_they_are(
    credit: str, names: tuple[str, ...]
) -> None:
    assert reporters_in(credit) == names


@pytest.mark.parametrize(
    ("lines", "byline", "beside_names"),
    [
        ("□本报记者 林晓舟", "本报记者 林晓舟", "本报记者 林晓舟"),
        ("（本报记者 林晓舟）", "本报记者 林晓舟", "本报记者 林晓舟"),
        ("□林晓舟\n何清", "林晓舟 何清", "林晓舟 何清"),
        ("本报记者 林晓舟\n作者系海州大学教授", "本报记者 林晓舟", "本报记者 林晓舟"),
        ("作者系海州大学教授", "作者系海州大学教授", "作者系海州大学教授"),
        # A web page's line counts only where the dateline names nobody.
        ("来源：海州网 作者：林晓舟 2031-03-04", "林晓舟", ""),
    ],
)
def test_a_byline_is_told_as_printed_without_its_mark(
    lines: str, byline: str, beside_names: str
) -> None:
    rows = split_lines(f"{lines}\n")
    assert byline_of(rows, None) == byline
    assert byline_of(rows, Dateline("新华社", None, 3, 17, (), "")) == byline
    assert byline_of(rows, Dateline("新华社", None, 3, 17, (HE,), "")) == beside_names


def test_a_name_has_two_to_twelve_characters() -> None:
    assert reporters_in("记者Abcdefghijkl、林、林晓") == ("Abcdefghijkl", "林晓")
    assert reporters_in("记者Abcdefghijklm") == ()


def test_what_is_told_apart_at_once_has_none_of_the_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = Path(__file__).parent.rglob("*.[tm][xd]*")
    lines = {
        line.strip()[:80]
        for path in (*texts, Path(__file__))
        for line in path.read_text(errors="ignore").splitlines()
    }
    opened = {line for line in lines if datelines._match_head.__wrapped__(line)}
    monkeypatch.setattr(datelines, "_MAY_OPEN", re.compile(""))
    assert opened == {line for line in lines if datelines._match_head.__wrapped__(line)}
    assert len(opened) > 100
