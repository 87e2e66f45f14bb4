"""A cut is a text: what only asks or announces brings what it announces."""

from dataclasses import replace

import pytest

from briefing.edit.cut.grow import growth
from briefing.edit.cut.kinds import plan_of
from briefing.edit.cut.people import turns_of
from briefing.edit.cut.signs import has_day_or_figure, signs_of
from briefing.edit.cut.support import ends_weakly, ends_well, is_hollow, needs_of
from briefing.edit.sentences import asks_or_announces, told_sentences
from briefing.records import Sentence
from tests.shared.issues import issue_of

PLANT = """## 老厂区的第二条生产线
青屏机床厂17日宣布，改造后的生产线试车成功，单班产量提高四成。
补短板，老设备换新心。工厂投入2.6亿元，给412台旧机床装上数控系统。
面对变化，恒立铸造怎么办？引进三条自动浇注线，产品合格率从91%升到98.5%。
转机出现在去年秋天。省里把旧厂改造列入补助，每台最高补8万元。
"""


@pytest.mark.parametrize(
    ("sentence", "announces"),
    [
        ("补短板，老设备换新心。", True),
        ("面对变化，恒立铸造怎么办？", True),
        ("转机出现在去年秋天。", True),
        ("先说该管。", True),
        ("坚持一把手带头。", True),
        ("工厂投入2.6亿元，给412台旧机床装上数控系统。", False),
        ("“孩子的病稳住了。”", False),
    ],
)
def test_a_question_a_topic_line_and_a_slogan_are_known(sentence: str, announces: bool) -> None:
    assert asks_or_announces(sentence) is announces


def test_at_no_length_does_a_topic_line_stand_without_its_support() -> None:
    (article,) = issue_of(PLANT).articles
    sentences = told_sentences(article)
    told: set[int] = set()
    for unit in growth(
        sentences, article.headline, plan_of(article), lambda text: float(len(text))
    ):
        told.update(unit.places)
        for at in told:
            if asks_or_announces(sentences[at].text):
                assert at + 1 in told, sentences[at].text
    # The slogan at the head of a paragraph is a layout: its support stands without it.
    assert told == set(range(len(sentences))) - {1}


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("甲市停水。这些小区18日恢复。", "1 0"),
        ("甲市抽查三地食堂。上述食堂已整改12家。", "1 0"),
        ("甲公司建厂。引进三条浇注线，合格率升到98%。", "1 0"),
        ("甲公司建厂。去年11月，已经投产三条线。", "1 0"),
        ("甲市停水。水何时来？管网已修好八成。", "1 2 -"),
        ("甲市停水。医院会为家属提供协助。该局又称，理解同事受影响，已启动支援。", "1 2 1"),
        ("甲報訊，警方拘捕十二人。另一人已離境。報道指，今次行動是四年來最大規模。", "- 0 1"),
        ("立會延任一年。官員沒有回應。不過，開了先例，令人關注下月的選舉。", "1 2 1"),
        ("市长林远山调研。雨下了三天。他说，堤坝加高两米。", "1 2 1"),
        ("甲市停水。网传水厂爆炸。市水务局回应，不属实，水厂运行正常。", "1 2 1"),
        ("市长林远山调研。雨下了三天。林远山说，堤坝加高两米。", "1 2 0"),
        ("成交比九月增加12%。来的人很多。祖冬说，十月的增加有一部分是集中过户。", "- 2 0"),
        ("师傅骆一川开夜班九年。骆一川说，车上有11人。他今年57岁。", "1 0 01"),
        ("邻县的沙洲中学每层装了4部电话。两年下来，学校没有砸过一部手机。", "- 0"),
        ("会议审议《古树保护条例（草案）》。草案提出，毁坏古树最高罚五十万元。", "- 0"),
        ("青螺水库管理处巡查。水位低了四米。\n管理处的日志上，11日有记录。", "1 2 0"),
        ("谷慧英教了20年音乐。三年前老人去世，留下一台琴。", "- 0"),
        ("去年发过一纸通知。结果如何？没有一家停车场被罚。", "1 02 -"),
        ("出场要几步？\n答案可能让你意外：扫码、关注、看广告、付款。", "1 0"),
        ("操作中做到“三个结合”：一是与总量调控结合。二是与改革结合。三是与就业结合。", "12 02 1"),
        ("措施有多项，首先是限速。其次，增设两处红绿灯。", "1 0"),
        ("要做好部署，就要加强学习。通过学习，使部署上升到新水平。", "1 0"),
        ("乡里有位干部林远。去年年底，他在考核中排在倒数第四。", "1 0"),
    ],
)
def test_what_points_back_or_forward_takes_its_sentence_along(text: str, needed: str) -> None:
    """Of each sentence the places of those that it needs, without a blank; - for none."""
    (article,) = issue_of(f"## 标题\n{text}\n").articles
    found = needs_of(told_sentences(article))
    assert ["".join(map(str, sorted(each))) or "-" for each in found] == needed.split()


