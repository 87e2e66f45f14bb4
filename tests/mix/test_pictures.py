"""Pictures that travel in the MP3."""

import re
from pathlib import Path

import pytest

from briefing.errors import MixError
from briefing.mix.tags import load_picture
from briefing.support.episode_folder import chapter_picture

JPEG, PNG = b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n"


def test_a_chapter_has_the_picture_of_its_number(tmp_path: Path) -> None:
    assert chapter_picture(tmp_path, 3) is None
    for name in ("03.png", "03.jpeg", "03.jpg", "12.png"):
        (tmp_path / name).touch()
        assert chapter_picture(tmp_path, int(name[:2])) == tmp_path / name
    (tmp_path / "04.jpg").mkdir()
    assert chapter_picture(tmp_path, 4) is None


@pytest.mark.parametrize(("head", "kind"), [(JPEG, "image/jpeg"), (PNG, "image/png")])
def test_a_picture_has_its_media_type_and_at_most_five_megabytes(
    head: bytes, kind: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.jpg"
    data = head + bytes(5_000_000 - len(head))
    path.write_bytes(data)
    assert load_picture(path) == (kind, data)
    path.write_bytes(data + b"\0")
    with pytest.raises(MixError, match=r"it has 5000001 bytes\. Save it with at most 5000000"):
        load_picture(path)


@pytest.mark.parametrize("data", [b"", b"GIF89a", JPEG[1:], PNG[1:]])
def test_another_form_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    with pytest.raises(MixError, match=re.escape(f"'{path}': it is neither JPEG nor PNG")):
        load_picture(path)


def test_a_picture_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MixError, match=r"none\.jpg': no such file or directory\.$"):
        load_picture(tmp_path / "none.jpg")
