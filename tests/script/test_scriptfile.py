"""script.md: what a person sees, changes and gets back."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefing.desk.day_files import keep_script
from briefing.edit import edit_rundown
from briefing.edit.words import desks
from briefing.errors import InputError
from briefing.records import Kept, Line, Script
from briefing.script import write_script
from briefing.script.editing.changes import changes_as_text
from briefing.script.editing.scriptfile import (
    Edited,
    checked,
    read_script,
    script_as_markdown,
    sidecar_of,
    told_rundown,
)
from briefing.script.phrases import desk_name
from briefing.settings.show_file import default_show
from tests.shared.issues import MORNING, issue_of

SHOW = replace(default_show(), minutes=2.5)
HEAD = '+++\ntitle = "早报"\npaper = ""\nday = 2026-03-18\n+++\n\n'
Change = Callable[[str], str]


@pytest.fixture(scope="module")
def kept() -> Kept:
    issue = issue_of(MORNING)
    rundown = edit_rundown(issue, SHOW)
    return Kept(write_script(rundown, SHOW), rundown, issue)


def spoken_in(path: Path) -> Script:
    return checked(read_script(path, SHOW), path)


def edited(kept: Kept, folder: Path, change: Change = str) -> Edited:
    """The script after a person changed its text."""
    path = folder / "script.md"
    keep_script(kept, path)
    path.write_text(change(path.read_text("utf-8")), encoding="utf-8")
    return read_script(path, SHOW)


def sections(text: str) -> list[str]:
    return re.split(r"(?=^# )", text, flags=re.M)


def story_of(script: Script, words: str) -> str:
    return next(str(line.story) for line in script.lines if words in line.text and line.story)


def lines_of(script: Script, story: str | None) -> list[Line]:
    return [line for line in script.lines if line.story == story and line.role == "story"]


def heads(script: Script) -> list[str]:
    return [line.id for line in script.lines if line.role == "headline"]


def links(script: Script) -> dict[str | None, str]:
    return {line.story: line.text for line in script.lines if line.role == "link"}


def order(script: Script) -> list[str | None]:
    return list(dict.fromkeys(line.story for line in script.lines if line.role == "story"))


def test_a_script_comes_back_as_it_was(kept: Kept, tmp_path: Path) -> None:
    again = edited(kept, tmp_path)
    assert again.script.lines == kept.script.lines
    assert again.script.title == kept.script.title
    assert again.script.length_s == kept.script.length_s
    assert again.script.left_out == kept.script.left_out
    assert again.faults == ()
    assert "nothing was changed" in changes_as_text(again, "script.md")


def test_it_is_plain_markdown_without_marks_and_holds_no_text_twice(kept: Kept) -> None:
    text = script_as_markdown(kept.script, kept.rundown.stories)
    assert "<!--" not in text
    assert re.search(r"^# .+ \{s\d\d 民生\}$", text, re.M)
    assert re.search(r"^> .+。$", text, re.M)
    said = "".join(line.text for line in (*kept.script.lines, *kept.script.cut))
    headings = "".join(re.findall(r"^#+ (.+)$", text, re.M))
    assert len(text) < 1.1 * (len(said) + len(headings)) + 200


def test_paragraphs_and_what_is_cut_stand_apart_and_doubts_beside_their_line() -> None:
    def row(text: str, **own: Any) -> Line:
        given = {"role": "story", "story": "s1", "chapter": "封桥", "new_paragraph": False}
        return Line(**{"id": text, "voice": "甲", "text": text, "spoken": text, **given, **own})

    script = Script(
        *("早报", "海州晚报", date(2026, 3, 18), 9.0),
        lines=(
            row("各位好。", role="intro", story=None, chapter="开场"),
            row("大桥封闭。", new_paragraph=True),
            row("车辆绕行。", voice="乙", doubts=("绕: 饶", "行--桁")),
            row("工期三天。", new_paragraph=True),
            row("另外。", role="link", story="s2", chapter="简讯"),
            row("<!-- 菜价\n回落。", story="s2", chapter="简讯", new_paragraph=True),
            row("春茶上市。", story="s3", chapter="简讯"),
        ),
        left_out=(),
        notes=(),
        cut=(row("桥龄十年。", spoken=""), row("桥长五里。", spoken="")),
    )
    assert script_as_markdown(script) == (
        '+++\ntitle = "早报"\npaper = "海州晚报"\nday = 2026-03-18\n+++\n\n'
        "# 开场\n\n甲：各位好。\n\n"
        "# 封桥 {s1}\n\n甲：大桥封闭。\n乙：车辆绕行。 <!-- doubtful: 绕: 饶; 行—桁 -->\n\n"
        "甲：工期三天。\n\n> 桥龄十年。\n> 桥长五里。\n\n"
        "# 简讯\n\n甲：另外。\n\n"
        "## 简讯 {s2}\n\n甲：\\<!-- 菜价 回落。\n\n"
        "## 简讯 {s3}\n\n甲：春茶上市。\n"
    )


def test_every_desk_has_a_name_for_the_script() -> None:
    assert all(re.fullmatch(r"[\u4e00-\u9fff]{2}", desk_name(desk)) for desk in desks())


def test_a_rewritten_line_is_spoken_marked_edited_and_keeps_its_source(
    kept: Kept, tmp_path: Path
) -> None:
    script = edited(
        kept, tmp_path, lambda text: text.replace("5.1级地震，", "五级地震，", 1)
    ).script
    (changed,) = [line for line in script.lines if "edited" in line.edits]
    assert "五级地震" in changed.spoken
    assert "5.1级地震" in changed.source
    assert changed.spans


def test_replacing_through_the_whole_file_leaves_the_papers_words_alone(
    kept: Kept, tmp_path: Path
) -> None:
    script = edited(kept, tmp_path, lambda text: text.replace("青川", "平川")).script
    changed = [line for line in script.lines if "平川" in line.text and line.role == "story"]
    assert changed
    assert all("edited" in line.edits for line in changed)
    assert all("平川" not in line.source for line in changed)


def test_another_text_is_a_persons_own_and_has_no_source(kept: Kept, tmp_path: Path) -> None:
    before = next(line for line in kept.script.lines if "5.1级地震" in line.text and line.story)
    script = edited(
        kept, tmp_path, lambda text: text.replace(before.text, "昨夜山区地震，我们来连线。", 1)
    ).script
    own = next(line for line in script.lines if "连线" in line.text)
    assert (own.source, own.spans, own.edits) == ("", (), ("edited",))
    assert own.story == before.story


def test_a_cut_sentence_is_told_where_it_stands_in_the_paper(kept: Kept, tmp_path: Path) -> None:
    story = next(each for each in kept.rundown.stories if len(each.cut) > 2)
    first, second, *rest = story.cut
    gap = replace(story, sentences=(*story.sentences, second), cut=(first, *rest))
    others = (gap if each is story else each for each in kept.rundown.stories)
    rundown = replace(kept.rundown, stories=tuple(others))
    gapped = Kept(write_script(rundown, SHOW), rundown, kept.issue)
    script = edited(
        gapped, tmp_path, lambda text: text.replace(f"> {first.text}", first.text)
    ).script
    told = [line.text for line in lines_of(script, story.id)]
    assert told[-2:] == [first.text, second.text]
    assert next(line for line in script.lines if line.text == first.text).spans == first.spans


def test_a_told_line_behind_a_quotation_mark_is_cut(kept: Kept, tmp_path: Path) -> None:
    line = kept.script.lines[-3]
    assert line.role == "story"
    script = edited(
        kept,
        tmp_path,
        lambda text: text.replace(f"甲：{line.text}", f"> 甲：{line.text}").replace(
            f"乙：{line.text}", f"> {line.text}"
        ),
    ).script
    assert line.text not in [each.text for each in script.lines]


def test_a_deleted_story_takes_its_headline_along_and_is_said(kept: Kept, tmp_path: Path) -> None:
    gone = heads(kept.script)[1].removeprefix("head-")
    found = edited(
        kept, tmp_path, lambda text: "".join(s for s in sections(text) if f"{{{gone} " not in s)
    )
    assert gone not in order(found.script)
    assert heads(found.script) == [each for each in heads(kept.script) if each != f"head-{gone}"]
    assert [left.reason for left in found.script.left_out][-1] == "deleted in the script"
    assert f"deleted  {gone} " in changes_as_text(found, "script.md")
    told = told_rundown(found)
    assert told is not None
    assert gone not in [story.id for story in told.stories]


def test_a_story_that_moves_to_the_front_leads_the_headlines(kept: Kept, tmp_path: Path) -> None:
    def last_first(text: str) -> str:
        opening, *stories, block, closing = sections(text)
        return "".join((opening, stories[-1], *stories[:-1], block, closing))

    found = edited(kept, tmp_path, last_first)
    first = order(found.script)[0]
    assert first != order(kept.script)[0]
    assert heads(found.script)[0] == f"head-{first}"
    assert len(heads(found.script)) == len(heads(kept.script))
    voices = [line.voice for line in found.script.lines if line.role == "headline"]
    assert voices == [line.voice for line in kept.script.lines if line.role == "headline"]
    assert "moved " in changes_as_text(found, "script.md")


def test_a_story_that_moves_behind_another_section_is_led_to(tmp_path: Path) -> None:
    issue, show = issue_of(MORNING), replace(SHOW, minutes=5.0)
    rundown = edit_rundown(issue, show)
    before = Kept(write_script(rundown, show), rundown, issue)

    def turned(text: str) -> str:
        top, headlines, *stories, end = sections(text)
        return "".join([top, headlines, *reversed(stories), end])

    script = edited(before, tmp_path, turned).script
    home = story_of(script, "外贸进出口")
    assert home not in links(before.script)
    (link,) = [line for line in script.lines if line.id == f"link-{home}"]
    first = lines_of(script, home)[0]
    assert script.lines[script.lines.index(first) - 1] == link
    assert (link.role, link.voice, link.chapter) == ("link", first.voice, first.chapter)
    assert link.spoken == link.text == "再看国内的消息。"
    assert (link.new_paragraph, link.source, link.spans) == (False, "", ())


def test_headlines_that_a_person_chose_stay_chosen(kept: Kept, tmp_path: Path) -> None:
    unwanted = next(line for line in kept.script.lines if line.role == "headline")
    typed = f"{unwanted.voice}：{unwanted.text}\n"
    script = edited(kept, tmp_path, lambda text: text.replace(typed, "", 1)).script
    assert heads(script) == heads(kept.script)[1:]
    own = edited(kept, tmp_path, lambda text: text.replace(typed, "乙：我自己的要闻。\n", 1)).script
    assert "我自己的要闻。" in [line.text for line in own.lines]


def test_without_headlines_nothing_leads_to_them(kept: Kept, tmp_path: Path) -> None:
    rows = {f"{line.voice}：{line.text}" for line in kept.script.lines if line.role == "headline"}
    script = edited(
        kept, tmp_path, lambda text: "\n".join(r for r in text.split("\n") if r not in rows)
    ).script
    assert {"intro-4", "intro-5"}.isdisjoint(line.id for line in script.lines)


def test_a_typed_link_stays_and_a_deleted_one_stays_out(kept: Kept, tmp_path: Path) -> None:
    ((story, text),) = list(links(kept.script).items())[:1]
    typed = edited(
        kept, tmp_path, lambda each: each.replace(text, "换个话题，听几件小事。", 1)
    ).script
    assert [line.text for line in typed.lines if "换个话题" in line.text] == [
        "换个话题，听几件小事。"
    ]
    assert text not in links(typed).values()
    without = edited(kept, tmp_path, lambda each: re.sub(f".：{text}\n", "", each, count=1)).script
    assert story not in links(without)


@pytest.mark.parametrize(
    "form",
    ["- 甲：{}", "**甲：**{}", "**甲**：{}", "1. 甲：{}", "A：{}", "a: {}", "zf_xiaoxiao：{}",
     "甲 ： {}", "zh-CN-XiaoxiaoNeural: {}", "甲：{} <!-- 再听一遍 -->"],
)  # fmt: skip
def test_forms_that_mean_the_same_are_read_the_same(kept: Kept, tmp_path: Path, form: str) -> None:
    line = next(line for line in kept.script.lines if line.voice == "甲" and line.role == "story")
    found = edited(
        kept, tmp_path, lambda text: text.replace(f"甲：{line.text}", form.format(line.text), 1)
    )
    assert found.faults == ()
    assert found.script.lines == kept.script.lines


def test_a_line_without_an_anchor_goes_on_with_the_last_one(kept: Kept, tmp_path: Path) -> None:
    story = next(each for each in order(kept.script) if len(lines_of(kept.script, each)) > 1)
    second = lines_of(kept.script, story)[1]
    typed = f"{second.voice}：{second.text}"
    script = edited(kept, tmp_path, lambda text: text.replace(typed, second.text, 1)).script
    assert script.lines == kept.script.lines


@pytest.mark.parametrize("enter", ["\n", "\n\n", "  \n"])
def test_enter_in_mid_sentence_breaks_nothing(kept: Kept, tmp_path: Path, enter: str) -> None:
    line = next(line for line in kept.script.lines if line.role == "story")
    first, comma, rest = line.text.partition("，")
    for broken in (f"{first}{comma}{enter}{rest}", f"{first}{enter}{comma}{rest}"):
        change = lambda text, to=broken: text.replace(line.text, to, 1)  # noqa: E731
        assert edited(kept, tmp_path, change).script.lines == kept.script.lines


def test_two_lines_made_one_keep_both_their_places(kept: Kept, tmp_path: Path) -> None:
    story = next(each for each in order(kept.script) if len(lines_of(kept.script, each)) > 1)
    first, second = lines_of(kept.script, story)[:2]
    text = f"{first.text.rstrip('。')}，{second.text}"
    pattern = re.compile(f"{re.escape(first.text)}\n+.：{re.escape(second.text)}")
    script = edited(kept, tmp_path, lambda each: pattern.sub(text, each)).script
    (joined,) = [line for line in script.lines if line.text == text]
    assert set(joined.spans) == {*first.spans, *second.spans}
    assert joined.edits[-1] == "edited"


def test_sentences_that_look_like_markup_come_back(kept: Kept, tmp_path: Path) -> None:
    nasty = [
        "开学，-->，00:00:01.000。",
        "写作<!-- 注 -->的人。",
        "># 甲：不是标题。",
        "C#与{s01 民生}。",
    ]
    lines = list(kept.script.lines)
    places = [at for at, line in enumerate(lines) if line.role == "story"][: len(nasty)]
    for at, text in zip(places, nasty, strict=True):
        lines[at] = replace(lines[at], text=text)
    script = replace(kept.script, lines=tuple(lines))
    again = edited(replace(kept, script=script), tmp_path).script
    assert [line.text for line in again.lines] == [line.text for line in lines]
    assert [line.id for line in again.lines] == [line.id for line in lines]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_what_notepad_saves_is_read(kept: Kept, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "script.md"
    keep_script(kept, path)
    path.write_bytes(path.read_text("utf-8").replace("\n", "\r\n").encode(encoding))
    assert read_script(path, SHOW).script.lines == kept.script.lines


def test_without_script_json_a_script_still_speaks_and_says_so(kept: Kept, tmp_path: Path) -> None:
    path = tmp_path / "script.md"
    keep_script(kept, path)
    for broken in ("", "{", '{"script": 3}'):
        sidecar_of(path).write_text(broken, encoding="utf-8")
        assert "cannot be read" in read_script(path, SHOW).script.notes[0]
    sidecar_of(path).unlink()
    found = read_script(path, SHOW)
    assert [line.text for line in found.script.lines] == [line.text for line in kept.script.lines]
    assert [line.story for line in found.script.lines if line.role == "story"] == [
        line.story for line in kept.script.lines if line.role == "story"
    ]
    assert "is not there" in found.script.notes[0]
    assert told_rundown(found) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "line 1: a script begins"),
        ("+++\ntitle = 3\n", "line 1: '+++' the line of +++ that ends"),
        ("+++\ntitle = \n+++\n", "line 1: '+++' the settings are not TOML"),
        ('+++\ntitle = "早报"\n+++\n', "line 1: '+++' the settings need a day"),
        (HEAD, "no line of it is to be spoken"),
        (HEAD + "# 一\n\n丙：你好。\n", "line 9: '丙：你好。' unknown anchor '丙'"),
        (HEAD + "# 一\n\nzf_nobody：你好。\n", "unknown anchor 'zf_nobody'"),
        (HEAD + "# 一\n\n甲：\n", "line 9: '甲：' a line is an anchor and a sentence"),
        (HEAD + "# 一\n\n甲：你好。 <!-- 注\n", "its comment <!-- has no end -->"),
        (HEAD + "甲：你好。\n", "line 7: '甲：你好。' it stands before the first chapter"),
        (HEAD + "#\n", "line 7: '#' a chapter needs a title"),
        (HEAD + "# 一 {s01 民生}\n甲：好。\n# 二 {s01}\n甲：好。\n", "line 9: '# 二' story 's01'"),
    ],
)
def test_a_wrong_line_is_quoted_with_its_number(tmp_path: Path, text: str, found: str) -> None:
    path = tmp_path / "script.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        spoken_in(path)
    assert found in str(error.value)
    assert "\n" not in str(error.value)


def test_the_check_says_what_changed_and_quotes_the_first_five_faults(
    kept: Kept, tmp_path: Path
) -> None:
    def change(text: str) -> str:
        text = text.replace("5.1级地震，", "五级地震，", 1).replace("> ", "", 1)
        return text + "甲：多说一句。\n" + "".join(f"丙：第{at}个。\n" for at in range(7))

    said = changes_as_text(edited(kept, tmp_path, change), "script.md")
    assert re.search(r"^script\.md: \d+:\d\d \(was \d+:\d\d\), \d+ stories, \d+ lines$", said, re.M)
    assert re.search(r"^changed  line \d+: .*5\.1级.* -> .*五级", said, re.M)
    assert re.search(r"^told     line \d+: ", said, re.M)
    assert re.search(r"^added    line \d+: 多说一句。$", said, re.M)
    assert (
        len(re.findall(r"^fault    line \d+: unknown anchor '丙'.*: '丙：第\d个。'$", said, re.M))
        == 5
    )
    assert "and 2 more faults" in said


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read"):
        spoken_in(tmp_path / "none.md")
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="not text in UTF-8"):
        spoken_in(tmp_path / "bad.md")
