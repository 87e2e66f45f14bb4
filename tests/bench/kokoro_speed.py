"""The embedded voice against the kokoro-onnx library used as its README says, on the same news.

    python -m tests.bench.kokoro_speed [MINUTES]

Both are given the same symbols and speak the same sentences, turn about, each on the whole machine.
Needs `pip install 'briefing[bench]'`.
"""

import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
from kokoro_onnx import Kokoro

from briefing.speak.kokoro_voice import speak_symbols
from briefing.speak.model import open_model
from briefing.speak.symbols import Symbol, spell_out
from briefing.speak.weights import join_weights
from briefing.voices import voice_by_name

VOICE = voice_by_name("zf_xiaoxiao")
NEWS = (
    "海州市政府昨日宣布，全市将新建三十座社区图书馆，预计明年六月底前全部开放，市民凭身份证即可免费借阅。",
    "记者从市水务局获悉，受上游连日强降雨影响，海州河水位昨天夜间上涨一点二米，目前仍低于警戒水位零点八米。",
    "昨晚举行的足球联赛第十二轮比赛中，海州队主场以三比一战胜云川队，积分升至第二位，主教练赛后说球队状态正在回升。",
    "海州大学材料学院研究团队日前研制出一种新型保温砖，厚度只有传统材料的一半，成本降低三成，已在两个小区试用。",
    "受冷空气影响，未来三天全市气温将下降六到八度，北部山区有小到中雪，气象部门提醒市民注意添衣保暖。",
    "地铁五号线今天早上六时三十分正式开通运营，全线设二十一座车站，从城西到高铁站的时间缩短到四十分钟。",
)
LOAD = (
    "import time; from briefing.speak.model import open_model; "
    "from briefing.voices import voice_by_name; voice = voice_by_name('zf_xiaoxiao'); "
    "begun = time.perf_counter(); open_model(voice); print(time.perf_counter() - begun)"
)


def main(minutes: float = 0.5) -> None:
    """Print seconds per second of sound, and their ratio."""
    spelled = [spell_out(text, ()) for text in NEWS]
    model = open_model(VOICE)
    ours_s = theirs_s = sound_s = their_sound_s = 0.0
    with tempfile.TemporaryDirectory() as folder:
        library = as_its_readme_says(Path(folder))
        while sound_s < 60 * minutes:
            begun = time.perf_counter()
            with ThreadPoolExecutor(2) as workers:
                clips = list(workers.map(lambda at: speak(model, at, spelled[at]), range(6)))
            ours_s += time.perf_counter() - begun
            sound_s += sum(clips)
            begun = time.perf_counter()
            for symbols in spelled:
                phonemes = "".join(symbol.text for symbol in symbols)
                samples, rate_hz = library.create(phonemes, VOICE.name, is_phonemes=True)
                their_sound_s += len(samples) / rate_hz
            theirs_s += time.perf_counter() - begun
    ours, theirs = ours_s / sound_s, theirs_s / their_sound_s
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    load = subprocess.run([sys.executable, "-c", LOAD], check=True, capture_output=True, text=True)
    print(f"{'':<22} {'s per s of sound':>18} {'sound, s':>10}")
    print(f"{'kokoro-onnx':<22} {theirs:>18.3f} {their_sound_s:>10.1f}")
    print(f"{'briefing':<22} {ours:>18.3f} {sound_s:>10.1f}")
    print(f"{theirs / ours:.2f} times as fast; cold load {float(load.stdout):.2f} s")
    print(f"peak memory of this process, both engines in it: {peak_mb:.0f} MB")


def speak(model: onnxruntime.InferenceSession, at: int, symbols: tuple[Symbol, ...]) -> float:
    """Speak one sentence; return its length in seconds."""
    return speak_symbols(model, symbols, NEWS[at], VOICE).length_s


def as_its_readme_says(folder: Path) -> Kokoro:
    """The library with its model file and its file of voices."""
    (folder / "model.onnx").write_bytes(join_weights())
    style = np.fromfile(VOICE.vectors[0][0], np.float32).reshape(-1, 1, 256)
    np.savez(folder / "voices.npz", zf_xiaoxiao=style)
    (folder / "voices.npz").rename(folder / "voices.bin")
    return Kokoro(str(folder / "model.onnx"), str(folder / "voices.bin"))


if __name__ == "__main__":
    main(*(float(given) for given in sys.argv[1:2]))
