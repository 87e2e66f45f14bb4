from collections.abc import Callable
from dataclasses import MISSING, fields, replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.errors import PublishError, ShowError, VoiceError
from briefing.publish.address import public_address
from briefing.settings.show_file import default_show, load_show, write_template
from briefing.show import EditorSettings, ServerSettings, Show
from briefing.support.engines import ENGINES


def show_file(folder: Path, content: str) -> Path:
    path = folder / "show.toml"
    path.write_text(content, encoding="utf-8")
    return path


def test_the_template_is_the_default_show(tmp_path: Path) -> None:
    assert load_show(write_template(tmp_path / "show.toml")) == default_show()


@pytest.mark.parametrize("part", ["", "sound", "encoding", "edge", "server", "editor"])
def test_a_show_made_without_a_setting_is_as_the_template_says(part: str) -> None:
    show = default_show()
    record = getattr(show, part) if part else show
    left_out = [each for each in fields(record) if each.default is not MISSING]
    assert len(left_out) > 2
    for each in left_out:
        assert getattr(record, each.name) == each.default, each.name


def test_the_template_names_every_setting_that_the_show_must_have() -> None:
    text = (Path(load_show.__code__.co_filename).parent / "show.template.toml").read_text("utf-8")
    wanted = "title description author email link language category cover minutes voices order"
    for key in [*wanted.split(), "loudness", "readings"]:
        assert f"\n{key} = " in text or f"\n[{key}]" in text


def test_a_setting_that_is_missing_keeps_its_default(tmp_path: Path) -> None:
    show = load_show(show_file(tmp_path, 'title = "晚间新闻"\n'))
    assert show.title == "晚间新闻"
    assert show.minutes == default_show().minutes


def test_an_unknown_setting_is_refused_with_the_nearest_right_one(tmp_path: Path) -> None:
    with pytest.raises(ShowError, match=r"unknown setting 'minuts'.*Did you mean 'minutes'\?"):
        load_show(show_file(tmp_path, "minuts = 5\n"))


