"""A DOCX document as text: its paragraphs and tables in order."""

from io import BytesIO
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from briefing.errors import InputError
from briefing.read.formats import archive

_DOCUMENT = "word/document.xml"


def text_of(data: bytes, name: str) -> str:
    """Return the paragraphs of a document; those in a heading style are marked with `#`.

    Raises:
        InputError: it is damaged, beyond bounds, or no DOCX document.
    """
    with archive.open_archive(data, name) as opened:
        archive.read_entry(opened, _DOCUMENT, name)
        for entry in opened.infolist():
            if entry.filename.endswith((".xml", ".rels")):
                archive.read_entry(opened, entry.filename, name)
    try:
        content = docx.Document(BytesIO(data)).iter_inner_content()
        lines = [line for part in content for line in _lines_of(part)]
    except (
        OpcError,
        LxmlError,
        BadZipFile,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
    ) as error:
        reason = str(error) or type(error).__name__
        raise InputError(
            f"cannot read '{name}': the document is damaged ({reason}). Save it again."
        ) from error
    return "\n\n".join(lines) + "\n"


def _lines_of(part: Paragraph | Table) -> list[str]:
    if isinstance(part, Table):
        return ["| " + " | ".join(cell.text for cell in row.cells) + " |" for row in part.rows]
    style = (part.style.name if part.style else "") or ""
    level = next((int(digit) for digit in style if digit in "123456"), 1)
    if style.startswith(("Heading", "heading", "标题", "Title")):
        return [f"{'#' * level} {part.text}"]
    runs = [run for run in part.runs if run.text.strip()]
    if runs and all(run.bold for run in runs) and "\n" not in part.text:
        return [f"**{part.text.strip()}**"]
    return part.text.split("\n")
