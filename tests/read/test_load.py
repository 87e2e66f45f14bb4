"""In which encoding a file is, and what is no text at all."""

import base64
import quopri
from pathlib import Path
from urllib.parse import quote

import pytest

from briefing.errors import InputError
from briefing.read.load import (
    MAX_BYTES,
    as_sent,
    check_chinese,
    decode,
    decoded,
    load_bytes,
    seven_bit,
)

TEXT = "海州新桥今天上午通车（A-8），这座桥全长500米，是全市很大的桥，我们都可以在上面走。\n" * 4
TRADITIONAL = "海州新橋今天上午通車，這座橋全長五百米，是全市最大的橋，我們都可以在上面走。\n" * 4
SENT = "海州新桥今天上午通车，全长五百米，双向四车道。\n" * 9
DATA = SENT.encode()


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        (TEXT, "utf-8", "utf-8"),
        (TEXT, "utf-8-sig", "utf-8"),
        (TEXT, "utf-16", "utf-16"),
        (TEXT, "utf-16-le", "utf-16-le"),
        (TEXT, "utf-16-be", "utf-16-be"),
        (TEXT, "utf-32", "utf-32"),
        (TEXT, "utf-32-le", "utf-32-le"),
        (TEXT, "utf-32-be", "utf-32-be"),
        (TEXT, "gb18030", "gb18030"),
        (TEXT, "hz", "hz"),
        (TEXT, "utf-7", "utf-7"),
        (TRADITIONAL, "big5", "big5"),
        (TRADITIONAL, "big5hkscs", "big5"),
        (TRADITIONAL, "gb18030", "gb18030"),
    ],
)
def test_a_text_is_read_in_its_encoding(text: str, encoding: str, named: str) -> None:
    found, name = decoded(text.encode(encoding), "a.txt")
    assert found.lstrip("\ufeff") == text
    assert name == named


@pytest.mark.parametrize("wrong", ["latin-1", "cp1252"])
def test_a_text_that_was_encoded_twice_is_read_as_it_was(wrong: str) -> None:
    once = TEXT.replace("\n", "")
    data = once.encode("utf-8") if wrong == "latin-1" else "“今天”的桥在这".encode("gb18030") * 9
    twice = data.decode(wrong, errors="strict").encode()
    assert decode(twice, "a.txt") == data.decode("utf-8" if wrong == "latin-1" else "gb18030")


def test_files_put_together_are_read_line_by_line() -> None:
    mixed = TEXT.encode() + TEXT.encode("gb18030")
    found, _ = decoded(mixed, "a.txt")
    assert found == TEXT * 2


@pytest.mark.parametrize("bad", [1, 3])
def test_a_byte_here_and_there_that_is_no_text_is_kept_as_such(bad: int) -> None:
    found, encoding = decoded(damaged(bad), "a.txt")
    assert (found.count("\ufffd"), encoding) == (bad, "utf-8")


def test_a_text_with_more_such_bytes_is_named_with_the_first() -> None:
    with pytest.raises(InputError, match=r"not text in UTF-8, .*first bad byte at 0x6\)"):
        decode(damaged(4), "a.txt")


def damaged(bad: int) -> bytes:
    data, place = TEXT.encode(), len("海州".encode())
    return data[:place] + b"\xff" * bad + data[place:]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (bytes(range(32)) * 40, "it is no text, and its kind of file is not known"),
        (b"\x00" * 400, "it is no text"),
        (b"\x80\x81\xff" * 40, r"it is not text in UTF-8, .* \(first bad byte at 0x"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, found: str) -> None:
    with pytest.raises(InputError, match=rf"cannot read 'a\.bin': {found}"):
        decode(data, "a.bin")


@pytest.mark.parametrize(
    ("text", "chinese"),
    [
        ("海州新桥通车", True),
        ("海 one two three four", True),
        ("海 one two three four five", False),
        ("The bridge is open.", False),
        ("12345", False),
        ("", False),
    ],
)
def test_a_text_of_other_words_is_no_chinese_paper(text: str, chinese: bool) -> None:
    if chinese:
        check_chinese(text, "a.txt")
        return
    with pytest.raises(InputError, match=r"cannot read 'a\.txt': it is not Chinese \(\d Han"):
        check_chinese(text, "a.txt")


def test_a_file_is_read_within_bounds(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b" a")
    assert load_bytes(path) == b" a"
    with path.open("wb") as opened:
        opened.truncate(MAX_BYTES + 1)
    with pytest.raises(InputError, match=r"a.txt': it has 40 MB, more than the 40 MB of the larg"):
        load_bytes(path)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone.txt", "gone.txt': no such file or directory. Name an issue file."),
        (".", "': is a directory. Name an issue file."),
        ("a\0b", "embedded null byte. Name an issue file."),
        ("empty.txt", "empty.txt': it is empty. Name a file with an issue in it."),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "empty.txt").write_bytes(b" \n")
    with pytest.raises(InputError, match=said):
        load_bytes(tmp_path / name)


RARE = "龘靐齉爩鱻麤龗灪吁厵" * 8
"""Characters that no text has many of."""


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        (RARE, "gb18030", "gb18030"),
        (RARE, "utf-8", "utf-8"),
        ("桥" + "a" * 30, "utf-16-le", "utf-16-le"),
        ("桥" + "a" * 30, "utf-16-be", "utf-16-be"),
        ("\x1b[1m" + TEXT, "utf-8", "utf-8"),
    ],
)
def test_odd_texts_are_read_too(text: str, encoding: str, named: str) -> None:
    assert decoded(text.encode(encoding), "a.txt") == (text, named)


@pytest.mark.parametrize(
    "coded",
    [
        DATA,
        base64.encodebytes(DATA),
        base64.b64encode(DATA) + b"\n",
        quopri.encodestring(DATA),
        quote(SENT).encode(),
        "".join(f"\\x{byte:02x}" for byte in DATA).encode(),
        "".join(f"\\{byte:03o}" if byte > 127 else chr(byte) for byte in DATA).encode(),
    ],
)
def test_a_text_that_was_saved_in_codes_is_decoded(coded: bytes) -> None:
    assert as_sent(coded).decode().strip() == SENT.strip()


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
        (SENT.encode("hz"), ["hz"]),
        (b"~{:#~} once", []),
        (SENT.encode("utf-7"), ["utf-7"]),
        (b"2+2=4, a+b and C+++ and words " * 9, []),
        (DATA, []),
    ],
)
def test_an_encoding_in_seven_bits_is_known(data: bytes, names: list[str]) -> None:
    assert seven_bit(data) == names
