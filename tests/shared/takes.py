"""Takes that are spoken once in a run of the tests, and lent to every test that needs them."""

import shutil
from dataclasses import replace
from pathlib import Path

from filelock import FileLock

from briefing.pipeline import make_episode
from briefing.settings.show_file import default_show


def spoken_once(issue: Path, run: Path) -> Path:
    """Return the store with an issue's takes in two minutes.

    Args:
        issue: the issue.
        run: a folder of this run of the tests, which all its workers share.
    """
    made = run / "sample-made"
    with FileLock(run / "sample.lock"):
        if not made.exists():
            show = replace(default_show(), engine="kokoro", minutes=2.0)
            episode = make_episode(issue, show, run / "sample")
            made.write_text(str(episode.path.with_name("takes")), encoding="utf-8")
    return Path(made.read_text(encoding="utf-8"))


def lend(spoken: Path, store: Path) -> None:
    """Copy takes into another store, all but one: who uses that store has a line left to speak."""
    described = sorted(spoken.glob("*.json"))
    assert len(described) > 1, f"nothing was spoken into '{spoken}'"
    store.mkdir(parents=True)
    for path in described[1:]:
        shutil.copy(path, store)
        shutil.copy(path.with_suffix(".wav"), store)
