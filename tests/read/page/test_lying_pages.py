"""PDF pages that lie on their side, two on a sheet, or off the corner; many pages."""

import time
from pathlib import Path

import pytest

from briefing.read.formats.paged.pdf import loaded
from briefing.read.page.layer.text_layer import why_unusable
from tests.read.page.made import page, type_line
from tests.read.page.test_written import CANAL, TIDE
from tests.read.page.typeset import Typesetter, story_type, write_pdf

SETTER = Typesetter()
PAGE = story_type(SETTER, "潮汐电站并网发电了", [TIDE, CANAL, CANAL, TIDE])
OTHER = story_type(SETTER, "旧城明渠完成清淤了", [CANAL, TIDE, TIDE, CANAL])


def text_of(path: Path) -> str:
    return loaded(path.read_bytes(), path.name).text


@pytest.fixture
def upright_text(tmp_path: Path) -> str:
    write_pdf(tmp_path / "upright.pdf", SETTER, [PAGE])
    text = text_of(tmp_path / "upright.pdf")
    assert text.startswith("# 潮汐电站并网发电了\n\n")
    assert text.count(TIDE) == text.count(CANAL) == 2
    return text


@pytest.mark.parametrize(
    ("turn", "box"),
    [
        ("0 1 -1 0 800 0", "0 0 800 600"),
        ("-1 0 0 -1 600 800", "0 0 600 800"),
        ("0 -1 1 0 0 600", "0 0 800 600"),
    ],
)
@pytest.mark.parametrize("rotate", [0, 90, 270])
def test_a_page_whose_type_runs_another_way_is_read_as_the_upright_one(
    tmp_path: Path, upright_text: str, turn: str, box: str, rotate: int
) -> None:
    path = tmp_path / "turned.pdf"
    write_pdf(path, SETTER, [f"q {turn} cm\n{PAGE}\nQ"], box=box, rotate=rotate)
    assert text_of(path) == upright_text


def test_a_page_whose_corner_is_not_at_nought_is_read_as_any(
    tmp_path: Path, upright_text: str
) -> None:
    path = tmp_path / "moved.pdf"
    write_pdf(path, SETTER, [f"q 1 0 0 1 -300 450 cm\n{PAGE}\nQ"], box="-300 450 300 1250")
    assert text_of(path) == upright_text


def test_two_pages_on_one_sheet_are_read_one_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    sheet = "q .7 0 0 .7 0 0 cm /X0 Do Q q .7 0 0 .7 420 0 cm /X1 Do Q"
    write_pdf(path, SETTER, [sheet], box="0 0 840 560", forms=(PAGE, OTHER))
    read = loaded(path.read_bytes(), path.name)
    left, right = read.text.split("# 旧城明渠完成清淤了")
    assert left.startswith("# 潮汐电站并网发电了")
    assert left.count(TIDE) == right.count(TIDE) == 2
    assert read.notes == ("page 1 is a double page: it is split at its gutter",)


@pytest.mark.parametrize(
    ("head", "text", "why"),
    [
        ("潮汐电站并网", TIDE, ""),
        ("Tidal plant opens", "The plant feeds 120,000 homes; work took five years. ", ""),
        ("\ue012\ue345\ue111\ue871\ue333\ue555", TIDE, "headlines"),
        ("潮汐电站并网", "!$%&#*+~^|" * 4, ""),
        ("!$%&#*", "!$%&#*+~^|a" * 4, "signs"),
    ],
)
def test_a_layer_whose_headlines_or_text_no_reader_sees_is_noticed(
    head: str, text: str, why: str
) -> None:
    marks = page(type_line(head, 40, 40, size=24))
    marks.lines += [type_line(text, 40, 90 + 15 * number) for number in range(8)]
    reason = why_unusable(marks)
    assert why in reason
    assert bool(reason) == bool(why)


def test_forty_pages_of_text_take_less_than_half_a_second_each(tmp_path: Path) -> None:
    path = tmp_path / "forty.pdf"
    dense = "\n".join(
        f"q .5 0 0 .5 {x} {y} cm\n{PAGE}\nQ" for x in (0, 300) for y in range(-80, 401, 80)
    )
    write_pdf(path, SETTER, [dense] * 40)
    started = time.process_time()
    text = text_of(path)
    assert text.count("并网发电了") == 40 * 14
    assert time.process_time() - started < 20
