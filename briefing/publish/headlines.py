"""What an episode is called where it stands in a list: its day and its first headlines."""

from collections.abc import Iterable
from datetime import date

from briefing.publish.shelf import Shelved
from briefing.records import Script

_SHOWN_CHARACTERS = 40
"""Apps show about two lines of twenty Chinese characters."""
_MOST = 3
_MOST_IN_ROW = 6
SUMMARY = "内容提要"
"""The chapter of the headlines, as the script names it; no story."""


def headlines_of(episode: Shelved) -> tuple[str, ...]:
    """Return the first headlines of the day's stories, at most three; none if it has none."""
    return _first(mark.title for mark in episode.marks if mark.source is not None)


def headlines_beyond_title(episode: Shelved) -> tuple[str, ...]:
    """Return the headlines of the day's stories that its title for lists does not name."""
    title = shown_title(episode)
    told = _stories(mark.title for mark in episode.marks if mark.source is not None)
    return tuple(headline for headline in told if headline not in title)[:_MOST_IN_ROW]


def script_title(script: Script) -> str:
    """Return the title for lists of the episode that a script will be."""
    told = dict.fromkeys(line.chapter for line in script.lines if line.spans)
    return _shown(script.title, script.day, _first(told))


def _first(told: Iterable[str]) -> tuple[str, ...]:
    return _stories(told)[:_MOST]


def _stories(told: Iterable[str]) -> tuple[str, ...]:
    return tuple(title for title in told if title != SUMMARY)


def shown_title(episode: Shelved) -> str:
    """Return the title for lists: the day, then as many first headlines as apps show.

    A title that its editor wrote, one that does not end in the day, stays as it is; so does that
    of a day without a headline.
    """
    return _shown(episode.title, episode.day, headlines_of(episode))


def _shown(given: str, day: date, headlines: tuple[str, ...]) -> str:
    written = not given.endswith(f"{day.year}年{day.month}月{day.day}日")
    if written or not headlines:
        return given
    title = f"{day.month}月{day.day}日 {headlines[0]}"
    for headline in headlines[1:]:
        if len(title) + 1 + len(headline) > _SHOWN_CHARACTERS:
            break
        title += f"；{headline}"
    return title
