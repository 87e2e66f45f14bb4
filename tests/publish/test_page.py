"""The pages in a real browser, at a phone's size: what a listener can do there."""

import json
import re
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from briefing.publish import publish_episode
from briefing.publish.cover.colour import contrast
from briefing.records import Episode
from briefing.show import Show
from tests.publish.browser import (
    DAY,
    audio,
    current_phrase,
    log_of,
    open_phone,
    press,
    tap,
    tap_words,
    wait_until,
)
from tests.publish.conftest import LENGTH_S, PublishDay, make_master, make_script

pytestmark = pytest.mark.system


def test_it_plays_and_the_transcript_follows(phone: Chrome, top: str) -> None:
    phone.get(top + "index.html")
    phone.find_element(By.CSS_SELECTOR, ".episodes .title").click()
    wait_until(lambda: audio(phone, "readyState") >= 1)
    assert abs(audio(phone, "duration") - LENGTH_S) < 0.2
    press(phone, "play")
    wait_until(lambda: current_phrase(phone) == "各位听众，早上好。")
    assert phone.find_element(By.ID, "play").get_attribute("aria-label") == "暂停"
    wait_until(lambda: current_phrase(phone) == "新桥今日通车。")
    press(phone, "play")
    assert audio(phone, "paused")


def test_a_chapter_and_a_sentence_seek(phone: Chrome, top: str) -> None:
    phone.get(top + DAY)
    wait_until(lambda: audio(phone, "readyState") >= 1)
    tap(phone, "图书馆延长开放")
    wait_until(lambda: 6.5 < audio(phone, "currentTime") < 8.5)
    tap_words(phone, "“盼了三年”，附近居民说。")
    wait_until(lambda: 5.2 < audio(phone, "currentTime") < 6.5)
    wait_until(lambda: current_phrase(phone) == "“盼了三年”，附近居民说。")
    press(phone, "next")
    assert 6.6 < audio(phone, "currentTime") < 7.5
    press(phone, "back")
    assert audio(phone, "currentTime") < 1


def test_the_place_and_the_speed_outlive_a_reload(phone: Chrome, top: str) -> None:
    phone.get(top + DAY)
    wait_until(lambda: audio(phone, "readyState") >= 1)
    Select(phone.find_element(By.ID, "speed")).select_by_value("1.3")
    tap_words(phone, "“盼了三年”，附近居民说。")
    wait_until(lambda: audio(phone, "currentTime") > 5.5)
    press(phone, "play")
    place_s = audio(phone, "currentTime")
    phone.get(top + DAY)
    wait_until(lambda: abs(audio(phone, "currentTime") - place_s) < 1)
    assert audio(phone, "playbackRate") == 1.3
    phone.get(top + "index.html")
    heard = phone.find_element(By.CLASS_NAME, "heard").text
    # A busy machine pauses a moment later.
    assert heard in {"听到 0:05", "听到 0:06", "听到 0:07"}


def test_an_address_may_name_a_moment(phone: Chrome, top: str) -> None:
    phone.get(top + DAY + "#t=7.5")
    wait_until(lambda: abs(audio(phone, "currentTime") - 7.5) < 0.1)


@pytest.mark.parametrize("named", ["#t=0:07.5", "?t=7.5", "?a=b&t=0:00:07.5"])
def test_an_address_may_name_a_moment_in_other_forms(phone: Chrome, top: str, named: str) -> None:
    phone.get(top + DAY + named)
    wait_until(lambda: abs(audio(phone, "currentTime") - 7.5) < 0.1)
    phone.execute_script("location.hash = 't=0:03'")
    wait_until(lambda: abs(audio(phone, "currentTime") - 3) < 0.1)


def test_a_tap_and_a_reload_lose_no_place(phone: Chrome, top: str) -> None:
    phone.get(top + DAY + "#t=2")
    wait_until(lambda: abs(audio(phone, "currentTime") - 2) < 0.1)
    tap_words(phone, "“盼了三年”，附近居民说。")
    wait_until(lambda: audio(phone, "currentTime") > 6)
    press(phone, "play")
    place_s = audio(phone, "currentTime")
    assert phone.current_url.endswith("#t=2")
    phone.refresh()
    wait_until(lambda: abs(audio(phone, "currentTime") - place_s) < 0.5)


