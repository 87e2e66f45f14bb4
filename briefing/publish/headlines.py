"""What an episode is called where it stands in a list: its day and its first headlines."""

import re
from collections.abc import Sequence
from datetime import date

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
    return tuple(_told(episode)[: Titles.MOST_NAMED])


def headlines_beyond(episode: Shelved, title: str) -> tuple[str, ...]:
    """Return the headlines of the day's stories that a title for lists does not name."""
    beyond = [headline for headline in _told(episode) if headline not in title]
    return tuple(beyond[: Titles.MOST_BEYOND])


def script_title(script: Script, pattern: str) -> str:
    """Return the title for lists of the episode that a script will be."""
    first = _written(script)[: Titles.MOST_NAMED]
    return _shown(pattern, script.title, script.paper, script.day, first)


def first_headline(script: Script) -> str:
    """Return the first headline of the episode that a script will be; empty if it has none."""
    return "".join(_written(script)[:1])


def _told(episode: Shelved) -> list[str]:
    return _stories([mark.title for mark in episode.marks if mark.source is not None])


def _written(script: Script) -> list[str]:
    return _stories(list(dict.fromkeys(line.chapter for line in script.lines if line.spans)))


def _stories(chapters: list[str]) -> list[str]:
    stories = [title for title in chapters if title not in {SUMMARY, _BRIEFS}]
    return stories or [title for title in chapters if title == _BRIEFS][:1]


def shown_title(episode: Shelved, pattern: str) -> str:
    """Return the title for lists: the day and as many first headlines as apps show, by a pattern.

    A title that its editor wrote, one that does not end in the day, stays as it is; so does that
    of a day without a headline where the pattern wants one.

    The pattern is as of `Show.episode_title`; empty for `PATTERN`.
    """
    return _shown(pattern, episode.title, episode.paper, episode.day, headlines_of(episode))


def _shown(pattern: str, given: str, paper: str, day: date, headlines: Sequence[str]) -> str:
    pattern, date_told = pattern or PATTERN, f"{day.year}年{day.month}月{day.day}日"
    if not given.endswith(date_told) or ("{headline" in pattern and not headlines):
        return given
    fields = {
        "day": f"{day.month}月{day.day}日",
        "date": date_told,
        "iso": day.isoformat(),
        "weekday": f"星期{'一二三四五六日'[day.weekday()]}",
        "headline": "".join(headlines[:1]),
        "paper": paper,
        "title": given,
    }
    for most in range(len(headlines), -1, -1):
        fields["headlines"] = "；".join(headlines[:most])
        title = _FIELD.sub(lambda found: fields.get(found[1], found[0]), pattern)
        if len(title) <= Titles.SHOWN_CHARS or most <= 1:
            break
    return " ".join(title.split()) or given
