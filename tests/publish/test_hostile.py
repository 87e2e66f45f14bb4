"""A newspaper that holds mark-up: from the page to every file, its words stay words."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree, html
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from briefing.desk.day_files import keep_script
from briefing.pipeline import check_script, plan_script
from briefing.publish import publish_episode
from briefing.records import Episode, Script
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.publish.browser import log_of
from tests.publish.conftest import make_master, published, serving
from tests.publish.psp import faults

ISSUE = """\
# <script>alert(1)</script>海州晚报]]>

2026年3月18日

## <img src=x onerror=alert(2)>海州湾大桥"通车"&lt;b&gt; ]]> 今日

本报讯 市政府今天宣布，海州湾大桥</script><script>window.bad=1</script>正式通车，全长三点二公里。
市民可以步行过桥，桥上设有四处观景平台，晚上十点关闭。

工程负责人说：“这座桥]]>将方便两岸十万居民。”

## 全市图书馆九月起延长开放 <v 甲>--> 00:00:01.000

本报讯 市图书馆今天公布，九月一日起延长开放两小时。-->读者可以在网上查询 {{7*7}} ${7*7} 各馆时间。

图书馆表示，周末增加少年儿童专场，各馆食堂同时延长供应。
"""
SCRIPT = """\
+++
title = "</title><script>window.bad=1</script>]]> & <b>3.18</b>"
paper = "<img src=x onerror='window.bad=2'>]]>晚报"
day = 2026-03-18
+++

# 内容提要

甲：各位好。
乙：大桥通车]]>。

# "><svg onload=window.bad=3>]]> </script><script>window.bad=4</script> javascript:alert(1)

甲：本报消息，海州湾大桥window.bad=1正式通车。
乙：>读者可以在网上查询 {{7*7}} ${7*7} 各馆时间，--> 00:00:01.000。
"""


CASES = Path(__file__).with_name("cases")


@pytest.fixture
def hostile(show: Show) -> Show:
    return replace(show, title="]]><script>alert(1)</script>", author="<b>&</b>", minutes=2.0)


def planned(tmp_path: Path) -> tuple[Script, Path]:
    issue = tmp_path / "issue.md"
    issue.write_text(ISSUE, encoding="utf-8")
    kept = plan_script(issue, replace(default_show(), minutes=2.0), tmp_path / "none")
    path = tmp_path / "script.md"
    keep_script(kept, path)
    return kept.script, path


def test_the_script_that_was_written_of_it_is_taken_back(tmp_path: Path) -> None:
    script, path = planned(tmp_path)
    found = check_script(path, default_show())
    assert found.faults == ()
    assert found.kept is not None
    assert [line.text for line in found.kept.script.lines] == [line.text for line in script.lines]
    assert any("-->" in line.text for line in script.lines)


def nothing_runs(episode: Episode, words: str) -> None:
    """Assert that all files are well-formed and hold nothing that runs, and the words as words."""
    out = episode.feed.parent
    # Readers that take a title for HTML are warned of the titles here, which look like it.
    found = [each for each in faults(episode.feed.read_bytes()) if "holds markup" not in each]
    assert found == []
    for page in (out / "index.html", episode.path.parent / "index.html"):
        tree = html.fromstring(page.read_bytes())
        assert len(tree.findall(".//script")) == 1
        assert not tree.xpath("//*[@onerror or @onload]")
        assert not tree.xpath("//main//b | //main//svg[not(@viewbox)] | //title/*")
        assert [each for each in tree.xpath("//@href") if each.startswith("javascript")] == []
        assert tree.findtext(".//title")
    vtt = published(episode, ".vtt").read_text(encoding="utf-8")
    assert len(re.findall("-->", vtt)) == len(re.findall(r"^[0-9:.]+ --> [0-9:.]+$", vtt, re.M))
    assert "<script" not in vtt
    srt = published(episode, ".srt").read_text(encoding="utf-8")
    assert len(re.findall("-->", srt)) == len(re.findall(r"^[0-9:,]+ --> [0-9:,]+$", srt, re.M))
    transcript = json.loads(published(episode, ".transcript.json").read_text(encoding="utf-8"))
    assert words in "".join(segment["body"] for segment in transcript["segments"])
    for name in ("feed.xml", "subscriptions.opml"):
        etree.fromstring((out / name).read_bytes())
    json.loads((out / "manifest.webmanifest").read_text(encoding="utf-8"))


def test_a_hostile_issue_runs_nowhere(tmp_path: Path, tone: Path, hostile: Show) -> None:
    script, _ = planned(tmp_path)
    out = tmp_path / "out"
    master = make_master(tone, script, hostile, out)
    nothing_runs(publish_episode(master, script, hostile, out), "${7*7}")


def test_a_hostile_script_runs_nowhere(tmp_path: Path, tone: Path, hostile: Show) -> None:
    path = tmp_path / "script.md"
    path.write_text(SCRIPT, encoding="utf-8")
    found = check_script(path, default_show())
    assert found.faults == ()
    script = found.script
    out = tmp_path / "out"
    master = make_master(tone, script, hostile, out)
    nothing_runs(publish_episode(master, script, hostile, out), "{{7*7}}")


def read_case(name: str, show: Show, out: Path) -> Script:
    """The script of a case: an issue is planned, a script is read as `briefing speak` does."""
    if name == "xss-issue.md":
        return plan_script(CASES / name, replace(show, minutes=2.0, stories=2), out).script
    found = check_script(CASES / name, default_show())
    assert found.faults == ()
    assert found.script.lines
    return found.script


@pytest.mark.system
@pytest.mark.parametrize("name", sorted(path.name for path in CASES.iterdir()))
def test_each_case_of_mark_up_runs_nowhere_in_a_browser(
    name: str, tmp_path: Path, tone: Path, hostile: Show, phone: Chrome
) -> None:
    out = tmp_path / "out"
    script = read_case(name, hostile, out)
    episode = publish_episode(make_master(tone, script, hostile, out), script, hostile, out)
    nothing_runs(episode, "班级安排")
    log_of(phone, "browser")
    with serving(out) as port:
        for page in ("", f"{script.day}/", "feed.xml"):
            phone.get(f"http://127.0.0.1:{port}/{page}")
            assert phone.execute_script("return window.pwn") is None
            found = phone.find_elements(By.CSS_SELECTOR, "[onerror], [onload], main b, main svg a")
            assert found == []
    told = [each["message"] for each in log_of(phone, "browser")]
    assert [each for each in told if "favicon.ico" not in each] == []
    assert hostile.title in (out / "channel.json").read_text(encoding="utf-8")


def test_no_case_is_forgotten() -> None:
    assert sorted(path.name for path in CASES.iterdir()) == [
        "roundtrip-arrow-script.md",
        "xss-issue.md",
        "xss-script.md",
    ]
