"""A cut is a text: what only asks or announces brings what it announces."""

import pytest

from briefing.edit.sentences import asks_or_announces, told_sentences
from briefing.edit.trim import growth
from tests.edit.issues import issue_of

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
    for unit in growth(sentences, article.headline, lambda text: float(len(text))):
        told.update(unit.places)
        for at in told:
            if asks_or_announces(sentences[at].text):
                assert at + 1 in told, sentences[at].text
    assert told == set(range(len(sentences)))
