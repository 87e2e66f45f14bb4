"""What an episode is called where it stands in a list: its day and its first headlines."""

from briefing.publish.shelf import Shelved

_SHOWN_CHARACTERS = 40
"""Apps show about two lines of twenty Chinese characters."""
_MOST = 3
_SUMMARY = "内容提要"
"""The chapter of the headlines, as the script names it; no story."""


def headlines_of(episode: Shelved) -> tuple[str, ...]:
    """Return the first headlines of the day's stories, at most three; none if it has none."""
    told = [
        mark.title for mark in episode.marks if mark.source is not None and mark.title != _SUMMARY
    ]
    return tuple(told[:_MOST])


def shown_title(episode: Shelved) -> str:
    """Return the title for lists: the day, then as many first headlines as apps show.

    A title that its editor wrote, one that does not end in the day, stays as it is; so does that
    of a day without a headline.
    """
    day = episode.day
    headlines = headlines_of(episode)
    written = not episode.title.endswith(f"{day.year}年{day.month}月{day.day}日")
    if written or not headlines:
        return episode.title
    title = f"{day.month}月{day.day}日 {headlines[0]}"
    for headline in headlines[1:]:
        if len(title) + 1 + len(headline) > _SHOWN_CHARACTERS:
            break
        title += f"；{headline}"
    return title
