"""A script's lines as sound: what an engine offers, which one speaks, who takes over if it fails.

A few words outside any episode are a script of one line.
"""

import logging
import tempfile
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from briefing.errors import EngineError
from briefing.records import Line, Script, Takes
from briefing.show import EngineName, Show, Voice
from briefing.speak.tuned import Service
from briefing.support.engines import AUTO, EMBEDDED, ENGINES
from briefing.support.files import write_whole

if TYPE_CHECKING:
    from briefing.speak.clip import Ear
    from briefing.speak.edge.edge_client import EdgeLink
    from briefing.speak.kokoro.engine import ModelAhead

log = logging.getLogger(__name__)

_NEWS = "这里是每日新闻简报。今天多云转晴，最高气温二十六度，东南风三到四级。"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is ready before the engine speaks; an engine uses what it can."""

    link: "EdgeLink | None" = None
    """How the online voice is reached, if not as the show says."""
    ahead: "ModelAhead | None" = None
    """The embedded voice's model, if it is being opened already."""
    ear: "Ear | None" = None
    """Hears how much of its line a take says; None where there is no recognizer."""


class Engine(Protocol):
    """A module that speaks."""

    TITLE: str
    """What a listener is told was given up, such as `the server`."""
    LENGTH: tuple[float, float]
    """Its shortest and its longest good take, as shares of what the pace of its voice expects."""
    MAY_BE_REPLACED: bool
    """Whether the embedded voice speaks all lines where this one fails."""

    def speak(self, script: Script, show: Show, folder: Path, prepared: Prepared) -> Takes:
        """Return every line as sound; takes are kept in a folder, the day's take store.

        Raises:
            EngineError: it does not answer, or stopped answering.
            SpeakError: a line cannot be spoken whole; it is named.
            OutputError: the store cannot be written.
        """


def engine_named(name: EngineName) -> Engine:
    """Return an engine; its libraries are loaded when it speaks."""
    return cast(Engine, import_module(ENGINES[name]))


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


def speak_sample(spoken: str, show: Show, wav: Path) -> None:
    """Write a spoken form as the show's first anchor says it, as 16-bit mono WAV.

    Raises:
        SpeakError: it cannot be spoken whole.
        OutputError: the file cannot be written.
    """
    line = Line("sample", "story", None, "", False, "甲", spoken, spoken, "", (), ())
    script = Script("", "", date.min, 0.0, (line,), (), ())
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        takes = speak_script(script, show, Path(folder))
        for note in takes.notes:
            log.warning(note)
        write_whole(wav, takes.takes[0].path.read_bytes())


def speak_voice(voice: Voice, show: Show, wav: Path) -> None:
    """Write two sentences of news as a voice says them, as 16-bit mono WAV.

    The show's settings say how its engine is reached.

    Raises:
        EngineError: an online voice that does not answer.
        SpeakError: they cannot be spoken whole.
        OutputError: the file cannot be written.
    """
    speak_sample(_NEWS, replace(show, engine=voice.engine, voices=(voice, voice)), wav)


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
