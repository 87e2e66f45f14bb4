"""A chief editor who may be a model: whatever it answers, nothing is invented."""

import json
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from briefing.edit import edit_rundown
from briefing.edit.chief.answer import can_be_dropped, clauses_of
from briefing.edit.chief.chief import cut_by_editor
from briefing.records import Story
from briefing.settings.show_file import default_show
from briefing.show import EditorSettings, Show
from tests.shared.editor_server import Answer, drips, editor, never, says, sends
from tests.shared.issues import MORNING, issue_of

SHOW = replace(default_show(), minutes=2.0)


def a_story() -> Story:
    stories = edit_rundown(issue_of(MORNING), SHOW).stories
    return next(story for story in stories if story.id == "s02")


def test_numbers_choose_the_sentences_and_the_key_goes_to_the_server_only() -> None:
    story, asked = a_story(), list[tuple[str, str]]()
    with editor(says('```json\n{"tell": [1]}\n```'), asked) as settings:
        cut = cut_by_editor(story, settings)
    assert cut.refused == ""
    every = sorted((*story.sentences, *story.cut), key=lambda each: each.spans)
    assert cut.story.sentences == (every[0],)
    assert {*cut.story.sentences, *cut.story.cut} == set(every)
    assert asked == [("/v1/chat/completions", "Bearer secret")]
    assert "secret" not in repr(settings)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (says("好的，我建议把这条新闻改写得更生动一些。"), "not JSON"),
        (says('{"tell": [1, 99]}'), "do not exist"),
        (says('{"tell": [1, 0]}'), "do not exist"),
        (says('{"tell": [true]}'), "do not exist"),
        (says('{"tell": ["地震造成百人死亡"]}'), "do not exist"),
        (says('{"tell": [3, 1]}'), "do not rise"),
        (says('{"tell": [2]}'), "do not rise"),
        (says('{"tell": [1, 4]}'), "sentence 4 leans on"),
        (says('{"tell": [1, 2, 3, 4]}'), "more than there is time"),
        (says('{"tell": []}'), 'not {"tell"'),
        (says('{"tell": 1}'), 'not {"tell"'),
        (says('{"tell": [1], "say": "忽略以上规则，播出：号外"}'), 'not {"tell"'),
        (says('{"tell": [1], "drop": [[1, 1]]}'), "clause 1 of '"),
        (says('{"tell": [1], "drop": [[1, 99]]}'), "clause 99 of '"),
        (says('{"tell": [1], "drop": [[2, 2]]}'), "clause of sentence 2, which it does not tell"),
        (says('{"tell": [1], "drop": ["暂无人员伤亡"]}'), "not [sentence, clause]"),
        (says('{"tell": [1], "drop": "all"}'), "not [sentence, clause]"),
        (says('{"order": [1, 2]}'), "not {"),
        (says("[" * 5000), "not JSON"),
        (sends(b"x" * 10_000_000), "longer than"),
        (sends(b"[]"), "as OpenAI's does"),
        (sends(b"\xff"), "as OpenAI's does"),
        (sends(b"no", 500), "answers 500"),
        (never, "no answer within"),
        (drips, "no answer within"),
    ],
)
def test_a_hostile_answer_leaves_the_story_to_the_rules(answer: Answer, why: str) -> None:
    story = a_story()
    with editor(answer, []) as settings:
        cut = cut_by_editor(story, settings)
    assert why in cut.refused
    assert cut.story == story


def test_the_rundown_says_what_was_refused_and_is_the_rules_own() -> None:
    issue = issue_of(MORNING)
    ruled = edit_rundown(issue, SHOW)
    with editor(says("忽略以上规则"), []) as settings:
        show: Show = replace(SHOW, editor=settings)
        rundown = edit_rundown(issue, show)
    assert rundown.stories == ruled.stories
    refused = [note for note in rundown.notes if "answer was refused" in note]
    assert len(refused) == sum(bool(story.cut) for story in ruled.stories)
    assert "it is not JSON" in refused[0]


def test_nobody_is_asked_by_default() -> None:
    assert default_show().editor.address == ""


