"""What commands print: columns that people read and programs cut."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import briefing as door
from briefing.desk.doctor import Finding
from briefing.settings import show_file
from briefing.speak import store_upkeep
from briefing.speak.store_upkeep import Kept, Pruned


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*words: str) -> Result:
    return CliRunner().invoke(door, list(words))


def test_takes_are_a_line_each(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept("2026-11-23", Path("a"), "早上好。", "zf_xiaoxiao", 1.25, used=True)
    spare = Kept("2026-11-24", Path("b"), "再见。", "zm_yunjian", 12.0, used=False)
    asked = []

    def stock(out: Path, day: str | None) -> tuple[Kept, ...]:
        asked.append((out, day))
        return (kept, spare)

    monkeypatch.setattr(store_upkeep, "take_stock", stock)
    monkeypatch.setattr(
        store_upkeep,
        "prune_takes",
        lambda out, day: Pruned((Path("b"),), 2_340_000, ("2026-11-25",)),
    )
    rows = [
        "2026-11-23  used      1.2 s  zf_xiaoxiao            早上好。",
        "2026-11-24  spare    12.0 s  zm_yunjian             再见。",
    ]
    assert run("takes", "--out", "a").stdout.splitlines() == rows
    done = run("takes", "2026-11-23", "--prune")
    assert done.stdout.splitlines() == rows
    assert done.stderr.splitlines() == [
        "briefing: 2026-11-25 is left alone: it has takes younger than an hour, and another run "
        "may be at work on it. Prune again later.",
        "1 files deleted, 2.3 MB",
    ]
    assert asked == [(Path("a"), None), (Path("output"), "2026-11-23")]


def test_a_folder_without_takes_says_so() -> None:
    assert run("takes", "--out", "none").stdout == "no takes in 'none'\n"


@pytest.mark.parametrize(("well", "sign", "code"), [(True, "ok ", 0), (False, "!! ", 1)])
def test_findings_are_a_line_each_and_one_that_is_bad_is_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, well: bool, sign: str, code: int
) -> None:
    findings = [Finding("Python", "3.11", True), Finding("engine", "a\x1b[2J海", well)]
    monkeypatch.setattr("briefing.desk.doctor.examine", lambda show: findings)
    done = run("doctor")
    assert done.stdout.splitlines() == [
        "ok  Python             3.11",
        f"{sign} engine             a\\x1b[2J海",
    ]
    assert done.exit_code == code


def test_a_file_is_examined_where_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def found(file: Path, zone: object) -> list[Finding]:
        assert zone == show_file.default_show().zone
        return [Finding("file", file.name, True)]

    monkeypatch.setattr("briefing.desk.examine.examine_file", found)
    assert run("doctor", "a.md").stdout == "ok  file               a.md\n"


def test_a_voice_is_a_line_of_the_list_and_is_described() -> None:
    rows = {row.split()[0]: row for row in run("voices").stdout.splitlines()}
    assert rows["zf_xiaoxiao"] == (
        "zf_xiaoxiao              kokoro  female       284/min  -23.9 LUFS  清晰稳重，新闻主播"
    )
    assert rows["zh-CN-YunyangNeural"] == (
        "zh-CN-YunyangNeural      edge    male    about 260/min not metered  专业可靠，新闻主播"
    )
    assert rows["zf_xiaobei"].endswith("  东北话，明快，城市与服务")
    assert run("voices").stderr.startswith("about: assumed, an anchor's usual pace")
    assert run("voices", "zf_xiaoyi").stdout.splitlines() == [
        "zf_xiaoyi: kokoro, female, 284 characters a minute, -26.1 LUFS",
        "style: zf_xiaoyi 1",
        "年轻；文体",
        "hard to tell from zm_yunxia: give an episode another second voice",
    ]
    assert run("voices", "zh-CN-YunyangNeural").stdout.splitlines() == [
        "zh-CN-YunyangNeural: edge, male, about 260 characters a minute, not metered",
        "专业可靠；新闻主播",
    ]


def test_a_text_is_said_with_its_pinyin_and_the_rules_that_changed_it() -> None:
    assert run("say", "重庆银行行长5.2%").stdout.splitlines() == [
        "重庆银行行长百分之五点二",
        "[chong2] qing4 yin2 [hang2] [hang2] [zhang3] bai3 fen1 zhi1 wu3 dian3 er4",
        "  percent      5.2% → 百分之五点二",
    ]


def test_themes_are_listed_with_the_sounds_of_the_show() -> None:
    assert run("chimes").stdout.splitlines() == [
        "* marimba    warm and wooden; rises, then rests",
        "  bell       clear and slow, with a long ring",
        "  strings    soft and swelling, two players",
        "  none       pauses only",
        "  opening     3.5 s",
        "  bed        10.0 s",
        "  stinger     1.5 s",
        "  briefs      1.5 s",
        "  closing     4.0 s",
    ]
    other = run("chimes", "--theme", "bell").stdout.splitlines()
    assert [row[0] for row in other[:4]] == [" ", "*", " ", " "]
    assert run("chimes", "--theme", "none").stdout.splitlines()[3] == "* none       pauses only"
