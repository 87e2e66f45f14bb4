"""The transcript by the word: WebVTT whose cues carry the time of each word as it is said.

Source: W3C, WebVTT, cue timestamps inside a cue's text.
"""

from collections.abc import Iterable, Iterator
from html import escape

from briefing.mandarin.words import cut_words
from briefing.publish.transcript.sidecars import clock
from briefing.records import Cue, Line


def as_word_webvtt(said: Iterable[tuple[Line, Cue]]) -> str:
    """Return the spoken words as WebVTT, a cue a line, a timestamp before each later word.

    A line whose engine does not say where its characters are has its own times only.

    Args:
        said: the lines in order, each with where it stands in the programme.
    """
    cues = [
        f"{clock(cue.start_s, '.')} --> {clock(cue.end_s, '.')}\n"
        f"<v {escape(line.voice)}>{''.join(_timed_words(line.spoken, cue))}"
        for line, cue in said
    ]
    return "\n\n".join(["WEBVTT", *cues]) + "\n"


def _timed_words(spoken: str, cue: Cue) -> Iterator[str]:
    place, last = 0, clock(cue.start_s, ".")
    for word in cut_words(spoken):
        now = clock(cue.char_starts_s[place], ".") if cue.char_starts_s else last
        # Timestamps must rise inside a cue; a mark begins with the word before it.
        if last < now < clock(cue.end_s, "."):
            yield f"<{now}>"
            last = now
        yield escape(word, quote=False)
        place += len(word)
