"""Half a sentence is set apart, whatever stands under it; a whole one, or a kicker, is not."""

import re

import pytest

from briefing.read.issue import read_text
from briefing.records import Issue
from tests.bench.read_damage import DAY

MAST = "海州日报\n\n2026年3月18日 星期三 第10872期\n\n"
HARBOUR = (
    "海港夜航开到凌晨",
    "本报讯（记者 林桥）海州港昨天起把夜航延长到凌晨两点，十一条渔船头一晚就赶回来卸货。",
    "港务处在航道两边装了六十盏灯标，灯标靠太阳能，三年不用换电池。",
)
LIBRARY = (
    "巷口书屋换了新主人",
    "本报讯（记者 石岩）槐花巷的旧书屋昨天换了主人，接手的是一位退休的语文老师。",
    "她说，书价不涨，门口的长凳也不收。",
)
LETTER = (
    "请给站台添一把长凳",
    "编辑老师：我每天接孙子放学，站台上没有一处能坐，老人站得腿酸。希望有人管一管。",
    "读者 米青",
)
AD = (
    "顺意搬家",
    "居民搬家、长途货运，随叫随到，价格公道。",
    "电话：0890-6655443 地址：海州市东街9号",
)
HALVES = {
    "in a word": "夜里回港的船多了，港务处又添了三名调度员，第一个班从晚上八点排到凌",
    "short": "灯标的光能照到两",
    "with a comma": "夜里回港的船多了，",
    "with a pause": "船老大们带来了黄鱼、",
    "with a colon": "船老大们提了三件事：",
    "with a digit": "首晚卸货的船有1",
    "with a day's hour": "第二批灯标将于30日1",
    "with a latin letter": "新的调度软件接入了A",
    "with an open quote": "船老大说：“这灯",
    "with a bracket": "港务处（原渔政",
    "in its dateline": "据海讯社海州3月17日电",
    "in a question": "灯标坏了怎么办？港务处说",
    "as if complete": "港务处表示灯标由专人看管",
    "with somebody's age": "五十四岁的船老大解",
    "after a whole one": "灯标坏了有人修。港务处每周查两次，汛期每天",
    "after an ellipsis": "“那时候靠的是月亮……”船老大指着灯标",
}
MARKS = ("", "## ")


def page(*stories: tuple[str, ...], mark: str = "") -> str:
    """Return stories as a page prints them, the headlines marked or not."""
    return "".join(f"{mark}{head}\n\n" + "\n\n".join(body) + "\n\n" for head, *body in stories)


def set_apart(issue: Issue) -> str:
    return "".join(piece.text for piece in issue.skipped if piece.reason == "unfinished sentence")


def spoken(issue: Issue) -> str:
    words = (p.text for article in issue.articles for p in article.paragraphs)
    return "".join([*words, *(article.headline for article in issue.articles)])


def half_of(text: str) -> str:
    return re.split("[。？]", text)[-1]


@pytest.mark.parametrize("mark", MARKS, ids=["unmarked", "marked"])
@pytest.mark.parametrize("under", [LIBRARY, LETTER, AD], ids=["a story", "a letter", "an ad"])
@pytest.mark.parametrize("half", HALVES.values(), ids=HALVES.keys())
def test_half_a_sentence_right_above_a_headline_is_set_apart(
    half: str, under: tuple[str, ...], mark: str
) -> None:
    others = [story for story in (LIBRARY, AD) if story is not under]
    text = MAST + page((*HARBOUR, half), under, *others, mark=mark)
    issue = read_text(text, "2026-03-18.md", DAY)
    assert [article.headline for article in issue.articles][:2] == [HARBOUR[0], under[0]]
    assert [article.complete for article in issue.articles] == [
        article.headline != HARBOUR[0] for article in issue.articles
    ]
    assert half_of(half) in set_apart(issue)
    assert half_of(half) not in spoken(issue)