def test_an_unknown_setting_in_a_table_is_named_with_its_table(tmp_path: Path) -> None:
    with pytest.raises(ShowError, match=r"'voices.kokro'.*Did you mean 'voices.kokoro'\?"):
        load_show(show_file(tmp_path, '[voices]\nkokro = ["a", "b"]\n'))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("minutes = 0", "'minutes' .* is 0: it must be a number from 1 to 120"),
        ("minutes = true", "'minutes' .* is True"),
        ("stories = 2.7", "'stories' .* is 2.7: it must be a whole number from 0 to 500"),
        ("stories = nan", "'stories' .* is nan: it must be a whole number"),
        ("[sound]\npause_sentence_ms = 0.9", "'sound.pause_sentence_ms' .* a whole number from 0"),
        ("[mp3]\nvbr_quality = 2.5", "'mp3.vbr_quality' .* a whole number from 0 to 9"),
        ("[edge]\nconnections = 1.5", "'edge.connections' .* a whole number from 1 to 8"),
        ("title = ''", "'title' .* it must be a title"),
        ("title = 3", "'title' .* is 3"),
        ("email = 'nobody'", "'email' .* an address like"),
        ("link = 'example.org'", "'link' .* an address like https"),
        ("category = 'news'", "'category' .* is 'news': it must be one of Apple's, such as News"),
        ("category = 'News > Food'", "'category' .* such as Arts > Food or "),
        ("category = 3", "'category' .* is 3"),
        ("engine = 'espeak'", "'engine' .* one of auto, edge, kokoro"),
        ("order = 'random'", "'order' .* one of auto, public, source, bulletin"),
        ("name = 'a/b'", "'name' .* letters, digits and hyphens"),
        ("cover = 'none.png'", "'cover' .* names 'none.png': there is no such file"),
        ("readings = 'mine.tsv'", "'readings' .* a list of file names"),
        ("loudness = 'loud'", "'loudness' .* podcast, smart-speaker"),
        ("loudness = { target_lufs = 3 }", "'loudness.target_lufs' .* a number from -30 to -9"),
        ("loudness = { lufs = -16 }", "unknown setting 'loudness.lufs'"),
        ("[voices]\nedge = ['zh-CN-YunyangNeural']", "'voices.edge' .* it must be two names"),
        ("[voices]\nedge = ['zf_xiaoyi', 'zf_xiaoni']", "names 'zf_xiaoyi', a voice of kokoro"),
        ("voices = 'both'", "'voices' .* it must be a table"),
        ("[sound]\nbed = 1", "'sound.bed' .* is 1: it must be true or false"),
        ("focus = '国际'", "'focus' .* a list of words like"),
        ("skip = [1]", "'skip' .* a list of words like"),
        ("readings = [1]", "'readings' .* a list of file names"),
        ("description = 3", "'description' .* is 3: it must be text"),
        ("without_edits = ['recaps']", "is 'recaps': it must be one of .*recap"),
        ("[sound]\npause = 9", "'sound.pause' .* Did you mean 'sound.pause_"),
        ("[xyz]", "unknown setting 'xyz' .* Known: .*title, "),
        ("[sound]\nopening_s = 99", "'sound.opening_s' .* a number from 0.5 to 15"),
    ],
)
def test_a_wrong_value_is_named_with_what_it_must_be(
    tmp_path: Path, line: str, message: str
) -> None:
    with pytest.raises(ShowError, match=message):
        load_show(show_file(tmp_path, line + "\n"))


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("order", "auto public source bulletin"),
        ("updates", "daily weekdays weekly irregular"),
        (
            "without_edits",
            "dateline agency reporter tell place day credit figure address marks bullet dash today "
            "filler abbreviation slash tag split pause stop recap",
        ),
    ],
)
def test_each_word_that_a_setting_may_be_is_taken(tmp_path: Path, key: str, words: str) -> None:
    for word in words.split():
        value = f'["{word}"]' if key == "without_edits" else f'"{word}"'
        taken = getattr(load_show(show_file(tmp_path, f"{key} = {value}\n")), key)
        assert taken in (word, (word,))


def test_each_field_of_a_title_is_taken_and_no_key_is_shown(tmp_path: Path) -> None:
    pattern = "{day} {date} {iso} {weekday} {headline} {headlines} {paper} {title}"
    assert load_show(show_file(tmp_path, f'episode_title = "{pattern}"\n')).episode_title
    secret = ServerSettings(key="secret"), EditorSettings(key="secret")
    assert "secret" not in repr(secret)
    assert {each.key for each in secret} == {"secret"}


def test_words_and_edits_are_taken_without_their_blanks(tmp_path: Path) -> None:
    text = "focus = [' 国际 ', '']\nskip = ['广告']\nwithout_edits = ['recap', 'day']\n"
    show = load_show(show_file(tmp_path, text))
    assert (show.focus, show.skip) == (("国际",), ("广告",))
    assert show.without_edits == ("recap", "day")


def test_an_engine_of_ones_own_has_voices_without_a_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = show_file(tmp_path, '[voices]\nmine = ["nobody", "nobody"]\n')
    with pytest.raises(ShowError, match=r"unknown setting 'voices\.mine'"):
        load_show(path)
    monkeypatch.setitem(ENGINES, "mine", "briefing.speak.mine")
    with pytest.raises(VoiceError, match="unknown voice 'nobody'"):
        load_show(path)
    assert load_show(show_file(tmp_path, "")).voices == default_show().voices


def test_an_unknown_voice_is_refused_with_the_nearest_right_one(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match=r"unknown voice 'zf_xiaoxia'. Did you mean 'zf_xiaoxiao'"):
        load_show(show_file(tmp_path, '[voices]\nkokoro = ["zf_xiaoxia", "zm_yunjian"]\n'))


def test_a_file_that_is_not_there_or_not_toml_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(ShowError, match="no such file"):
        load_show(tmp_path / "show.toml")
    with pytest.raises(ShowError, match="not TOML"):
        load_show(show_file(tmp_path, "title: 晨报"))


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "mine.tsv").write_text("", encoding="utf-8")
    show = load_show(show_file(tmp_path, "readings = ['mine.tsv']\n"))
    assert show.readings[1] == tmp_path / "mine.tsv"


