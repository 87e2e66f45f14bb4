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
