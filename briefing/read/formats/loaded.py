"""A file as text, with what became known on the way."""

from dataclasses import dataclass

from briefing.records import Doubt


@dataclass(frozen=True, slots=True)
class Loaded:
    """The text of a file or a folder."""

    text: str
    notes: tuple[str, ...] = ()
    """What was assumed about its pages, is doubtful on them, or was left out."""
    doubts: tuple[Doubt, ...] = ()
    titles: frozenset[str] = frozenset()
    """Headings that the file itself names as titles of articles."""
