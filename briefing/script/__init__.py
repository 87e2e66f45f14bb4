"""The third room: a Rundown in, a Script out."""

from briefing.script.write import write_script

__all__ = ["write_script"]
