"""XML is read in its own encoding; what is damaged or unsafe is refused."""

import pytest
from defusedxml.ElementTree import fromstring

from briefing.errors import InputError
from briefing.read.formats.records.safe_xml import local_name, parse_xml


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
