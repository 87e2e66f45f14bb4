import json
from datetime import date
from pathlib import Path

import pytest

from briefing.read import read_issue
from briefing.read.account import unaccounted
from briefing.read.folding import fold
from briefing.read.load import decode
from tests.read.score import article_as_gold, fields_that_differ, start_of
from tests.read.test_gold import ISSUES, SAMPLE

GOLDS = [*sorted(ISSUES.glob("tune/*.json")), *sorted(ISSUES.glob("sample/*.json"))]


def page_beside(gold: Path) -> Path:
    (page,) = [
        path
        for folder in (gold.parent, SAMPLE)
        for path in folder.glob(f"{gold.stem}.*")
        if path.suffix in {".md", ".txt"}
    ]
    return page


RIGHT = {"tune": 0.86, "opened": 0.84, "held": 0.81}
"""Share of articles that agree with their gold in every field; nothing is fitted to `held`."""


@pytest.mark.parametrize("folder", RIGHT)
def test_articles_are_read_as_their_gold_says(folder: str) -> None:
    right = count = 0
    for path in sorted((ISSUES / folder).glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        issue = read_issue(page_beside(path), date.fromisoformat(gold["day"]))
        found = {start_of(article): article for article in map(article_as_gold, issue.articles)}
        for article in gold["articles"]:
            match = found.get(start_of(article))
            count += 1
            right += match is not None and not list(fields_that_differ(match, article))
    assert right >= RIGHT[folder] * count


@pytest.mark.parametrize("gold", GOLDS, ids=lambda path: path.stem)
def test_every_character_is_accounted_for(gold: Path) -> None:
    page = page_beside(gold)
    text = decode(page.read_bytes(), page.name)
    issue = read_issue(page)
    assert unaccounted(text, issue.articles, issue.skipped) == []
    for article in issue.articles:
        for paragraph in article.paragraphs:
            joined = "".join(text[start:end] for start, end in paragraph.spans)
            assert paragraph.text == fold(joined)
