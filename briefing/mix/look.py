"""A picture of a programme: waveform, voices, chapters, loudness, failed checks."""

import logging
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

import numpy as np
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MultipleLocator
from numpy.typing import NDArray

from briefing.errors import MixError
from briefing.mix.level import HOPS_PER_SECOND, hop_power, lufs_of
from briefing.mix.samples import MIX_RATE_HZ, Samples, in_rows
from briefing.support.episode_folder import manifest_in
from briefing.support.ffmpeg import find_ffmpeg
from briefing.support.files import whole_file, writing
from briefing.support.progress import clock

# A font without exactly the weight asked for is good enough.
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)

_CHINESE_FONTS = (
    "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "PingFang SC", "Hiragino Sans GB",
    "Microsoft YaHei", "SimHei", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei",
)  # fmt: skip
_VOICE_COLOURS = ("#2b6cb0", "#c05621", "#2f855a", "#6b46c1")
_MUSIC_COLOUR, _WORRY_COLOUR = "#a0aec0", "#c53030"
_LOUDNESS_RANGE_LUFS = (-40.0, -5.0)
_LIST_COLUMNS = 3
_NEEDED = {"file", "title", "chapters", "lines", "lufs", "length_s"}
_NEEDED_OF_ROWS = {
    "chapters": {"title", "start_s"},
    "lines": {"id", "voice", "start_s", "end_s", "checks"},
}
_TICKS_S, _MOST_TICKS = (1, 5, 15, 30, 60, 120, 300, 600, 1200), 15
_HOP = MIX_RATE_HZ // HOPS_PER_SECOND
_HOPS_AT_ONCE = 100
_SHORT_TERM_HOPS = 3 * HOPS_PER_SECOND  # EBU Tech 3341: short-term loudness looks at 3 s


@dataclass(frozen=True, slots=True)
class Contour:
    """One value for every tenth of a second."""

    at_s: NDArray[np.float64]
    lowest: Samples
    highest: Samples
    """Lowest and highest sample, in [-1, 1]."""
    short_term_lufs: NDArray[np.float64]
    """Loudness of the 3 s around it; -70 where nothing is heard."""


