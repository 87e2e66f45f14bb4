"""What a program finds in the package."""

import pytest

import briefing

NAMES = """
BriefingError Episode Issue Progress Script Show default_show load_show make_episode make_script
read_issue
"""


def test_the_package_offers_these_names_and_no_other() -> None:
    names = NAMES.split()
    assert briefing.__all__ == names
    assert {*names, "__doc__", "__path__"} <= set(dir(briefing))
    assert [getattr(briefing, name).__name__ for name in names] == names
    unknown = "speak_issue"
    with pytest.raises(AttributeError) as caught:
        getattr(briefing, unknown)
    assert str(caught.value) == "module 'briefing' has no attribute 'speak_issue'"
