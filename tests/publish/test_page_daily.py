"""The pages in a real browser: what one wants who listens every day."""

import base64
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from briefing.publish import publish_episode
from briefing.records import Cue, Episode
from briefing.show import Show
from tests.publish.browser import (
    DAY,
    audio,
    current_phrase,
    log_of,
    open_phone,
    press,
    tap,
    wait_until,
)
from tests.publish.conftest import LENGTH_S, PublishDay, make_master, make_script, serving

pytestmark = pytest.mark.system

LONG = (
    "全长3.2公里的海州湾大桥昨天上午9时通车，首日免费，市民可以步行过桥，"
    "桥上设有六处观景平台和三部电梯，夜间开放到十一点。"
)


KEPT = "briefing:kept:2026-03-18"
LATER = """
const now = window.setTimeout;
window.setTimeout = (act, ms, ...rest) => {
  if (ms < 60000) return now(act, ms, ...rest);
  window.later = [act, ms];
  return 0;
};
"""


def pressed(phone: Chrome, name: str) -> bool:
    return phone.find_element(By.ID, name).get_attribute("aria-pressed") == "true"


def ready(phone: Chrome, address: str) -> None:
    phone.get(address)
    wait_until(lambda: audio(phone, "readyState") >= 1)


def test_the_page_follows_the_voice_by_phrase(
    tone: Path, show: Show, tmp_path: Path, phone: Chrome
) -> None:
    script = make_script(date(2026, 3, 18))
    lines = (replace(script.lines[0], text=LONG, spoken=LONG), *script.lines[1:])
    script = replace(script, lines=lines)
    master = make_master(tone, script, show, tmp_path)
    # Half of the characters in the first second, the others in the seven that follow.
    half = len(LONG) // 2
    starts_s = [0.5 + 0.5 * place / half for place in range(half)]
    starts_s += [1.0 + 7 * place / (len(LONG) - half) for place in range(len(LONG) - half)]
    cues = (Cue("l0", 0.5, 8.0, tuple(starts_s)), *master.cues[1:])
    publish_episode(replace(master, cues=cues), script, show, tmp_path)
    ready(phone, (tmp_path / DAY).as_uri())
    phrases = phone.find_elements(By.CSS_SELECTOR, "#s1 .line:first-of-type [data-phrase]")
    assert "".join(each.text for each in phrases) == LONG
    assert len(phrases) >= 3
    begins_s = [float(each.get_attribute("data-start") or 0) for each in phrases]
    longest_s = max(b - a for a, b in zip(begins_s, [*begins_s[1:], 8.0], strict=True))
    assert longest_s <= 7
    place = LONG.index(phrases[1].text)
    assert begins_s[1] == pytest.approx(starts_s[place], abs=0.01)
    phone.execute_script(f"document.getElementById('audio').currentTime = {begins_s[1] + 0.05}")
    wait_until(lambda: current_phrase(phone) == phrases[1].text)


def test_a_far_story_is_brought_into_sight(
    tone: Path, show: Show, tmp_path: Path, phone: Chrome
) -> None:
    script = make_script(date(2026, 3, 18))
    lines = tuple(replace(line, text=LONG * 3, spoken=LONG * 3) for line in script.lines)
    script = replace(script, lines=lines)
    publish_episode(make_master(tone, script, show, tmp_path), script, show, tmp_path)
    ready(phone, (tmp_path / DAY).as_uri())
    place = "return document.querySelector('[data-phrase][aria-current]').getBoundingClientRect()"
    for chapter in ("明天再会", "新桥今日通车"):
        phone.execute_script("scrollTo(0, 0)")
        tap(phone, chapter)
        wait_until(lambda: not audio(phone, "paused"))
        # Not by a press: the driver's own scrolling ends the page's.
        phone.execute_script("document.getElementById('audio').pause()")
        wait_until(lambda: 100 < phone.execute_script(place)["top"] < 600)


