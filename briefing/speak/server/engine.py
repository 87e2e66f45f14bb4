"""A speech server of the user's own as an engine."""

from pathlib import Path

from briefing.errors import ShowError
from briefing.records import Script, Takes
from briefing.show import Show
from briefing.speak.script import Prepared
from briefing.speak.tuned import TakeChecks

TITLE = "the server"
LENGTH = TakeChecks.SERVER_LENGTH
MAY_BE_REPLACED = True


def speak(script: Script, show: Show, folder: Path, prepared: Prepared) -> Takes:
    """Return every line as sound, heard where there is a recognizer."""
    from briefing.speak.server.server import speak_lines
    from briefing.speak.server.server_client import ServerLink

    if not show.voices_of("server"):
        raise ShowError("cannot speak: no server is named. Set 'address' in [server] of show.toml.")
    takes = speak_lines(script.lines, show, folder, ServerLink(show.server), prepared.ear)
    unheard = "nobody heard the server's takes: install 'briefing[verify]'"
    return Takes("server", takes, () if prepared.ear else (unheard,))
