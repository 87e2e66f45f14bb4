"""Chapters for apps: their story on the page, and their picture, wherever the show lives."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import PublishError
from briefing.publish import publish_episode
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.send.upload import upload_folder
from briefing.publish.shelf import Mark, load_episode
from briefing.publish.side_files import chapters_json
from briefing.records import Episode
from briefing.show import Show
from tests.publish.conftest import PublishDay, make_master, make_script, published, serving
from tests.publish.test_serve import ask

DAY = "2026-03-18"
LINK = "https://example.org/news/"


def chapters_of(episode: Episode) -> list[dict[str, object]]:
    path = published(episode, ".chapters.json")
    found: list[dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))["chapters"]
    return found


def test_chapters_are_version_1_2() -> None:
    marks = [Mark("头条", 0.0, 3.2, None), Mark("天气", 3.2, 9.0, None, "a-02.jpg")]
    found = json.loads(chapters_json(marks, f"{LINK}{DAY}/"))
    assert found["version"] == "1.2.0"
    assert found["chapters"] == [
        {"startTime": 0.0, "endTime": 3.2, "title": "头条", "url": f"{LINK}{DAY}/index.html#t=0"},
        {
            "startTime": 3.2,
            "endTime": 9.0,
            "title": "天气",
            "url": f"{LINK}{DAY}/index.html#t=3.2",
            "img": f"{LINK}{DAY}/a-02.jpg",
        },
    ]


def test_a_chapters_story_is_found_at_the_shows_address(
    publish_day: PublishDay, show: Show
) -> None:
    episode = publish_day(show=replace(show, link=LINK))
    addresses = [str(chapter["url"]) for chapter in chapters_of(episode)]
    assert all(address.startswith(f"{LINK}{DAY}/index.html#t=") for address in addresses)
    assert len(set(addresses)) == len(addresses)


def test_chapters_follow_a_show_that_moves_and_keep_their_name(
    publish_day: PublishDay, tmp_path: Path
) -> None:
    episode = publish_day()
    name = published(episode, ".chapters.json")
    assert b"http://localhost:8000/" in name.read_bytes()
    upload_folder(episode.feed.parent, str(tmp_path / "web"), LINK)
    assert published(episode, ".chapters.json") == name
    assert f'"{LINK}{DAY}/' in name.read_text(encoding="utf-8")
    sent = tmp_path / "web" / DAY / name.name
    assert sent.read_bytes() == name.read_bytes()
    would = upload_folder(
        episode.feed.parent, str(tmp_path / "web"), "https://else.example/", dry_run=True
    )
    assert f"{DAY}/{name.name}" in would
    rebuild_feed(episode.feed.parent, link="https://else.example/")
    assert str(chapters_of(episode)[0]["url"]).startswith("https://else.example/")


def test_at_home_chapters_name_the_address_they_are_asked_at(episode: Episode) -> None:
    name = published(episode, ".chapters.json").name
    with serving(episode.feed.parent) as port:
        body = ask(port, f"/{DAY}/{name}")[1]
    assert f"http://127.0.0.1:{port}/{DAY}/index.html#t=".encode() in body
    assert b"localhost:8000" not in body


def test_a_chapters_picture_goes_with_it(tone: Path, show: Show, tmp_path: Path) -> None:
    out, script = tmp_path / "out", make_script(date.fromisoformat(DAY))
    assert show.cover is not None
    master = make_master(tone, script, show, out)
    (out / DAY / "pictures").mkdir()
    (out / DAY / "pictures" / "02.jpg").write_bytes(show.cover.read_bytes())
    episode = publish_episode(master, script, replace(show, link=LINK), out)
    pictures = [chapter.get("img") for chapter in chapters_of(episode)]
    stem = published(episode).stem
    assert pictures == [None, f"{LINK}{DAY}/{stem}-02.jpg", None, None]
    sent = upload_folder(out, str(tmp_path / "web"))
    assert f"{DAY}/{stem}-02.jpg" in sent
    with serving(out) as port:
        assert ask(port, f"/{DAY}/{stem}-02.jpg")[1] == show.cover.read_bytes()
        assert ask(port, f"/{DAY}/pictures/02.jpg")[0].status == 404


@pytest.mark.parametrize("picture", ["../feed.xml", 7])
def test_a_picture_that_leads_elsewhere_is_refused(episode: Episode, picture: object) -> None:
    record = episode.feed.parent / DAY / "episode.json"
    found = json.loads(record.read_text(encoding="utf-8"))
    found["marks"][0]["picture"] = picture
    record.write_text(json.dumps(found), encoding="utf-8")
    with pytest.raises(PublishError, match="picture"):
        load_episode(record)
