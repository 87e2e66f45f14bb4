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


def test_half_a_sentence_over_a_page_mark_is_no_headline_of_the_next_page() -> None:
    issue = read(_BIRDS + "保护站测了两次水深\n\n第2版 综合\n\n" + _CART)
    assert headlines(issue) == ["江心洲候鸟超过6万只", "盲道上的小推车"]
    assert left_out(issue, "unfinished sentence") == ["保护站测了两次水深"]


def test_half_a_sentence_over_a_column_is_neither_joined_to_it_nor_a_kicker() -> None:
    issue = read(_BIRDS + "保护站测了两次水深\n\n国际新闻\n\n" + _CART)
    assert [article.complete for article in issue.articles] == [False, True]
    assert left_out(issue, "unfinished sentence") == ["保护站测了两次水深"]


def test_a_short_line_that_advertises_is_the_title_of_an_ad() -> None:
    issue = read(
        _BIRDS + "高价回收\n\n名酒、旧家电，上门看货。电话：14200001357 刘经理\n\n" + _CART
    )
    assert [article.kind for article in issue.articles] == ["story", "ad", "story"]
    assert all(article.complete for article in issue.articles)


def test_a_letter_right_under_its_column_leaves_the_next_article_a_story() -> None:
    issue = read("## 读者来电\n\n巷口的绿灯只有12秒，老人走不完。\n\n## " + _CART + "## " + _BIRDS)
    assert issue.articles[0].kind == "notice"
    assert all(article.kind != "notice" for article in issue.articles[1:])


def test_lines_and_lists_of_contents_go_with_the_pages_they_name() -> None:
    columns = "卷首 4　封面故事 6　读者 12　服务 15\n\n"
    titles = "要闻速览\n\n候鸟超过6万只（1版）\n\n小推车 ⇨2版\n\n第1版\n\n"
    issue = read(columns + titles + _BIRDS + _CART)
    assert headlines(issue) == ["江心洲候鸟超过6万只", "盲道上的小推车"]
    assert len(left_out(issue, "contents")) == 4


def test_page_marks_with_bars_and_triangles_and_web_comments_are_left_out() -> None:
    text = "▲第2版▲ 科学\n\n05 ▎财富\n\n热门评论\n\n网友“小豚”：让它们安静（赞 187）\n\n"
    issue = read(_BIRDS + text + _CART)
    assert left_out(issue, "page mark") == ["▲第2版▲ 科学", "05 ▎财富"]
    assert len(left_out(issue, "web comment")) == 2
    assert headlines(issue) == ["江心洲候鸟超过6万只", "盲道上的小推车"]


def test_a_dateline_in_brackets_may_name_its_reporter() -> None:
    issue = read(
        "光缆接通\n\n【新华社海州10月28日电 记者巫山云】海州28日接通第一条海底光缆。\n\n" + _CART
    )
    dateline = issue.articles[0].dateline
    assert dateline is not None
    assert (dateline.agency, dateline.place, dateline.day) == ("新华社", "海州", 28)
    assert dateline.reporters == ("巫山云",)


def test_a_sub_head_that_its_sentence_says_again_begins_no_article() -> None:
    issue = read(
        "## 球手重返赛场\n\n□本报记者 林桥\n\n他在康复室里从单腿下蹲练起，第一天只做了4个。\n\n"
        "## 第二次哭\n\n第二次哭，是颁奖时看到看台上的教练。\n"
    )
    assert headlines(issue) == ["球手重返赛场"]


def test_a_few_words_over_a_marked_headline_are_half_a_sentence_if_they_lead_on() -> None:
    for half in ("此次普查新发现", "江心洲上测了两次", "候鸟调查9月", "市林业局局长林桥"):
        issue = read(f"## {_BIRDS}{half}\n\n## {_CART}## {_PEAR}")
        assert left_out(issue, "unfinished sentence") == [half]
        assert issue.articles[0].complete is False
    issue = read(f"## {_BIRDS}民生一线\n\n## {_CART}## {_PEAR}")
    assert left_out(issue, "kicker") == ["民生一线"]


def test_half_a_sentence_over_a_caption_is_no_headline_but_the_title_of_a_picture_is() -> None:
    half = "保护站提醒市民"
    caption = "图为盲道上的断点。 本报记者 林桥 摄\n\n"
    issue = read(f"{_BIRDS}{half}\n\n{caption}{_CART}")
    assert headlines(issue) == ["江心洲候鸟超过6万只", "盲道上的小推车"]
    assert left_out(issue, "unfinished sentence") == [half]
    issue = read(f"{_BIRDS}盲道断点\n\n{caption}{_CART}")
    assert all(article.complete for article in issue.articles)


def test_an_ad_has_no_kicker() -> None:
    ad = "## 开锁换锁\n\n公安备案，十分钟到场，夜间不加价。电话：14200001357\n\n"
    issue = read(f"## {_BIRDS}江心洲保护站\n\n{ad}## {_CART}## {_PEAR}")
    assert left_out(issue, "unfinished sentence") == ["江心洲保护站"]


def test_half_a_question_of_the_reporter_is_no_byline() -> None:
    issue = read(f"{_BIRDS}记者：怎么才能\n\n第2版 综合\n\n{_CART}")
    assert left_out(issue, "unfinished sentence") == ["记者：怎么才能"]
    assert issue.articles[0].byline == ""


def test_a_misread_date_under_who_signs_a_notice_leaves_it_whole() -> None:
    notice = (
        "## 停水公告\n\n因更换阀门，一月二十五日北街停水，请居民提前蓄水，不便之处敬请谅解。\n\n"
        "东岭县自来水厂\n\n二〇本六年一月二十一大\n\n第2版 综合\n\n"
    )
    issue = read(f"## {_BIRDS}{notice}## {_CART}")
    assert [article.complete for article in issue.articles] == [True, True, True]
