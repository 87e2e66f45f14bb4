"""The pages for the phone: index.html lists the episodes, each day has a page that plays one."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from markupsafe import Markup

from briefing.publish.days import record_of
from briefing.publish.page.install import write_install_files
from briefing.publish.page.render import page_stamp, render, rows, stamp_in
from briefing.publish.page.stories import stories_of, ticks
from briefing.publish.page.subscribe import APPS, page_code, public_feed
from briefing.publish.shelf import Channel, Shelved, load_episode
from briefing.publish.transcript.sidecars import lines_of
from briefing.support.files import write_whole

_ROW = re.compile(r'^<li id="d([0-9-]+)">.*</li>$', re.MULTILINE)
_OPEN_MONTHS = 3
"""So many months of the list stand open; older ones open at a tap."""
_SPEEDS = tuple(f"{hundredths / 100:g}" for hundredths in (75, *range(80, 301, 10)))

Neighbours = tuple[str, str]
"""The day before and the day after on the shelf; empty where there is none."""


def write_pages(
    channel: Channel, days: Sequence[str], episodes: Mapping[str, Shelved], out: Path
) -> None:
    """Write index.html, and the pages of episodes that are missing or out of date.

    Args:
        channel: the show.
        days: the days on the shelf, newest first.
        episodes: those of them that were read; the others' rows are taken over from the index.
        out: the output folder.
    """
    path = out / "index.html"
    stamp = page_stamp(channel, None)
    old = path.read_text(encoding="utf-8") if stamp_in(path) == stamp else ""
    known = {found[1]: found.group() for found in _ROW.finditer(old)}
    before, now = _neighbours(list(known)), _neighbours(days)
    for day in days:
        # A page leads to the days beside it: one more day changes its neighbours' pages, too.
        if day in episodes or before.get(day) != now[day]:
            episode = episodes.get(day) or load_episode(record_of(day, out))
            _write_episode_page(channel, episode, now[day], out)
    missing = [day for day in days if day in episodes or day not in known]
    known |= rows(
        channel, [episodes.get(day) or load_episode(record_of(day, out)) for day in missing]
    )
    write_install_files(channel, out)
    text = render(
        "index.html",
        channel,
        stamp,
        "",
        months=_months(days, known),
        feed=public_feed(channel),
        apps=APPS,
        code=page_code(channel),
    )
    if text != old:
        write_whole(path, text)


def _neighbours(days: Sequence[str]) -> dict[str, Neighbours]:
    """Return the neighbours of each day, the days being given newest first."""
    around = ["", *days, ""]
    return {day: (around[place + 2], around[place]) for place, day in enumerate(days)}


def _months(days: Sequence[str], rows: Mapping[str, str]) -> list[tuple[str, bool, int, Markup]]:
    """Return the list month by month: its name, whether it stands open, its length, its rows."""
    months = []
    for number, (month, inside) in enumerate(groupby(days, key=lambda day: day[:7])):
        found = [rows[day] for day in inside]
        name = f"{month[:4]}年{int(month[5:])}月"
        listed = Markup("\n".join(found))  # noqa: S704 - rows that the template made, escaped
        months.append((name, number < _OPEN_MONTHS, len(found), listed))
    return months


def _write_episode_page(
    channel: Channel, episode: Shelved, neighbours: Neighbours, out: Path
) -> None:
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
        speeds=_SPEEDS,
        stories=stories_of(episode.marks, lines),
        ticks=ticks(episode.marks, episode.length_s),
        cover=episode.cover or f"../{channel.cover}",
        paper=f"{episode.paper or '报纸'} {day.year}年{day.month}月{day.day}日",
    )
    write_whole(path, text)