def test_words_are_found_in_the_transcript(phone: Chrome, top: str) -> None:
    ready(phone, top + DAY)
    field = phone.find_element(By.ID, "find")
    field.send_keys("图书馆")
    wait_until(lambda: phone.find_element(By.ID, "found").text == "2 句")
    hits = phone.find_elements(By.CSS_SELECTOR, ".line.hit")
    assert all("图书馆" in hit.text for hit in hits)
    field.send_keys(Keys.ENTER, Keys.ENTER)
    assert phone.find_element(By.ID, "found").text == "2 / 2 句"
    assert not pressed(phone, "follow")
    # The keys of the player are letters here.
    field.send_keys("kjl ")
    assert audio(phone, "paused")
    assert phone.find_element(By.ID, "found").text == "没有"
    field.send_keys(Keys.ESCAPE)
    assert phone.find_elements(By.CSS_SELECTOR, ".line.hit") == []


def test_it_stops_after_the_story_or_the_minutes_one_chose(phone: Chrome, top: str) -> None:
    ready(phone, top + DAY + "#t=1")
    press(phone, "more")
    Select(phone.find_element(By.ID, "sleep")).select_by_value("chapter")
    press(phone, "play")
    wait_until(lambda: audio(phone, "currentTime") > 1.1)
    wait_until(lambda: audio(phone, "paused"))
    # Where the next story begins, and a moment of a busy machine.
    assert 2.2 < audio(phone, "currentTime") < 4
    press(phone, "more")
    phone.execute_script(LATER)
    Select(phone.find_element(By.ID, "sleep")).select_by_value("15")
    press(phone, "play")
    assert phone.execute_script("return later[1]") == 15 * 60_000
    phone.execute_script("later[0]()")
    assert audio(phone, "paused")
    assert phone.find_element(By.ID, "sleep").get_attribute("value") == "0"


def test_who_goes_to_another_story_hears_it_out_before_it_stops(phone: Chrome, top: str) -> None:
    ready(phone, top + DAY + "#t=1")
    press(phone, "more")
    Select(phone.find_element(By.ID, "sleep")).select_by_value("chapter")
    tap(phone, "图书馆延长开放")
    wait_until(lambda: audio(phone, "currentTime") > 7.5)
    assert not audio(phone, "paused")
    wait_until(lambda: audio(phone, "paused"))
    begins_s = phone.find_element(By.LINK_TEXT, "明天再会").get_attribute("data-start")
    assert -0.2 < audio(phone, "currentTime") - float(begins_s or 0) < 2


@pytest.fixture
def three_days(publish_day: PublishDay) -> Path:
    """The folder of three days, the one in the middle made last."""
    for day in ("2026-03-17", "2026-04-02", "2026-03-18"):
        feed = publish_day(day).feed
    return feed.parent


def test_days_lead_to_each_other_and_play_on(three_days: Path, phone: Chrome) -> None:
    with serving(three_days) as port:
        top = f"http://127.0.0.1:{port}/"
        ready(phone, top + DAY)
        phone.execute_script("localStorage.clear()")
        tap(phone, "4月2日 ›")
        assert phone.current_url == top + "2026-04-02/index.html"
        assert phone.find_elements(By.ID, "next-day") == []
        tap(phone, "‹ 3月18日")
        tap(phone, "‹ 3月17日")
        assert phone.find_elements(By.ID, "previous-day") == []
        wait_until(lambda: audio(phone, "readyState") >= 1)
        press(phone, "more")
        press(phone, "onward")
        phone.execute_script("document.getElementById('audio').currentTime = arguments[0]", 11.5)
        press(phone, "play")
        wait_until(lambda: phone.current_url == top + DAY)
        wait_until(lambda: audio(phone, "currentTime") > 0.3)
        assert pressed(phone, "onward")
        phone.execute_script("localStorage.clear()")


