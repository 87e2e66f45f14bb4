"""Lighthouse's four scores of the list and of an episode's page, as a phone on a slow network.

The list has two months of days; the episode is the sample issue's whole script, its sound silent.
Each page is looked at three times; a score is the median. Lighthouse slows the machine four times,
whatever it is: beside other work the score of speed falls. It comes from npm.

    python -m tests.bench.publish_lighthouse [ROUNDS]
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median

import imageio_ffmpeg

from briefing.pipeline import plan_script
from briefing.publish import publish_episode
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.shelf import load_episode
from briefing.records import Chapter, Cue, Master, Script
from briefing.settings.show_file import default_show
from briefing.show import Show
from briefing.support.files import as_json
from tests.conftest import CHECKOUT
from tests.publish.conftest import serving

SAMPLE = CHECKOUT / "briefing" / "sample" / "haizhou-evening-2026-03-18.md"
LIGHTHOUSE = "lighthouse@12"
BROWSER = "chromium"
DAYS = 60
WANTED = 0.98
CHARACTERS_A_SECOND = 4.3


def main() -> None:
    """Print the scores, and what costs one."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    if shutil.which(BROWSER) is None or shutil.which("npm") is None:
        raise SystemExit(f"skipped: {BROWSER} and npm are needed")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        out, day = shelf(folder)
        install = ["npm", "install", "--silent", "--no-audit", "--prefix", name, LIGHTHOUSE]
        subprocess.run(install, check=True, capture_output=True)
        page_kb = (out / day / "index.html").stat().st_size / 1000
        list_kb = (out / "index.html").stat().st_size / 1000
        print(f"the list: {DAYS} days, {list_kb:.0f} kB; the episode's page: {page_kb:.0f} kB")
        worst = 1.0
        with serving(out) as port:
            for page in ("index.html", f"{day}/index.html"):
                found = [look(folder, f"http://127.0.0.1:{port}/{page}") for _ in range(rounds)]
                for category in found[0]["categories"]:
                    scores = [each["categories"][category]["score"] for each in found]
                    worst = min(worst, median(scores))
                    print(f"{page:<24}{category:<16}{median(scores):>5.2f}  of {sorted(scores)}")
                print(f"{page:<24}costs a score   {costs(found[-1]) or 'nothing'}")
    print(f"ratio lighthouse-lowest-score-vs-{WANTED} {worst / WANTED:.2f}")


def look(folder: Path, address: str) -> dict[str, dict[str, dict[str, float]]]:
    """Return what Lighthouse says of a page."""
    told = folder / "told.json"
    words = ["--quiet", "--output=json", f"--output-path={told}"]
    words.append("--chrome-flags=--headless=new --no-sandbox")
    browser = {"CHROME_PATH": str(shutil.which(BROWSER))}
    program = folder / "node_modules" / ".bin" / "lighthouse"
    subprocess.run(
        [program, address, *words], check=True, capture_output=True, env={**os.environ, **browser}
    )
    found: dict[str, dict[str, dict[str, float]]] = json.loads(told.read_text(encoding="utf-8"))
    return found


def costs(found: dict[str, dict[str, dict[str, float]]]) -> str:
    """Return the names of the audits that were not passed whole."""
    missed = (name for name, audit in found["audits"].items() if (audit.get("score") or 1) < 1)
    failed = (name for name, audit in found["audits"].items() if audit.get("score") == 0)
    return ", ".join(sorted({*missed, *failed}))


def shelf(folder: Path) -> tuple[Path, str]:
    """Publish the sample, and copies of it on the days before; return the folder and the day."""
    out, show = folder / "out", replace(default_show(), title="海州早报", email="desk@example.org")
    script = plan_script(SAMPLE, show, out).script
    publish_episode(silent_master(script, show, out), script, show, out)
    day = script.day.isoformat()
    first = load_episode(out / day / "episode.json")
    for before in range(1, DAYS):
        then = script.day - timedelta(days=before)
        title = f"海州早报 {then.year}年{then.month}月{then.day}日"
        episode = replace(first, day=then, guid=f"{before:036d}", title=title)
        shutil.copytree(out / day, out / episode.folder)
        record = out / episode.folder / "episode.json"
        record.write_text(as_json(episode), encoding="utf-8")
    rebuild_feed(out)
    return out, day


def silent_master(script: Script, show: Show, out: Path) -> Master:
    """Return a programme of the script at an anchor's pace, without a sound."""
    ends_s = [1.0]
    for line in script.lines:
        ends_s.append(round(ends_s[-1] + len(line.spoken) / CHARACTERS_A_SECOND, 2))
    cues = tuple(
        Cue(line.id, *times) for line, times in zip(script.lines, pairwise(ends_s), strict=True)
    )
    titles = list(dict.fromkeys(line.chapter for line in script.lines))
    firsts = [next(n for n, line in enumerate(script.lines) if line.chapter == t) for t in titles]
    begins_s = [0.0, *(ends_s[first] for first in firsts[1:])]
    length_s = ends_s[-1] + 1
    chapters = zip(titles, begins_s, [*begins_s[1:], length_s], strict=True)
    path = out / script.day.isoformat() / f"{show.name}-{script.day.isoformat()}.mp3"
    path.parent.mkdir(parents=True)
    silence = f"anullsrc=r=44100:cl=mono:d={length_s}"
    ffmpeg = [imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", "-f", "lavfi", "-i", silence]
    subprocess.run([*ffmpeg, "-b:a", "64k", str(path)], check=True)
    parts = tuple(Chapter(*chapter) for chapter in chapters)
    return Master(path, length_s, -16.0, -1.2, "kokoro", cues, parts)


if __name__ == "__main__":
    main()
