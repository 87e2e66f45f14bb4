"""The file as text: found, bounded, decoded, and in Chinese."""

import codecs
import re
from pathlib import Path

from briefing.errors import InputError

MAX_BYTES = 40_000_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 4096
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÿЀ-ӿぁ-ヿ가-힣]+")


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
        reason = (error.strerror or str(error)).lower()
        raise InputError(f"cannot read '{source}': {reason}. Name an issue file.") from error
    except ValueError as error:
        raise InputError(f"cannot read {str(source)!r}: {error}. Name an issue file.") from error
    if not data.strip():
        raise InputError(f"cannot read '{source}': it is empty. Name a file with an issue in it.")
    return data


def decode(data: bytes, name: str) -> str:
    """Return the text of a file in UTF-8, UTF-16 or GB18030, line ends as they were.

    Raises:
        InputError: it is in none of them, or it is not text.
    """
    encodings = [encoding for bom, encoding in _BOMS if data.startswith(bom)]
    encodings = encodings or [*_wide_encodings(data[:_HEAD]), "utf-8", "gb18030"]
    bad_at = 0
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            bad_at = max(bad_at, error.start)
            continue
        control = _CONTROL.search(text)
        if control is None:
            return text
        bad_at = max(bad_at, len(text[: control.start()].encode(encoding)))
    raise InputError(
        f"cannot read '{name}': it is not text in UTF-8, UTF-16 or GB18030 "
        f"(first bad byte at {bad_at:#x}). Save it as UTF-8."
    )


def _wide_encodings(head: bytes) -> list[str]:
    """Return the form of UTF-16 whose line ends and digits the zeros in a head are, if any."""
    low, high = head[0::2].count(0), head[1::2].count(0)
    if not low and not high:
        return []
    return ["utf-16-le"] if high > low else ["utf-16-be"]


def check_chinese(text: str, name: str) -> None:
    """Refuse a text that is not Chinese.

    Raises:
        InputError: under a fifth of its words (a Han character is one) are Chinese.
    """
    han = len(_HAN.findall(text))
    words = len(_LATIN_WORD.findall(text))
    if han * 4 < words or han == 0:
        raise InputError(
            f"cannot read '{name}': it is not Chinese ({han} Han characters, {words} words in "
            "other scripts). Name an issue of a Chinese newspaper."
        )
