"""A book of several pages: its order, its list of contents, what it lacks."""

import zipfile
from html import escape
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read import read_issue
from briefing.read.formats.packed import epub
from tests.read.formats.made import ARTICLES, HEADLINES, PAPER, marked_up

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
)
CONTENTS = (
    f"<h1>{PAPER}</h1><p>2026年3月18日 星期三</p><ol>"
    + "".join(
        f'<li><a href="p{number}.xhtml">{headline}</a><p>{texts[0]}</p></li>'
        for number, (headline, texts) in enumerate(ARTICLES)
    )
    + "</ol>"
)


def book(path: Path, pages: dict[str, str], order: list[str]) -> Path:
    items = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>'
        for name in pages
    )
    refs = "".join(f'<itemref idref="{name}"/>' for name in order)
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("META-INF/container.xml", CONTAINER)
        packed.writestr(
            "OEBPS/content.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
            f'<item id="css" href="a.css" media-type="text/css"/>{items}</manifest>'
            f"<spine>{refs}</spine></package>",
        )
        for name, body in pages.items():
            page = f"<html><head><title>{escape(name)}</title></head><body>{body}</body></html>"
            packed.writestr(f"OEBPS/{name}.xhtml", page)
    return path


def stories() -> dict[str, str]:
    return {
        f"p{number}": f"<h2>{headline}</h2>{marked_up(texts)}"
        for number, (headline, texts) in enumerate(ARTICLES)
    }


def test_pages_are_read_in_the_order_of_the_spine_and_each_once(tmp_path: Path) -> None:
    order = ["css", "p2", "p0", "p1", "p0", "gone"]
    issue = read_issue(book(tmp_path / "a.epub", stories(), order))
    assert [article.headline for article in issue.articles] == [
        HEADLINES[2],
        HEADLINES[0],
        HEADLINES[1],
    ]


def test_a_list_of_the_pages_is_no_story_and_the_paper_and_the_day_over_it_stay(
    tmp_path: Path,
) -> None:
    pages = {"contents": CONTENTS, **stories()}
    issue = read_issue(book(tmp_path / "a.epub", pages, list(pages)))
    assert [article.headline for article in issue.articles] == HEADLINES
    for article, (_, texts) in zip(issue.articles, ARTICLES, strict=True):
        assert [paragraph.text for paragraph in article.paragraphs] == list(texts)
    assert (issue.paper, issue.day.isoformat()) == (PAPER, "2026-03-18")


def test_a_story_with_a_link_in_a_list_below_it_is_told(tmp_path: Path) -> None:
    pages = stories()
    long = "电站的工程历时五年，由三家企业共同建设，沿岸渔民也参与了监测，机组没有停机。" * 6
    pages["p0"] += f'<p>{long}</p><ul><li><a href="p1.xhtml">{HEADLINES[1]}</a></li></ul>'
    issue = read_issue(book(tmp_path / "a.epub", pages, list(pages)))
    assert issue.articles[0].headline == HEADLINES[0]
    assert long in [paragraph.text for paragraph in issue.articles[0].paragraphs]


@pytest.mark.parametrize("order", [[], ["css"], ["gone"]])
def test_a_book_that_names_no_page_is_refused(tmp_path: Path, order: list[str]) -> None:
    path = book(tmp_path / "a.epub", stories(), order)
    with pytest.raises(InputError, match="the book names no page to read"):
        read_issue(path)


def test_a_book_with_more_text_than_an_issue_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(epub, "_MOST_TEXT", 200)
    with pytest.raises(InputError, match="it has more text than an issue"):
        read_issue(book(tmp_path / "a.epub", stories(), ["p0", "p1", "p2"]))
