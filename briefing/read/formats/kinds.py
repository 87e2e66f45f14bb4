"""What kind of file some bytes are: one that is read, or one that is refused by its name."""

import codecs
import re
import zipfile
from contextlib import suppress
from io import BytesIO

from briefing.read.data_files import toml_of
from briefing.read.formats.paged.picture_files import is_picture
from briefing.read.formats.records.articles import BODIES, TITLES
from briefing.read.formats.records.citations import is_cited
from briefing.read.formats.records.literals import is_literal
from briefing.read.formats.records.source_rows import is_dump, is_source
from briefing.read.formats.table import FORMATS
from briefing.read.formats.wire import is_wire
from briefing.read.tuned.formats import Records

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0"
"""How a compound file begins."""
_REFUSED = toml_of("refused")
"""By what they are known: what a file is, and the way out."""
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
    for name, what, way in _REFUSED["streams"] if data.startswith(_OLE) else ():
        if name.encode("utf-16-le") in data:
            return f"{what}. {way}."
    for sign, what, way in _REFUSED["signs"]:
        if re.match(sign.encode(), data, re.DOTALL):
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
    for sign, what, way in _REFUSED["documents"]:
        if sign.encode() in data[:1024]:
            return f"{what}. {way}."
    names: list[str] = []
    with suppress(*_DAMAGE), zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
    for form, what, way in _REFUSED["packed"]:
        if any(re.search(form, name) for name in names):
            return f"{what}. {way}."
    known = {"word/document.xml", "META-INF/container.xml", "content.xml", "mimetype"}
    if names and not known & set(names):
        return f"a ZIP archive of {len(names)} files. Unpack it and name the folder."
    return ""
