"""Photographs and scans of newspaper pages, read in the order of their names."""

from functools import partial
from pathlib import Path

from briefing.errors import InputError
from briefing.read.load import load_bytes
from briefing.read.page.marks import PageMarks
from briefing.read.page.photo import frames_of, pixels_of
from briefing.read.page.recognise import recognised
from briefing.read.page.written import Written, write_pages


def text_of(data: bytes, name: str) -> str:
    """Return the text of a picture of one page, or of several in one TIFF.

    Raises:
        InputError: it is damaged, too large, or no Chinese text was found on it.
    """
    return written_of([(name, data)]).text


def text_of_files(paths: list[Path]) -> str:
    """Return the text of pictures that are the pages of one issue.

    Raises:
        InputError: one is damaged or too large, or no Chinese text was found on any.
    """
    return written_of([(str(path), load_bytes(path)) for path in paths]).text


def written_of(files: list[tuple[str, bytes]]) -> Written:
    """Return pictures of pages as text, and where each printed line of it stands.

    Raises:
        InputError: one is damaged or too large, or no Chinese text was found on any.
    """
    return write_pages(marks_in(files))


def marks_in(files: list[tuple[str, bytes]]) -> list[PageMarks]:
    """Return what is printed on the pages in pictures.

    Raises:
        InputError: as of `written_of`.
    """
    pages = [
        (f"{name}, page {frame + 1}" if frames > 1 else name, partial(pixels_of, data, name, frame))
        for name, data in files
        for frames in (_frames(data, name),)
        for frame in range(frames)
    ]
    return recognised(pages)


def _frames(data: bytes, name: str) -> int:
    try:
        return frames_of(data, name)
    except InputError:
        return 1  # it is named, with its reason, when it is that page's turn
