"""What documents share: files inside a ZIP archive within bounds, tables as lines."""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO

from briefing.errors import InputError
from briefing.read.tuned.formats import Documents

_MOST_ENTRIES = 5_000
LARGEST_ENTRY = 10_000_000
"""Of one file unpacked, in bytes."""
_LARGEST_WHOLE = 200_000_000
DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, NotImplementedError),
    *(KeyError, ValueError, EOFError, OSError, RuntimeError, OverflowError),
)
"""What reading a damaged archive raises."""
Cell = Sequence[str]
"""The paragraphs of a cell."""
_SENTENCE = ("。", "！", "？")


@contextmanager
def open_archive(data: bytes, name: str) -> Iterator[zipfile.ZipFile]:
    """Yield an archive that is within bounds when unpacked.

    Raises:
        InputError: it is damaged, or it would unpack to more than an issue can be.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            total = sum(entry.file_size for entry in entries)
            if len(entries) > _MOST_ENTRIES or total > _LARGEST_WHOLE:
                raise InputError(
                    f"cannot read '{name}': it would unpack to {len(entries):,} files of "
                    f"{total / 1e6:,.0f} MB together, more than an issue has. Name another."
                )
            yield archive
    except DAMAGE as error:
        reason = str(error) or type(error).__name__
        raise InputError(
            f"cannot read '{name}': the archive is damaged ({reason}). Save it again."
        ) from error


def read_entry(archive: zipfile.ZipFile, entry: str, name: str) -> bytes:
    """Return one file of an archive.

    Raises:
        InputError: it is not there, encrypted, or larger than 10 MB.
    """
    try:
        info = archive.getinfo(entry)
        if info.file_size > LARGEST_ENTRY:
            raise InputError(
                f"cannot read '{name}': '{entry}' in it unpacks to {info.file_size / 1e6:.0f} MB. "
                "Name another."
            )
        with archive.open(info) as opened:
            return opened.read(LARGEST_ENTRY)
    except (KeyError, RuntimeError) as error:
        raise InputError(
            f"cannot read '{name}': '{entry}' in it cannot be opened ({error}). Save it again."
        ) from error


def table_lines(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Return the lines of a table.

    A table with whole sentences in a cell lays out text: its cells follow each other, row by row.
    """
    words = [each for row in rows for cell in row for each in cell]
    long = (each for each in words if len(each) >= Documents.CELL_CHARS)
    if any(mark in each for each in long for mark in _SENTENCE):
        return words
    return ["| " + " | ".join(" ".join(cell).strip() for cell in row) + " |" for row in rows]
