import pytest

from briefing.edit.cut.signs import (
    bigrams,
    central,
    has_day_or_figure,
    has_figure,
    signs_of,
    worth_of,
)
from briefing.edit.sentences import told_sentences
from briefing.records import Sentence
from tests.shared.issues import issue_of


def signs(text: str, headline: str = "") -> dict[str, float]:
    (found,) = signs_of((Sentence(text, ((0, len(text)),), 0),), headline)
    return found


@pytest.mark.parametrize(
    ("text", "sign", "strength"),
    [
        ("桥" * 9, "length", 0.2),
        ("桥" * 44, "length", 44 / 45),
        ("桥" * 50, "length", 1),
        ("桥" * 9, "short", 0.5),
        ("桥" * 18, "short", 0),
        ("桥" * 60, "long", 0),
        ("桥" * 75, "long", 0.2),
        ("桥" * 200, "long", 1),
        ("来了3人。", "figures", 1 / 3),
        ("来了3人，百分之五是孩子。", "figures", 2 / 3),
        ("3辆车、5艘船、7架飞机和9匹马。", "figures", 1),
        ("两位老人来了。", "figures", 1 / 3),
        ("两旁的树绿了。", "figures", 0),
        ("花了3元。", "sum", 1),
        ("花了三万元。", "sum", 1),
        ("花了不少钱。", "sum", 0),
        ("昨天完工。", "day", 1),
        ("十二月完工。", "day", 1),
        ("早已完工。", "day", 0),
        ("他说，桥通了。", "speech", 1),
        ("他说桥通了。", "speech", 0),
        ("市水务局宣布停水。", "body", 1),
        ("宣布停水。", "body", 0),
        ("桥叫“虹”。", "quoted", 3 / 6),
        ("他说「好", "quoted", 2 / 4),
        ("我们来了。", "self", 1),
        ("他们来了。", "self", 0),
        ("谁来了？”", "asks", 1),
        ("“来了吗？”他问。", "asks", 0),
        ("来了！」", "shouts", 1),
        ("来了。", "shouts", 0),
        ("米、面。", "list", 0),
        ("米、面、油。", "list", 0),
        ("米、面、油、盐。", "list", 0.25),
        ("米、面、油、盐、酱、醋、茶、酒、糖。", "list", 1),
        ("公司宣布停产。", "act", 0.5),
        ("公司宣布停产，法院批准，工厂关闭。", "act", 1),
    ],
)
def test_a_sign_is_as_strong_as_the_sentence_shows_it(
    text: str, sign: str, strength: float
) -> None:
    assert signs(text)[sign] == pytest.approx(strength)


PAPER = (
    "## 大桥通车\n大桥通车了，车流很长。大桥很长，车流通过大桥。\n"
    "孩子们放风筝。\n大桥通车后，老渡船停航。\n"
)


@pytest.mark.parametrize(
    ("sign", "strengths"),
    [
        ("first", (1, 0, 0, 0)),
        ("last", (0, 0, 0, 1)),
        ("heads_paragraph", (1, 0, 1, 1)),
        ("last_paragraphs", (0, 0, 1, 1)),
        ("position", (1, 0.7071, 0.5774, 0.5)),
        ("title", (1, 1 / 3, 0, 1)),
        ("coverage", (1, 2 / 3, 0, 2 / 3)),
        ("density", (1, 2 / 3, 0, 16 / 27)),
    ],
)
def test_a_place_in_the_story_is_a_sign(sign: str, strengths: tuple[float, ...]) -> None:
    (article,) = issue_of(PAPER).articles
    found = signs_of(told_sentences(article), article.headline)
    assert [each[sign] for each in found] == pytest.approx(strengths, abs=0.0001)


def test_the_most_central_sentence_shares_words_with_most_others() -> None:
    like, other, alone = bigrams("大桥通车"), bigrams("大桥封闭"), bigrams("风筝")
    ranks = central([like, like | other, other, alone])
    assert ranks == pytest.approx([0.7443, 1, 0.7443, 0.1244], abs=0.0001)
    assert central([alone]) == [1]
    assert central([]) == []


def test_a_story_without_sentences_or_words_has_no_signs_to_count() -> None:
    assert signs_of((), "大桥") == []
    assert signs("……。")["coverage"] == signs("……。")["density"] == 0
    assert bigrams("大，桥 通") == {"大桥", "桥通"}


@pytest.mark.parametrize(
    ("text", "day_or_figure", "figure"),
    [
        ("5月完工", True, True),
        ("今天完工", True, True),
        ("来了两人", True, True),
        ("涨到7%", True, True),
        ("评为五级", False, True),
        ("一块去", False, True),
        ("花了一半", False, True),
        ("很多人", False, True),
        ("大家来", False, False),
    ],
)
def test_a_grade_is_no_figure(text: str, *, day_or_figure: bool, figure: bool) -> None:
    assert has_day_or_figure(text) is day_or_figure
    assert has_figure(text) is figure


def test_signs_add_up_with_what_weighs_more_in_this_kind_of_story() -> None:
    nothing = worth_of(signs("桥"), {})
    assert worth_of({**signs("桥"), "day": 1.0}, {}) == pytest.approx(nothing + 0.59)
    more = worth_of({**signs("桥"), "speech": 0.5}, {"speech": 2.0, "asks": 9.0})
    assert more == pytest.approx(nothing + 0.5 * (2.0 - 0.43))
