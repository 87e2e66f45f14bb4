"""A fictional paper of five stories with five sentences each, all different, so losses count."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from briefing.read import read_issue
from briefing.read.account import unaccounted
from briefing.read.formats.pick import text_of
from briefing.records import Issue

STORIES = (
    (
        "城东新桥今晨通车 过江时间缩短一半",
        (
            "本报讯（记者 周明远）江州市城东大桥3日清晨正式开通，首日共有4.6万辆车驶过。",
            "大桥全长2.8公里，双向六车道，设计时速80公里。",
            "市交通局说，从城东到老城的行车时间由40分钟缩短到18分钟。",
            "桥上还留出两条3米宽的步道，行人和自行车可以免费通行。",
            "旧轮渡将保留到今年年底，票价不变。",
        ),
    ),
    (
        "粮价连续三周回落 早稻收购价每斤一元三角",
        (
            "本报讯（记者 何静）省粮食局3日公布的数字显示，全省早稻平均收购价为每斤1.30元。",
            "这一价格比上周下降2.5%，是连续第三周回落。",
            "分析人士认为，新粮集中上市是主要原因。",
            "粮食局表示，各地粮库收购资金已经到位，不会打白条。",
            "农户可以通过手机预约售粮时间，避免排队。",
        ),
    ),
    (
        "市图书馆延长开放时间 夜读区今起试行",
        (
            "本报讯（记者 林小川）市图书馆从今天起把闭馆时间推迟到夜里11点。",
            "新设的夜读区有220个座位，提供热水和充电。",
            "馆长介绍，去年夜间到馆人数比前年增加三成。",
            "试行期为三个月，之后根据客流决定是否长期实行。",
            "周末还会举办免费的古籍修复讲座。",
        ),
    ),
    (
        "邻国大选初步结果公布 反对党领先",
        (
            "新华社巴兰3月3日电（记者 高原）巴兰共和国选举委员会3日公布总统选举初步结果。",
            "反对党候选人以51.3%的得票率领先。",
            "执政党表示将等待最终计票结果。",
            "投票率为67%，高于四年前的61%。",
            "最终结果预计一周内公布。",
        ),
    ),
    (
        "女排主场三比一取胜 提前两轮夺冠",
        (
            "本报讯（记者 罗晓）江州女排3日晚在主场以3比1击败海陵队。",
            "主攻手郑洁一人得到27分。",
            "这场胜利让球队提前两轮获得联赛冠军。",
            "主教练说，年轻队员的成长比奖杯更重要。",
            "颁奖仪式将在本周六举行。",
        ),
    ),
)
HEADLINES = [headline for headline, _ in STORIES]
MAST = "江州晚报"
DATE_LINE = "2031年3月4日 星期二"


def paragraphs(sentences: tuple[str, ...]) -> tuple[str, str]:
    return "".join(sentences[:3]), "".join(sentences[3:])


def in_plain_text() -> str:
    stories = ["\n\n".join([headline, *paragraphs(sentences)]) for headline, sentences in STORIES]
    return "\n\n".join([f"{MAST}\n{DATE_LINE}", *stories]) + "\n"


def in_markdown() -> str:
    stories = [
        "\n\n".join([f"## {headline}", *paragraphs(sentences)]) for headline, sentences in STORIES
    ]
    return "\n\n".join([f"# {MAST} 2031年3月4日", *stories]) + "\n"


def han(words: str) -> str:
    """What of a text must not change: its Han characters and digits."""
    return "".join(re.findall("[\u4e00-\u9fff0-9]", words))


def read_and_account(path: Path) -> Issue:
    """Read a file; every character of what was decoded is told, or left out for a reason."""
    issue = read_issue(path)
    assert unaccounted(text_of(path), issue.articles, issue.skipped) == []
    assert all(piece.reason for piece in issue.skipped)
    return issue


def told(issue: Issue) -> str:
    return "|".join(
        han("".join(paragraph.text for paragraph in article.paragraphs))
        for article in issue.articles
    )


def in_full(issue: Issue) -> str:
    """Every character that is told, but for white space."""
    texts = [paragraph.text for article in issue.articles for paragraph in article.paragraphs]
    return "".join("".join(texts).split())


IN_FULL = "".join("".join(s for _, sentences in STORIES for s in sentences).split())
"""What is told of the whole paper, if it is read as it was written."""


def sentences_lost(issue: Issue) -> list[str]:
    """The sentences that stand in no article, their datelines aside."""
    body = told(issue)
    return [
        sentence
        for _, sentences in STORIES
        for sentence in sentences
        if han(re.sub(r"^.*?（记者[^）]*）", "", sentence)) not in body
    ]


def sentences_told_twice(issue: Issue) -> list[str]:
    body = told(issue)
    return [
        sentence
        for _, sentences in STORIES
        for sentence in sentences
        if body.count(han(re.sub(r"^.*?（记者[^）]*）", "", sentence))) > 1
    ]


def in_straight_quotes(words: str) -> str:
    return words.replace("“", '"').replace("”", '"')


def assert_exact(path: Path, headlines: Sequence[str], whole: str, day: date) -> None:
    """A paper is read whole: its headlines, every word once, its day."""
    issue = read_and_account(path)
    assert [han(article.headline) for article in issue.articles] == list(map(han, headlines))
    assert in_straight_quotes(in_full(issue)) == in_straight_quotes(whole)
    assert issue.day == day


def assert_items(path: Path, items: Sequence[str], day: date) -> None:
    """Each item of a digest is a story of its own."""
    issue = read_and_account(path)
    bodies = ["".join(each.text for each in article.paragraphs) for article in issue.articles]
    assert bodies == [f"{item}。" for item in items]
    assert issue.day == day
