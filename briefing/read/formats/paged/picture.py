"""Photographs and scans of newspaper pages, read in the order of their names."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from briefing.errors import InputError
from briefing.read.formats.loaded import Loaded
from briefing.read.load import load_bytes
from briefing.read.page.marks import PageMarks
from briefing.read.page.recognition.photo import frames_of, pixels_of
from briefing.read.page.recognition.recognise import recognised
from briefing.read.page.written import Written, doubts_in, write_pages


def loaded(data: bytes, name: str) -> Loaded:
    """Return the text of a picture of one page, or of several in one TIFF.

    Errors of this and the others as of `marks_in`.
    """
    return _loaded(written_of([(name, data)]))


def loaded_files(paths: list[Path]) -> Loaded:
    """Return the text of pictures that are the pages of one issue."""
    # Several files that were named are copied into a folder of their own, which nobody knows.
    return _loaded(written_of([(path.name, load_bytes(path)) for path in paths]))


def written_of(files: list[tuple[str, bytes]]) -> Written:
    """Return pictures of pages as text, and where each printed line of it stands."""
    return write_pages(marks_in(files))


def marks_in(files: list[tuple[str, bytes]]) -> list[PageMarks]:
    """Return what is printed on the pages in pictures.

    Raises:
        InputError: one is damaged or too large, or no Chinese text was found on any.
    """
    pages = [
        (f"{name}, page {frame + 1}" if frames > 1 else name, partial(pixels_of, data, name, frame))
        for name, data in files
        for frames in (_frames(data, name),)
        for frame in range(frames)
    ]
    return recognised(pages)


def _loaded(written: Written) -> Loaded:
    return Loaded(written.text, tuple(written.notes), doubts_in(written))


def _frames(data: bytes, name: str) -> int:
    with suppress(InputError):
        return frames_of(data, name)
    return 1  # a damaged one is named, with its reason, when it is that page's turn
