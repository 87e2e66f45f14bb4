"""The labelled issues are what they say they are: their form is checked here, never the rules."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

FILES = sorted((Path(__file__).parent / "labelled").glob("*.json"))
GROUPS = {"hard", "feature", "meeting", "world", "service"}


def issue(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def han(text: str) -> int:
    return len(re.findall(r"[㐀-鿿]", text))


def test_there_are_enough_issues_stories_and_groups() -> None:
    assert len(FILES) >= 4
    groups = Counter(story["group"] for path in FILES for story in issue(path)["articles"])
    assert sum(groups.values()) >= 36
    assert set(groups) == GROUPS
    assert min(groups.values()) >= 5, groups


def test_no_headline_stands_twice() -> None:
    headlines = Counter(story["headline"] for path in FILES for story in issue(path)["articles"])
    assert headlines.most_common(1)[0][1] == 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_issue_has_its_paper_day_and_whole_stories(path: Path) -> None:
    found = issue(path)
    assert set(found) == {"paper", "day", "articles", "briefs", "order"}
    assert found["paper"]
    assert date.fromisoformat(found["day"])
    for story in found["articles"]:
        assert set(story) == {"headline", "deck", "kind", "section", "group", "paragraphs"}
        assert story["kind"] == "story"
        assert story["section"]
        assert story["paragraphs"]
        assert all(text == text.strip() and text for text in story["paragraphs"])
        assert 250 <= han("".join(story["paragraphs"])) <= 900, story["headline"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_story_has_one_brief_of_a_fifth_to_two_fifths_of_its_length(path: Path) -> None:
    found = issue(path)
    stories = found["articles"]
    assert sorted(brief["article"] for brief in found["briefs"]) == list(range(len(stories)))
    for brief in found["briefs"]:
        story = stories[brief["article"]]
        share = han(brief["brief"]) / han("".join(story["paragraphs"]))
        assert 0.2 <= share <= 0.4, (story["headline"], share)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_order_names_every_story_once(path: Path) -> None:
    found = issue(path)
    assert sorted(found["order"]) == list(range(len(found["articles"])))
    assert found["order"] != list(range(len(found["articles"])))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_figure_of_a_brief_stands_in_its_story(path: Path) -> None:
    found = issue(path)
    for brief in found["briefs"]:
        source = "".join(found["articles"][brief["article"]]["paragraphs"])
        for figure in re.findall(r"\d+(?:\.\d+)?", brief["brief"]):
            assert figure in source, (brief["brief"][:20], figure)


def test_the_second_editor_ordered_the_same_stories() -> None:
    orders = json.loads((FILES[0].parent / "second" / "orders.json").read_text("utf-8"))
    assert list(orders) == [path.stem for path in FILES]
    for path in FILES:
        assert sorted(orders[path.stem]) == sorted(issue(path)["order"]), path.stem
