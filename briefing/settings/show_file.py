"""One show's settings: show.toml, checked key by key, into a frozen Show.

The template that `briefing init` writes is also where the defaults live, so the two cannot differ.
"""

import json
import tomllib
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import Any, get_args

from briefing.errors import ShowError
from briefing.settings.identity import identity_of
from briefing.settings.table import Settings, check_keys
from briefing.settings.voices import VOICES_FOLDER, anchor_pair, server_voice
from briefing.show import (
    EdgeSettings,
    EditName,
    EditorSettings,
    Encoding,
    OrderProfile,
    ServerSettings,
    Show,
    Sound,
    Voice,
)
from briefing.support.engines import AUTO, ENGINES
from briefing.support.files import reason_of, write_whole

READER = "reader.npz"
"""What `briefing learn` fitted to a paper: a file beside its show.toml."""
TEMPLATE = Path(__file__).with_name("show.template.toml")
_THEMES = Path(__file__).parents[1] / "mix" / "themes.toml"
_LOUDNESS: dict[str, dict[str, float]] = {
    # Apple's and Spotify's podcast target; the level smart-speaker briefings ask for.
    "podcast": {"target_lufs": -16.0, "true_peak_db": -1.0, "bitrate_kbps": 96},
    "smart-speaker": {"target_lufs": -14.0, "true_peak_db": -2.0, "bitrate_kbps": 256},
}
_LONGEST_S = {"smart-speaker": 600.0}
_BITRATES_KBPS = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)  # MPEG-1 layer III
_CHIME_S = (0.5, 15.0)
_PAUSE_MS = (0, 5000)
_SERVER = r"|https?://[^\s/?#@]+(/[^\s?#@]*)?"
"""The address of a server that is asked; its key stands in no file."""
_VARIABLE = (r"[A-Za-z_]\w*", "a variable's name")


def default_show() -> Show:
    """Return the show that `briefing init` would describe."""
    return _build({}, TEMPLATE)


def load_show(path: Path) -> Show:
    """Return the show a file describes; paths in it are relative to the file.

    Raises:
        ShowError: the file cannot be read, is not TOML, or a setting in it is unknown or wrong.
    """
    return _build(_parse(path), path)


def write_template(path: Path, answers: Mapping[str, str] | None = None) -> Path:
    """Write a show.toml with every setting and what it means; return its path.

    The answers are texts for some of the settings, by name, instead of the template's.

    Raises:
        ShowError: there is a file of that name already, or an answer cannot be one.
    """
    if path.exists():
        raise ShowError(f"cannot write '{path}': it is there already. Choose another name with -o.")
    text = TEMPLATE.read_text(encoding="utf-8")
    for name, answer in (answers or {}).items():
        # JSON's texts are TOML's, but for the one control character that JSON leaves as it is.
        value = json.dumps(answer, ensure_ascii=False).replace("\x7f", "\\u007f")
        before, setting, after = text.partition(f"\n{name} = ")
        text = before + setting + value + after[after.index("\n") :]
    _build(tomllib.loads(text), path)
    write_whole(path, text)
    return path


def _parse(path: Path) -> dict[str, Any]:
    try:
        # What Notepad puts before a text (a byte-order mark) is no setting.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ShowError(
            f"cannot read '{path}': {reason_of(error)}. `briefing init` writes a new one."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        reason = str(error)
        hint = " Save it as UTF-8." if isinstance(error, UnicodeDecodeError) else ""
        if any(each in reason for each in ("hex value", "Unescaped", "backslash", "escape")):
            hint = " A path with \\ needs single quotes: 'C:\\Users\\me'."
        raise ShowError(
            f"cannot read '{path}': it is not TOML in UTF-8 ({reason}).{hint}"
        ) from error


def _build(given: dict[str, Any], path: Path) -> Show:
    default = _parse(TEMPLATE)
    default["voices"] |= dict.fromkeys(set(ENGINES) - default["voices"].keys() - default.keys())
    check_keys(given, default, "", path)
    merged = {
        key: {**value, **given.get(key, {})} if isinstance(value, dict) else given.get(key, value)
        for key, value in default.items()
    }
    settings = Settings(merged, path)
    server = _build_server(merged["server"], path)
    if merged["engine"] == "server" and not server.address:
        raise ShowError(
            f"'engine' in '{path}' is 'server', and 'server.address' is empty: name the server."
        )
    return Show(
        **identity_of(settings, merged["category"]),
        cover=settings.optional_file("cover"),
        colour=settings.matching("colour", r"|#[0-9A-Fa-f]{6}", "a colour like #b3261e"),
        minutes=settings.between("minutes", 1, 120),
        engine=settings.one_of("engine", (AUTO, *ENGINES)),
        voices=_anchors(merged, path),
        order=settings.one_of("order", get_args(OrderProfile)),
        readings=(VOICES_FOLDER / "readings.tsv", *settings.files("readings")),
        sound=_build_sound(merged["sound"], path),
        edge=_build_edge(merged["edge"], path),
        server=server,
        editor=_build_editor(merged["editor"], path),
        focus=settings.words("focus"),
        skip=settings.words("skip"),
        stories=settings.whole("stories", 0, 500),
        only_headlines=settings.flag("only_headlines"),
        lunar_date=settings.flag("lunar_date"),
        without_edits=_without_edits(settings),
        encoding=_build_encoding(merged["mp3"], path),
        reader=reader if (reader := path.with_name(READER)).is_file() else None,
        **_loudness(settings, merged["loudness"], path),
    )


