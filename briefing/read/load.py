"""A file as text: read within bounds, decoded, of codes too (base64, HZ), checked to be Chinese."""

import base64
import codecs
import quopri
import re
from contextlib import suppress
from itertools import product
from pathlib import Path
from urllib.parse import unquote_to_bytes as unquote

from briefing.errors import InputError
from briefing.read.folding import plain
from briefing.read.tuned.text import Decoding
from briefing.support.files import reason_of

MAX_BYTES = 40_000_000
MIXED = "utf-8 and gb18030"
"""The encoding of a text that was put together of files in both, read line by line."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # Before UTF-16: the mark of UTF-32 begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 4096
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CONTROL_BYTE = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÿЀ-ӿぁ-ヿ가-힣]+")
_USUAL = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说"
    "产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使"
    "点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明"
    "看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果员"
    "记报讯市省县区电话今昨明周路号元万千百亿"
)
"""Characters that come to a third or more of any Chinese text, simplified."""
_TWICE = re.compile("[\u0080-\u00ff\u0152-\u0178\u02c6\u02dc\u2013-\u2122]")
_CODED = re.compile(rb"[=%][89A-F][0-9A-F]")
_BASE64 = re.compile(rb"[A-Za-z0-9+/\r\n]{200,}={0,2}\s*")
_ESCAPED = re.compile(rb"\\x([0-9a-fA-F]{2})|\\([0-3][0-7]{2})")
"""Bytes as C and Python write them, \\xe6, and as the shell does, \\346."""
_UTF7 = re.compile(rb"\+[A-Za-z0-9+/]{3,}(?:-|(?=[^A-Za-z0-9+/]))")


def load_bytes(source: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        InputError: it is missing, not a file, not readable, empty or over 40 MB.
    """
    try:
        size = source.stat().st_size
        if size > MAX_BYTES:
            raise InputError(
                f"cannot read '{source}': it has {size / 1e6:.0f} MB, more than the "
                f"{MAX_BYTES / 1e6:.0f} MB of the largest issue. Split it."
            )
        with source.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        reason = reason_of(error)
        raise InputError(f"cannot read '{source}': {reason}. Name an issue file.") from error
    except ValueError as error:
        raise InputError(f"cannot read {str(source)!r}: {error}. Name an issue file.") from error
    if not data.strip():
        raise InputError(f"cannot read '{source}': it is empty. Name a file with an issue in it.")
    return data


def decode(data: bytes, name: str) -> str:
    """Return the text of a file in UTF-8, UTF-16, UTF-32, GB18030 or Big5, line ends as they were.

    A byte that is no text here and there becomes U+FFFD, and a control character stays: the reader
    leaves them out and names their lines.

    Raises:
        InputError: it is in none of them, or it is not text.
    """
    return decoded(data, name)[0]


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding, as of `decode`."""
    data = as_sent(data)
    marked = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), "")
    # UTF-16 is no UTF-8 with few controls; UTF-8 with a zero here and there is often UTF-16.
    for encoding in (marked, *seven_bit(data), "utf-8", *_wide_encodings(data[:_HEAD])):
        if encoding and (text := _readable(data, encoding)) is not None:
            return _once(text) or text, encoding.removesuffix("-sig")
    if not marked:
        simplified, traditional = _readable(data, "gb18030"), _in_big5(data)
        read = (("gb18030", simplified), ("big5", traditional))
        found = [(_usual(text), encoding, text) for encoding, text in read if text is not None]
        if found and (best := max(found))[0] >= Decoding.USUAL_SHARE:
            return best[2], best[1]
        if simplified is not None and "\ufffd" not in simplified:
            return simplified, "gb18030"
        if mixed := _line_by_line(data):
            return mixed, MIXED
    if _is_binary(data):
        raise InputError(
            f"cannot read '{name}': it is no text, and its kind of file is not known. "
            "Save it as text, HTML, .docx, .odt, EPUB or PDF."
        )
    raise InputError(
        f"cannot read '{name}': it is not text in UTF-8, UTF-16, GB18030 or Big5 "
        f"(first bad byte at {_first_bad(data):#x}). Save it as UTF-8."
    )


def _is_binary(data: bytes) -> bool:
    """Return whether bytes are no text in any encoding, but for one with zeros (UTF-16)."""
    controls = len(_CONTROL_BYTE.findall(data[:_HEAD]))
    zeros = data[:_HEAD].count(0)
    if zeros > Decoding.ZERO_SHARE * len(data[:_HEAD]) or not _wide_encodings(data[:_HEAD]):
        controls += zeros
    return controls > Decoding.CONTROL_SHARE * len(data[:_HEAD])


def _line_by_line(data: bytes) -> str:
    """Return a text that was put together of files in UTF-8 and in GB18030; empty if it is none."""
    lines: list[str] = []
    for line in data.splitlines(keepends=True):
        read: list[tuple[float, int, str]] = []
        for encoding in ("utf-8", "gb18030"):
            with suppress(UnicodeDecodeError):
                words = line.decode(encoding)
                read.append((_usual(words), -len(read), words))
        if not read:
            return ""
        lines.append(max(read)[2])
    text = "".join(lines)
    return text if _usual(text) >= Decoding.USUAL_SHARE and not _CONTROL.search(text) else ""


def _once(text: str) -> str:
    """Return a text that was encoded twice as it was before, ä»Šå¤© as 今天; else nothing."""
    if _HAN.search(text) or len(_TWICE.findall(text)) < Decoding.TWICE_SHARE * len(text):
        return ""
    for wrong, right in product(("latin-1", "cp1252"), ("utf-8", "gb18030")):
        with suppress(UnicodeError):
            found = text.lstrip("\ufeff").encode(wrong).decode(right)
            if _usual(found) >= Decoding.USUAL_SHARE:
                return found
    return ""


def _readable(data: bytes, encoding: str) -> str | None:
    """Return bytes in an encoding, if nearly all of them are text in it."""
    text = data.decode(encoding, errors="replace")
    damaged = text.count("\ufffd") + len(_CONTROL.findall(text)) - text.count("\x1b[")
    most = max(1, Decoding.DAMAGE_SHARE * len(text)) if len(text) >= Decoding.FEWEST_READABLE else 0
    return text if damaged <= most else None


def _in_big5(data: bytes) -> str | None:
    """Return bytes in Hong Kong's Big5 or in Windows', whichever leaves fewer characters out."""
    read = [text for each in ("big5hkscs", "cp950") if (text := _readable(data, each)) is not None]
    return min(read, key=lambda text: text.count("\ufffd"), default=None)


def _usual(text: str) -> float:
    """Return the share of a text's Han characters that are in every Chinese text."""
    han = _HAN.findall(plain(text[: Decoding.SAMPLE_CHARS]))
    return sum(character in _USUAL for character in han) / max(1, len(han))


