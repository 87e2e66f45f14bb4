"""A day published, and a day published again: what it keeps, and what it says of itself."""

from dataclasses import replace
from datetime import UTC, date, datetime

from briefing.publish.shelf import Shelved, morning


def first_published(day: date, now: datetime) -> datetime:
    """Return when an episode counts as published.

    That is now, on the show's clock; but one of a day that is over stands at its own morning, so
    that days brought in later stand in their order.
    """
    return morning(day, now.tzinfo or UTC) if day < now.date() else now


def made_again(before: Shelved, made: Shelved, now: datetime) -> Shelved:
    """Return a day's new episode as the one that was known: with its GUID and its first time."""
    names = (before.stem, *before.earlier)
    return replace(
        made,
        guid=before.guid,
        published_at=before.published_at,
        corrected_at=before.corrected_at if made.sha256 == before.sha256 else now.isoformat(),
        earlier=tuple(sorted({stem for stem in names if stem != made.stem})),
    )
