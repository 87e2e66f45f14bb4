"""Scripts for the tests of the speaking room."""

from datetime import date

from briefing.records import Line, Script

DAY = date(2026, 11, 23)


def a_line(spoken: str, place: int = 0, voice: str = "甲") -> Line:
    return Line(f"l{place:03}", "story", "s1", "", False, voice, spoken, spoken, "", (), ())


def a_script(*spoken: str) -> Script:
    """A script of those lines, the two anchors in turn."""
    lines = tuple(a_line(text, place, "甲乙"[place % 2]) for place, text in enumerate(spoken))
    return Script("海州晚报", "海州晚报", DAY, 0.0, lines, (), ())
