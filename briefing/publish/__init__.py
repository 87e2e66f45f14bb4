"""Publish: a Master in, an episode on the shelf and a feed that offers it out."""

from briefing.publish.episode import publish_episode

__all__ = ["publish_episode"]
