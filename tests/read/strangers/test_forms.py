"""Other forms of the same kinds, and damaged files of every format."""

import random
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import BriefingError, InputError
from briefing.read.clean.steps import clean_text
from briefing.read.day import day_of
from briefing.read.formats.pick import text_in
from briefing.read.page.marks import PageMarks
from tests.read.strangers.forms import DIGESTS, FORMS, ITEMS, SPACED
from tests.shared.paper import (
    HEADLINES,
    IN_FULL,
    STORIES,
    han,
    in_full,
    in_plain_text,
    read_and_account,
    sentences_lost,
    sentences_told_twice,
)

CASES = Path(__file__).parent / "cases"
REAL = Path(__file__).parents[1] / "formats" / "real"
DAY = date(2031, 3, 4)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_of_the_paper_is_read_whole(tmp_path: Path, name: str) -> None:
    path = tmp_path / "form.txt"
    path.write_text(FORMS[name], encoding="utf-8")
    issue = read_and_account(path)
    assert [han(article.headline) for article in issue.articles] == [han(h) for h in HEADLINES]
    assert sentences_lost(issue) == []
    assert sentences_told_twice(issue) == []
    assert issue.day == DAY
    assert in_full(issue) == IN_FULL


@pytest.mark.parametrize("name", SPACED)
def test_blanks_of_any_kind_are_taken_out(tmp_path: Path, name: str) -> None:
    path = tmp_path / "form.txt"
    path.write_text(SPACED[name], encoding="utf-8")
    issue = read_and_account(path)
    assert [article.headline for article in issue.articles] == [h.split()[0] for h in HEADLINES]
    assert sentences_lost(issue) == []
    assert "4.6万" in issue.articles[0].paragraphs[0].text


@pytest.mark.parametrize("name", DIGESTS)
def test_each_item_of_a_digest_of_any_form_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / "digest.txt"
    path.write_text(DIGESTS[name], encoding="utf-8")
    issue = read_and_account(path)
    bodies = ["".join(each.text for each in article.paragraphs) for article in issue.articles]
    assert bodies == [f"{item}。" for item in ITEMS]
    assert issue.day == DAY


@pytest.mark.parametrize("encoding", ["big5", "gb18030", "utf-16", "utf-32", "utf-8-sig"])
def test_a_traditional_paper_is_read_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    text = (
        "江灣時報\n中華民國120年3月4日 星期二\n\n捷運延伸線昨天通車\n\n"
        "本報訊（記者 王小明）捷運延伸線昨日通車，全長5.6公里，設6站。"
        "市長說，通勤族每天可省20分鐘。\n"
    )
    path = tmp_path / "issue.txt"
    path.write_bytes(text.encode(encoding))
    issue = read_and_account(path)
    assert "捷運延伸線昨日通車" in "".join(p.text for a in issue.articles for p in a.paragraphs)
    assert issue.day == DAY


IN_ENGLISH = (
    ("New Bridge Opens, Crossing Time Halved", "The east bridge opened to traffic on Monday."),
    ("Grain Prices Fall for Third Week", "The average price of early rice fell again."),
    ("Library Extends Opening Hours", "The city library will stay open until eleven."),
    ("First Results Out in Neighbour's Election", "The commission published first results."),
    ("Volleyball Team Wins the Title", "The women's team beat Hailing 3-1 at home."),
)
PAIRED = {
    "a blank line after the pair": "{zh}\n{en}\n\n{first}\n\n{text}\n\n{rest}\n\n",
    "the story right below": "{zh}\n{en}\n{first}\n\n{text}\n\n{rest}\n\n",
    "each in a paragraph": "{zh}\n\n{en}\n\n{first}\n\n{text}\n\n{rest}\n\n",
    "as headings": "## {zh}\n\n### {en}\n\n{first}\n\n{text}\n\n{rest}\n\n",
    "English first": "{en}\n{zh}\n\n{text}\n\n{first}\n\n{rest}\n\n",
}


