"""The voices: one small TOML file each, in voices/, into frozen Voice records."""

import math
import tomllib
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from briefing.errors import ShowError, VoiceError
from briefing.show import EngineName, Voice
from briefing.support.engines import ENGINES

_PACKAGE = Path(__file__).parents[1]
VOICES_FOLDER = next(
    # Inside an installed wheel, or beside the package in a checkout.
    folder
    for folder in (_PACKAGE / "voices", _PACKAGE.parent / "voices")
    if folder.is_dir()
)
_REQUIRED = {"engine", "sex", "character", "suits", "pace_cpm"}
_OPTIONAL: dict[str, Any] = {
    "lufs": math.nan,
    "rate": "+0%",
    "pitch": "+0Hz",
    "volume": "+0%",
    "speed": 1.0,
    "dialect": "",
    "alike": "",
    "vectors": {},
}


@cache
def load_voices() -> tuple[Voice, ...]:
    """Return every voice that ships, embedded ones first, each kind by name.

    Raises:
        VoiceError: a voice's file is wrong.
    """
    voices = [_load(path) for path in sorted(VOICES_FOLDER.glob("*.toml"))]
    return tuple(sorted(voices, key=lambda voice: (voice.engine != "kokoro", voice.name)))


def voice_by_name(name: str) -> Voice:
    """Return one voice.

    Raises:
        VoiceError: there is no voice of that name.
    """
    voices = {voice.name: voice for voice in load_voices()}
    if name in voices:
        return voices[name]
    near = get_close_matches(name, voices)
    hint = f"Did you mean '{near[0]}'?" if near else "`briefing voices` lists them."
    raise VoiceError(f"unknown voice '{name}'. {hint}")


def anchor_pair(names: object, engine: EngineName, path: Path) -> tuple[Voice, Voice]:
    """Return the voices of the two anchors in one engine, as a show's file names them.

    Raises:
        ShowError: the names are not two voices of that engine.
        VoiceError: a name is unknown.
    """
    if not isinstance(names, list) or len(names) != 2:
        raise ShowError(f"'voices.{engine}' in '{path}' is {names!r}: it must be two names.")
    first, second = (voice_by_name(str(name)) for name in names)
    for voice in (first, second):
        if voice.engine != engine:
            raise ShowError(
                f"'voices.{engine}' in '{path}' names '{voice.name}', a voice of {voice.engine}."
            )
    return first, second


def server_voice(name: str, speed: float, pace_cpm: float) -> Voice:
    """Return a voice of a user's own server, of which nothing is known but its name."""
    known = {"engine": "server", "sex": "unknown", "character": "", "suits": ""}
    return Voice(
        **{**_OPTIONAL, **known, "name": name, "speed": speed, "pace_cpm": pace_cpm, "vectors": ()}
    )


def _load(path: Path) -> Voice:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise VoiceError(f"cannot read '{path}': it is not TOML in UTF-8 ({error}).") from error
    missing = _REQUIRED - found.keys()
    unknown = found.keys() - _REQUIRED - _OPTIONAL.keys()
    if missing or unknown:
        fault = f"lacks {sorted(missing)}" if missing else f"has unknown keys {sorted(unknown)}"
        raise VoiceError(f"cannot use the voice '{path}': it {fault}.")
    # A server's voices are named in the show's settings.
    if found["engine"] not in (shipped := [name for name in ENGINES if name != "server"]):
        known = " or ".join(shipped)
        raise VoiceError(
            f"cannot use the voice '{path}': its engine is {found['engine']!r}, not {known}."
        )
    settings = {**_OPTIONAL, **found}
    for key, value in settings.items():
        _check(key, value, path)
    vectors = tuple((path.parent / name, weight) for name, weight in settings["vectors"].items())
    if found["engine"] == "kokoro" and not vectors:
        raise VoiceError(f"cannot use the voice '{path}': it has no style vector in 'vectors'.")
    for vector, _weight in vectors:
        if not vector.is_file():
            raise VoiceError(f"cannot use the voice '{path}': its vector '{vector}' is missing.")
    return Voice(**{**settings, "name": path.stem, "vectors": vectors})


def _check(key: str, value: Any, path: Path) -> None:
    """Refuse a setting of the wrong kind."""
    match key:
        case "vectors":
            wanted = "names of files with weights above 0"
            right = isinstance(value, dict) and all(map(_is_above_0, value.values()))
        case "pace_cpm" | "speed":
            wanted, right = "a number above 0", _is_above_0(value)
        case "lufs":
            wanted, right = "a number", isinstance(value, int | float)
        case _:
            wanted, right = "text", isinstance(value, str)
    if not right:
        raise VoiceError(f"cannot use the voice '{path}': its '{key}' is {value!r}, not {wanted}.")


def _is_above_0(value: object) -> bool:
    return isinstance(value, int | float) and value > 0
