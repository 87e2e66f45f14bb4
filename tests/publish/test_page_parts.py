"""The pages without a browser: what stands in them, and what their script remembers."""

import json
import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from lxml import html

from briefing.publish import publish_episode
from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.page.install import APPS
from briefing.publish.page.render import SCRIPTS, TEMPLATES, script_of
from briefing.publish.page.write import ticks
from briefing.publish.shelf import Mark
from briefing.records import Episode
from briefing.show import EditName, Show
from tests.publish.conftest import PublishDay, make_master, make_script, published
from tests.publish.test_shelf import everything

MOST_SCRIPT_BYTES = 25_000
PLACES = """
const kept = {};
globalThis.localStorage = {
  getItem: (key) => kept[key] ?? null,
  setItem: (key, value) => { kept[key] = value; },
};
globalThis.location = { protocol: "file:" };
globalThis.document = { body: { dataset: { top: "" } } };
MEMORY
const now = { guid: "g", content: "new" };
places.write({ guid: "g", content: "old" }, 63.2);
const other = places.read(now), same = places.read({ guid: "g", content: "old" });
kept["briefing:g"] = "126.9";
const plain = places.read(now), anew = places.read({ ...now, again: "" });
places.write(now, 12.5);
console.log(JSON.stringify([other, same, plain, anew, places.read(now), Object.keys(kept)]));
"""


@pytest.mark.system
def test_the_place_is_kept_for_each_episode_and_recording() -> None:
    memory = (TEMPLATES / "script" / "memory.js").read_text(encoding="utf-8")
    told = subprocess.run(
        ["node", "-e", PLACES.replace("MEMORY", memory)], capture_output=True, text=True, check=True
    )
    assert json.loads(told.stdout) == [None, 63.2, 126.9, None, 12.5, ["briefing:g"]]


def test_the_script_stays_small_and_every_part_is_used() -> None:
    parts = {part for used in SCRIPTS.values() for part in used}
    assert parts == {path.stem for path in (TEMPLATES / "script").iterdir()}
    both = sum(len((TEMPLATES / "script" / f"{part}.js").read_bytes()) for part in parts)
    worker = len((TEMPLATES / "worker.js").read_bytes())
    assert both + worker <= MOST_SCRIPT_BYTES
    for page in SCRIPTS:
        assert script_of(page).startswith('"use strict";')


