"""Files that other programs made of one fictional paper: pandoc, LibreOffice, Chromium, mutt …

The paper is `tests/read/strangers/paper.py` with a link, a note, bold words and a table of prices.
pandoc 2.17 wrote `pandoc.*` from Markdown; LibreOffice 7.4 wrote `libreoffice.*` from those;
`libreoffice-ruby.pdf` has pinyin above four characters; calibre 6.13 wrote its EPUB from pandoc's
HTML; Chromium saved a page as one file; mutt 2.2 and s-nail 14.9 wrote the letters, as UTF-8, as
quoted-printable HTML and in GB18030.
"""

from datetime import date
from pathlib import Path

import pytest

from tests.shared.paper import (
    HEADLINES,
    IN_FULL,
    han,
    in_full,
    read_and_account,
    sentences_lost,
    sentences_told_twice,
    told,
)

REAL = Path(__file__).parent / "real"
WHOLE = sorted(path for path in REAL.iterdir() if path.suffix != ".mhtml")
DAY = date(2031, 3, 4)


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_what_a_program_made_is_read_whole(path: Path) -> None:
    issue = read_and_account(path)
    assert sentences_lost(issue) == []
    assert sentences_told_twice(issue) == []
    assert issue.day == DAY
    assert in_full(issue) == IN_FULL, "the note and the table are left out"


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_its_headlines_are_the_papers(path: Path) -> None:
    # A line end in a heading of HTML is no space between Han characters.
    found = [han(article.headline) for article in read_and_account(path).articles]
    assert found == [han(headline) for headline in HEADLINES]


def test_a_page_saved_as_one_file_is_one_story() -> None:
    issue = read_and_account(REAL / "chromium.mhtml")
    (article,) = issue.articles
    assert article.headline == HEADLINES[0]
    assert issue.day == DAY
    assert "公交线路" not in told(issue)
