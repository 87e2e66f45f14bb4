"""The wheel, not the checkout: `voices/` and the sample issue travel inside it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the built wheel was installed, without its dependencies."""
    built = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--outdir", str(built), str(CHECKOUT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = built.glob("*.whl")
    target = tmp_path_factory.mktemp("site")
    install = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(target)]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    return target


def run(installed: Path, folder: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_an_installed_wheel_works_from_any_folder(installed: Path, tmp_path: Path) -> None:
    where = run(installed, tmp_path, "-c", "import briefing; print(briefing.__file__)")
    assert Path(where.strip()).is_relative_to(installed)
    assert "zm_yunjian" in run(installed, tmp_path, "-m", "briefing", "voices")
    assert (installed / "briefing" / "voices" / "kokoro" / "zf_xiaoxiao.bin").is_file()
    path = run(installed, tmp_path, "-m", "briefing", "init")
    assert (tmp_path / path.strip()).is_file()
    sample = installed / "briefing" / "sample" / "haizhou-evening-2026-03-18.md"
    script = run(installed, tmp_path, "-m", "briefing", "script", str(sample), "--minutes", "2")
    assert "甲" in script
    wav = tmp_path / "one.wav"
    run(
        installed,
        tmp_path,
        "-m",
        "briefing",
        "say",
        "--engine",
        "kokoro",
        "--wav",
        str(wav),
        "早。",
    )
    assert wav.stat().st_size > 10_000


@pytest.mark.slow
def test_the_wheel_names_its_licences(installed: Path) -> None:
    (info,) = installed.glob("briefing-*.dist-info")
    assert "hexgrad" in (info / "licenses" / "NOTICE").read_text(encoding="utf-8")
    assert "Requires-Python: >=3.11" in (info / "METADATA").read_text(encoding="utf-8")
