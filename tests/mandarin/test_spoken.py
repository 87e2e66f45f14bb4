import json
import re
from pathlib import Path

import pytest

from briefing.mandarin.spoken import _STEPS, spoken_changes, spoken_form
from briefing.mandarin.spoken.characters import name_of, plain_width
from briefing.mandarin.spoken.rule import read_rows

CASES = Path(__file__).with_name("spoken")
SHARED = Path(__file__).with_name("cases")


def cases() -> list[tuple[str, str, str]]:
    found = []
    for path in sorted(CASES.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                written, said = line.split(" => ")
                found.append((path.stem, written, said))
    return found


def sounds(text: str) -> str:
    """Fold as the header of normalization.tsv says."""
    bare = re.sub(r"[^\u3400-\u9fffA-Za-z]", "", text).replace("〇", "零").replace("幺", "一")
    return re.sub("两(?=[百千万亿])", "二", bare)


@pytest.mark.parametrize(("rule", "written", "said"), cases())
def test_written_becomes_spoken(rule: str, written: str, said: str) -> None:
    found, _changes, unsaid = spoken_changes(written)
    assert found == said
    assert unsaid == () or rule == "marks"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        line.split("\t")
        for line in (SHARED / "newspaper.tsv").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ],
)
def test_a_newspaper_line_is_said_whole(written: str, said: str) -> None:
    assert spoken_form(written) == said


def test_every_rule_has_a_case_file() -> None:
    assert {name for name, _needed, _rules in _STEPS} <= {path.stem for path in CASES.glob("*.txt")}


def test_every_rule_names_its_source_and_so_does_every_table() -> None:
    room = Path(spoken_form.__code__.co_filename).parent
    modules = {path.name: path.read_text(encoding="utf-8") for path in room.glob("*.py")}
    for name in {name for name, _needed, _rules in _STEPS}:
        holding = f"\n{name.upper()}_RULES = ("
        module = next(file for file, text in modules.items() if holding in text)
        assert "Source:" in modules[module], name
    for table in room.glob("data/*.tsv"):
        assert "# Source:" in table.read_text(encoding="utf-8"), table.name
        assert not any(row[0].startswith("#") for row in read_rows(table.stem))


def test_the_lines_with_accepted_forms_are_all_said_right() -> None:
    lines = (SHARED / "normalization.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert len(rows) == 48
    for written, accepted in rows:
        assert sounds(spoken_form(written)) in map(sounds, accepted.split("|")), written


def test_every_automatic_target_of_the_news_bench_is_said_right() -> None:
    count = 0
    for line in (SHARED / "cn-news-tts-dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        said = spoken_form(row["text"]).replace(" ", "")
        for target in row["targets"]:
            if not target["auto_evaluable"]:
                continue
            count += 1
            right = [form.replace(" ", "") for form in target["positive_readings"]]
            wrong = [form.replace(" ", "") for form in target["negative_readings"]]
            assert any(form in said for form in right), (target["span"], said)
            assert not any(form in said for form in wrong), (target["span"], said)
    assert count == 248


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("ßæÆœŒøØłŁđĐðþÞı", "ssaeAeoeOeoOlLdDdthThi"),
        ("ÀÈÌÑÕÜŠŽẂỹ×÷", "AEINOUSZWy×÷"),
        ("ⅯⅭⅯⅬⅩⅩⅩⅣ和ⅮⅭ", "1984和600"),
        ("ⅩⅤⅠ", "16"),
        ("٣٤५", "345"),
        ("\u2f00\ufb01\uf900", "一fi豈"),
        ("一\u200b二\x07三\t四", "一二三 四"),
        ("①一⑳二⑴三❿四㈩。", "1、一20、二1、三❿、四十。"),
    ],
)
def test_signs_take_their_plainest_form(written: str, plain: str) -> None:
    assert plain_width(written) == plain


def test_a_roman_number_before_what_it_counts_is_a_number() -> None:
    counted = "II期III型IV级VI类VII届VIII卷IX章XI区XII度XIII世XIV号"
    assert plain_width(counted) == "2期3型4级6类7届8卷9章11区12度13世14号"


def test_a_sign_without_a_sound_is_named() -> None:
    assert name_of("\u303c") == "'〼' (U+303C, masu mark)"
    assert name_of("\x07") == "'\x07' (U+0007, unassigned)"


def test_each_change_names_its_rule() -> None:
    _said, changes, unsaid = spoken_changes("8:05，增长5.2%")
    assert [tuple(change) for change in changes] == [
        ("time", "8:05", "八点零五分"),
        ("percent", "5.2%", "百分之五点二"),
    ]
    assert unsaid == ()


@pytest.mark.parametrize("number", ["1000", "1024", "1500", "1980", "2000", "2024", "2099"])
def test_no_measure_word_makes_a_year_of_a_count(number: str) -> None:
    words = [word for word, *_unless in read_rows("counted")]
    assert len(words) > 300
    read_as_year = [
        word
        for word in words
        for line in (f"新添{number}{word}，", f"新添{number}多{word}，")
        if re.search("[零一二][零一二三四五六七八九]{3}", spoken_form(line))
    ]
    assert read_as_year == []


def test_a_kind_of_rule_is_passed_over_only_where_none_of_it_applies() -> None:
    blind = Path(__file__).with_name("blind")
    lines = [
        row.split("\t")[0]
        for path in blind.glob("spoken*.tsv")
        for row in path.read_text(encoding="utf-8").splitlines()
    ]
    lines += [written for _rule, written, _said in cases()]
    for name, needed, rules in _STEPS:
        for line in map(plain_width, lines):
            if needed.search(line) is None:
                for rule in rules:
                    assert rule.pattern.sub(rule.say, line) == line, (name, line)