def test_the_list_stands_by_month_and_plays(three_days: Path, phone: Chrome) -> None:
    with serving(three_days) as port:
        top = f"http://127.0.0.1:{port}/"
        phone.get(top)
        phone.execute_script("localStorage.clear()")
        months = phone.find_elements(By.CSS_SELECTOR, ".month")
        assert [each.text.split("\n")[0] for each in months] == ["2026年4月 1 期", "2026年3月 2 期"]
        row = months[1].find_element(By.CSS_SELECTOR, "li")
        assert "3月18日 新桥今日通车" in row.text
        assert "1 分钟" in row.text
        row.find_element(By.CLASS_NAME, "play").click()
        wait_until(lambda: phone.current_url == top + DAY)
        wait_until(lambda: audio(phone, "currentTime") > 0.5)
        press(phone, "play")
        phone.get(top)
        go_on = phone.find_element(By.ID, "resume")
        assert go_on.text.startswith("继续听：3月18日 新桥今日通车")
        go_on.click()
        wait_until(lambda: audio(phone, "currentTime") > 0.7)
        phone.execute_script("localStorage.clear()")


def test_an_episode_kept_on_the_device_plays_without_a_network(
    episode: Episode, phone: Chrome
) -> None:
    def network(on: bool) -> None:
        speed = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        phone.execute_cdp_cmd("Network.emulateNetworkConditions", {"offline": not on, **speed})

    with serving(episode.feed.parent) as port:
        top = f"http://localhost:{port}/"
        ready(phone, top + DAY)
        press(phone, "more")
        wait_until(lambda: phone.find_element(By.ID, "keep").is_displayed())
        press(phone, "keep")
        wait_until(lambda: pressed(phone, "keep"))
        phone.get(top + "index.html")
        assert "已存" in phone.find_element(By.CLASS_NAME, "heard").text
        # What is kept of a day that was made again is not the day any more.
        kept = json.loads(phone.execute_script(f"return localStorage['{KEPT}']"))
        phone.execute_script(f"localStorage['{KEPT}'] = JSON.stringify('another')")
        phone.refresh()
        assert "已存" not in phone.find_element(By.CLASS_NAME, "heard").text
        phone.execute_script(f"localStorage['{KEPT}'] = arguments[0]", json.dumps(kept))
    # The server is gone by now.
    network(on=False)
    try:
        ready(phone, top + "2026-03-18/#t=7")
        wait_until(lambda: abs(audio(phone, "currentTime") - 7) < 0.1)
        press(phone, "play")
        wait_until(lambda: audio(phone, "currentTime") > 7.5)
        phone.get(top)
        assert phone.find_element(By.CLASS_NAME, "title").is_displayed()
        ready(phone, top + DAY)
        press(phone, "more")
        wait_until(lambda: phone.find_element(By.ID, "keep").is_displayed())
        press(phone, "keep")
        wait_until(lambda: not pressed(phone, "keep"))
        keys = "caches.open('briefing-1').then((it) => it.keys())"
        kept = phone.execute_script(f"return {keys}.then((all) => all.map((each) => each.url))")
        assert top + "index.html" in kept
        assert [url for url in kept if "/2026-03-18/" in url] == []
    finally:
        network(on=True)
        log_of(phone, "browser")


def test_play_is_the_third_stop_of_the_keyboard(phone: Chrome, top: str) -> None:
    ready(phone, top + DAY)
    for _ in range(3):
        ActionChains(phone).send_keys(Keys.TAB).perform()
    assert phone.execute_script("return document.activeElement.id") == "play"


