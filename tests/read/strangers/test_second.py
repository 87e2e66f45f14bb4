"""A second fictional paper in kinds of files chosen before anybody looked at the rules.

Read blindly, 13 of the first 48 were exact, later 13 of 22 others. Four that are not read stand not
here: sources of Texinfo and ConTeXt, pandoc's own tree (twice). pandoc 2.17,
calibre 6.13, LibreOffice 7.4 and pdftotext wrote those that bear their names; the rest is written
as the programs write them.
"""

from datetime import date
from pathlib import Path

import pytest

from tests.read.strangers.second_paper import HEADLINES, IN_FULL
from tests.shared.paper import han, in_full, read_and_account

SECOND = Path(__file__).parent / "second"
NO_YEAR = {"pandoc-jats.xml", "pandoc-zim.txt", "pandoc.ipynb", "pandoc.opml", "pandoc.xwiki"}
NO_YEAR |= {"captions.sbv", "captions.ttml", "pandoc.icml"}
"""They say no year: the day is assumed, and said to be."""
WITHOUT_MARKS = {"pdftotext-raw.txt"}
"""Its quotation marks stand in lines of their own, where nobody can say whose they are."""


def in_straight_quotes(words: str) -> str:
    """pandoc writes “ and ” in Markdown as one mark."""
    return words.replace("“", '"').replace("”", '"')


@pytest.mark.parametrize("path", sorted(SECOND.iterdir()), ids=lambda path: path.name)
def test_a_further_kind_of_file_is_read_whole_and_exactly(path: Path) -> None:
    issue = read_and_account(path)
    assert [han(article.headline) for article in issue.articles] == list(map(han, HEADLINES))
    told, whole = in_straight_quotes(in_full(issue)), in_straight_quotes(IN_FULL)
    if path.name in WITHOUT_MARKS:
        told, whole = told.replace('"', ""), whole.replace('"', "")
    assert told == whole
    if path.name in NO_YEAR:
        assert any("is taken to be" in note for note in issue.notes)
    else:
        assert issue.day == date(2031, 5, 19)
