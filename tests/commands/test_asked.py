"""What commands ask the rooms for, and what they print of the answer: nothing is made here."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from briefing.cli import briefing as door
from briefing.errors import InputError
from briefing.records import Episode

EPISODE = Episode("1", "早", date(2026, 3, 18), Path("out/a.mp3"), Path("out/feed.xml"))
Rooms = Callable[..., list[Any]]


def run(*words: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(door, list(words), input=typed)


@pytest.fixture
def rooms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rooms:
    """Let a function answer, and return the list of what it is asked."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("a", "utf-8")

    def play(name: str, answer: Any = None) -> list[Any]:
        asked: list[Any] = []

        def answering(*given: Any, **named: Any) -> Any:
            asked.append((*given, named) if named else given)
            return answer

        monkeypatch.setattr(name, answering)
        return asked

    return play


def test_make_asks_for_one_episode_with_what_was_chosen(rooms: Rooms) -> None:
    rooms("briefing.speak.kokoro.engine.model_ahead", "ahead")
    asked = rooms("briefing.pipeline.make_episode", EPISODE)
    words = ["--minutes", "7", "--engine", "server", "--listen", "--stories", "3"]
    words += ["--focus", "国际", "--skip", "体育,广告"]
    done = run("make", "a.md", *words, "--only-headlines", "--day", "2026-03-18", "--out", "pods")
    assert (done.stdout, done.stderr, done.exit_code) == ("out/a.mp3\n", "", 0)
    ((issue, show, out, day, ahead),) = asked
    assert (issue, out, day, ahead) == (Path("a.md"), Path("pods"), date(2026, 3, 18), "ahead")
    assert (show.minutes, show.engine, show.listen) == (7, "server", True)
    assert (show.focus, show.skip, show.stories) == (("国际",), ("体育", "广告"), 3)
    assert show.only_headlines is True
    assert "briefing: all" in run("make", "a.md", "--timing").stderr


def test_speak_asks_for_the_episode_of_a_script(rooms: Rooms) -> None:
    rooms("briefing.speak.kokoro.engine.model_ahead", "ahead")
    asked = rooms("briefing.pipeline.speak_edited", EPISODE)
    assert run("speak", "script.md", "--engine", "edge", "--listen").stdout == "out/a.mp3\n"
    ((script, show, out, ahead),) = asked
    assert (script, out, ahead) == (Path("script.md"), Path("output"), "ahead")
    assert (show.engine, show.listen) == ("edge", True)


def test_the_demo_lasts_two_minutes_in_a_folder_of_its_own(rooms: Rooms) -> None:
    rooms("briefing.speak.kokoro.engine.model_ahead", "ahead")
    asked = rooms("briefing.pipeline.make_episode", EPISODE)
    assert run("demo", "--engine", "kokoro").stdout == "out/a.mp3\n"
    ((issue, show, out, named),) = asked
    assert issue.name == "haizhou-evening-2026-03-18.md"
    assert issue.is_file()
    assert (show.minutes, show.engine, out) == (2.0, "kokoro", Path("output/demo"))
    assert named == {"ahead": "ahead"}


def test_the_feed_is_rebuilt_as_asked(rooms: Rooms) -> None:
    asked = rooms("briefing.publish.feed.rebuild.rebuild_feed", Path("pods/feed.xml"))
    words = ("--remove", "2026-03-18", "--keep", "9", "--link", "https://a.org/")
    assert run("feed", "--out", "pods", *words).stdout == "pods/feed.xml\n"
    run("feed")
    assert asked == [
        (Path("pods"), "2026-03-18", 9, "https://a.org/"), (Path("output"), "", None, None),
    ]  # fmt: skip


def test_the_folder_is_served_to_the_house(rooms: Rooms) -> None:
    asked = rooms("briefing.publish.serve.server.serve_folder")
    run("serve")
    run("serve", "--out", "pods", "--host", "127.0.0.1", "--port", "9")
    assert asked == [(Path("output"), "0.0.0.0", 8000), (Path("pods"), "127.0.0.1", 9)]


