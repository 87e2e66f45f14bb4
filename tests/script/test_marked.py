"""Scripts with a mark at each line's end, as they were written before script.json."""

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.records import Script
from briefing.script.editing.scriptfile import checked, read_script
from briefing.settings.show_file import default_show

SHOW = default_show()
HEAD = '+++\ntitle = "早报"\npaper = ""\nday = 2026-03-18\n+++\n\n'
ARROW = Path(__file__).with_name("marked-arrow.md")


def spoken_in(path: Path) -> Script:
    return checked(read_script(path, SHOW), path)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "script.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_marked_script_is_read_still_and_an_arrow_in_a_sentence_survives() -> None:
    script = spoken_in(ARROW)
    lines = {line.id: line for line in script.lines}
    assert len(lines) == 17
    assert lines["head-s02"].text == "全市中小学九月一日开学，-->，00:00:01.000。"
    assert lines["head-s02"].source == "全市中小学九月一日开学 --> 00:00:01.000"
    assert lines["s01-1"].spans == ((107, 124), (141, 153), (162, 184))
    assert not any("edited" in line.edits for line in script.lines)


def test_a_rewritten_line_is_marked_edited_and_keeps_what_was_printed(tmp_path: Path) -> None:
    text = ARROW.read_text("utf-8").replace("票价两元起步", "票价三元起步", 1)
    lines = spoken_in(written(tmp_path, text)).lines
    (changed,) = [line for line in lines if "edited" in line.edits]
    assert "三元起步" in changed.spoken
    assert "两元起步" in changed.source


def test_replacing_through_the_whole_file_puts_no_words_into_the_papers_mouth(
    tmp_path: Path,
) -> None:
    text = ARROW.read_text("utf-8").replace("全市中小学", "全县中小学")
    script = spoken_in(written(tmp_path, text))
    changed = [line for line in script.lines if "全县" in line.text]
    assert {line.source for line in changed} == {""}
    (note,) = script.notes
    assert "the printed words in the mark were changed, too" in note


def test_a_digit_replaced_in_a_mark_is_a_broken_mark_and_no_other_place(tmp_path: Path) -> None:
    text = ARROW.read_text("utf-8").replace("story s01 ", "story s02 ", 1)
    with pytest.raises(InputError, match=r"line \d+: its mark <!-- … --> is broken"):
        spoken_in(written(tmp_path, text))


def test_lines_can_be_reordered_deleted_and_added(tmp_path: Path) -> None:
    text = HEAD + (
        "# 一\n\n乙：第二句。 <!-- s01-2 story s01 5:9 - 00000000 | 第二句。 -->\n"
        "甲：一个人加的话。\n\n甲：第一句。 <!-- s01-1 story s01 0:4 - 00000000 | 第一句。 -->\n"
    )
    lines = spoken_in(written(tmp_path, text)).lines
    assert [line.id for line in lines] == ["s01-2", "added-1", "s01-1"]
    assert lines[1].edits == ("edited",)
    assert lines[1].story == "s01"
    assert [line.new_paragraph for line in lines] == [False, False, True]


MARK = " <!-- s01-1 story s01 0:3 - 00000000 | 你好。 -->"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (HEAD + f"# 一\n\n甲：你好。{MARK} 再见\n甲：好{MARK}\n", "line 9: nothing may stand"),
        (HEAD + f"# 一\n\n甲：你好。 <!-- s01\n甲：好{MARK}\n", "line 9: its mark <!-- … --> is"),
        (HEAD + "# 一\n\n甲：你好。 <!-- a story - 1 - 00000000 -->\n", "line 9: its mark"),
        (HEAD + f"甲：你好。{MARK}\n", "line 7: it stands before the first chapter"),
        (HEAD + f"# 一\n\n你好。{MARK}\n", "line 9: a line is an anchor and a sentence"),
        (HEAD + f"# 一\n\n甲：{MARK}\n", "line 9: a line is an anchor and a sentence"),
        (HEAD + f"# 一\n\n丙：你好。{MARK}\n", "line 9: unknown anchor '丙'"),
    ],
)
def test_a_wrong_line_is_named_with_its_number(tmp_path: Path, text: str, found: str) -> None:
    with pytest.raises(InputError) as error:
        spoken_in(written(tmp_path, text))
    assert found in str(error.value)


def test_a_copied_line_and_a_story_under_two_headings_are_named(tmp_path: Path) -> None:
    line = f"甲：你好。{MARK}\n"
    with pytest.raises(InputError, match="line 10: 's01-1' stands in line 9 already"):
        spoken_in(written(tmp_path, HEAD + "# 一\n\n" + line + line))
    other = line.replace("s01-1", "s01-2")
    with pytest.raises(InputError, match="line 13: story 's01' stands under '一' in line 9"):
        spoken_in(written(tmp_path, HEAD + "# 一\n\n" + line + "\n# 二\n\n" + other))
