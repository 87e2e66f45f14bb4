"""The pages that measure the layout say truly what stands on them."""

import json
import random

import pytest

from tests.read.page.fresh_looks import FRESH_LOOKS, composed_fresh
from tests.read.page.maker import Page, fictional_articles
from tests.read.page.new_looks import NEW_LOOKS, NEW_NAMES, composed_new


@pytest.mark.parametrize("name", FRESH_LOOKS)
def test_each_paragraph_of_a_fresh_page_is_set_once(name: str) -> None:
    html, page = composed_fresh(name, fictional_articles(), random.Random(name))
    _assert_each_is_set_once(html, page)


@pytest.mark.parametrize("name", NEW_LOOKS)
def test_each_paragraph_of_a_page_that_decides_is_set_once(name: str) -> None:
    html, page = composed_new(name, fictional_articles(), random.Random(name))
    _assert_each_is_set_once(html, page, run_in=False)


@pytest.mark.parametrize("name", NEW_NAMES)
def test_a_page_that_decides_has_several_stories(name: str) -> None:
    html, page = composed_new(name, fictional_articles(), random.Random(name))
    assert len({item.headline for item in page.items}) == len(page.items) >= 5
    assert all(item.headline in html for item in page.items if " " not in item.headline)


def _assert_each_is_set_once(html: str, page: Page, *, run_in: bool = True) -> None:
    chains = json.loads(html.partition("texts] of ")[2].partition(") {\n")[0])
    heads = {f"{i.headline}　" for i in page.items if run_in and i.kind == "brief"}
    set_texts = [text for _, _, texts in chains for _, text, _ in texts]
    for head in heads:
        set_texts = [text.removeprefix(head) for text in set_texts]
    assert sorted(set_texts) == sorted(text for item in page.items for text in item.paragraphs)
    assert all(item.headline in html for item in page.items if " " not in item.headline)
    assert len({item.headline for item in page.items}) == len(page.items)
