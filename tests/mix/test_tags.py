import struct
from dataclasses import replace
from pathlib import Path

import pytest
from mutagen.id3 import ID3, CTOCFlags

from briefing.errors import MixError
from briefing.mix.encode import encode
from briefing.mix.tags import write_tags
from briefing.records import Chapter
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.shared.speech import script_of, small_programme

PNG = b"\x89PNG\r\n\x1a\n" + b"not looked at any further"
LINKED = replace(default_show(), link="https://example.org/news/", author="海州")


CHAPTERS = (
    Chapter("开场", 0.0, 8.25),
    Chapter("海州建成新港，千帆竞发，百舸争流", 8.25, 17.5),
    Chapter("春茶", 17.5, 20.0),
)


def tagged(
    folder: Path,
    show: Show = LINKED,
    title: str = "早报 3月18日",
    chapters: tuple[Chapter, ...] = CHAPTERS,
) -> Path:
    path = folder / "a.mp3"
    encode(iter([bytes(88_200)]), path, 96, show.encoding)
    script = replace(script_of(*small_programme()), title=title)
    write_tags(path, script, show, chapters, folder / "pictures")
    return path


def test_the_tags_say_what_a_player_asks(tmp_path: Path) -> None:
    cover = tmp_path / "cover.png"
    cover.write_bytes(PNG)
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "03.png").write_bytes(PNG + b"3")
    tags = ID3(tagged(tmp_path, replace(LINKED, cover=cover)))
    assert tags.version == (2, 3, 0)
    assert str(tags["TPE1"]) == "海州"
    assert str(tags["TALB"]) == LINKED.title
    assert str(tags["TDRC"]) == "2026-03-18"
    assert str(tags["TLAN"]) == "chi"
    assert str(tags["TCON"]) == "Podcast"
    assert str(tags["COMM::chi"]) == LINKED.description
    assert str(tags["USLT::chi"]) == "\n".join(line.text for line in small_programme())
    assert tags["APIC:"].data == PNG
    chapters = tags.getall("CHAP")
    links = [frame.sub_frames["WXXX:"].url for frame in chapters]
    assert all(
        link.startswith("https://example.org/news/2026-03-18/index.html#t=") for link in links
    )
    third = next(frame for frame in chapters if frame.element_id == "chapter-3")
    assert third.sub_frames["APIC:"].data == PNG + b"3"
    assert sum("APIC:" in frame.sub_frames for frame in chapters) == 1


def test_chapters_lie_in_the_file_in_the_order_of_time(tmp_path: Path) -> None:
    # Titles of unlike length: mutagen would put the short ones first.
    tag = tagged(tmp_path).read_bytes()[:20_000]
    starts, at = [], 0
    while (at := tag.find(b"CHAP", at + 1)) > 0:
        first = tag.index(b"\0", at + 10) + 1
        starts.append(struct.unpack(">I", tag[first : first + 4])[0])
    assert starts == [round(chapter.start_s * 1000) for chapter in CHAPTERS]


def test_more_chapters_than_a_table_of_contents_holds_stand_in_several(tmp_path: Path) -> None:
    many = tuple(Chapter(f"第{number}条", number * 1.0, number + 1.0) for number in range(600))
    tags = ID3(tagged(tmp_path, chapters=many))
    tables = {frame.element_id: frame for frame in tags.getall("CTOC")}
    first = tables["toc"]
    assert first.flags == CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    listed = [
        chapter for table in first.child_element_ids for chapter in tables[table].child_element_ids
    ]
    assert listed == [f"chapter-{number}" for number in range(1, 601)]
    assert {frame.element_id for frame in tags.getall("CHAP")} == set(listed)
    top = [frame for frame in tables.values() if frame.flags & CTOCFlags.TOP_LEVEL]
    assert top == [first]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("早报 3月18日", "早报 3月18日"),
        ("早报 2026-03-18", "早报 2026-03-18"),
        ("早报", "早报 2026-03-18"),
    ],
)
def test_the_title_has_the_local_date(tmp_path: Path, title: str, shown: str) -> None:
    assert str(ID3(tagged(tmp_path, title=title))["TIT2"]) == shown


@pytest.mark.parametrize(
    ("data", "found"), [(b"GIF89a", "neither JPEG nor PNG"), (PNG + bytes(5_000_000), "bytes")]
)
def test_a_bad_cover_is_one_clear_line(tmp_path: Path, data: bytes, found: str) -> None:
    cover = tmp_path / "cover.png"
    cover.write_bytes(data)
    with pytest.raises(MixError, match=found):
        tagged(tmp_path, replace(LINKED, cover=cover))


@pytest.mark.parametrize(
    ("link", "written"),
    [
        ("https://例子.example/news", "https://xn--fsqu00a.example/news"),
        ("https://example.org:8443/早报/", "https://example.org:8443/%E6%97%A9%E6%8A%A5/"),
        ("https://EXAMPLE..org/a%20b|?c=1", "https://EXAMPLE..org/a%20b|?c=1"),
        ("https://example.org/早?c=1%20#d", "https://example.org/%E6%97%A9?c=1%20#d"),
    ],
)
def test_a_link_in_any_letters_is_written_as_programs_ask_for_it(
    tmp_path: Path, link: str, written: str
) -> None:
    tags = ID3(tagged(tmp_path, replace(LINKED, link=link)))
    assert tags["WXXX:"].url == written
    page = tags["CHAP:chapter-1"].sub_frames["WXXX:"].url
    assert page.startswith(f"{written.rstrip('/')}/2026-03-18/index.html#t=")


def test_a_link_without_a_host_that_can_be_asked_for_is_named(tmp_path: Path) -> None:
    with pytest.raises(MixError, match="no name of a host"):
        tagged(tmp_path, replace(LINKED, link=f"https://{'例' * 80}.example/"))
