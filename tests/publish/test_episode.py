"""An episode is published only if it is what was mixed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import PublishError
from briefing.publish import publish_episode
from briefing.show import Show
from tests.publish.conftest import make_master, make_script


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_an_mp3_of_another_length_is_refused(tone: Path, show: Show, out: Path) -> None:
    script = make_script(date(2026, 3, 18))
    master = replace(make_master(tone, script, show, out), length_s=500.0)
    with pytest.raises(PublishError, match=r"lasts 12\.\d s, 500\.0 s were mixed"):
        publish_episode(master, script, show, out)
    assert not (out / "feed.xml").exists()


@pytest.mark.parametrize("content", [b"", b"not an mp3" * 100])
def test_what_is_no_mp3_is_refused(tone: Path, show: Show, out: Path, content: bytes) -> None:
    script = make_script(date(2026, 3, 18))
    master = make_master(tone, script, show, out)
    master.path.write_bytes(content)
    with pytest.raises(PublishError, match="no MP3"):
        publish_episode(master, script, show, out)


def test_a_line_that_was_not_mixed_is_named(tone: Path, show: Show, out: Path) -> None:
    script = make_script(date(2026, 3, 18))
    master = make_master(tone, script, show, out)
    with pytest.raises(PublishError, match="the first is 'l0'"):
        publish_episode(replace(master, cues=master.cues[1:]), script, show, out)


def test_chapters_know_where_their_words_stand_in_the_paper(
    tone: Path, show: Show, out: Path
) -> None:
    script = make_script(date(2026, 3, 18))
    publish_episode(make_master(tone, script, show, out), script, show, out)
    feed = (out / "feed.xml").read_text(encoding="utf-8")
    assert "来源：《海州晚报》2026年3月18日" in feed
    assert "原文第101–313字" in feed