@pytest.mark.parametrize("mark", MARKS, ids=["unmarked", "marked"])
@pytest.mark.parametrize(
    "between",
    [
        "第3版 综合",
        "A5 经济",
        "本版责编 林桥 美编 石岩",
        "昨天，市民在江边放风筝。本报记者 石岩 摄",
        "———————",
        "今日导读\n\n巷口书屋换了新主人　4版\n\n请给站台添一把长凳　5版\n\n顺意搬家　8版\n\n第4版",
        "2026年3月17日",
        "特别关注·阅读",
    ],
)
def test_half_a_sentence_above_furniture_is_set_apart(between: str, mark: str) -> None:
    half = HALVES["in a word"]
    text = MAST + page((*HARBOUR, half), mark=mark) + f"{between}\n\n"
    issue = read_text(text + page(LIBRARY, LETTER, AD, mark=mark), "2026-03-18.md", DAY)
    assert half in set_apart(issue)
    assert half not in spoken(issue)
    heads = [article.headline for article in issue.articles]
    assert heads == [HARBOUR[0], LIBRARY[0], LETTER[0], AD[0]]


@pytest.mark.parametrize("mark", MARKS, ids=["unmarked", "marked"])
def test_half_a_sentence_above_a_dateline_ends_its_article(mark: str) -> None:
    half = HALVES["in a word"]
    text = MAST + page((*HARBOUR, half), mark=mark) + LIBRARY[1] + "\n\n" + page(LETTER, mark=mark)
    issue = read_text(text, "2026-03-18.md", DAY)
    assert half in set_apart(issue)
    assert [article.headline for article in issue.articles] == [HARBOUR[0], "", LETTER[0]]
    assert issue.articles[1].paragraphs[0].text == LIBRARY[1]


def test_an_article_that_is_one_half_sentence_is_left_out_and_said() -> None:
    text = MAST + page((HARBOUR[0], HALVES["in a word"]), LIBRARY, mark="## ")
    issue = read_text(text, "2026-03-18.md", DAY)
    assert [article.headline for article in issue.articles] == [LIBRARY[0]]
    assert any(HARBOUR[0] in note for note in issue.notes)
    assert HALVES["in a word"] not in spoken(issue)


@pytest.mark.parametrize("mark", MARKS, ids=["unmarked", "marked"])
@pytest.mark.parametrize(
    "kicker", ["深化改革一线观察", "旧书屋里的新故事", "特别关注·阅读", "特写"]
)
def test_a_kicker_is_no_half_of_the_article_above(kicker: str, mark: str) -> None:
    text = MAST + page(HARBOUR, mark=mark) + f"{kicker}\n\n" + page(LIBRARY, LETTER, AD, mark=mark)
    issue = read_text(text, "2026-03-18.md", DAY)
    assert set_apart(issue) == ""
    assert all(article.complete for article in issue.articles)
    assert kicker not in "".join(p.text for p in issue.articles[0].paragraphs)


def test_a_date_under_a_letter_without_a_headline_is_read() -> None:
    text = f"{LETTER[1]}\n\n2026年3月17日\n\n" + page(LIBRARY)
    issue = read_text(text, "2026-03-18.md", DAY)
    assert issue.articles[0].paragraphs[-1].text == "2026年3月17日"
    assert issue.articles[0].kind == "notice"


def test_a_title_that_is_misread_and_printed_again_is_no_half() -> None:
    doubled = ("巷口书屋换了新一", LIBRARY[0], *LIBRARY[1:])
    text = MAST + page(HARBOUR, doubled, LETTER)
    issue = read_text(text, "2026-03-18.md", DAY)
    assert set_apart(issue) == ""
    assert len(issue.articles) == 3


@pytest.mark.parametrize("mark", MARKS, ids=["unmarked", "marked"])
def test_half_a_sentence_under_a_numbered_sub_head_is_its_text(mark: str) -> None:
    half = "夜航的主意来自一位老船长，他记了三十年的航海"
    text = MAST + page((*HARBOUR, "一、夜航的主意", half), LIBRARY, LETTER, AD, mark=mark)
    issue = read_text(text, "2026-03-18.md", DAY)
    assert set_apart(issue) == half
    heads = [article.headline for article in issue.articles]
    assert heads == [HARBOUR[0], LIBRARY[0], LETTER[0], AD[0]]


def test_half_a_sentence_behind_an_ad_in_its_article_goes_on_with_the_article() -> None:
    half = "问题也有：灯标坏了怎么办？港务处为此买了险，每盏"
    text = MAST + page(HARBOUR, AD, mark="## ") + f"{half}\n\n" + page(LIBRARY, LETTER, mark="## ")
    issue = read_text(text, "2026-03-18.md", DAY)
    assert half_of(half) in set_apart(issue)
    assert [article.complete for article in issue.articles] == [False, True, True, True]
    assert issue.articles[0].paragraphs[-1].text == "问题也有：灯标坏了怎么办？"
