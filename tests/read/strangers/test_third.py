"""A third fictional paper in 151 forms and 41 files, chosen before anybody looked at the rules.

Of the forms 115 were exact at first, of the files 26; the others that are read now stand here.
Of a third lot of 49 forms 34 were exact at first.
"""

import base64
import json
import quopri
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest

from briefing.read.clean.steps import clean_text
from briefing.read.day import day_in_text
from tests.read.strangers.third_forms import DATES, DIGESTS, FORMS, PLAIN, SECOND_LOT
from tests.read.strangers.third_pages import PAGES
from tests.read.strangers.third_paper import HEADLINES, IN_FULL, ITEMS, STORIES, in_plain_text
from tests.shared.paper import assert_exact, assert_items, in_full, read_and_account

DAY = date(2033, 9, 14)


@pytest.mark.parametrize("name", [*FORMS, *SECOND_LOT])
def test_a_form_is_read_whole_and_exactly(tmp_path: Path, name: str) -> None:
    path = tmp_path / "issue.txt"
    path.write_text({**FORMS, **SECOND_LOT}[name], encoding="utf-8")
    assert_exact(path, HEADLINES, IN_FULL, DAY)


@pytest.mark.parametrize("name", DIGESTS)
def test_each_item_of_a_digest_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / "digest.txt"
    path.write_text(DIGESTS[name], encoding="utf-8")
    assert_items(path, ITEMS, DAY)


@pytest.mark.parametrize("printed", DATES)
def test_a_date_is_read(printed: str) -> None:
    assert day_in_text(printed) == DAY


@pytest.mark.parametrize("encoding", ["hz", "utf-32-le", "utf-32-be", "utf-16-le"])
def test_an_encoding_without_a_mark_is_found(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "issue.txt"
    path.write_bytes(in_plain_text().encode(encoding))
    issue = read_and_account(path)
    assert in_full(issue) == IN_FULL
    assert issue.day == DAY


SENT: dict[str, Callable[[bytes], bytes]] = {
    "base64": base64.encodebytes,
    "quoted-printable": quopri.encodestring,
    "URL": lambda data: quote(data).encode(),
}


@pytest.mark.parametrize("form", SENT)
def test_a_text_saved_as_it_was_sent_is_read(tmp_path: Path, form: str) -> None:
    path = tmp_path / "issue.txt"
    path.write_bytes(SENT[form](PLAIN.encode()))
    issue = read_and_account(path)
    assert in_full(issue) == IN_FULL
    assert issue.day == DAY


ROWS = [{"title": h, "date": "2033-09-14", "content": "".join(s)} for h, s in STORIES]
DATA = {
    "news.py": repr(ROWS),
    "news.js": f"var news = {json.dumps(ROWS, ensure_ascii=False)};",
    "news.jsonp": f"show({json.dumps(ROWS, ensure_ascii=False)});",
    "news.json": json.dumps(
        {"data": {"list": [{f"news{key.title()}": row[key] for key in row} for row in ROWS]}}
    ),
    "news.csv": "".join(f'"{row["title"]}",2033-09-14,"{row["content"]}"\n' for row in ROWS),
    "news.xml": "<?xml version='1.0'?><paper date='2033-09-14' name='岚州早报'>"
    + "".join(f"<a title='{row['title']}'><p>{row['content']}</p></a>" for row in ROWS)
    + "</paper>",
    "news.rss": "<rss version='0.91'><channel><title>岚州早报</title>"
    "<lastBuildDate>Tue, 13 Sep 2033 23:10:00 GMT</lastBuildDate>"
    + "".join(
        f"<item><title>{row['title']}</title><description>{row['content']}</description></item>"
        for row in ROWS
    )
    + "</channel></rss>",
}


@pytest.mark.parametrize("name", DATA)
def test_data_as_programs_write_it_down_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(DATA[name], encoding="utf-8")
    issue = read_and_account(path)
    assert [article.headline for article in issue.articles] == HEADLINES
    assert in_full(issue) == IN_FULL
    assert issue.day == DAY


def test_quantities_of_siunitx_are_figures() -> None:
    printed = r"长\SI{140}{\kilo\metre}，住\num{1360}人，涨\qty{9.3}{\percent}。"
    assert clean_text(printed).text == "长140km，住1360人，涨9.3%。"


@pytest.mark.parametrize("site", PAGES)
def test_of_a_saved_page_only_the_story_is_told(tmp_path: Path, site: str) -> None:
    for headline, sentences in STORIES:
        story = f"<p>{''.join(sentences[:3])}</p><p>{''.join(sentences[3:])}</p>"
        path = tmp_path / "page.html"
        path.write_text(PAGES[site](headline, story), encoding="utf-8")
        issue = read_and_account(path)
        assert [article.headline for article in issue.articles] == [headline]
        assert in_full(issue) == "".join("".join(sentences).split())
        assert issue.day == DAY


def test_a_page_whose_story_stands_in_a_box_of_a_common_name_is_told(tmp_path: Path) -> None:
    headline, sentences = STORIES[0]
    path = tmp_path / "page.html"
    path.write_text(
        f"<meta charset=utf-8><div class='share'><div class='title'>{headline}</div>"
        f"<p>2033年9月14日</p><p>{''.join(sentences)}</p></div>",
        encoding="utf-8",
    )
    assert in_full(read_and_account(path)) == "".join("".join(sentences).split())
