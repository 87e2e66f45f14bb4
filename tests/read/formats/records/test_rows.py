"""The body of a record: what is HTML in it is read as such, and all else stays as it is."""

import json
from datetime import UTC

import pytest

from briefing.read.formats.records.rows import loaded
from tests.read.clean.told import PARAGRAPHS

BODIES = {
    "<p>τ</p><p>ω</p>": "τ\n\nω",
    "τ<br/>ω": "τ\n\nω",
    "<div class='a'>τ</div>ω": "τ\n\nω",
    "<h2>新桥</h2>τ": "## 新桥\n\nτ",
    # The names of tags, and tags of other names, are words.
    "τ\n  从 p 口和 br 口出站，h1 线与 div 线换乘。": None,
    "τ\n  A<B，详见<prose>。": None,
    # Where a service cut a text, the rest of the sentence is not made up.
    "τ海州港昨…[+1200 chars]": "τ海州港昨…… 阅读全文",
    "τ海州港昨... [+8 chars]": "τ海州港昨…… 阅读全文",
    "τ共 [+8 chars] 字。": None,
}


@pytest.mark.parametrize("body", BODIES)
def test_the_body_of_a_record_is_html_only_where_it_has_a_tag_of_a_paragraph(body: str) -> None:
    def whole(text: str) -> str:
        for letter, words in PARAGRAPHS.items():
            text = text.replace(letter, words)
        return text

    data = json.dumps([{"title": "新桥今天通车", "content": whole(body)}])
    told = loaded(data, "issue.json", UTC).text
    assert told.strip() == f"# 新桥今天通车\n\n{whole(BODIES[body] or body)}"


@pytest.mark.parametrize(
    "fields",
    [
        {"文章标题": "τ", "摘要": "ω", "版面": "01版：要闻"},
        {"新聞標題": "τ", "新聞內容": "ω"},
        {"題目": "τ", "excerpt": "ω"},
        {"title": "τ", "description": "ω", "content": "If you click, we also store data."},
        {"title": "τ", "snippet": "ω", "content": None},
        {"title": "τ", "digest": "ω", "docid": "3016"},
        {"title": "τ", "intro": "ω", "导读": ""},
    ],
)
def test_the_fields_of_a_record_are_known_by_many_names(fields: dict[str, str | None]) -> None:
    words = {"τ": "新桥今天通车", "ω": PARAGRAPHS["ω"]}
    row = {name: words.get(value or "", value) for name, value in fields.items()}
    told = loaded(json.dumps([row]), "issue.json", UTC).text
    assert told.strip() == f"# {words['τ']}\n\n{words['ω']}"


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("原标题：新桥 今天通车 ", ""),
        ("（原標題：新桥今天 通车）\n", ""),
        ("原标题：公园", None),
        ("原来，", None),
    ],
)
def test_a_title_that_a_portal_prints_again_is_no_text(before: str, kept: str | None) -> None:
    body = before + PARAGRAPHS["ω"]
    told = loaded(json.dumps([{"title": "新桥今天通车", "content": body}]), "issue.json", UTC).text
    assert told.strip() == f"# 新桥今天通车\n\n{before if kept is None else kept}{PARAGRAPHS['ω']}"
