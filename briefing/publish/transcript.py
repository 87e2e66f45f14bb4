"""The transcript as files that go with an MP3: WebVTT, by the word too, SubRip and JSON.

Source: podcastindex.org/namespace/1.0: transcripts, version 1.0; W3C, WebVTT, cue timestamps inside
a cue's text.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise
from pathlib import Path

from briefing.errors import PublishError
from briefing.mandarin.words import cut_words
from briefing.publish.phrases import character_times, phrases
from briefing.records import Cue, Line

_LINE_WIDTH = 32  # podcast namespace, transcripts: at most 2 lines of 32 characters


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line of the programme, and when it is heard."""

    id: str
    voice: str
    """The anchor, 甲 or 乙."""
    text: str
    start_s: float
    end_s: float
    source: str = ""
    """The words as printed; empty for the programme's own words."""
    spans: tuple[tuple[int, int], ...] = ()
    """Where they stand in the source file, as character offsets [start, end)."""
    edits: tuple[str, ...] = ()
    times_s: tuple[float, ...] = ()
    """When each character of the text is heard, and the end; empty where that is not known."""
    phrases: tuple[tuple[int, float], ...] = ()
    """Where each phrase begins in the text, and when it is heard; as read from a transcript."""

    @property
    def heard(self) -> list[tuple[str, float]]:
        """The text phrase by phrase, each with its time; the whole line of an old transcript."""
        starts = self.phrases or ((0, self.start_s),)
        phrases = pairwise((*starts, (len(self.text), self.end_s)))
        return [(self.text[place:end], at_s) for (place, at_s), (end, _) in phrases]


def as_webvtt(lines: Iterable[Spoken]) -> str:
    """Return the transcript as WebVTT, each cue with its speaker."""
    cues = [
        f"{clock(cue.start_s, '.')} --> {clock(cue.end_s, '.')}\n"
        f"<v {escape(cue.voice)}>{escape(_folded(cue.text), quote=False)}"
        for line in lines
        for cue in _cues(line)
    ]
    return "\n\n".join(["WEBVTT", *cues]) + "\n"


def as_word_webvtt(said: Iterable[tuple[Line, Cue]]) -> str:
    """Return the spoken words as WebVTT, a cue a phrase, a timestamp before each later word.

    Where an engine does not say when its characters are heard, they share the time of their line.
    """
    cues = [each for line, cue in said for each in _worded_cues(line, cue)]
    return "\n\n".join(["WEBVTT", *cues]) + "\n"


def as_subrip(lines: Iterable[Spoken]) -> str:
    """Return the transcript as SubRip."""
    cues = (cue for line in lines for cue in _cues(line))
    return "".join(
        f"{number}\n{clock(cue.start_s, ',')} --> {clock(cue.end_s, ',')}\n"
        f"{_folded(cue.text).replace('-->', '→')}\n\n"
        for number, cue in enumerate(cues, 1)
    )


def as_json_transcript(lines: Iterable[Spoken]) -> str:
    """Return the transcript as JSON: what apps read, and beside it where each line comes from."""
    segments = [
        {
            "speaker": line.voice,
            "startTime": round(line.start_s, 3),
            "endTime": round(line.end_s, 3),
            "body": line.text,
            "id": line.id,
            "source": line.source,
            "spans": line.spans,
            "edits": line.edits,
            "phrases": _phrase_starts(line),
        }
        for line in lines
    ]
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1)


def lines_of(transcript: Path) -> list[Spoken]:
    """Return the lines of a transcript that `as_json_transcript` wrote.

    Raises:
        PublishError: it is missing or damaged.
    """
    try:
        segments = json.loads(transcript.read_text(encoding="utf-8"))["segments"]
        return [
            Spoken(
                id=segment["id"],
                voice=segment["speaker"],
                text=segment["body"],
                start_s=float(segment["startTime"]),
                end_s=float(segment["endTime"]),
                source=segment["source"],
                spans=tuple((int(start), int(end)) for start, end in segment["spans"]),
                edits=tuple(segment["edits"]),
                phrases=tuple((int(at), float(at_s)) for at, at_s in segment.get("phrases", ())),
            )
            for segment in segments
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PublishError(
            f"cannot use '{transcript}': {error}. `briefing speak` on the day's script.md makes "
            "it again."
        ) from error


def _phrase_starts(line: Spoken) -> list[tuple[int, float]]:
    times_s = _times(line)
    return [(start, round(times_s[start], 3)) for start, _end in phrases(line.text, times_s)]


def _times(line: Spoken) -> Sequence[float]:
    return line.times_s or character_times(line.text, "", (), line.start_s, line.end_s)


def _cues(line: Spoken) -> Iterator[Spoken]:
    """Cut a line to cues of at most two screen lines and seven seconds."""
    times_s = _times(line)
    for start, end in phrases(line.text, times_s):
        text = " ".join(line.text[start:end].split())
        if text:
            yield replace(line, text=text, start_s=times_s[start], end_s=times_s[end])


def _worded_cues(line: Line, cue: Cue) -> Iterator[str]:
    spoken, known_s = line.spoken, cue.char_starts_s
    times_s = character_times(spoken, spoken, known_s, cue.start_s, cue.end_s)
    for begin, end in phrases(spoken, times_s):
        first, last = clock(times_s[begin], "."), clock(times_s[end], ".")
        words = _timed_words(spoken[begin:end], times_s[begin:end], first, last)
        text = "".join(words) if known_s else escape(spoken[begin:end], quote=False)
        yield f"{first} --> {last}\n<v {escape(line.voice)}>{text}"


def _timed_words(spoken: str, times_s: Sequence[float], first: str, end: str) -> Iterator[str]:
    place, last = 0, first
    for word in cut_words(spoken):
        now = clock(times_s[place], ".")
        # Timestamps must rise inside a cue; a mark begins with the word before it.
        if last < now < end:
            yield f"<{now}>"
            last = now
        yield escape(word, quote=False)
        place += len(word)


def _folded(text: str) -> str:
    if len(text) <= _LINE_WIDTH:
        return text
    middle = len(text) // 2
    breaks = [found.end() for found in re.finditer(r"[，。；：！？、,;:!?… ]", text)]
    fits = [at for at in breaks if at <= _LINE_WIDTH and len(text) - at <= _LINE_WIDTH]
    at = min(fits, key=lambda place: abs(place - middle), default=min(_LINE_WIDTH, middle + 1))
    return f"{text[:at].strip()}\n{text[at:].strip()}"


def clock(seconds: float, point: str) -> str:
    """Return a time as hours, minutes, seconds and, behind `point`, milliseconds."""
    minutes, rest_ms = divmod(round(seconds * 1000), 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{rest_ms // 1000:02d}{point}{rest_ms % 1000:03d}"