def test_the_keys_work_wherever_the_focus_is_but_in_a_field(phone: Chrome, top: str) -> None:
    ready(phone, top + DAY)
    for place in ("follow", "seek", "previous"):
        phone.execute_script("document.getElementById(arguments[0]).focus()", place)
        phone.execute_script("document.getElementById('audio').currentTime = 3")
        keys = ActionChains(phone)
        keys.send_keys("l").perform()
        assert audio(phone, "currentTime") > LENGTH_S - 0.5
        keys.send_keys("j").perform()
        assert audio(phone, "currentTime") == 0
        keys.send_keys(Keys.ARROW_RIGHT).perform()
        assert audio(phone, "currentTime") > LENGTH_S - 0.5
        keys.send_keys(Keys.ARROW_LEFT).perform()
        assert audio(phone, "currentTime") == 0
        keys.send_keys("k").perform()
        wait_until(lambda: not audio(phone, "paused"))
        keys.send_keys("k").perform()
        assert audio(phone, "paused")


@pytest.mark.parametrize("key", [Keys.END, Keys.HOME])
def test_end_and_home_stop_the_following(phone: Chrome, top: str, key: str) -> None:
    ready(phone, top + DAY)
    assert pressed(phone, "follow")
    phone.find_element(By.TAG_NAME, "body").send_keys(key)
    assert not pressed(phone, "follow")
    press(phone, "follow")
    assert pressed(phone, "follow")


@pytest.fixture(scope="module")
def desk() -> Iterator[Chrome]:
    """A browser with a mouse, as wide as it is told."""
    browser = open_phone(desk=True)
    yield browser
    browser.quit()


def test_words_can_be_selected_without_playing_them(desk: Chrome, episode: Episode) -> None:
    ready(desk, (episode.feed.parent / DAY).as_uri())
    words = desk.find_element(By.CSS_SELECTOR, "#s2 [data-phrase]")
    desk.execute_script("arguments[0].scrollIntoView({block: 'center'})", words)
    drag = ActionChains(desk).move_to_element_with_offset(words, -20, 0).click_and_hold()
    drag.move_by_offset(40, 0).release().perform()
    selected = desk.execute_script("return String(getSelection())")
    assert len(selected) >= 2
    assert selected in words.text
    assert audio(desk, "paused")
    assert audio(desk, "currentTime") == 0
    assert not pressed(desk, "follow")


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (844, 390)])
def test_the_list_of_chapters_goes_to_the_one_that_plays(
    tone: Path, show: Show, tmp_path: Path, desk: Chrome, width: int, height: int
) -> None:
    script = make_script(date(2026, 3, 18))
    lines = tuple(
        replace(script.lines[0], id=f"l{number}", chapter=f"第{number + 1}条 {LONG[:30]}")
        for number in range(20)
    )
    script = replace(script, lines=lines)
    publish_episode(make_master(tone, script, show, tmp_path), script, show, tmp_path)
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    desk.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    ready(desk, (tmp_path / DAY).as_uri())
    # Two places of the chapter in its box, of which only what is between can be seen.
    place = """
    const chapter = document.querySelector(".chapters a[aria-current]");
    const inner = chapter.getBoundingClientRect(), box = chapter.closest(".contents");
    const outer = box.getBoundingClientRect();
    return [chapter.textContent, inner.top - outer.top, outer.bottom - inner.bottom];
    """
    for at_s, number in ((11.5, 20), (1.1, 1), (6.2, 11)):
        desk.execute_script("document.getElementById('audio').currentTime = arguments[0]", at_s)
        desk.execute_async_script("requestAnimationFrame(() => setTimeout(arguments[0], 300))")
        chapter, above, below = desk.execute_script(place)
        assert chapter.startswith(f"第{number}条 ")
        assert above >= 0
        assert below >= 0


