import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from briefing.errors import InputError
from briefing.read import read_issue
from briefing.read.formats.pick import text_of
from briefing.read.page.recognition import ocr_lines as seen
from briefing.read.page.recognition import recognise as kept
from briefing.read.page.recognition.dewarp import straightening
from briefing.read.page.recognition.ocr_lines import Seen, SeenPage
from briefing.read.page.recognition.photo import pixels_of
from briefing.read.page.recognition.recognised import marks_of_seen
from briefing.read.page.written import doubtful_numbers, write_pages
from tests.read.page.made import type_line

STRIP = Path(__file__).parent / "strip.png"
DOWN = Path(__file__).parent / "down.png"
HEADLINE = "海州湾潮汐电站并网发电"
TEXT = (
    "本报讯（记者林晚舟）海州湾潮汐电站3月17日并网发电，首年可供12万户居民用电。"
    "工程历时五年。沿岸渔民也参与了监测。"
)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "user_cache_path", lambda *_, **__: tmp_path / "cache")


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_a_photograph_is_read_in_columns_also_on_its_side_or_upside_down(
    tmp_path: Path, turns: int
) -> None:
    path = tmp_path / "page.png"
    Image.fromarray(np.rot90(np.asarray(Image.open(STRIP)), turns)).save(path)
    issue = read_issue(path, date(2026, 3, 18))
    assert [article.headline for article in issue.articles] == [HEADLINE]
    assert [paragraph.text for paragraph in issue.articles[0].paragraphs] == [TEXT]


def test_a_page_is_recognised_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = text_of(STRIP)

    def refuse(_reader: object, _pixels: object) -> SeenPage:
        raise AssertionError("recognised again")

    monkeypatch.setattr(seen.Reader, "see", refuse)
    assert text_of(STRIP) == text


