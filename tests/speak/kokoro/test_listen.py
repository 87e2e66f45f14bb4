"""A take in doubt is spoken once more, and the one that is heard better is kept."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from numpy.typing import NDArray

from briefing import pipeline
from briefing.cli import briefing
from briefing.errors import VerifyError
from briefing.records import Takes
from briefing.settings.show_file import default_show
from briefing.show import Show
from briefing.speak import speak_script
from briefing.speak.clip import Ear
from tests.shared.lines import a_script

GOOD, LONG = "海州地铁开通。", "海港昨日开港，市民前往参观。"


OTHER = "游客也不少。"


def listening() -> Show:
    return replace(default_show(), engine="kokoro", listen=True)


def hears(**shares: list[float]) -> tuple[Ear, list[str]]:
    """An ear that finds these shares in a line's takes, one after the other, and 1 in others."""
    asked: list[str] = []

    def ear(samples: NDArray[np.float32], rate_hz: int, spoken: str) -> float:
        assert 0.8 < len(samples) / rate_hz < 6.0
        assert 0.05 < np.abs(samples).max() < 2.0
        asked.append(spoken)
        return shares[spoken[:2]].pop(0) if spoken[:2] in shares else 1.0

    return ear, asked


def heard(takes: Takes) -> list[float]:
    return [check.found for take in takes.takes for check in take.checks if check.name == "heard"]


def digests(takes: Takes) -> list[str]:
    return [sha256(take.path.read_bytes()).hexdigest() for take in takes.takes]


def test_what_is_in_doubt_is_spoken_once_more_and_the_better_take_is_kept(tmp_path: Path) -> None:
    script = a_script(GOOD, LONG, OTHER)
    first = speak_script(script, replace(listening(), listen=False), tmp_path)
    assert heard(first) == []
    before = digests(first)
    ear, asked = hears(海港=[0.7, 0.95], 游客=[0.4, 0.4])
    takes = speak_script(script, listening(), tmp_path, ear=ear)
    assert asked == [GOOD, LONG, OTHER, LONG, OTHER]
    assert heard(takes) == [1.0, 0.95, 0.4]
    same = [was == now for was, now in zip(before, digests(takes), strict=True)]
    assert same == [True, False, True]
    said = "2 line(s) were not heard well and spoken once more; of 1 the new take is kept"
    assert said in takes.notes
    assert any("'l002'" in note and "only 40% of it is heard" in note for note in takes.notes)
    # What was heard before is not heard again.
    assert speak_script(script, listening(), tmp_path, ear=ear).takes == takes.takes
    assert len(asked) == 5


def test_the_command_listens_if_it_is_told_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "find_spec", lambda _name: None)
    issue = tmp_path / "2026-11-23.md"
    issue.write_text("# 海州晚报\n\n## 海州地铁开通\n\n海州地铁五号线今天正式开通运营。\n", "utf-8")
    words = ["make", str(issue), "--engine", "kokoro", "--out", str(tmp_path / "out"), "--listen"]
    refused = CliRunner().invoke(briefing, words)
    assert isinstance(refused.exception, VerifyError)
    assert not list(tmp_path.rglob("*.wav"))


def test_to_listen_without_a_recognizer_is_refused_before_a_line_is_spoken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "find_spec", lambda _name: None)
    issue = (
        "# 海州晚报\n\n2026年11月23日\n\n## 海州地铁开通\n\n海州地铁五号线今天早上正式开通运营。\n"
    )
    with pytest.raises(VerifyError, match=r"pip install 'briefing\[verify\]'"):
        pipeline.make_episode(issue, listening(), tmp_path)
    assert not list(tmp_path.rglob("*.wav"))
