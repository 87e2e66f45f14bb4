"""The blind sets are what they say they are: their form is checked here, never the rules."""

import re
from collections import Counter
from pathlib import Path

import pytest

BLIND = Path(__file__).parent / "blind"
POLYPHONES = [
    "polyphones.tsv",
    "polyphones_second.tsv",
    "polyphones_third.tsv",
    "polyphones_fourth.tsv",
    "polyphones_fifth.tsv",
    "polyphones_sixth.tsv",
    "polyphones_seventh.tsv",
    "polyphones_eighth.tsv",
    "polyphones_ninth.tsv",
    "polyphones_tenth.tsv",
]
SPOKEN = [
    "spoken.tsv",
    "spoken_second.tsv",
    "spoken_third.tsv",
    "spoken_fourth.tsv",
    "spoken_fifth.tsv",
    "spoken_sixth.tsv",
    "spoken_seventh.tsv",
]
HAN = re.compile(r"[㐀-鿿〇]")


def rows(name: str) -> list[list[str]]:
    lines = (BLIND / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("name", SPOKEN)
def test_every_spoken_row_has_a_line_a_category_and_accepted_forms(name: str) -> None:
    for row in rows(name):
        assert len(row) == 3, row
        assert all(field == field.strip() and field for field in row), row


def test_the_spoken_set_is_large_and_broad_enough() -> None:
    categories = Counter(category for _, category, _ in rows("spoken.tsv"))
    assert sum(categories.values()) >= 440
    assert len(categories) >= 30
    assert min(categories.values()) >= 10, categories


def test_no_written_line_stands_twice() -> None:
    written = Counter(row[0] for name in SPOKEN for row in rows(name))
    assert written.most_common(1)[0][1] == 1


@pytest.mark.parametrize("name", SPOKEN)
def test_accepted_forms_are_han_and_latin_letters_only_and_differ(name: str) -> None:
    for written, _, accepted in rows(name):
        forms = accepted.split("|")
        assert len(set(forms)) == len(forms), written
        for form in forms:
            assert re.fullmatch(r"[一-鿿A-Za-z]+", form), (written, form)
            assert form.upper() in forms, (written, form)


SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:a|o|e|i|u|v|ai|ei|ui|ao|ou|iu|ie|ve|ue|er|an|en|in|un|ang|eng|ing|ong"
    r"|ia|iao|ian|iang|iong|ua|uo|uai|uan|uang)[1-5]"
)


@pytest.mark.parametrize("name", POLYPHONES)
def test_every_trap_points_at_one_han_character_and_gives_a_syllable(name: str) -> None:
    for row in rows(name):
        text, index, pinyin = row
        assert text == text.strip(), row
        assert HAN.fullmatch(text[int(index)]), row
        assert text[int(index)] not in "一不", row
        assert all(map(SYLLABLE.fullmatch, pinyin.split("|"))), row


@pytest.mark.parametrize("name", POLYPHONES)
def test_the_traps_are_many_broad_and_no_two_alike(name: str) -> None:
    traps = rows(name)
    assert len(traps) >= 300
    assert len({text[int(index)] for text, index, _ in traps}) >= 120
    places = Counter((text, index) for text, index, _ in traps)
    assert places.most_common(1)[0][1] == 1
