"""What an engine has to offer, and what is made ready for it."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from briefing.records import Script, Takes
from briefing.show import EngineName, Show
from briefing.support.engines import ENGINES

if TYPE_CHECKING:
    from briefing.speak.check import Ear
    from briefing.speak.edge.edge_client import EdgeLink
    from briefing.speak.kokoro.preload import ModelAhead


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
