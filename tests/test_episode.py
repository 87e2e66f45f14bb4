"""The whole line, once for real: an issue goes in, an MP3 that plays and a feed come out."""

import json
import os
import re
import subprocess
import wave
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import imageio_ffmpeg
import pytest
from mutagen.id3 import ID3

from briefing.pipeline import make_episode, speak_edited
from briefing.read import read_issue
from briefing.records import Episode
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.shared.takes import lend

ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"


@pytest.fixture(scope="module")
def show() -> Show:
    return replace(default_show(), engine="kokoro", minutes=2.0)


@pytest.fixture(scope="module")
def episode(
    sample_issue: Path, sample_takes: Path, show: Show, tmp_path_factory: pytest.TempPathFactory
) -> Episode:
    out = tmp_path_factory.mktemp("output")
    lend(sample_takes, out / "2026-03-18" / "takes")
    return make_episode(sample_issue, show, out)


@pytest.fixture(scope="module")
def manifest(episode: Episode) -> dict[str, Any]:
    return manifest_of(episode)


def manifest_of(episode: Episode) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(episode.path.with_name("manifest.json").read_text("utf-8"))
    return found


def decoded_length_s(mp3: Path, folder: Path) -> float:
    wav = folder / "decoded.wav"
    words = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(mp3), "-y", str(wav)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert not done.stderr
    with wave.open(str(wav)) as sound:
        return float(sound.getnframes() / sound.getframerate())


@pytest.mark.slow
def test_the_mp3_plays_as_long_as_asked_for(
    episode: Episode, manifest: dict[str, Any], tmp_path: Path
) -> None:
    length_s = decoded_length_s(episode.path, tmp_path)
    assert length_s == pytest.approx(120, rel=0.1)
    assert length_s == pytest.approx(manifest["length_s"], abs=0.05)


@pytest.mark.slow
def test_the_tags_hold_the_title_and_the_chapters(
    episode: Episode, manifest: dict[str, Any]
) -> None:
    tags = ID3(episode.path)
    (title,) = (item.findtext("title") for item in ElementTree.parse(episode.feed).iter("item"))
    assert tags["TIT2"].text == [title]
    chapters = sorted(tags.getall("CHAP"), key=lambda chapter: chapter.start_time)
    assert [chapter.sub_frames["TIT2"].text[0] for chapter in chapters] == [
        chapter["title"] for chapter in manifest["chapters"]
    ]
    assert len(chapters) >= 4
    assert tags.getall("CTOC")


@pytest.mark.slow
def test_the_feed_offers_the_episode(episode: Episode) -> None:
    (item,) = ElementTree.parse(episode.feed).findall("channel/item")
    enclosure = item.find("enclosure")
    assert enclosure is not None
    assert enclosure.get("length") == str(episode.path.stat().st_size)
    assert enclosure.get("type") == "audio/mpeg"
    published = enclosure.get("url", "").rpartition("/")[2]
    assert re.fullmatch(r"briefing-2026-03-18-[0-9a-f]{8}\.mp3", published)
    assert (episode.path.parent / published).read_bytes() == episode.path.read_bytes()
    title = item.findtext("title") or ""
    assert title.startswith("3月18日 ")
    assert "内容提要" not in title
    assert item.findtext("guid") == episode.guid


@pytest.mark.slow
def test_the_folder_holds_every_record_under_its_name(episode: Episode) -> None:
    names = {path.name for path in episode.path.parent.iterdir()}
    (stem,) = {path.stem for path in episode.path.parent.glob("*-????????.mp3")}
    assert {
        "issue.json",
        "rundown.json",
        "script.md",
        "takes",
        "manifest.json",
        episode.path.name,
        f"{stem}.mp3",
        f"{stem}.chapters.json",
        f"{stem}.vtt",
        f"{stem}.srt",
    } <= names
    assert not [name for name in names if ".part" in name]


@pytest.mark.slow
def test_a_second_run_speaks_nothing_and_gives_the_same_bytes(
    episode: Episode, sample_issue: Path, show: Show
) -> None:
    takes = episode.path.with_name("takes")
    before = {path: path.stat().st_mtime_ns for path in takes.rglob("*.wav")}
    first, feed = episode.path.read_bytes(), episode.feed.read_bytes()
    again = make_episode(sample_issue, show, episode.feed.parent)
    assert {path: path.stat().st_mtime_ns for path in takes.rglob("*.wav")} == before
    assert again.path.read_bytes() == first
    assert again.feed.read_bytes() == feed


@pytest.mark.slow
def test_an_edited_script_speaks_only_the_line_that_changed(episode: Episode, show: Show) -> None:
    script = episode.path.with_name("script.md")
    before = {path.name for path in episode.path.with_name("takes").rglob("*.wav")}
    edited = script.read_text("utf-8").replace("：海州", "：云川", 1)
    script.write_text(edited, encoding="utf-8")
    again = speak_edited(script, show, episode.feed.parent)
    after = {path.name for path in again.path.with_name("takes").rglob("*.wav")}
    assert len(after - before) == 1
    assert again.guid == episode.guid
    assert "云川" in "".join(line["text"] for line in manifest_of(again)["lines"])


@pytest.mark.slow
def test_a_script_that_a_person_worked_on_outlives_another_make(
    episode: Episode, sample_issue: Path, show: Show
) -> None:
    script = episode.path.with_name("script.md")
    edited = script.read_text("utf-8").replace("：云川", "：青屏", 1) + "\n甲：再多说一句。\n"
    script.write_text(edited, encoding="utf-8")
    make_episode(sample_issue, show, episode.feed.parent)
    assert script.with_name("script.previous.md").read_text("utf-8") == edited
    assert "再多说一句" not in script.read_text("utf-8")


@pytest.mark.slow
@pytest.mark.system
@pytest.mark.real_issue
def test_the_real_issue_becomes_five_minutes_with_every_lead_and_without_the_ad(
    real_issue: Path, show: Show, tmp_path: Path
) -> None:
    issue = read_issue(real_issue)
    if spoken := os.environ.get("BRIEFING_REAL_TAKES"):  # by .ci/run, with the command
        lend(Path(spoken), tmp_path / str(issue.day) / "takes")
    episode = make_episode(real_issue, replace(show, minutes=5.0), tmp_path)
    lines = manifest_of(episode)["lines"]
    told = [line for line in lines if line["role"] == "story"]
    starts = {start for line in told for start, _end in line["spans"]}
    for article in issue.articles:
        lead = article.paragraphs[0].spans
        inside = any(low <= start < high for start in starts for low, high in lead)
        assert inside == (article.kind in {"story", "brief"}), article.headline
    for line in told:
        assert line["source"][-1] in "。！？”）…；", line["source"]
        for skipped in issue.skipped:
            if skipped.reason == "unfinished sentence":
                assert skipped.text not in line["source"]
    assert decoded_length_s(episode.path, tmp_path) == pytest.approx(300, rel=0.1)