def _build_sound(values: dict[str, Any], path: Path) -> Sound:
    settings = Settings(values, path, "sound.")
    names = (key for key in values if key.endswith("_file"))
    files: dict[str, Any] = {key: settings.optional_file(key) for key in names}
    return Sound(
        theme=settings.one_of("theme", ("none", *_parse(_THEMES))),
        opening_s=settings.between("opening_s", *_CHIME_S),
        stinger_s=settings.between("stinger_s", *_CHIME_S),
        closing_s=settings.between("closing_s", *_CHIME_S),
        pause_sentence_ms=settings.whole("pause_sentence_ms", *_PAUSE_MS),
        pause_paragraph_ms=settings.whole("pause_paragraph_ms", *_PAUSE_MS),
        pause_turn_ms=settings.whole("pause_turn_ms", *_PAUSE_MS),
        pause_story_ms=settings.whole("pause_story_ms", *_PAUSE_MS),
        dynamics=settings.one_of("dynamics", ("radio", "clean")),
        bed=settings.flag("bed"),
        bed_under_lu=settings.between("bed_under_lu", 10, 40),
        **files,
    )


def _build_encoding(values: dict[str, Any], path: Path) -> Encoding:
    settings = Settings(values, path, "mp3.")
    return Encoding(
        mode=settings.one_of("mode", ("cbr", "vbr")),
        vbr_quality=settings.whole("vbr_quality", 0, 9),
        channels=2 if settings.flag("stereo") else 1,
    )


def _build_edge(values: dict[str, Any], path: Path) -> EdgeSettings:
    settings = Settings(values, path, "edge.")
    return EdgeSettings(
        connections=settings.whole("connections", 1, 8),
        deadline_s=settings.between("deadline_s", 2, 600),
        proxy=settings.matching("proxy", r"|http://\S+", "an address like http://proxy:3128"),
    )


def _build_server(values: dict[str, Any], path: Path) -> ServerSettings:
    settings = Settings(values, path, "server.")
    address = "an address like http://localhost:8880/v1, without a name or a key in it"
    return ServerSettings(
        address=settings.matching("address", _SERVER, address),
        model=settings.text("model"),
        format=settings.one_of("format", ("wav", "mp3", "flac", "opus")),
        connections=settings.whole("connections", 1, 16),
        deadline_s=settings.between("deadline_s", 2, 3600),
        key_variable=settings.matching("key_variable", *_VARIABLE),
    )


def _build_editor(values: dict[str, Any], path: Path) -> EditorSettings:
    settings = Settings(values, path, "editor.")
    address = "an address like http://localhost:11434/v1, without a name or a key in it"
    return EditorSettings(
        address=settings.matching("address", _SERVER, address),
        model=settings.text("model"),
        deadline_s=settings.between("deadline_s", 1, 600),
        key_variable=settings.matching("key_variable", *_VARIABLE),
    )


def _anchors(merged: dict[str, Any], path: Path) -> tuple[Voice, ...]:
    """Return the anchors of each engine that the show names voices for."""
    named = (
        anchor_pair(names, engine, path)
        for engine, names in merged["voices"].items()
        if names is not None
    )
    served = _server_voices(merged["server"], path) if merged["server"]["address"] else ()
    return (*chain.from_iterable(named), *served)


def _server_voices(values: dict[str, Any], path: Path) -> tuple[Voice, Voice]:
    settings = Settings(values, path, "server.")
    names = settings.words("voices")
    if len(names) != 2:
        raise settings.wrong("voices", list(names), "the names of two voices that the server has")
    speed = settings.between("speed", 0.25, 4)
    pace_cpm = settings.between("pace_cpm", 100, 500)
    first, second = (server_voice(name, speed, pace_cpm) for name in names)
    return first, second


def _without_edits(settings: Settings) -> tuple[str, ...]:
    names = settings.words("without_edits")
    for name in names:
        if name not in get_args(EditName):
            raise settings.wrong("without_edits", name, f"one of {', '.join(get_args(EditName))}")
    return names


def _loudness(settings: Settings, value: object, path: Path) -> dict[str, Any]:
    if isinstance(value, str) and (preset := _LOUDNESS.get(value)):
        longest_s = _LONGEST_S.get(value)
        return {**preset, "bitrate_kbps": int(preset["bitrate_kbps"]), "longest_s": longest_s}
    if not isinstance(value, dict):
        raise settings.wrong("loudness", value, f"{', '.join(_LOUDNESS)}, or a table of numbers")
    check_keys(value, _LOUDNESS["podcast"], "loudness.", path)
    numbers = Settings({**_LOUDNESS["podcast"], **value}, path, "loudness.")
    return {
        "target_lufs": numbers.between("target_lufs", -30, -9),
        "true_peak_db": numbers.between("true_peak_db", -9, -0.1),
        "bitrate_kbps": int(numbers.one_of("bitrate_kbps", _BITRATES_KBPS)),
    }
