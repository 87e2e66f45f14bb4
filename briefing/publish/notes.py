"""The notes under an episode: chapter times and where each story stands in the paper."""

from collections.abc import Iterator
from html import escape

from briefing.publish.shelf import Mark, Shelved

_TEXT_BYTES = 4000  # PSP-1: descriptions are at most 4,000 bytes


def notes_as_text(episode: Shelved) -> str:
    """Return the notes as plain text of at most 4,000 bytes, cut at a line's end."""
    kept: list[str] = []
    size = 0
    for line in _lines(episode):
        size += len(line.encode()) + 1
        if size > _TEXT_BYTES - 4:
            kept.append("…")
            break
        kept.append(line)
    return "\n".join(kept)


def notes_as_html(episode: Shelved) -> str:
    """Return the notes as HTML: what was read, and a list of chapters."""
    source = escape(_paper(episode))
    rows = "".join(
        f"<li>{clock(mark.start_s)} {escape(mark.title)}"
        f"{f'<br><small>{escape(_where(mark))}</small>' if mark.source else ''}</li>"
        for mark in episode.marks
    )
    return f"<p>{source}</p><ul>{rows}</ul>"


def clock(seconds: float) -> str:
    """Return a time as podcast apps recognise it: 0:05, 12:30, 1:02:03."""
    minutes, rest_s = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest_s:02d}" if hours else f"{minutes}:{rest_s:02d}"


def _lines(episode: Shelved) -> Iterator[str]:
    yield _paper(episode)
    for mark in episode.marks:
        where = f"（{_where(mark)}）" if mark.source else ""
        yield f"{clock(mark.start_s)} {mark.title}{where}"


def _paper(episode: Shelved) -> str:
    day = episode.day
    paper = f"《{episode.paper}》" if episode.paper else "报纸"
    return f"来源：{paper}{day.year}年{day.month}月{day.day}日"


def _where(mark: Mark) -> str:
    if mark.source is None:
        return ""
    return f"原文第{mark.source[0] + 1}–{mark.source[1]}字"
