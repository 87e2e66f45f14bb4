"""XML is read in its own encoding; what is damaged or unsafe is refused."""

from typing import Any

import pytest
from defusedxml.ElementTree import fromstring

from briefing.errors import InputError
from briefing.read.formats.records.safe_xml import fields_in, local_name, parse_xml


@pytest.mark.parametrize(
    "data",
    [
        "<a>新車</a>".encode(),
        '<?xml version="1.0" encoding="utf-8"?><a>新車</a>'.encode(),
        '<?xml version="1.0" encoding="UTF-16"?><a>新車</a>'.encode("utf-16"),
        '<?xml version="1.0" encoding="GB18030"?><a>新車</a>'.encode("gb18030"),
        "<?xml version='1.0' encoding='big5' standalone='yes'?><a>新車</a>".encode("big5"),
        # Decoded on the way here.
        '<?xml version="1.0" encoding="gbk"?><a>新車</a>'.encode(),
    ],
)
def test_a_document_is_read_whatever_it_declares(data: bytes) -> None:
    assert parse_xml(data, "a.xml").text == "新車"


@pytest.mark.parametrize(
    "data",
    [
        b"<a>",
        b'<?xml version="1.0" encoding="nonsense"?><a>\xff</a>',
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    ],
)
def test_what_is_damaged_or_unsafe_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"cannot read 'a.xml': its XML is damaged or unsafe"):
        parse_xml(data, "a.xml")


def test_an_element_is_called_without_its_namespace() -> None:
    root = fromstring("<x:News xmlns:x='urn:a'><!-- c --></x:News>")
    assert local_name(root) == "news"
    assert [local_name(each) for each in root] in ([], [""])


def is_record(fields: dict[str, Any]) -> bool:
    return bool(fields.get("title") and (fields.get("text") or fields.get("body")))


def told(xml: str) -> list[dict[str, Any]]:
    return fields_in(fromstring(xml), is_record)


FIELDS = {
    "<n><i><title>新桥</title><text>通车。</text></i><i><title>公园</title></i></n>": [
        {"title": "新桥", "text": "通车。"}
    ],
    "<n xmlns='u' Date='3-4' x='y'><Name>晚报</Name><i title='新桥'><text>a</text></i></n>": [
        {"date": "3-4", "paper": "晚报", "title": "新桥", "text": "a"}
    ],
    "<n><paper>晚报</paper><day>4</day><z>1</z><i title='新桥'><text>通车。</text></i></n>": [
        {"paper": "晚报", "day": "4", "title": "新桥", "text": "通车。"}
    ],
    "<n><i title='新桥'><p>通车。</p><p>过江。</p></i></n>": [
        {"title": "新桥", "p": "过江。", "text": "通车。\n\n过江。"}
    ],
    "<n><i headline='新桥' title='新桥'>通车。</i></n>": [
        {"headline": "新桥", "title": "新桥", "text": "通车。"}
    ],
    "<n><i title='新桥'>通<b>车</b>。</i></n>": [{"title": "新桥", "b": "车", "text": "通车。"}],
    "<n><i><title>新桥</title><text>通<p>车</p>了<br/>。<b>好</b></text></i></n>": [
        {"title": "新桥", "text": "通\n\n车\n\n了\n\n\n\n。好"}
    ],
    "<n><page><title>新桥</title><revision><id>1</id><text>通车。</text></revision></page></n>": [
        {"title": "新桥", "revision": "1通车。", "id": "1", "text": "通车。"}
    ],
    "<n><title>报</title><text>外</text><i><title>新桥</title><text>内</text></i></n>": [
        {"title": "新桥", "text": "内"}
    ],
    "<nitf><i><title>新桥</title><text>通车。</text></i></nitf>": [],
    "<x:NewsML xmlns:x='u'><i><title>新桥</title><text>通车。</text></i></x:NewsML>": [],
}


@pytest.mark.parametrize("page", FIELDS)
def test_records_are_told_by_their_fields(page: str) -> None:
    assert told(page) == FIELDS[page]


@pytest.mark.parametrize("name", ["nitf-batch", "newsmessage", "newsitem", "newsml"])
def test_documents_of_the_agencies_hold_no_records(name: str) -> None:
    assert told(f"<{name}><i><title>新桥</title><text>通车。</text></i></{name}>") == []


@pytest.mark.parametrize("name", ["p", "div", "br", "para", "paragraph", "h1", "h2", "h3", "li"])
def test_paragraphs_are_parted(name: str) -> None:
    (row,) = told(f"<n><i><title>新桥</title><body>通<{name}>车</{name}>。</body></i></n>")
    assert row["body"] == "通\n\n车\n\n。"
