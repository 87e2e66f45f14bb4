"""The cover: the show's name well set, right for directories, or refused with a reason."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

from briefing.errors import ShowError
from briefing.publish import publish_episode
from briefing.publish.cover.colour import contrast, show_colours
from briefing.publish.cover.draw import (
    _DATE,
    _NAME,
    Brush,
    _draw,
    _draw_bars,
    check_cover,
    episode_cover,
    with_cover,
    with_episode_cover,
)
from briefing.publish.cover.letters import Box, fitted, lacking
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.publish.conftest import make_master, make_script

DAY = date(2026, 3, 18)


def save(picture: Image.Image, path: Path) -> Path:
    picture.save(path)
    return path


def test_a_cover_is_drawn_that_directories_take(tmp_path: Path) -> None:
    show = with_cover(default_show(), tmp_path)
    assert show.cover is not None
    check_cover(show.cover)
    with Image.open(show.cover) as picture:
        assert (picture.size, picture.mode, picture.format) == ((3000, 3000), "RGB", "JPEG")
    assert show.cover.stat().st_size <= 512_000
    once = show.cover.read_bytes()
    assert with_cover(show, tmp_path) == show
    show.cover.unlink()
    again = with_cover(default_show(), tmp_path).cover
    assert again is not None
    assert again.read_bytes() == once


def test_another_colour_is_another_picture_under_another_name(tmp_path: Path) -> None:
    red = with_cover(replace(default_show(), colour="#b3261e"), tmp_path).cover
    blue = with_cover(replace(default_show(), colour="#1e5bb3"), tmp_path).cover
    assert red is not None
    assert blue is not None
    assert red.name != blue.name
    with Image.open(red) as first, Image.open(blue) as second:
        assert first.getpixel((5, 5))[0] > second.getpixel((5, 5))[0]  # type: ignore[index]  # RGB


def test_sun_and_page_stand_where_they_belong() -> None:
    colours = show_colours(default_show().colour, default_show().title)
    with Image.open(io.BytesIO(episode_cover(default_show(), DAY, ""))) as picture:
        for across, down, colour in (
            (5, 295, colours.deep),  # beside the page
            (204, 156, colours.bright),  # the sun
            (260, 150, colours.glow(0.5)),  # and its glow
            (120, 195, colours.deep),  # the head of the page
            (36, 186, colours.paper),
            (150, 297, colours.paper),
        ):
            found = picture.getpixel((round(across * 1400 / 300), round(down * 1400 / 300)))
            assert found == pytest.approx(colour, abs=6)  # it is a JPEG


EDGES = """
across 160 deep 0 glow 128.1 halo 148.7 bright 172.3 halo 236.1 glow 259.5 deep 280.1
across 195 deep 0 paper 28.1 deep 44.1 paper 196.1 bright 206.1 paper 256.1 glow 272.1 deep 288.2
down    50 deep 0 paper 176.1 deep 190.1 paper 200.1 deep 207 paper 209.1 deep 241.9 paper 266.1
down   175 deep 0 glow 117.2 halo 137 bright 157.8 paper 176.1 deep 190.1 paper 200.1 deep 207
down   204 deep 0 glow 112.1 halo 130.1 bright 148.1 paper 176.1 deep 207 paper 209.1 deep 232.7
"""
"""Lines across and down the cover, and where each colour begins, in the drawing's units."""


@pytest.mark.parametrize("row", EDGES.strip().splitlines())
def test_every_edge_of_the_drawing_stands_where_it_did_when_it_was_drawn_by_eye(row: str) -> None:
    way, at, *edges = row.split()
    show = replace(default_show(), title="海州晚报", colour="#aa3322")
    tones = show_colours(show.colour, show.title)
    names = {tones.deep: "deep", tones.glow(0.5): "glow", tones.glow(1.0): "halo"}
    names |= {tones.bright: "bright", tones.paper: "paper"}
    picture = _draw(show, 1400, bars=True)
    line = round(int(at) * 1400 / 300)
    found: list[tuple[str, float]] = []
    for place in range(1400):
        colour = picture.getpixel((place, line) if way == "across" else (line, place))
        name = names.get(colour, "")  # type: ignore[arg-type]  # RGB
        if name and name != (found[-1][0] if found else ""):
            found.append((name, place * 300 / 1400))
    wanted = list(zip(edges[::2], map(float, edges[1::2]), strict=True))
    assert [name for name, _at in found[: len(wanted)]] == [name for name, _at in wanted]
    assert [at for _name, at in found[: len(wanted)]] == pytest.approx(
        [at for _name, at in wanted], abs=0.3
    )


COLUMNS = """
46.1 60.4  65.4 79.7  84.6 99  103.9 118.3  123.2 137.6  142.5 156.9
161.8 176.1  180.9 195.4  200.1 214.7  219.4 233.8  238.7 253.1
"""


