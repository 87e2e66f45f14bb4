"""The room that speaks: a Script in, Takes out."""

from briefing.speak.script import speak_script

__all__ = ["speak_script"]
