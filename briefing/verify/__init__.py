"""The room that listens: a finished episode in, what was heard of every line out."""

from briefing.verify.episode import verify_episode

__all__ = ["verify_episode"]
