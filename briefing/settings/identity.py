"""What a feed says of a show itself: its names, addresses and category, checked."""

import tomllib
from difflib import get_close_matches
from pathlib import Path
from string import Formatter
from typing import Any, get_args

from briefing.settings.table import Settings
from briefing.show import TITLE_FIELDS, UpdateFrequency

_LINK = r"https?://[^/\s?#@\x00-\x1f]+(/[!\"$->@-~]*)?"  # a folder's: no ? and no #
_FORMS = {
    "name": (r"[A-Za-z0-9][A-Za-z0-9-]*", "letters, digits and hyphens"),
    "title": (r".*\S.*", "a title"),
    "description": (r"(?s).*", "text"),
    "author": (r"(?s).*", "text"),
    "email": (r"|[^@\s]+@[^@\s]+", "an address like me@example.org"),
    "link": (rf"|{_LINK}", "an address like https://example.org/news/"),
    "language": (r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", "a tag like zh-cn"),
    "time_zone": (r"[+-](0\d|1[0-4]):[0-5]\d", "an offset from UTC like +08:00"),
}
"""What each text must be, as a pattern and in words."""
_CATEGORIES = Path(__file__).with_name("categories.toml")


def identity_of(settings: Settings, category: object) -> dict[str, Any]:
    """Return what a feed says of the show itself."""
    return {
        **{key: settings.matching(key, *form) for key, form in _FORMS.items()},
        "episode_title": _title_pattern(settings),
        "updates": settings.one_of("updates", get_args(UpdateFrequency)),
        "category": _category(settings, category),
        "private": settings.flag("private"),
    }


def _title_pattern(settings: Settings) -> str:
    """Return a pattern in which `TITLE_FIELDS` may stand in braces, at least one of them.

    Raises:
        ShowError: something else stands in braces, or nothing does.
    """
    pattern = settings.matching("episode_title", r"[^\n]*\S[^\n]*", "a line")
    wanted = "a line with " + ", ".join(f"{{{field}}}" for field in TITLE_FIELDS) + " in it"
    try:
        parts = [part[1:] for part in Formatter().parse(pattern) if part[1] is not None]
    except ValueError as error:  # a brace that stands alone
        raise settings.wrong("episode_title", pattern, wanted) from error
    # Without one of them all episodes would be called the same.
    if not parts or any(part[0] not in TITLE_FIELDS or part[1] or part[2] for part in parts):
        raise settings.wrong("episode_title", pattern, wanted)
    return pattern


def _category(settings: Settings, value: object) -> str:
    known = tomllib.loads(_CATEGORIES.read_text(encoding="utf-8"))
    names = [*known, *(f"{name} > {sub}" for name, subs in known.items() for sub in subs)]
    if value not in names:
        near = " or ".join(get_close_matches(str(value), names, n=2, cutoff=0))
        raise settings.wrong("category", value, f"one of Apple's, such as {near}")
    return str(value)
