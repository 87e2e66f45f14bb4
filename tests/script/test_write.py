"""What the two anchors say."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from briefing.edit import edit_rundown
from briefing.read.datelines import head_dateline
from briefing.records import Script, Sentence
from briefing.script import write_script
from briefing.script.datelines import attribution
from briefing.script.edits import word_headline, word_sentence
from briefing.script.phrases import Placed, link_slots, link_texts, phrase
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.shared.issues import MORNING, issue_of


def script_of(minutes: float, **settings: object) -> Script:
    show: Show = replace(default_show(), minutes=minutes, **settings)  # type: ignore[arg-type]  # any setting of the show
    return write_script(edit_rundown(issue_of(MORNING), show), show)


@pytest.mark.parametrize("minutes", [2, 2.5, 3])
def test_the_programme_lasts_what_was_asked_for(minutes: float) -> None:
    assert script_of(minutes).length_s == pytest.approx(minutes * 60, rel=0.03)


def test_a_short_issue_says_that_it_cannot_fill_the_time() -> None:
    script = script_of(30)
    assert script.length_s < 30 * 60
    assert any("all there is to tell" in note for note in script.notes)


@pytest.mark.parametrize("minutes", [3.5, 4.5, 6])
def test_where_there_is_time_left_one_more_headline_is_told_than_usual(minutes: float) -> None:
    told = [line for line in script_of(minutes).lines if line.role == "headline"]
    assert len(told) == replace(default_show(), minutes=minutes).headlines + 1


def test_anchors_take_turns_from_story_to_story() -> None:
    script = script_of(4)
    first = {line.story: line.voice for line in reversed(script.lines) if line.role == "story"}
    voices = list(reversed(first.values()))
    assert set(voices) == {"甲", "乙"}
    assert all(one != two for one, two in pairwise(voices))


def test_a_dateline_becomes_an_attribution() -> None:
    lines = {line.text: line for line in script_of(5).lines}
    told = next(line for text, line in lines.items() if "5.1级地震" in text and "据" in text)
    assert told.text.startswith("据新华社报道，青川山区昨天")
    assert told.source.startswith("新华社青川3月17日电(记者何川)")
    assert "dateline" in told.edits


def test_no_agency_is_named_in_front_of_another_source() -> None:
    line = next(line for line in script_of(5).lines if "贝鲁特南郊" in line.text)
    assert line.text.startswith("据黎巴嫩卫生部门消息，")
    assert {"dateline", "agency"} <= set(line.edits)


@pytest.mark.parametrize(
    ("dateline", "said"),
    [
        ("【海嶼報專訊】", "據海嶼報報道，"),
        # 報 of 報導 behind a place names no paper.
        ("〔記者邱映辰／鹿寮報導〕", ""),
        ("【記者邱映辰鹿寮報導】", ""),
    ],
)
def test_a_place_of_report_is_no_paper(dateline: str, said: str) -> None:
    found = head_dateline(f"{dateline}鹿寮市昨天通車。")
    assert found is not None
    assert attribution(found, "鹿寮市昨天通車。") == said


def test_phone_numbers_and_picture_marks_are_not_read_aloud() -> None:
    text = "".join(line.text for line in script_of(8).lines)
    assert "2308780" not in text
    assert "附图" not in text


def test_the_paper_and_the_day_are_named() -> None:
    script = script_of(5)
    opening = "".join(line.text for line in script.lines if line.role == "intro")
    assert "2026年3月18日" in opening
    assert "星期三" in opening
    assert "海州晚报" in opening


def test_one_day_always_sounds_the_same_and_the_next_does_not() -> None:
    assert script_of(5) == script_of(5)
    today, tomorrow = date(2026, 3, 18), date(2026, 3, 19)
    for slot in ("welcome", "headlines", "to_world", "sign_off", "goodbye"):
        assert phrase(slot, today, show="早报") != phrase(slot, tomorrow, show="早报")
    weeks = {
        tuple(phrase(slot, today + timedelta(day), show="早报") for slot in ("welcome", "sign_off"))
        for day in range(14)
    }
    assert len(weeks) > 7


def test_line_ids_are_unique() -> None:
    script = script_of(8)
    assert len({line.id for line in script.lines}) == len(script.lines)


def test_only_headlines_has_every_headline_and_no_story() -> None:
    script = script_of(8, only_headlines=True)
    assert {line.role for line in script.lines} == {"intro", "headline", "outro"}
    assert sum(line.role == "headline" for line in script.lines) == 9


def test_links_lead_from_serious_to_light_and_none_to_a_section_of_one() -> None:
    lines = script_of(8).lines
    links = {line.story: line.text for line in lines if line.role == "link"}
    stories = {line.story: line.source for line in reversed(lines) if line.role == "story"}
    told = {stories[story]: text for story, text in links.items()}
    assert not any("国际" in text for text in told.values())
    assert any("小猫" in source and "轻松" in text for source, text in told.items())


def test_no_link_is_said_twice_and_nobody_is_led_back_from_where_they_were_not_led() -> None:
    desks = ["home", "world", "home", "world", "world", "home", "home", "world", "world", "sport"]
    placed = [Placed(f"s{at}", desk, f"c{at}") for at, desk in enumerate(desks)]
    slots = link_slots(placed)
    assert slots == {"s3": "to_world", "s5": "to_home", "s7": "to_world"}
    texts = link_texts(slots, date(2026, 3, 18))
    assert len(set(texts.values())) == 3


def test_several_light_stories_are_not_announced_as_one() -> None:
    parrot = "## 鹦鹉报出主人电话\n本报讯 走失的鹦鹉17日报出主人电话，网友直呼可爱，找到主人。\n"
    show = replace(default_show(), minutes=8.0)
    script = write_script(edit_rundown(issue_of(MORNING + parrot), show), show)
    (link,) = [line.text for line in script.lines if line.role == "link" and "轻松" in line.text]
    assert "一条" not in link
    assert "这条" not in link


def test_a_light_story_that_was_moved_forward_is_not_said_to_be_the_last() -> None:
    light, *rest = [Placed(f"s{at}", desk, f"c{at}") for at, desk in enumerate(("light", "home"))]
    assert link_slots([light, *rest]) == {}
    assert link_slots([*rest, light]) == {"s0": "to_light"}


def test_briefs_are_a_block_of_one_chapter() -> None:
    briefs = [line for line in script_of(3).lines if line.chapter == "简讯"]
    assert len({line.story for line in briefs}) > 1
    assert "简讯" in briefs[0].text


@pytest.mark.parametrize(
    ("printed", "told", "edits"),
    [
        ("● 新馆开放。", ("新馆开放。",), ("bullet",)),
        ("桥已通车（新华社记者何川摄）。", ("桥已通车。",), ("credit",)),
        ("桥已通车（附图片）。", ("桥已通车。",), ("figure",)),
        ("详见www.haizhou.example/a。", ("详见。",), ("address",)),
        ("可登录www.haizhou.example/a?b=1查询余票。", ("可登录查询余票。",), ("address",)),
        ("请发邮件到bus@haizhou.example报名。", ("请发邮件到报名。",), ("address",)),
        ("他说：“桥已通车。", ("他说：桥已通车。",), ("marks",)),
        ("今天（3月12日）夜间到明天有小雨。", ("今天夜间到明天有小雨。",), ("today",)),
        ("3月9日至11日，展会开放。", ("3月9日至11日，展会开放。",), ()),
        ("据介绍，全市保险覆盖面扩大。", ("全市保险覆盖面扩大。",), ("filler",)),
        ("江港集团（简称“江港”）增长5%。", ("江港集团增长5%。",), ("abbreviation",)),
        ("各级党委（党组）书记述职。", ("各级党委、党组书记述职。",), ("slash",)),
        ("——改造管网200公里。", ("改造管网200公里。",), ("dash",)),
        ("增长11.3%；下降2%。", ("增长11.3%；下降2%。",), ()),
        (
            "全市新建社区食堂二十四家，"
            + "老人用餐享受补贴，" * 8
            + "；另建电梯三百部，惠及居民。",
            (
                "全市新建社区食堂二十四家，" + "老人用餐享受补贴，" * 8 + "。",
                "另建电梯三百部，惠及居民。",
            ),
            ("split",),
        ),
        ("编号GB/T 19001-2016的标准和ARJ21。", ("编号GB/T 19001-2016的标准和ARJ21。",), ()),
    ],
)
def test_each_named_edit_does_what_its_name_says(
    printed: str, told: tuple[str, ...], edits: tuple[str, ...]
) -> None:
    sentence = Sentence(printed, ((0, len(printed)),), 0)
    wordings = word_sentence(sentence, None, attribute=False)
    assert tuple(wording.text for wording in wordings) == told
    assert {wording.edits for wording in wordings} == {edits}


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("【走基层】海州的早点铺", "海州的早点铺。"),
        ("一张社保卡跑通两座城（民生故事）", "一张社保卡跑通两座城。"),
        ("养老服务条例（草案）", "养老服务条例（草案）。"),
    ],
)
def test_a_spoken_headline_has_no_tag(printed: str, told: str) -> None:
    wording = word_headline(Sentence(printed, ((0, len(printed)),), -1))
    assert wording.text == told
    assert ("tag" in wording.edits) == (told[:-1] != printed)
