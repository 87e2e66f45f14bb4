"""A text that was saved as it was sent or escaped: base64, quoted-printable, URL, UTF-7, HZ."""

import base64
import quopri
import re
from contextlib import suppress
from urllib.parse import unquote_to_bytes as unquote

from briefing.read.tuned.text import Decoding

_HEAD = 4096
_CODED = re.compile(rb"[=%][89A-F][0-9A-F]")
_BASE64 = re.compile(rb"[A-Za-z0-9+/\r\n]{200,}={0,2}\s*")
_ESCAPED = re.compile(rb"\\x([0-9a-fA-F]{2})|\\([0-3][0-7]{2})")
"""Bytes as C and Python write them, \\xe6, and as the shell does, \\346."""
_UTF7 = re.compile(rb"\+[A-Za-z0-9+/]{3,}(?:-|(?=[^A-Za-z0-9+/]))")


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
