"""The room that listens: a finished episode in, what was heard of every line out."""

from briefing.verify.whisper import whisper_folder

__all__ = ["whisper_folder"]
