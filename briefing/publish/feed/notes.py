"""The notes under an episode: chapter times and where each story stands in the paper."""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import accumulate

from briefing.publish.headlines import headlines_of
from briefing.publish.shelf import Mark, Shelved

AI_VOICE = "由 AI 合成的声音朗读。"
"""Apple asks that listeners are told, in each episode's description."""
_TEXT_BYTES = 4000  # PSP-1: descriptions are at most 4,000 bytes


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes under an episode."""

    text: str
    """As plain text of at most 4,000 bytes."""
    html: str
    """As HTML of at most 4,000 bytes, without the last chapters where there are too many.

    Of no tags but those that Apple shows: of any other, words that it parted would run together.
    """
    whole: str
    """As HTML with all chapters, where `html` lacks some; empty where it has them all."""


def notes_of(episode: Shelved) -> Notes:
    """Return the notes under an episode."""
    first = "；".join(headlines_of(episode))
    head = [line for line in (first, corrected_line(episode), _paper(episode), AI_VOICE) if line]
    chapters = [_chapter(mark) for mark in episode.marks]
    lead = "".join(f"<p>{line}</p>" for line in _escaped(head))
    items = [f"<li>{line}</li>" for line in _escaped(chapters)]
    whole = _listed(lead, items)
    short = _short(whole, lead, items)
    return Notes(_cut([*head, *chapters]), short, whole if whole != short else "")


def _escaped(lines: list[str]) -> list[str]:
    # All at once, which for thousands of episodes takes a fifth of the time of line by line.
    return escape("\n".join(lines)).split("\n") if lines else []


def _listed(lead: str, items: list[str]) -> str:
    return f"{lead}<ul>{''.join(items)}</ul>" if items else lead


def _short(whole: str, lead: str, items: list[str]) -> str:
    """Return the HTML; where it is too long, without the last chapters."""
    if _fits(whole):
        return whole
    left = _TEXT_BYTES - len(_listed(lead, ["<li>…</li>"]).encode())
    taken = accumulate(len(item.encode()) for item in items)
    kept = [item for item, bytes_so_far in zip(items, taken, strict=True) if bytes_so_far <= left]
    return _listed(lead, [*kept, "<li>…</li>"])


def _fits(text: str) -> bool:
    # A character has four bytes at most: most texts need not be encoded.
    return len(text) <= _TEXT_BYTES // 4 or len(text.encode()) <= _TEXT_BYTES


def corrected_line(episode: Shelved) -> str:
    """Return what is said of an episode that was made again; nothing of another."""
    if not episode.corrected_at:
        return ""
    at = datetime.fromisoformat(episode.corrected_at)
    return f"更正于 {at.year}年{at.month}月{at.day}日 {at:%H:%M}"


def clock(seconds: float) -> str:
    """Return a time as podcast apps recognise it: 0:05, 12:30, 1:02:03."""
    minutes, rest_s = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest_s:02d}" if hours else f"{minutes}:{rest_s:02d}"


def _cut(lines: list[str]) -> str:
    """Join the lines; where they are too many, end with an ellipsis at a line's end."""
    text = "\n".join(lines)
    if _fits(text):
        return text
    head = text.encode()[: _TEXT_BYTES - 4].decode(errors="ignore")
    return head.rpartition("\n")[0] + "\n…"


def _paper(episode: Shelved) -> str:
    day = episode.day
    paper = f"《{episode.paper}》" if episode.paper else "报纸"
    return f"来源：{paper}{day.year}年{day.month}月{day.day}日"


def _chapter(mark: Mark) -> str:
    where = "" if mark.source is None else f"（原文第{mark.source[0] + 1}–{mark.source[1]}字）"
    return f"{clock(mark.start_s)} {mark.title}{where}"
