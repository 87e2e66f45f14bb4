"""Tuned numbers whose benches do not move with them: an example on each side of each."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.edit.chief.answer import RefusedError, verified
from briefing.edit.chief.chief import order_by_editor
from briefing.edit.cut.grow import growth
from briefing.edit.cut.kinds import plan_of, plans
from briefing.edit.cut.support import needs_of
from briefing.edit.eligibility import containment, grams
from briefing.edit.order.desk import office_rank
from briefing.edit.order.order import Ranked, importance, is_aside
from briefing.edit.order.weigh import is_deadly, strengths, weigh
from briefing.edit.past_episodes import told_lately
from briefing.edit.sentences import asks_or_announces, told_sentences
from briefing.edit.words import weights
from briefing.show import EditorSettings
from tests.edit.test_order import CHAIR, TOWN
from tests.edit.test_support import TALK
from tests.edit.test_wishes import ISSUE, keep, rundown_of
from tests.edit.told import FILE, told
from tests.shared.issues import DAY, issue_of
from tests.shared.sums import kept_sums

PADDING = "市水务局和各街道的工作人员连夜排查管线并为居民送水"


def ranked(text: str) -> Ranked:
    issue = issue_of(text + TOWN)
    return Ranked(issue.articles[0], 0, weigh(issue.articles[0], 0, issue))


def test_texts_are_alike_by_runs_of_four_characters() -> None:
    assert containment(grams("大桥今晨封闭"), grams("昨夜大桥今晨解封")) == pytest.approx(1 / 3)
    assert containment(grams("大桥今晨封闭"), grams("")) == 0
    assert grams("大桥，今晨封！") == {"大桥今晨", "桥今晨封"}
    assert grams("封桥。") == {"封桥"}


@pytest.mark.parametrize(("days", "counts"), [(59, True), (61, False)])
def test_an_episode_of_two_months_ago_is_forgotten(
    days: int, tmp_path: Path, *, counts: bool
) -> None:
    keep(rundown_of(), ISSUE, tmp_path)
    assert bool(told_lately(tmp_path, DAY + timedelta(days)).stories) is counts


@pytest.mark.parametrize(("times", "aside"), [(5, True), (8, False)])
def test_only_a_short_text_is_a_caption(times: int, *, aside: bool) -> None:
    (article,) = issue_of(f"## 连夜抢修\n图为18日{'，'.join([PADDING] * times)}。\n").articles
    assert is_aside(article) is aside


def test_a_sentence_of_two_characters_cannot_be_told_and_one_of_five_can() -> None:
    (article,) = issue_of("## 表决\n很好。议案获通过。\n").articles
    assert [sentence.text for sentence in told_sentences(article)] == ["议案获通过。"]


def test_a_long_sentence_tells_what_turned_itself() -> None:
    assert asks_or_announces("变化出现在2019年秋天。")
    assert not asks_or_announces("变化出现在2019年秋天，那时村里修通了第一条水泥路，快递也进了村。")


def test_every_story_has_its_ordinary_points_and_shows_what_adds_more_than_a_trace() -> None:
    issue = issue_of(TOWN * 50 + CHAIR)
    for place, article in enumerate(issue.articles):
        found = weigh(article, place, issue)
        points = {
            name: weights()[name] * strength
            for name, strength in strengths(article, place, issue).items()
        }
        assert found.signals[0] == "any story +5.0"
        assert found.score == pytest.approx(5 + sum(points.values()), abs=0.001)
        shown = {signal.split()[0] for signal in found.signals[1:]}
        assert shown == {name for name, value in points.items() if abs(value) >= 0.05}


@pytest.mark.parametrize(("times", "deadly"), [(6, True), (10, False)])
def test_the_dead_are_looked_for_in_the_lead(times: int, *, deadly: bool) -> None:
    text = f"## 连夜抢修\n18日{'，'.join([PADDING] * times)}，事故造成12人死亡。\n"
    assert is_deadly(issue_of(text).articles[0]) is deadly


def test_a_caption_asks_for_a_tenth_of_the_time_and_a_leader_for_much_more() -> None:
    caption = ranked("## 图片新闻\n17日，市民在公园赏花。\n")
    assert 5 / 15 < importance(caption, "public") < 5 / 8
    leader = ranked(CHAIR)
    assert 3 < importance(leader, "bulletin") - importance(leader, "public") < 6


def test_a_long_name_of_a_country_before_the_office_is_seen_whole() -> None:
    abroad = "## 阿里莫夫抵达首都\n乌兹别克斯坦国家主席阿里莫夫17日抵达首都。\n"
    assert office_rank(issue_of(abroad).articles[0]) is None


def test_a_story_of_light_words_is_light_but_not_for_one_word_or_where_it_matters() -> None:
    light = "## 小猫坐公交\n小猫18日坐公交，乘客给它让座，萌态走红，大家笑了。\n"
    assert ranked(light).weight.light
    report = "## 九旬老人学会网购\n本报讯 18日，九旬老人学会网购，趣事引来围观，孙子乐了。\n"
    assert not ranked(report).weight.light
    serious = (
        "## 小猫闯入变电站 三条地铁停运\n本报讯 18日，一只可爱的小猫闯入变电站，三条地铁停运，"
        "趣闻走红，12万户居民停电，市民请绕行。\n"
    )
    assert not ranked(serious).weight.light


def test_a_commentator_in_the_byline_makes_a_comment() -> None:
    (article,) = issue_of("## 桥与路\n大桥封闭了，路怎么走，值得想一想。\n").articles
    assert plan_of(article).kind != "comment"
    assert plan_of(replace(article, byline="本报评论员")).kind == "comment"


@pytest.mark.parametrize(("between", "needs"), [(2, True), (4, False)])
def test_a_reply_needs_a_question_of_up_to_three_sentences_before(
    between: int, *, needs: bool
) -> None:
    middle = "".join(f"大厅里坐着{at}0位居民。" for at in range(2, 2 + between))
    text = f"## 听证会\n18日，有人问票价涨不涨？{middle}“今年不涨价。”局长何清回答。\n"
    sentences = told_sentences(issue_of(text).articles[0])
    assert (0 in needs_of(sentences)[-1]) is needs


@pytest.mark.parametrize(("chars", "needs"), [(0, True), (20, True), (35, False)])
def test_what_is_denied_at_once_is_not_told_without_the_denial(chars: int, *, needs: bool) -> None:
    where = "18日在城东新桥工地旁的会议室里举行的有12家媒体参加的第三次情况通报会上"[:chars]
    text = f"## 新桥\n新桥下月起要收20元。{where}市交通局{where and '，'}说这不属实。\n"
    found = needs_of(told_sentences(issue_of(text).articles[0]))
    assert (1 in found[0]) is needs


def test_an_answer_of_some_length_stands_without_the_sentence_behind() -> None:
    talk = TALK.replace("来得及。报名", "现在报名完全来得及，不用着急的。报名")
    assert needs_of(told_sentences(issue_of(talk).articles[0]))[2] == {1}


def test_a_lead_takes_along_two_sentences_behind_and_no_more() -> None:
    text = (
        "18日开幕的江湾博览会上，新品很多：大屏、音响……门票降到30元！展位增到400个！"
        "观众来了5万人！停车免费2小时！展期延到25日！\n"
    )
    sentences = told_sentences(issue_of(f"## 博览会开幕\n{text}").articles[0])
    assert len(growth(sentences, "博览会开幕", plans()["report"], cost)[0].places) == 3


def test_two_stories_are_enough_to_be_ordered() -> None:
    stories = rundown_of().stories[:2]
    settings, asked = EditorSettings("http://localhost"), '{"order": [2, 1]}'
    order = order_by_editor(stories, settings, frozenset(), lambda *_asked: asked)
    assert order == stories[::-1]


@pytest.mark.parametrize(("share", "fits"), [(1.03, True), (1.1, False)])
def test_an_editors_answer_may_be_a_little_longer_than_the_rules_cut(
    share: float, *, fits: bool
) -> None:
    text = "".join(f"18日，{PADDING}，修好管线{count}处。" for count in range(2, 6))
    sentences = told_sentences(issue_of(f"## 连夜抢修\n{text}\n").articles[0])
    most = round(sum(len(sentence.text) for sentence in sentences[:3]) / share)
    with nullcontext() if fits else pytest.raises(RefusedError, match="than there is time for"):
        assert verified('{"tell": [1, 2, 3]}', sentences, most).places == (0, 1, 2)


def cost(text: str) -> float:
    return float(len(text))


def test_all_is_told_as_it_was_when_the_weights_were_fitted() -> None:
    """Fit anew (`tests.bench.order_fit`, `cuts_fit`), run `tests.edit.told`, if it is to change."""
    now, then = told(), kept_sums(FILE)
    assert now.keys() == then.keys()
    assert [name for name in now if now[name] != then[name]] == []
