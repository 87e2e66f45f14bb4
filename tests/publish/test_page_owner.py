"""The pages in a real browser, as an owner sets them up: subscribing, colours, wide screens."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
import segno
from lxml import etree
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select

from briefing.publish.feed.rebuild import rebuild_feed
from briefing.publish.page.install import page_code
from briefing.publish.shelf import load_channel
from briefing.records import Episode
from briefing.show import Show
from tests.publish.browser import DAY, open_phone, press, wait_until
from tests.publish.conftest import PublishDay, serving

pytestmark = pytest.mark.system

LINK = "https://example.org/news/"


@pytest.fixture(scope="module")
def desk() -> Iterator[Chrome]:
    """A browser with a mouse, as wide as it is told."""
    browser = open_phone(desk=True)
    yield browser
    browser.quit()


def shown(browser: Chrome, name: str) -> str:
    return browser.find_element(By.ID, name).text


def test_the_address_stands_there_and_one_tap_copies_it(phone: Chrome, port: int) -> None:
    top = f"http://127.0.0.1:{port}/"
    granted = {"origin": top, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    phone.execute_cdp_cmd("Browser.grantPermissions", granted)
    phone.get(top)
    phone.execute_script("localStorage.clear()")
    phone.refresh()
    assert shown(phone, "address") == f"{top}feed.xml"
    press(phone, "copy")
    wait_until(lambda: "已复制" in shown(phone, "copied"))
    read = "navigator.clipboard.readText().then(arguments[0])"
    assert phone.execute_async_script(read) == f"{top}feed.xml"


def test_a_long_address_is_broken_between_its_parts(episode: Episode, desk: Chrome) -> None:
    out = episode.feed.parent
    rebuild_feed(out, link="https://podcasts.example.org/haizhou/morning-briefing/")
    size = {"width": 1440, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    desk.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    desk.get((out / "index.html").as_uri())
    parts = """
    const parts = [...document.getElementById("address").childNodes];
    return parts.filter((part) => part.data).map((part) => {
      const words = document.createRange();
      words.selectNode(part);
      return [part.data, words.getClientRects().length, words.getBoundingClientRect().top];
    });
    """
    found = desk.execute_script(parts)
    address = "https://podcasts.example.org/haizhou/morning-briefing/feed.xml"
    assert "".join(part for part, _, _ in found) == shown(desk, "address") == address
    assert [lines for _, lines, _ in found] == [1] * len(found)
    assert len({top for _, _, top in found}) > 1


def test_at_home_apps_are_handed_the_address_it_is_asked_at_and_told_what_it_is_worth(
    phone: Chrome, port: int
) -> None:
    phone.get(f"http://127.0.0.1:{port}/")
    links = {
        each.text: each.get_attribute("href")
        for each in phone.find_elements(By.CSS_SELECTOR, ".apps a")
        if each.is_displayed()
    }
    assert links == {
        "Apple 播客": f"podcast://127.0.0.1:{port}/feed.xml",
        "AntennaPod": "https://antennapod.org/deeplink/subscribe"
        f"?url=http%3A%2F%2F127.0.0.1%3A{port}%2Ffeed.xml",
    }
    assert "只在这台电脑上有效" in shown(phone, "reach")


def test_in_the_house_it_says_what_its_address_is_worth(episode: Episode, phone: Chrome) -> None:
    # The page as it stands is for the address that a phone in the house asks at.
    page = (episode.feed.parent / "index.html").read_text(encoding="utf-8")
    for words in ("这是家里的地址", "手机连着同一个网络", "够不到它", "发布到公开的 https 地址"):
        assert words in page
    phone.get((episode.feed.parent / "index.html").as_uri())
    assert "briefing serve" in shown(phone, "reach")


def test_the_code_in_the_page_is_the_pages_address_and_not_the_feeds(
    episode: Episode, desk: Chrome
) -> None:
    out = episode.feed.parent
    rebuild_feed(out, link=LINK)
    drawn = modules(str(page_code(load_channel(out))))
    for address, same in ((LINK, True), (f"{LINK}feed.xml", False)):
        wanted = segno.make(address, error="m", micro=False).matrix_iter(border=2)
        assert (drawn == [[bool(each) for each in row] for row in wanted]) == same
    desk.get((out / "index.html").as_uri())
    code = desk.find_element(By.CSS_SELECTOR, "#code svg")
    assert min(code.size["width"], code.size["height"]) >= 100
    assert "扫码打开这一页" in shown(desk, "code")


def modules(svg: str) -> list[list[bool]]:
    """Which squares of a code are dark, as its drawing has them."""
    root = etree.fromstring(svg.encode())
    side = int(root.get("viewBox", "").split()[-1])
    squares = [[False] * side for _ in range(side)]
    x = y = 0.0
    for kind, numbers in re.findall("([Mmh])([-0-9. ]+)", root[-1].get("d", "")):
        place = [float(each) for each in numbers.split()]
        if kind == "h":
            for column in range(int(x), int(x + place[0])):
                squares[int(y)][column] = True
            x += place[0]
        elif kind == "M":
            x, y = place
        else:
            x, y = x + place[0], y + place[1]
    return squares


def test_it_plays_from_three_quarters_to_three_times_as_fast_in_tenths(
    phone: Chrome, port: int
) -> None:
    phone.get(f"http://127.0.0.1:{port}/{DAY}")
    speed = Select(phone.find_element(By.ID, "speed"))
    values = [each.get_attribute("value") for each in speed.options]
    assert values == ["0.75", *(f"{tenths / 10:g}" for tenths in range(8, 31))]
    for value in ("0.75", "2.9", "3"):
        speed.select_by_value(value)
        rate = "return document.getElementById('audio').playbackRate"
        assert phone.execute_script(rate) == float(value)


@pytest.mark.parametrize("colour", ["", "#ffff00", "#000000", "#1e5bb3"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (844, 390)])
def test_axe_finds_nothing_on_a_wide_screen_in_any_shows_colour(
    desk: Chrome,
    axe: str,
    publish_day: PublishDay,
    show: Show,
    colour: str,
    scheme: str,
    width: int,
    height: int,
) -> None:
    publish_day("2026-03-17", show=replace(show, colour=colour))
    out = publish_day(show=replace(show, colour=colour)).feed.parent
    wanted = [{"name": "prefers-color-scheme", "value": scheme}]
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    with serving(out) as port:
        desk.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wanted})
        desk.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        for page in ("index.html", DAY):
            desk.get(f"http://127.0.0.1:{port}/{page}")
            desk.execute_cdp_cmd("Runtime.evaluate", {"expression": axe})
            found = desk.execute_async_script("axe.run().then(arguments[0])")
            assert len(found["passes"]) > 15
            wrong = {
                rule["id"]: [node["html"] for node in rule["nodes"]]
                for rule in found["violations"] + found["incomplete"]
            }
            assert wrong == {}
    desk.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
