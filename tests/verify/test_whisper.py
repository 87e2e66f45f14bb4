"""The recognizer's model in the cache: joined, damaged, missing."""

import hashlib
import logging
import sys
from contextlib import ExitStack
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from briefing.errors import OutputError, VerifyError
from briefing.verify import whisper
from briefing.verify.whisper import whisper_folder
from tests.shared.warned import warnings_in

FIRST, SECOND = b"first half, " * 200_000, b"second half"


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two small packages that carry the parts of one file."""
    folder = tmp_path / "site"
    for name, part in (("recognizer_part_1", FIRST), ("recognizer_part_2", SECOND)):
        (folder / name / "data").mkdir(parents=True)
        (folder / name / "__init__.py").touch()
        (folder / name / "data" / "part").write_bytes(part)
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.syspath_prepend(folder)
    parts = (("recognizer_part_1", "data/part"), ("recognizer_part_2", "data/part"))
    whole = FIRST + SECOND
    digest = hashlib.sha256(whole).hexdigest()
    file = whisper._File("model.bin", parts, len(whole), digest)
    monkeypatch.setattr(whisper, "_MODEL", (file,))
    return folder


def files_in(cache: Path) -> list[str]:
    return sorted(path.name for path in cache.rglob("*") if path.is_file())


def test_the_parts_are_joined_in_order_once(packages: Path, tmp_path: Path) -> None:
    folder = whisper_folder(tmp_path / "cache")
    assert (folder / "model.bin").read_bytes() == FIRST + SECOND
    written = (folder / "model.bin").stat().st_mtime_ns
    assert whisper_folder(tmp_path / "cache") == folder
    assert (folder / "model.bin").stat().st_mtime_ns == written
    assert files_in(tmp_path / "cache") == ["model.bin"]


@pytest.mark.parametrize("damage", [b"", FIRST, FIRST + SECOND[::-1]], ids=len)
def test_a_damaged_model_in_the_cache_is_joined_again(
    packages: Path, tmp_path: Path, damage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    kept = whisper_folder(tmp_path / "cache") / "model.bin"
    kept.write_bytes(damage)
    with caplog.at_level(logging.WARNING, "briefing"):
        whisper_folder(tmp_path / "cache")
    assert kept.read_bytes() == FIRST + SECOND
    assert ["is damaged; it is joined again" in line for line in warnings_in(caplog)] == [True]


@pytest.mark.parametrize("part", [b"", SECOND[:-1], SECOND[::-1], SECOND + b"more"])
def test_a_damaged_package_leaves_nothing_in_the_cache(
    packages: Path, tmp_path: Path, part: bytes
) -> None:
    (packages / "recognizer_part_2" / "data" / "part").write_bytes(part)
    with pytest.raises(VerifyError, match="damaged, or not version") as raised:
        whisper_folder(tmp_path / "cache")
    assert "\n" not in str(raised.value)
    assert files_in(tmp_path / "cache") == []


def test_a_missing_package_is_named_with_the_way_to_get_it(packages: Path, tmp_path: Path) -> None:
    (packages / "recognizer_part_2" / "data" / "part").unlink()
    with pytest.raises(VerifyError, match=r"'recognizer-part-2'.*pip install 'briefing\[verify\]'"):
        whisper_folder(tmp_path / "cache")
    assert files_in(tmp_path / "cache") == []


def test_a_cache_in_the_way_of_which_lies_a_file_is_named(packages: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    with pytest.raises(OutputError, match="cannot write"):
        whisper_folder(tmp_path / "cache")


@pytest.mark.parametrize("file", whisper._MODEL, ids=lambda file: file.name)
def test_the_installed_packages_carry_the_files_that_are_pinned(file: whisper._File) -> None:
    parts = [files(package).joinpath(inside) for package, inside in file.parts]
    with ExitStack() as opened:
        paths = [opened.enter_context(as_file(part)) for part in parts]
        assert sum(path.stat().st_size for path in paths) == file.size
        digest = hashlib.sha256()
        for path in paths:
            digest.update(path.read_bytes())
    assert digest.hexdigest() == file.sha256


def test_the_cache_holds_one_folder_for_each_model(packages: Path, tmp_path: Path) -> None:
    folder = whisper_folder(tmp_path)
    digest = hashlib.sha256(FIRST + SECOND).hexdigest()
    assert folder == tmp_path / f"whisper-base-{digest[:12]}"
