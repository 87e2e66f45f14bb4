"""The programme: `briefing`, and `python -m briefing`. Ctrl-C ends it from its first moment on."""

import os

from briefing.support.interrupt import STOPPED, end_on_interrupt, say_stopped


def main() -> None:
    """Run `briefing`, the command."""
    try:
        end_on_interrupt()
        from briefing.cli import main as door
    except KeyboardInterrupt:
        say_stopped()
        os._exit(STOPPED)
    door()


if __name__ == "__main__":
    main()
