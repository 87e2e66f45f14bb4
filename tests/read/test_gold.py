"""The gold of the test issues agrees with their messy text.

Conventions of the gold, where an editor could have chosen otherwise:

- A heading of a column (简讯, 一句话新闻, 来信, 启事), a kicker, a table and its caption, a photo
  credit, a page mark, an editors' line and navigation stand in no article. A brief without a title
  has the headline "", and the mark or number before a brief is not part of it.
- A side box (■新闻背景) belongs to the article it stands in; its mark is a sub-head.
- A heading with two or more spaces inside is a headline and its deck; further decks follow, one
  space apart.
- A dateline at the head stays in the paragraph; one at the end, or a reporter's name at the end,
  does not. 本报讯 has the agency 本报 and no place. A byline is printed without its □ and brackets,
  and is empty when the reporters stand in the dateline.
- Where the page lost its commas the gold has none either: nothing is invented. Digits are
  half-width, a sentence cut by a page break or a jump is whole again.
- A letter to the paper has the kind of a notice. The signature and the date under a notice or a
  letter are paragraphs of it.
- A brief has at most 120 Han characters, a story more.
"""

import json
import re
import unicodedata
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

ISSUES = Path(__file__).parent / "issues"
SAMPLE = Path(__file__).parents[2] / "briefing" / "sample"
"""The issue of the demo ships in the package; only its gold is here."""
GOLDS = sorted(ISSUES.glob("*/*.json"))
FOLDERS = [name for name in ("tune", "opened", "held") if any((ISSUES / name).glob("*.json"))]
"""`held` stands empty from the day its issues are opened until there are new ones."""
FEWEST_IN_A_FOLDER = 9
MOST_PIECES = 4
"""A paragraph may be cut by a page break, a jump or a tag, but seldom more often than this."""
BRIEF_HAN = 120

FIELDS = {"headline", "deck", "kind", "byline", "dateline", "complete", "paragraphs"}
DATELINE_FIELDS = {"agency", "place", "month", "day", "reporters"}
LEFTOVER = re.compile(
    r"[#*<>\n\r\t⟦⟧⟪⟫⏎|■□]|\]\(|版责编|下转|上接|[\u3400-\u9fff][,;:?!()][\u3400-\u9fff]"
)
ENDS = tuple("。！？…”’」』）")


def page_of(gold: Path) -> str:
    """Return the decoded messy text that belongs to a gold file."""
    folders = (gold.parent, SAMPLE)
    pages = [path for folder in folders for path in folder.glob(f"{gold.stem}.*")]
    (found,) = [path for path in pages if path.suffix in {".md", ".txt"}]
    raw = found.read_bytes()
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("gb18030")


def folded(text: str) -> str:
    """Return the text without width, white space and punctuation."""
    return "".join(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())


def han(text: str) -> int:
    """Return how many Han characters the text has."""
    return len(re.findall(r"[\u3400-\u9fff]", text))


def pieces_of(text: str, page: str, at: int = 0) -> list[tuple[int, int]]:
    """Return where the text stands on the page from `at` on, in pieces; [] if it does not."""
    pieces: list[tuple[int, int]] = []
    while text:
        length = len(text)
        while length and page.find(text[:length], at) < 0:
            length -= 1
        if not length:
            return []
        start = page.find(text[:length], at)
        at = start + length
        pieces.append((start, at))
        text = text[length:]
    return pieces


@pytest.fixture(params=GOLDS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def gold(request: pytest.FixtureRequest) -> tuple[dict[str, Any], str]:
    path: Path = request.param
    return json.loads(path.read_text(encoding="utf-8")), folded(page_of(path))


@pytest.mark.parametrize("folder", FOLDERS)
def test_there_are_enough_issues_each_with_its_gold(folder: str) -> None:
    golds = list((ISSUES / folder).glob("*.json"))
    pages = [path for path in (ISSUES / folder).iterdir() if path.suffix in {".md", ".txt"}]
    assert len(golds) >= FEWEST_IN_A_FOLDER
    assert {path.stem for path in golds} == {path.stem for path in pages}
    assert len(pages) == len(golds)


def test_the_fields_are_valid(gold: tuple[dict[str, Any], str]) -> None:
    issue, page = gold
    assert set(issue) == {"paper", "day", "articles"}
    date.fromisoformat(issue["day"])
    assert folded(issue["paper"]) in page
    assert len(issue["articles"]) >= 4
    for article in issue["articles"]:
        assert set(article) == FIELDS
        assert article["kind"] in {"story", "brief", "ad", "notice"}
        assert isinstance(article["complete"], bool)
        assert article["headline"] or article["kind"] == "brief"
        assert article["paragraphs"]
        assert all(paragraph.strip() == paragraph != "" for paragraph in article["paragraphs"])


def test_a_dateline_names_what_the_page_names(gold: tuple[dict[str, Any], str]) -> None:
    issue, page = gold
    for article in issue["articles"]:
        assert folded(article["byline"]) in page
        dateline = article["dateline"]
        if dateline is None:
            continue
        assert set(dateline) == DATELINE_FIELDS
        named = [dateline["agency"], dateline["place"], *dateline["reporters"]]
        assert all(name in page for name in named if name is not None), named
        assert (dateline["month"] is None) or 1 <= dateline["month"] <= 12
        assert (dateline["day"] is None) or 1 <= dateline["day"] <= 31


def test_headlines_and_decks_stand_on_the_page(gold: tuple[dict[str, Any], str]) -> None:
    issue, page = gold
    for article in issue["articles"]:
        for text in (article["headline"], article["deck"]):
            assert not LEFTOVER.search(text), text
            assert not text or 1 <= len(pieces_of(folded(text), page)) <= MOST_PIECES, text


def test_paragraphs_stand_on_the_page_in_order(gold: tuple[dict[str, Any], str]) -> None:
    issue, page = gold
    taken: list[tuple[int, int]] = []
    for article in issue["articles"]:
        last = 0
        for text in article["paragraphs"]:
            assert not LEFTOVER.search(text), text
            pieces = pieces_of(folded(text), page, last)
            assert 1 <= len(pieces) <= MOST_PIECES, (text, pieces)
            last = pieces[-1][1]
            taken.extend(pieces)
    taken.sort()
    for (_, end), (start, _) in pairwise(taken):
        assert end <= start, page[start:end]


def test_kinds_and_ends_agree_with_the_text(gold: tuple[dict[str, Any], str]) -> None:
    for article in gold[0]["articles"]:
        length_han = sum(han(text) for text in article["paragraphs"])
        if article["kind"] in {"story", "brief"}:
            assert (article["kind"] == "brief") == (length_han <= BRIEF_HAN), article["headline"]
            assert article["paragraphs"][-1].endswith(ENDS), article["paragraphs"][-1]
