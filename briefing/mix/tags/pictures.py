"""Pictures that travel in the MP3: the cover, and one for a chapter where there is one."""

from pathlib import Path

from briefing.errors import MixError
from briefing.support.files import reason_of

_KINDS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
_SUFFIXES = (".jpg", ".jpeg", ".png")
_LARGEST_BYTES = 5_000_000


def chapter_picture(folder: Path, number: int) -> Path | None:
    """Return the picture of a chapter: `03.jpg` in the folder for the third; None if not there."""
    paths = (folder / f"{number:02}{suffix}" for suffix in _SUFFIXES)
    return next((path for path in paths if path.is_file()), None)


def load_picture(path: Path) -> tuple[str, bytes]:
    """Return a picture's media type and its bytes.

    Raises:
        MixError: it cannot be read, is neither JPEG nor PNG, or is over five megabytes.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _cannot(path, f"{reason_of(error)}.") from error
    kind = next((kind for magic, kind in _KINDS.items() if data.startswith(magic)), None)
    if kind is None:
        raise _cannot(path, "it is neither JPEG nor PNG. Save it as one.")
    if len(data) > _LARGEST_BYTES:
        raise _cannot(path, f"it has {len(data)} bytes. Save it with at most {_LARGEST_BYTES}.")
    return kind, data


def _cannot(path: Path, why: str) -> MixError:
    return MixError(f"cannot use the picture '{path}': {why}")
