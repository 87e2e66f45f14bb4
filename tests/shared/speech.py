"""Takes that measure like speech: voiced syllables with pauses, made from a seed."""

import wave
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.records import Line, Role, Script, Take, Takes

RATE_HZ = 24_000
DAY = date(2026, 3, 18)


def speech(length_s: float, seed: int = 0, pitch_hz: float = 180.0) -> NDArray[np.float64]:
    """Return syllables of a buzzing voice with hissing onsets, peak near 0.4."""
    dice = np.random.default_rng(seed)
    size = round(length_s * RATE_HZ)
    at_s = np.arange(size) / RATE_HZ
    glide = pitch_hz * (1 + 0.08 * np.sin(2 * np.pi * 0.7 * at_s + seed))
    phase = 2 * np.pi * np.cumsum(glide) / RATE_HZ
    formants = 1 / (1 + np.arange(1, 24) ** 1.3 / 4)
    voice = sum(g * np.sin(n * phase) for n, g in enumerate(formants, 1))
    syllable = np.clip(np.sin(np.pi * 4.2 * at_s) ** 2 * 1.4, 0, 1) ** 1.5
    hiss = dice.normal(0, 0.25, size) * np.clip(np.cos(np.pi * 4.2 * at_s) ** 8, 0, 1)
    sound = np.asarray(voice) * syllable + hiss
    return np.asarray(0.4 * sound / np.abs(sound).max())


def write_take(folder: Path, line: str, samples: NDArray[np.float64], voice: str = "a") -> Take:
    """Write samples in [-1, 1] as the take of a line."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{line}.wav"
    whole = np.clip(np.rint(samples * 32_767), -32_768, 32_767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(whole.tobytes())
    return Take(line, path, RATE_HZ, samples.size / RATE_HZ, voice, (), ())


def line(
    number: int,
    role: Role = "story",
    story: str | None = "s1",
    chapter: str = "要闻",
    voice: str = "甲",
    new_paragraph: bool = False,
) -> Line:
    return Line(
        id=f"{number:03}",
        role=role,
        story=story,
        chapter=chapter,
        new_paragraph=new_paragraph,
        voice=voice,
        text=f"第{number}句。",
        spoken=f"第{number}句。",
        source="",
        spans=(),
        edits=(),
    )


def script_of(*lines: Line) -> Script:
    return Script("海州新闻 3月18日", "海州晚报", DAY, 60.0, lines, (), ("a note of the script",))


def small_programme() -> tuple[Line, ...]:
    """Return the lines of a programme with every part: intro, headlines, two stories, outro."""
    return (
        line(1, "intro", None, "开场"),
        line(2, "headline", "s1", "内容提要"),
        line(3, "headline", "s2", "内容提要", "乙"),
        line(4, "story", "s1", "海州建成新港", "甲"),
        line(5, "story", "s1", "海州建成新港", "甲"),
        line(6, "story", "s1", "海州建成新港", "乙", new_paragraph=True),
        line(7, "story", "s2", "春茶上市", "乙"),
        line(8, "outro", None, "结束", "甲"),
    )


def small_takes(folder: Path) -> tuple[Takes, Script]:
    lines = small_programme()
    takes = [
        write_take(folder, one.id, speech(1.2 + 0.1 * n, n, 120 if one.voice == "乙" else 210))
        for n, one in enumerate(lines)
    ]
    return Takes("kokoro", tuple(takes), ("a note of the takes",)), script_of(*lines)
