"""One issue of a Chinese newspaper in, one spoken briefing and its podcast feed out.

For programs: the names of `briefing.api`, each loaded when it is first asked for.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.api import make_episode, make_script, read_issue
    from briefing.errors import BriefingError
    from briefing.records import Episode, Issue, Script
    from briefing.settings.show_file import default_show, load_show
    from briefing.show import Show
    from briefing.support.progress import Progress

__all__ = [
    "BriefingError", "Episode", "Issue", "Progress", "Script", "Show",
    "default_show", "load_show", "make_episode", "make_script", "read_issue",
]  # fmt: skip


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module 'briefing' has no attribute '{name}'")
        # Loaded late: the command line starts without numpy.
        from briefing import api

        return getattr(api, name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
