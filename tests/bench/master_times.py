"""Are the marks where the sound is?

Mixes 400 lines whose voices begin and end with a short burst, decodes the MP3, finds them, and
compares them with the cues and the chapters. The peer adds up the lengths that pydub gives its
segments, whole milliseconds. Run: `python -m tests.bench.master_times [--lines N]`.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.mix import mix_master
from briefing.mix.samples import MIX_RATE_HZ, AudioSegment
from briefing.records import Master, Takes
from briefing.settings.show_file import default_show
from tests.mix.decoding import decoded
from tests.mix.markers import found_near, marked_takes


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--lines", type=int, default=400)
    lines = asked.parse_args().lines
    with tempfile.TemporaryDirectory() as folder:
        takes, script = marked_takes(Path(folder) / "takes", lines)
        master = mix_master(takes, script, default_show(), Path(folder) / "out")
        sound = decoded(master.path)
        starts, ends = errors_ms(sound, master)
        peer = _peer_ms(takes, master)
    chapters = {chapter.start_s for chapter in master.chapters[1:]}
    on_lines = len(chapters & {cue.start_s for cue in master.cues})
    print(f"{lines} lines, {master.length_s / 60:.1f} min, {len(master.chapters)} chapters")
    for name, found in (("cue starts", starts), ("cue ends", ends), ("peer starts", peer)):
        print(f"{name:12} largest {np.abs(found).max():7.2f} ms, mean {found.mean():+7.2f} ms")
    print(f"chapters that begin on a cue: {on_lines} of {len(chapters)}")
    print(f"decoded {sound.size / MIX_RATE_HZ:.4f} s, said {master.length_s:.4f} s")


def errors_ms(
    sound: NDArray[np.float32], master: Master
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return by how much each cue's start and end miss the bursts that are heard."""
    starts = [found_near(sound, cue.start_s) - cue.start_s for cue in master.cues]
    ends = [found_near(sound, cue.end_s, ends=True) - cue.end_s for cue in master.cues]
    return 1000 * np.array(starts), 1000 * np.array(ends)


def _peer_ms(takes: Takes, master: Master) -> NDArray[np.float64]:
    """Return the drift of cues that add up whole milliseconds, pauses taken as they were."""
    drift, errors = 0.0, []
    for take, cue in zip(takes.takes, master.cues, strict=True):
        errors.append(drift)
        length_s = cue.end_s - cue.start_s
        frames = round(length_s * MIX_RATE_HZ)
        segment = AudioSegment(
            data=bytes(2 * frames), sample_width=2, frame_rate=MIX_RATE_HZ, channels=1
        )
        drift += len(segment) - 1000 * length_s
        del take
    return np.array(errors)


if __name__ == "__main__":
    main()