def test_a_folder_of_pictures_is_one_issue_in_the_order_of_its_names(tmp_path: Path) -> None:
    folder = tmp_path / "2026-03-18"
    folder.mkdir()
    shutil.copy(STRIP, folder / "page2.png")
    blank = Image.new("L", (400, 300), 255)
    blank.save(folder / "page1.png")
    issue = read_issue(folder)
    assert [article.headline for article in issue.articles] == [HEADLINE]
    assert issue.day == date(2026, 3, 18)


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_kept(tmp_path: Path) -> None:
    Image.new("L", (400, 300), 255).save(tmp_path / "a-blank.png")
    (tmp_path / "b-broken.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    shutil.copy(STRIP, tmp_path / "c.png")
    issue = read_issue(tmp_path, date(2026, 3, 18))
    assert [article.headline for article in issue.articles] == [HEADLINE]
    blank, broken = issue.notes[:2]
    assert "a-blank.png': no text was found" in blank
    assert "b-broken.jpg': the picture is damaged" in broken


def test_a_blank_page_alone_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "blank.png"
    Image.new("L", (400, 300), 255).save(path)
    with pytest.raises(InputError, match="no text was found on it"):
        text_of(path)


def test_words_in_another_script_keep_their_spaces(tmp_path: Path) -> None:
    drawn = Image.new("L", (640, 200), 250)
    pen = ImageDraw.Draw(drawn)
    for number, words in enumerate(("The old bridge was closed", "Work will begin in May")):
        pen.text((40, 40 + 60 * number), words, font=ImageFont.load_default(32), fill=10)
    path = tmp_path / "english.png"
    drawn.save(path)
    with pytest.raises(InputError, match=r"not Chinese \(0 Han characters, 3\d Latin letters\)"):
        text_of(path)


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "huge.png"
    Image.new("1", (20_000, 15_000)).save(path)
    with pytest.raises(InputError, match="more than the 120 million pixels"):
        text_of(path)


def test_without_the_extra_one_line_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    for name in ("ocr_lines", "cache", "recognise"):
        monkeypatch.delitem(sys.modules, f"briefing.read.page.recognition.{name}", raising=False)
    monkeypatch.delitem(sys.modules, "briefing.read.formats.paged.picture", raising=False)
    with pytest.raises(InputError, match=r"pip install 'briefing\[ocr\]'"):
        text_of(STRIP)


def test_pages_photographed_from_near_and_from_far_are_read_alike(tmp_path: Path) -> None:
    strip = Image.open(STRIP).convert("RGB")
    strip.resize((strip.width * 3 // 2, strip.height * 3 // 2)).save(tmp_path / "near.png")
    strip.save(tmp_path / "far.png")
    issue = read_issue(tmp_path, date(2026, 3, 18))
    assert [article.headline for article in issue.articles] == [HEADLINE] * 2
    assert [[part.text for part in article.paragraphs] for article in issue.articles] == [
        [TEXT]
    ] * 2


def test_several_pages_on_the_command_line_are_one_issue(tmp_path: Path) -> None:
    pages = [tmp_path / "one.png", tmp_path / "two.png"]
    for path in pages:
        shutil.copy(STRIP, path)
    command = [sys.executable, "-m", "briefing", "read", *map(str, pages), "--day", "2026-03-18"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(HEADLINE) == 2


def test_a_page_of_several_that_cannot_be_read_is_named_as_the_person_named_it(
    tmp_path: Path,
) -> None:
    blank = tmp_path / "blank.png"
    Image.new("L", (400, 300), 255).save(blank)
    command = [sys.executable, "-m", "briefing", "read", str(STRIP), str(blank)]
    done = subprocess.run(
        [*command, "--day", "2026-03-18"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "cannot read '0002 blank.png': no text was found on it" in done.stderr


def seen_line(text: str, x: float, y: float, size: float = 20.0, lean: float = 0.0) -> Seen:
    """A line of squares on a page that leans by so many pixels a pixel."""
    length = size * len(text)
    flat = [(x, y), (x + length, y), (x + length, y + size), (x, y + size)]
    corners = tuple((a - lean * b, b + lean * a) for a, b in flat)
    count = len(text)
    return Seen(corners, text, tuple((n + 0.5) / count for n in range(count)), (0.99,) * count)


def test_a_leaning_page_is_straightened() -> None:
    lines = [
        seen_line("海州湾潮汐电站并网发电", x, 100.0 + 30 * n, lean=0.05)
        for n in range(12)
        for x in (100.0, 360.0)
    ]
    corners = np.array([line.corners for line in lines])
    flat = straightening(corners, 800, 600)
    left = flat(corners[:, 0])
    right = flat(corners[:, 1])
    assert np.abs(left[:, 1] - right[:, 1]).max() < 2
    assert np.ptp(left[::2, 0]) < 4


def test_a_line_that_was_read_over_a_gutter_is_parted() -> None:
    text = "首年可供居民用电沿岸渔民参与了监测"
    line = seen_line(text, 100, 100)
    places = tuple(place * 0.9 + (0.1 if n > 7 else 0.0) for n, place in enumerate(line.places))
    page = SeenPage(800, 600, 0, (Seen(line.corners, text, places, line.sure),))
    marks = marks_of_seen(page, np.full((600, 800, 3), 255, np.uint8))
    assert [line.text for line in marks.lines] == [text[:8], text[8:]]


def test_a_picture_in_a_column_is_found_and_its_rule_too() -> None:
    pixels = np.full((900, 900, 3), 245, np.uint8)
    pixels[300:500, 100:400] = 110
    pixels[600:603, 50:850] = 20
    lines = tuple(seen_line("海州湾潮汐电站并网发电了", 100, 100.0 + 30 * n) for n in range(5))
    marks = marks_of_seen(SeenPage(900, 900, 0, lines), pixels)
    (picture,) = marks.pictures
    assert abs(picture.x0 - 100) < 25
    assert abs(picture.y1 - 500) < 25
    assert [round(rule.y0, -1) for rule in marks.rules] == [600]


def test_a_figure_with_a_doubtful_digit_is_named() -> None:
    line = type_line("首年可供12万户，共86%", 0, 0)
    line.sure = tuple(0.5 if c == "2" else 0.99 for c in line.text)
    assert doubtful_numbers(line) == ["12"]


def test_the_camera_s_turn_is_followed() -> None:
    assert pixels_of(STRIP.read_bytes(), "strip.png").shape == (330, 760, 3)
    assert write_pages([]).text == ""


def test_look_draws_a_page_with_its_articles_numbered(tmp_path: Path) -> None:
    drawing = tmp_path / "seen.png"
    command = [sys.executable, "-m", "briefing", "look", str(STRIP), "-o", str(drawing)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [str(drawing), f"  1  {HEADLINE}"]
    colours = np.asarray(Image.open(drawing).convert("RGB")).astype(int)
    red = (colours[:, :, 0] - colours[:, :, 2] > 30).mean()
    assert red > 0.1


def test_vertical_type_on_a_picture_is_read_from_right_to_left() -> None:
    lines = [line for line in text_of(DOWN).split("\n") if line]
    assert lines[0] == "# 潮汐電站並網發電"
    assert "".join(lines[1:]).startswith(
        "海州灣潮汐電站昨日並網發電，首年可供十二萬戶居民用電。工程歷時五年"
    )
    assert lines[-1] == "電站負責人沈硯說，明年將對外開放，市民可以登上堤壩看潮水進出。"
