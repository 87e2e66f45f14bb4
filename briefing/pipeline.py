"""The whole programme on one page: six rooms, in order."""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.desk.day_files import keep_script, remember_spoken, rival_in
from briefing.desk.gate import without_mute_lines, worries_about_lines, worries_about_reading
from briefing.edit import edit_rundown
from briefing.edit.past_episodes import Earlier, told_lately
from briefing.errors import NO_RECOGNIZER, InputError, VerifyError
from briefing.mix import mix_master
from briefing.mix.sounds import as_heard, make_chimes
from briefing.publish import publish_episode
from briefing.publish.cover.draw import check_cover, with_cover, with_episode_cover
from briefing.publish.headlines import first_headline, script_title
from briefing.read import read_issue
from briefing.read.day import ASSUMED_DAY
from briefing.read.issue import TEXT_NAME
from briefing.records import Episode, Issue, Kept, Master, Rundown, Script
from briefing.script import write_script
from briefing.script.editing.scriptfile import Edited, checked, read_script
from briefing.show import Show
from briefing.speak import speak_script
from briefing.speak.kokoro.engine import ModelAhead
from briefing.support.files import as_json, write_whole
from briefing.support.progress import timed, warnings_later

if TYPE_CHECKING:
    from briefing.verify.listen import TakeEar

log = logging.getLogger(__name__)


def make_episode(
    source: Path | str,
    show: Show,
    out: Path,
    day: date | None = None,
    ahead: ModelAhead | None = None,
    *,
    replace_rival: bool = True,
) -> Episode:
    """Take one issue from the page to the feed; `make_master` says what of.

    Raises:
        BriefingError: something the user can mend; nothing in `out` is left half-written.
    """
    script, master = make_master(source, show, out, day, ahead=ahead, replace_rival=replace_rival)
    return timed(publish_episode, master, script, show, out)


def make_master(
    source: Path | str,
    show: Show,
    out: Path,
    day: date | None = None,
    earlier: Callable[[Path, date], Earlier] = told_lately,
    ahead: ModelAhead | None = None,
    *,
    replace_rival: bool = True,
) -> tuple[Script, Master]:
    """Take one issue from the page to the finished programme, published by nobody yet.

    Args:
        source: the issue: a file, or its text.
        show: the show's settings.
        out: the output folder; the records and the MP3 lie in the day's folder in it.
        day: the issue's day, if the source does not say it or says it wrongly.
        earlier: what the episodes before a day told, asked with `out` and that day.
        ahead: the embedded voice's model, if it is being opened already.
        replace_rival: whether the day's episode is replaced though it was made of another issue;
            a note says so.
    """
    show = _ready_to_mix(show)
    with warnings_later():
        issue = timed(read_issue, source, day, show.zone, show.reader)
        replaced = _replaced(issue, source, out, allowed=replace_rival)
        rundown = timed(edit_rundown, issue, show, earlier(out, issue.day))
        written = timed(write_script, rundown, show)
        script = _fit_to_hear(issue, rundown, written, show, replaced)
    folder = out / script.day.isoformat()
    write_whole(folder / "issue.json", as_json(issue))
    write_whole(folder / "rundown.json", as_json(rundown))
    _say(keep_script(Kept(script, rundown, issue), folder / "script.md"))
    return script, _master_of(script, show, out, ahead)


def make_rundown(source: Path | str, show: Show, out: Path, day: date | None = None) -> Rundown:
    """Take one issue from the page to its stories in order, and keep nothing."""
    issue = read_issue(source, day, show.zone, show.reader)
    return edit_rundown(issue, _with_heard_chimes(show), told_lately(out, issue.day))


def plan_script(source: Path | str, show: Show, out: Path, day: date | None = None) -> Kept:
    """Return the lines to be spoken of one issue with what they were written from; keep nothing."""
    show = _with_heard_chimes(show)
    with warnings_later():
        issue = read_issue(source, day, show.zone, show.reader)
        rundown = edit_rundown(issue, show, told_lately(out, issue.day))
        script = _fit_to_hear(issue, rundown, write_script(rundown, show), show)
    return Kept(script, rundown, issue)


def check_script(source: Path, show: Show) -> Edited:
    """Return an edited script with what is wrong in it; nothing is spoken or kept."""
    return read_script(source, _with_heard_chimes(show))


