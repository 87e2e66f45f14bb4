"""What runs the other way than most of a page is read by itself, in the place where it stands."""

import pytest

from briefing.read.page.marks import Area, PageMarks, TypeLine
from briefing.read.page.page_parts import parted
from briefing.read.page.written import write_pages
from tests.read.page.made import PITCH, SIZE, column, page, type_line

TIDE = "海州湾潮汐电站昨日并网发电，首年可供十二万户居民用电，工程历时五年建成。"
CANAL = "旧城最后一段明渠完成清淤，两岸居民月底前可以走上新修的步道去看看水。"
FERRY = "离岛渡轮明年元旦起加价，平日成人单程票由二十一元加至二十二元五角。"


def down(text: str, right: float, y: float, high: int) -> list[TypeLine]:
    """A paragraph that runs down, in lines of so many characters, from the right."""
    lines = [type_line(text[: high - 2], right - SIZE, y + 2 * SIZE, down=True)]
    for number, at in enumerate(range(high - 2, len(text), high), 1):
        x = right - SIZE - number * PITCH
        lines.append(type_line(text[at : at + high], x, y, down=True))
    return lines


def shown(marks: PageMarks) -> list[str]:
    return write_pages([marks]).text.split("\n\n")


STORIES = [
    *down(TIDE + CANAL + TIDE, 560, 100, 20),
    *down(CANAL + TIDE + CANAL, 380, 100, 20),
    *down(TIDE, 220, 330, 8),
]
BOX = [
    type_line("渡轮加价", 60, 204, size=16),
    *column(FERRY, 40, 230, 8),
    *column(CANAL, 140, 230, 8),
]
"""Two columns: read with the vertical type, their lines would mix."""


@pytest.mark.parametrize("boxes", [(Area(34, 198, 240, 310),), ()])
def test_what_is_set_across_amid_vertical_type_is_read_by_itself(boxes: tuple[Area, ...]) -> None:
    text = shown(page(*BOX, *STORIES, boxes=boxes))
    assert text == [TIDE + CANAL + TIDE, CANAL + TIDE + CANAL, "# 渡轮加价", FERRY, CANAL, TIDE]


def test_vertical_text_on_a_page_set_across_is_read_from_the_right() -> None:
    across = [line for x in (40, 180, 320) for line in column(TIDE + CANAL, x, 100, 12)]
    poem = [type_line("渡轮", 540, 104, size=16, down=True), *down(FERRY, 530, 104, 8)]
    text = shown(page(*across, *poem))
    assert text[-2:] == ["# 渡轮", FERRY]
    assert text[:3] == [TIDE + CANAL] * 3


def test_a_caption_set_across_is_no_text_of_its_own() -> None:
    story = down(TIDE + CANAL + TIDE, 560, 100, 20)
    caption = [type_line("码头的早晨", 40, 300), type_line("记者摄", 40, 315)]
    marks = page(*story, *caption)
    assert parted(marks, SIZE, vertical=True) == (marks, [])


def test_a_line_that_two_zones_might_hold_stands_once() -> None:
    story = down((TIDE + CANAL) * 4, 560, 100, 20)
    inside = column(FERRY, 40, 110, 10)
    beside = column(TIDE + CANAL + FERRY, 170, 180, 10)
    marks = page(*inside, *beside, *story, boxes=(Area(10, 90, 300, 300),))
    written = write_pages([marks])
    held = "".join(written.text[line.start : line.end] for line in written.lines)
    assert sorted(held) == sorted("".join(line.text for line in marks.lines))


def test_every_character_beside_a_zone_stands_once() -> None:
    story = down(TIDE + CANAL + TIDE, 560, 100, 20)
    across = column(FERRY, 40, 130, 10)
    marks = page(*across, *story)
    written = write_pages([marks])
    held = "".join(written.text[line.start : line.end] for line in written.lines)
    assert sorted(held) == sorted("".join(line.text for line in marks.lines))
    assert {line.area for line in written.lines} == {line.area for line in marks.lines}
