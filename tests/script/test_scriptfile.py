"""script.md: what a person sees, changes and gets back."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.script.scriptfile import load_script, script_as_markdown
from briefing.show import default_show
from tests.script.test_write import script_of

SHOW = default_show()
HEAD = '+++\ntitle = "早报"\npaper = ""\nday = 2026-03-18\n+++\n\n'


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "script.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_script_comes_back_as_it_was(tmp_path: Path) -> None:
    script = script_of(4)
    again = load_script(written(tmp_path, script_as_markdown(script)), replace(SHOW, minutes=4))
    assert again.lines == script.lines
    assert (again.title, again.paper, again.day) == (script.title, script.paper, script.day)
    assert again.length_s == script.length_s


def test_a_rewritten_line_is_spoken_and_marked_edited(tmp_path: Path) -> None:
    script = script_of(4)
    text = script_as_markdown(script).replace("5.1级地震，震源", "五级地震，震源", 1)
    again = load_script(written(tmp_path, text), SHOW)
    changed = [line for line in again.lines if "edited" in line.edits]
    assert ["五级地震" in line.spoken for line in changed] == [True]
    assert "5.1级地震" in changed[0].source


def test_replacing_through_the_whole_file_puts_no_words_into_the_papers_mouth(
    tmp_path: Path,
) -> None:
    script = script_of(4)
    text = script_as_markdown(script).replace("青川", "云川").replace("地铁4号线", "地铁四号线")
    again = load_script(written(tmp_path, text), SHOW)
    printed = {line.id: line.source for line in script.lines}
    assert any("云川" in line.text and "edited" in line.edits for line in again.lines)
    assert {line.source for line in again.lines if line.source != printed[line.id]} == {""}
    assert [line.spans for line in again.lines] == [line.spans for line in script.lines]
    changed = [line.id for line in again.lines if line.source != printed[line.id]]
    (note,) = again.notes
    assert len(re.findall(r"\d+", note.partition("line ")[2])) == len(changed) > 1
    assert "the printed words in the mark were changed, too" in note
    assert load_script(written(tmp_path, script_as_markdown(again)), SHOW).notes == ()


def test_a_digit_replaced_in_a_mark_is_a_broken_mark_and_no_other_place(tmp_path: Path) -> None:
    text = script_as_markdown(script_of(4)).replace("story s01 ", "story s02 ", 1)
    with pytest.raises(InputError, match=r"line \d+: its mark <!-- … --> is broken"):
        load_script(written(tmp_path, text), SHOW)


def test_lines_can_be_reordered_deleted_and_added(tmp_path: Path) -> None:
    text = HEAD + (
        "# 一\n\n乙：第二句。 <!-- s01-2 story s01 5:9 - 00000000 | 第二句。 -->\n"
        "甲：一个人加的话。\n\n甲：第一句。 <!-- s01-1 story s01 0:4 - 00000000 | 第一句。 -->\n"
    )
    lines = load_script(written(tmp_path, text), SHOW).lines
    assert [line.id for line in lines] == ["s01-2", "added-1", "s01-1"]
    assert lines[1].edits == ("edited",)
    assert lines[1].story == "s01"
    assert [line.new_paragraph for line in lines] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "line 1: a script begins with a line of +++"),
        ("+++\ntitle = 3\n", "line 1: the line of +++ that ends"),
        ("+++\ntitle = \n+++\n", "line 1: the settings are not TOML"),
        ('+++\ntitle = "早报"\n+++\n', "line 1: the settings need a day"),
        (HEAD, "no line of it is to be spoken"),
        (HEAD + "# 一\n\n丙：你好。\n", "line 9: unknown anchor '丙'"),
        (HEAD + "# 一\n\n你好。\n", "line 9: a line is an anchor and a sentence"),
        (HEAD + "# 一\n\n甲：\n", "line 9: a line is an anchor and a sentence"),
        (HEAD + "# 一\n\n甲：你好。 <!-- s01\n", "line 9: its mark <!-- … --> is broken"),
        (HEAD + "# 一\n\n甲：你好。 <!-- s01-1 shout s01 - - 00000000 -->\n", "line 9: its mark"),
        (HEAD + "# 一\n\n甲：你好。 <!-- a story - 1 - 00000000 -->\n", "line 9: its mark"),
        (HEAD + "甲：你好。\n", "line 7: it stands before the first chapter"),
        (HEAD + "#\n", "line 7: a chapter needs a title"),
    ],
)
def test_a_wrong_line_is_named_with_its_number(tmp_path: Path, text: str, found: str) -> None:
    with pytest.raises(InputError) as error:
        load_script(written(tmp_path, text), SHOW)
    assert found in str(error.value)
    assert "\n" not in str(error.value)


def test_a_copied_line_and_a_story_under_two_headings_are_named(tmp_path: Path) -> None:
    line = "甲：你好。 <!-- s01-1 story s01 0:3 - 00000000 | 你好。 -->\n"
    with pytest.raises(InputError, match="line 10: 's01-1' stands in line 9 already"):
        load_script(written(tmp_path, HEAD + "# 一\n\n" + line + line), SHOW)
    other = line.replace("s01-1", "s01-2")
    with pytest.raises(InputError, match="line 13: story 's01' stands under '一' in line 9"):
        load_script(written(tmp_path, HEAD + "# 一\n\n" + line + "\n# 二\n\n" + other), SHOW)


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read"):
        load_script(tmp_path / "none.md", SHOW)
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="not text in UTF-8"):
        load_script(tmp_path / "bad.md", SHOW)