def test_a_link_to_a_moment_costs_nobody_their_place(phone: Chrome, top: str) -> None:
    phone.get(top + DAY)
    tap_words(phone, "“盼了三年”，附近居民说。")
    wait_until(lambda: audio(phone, "currentTime") > 6.1)
    press(phone, "play")
    for _ in range(2):  # only looked at, it changes nothing
        phone.get("about:blank")
        phone.get(top + DAY + "#t=2")
        wait_until(lambda: abs(audio(phone, "currentTime") - 2) < 0.1)
        assert phone.find_element(By.ID, "status").text == "回到上次听到的 0:06"
    tap(phone, "回到上次听到的 0:06")
    wait_until(lambda: abs(audio(phone, "currentTime") - 6) < 0.1)
    phone.get("about:blank")
    phone.get(top + DAY)
    wait_until(lambda: audio(phone, "currentTime") >= 6)
    assert phone.find_element(By.ID, "status").text == ""
    # Who moves by hand is where they moved to, though nothing sounded.
    press(phone, "previous")
    place_s = audio(phone, "currentTime")
    assert 2 < place_s < 4
    phone.get("about:blank")
    phone.get(top + DAY)
    wait_until(lambda: abs(audio(phone, "currentTime") - place_s) < 0.1)


def test_a_day_made_again_begins_anew(
    phone: Chrome, top: str, publish_day: PublishDay, other_tone: Path
) -> None:
    phone.get(top + DAY + "#t=6")
    wait_until(lambda: audio(phone, "readyState") >= 1)
    press(phone, "play")
    wait_until(lambda: audio(phone, "currentTime") > 6.2)
    press(phone, "play")
    phone.get(top + "index.html")
    assert phone.find_element(By.CLASS_NAME, "heard").text == "听到 0:06"
    publish_day(sound=other_tone)
    phone.get(top + DAY)
    wait_until(lambda: audio(phone, "readyState") >= 1)
    assert audio(phone, "currentTime") == 0
    phone.get(top + "index.html")
    assert phone.find_element(By.CLASS_NAME, "heard").text == ""


def test_a_page_that_stands_open_ends_the_old_sound_of_a_day_made_again(
    phone: Chrome, port: int, publish_day: PublishDay, other_tone: Path
) -> None:
    top = f"http://127.0.0.1:{port}/"
    phone.get(top + DAY)
    phone.execute_script("localStorage.clear()")
    wait_until(lambda: audio(phone, "readyState") >= 1)
    press(phone, "play")
    wait_until(lambda: audio(phone, "currentTime") > 0.5)
    assert not audio(phone, "paused")
    publish_day(sound=other_tone)
    press(phone, "play")
    for _ in range(2):  # and again, for whoever does not read
        press(phone, "play")
        wait_until(lambda: "更正过了" in phone.find_element(By.ID, "status").text)
        wait_until(lambda: audio(phone, "paused"))
    phone.refresh()
    wait_until(lambda: audio(phone, "readyState") >= 1)
    press(phone, "play")
    wait_until(lambda: audio(phone, "currentTime") > 0.5)
    assert not audio(phone, "paused")
    assert phone.find_element(By.ID, "status").text == ""
    phone.execute_script("localStorage.clear()")


def test_a_link_to_this_moment_is_copied_and_leads_there(phone: Chrome, top: str) -> None:
    phone.get(top + DAY + "#t=7.5")
    wait_until(lambda: abs(audio(phone, "currentTime") - 7.5) < 0.1)
    phone.execute_script("navigator.share = undefined")
    press(phone, "more")
    press(phone, "share")
    wait_until(lambda: "已复制" in phone.find_element(By.ID, "status").text)
    address = phone.find_element(By.ID, "status").text.partition("：")[2]
    assert address == top + DAY + "?t=7"
    phone.get("about:blank")
    phone.get(address)
    wait_until(lambda: abs(audio(phone, "currentTime") - 7) < 0.1)


