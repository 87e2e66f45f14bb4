import json

from click.testing import CliRunner

from briefing.cli import briefing


def test_say_marks_what_a_rule_and_what_the_dictionary_changed() -> None:
    done = CliRunner().invoke(briefing, ["say", "六安增长5.2%"])
    spoken, pinyin, *why = done.stdout.splitlines()
    assert spoken == "六安增长百分之五点二"
    assert pinyin.startswith("[lu4] an1 zeng1 [zhang3] bai3")
    assert [line.split() for line in why] == [
        ["percent", "5.2%", "→", "百分之五点二"],
        ["readings", "六安", "→", "lu4", "an1"],
    ]


def test_say_prints_json_of_a_fixed_shape() -> None:
    done = CliRunner().invoke(briefing, ["say", "--json", "8:05"])
    assert json.loads(done.stdout) == {
        "text": "8:05",
        "spoken": "八点零五分",
        "pinyin": ["ba1", "dian3", "ling2", "wu3", "fen1"],
    }


def test_say_reads_lines_and_prints_an_object_for_each() -> None:
    done = CliRunner().invoke(briefing, ["say", "-"], input="G20\n\n第2届\n")
    assert [json.loads(line)["spoken"] for line in done.stdout.splitlines()] == [
        "G二十",
        "",
        "第二届",
    ]


def test_say_names_a_character_without_a_sound() -> None:
    done = CliRunner().invoke(briefing, ["say", "茶餐厅㗎，ⅩⅣ。"])
    assert done.stdout.splitlines()[0] == "茶餐厅㗎，十四。"
    assert "'㗎' (U+35CE) has no sound that is known and is not said" in done.stderr
