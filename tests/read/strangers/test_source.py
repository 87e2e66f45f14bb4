"""Articles in the source code of programs, in citation managers' exports, in tables of bars."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read import read_issue
from briefing.read.formats.records.articles import BODIES, TITLES
from briefing.read.formats.records.source_rows import is_source
from tests.read.strangers.fourth_paper import HEADLINES, IN_FULL
from tests.read.strangers.source_forms import CITATIONS, OBJECTS, PAGES, PROGRAMS, TABLES
from tests.shared.paper import assert_exact, in_full

DAY = date(2034, 4, 18)


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_that_holds_articles_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{DAY}-{name}"
    path.write_text(PROGRAMS[name], encoding="utf-8")
    assert_exact(path, HEADLINES, IN_FULL, DAY)


@pytest.mark.parametrize("name", [*CITATIONS, *TABLES])
def test_records_of_citation_managers_and_of_bars_are_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text({**CITATIONS, **TABLES}[name], encoding="utf-8", newline="")
    assert_exact(path, HEADLINES, IN_FULL, DAY)


@pytest.mark.parametrize("name", OBJECTS)
def test_articles_are_found_wherever_they_stand_in_json(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(json.dumps(OBJECTS[name], ensure_ascii=False), encoding="utf-8")
    assert_exact(path, HEADLINES, IN_FULL, DAY)


def test_an_article_without_a_title_among_others_is_kept_apart(tmp_path: Path) -> None:
    path = tmp_path / "2034-04-18.json"
    rows = [
        {"title": "新桥通车", "content": "新桥今天通车，全长五百米。"},
        {"title": "", "content": "明天有一场大雨，全市停课一天。"},
    ]
    path.write_text(json.dumps({"a": {"b": {"list": rows}}}), encoding="utf-8")
    issue = read_issue(path)
    assert {
        article.headline: in_full(replace(issue, articles=(article,))) for article in issue.articles
    } == {
        "": "明天有一场大雨，全市停课一天。",
        "新桥通车": "新桥今天通车，全长五百米。",
    }


OUTSIDE = "明天有一场大雨，全市停课一天。"
ROWS = [
    {"title": "新桥通车", "content": "新桥今天通车，全长五百米。"},
    {"title": "旧楼加梯", "content": "旧楼今天加装了电梯，住户高兴。"},
]
AROUND = {
    "a field around the list": {"note": OUTSIDE, "articles": ROWS},
    "a string in the list": [*ROWS, OUTSIDE],
    "another list": {"data": ROWS, "briefs": [OUTSIDE]},
    "a field of another name": [{**row, "附记": OUTSIDE} for row in ROWS],
    "a record of another kind": [*ROWS, {"remark": OUTSIDE}],
}


@pytest.mark.parametrize("name", AROUND)
@pytest.mark.parametrize("escaped", [True, False])
def test_a_sentence_outside_the_records_is_said_to_be_left_out(
    tmp_path: Path, name: str, escaped: bool
) -> None:
    path = tmp_path / "2034-04-18.json"
    path.write_text(json.dumps(AROUND[name], ensure_ascii=escaped), encoding="utf-8")
    issue = read_issue(path)
    assert [article.headline for article in issue.articles] == ["新桥通车", "旧楼加梯"]
    (note,) = issue.notes
    assert note.startswith("1 sentence of the data is in no article and left out, first: '明天")


def test_a_column_that_is_no_text_of_an_article_is_said_to_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "2034-04-18.csv"
    rows = "".join(f"{row['title']},{row['content']},{OUTSIDE}\n" for row in ROWS)
    path.write_text("标题,正文,附记\n" + rows, encoding="utf-8")
    (note,) = read_issue(path).notes
    assert "1 sentence of the data is in no article" in note


def test_what_stands_twice_in_the_data_is_not_said_to_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "2034-04-18.json"
    rows = [{**row, "summary": row["content"], "html": f"<p>{row['content']}</p>"} for row in ROWS]
    path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    assert read_issue(path).notes == ()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_a_script_draws_is_read_from_its_data(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(PAGES[name], encoding="utf-8")
    assert_exact(path, HEADLINES, IN_FULL, DAY)


def test_a_program_with_sentences_outside_its_records_is_refused(tmp_path: Path) -> None:
    """A word is never lost unsaid: what is no record would be."""
    path = tmp_path / "2034-04-18.php"
    path.write_text(PROGRAMS["news.php"] + "这一句在记录之外。\n", "utf-8")
    with pytest.raises(InputError, match="no article was found"):
        read_issue(path)


@pytest.mark.parametrize(
    "text",
    [
        "# 新桥通车\n\n本报讯 新桥今天通车（见图）。标题：“好”。",
        '{"title": "新桥通车", "content": "本报讯 新桥今天通车。"}',
        'title: "新桥通车"\ncontent: "本报讯 新桥今天通车。"\n',
        "本报讯（记者 王一）题为《title = 'x'》的展览开幕。",
        '(% name="title" %)\n= 新桥通车 =\n\n{{id name="a"/}}本报讯 新桥今天通车。',
        "",
    ],
)
def test_news_json_and_yaml_are_no_source_code(text: str) -> None:
    assert not is_source(text, TITLES, BODIES)