def test_the_chapter_that_plays_is_marked(phone: Chrome, top: str) -> None:
    phone.get(top + DAY + "#t=7.5")
    marked = ".chapters a[aria-current]"
    wait_until(
        lambda: (
            [each.text for each in phone.find_elements(By.CSS_SELECTOR, marked)]
            == ["图书馆延长开放"]
        )
    )


def test_the_keyboard_is_enough(phone: Chrome, top: str) -> None:
    phone.get(top + DAY)
    wait_until(lambda: audio(phone, "readyState") >= 1)
    body = phone.find_element(By.TAG_NAME, "body")
    body.send_keys(Keys.SPACE)
    wait_until(lambda: audio(phone, "currentTime") > 0.1)
    body.send_keys("k")
    assert audio(phone, "paused")
    body.send_keys(Keys.ARROW_RIGHT)
    assert audio(phone, "currentTime") > LENGTH_S - 0.5
    chapter = phone.find_element(By.LINK_TEXT, "图书馆延长开放")
    chapter.send_keys(Keys.ENTER)
    wait_until(lambda: audio(phone, "currentTime") > 6.5)


def test_a_story_shows_its_source_on_demand(phone: Chrome, top: str) -> None:
    phone.get(top + DAY)
    assert len(phone.find_elements(By.CSS_SELECTOR, ".source")) == 2  # one a story
    source = phone.find_element(By.CSS_SELECTOR, ".source")
    assert not source.find_element(By.TAG_NAME, "blockquote").is_displayed()
    phone.execute_script("arguments[0].scrollIntoView({block: 'center'})", source)
    source.find_element(By.TAG_NAME, "summary").click()
    assert source.find_element(By.TAG_NAME, "blockquote").text == "新桥今日通车。"
    assert "第101–107字" in source.text


def test_the_lock_screen_knows_the_chapter(phone: Chrome, top: str) -> None:
    phone.get(top + DAY)
    wait_until(lambda: audio(phone, "readyState") >= 1)
    tap(phone, "图书馆延长开放")
    said = "return navigator.mediaSession.metadata?.title"
    wait_until(lambda: phone.execute_script(said) == "图书馆延长开放")
    assert phone.execute_script("return navigator.mediaSession.metadata.album") == "海州早报"


LOCK_SCREEN = """
const kept = window.lockScreen = { handlers: {}, places: [] };
navigator.mediaSession.setActionHandler = (name, act) => { kept.handlers[name] = act; };
navigator.mediaSession.setPositionState = (place) => { kept.places.push(place); };
"""


def test_the_buttons_of_the_lock_screen_work(phone: Chrome, top: str) -> None:
    hooked = phone.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": LOCK_SCREEN})
    try:
        phone.get(top + DAY)
        wait_until(lambda: audio(phone, "readyState") >= 1)

        def push(button: str, **details: float) -> None:
            script = "lockScreen.handlers[arguments[0]](arguments[1])"
            phone.execute_script(script, button, {"action": button, **details})

        push("play")
        wait_until(lambda: audio(phone, "currentTime") > 0.2)
        assert phone.execute_script("return navigator.mediaSession.playbackState") == "playing"
        push("pause")
        wait_until(lambda: audio(phone, "paused"))
        wait_until(
            lambda: phone.execute_script("return navigator.mediaSession.playbackState") == "paused"
        )
        push("seekto", seekTime=5.0)
        assert audio(phone, "currentTime") == 5.0
        push("seekforward")
        assert audio(phone, "currentTime") > LENGTH_S - 0.5
        push("seekbackward")
        assert audio(phone, "currentTime") == 0
        push("nexttrack")
        first = audio(phone, "currentTime")
        push("nexttrack")
        assert audio(phone, "currentTime") > first > 1
        push("previoustrack")
        assert audio(phone, "currentTime") == first
        places = phone.execute_script("return lockScreen.places")
        wait_until(lambda: len(phone.execute_script("return lockScreen.places")) > 2)
        assert abs(places[-1]["duration"] - LENGTH_S) < 0.2
        assert places[-1]["playbackRate"] == 1
        wait_until(
            lambda: phone.execute_script("return lockScreen.places.at(-1).position") == first
        )
    finally:
        phone.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", hooked)


