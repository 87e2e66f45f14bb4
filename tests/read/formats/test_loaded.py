"""What a file names as a title heads a story, whatever the text looks like."""

import json
from pathlib import Path

import pytest

from briefing.read.formats.loaded import loaded_articles
from briefing.read.formats.pick import load_data
from briefing.read.issue import read_issue

TITLES = ["新桥今天通车", "公园免费开放", "菜价回落"]
TEXT = (
    "{}海州新桥今天上午通车，全长五百米，双向四车道，两岸居民步行过江，公交线路同时调整。"
    "市民说，以后从城东到城西只要十分钟，比原来快了一半。"
)


def test_titles_are_the_only_headings_of_the_first_level() -> None:
    found = loaded_articles(
        ["海州晚报", ""], [("新桥通车", "# 工期\n\n三月\n\n## 材料"), ("", "# 工")]
    )
    assert found.text == "海州晚报\n\n# 新桥通车\n\n## 工期\n\n三月\n\n### 材料\n\n## 工\n"
    assert found.titles == {"新桥通车"}


@pytest.mark.parametrize("suffix", ["json", "rss"])
def test_a_record_s_title_is_known(suffix: str) -> None:
    data = (
        json.dumps([{"title": "新桥通车", "content": TEXT.format("")}])
        if suffix == "json"
        else "<rss><channel><item><title>新桥通车</title>"
        f"<description>{TEXT}</description></item></channel></rss>"
    )
    assert load_data(data.encode(), f"page.{suffix}").titles == {"新桥通车"}


@pytest.mark.parametrize("title", ["国际新闻", "简讯", "第二版", "一、怎么修", "2031年3月4日"])
def test_a_title_heads_its_story_whatever_it_looks_like(title: str, tmp_path: Path) -> None:
    path = tmp_path / "2031-03-04.json"
    titles = [*TITLES[:2], title, TITLES[2]]
    filed = ["海通社海州3月4日电 "] * 4
    filed[2] = ""
    rows = [{"title": t, "content": TEXT.format(f)} for t, f in zip(titles, filed, strict=True)]
    path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    assert [article.headline for article in read_issue(path).articles] == titles
