"""The formats that are read: a line each. A new one is a module and a line here."""

from typing import NamedTuple


class Format(NamedTuple):
    """What is known of a format beside the module that reads it."""

    title: str
    """What `briefing doctor` calls one file of it."""
    module: str
    """Where it is read: `text_of(data, name)`, or `loaded(data, name)` if `is_loaded`."""
    needs: tuple[str, str] = ("", "")
    """What it is called in a message, and the package that it takes; both empty for none."""
    suffixes: tuple[str, ...] = ()
    """Of files that are taken from a folder."""
    begins: bytes = b""
    """First bytes that no other format has; empty where `form_of` has to look closer."""
    is_text: bool = False
    """Whether its reader takes decoded text, and the show's `zone`."""
    is_dated: bool = False
    """Whether a reader of bytes takes the show's `zone`, by whose clock the day is told."""
    is_loaded: bool = False
    """Whether more is known of it than its text: what was printed, or the titles of articles."""
    is_records: bool = False
    """Whether only those of its records are read that are articles."""


_HERE = "briefing.read.formats"
_MAIL = "a letter or a page saved as one file (MIME)"
_SCANS = ("photographs and scans", "rapidocr")
FORMATS = {
    "pdf": Format(
        *("PDF", f"{_HERE}.paged.pdf", ("PDF", "pypdfium2"), (".pdf",), b"%PDF-"), is_loaded=True
    ),
    "picture": Format("a photograph or a scan", f"{_HERE}.paged.picture", _SCANS, is_loaded=True),
    "docx": Format("DOCX", f"{_HERE}.packed.docx", ("DOCX", "docx"), (".docx",)),
    "epub": Format("EPUB", f"{_HERE}.packed.epub", ("EPUB", "defusedxml"), (".epub",)),
    "odt": Format("ODT", f"{_HERE}.packed.odt", ("ODT", "defusedxml"), (".odt",)),
    "html": Format(
        *("HTML", f"{_HERE}.web.html", ("HTML", "selectolax"), (".html", ".htm", ".xhtml")),
        is_text=True,
    ),
    "feed": Format(
        *("RSS or Atom", f"{_HERE}.web.feed", ("RSS and Atom", "feedparser")),
        *((".rss", ".atom", ".xml"),),
        is_text=True,
        is_loaded=True,
    ),
    "mail": Format(_MAIL, f"{_HERE}.web.mail", suffixes=(".mhtml", ".mht", ".eml"), is_dated=True),
    "rows": Format(
        *("data", f"{_HERE}.records.rows", ("", ""), (".json", ".jsonl", ".csv", ".tsv")),
        is_text=True,
        is_loaded=True,
        is_records=True,
    ),
    "wire": Format("copy of a news wire", f"{_HERE}.wire", suffixes=(".anpa",)),
    "jsonfeed": Format(
        *("JSON Feed", f"{_HERE}.records.jsonfeed"), is_text=True, is_loaded=True, is_records=True
    ),
}
"""By the name that `form_of` gives them."""
