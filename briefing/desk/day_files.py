"""What a day's folder keeps of its script, and whether its episode is made of another issue."""

import json
from dataclasses import replace
from pathlib import Path

from briefing.desk.tuned import SameDay
from briefing.records import Kept
from briefing.script.editing.scriptfile import Edited, script_as_markdown, sidecar_of, told_rundown
from briefing.support.files import as_json, write_whole


def keep_script(kept: Kept, path: Path) -> tuple[str, ...]:
    """Write a script.md with script.json beside it, put aside what another said; return notes.

    Raises:
        OutputError: the folder cannot be written.
    """
    written = script_as_markdown(kept.script, kept.rundown.stories).encode()
    notes = put_aside(path, written)
    write_whole(path, written)
    write_whole(sidecar_of(path), as_json(kept))
    return notes


def put_aside(path: Path, written: bytes) -> tuple[str, ...]:
    """Keep what a script.md that will say something else says, and what it was written from.

    It need not be there.

    Raises:
        OutputError: the folder cannot be written.
    """
    if not path.is_file() or (before := path.read_bytes()) == written:
        return ()
    previous, beside = path.with_name("script.previous.md"), sidecar_of(path)
    write_whole(previous, before)
    if beside.is_file():
        write_whole(sidecar_of(previous), beside.read_bytes())
    return (f"'{path}' is written anew; what it said lies in script.previous.md",)


def remember_spoken(edited: Edited, source: Path, folder: Path) -> tuple[str, ...]:
    """Leave the day's records of an edited script: what is spoken, not what was planned.

    Its source stays as the person left it.

    Raises:
        OutputError: the folder cannot be written.
    """
    rundown, day = told_rundown(edited), edited.script.day
    if edited.kept is not None and rundown is not None:
        write_whole(folder / "issue.json", as_json(replace(edited.kept.issue, day=day)))
        write_whole(folder / "rundown.json", as_json(rundown))
    path = folder / "script.md"
    if source.resolve() == path.resolve():
        return ()
    data = source.read_bytes()
    notes = put_aside(path, data)
    write_whole(path, data)
    if edited.kept is not None:
        write_whole(sidecar_of(path), as_json(edited.kept))
    return notes


def rival_in(issue_json: str | bytes, folder: Path) -> str:
    """Name, as a person knows it, the other issue that the episode in a day's folder is made of.

    Empty if the day has no episode, if it was made of this issue, be it a corrected copy, or if no
    record says what it was made of.
    """
    if not (folder / "episode.json").is_file():
        return ""
    try:
        paper, headlines = _printed((folder / "issue.json").read_bytes())
        paper_now, headlines_now = _printed(issue_json)
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    if not paper or not paper_now or paper == paper_now:
        shared, fewer = {*headlines} & {*headlines_now}, min(len(headlines), len(headlines_now))
        if len(shared) >= SameDay.SAME_SHARE * fewer:
            return ""
    first = f"the issue that begins with '{headlines[0]}'" if headlines else "an issue"
    return f"'{paper}', {first}" if paper else first


def _printed(issue_json: str | bytes) -> tuple[str, list[str]]:
    """Return what tells an issue from another of the same day: its paper and its headlines."""
    found = json.loads(issue_json)
    headlines = (str(article["headline"]) for article in found["articles"])
    return str(found["paper"]), list(dict.fromkeys(filter(None, headlines)))
