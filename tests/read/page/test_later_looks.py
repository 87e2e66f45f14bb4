"""The later, the last and the third pages that decide say truly what stands on them."""

import json
import random
from collections import Counter
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tests.read.page.last_looks import LAST_NAMES, composed_last
from tests.read.page.later_looks import LATER_NAMES, composed_later
from tests.read.page.maker import Page, fictional_articles
from tests.read.page.measure import key
from tests.read.page.printing import print_pages
from tests.read.page.third_looks import THIRD_NAMES, composed_third

NAMES = LATER_NAMES + LAST_NAMES + THIRD_NAMES
MAKERS = {"later": composed_later, "last": composed_last, "third": composed_third}


def composed(name: str) -> tuple[str, Page]:
    make = MAKERS[name.partition("-")[0]]
    return make(name, fictional_articles(), random.Random(name))


@pytest.mark.parametrize("name", NAMES)
def test_each_paragraph_of_a_later_page_is_set_once(name: str) -> None:
    html, page = composed(name)
    chains = json.loads(html.partition("texts] of ")[2].partition(") {\n")[0])
    set_texts = [text for *_, texts in chains for look, text, _ in texts if look != "cont"]
    assert sorted(set_texts) == sorted(text for item in page.items for text in item.paragraphs)
    assert len({item.headline for item in page.items}) == len(page.items) >= 5
    assert all(item.headline in html for item in page.items if " " not in item.headline)


@pytest.mark.parametrize("name", LAST_NAMES)
def test_a_last_page_holds_as_much_as_a_real_one(name: str) -> None:
    _, page = composed(name)
    assert 6 <= len(page.items) <= 14
    assert 2200 < sum(len(text) for item in page.items for text in item.paragraphs) < 5500


@pytest.mark.parametrize("name", THIRD_NAMES)
def test_a_third_page_tells_the_pool_as_it_stands(name: str) -> None:
    _, page = composed(name)
    assert 7 <= len(page.items) <= 14
    assert 2500 < sum(len(text) for item in page.items for text in item.paragraphs) < 5500
    pool = {item.headline: "".join(item.paragraphs) for item in fictional_articles()}
    for item in page.items:
        assert all(text.rstrip("…") in pool[item.headline] for text in item.paragraphs)


@pytest.mark.system
@pytest.mark.parametrize("name", NAMES)
def test_each_character_of_a_later_page_is_printed(name: str, tmp_path: Path) -> None:
    html, page = composed(name)
    print_pages([(name, html)], tmp_path)
    document = pdfium.PdfDocument(tmp_path / f"{name}.pdf")
    try:
        printed = [one.get_textpage().get_text_range() for one in document]
    finally:
        document.close()
    assert len(printed) == 1
    wanted = "".join(text for item in page.items for text in (item.headline, *item.paragraphs))
    assert not Counter(key(wanted)) - Counter(key(printed[0]))
