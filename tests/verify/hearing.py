"""A small episode whose lines a stand-in for the recognizer knows by their level."""

import json
import wave
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 16_000
SYLLABLE_S = 0.2
SPOKEN = (
    "海州市政府昨日宣布，全市将新建三十座社区图书馆。",
    "受冷空气影响，未来三天气温将下降六到八度。",
    "地铁五号线今天早上六时三十分开通运营。",
    "今天的简报就到这里，感谢收听。",
)
Sound = NDArray[np.float32]


def syllables_in(text: str) -> str:
    return "".join(each for each in text if each.isalnum())


def write_episode(folder: Path, spoken: tuple[str, ...] = SPOKEN) -> Path:
    """Write an episode's sound and manifest; return the sound."""
    pieces, rows, at_s = [np.zeros(RATE_HZ // 2)], [], 0.5
    for number, text in enumerate(spoken):
        length_s = SYLLABLE_S * len(syllables_in(text))
        row = {"id": f"{number:03}", "spoken": text, "start_s": at_s, "end_s": at_s + length_s}
        rows.append(row)
        pieces.append(np.full(round(length_s * RATE_HZ), level_of(number)))
        pieces.append(np.zeros(RATE_HZ // 2))
        at_s += length_s + 0.5
    path = folder / "news.wav"
    write_sound(path, np.concatenate(pieces))
    record = {"file": path.name, "lines": rows}
    path.with_name("manifest.json").write_text(json.dumps(record), encoding="utf-8")
    return path


def level_of(number: int) -> float:
    return (number + 1) / 40


def write_sound(path: Path, samples: NDArray[np.float64]) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(np.round(samples * 32768).astype("<i2").tobytes())


def read_sound(path: Path) -> NDArray[np.float64]:
    with wave.open(str(path)) as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768


class Ear:
    """Says the text of each level it hears, as much of it as there is time for."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts or SPOKEN
        self.asked: list[float] = []
        """Seconds of each sound it was given."""

    def __call__(self, sound: Sound) -> str:
        self.asked.append(len(sound) / RATE_HZ)
        said = []
        for level, run in groupby(np.round(sound * 40)):
            text = syllables_in(self.texts[int(level) - 1]) if level else ""
            said.append(text[: round(len(list(run)) / RATE_HZ / SYLLABLE_S)])
        return "".join(said)
