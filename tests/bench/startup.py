"""How long `briefing --help` takes beside a bare click program, in one run, by turns."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROUNDS = 30
BARE = """\
import click

@click.command()
def main() -> None:
    '''Do nothing.'''

main()
"""


def wall_s(words: list[str]) -> float:
    """Return how long a program ran, in seconds."""
    start = time.perf_counter()
    subprocess.run(words, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Print the medians and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        programs = {
            "bare click": [sys.executable, str(bare), "--help"],
            "briefing": [sys.executable, "-m", "briefing", "--help"],
        }
        times: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(ROUNDS):
            for name, words in programs.items():
                times[name].append(wall_s(words))
    middle = {name: median(found) for name, found in times.items()}
    for name, seconds in middle.items():
        print(f"{name:<12} {seconds * 1000:6.1f} ms")
    print(f"ratio help-vs-bare-click {middle['bare click'] / middle['briefing']:.2f}")


if __name__ == "__main__":
    main()
