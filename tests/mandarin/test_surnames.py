from pathlib import Path

import pytest

from briefing.mandarin.surnames import surname_readings
from briefing.mandarin.words import cut_words

NAMES = Path(__file__).with_name("cases") / "names.tsv"


@pytest.mark.parametrize(
    ("text", "surnames"),
    [
        line.split("\t")
        for line in NAMES.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ],
)
def test_a_surname_is_told_from_the_same_character_in_a_word(text: str, surnames: str) -> None:
    seen = "".join(text[at] for at, _reading in surname_readings(cut_words(text)))
    assert (seen or "-") == surnames