@pytest.mark.parametrize(
    "text",
    [
        "已经在老家参保的，可以在12月31日前退费。",
        "该不该打疫苗，市疾控中心昨天作了回答。",
        "市教育局18日发布通知，16日起推迟上课。",
    ],
)
def test_what_only_looks_as_if_it_leaned_stands_alone(text: str) -> None:
    (article,) = issue_of(f"## 标题\n甲市停水三天。{text}\n").articles
    assert needs_of(told_sentences(article))[1] == frozenset()


def test_a_story_never_ends_with_a_slogan_a_question_or_a_topic_line() -> None:
    (article,) = issue_of(
        "## 甲市建成堤坝\n甲市18日建成堤坝，长12公里。堤坝保护5万人。\n"
        "明年怎么办？\n甲市明年加高堤坝两米。\n让我们鼓足干劲，谱写新篇章！\n"
    ).articles
    sentences = told_sentences(article)
    told: set[int] = set()
    for unit in growth(sentences, article.headline, plan_of(article), lambda text: len(text)):
        told.update(unit.places)
        assert not ends_weakly(sentences[max(told)].text)
    assert "让我们" not in "".join(sentences[at].text for at in told)
    assert len(told) == 4


def test_a_report_opens_with_its_first_sentence_where_that_says_when() -> None:
    (article,) = issue_of(
        "## 江湾大桥封闭维修\n江湾大桥18日起封闭维修。\n市交通局宣布，工期20天，预计投入3200万元，"
        "公交6路、18路临时改走隧道，12万辆车须绕行，市民请提前规划路线。\n"
    ).articles
    sentences = told_sentences(article)
    first = growth(sentences, article.headline, plan_of(article), lambda text: float(len(text)))[0]
    assert first.places == (0,)


def test_a_lead_that_leaves_the_story_open_takes_the_next_sentence_along() -> None:
    (article,) = issue_of(
        "## 博览会开幕\n18日开幕的江湾博览会上，新品很多：大屏、音响、卫星电话……\n"
        "博览会到25日结束，门票30元。\n主办方说，还会再办。\n"
    ).articles
    sentences = told_sentences(article)
    first = growth(sentences, article.headline, plan_of(article), lambda text: float(len(text)))[0]
    assert first.places == (0, 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("大桥18日封闭。", True), ("三人受伤。", True), ("昨天封闭。", True),
        ("五级大火烧毁楼宇。", False), ("一块草地走红。", False), ("一号公路风景优美。", False),
    ],
)  # fmt: skip
def test_a_brief_has_a_day_or_a_figure_and_a_grade_is_none(text: str, *, found: bool) -> None:
    assert has_day_or_figure(text) is found


@pytest.mark.parametrize(
    ("leans", "needed"),
    [
        ("转机发生在2022年。", "县里把旧厂改造列入补助，每台最高补8万元。"),
        ("目前，三地的162个基站已抢通。", "南湾、北桥和西林三地17日遭遇台风，通信中断。"),
    ],
)
def test_what_turned_and_which_three_are_told_beside_or_the_sentence_stays_out(
    leans: str, needed: str
) -> None:
    rows = (leans, needed) if leans.startswith("转机") else (needed, leans)
    text = "## 通信抢通\n市应急局18日通报，抢修进展顺利，已投入队员600人。\n" + "".join(rows) + "\n"
    (article,) = issue_of(text).articles
    sentences = told_sentences(article)
    told: set[str] = set()
    for unit in growth(sentences, article.headline, plan_of(article), lambda row: float(len(row))):
        told |= {sentences[at].text for at in unit.places}
        assert leans not in told or needed in told


