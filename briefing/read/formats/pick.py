"""Which format a file is in, by its first bytes; its suffix decides only where they cannot."""

import re
from dataclasses import replace
from datetime import tzinfo
from importlib import import_module
from pathlib import Path
from types import ModuleType

from briefing.errors import InputError
from briefing.read.formats.kinds import form_of, refusal_of
from briefing.read.formats.loaded import Loaded
from briefing.read.formats.paged.picture_files import files_in, pictures_in
from briefing.read.formats.paged.text_columns import in_columns
from briefing.read.formats.publication_day import CHINA
from briefing.read.formats.table import FORMATS
from briefing.read.load import MIXED, decoded, load_bytes
from briefing.read.tuned.formats import Documents, Untold

_LARGEST_MARKUP = 10_000_000
_MOST_FILES = 2_000
_TEXTS = frozenset({".txt", ".md", ".markdown", ".text", ".org"})
"""Suffixes of plain text."""
_FURNITURE = re.compile(r"<|[^|｜]{1,12}(?:[|｜][^|｜]{1,12}){1,8}$")
"""What stands over a page's first line: navigation."""
_HEADING = re.compile(r"(?m)^#{1,6}[ \t]|^<h[1-6]|^title\s?[:=]|^标题[:：]|^.+\n(?:=|-){3,}[ \t]*$")
_SENTENCE = re.compile(r"[^\"<>\r\n。！？]{0,2000}[。！？]")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_HAN = re.compile("[\u3400-\u9fff]+")
_MOST_LOOKED_FOR = 5_000
"""Each is looked for in all that is told."""


def text_of(source: Path, zone: tzinfo = CHINA) -> str:
    """Return the text of a file or a folder, as of `load_source`."""
    return load_source(source, zone).text


def load_source(source: Path, zone: tzinfo = CHINA) -> Loaded:
    """Return the text of a file, or of a folder of files with one article each.

    `zone` and errors as of `load_data`.
    """
    if is_folder(source):
        return _load_folder(source, zone)
    return load_data(load_bytes(source), str(source), zone)


def is_folder(source: Path) -> bool:
    """Return whether a path is a folder; what has no such name is none."""
    try:
        return source.is_dir()
    except (OSError, ValueError):
        return False


def text_in(data: bytes, name: str, zone: tzinfo = CHINA, suffix: str = "") -> str:
    """Return the text in the bytes of a file, as of `load_data`."""
    return load_data(data, name, zone, suffix).text


def load_data(data: bytes, name: str, zone: tzinfo = CHINA, suffix: str = "") -> Loaded:
    """Return the text in the bytes of a file.

    Args:
        data: the whole file.
        name: its name, for its suffix and for messages.
        zone: the clock that feeds and letters tell their day by.
        suffix: of a file inside the one that is named, such as the page of a letter.

    Raises:
        InputError: it cannot be read, or a package that reads its format is not installed.
    """
    refusal = refusal_of(data)
    if refusal:
        raise InputError(f"cannot read '{name}': it is {refusal}")
    form = form_of(data, suffix or Path(name).suffix.lower())
    if form is None:
        text, notes = _decoded(data, name)
        return Loaded(in_columns(text), notes)
    reader, kind = _reader(form, name), FORMATS[form]
    dated = {"zone": zone} if kind.is_text or kind.is_dated else {}
    read = reader.loaded if kind.is_loaded else reader.text_of
    if kind.is_text:
        if len(data) > _LARGEST_MARKUP:
            raise InputError(
                f"cannot read '{name}': {len(data) / 1e6:.0f} MB of mark-up is more than the "
                f"{_LARGEST_MARKUP / 1e6:.0f} MB of the largest page. Split it."
            )
        text, notes = _decoded(data, name)
        told = _as_loaded(read(text, name, **dated))
        if kind.is_records:
            notes += note_on_untold(text, told.text)
        return replace(told, notes=notes)
    return _as_loaded(read(data, name, **dated))


def _as_loaded(found: Loaded | str) -> Loaded:
    return Loaded(found) if isinstance(found, str) else found


def _reader(form: str, name: str) -> ModuleType:
    try:
        return import_module(FORMATS[form].module)
    except ModuleNotFoundError as error:
        missing = (error.name or "").split(".")[0]
        if missing not in {*(each.needs[1] for each in FORMATS.values()), "cv2"}:
            raise
        title = FORMATS[form].needs[0] or FORMATS[form].title
        extra = "ocr" if form == "picture" else "formats"
        raise InputError(
            f"cannot read '{name}': reading {title} needs the package {missing}, which is not "
            f"installed. Install it: pip install 'briefing[{extra}]'."
        ) from error


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    text, encoding = decoded(data, name)
    if encoding != MIXED:
        return text, ()
    note = "is in two encodings, UTF-8 and GB18030: each line is read in its own."
    return text, (f"'{Path(name).name}' {note}",)


def _load_folder(folder: Path, zone: tzinfo) -> Loaded:
    """Return the articles of a folder one below the other, in the order of their names."""
    files = files_in(folder, _TEXTS.union(*(form.suffixes for form in FORMATS.values())))
    if not files and (pictures := pictures_in(folder)):
        return _as_loaded(_reader("picture", str(folder)).loaded_files(pictures))
    if not files or len(files) > _MOST_FILES:
        found = "no file" if not files else f"{len(files)} files, more than {_MOST_FILES:,},"
        raise InputError(
            f"cannot read '{folder}': {found} with an article was found in it "
            "(.txt .md .html .pdf .docx .odt .epub .mhtml .eml .json .xml). Name a folder with one "
            "article a file."
        )
    parts = [load_source(path, zone) for path in files]
    texts = [_headed(each.text.strip(), path.stem) for each, path in zip(parts, files, strict=True)]
    return Loaded("\n\n".join(texts), tuple(note for each in parts for note in each.notes))


def _headed(text: str, stem: str) -> str:
    """Return a one-article text whose first line is marked as its headline, if none is."""
    if _HEADING.search(text):
        return text
    lines = text.split("\n")
    at = next((at for at, line in enumerate(lines) if line and not _FURNITURE.match(line)), 0)
    first, rest = lines[at].strip(), "\n".join(lines[at + 1 :])
    if len(first) <= Documents.FIRST_LINE_CHARS and rest.strip() and not first.endswith("。"):
        lines[at] = f"# {first}"
        return "\n".join(lines)
    return f"# {stem}\n\n{text}"


def note_on_untold(data: str, told: str) -> tuple[str, ...]:
    """Return a note on the sentences of a file of records that its articles do not tell, if any."""
    if "\\u" in data:
        data = _ESCAPED.sub(lambda at: chr(int(at[1], 16)), data)
    all_told = _han(told)
    known = {_han(sentence) for sentence in _SENTENCE.findall(told)}
    found = dict.fromkeys(_SENTENCE.findall(data))
    others = [
        each for each in found if len(_han(each)) >= Untold.FEWEST_HAN and _han(each) not in known
    ]
    untold = [each for each in others[:_MOST_LOOKED_FOR] if _han(each) not in all_told]
    if not untold:
        return ()
    first = untold[0].strip(" \t,:;[]{}|\\\u3000")[: Untold.SHOWN_CHARS]
    are = "sentence of the data is" if len(untold) == 1 else "sentences of the data are"
    return (
        f"{len(untold)} {are} in no article and left out, first: '{first}'. "
        "What is news needs a record of its own with a title and a text.",
    )


def _han(words: str) -> str:
    return "".join(_HAN.findall(words))
