"""What is certain of two blocks: a dateline begins a story, a headline has the text below it."""

import pytest

from briefing.read.page.layout.blocks import Block, blocks_of
from briefing.read.page.layout.link_facts import Scene
from briefing.read.page.layout.links import certain
from briefing.read.page.layout.pieces import pieces_of
from briefing.read.page.layout.regions import in_order
from briefing.read.page.marks import Area, PageMarks, TypeLine
from briefing.read.page.written import write_pages
from tests.read.page.made import SIZE, column, page, type_line

TIDE = "海州湾潮汐电站昨日并网发电，首年可供十二万户居民用电，工程历时五年建成。"
CANAL = "旧城最后一段明渠完成清淤，两岸居民月底前可以走上新修的步道去看看水。"
HEAD = type_line("潮汐电站并网发电", 40, 60, size=24)


def scene_of(marks: PageMarks) -> Scene:
    pieces = pieces_of(marks, SIZE)
    return Scene(blocks_of(in_order(pieces, marks.rules, SIZE), marks.rules, SIZE), [], SIZE)


def own_of(*lines: TypeLine, picture: Area | None = None) -> str:
    """The first words of the text that a page's only headline has."""
    marks = page(*lines)
    marks.pictures += [picture] if picture else []
    scene = scene_of(marks)
    own = scene.own_text(scene.heads[0])
    return own.lines[0].text if own else ""


def test_a_headline_has_the_leftmost_column_below_it() -> None:
    assert own_of(HEAD, *column(CANAL, 180, 100, 12), *column(TIDE, 40, 100, 12)) == TIDE[:10]


def test_a_headline_over_a_picture_has_the_text_below_that() -> None:
    below = column(TIDE, 40, 190, 12)
    assert own_of(HEAD, *below, picture=Area(40, 92, 232, 182)) == TIDE[:10]


def test_a_sentence_in_large_type_and_a_headline_at_another_side_have_none() -> None:
    said = type_line("把潮水用好。", 40, 60, size=24)
    assert own_of(said, *column(TIDE, 40, 100, 12)) == ""
    aside = type_line("潮汐电站并网发电", 40, 60, size=24)
    assert own_of(aside, *column(TIDE, 120, 100, 12)) == ""


@pytest.mark.parametrize(
    ("start", "begins"),
    [
        ("本报讯（记者沈砚）", True),
        ("【本報訊】（記者沈硯）", True),
        ("本报海州3月18日电", True),
        ("华讯社海州三月十八日电", True),
        ("本报社区记者站的报", False),
        ("海州湾潮汐电站昨日", False),
    ],
)
def test_a_text_does_not_go_on_with_a_dateline(start: str, begins: bool) -> None:
    marks = page(HEAD, *column(CANAL, 40, 100, 12), *column(start + TIDE, 180, 100, 12))
    scene = scene_of(marks)
    left, right = sorted(scene.texts, key=lambda block: block.area.x0)
    assert (certain(left, right, scene) < 0) is begins
    assert _of(HEAD, scene, left) > 0
    assert _of(HEAD, scene, right) == 0


def _of(head: TypeLine, scene: Scene, block: Block) -> float:
    owner = next(each for each in scene.heads if each.lines[0].text == head.text)
    return certain(owner, block, scene)


def test_a_picture_under_a_headline_does_not_part_it_from_its_text() -> None:
    left = [type_line("明渠清淤完成", 40, 60, size=20), *column(CANAL + TIDE + CANAL, 40, 100, 12)]
    right = [type_line("电站并网发电", 180, 60, size=20), *column(TIDE, 180, 200, 12)]
    marks = page(*left, *right)
    marks.pictures.append(Area(180, 88, 300, 192))
    text = write_pages([marks]).text.split("\n\n")
    assert text == ["# 明渠清淤完成", CANAL + TIDE + CANAL, "# 电站并网发电", TIDE]


@pytest.mark.parametrize(("bold", "wide", "owns"), [(True, 12, True), (False, 12, False)])
def test_a_dateline_below_a_deck_begins_the_text_of_its_headline(
    bold: bool, wide: int, owns: bool
) -> None:
    deck = type_line("首年可供十二万户居民", 40, 92, bold=bold)
    lines = column("本报讯（记者沈砚）" + TIDE, 40, 115, wide)
    scene = scene_of(page(HEAD, deck, *lines))
    over = next(block for block in scene.blocks if block.lines[0].text == deck.text)
    below = next(block for block in scene.texts if block.lines[0].text.startswith("本报讯"))
    assert (certain(over, below, scene) > 0) is owns


@pytest.mark.parametrize(
    ("words", "x", "leads"),
    [
        ("周明理", 40, True),
        ("周 明 理", 40, True),
        ("□ 沈砚", 40, True),
        ("本报记者 沈砚", 40, True),
        ("海州湾昨天下了雨。", 40, False),
        ("周明理", 190, False),  # it stands over the second column
    ],
)
def test_a_name_below_a_headline_leads_to_its_text(words: str, x: float, leads: bool) -> None:
    lines = [*column(TIDE, 40, 115, 12), *column(CANAL, 180, 115, 12)]
    head = type_line("潮汐电站并网发电建成五年了", 40, 60, size=24)
    scene = scene_of(page(head, type_line(words, x, 92), *lines))
    name = next(block for block in scene.blocks if block.lines[0].text == words)
    below = next(text for text in scene.texts if text.above and text.above[0] is name)
    assert (certain(name, below, scene) > 0) is leads
