"""A third fictional paper in 151 forms and 41 files, chosen before anybody looked at the rules.

Of the forms 115 were exact at first, of the files 26; the others that are read now stand here.
Not read: sources of groff, InDesign's ICML.
"""

from datetime import date
from pathlib import Path

import pytest

from briefing.read.day import day_in_text
from tests.read.strangers.paper import han, in_full, read_and_account
from tests.read.strangers.third_forms import DATES, DIGESTS, FORMS
from tests.read.strangers.third_pages import PAGES
from tests.read.strangers.third_paper import HEADLINES, IN_FULL, ITEMS, STORIES, in_plain_text

DAY = date(2033, 9, 14)


def in_straight_quotes(words: str) -> str:
    return words.replace("“", '"').replace("”", '"')


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_read_whole_and_exactly(tmp_path: Path, name: str) -> None:
    path = tmp_path / "issue.txt"
    path.write_text(FORMS[name], encoding="utf-8")
    issue = read_and_account(path)
    assert [han(article.headline) for article in issue.articles] == list(map(han, HEADLINES))
    assert in_straight_quotes(in_full(issue)) == in_straight_quotes(IN_FULL)
    assert issue.day == DAY


@pytest.mark.parametrize("name", DIGESTS)
def test_each_item_of_a_digest_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / "digest.txt"
    path.write_text(DIGESTS[name], encoding="utf-8")
    issue = read_and_account(path)
    bodies = ["".join(each.text for each in article.paragraphs) for article in issue.articles]
    assert bodies == [f"{item}。" for item in ITEMS]
    assert issue.day == DAY


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
