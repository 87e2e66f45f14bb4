"""Characters that weights read: what they say, and where they are silent."""

import pytest

from briefing.mandarin.han import is_han
from briefing.mandarin.polyphones import Model, choose, features, is_sure, kind_of_word, load_model
from briefing.mandarin.readings import read_pinyin
from tests.mandarin.build_polyphones import TABLE, fitted_on


def test_the_reading_with_the_most_weight_is_chosen_and_the_lead_is_told() -> None:
    model = Model(("dao3", "dao4"), {}, {"*": (-4,), "b水": (20,), "b车": (2,)})
    assert choose(model, ["*", "b水"]) == ("dao4", 16)
    assert choose(model, ["*", "b车"]) == ("dao3", 2)
    assert choose(model, ["*", "unknown"]) == ("dao3", 4)


def test_each_reading_has_a_margin_of_its_own_and_one_without_is_never_told() -> None:
    model = Model(("dao3", "dao4"), {"dao4": 8}, {})
    assert is_sure(model, "dao4", ahead=8, asked=0)
    assert not is_sure(model, "dao4", ahead=7, asked=0)
    assert not is_sure(model, "dao4", ahead=19, asked=20)
    assert not is_sure(model, "dao3", ahead=99, asked=0)


def test_the_shipped_weights_were_fitted_on_the_files_that_lie_here() -> None:
    head = TABLE.read_text(encoding="utf-8").splitlines()[:4]
    assert f"# Fitted on: {fitted_on()}" in head


def test_what_lies_behind_a_mark_is_not_looked_at() -> None:
    words = ("雨", "停", "了", "，", "倒", "一", "杯", "水", "。", "茶")
    found = features(words, 4, 0)
    assert "R水" in found
    assert "b一" in found
    assert not [each for each in found if "雨" in each or "茶" in each]


def test_numbers_are_of_one_kind_and_a_compound_is_of_the_kind_of_its_end() -> None:
    assert kind_of_word("三十") == kind_of_word("5")
    assert kind_of_word("大苹果树苗木林") == kind_of_word("林")


def test_a_character_without_weights_has_no_model() -> None:
    assert load_model("一") is None


@pytest.mark.parametrize(
    ("text", "character", "pinyin"),
    [
        ("他吐得满地都是，家人连夜送他就诊", "吐", "tu4"),
        ("河水没过了桥面", "没", "mo4"),
        ("奶奶正在厨房炸丸子", "炸", "zha2"),
        ("两家公司的老总互有往来，谁也不欠谁，账已经结了", "结", "jie2"),
        ("藤上结满了葡萄", "结", "jie1"),
        ("他在村口背着手踱步", "背", "bei4"),
        ("把豆子泡涨了再磨", "涨", "zhang4"),
    ],
)
def test_single_verbs_are_read_by_what_stands_around_them(
    text: str, character: str, pinyin: str
) -> None:
    place = sum(map(is_han, text[: text.index(character)]))
    assert read_pinyin(text, ())[place] == pinyin
