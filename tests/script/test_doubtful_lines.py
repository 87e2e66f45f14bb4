"""Lines that hold characters which may be misread carry them."""

from dataclasses import replace

from briefing.records import Doubt, Line
from briefing.script.write import doubted
from tests.script.test_write import script_of


def test_a_line_carries_the_doubts_that_lie_in_it_and_no_others() -> None:
    script = script_of(2)
    told = next(line for line in script.lines if line.spans)
    ((start, end), *_) = told.spans
    first = Doubt("首年〔可〕供", ((start, start + 1),))
    last = Doubt("供〔电〕。", ((0, 1), (end - 1, end + 9)))
    before = Doubt("〔前〕", ((start - 1, start),))
    behind = Doubt("〔后〕", ((end, end + 1),))
    alone = replace(script, lines=(replace(told, spans=((start, end),)),), cut=(told,))
    marked = doubted(alone, (first, before, last, behind))
    assert marked.lines[0].doubts == ("首年〔可〕供", "供〔电〕。")
    assert marked.cut[0].doubts == marked.lines[0].doubts
    assert replace(marked.lines[0], doubts=()) == alone.lines[0]


def test_lines_without_a_doubt_stay_as_they_are() -> None:
    script = script_of(2)
    assert doubted(script, ()) is script
    far = (Doubt("〔远〕", ((10**6, 10**6 + 1),)),)
    assert doubted(script, far) == script
    frame: list[Line] = [line for line in script.lines if not line.spans]
    assert frame
    assert not any(line.doubts for line in doubted(script, far).lines)
