"""What `briefing speak --check` says a person changed, row by row."""

from dataclasses import replace

from briefing.script.editing.changes import changes_as_text
from briefing.script.editing.match import Spoken
from briefing.script.editing.rows import Fault
from briefing.script.editing.scriptfile import Edited
from tests.shared.edited_script import CUT, KEPT, LINES, SCRIPT, WHOLE, as_written, line

LONG = (
    "大桥今晨六时起封闭三天，所有车辆一律绕行海底隧道，"
    "请提前规划出行路线，以免误了上班和上学的时间。"
)
"""It has 48 characters; one more is cut."""


def told(*spoken: Spoken, length_s: float = 59.6, faults: tuple[Fault, ...] = ()) -> list[str]:
    script = replace(SCRIPT, lines=tuple(each.line for each in spoken), length_s=length_s)
    return changes_as_text(Edited(script, KEPT, spoken, faults), "script.md").splitlines()


def test_a_script_that_stayed_as_it_was_says_so() -> None:
    assert told(*WHOLE, length_s=125.5) == [
        "script.md: 2:06 (was 1:15), 3 stories, 6 lines",
        "nothing was changed",
    ]


def test_each_kind_of_change_has_its_row() -> None:
    changed = Spoken(replace(LINES[1], text="桥二修好。"), 12, (LINES[1],), edited=True)
    added = Spoken(line("added-1", "港口也开了。", "s3"), 13)
    follows = Spoken(line("link-s3", "再听港口的消息。", None), 0)
    found = told(WHOLE[5], follows, added, as_written(20, CUT), WHOLE[1], changed, length_s=59.6)
    assert found == [
        "script.md: 1:00 (was 1:15), 2 stories, 6 lines",
        "follows  再听港口的消息。",
        "added    line 13: 港口也开了。",
        "told     line 20: 桥九。",
        "changed  line 12: 桥二。 -> 桥二修好。",
        "deleted  link-1 先听桥的消息。",
        "deleted  s2 s2号",
        "moved    s3 is story 1, was 2",
    ]


def test_a_line_told_twice_is_named_and_one_deleted_of_a_story_too() -> None:
    found = told(*WHOLE[:3], as_written(30, LINES[0]), *WHOLE[4:])
    assert found[1:] == ["again    line 30: 桥一。", "deleted  s2-1 路一。"]


def test_lines_made_one_are_named_together_and_a_deleted_story_once() -> None:
    joined = Spoken(replace(LINES[0], text="桥一，桥二。"), 9, LINES[:2], edited=True)
    assert told(WHOLE[0], joined, *WHOLE[5:])[1:] == [
        "changed  line 9: 桥一。桥二。 -> 桥一，桥二。",
        "deleted  s2 s2号",
    ]


def test_a_length_has_two_figures_behind_its_minutes() -> None:
    assert told(*WHOLE, length_s=65.0)[0] == "script.md: 1:05 (was 1:15), 3 stories, 6 lines"


def test_rows_are_cut_after_forty_and_texts_after_forty_eight_characters() -> None:
    own = [Spoken(line(f"added-{at}", LONG), at) for at in range(1, 42)]
    found = told(*WHOLE, *own)
    assert found[1] == f"added    line 1: {LONG}"
    assert found[-2:] == [f"added    line 40: {LONG}", "and 1 more"]
    assert told(*WHOLE, *own[:40])[-1] == f"added    line 40: {LONG}"
    longer = told(*WHOLE, Spoken(line("added-1", f"{LONG}！"), 1))
    assert longer[1] == f"added    line 1: {LONG[:47]}…"


def test_five_faults_are_shown_and_a_script_without_a_line_is_one() -> None:
    faults = tuple(Fault(at, "unknown anchor", "丙：好。") for at in range(1, 7))
    found = told(*WHOLE, faults=faults)
    assert found[2:] == [
        *(f"fault    line {at}: unknown anchor: '丙：好。'" for at in range(1, 6)),
        "and 1 more faults",
    ]
    assert told(*WHOLE, faults=faults[:5])[-1] == "fault    line 5: unknown anchor: '丙：好。'"
    assert told()[-1] == "fault    no line of it is to be spoken"


def test_of_a_script_that_nothing_is_known_of_its_first_note_is_shown() -> None:
    script = replace(SCRIPT, notes=("line 3 was changed, too", "and another"))
    found = changes_as_text(Edited(script, None, (), ()), "script.md").splitlines()
    assert found == ["script.md: 1:15, 3 stories, 6 lines", "line 3 was changed, too"]
