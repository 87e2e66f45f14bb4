"""The pages of a PDF in reading order: headlines marked, lines of one paragraph joined."""

from functools import partial
from importlib import import_module

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from briefing.errors import InputError
from briefing.read.formats.loaded import Loaded
from briefing.read.page.layer.glyphs import upright
from briefing.read.page.layer.text_layer import marks_of, why_unusable
from briefing.read.page.marks import PageMarks
from briefing.read.page.written import Written, doubts_in, write_pages
from briefing.read.tuned.formats import Pages

_MOST_PAGES = 400
_MOST_TEXT = 4_000_000


def loaded(data: bytes, name: str) -> Loaded:
    """Return the pages of a document, one below the other; errors as of `written_of`."""
    written = written_of(data, name)
    return Loaded(written.text, tuple(written.notes), doubts_in(written))


def written_of(data: bytes, name: str) -> Written:
    """Return the pages of a document as text, and where each printed line of it stands.

    Raises:
        InputError: it is damaged, locked, too long, or no text can be read on it.
    """
    written = write_pages(marks_in(data, name))
    if not written.text.strip():
        raise InputError(f"cannot read '{name}': no text was found on its pages. Name an issue.")
    return written


def marks_in(data: bytes, name: str) -> list[PageMarks]:
    """Return what is printed on the pages of a document; errors as of `written_of`."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium.raw.FPDF_ERR_PASSWORD:
            raise InputError(
                f"cannot read '{name}': the PDF needs a password. Save a copy without one."
            ) from error
        raise InputError(
            f"cannot read '{name}': the PDF is damaged ({error}). Save it again."
        ) from error
    try:
        if len(document) > _MOST_PAGES:
            raise InputError(
                f"cannot read '{name}': it has {len(document)} pages, more than {_MOST_PAGES}. "
                "Split it."
            )
        return _pages_of(document, name)
    except pdfium.PdfiumError as error:
        raise InputError(
            f"cannot read '{name}': a page of the PDF is damaged ({error}). Save it again."
        ) from error
    finally:
        document.close()


def _pages_of(document: pdfium.PdfDocument, name: str) -> list[PageMarks]:
    pages: list[PageMarks] = []
    length = 0
    for number in range(len(document)):
        page = document[number]
        try:
            pages.append(marks_of(page))
        finally:
            page.close()
        length += sum(len(line.text) for line in pages[-1].lines)
        if length > _MOST_TEXT:
            raise InputError(f"cannot read '{name}': it has more text than an issue. Split it.")
    reasons = {number: why for number, page in enumerate(pages) if (why := why_unusable(page))}
    if reasons:
        for number, page in zip(reasons, _seen(document, list(reasons), name), strict=True):
            if page.lines:
                note = f"'{name}', page {number + 1}, is recognised: {reasons[number]}"
                page.notes.insert(0, note)
            pages[number] = page
    return pages


def _seen(document: pdfium.PdfDocument, numbers: list[int], name: str) -> list[PageMarks]:
    """Return pages without a text layer, or with one of garbage, as they are recognised.

    Raises:
        InputError: no page at all can be read.
    """
    try:
        recognise = import_module("briefing.read.page.recognition.recognise")
    except ModuleNotFoundError as error:
        if error.name not in {"rapidocr", "cv2"}:
            raise
        listed = ", ".join(str(number + 1) for number in numbers[:8])
        reason = (
            f"cannot read page {listed} of '{name}': there is no usable text on it, only a "
            "picture, and recognising it needs the package rapidocr, which is not installed. "
            "Install it: pip install 'briefing[ocr]'."
        )
        if len(numbers) == len(document):
            raise InputError(reason) from error
        return _left_out(reason, len(numbers))
    asked = [(f"{name}, page {n + 1}", partial(_rendered, document, n)) for n in numbers]
    try:
        found: list[PageMarks] = recognise.recognised(asked)
    except InputError as error:
        if len(numbers) == len(document):
            raise
        return _left_out(str(error), len(numbers))
    return found


def _left_out(reason: str, count: int) -> list[PageMarks]:
    pages = [PageMarks(1, 1) for _ in range(count)]
    pages[0].notes.append(f"{reason} The page is left out.")
    return pages


def _rendered(document: pdfium.PdfDocument, number: int) -> NDArray[np.uint8]:
    page = document[number]
    try:
        scale = min(Pages.DPI / 72, Pages.LONGEST_PX / max(page.get_size()))
        shown = page.render(scale=scale, rev_byteorder=True).to_numpy()
    finally:
        page.close()
    return np.ascontiguousarray(shown[:, :, :3])


def grey_page(data: bytes, number: int, side: int) -> NDArray[np.uint8]:
    """Return a page as a person sees it, in grey; `side` is its longer one, in pixels."""
    document = pdfium.PdfDocument(data)
    try:
        page = document[number]
        shown = page.render(scale=side / max(page.get_size()), grayscale=True).to_numpy()
        layer = page.get_textpage()
        turns = upright(page, layer).quarters - page.get_rotation() // 90
        layer.close()
        page.close()
    finally:
        document.close()
    # It is rendered as the file says; its lines stand where its type is upright.
    return np.array(np.rot90(shown[:, :, 0] if shown.ndim == 3 else shown, -turns))
