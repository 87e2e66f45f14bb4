"""A show, a real MP3 of a few seconds, and episodes made of it."""

import asyncio
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import boto3
import imageio_ffmpeg
import pytest
from aiohttp import web
from PIL import Image
from selenium.webdriver import Chrome

from briefing.publish import publish_episode
from briefing.publish.serve.answer import shelf_app
from briefing.publish.shelf import load_episode
from briefing.records import Chapter, Cue, Episode, Line, Master, Script
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.publish.browser import fresh, open_phone
from tests.publish.targets import S3_LOGIN, s3_server, webdav_server

LENGTH_S = 12.0
SENTENCES = (
    ("intro", None, "海州新闻", "各位听众，早上好。"),
    ("headline", "s1", "新桥今日通车", "新桥今日通车。"),
    ("story", "s1", "新桥今日通车", "全长3.2公里的海州湾大桥昨天上午9时通车，市民可步行过桥。"),
    ("story", "s1", "新桥今日通车", "“盼了三年”，附近居民说。"),
    ("headline", "s2", "图书馆延长开放", "图书馆延长开放。"),
    ("story", "s2", "图书馆延长开放", "市图书馆从下周起开放到晚上10点。"),
    ("outro", None, "明天再会", "今天的新闻就到这里。"),
)

PublishDay = Callable[..., Episode]


@pytest.fixture(scope="session")
def tone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real MP3 of LENGTH_S seconds."""
    return make_tone(tmp_path_factory.mktemp("tone") / "tone.mp3", 440)


@pytest.fixture(scope="session")
def other_tone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An MP3 as long, in which every frame is another."""
    return make_tone(tmp_path_factory.mktemp("tone") / "other.mp3", 700)


def make_tone(path: Path, pitch_hz: int) -> Path:
    """Write an MP3 of one tone."""
    subprocess.run(
        [
            imageio_ffmpeg.get_ffmpeg_exe(),
            "-loglevel",
            "error",
            *(
                "-f",
                "lavfi",
                "-i",
                f"sine=frequency={pitch_hz}:duration={LENGTH_S}:sample_rate=44100",
            ),
            *("-ac", "1", "-c:a", "libmp3lame", "-b:a", "96k", str(path)),
        ],
        check=True,
    )
    return path


@pytest.fixture(scope="session")
def cover(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plain cover, so that none is drawn."""
    path = tmp_path_factory.mktemp("cover") / "own.jpg"
    Image.new("RGB", (1400, 1400), "#7a1f2b").save(path)
    return path


@pytest.fixture
def show(cover: Path) -> Show:
    """A show that brings a cover, and an address for its owner."""
    return replace(
        default_show(), title="海州早报", author="编辑部", email="desk@example.org", cover=cover
    )


@pytest.fixture
def publish_day(tone: Path, show: Show, tmp_path: Path) -> PublishDay:
    """Publish an episode of a day into tmp_path/out."""

    def publish(
        day: str = "2026-03-18",
        title: str = "",
        show: Show = show,
        sound: Path = tone,
        now: datetime | None = None,
    ) -> Episode:
        out = tmp_path / "out"
        script = make_script(date.fromisoformat(day), title)
        return publish_episode(make_master(sound, script, show, out), script, show, out, now)

    return publish


@pytest.fixture
def episode(publish_day: PublishDay) -> Episode:
    """One published episode."""
    return publish_day()


def published(episode: Episode, suffix: str = ".mp3") -> Path:
    """The file of an episode as listeners get it, under the name of its content."""
    folder = episode.path.parent
    return folder / (load_episode(folder / "episode.json").stem + suffix)


@pytest.fixture
def port(episode: Episode) -> Iterator[int]:
    """The port of a server of that episode's folder."""
    with serving(episode.feed.parent) as port:
        yield port


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    """The address of a server that speaks S3."""
    with s3_server() as address:
        yield address


@pytest.fixture
def bucket(s3: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """An address in an empty bucket."""
    for name, value in {**S3_LOGIN, "AWS_ENDPOINT_URL": s3}.items():
        monkeypatch.setenv(name, value)
    boto3.client("s3").create_bucket(Bucket="news")
    return "s3://news/daily"


@pytest.fixture
def webdav(tmp_path: Path) -> Iterator[str]:
    """Host and port of a WebDAV server that wants a password, and serves tmp_path/dav."""
    with webdav_server(tmp_path / "dav") as address:
        yield address


@pytest.fixture(scope="module")
def phone() -> Iterator[Chrome]:
    browser = open_phone()
    yield browser
    browser.quit()


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The accessibility engine axe-core, as a script."""
    folder = tmp_path_factory.mktemp("axe")
    install = ["npm", "install", "--silent", "--prefix", str(folder), "axe-core@4"]
    subprocess.run(install, check=True, capture_output=True)
    return (folder / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(params=["http", "file"])
def top(request: pytest.FixtureRequest, episode: Episode, phone: Chrome) -> Iterator[str]:
    """The address of the output folder, served and as a folder; nothing remembered, no errors."""
    if request.param == "file":
        address = episode.feed.parent.as_uri() + "/"
        yield from fresh(phone, address)
    else:
        with serving(episode.feed.parent) as port:
            yield from fresh(phone, f"http://127.0.0.1:{port}/")


@contextmanager
def serving(out: Path) -> Iterator[int]:
    """Serve a folder over loopback in a thread of its own; yield the port."""
    loop = asyncio.new_event_loop()
    runner = web.AppRunner(shelf_app(out))
    loop.run_until_complete(runner.setup())
    site = web.TCPSite(runner, "127.0.0.1", 0)
    loop.run_until_complete(site.start())
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield runner.addresses[0][1]
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.run_until_complete(runner.cleanup())
        loop.close()


def make_script(day: date, title: str = "") -> Script:
    """A script of seven lines."""
    lines = tuple(
        Line(
            id=f"l{number}",
            role=role,  # type: ignore[arg-type]  # the roles above are literals
            story=story,
            chapter=chapter,
            new_paragraph=True,
            voice="甲" if number % 2 else "乙",
            text=text,
            spoken=text,
            source=text if story else "",
            spans=((100 * number, 100 * number + len(text)),) if story else (),
            edits=(),
        )
        for number, (role, story, chapter, text) in enumerate(SENTENCES)
    )
    said = f"{day.year}年{day.month}月{day.day}日"
    return Script(title or f"海州早报 {said}", "海州晚报", day, LENGTH_S, lines, (), ())


def make_master(tone: Path, script: Script, show: Show, out: Path) -> Master:
    """The MP3 in its day's folder, with cues and chapters."""
    path = out / script.day.isoformat() / f"{show.name}-{script.day.isoformat()}.mp3"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(tone.read_bytes())
    step_s = (LENGTH_S - 2.0) / len(script.lines)
    cues = tuple(
        Cue(line.id, 1.0 + number * step_s, 1.0 + (number + 0.9) * step_s)
        for number, line in enumerate(script.lines)
    )
    titles = list(dict.fromkeys(line.chapter for line in script.lines))
    starts_s = [
        next(cue.start_s for cue, line in zip(cues, script.lines, strict=True) if line.chapter == t)
        for t in titles
    ]
    starts_s[0] = 0.0
    ends_s = [*starts_s[1:], LENGTH_S]
    chapters = tuple(Chapter(*parts) for parts in zip(titles, starts_s, ends_s, strict=True))
    return Master(path, LENGTH_S, -16.0, -1.2, "kokoro", cues, chapters)
