"""Files as other tools make them: what public reports of readers and converters complain of."""

import json
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest

from briefing.read import read_issue
from briefing.records import Issue
from tests.shared.paper import (
    HEADLINES,
    IN_FULL,
    in_full,
    read_and_account,
    sentences_lost,
    sentences_told_twice,
    told,
)

CASES = Path(__file__).parent / "cases"
DAY = date(2031, 3, 4)
WHOLE = (
    *("03-numbered-heads.txt", "04-label-records.txt", "05-saved-pages", "09-mast-with-page.md"),
    *("06-textbox-and-layout-table.docx", "08-rss-gmt-and-trailer.xml", "10-hashtags.txt"),
    *("11-obsidian.md", "12-wechat.html", "13-no-last-stop.txt", "15-one-control-char.txt"),
    *("16-wiki-heads.txt", "17-numbered-markdown-heads.md", "20-marker-page-rules.md"),
    *("21-org-heads.org", "22-quoted-lines.txt"),
)
"""Every sentence once, every headline, the day, and no word more."""


def read_case(name: str) -> Issue:
    return read_and_account(CASES / name)


@pytest.mark.parametrize("name", WHOLE)
def test_a_paper_in_a_strange_form_is_read_whole(name: str) -> None:
    issue = read_case(name)
    assert [article.headline for article in issue.articles] == HEADLINES
    assert sentences_lost(issue) == []
    assert sentences_told_twice(issue) == []
    assert issue.day == DAY
    assert in_full(issue) == IN_FULL


def test_figures_in_latex_are_read_as_figures() -> None:
    issue = read_case("01-mineru-latex.md")
    assert [article.headline for article in issue.articles] == HEADLINES
    body = "".join(paragraph.text for article in issue.articles for paragraph in article.paragraphs)
    for figure in ("4.6万辆", "2.8km", "80公里", "1.30元", "2.5%", "51.3%", "67%", "61%", "3:1"):
        assert figure in body.replace("：", ":"), figure
    assert not set(body) & set("$\\{}")
    assert issue.day == DAY


def test_each_item_of_a_digest_is_a_brief() -> None:
    issue = read_case("02-digest60s.txt")
    assert len(issue.articles) == 8
    assert issue.articles[0].paragraphs[0].text.endswith("4.6万辆车驶过。")
    assert "微语" not in told(issue)
    assert issue.day == DAY


def test_one_saved_page_is_one_story() -> None:
    for name in ("05b-one-page.html", "14-saved.mhtml"):
        issue = read_case(name)
        (article,) = issue.articles
        assert article.headline == HEADLINES[0]
        assert "公交线路" not in told(issue)
        assert issue.day == DAY


def test_blanks_between_all_characters_are_no_pauses() -> None:
    issue = read_case("07-spaces-between-characters.txt")
    assert [article.headline for article in issue.articles] == [
        headline.split()[0] for headline in HEADLINES
    ]
    body = "".join(paragraph.text for article in issue.articles for paragraph in article.paragraphs)
    assert "4.6万" in body
    assert "2.5%" in body
    assert [article.dateline is not None for article in issue.articles] == [True] * 5
    assert sentences_lost(issue) == []


def test_a_damaged_place_is_left_out_and_its_line_named() -> None:
    issue = read_case("15-one-control-char.txt")
    assert any("line 16" in note and "control character" in note for note in issue.notes)
    issue = read_case("15b-one-bad-byte.txt")
    assert any("line 7" in note and "年底" in note for note in issue.notes)
    assert [article.headline for article in issue.articles] == HEADLINES
    assert len(sentences_lost(issue)) == 1, "the sentence with the lost character"


def test_a_paper_is_not_called_by_an_alias() -> None:
    assert read_case("11-obsidian.md").paper != "早报"


DAYS = Path(__file__).parent / "days"


@pytest.mark.parametrize("path", sorted(DAYS.iterdir()), ids=lambda path: path.name)
def test_the_day_is_found_where_it_is_printed(path: Path) -> None:
    issue = read_and_account(path)
    assert issue.day == DAY
    assert not any("taken to be" in note for note in issue.notes)


def test_front_matter_and_short_codes_are_no_text() -> None:
    issue = read_and_account(DAYS / "n-frontmatter.md")
    assert [article.headline for article in issue.articles] == [
        "城北新桥通车",
        "图书馆延长开放时间",
    ]
    assert "交通" not in told(issue)
    assert {"front matter", "short code"} <= {piece.reason for piece in issue.skipped}


def test_records_as_data_are_articles(tmp_path: Path) -> None:
    from tests.shared.paper import STORIES

    rows = [
        {"title": headline, "content": "".join(sentences), "date": "2031-03-04"}
        for headline, sentences in STORIES
    ]
    table = ["标题,正文,日期", *(f'"{r["title"]}","{r["content"]}",{r["date"]}' for r in rows)]
    files = {
        "articles.json": json.dumps(rows, ensure_ascii=False),
        "wrapped.json": json.dumps({"status": "ok", "data": {"articles": rows}}),
        "lines.jsonl": "\n".join(json.dumps(row, ensure_ascii=False) for row in rows),
        "table.csv": "\n".join(table),
    }
    for name, text in files.items():
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        issue = read_and_account(path)
        assert [article.headline for article in issue.articles] == HEADLINES, name
        assert sentences_lost(issue) == [], name
        assert issue.day == DAY, name
        assert in_full(issue) == IN_FULL, name


def test_a_feed_is_dated_by_the_shows_clock() -> None:
    feed = CASES / "08-rss-gmt-and-trailer.xml"
    assert read_issue(feed).day == DAY
    assert read_issue(feed, zone=timezone(timedelta(hours=-5))).day == date(2031, 3, 3)
