"""Long stories are cut as an editor would: by kind, with support, to a good end."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from briefing.edit.cut.grow import growth
from briefing.edit.cut.kinds import plan_of, plans
from briefing.edit.order.desk import is_foreign
from briefing.edit.sentences import told_sentences
from briefing.read import read_issue
from tests.bench.cuts import BLIND, HELD, PICKERS, TUNE, article_of, bare, measured
from tests.shared.issues import issue_of

CASES = Path(__file__).with_name("cases")
GOLD: dict[str, Any] = json.loads((CASES / "gold.json").read_text(encoding="utf-8"))
STORIES = [
    json.loads(path.read_text(encoding="utf-8"))
    for folder in (TUNE, HELD)
    for path in sorted(folder.glob("*.json"))
]
LEAST = {"c1": 0.65, "c2": 0.75, "c3": 0.7, "c4": 0.7}
"""Overlap with the expert's cut at its length; lead has .40, .47, .42, .45."""


def cut_of(name: str) -> tuple[list[str], list[str]]:
    """Return the sentences told of a case at its expert's length, and all of them."""
    article = read_issue(CASES / name).articles[0]
    sentences = told_sentences(article)
    most = 1.08 * sum(map(len, GOLD[name]["gold"]))
    units = growth(sentences, article.headline, plan_of(article), lambda text: len(text), most)
    told = sorted(at for unit in units for at in unit.places)
    return [sentences[at].text for at in told], [sentence.text for sentence in sentences]


@pytest.mark.parametrize("name", [name for name in GOLD if name != "about"])
def test_a_case_shares_most_of_its_experts_cut(name: str) -> None:
    told, _all = cut_of(name)
    gold = [bare(sentence) for sentence in GOLD[name]["gold"]]
    shared = sum(len(wanted) for wanted in gold if any(wanted in bare(text) for text in told))
    both = sum(len(bare(text)) for text in told) + sum(map(len, gold))
    assert 2 * shared / both >= LEAST[name[:2]]


def test_a_turn_is_told_with_what_turned_and_the_reform_with_the_familys_days() -> None:
    told, all_ = cut_of("c1-feature-with-reform.md")
    assert any("省医保局印发" in text for text in told)
    if "转机出现在去年秋天。" in told:
        assert told[told.index("转机出现在去年秋天。") + 1].startswith("省医保局印发")
    assert any("罗启明" in text and "师傅" in text for text in told) or "罗启明" not in str(told)
    assert told[-1] != all_[0]


def test_no_slogan_question_or_run_in_subhead_is_told() -> None:
    told, _all = cut_of("c2-theme-feature.md")
    assert not {"补短板，老设备换新心。", "促转型，老树发新芽。", "面对变化，恒立铸造怎么办？"} & {
        *told
    }
    assert told[-1] not in {"传统行业改造升级，也能长出新的增长点。", "制造业是一座城的家底。"}
    told, _all = cut_of("c3-run-in-subheads.md")
    assert not [text for text in told if len(text) <= 9]


def test_a_sentence_that_points_back_has_the_one_before_and_a_name_its_office() -> None:
    told, all_ = cut_of("c4-foreign-analysis.md")
    for before, text in pairwise(("", *told)):
        if text.startswith(("此前", "随后", "据报道，这是", "这")):
            assert all_[all_.index(text) - 1] == before
    script = "".join(told)
    for name, office in (("鲁梅", "外长鲁梅"), ("科兰", "总统科兰")):
        assert script.find(name) in {-1, script.find(office) + 2}


def test_there_are_forty_stories_of_two_writers_and_every_kind() -> None:
    assert len(STORIES) == 40
    assert {story["kind"] for story in STORIES} == set(plans())


@pytest.mark.parametrize("folder", [TUNE, HELD, BLIND], ids=["tune", "held", "blind"])
def test_cuts_are_nearer_to_an_experts_than_lead_and_textrank_and_nothing_hangs(
    folder: Path,
) -> None:
    stories = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    rows = {name: [measured(story, PICKERS[name]) for story in stories] for name in PICKERS}
    mean = {name: sum(row["overlap"] for row in found) / len(found) for name, found in rows.items()}
    assert mean["ours"] >= mean["TextRank"] + 0.1
    assert mean["ours"] >= mean["lead"] + 0.3
    ours = rows["ours"]
    assert sum(row["hanging"] + row["weak"] + row["lost"] for row in ours) == 0
    assert sum(row["broken"] for row in ours) <= 4


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["headline"][:12])
def test_at_every_length_a_cut_keeps_its_order_and_tells_nothing_twice(
    story: dict[str, Any],
) -> None:
    article = article_of(story)
    sentences = told_sentences(article)
    units = growth(sentences, article.headline, plan_of(article), lambda text: float(len(text)))
    told = [at for unit in units for at in unit.places]
    assert len(told) == len(set(told))
    assert all(list(unit.places) == sorted(unit.places) for unit in units)


def test_the_middle_east_is_not_in_the_middle_of_the_country_and_a_subhead_is_no_sentence() -> None:
    home = read_issue(CASES / "c5-desk-middle-east-and-prc.md").articles
    assert [is_foreign(article) for article in home] == [False, False, False]
    glued = read_issue(CASES / "c6-subhead-glued.md").articles[0]
    told = [sentence.text for sentence in told_sentences(glued)]
    assert told[-1] == "北桥国外长11日说，北桥国将派出两艘巡逻船。"


def test_what_the_headline_counts_is_told() -> None:
    article = read_issue(CASES / "c7-day-and-told-again.md").articles[2]
    units = growth(told_sentences(article), article.headline, plan_of(article), lambda text: 1.0, 2)
    told = [told_sentences(article)[at].text for unit in units for at in unit.places]
    assert any("41人遇难" in text for text in told)


def test_the_headlines_words_that_nobody_told_yet_come_before_richer_sentences() -> None:
    (article,) = issue_of(
        "## 云岭老码头改名新港\n云岭市18日公布明年交通计划，投资12亿元，新建公路86公里。\n"
        "计划新增公交车240辆，开通线路31条，惠及居民52万人。\n"
        "全市还将建成停车场17处，增加车位9300个，比去年多两成。\n"
        "据云岭港务局介绍，云岭老码头改名新港。\n"
    ).articles
    sentences = told_sentences(article)
    for promise, place in ((4.0, 3), (0.0, 1)):
        plan = replace(plan_of(article), promise=promise)
        units = growth(sentences, article.headline, plan, lambda text: float(len(text)))
        assert units[1].places == (place,)