def test_the_smart_speaker_preset_and_numbers_set_the_loudness(tmp_path: Path) -> None:
    preset = load_show(show_file(tmp_path, "loudness = 'smart-speaker'\n"))
    assert (preset.target_lufs, preset.true_peak_db, preset.bitrate_kbps) == (-14, -2, 256)
    numbers = load_show(show_file(tmp_path, "loudness = { target_lufs = -18 }\n"))
    assert (numbers.target_lufs, numbers.true_peak_db, numbers.bitrate_kbps) == (-18, -1, 96)


def test_an_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    path = show_file(tmp_path, "title = '我的'\n")
    with pytest.raises(ShowError, match="it is there already"):
        write_template(path)
    assert path.read_text("utf-8") == "title = '我的'\n"


def test_a_home_that_nobody_has_is_named(tmp_path: Path) -> None:
    with pytest.raises(ShowError, match=r"'cover' in '.*' names '~nosuchuser/c.jpg'"):
        load_show(show_file(tmp_path, 'cover = "~nosuchuser/c.jpg"\n'))


def test_a_whole_number_may_be_written_with_a_point(tmp_path: Path) -> None:
    assert load_show(show_file(tmp_path, "stories = 2.0\n")).stories == 2


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/?show=1",
        "https://example.org/#top",
        "https://example.org/新闻/",
        "https://me:secret@example.org/news/",
    ],
)
def test_a_link_under_which_nothing_can_be_published_is_refused_at_once(
    tmp_path: Path, link: str
) -> None:
    with pytest.raises(PublishError):
        public_address(link)
    with pytest.raises(ShowError, match="'link' in"):
        load_show(show_file(tmp_path, f'link = "{link}"\n'))


def test_a_host_in_other_letters_is_published_as_clients_ask_for_it() -> None:
    assert (
        public_address("https://例子.测试:8443/pod") == "https://xn--fsqu00a.xn--0zwm56d:8443/pod/"
    )
    assert public_address("https://[::1]:8000") == "https://[::1]:8000/"
    assert public_address("https://new.example/pod/") == "https://new.example/pod/"
    with pytest.raises(PublishError, match="no name of a host"):
        public_address(f"https://{'例' * 70}.example/")


def test_what_notepad_puts_before_a_text_is_no_setting(tmp_path: Path) -> None:
    path = tmp_path / "show.toml"
    path.write_bytes('title="早报"\r\nminutes=2\r\n'.encode("utf-8-sig"))
    assert load_show(path).title == "早报"


def test_a_windows_path_in_double_quotes_gets_a_hint(tmp_path: Path) -> None:
    with pytest.raises(ShowError, match="needs single quotes"):
        load_show(show_file(tmp_path, 'cover = "C:\\Users\\me\\cover.jpg"\n'))


def test_the_shows_clock_is_an_offset(tmp_path: Path) -> None:
    show = load_show(show_file(tmp_path, 'time_zone = "-05:00"\n'))
    assert show.zone.utcoffset(None) == timedelta(hours=-5)
    assert default_show().zone.utcoffset(None) == timedelta(hours=8)
    with pytest.raises(ShowError, match=r"offset from UTC like \+08:00"):
        load_show(show_file(tmp_path, 'time_zone = "Beijing"\n'))


@pytest.mark.parametrize("pattern", ["{day} {headlines}", "{iso}", "头条：{headline}"])
def test_a_pattern_of_titles_is_taken(tmp_path: Path, pattern: str) -> None:
    path = tmp_path / "show.toml"
    path.write_text(f'episode_title = "{pattern}"', encoding="utf-8")
    assert load_show(path).episode_title == pattern


