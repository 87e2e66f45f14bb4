"""A page is drawn with its articles coloured and numbered."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from briefing.errors import InputError
from briefing.read.page.article_overlay import draw_pages
from tests.read.formats.made import HEADLINES, MAKERS

COLOURS = ((0xD1, 0x49, 0x5B), (0x00, 0x79, 0x8C), (0xED, 0xAE, 0x49))


def spots(picture: Image.Image, colour: tuple[int, int, int]) -> Any:
    """Return the rows in which a colour stands."""
    return np.flatnonzero((np.asarray(picture) == colour).all(axis=2).any(axis=1)).tolist()


def test_each_article_of_a_page_has_its_number_and_its_colour_from_top_to_bottom(
    tmp_path: Path,
) -> None:
    source, drawn = tmp_path / "issue.pdf", tmp_path / "drawn.png"
    MAKERS["issue.pdf"](source)
    file, *rows = draw_pages(source, drawn)
    assert file == str(drawn)
    assert rows == [f"  {number}  {headline}" for number, headline in enumerate(HEADLINES, 1)]
    picture = Image.open(drawn).convert("RGB")
    assert max(picture.size) == 1600
    found = [spots(picture, colour) for colour in COLOURS]
    assert all(found)
    assert max(found[0]) < min(found[1])
    assert max(found[1]) < min(found[2])
    assert spots(picture, (0x99, 0x99, 0x99)), "the mast is no article's"
    assert max(spots(picture, (0x99, 0x99, 0x99))) < min(found[0])


def test_what_is_no_page_is_not_drawn(tmp_path: Path) -> None:
    source = tmp_path / "issue.md"
    source.write_text("# 海州晚报\n", "utf-8")
    with pytest.raises(InputError, match=r"it is neither a picture nor a PDF\. Name a page\."):
        draw_pages(source, tmp_path / "drawn.png")
    assert not (tmp_path / "drawn.png").exists()
