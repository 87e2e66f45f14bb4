"""What an episode is called where it stands in a list: its day and its first headlines."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from briefing.publish.shelf import Shelved
from briefing.publish.tuned import Titles
from briefing.records import Script

PATTERN = "{day} {headlines}"
"""How episodes are called where the show does not say."""
_FIELD = re.compile(r"\{([a-z]+)\}")
SUMMARY = "内容提要"
"""The chapter of the headlines, as the script names it; no story."""
_BRIEFS = "简讯"
"""The chapter of short news, as the script names it: named where there is no other story."""


def headlines_of(episode: Shelved) -> tuple[str, ...]:
    """Return the first headlines of the day's stories, at most three; none if it has none."""
    return _first(mark.title for mark in episode.marks if mark.source is not None)


def headlines_beyond(episode: Shelved, title: str) -> tuple[str, ...]:
    """Return the headlines of the day's stories that a title for lists does not name."""
    told = _stories(mark.title for mark in episode.marks if mark.source is not None)
    return tuple(
        islice((headline for headline in told if headline not in title), Titles.MOST_BEYOND)
    )


def script_title(script: Script, pattern: str) -> str:
    """Return the title for lists of the episode that a script will be."""
    told = dict.fromkeys(line.chapter for line in script.lines if line.spans)
    return _shown(pattern, script.title, script.paper, script.day, _first(told))


def first_headline(script: Script) -> str:
    """Return the first headline of the episode that a script will be; empty if it has none."""
    return next(_stories(line.chapter for line in script.lines if line.spans), "")


def _first(told: Iterable[str]) -> tuple[str, ...]:
    return tuple(islice(_stories(told), Titles.MOST_NAMED))


def _stories(told: Iterable[str]) -> Iterator[str]:
    named, briefs = False, False
    for title in told:
        if title == _BRIEFS:
            briefs = True
        elif title != SUMMARY:
            named = True
            yield title
    if briefs and not named:
        yield _BRIEFS


def shown_title(episode: Shelved, pattern: str) -> str:
    """Return the title for lists: the day and as many first headlines as apps show, by a pattern.

    A title that its editor wrote, one that does not end in the day, stays as it is; so does that
    of a day without a headline where the pattern wants one.

    Args:
        episode: the episode.
        pattern: as of `Show.episode_title`; empty for `PATTERN`.
    """
    return _shown(pattern, episode.title, episode.paper, episode.day, headlines_of(episode))


def _shown(pattern: str, given: str, paper: str, day: date, headlines: tuple[str, ...]) -> str:
    pattern = pattern or PATTERN
    written = not given.endswith(f"{day.year}年{day.month}月{day.day}日")
    if written or ("{headline" in pattern and not headlines):
        return given
    fields = {
        "day": f"{day.month}月{day.day}日",
        "date": f"{day.year}年{day.month}月{day.day}日",
        "iso": day.isoformat(),
        "weekday": f"星期{'一二三四五六日'[day.weekday()]}",
        "headline": "".join(headlines[:1]),
        "paper": paper,
        "title": given,
    }
    for most in range(len(headlines), -1, -1):
        title = _filled(pattern, {**fields, "headlines": "；".join(headlines[:most])})
        if len(title) <= Titles.SHOWN_CHARS or most <= 1:
            break
    return " ".join(title.split()) or given


def _filled(pattern: str, fields: dict[str, str]) -> str:
    return _FIELD.sub(lambda found: fields.get(found[1], found[0]), pattern)
