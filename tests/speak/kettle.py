"""An engine that the package does not know, for the test of its table: it hums every line."""

from pathlib import Path

import numpy as np

from briefing.records import Script, Takes
from briefing.show import Show
from briefing.speak.clip import Clip, check_clip
from briefing.speak.script import Prepared
from briefing.speak.takes import found_takes, jobs_of, keep_take, missing_jobs

TITLE, LENGTH, MAY_BE_REPLACED = "the kettle", (0.5, 1.9), True


def speak(script: Script, show: Show, folder: Path, prepared: Prepared) -> Takes:
    jobs = jobs_of(script.lines, show.pair_of("kettle"), folder, "kettle", _said(script))
    for job in missing_jobs(jobs):
        length_s = 60 * len(job.line.spoken) / job.voice.pace_cpm
        hum = np.sin(np.arange(round(16_000 * length_s), dtype=np.float32) / np.float32(20))
        starts_s = tuple(np.linspace(0, length_s, len(job.line.spoken), endpoint=False).tolist())
        clip = Clip(hum, 16_000, starts_s, coverage=1.0, shortest_s=0.1)
        keep_take(job, clip, check_clip(clip, job.line.spoken, job.voice))
    return Takes("kettle", found_takes(jobs), ())


def _said(script: Script) -> dict[str, str]:
    return {line.id: line.spoken for line in script.lines}
