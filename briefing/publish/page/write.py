"""The pages for the phone: index.html lists the episodes, each day has a page that plays one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

from briefing.publish.page.install import APPS, page_code, public_feed, write_install_files
from briefing.publish.page.render import page_stamp, render, rows, stamp_in
from briefing.publish.published import record_of
from briefing.publish.shelf import Channel, Mark, Shelved, load_episode
from briefing.publish.transcript import Spoken, lines_of
from briefing.publish.tuned import Pages
from briefing.support.files import write_whole

_ROW = b'<li id="d'
"""Begins an episode's line in the list; its day follows."""
_DAY_IN_ROW = slice(len(_ROW), len(_ROW) + len("2026-11-23"))
_GAP = "\f"
"""Stands in the list where the rows of a month come; no text that is published holds it."""

BAR = 1000
"""How long the bar under the slider is, in units of its own drawing."""


@dataclass(frozen=True, slots=True)
class Story:
    """One chapter, its lines, and those of them that stand in the newspaper."""

    id: str
    mark: Mark
    lines: tuple[Spoken, ...]

    @property
    def printed(self) -> tuple[Spoken, ...]:
        """The lines that the newspaper has, each with its words as printed."""
        return tuple(line for line in self.lines if line.source)


def write_pages(
    channel: Channel, days: Sequence[str], episodes: Mapping[str, Shelved], out: Path
) -> None:
    """Write index.html, and the pages of episodes that are missing or out of date.

    The days are all on the shelf, newest first. Of those whose episodes were not read, the rows are
    taken over from the index.
    """

    def each(day: str) -> Shelved:
        return episodes.get(day) or load_episode(record_of(day, out))

    path = out / "index.html"
    stamp = page_stamp(channel, None)
    # As bytes: to read and to write the signs of thousands of rows takes longer than all else.
    old = path.read_bytes() if stamp_in(path) == stamp else b""
    lines = (line for line in old.split(b"\n") if line.startswith(_ROW))
    known = {line[_DAY_IN_ROW].decode(): line for line in lines}
    around = ["", *days, ""]
    # A page leads to the days beside it: one more day changes its neighbours' pages, too.
    parted = set(pairwise(around)) - set(pairwise(["", *known, ""]))
    beside = {day for pair in parted for day in pair}
    for after, day, before in zip(around, days, around[2:], strict=False):
        if day in episodes or day in beside:
            _write_episode_page(channel, each(day), (before, after), out)
    missing = [day for day in days if day in episodes or day not in known]
    known |= rows(channel, [each(day) for day in missing])
    write_install_files(channel, out)
    months = _months(days)
    text = render(
        "index.html",
        channel,
        stamp,
        "",
        months=months,
        gap=_GAP,
        feed=public_feed(channel),
        apps=APPS,
        code=page_code(channel),
    )
    listed = (b"\n".join(known[day] for day in inside) for _name, _open, inside in months)
    head, *rests = text.encode().split(_GAP.encode())
    parts = (part for pair in zip(listed, rests, strict=True) for part in pair)
    content = b"".join((head, *parts))
    if content != old:
        write_whole(path, content)


def _months(days: Sequence[str]) -> list[tuple[str, bool, list[str]]]:
    """Return the list month by month: its name, whether it stands open, its days."""
    months = []
    for number, (month, inside) in enumerate(groupby(days, key=lambda day: day[:7])):
        name = f"{month[:4]}年{int(month[5:])}月"
        months.append((name, number < Pages.OPEN_MONTHS, list(inside)))
    return months


def _speeds() -> list[str]:
    """Return the speeds that the player offers, as they are shown."""
    first, last, step = Pages.SPEEDS_PERCENT
    percents = (Pages.SLOWEST_PERCENT, *range(first, last + 1, step))
    return [f"{percent / 100:g}" for percent in percents]


def _write_episode_page(
    channel: Channel, episode: Shelved, neighbours: tuple[str, str], out: Path
) -> None:
    """Write a day's page, which leads to the days before and after it; empty if there is none."""
    path = Path(f"{out}/{episode.folder}/index.html")
    stamp = page_stamp(channel, episode, neighbours)
    if stamp_in(path) == stamp:
        return
    lines = lines_of(out / episode.folder / f"{episode.stem}.transcript.json")
    day = episode.day
    text = render(
        "episode.html",
        channel,
        stamp,
        "../",
        episode=episode,
        before=neighbours[0],
        after=neighbours[1],
        speeds=_speeds(),
        stories=stories_of(episode.marks, lines),
        ticks=ticks(episode.marks, episode.length_s),
        cover=episode.cover or f"../{channel.cover}",
        paper=f"{episode.paper or '报纸'} {day.year}年{day.month}月{day.day}日",
    )
    write_whole(path, text)


def stories_of(marks: Sequence[Mark], lines: Sequence[Spoken]) -> list[Story]:
    """Return the chapters in which something is said."""
    found = []
    for number, mark in enumerate(marks, 1):
        inside = tuple(line for line in lines if mark.start_s <= line.start_s < mark.end_s)
        if inside:
            found.append(Story(f"s{number}", mark, inside))
    return found


def ticks(marks: Sequence[Mark], length_s: float) -> str:
    """Return where chapters begin on the bar, as the path of a drawing `BAR` units long."""
    places = (round(BAR * mark.start_s / length_s) for mark in marks if mark.start_s > 0)
    return " ".join(f"M{place} 0v6" for place in places)
