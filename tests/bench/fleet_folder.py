"""A folder of 10,000 issues of which 300 are bad: how long a batch takes over all but the voice.

    python -m tests.bench.fleet_folder [--shows 100]

A hundred shows of a hundred files each, three of them bad: bytes that are no text, an empty file,
a page with a date alone. The good ones were made the days before, so the batch has to list and
hash all, look for what is made, read what is not, and name every bad one.
"""

import argparse
import hashlib
import logging
import tempfile
import time
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from briefing.desk.batch.plan import SHOW_FILE, plan_batch
from briefing.desk.batch.run import make_batch
from briefing.desk.batch.storage import Entry, open_storage
from briefing.settings.show_file import default_show, load_show
from briefing.show import Show

_FIRST_DAY = date(2026, 1, 1)
_GOOD = 97
_BAD = (bytes(range(256)), b"", "2026年2月1日\n\n".encode())


def main() -> None:
    """Print the seconds of each stage, and whether every file is accounted for."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--shows", type=int, default=100)
    options = asked.parse_args()
    logging.disable(logging.CRITICAL)  # three hundred lines; the report has them too
    with tempfile.TemporaryDirectory() as name:
        papers, out = Path(name) / "papers", Path(name) / "out"
        for number in range(options.shows):
            write_show(papers, out, f"paper-{number:03}")
        start = time.perf_counter()
        plan = plan_batch((papers,), chosen)
        planned_s = time.perf_counter() - start
        report = make_batch((papers,), chosen, str(out), workers=2)
        whole_s = time.perf_counter() - start - planned_s
    count = options.shows * (_GOOD + len(_BAD))
    bad = options.shows * len(_BAD)
    named = sum(Path(row.issue).name in row.what for row in report.failed)
    why = Counter(row.what.split("': ", 1)[1] for row in report.failed)
    print(f"{len(plan.jobs)} issues listed and hashed in {planned_s:.2f} s")
    print(f"{report} in {whole_s:.1f} s; {1000 * whole_s / count:.1f} ms a file")
    for reason, found in why.most_common():
        print(f"  {found} x {reason}")
    told = len(report.made) + len(report.skipped) + len(report.failed)
    print(f"ratio files-accounted-for-of-those-given {told / count:.2f}")
    print(f"ratio bad-files-named-of-those-planted {named / bad:.2f}")


def chosen(file: Path | None) -> Show:
    """Return a show whose issues the embedded voice would speak."""
    return replace(load_show(file) if file else default_show(), engine="kokoro")


def write_show(papers: Path, out: Path, name: str) -> None:
    """Write a show's issues, and what batches left of the good ones."""
    folder = papers / name
    folder.mkdir(parents=True)
    (folder / SHOW_FILE).write_text(f'name = "{name}"\ntitle = "{name}"\n', encoding="utf-8")
    storage = open_storage(str(out))
    for number in range(_GOOD):
        day = _FIRST_DAY + timedelta(days=number)
        issue = folder / f"{day.isoformat()}.md"
        issue.write_text(f"# {name}\n\n{day.isoformat()}\n\n## 新闻\n\n正文。\n", encoding="utf-8")
        mp3 = f"{name}-{day.isoformat()}.mp3"
        content = hashlib.sha256(issue.read_bytes()).hexdigest()
        storage.enter(name, day.isoformat(), Entry(issue.name, content, mp3, 1))
        (out / name / day.isoformat() / mp3).write_bytes(b"0")
    for number, content_bytes in enumerate(_BAD):
        # Each with bytes of its own: copies are told apart from bad issues.
        tail = f"{name} {number}".encode() if content_bytes else b" " * (1 + int(name[-3:]))
        (folder / f"bad-{number}.md").write_bytes(content_bytes + tail)


if __name__ == "__main__":
    main()
