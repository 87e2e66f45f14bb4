"""A text in the codes of mail and of programs is read as what it stands for."""

import base64
import quopri
from urllib.parse import quote

import pytest

from briefing.read.load import as_sent, seven_bit

TEXT = "海州新桥今天上午通车，全长五百米，双向四车道。\n" * 9
DATA = TEXT.encode()


@pytest.mark.parametrize(
    "coded",
    [
        DATA,
        base64.encodebytes(DATA),
        base64.b64encode(DATA) + b"\n",
        quopri.encodestring(DATA),
        quote(TEXT).encode(),
        "".join(f"\\x{byte:02x}" for byte in DATA).encode(),
        "".join(f"\\{byte:03o}" if byte > 127 else chr(byte) for byte in DATA).encode(),
    ],
)
def test_a_text_that_was_saved_in_codes_is_decoded(coded: bytes) -> None:
    assert as_sent(coded).decode().strip() == TEXT.strip()


@pytest.mark.parametrize(
    "plain",
    [
        b"a" * 150,
        b"name=value & 5%25" * 20,
        b"C:\\temp\\x41 and so on, with words between " * 9,
        DATA + b"=E6=B5=B7" * 5,
        "海".encode("gb18030") * 99,
        b"",
    ],
)
def test_a_text_with_few_codes_stays(plain: bytes) -> None:
    assert as_sent(plain) == plain


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (TEXT.encode("hz"), ["hz"]),
        (b"~{:#~} once", []),
        (TEXT.encode("utf-7"), ["utf-7"]),
        (b"2+2=4, a+b and C+++ and words " * 9, []),
        (DATA, []),
    ],
)
def test_an_encoding_in_seven_bits_is_known(data: bytes, names: list[str]) -> None:
    assert seven_bit(data) == names
