"""The day of a moment that a feed, a letter or a field names."""

from datetime import UTC, timedelta, timezone, tzinfo

import pytest

from briefing.read.formats.publication_day import CHINA, day_said, local_day

NEW_YORK = timezone(timedelta(hours=-5))


@pytest.mark.parametrize(
    ("printed", "zone", "day"),
    [
        ("2031-03-03T22:30:00Z", CHINA, "2031-03-04"),
        ("2031-03-03T22:30Z", UTC, "2031-03-03"),
        ("2031-03-03 22:30:00.5 +08:00", CHINA, "2031-03-03"),
        ("2031-03-04T02:00:00+0800", NEW_YORK, "2031-03-03"),
        ("2031-03-03T22:30:00", CHINA, "2031-03-03"),
        ("2031-03-03", CHINA, "2031-03-03"),
        (" 20310303 ", CHINA, "2031-03-03"),
        ("20310303T223000Z", CHINA, "2031-03-04"),
        ("20310303T2230+0000", CHINA, "2031-03-04"),
        ("20310303T2230", CHINA, "2031-03-03"),
        ("Mon, 03 Mar 2031 22:30:00 GMT", CHINA, "2031-03-04"),
        ("Mon, 03 Mar 2031 22:30:00 -0000", CHINA, "2031-03-04"),
        ("Mon, 03 Mar 2031 22:30:00 +0800", CHINA, "2031-03-03"),
    ],
)
def test_a_moment_is_told_by_the_shows_clock(printed: str, zone: tzinfo, day: str) -> None:
    found = local_day(printed, zone)
    assert found is not None
    assert found.isoformat() == day
    assert day_said(printed, zone) == day


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2031年3月4日", "2031-03-04"),
        (" 2031/3/4 早报", "2031-03-04"),
        ("2031.03.04", "2031-03-04"),
        ("2031 - 3 - 4", "2031-03-04"),
        ("2031-3-45", ""),
        ("2031-13-4", ""),
        ("2031-3-456", ""),
        ("2031-02-30", ""),
        ("20311332", ""),
        ("今天", ""),
        ("", ""),
    ],
)
def test_a_day_is_read_as_people_print_it(printed: str, day: str) -> None:
    assert local_day(printed, CHINA) is None
    assert day_said(printed, CHINA) == day
