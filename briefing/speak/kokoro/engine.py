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

    heard: tuple[str, ...] = ()
    takes = speak_lines(script.lines, show, folder, prepared.ahead)
    if prepared.ear is not None and show.listen:
        from briefing.speak.kokoro.listen import listen_to_takes

        takes, heard = listen_to_takes(script.lines, show, folder, prepared.ear)
    return Takes("kokoro", takes, (*heard, *_about(*show.pair_of("kokoro"))))


def _about(first: Voice, second: Voice) -> Iterator[str]:
    """Yield what a listener may take for a fault though it comes from the choice of voices."""
    if first.alike == second.name:
        yield f"the voices '{first.name}' and '{second.name}' are hard to tell apart"
    for voice in (first, second):
        if voice.dialect:
            yield f"the voice '{voice.name}' speaks {voice.dialect}, not plain Mandarin"
