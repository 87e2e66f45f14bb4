"""The pages of a PDF in reading order: headlines marked, lines of one paragraph joined."""

import pypdfium2 as pdfium

from briefing.errors import InputError
from briefing.read.page.layer import marks_of
from briefing.read.page.marks import PageMarks
from briefing.read.page.written import Written, write_pages

_MOST_PAGES = 400
_MOST_TEXT = 4_000_000


def text_of(data: bytes, name: str) -> str:
    """Return the pages of a document, one below the other.

    Raises:
        InputError: it is damaged, locked, too long, or pictures only.
    """
    return written_of(data, name).text


def written_of(data: bytes, name: str) -> Written:
    """Return the pages of a document as text, and where each printed line of it stands.

    Raises:
        InputError: it is damaged, locked, too long, or pictures only.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise InputError(
            f"cannot read '{name}': the PDF is damaged or locked ({error}). Save it again."
        ) from error
    try:
        if len(document) > _MOST_PAGES:
            raise InputError(
                f"cannot read '{name}': it has {len(document)} pages, more than {_MOST_PAGES}. "
                "Split it."
            )
        pages = _pages_of(document, name)
    except pdfium.PdfiumError as error:
        raise InputError(
            f"cannot read '{name}': a page of the PDF is damaged ({error}). Save it again."
        ) from error
    finally:
        document.close()
    written = write_pages(pages)
    if not written.text.strip():
        raise InputError(
            f"cannot read '{name}': the PDF has no text layer, only pictures. Run it through OCR."
        )
    return written


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
    return pages