def test_the_mark_of_a_link_never_stands_alone_on_a_line(
    tone: Path, show: Show, tmp_path: Path, phone: Chrome
) -> None:
    script = make_script(date(2026, 3, 18))
    lines = tuple(
        replace(script.lines[0], id=f"l{number}", chapter=(LONG * 2)[: number + 12])
        for number in range(24)
    )
    script = replace(script, lines=lines)
    publish_episode(make_master(tone, script, show, tmp_path), script, show, tmp_path)
    ready(phone, (tmp_path / DAY).as_uri())
    alone = """
    return [...document.querySelectorAll("#transcript h2")].map((head) => {
      const last = document.createRange(), words = head.firstChild.data.trimEnd().length;
      last.setStart(head.firstChild, words - 1);
      last.setEnd(head.firstChild, words);
      const mark = head.querySelector("a").getBoundingClientRect();
      const sign = last.getBoundingClientRect();
      return Math.min(mark.bottom, sign.bottom) - Math.max(mark.top, sign.top) > 8;
    });
    """
    beside = phone.execute_script(alone)
    assert len(beside) == 24
    assert all(beside)


def test_the_bar_has_a_tick_where_each_chapter_begins(phone: Chrome, top: str) -> None:
    ready(phone, top + DAY)
    path = phone.find_element(By.CSS_SELECTOR, ".ticks path").get_attribute("d") or ""
    places = [float(part.split()[0]) / 1000 * LENGTH_S for part in path.split("M")[1:]]
    chapters = phone.find_elements(By.CSS_SELECTOR, ".chapters a")
    begins = [float(each.get_attribute("data-start") or 0) for each in chapters]
    assert places == pytest.approx(begins[1:], abs=0.01)


def test_a_link_to_a_story_is_copied_and_leads_there(phone: Chrome, top: str) -> None:
    ready(phone, top + DAY)
    phone.execute_script("navigator.share = undefined")
    link = phone.find_element(By.CSS_SELECTOR, "#s3 .story-link")
    phone.execute_script("arguments[0].scrollIntoView({block: 'center'})", link)
    link.click()
    wait_until(lambda: "已复制" in phone.find_element(By.ID, "status").text)
    address = phone.find_element(By.ID, "status").text.partition("：")[2]
    assert address == top + DAY + "#s3"
    phone.get("about:blank")
    ready(phone, address)
    begin_s = float(phone.find_element(By.ID, "s3").get_attribute("data-start") or 0)
    wait_until(lambda: abs(audio(phone, "currentTime") - begin_s) < 0.1)


def test_a_print_is_the_transcript_alone(phone: Chrome, top: str) -> None:
    ready(phone, top + DAY)
    printed = phone.execute_cdp_cmd("Page.printToPDF", {})["data"]
    with PdfDocument(io.BytesIO(base64.b64decode(printed))) as paper:
        text = "".join(page.get_textpage().get_text_range() for page in paper)
    squeezed = "".join(text.split())
    for words in (
        "3月18日新桥今日通车",
        "市图书馆从下周起开放到晚上10点。",
        "海州晚报2026年3月18日",
    ):
        assert words in squeezed
    for words in ("原文", "下载", "章节", "跟随", "更多", "在文字里找", "#"):
        assert words not in squeezed


@pytest.mark.parametrize(("width", "height"), [(390, 844), (844, 390), (820, 1180), (1440, 900)])
def test_every_size_is_used_and_nothing_hangs_over(
    desk: Chrome, episode: Episode, width: int, height: int
) -> None:
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    desk.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    for page in ("index.html", DAY):
        desk.get((episode.feed.parent / page).as_uri())
        assert desk.execute_script("return innerWidth") == width
        assert desk.execute_script("return document.documentElement.scrollWidth") <= width
        columns = "return getComputedStyle(document.querySelector('.wide, main.day')).display"
        assert desk.execute_script(columns) == ("grid" if width >= 768 else "block")
    assert desk.find_element(By.CLASS_NAME, "player").size["height"] < height / 4
    # The list of many chapters is closed where it would push the words away, and only there.
    day = episode.feed.parent / DAY
    text = day.read_text(encoding="utf-8")
    assert text.count("<details open>") == 1
    day.write_text(text.replace("<details open>", "<details>"), encoding="utf-8")
    desk.get(day.as_uri())
    opened = "return document.querySelector('.contents details').open"
    assert desk.execute_script(opened) == (width >= 768)
