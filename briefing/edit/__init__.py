"""The second room: an Issue in, a Rundown out."""

from briefing.edit.rundown import edit_rundown

__all__ = ["edit_rundown"]