def _first_bad(data: bytes) -> int:
    bad_at = 0
    for encoding in ("utf-8", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            bad_at = max(bad_at, error.start)
            continue
        control = _CONTROL.search(text)
        bad_at = max(bad_at, len(text[: control.start()].encode(encoding)) if control else 0)
    return bad_at


def _wide_encodings(head: bytes) -> list[str]:
    """Return the form of UTF-32, or of UTF-16 whose line ends the zeros in a head are, if any."""
    if len(head) > Decoding.FEWEST_READABLE and not any(head[3::4]) and not any(head[2::8]):
        return ["utf-32-le"]
    if len(head) > Decoding.FEWEST_READABLE and not any(head[0::4]) and not any(head[1::8]):
        return ["utf-32-be"]
    low, high = head[0::2].count(0), head[1::2].count(0)
    if low + high < 2:
        return []
    return ["utf-16-le"] if high > low else ["utf-16-be"]


def check_chinese(text: str, name: str) -> None:
    """Refuse a text that is not Chinese.

    Raises:
        InputError: under a fifth of its words (a Han character is one) are Chinese.
    """
    han = len(_HAN.findall(text))
    words = len(_LATIN_WORD.findall(text))
    if han * Decoding.WORDS_A_HAN < words or han == 0:
        raise InputError(
            f"cannot read '{name}': it is not Chinese ({han} Han characters, {words} words in "
            "other scripts). Name an issue of a Chinese newspaper."
        )


def as_sent(data: bytes) -> bytes:
    """Return the bytes that a text stands for, if it is in codes; others as they are."""
    head = data[:_HEAD]
    if 4 * len(_ESCAPED.findall(head)) > Decoding.CODED_SHARE * len(head):
        return _ESCAPED.sub(lambda at: bytes([int(at[1] or at[2], 16 if at[1] else 8)]), data)
    if not data.isascii():
        return data
    if 3 * len(_CODED.findall(head)) > Decoding.CODED_SHARE * len(head):
        return quopri.decodestring(data) if head.count(b"=") > head.count(b"%") else unquote(data)
    if _BASE64.fullmatch(data):
        with suppress(ValueError):
            return base64.b64decode(data)
    return data


def seven_bit(data: bytes) -> list[str]:
    """Return the name of an encoding in ASCII: HZ (RFC 1843) or UTF-7 (RFC 2152), if it is one."""
    if not data.isascii():
        return []
    if data.count(b"~{") > 1:
        return ["hz"]
    coded = sum(map(len, _UTF7.findall(data[:_HEAD])))
    return ["utf-7"] if coded > Decoding.CODED_SHARE * len(data[:_HEAD]) else []
