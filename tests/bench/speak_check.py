"""Alarms of `check` on good takes and on spoiled ones, and faults of the store that are found.

    python -m tests.bench.speak_check [TAKES]

Each good take is another sentence, spoken by the real embedded voices in turn, as the first attempt
at a line is. Its spoiled copies are what a voice or a disk may do to it. 500 takes need ten minutes
of one processor.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime

from briefing.settings.voices import load_voices
from briefing.show import Voice
from briefing.speak.clip import Clip, check_clip, what_failed
from briefing.speak.kokoro.kokoro_voice import speak_symbols
from briefing.speak.kokoro.model import open_model
from briefing.speak.kokoro.symbols import spell_out
from briefing.speak.takes import Job, find_take, keep_take
from tests.shared.lines import a_line

WHO = (
    *("海州市", "云川县", "市水务局", "气象台", "海州大学", "五号线", "图书馆", "第三中学"),
    *("海州港", "城西医院", "市妇联", "火车站", "青年队", "博物馆", "农科院", "清河镇", "环保局"),
    *("邮政公司", "市法院", "林场"),
)
WHAT = (
    *("今日开放", "公布新名单", "启动防汛响应", "招生三百人", "增开二十趟车", "门票降三成"),
    *("昨天停电两小时", "完成验收", "提前一周开工", "新添六台设备", "举行论证会", "获全国一等奖"),
    *("发布大风预警", "清理河道十公里", "延长服务时间", "追回欠款五万元", "征求市民意见"),
    *("一比零取胜", "植树八千棵", "免费体检", "换了新路牌", "回应停水原因", "接待游客四万人"),
    *("组织消防演练", "下月搬迁"),
)
SPOILED: dict[str, Callable[[Clip], Clip]] = {
    "a character not said": lambda clip: replace(clip, coverage=0.95, shortest_s=0.0),
    "a character hurried": lambda clip: replace(clip, shortest_s=0.02),
    "cut at a third": lambda clip: replace(clip, samples=clip.samples[: len(clip.samples) // 3]),
    "twice as long": lambda clip: replace(clip, samples=np.repeat(clip.samples, 2)),
    "two seconds of silence": lambda clip: replace(clip, samples=_interrupted(clip)),
    "nothing but silence": lambda clip: replace(clip, samples=clip.samples * 0),
    "far too loud": lambda clip: replace(clip, samples=clip.samples * 8),
}
DAMAGE: dict[str, Callable[[Path], object]] = {
    "one bit of the sound": lambda path: path.write_bytes(_flipped(path)),
    "half of the sound": lambda path: path.write_bytes(
        path.read_bytes()[: len(_flipped(path)) // 2]
    ),
    "no sound": lambda path: path.unlink(),
    "half of the description": lambda path: _description(path).write_bytes(
        _description(path).read_bytes()[:200]
    ),
    "no description": lambda path: _description(path).unlink(),
    "a description of other words": lambda path: _description(path).write_text(
        _description(path).read_text("utf-8").replace('"spoken": "', '"spoken": "不'), "utf-8"
    ),
}


def main(count: int = 200) -> None:
    """Print how many alarms were false, and which faults were found."""
    texts = [f"{who}{what}。" for what in WHAT for who in WHO][:count]
    voices = [voice for voice in load_voices() if voice.engine == "kokoro"]
    model = open_model(voices[0])
    alarms: list[str] = []
    found: Counter[str] = Counter()
    begun_s = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        for place, text in enumerate(texts):
            voice = voices[place % len(voices)]
            clip = spoken(model, text, voice)
            checks = check_clip(clip, text, voice)
            if failed := what_failed(checks):
                alarms.append(f"{voice.name} {text} {failed}")
            for name, spoil in SPOILED.items():
                found[name] += bool(what_failed(check_clip(spoil(clip), text, voice)))
            job = Job(a_line(text), voice, "1", Path(folder))
            for name, damage in DAMAGE.items():
                keep_take(job, clip, checks)
                damage(job.path)
                found[name] += find_take(job) is None
    print(f"{len(texts)} good takes in {len(voices)} voices, {time.process_time() - begun_s:.0f} s")
    print(f"false alarms {len(alarms)}, {len(alarms) / len(texts):.2%}")
    for alarm in alarms:
        print(f"  {alarm}")
    for name in (*SPOILED, *DAMAGE):
        print(f"{name:<30} found in {found[name]} of {len(texts)}")


def spoken(model: onnxruntime.InferenceSession, text: str, voice: Voice) -> Clip:
    """Return a text as the first attempt at a line makes it."""
    return speak_symbols(model, spell_out(text, ()), text, voice)


def _interrupted(clip: Clip) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    middle, gap = len(clip.samples) // 2, np.zeros(2 * clip.rate_hz, np.float32)
    return np.concatenate([clip.samples[:middle], gap, clip.samples[middle:]])


def _flipped(path: Path) -> bytes:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    return bytes(content)


def _description(path: Path) -> Path:
    return path.with_suffix(".json")


if __name__ == "__main__":
    main(*(int(given) for given in sys.argv[1:2]))
