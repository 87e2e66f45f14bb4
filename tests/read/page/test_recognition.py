"""From pixels to lines: how a page lies, where its lines end, how large their type is."""

import io
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageDraw

from briefing.read.page.recognition.dewarp import Straightening, straightening
from briefing.read.page.recognition.graphics import drawn
from briefing.read.page.recognition.gutters import fitted
from briefing.read.page.recognition.line_boxes import Box, places_of_initials
from briefing.read.page.recognition.ocr_lines import Reader, Seen, SeenPage, _seen
from briefing.read.page.recognition.photo import Pixels, pixels_of
from briefing.read.page.recognition.recognised import marks_of_seen
from briefing.read.page.recognition.vertical_lines import quarter_turns, with_brackets
from tests.read.page.made import page, type_line

STRIP = Path(__file__).parent / "strip.png"
DOWN = Path(__file__).parent / "down.png"
EM = 20


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("path", [STRIP, DOWN])
def test_a_page_is_stood_upright_whichever_way_its_type_runs(
    path: Path, turns: int, reader: Reader
) -> None:
    lying = np.ascontiguousarray(np.rot90(pixels_of(path.read_bytes(), path.name), turns))
    boxes = reader._detect(lying)
    assert (quarter_turns(lying, boxes, reader._certainty) + turns) % 4 == 0


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF"])
@pytest.mark.parametrize("size", [(600, 200), (9000, 3000)])
def test_a_picture_is_turned_as_the_camera_says_whatever_its_size(
    form: str, size: tuple[int, int]
) -> None:
    drawing = Image.new("L", size, 255)
    drawing.paste(0, (0, 0, size[0] // 4, size[1]))
    turn = Image.Exif()
    turn[ExifTags.Base.Orientation] = 6
    packed = io.BytesIO()
    drawing.save(packed, form, exif=turn)
    pixels = pixels_of(packed.getvalue(), "page")
    height, width = pixels.shape[:2]
    assert height == 3 * width or height == 4400
    assert pixels[: height // 5].max() < 20
    assert pixels[-height // 5 :].min() > 235


def squares(page: Image.Image, x: int, y: int, count: int) -> None:
    """Draw a line of so many characters, each a frame."""
    pen = ImageDraw.Draw(page)
    for n in range(count):
        left = x + n * EM
        pen.rectangle((left + 2, y + 2, left + EM - 3, y + EM - 3), outline=20, width=3)


def box(x0: float, y: float, x1: float) -> Box:
    """A box as the recogniser marks it: a little larger than the line."""
    return np.array([[x0, y - 3], [x1, y - 3], [x1, y + EM + 3], [x0, y + EM + 3]], np.float32)


def two_columns(rule: bool) -> Pixels:
    drawing = Image.new("L", (700, 300), 245)
    for row in range(8):
        squares(drawing, 40, 40 + 28 * row, 12)
        squares(drawing, 300, 40 + 28 * row, 12)
    if rule:
        ImageDraw.Draw(drawing).line((290, 30, 290, 260), fill=20, width=2)
    return np.asarray(drawing.convert("RGB"))


@pytest.mark.parametrize("rule", [False, True])
def test_a_box_over_a_gutter_is_parted_before_it_is_read(rule: bool) -> None:
    columns = [box(x, 40 + 28 * row, x + 252) for row in range(1, 8) for x in (34, 294)]
    found = fitted(two_columns(rule), [box(34, 40, 546), *columns])
    assert len(found) == 2 + len(columns)
    left, right = found[:2]
    assert abs(left[1][0] - 284) < 6
    assert abs(right[0][0] - 296) < 6


@pytest.mark.parametrize("chars", [1, 2, 5])
def test_a_last_line_of_few_characters_behind_a_gutter_is_kept(chars: int) -> None:
    page = Image.fromarray(two_columns(rule=False))
    ImageDraw.Draw(page).rectangle((300 + chars * EM, 36, 699, 66), fill=(245, 245, 245))
    columns = [box(x, 40 + 28 * row, x + 252) for row in range(1, 8) for x in (34, 294)]
    found = fitted(np.asarray(page), [box(34, 40, 306 + chars * EM), *columns])
    assert len(found) == 2 + len(columns)
    assert abs(found[1][1][0] - (300 + chars * EM)) < 6


def test_boxes_that_all_reach_over_a_narrow_gutter_are_parted_at_it() -> None:
    boxes = [box(34, 40 + 28 * row, 546) for row in range(8)]
    assert len(fitted(two_columns(rule=False), boxes)) == 2 * len(boxes)


def test_a_gap_between_tiers_of_vertical_type_parts_lines_that_run_down() -> None:
    across = [box(34, 40 + 28 * row, 546) for row in range(8)]
    down = [row[[0, 3, 2, 1], ::-1].copy() for row in across]
    turned = np.ascontiguousarray(two_columns(rule=False).transpose(1, 0, 2))
    found = fitted(turned, down)
    assert len(found) == 2 * len(down)
    assert all(part[2][1] - part[1][1] < 260 for part in found)


def test_a_turned_page_of_vertical_type_is_straightened() -> None:
    tilt = 0.02
    corners = []
    for column in range(24):
        for tier in range(3):
            x, y = 60 + 30 * column, 80 + 300 * tier
            places = [(x, y), (x + 24, y), (x + 24, y + 260), (x, y + 260)]
            corners.append([(a - tilt * b, b + tilt * a) for a, b in places])
    flat = straightening(np.array(corners), 900, 1000)
    first = flat(np.array(corners[0]))
    assert abs(first[0, 0] - first[3, 0]) < 1.5
    level = [flat(np.array(corner))[0, 1] for corner in corners[::3]]
    assert max(level) - min(level) < 3


def test_a_space_in_a_headline_is_no_gutter() -> None:
    drawing = Image.new("L", (700, 120), 245)
    squares(drawing, 40, 40, 12)
    squares(drawing, 300, 40, 12)
    found = fitted(np.asarray(drawing.convert("RGB")), [box(34, 40, 546)])
    assert len(found) == 1


def test_a_box_that_reaches_over_the_rule_beside_it_ends_before_it() -> None:
    columns = [box(34, 40 + 28 * row, 294) for row in range(8)]
    for found in fitted(two_columns(rule=True), columns):
        assert found[0][0] >= 36
        assert 280 <= found[1][0] <= 287


def test_a_box_with_a_stroke_of_the_next_column_begins_behind_it() -> None:
    page = two_columns(rule=False)
    (found,) = fitted(page, [box(275, 40, 346)])
    assert 290 <= found[0][0] <= 302


def spaced(x: float, y: float, step: float, high: float, count: int = 9) -> Seen:
    """A line whose characters stand so far apart, in a box so high."""
    length = step * count
    corners = ((x, y), (x + length, y), (x + length, y + high), (x, y + high))
    text = "首年可供居民用电沿岸渔民"[:count]
    return Seen(corners, text, tuple((n + 0.5) / count for n in range(count)), (0.99,) * count)


def test_text_spaced_out_in_a_box_a_little_higher_is_text_among_text() -> None:
    lines = [spaced(100, 100.0 + 30 * n, EM, 25) for n in range(8)]
    lines[4] = spaced(100, 217, 1.2 * EM, 30, 7)
    lines[5] = spaced(100, 250, EM, 25, 8)
    lines[3] = spaced(100, 190, EM, 25, 8)
    blank = np.full((600, 800, 3), 255, np.uint8)
    marks = marks_of_seen(SeenPage(800, 600, 0, tuple(lines)), blank)
    assert {round(line.size) for line in marks.lines} == {EM}


def test_text_spaced_out_to_fill_its_column_is_no_larger_type() -> None:
    lines = [spaced(100, 100.0 + 30 * n, EM, 25) for n in range(8)]
    loose, larger = spaced(100, 340, 1.3 * EM, 26, 7), spaced(100, 60, 1.3 * EM, 32, 7)
    blank = np.full((600, 800, 3), 255, np.uint8)
    sizes = {
        round(line.area.y0): line.size
        for line in marks_of_seen(SeenPage(800, 600, 0, (*lines, loose, larger)), blank).lines
    }
    assert sizes[max(sizes)] == pytest.approx(EM, rel=0.05)
    assert sizes[min(sizes)] > 1.24 * EM


def test_rules_are_found_where_they_stand_also_at_the_page_s_edges() -> None:
    pixels = np.full((1200, 1600, 3), 250, np.uint8)
    for x in (30, 800, 1570):
        pixels[100:1100, x : x + 3] = 20
    marks = page()
    marks.width, marks.height = 1600, 1200
    drawn(pixels, straightening(np.zeros((0, 4, 2)), 1600, 1200), marks, EM)
    middles = sorted((rule.x0 + rule.x1) / 2 for rule in marks.rules)
    assert middles == pytest.approx([31.5, 801.5, 1571.5], abs=3)


def test_a_frame_around_type_is_a_box() -> None:
    pixels = np.full((600, 800, 3), 250, np.uint8)
    pixels[80:420, 60:64] = pixels[80:420, 420:424] = 20
    pixels[80:84, 60:424] = pixels[416:420, 60:424] = 20
    lines = tuple(spaced(100, 100.0 + 30 * n, EM, 25, 9) for n in range(10))
    (found,) = marks_of_seen(SeenPage(800, 600, 0, lines), pixels).boxes
    assert [found.x0, found.y0, found.x1, found.y1] == pytest.approx([60, 80, 424, 420], abs=6)


def test_a_line_ends_at_the_rule_beside_it() -> None:
    pixels = np.full((600, 800, 3), 250, np.uint8)
    pixels[80:420, 292:294] = 20
    lines = tuple(spaced(100, 100.0 + 30 * n, EM, 25, 9 + (n == 4)) for n in range(8))
    marks = marks_of_seen(SeenPage(800, 600, 0, lines), pixels)
    assert {round(rule.x0) for rule in marks.rules} == {290}
    assert max(line.area.x1 for line in marks.lines) <= marks.rules[0].x0


def test_a_rule_in_shadow_is_found_on_a_page_that_was_photographed_aside() -> None:
    grey = 245 * np.linspace(1, 0.6, 1600)[None, :] * np.ones((1200, 1))
    grey[600:603, 100:1500] *= 0.5
    pixels = np.repeat(grey[:, :, None], 3, axis=2).astype(np.uint8)
    marks = page()
    marks.width, marks.height = 1600, 1200
    # What lies beyond the picture's side is filled with white.
    leaning = Straightening((0.0, 0.0, 0.0, 0.0), (-0.2, 0.0, 0.0, 0.0), 1600.0)
    drawn(pixels, leaning, marks, EM)
    (rule,) = marks.rules
    assert rule.width > 1300
    assert marks.pictures == []


def test_few_lines_of_a_last_column_are_parted_from_the_many_beside_them() -> None:
    page_of_two = two_columns(rule=False).copy()
    page_of_two[96:, 296:] = 245
    left = [box(34, 40 + 28 * row, 284) for row in range(2, 8)]
    boxes = [box(34, 40, 546), box(34, 68, 546), *left]
    assert len(fitted(page_of_two, boxes)) == 4 + len(left)


def test_a_line_whose_marks_stand_close_is_no_smaller_type() -> None:
    lines = [spaced(100, 100.0 + 30 * n, EM, 25) for n in range(8)]
    lines[4] = spaced(100, 220, 0.86 * EM, 25)
    small = spaced(400, 220, 0.8 * EM, 21)
    blank = np.full((600, 800, 3), 255, np.uint8)
    marks = marks_of_seen(SeenPage(800, 600, 0, (*lines, small)), blank)
    sizes = [round(line.size) for line in marks.lines]
    assert sizes.count(EM) == 8
    assert len(sizes) == 9


def test_a_short_head_is_told_by_its_size_and_the_height_of_its_box() -> None:
    lines = [spaced(100, 100.0 + 30 * n, EM, 25) for n in range(8)]
    head, text = spaced(400, 100, 1.4 * EM, 36, 4), spaced(400, 160, 1.4 * EM, 25, 4)
    blank = np.full((600, 800, 3), 255, np.uint8)
    marks = marks_of_seen(SeenPage(800, 600, 0, (*lines, head, text)), blank)
    sizes = sorted(round(line.size) for line in marks.lines)
    assert sizes == [EM] * 9 + [round(1.4 * EM)]


def test_the_only_line_of_a_last_column_is_not_put_to_the_line_beside_it() -> None:
    lines = [spaced(100, 100.0 + 30 * n, EM, 25) for n in range(5)]
    last = spaced(290, 100, EM, 25, 4)
    blank = np.full((600, 800, 3), 255, np.uint8)
    marks = marks_of_seen(SeenPage(800, 600, 0, (*lines, last)), blank)
    assert [len(line.text) for line in marks.lines].count(4) == 1
    # Where the lines around go on, the same two pieces are one.
    through = [spaced(100, 100.0 + 30 * n, EM, 25, 12) for n in range(1, 5)]
    marks = marks_of_seen(SeenPage(800, 600, 0, (lines[0], last, *through)), blank)
    assert max(len(line.text) for line in marks.lines) == 13


WORDS = SimpleNamespace(word_cols=[[2, 5], [11]], line_txt_len=20, confs=[0.9, 0.8, 0.1, 0.7])


@pytest.mark.parametrize(
    ("words", "places", "sure"),
    [
        ({}, (0.125, 0.275, 0.275, 0.575), (0.9, 0.8, 0.1, 0.7)),
        ({"word_cols": [[2, 5], [20]]}, (0.125, 0.275, 0.275, 1.0), (0.9, 0.8, 0.1, 0.7)),
        # Where columns are missing, the characters stand evenly.
        ({"word_cols": [[2, 5]]}, (0.125, 0.375, 0.625, 0.875), (0.9, 0.8, 0.1, 0.7)),
        ({"line_txt_len": None}, (0.125, 0.375, 0.625, 0.875), (0.9, 0.8, 0.1, 0.7)),
        ({"confs": [0.9]}, (0.125, 0.275, 0.275, 0.575), (0.5,) * 4),
    ],
)
def test_each_character_has_its_place_and_its_doubt(
    words: dict[str, object], places: tuple[float, ...], sure: tuple[float, ...]
) -> None:
    found = _seen(box(0, 0, 80), "城东 桥", 0.5, SimpleNamespace(**{**vars(WORDS), **words}))
    assert found.places == pytest.approx(places)
    assert found.sure == sure


def test_a_dark_area_is_a_picture_and_one_with_type_on_it_is_none() -> None:
    pixels = np.full((600, 800, 3), 250, np.uint8)
    pixels[50:250, 500:750] = pixels[300:500, 0:150] = 120
    lines = [type_line("首年可供居民用电沿岸渔民", 10.0, 310.0 + 15 * n, 10) for n in range(12)]
    marks = page(*lines)
    marks.width, marks.height = 800, 600
    drawn(pixels, straightening(np.zeros((0, 4, 2)), 800, 600), marks, 10)
    (shown,) = marks.pictures
    assert [shown.x0, shown.y0, shown.x1, shown.y1] == pytest.approx([500, 50, 750, 250], abs=6)


def test_a_mark_beside_the_indent_of_paragraphs_is_no_gutter() -> None:
    drawing = Image.new("L", (700, 300), 245)
    boxes = []
    for row, (start, end) in enumerate([(0, 2), (0, 12), (0, 12), (3, 12), (0, 12), (0, 12)]):
        at = [n for n in range(start, end) if not (row in {1, 2, 4} and n == 2)]
        for n in at:
            squares(drawing, 40 + EM * n, 40 + 28 * row, 1)
        boxes.append(box(34 + EM * start, 40 + 28 * row, 46 + EM * end))
    assert len(fitted(np.asarray(drawing.convert("RGB")), boxes)) == len(boxes)


def test_type_that_was_overlooked_is_looked_for_where_no_line_is_known(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing = Image.new("L", (700, 300), 245)
    for row in range(8):
        squares(drawing, 40, 40 + 28 * row, 12)
    ImageDraw.Draw(drawing).rectangle((400, 40, 480, 260), outline=20, width=9)
    lines = [box(34, 40 + 28 * row, 286) for row in range(8)]
    large = np.array([[395, 35], [485, 35], [485, 265], [395, 265]], np.float32)
    looked_at: list[Pixels] = []

    def detect(pixels: Pixels, _side: int) -> list[Box]:
        looked_at.append(pixels)
        whole = np.array([[0, 0], [700, 0], [700, 300], [0, 300]], np.float32)
        return [large, box(500, 40, 600), whole]

    said = ["海州湾"]

    def read(cuts: list[Pixels]) -> SimpleNamespace:
        return SimpleNamespace(txts=said * len(cuts), scores=[0.9] * len(cuts))

    monkeypatch.setattr(reader, "_detect", detect)
    monkeypatch.setattr(reader.engine, "recognize_txt", read)
    found = reader._detect_overlooked(np.asarray(drawing.convert("RGB")), lines)
    assert [each.tolist() for each in found] == [large.tolist(), box(500, 40, 600).tolist()]
    first, second = looked_at
    assert first[:, :300].min() > 200
    assert first[:, 390:].min() < 40
    assert second[:, 395:485].min() > 200
    for stain in ("08", "复"):
        said[:] = [stain]
        assert reader._detect_overlooked(np.asarray(drawing.convert("RGB")), lines) == []


def test_a_picture_ends_where_its_ink_does_also_below_a_rule() -> None:
    pixels = np.full((1200, 1600, 3), 250, np.uint8)
    pixels[300:303, 100:1500] = 20
    pixels[318:600, 200:700] = 90
    marks = page()
    marks.width, marks.height = 1600, 1200
    drawn(pixels, straightening(np.zeros((0, 4, 2)), 1600, 1200), marks, 2 * EM)
    (found,) = marks.pictures
    assert [found.x0, found.y0, found.x1, found.y1] == pytest.approx([200, 318, 700, 600], abs=6)


def test_what_a_page_lies_on_is_no_picture() -> None:
    pixels = np.full((1200, 1600, 3), 250, np.uint8)
    pixels[1050:] = 90
    marks = page()
    marks.width, marks.height = 1600, 1200
    drawn(pixels, straightening(np.zeros((0, 4, 2)), 1600, 1200), marks, EM)
    assert marks.pictures == []


def test_no_rule_is_found_between_lines_on_a_dark_ground() -> None:
    pixels = np.full((600, 800, 3), 250, np.uint8)
    pixels[80:420, 88:292] = 30
    lines = tuple(spaced(100, 100.0 + 26 * n, EM, 25, 9) for n in range(10))
    marks = marks_of_seen(SeenPage(800, 600, 0, lines), pixels)
    assert [rule for rule in marks.rules if rule.width > rule.height] == []


def said(text: str, x: float, y: float, high: float, em: float = EM) -> Seen:
    """A line of a text, in a box so high."""
    return replace(spaced(x, y, em, high, len(text)), text=text, sure=(0.99,) * len(text))


def test_a_sentence_s_last_words_below_its_text_are_text_however_high_their_box_is() -> None:
    text = [spaced(100, 100.0 + 30 * n, EM, 25) for n in range(8)]
    blank = np.full((600, 800, 3), 255, np.uint8)
    sizes = []
    for words, x in (("合计41万人次。", 100), ("合计41万人次吗", 100), ("合计41万人次。", 120)):
        last = said(words, x, 335, 32, 1.25 * EM)
        marks = marks_of_seen(SeenPage(800, 600, 0, (*text, last)), blank)
        sizes.append(max(line.size for line in marks.lines))
    assert sizes == pytest.approx([EM, 1.25 * EM, 1.25 * EM], rel=0.02)


def test_type_set_across_on_a_page_of_vertical_type_has_a_size_of_its_own() -> None:
    tall = [
        Seen(
            ((x, 20), (x + 30, 20), (x + 30, 570), (x, 570)),
            "首年可供居民用电沿岸渔民" * 2,
            tuple((n + 0.5) / 24 for n in range(24)),
            (0.99,) * 24,
        )
        for x in range(420, 760, 40)
    ]
    box = [spaced(100, 100.0 + 30 * n, 0.9 * EM + n % 3, 25) for n in range(8)]
    blank = np.full((600, 800, 3), 255, np.uint8)
    marks = marks_of_seen(SeenPage(800, 600, 0, (*tall, *box)), blank)
    assert len({line.size for line in marks.lines if not line.vertical}) == 1
    # Too few characters tell no size.
    marks = marks_of_seen(SeenPage(800, 600, 0, (*tall, *box[:6])), blank)
    assert len({line.size for line in marks.lines if not line.vertical}) > 1


def test_no_line_is_parted_before_a_mark_that_closes() -> None:
    text = [spaced(100, 100.0 + 30 * n, EM, 25) for n in range(8)]
    places = (0.05, 0.15, 0.25, 0.35, 0.45, 0.7, 0.8, 0.9)
    blank = np.full((600, 800, 3), 255, np.uint8)
    found = []
    for words in ("增长百分五，产品", "增长百分五的产品"):
        line = replace(spaced(100, 400, EM, 25, 8), text=words, places=places)
        lines = marks_of_seen(SeenPage(800, 600, 0, (*text, line)), blank).lines
        found.append([each.text for each in lines if each.text[0] in "增，的"])
    assert found == [["增长百分五，产品"], ["增长百分五", "的产品"]]


def around_initial(out: float, *, rows: int = 3, taken: bool = False) -> list[Box]:
    """Lines of a text of which the first two begin so many ems right of those below."""
    starts = [100 + out * EM] * 2 + [100] * rows
    boxes = [box(x, 40 + 28 * row, 500) for row, x in enumerate(starts)]
    return [*boxes, box(104, 50, 90 + out * EM)] if taken else boxes


@pytest.mark.parametrize(
    ("boxes", "count"),
    [
        (around_initial(2.5), 1),
        (around_initial(1.6), 0),  # an indent
        (around_initial(5.5), 0),
        (around_initial(2.5, rows=0), 0),
        (around_initial(2.5, taken=True), 0),
        ([box(150, 12, 500), *around_initial(2.5)], 0),  # three lines are set in
        ([], 0),
    ],
)
def test_a_large_first_letter_is_looked_for_beside_two_lines_that_make_room(
    boxes: list[Box], count: int
) -> None:
    places = places_of_initials(boxes)
    assert len(places) == count
    for place in places:
        assert place[[0, 3], 0] == pytest.approx([100, 100], abs=1)
        assert place[0, 1] == pytest.approx(boxes[0][0, 1], abs=1)
        assert place[2, 1] == pytest.approx(boxes[1][2, 1], abs=1)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("一本報十二月七日訊一瓊灣", "【本報十二月七日訊】瓊灣"),
        ("一本報訊一瓊灣", "【本報訊】瓊灣"),
        ("一本報三月四日訊】瓊灣", "【本報三月四日訊】瓊灣"),
        ("【本報訊一名男子昨日", "【本報訊一名男子昨日"),
        ("一本報訊二十名學生", "一本報訊二十名學生"),
        ("一本報告說一切", "一本報告說一切"),
        ("本報訊一百人", "本報訊一百人"),
    ],
)
def test_brackets_that_lie_on_their_side_are_read_around_a_dateline(read: str, meant: str) -> None:
    assert with_brackets(read) == meant


@pytest.mark.parametrize(
    ("size", "down", "is_head"),
    [(1.25, 0, True), (1.1, 0, False), (1.25, 10, False)],
)
def test_a_short_line_level_with_a_headline_is_one(size: float, down: int, is_head: bool) -> None:
    text = [spaced(100, 140.0 + 30 * n, EM, 25) for n in range(8)]
    head = spaced(300, 60, 1.3 * EM, 33, 8)
    short = spaced(100, 60 + down, size * EM, 25 * size, 5)
    blank = np.full((600, 800, 3), 255, np.uint8)
    marks = marks_of_seen(SeenPage(800, 600, 0, (*text, head, short)), blank)
    (found,) = (line for line in marks.lines if len(line.text) == 5)
    assert (found.size > 1.24 * EM) is is_head


def test_a_gutter_that_lines_far_below_show_parts_those_above_step_by_step() -> None:
    drawing = Image.new("L", (700, 700), 245)
    for row in range(22):
        squares(drawing, 40, 40 + 28 * row, 12)
        squares(drawing, 300, 40 + 28 * row, 12)
    whole = [box(34, 40 + 28 * row, 546) for row in (2, 3, 4, 10, 11, 12, 13)]
    columns = [box(x, 40 + 28 * row, x + 252) for row in range(16, 22) for x in (34, 294)]
    found = fitted(np.asarray(drawing.convert("RGB")), [*whole, *columns])
    assert len(found) == 2 * len(whole) + len(columns)


def test_lines_that_were_settled_settle_those_below_them() -> None:
    text = [spaced(100, 100.0 + 30 * n, EM, 25) for n in range(8)]
    loose = [spaced(100, 340 + 30 * n, 1.3 * EM, 29, 7) for n in range(2)]
    blank = np.full((600, 800, 3), 255, np.uint8)
    marks = marks_of_seen(SeenPage(800, 600, 0, (*text, *loose)), blank)
    assert {round(line.size) for line in marks.lines} == {EM}


@pytest.mark.parametrize(("share", "settles"), [(0.52, True), (0.42, False)])
def test_a_box_that_reaches_into_its_neighbours_is_no_larger_type(
    share: float, settles: bool
) -> None:
    text = [spaced(100, 100.0 + 30 * n, EM, 25) for n in range(8)]
    high = spaced(100, 340, EM, EM / (0.86 * share))
    blank = np.full((600, 800, 3), 255, np.uint8)
    marks = marks_of_seen(SeenPage(800, 600, 0, (*text, high)), blank)
    assert (max(line.size for line in marks.lines) < 1.05 * EM) is settles


@pytest.mark.parametrize(
    ("text", "sure", "count"), [("白", 0.9, 1), ("白", 0.7, 0), ("白述", 0.9, 0), ("8", 0.9, 0)]
)
def test_a_large_first_letter_is_a_line_if_one_character_is_surely_read(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, text: str, sure: float, count: int
) -> None:
    drawing = Image.new("L", (700, 300), 245)
    for row in range(5):
        left = 3 if row < 2 else 0
        squares(drawing, 106 + left * EM, 40 + 28 * row, 18 - left)
    boxes = around_initial(3.0)
    asked: list[int] = []

    def recognise(_pixels: Pixels, found: list[Box]) -> list[Seen]:
        asked.append(len(found))
        return []

    monkeypatch.setattr(reader, "_detect", lambda _pixels: boxes)
    monkeypatch.setattr(reader, "_detect_overlooked", lambda *_: [])
    monkeypatch.setattr(reader, "_recognise", recognise)
    monkeypatch.setattr(reader, "_add_marks", lambda *_: None)
    monkeypatch.setattr("briefing.read.page.recognition.ocr_lines.quarter_turns", lambda *_: 0)
    read = SimpleNamespace(txts=[text], scores=[sure])
    monkeypatch.setattr(reader.engine, "recognize_txt", lambda _cuts: read)
    reader.see(np.asarray(drawing.convert("RGB")))
    assert asked == [len(boxes) + count]
