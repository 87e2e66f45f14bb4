"""What kind of file some bytes are, told by how they begin."""

import codecs
import io
import tarfile
import zipfile

import pytest

from briefing.read.formats.kinds import form_of, refusal_of


def zip_with(files: dict[str, bytes]) -> bytes:
    """Return an archive that packs nothing, as the first file of EPUB and ODT has to be."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)  # of no time: it names a case
    return packed.getvalue()


def tar_of(name: str) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        archive.addfile(tarfile.TarInfo(name))
    return packed.getvalue()


REFUSED = {
    b"AT&TFORM": "DjVu",
    b"BZh9": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"Rar!\x1a\x07": "RAR",
    b"bplist00": "Safari",
    b"%!PS-Adobe": "PostScript",
    b"ID3\x03": "MP3",
    b"\xff\xfb\x90": "MP3",
    b"fLaC": "FLAC",
    b"OggS": "Ogg",
    b"ITSF\x03": "CHM",
    b"CAJ\x00": "CAJ",
    b"HN\x00\x00": "HN",
    b"KDH ": "KDH",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"\x04\x22\x4d\x18": "LZ4",
    b"\x1f\x9d": "(compress)",
    b"\x1a\x45\xdf\xa3": "Matroska",
    b"\xeaDRMION\xee": "KFX",
    b"CONT\x02\x00": "KFX",
    b"8BPS": "Photoshop",
    b"\x06\x06\xed\xf5\xd8\x1d\x46\xe5": "InDesign",
    b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d": "OneNote",
    b"MThd": "MIDI",
    b"#!AMR": "AMR",
    b"wOFF": "font",
    b"wOF2": "font",
    b"OTTO": "font",
    b"\x00asm": "program",
    b"\xca\xfe\xba\xbe": "program",
    b"\x7fELF": "program",
    b"MZ\x90": "program",
    b"\0\0\0\x18ftypavif": "photograph",
    b"\0\0\0\x18ftypheix": "photograph",
    b"\0\0\0\x18ftyphevc": "photograph",
    b"\0\0\0\x18ftypmif1": "photograph",
    b"\0\0\0\x18ftypmsf1": "photograph",
    b"\0\0\0\x18ftypisom": "film",
    b"RIFF\0\0\0\0WAVE": "WAV",
    b"RIFF\0\0\0\0AVI ": "AVI",
    b"TEXtREAd".rjust(68, b"\0"): "MOBI",
    tar_of("paper.txt"): "tar",
    zip_with({"OFD.xml": b"<a/>"}): "OFD",
    zip_with({"Index/Document.iwa": b"a"}): "iWork",
    zip_with({"Index.zip": b"a"}): "iWork",
    zip_with({"index.apxl": b"a"}): "iWork",
    zip_with({"designmap.xml": b"a"}): "IDML",
    zip_with({"FixedDocSeq.fdseq": b"a"}): "XPS",
    zip_with({"mimetype": b"application/vnd.oasis.opendocument.presentation"}): ".odp",
    zip_with({"a.txt": b"a"}): "ZIP archive of 1 files",
}
"""First bytes of files that are not read, and a word by which they are called."""


@pytest.mark.parametrize(("data", "named"), REFUSED.items(), ids=REFUSED.values())
def test_a_file_that_is_not_read_is_called_by_its_name(data: bytes, named: str) -> None:
    assert named in refusal_of(data + bytes(80))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"RIFF\0\0\0\0WEBP",
        zip_with({"word/document.xml": b"a", "a": b""}),
        zip_with({"META-INF/container.xml": b"a"}),
        zip_with({"content.xml": b"a"}),
        zip_with({"mimetype": b"a"}),
        b"PK\x03\x04 broken",
        "滨城大桥合龙".encode() * 100,
    ],
)
def test_what_may_be_read_is_not_refused(data: bytes) -> None:
    assert refusal_of(data) == ""


XML = b'<?xml version="1.0"?>\n'
MAIL = b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain\n\nA\n"
FORMS: dict[tuple[bytes, str], str | None] = {
    (b"%PDF-1.7", ""): "pdf",
    (b"\xff\xd8\xff\xe0", ""): "picture",
    (b"BM\0\0", ".bmp"): "picture",
    (b"\x01a0001\x02^A<", ""): "wire",
    (zip_with({"mimetype": b"application/epub+zip"}), ""): "epub",
    (zip_with({"a": b""}), ".epub"): "epub",
    (zip_with({"mimetype": b"application/vnd.oasis.opendocument.text"}), ""): "odt",
    (zip_with({"word/document.xml": b""}), ""): "docx",
    (b"A: 1\n\nB\n", ".eml"): "mail",
    (b"A: 1\n\nB\n", ".mht"): "mail",
    (b"A: 1\n\nB\n", ".mhtml"): "mail",
    (b"A: 1\n\nB\n", ".txt"): None,
    (MAIL, ".txt"): "mail",
    (MAIL.replace(b"MIME-Version", b"Version"), ".txt"): None,
    (b"From me Mon\n" + MAIL, ""): "mail",
    (codecs.BOM_UTF8 + MAIL, ""): "mail",
    (b"<rss><channel/></rss>", ".txt"): "feed",
    (XML + b"<feed/>", ""): "feed",
    (XML + b"<rdf:RDF/>", ""): "feed",
    ("网页 <rss> 一种格式".encode(), ".txt"): None,
    (b"<!DOCTYPE html><p>A", ".txt"): "html",
    (b"\n <HTML><p>A", ".txt"): "html",
    ("<html>".encode("utf-16"), ".txt"): "html",
    (b"<!-- a --><html>", ".txt"): "html",
    (b"<!-- a --> b", ".txt"): None,
    (b"<p>A", ".html"): "html",
    (b"<p>A", ".htm"): "html",
    (b"<p>A", ".xhtml"): "html",
    (XML + b"<office:document/>", ""): "odt",
    (XML + b"<html/>", ""): "html",
    (XML + b"<x:html/>", ""): "html",
    (XML + b"<news/>", ""): "rows",
    (b"<news/>", ".xml"): "rows",
    (b"<news/>", ".txt"): None,
    (b"A", ".xml"): None,
    (b'{"version": "https://jsonfeed.org/version/1"}', ""): "jsonfeed",
    (b'{"items": []}', ""): "jsonfeed",
    (b'[{"items": []}]', ""): "rows",
    (b"{}", ".json"): "rows",
    (b"[]", ".jsonl"): "rows",
    (b"[]", ".ndjson"): "rows",
    (b"[]", ".txt"): None,
    (b"[[news]]\n", ".toml"): "rows",
    (b"a = 1\n", ".toml"): None,
    (b'A:\n```json\n{"a": 1}\n```\n', ""): "rows",
    (b'[ {"a": 1}]', ""): "rows",
    (b'{"a": 1}\n{"a": 2}\n', ".txt"): "rows",
    (b"title,content\nA,B\n", ".txt"): "rows",
    (b"content\ttitle\nA\tB\n", ".txt"): "rows",
    ("标题;正文\n甲;乙\n".encode(), ".txt"): "rows",
    ("标题,全文\n甲,乙\n".encode(), ".txt"): "rows",
    ("标题|正文\n甲|乙\n".encode(), ".txt"): "rows",
    ("标题|正文\n--|--\n甲|乙\n".encode(), ".txt"): None,
    ("|标题|正文|\n|甲|乙|\n".encode(), ".txt"): None,
    ("标题|正文\n甲乙\n".encode(), ".txt"): None,
    ("标题|正文\n".encode(), ".txt"): None,
    (f"标题,正文{',x' * 197}\n甲,乙\n".encode(), ".txt"): "rows",
    (f"标题,正文{',x' * 197},\n甲,乙\n".encode(), ".txt"): None,
    ("标题,正文分两段。\n甲,乙\n".encode(), ".txt"): None,
    ("甲,乙\n丙,丁\n".encode(), ".txt"): None,
    ("甲,乙\n丙,丁\n".encode(), ".csv"): "rows",
    ("甲\t乙\n".encode(), ".tsv"): "rows",
    ("甲乙\n".encode(), ".csv"): None,
    ("标题：正文\n".encode(), ".txt"): None,
    ("滨城大桥合龙。\n".encode(), ".md"): None,
}


@pytest.mark.parametrize(("data", "suffix", "form"), [(*key, form) for key, form in FORMS.items()])
def test_a_file_is_read_as_its_bytes_and_its_name_say(
    data: bytes, suffix: str, form: str | None
) -> None:
    assert form_of(data, suffix) == form


WAYS = {
    b"GIF8": "a picture (GIF). Run it through OCR and name the text.",
    b"\0\0\0\x18ftypheic": "a photograph (HEIC). Save it as JPEG.",
    b"\0\0\0\x18ftypisom": "a film (MP4). Name a text.",
    b"RIFF\0\0\0\0WAVE": "a sound (WAV). Name a text.",
    tar_of("a.txt"): "an archive (tar). Unpack it and name the folder.",
    b"BOOKMOBI".rjust(68, b"\0"): (
        "a MOBI book. Turn it into EPUB: ebook-convert book.mobi book.epub."
    ),
    b"{\\rtf1": "an RTF document. Save it as .docx or .odt.",
    b"\xd0\xcf\x11\xe0": "an old Word file (.doc). Save it as .docx.",
    b"\xd0\xcf\x11\xe0" + "__substg1.0_".encode("utf-16-le"): (
        "an Outlook message (.msg). Save it as .eml or as text."
    ),
    b"\xd0\xcf\x11\xe0" + "Workbook".encode("utf-16-le"): (
        "an old Excel workbook (.xls). Save its sheet as CSV."
    ),
    b"\xd0\xcf\x11\xe0" + "PowerPoint Document".encode("utf-16-le"): (
        "a set of old slides (.ppt). Save it as PDF."
    ),
    zip_with({"xl/a.xml": b""}): "an Excel workbook (.xlsx). Save its sheet as CSV.",
    zip_with({"ppt/a.xml": b""}): "a set of slides (.pptx). Save it as PDF.",
    zip_with({"OFD.xml": b""}): "an OFD document. Turn it into a PDF with text.",
    zip_with({"META-INF/MANIFEST.MF": b""}): "a program. Name a text.",
    zip_with({"AndroidManifest.xml": b""}): "a program. Name a text.",
    zip_with({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}): (
        "a spreadsheet (.ods). Save its sheet as CSV."
    ),
    zip_with({"mimetype": b"application/vnd.sun.xml.writer"}): (
        "an old OpenOffice document (.sxw). Save it as .odt."
    ),
    zip_with({"a.fdseqx": b"", "b": b""}): (
        "a ZIP archive of 2 files. Unpack it and name the folder."
    ),
}


@pytest.mark.parametrize(("data", "said"), WAYS.items(), ids=WAYS.values())
def test_a_file_that_is_not_read_is_named_with_the_way_out(data: bytes, said: str) -> None:
    assert refusal_of(data) == said