@pytest.mark.parametrize(
    ("words", "typed", "gone"),
    [
        (("--prune",), "y\n", True),
        (("--prune",), "n\n", False),
        (("--prune", "--yes"), None, True),
        (("--prune", "--yes", "--dry-run"), None, False),
        ((), None, None),
    ],
)
def test_what_is_published_is_named_and_what_goes_is_asked_for(
    words: tuple[str, ...], typed: str | None, gone: bool | None, rooms: Rooms
) -> None:
    sent = rooms("briefing.publish.send.upload.upload_folder", ("a.mp3", "feed.xml"))
    rooms("briefing.publish.send.upload.left_at", ("b.mp3",))
    pruned = rooms("briefing.publish.send.upload.prune", ("b.mp3",))
    done = run("publish", "s3://news", "--link", "https://a.org/", *words, typed=typed)
    assert done.stdout == "a.mp3\nfeed.xml\n"
    named = {"dry_run": "--dry-run" in words, "name_left": "--prune" not in words}
    assert sent == [(Path("output"), "s3://news", "https://a.org/", named)]
    assert ("published no longer: b.mp3" in done.stderr) is (gone is not None)
    assert ("Delete these there?" in done.stderr) is (typed is not None)
    assert pruned == ([(Path("output"), "s3://news", ("b.mp3",))] if gone else [])
    assert ("deleted 1 files" in done.stderr) is bool(gone)


def test_where_nothing_is_left_nothing_is_asked(rooms: Rooms) -> None:
    rooms("briefing.publish.send.upload.upload_folder", ())
    rooms("briefing.publish.send.upload.left_at", ())
    assert run("publish", "s3://news", "--prune").output == ""


def test_a_text_and_a_voice_are_heard_in_a_file(rooms: Rooms) -> None:
    said = rooms("briefing.speak.script.speak_sample")
    done = run("say", "增长3%", "--wav", "a.wav", "--engine", "kokoro")
    ((spoken, show, wav),) = said
    assert (spoken, show.engine, wav) == ("增长百分之三", "kokoro", Path("a.wav"))
    assert done.stderr == "a.wav\n"
    heard = rooms("briefing.speak.script.speak_voice")
    done = run("voices", "zf_xiaoxiao", "--wav", "b.wav")
    ((voice, _show, wav),) = heard
    assert (voice.name, wav, done.stderr) == ("zf_xiaoxiao", Path("b.wav"), "b.wav\n")


def test_the_voice_is_built_from_a_file_that_is_named(rooms: Rooms) -> None:
    built = rooms("briefing.speak.kokoro.model.build_model", Path("cache/a.ort"))
    assert run("voices", "--model", "kokoro.onnx").stdout == "cache/a.ort\n"
    ((voice, source),) = built
    assert (voice.engine, source) == ("kokoro", "kokoro.onnx")


def test_the_settings_are_written_with_what_was_given(rooms: Rooms) -> None:
    written = rooms("briefing.settings.show_file.write_template", Path("a.toml"))
    done = run("init", "-o", "a.toml", "--title", "早", "--email", "a@b.org")
    assert done.stdout == "a.toml\n"
    assert run("init").exit_code == 0
    assert written == [
        (Path("a.toml"), {"title": "早", "email": "a@b.org"}), (Path("show.toml"), {}),
    ]  # fmt: skip


def test_what_is_learned_lies_beside_the_show(rooms: Rooms) -> None:
    learned = rooms("briefing.read.correction.learn.learn_paper", ("weights", ("1 line",)))
    rooms("briefing.read.label.weights.weights_as_bytes", b"weights")
    Path("shows").mkdir()
    done = run("learn", "a.md", "--show", "shows/b.toml")
    assert (done.stdout, done.stderr) == ("shows/reader.npz\n", "1 line\n")
    assert Path("shows/reader.npz").read_bytes() == b"weights"
    assert run("learn", "a.md").stdout == "reader.npz\n"
    assert learned == [((Path("a.md"),),)] * 2


def test_a_page_that_is_not_there_is_named(rooms: Rooms) -> None:
    rooms("briefing.pipeline.make_episode", EPISODE)
    found = run("make", "a.md", "none.md").exception
    assert isinstance(found, InputError)
    assert str(found) == (
        "cannot read 'none.md': no such file or directory. Name a page of the issue."
    )
