"""The whole programme on one page: six rooms, in order."""

import logging
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from briefing.edit import edit_rundown
from briefing.edit.earlier import told_lately
from briefing.files import as_json, write_whole
from briefing.mix import mix_master
from briefing.publish import publish_episode
from briefing.read import read_issue
from briefing.records import Episode, Rundown, Script, Show
from briefing.script import write_script
from briefing.script.scriptfile import load_script, script_as_markdown
from briefing.speak import speak_script

log = logging.getLogger(__name__)


def make_episode(source: Path, show: Show, out: Path, day: date | None = None) -> Episode:
    """Take one issue from the page to the feed.

    Args:
        source: the issue, one file.
        show: the show's settings.
        out: the output folder; the episode's own folder in it is named by its day.
        day: the issue's day, if the source does not say it or says it wrongly.

    Raises:
        BriefingError: something the user can mend; nothing in `out` is left half-written.
    """
    issue = read_issue(source, day)
    rundown = edit_rundown(issue, show, told_lately(out, issue.day))
    script = write_script(rundown, show)
    _say(script.notes)
    folder = out / script.day.isoformat()
    write_whole(folder / "issue.json", as_json(issue))
    write_whole(folder / "rundown.json", as_json(rundown))
    write_whole(folder / "script.md", script_as_markdown(script))
    return _produce(script, show, out)


def make_rundown(source: Path, show: Show, out: Path, day: date | None = None) -> Rundown:
    """Take one issue from the page to its stories in order, and keep nothing."""
    issue = read_issue(source, day)
    return edit_rundown(issue, show, told_lately(out, issue.day))


def make_script(source: Path, show: Show, out: Path, day: date | None = None) -> Script:
    """Take one issue from the page to the lines to be spoken, and keep nothing."""
    script = write_script(make_rundown(source, show, out, day), show)
    _say(script.notes)
    return script


def speak_edited(source: Path, show: Show, out: Path) -> Episode:
    """Take an edited script from its file to the feed."""
    return _produce(load_script(source, show), show, out)


def _produce(script: Script, show: Show, out: Path) -> Episode:
    takes = speak_script(script, show, out)
    _say(takes.notes)
    master = mix_master(takes, script, show, out)
    return publish_episode(master, script, show, out)


def _say(notes: Iterable[str]) -> None:
    for note in notes:
        log.warning(note)