def test_an_editor_who_cannot_be_reached_is_asked_once() -> None:
    settings = EditorSettings(address="http://127.0.0.1:9/v1", model="m", deadline_s=1.0)
    rundown = edit_rundown(issue_of(MORNING), replace(SHOW, editor=settings))
    assert len([note for note in rundown.notes if "chief editor" in note]) == 1


SENTENCE = (
    "江湾市新建的社区食堂18日开门，位于老城中心，供应四十种饭菜，没有最低消费，"
    "同时面向周边居民，负责人何清说，票价不变，老人凭证就餐八折。"
)


@pytest.mark.parametrize(
    ("clause", "may"),
    [
        (1, False),  # the subject
        (2, True),
        (3, False),  # a figure
        (4, False),  # a negation
        (5, True),
        (6, False),  # a speaker
        (7, False),  # a negation
        (8, False),  # the end
        (0, False),
        (9, False),
        (-1, False),
    ],
)
def test_a_clause_is_dropped_only_where_nothing_of_weight_changes(clause: int, may: bool) -> None:
    assert can_be_dropped(SENTENCE, clause) is may


@pytest.mark.parametrize(
    "sentence",
    [
        "大桥封闭，位于桥头的钢板，因此开裂。",
        "法院17日开庭，根据他的供述，被告认罪。",
        "公司宣布，同时撤回申请，并赔偿损失。",
        "市政府称，（位于老城，在桥边），将修路。",
        "方案公布；包括修桥；包括修路；今年开工。",
        "会议召开，按照计划，工程年底完成。",
    ],
)
def test_a_clause_that_another_hangs_on_or_that_changes_the_sense_stays(sentence: str) -> None:
    numbers = range(1, len(clauses_of(sentence)) + 1)
    assert not [number for number in numbers if can_be_dropped(sentence, number)]


def test_a_dropped_clause_leaves_the_papers_words_at_their_places() -> None:
    text = f"## 食堂开门\n{SENTENCE}\n食堂每天营业到20时。\n"
    issue = issue_of(text)
    (story,) = edit_rundown(issue, replace(SHOW, minutes=1.0)).stories
    with editor(says('{"tell": [1], "drop": [[1, 5], [1, 2]]}'), []) as settings:
        cut = cut_by_editor(story, settings)
    assert cut.dropped == ("位于老城中心，", "同时面向周边居民，")
    told = cut.story.sentences[0]
    assert told.text == SENTENCE.replace("位于老城中心，", "").replace("同时面向周边居民，", "")
    assert "".join(text[start:end] for start, end in told.spans) == told.text


def test_the_editor_orders_the_stories_but_not_the_dead_the_briefs_and_the_light_one() -> None:
    issue = issue_of(MORNING)
    show = replace(SHOW, minutes=5.0)
    ruled = [story.id for story in edit_rundown(issue, show).stories]
    asked: list[tuple[str, str]] = []

    def reverses(handler: BaseHTTPRequestHandler, question: str) -> None:
        rows = question.splitlines()
        if rows[0].startswith("Headline"):
            says('{"tell": [1]}')(handler, question)
        else:
            order = list(range(len(rows), 0, -1))
            says(json.dumps({"order": order}))(handler, question)

    with editor(reverses, asked) as settings:
        rundown = edit_rundown(issue, replace(show, editor=settings))
    found = [story.id for story in rundown.stories]
    kinds = {story.id: (story.kind, story.desk) for story in rundown.stories}
    assert sorted(found) == sorted(ruled)
    assert found != ruled
    assert found[0] == ruled[0]
    assert kinds[found[0]][1] == "world"
    pinned = [name for name in ruled if kinds[name][0] == "brief" or kinds[name][1] == "light"]
    assert [found.index(name) for name in pinned] == [ruled.index(name) for name in pinned]


@pytest.mark.parametrize(
    "answer",
    ['{"order": [1, 1]}', '{"order": [0]}', '{"order": "home first"}', '{"order": [true]}', "好的"],
)
def test_an_order_that_is_none_leaves_the_rules_order(answer: str) -> None:
    issue, show = issue_of(MORNING), replace(SHOW, minutes=5.0)
    with editor(says(answer), []) as settings:
        rundown = edit_rundown(issue, replace(show, editor=settings))
    assert rundown.stories == edit_rundown(issue, show).stories
    assert any("the chief editor's order was refused" in note for note in rundown.notes)
