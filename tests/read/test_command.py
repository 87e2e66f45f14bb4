import json
from pathlib import Path

from click.testing import CliRunner

from briefing.cli import briefing
from tests.read.test_issue import TIDE


def test_an_issue_may_come_through_a_pipe() -> None:
    done = CliRunner().invoke(briefing, ["read", "-", "--json"], input=TIDE.encode("gb18030"))
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    assert found["paper"] == "海州晚报"
    assert found["day"] == "2026-03-18"
    assert [article["kind"] for article in found["articles"]] == ["story", "story", "notice", "ad"]
    assert set(found["articles"][0]) >= {
        *("headline", "deck", "kind", "byline", "dateline", "paragraphs", "complete"),
    }


def test_the_table_of_a_folder_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("潮汐电站并网\n\n本报海州3月17日讯 电站并网发电。", "utf-8")
    done = CliRunner().invoke(briefing, ["read", str(tmp_path), "--day", "2026-03-18"])
    assert done.exit_code == 0, done.output
    assert "潮汐电站并网" in done.stdout
