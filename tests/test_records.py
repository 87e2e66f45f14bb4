"""Every record comes back from its JSON, with each word that it may hold."""

import json
from dataclasses import replace

import pytest

from briefing.records import Article, Line, Paragraph
from briefing.support.files import as_json
from briefing.support.from_json import record_of

LINE = Line("s1-1", "story", "s1", "封桥", True, "甲", "大桥封闭。", "大桥封闭。")
ARTICLE = Article("封桥", ((0, 2),), "", "story", "", None, (), True, "", ())


@pytest.mark.parametrize("role", ["intro", "headline", "story", "link", "outro"])
def test_a_line_of_each_role_comes_back(role: str) -> None:
    written = {**json.loads(as_json(LINE)), "role": role}
    assert record_of(Line, json.dumps(written)).role == role


@pytest.mark.parametrize("kind", ["story", "brief", "ad", "notice"])
def test_an_article_of_each_kind_comes_back(kind: str) -> None:
    written = {**json.loads(as_json(ARTICLE)), "kind": kind}
    assert record_of(Article, json.dumps(written)).kind == kind


def test_a_word_that_no_record_has_is_refused() -> None:
    with pytest.raises(ValueError, match="'jingle' is no"):
        record_of(Line, json.dumps({**json.loads(as_json(LINE)), "role": "jingle"}))


def test_what_is_not_said_of_a_line_or_a_paragraph_is_nothing() -> None:
    printed = replace(LINE, source="大桥18日封闭。", spans=((4, 12),), edits=("today",))
    assert (LINE.source, LINE.spans, LINE.edits, LINE.doubts) == ("", (), (), ())
    assert record_of(Line, as_json(printed)) == printed
    assert Paragraph("大桥封闭。", ((0, 5),)).dateline == ""
