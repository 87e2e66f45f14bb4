"""Which format a file is in, by its first bytes; its suffix decides only where they cannot."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

from briefing.errors import InputError
from briefing.read.load import decode, load_bytes

_NEEDS = {
    "pdf": ("PDF", "pypdfium2"),
    "docx": ("DOCX", "docx"),
    "epub": ("EPUB", "defusedxml"),
    "html": ("HTML", "selectolax"),
    "feed": ("RSS and Atom", "feedparser"),
}
_HEAD = 1024
_LARGEST_MARKUP = 10_000_000
_MOST_FILES = 2_000
_SUFFIXES = {".txt", ".md", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".epub", ".json", ".xml"}
_SUFFIXES |= {".rss", ".atom", ".markdown", ".text"}


def text_of(source: Path) -> str:
    """Return the text of a file, or of a folder of files with one article each.

    Raises:
        InputError: it cannot be read, or a package that reads its format is not installed.
    """
    if source.is_dir():
        return _text_of_folder(source)
    return text_in(load_bytes(source), str(source))


def text_in(data: bytes, name: str) -> str:
    """Return the text in the bytes of a file.

    Args:
        data: the whole file.
        name: its name, for its suffix and for messages.

    Raises:
        InputError: it cannot be read, or a package that reads its format is not installed.
    """
    form = _form_of(data, Path(name).suffix.lower())
    if form is None:
        return decode(data, name)
    if form in {"html", "feed", "jsonfeed"}:
        if len(data) > _LARGEST_MARKUP:
            raise InputError(
                f"cannot read '{name}': {len(data) / 1e6:.0f} MB of mark-up is more than the "
                f"{_LARGEST_MARKUP / 1e6:.0f} MB of the largest page. Split it."
            )
        return str(_reader(form, name).text_of(decode(data, name), name))
    return str(_reader(form, name).text_of(data, name))


def _form_of(data: bytes, suffix: str) -> str | None:
    """Return the name of the module that reads a file, or None if it is plain text."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        is_book = suffix == ".epub" or b"application/epub+zip" in data[:_HEAD]
        return "epub" if is_book else "docx"
    head = data[:_HEAD].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if head.startswith(b"{") and (suffix == ".json" or b"jsonfeed" in head):
        return "jsonfeed"
    if b"<rss" in head or b"<feed" in head or b"<rdf:rdf" in head:
        return "feed" if head.startswith(b"<") else None
    if head.startswith((b"<!doctype html", b"<html")) or suffix in {".html", ".htm", ".xhtml"}:
        return "html"
    return "html" if head.startswith(b"<?xml") and b"<html" in head else None


def _reader(form: str, name: str) -> ModuleType:
    try:
        return import_module(f"briefing.read.formats.{form}")
    except ModuleNotFoundError as error:
        title, package = _NEEDS.get(form, (form, ""))
        if error.name is None or error.name.split(".")[0] != package:
            raise
        raise InputError(
            f"cannot read '{name}': reading {title} needs the package {package}, which is not "
            "installed. Install it: pip install 'briefing[formats]'."
        ) from error


def _text_of_folder(folder: Path) -> str:
    """Return the articles of a folder one below the other, in the order of their names."""
    files = sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in _SUFFIXES and path.is_file() and not path.name.startswith(".")
    )
    if not files or len(files) > _MOST_FILES:
        found = "no file" if not files else f"{len(files)} files, more than {_MOST_FILES:,},"
        raise InputError(
            f"cannot read '{folder}': {found} with an article was found in it "
            "(.txt .md .html .pdf .docx .epub .json .xml). Name a folder with one article a file."
        )
    return "\n\n".join(_headed(text_of(path).strip(), path.stem) for path in files)


def _headed(text: str, stem: str) -> str:
    """Return a one-article text whose first line is marked as its headline."""
    first, _, rest = text.partition("\n")
    if first.startswith("#"):
        return text
    if len(first) <= 60 and rest.strip() and not first.rstrip().endswith("。"):
        return f"# {first}\n{rest}"
    return f"# {stem}\n\n{text}"
