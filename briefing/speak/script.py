"""A script's lines as sound: which engine speaks, and who takes over if it fails."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import EngineError, ShowError
from briefing.records import Script, Takes
from briefing.show import Show, Voice

if TYPE_CHECKING:
    from briefing.speak.check import Ear
    from briefing.speak.edge.edge_client import EdgeLink
    from briefing.speak.kokoro.preload import ModelAhead

_FIRST_ANSWER_S = 5.0
"""How long the online voice may take over its first line before the embedded one speaks."""


def speak_script(
    script: Script,
    show: Show,
    out: Path,
    link: "EdgeLink | None" = None,
    ahead: "ModelAhead | None" = None,
    ear: "Ear | None" = None,
) -> Takes:
    """Return every line of a script as sound, all from one engine.

    Lines that were spoken before are taken from the store, `<out>/<day>/takes/`.

    Args:
        script: the lines.
        show: the show's settings; `show.engine` says who speaks.
        out: the output folder.
        link: how the online voice is reached, if not as the show says.
        ahead: the embedded voice's model, if it is being opened already.
        ear: hears how much of its line a take says; None where there is no recognizer. The embedded
            voice's takes are heard if the show is to listen.

    Raises:
        EngineError: the show wants the online voice alone, and it does not answer.
        SpeakError: a line cannot be spoken whole; it is named.
        OutputError: the store cannot be written.
    """
    folder = out / script.day.isoformat() / "takes"
    # Each engine is imported where it is used: the other one's libraries stay out.
    match show.engine:
        case "kokoro":
            return _with_kokoro(script, show, folder, (), ahead, ear)
        case "edge":
            return _with_edge(script, show, folder, link, None)
        case "auto":
            return _with_either(script, show, folder, link, ear)
        case "server":
            return _with_server(script, show, folder, ear)


def _with_either(
    script: Script, show: Show, folder: Path, link: "EdgeLink | None", ear: "Ear | None"
) -> Takes:
    """Speak with the online voice, or all lines with the embedded one where that fails."""
    from briefing.speak.edge import edge
    from briefing.speak.kokoro import kokoro

    if not edge.kept_takes(script.lines, show.edge_voices, folder, show.readings):
        kept = kokoro.kept_takes(script.lines, show.kokoro_voices, folder, show.readings)
        if kept:
            why = (
                "the embedded voice has spoken every line before; --engine edge asks the online one"
            )
            return Takes("kokoro", kept, (why,))
    try:
        return _with_edge(script, show, folder, link, _FIRST_ANSWER_S)
    except EngineError as error:
        why = f"the embedded voice speaks, the online one was given up: {error}"
        return _with_kokoro(script, show, folder, (why,), None, ear)


def _with_server(script: Script, show: Show, folder: Path, ear: "Ear | None") -> Takes:
    """Speak with the user's own server, or all lines with the embedded voice where that fails."""
    from briefing.speak.server.server import speak_lines
    from briefing.speak.server.server_client import ServerLink

    if len(show.server_voices) != 2:
        raise ShowError("cannot speak: no server is named. Set 'address' in [server] of show.toml.")
    first, second = show.server_voices
    link = ServerLink(show.server)
    try:
        takes = speak_lines(script.lines, (first, second), folder, show.readings, link, ear)
    except EngineError as error:
        why = f"the embedded voice speaks, the server was given up: {error}"
        return _with_kokoro(script, show, folder, (why,), None, ear)
    unheard = () if ear else ("nobody heard the server's takes: install 'briefing[verify]'",)
    return Takes("server", takes, unheard)


def _with_edge(
    script: Script, show: Show, folder: Path, link: "EdgeLink | None", first_answer_s: float | None
) -> Takes:
    from briefing.speak.edge.edge import speak_lines
    from briefing.speak.edge.edge_client import EdgeLink

    reached = replace(link or EdgeLink.of(show.edge), first_answer_s=first_answer_s)
    takes = speak_lines(script.lines, show.edge_voices, folder, show.readings, reached)
    unheard = "nobody listened to the online voice's takes: it would say them the same way again"
    return Takes("edge", takes, (unheard,) if show.listen else ())


def _with_kokoro(
    script: Script,
    show: Show,
    folder: Path,
    notes: tuple[str, ...],
    ahead: "ModelAhead | None" = None,
    ear: "Ear | None" = None,
) -> Takes:
    from briefing.speak.kokoro.kokoro import speak_lines

    lines, voices = script.lines, show.kokoro_voices
    heard: tuple[str, ...] = ()
    takes = speak_lines(lines, voices, folder, show.readings, show.speak_threads, ahead)
    if ear is not None and show.listen:
        from briefing.speak.kokoro.listen import listen_to_takes

        takes, heard = listen_to_takes(lines, voices, folder, show.readings, ear)
    return Takes("kokoro", takes, (*notes, *heard, *_about(voices)))


def _about(voices: tuple[Voice, Voice]) -> Iterator[str]:
    """Yield what a listener may take for a fault, and is the choice of voices."""
    first, second = voices
    if first.alike == second.name:
        yield f"the voices '{first.name}' and '{second.name}' are hard to tell apart"
    for voice in voices:
        if voice.dialect:
            yield f"the voice '{voice.name}' speaks {voice.dialect}, not plain Mandarin"
