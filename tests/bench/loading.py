"""What a library costs before its first answer: processor time and memory of fresh processes."""

import subprocess
import sys
from statistics import median

STARTS = 3
_MEASURE = (
    "import time; start = time.process_time()\n"
    "{code}\n"
    "print('\\nmeasured', time.process_time() - start)\n"
    "print(*(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
)


def loading(code: str) -> str:
    """Return the median processor time of three starts, their spread, and the peak memory.

    The interpreter's own start is not counted; its memory, some 10 MB, is.
    """
    times_s, peaks_mb = [], []
    for _start in range(STARTS):
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", _MEASURE.format(code=code)],
            capture_output=True,
            text=True,
            check=True,
        )
        seconds, kilobytes = done.stdout.rpartition("measured")[2].split()
        times_s.append(float(seconds))
        peaks_mb.append(int(kilobytes) / 1024)
    spread = f"{min(times_s):.1f}-{max(times_s):.1f}"
    return f"{median(times_s):.2f} s ({spread}), {max(peaks_mb):.0f} MB"