def test_eleven_columns_of_print_stand_side_by_side() -> None:
    show = replace(default_show(), title="海州晚报", colour="#aa3322")
    paper = show_colours(show.colour, show.title).paper
    picture, line = _draw(show, 1400, bars=True), round(254 * 1400 / 300)
    inked = [picture.getpixel((across, line)) != paper for across in range(140, 1260)]
    edges = [(at + 140) * 300 / 1400 for at in range(1, 1120) if inked[at] != inked[at - 1]]
    assert edges == pytest.approx([float(edge) for edge in COLUMNS.split()], abs=0.4)
    plain = _draw(show, 1400, bars=False)
    assert {plain.getpixel((across, line)) for across in range(140, 1260)} == {paper}


def band(picture: bytes, top: int, bottom: int) -> Image.Image:
    """What stands between two heights of an episode's cover, in the drawing's units."""
    with Image.open(io.BytesIO(picture)) as opened:
        return opened.convert("L").crop((0, top * 1400 // 300, 1400, bottom * 1400 // 300))


def test_the_columns_of_print_rise_to_the_middle() -> None:
    drawn: list[tuple[float, float]] = []

    class Heights(Brush):
        def box(
            self, left: float, top: float, right: float, bottom: float,
            fill: tuple[int, int, int], radius: float,
        ) -> None:  # fmt: skip
            drawn.append((top, bottom))

    canvas = ImageDraw.Draw(Image.new("RGB", (1, 1)))
    _draw_bars(Heights(canvas, 1.0, 0), show_colours("#aa3322", "海州晚报"), bytes([20] * 64))
    heights = [bottom - top for top, bottom in drawn]
    assert heights == pytest.approx(heights[::-1])
    assert sorted(heights[: len(heights) // 2]) == heights[: len(heights) // 2]


def test_an_episodes_cover_has_the_name_the_date_and_the_headline() -> None:
    one = episode_cover(default_show(), DAY, "新桥今日通车")
    day = episode_cover(default_show(), date(2026, 12, 31), "新桥今日通车")
    told = episode_cover(default_show(), DAY, "图书馆延长开放")
    parts = {"name": (0, 56), "date": (60, 134), "headline": (212, 300)}
    for other, changed in ((day, "date"), (told, "headline")):
        for part, (top, bottom) in parts.items():
            differs = ImageChops.difference(band(one, top, bottom), band(other, top, bottom))
            assert (differs.getextrema()[1] > 100) == (part == changed)  # type: ignore[operator]
    name = replace(default_show(), title="海州早报", colour="#b3261e")
    other_name = replace(name, title="海州晚报")
    pair = [band(episode_cover(show, DAY, ""), 0, 56) for show in (name, other_name)]
    assert ImageChops.difference(*pair).getextrema()[1] > 100  # type: ignore[operator]


@pytest.mark.parametrize(
    "title",
    ["每日新闻简报", "海州早报", "Morning Brief", "海州市人民广播电台新闻和报纸摘要节目", "報"],
)
def test_letters_stand_inside_their_margins(tmp_path: Path, title: str) -> None:
    path = with_cover(replace(default_show(), title=title), tmp_path).cover
    assert path is not None
    colours = show_colours("", title)
    with Image.open(path) as picture:
        upper = picture.resize((300, 300)).crop((0, 0, 300, 146))
        ground = Image.new("RGB", upper.size, colours.deep)
        inked = ImageChops.difference(upper, ground).convert("L").point(lambda v: 255 * (v > 110))
    left, top, right, bottom = inked.getbbox() or (0, 0, 300, 146)
    assert left >= 26
    assert top >= 18
    assert right <= 274
    assert bottom <= 146
    assert bottom - top >= 12, "a title is to be read at 100 pixels"


def test_at_a_hundred_pixels_name_and_date_are_read() -> None:
    title = "每日新闻简报"
    for place, least in ((_NAME, 15), (_DATE, 15)):
        box = Box(*(each / 3 for each in place.box))
        text = title if place is _NAME else "12月31日"
        lines = fitted(text, box, place.largest / 3, place.smallest / 3, place.lines)
        assert "".join(lines.texts) == text
        assert lines.size >= least


def test_lines_are_broken_between_words_and_cut_with_an_ellipsis() -> None:
    box = Box(0, 0, 212, 76)
    told = "云川水库除险加固工程日前完工，灌溉面积将增加3.2万亩，沿线三县百姓受益"
    lines = fitted(told, box, 31, 20, 3)
    assert len(lines.texts) == 3
    assert lines.texts[-1].endswith("…")
    assert told.startswith("".join(lines.texts)[:-1])
    short = fitted("海州地铁5号线今日开通，首班车", box, 31, 20, 3)
    assert "".join(short.texts) == "海州地铁5号线今日开通，首班车"
    assert not any(line[0] in "，号" for line in short.texts)


def test_a_character_that_the_font_lacks_is_named_and_nothing_is_drawn_as_a_box(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert lacking("每日新闻簡報 Morning 3.2％") == ""
    # What a newspaper's headlines hold besides words.
    assert lacking("最高9℃，3∶1取胜，5‰，№7，二〇二六年，80㎡，45°，×÷≥＄①Ⅱ—·…、“”Ａ") == ""
    assert lacking("李堃、王喆、赵珺、陶玥") == ""
    assert lacking("龘报😀") == "龘😀"
    show = with_cover(replace(default_show(), title="龘报"), tmp_path)
    assert show.cover is not None
    assert "its font has no '龘'" in caplog.text
    deep = show_colours("", "龘报").deep
    with Image.open(show.cover) as picture:
        upper = ImageChops.difference(
            picture.crop((0, 0, 3000, 1000)), Image.new("RGB", (3000, 1000), deep)
        )
    assert max(high for _, high in upper.getextrema()) < 20  # type: ignore[misc]


def test_the_mp3_carries_the_episodes_own_cover(tmp_path: Path, show: Show) -> None:
    drawn = with_cover(default_show(), tmp_path)
    own = with_episode_cover(drawn, tmp_path, DAY, "新桥今日通车").cover
    assert own == tmp_path / "2026-03-18" / "cover.jpg"
    assert own.read_bytes() == episode_cover(drawn, DAY, "新桥今日通车")
    assert with_episode_cover(show, tmp_path, DAY, "新桥今日通车") == show


def test_a_show_without_a_cover_gets_one_for_itself_and_each_day(
    tone: Path, tmp_path: Path
) -> None:
    show, script = default_show(), make_script(date(2026, 3, 18))
    publish_episode(make_master(tone, script, show, tmp_path), script, show, tmp_path)
    feed = (tmp_path / "feed.xml").read_text(encoding="utf-8")
    cover = next(tmp_path.glob("cover-????????.jpg"))
    (own,) = (tmp_path / "2026-03-18").glob("briefing-2026-03-18-????????.jpg")
    for path in (cover, own):
        check_cover(path)
        address = f"http://localhost:8000/{path.relative_to(tmp_path).as_posix()}"
        assert f'<itunes:image href="{address}"/>' in feed


def test_a_cover_of_ones_own_is_taken_as_it_is(show: Show, tmp_path: Path) -> None:
    assert with_cover(show, tmp_path) == show


@pytest.mark.parametrize(
    ("picture", "name", "fault"),
    [
        (Image.new("RGB", (1400, 1399)), "a.jpg", "1400 x 1399 px"),
        (Image.new("RGB", (1399, 1399)), "a.jpg", "1399 x 1399 px"),
        (Image.new("RGB", (3001, 3001)), "a.png", "3001 x 3001 px"),
        (Image.new("RGBA", (1400, 1400)), "a.png", "transparency"),
        (Image.new("CMYK", (1400, 1400)), "a.jpg", "colours of CMYK"),
        (Image.new("RGB", (1400, 1400)), "a.gif", "cannot identify"),
        (Image.effect_noise((1400, 1400), 90), "a.png", "bytes"),
    ],
)
def test_what_directories_refuse_is_refused_with_a_reason(
    show: Show, tmp_path: Path, picture: Image.Image, name: str, fault: str
) -> None:
    wrong = replace(show, cover=save(picture, tmp_path / name))
    with pytest.raises(ShowError, match=fault) as caught:
        with_cover(wrong, tmp_path / "out")
    assert "1400 to 3000 px" in str(caught.value)


def test_a_cover_may_have_half_a_megabyte_and_no_byte_more(tmp_path: Path) -> None:
    path = save(Image.new("RGB", (1400, 1400)), tmp_path / "own.jpg")
    picture = path.read_bytes()
    path.write_bytes(picture.ljust(512_000, b"\0"))
    check_cover(path)
    path.write_bytes(picture.ljust(512_001, b"\0"))
    with pytest.raises(ShowError, match="it has 512001 bytes"):
        check_cover(path)


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"\xff\xd8\xff\xe0\0\x10JFIF"])
def test_a_damaged_cover_is_named(show: Show, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "own.jpg"
    path.write_bytes(content)
    with pytest.raises(ShowError, match=r"own\.jpg"):
        with_cover(replace(show, cover=path), tmp_path / "out")


def test_half_a_cover_is_named(show: Show, tmp_path: Path) -> None:
    path = save(Image.effect_noise((1400, 1400), 9), tmp_path / "own.jpg")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(ShowError, match=r"own\.jpg.*truncated"):
        with_cover(replace(show, cover=path), tmp_path / "out")


@pytest.mark.parametrize("colour", ["", "#000000", "#ffffff", "#ffff00", "#b3261e", "#1e5bb3"])
def test_text_in_any_shows_colour_can_be_read(colour: str) -> None:
    for title in ("海州早报", "每日新闻简报", "demo", "晚间新闻"):
        colours = show_colours(colour, title)
        assert contrast(colours.on_white, (255, 255, 255)) >= 4.5
        assert contrast(colours.on_white, (0xF4, 0xF4, 0xF7)) >= 4.5
        assert contrast(colours.on_black, (0x18, 0x18, 0x1C)) >= 4.5
        assert contrast(colours.on_black, (0x23, 0x23, 0x29)) >= 4.5
        assert contrast(colours.paper, colours.deep) >= 4.5
        assert contrast(colours.paper, colours.glow(1.0)) >= 4.5
