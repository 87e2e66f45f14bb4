"""Which pieces of an article are sentences to be told, and what stands for a headline."""

from dataclasses import replace

import pytest

from briefing.edit.sentences import (
    asks_or_announces,
    headline_of,
    is_quotation,
    leans_on_the_one_before,
    told_sentences,
)
from briefing.records import Article, Paragraph
from tests.shared.issues import issue_of


def article(body: str, headline: str = "大桥通车") -> Article:
    (found,) = issue_of(f"## {headline}\n{body}\n").articles
    return found


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("大桥今天通车。", "大桥今天通车。"),
        ("大桥今天通车！路也通了？好大的雨啊……", "大桥今天通车！|路也通了？|好大的雨啊……"),
        ("大桥今天通车!", "大桥今天通车!"),
        ("大桥今天通车。”", "大桥今天通车。”"),
        ("（大桥今天通车。）", "（大桥今天通车。）"),
        ("大桥今天通车", ""),
        ("大桥今天通车，", ""),
        ("see the bridge.", ""),
        ("好桥。", ""),
        ("大桥今天通车。（林远山摄）。", "大桥今天通车。"),
        ("联系电话：0315-2308780。", ""),
        ("网址www.example.com。", ""),
        ("（记者林远山何知远）。", ""),
        ("大桥通车（记者林远山）。", "大桥通车（记者林远山）。"),
        ("本报讯 大桥今天通车。", "本报讯 大桥今天通车。"),
    ],
)
def test_finished_sentences_are_told_but_no_credits_and_no_contacts(body: str, told: str) -> None:
    assert "|".join(sentence.text for sentence in told_sentences(article(body))) == told


def test_a_sentence_knows_its_paragraph_and_begins_behind_the_dateline() -> None:
    found = article("本报海州讯：大桥今天通车。路也通了呢。\n明天有雨下来。")
    first, *rest = found.paragraphs
    cut = replace(found, paragraphs=(replace(first, dateline="本报海州讯："), *rest))
    told = told_sentences(cut)
    assert [sentence.text for sentence in told] == [
        "大桥今天通车。",
        "路也通了呢。",
        "明天有雨下来。",
    ]
    assert [sentence.paragraph for sentence in told] == [0, 0, 1]
    start = first.spans[0][0]
    assert told[0].spans == ((start + 6, start + 13),)


@pytest.mark.parametrize(
    ("body", "headline"),
    [
        ("大桥今天通车，路也通了。", "大桥今天通车"),
        ("大桥今天通车；路也通了。", "大桥今天通车"),
        ("桥" * 50 + "。", "桥" * 40),
        ("本报海州3月17日讯 大桥今天通车。", "大桥今天通车"),
    ],
)
def test_an_article_without_a_headline_lends_its_first_words(body: str, headline: str) -> None:
    found = replace(article(body), headline="")
    lent = headline_of(found)
    assert (lent.text.strip(), lent.paragraph) == (headline, -1)
    (span,) = lent.spans
    assert span[1] - span[0] == len(lent.text)
    assert span[1] == found.paragraphs[0].spans[0][0] + body.index(headline) + len(headline)
    assert headline_of(article(body)).text == "大桥通车"
    assert headline_of(replace(found, paragraphs=())).text == ""
    other = replace(found, paragraphs=(Paragraph("路通了。", ((0, 4),)),))
    assert headline_of(other).text == "路通了"


@pytest.mark.parametrize(
    ("sentence", "announces"),
    [
        ("谁来了？", True),
        ("“谁来了?”", True),
        ("他说：", True),
        ("坚持一把手带头。", True),
        ("补短板，老设备换新心。", True),
        ("除此之外，还要修路。", True),
        ("关键在人，也在路。", True),
        ("问题出在哪里，大家都在想。", True),
        ("再来看一看桥。", True),
        ("最后说路。", True),
        ("再来看3座桥。", False),
        ("大桥高，路好走，人也多了。", False),
        ("市民昨天来了。", False),
        ("桥已经通了。", False),
        ("两座桥通了。", False),
        ("两岸一家亲。", True),
        ("一百人来了。", False),
        ("一人来了。", True),
        ("这座大桥的两边种上了一排排高高的银杏树呢。", False),
        ("原因出现在大桥的另一头，因为那边的路还没修好。", True),
        ("原因出现在大桥的另一头，因为那边的路还没有修好的呢。", False),
    ],
)
def test_what_only_asks_or_names_the_next_is_known(sentence: str, *, announces: bool) -> None:
    assert asks_or_announces(sentence) is announces


@pytest.mark.parametrize(
    ("sentence", "quoted", "leans"),
    [
        ("“桥通了。”", True, False),
        ("「橋通了。」", True, False),
        ("『橋通了。』", True, False),
        ("“桥通了。”他说，“好。”", False, False),
        ("“桥通了。”他说。", False, False),
        ("他说“桥通了”", False, True),
        ("但桥通了。", False, True),
        ("“但桥通了。", False, True),
        ("但愿桥通了。", False, False),
        ("桥通了。", False, False),
    ],
)
def test_a_quotation_alone_and_a_link_at_the_head_are_known(
    sentence: str, *, quoted: bool, leans: bool
) -> None:
    assert is_quotation(sentence) is quoted
    assert leans_on_the_one_before(sentence) is leans