def draw_episode(episode: Path, png: Path) -> list[str]:
    """Draw waveform, chapters, speakers, loudness over time, and where the checks worried.

    Args:
        episode: an MP3 that was made here, or its folder; the manifest lies beside it.
        png: the picture.

    Returns:
        What the picture can only number, one line each: chapters and worries.

    Raises:
        MixError: there is no manifest, or the MP3 cannot be decoded.
        OutputError: the picture cannot be written.
    """
    folder = episode if episode.is_dir() else episode.parent
    record = _record(folder)
    sound = contour(folder / record["file"])
    font = _chinese_font()
    rows = -(-len(record["chapters"]) // _LIST_COLUMNS)
    figure = Figure(figsize=(16, 6.5 + 0.22 * rows * bool(font)), layout="constrained")
    upper, lower = figure.subplots(2, 1, sharex=True, height_ratios=(3, 2))
    _draw_waveform(upper, sound, record)
    _draw_loudness(lower, sound, record)
    if font:
        _write_list(lower, record, rows, font)
        figure.suptitle(record["title"], font=font, fontsize=14)
    with whole_file(png) as beside, writing(png):
        figure.savefig(beside, dpi=100, format="png", metadata={"Software": None})
    return [*_chapter_list(record), *_worries(record)]


def contour(path: Path) -> Contour:
    """Return the contour of an MP3, decoded in one stream.

    Raises:
        MixError: it cannot be decoded.
    """
    lowest, highest, power = [], [], []
    command = [
        *(find_ffmpeg(), "-v", "error", "-i", str(path.absolute())),
        *("-map", "0:a:0", "-ar", str(MIX_RATE_HZ), "-ac", "1", "-f", "f32le", "pipe:1"),
    ]
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdin=nothing, stdout=pipe, stderr=nothing) as decoder:
        stream = cast("IO[bytes]", decoder.stdout)
        while data := stream.read(4 * _HOP * _HOPS_AT_ONCE):
            hops = in_rows(np.frombuffer(data[: len(data) // 4 * 4], dtype="<f4"), _HOP)
            lowest.append(hops.min(axis=1))
            highest.append(hops.max(axis=1))
            power.append(hop_power(hops, MIX_RATE_HZ))
    if decoder.returncode != 0 or not power:
        raise MixError(f"cannot decode '{path}': it is not a sound file, or it is damaged.")
    powers = np.concatenate(power)
    window = np.ones(_SHORT_TERM_HOPS) / _SHORT_TERM_HOPS
    return Contour(
        at_s=(np.arange(powers.size) + 0.5) / HOPS_PER_SECOND,
        lowest=np.concatenate(lowest),
        highest=np.concatenate(highest),
        short_term_lufs=lufs_of(np.convolve(powers, window, mode="same")[: powers.size]),
    )


def _record(folder: Path) -> dict[str, Any]:
    cannot = f"cannot look at '{folder}'"
    record = manifest_in(folder, cannot, MixError)
    if not _has(record, _NEEDED) or not all(
        isinstance(record[rows], list) and all(_has(row, names) for row in record[rows])
        for rows, names in _NEEDED_OF_ROWS.items()
    ):
        path = folder / "manifest.json"
        raise MixError(f"{cannot}: '{path}' is not a manifest of this program.")
    return record


def _has(record: object, names: set[str]) -> bool:
    return isinstance(record, dict) and names <= record.keys()


def _draw_waveform(axes: Axes, sound: Contour, record: dict[str, Any]) -> None:
    voices = sorted({line["voice"] for line in record["lines"]})
    outline = (sound.at_s, sound.lowest, sound.highest)
    axes.fill_between(*outline, color=_MUSIC_COLOUR, lw=0, step="mid")
    for voice, colour in zip(voices, _VOICE_COLOURS * len(voices), strict=False):
        spoken = _is_spoken(sound, record, voice)
        axes.fill_between(*outline, where=spoken, color=colour, lw=0, step="mid", label=voice)
    worried = [line for line in record["lines"] if _failed(line)]
    for line in worried:
        axes.axvspan(line["start_s"], line["end_s"], color=_WORRY_COLOUR, alpha=0.2, lw=0)
        axes.plot(line["start_s"], 0.94, "v", color=_WORRY_COLOUR, clip_on=False)
    joints_s = [at_s for line in record["lines"] for at_s in line.get("joints_s", ())]
    axes.plot(joints_s, [-0.94] * len(joints_s), "|", color="black", label="joint in a line")
    if worried:
        axes.plot([], [], "v", color=_WORRY_COLOUR, label="check failed")
    for number, chapter in enumerate(record["chapters"], 1):
        at_s = chapter["start_s"]
        axes.axvline(at_s, color="black", lw=0.6)
        axes.annotate(str(number), (at_s, 1.0), xytext=(2, 1), textcoords="offset points")
    axes.set(ylim=(-1, 1), xlim=(0, record["length_s"]), ylabel="sample")
    axes.legend(loc="lower right", ncols=len(voices) + 1, fontsize=8)


def _draw_loudness(axes: Axes, sound: Contour, record: dict[str, Any]) -> None:
    axes.plot(sound.at_s, sound.short_term_lufs, color="black", lw=0.9, label="short-term, 3 s")
    whole = f"whole programme, {record['lufs']:.1f} LUFS"
    axes.axhline(record["lufs"], color=_VOICE_COLOURS[2], ls="--", lw=1, label=whole)
    axes.set(ylim=_LOUDNESS_RANGE_LUFS, ylabel="LUFS", xlabel="minutes:seconds")
    axes.xaxis.set_major_locator(MultipleLocator(_tick_s(record["length_s"])))
    axes.xaxis.set_major_formatter(lambda at_s, _place: clock(at_s))
    axes.grid(alpha=0.3)
    axes.legend(loc="lower right", ncols=2, fontsize=8)


def _write_list(below: Axes, record: dict[str, Any], rows: int, font: str) -> None:
    """Write the chapters' titles under the picture, in columns."""
    listed = _chapter_list(record)
    columns = [listed[first : first + rows] for first in range(0, len(listed), max(1, rows))]
    for number, column in enumerate(columns):
        below.annotate(
            "\n".join(column),
            (number / _LIST_COLUMNS, 0),
            xytext=(0, -38),
            xycoords="axes fraction",
            textcoords="offset points",
            va="top",
            font=font,
            fontsize=9,
        )


def _tick_s(length_s: float) -> int:
    """Return the step of the time axis: of those a clock has, the finest that leaves room."""
    return next((step for step in _TICKS_S if length_s / step <= _MOST_TICKS), _TICKS_S[-1])


def _is_spoken(sound: Contour, record: dict[str, Any], voice: str) -> list[bool]:
    spoken = [False] * len(sound.at_s)
    for line in record["lines"]:
        if line["voice"] == voice:
            first, last = (round(10 * line[end]) for end in ("start_s", "end_s"))
            spoken[first:last] = [True] * (min(last, len(spoken)) - first)
    return spoken


def _failed(line: dict[str, Any]) -> list[str]:
    return [check["name"] for check in line["checks"] if not check["passed"]]


def _chapter_list(record: dict[str, Any]) -> list[str]:
    return [
        f"{number} {clock(chapter['start_s'])} {chapter['title']}"
        for number, chapter in enumerate(record["chapters"], 1)
    ]


def _worries(record: dict[str, Any]) -> list[str]:
    return [
        f"! {clock(line['start_s'])} {line['id']}: {', '.join(_failed(line))}"
        for line in record["lines"]
        if _failed(line)
    ]


def _chinese_font() -> str | None:
    installed = {font.name for font in font_manager.fontManager.ttflist}
    return next((font for font in _CHINESE_FONTS if font in installed), None)