@pytest.mark.parametrize("pattern", ["简报", "{headlin}", "{day", "{day!r}", "{day:>9}", "{}"])
def test_a_pattern_that_names_nothing_known_is_refused(tmp_path: Path, pattern: str) -> None:
    path = tmp_path / "show.toml"
    path.write_text(f'episode_title = "{pattern}"', encoding="utf-8")
    with pytest.raises(ShowError, match=r"'episode_title' .*\{headlines\}"):
        load_show(path)


BOUNDS = {
    "minutes": ("1", "120"),
    "stories": ("0", "500"),
    "[sound]opening_s": ("0.5", "15"),
    "[sound]stinger_s": ("0.5", "15"),
    "[sound]closing_s": ("0.5", "15"),
    "[sound]pause_sentence_ms": ("0", "5000"),
    "[sound]pause_paragraph_ms": ("0", "5000"),
    "[sound]pause_turn_ms": ("0", "5000"),
    "[sound]pause_story_ms": ("0", "5000"),
    "[sound]bed_under_lu": ("10", "40"),
    "[mp3]vbr_quality": ("0", "9"),
    "[edge]connections": ("1", "8"),
    "[edge]deadline_s": ("2", "600"),
    "[server]connections": ("1", "16"),
    "[server]deadline_s": ("2", "3600"),
    "[editor]deadline_s": ("1", "600"),
    "[loudness]target_lufs": ("-30", "-9"),
    "[loudness]true_peak_db": ("-9", "-0.1"),
}
"""The least and the most of each setting that is a number."""


@pytest.mark.parametrize("name", BOUNDS)
def test_a_number_may_be_as_low_and_as_high_as_the_message_says(tmp_path: Path, name: str) -> None:
    table, _, key = name.rpartition("]")
    head = f"{table}]\n" if table else ""
    for bound, beyond in zip(BOUNDS[name], (-1, 1), strict=True):
        load_show(show_file(tmp_path, f"{head}{key} = {bound}\n"))
        said = " to ".join(BOUNDS[name])
        with pytest.raises(ShowError, match=f"{key}' .* number from {said}"):
            load_show(show_file(tmp_path, f"{head}{key} = {float(bound) + beyond:g}\n"))


SERVER = '[server]\naddress = "http://localhost:8880/v1"\n'
VOICES = 'voices = ["lan", "bo"]\n'


@pytest.mark.parametrize(
    ("lines", "read", "value"),
    [
        ('[edge]\nproxy = "http://proxy:3128"', lambda show: show.edge.proxy, "http://proxy:3128"),
        (f"{SERVER}{VOICES}", lambda show: show.server.address, "http://localhost:8880/v1"),
        (f'{SERVER}{VOICES}key_variable = "KEY_2"', lambda show: show.server.key_variable, "KEY_2"),
    ],
)
def test_an_address_and_a_name_are_read_as_they_are_written(
    tmp_path: Path, lines: str, read: Callable[[Show], str], value: str
) -> None:
    assert read(load_show(show_file(tmp_path, f"{lines}\n"))) == value


ADDRESSES = {
    "http://localhost:8880/v1": True,
    "https://[::1]:8880": True,
    "https://tts.example": True,
    "https://tts.example/": True,
    "https://tts.example/a/v1": True,
    "http://me@tts.example/v1": False,
    "http://tts.example/v1?key=1": False,
    "http://tts.example?key=1": False,
    "http://tts.example/v1#a": False,
    "http://tts.example#a": False,
    "http://tts.example/v 1": False,
    "http://tts.example/v1 ": False,
    "http://": False,
    "http:///v1": False,
    "ftp://tts.example": False,
    "tts.example/v1": False,
}
"""Addresses of servers, and whether they are taken: none holds a name or a key."""


@pytest.mark.parametrize("table", ["server", "editor"])
@pytest.mark.parametrize(("address", "taken"), ADDRESSES.items())
def test_an_address_of_a_server_holds_neither_a_name_nor_a_key(
    tmp_path: Path, table: str, address: str, *, taken: bool
) -> None:
    path = show_file(tmp_path, f'[{table}]\naddress = "{address}"\n{VOICES * (table == "server")}')
    if taken:
        assert getattr(load_show(path), table).address == address
        return
    with pytest.raises(ShowError, match=rf"'{table}\.address' .* without a name or a key in it"):
        load_show(path)


