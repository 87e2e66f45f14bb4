"""The embedded voice as an engine."""

from collections.abc import Iterator
from pathlib import Path

from briefing.records import Script, Takes
from briefing.show import Show, Voice
from briefing.speak.engine import Prepared
from briefing.speak.tuned import TakeChecks

TITLE = "the embedded voice"
LENGTH = TakeChecks.EMBEDDED_LENGTH
MAY_BE_REPLACED = False


def speak(script: Script, show: Show, folder: Path, prepared: Prepared) -> Takes:
    """Return every line as sound, listened to if the show is to listen."""
    from briefing.speak.kokoro.kokoro import speak_lines

    lines, voices = script.lines, show.pair_of("kokoro")
    heard: tuple[str, ...] = ()
    takes = speak_lines(lines, voices, folder, show.readings, show.speak_threads, prepared.ahead)
    if prepared.ear is not None and show.listen:
        from briefing.speak.kokoro.listen import listen_to_takes

        takes, heard = listen_to_takes(lines, voices, folder, show.readings, prepared.ear)
    return Takes("kokoro", takes, (*heard, *_about(voices)))


def _about(voices: tuple[Voice, Voice]) -> Iterator[str]:
    """Yield what a listener may take for a fault though it comes from the choice of voices."""
    first, second = voices
    if first.alike == second.name:
        yield f"the voices '{first.name}' and '{second.name}' are hard to tell apart"
    for voice in voices:
        if voice.dialect:
            yield f"the voice '{voice.name}' speaks {voice.dialect}, not plain Mandarin"
