"""The pages that are hard to recognise hold what they say."""

import random
from html import escape

import pytest

from tests.read.page.hard import HARD, composed_hard
from tests.read.page.maker import fictional_articles


@pytest.mark.parametrize("name", HARD)
def test_each_paragraph_of_a_hard_page_is_set_once(name: str) -> None:
    html, page = composed_hard(name, fictional_articles(), random.Random(name))
    texts = [escape(text) for item in page.items for text in item.paragraphs]
    assert texts
    assert all(html.count(text) == 1 for text in texts)
    assert all(escape(item.headline) in html for item in page.items)
