"""One show's settings: show.toml, checked key by key, into a frozen Show.

The template that `briefing init` writes is also where the defaults live, so the two cannot differ.
"""

import re
import tomllib
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from briefing.errors import ShowError
from briefing.files import write_whole
from briefing.records import EdgeSettings, Encoding, EngineChoice, OrderProfile, Show, Sound
from briefing.voices import VOICES_FOLDER, anchor_pair

_TEMPLATE = Path(__file__).with_name("show.template.toml")
_CATEGORIES = Path(__file__).with_name("categories.toml")
_THEMES = Path(__file__).parent / "mix" / "themes.toml"
_LOUDNESS: dict[str, dict[str, float]] = {
    # Apple's and Spotify's podcast target; the level smart-speaker briefings ask for.
    "podcast": {"target_lufs": -16.0, "true_peak_db": -1.0, "bitrate_kbps": 96},
    "smart-speaker": {"target_lufs": -14.0, "true_peak_db": -2.0, "bitrate_kbps": 256},
}
_LONGEST_S = {"smart-speaker": 600.0}
_BITRATES_KBPS = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)  # MPEG-1 layer III
_LINK = r"https?://[^/\s?#\x00-\x1f]+(/[!\"$->@-~]*)?"  # a folder's: no ? and no #
_MINUTES = (1.0, 120.0)
_CHIME_S = (0.5, 15.0)
_PAUSE_MS = (0, 5000)


def default_show() -> Show:
    """Return the show that `briefing init` would describe."""
    return _build({}, _TEMPLATE)


def load_show(path: Path) -> Show:
    """Return the show a file describes; paths in it are relative to the file.

    Raises:
        ShowError: the file cannot be read, is not TOML, or a setting in it is unknown or wrong.
    """
    return _build(_parse(path), path)


