"""The pattern of episode titles, checked."""

from string import Formatter

from briefing.settings.table import Settings
from briefing.show import TITLE_FIELDS


def title_pattern(settings: Settings, key: str) -> str:
    """Return a pattern in which `TITLE_FIELDS` may stand in braces, at least one of them.

    Raises:
        ShowError: something else stands in braces, or nothing does.
    """
    pattern = settings.matching(key, r"[^\n]*\S[^\n]*", "a line")
    wanted = "a line with " + ", ".join(f"{{{field}}}" for field in TITLE_FIELDS) + " in it"
    try:
        parts = [part[1:] for part in Formatter().parse(pattern) if part[1] is not None]
    except ValueError as error:  # a brace that stands alone
        raise settings.wrong(key, pattern, wanted) from error
    # Without one of them all episodes would be called the same.
    if not parts or any(part[0] not in TITLE_FIELDS or part[1] or part[2] for part in parts):
        raise settings.wrong(key, pattern, wanted)
    return pattern