@pytest.mark.parametrize("table", ["server", "editor"])
@pytest.mark.parametrize(
    ("name", "taken"), [("KEY", True), ("_k2", True), ("2K", False), ("A-B", False), ("", False)]
)
def test_a_key_stands_in_a_variable_that_a_shell_can_have(
    tmp_path: Path, table: str, name: str, *, taken: bool
) -> None:
    path = show_file(tmp_path, f'[{table}]\nkey_variable = "{name}"\n')
    if taken:
        assert getattr(load_show(path), table).key_variable == name
        return
    with pytest.raises(ShowError, match=rf"'{table}\.key_variable' .* a variable's name"):
        load_show(path)


def test_a_servers_voices_are_the_shows_anchors_at_the_pace_that_it_names(tmp_path: Path) -> None:
    text = f'{SERVER}voices = ["lan", "bo"]\nspeed = 1.2\npace_cpm = 240\n'
    show = load_show(show_file(tmp_path, text))
    found = [voice for voice in show.voices if voice.engine == "server"]
    assert [voice.name for voice in found] == ["lan", "bo"]
    assert {(voice.speed, voice.pace_cpm, voice.sex) for voice in found} == {(1.2, 240, "unknown")}
    assert not [voice for voice in default_show().voices if voice.engine == "server"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('voices = ["lan"]', "'server.voices' .* the names of two voices"),
        ('voices = ["lan", "bo", "mei"]', "'server.voices' .* the names of two voices"),
        ('voices = ["lan", "bo"]\nspeed = 0.2', "'server.speed' .* from 0.25 to 4"),
        ('voices = ["lan", "bo"]\nspeed = 4.1', "'server.speed' .* from 0.25 to 4"),
        ('voices = ["lan", "bo"]\npace_cpm = 99', "'server.pace_cpm' .* from 100 to 500"),
        ('voices = ["lan", "bo"]\npace_cpm = 501', "'server.pace_cpm' .* from 100 to 500"),
    ],
)
def test_a_servers_voices_are_two_and_no_hurry(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(ShowError, match=message):
        load_show(show_file(tmp_path, f"{SERVER}{line}\n"))


def test_a_show_that_asks_a_server_names_it(tmp_path: Path) -> None:
    with pytest.raises(ShowError, match=r"'server\.address' is empty: name the server"):
        load_show(show_file(tmp_path, 'engine = "server"\n'))


@pytest.mark.parametrize(
    ("minutes", "headlines", "recapped"),
    [(1, 2, 0), (3.7, 2, 0), (3.9, 3, 0), (4, 3, 3), (6, 4, 3), (9, 5, 3), (120, 5, 3)],
)
def test_the_longer_a_programme_the_more_headlines_open_it_and_close_it(
    minutes: float, headlines: int, recapped: int
) -> None:
    show = replace(default_show(), minutes=float(minutes))
    assert (show.headlines, show.recapped) == (headlines, recapped)
    assert replace(show, without_edits=("recap",)).recapped == 0


def test_an_engine_has_the_two_anchors_that_the_show_names_for_it(tmp_path: Path) -> None:
    show = load_show(show_file(tmp_path, '[voices]\nkokoro = ["zm_yunjian", "zf_xiaoyi"]\n'))
    assert [voice.name for voice in show.voices_of("kokoro")] == ["zm_yunjian", "zf_xiaoyi"]
    assert show.pair_of("kokoro") == show.voices_of("kokoro")
    assert [voice.engine for voice in show.voices_of("edge")] == ["edge", "edge"]
    assert show.voices_of("server") == ()
    with pytest.raises(ShowError, match="no voices are named for 'server'"):
        show.pair_of("server")


def test_lengths_are_planned_with_the_voices_that_will_speak() -> None:
    show = default_show()
    assert replace(show, engine="edge").anchors == show.voices_of("edge")
    assert replace(show, engine="auto").anchors == show.voices_of("kokoro")
