"""The pages that measure the layout say truly what stands on them."""

import json
import random

import pytest

from tests.read.page.fresh_looks import FRESH_LOOKS, composed_fresh
from tests.read.page.maker import fictional_articles


@pytest.mark.parametrize("name", FRESH_LOOKS)
def test_each_paragraph_of_a_fresh_page_is_set_once(name: str) -> None:
    html, page = composed_fresh(name, fictional_articles(), random.Random(name))
    chains = json.loads(html.partition("texts] of ")[2].partition(") {\n")[0])
    run_in = {f"{item.headline}　" for item in page.items if item.kind == "brief"}
    set_texts = [text for _, _, texts in chains for _, text, _ in texts]
    for head in run_in:
        set_texts = [text.removeprefix(head) for text in set_texts]
    assert sorted(set_texts) == sorted(text for item in page.items for text in item.paragraphs)
    assert all(item.headline in html for item in page.items if " " not in item.headline)
    assert len({item.headline for item in page.items}) == len(page.items)