@pytest.mark.parametrize("name", PAIRED)
def test_the_other_language_of_a_bilingual_paper_is_not_told(tmp_path: Path, name: str) -> None:
    """Six words of a headline are as few as a name has that the page wrapped."""
    path = tmp_path / "issue.txt"
    stories = [
        PAIRED[name].format(
            zh=headline, en=head, first="".join(said[:3]), text=text, rest="".join(said[3:])
        )
        for (headline, said), (head, text) in zip(STORIES, IN_ENGLISH, strict=True)
    ]
    path.write_text("江州晚报\n2031年3月4日 星期二\n\n" + "".join(stories), encoding="utf-8")
    issue = read_and_account(path)
    assert [article.headline for article in issue.articles] == HEADLINES
    assert in_full(issue) == IN_FULL


@pytest.mark.parametrize("credit", ["〔記者王小明／江灣報導〕", "（记者 王小明）"])
def test_the_reporter_behind_a_headline_is_no_part_of_it(tmp_path: Path, credit: str) -> None:
    text = in_plain_text()
    for headline in HEADLINES:
        text = text.replace(f"{headline}\n", f"{headline} {credit}\n")
    path = tmp_path / "issue.txt"
    path.write_text(text, encoding="utf-8")
    issue = read_and_account(path)
    assert [article.headline for article in issue.articles] == HEADLINES
    assert in_full(issue) == IN_FULL
    assert {article.byline for article in issue.articles} == {credit[1:-1]}


def test_the_characters_of_hong_kong_in_big5_are_read(tmp_path: Path) -> None:
    """Windows' Big5 lacks them: it read the paper, and left them out."""
    text = (
        "江港日報\n2031年3月4日 星期二\n\n茶餐廳推十蚊早餐 街坊天未光就嚟排隊\n\n"
        "【本報訊】一間茶餐廳推出10蚊早餐，有街坊五點幾就嚟排隊，話抵食又大件。店方表示派完即止。\n\n"
        "隧道加價市民大呻\n\n【本報訊】過海隧道今日起加價兩成，有市民話而家搭多程車都要諗過，啲客少咗三成。\n"
    )
    path = tmp_path / "issue.txt"
    path.write_bytes(text.encode("big5hkscs"))
    issue = read_and_account(path)
    assert issue.articles[0].headline == "茶餐廳推十蚊早餐 街坊天未光就嚟排隊"
    assert "啲客少咗三成" in in_full(issue)
    assert not [piece for piece in issue.skipped if piece.reason == "unreadable"]


@pytest.mark.parametrize("which", [lambda at: at < 8, lambda at: at % 3, lambda at: at != 5])
def test_a_text_put_together_in_two_encodings_is_read_line_by_line(
    tmp_path: Path, which: Callable[[int], bool]
) -> None:
    parts = in_plain_text().split("\n\n")
    path = tmp_path / "issue.txt"
    path.write_bytes(
        b"\n\n".join(
            part.encode("utf-8" if which(at) else "gb18030") for at, part in enumerate(parts)
        )
    )
    issue = read_and_account(path)
    assert [article.headline for article in issue.articles] == HEADLINES
    assert in_full(issue) == IN_FULL
    assert "two encodings" in issue.notes[0]


FILES = sorted(path for path in [*CASES.iterdir(), *REAL.iterdir()] if path.is_file())


def _unrecognised(pages: Iterable[object]) -> list[PageMarks]:
    """What stands for a recognizer: the pictures of damaged pages are read in tests/read/page."""
    raise InputError("no page is recognised here")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_damaged_file_of_any_format_is_read_or_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.read.page.recognition.recognise.recognised", _unrecognised)
    whole = path.read_bytes()
    for seed in range(12):
        rng = random.Random(f"{path.name}{seed}")
        data = bytearray(whole)
        for _ in range(rng.choice([1, 3, 20])):
            at = rng.randrange(len(data))
            data[at : at + rng.choice([0, 1, 30])] = rng.randbytes(rng.randint(0, 6))
        try:
            cleaned = clean_text(text_in(bytes(data), path.name))
        except BriefingError:
            continue
        assert cleaned.spans_of(0, len(cleaned.text)) is not None
        day_of(cleaned.text, cleaned.dates)


def test_front_matter_that_ends_the_file_is_no_fault() -> None:
    assert clean_text("---\ntitle: 新桥\n---").text.strip() == "# 新桥"
