"""A JSON Feed: its title, its newest day, its items."""

import json
from datetime import timedelta, timezone
from typing import Any

import pytest

from briefing.errors import InputError
from briefing.read.formats.records.jsonfeed import loaded

ZONE = timezone(timedelta(hours=8))
TEXT = "海州新桥今天上午通车，市民欢庆。"


def told(*items: Any, **fields: Any) -> list[str]:
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": list(items), **fields}
    text = loaded(json.dumps(feed), "feed.json", ZONE).text
    assert text.endswith("\n")
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def test_items_stand_under_their_titles_and_the_newest_day() -> None:
    assert told(
        {"title": " 新\n桥 ", "content_text": TEXT, "date_published": "2031-03-03T22:00:00Z"},
        {"title": "公园", "summary": TEXT, "date_modified": "2031-03-03"},
        {"content_text": TEXT},
        "no item",
        title="海州晚报",
    ) == ["海州晚报", "2031-03-04", "# 新 桥", TEXT, "# 公园", TEXT, TEXT]


def test_the_day_of_publishing_counts_more_than_that_of_a_change() -> None:
    item = {"title": "新桥", "content_text": TEXT}
    days = {"date_published": "2031-03-04", "date_modified": "2031-03-06"}
    assert told({**item, **days})[0] == "2031-03-04"
    assert told(item)[0] == "# 新桥"


def test_an_item_in_html_is_a_page_unless_its_text_is_there() -> None:
    page = f"<p>{TEXT}</p><p>公园开放。</p>"
    assert told({"title": "新桥", "content_html": page}) == ["# 新桥", TEXT, "公园开放。"]
    assert told({"title": "新桥", "content_html": page, "content_text": "好。"})[1:] == ["好。"]


def test_other_json_is_read_as_records_and_damaged_json_refused() -> None:
    rows = json.dumps({"items": [{"title": "新桥", "content": TEXT}]})
    assert loaded(rows, "a.json", ZONE).text == f"# 新桥\n\n{TEXT}\n"
    with pytest.raises(InputError, match=r"cannot read 'a.json': it is not JSON \("):
        loaded("{", "a.json", ZONE)
    with pytest.raises(InputError, match="no article was found"):
        loaded('{"version": "1", "items": 3}', "a.json", ZONE)
    with pytest.raises(InputError, match="no article was found"):
        loaded("[]", "a.json", ZONE)
