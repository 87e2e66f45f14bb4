"""The online voice over four connections against the edge-tts command, line after line.

    python -m tests.bench.edge_speed [LINES]

Both talk to the same stand-in of the service, which takes 300 ms to answer; the command is run as a
shell loop would run it, once a line.
"""

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import edge_tts.communicate

from briefing.show import default_show
from briefing.speak import speak_script
from briefing.speak.edge_client import EdgeLink
from tests.speak.lines import a_script
from tests.speak.standin import Standin

LATENCY_S = 0.3


def main(lines: int = 24) -> None:
    """Print both times and their ratio."""
    texts = tuple(
        f"海州地铁{'一二三四五六七八'[n % 8]}号线第{'甲乙丙丁'[n // 8]}段今日开通。"
        for n in range(lines)
    )
    show = replace(default_show(), engine="edge")
    with tempfile.TemporaryDirectory() as folder, Standin(Path(folder), LATENCY_S) as service:
        edge_tts.communicate._SSL_CTX = service.trusting()
        link = EdgeLink(connector=service.connector)
        begun = time.perf_counter()
        speak_script(a_script(*texts), show, Path(folder), link)
        ours_s = time.perf_counter() - begun
        begun = time.perf_counter()
        for n, text in enumerate(texts):
            speak_one(service, text, Path(folder) / f"{n}.mp3")
        theirs_s = time.perf_counter() - begun
    print(f"{lines} lines, {LATENCY_S:g} s latency")
    print(f"edge-tts, line after line   {theirs_s:6.2f} s")
    print(f"briefing, four connections  {ours_s:6.2f} s, decoded, checked and kept")
    print(f"{theirs_s / ours_s:.2f} times as fast")


def speak_one(service: Standin, text: str, mp3: Path) -> None:
    """What the command does for a line, without the time its process takes to start."""
    client = edge_tts.Communicate(text, "zh-CN-XiaoxiaoNeural", connector=service.connector())
    client.save_sync(str(mp3))


if __name__ == "__main__":
    main(*(int(given) for given in sys.argv[1:2]))
