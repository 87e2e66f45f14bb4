"""The notes under an episode, its names, and how long its pages say that something is."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from lxml import etree

from briefing.publish.episode import _first_published, _made_again
from briefing.publish.feed.item import AI_VOICE, clock, corrected_line, notes_of
from briefing.publish.feed.rss import opml
from briefing.publish.page.install import APPS, page_code, public_feed
from briefing.publish.page.write import stories_of, ticks
from briefing.publish.shelf import Channel, Mark, Shelved
from briefing.publish.side_files import (
    chapters_json,
    content_stem,
    earlier_names,
    lead_earlier_names,
    names_of,
    with_pictures,
)
from briefing.publish.transcript import Spoken
from briefing.publish.transcript import clock as exact

DAY = date(2026, 3, 18)
MARKS = (
    Mark("内容提要", 0.0, 4.25, None),
    Mark("新桥 < 通车", 4.25, 65.5, (0, 41), "01.jpg"),
    Mark("公园开放", 65.5, 80.0, (41, 80), "01.jpg"),
)
EPISODE = Shelved(
    *("g", "早报 2026年3月18日", DAY, "海州早报", "a-1.mp3", 9, "sum", "words", 80.0, "kokoro", ""),
    MARKS,
    published_at="2026-03-18T06:00:00+08:00",
)
CHANNEL = Channel(
    *(
        "n",
        "海州早报",
        "",
        "",
        "",
        "https://example.org/a/",
        "zh-cn",
        "News",
        "c.jpg",
        "",
        "g",
        "i",
    ),
    keep=0,
)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(5.9, "0:05"), (60, "1:00"), (750, "12:30"), (3599, "59:59"), (3723, "1:02:03")],
)
def test_a_time_is_written_as_apps_know_it(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "00:00:00.000"), (59.9996, "00:01:00.000"), (3723.0451, "01:02:03.045")],
)
def test_a_time_of_a_cue_has_milliseconds(seconds: float, shown: str) -> None:
    assert exact(seconds, ".") == shown


def test_the_notes_name_headlines_paper_voice_and_chapters() -> None:
    notes = notes_of(EPISODE)
    assert notes.text.split("\n") == [
        "新桥 < 通车；公园开放",
        "来源：《海州早报》2026年3月18日",
        AI_VOICE,
        "0:00 内容提要",
        "0:04 新桥 < 通车（原文第1–41字）",
        "1:05 公园开放（原文第42–80字）",
    ]
    lines = notes.text.replace("<", "&lt;").split("\n")
    lead, items = lines[:3], lines[3:]
    assert notes.html == (
        "".join(f"<p>{line}</p>" for line in lead)
        + f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
    )
    assert notes.whole == ""
    bare = notes_of(replace(EPISODE, marks=(), paper=""))
    assert bare.html == f"<p>来源：报纸2026年3月18日</p><p>{AI_VOICE}</p>"


def test_an_episode_made_again_says_when() -> None:
    assert corrected_line(EPISODE) == ""
    again = replace(EPISODE, corrected_at="2026-03-19T07:05:00+08:00")
    assert corrected_line(again) == "更正于 2026年3月19日 07:05"
    assert notes_of(again).text.split("\n")[1] == corrected_line(again)


@pytest.mark.parametrize("count", [60, 90, 400])
def test_notes_end_before_four_thousand_bytes(count: int) -> None:
    marks = tuple(Mark("新桥今日通车", float(at), at + 1.0, (at, at + 9)) for at in range(count))
    notes = notes_of(replace(EPISODE, marks=marks))
    whole = notes.whole or notes.html
    assert whole.count("<li>") == count
    assert (len(whole.encode()) > 4000) == bool(notes.whole)
    for told in (notes.text, notes.html):
        assert len(told.encode()) <= 4000
        assert ("…" in told) == (len(told.encode()) > 3800)
    if notes.whole:
        assert notes.html.endswith("<li>…</li></ul>")
        assert notes.text.endswith("字）\n…")


def test_the_names_of_files_are_by_their_content() -> None:
    assert content_stem("news", [b"ab", b"c"]) == content_stem("news", [b"ab", b"c"])
    assert content_stem("news", [b"ab", b"c"]) != content_stem("news", [b"a", b"bc"])
    assert len(content_stem("news", [])) == len("news-1f3a9c2b")
    sides = (".chapters.json", ".transcript.json", ".vtt", ".words.vtt", ".srt", ".jpg")
    assert names_of(EPISODE) == ("a-1.mp3", *(f"a-1{side}" for side in sides), "01.jpg")
    assert earlier_names(EPISODE) == ()
    before = replace(EPISODE, earlier=("b", "c"))
    assert earlier_names(before) == tuple(
        f"{stem}{suffix}" for stem in "bc" for suffix in (".mp3", *sides)
    )


def test_earlier_names_lead_to_what_is_published_now(tmp_path: Path) -> None:
    folder = tmp_path / EPISODE.folder
    folder.mkdir()
    (folder / "a-1.mp3").write_bytes(b"new")
    episode = replace(EPISODE, earlier=("b",))
    assert lead_earlier_names(episode, tmp_path)
    assert (folder / "b.mp3").read_bytes() == b"new"
    assert not lead_earlier_names(episode, tmp_path)
    (folder / "b.mp3").unlink()
    (folder / "b.mp3").write_bytes(b"new")
    assert not lead_earlier_names(episode, tmp_path), "it holds the same already"
    (folder / "b.mp3").write_bytes(b"old")
    assert lead_earlier_names(episode, tmp_path)
    assert sorted(each.name for each in folder.iterdir()) == ["a-1.mp3", "b.mp3"]


def test_chapters_lead_to_their_place_on_the_page() -> None:
    said = json.loads(chapters_json(MARKS[:2], "https://a.example/2026-03-18/"))
    page = "https://a.example/2026-03-18/index.html#t="
    assert said == {
        "version": "1.2.0",
        "chapters": [
            {"startTime": 0.0, "endTime": 4.25, "title": "内容提要", "url": f"{page}0"},
            {
                "startTime": 4.25,
                "endTime": 65.5,
                "title": "新桥 < 通车",
                "url": f"{page}4.25",
                "img": "https://a.example/2026-03-18/01.jpg",
            },
        ],
    }


def test_a_chapter_has_the_picture_of_its_number(tmp_path: Path) -> None:
    (tmp_path / "02.jpeg").write_bytes(b"b")
    for name in ("03.png", "03.jpg", "04.png"):
        (tmp_path / name).write_bytes(name.encode())
    marks = [Mark(title, 0.0, 1.0, None) for title in "甲乙丙"]
    pictured, pictures = with_pictures(marks, tmp_path)
    assert [mark.picture for mark in pictured] == ["", "02.jpg", "03.jpg"]
    assert [replace(mark, picture="") for mark in pictured] == marks
    assert pictures == {"02.jpg": b"b", "03.jpg": b"03.jpg"}


def test_a_chapter_without_a_line_is_not_shown_and_one_at_the_start_has_no_tick() -> None:
    lines = [Spoken("a", "甲", "早。", 0.0, 4.0), Spoken("b", "乙", "公园。", 65.5, 80, "公园。")]
    found = stories_of(MARKS, lines)
    assert [(story.id, story.mark.title) for story in found] == [
        ("s1", "内容提要"),
        ("s3", "公园开放"),
    ]
    assert [story.printed for story in found] == [(), (lines[1],)]
    assert ticks(MARKS, 80.0) == "M53 0v6 M819 0v6"


FEED = "https://example.org/a/feed.xml"


def test_apps_are_handed_the_feed() -> None:
    quoted = "https%3A%2F%2Fexample.org%2Fa%2Ffeed.xml"
    assert {app.name: (app.link(FEED), app.by_server) for app in APPS} == {
        "Apple 播客": ("podcast://example.org/a/feed.xml", False),
        "AntennaPod": (f"https://antennapod.org/deeplink/subscribe?url={quoted}", False),
        "Pocket Casts": ("pktc://subscribe/example.org/a/feed.xml", True),
        "Overcast": (f"overcast://x-callback-url/add?url={quoted}", True),
    }
    assert {app.link("") for app in APPS} == {""}
    assert public_feed(CHANNEL) == FEED
    assert page_code(CHANNEL).startswith("<svg")
    home = replace(CHANNEL, link="")
    assert public_feed(home) == page_code(home) == ""


def test_the_list_for_apps_names_feed_and_page() -> None:
    written = opml(CHANNEL)
    assert written.startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n<opml")
    assert b"\n    <outline " in written  # a person can read it
    root = etree.fromstring(written)
    assert (root.tag, root.get("version"), root.findtext("head/title")) == (
        "opml",
        "2.0",
        "海州早报",
    )
    (outline,) = root.findall("body/outline")
    assert dict(outline.attrib) == {
        "type": "rss",
        "text": "海州早报",
        "title": "海州早报",
        "xmlUrl": FEED,
        "htmlUrl": "https://example.org/a/index.html",
        "language": "zh-cn",
    }


NOW = datetime(2026, 3, 18, 22, 0, tzinfo=UTC)


def test_a_day_that_is_over_stands_at_its_morning() -> None:
    assert _first_published(DAY, NOW) == NOW
    assert _first_published(date(2026, 3, 17), NOW).isoformat() == "2026-03-17T06:00:00+00:00"
    assert _first_published(date(2026, 3, 19), NOW) == NOW


def test_a_day_made_again_keeps_its_guid_and_leads_its_earlier_names_on() -> None:
    made = replace(EPISODE, guid="other", sha256="new", file="a-2.mp3", published_at="")
    again = _made_again(replace(EPISODE, earlier=("a-0", "a-2")), made, NOW)
    assert (again.guid, again.published_at) == ("g", EPISODE.published_at)
    assert (again.corrected_at, again.earlier) == (NOW.isoformat(), ("a-0", "a-1"))
    same = _made_again(replace(EPISODE, corrected_at="x"), replace(made, sha256="sum"), NOW)
    assert same.corrected_at == "x"
