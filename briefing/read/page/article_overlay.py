"""Pages drawn with their articles coloured and numbered in reading order, for a person to check."""

import logging
from datetime import date
from importlib import import_module
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from briefing.errors import InputError
from briefing.read.clean.steps import clean_text
from briefing.read.formats.paged.picture_files import is_picture
from briefing.read.issue import read_text
from briefing.read.load import load_bytes
from briefing.read.page.marks import PageMarks
from briefing.read.page.written import Placed, write_pages
from briefing.read.tuned.page import Drawings
from briefing.records import Issue
from briefing.support.files import whole_file

log = logging.getLogger(__name__)

_COLOURS = ("#d1495b", "#00798c", "#edae49", "#66a182", "#8d6a9f", "#30638e", "#c17c74", "#7a9e3f")
_NONE = "#999999"
_ANY_DAY = date(2000, 1, 1)
"""A page is drawn whatever its day is."""


def draw_pages(source: Path, to_file: Path) -> list[str]:
    """Draw the pages of a picture or a PDF; return a row for each file and each article.

    The first page is written to `to_file`, others beside it with their number.

    Raises:
        InputError: the source cannot be read, or no article was found on it.
        OutputError: the drawing cannot be written.
    """
    data = load_bytes(source)
    if is_picture(data, source.suffix.lower()):
        # Each needs packages of its own, and only one is wanted.
        picture = import_module("briefing.read.formats.paged.picture")
        pages: list[PageMarks] = picture.marks_in([(str(source), data)])
    elif data.startswith(b"%PDF-"):
        pdf = import_module("briefing.read.formats.paged.pdf")
        pages = pdf.marks_in(data, str(source))
        for number, page in enumerate(pages):
            if page.flat is None:
                page.flat = pdf.grey_page(data, number, Drawings.OVERLAY_PX)
    else:
        raise InputError(f"cannot draw '{source}': it is neither a picture nor a PDF. Name a page.")
    written = write_pages(pages)
    cleaned = clean_text(written.text)
    issue = cleaned.in_source(read_text(cleaned.text, str(source), _ANY_DAY))
    owners = _owners(issue, len(written.text))
    for note in written.notes:
        log.warning("%s", note)
    rows = []
    for number, page in enumerate(pages, 1):
        path = to_file if number == 1 else to_file.with_stem(f"{to_file.stem}-{number}")
        lines = [line for line in written.lines if line.page == number]
        with whole_file(path) as beside:
            _drawn(page, lines, owners).save(beside, "PNG")
        rows.append(str(path))
    return rows + [
        f"{number:>3}  {article.headline or article.paragraphs[0].text[:20]}"
        for number, article in enumerate(issue.articles, 1)
    ]


def _owners(issue: Issue, length: int) -> list[int]:
    """Return for each character of the text the article it is in, counted from 1; 0 for none."""
    owners = [0] * length
    for number, article in enumerate(issue.articles, 1):
        spans = list(article.headline_spans)
        spans += [span for paragraph in article.paragraphs for span in paragraph.spans]
        for start, end in spans:
            owners[start:end] = [number] * (end - start)
    return owners


def _drawn(page: PageMarks, lines: list[Placed], owners: list[int]) -> Image.Image:
    share = Drawings.OVERLAY_PX / max(page.width, page.height)
    shape = (max(1, round(page.width * share)), max(1, round(page.height * share)))
    if page.flat is None:
        base = Image.new("RGB", shape, "white")
    else:
        base = Image.fromarray(np.asarray(page.flat)).convert("RGB").resize(shape)
    ink = ImageDraw.Draw(base, "RGBA")
    font = ImageFont.load_default(22)
    begun: set[int] = set()
    for line in lines:
        held = [owner for owner in owners[line.start : line.end] if owner]
        owner = max(set(held), key=held.count) if held else 0
        colour = _COLOURS[(owner - 1) % len(_COLOURS)] if owner else _NONE
        area = line.area
        box = tuple(value * share for value in (area.x0, area.y0, area.x1, area.y1))
        ink.rectangle(box, fill=colour + "66", outline=colour)
        if owner and owner not in begun:
            begun.add(owner)
            ink.rectangle((box[0] - 4, box[1] - 4, box[0] + 30, box[1] + 22), fill=colour)
            ink.text((box[0], box[1] - 4), str(owner), font=font, fill="white")
    return base
