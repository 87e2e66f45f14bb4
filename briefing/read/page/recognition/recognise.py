"""Pictures of pages in, what is printed on them out; progress is said page by page.

What was recognised is kept in the cache by content: a second run need not look again.
"""

import hashlib
import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import numpy as np
from platformdirs import user_cache_path

from briefing.errors import InputError
from briefing.mandarin.han import simplified, traditional
from briefing.read.page.marks import PageMarks, TypeLine
from briefing.read.page.recognition.ocr_lines import Reader, SeenPage
from briefing.read.page.recognition.photo import Pixels, note_of_shadow
from briefing.read.page.recognition.recognised import marks_of_seen
from briefing.read.page.written import notes_of_doubts
from briefing.read.tuned.recognised import SeenScript
from briefing.support.files import write_whole
from briefing.support.from_json import record_of
from briefing.support.progress import tell

log = logging.getLogger(__name__)

_FORM = 21
"""Of what is kept; another number makes all pages be looked at again."""


class PageReader:
    """Recognises pages, each once; the recogniser is opened at the first that is new."""

    def __init__(self, cache: Path | None = None) -> None:
        self.folder = (cache or user_cache_path("briefing", appauthor=False)) / "pages"
        self.reader: Reader | None = None

    def see(self, pixels: Pixels) -> SeenPage:
        """Return what stands on a page.

        Raises:
            OutputError: the cache cannot be written.
        """
        path = self.folder / f"{_key(pixels)}.json"
        if path.is_file():
            try:
                return record_of(SeenPage, path.read_bytes())
            except ValueError:
                log.warning("'%s' is damaged; the page is recognised again", path)
        if self.reader is None:
            self.reader = Reader()
        seen = self.reader.see(pixels)
        write_whole(path, json.dumps(asdict(seen), ensure_ascii=False))
        return seen


def recognised(pages: Sequence[tuple[str, Callable[[], Pixels]]]) -> list[PageMarks]:
    """Return what is printed on each page; what cannot be read is said by the page's name.

    Args:
        pages: of each the name for messages, and what gives its pixels.

    Raises:
        InputError: none of them can be read, or has Chinese text on it.
        OutputError: the cache cannot be written.
    """
    reader = PageReader()
    found: list[PageMarks] = []
    refused: list[InputError] = []
    for number, (name, pixels) in enumerate(pages):
        tell("reading pages", number, len(pages))
        try:
            found.append(_page(reader, name, pixels()))
        except InputError as error:
            refused.append(error)
            found.append(PageMarks(1, 1, notes=[f"{error} The page is left out."]))
    tell("reading pages", len(pages), len(pages))
    if refused and len(refused) == len(pages):
        raise refused[0]
    return found


def _page(reader: PageReader, name: str, pixels: Pixels) -> PageMarks:
    marks = marks_of_seen(reader.see(pixels), pixels)
    _put_in_one_script(marks.lines)
    if reason := _unreadable(marks):
        raise InputError(
            f"cannot read '{name}': {reason}. Photograph a page of a Chinese newspaper, "
            "all of it in the light."
        )
    notes = (note_of_shadow(name, pixels), *notes_of_doubts(name, marks))
    marks.notes += filter(None, notes)
    return marks


def _unreadable(marks: PageMarks) -> str:
    text = "".join(line.text for line in marks.lines)
    han = sum("\u3400" <= character <= "\u9fff" for character in text)
    letters = sum(character.isascii() and character.isalpha() for character in text)
    if not text:
        return "no text was found on it"
    if letters > 4 * han and letters > 20:
        return f"it is not Chinese ({han} Han characters, {letters} Latin letters)"
    if han < SeenScript.LEAST_HAN:
        return f"only {han} Han characters were found on it"
    return ""


def _put_in_one_script(lines: list[TypeLine]) -> None:
    """Write the few characters of the other script as what they were taken for.

    Those of type that looks written by hand are often read as traditional ones, and of a
    traditional page some as simplified.
    """
    pairs = [(line.text, simplified(line.text)) for line in lines]
    other = sum(a != b for text, plain in pairs for a, b in zip(text, plain, strict=True))
    count = sum(len(line.text) for line in lines)
    in_script = traditional if other >= SeenScript.TRADITIONAL * count else simplified
    for line in lines:
        line.text = in_script(line.text)


def _key(pixels: Pixels) -> str:
    digest = hashlib.sha256(f"{_FORM} {version('rapidocr')} {pixels.shape}".encode())
    digest.update(np.ascontiguousarray(pixels).data)
    return digest.hexdigest()[:32]
