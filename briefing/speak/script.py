"""A script's lines as sound: which engine speaks, and who takes over if it fails."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import EngineError
from briefing.records import Script, Takes
from briefing.show import Show
from briefing.speak.engine import Engine, Prepared, engine_named
from briefing.speak.tuned import Service
from briefing.support.engines import AUTO, EMBEDDED

if TYPE_CHECKING:
    from briefing.speak.check import Ear
    from briefing.speak.edge.edge_client import EdgeLink
    from briefing.speak.kokoro.preload import ModelAhead


def speak_script(
    script: Script,
    show: Show,
    out: Path,
    link: "EdgeLink | None" = None,
    ahead: "ModelAhead | None" = None,
    ear: "Ear | None" = None,
) -> Takes:
    """Return every line of a script as sound, all from one engine.

    Lines that were spoken before are taken from the store, `<out>/<day>/takes/`. The last three
    arguments are those of `Prepared`; with an ear the embedded voice's takes are heard if the show
    is to listen.

    Raises:
        EngineError: the show wants the online voice alone, and it does not answer.
        SpeakError: a line cannot be spoken whole; it is named.
        OutputError: the store cannot be written.
    """
    folder = out / script.day.isoformat() / "takes"
    prepared = Prepared(link, ahead, ear)
    if show.engine == AUTO:
        return _with_either(script, show, folder, prepared)
    engine = engine_named(show.engine)
    try:
        return engine.speak(script, show, folder, prepared)
    except EngineError as error:
        if not engine.MAY_BE_REPLACED:
            raise
        return _embedded(script, show, folder, prepared, engine, error)


def _with_either(script: Script, show: Show, folder: Path, prepared: Prepared) -> Takes:
    """Speak with the online voice, or all lines with the embedded one where that fails."""
    from briefing.speak.edge import edge
    from briefing.speak.edge.edge_client import EdgeLink
    from briefing.speak.kokoro import kokoro

    by_edge = edge.kept_takes(script.lines, show, folder)
    if not by_edge and (kept := kokoro.kept_takes(script.lines, show, folder)):
        why = "the embedded voice has spoken every line before"
        return Takes("kokoro", kept, (f"{why}; --engine edge asks the online one",))
    hasty = replace(prepared.link or EdgeLink.of(show.edge), first_answer_s=Service.FIRST_ANSWER_S)
    online = engine_named("edge")
    try:
        return online.speak(script, show, folder, replace(prepared, link=hasty))
    except EngineError as error:
        return _embedded(script, show, folder, replace(prepared, ahead=None), online, error)


def _embedded(
    script: Script, show: Show, folder: Path, prepared: Prepared, lost: Engine, error: EngineError
) -> Takes:
    takes = engine_named(EMBEDDED).speak(script, show, folder, prepared)
    why = f"the embedded voice speaks, {lost.TITLE} was given up: {error}"
    return replace(takes, notes=(why, *takes.notes))
