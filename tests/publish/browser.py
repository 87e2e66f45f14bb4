"""The pages in a real browser, at a phone's size: what a thumb does, and what is seen then."""

import time
from collections.abc import Callable, Iterator
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

DAY = "2026-03-18/index.html"


def open_phone(*arguments: str, desk: bool = False) -> Chrome:
    options = ChromeOptions()
    fixed = (
        "--headless=new",
        "--no-sandbox",
        "--mute-audio",
        "--autoplay-policy=no-user-gesture-required",
    )
    for argument in (*fixed, *arguments):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    phone = {"width": 390, "height": 844, "pixelRatio": 2, "touch": True}
    if not desk:
        options.add_experimental_option("mobileEmulation", {"deviceMetrics": phone})
    return Chrome(options, Service("/usr/bin/chromedriver"))


def fresh(phone: Chrome, address: str) -> Iterator[str]:
    phone.get(address + "index.html")
    phone.execute_script("localStorage.clear()")
    log_of(phone, "browser")
    log_of(phone, "performance")
    yield address
    assert log_of(phone, "browser") == []


def log_of(phone: Chrome, kind: str) -> list[dict[str, Any]]:
    """What the browser logged since it was last asked."""
    entries: list[dict[str, Any]] = phone.get_log(kind)  # type: ignore[no-untyped-call]  # selenium
    return entries


def tap(phone: Chrome, words: str) -> None:
    """Tap a link by its words, having scrolled to where a thumb would find it."""
    link = phone.find_element(By.LINK_TEXT, words)
    phone.execute_script("arguments[0].scrollIntoView({block: 'center'})", link)
    link.click()


def tap_words(phone: Chrome, words: str) -> None:
    """Tap a phrase of the transcript."""
    (phrase,) = [
        each
        for each in phone.find_elements(By.CSS_SELECTOR, ".line [data-phrase]")
        if each.text == words
    ]
    phone.execute_script("arguments[0].scrollIntoView({block: 'center'})", phrase)
    phrase.click()


def wait_until(done: Callable[[], object]) -> None:
    end = time.monotonic() + 10
    while not done():
        assert time.monotonic() < end, "the page did not get there"
        time.sleep(0.05)


def audio(phone: Chrome, name: str) -> Any:
    return phone.execute_script(f"return document.getElementById('audio').{name}")


def current_phrase(phone: Chrome) -> str:
    phrases = phone.find_elements(By.CSS_SELECTOR, "[data-phrase][aria-current=true]")
    assert len(phrases) <= 1
    return phrases[0].text if phrases else ""


def press(phone: Chrome, name: str) -> None:
    phone.find_element(By.ID, name).click()
