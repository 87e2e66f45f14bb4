"""A small script of three stories, as it was written and as its editor left it."""

from datetime import date

from briefing.records import Issue, Kept, Line, Rundown, Script, Sentence, Story
from briefing.script.editing.match import Spoken

DAY = date(2026, 3, 18)


def line(name: str, text: str, story: str | None = "s1") -> Line:
    return Line(name, "story" if story else "link", story, story or "桥", False, "甲", text, text)


def story(name: str, headline: str) -> Story:
    return Story(name, Sentence(headline, (), -1), "story", "home", "", None, (), 1.0, ())


OPENING = line("link-1", "先听桥的消息。", None)
LINES = (
    line("s1-1", "桥一。"),
    line("s1-2", "桥二。"),
    line("s2-1", "路一。", "s2"),
    line("s2-2", "路二。", "s2"),
    line("s3-1", "港一。", "s3"),
)
CUT = line("s1-9", "桥九。")
SCRIPT = Script("早报", "海州晚报", DAY, 75.4, (OPENING, *LINES), (), (), (CUT,))
STORIES = tuple(story(name, f"{name}号") for name in ("s1", "s2", "s3"))
RUNDOWN = Rundown("海州晚报", DAY, STORIES, (), ())
KEPT = Kept(SCRIPT, RUNDOWN, Issue("海州晚报", DAY, (), (), ()))


def as_written(number: int, one: Line) -> Spoken:
    return Spoken(one, number, (one,))


WHOLE = tuple(as_written(at, one) for at, one in enumerate(SCRIPT.lines, 10))
