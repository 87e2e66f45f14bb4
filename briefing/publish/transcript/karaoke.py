"""The transcript by the word: WebVTT whose cues carry the time of each word as it is said.

Source: W3C, WebVTT, cue timestamps inside a cue's text.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from briefing.mandarin.words import cut_words
from briefing.publish.transcript.phrases import character_times, phrases
from briefing.publish.transcript.sidecars import clock
from briefing.records import Cue, Line


def as_word_webvtt(said: Iterable[tuple[Line, Cue]]) -> str:
    """Return the spoken words as WebVTT, a cue a phrase, a timestamp before each later word.

    Where an engine does not say when its characters are heard, they share the time of their line.
    """
    cues = [each for line, cue in said for each in _cues(line, cue)]
    return "\n\n".join(["WEBVTT", *cues]) + "\n"


def _cues(line: Line, cue: Cue) -> Iterator[str]:
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
