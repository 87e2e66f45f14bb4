"""What is said of a line that was heard, and of a whole episode."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import VerifyError
from briefing.verify.compare import Compared, Syllable, Verdict, match_heard
from briefing.verify.episode import (
    LineHeard,
    Verification,
    as_table,
    how_bad,
    judge,
)
from briefing.verify.recording import ToldLine, load_told

TOLD = ToldLine("s1", "全长三点二公里", 61.4, 64.0)


@pytest.mark.parametrize(
    ("found", "verdict", "why"),
    [
        (Compared(7, 1.0, 0, "m", "h"), "heard", ""),
        (Compared(7, 0.9, 0, "m", "h"), "heard", ""),
        (Compared(7, 0.89, 0, "m", "h"), "doubtful", "misheard, or misspoken"),
        (Compared(7, 0.95, 2, "m", "h"), "doubtful", "perhaps a word is missing"),
        (Compared(7, 0.49, 0, "m", ""), "missing", "nothing is heard"),
        (Compared(2, 0.49, 0, "m", ""), "missing", "nothing is heard"),
        (Compared(7, 0.49, 0, "m", "h"), "missing", "other words are heard in its place"),
        (Compared(7, 0.5, 0, "m", "h"), "doubtful", "misheard, or misspoken"),
        (Compared(6, 0.6, 2, "m", "h"), "missing", "nothing is heard of 2 syllables in a row"),
        (Compared(3, 0.6, 1, "m", "h"), "doubtful", "misheard, or misspoken"),
    ],
)
def test_a_line_is_judged_with_its_reason(found: Compared, verdict: str, why: str) -> None:
    line = judge(TOLD, found)
    assert (line.verdict, line.why) == (verdict, why)
    assert (line.line, line.start_s, line.end_s) == ("s1", 61.4, 64.0)
    assert (line.expected, line.heard, line.share, line.lost) == (
        *("m", found.heard),
        *(found.share, found.lost),
    )


def line(name: str, verdict: Verdict, share: float = 0.5, heard: str = "三点儿") -> LineHeard:
    return LineHeard(name, verdict, "why", share, 0, 61.6, 64.0, "三点〔二〕", heard)


def test_the_worst_lines_come_first() -> None:
    lines = [
        line("a", "heard", 0.1),
        line("b", "doubtful", 0.6),
        line("c", "doubtful", 0.2),
        line("d", "missing", 0.9),
    ]
    assert [each.line for each in sorted(lines, key=how_bad)] == ["d", "c", "b", "a"]


def test_the_report_names_what_is_missing_and_what_is_doubtful() -> None:
    lines = (line("a", "missing", 0.0, ""), line("b", "doubtful"), line("c", "heard", 1.0))
    found = Verification("day.mp3", "Whisper base", 0.876, lines)
    assert found.missing == lines[:1]
    assert as_table(found).split("\n") == [
        "day.mp3: 3 lines, 1 missing, 1 doubtful; 88% of the syllables heard by Whisper base",
        "A small recognizer ranks lines for you to listen to; the share is no score. It often "
        "mishears names.",
        "",
        "MISSING   1:02  a  0% heard: why",
        "  expected  三点〔二〕",
        "  heard     (nothing)",
        "",
        "doubtful  1:02  b  50% heard: why",
        "  expected  三点〔二〕",
        "  heard     三点儿",
    ]


def syllables(text: str) -> tuple[Syllable, ...]:
    return tuple(Syllable(at, each, each) for at, each in enumerate(text))


@pytest.mark.parametrize(
    ("expected", "heard", "found"),
    [
        ("", "", ()),
        ("", "ab", ()),
        ("ab", "", (-1, -1)),
        ("abc", "abc", (0, 1, 2)),
        ("abc", "xabc", (1, 2, 3)),
        ("abc", "axc", (0, -1, 2)),
        ("abc", "ac", (0, -1, 1)),
        # What is missing is missing in one piece.
        ("abcab", "ab", (-1, -1, -1, 0, 1)),
        ("abxyab", "abab", (0, 1, -1, -1, 2, 3)),
        ("abc", "abxyc", (0, 1, 4)),
    ],
)
def test_each_syllable_is_found_where_it_was_heard(
    expected: str, heard: str, found: tuple[int, ...]
) -> None:
    assert match_heard(syllables(expected), syllables(heard)) == found


def test_syllables_are_alike_by_their_sound_or_their_character() -> None:
    assert Syllable(0, "行", "hang").sounds_like(Syllable(5, "航", "hang"))
    assert Syllable(0, "行", "hang").sounds_like(Syllable(5, "行", "xing"))
    assert not Syllable(0, "行", "hang").sounds_like(Syllable(0, "型", "xing"))


ROW = {"id": "s1", "spoken": "早。", "start_s": 0, "end_s": 1.5}


def kept(folder: Path, record: Any) -> Path:
    (folder / "manifest.json").write_text(json.dumps(record), "utf-8")
    return folder


def test_an_episode_is_its_folder_or_its_mp3(tmp_path: Path) -> None:
    folder = kept(tmp_path, {"file": "x/day.mp3", "lines": [ROW]})
    lines = (ToldLine("s1", "早。", 0.0, 1.5),)
    assert load_told(folder) == (folder / "day.mp3", lines)
    assert load_told(folder / "other.mp3") == (folder / "other.mp3", lines)


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({"file": "a.mp3", "lines": []}, "names no line"),
        ({"file": "a.mp3"}, "is not a manifest"),
        ({"file": "a.mp3", "lines": [{**ROW, "end_s": "late"}]}, "is not a manifest"),
        ({"file": "a.mp3", "lines": [{**ROW, "start_s": -1}]}, "is not a manifest"),
        ({"file": "a.mp3", "lines": [{**ROW, "start_s": 2}]}, "is not a manifest"),
        ({"file": "a.mp3", "lines": [{**ROW, "end_s": 1e999}]}, "is not a manifest"),
        ({"file": 3, "lines": [ROW]}, "is not a manifest"),
    ],
)
def test_what_is_no_manifest_is_refused(tmp_path: Path, record: Any, said: str) -> None:
    with pytest.raises(VerifyError, match=f"cannot verify '.*{said}"):
        load_told(kept(tmp_path, record))
