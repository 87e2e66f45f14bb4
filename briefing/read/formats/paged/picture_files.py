"""Which files are pictures of pages, without anything heavy loaded."""

from collections.abc import Collection
from pathlib import Path

PICTURE_SUFFIXES = {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".bmp"}
_HEADS = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"II*\x00", b"MM\x00*")


def is_picture(data: bytes, suffix: str) -> bool:
    """Say whether a file is a picture, by its first bytes."""
    is_webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return data.startswith(_HEADS) or is_webp or (suffix == ".bmp" and data[:2] == b"BM")


def pictures_in(folder: Path) -> list[Path]:
    """Return the pictures of pages in a folder, in the order of their names."""
    return files_in(folder, PICTURE_SUFFIXES)


def files_in(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """Return the files of a folder with one of some suffixes, in the order of their names."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in suffixes and path.is_file() and not path.name.startswith(".")
    )
