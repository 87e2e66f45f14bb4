"""Articles in the source code of programs, in citation managers' exports, in tables of bars."""

import json
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read import read_issue
from briefing.read.formats.records.fields import BODIES, TITLES
from briefing.read.formats.records.source_rows import is_source
from tests.read.strangers.fourth_paper import HEADLINES, IN_FULL
from tests.read.strangers.paper import assert_exact, in_full
from tests.read.strangers.source_forms import CITATIONS, OBJECTS, PAGES, PROGRAMS, TABLES

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


def test_an_article_without_a_title_among_others_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "2034-04-18.json"
    rows = [
        {"title": "新桥通车", "content": "新桥今天通车。"},
        {"title": "", "content": "雨要来了。"},
    ]
    path.write_text(json.dumps({"a": {"b": {"list": rows}}}), encoding="utf-8")
    assert in_full(read_issue(path)) == "新桥今天通车。雨要来了。"


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