def test_a_sentence_that_says_itself_what_it_leans_on_stands_alone() -> None:
    text = (
        "同一个县，另一个乡，有位干部老郑。他手机里没有几张照片，兜里揣着一个小本子。\n"
        "另一个乡的干部老郑，手机里没有几张照片，小本子上记的是谁家的房漏，办成一件划掉一件。\n"
    )
    (article,) = issue_of(f"## 本子\n{text}").articles
    assert needs_of(told_sentences(article))[2] == frozenset()


def test_a_count_that_its_own_sentence_pays_needs_nothing() -> None:
    (article,) = issue_of(
        "## 减负\n县里做了三件事：软件并成一个，清单减掉22份，群众评议占六成。下月起施行。\n"
    ).articles
    assert needs_of(told_sentences(article))[0] == frozenset()


@pytest.mark.parametrize(
    ("count", "points"),
    [("二", 2), ("两", 2), ("兩", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6)],
)
def test_as_many_sentences_stand_with_a_count_as_it_promises(count: str, points: int) -> None:
    def needed(said: str) -> list[int]:
        text = f"{said}。{''.join(f'水厂扩建{at}座。' for at in range(2, 9))}"
        (article,) = issue_of(f"## 减负\n县里办{count}个实事：{text}\n").articles
        needs = needs_of(told_sentences(article))
        return sorted(needs[0])

    paid = "，".join(f"水厂扩建{at}座" for at in range(points))
    assert needed(paid) == []
    assert needed(paid.rpartition("，")[0]) == [1]
    assert needed("一是水厂扩建") == list(range(1, points))


TALK = """## 免费体检谁能做？卫生所答问
镇卫生所18日答问，明年起65岁以上的居民每年可以免费体检一次。
问：现在报名还来得及吗？
所长林远：来得及。报名到12月10日为止，带身份证就行。
问：体检要花钱吗？
所长林远：65岁以上不花钱，别人体检花120元，学生减半。我们去年为此多请了两名大夫。
问：听说很多人已经报名。
所长林远：是三千二百人，比去年多了四成。
"""


@pytest.mark.parametrize(
    ("place", "needed"),
    [(1, {2}), (2, {1, 3}), (3, {2}), (6, {5}), (7, {8}), (8, {7})],
    ids=["question", "thin", "fact within", "we", "remark", "answer to a remark"],
)
def test_an_answer_brings_its_question_and_we_the_speaker(place: int, needed: set[int]) -> None:
    (article,) = issue_of(TALK).articles
    assert plan_of(article).kind == "qa"
    assert needs_of(told_sentences(article))[place] == needed


def test_an_answer_that_names_nobody_needs_who_answers_and_an_editors_note_asks_nothing() -> None:
    talk = TALK.replace("所长林远：", "答：").replace("镇卫生所18日", "镇卫生所所长林远18日")
    (article,) = issue_of(
        talk.replace("镇卫生所所长", "编者按：本报收到来信。\n镇卫生所所长")
    ).articles
    sentences = told_sentences(article)
    assert sentences[1].text.startswith("镇卫生所所长林远")
    assert needs_of(sentences)[3] == {1, 2, 4}
    assert needs_of(sentences)[1] == frozenset()


def test_a_word_in_the_headline_makes_no_interview_and_a_reporter_writes_no_comment() -> None:
    (report,) = issue_of("## 甲市构建对话平台\n甲市18日宣布，将建平台，每月开会一次。\n").articles
    assert plan_of(report).kind == "report"
    opinion = "笔者上周去了两个乡。\n有人说，不留痕迹怎么考核？这话有道理。\n说到底，要看群众。\n"
    (comment,) = issue_of(f"## 三百张不如一扇门\n{opinion}").articles
    assert plan_of(comment).kind == "comment"
    assert plan_of(replace(comment, byline="本报记者 林语")).kind == "report"


@pytest.mark.parametrize(
    "text",
    [
        "甲市18日停水。\n水务局：已修好八成。\n我们明天再来。\n",
        "打个比方：买葱要登记。\n换句话说：多此一举。\n也有商家叫屈：车主自愿，何乐而不为？\n"
        "甲市不妨照此办理：先定罚则，再留窗口。\n",
    ],
    ids=["one line", "colons of a comment"],
)
def test_a_line_with_a_colon_in_a_story_is_no_conversation(text: str) -> None:
    (article,) = issue_of(f"## 甲市停水\n{text}").articles
    assert turns_of(told_sentences(article)) == {}