def page(episode: Episode, name: str = "index.html") -> html.HtmlElement:
    return html.fromstring((episode.feed.parent / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["index.html", "2026-03-18/index.html"])
def test_what_the_script_asks_for_by_name_is_on_its_page(episode: Episode, name: str) -> None:
    script = script_of("index.html" if "/" not in name else "episode.html")
    asked = set(re.findall(r'\bget\("([a-z-]+)"\)', script))
    there = {each.get("id") for each in page(episode, name).iterfind(".//*[@id]")}
    # On the newest day's page there is no next day.
    assert asked - there == ({"next-day"} if "/" in name else set())


def test_the_policy_lets_in_no_more_than_what_stands_in_the_page(episode: Episode) -> None:
    for name in ("index.html", "2026-03-18/index.html"):
        policy = page(episode, name).find(".//meta[@http-equiv]").get("content")
        rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
        assert rules["default-src"] == "'none'"
        for kind in ("script-src", "style-src"):
            assert re.fullmatch(r"'sha256-[A-Za-z0-9+/=]{44}'", rules.pop(kind))
        assert {where for rule in rules.values() for where in rule.split()} <= {
            "'none'",
            "'self'",
            "file:",
        }


def test_a_day_leads_to_its_neighbours_and_a_removed_one_leaves_no_hole(
    publish_day: PublishDay,
) -> None:
    for day in ("2026-03-16", "2026-03-20", "2026-03-18"):
        episode = publish_day(day)
    out = episode.feed.parent

    def beside(day: str) -> list[str]:
        found = page(episode, f"{day}/index.html").iterfind(".//nav[@class='days']/a")
        return [link.get("href", "") for link in found]

    assert beside("2026-03-16") == ["../2026-03-18/index.html"]
    assert beside("2026-03-18") == ["../2026-03-16/index.html", "../2026-03-20/index.html"]
    before = everything(out)
    for path in (out / "index.html", *out.glob("*/index.html")):
        path.unlink()
    rebuild_feed(out)
    assert everything(out) == before
    rebuild_feed(out, remove="2026-03-18")
    assert beside("2026-03-16") == ["../2026-03-20/index.html"]


def test_apps_are_handed_the_public_feed(publish_day: PublishDay) -> None:
    episode = publish_day()
    hidden = page(episode).xpath("//ul[@class='apps']/li[@hidden]/a/text()")
    assert hidden == ["Pocket Casts", "Overcast"]
    rebuild_feed(episode.feed.parent, link="https://example.org/news/")
    found = page(episode)
    links = {link.text: link.get("href") for link in found.iterfind(".//ul[@class='apps']/li/a")}
    assert links == {
        "Apple 播客": "podcast://example.org/news/feed.xml",
        "AntennaPod": "https://antennapod.org/deeplink/subscribe"
        "?url=https%3A%2F%2Fexample.org%2Fnews%2Ffeed.xml",
        "Pocket Casts": "pktc://subscribe/example.org/news/feed.xml",
        "Overcast": "overcast://x-callback-url/add?url=https%3A%2F%2Fexample.org%2Fnews%2Ffeed.xml",
    }
    assert found.xpath("//ul[@class='apps']/li[@hidden]") == []
    assert found.get_element_by_id("address").text == "https://example.org/news/feed.xml"
    assert found.get_element_by_id("code").find(".//svg") is not None
    assert [app.link("") for app in APPS] == [""] * len(APPS)


def previews(episode: Episode, name: str) -> dict[str, str]:
    """What a page tells those who show a preview of its link."""
    tags = page(episode, name).iterfind(".//meta[@property]")
    return {tag.get("property"): tag.get("content") for tag in tags}


def test_a_link_sent_to_a_friend_has_a_preview(publish_day: PublishDay, show: Show) -> None:
    link = "https://example.org/news/"
    episode = publish_day(show=replace(show, link=link, description="每天<十>分钟"))
    listed, day = (previews(episode, name) for name in ("index.html", "2026-03-18/index.html"))
    assert listed == {
        "og:type": "website",
        "og:title": "海州早报",
        "og:description": "每天<十>分钟",
        "og:url": link,
        "og:image": listed["og:image"],
        "og:site_name": "海州早报",
        "og:locale": "zh_CN",
    }
    assert day == {
        **listed,
        "og:type": "article",
        "og:title": "3月18日 新桥今日通车；图书馆延长开放",
        "og:description": "海州新闻；新桥今日通车；图书馆延长开放；明天再会",
        "article:published_time": "2026-03-18T06:00:00+08:00",
        "og:url": f"{link}2026-03-18/index.html",
        "og:audio": f"{link}2026-03-18/{published(episode).name}",
        "og:audio:type": "audio/mpeg",
    }
    for address in (listed["og:image"], day["og:audio"]):
        assert (episode.feed.parent / address.removeprefix(link)).is_file()


def test_at_home_a_preview_names_no_address(episode: Episode) -> None:
    for name in ("index.html", "2026-03-18/index.html"):
        told = previews(episode, name)
        assert told["og:title"]
        assert [tag for tag in told if tag in {"og:url", "og:image", "og:audio"}] == []


def test_a_listener_is_told_of_each_edit_in_chinese(tone: Path, show: Show, tmp_path: Path) -> None:
    names = (*get_args(EditName), "edited", "an edit of a later version")
    script = make_script(date(2026, 3, 18))
    lines = tuple(replace(line, edits=names) for line in script.lines)
    script = replace(script, lines=lines)
    publish_episode(make_master(tone, script, show, tmp_path), script, show, tmp_path)
    text = (tmp_path / "2026-03-18" / "index.html").read_text(encoding="utf-8")
    told = re.findall("；改动：([^<]*)</p>", text)[0].split("、")
    assert len(set(told)) == len(names)
    assert told[-1] == names[-1]
    assert not [each for each in told[:-1] if re.search("[a-z]", each)]


def test_a_story_has_one_mark_of_its_source(episode: Episode) -> None:
    stories = page(episode, "2026-03-18/index.html").xpath("//div[@id='transcript']/section")
    assert [len(story.findall(".//details")) for story in stories] == [0, 1, 1, 0]
    assert len(stories[1].findall(".//blockquote")) == 3


def test_pages_show_a_small_cover(episode: Episode) -> None:
    out = episode.feed.parent
    (small,) = out.glob("*-320.jpg")
    assert small.stat().st_size < 40_000
    assert f'<img src="{small.name}"' in (out / "index.html").read_text(encoding="utf-8")
    page = (episode.path.parent / "index.html").read_text(encoding="utf-8")
    assert f'<img src="../{small.name}"' in page


def test_ticks_stand_where_chapters_begin() -> None:
    marks = [Mark("a", 0.0, 10.0, None), Mark("b", 10.0, 25.0, None), Mark("c", 25.0, 40.0, None)]
    assert ticks(marks, 40.0) == "M250 0v6 M625 0v6"


def test_an_old_transcript_is_still_shown_whole(episode: Episode) -> None:
    folder = episode.path.parent
    transcript = next(folder.glob("*.transcript.json"))
    found = json.loads(transcript.read_text(encoding="utf-8"))
    for segment in found["segments"]:
        del segment["phrases"]
    transcript.write_text(json.dumps(found), encoding="utf-8")
    (folder / "index.html").unlink()
    rebuild_feed(episode.feed.parent)
    lines = page(episode, "2026-03-18/index.html").xpath("//p[@class='line']")
    phrases = [line.findall("span[@data-phrase]") for line in lines]
    assert [len(each) for each in phrases] == [1] * 7
