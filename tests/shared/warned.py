"""What the program warned of in one test."""

import logging

import pytest


def warnings_in(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The program's own warnings; what libraries say is not its matter."""
    ours = [record for record in caplog.records if record.name.startswith("briefing")]
    return [each.getMessage() for each in ours if each.levelno >= logging.WARNING]