def write_template(path: Path) -> Path:
    """Write a show.toml with every setting and what it means; return its path.

    Raises:
        ShowError: there is a file of that name already.
    """
    if path.exists():
        raise ShowError(f"cannot write '{path}': it is there already. Choose another name with -o.")
    write_whole(path, _TEMPLATE.read_text(encoding="utf-8"))
    return path


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ShowError(
            f"cannot read '{path}': {reason}. `briefing init` writes a new one."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ShowError(f"cannot read '{path}': it is not TOML in UTF-8 ({error}).") from error


def _build(given: dict[str, Any], path: Path) -> Show:
    default = _parse(_TEMPLATE)
    _check_keys(given, default, "", path)
    merged = {
        key: {**value, **given.get(key, {})} if isinstance(value, dict) else given.get(key, value)
        for key, value in default.items()
    }
    settings = _Settings(merged, path)
    voices = merged["voices"]
    return Show(
        name=settings.matching("name", r"[A-Za-z0-9][A-Za-z0-9-]*", "letters, digits and hyphens"),
        title=settings.matching("title", r".*\S.*", "a title"),
        description=settings.text("description"),
        author=settings.text("author"),
        email=settings.matching("email", r"|[^@\s]+@[^@\s]+", "an address like me@example.org"),
        link=settings.matching("link", rf"|{_LINK}", "an address like https://example.org/news/"),
        language=settings.matching(
            "language", r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", "a tag like zh-cn"
        ),
        category=settings.category(),
        cover=settings.optional_file("cover"),
        colour=settings.matching("colour", r"|#[0-9A-Fa-f]{6}", "a colour like #b3261e"),
        minutes=settings.between("minutes", *_MINUTES),
        engine=settings.one_of("engine", get_args(EngineChoice)),
        edge_voices=anchor_pair(voices["edge"], "edge", path),
        kokoro_voices=anchor_pair(voices["kokoro"], "kokoro", path),
        order=settings.one_of("order", get_args(OrderProfile)),
        readings=(VOICES_FOLDER / "readings.tsv", *settings.files("readings")),
        sound=_build_sound(merged["sound"], path),
        edge=_build_edge(merged["edge"], path),
        focus=settings.words("focus"),
        skip=settings.words("skip"),
        stories=int(settings.between("stories", 0, 500)),
        only_headlines=settings.flag("only_headlines"),
        encoding=_build_encoding(merged["mp3"], path),
        **settings.loudness(),
    )


def _build_sound(values: dict[str, Any], path: Path) -> Sound:
    settings = _Settings(values, path, "sound.")
    names = (key for key in values if key.endswith("_file"))
    files: dict[str, Any] = {key: settings.optional_file(key) for key in names}
    return Sound(
        theme=settings.one_of("theme", ("none", *_parse(_THEMES))),
        opening_s=settings.between("opening_s", *_CHIME_S),
        stinger_s=settings.between("stinger_s", *_CHIME_S),
        closing_s=settings.between("closing_s", *_CHIME_S),
        pause_sentence_ms=int(settings.between("pause_sentence_ms", *_PAUSE_MS)),
        pause_paragraph_ms=int(settings.between("pause_paragraph_ms", *_PAUSE_MS)),
        pause_turn_ms=int(settings.between("pause_turn_ms", *_PAUSE_MS)),
        pause_story_ms=int(settings.between("pause_story_ms", *_PAUSE_MS)),
        bed=settings.flag("bed"),
        bed_under_lu=settings.between("bed_under_lu", 10, 40),
        **files,
    )


def _build_encoding(values: dict[str, Any], path: Path) -> Encoding:
    settings = _Settings(values, path, "mp3.")
    return Encoding(
        mode=settings.one_of("mode", ("cbr", "vbr")),
        vbr_quality=int(settings.between("vbr_quality", 0, 9)),
        channels=2 if settings.flag("stereo") else 1,
    )


def _build_edge(values: dict[str, Any], path: Path) -> EdgeSettings:
    settings = _Settings(values, path, "edge.")
    return EdgeSettings(
        connections=int(settings.between("connections", 1, 8)),
        deadline_s=settings.between("deadline_s", 2, 600),
        proxy=settings.matching("proxy", r"|http://\S+", "an address like http://proxy:3128"),
    )


def _check_keys(given: dict[str, Any], default: dict[str, Any], prefix: str, path: Path) -> None:
    for key, value in given.items():
        if key not in default:
            near = get_close_matches(key, default, n=1, cutoff=0.5)
            hint = f"Did you mean '{prefix}{near[0]}'?" if near else f"Known: {', '.join(default)}."
            raise ShowError(f"unknown setting '{prefix}{key}' in '{path}'. {hint}")
        if isinstance(default[key], dict):
            if not isinstance(value, dict):
                raise ShowError(f"'{prefix}{key}' in '{path}' is {value!r}: it must be a table.")
            _check_keys(value, default[key], f"{prefix}{key}.", path)


class _Settings:
    """The merged settings, taken out one by one and checked."""

    def __init__(self, values: dict[str, Any], path: Path, prefix: str = "") -> None:
        self._values = values
        self._path = path
        self._prefix = prefix

    def text(self, key: str) -> str:
        return self.matching(key, r"(?s).*", "text")

    def matching(self, key: str, pattern: str, wanted: str) -> str:
        value = self._values[key]
        if not isinstance(value, str) or re.fullmatch(pattern, value) is None:
            raise self._wrong(key, value, wanted)
        return value

    def between(self, key: str, low: float, high: float) -> float:
        value = self._values[key]
        if not _is_number(value) or not low <= value <= high:
            raise self._wrong(key, value, f"a number from {low:g} to {high:g}")
        return float(value)

    def category(self) -> str:
        value = self._values["category"]
        known = tomllib.loads(_CATEGORIES.read_text(encoding="utf-8"))
        names = [*known, *(f"{name} > {sub}" for name, subs in known.items() for sub in subs)]
        if value not in names:
            near = " or ".join(get_close_matches(str(value), names, n=2, cutoff=0))
            raise self._wrong("category", value, f"one of Apple's, such as {near}")
        return str(value)

    def one_of(self, key: str, choices: tuple[Any, ...]) -> Any:
        value = self._values[key]
        if value not in choices:
            raise self._wrong(key, value, "one of " + ", ".join(map(str, choices)))
        return value

    def flag(self, key: str) -> bool:
        value = self._values[key]
        if not isinstance(value, bool):
            raise self._wrong(key, value, "true or false")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        found = self._values[key]
        if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
            raise self._wrong(key, found, 'a list of words like ["国际", "科技"]')
        return tuple(word.strip() for word in found if word.strip())

    def optional_file(self, key: str) -> Path | None:
        name = self.text(key)
        return self._file(key, name) if name else None

    def files(self, key: str) -> tuple[Path, ...]:
        names = self._values[key]
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise self._wrong(key, names, "a list of file names")
        return tuple(self._file(key, name) for name in names)

    def loudness(self) -> dict[str, Any]:
        value = self._values["loudness"]
        preset = _LOUDNESS.get(value) if isinstance(value, str) else None
        if preset is not None:
            longest_s = _LONGEST_S.get(value)
            return {**preset, "bitrate_kbps": int(preset["bitrate_kbps"]), "longest_s": longest_s}
        if not isinstance(value, dict):
            raise self._wrong("loudness", value, f"{', '.join(_LOUDNESS)}, or a table of numbers")
        _check_keys(value, _LOUDNESS["podcast"], "loudness.", self._path)
        numbers = _Settings({**_LOUDNESS["podcast"], **value}, self._path, "loudness.")
        return {
            "target_lufs": numbers.between("target_lufs", -30, -9),
            "true_peak_db": numbers.between("true_peak_db", -9, -0.1),
            "bitrate_kbps": int(numbers.one_of("bitrate_kbps", _BITRATES_KBPS)),
        }

    def _file(self, key: str, name: str) -> Path:
        with suppress(RuntimeError):  # `~name`, and nobody has that name
            if (found := self._path.parent / Path(name).expanduser()).is_file():
                return found
        setting = f"'{self._prefix}{key}' in '{self._path}'"
        raise ShowError(f"{setting} names '{name}': there is no such file.")

    def _wrong(self, key: str, value: object, wanted: str) -> ShowError:
        return ShowError(
            f"'{self._prefix}{key}' in '{self._path}' is {value!r}: it must be {wanted}."
        )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
