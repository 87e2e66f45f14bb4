"""The embedded voice as an engine."""

from collections.abc import Iterator
from pathlib import Path

from briefing.records import Script, Takes
from briefing.show import Show, Voice
from briefing.speak.engine import Lent

TITLE = "the embedded voice"
LENGTH = (0.75, 1.35)
"""By their durations, 1,232 lines of news in the eight voices kept within 0.88 and 1.13."""
MAY_BE_REPLACED = False


def speak(script: Script, show: Show, folder: Path, lent: Lent) -> Takes:
    """Return every line as sound, listened to if the show is to listen."""
    from briefing.speak.kokoro.kokoro import speak_lines

    lines, voices = script.lines, show.pair_of("kokoro")
    heard: tuple[str, ...] = ()
    takes = speak_lines(lines, voices, folder, show.readings, show.speak_threads, lent.ahead)
    if lent.ear is not None and show.listen:
        from briefing.speak.kokoro.listen import listen_to_takes

        takes, heard = listen_to_takes(lines, voices, folder, show.readings, lent.ear)
    return Takes("kokoro", takes, (*heard, *_about(voices)))


def _about(voices: tuple[Voice, Voice]) -> Iterator[str]:
    """Yield what a listener may take for a fault, and is the choice of voices."""
    first, second = voices
    if first.alike == second.name:
        yield f"the voices '{first.name}' and '{second.name}' are hard to tell apart"
    for voice in voices:
        if voice.dialect:
            yield f"the voice '{voice.name}' speaks {voice.dialect}, not plain Mandarin"