@pytest.mark.parametrize(
    "text",
    [
        "研究人员提醒，这种药的副作用还不清楚。",
        "商务局则报告，夜市今年多了四成。",
        "没有存的，要罚十万元。",
        "受此影响，大厅排起长队，窗口增至20个。",
        "警方当月立案，冻结账户47个。",
    ],
)
def test_what_the_speaker_points_at_is_told_before(text: str) -> None:
    (article,) = issue_of(f"## 标题\n甲市18日公布三件事。{text}\n").articles
    assert needs_of(told_sentences(article))[1] == {0}


def test_of_two_bodies_of_one_kind_the_one_named_last_is_meant() -> None:
    text = "青螺水库管理处巡查。水位低了四米。\n白石水库管理处放水。\n"
    (article,) = issue_of(f"## 标题\n{text}管理处的日志上，11日有记录。\n").articles
    assert needs_of(told_sentences(article))[3] == {2}


def test_a_topic_line_that_nothing_needs_is_not_told_for_its_own_sake() -> None:
    (article,) = issue_of(PLANT).articles
    sentences = told_sentences(article)
    most = 100.0
    units = growth(sentences, article.headline, plan_of(article), lambda text: len(text), most)
    told = {at for unit in units for at in unit.places}
    assert len(told) >= 2
    assert not any(asks_or_announces(sentences[at].text) for at in told)


def test_thanks_and_a_row_of_numbered_names_are_never_told() -> None:
    (article,) = issue_of(
        "## 市长致辞\n市长18日在图书馆致辞，说明年起延长开放两小时。\n"
        "感谢各位同事三年来的付出。\n7. 法律援助会 8. 社区中心。\n图书馆周末开到22时。\n"
    ).articles
    sentences = told_sentences(article)
    units = growth(sentences, article.headline, plan_of(article), lambda text: float(len(text)))
    assert {sentences[at].text[:3] for unit in units for at in unit.places} == {"市长1", "图书馆"}


def test_a_good_example_makes_no_table() -> None:
    (article,) = issue_of("## 市民称他是榜样\n市民18日说，他是榜样，十年捐款三万元。\n").articles
    assert plan_of(article).kind == "report"


def test_an_idiom_of_a_meeting_is_never_told() -> None:
    (article,) = issue_of(
        "## 市政府召开会议\n市长18日主持召开会议，研究三件事。会议指出，民生无小事，枝叶总关情。\n"
        "会议决定，明年起开设8家夜间门诊。\n"
    ).articles
    sentences = told_sentences(article)
    units = growth(sentences, article.headline, plan_of(article), lambda text: float(len(text)))
    assert {at for unit in units for at in unit.places} == {0, 2}


def test_a_sentence_that_the_paper_prints_twice_is_told_once() -> None:
    (article,) = issue_of(
        "## 江湾大桥封闭维修\n江湾大桥18日起封闭维修。市民须绕行隧道，工期20天。\n"
        "市交通局说，维修要花3200万元。\n江湾大桥18日起封闭维修。市民须绕行隧道，工期20天！\n"
        "大桥20天后开放。\n"
    ).articles
    sentences = told_sentences(article)
    units = growth(sentences, article.headline, plan_of(article), lambda text: float(len(text)))
    assert sorted(at for unit in units for at in unit.places) == [0, 1, 2, 5]


@pytest.mark.parametrize(
    ("text", "well", "hollow"),
    [
        ("堤坝18日加高两米。", True, False),
        ("明年加高堤坝。", True, False),
        ("雨还在下。", False, False),
        ("明年怎么办？", False, False),
        ("“堤坝18日加高两米。”", False, False),
        ("谱写新篇章！", False, True),
        ("来了！", False, True),
        ("我们来了！", False, False),
        ("18日来了3人！", False, False),
    ],
)
def test_a_story_ends_well_with_a_fact_and_a_shout_is_none(
    text: str, *, well: bool, hollow: bool
) -> None:
    (signs,) = signs_of((Sentence(text, ((0, len(text)),), 0),), "")
    assert ends_well(signs, text) is well
    assert is_hollow(signs) is hollow
