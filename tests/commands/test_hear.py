"""What `say` and `voices` print, in this process; nothing is spoken."""

import json

from click.testing import CliRunner, Result

from briefing.cli import briefing as door


def run(*words: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(door, list(words), input=typed)


def test_a_text_is_shown_as_it_is_said_with_what_changed_it() -> None:
    done = run("say", "同比增长5.2%")
    spoken, pinyin, *changes = done.stdout.splitlines()
    assert spoken == "同比增长百分之五点二"
    assert len(pinyin.split()) == len(spoken)
    assert any("5.2% → 百分之五点二" in each for each in changes)


def test_an_unusual_reading_stands_in_brackets() -> None:
    pinyin = run("say", "重庆银行行长").stdout.splitlines()[1].split()
    assert [each[0] for each in pinyin] == ["[", "q", "y", "[", "[", "["]


def test_json_is_an_object_and_a_pipe_gives_one_for_each_line() -> None:
    one = json.loads(run("say", "--json", "增长3%").stdout)
    assert one["spoken"] == "增长百分之三"
    rows = run("say", "-", typed="增长3%\n气温5℃\n").stdout.splitlines()
    assert [json.loads(row)["spoken"] for row in rows] == ["增长百分之三", "气温五摄氏度"]


def test_what_needs_a_text_or_a_name_says_so() -> None:
    assert "--wav speaks one text" in run("say", "-", "--wav", "a.wav", typed="好\n").output
    done = run("voices", "--wav", "a.wav")
    assert (done.exit_code, "--wav needs the NAME" in done.output) == (2, True)


def test_voices_are_listed_and_one_is_described() -> None:
    rows = run("voices").stdout.splitlines()
    assert all("/min" in row and "，" in row for row in rows)
    names = [row.split()[0] for row in rows]
    assert {"zf_xiaoxiao", "zh-CN-YunyangNeural"} <= {*names}
    assert len(set(names)) == len(names)
    online = next(row for row in rows if row.startswith("zh-CN-YunyangNeural"))
    assert "about" in online
    shown = run("voices", "zf_xiaoxiao").stdout
    assert shown.startswith("zf_xiaoxiao: kokoro, female, ")
    assert "about" not in shown.splitlines()[0]
    assert "LUFS" in shown.splitlines()[0]
    assert run("voices", "nobody").exit_code == 1