def speak_edited(source: Path, show: Show, out: Path, ahead: ModelAhead | None = None) -> Episode:
    """Take an edited script from its file to the feed; the day remembers what is spoken."""
    show = _ready_to_mix(show)
    edited = read_script(source, show)
    whole = checked(edited, source)
    script, mute = without_mute_lines(whole, show)
    worries = (*worries_about_lines(whole, show), *mute)
    known = edited.kept.script.notes if edited.kept else ()
    _say((*worries, *_others(script.notes, (*worries, *known))), worries)
    script = replace(script, notes=(*worries, *_others(script.notes, worries)))
    _say(remember_spoken(edited, source, out / script.day.isoformat()))
    master = _master_of(script, show, out, ahead)
    return timed(publish_episode, master, script, show, out)


def _replaced(issue: Issue, source: Path | str, out: Path, *, allowed: bool) -> tuple[str, ...]:
    day = issue.day.isoformat()
    rival = rival_in(as_json(issue), out / day)
    if not rival:
        return ()
    if not allowed:
        named = f"'{source.name}'" if isinstance(source, Path) else TEXT_NAME
        raise InputError(
            f"cannot make an episode of {named}: {day} has one made of {rival}, and a show "
            "has one a day. Put this issue into a show of its own, or run `briefing make` to "
            "replace that episode."
        )
    return (f"replaces the episode of {day}, which was made of {rival}",)


def _with_heard_chimes(show: Show) -> Show:
    # The editor's clock must count what the mixer will play, and no room may ask another.
    return replace(show, sound=as_heard(show.sound))


def _ready_to_mix(show: Show) -> Show:
    heard = _with_heard_chimes(show)
    # The cover is needed when all is spoken; a bad one is to be named before.
    if show.cover is not None:
        check_cover(show.cover)
    return heard


def _master_of(script: Script, show: Show, out: Path, ahead: ModelAhead | None) -> Master:
    with ThreadPoolExecutor(1) as beside:
        prepared = beside.submit(_prepared_to_mix, show, out)
        takes = timed(speak_script, script, show, out, None, ahead, _ear(show))
    _say(takes.notes)
    # Players show the title that stands in the MP3: the one that stands in the feed.
    titled = replace(script, title=script_title(script, show.episode_title))
    headline = first_headline(script)
    mixed = with_episode_cover(prepared.result(), out, script.day, headline)
    if show.private:
        mixed = replace(mixed, link="")  # who is given the MP3 is not given the feed's address
    return timed(mix_master, takes, titled, mixed, out)


def _ear(show: Show) -> "TakeEar | None":
    """Return who hears the takes: of the user's own server where it is installed, or as asked.

    Raises:
        VerifyError: the show is to listen, and there is no recognizer.
    """
    installed = find_spec("faster_whisper") is not None
    if show.listen and not installed:
        raise VerifyError(NO_RECOGNIZER)
    if not installed or not (show.listen or show.engine == "server"):
        return None
    from briefing.verify.listen import TakeEar

    return TakeEar(show.readings)


def _prepared_to_mix(show: Show, out: Path) -> Show:
    make_chimes(show.sound)
    # The last room draws the cover, but the mixer needs it: it stands in the MP3's tags, too.
    return with_cover(show, out)


def _fit_to_hear(
    issue: Issue, rundown: Rundown, script: Script, show: Show, replaced: tuple[str, ...] = ()
) -> Script:
    """Return a script without the lines that nobody could hear, and say what stands in its notes.

    What a listener must be spared comes first in them, in a quiet run, too: text or the day may be
    wrong.
    """
    heard, mute = without_mute_lines(script, show)
    about_reading = worries_about_reading(issue, rundown, show)
    assumed = (note for note in issue.notes if note.startswith(ASSUMED_DAY))
    worries = (*about_reading, *assumed, *worries_about_lines(script, show), *mute)
    heard = replace(heard, notes=(*worries, *_others(heard.notes, worries), *replaced))
    _say(heard.notes, worries)
    return heard


def _others(notes: Iterable[str], said: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(note for note in notes if note not in said)


def _say(notes: Iterable[str], grave: tuple[str, ...] = ()) -> None:
    for note in notes:
        log.warning(note, extra={"grave": note in grave})
