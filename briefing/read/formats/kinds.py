"""What kind of file some bytes are: one that is read, or one that is refused by its name."""

import codecs
import re
import zipfile
from contextlib import suppress
from io import BytesIO

from briefing.read.formats.paged.picture_files import is_picture
from briefing.read.formats.records.citations import is_cited
from briefing.read.formats.records.fields import BODIES, TITLES
from briefing.read.formats.records.literals import is_literal
from briefing.read.formats.records.source_rows import is_source
from briefing.read.formats.records.sql import is_dump
from briefing.read.formats.table import FORMATS
from briefing.read.formats.wire import is_wire
from briefing.read.tuned.formats import Records

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0"
"""A compound file, in which Office before 2007 and Outlook keep what they write."""
_SIGNS = (
    # How it begins, what it is, the way out.
    (re.escape(_OLE), "an old Word file (.doc)", "Save it as .docx"),
    (rb"GIF8", "a picture (GIF)", "Run it through OCR and name the text"),
    (rb"AT&TFORM", "a DjVu book", "Print it to a PDF with text, or run it through OCR"),
    (rb"\x1f\x8b", "a compressed file (gzip)", "Unpack it and name what was in it"),
    (rb"BZh", "a compressed file (bzip2)", "Unpack it and name what was in it"),
    (rb"\xfd7zXZ\x00", "a compressed file (xz)", "Unpack it and name what was in it"),
    (rb"7z\xbc\xaf\x27\x1c", "an archive (7z)", "Unpack it and name the folder"),
    (rb"Rar!\x1a\x07", "an archive (RAR)", "Unpack it and name the folder"),
    (rb"bplist00", "a Safari web archive", "Save the page as HTML"),
    (rb"%!PS", "a PostScript file", "Turn it into a PDF"),
    (rb"SQLite format 3\x00", "a database (SQLite)", "Export its articles as JSON or CSV"),
    (rb"ID3", "a sound (MP3)", "Name a text"),
    (rb"fLaC", "a sound (FLAC)", "Name a text"),
    (rb"OggS", "a sound (Ogg)", "Name a text"),
    (rb"ITSF\x03", "a help file (CHM)", "Unpack it and name the folder of its pages"),
    (rb"CAJ\x00", "a CAJ document", "Print it to a PDF with text"),
    (rb"HN\x00\x00", "a CAJ document (HN)", "Print it to a PDF with text"),
    (rb"KDH ", "a KDH document", "Print it to a PDF with text"),
    (rb"\x28\xb5\x2f\xfd", "a compressed file (zstd)", "Unpack it and name what was in it"),
    (rb"\x04\x22\x4d\x18", "a compressed file (LZ4)", "Unpack it and name what was in it"),
    (rb"\x1f\x9d", "a compressed file (compress)", "Unpack it and name what was in it"),
    (rb"\x1a\x45\xdf\xa3", "a film (Matroska, WebM)", "Name a text"),
    (rb"\xeaDRMION\xee", "a Kindle book with a lock (KFX)", "Name an EPUB without one"),
    (rb"CONT\x02\x00", "a Kindle book (KFX)", "Turn it into EPUB"),
    (rb"8BPS", "a Photoshop picture", "Save it as PNG, or run it through OCR and name the text"),
    (rb"\x06\x06\xed\xf5\xd8\x1dF\xe5", "an InDesign document", "Export it as HTML, EPUB or PDF"),
    (rb"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "a OneNote section", "Export it as .docx or PDF"),
    (rb"MThd", "a sound (MIDI)", "Name a text"),
    (rb"#!AMR", "a sound (AMR)", "Name a text"),
    (rb"\xff\xfb", "a sound (MP3)", "Name a text"),
    (rb"wOF", "a font", "Name a text"),
    (rb"OTTO", "a font", "Name a text"),
    (rb"\x00asm", "a program", "Name a text"),
    (rb"\xca\xfe\xba\xbe", "a program", "Name a text"),
    (rb"\x7fELF", "a program", "Name a text"),
    (rb"MZ\x90", "a program", "Name a text"),
    # As telephones save them, in the container that films have.
    (rb"....ftyp(?:hei[cx]|hevc|mif1|msf1|avif)", "a photograph (HEIC)", "Save it as JPEG"),
    (rb"....ftyp", "a film (MP4)", "Name a text"),
    (rb"RIFF....WAVE", "a sound (WAV)", "Name a text"),
    (rb"RIFF....AVI ", "a film (AVI)", "Name a text"),
    (rb".{257}ustar", "an archive (tar)", "Unpack it and name the folder"),
    (
        rb".{60}(?:BOOKMOBI|TEXtREAd)",
        "a MOBI book",
        "Turn it into EPUB: ebook-convert book.mobi book.epub",
    ),
    (rb"\{\\rtf", "an RTF document", "Save it as .docx or .odt"),
)
_OF_DOCUMENTS = (
    # What an archive says at its beginning, what it is, the way out.
    (b"opendocument.spreadsheet", "a spreadsheet (.ods)", "Save its sheet as CSV"),
    (b"opendocument.presentation", "a set of slides (.odp)", "Save it as PDF"),
    (b"application/vnd.sun.xml", "an old OpenOffice document (.sxw)", "Save it as .odt"),
)
_PACKED = (
    # A name in a ZIP archive, what that is, the way out.
    (r"^xl/", "an Excel workbook (.xlsx)", "Save its sheet as CSV"),
    (r"^ppt/", "a set of slides (.pptx)", "Save it as PDF"),
    (r"^OFD\.xml$", "an OFD document", "Turn it into a PDF with text"),
    (r"^Index(?:/.*\.iwa|\.zip)$|^index\.apxl", "an iWork document", "Export it as .docx"),
    (r"^designmap\.xml$", "an InDesign package (IDML)", "Export it as HTML or EPUB"),
    (r"\.fdseq$", "an XPS document", "Print it to a PDF with text"),
    (r"^AndroidManifest\.xml$|^META-INF/MANIFEST\.MF$", "a program", "Name a text"),
)
_IN_OLE = (
    # The name of a stream in a compound file, what that is, the way out.
    ("__substg1.0_", "an Outlook message (.msg)", "Save it as .eml or as text"),
    ("Workbook", "an old Excel workbook (.xls)", "Save its sheet as CSV"),
    ("PowerPoint Document", "a set of old slides (.ppt)", "Save it as PDF"),
)
_DAMAGE = (zipfile.BadZipFile, ValueError, OSError, NotImplementedError)
_HEADER = re.compile(
    rb"\A(?:>?From [^\n]*\r?\n)?(?:[A-Za-z][A-Za-z0-9\-]*:[ \t][^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+"
)
_MAIL = re.compile(
    rb"(?im)^(?:MIME-Version|Received|Message-ID|Return-Path|Content-Type|Snapshot-Content-Location):"
)
_ROOT = re.compile(rb"<(?:\w+:)?([a-z][\w.\-]*)")
_JSON_LINES = re.compile(rb"\A\s*\{\s*\"[^\n]*\}\s*\n\s*\{")
_FENCED = re.compile(rb"(?m)^```json[ \t]*\r?\n\s*[\[{]")
"""What an assistant answers: articles as JSON, with words around them."""
_NAMES_OF_FIELDS = re.compile(
    r"(?i)(?:title|headline|标题|標題|题目).*(?:content|body|text|正文|内容|內容|全文|article)"
    r"|(?:content|body|text|正文|内容|內容|全文|article).*(?:title|headline|标题|標題|题目)"
)


def refusal_of(data: bytes) -> str:
    """Return what a file is that is not read, and the way out; empty if it may be read."""
    for name, what, way in _IN_OLE if data.startswith(_OLE) else ():
        if name.encode("utf-16-le") in data:
            return f"{what}. {way}."
    for sign, what, way in _SIGNS:
        if re.match(sign, data, re.DOTALL):
            return f"{what}. {way}."
    return _refused_archive(data) if data.startswith(b"PK") else ""


def form_of(data: bytes, suffix: str) -> str | None:
    """Return the name of the module that reads a file, or None if it is plain text."""
    for name, each in FORMATS.items():
        if each.begins and data.startswith(each.begins):
            return name
    if is_picture(data, suffix):
        return "picture"
    if is_wire(data):
        return "wire"
    if data.startswith(b"PK\x03\x04"):
        return _form_in_archive(data, suffix)
    head = data[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", errors="ignore").encode()
    head = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    fields = _HEADER.match(head)
    is_mail = fields is not None and len(_MAIL.findall(fields[0])) > 1
    if suffix in {".eml", ".mhtml", ".mht"} or is_mail:
        return "mail"
    return _form_of_text(head.lower(), suffix) or _form_of_rows(head, suffix)


def _form_of_text(head: bytes, suffix: str) -> str | None:
    if b"<rss" in head or b"<feed" in head or b"<rdf:rdf" in head:
        return "feed" if head.startswith(b"<") else None
    if head.startswith((b"<!doctype html", b"<html")) or suffix in {".html", ".htm", ".xhtml"}:
        return "html"
    if head.startswith(b"<!--") and b"<html" in head:
        return "html"
    if head.startswith(b"<?xml") and b"<office:document" in head:
        return "odt"
    root = _ROOT.search(head) if head.startswith(b"<?xml") else None
    return "html" if root is not None and root[1] == b"html" else None


def _form_of_rows(head: bytes, suffix: str) -> str | None:
    if head.startswith(b"{") and (b"jsonfeed" in head or b'"items"' in head):
        return "jsonfeed"
    if head.startswith((b"{", b"[")) and suffix in {".json", ".jsonl", ".ndjson"}:
        return "rows"
    if head.startswith(b"<?xml") or (suffix == ".xml" and head.startswith(b"<")):
        return "rows"
    if suffix == ".toml" and b"[[" in head:
        return "rows"
    if _FENCED.search(head) or re.match(rb"\[?\s*\{\s*\"|\"[\[{]", head) or _JSON_LINES.match(head):
        return "rows"
    words = head.decode("utf-8", errors="replace")
    if is_literal(head) or is_dump(words) or is_cited(words) or is_source(words, TITLES, BODIES):
        return "rows"
    first, *rest = words.split("\n", 2)
    parted = any(mark in first for mark in ",\t;") or _is_barred(first, rest)
    named = len(first) < Records.NAMES_CHARS and _NAMES_OF_FIELDS.search(first) is not None
    is_table = suffix in {".csv", ".tsv"} or (named and "。" not in first)
    return "rows" if parted and is_table else None


def _is_barred(first: str, rest: list[str]) -> bool:
    """Return whether bars part the fields of a table that is none of Markdown."""
    bars = first.count("|")
    return bool(bars and rest and not first.startswith("|") and rest[0].count("|") == bars) and (
        not set(rest[0].strip()) <= set("|-: ")
    )


def _form_in_archive(data: bytes, suffix: str) -> str:
    if suffix == ".epub" or b"application/epub+zip" in data[:1024]:
        return "epub"
    return "odt" if b"application/vnd.oasis.opendocument.text" in data[:1024] else "docx"


def _refused_archive(data: bytes) -> str:
    for sign, what, way in _OF_DOCUMENTS:
        if sign in data[:1024]:
            return f"{what}. {way}."
    names: list[str] = []
    with suppress(*_DAMAGE), zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
    for form, what, way in _PACKED:
        if any(re.search(form, name) for name in names):
            return f"{what}. {way}."
    known = {"word/document.xml", "META-INF/container.xml", "content.xml", "mimetype"}
    if names and not known & set(names):
        return f"a ZIP archive of {len(names)} files. Unpack it and name the folder."
    return ""
