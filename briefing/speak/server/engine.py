"""A speech server of the user's own as an engine."""

from pathlib import Path

from briefing.errors import ShowError
from briefing.records import Script, Takes
from briefing.show import Show
from briefing.speak.engine import Lent

TITLE = "the server"
LENGTH = (0.5, 1.9)
"""Wide: nothing is known of its voices."""
MAY_BE_REPLACED = True


def speak(script: Script, show: Show, folder: Path, lent: Lent) -> Takes:
    """Return every line as sound, heard where there is a recognizer."""
    from briefing.speak.server.server import speak_lines
    from briefing.speak.server.server_client import ServerLink

    if not show.voices_of("server"):
        raise ShowError("cannot speak: no server is named. Set 'address' in [server] of show.toml.")
    voices, link = show.pair_of("server"), ServerLink(show.server)
    takes = speak_lines(script.lines, voices, folder, show.readings, link, lent.ear)
    unheard = () if lent.ear else ("nobody heard the server's takes: install 'briefing[verify]'",)
    return Takes("server", takes, unheard)
