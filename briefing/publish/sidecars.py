"""The files that go with an MP3: chapters, and the transcript as WebVTT and SubRip."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

_LINE_WIDTH = 32  # podcast namespace, transcripts: at most 2 lines of 32 characters
_CLAUSE = re.compile(r".*?(?:[，。；：！？、,;:!?…]+[”’」』》）)]*|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line of the programme, and when it is heard."""

    id: str
    voice: str
    text: str
    start_s: float
    end_s: float


def chapters_json(marks: Iterable[tuple[str, float, float]]) -> str:
    """Return chapters in the podcast namespace's JSON, version 1.2.

    Args:
        marks: title, start and end in seconds, in order.
    """
    chapters = [
        {"startTime": round(start_s, 3), "endTime": round(end_s, 3), "title": title}
        for title, start_s, end_s in marks
    ]
    return json.dumps({"version": "1.2.0", "chapters": chapters}, ensure_ascii=False, indent=1)


def as_webvtt(lines: Iterable[Spoken]) -> str:
    """Return the transcript as WebVTT, each cue with its speaker."""
    cues = [
        f"{_clock(cue.start_s, '.')} --> {_clock(cue.end_s, '.')}\n"
        f"<v {escape(cue.voice)}>{escape(_folded(cue.text), quote=False)}"
        for line in lines
        for cue in _cues(line)
    ]
    return "\n\n".join(["WEBVTT", *cues]) + "\n"


def as_subrip(lines: Iterable[Spoken]) -> str:
    """Return the transcript as SubRip."""
    cues = (cue for line in lines for cue in _cues(line))
    return "".join(
        f"{number}\n{_clock(cue.start_s, ',')} --> {_clock(cue.end_s, ',')}\n"
        f"{_folded(cue.text).replace('-->', '→')}\n\n"
        for number, cue in enumerate(cues, 1)
    )


def _cues(line: Spoken) -> Iterator[Spoken]:
    """Cut a line to cues of at most two screen lines, its time shared out by characters."""
    text = " ".join(line.text.split())
    pieces = _packed(text)
    seconds = (line.end_s - line.start_s) / max(1, sum(map(len, pieces)))
    start_s = line.start_s
    for piece in pieces:
        end_s = start_s + seconds * len(piece)
        yield Spoken(line.id, line.voice, piece.strip(), start_s, end_s)
        start_s = end_s


def _packed(text: str) -> list[str]:
    pieces: list[str] = []
    for clause in _CLAUSE.findall(text):
        for start in range(0, len(clause), 2 * _LINE_WIDTH):
            part = clause[start : start + 2 * _LINE_WIDTH]
            if pieces and len(pieces[-1]) + len(part) <= 2 * _LINE_WIDTH:
                pieces[-1] += part
            else:
                pieces.append(part)
    return [piece for piece in pieces if piece.strip()]


def _folded(text: str) -> str:
    if len(text) <= _LINE_WIDTH:
        return text
    middle = len(text) // 2
    breaks = [found.end() for found in re.finditer(r"[，。；：！？、,;:!?… ]", text)]
    fits = [at for at in breaks if at <= _LINE_WIDTH and len(text) - at <= _LINE_WIDTH]
    at = min(fits, key=lambda place: abs(place - middle), default=min(_LINE_WIDTH, middle + 1))
    return f"{text[:at].strip()}\n{text[at:].strip()}"


def _clock(seconds: float, point: str) -> str:
    total_ms = round(seconds * 1000)
    minutes, rest_ms = divmod(total_ms, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{rest_ms // 1000:02d}{point}{rest_ms % 1000:03d}"
