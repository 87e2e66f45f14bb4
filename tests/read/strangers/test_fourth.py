"""A fourth fictional paper in forms of the same kinds, most of them read wrongly at first."""

from datetime import date
from pathlib import Path

import pytest

from tests.read.strangers.fourth_forms import DIGESTS, FORMS
from tests.read.strangers.fourth_paper import HEADLINES, IN_FULL, ITEMS
from tests.read.strangers.paper import han, in_full, read_and_account
from tests.read.strangers.test_third import in_straight_quotes

DAY = date(2034, 4, 18)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_read_whole_and_exactly(tmp_path: Path, name: str) -> None:
    path = tmp_path / "issue.txt"
    path.write_text(FORMS[name], encoding="utf-8")
    issue = read_and_account(path)
    assert [han(article.headline) for article in issue.articles] == list(map(han, HEADLINES))
    assert in_straight_quotes(in_full(issue)) == in_straight_quotes(IN_FULL)
    assert issue.day == DAY


@pytest.mark.parametrize("name", DIGESTS)
def test_each_item_of_a_digest_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / "digest.txt"
    path.write_text(DIGESTS[name], encoding="utf-8")
    issue = read_and_account(path)
    bodies = ["".join(each.text for each in article.paragraphs) for article in issue.articles]
    assert bodies == [f"{item}。" for item in ITEMS]
    assert issue.day == DAY


def test_a_sentence_printed_under_several_stories_is_kept() -> None:
    """What is news is not taken for what a program adds, however often it stands there."""
    from briefing.read.clean.steps import clean_text

    text = "## 新桥\n\n首日四万辆车驶过。\n\n市长等出席。\n\n" * 3
    assert clean_text(text).text.count("市长等出席。") == 3


def test_an_item_of_a_list_is_no_note() -> None:
    from briefing.read.clean.steps import clean_text

    text = "办法分两步①先报名。\n\n② 再审核，十五天办完。\n\n* 材料要齐全。\n"
    assert "② 再审核" in clean_text(text).text
    assert "材料要齐全" in clean_text(text).text
