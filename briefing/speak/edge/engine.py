"""The online voice as an engine."""

from pathlib import Path

from briefing.records import Script, Takes
from briefing.show import Show
from briefing.speak.script import Prepared
from briefing.speak.tuned import TakeChecks

TITLE = "the online one"
LENGTH = TakeChecks.ONLINE_LENGTH
MAY_BE_REPLACED = False


def speak(script: Script, show: Show, folder: Path, prepared: Prepared) -> Takes:
    """Return every line as sound."""
    from briefing.speak.edge.edge import speak_lines
    from briefing.speak.edge.edge_client import EdgeLink

    takes = speak_lines(script.lines, show, folder, prepared.link or EdgeLink.of(show.edge))
    unheard = "nobody listened to the online voice's takes: it would say them the same way again"
    return Takes("edge", takes, (unheard,) if show.listen else ())