@pytest.mark.parametrize("page", ["index.html", DAY])
def test_the_show_can_be_put_on_the_home_screen(phone: Chrome, port: int, page: str) -> None:
    phone.get(f"http://127.0.0.1:{port}/{page}")
    manifest = phone.execute_cdp_cmd("Page.getAppManifest", {})
    assert manifest["url"] == f"http://127.0.0.1:{port}/manifest.webmanifest"
    assert manifest["errors"] == []
    assert json.loads(manifest["data"])["name"] == "海州早报"
    found = phone.execute_cdp_cmd("Page.getInstallabilityErrors", {})
    assert found["installabilityErrors"] == []


def test_what_cannot_be_installed_is_told_apart(phone: Chrome, port: int, episode: Episode) -> None:
    (episode.feed.parent / "manifest.webmanifest").write_text('{"name": "x", "icons": []}')
    phone.get(f"http://127.0.0.1:{port}/index.html")
    found = phone.execute_cdp_cmd("Page.getInstallabilityErrors", {})
    assert found["installabilityErrors"] != []


def test_the_feed_opens_as_a_page_that_says_what_to_do(phone: Chrome, top: str) -> None:
    phone.get(top + "feed.xml")
    told = phone.execute_script(
        "return getComputedStyle(document.querySelector('description'), '::after').content"
    )
    assert "复制浏览器地址栏里的地址" in told
    shown = phone.execute_script(
        "return [...document.querySelectorAll('*')].filter((each) => !each.children.length"
        " && each.getClientRects().length).map((each) => each.localName)"
    )
    assert set(shown) == {"title", "description"}
    # A phone makes XML as small as a page for a desk; letters of the text are 14 px at least then.
    scale = phone.execute_script("return screen.width / document.documentElement.clientWidth")
    for name in ("description", "item > title"):
        size = f"return getComputedStyle(document.querySelector('{name}')).fontSize"
        assert 14 <= float(phone.execute_script(size).removesuffix("px")) * scale <= 24
    width = phone.execute_script("return document.documentElement.scrollWidth")
    assert width * scale <= 390.5
    # A browser asks each server for this one.
    assert all("favicon.ico" in each["message"] for each in log_of(phone, "browser"))


def test_nobody_outside_is_asked(phone: Chrome, top: str) -> None:
    for page in ("index.html", DAY):
        phone.get(top + page)
    wait_until(lambda: audio(phone, "readyState") >= 1)
    messages = [json.loads(entry["message"])["message"] for entry in log_of(phone, "performance")]
    asked = [
        message["params"]["request"]["url"]
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    ]
    assert len(asked) >= 4
    assert [url for url in asked if not url.startswith((top, "data:"))] == []


SMUGGLED = """
const done = arguments[0];
const script = document.createElement("script"), link = document.createElement("a");
script.textContent = "window.smuggled = 1";
link.setAttribute("onclick", "window.smuggled = 1");
document.body.append(script, link);
link.click();
const asked = (address) => fetch(address).then((answer) => answer.status, () => "refused");
const all = Promise.all([asked(ROBOTS), asked(ELSEWHERE)]);
all.then((found) => done([window.smuggled ?? 0, ...found]));
"""


@pytest.mark.parametrize("page", ["index.html", DAY])
def test_a_script_that_was_smuggled_in_does_not_run_and_nobody_else_can_be_told(
    phone: Chrome, port: int, page: str
) -> None:
    phone.get(f"http://127.0.0.1:{port}/{page}")
    addresses = {"ROBOTS": "/robots.txt", "ELSEWHERE": f"http://localhost:{port}/feed.xml"}
    script = SMUGGLED
    for name, address in addresses.items():
        script = script.replace(name, json.dumps(address))
    # The host's own robots.txt is not there, and may be asked for: checks of a page do so.
    assert phone.execute_async_script(script) == [0, 404, "refused"]
    log_of(phone, "browser")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", ["index.html", DAY])
