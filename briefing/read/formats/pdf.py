"""The text layer of a PDF: large type marked as headings, lines of one paragraph joined."""

import re
from statistics import median

import pypdfium2 as pdfium
from pypdfium2 import raw

from briefing.errors import InputError

_MOST_PAGES = 400
_MOST_TEXT = 4_000_000
_LARGE = 1.25
"""Type so many times the size of the page's is a heading's."""
_FULL = 0.85
"""A line so full goes on in the next, if no sentence ends with it."""
_ENDS = ("。", "！", "？", "：", "；", "”", "）", "…")


def text_of(data: bytes, name: str) -> str:
    """Return the pages of a document, one below the other.

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
        pages: list[str] = []
        for number in range(len(document)):
            pages.append(_text_of_page(document, number))
            if sum(map(len, pages)) > _MOST_TEXT:
                raise InputError(f"cannot read '{name}': it has more text than an issue. Split it.")
    except pdfium.PdfiumError as error:
        raise InputError(
            f"cannot read '{name}': a page of the PDF is damaged ({error}). Save it again."
        ) from error
    finally:
        document.close()
    text = "\n\n".join(pages)
    if not text.strip():
        raise InputError(
            f"cannot read '{name}': the PDF has no text layer, only pictures. Run it through OCR."
        )
    return text


def _text_of_page(document: pdfium.PdfDocument, number: int) -> str:
    page = document[number]
    layer = page.get_textpage()
    try:
        text = layer.get_text_range().replace("\x02", "").replace("\ufffe", "").replace("\x00", "")
        found = [(match[0].strip(), match.start()) for match in re.finditer(r"[^\r\n]+", text)]
        lines = [
            (words, raw.FPDFText_GetFontSize(layer, min(start, layer.count_chars() - 1)))
            for words, start in found
            if words
        ]
    finally:
        layer.close()
        page.close()
    return "\n\n".join(_paragraphs(lines))


def _paragraphs(lines: list[tuple[str, float]]) -> list[str]:
    """Return the paragraphs of a page, from its lines and their sizes of type."""
    if not lines:
        return []
    usual = median(size for words, size in lines for _ in words)
    widths = sorted(len(words) for words, size in lines if size <= usual * _LARGE)
    full = widths[int(len(widths) * 0.9)] * _FULL if widths else 0.0
    paragraphs: list[str] = []
    before, before_size = "", 0.0
    for words, size in lines:
        large = usual > 0 and size > usual * _LARGE
        same = paragraphs and size == before_size
        if same and not large and len(before) >= full > 1 and not before.endswith(_ENDS):
            paragraphs[-1] += words
        elif same and large and len(paragraphs[-1]) < 40:
            paragraphs[-1] += f" {words}"
        else:
            paragraphs.append(f"# {words}" if large else words)
        before, before_size = words, size
    return paragraphs
