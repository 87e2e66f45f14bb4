import json
from pathlib import Path

import pytest

from briefing.read import read_issue
from briefing.read.account import unaccounted
from briefing.read.fold import fold
from briefing.read.load import decode
from tests.read.score import differences
from tests.read.test_gold import ISSUES, SAMPLE

GOLDS = [*sorted(ISSUES.glob("tune/*.json")), *sorted(ISSUES.glob("sample/*.json"))]


def page_beside(gold: Path) -> Path:
    (page,) = [
        path
        for folder in (gold.parent, SAMPLE)
        for path in folder.glob(f"{gold.stem}.*")
        if path.suffix != ".json"
    ]
    return page


@pytest.mark.parametrize("gold", GOLDS, ids=lambda path: path.stem)
def test_an_issue_is_read_as_its_gold_says(gold: Path) -> None:
    wanted = json.loads(gold.read_text(encoding="utf-8"))
    assert differences(read_issue(page_beside(gold)), wanted) == []


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