def test_axe_finds_nothing(phone: Chrome, top: str, axe: str, page: str, scheme: str) -> None:
    wanted = [{"name": "prefers-color-scheme", "value": scheme}]
    phone.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wanted})
    phone.get(top + page)
    # The page's own policy lets no other script in, so it comes through the debugger.
    phone.execute_cdp_cmd("Runtime.evaluate", {"expression": axe})
    found = phone.execute_async_script("axe.run().then(arguments[0])")
    phone.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert len(found["passes"]) > 15
    wrong = {
        rule["id"]: [node["html"] for node in rule["nodes"]]
        for rule in found["violations"] + found["incomplete"]
    }
    assert wrong == {}


def painted(phone: Chrome, place: str, what: str) -> tuple[int, int, int]:
    """A colour of an element, as the browser has it."""
    script = f"return getComputedStyle(document.querySelector('{place}')).{what}"
    red, green, blue = (
        int(part) for part in re.findall("[0-9]+", phone.execute_script(script))[:3]
    )
    return red, green, blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_in_what_opens(
    phone: Chrome, port: int, axe: str, scheme: str
) -> None:
    wanted = [{"name": "prefers-color-scheme", "value": scheme}]
    phone.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wanted})
    phone.get(f"http://127.0.0.1:{port}/{DAY}#t=2.5")
    wait_until(lambda: current_phrase(phone) != "")
    phone.find_element(By.ID, "find").send_keys("新桥")
    assert phone.find_elements(By.CSS_SELECTOR, ".line.hit [aria-current]") != []
    # axe passes over the marks of the voices, which screen readers do not read.
    found_on = painted(phone, ".line.hit", "backgroundColor")
    for place in (".line.hit .voice", ".line.hit [aria-current]", ".line.hit"):
        assert contrast(painted(phone, place, "color"), found_on) >= 4.5
    for opened in phone.find_elements(By.CSS_SELECTOR, "details"):
        phone.execute_script("arguments[0].open = true", opened)
    phone.execute_cdp_cmd("Runtime.evaluate", {"expression": axe})
    found = phone.execute_async_script("axe.run().then(arguments[0])")
    phone.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert len(found["passes"]) > 15
    # Not what axe cannot judge: the menu stands over words of the page.
    wrong = {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found["violations"]}
    assert wrong == {}


def test_nothing_hangs_over_a_narrow_screen(phone: Chrome, top: str) -> None:
    for page in ("index.html", DAY):
        phone.get(top + page)
        width = phone.execute_script("return document.documentElement.scrollWidth")
        assert width <= 390


HOSTILE = "<img src=x onerror=alert(1)><script>alert(1)</script>\"' autofocus onfocus=alert(1)"


def test_hostile_words_stay_words(tone: Path, show: Show, tmp_path: Path, phone: Chrome) -> None:
    from dataclasses import replace
    from datetime import date

    script = make_script(date(2026, 3, 18), HOSTILE)
    lines = tuple(
        replace(line, text=HOSTILE, source=HOSTILE, chapter=HOSTILE, edits=(HOSTILE,))
        for line in script.lines
    )
    script = replace(script, lines=lines, paper=HOSTILE)
    master = make_master(tone, script, show, tmp_path)
    show = replace(show, title=HOSTILE, description=HOSTILE, author=HOSTILE)
    publish_episode(master, script, show, tmp_path)
    for page in ("index.html", DAY):
        phone.get((tmp_path / page).as_uri())
        assert HOSTILE in phone.title
        assert phone.find_elements(By.CSS_SELECTOR, "img[onerror], [onfocus]") == []
        assert log_of(phone, "browser") == []


def test_without_a_script_the_browsers_own_player_is_there(episode: Episode) -> None:
    browser = open_phone("--blink-settings=scriptEnabled=false")
    browser.get((episode.feed.parent / DAY).as_uri())
    assert browser.find_element(By.TAG_NAME, "audio").is_displayed()
    assert not browser.find_element(By.ID, "controls").is_displayed()
    browser.quit()


def test_a_lost_mp3_is_said(publish_day: PublishDay, phone: Chrome) -> None:
    episode = publish_day()
    for recording in episode.path.parent.glob("*.mp3"):
        recording.unlink()
    phone.get((episode.feed.parent / DAY).as_uri())
    wait_until(lambda: "无法播放" in phone.find_element(By.ID, "status").text)
    log_of(phone, "browser")
